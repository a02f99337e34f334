// Roots. Every Go pointer that lies outside the Go heap is reached from here; no other C++ structure may hold
// one.
//
// Goroutines: all that are not dead, whatever they wait for; the engine walks their frames. Their deferred
// closures, panics in flight, the elements and channels of their sudogs and a panic about to be raised are
// fields of G or native records.
#include "runtime/gc/roots.h"

#include <vector>

#include "runtime/abi/engine_hooks.h"
#include "runtime/gc/gc.h"
#include "runtime/mem/malloc.h"
#include "runtime/sched/debug_flags.h"
#include "runtime/sched/sched.h"
#include "runtime/sched/status.h"
#include "runtime/sched/timers.h"

namespace gosub::rt {
namespace {

struct RootTables {
  RankedMutex lock{LockRank::RootTables};  // for additions; they are read with the world stopped
  std::vector<void (*)(const RootVisitor&)> list;
};
RootTables& tables() {
  static auto* made = new RootTables;
  return *made;
}

struct FrameMarker final : FrameVisitor {
  Marker& marker;
  explicit FrameMarker(Marker& m) : marker(m) {}
  void ptr(Word* slot) override { marker.pointer(loadWord(slot), slot); }
  void typed(Word* at, const TypeDesc* type) override { marker.value(at, type); }
};

void markEface(Marker& marker, const Eface& e) {
  if (e.type != nullptr && !e.type->scalarData) marker.pointer(e.data, &e);
}

void markGoroutine(G* g, void* arg) {
  auto& marker = *static_cast<Marker*>(arg);
  uint32_t status = readGStatus(g) & ~kGscan;
  if (status == kGidle || status == kGdead) return;
  FrameMarker frames(marker);
  gEngine.walkFrames(g, frames);
  for (Defer* d = g->defers; d != nullptr; d = d->link) marker.pointer(reinterpret_cast<Word>(d->fn), d);
  for (Panic* p = g->panics; p != nullptr; p = p->link) markEface(marker, p->value);
  markEface(marker, g->pendingPanic);
  for (Sudog* s = g->waiting; s != nullptr; s = s->waitLink) {
    marker.pointer(reinterpret_cast<Word>(s->elem), nullptr);
    marker.pointer(reinterpret_cast<Word>(s->chan), nullptr);
  }
  marker.share();
}

void shrinkOne(G* g, void*) {
  constexpr uint64_t kLeast = 2048;  // below it nothing is worth a copy
  uint32_t status = readGStatus(g);
  if (status != kGwaiting && status != kGrunnable) return;
  if (g->entering != nullptr) return;
  auto size = static_cast<uint64_t>(g->stackHi - g->stackLo);
  auto used = static_cast<uint64_t>(g->stackHi - reinterpret_cast<uint8_t*>(g->fp));
  if (size <= kLeast || used + kStackGuardBytes >= size / 4) return;
  moveStack(g, currentM()->p, size / 2);
}

}  // namespace

void addRoots(void (*fn)(const RootVisitor& visit)) {
  MutexGuard hold(tables().lock);
  tables().list.push_back(fn);
}

void markRoots(Marker& marker) {
  forEachGlobal([](void* at, const TypeDesc* type, void* arg) { static_cast<Marker*>(arg)->value(at, type); },
                &marker);
  forEachG(markGoroutine, &marker);
  forEachTimer(
      [](Timer* t, void* arg) {
        auto& m = *static_cast<Marker*>(arg);
        m.pointer(reinterpret_cast<Word>(t));
        m.pointer(reinterpret_cast<Word>(t->arg));
      },
      &marker);
  RootVisitor visit{[](void* self, Word p) { static_cast<Marker*>(self)->pointer(p); }, &marker};
  for (auto* fn : tables().list) fn(visit);
}

void shrinkStacks() {
  if (gDebug.gcshrinkstackoff == 0) forEachG(shrinkOne, nullptr);
}

uint64_t globalsBytes() {
  uint64_t bytes = 0;
  forEachGlobal([](void*, const TypeDesc* type, void* arg) { *static_cast<uint64_t*>(arg) += type->size; },
                &bytes);
  return bytes;
}

}  // namespace gosub::rt

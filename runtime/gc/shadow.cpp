// See shadow.h. Lock: gMapLock for mapping; comparing needs a stopped world.
#include "runtime/gc/shadow.h"

#include <sys/mman.h>
#include <unistd.h>

#include <atomic>
#include <cstdio>

#include "runtime/gc/barrier.h"
#include "runtime/mem/malloc.h"
#include "runtime/mem/mheap.h"

namespace gosub::rt {
namespace {

#if defined(GOSUB_TSAN)
constexpr uintptr_t kDistance =
    0x20'0000'0000;  // below 0x80'0000'0000, the end of what the sanitizer lets programs map
#else
constexpr uintptr_t kDistance = 0x1000'0000'0000;
#endif
constexpr uint64_t kChunks = uint64_t{1} << (47 - kArenaShift);
RankedMutex gMapLock{LockRank::ShadowMap};
std::atomic<uint8_t>* gMapped;  // per arena
bool gOn;

void mapChunk(uint64_t chunk) {
  MutexGuard guard(gMapLock);
  if (gMapped[chunk].load(std::memory_order_relaxed) != 0) return;
  auto* want = reinterpret_cast<void*>((chunk << kArenaShift) + kDistance);
  void* p = mmap(want, kArenaSize, PROT_READ | PROT_WRITE,
                 MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_FIXED_NOREPLACE, -1, 0);
  if (p != want) outOfMemory(kArenaSize);
  gMapped[chunk].store(1, std::memory_order_release);
}

bool inGlobals(uintptr_t p) {
  return p - kGlobalsBase < kGlobalsSize;
}

struct Differences {
  int count = 0;
  bool global = false;
  void check(const void* object, uint64_t offset) {
    auto* at = static_cast<const char*>(object) + offset;
    void* s = shadowOf(at, 8);
    if (s == nullptr || loadWord(s) == loadWord(at)) return;
    // The loader writes constant initial values of package variables, which name nothing in the heap.
    if (global && loadWord(s) == 0 && objectSpan(loadWord(at)) == nullptr) return;
    if (++count > 10) return;
    std::fprintf(stderr, "wbshadow: word %#lx of object %p: %#lx, shadow %#lx\n",
                 static_cast<unsigned long>(offset), object, static_cast<unsigned long>(loadWord(at)),
                 static_cast<unsigned long>(loadWord(s)));
  }
  // Scalars, in interfaces too, need no barrier.
  void checkKind(const void* object, uint64_t offset, PtrKind kind) {
    if (kind == PtrKind::Scalar) return;
    if (kind == PtrKind::IfaceData) {
      Word t = loadWord(static_cast<const char*>(object) + offset - 8);
      if (t == 0 || reinterpret_cast<const TypeDesc*>(t)->scalarData) return;
    }
    check(object, offset);
  }
  void checkTyped(const void* object, const TypeDesc* t, uint64_t bytes) {
    uint64_t stride = t->size / 8;
    for (uint64_t i = 0; i < bytes / 8; i++) checkKind(object, i * 8, t->ptrs.kindAt(i % stride));
  }
};

void compareSpan(Mspan* s, Differences& d) {
  if (s->noscan()) return;
  if (s->largeType != nullptr) return d.checkTyped(s->base, s->largeType, s->largeSize);
  for (uint32_t i = 0; i < s->nelems; i++) {
    if (!s->isAllocated(i)) continue;
    uint8_t* object = s->base + i * s->elemSize;
    if (s->hasHeaders()) {
      auto* type = *reinterpret_cast<const TypeDesc**>(object);
      uint64_t bytes = (s->elemSize - kMallocHeader) / type->size * type->size;
      d.checkTyped(object + kMallocHeader, type, bytes);
      continue;
    }
    for (uint64_t w = 0; w < s->elemSize / 8; w++) {
      d.checkKind(object, w * 8, heapBitAt(s, i * s->elemSize / 8 + w));
    }
  }
}

}  // namespace

void shadowInit() {
  void* p =
      mmap(nullptr, kChunks, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (p == MAP_FAILED) outOfMemory(kChunks);
  gMapped = static_cast<std::atomic<uint8_t>*>(p);
  gOn = true;
  gMallocSlowMode |= 1;
  gWriteBarrier = 1;
}

bool shadowOn() {
  return gOn;
}

void* shadowOf(const void* at, uint64_t bytes) {
  auto p = reinterpret_cast<uintptr_t>(at);
  if (spanOf(p) == nullptr && !inGlobals(p)) return nullptr;
  for (uint64_t chunk = p >> kArenaShift; chunk <= (p + bytes - 1) >> kArenaShift; chunk++) {
    if (gMapped[chunk].load(std::memory_order_acquire) == 0) mapChunk(chunk);
  }
  return reinterpret_cast<void*>(p + kDistance);
}

void shadowNewObject(void* at) {
  Mspan* s = objectSpan(reinterpret_cast<uintptr_t>(at));
  if (s == nullptr || s->noscan()) return;
  uint32_t index = s->nelems == 1 ? 0 : s->indexOf(reinterpret_cast<uintptr_t>(at));
  uint8_t* slot = s->base + index * s->elemSize;  // whole: its end is scanned too, beyond the size asked for
  clearBytes(shadowOf(slot, s->elemSize), s->elemSize);
}

void shadowCompare() {
  Differences d;
  for (Mspan* s = gHeap.allSpans; s != nullptr; s = s->allNext) {
    if (s->state.load(std::memory_order_relaxed) == SpanState::InUse) compareSpan(s, d);
  }
  d.global = true;
  forEachGlobal([](void* at, const TypeDesc* t,
                   void* arg) { static_cast<Differences*>(arg)->checkTyped(at, t, t->size); },
                &d);
  if (d.count == 0) return;
  std::fprintf(stderr, "fatal error: wbshadow: %d words were stored without a barrier\n", d.count);
  _exit(2);
}

}  // namespace gosub::rt

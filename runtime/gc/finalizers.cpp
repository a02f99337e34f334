// See finalizers.h.
//
// Invariants: a finalizer is in the list `specials` of its object's span, or in the queue, or taken. Spans in
// `spans` are those with such a list; one is never swept empty, since objects whose finalizers are set are
// either marked or queued, and then marked. The collector marks what a registered finalizer's closure and
// object hold, and everything in the queue.
//
// Lock: gFinalizers.lock (rank Finalizers). The goroutine that waits leaves it locked until it is parked.
#include "runtime/gc/finalizers.h"

#include <deque>
#include <vector>

#include "runtime/gc/gc.h"
#include "runtime/gc/mark.h"
#include "runtime/mem/mheap.h"
#include "runtime/sched/sched.h"
#include "runtime/sync/ranked_mutex.h"

namespace gosub::rt {

struct Special {
  Special* next;
  Finalizer finalizer;
};

namespace {

struct Finalizers {
  RankedMutex lock{LockRank::Finalizers};
  std::vector<Mspan*> spans;
  std::deque<Finalizer> queue;
  G* waiting = nullptr;
};
Finalizers& all() {
  static Finalizers& made = *[] {
    addRoots([](const RootVisitor& visit) {
      for (const Finalizer& f : all().queue) {
        visit(f.fn);
        visit(reinterpret_cast<void*>(f.object));
      }
    });
    return new Finalizers;
  }();
  return made;
}

Special** find(Mspan* s, Word p) {
  Special** at = &s->specials;
  while (*at != nullptr && (*at)->finalizer.object != p) at = &(*at)->next;
  return at;
}

uint32_t indexIn(const Mspan* s, Word p) {
  return s->nelems == 1 ? 0 : s->indexOf(p);
}

}  // namespace

bool addFinalizer(Finalizer f) {
  Mspan* s = objectSpan(f.object);
  MutexGuard hold(all().lock);
  if (*find(s, f.object) != nullptr) return false;
  if (s->specials == nullptr) all().spans.push_back(s);
  s->specials = new Special{s->specials, f};
  return true;
}

void removeFinalizer(Word p) {
  Mspan* s = objectSpan(p);
  MutexGuard hold(all().lock);
  Special** at = find(s, p);
  if (*at == nullptr) return;
  Special* gone = *at;
  *at = gone->next;
  delete gone;
  if (s->specials == nullptr) std::erase(all().spans, s);
}

Next nextFinalizer(G* g, P* p, Finalizer* out) {
  if (!g->isSystem) becomeSystem(g, p);
  all().lock.lock();
  if (!all().queue.empty()) {
    *out = all().queue.front();
    all().queue.pop_front();
    all().lock.unlock();
    return Next::Done;
  }
  all().waiting = g;
  return setPark(
      g, WaitReason::FinalizerWait,
      [](G*, void* lock) {
        static_cast<RankedMutex*>(lock)->unlock();
        return true;
      },
      &all().lock);
}

void markFinalizers(Marker& marker) {
  for (Mspan* s : all().spans) {
    for (Special* f = s->specials; f != nullptr; f = f->next) {
      marker.pointer(reinterpret_cast<Word>(f->finalizer.fn));
      marker.contents(f->finalizer.object, s);
    }
  }
}

void queueFinalizers(Marker& marker) {
  // Marking comes after looking at all: several tiny objects lie in one block.
  for (Mspan*& s : all().spans) {
    for (Special** at = &s->specials; *at != nullptr;) {
      Special* f = *at;
      if (s->isMarked(indexIn(s, f->finalizer.object))) {
        at = &f->next;
        continue;
      }
      all().queue.push_back(f->finalizer);
      marker.pointer(f->finalizer.object);
      *at = f->next;
      delete f;
    }
  }
  std::erase_if(all().spans, [](const Mspan* s) { return s->specials == nullptr; });
  marker.drain();
}

void wakeFinalizers() {
  all().lock.lock();
  G* g = all().queue.empty() ? nullptr : all().waiting;
  if (g != nullptr) all().waiting = nullptr;
  all().lock.unlock();
  if (g != nullptr) ready(g);
}

}  // namespace gosub::rt

#include "vm/interp/pools.h"

#include <cstdlib>

#include "runtime/sched/fatal.h"

namespace gosub::vm {
namespace {

// Each M keeps a few records of its own; more go back to malloc. Records are native memory: what they point
// to is marked through the G that holds them.
constexpr uint32_t kKeep = 32;

template <typename T>
struct Pool {
  T* free = nullptr;
  uint32_t count = 0;

  T* get() {
    T* t = free;
    if (t != nullptr) {
      free = t->link;
      count--;
    } else {
      t = static_cast<T*>(std::malloc(sizeof(T)));
      if (t == nullptr) rt::fatalError(nullptr, "runtime: out of memory", rt::TraceScope::None);
    }
    *t = T{};
    return t;
  }
  void put(T* t) {
    if (count >= kKeep) {
      std::free(t);
      return;
    }
    t->link = free;
    free = t;
    count++;
  }
};

thread_local Pool<rt::Defer> gDefers;
thread_local Pool<rt::Panic> gPanics;

}  // namespace

rt::Defer* newDefer() {
  return gDefers.get();
}
void freeDefer(rt::Defer* d) {
  gDefers.put(d);
}
rt::Panic* newPanic() {
  return gPanics.get();
}
void freePanic(rt::Panic* p) {
  gPanics.put(p);
}

}  // namespace gosub::vm

// Stopping the world (RUNTIME S22).
//
// Purpose: one M runs alone, all goroutines at safepoints. Protocol: the stopper keeps its slot, raises
// `stopping` and asks every running goroutine for a preemption; each M gives its slot up when it comes to
// findRunnable (or leaves detached work, or finds nothing to do); whoever brings `running` down to the
// stopper's own share wakes it. (One that had to wait for its turn has none; it gets one at the start.) No M
// can take a slot while `stopping` is set. Detached work goes on: it does not touch Go memory with pointers.
//
// Locks: stopLock makes stops take turns; it is held from stop to start.
#include "runtime/sched/collect.h"
#include "runtime/sched/fatal.h"
#include "runtime/sched/state.h"
#include "runtime/sched/trace.h"
#include "runtime/sync/clock.h"

namespace gosub::rt {

std::atomic<uint32_t> gCollectionRequest{0};
void (*gCollect)() = nullptr;

namespace {

constexpr int64_t kAskAgain = 1'000'000;  // ns: a goroutine may have begun just after it was asked

void askAll(M* self) {
  for (M* m = gSched.allMs.load(std::memory_order_acquire); m; m = m->allLink) {
    if (m == self) continue;
    if (G* g = __atomic_load_n(&m->curg, __ATOMIC_ACQUIRE)) requestPreempt(g);
  }
}

}  // namespace

void stopTheWorld(const char*) {
  M* self = currentM();
  trace(Ev::StopWorld);
  bool slot = true;
  if (!gSched.stopLock.tryLock()) {
    // Another M stops the world: this one waits as in detached work, and its slot is not waited for.
    gSched.lock.lock();
    gSched.syscalls++;
    releaseSlotLocked(self);
    queueNextLocked(self);
    gSched.lock.unlock();
    gSched.stopLock.lock();
    slot = false;
  }
  {
    MutexGuard hold(gSched.lock);
    noteclear(gSched.stopped);
    if (!slot) gSched.syscalls--;
    gSched.stopper = self;
    gSched.stopperSlots = slot;
    gSched.stopping.store(true);
    if (gSched.running.load() == gSched.stopperSlots) return;
  }
  do {
    askAll(self);
  } while (!notetsleep(gSched.stopped, kAskAgain));
}

void startTheWorld() {
  trace(Ev::StartWorld);
  MutexGuard hold(gSched.lock);
  if (gSched.stopperSlots == 0) gSched.running.fetch_add(1);  // nobody has one now
  gSched.stopper = nullptr;
  gSched.stopping.store(false);
  gSched.stopLock.unlock();
  for (uint32_t n = gSched.runqSize.load(); n > 0; n--) wakeMLocked();
}

void stopForWorld(M* m) {
  gSched.lock.lock();
  if (!gSched.stopping.load() || gSched.stopper == m) return gSched.lock.unlock();
  if (m->spinning) {
    m->spinning = false;
    gSched.spinning.fetch_sub(1);
  }
  queueNextLocked(m);
  if (m->nextG != nullptr) {
    queueFrontLocked(m->nextG);
    m->nextG = nullptr;
  }
  parkM(m);
}

void runCollection() {
  static std::atomic<bool> collecting{false};
  // One M at a time: the others come to a stop in findRunnable. If they waited here without their slots, for
  // each of them another M would be made. Whoever leaves looks for a request that came meanwhile.
  while (gCollect != nullptr && collectionRequested() && !collecting.exchange(true)) {
    gCollect();
    collecting.store(false);
  }
}

}  // namespace gosub::rt

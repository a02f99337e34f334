// The natives of sync and sync/atomic; see their natives.go and value.go.
#include <vector>

#include "runtime/abi/type_table.h"
#include "runtime/gc/barrier.h"
#include "runtime/gc/gc.h"
#include "runtime/obj/iface.h"
#include "runtime/obj/panics.h"
#include "runtime/obj/sema.h"
#include "runtime/sched/sched.h"
#include "runtime/sched/stats.h"
#include "runtime/sync/clock.h"
#include "runtime/sync/ranked_mutex.h"
#include "runtime/sync/thread.h"
#include "stdlib/native_args.h"

namespace gosub::lib {
namespace {

constexpr rt::WaitReason kReasons[] = {rt::WaitReason::Semacquire, rt::WaitReason::MutexLock,
                                       rt::WaitReason::RWMutexRLock, rt::WaitReason::RWMutexLock,
                                       rt::WaitReason::WaitGroupWait};

Next acquire(rt::NativeCtx& c) {
  In in(c);
  auto* s = in.ptr<uint32_t>();
  bool lifo = in.flag();
  return rt::semacquire(c.g, c.p, s, lifo, kReasons[in.word() % std::size(kReasons)]);
}

}  // namespace

Next syncSemacquire(rt::NativeCtx& c) {
  return acquire(c);
}

// Woken: the count may be gone again; then back into the queue.
Next syncSemacquireFinish(rt::NativeCtx& c) {
  Next next = rt::semacquireResume(c.g, c.p, In(c).ptr<uint32_t>());
  return next == Next::Again ? acquire(c) : next;
}

Next syncSemrelease(rt::NativeCtx& c) {
  In in(c);
  auto* s = in.ptr<uint32_t>();
  bool yield;
  rt::semrelease(c.p, s, in.flag(), &yield);
  return yield ? Next::Yield : Next::Done;
}

// At most 4 rounds, only where another P runs and nothing waits to run here (RUNTIME Y1).
Next syncCanSpin(rt::NativeCtx& c) {
  constexpr int64_t kRounds = 4;
  int64_t i = In(c).i64();
  bool idle =
      __atomic_load_n(&c.p->runNext, __ATOMIC_ACQUIRE) == nullptr;  // thieves take it from other threads
  return Out(c).flag(i < kRounds && rt::othersRunning() && idle).done();
}

Next syncDoSpin(rt::NativeCtx&) {
  constexpr uint32_t kPauses = 30;
  rt::spinPause(kPauses);
  return Next::Done;
}

Next syncNanotime(rt::NativeCtx& c) {
  return Out(c).i64(rt::nanotime()).done();
}

Next syncFatal(rt::NativeCtx& c) {
  c.g->fp = c.slots;
  rt::fatalThrow(c.g, In(c).view());
}

Next syncNotifyAdd(rt::NativeCtx& c) {
  return Out(c).word(rt::notifyListAdd(In(c).ptr<rt::NotifyList>())).done();
}

Next syncNotifyWait(rt::NativeCtx& c) {
  In in(c);
  auto* l = in.ptr<rt::NotifyList>();
  return rt::notifyListWait(c.g, c.p, l, static_cast<uint32_t>(in.word()));
}
Next syncNotifyWaitFinish(rt::NativeCtx& c) {
  rt::notifyListResume(c.g, c.p);
  return Next::Done;
}

Next syncNotifyAll(rt::NativeCtx& c) {
  rt::notifyListAll(c.p, In(c).ptr<rt::NotifyList>());
  return Next::Done;
}
Next syncNotifyOne(rt::NativeCtx& c) {
  rt::notifyListOne(c.p, In(c).ptr<rt::NotifyList>());
  return Next::Done;
}

Next syncProcPin(rt::NativeCtx& c) {
  return Out(c).i64(rt::procPin(c.m)).done();
}
Next syncProcUnpin(rt::NativeCtx& c) {
  rt::procUnpin(c.m);
  return Next::Done;
}

namespace {

// The first words of sync.Pool.
struct GoPool {
  void *locals, *victims;
};

// Pools that have been used since the last collection, and those whose victims are of the one before it. Both
// keep their pools alive that long, as Go's lists do.
struct Pools {
  rt::RankedMutex lock{rt::LockRank::Pools};
  std::vector<GoPool*> used, aged;
};
Pools& pools() {
  static Pools& p = *[] {
    rt::addGcStartHook([] {
      // The world is stopped, and no goroutine between procPin and procUnpin.
      Pools& all = pools();
      for (GoPool* p : all.aged) rt::storePtr(&p->victims, nullptr);
      for (GoPool* p : all.used) {
        rt::storePtr(&p->victims, p->locals);
        rt::storePtr(&p->locals, nullptr);
      }
      all.aged.swap(all.used);
      all.used.clear();
    });
    rt::addRoots([](const rt::RootVisitor& visit) {
      for (GoPool* p : pools().used) visit(p);
      for (GoPool* p : pools().aged) visit(p);
    });
    return new Pools;
  }();
  return p;
}

}  // namespace

Next syncRegisterPool(rt::NativeCtx& c) {
  rt::MutexGuard hold(pools().lock);
  pools().used.push_back(In(c).ptr<GoPool>());
  return Next::Done;
}

namespace {

// atomic.Value: the type word says "busy" while the first store writes the data word. A descriptor whose data
// is a scalar, so that the collector leaves the half-written pair alone.
const rt::TypeDesc* busyType() {
  static rt::TypeDesc* t = [] {
    auto* made = new rt::TypeDesc();
    made->scalarData = 1;
    return made;
  }();
  return t;
}

constexpr int64_t kFine = 0, kNilValue = 1, kInconsistentNew = 2, kInconsistentOld = 3;

rt::Eface readValue(rt::Eface* v) {
  auto* t = reinterpret_cast<const rt::TypeDesc*>(
      __atomic_load_n(reinterpret_cast<Word*>(&v->type), __ATOMIC_SEQ_CST));
  if (t == nullptr || t == busyType()) return {};
  return {t, __atomic_load_n(&v->data, __ATOMIC_SEQ_CST)};
}

void storeFirst(rt::Eface* v, rt::Eface value) {
  if (value.type->scalarData) {
    __atomic_store_n(&v->data, value.data, __ATOMIC_SEQ_CST);
  } else {
    rt::storePtrAtomic(&v->data, value.data);
  }
  __atomic_store_n(reinterpret_cast<Word*>(&v->type), reinterpret_cast<Word>(value.type), __ATOMIC_SEQ_CST);
}

bool casData(rt::Eface* v, const rt::TypeDesc* t, Word old, Word fresh) {
  if (!t->scalarData) return rt::casPtr(&v->data, old, fresh);
  return __atomic_compare_exchange_n(&v->data, &old, fresh, false, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST);
}

Next answer(rt::NativeCtx& c, rt::Eface previous, bool swapped, int64_t problem) {
  return Out(c).eface(previous).flag(swapped).i64(problem).done();
}

}  // namespace

Next atomicLoadValue(rt::NativeCtx& c) {
  return Out(c).eface(readValue(In(c).ptr<rt::Eface>())).done();
}

Next atomicSwapValue(rt::NativeCtx& c) {
  In in(c);
  auto* v = in.ptr<rt::Eface>();
  rt::Eface old = in.eface(), fresh = in.eface();
  bool compare = in.flag();
  if (fresh.type == nullptr) return answer(c, {}, false, kNilValue);
  if (compare && old.type != nullptr && old.type != fresh.type) return answer(c, {}, false, kInconsistentOld);
  for (;;) {
    Word none = 0;
    auto* type = reinterpret_cast<Word*>(&v->type);
    Word now = __atomic_load_n(type, __ATOMIC_SEQ_CST);
    if (now == reinterpret_cast<Word>(busyType())) {
      rt::spinPause(10);
      continue;
    }
    if (now == 0) {
      if (compare && old.type != nullptr) return answer(c, {}, false, kFine);
      Word busy = reinterpret_cast<Word>(busyType());
      if (!__atomic_compare_exchange_n(type, &none, busy, false, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST))
        continue;
      storeFirst(v, fresh);
      return answer(c, {}, true, kFine);
    }
    rt::Eface current = readValue(v);
    if (current.type != fresh.type) return answer(c, {}, false, kInconsistentNew);
    if (compare) {
      const rt::TypeDesc* bad = nullptr;
      bool equal = old.type != nullptr && rt::efaceEq(current, old, &bad);
      if (bad != nullptr) return rt::panicUncomparable(c.g, bad);
      if (!equal) return answer(c, {}, false, kFine);
    }
    if (casData(v, fresh.type, current.data, fresh.data)) return answer(c, current, true, kFine);
  }
}

}  // namespace gosub::lib

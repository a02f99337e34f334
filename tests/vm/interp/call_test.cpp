// Calls and returns, stack growth, natives in two halves, preemption at entry, defer, panic, recover and
// Goexit: small functions written with the assembler and verified.
#include "tests/vm/interp/machine.h"

namespace gosub::vm {
namespace {

using bc::kFrameSize;
using bc::Label;
using bc::localSlot;
using bc::outSlot;
using bc::paramSlot;

class Calls : public MachineTest {
 protected:
  // Where functions under test leave what they found.
  static inline Word found[8];

  void SetUp() override {
    MachineTest::SetUp();
    std::memset(found, 0, sizeof found);
  }
  // Emits: found[i] = slot, through the local `scratch`.
  static void keep(Func& f, uint32_t i, bc::VSlot from, bc::VSlot scratch) {
    f.constant(scratch, reinterpret_cast<uint64_t>(&found[i]));
    f.as.emit(Op::St64, scratch, from, 0);
  }
  static void call(Func& f, Func& callee, int32_t map) {
    f.as.emit(Op::Call, 0, 0, 0, reinterpret_cast<uint64_t>(&callee.rec)).map = map;
  }
  static void at(bc::Inst& in, int32_t map) { in.map = map; }
};

TEST_F(Calls, ResultsOverwriteArguments) {
  // swap(a, b) (b, a), three(a) (a, a+1, a+2), none(); results of 1, 2, 3 slots and an immediate.
  Func swap("t.swap", 2, 2);
  swap.as.emit(Op::Mov, localSlot(0), paramSlot(1));
  swap.as.emit(Op::Mov, localSlot(1), paramSlot(0));
  swap.as.emit(Op::Ret2, kFrameSize, localSlot(0));
  swap.finish(0, 2);
  Func three("t.three", 1, 3);
  three.as.emit(Op::Mov, localSlot(0), paramSlot(0));
  three.as.emit(Op::AddI64Imm, localSlot(1), paramSlot(0), 1);
  three.as.emit(Op::AddI64Imm, localSlot(2), paramSlot(0), 2);
  three.as.emit(Op::Ret3, kFrameSize, localSlot(0));
  three.finish(0, 3);
  Func seven("t.seven", 0, 1);
  seven.as.emit(Op::Ret1Imm, kFrameSize, static_cast<uint16_t>(-7));
  seven.finish(0, 0);
  Func f("t.f");
  int32_t map = f.noPointers();
  f.as.emit(Op::LoadImm, outSlot(0), 3);
  f.as.emit(Op::LoadImm, outSlot(1), 4);
  call(f, swap, map);
  keep(f, 0, outSlot(0), localSlot(0));
  keep(f, 1, outSlot(1), localSlot(0));
  f.as.emit(Op::LoadImm, outSlot(0), 10);
  call(f, three, map);
  for (uint32_t i = 0; i < 3; i++) keep(f, 2 + i, outSlot(i), localSlot(0));
  call(f, seven, map);
  keep(f, 5, outSlot(0), localSlot(0));
  f.as.emit(Op::Ret, kFrameSize);
  f.finish(3, 1);
  ASSERT_TRUE(start(&f.closure));
  EXPECT_EQ(found[0], 4u);
  EXPECT_EQ(found[1], 3u);
  EXPECT_EQ(found[2], 10u);
  EXPECT_EQ(found[4], 12u);
  EXPECT_EQ(static_cast<int64_t>(found[5]), -7);
}

// depth(n) = n == 0 ? 0 : depth(n-1) + 1, with a pointer into its own frame kept over the call.
struct Recursion {
  Func depth{"t.depth", 1, 1};
  Func f{"t.f"};

  explicit Recursion(int32_t n) {
    int32_t none = depth.noPointers();
    Label more = depth.as.newLabel();
    depth.as.branch(Op::JNeI64Imm, paramSlot(0), 0, more);
    depth.as.emit(Op::Ret1Imm, kFrameSize, 0);
    depth.as.bind(more);
    depth.as.emit(Op::AddI64Imm, outSlot(0), paramSlot(0), static_cast<uint16_t>(-1));
    depth.as.emit(Op::Call, 0, 0, 0, reinterpret_cast<uint64_t>(&depth.rec)).map = none;
    depth.as.emit(Op::AddI64Imm, localSlot(0), outSlot(0), 1);
    depth.as.emit(Op::Ret1, kFrameSize, localSlot(0));
    depth.finish(1, 1);
    int32_t map = f.noPointers();
    f.as.emit(Op::LoadImm, outSlot(0), static_cast<uint32_t>(n));
    f.as.emit(Op::Call, 0, 0, 0, reinterpret_cast<uint64_t>(&depth.rec)).map = map;
    f.constant(localSlot(0), reinterpret_cast<uint64_t>(&result));
    f.as.emit(Op::St64, localSlot(0), outSlot(0), 0);
    f.as.emit(Op::Ret, kFrameSize);
    f.finish(1, 1);
  }
  Word result = 0;
};

TEST_F(Calls, StackGrowsByCopying) {
  Recursion r(10000);
  newStack(512);
  ASSERT_TRUE(start(&r.f.closure));
  EXPECT_EQ(r.result, 10000u);
  int64_t size = gg.stackHi - gg.stackLo;
  EXPECT_GE(size, 10000 * 5 * 8);
  EXPECT_EQ(size & (size - 1), 0) << "powers of two";
  EXPECT_EQ(gg.guard, gg.stackGuard);
  EXPECT_EQ(gg.stackGuard, gg.stackLo + rt::kStackGuardBytes);
}

// A poisoned guard alone is a slow path; with the flag set the goroutine stops at the callee's entry.
TEST_F(Calls, PreemptionAtEntry) {
  Recursion r(3);
  gg.guard = rt::kPoisonGuard;
  ASSERT_TRUE(start(&r.f.closure)) << "a poisoned guard without a request";
  EXPECT_EQ(r.result, 3u);
  r.result = 0;
  rt::requestPreempt(&gg);
  EXPECT_EQ(gg.guard, rt::kPoisonGuard);
  int stops = 0;
  bool done = start(&r.f.closure);
  for (; !done && last() == Stop::Preempted; stops++) {
    EXPECT_TRUE(rt::preemptRequested(&gg));
    if (stops == 2) rt::clearPreempt(&gg);
    done = go();
  }
  EXPECT_TRUE(done);
  EXPECT_EQ(stops, 3);
  EXPECT_EQ(gg.guard, gg.stackGuard);
  EXPECT_EQ(r.result, 3u);
}

// Whoever resets the guard reads the flag again: a request in between is not lost.
TEST_F(Calls, ResetGuardKeepsARequest) {
  rt::requestPreempt(&gg);
  rt::resetGuard(&gg);
  EXPECT_EQ(gg.guard, rt::kPoisonGuard);
  gg.preempt.store(0);
  rt::resetGuard(&gg);
  EXPECT_EQ(gg.guard, gg.stackGuard);
}

TEST_F(Calls, ClosuresAndNil) {
  // add captures a word: func(x) x + captured.
  Func add("t.add", 1, 1);
  add.rec.flags |= rt::kFnClosure;
  add.as.emit(Op::Ld64, localSlot(0), bc::kContextSlot, 8);
  add.as.emit(Op::AddI64, localSlot(0), localSlot(0), paramSlot(0));
  add.as.emit(Op::Ret1, kFrameSize, localSlot(0));
  add.finish(0, 1);
  add.closure.captures[0] = 40;
  Func f("t.f");
  int32_t map = f.noPointers();
  f.constant(localSlot(0), reinterpret_cast<uint64_t>(&add.closure));
  f.as.emit(Op::LoadImm, outSlot(0), 2);
  f.as.emit(Op::CallClosure, localSlot(0)).map = map;
  keep(f, 0, outSlot(0), localSlot(1));
  f.as.emit(Op::LoadImm, localSlot(0), 0);
  f.as.emit(Op::CallClosure, localSlot(0)).map = map;
  f.as.emit(Op::Ret, kFrameSize);
  f.finish(1, 2);
  EXPECT_FALSE(start(&f.closure));
  EXPECT_EQ(found[0], 42u);
  EXPECT_EQ(panic(), "runtime error: invalid memory address or nil pointer dereference");
}

TEST_F(Calls, InterfaceMethods) {
  Func get("t.T.get", 1, 1);
  get.as.emit(Op::AddI64Imm, localSlot(0), paramSlot(0), 1);
  get.as.emit(Op::Ret1, kFrameSize, localSlot(0));
  get.finish(0, 1);
  struct {
    rt::Itab tab;
    rt::FuncRec* second;
  } itab{};
  itab.tab.scalarData = 1;
  itab.tab.type = Int;
  itab.second = &get.rec;  // fun[1]
  Func f("t.f");
  int32_t map = f.noPointers();
  f.constant(localSlot(0), reinterpret_cast<uint64_t>(&itab));
  f.constant(localSlot(1), 41);
  f.as.emit(Op::CallIface, localSlot(0), 1).map = map;
  keep(f, 0, outSlot(0), localSlot(2));
  f.as.emit(Op::Zero2, localSlot(0));
  f.as.emit(Op::CallIface, localSlot(0), 1).map = map;
  f.as.emit(Op::Ret, kFrameSize);
  f.finish(1, 3);
  EXPECT_FALSE(start(&f.closure));
  EXPECT_EQ(found[0], 42u);
  EXPECT_EQ(panic(), "runtime error: invalid memory address or nil pointer dereference");
}

// ---- Natives ----

struct NativeCall {
  rt::NativeRec native{"t", "native", rt::NativeClass::StartFinish, nullptr, nullptr};
  Func f{"t.f"};
  Word result = 0;

  NativeCall(rt::NativeFn first, rt::NativeFn second, rt::NativeClass cls = rt::NativeClass::StartFinish) {
    native.cls = cls;
    native.fn = first;
    native.finish = second;
    int32_t map = f.noPointers();
    f.as.emit(Op::LoadImm, outSlot(0), 5);
    f.as.emit(Op::CallNative, 0, 0, 0, reinterpret_cast<uint64_t>(&native)).map = map;
    f.as.emit(Op::CallNativeResume, 0, 0, 0, reinterpret_cast<uint64_t>(&native)).map = map;
    f.constant(localSlot(0), reinterpret_cast<uint64_t>(&result));
    f.as.emit(Op::St64, localSlot(0), outSlot(0), 0);
    f.as.emit(Op::Ret, kFrameSize);
    f.finish(1, 1);
  }
};
int gFirst, gSecond;
rt::Next finishTwice(rt::NativeCtx& c) {
  if (++gSecond == 1) return rt::Next::Park;  // once more
  c.slots[0] = 99;
  return rt::Next::Done;
}

class Natives : public Calls {
 protected:
  void SetUp() override {
    Calls::SetUp();
    gFirst = gSecond = 0;
  }
};

TEST_F(Natives, DoneSkipsTheSecondHalf) {
  NativeCall n(
      [](rt::NativeCtx& c) {
        gFirst++;
        c.slots[0] += 2;
        return rt::Next::Done;
      },
      finishTwice);
  ASSERT_TRUE(start(&n.f.closure));
  EXPECT_EQ(n.result, 7u);
  EXPECT_EQ(gFirst, 1);
  EXPECT_EQ(gSecond, 0);
}

TEST_F(Natives, ParkContinuesInTheSecondHalfWhichMayParkAgain) {
  NativeCall n(
      [](rt::NativeCtx&) {
        gFirst++;
        return rt::Next::Park;
      },
      finishTwice);
  EXPECT_FALSE(start(&n.f.closure));
  EXPECT_EQ(last(), Stop::Parked);
  EXPECT_FALSE(go());
  EXPECT_EQ(last(), Stop::Parked);
  ASSERT_TRUE(go());
  EXPECT_EQ(n.result, 99u);
  EXPECT_EQ(gFirst, 1);
  EXPECT_EQ(gSecond, 2);
}

TEST_F(Natives, AgainRunsTheFirstHalfAnew) {
  NativeCall n(
      [](rt::NativeCtx& c) {
        c.slots[0]++;
        return ++gFirst < 3 ? rt::Next::Again : rt::Next::Done;
      },
      finishTwice);
  EXPECT_FALSE(start(&n.f.closure));
  EXPECT_EQ(last(), Stop::Preempted);
  EXPECT_FALSE(go());
  ASSERT_TRUE(go());
  EXPECT_EQ(n.result, 8u);
  EXPECT_EQ(gFirst, 3);
}

TEST_F(Natives, YieldGoesOnBehindTheCall) {
  NativeCall n(
      [](rt::NativeCtx&) {
        gFirst++;
        return rt::Next::Yield;
      },
      finishTwice);
  EXPECT_FALSE(start(&n.f.closure));
  EXPECT_EQ(last(), Stop::Yielded);
  ASSERT_TRUE(go());
  EXPECT_EQ(gFirst, 1);
  EXPECT_EQ(gSecond, 0);
}

TEST_F(Natives, PanicAndExit) {
  NativeCall p([](rt::NativeCtx& c) { return rt::panicString(c.g, "native"); }, finishTwice);
  EXPECT_FALSE(start(&p.f.closure));
  EXPECT_EQ(panic(), "native");
  newStack(8192);
  NativeCall late([](rt::NativeCtx&) { return rt::Next::Park; },
                  [](rt::NativeCtx& c) { return rt::panicString(c.g, "late"); });
  EXPECT_FALSE(start(&late.f.closure));
  EXPECT_FALSE(go());
  EXPECT_EQ(panic(), "late");
}

TEST_F(Natives, DetachedRunsWithoutP) {
  NativeCall n(
      [](rt::NativeCtx& c) {
        EXPECT_EQ(c.p, nullptr);
        c.slots[0] = 3;
        return rt::Next::Done;
      },
      nullptr, rt::NativeClass::Detached);
  EXPECT_FALSE(start(&n.f.closure));
  EXPECT_EQ(last(), Stop::Syscall);
  gg.detached(&gg);
  ASSERT_TRUE(go());
  EXPECT_EQ(n.result, 3u);
}

// The stub of a function that is not compiled: the engine asks for it in the syscall state, then calls it
// anew.
TEST_F(Calls, FirstCallCompiles) {
  static Func* late;
  Func body("t.late", 1, 1);
  body.as.emit(Op::AddI64Imm, localSlot(0), paramSlot(0), 1);
  body.as.emit(Op::Ret1, kFrameSize, localSlot(0));
  late = &body;
  const bc::Instr* stub = bc::makeStub(&body.rec);
  body.rec.code = stub;
  body.rec.codeLen = 2;
  body.rec.frameSlots = rt::kStubFrameSlots;
  body.rec.entry.store(rt::packEntry(reinterpret_cast<uint64_t>(stub), rt::kStubFrameSlots));
  rt::gEngine.compile = [](FuncRec* fn) {
    EXPECT_EQ(fn, &late->rec);
    late->finish(0, 1);
    return true;
  };
  Func f("t.f");
  f.as.emit(Op::LoadImm, outSlot(0), 6);
  call(f, body, f.noPointers());
  keep(f, 0, outSlot(0), localSlot(0));
  f.as.emit(Op::Ret, kFrameSize);
  f.finish(1, 1);
  EXPECT_FALSE(start(&f.closure));
  ASSERT_EQ(last(), Stop::Syscall);
  gg.detached(&gg);
  ASSERT_TRUE(go());
  EXPECT_EQ(found[0], 7u);
}

// ---- Defer, panic, recover ----

// Deferred functions write a digit behind what is there: the order can be read.
Word gLog;
void logDigit(Func& f, uint32_t digit, uint32_t local) {
  bc::VSlot p = localSlot(local), v = localSlot(local + 1);
  f.constant(p, reinterpret_cast<uint64_t>(&gLog));
  f.as.emit(Op::Ld64, v, p, 0);
  f.as.emit(Op::MulI64Imm, v, v, 10);
  f.as.emit(Op::AddI64Imm, v, v, static_cast<uint16_t>(digit));
  f.as.emit(Op::St64, p, v, 0);
}
struct Logger : Func {
  explicit Logger(uint32_t digit, bool recovers = false, int32_t throws = 0) : Func("t.deferred") {
    logDigit(*this, digit, 0);
    if (recovers) {
      as.emit(Op::Recover, localSlot(2));
      Label none = as.newLabel();
      as.branch(Op::JEqI64Imm, localSlot(2), 0, none);
      logDigit(*this, 9, 0);
      as.bind(none);
    }
    if (throws != 0) {
      constant(localSlot(2), reinterpret_cast<uint64_t>(rt::basicType(rt::TKind::Int)));
      constant(localSlot(3), static_cast<Word>(throws));
      as.emit(Op::Panic, localSlot(2));
    }
    as.emit(Op::Ret, kFrameSize);
    finish(0, 4);
  }
};
void deferCall(Func& f, Func& deferred, int32_t map, uint32_t local) {
  f.constant(localSlot(local), reinterpret_cast<uint64_t>(&deferred.closure));
  f.as.emit(Op::Defer, localSlot(local)).map = map;
}
// f: defers the loggers in order, panics with an int where `value` is not 0, else returns; its result is
// `result` as it stands. Logs 8 if control goes on behind it.
struct Deferring {
  Func f{"t.f", 0, 1}, outer{"t.outer"};

  Deferring(std::initializer_list<Func*> deferred, int32_t value) {
    int32_t map = f.noPointers();
    Label recover = f.as.newLabel();
    f.as.emit(Op::LoadImm, localSlot(0), 77);
    for (Func* d : deferred) deferCall(f, *d, map, 1);
    if (value != 0) {
      f.constant(localSlot(2), reinterpret_cast<uint64_t>(rt::basicType(rt::TKind::Int)));
      f.constant(localSlot(3), static_cast<Word>(value));
      f.as.emit(Op::Panic, localSlot(2));
    }
    f.as.bind(recover);
    f.as.emit(Op::RunDefers).map = map;
    f.as.emit(Op::Ret1, kFrameSize, localSlot(0));
    f.finish(0, 4, recover, map);
    int32_t none = outer.noPointers();
    outer.as.emit(Op::Call, 0, 0, 0, reinterpret_cast<uint64_t>(&f.rec)).map = none;
    outer.constant(localSlot(0), reinterpret_cast<uint64_t>(&result));
    outer.as.emit(Op::St64, localSlot(0), outSlot(0), 0);
    logDigit(outer, 8, 0);
    outer.as.emit(Op::Ret, kFrameSize);
    outer.finish(1, 2);
    gLog = 0;
  }
  Word result = 0;
};

TEST_F(Calls, D1_DeferredCallsRunLastInFirstOut) {
  Logger one(1), two(2), three(3);
  Deferring d({&one, &two, &three}, 0);
  ASSERT_TRUE(start(&d.outer.closure));
  EXPECT_EQ(gLog, 3218u);
  EXPECT_EQ(d.result, 77u);
  EXPECT_EQ(gg.panics, nullptr);
}

TEST_F(Calls, D2_RecoverStopsThePanicAndTheRestRuns) {
  Logger one(1), two(2, true), three(3);
  Deferring d({&one, &two, &three}, 5);
  ASSERT_TRUE(start(&d.outer.closure));
  EXPECT_EQ(gLog, 32918u) << "3, 2 recovers (9), 1, and back in the caller";
  EXPECT_EQ(d.result, 77u) << "results as they stand";
  EXPECT_EQ(gg.panics, nullptr);
  EXPECT_EQ(gg.defers, nullptr);
}

TEST_F(Calls, D2_RecoverWithoutPanicIsNil) {
  Logger one(1, true);
  Deferring d({&one}, 0);
  ASSERT_TRUE(start(&d.outer.closure));
  EXPECT_EQ(gLog, 18u);
}

TEST_F(Calls, D2_PanicInADeferredCallReplacesAndIsRecovered) {
  Logger first(1, true), second(2, false, 6), third(3);
  Deferring d({&first, &second, &third}, 5);
  ASSERT_TRUE(start(&d.outer.closure));
  EXPECT_EQ(gLog, 32198u) << "the new panic is recovered by the oldest";
  EXPECT_EQ(gg.panics, nullptr) << "both are gone";
}

TEST_F(Calls, D3_UnrecoveredPanicRunsAllAndNeverReturns) {
  Logger one(1), two(2);
  Deferring d({&one, &two}, 5);
  EXPECT_FALSE(start(&d.outer.closure));
  EXPECT_EQ(gLog, 21u);
  ASSERT_NE(gg.panics, nullptr);
  EXPECT_EQ(gg.panics->value.type, Int);
  EXPECT_EQ(gg.panics->value.data, 5u);
  panic();
}

// A panic needs no stack of its own: there is always room for its frame below the guard.
TEST_F(Calls, D2_RaisingNeverGrowsTheStack) {
  Logger rec(1, true);
  for (int fill = 0; fill < 40; fill++) {
    newStack(1024);
    Deferring d({&rec}, 5);
    uint8_t* lo = gg.stackLo;
    gg.guard = gg.stackGuard;
    ASSERT_TRUE(start(&d.outer.closure));
    EXPECT_EQ(gg.stackLo, lo);
  }
}

TEST_F(Calls, D2_GoexitRunsDeferredCallsAndCannotBeRecovered) {
  static const rt::NativeRec kGoexit{"t", "goexit", rt::NativeClass::Leaf,
                                     [](rt::NativeCtx&) { return rt::Next::Exit; }, nullptr};
  Logger one(1), two(2, true);
  Func f("t.f");
  int32_t map = f.noPointers();
  Label recover = f.as.newLabel();
  deferCall(f, one, map, 0);
  deferCall(f, two, map, 0);
  f.as.emit(Op::CallNative, 0, 0, 0, reinterpret_cast<uint64_t>(&kGoexit)).map = map;
  f.as.emit(Op::CallNativeResume, 0, 0, 0, reinterpret_cast<uint64_t>(&kGoexit)).map = map;
  logDigit(f, 7, 1);
  f.as.bind(recover);
  f.as.emit(Op::RunDefers).map = map;
  f.as.emit(Op::Ret, kFrameSize);
  f.finish(0, 3, recover, map);
  gLog = 0;
  rt::gEngine.initStack(&gg, &f.closure);
  EXPECT_EQ(run(&gg), Stop::Exited);
  EXPECT_EQ(gLog, 21u);
  EXPECT_TRUE(gg.goexiting);
}

// Recover counts only in the function that the panic calls, not in one that this calls.
TEST_F(Calls, D2_RecoverInACalleeOfTheDeferredFunctionIsNil) {
  Func helper("t.helper", 0, 1);
  helper.as.emit(Op::Recover, localSlot(0));
  helper.as.emit(Op::Ret1, kFrameSize, localSlot(0));
  helper.finish(0, 2);
  Func deferred("t.deferred");
  call(deferred, helper, deferred.noPointers());
  keep(deferred, 0, outSlot(0), localSlot(0));
  deferred.as.emit(Op::Ret, kFrameSize);
  deferred.finish(1, 1);
  found[0] = 1;
  Deferring d({&deferred}, 5);
  EXPECT_FALSE(start(&d.outer.closure));
  EXPECT_EQ(found[0], 0u);
  EXPECT_EQ(gLog, 0u);
  panic();
}

}  // namespace
}  // namespace gosub::vm

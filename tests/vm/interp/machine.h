// Bytecode on the engine without a scheduler: a goroutine with a stack, instructions written by hand.
//
// One instruction is tested in a frame of kSlots slots, which the test fills and reads; it ends in a return,
// so the engine stops with Exited. A panic is caught by a deferred call that ends the goroutine: its value
// can be asked for.
#pragma once

#include <gtest/gtest.h>

#include <cstring>
#include <initializer_list>
#include <string>
#include <vector>

#include "base/arena.h"
#include "runtime/sched/sched.h"
#include "tests/runtime/obj/fixture.h"
#include "vm/bytecode/assembler.h"
#include "vm/bytecode/code_space.h"
#include "vm/bytecode/verifier.h"
#include "vm/interp/dispatch.h"
#include "vm/interp/engine.h"
#include "vm/interp/panic.h"

namespace gosub::vm {

using bc::Op;
using rt::Closure;
using rt::FuncRec;
using rt::Word;

constexpr uint32_t kSlots = 48;                          // of the frame under test, header included
constexpr uint32_t kUsable = kSlots - rt::kHeaderSlots;  // what instructions may name

// A function written with the assembler: frame size and maps are its business.
struct Func {
  Arena arena;
  bc::Assembler as{arena};
  FuncRec rec{};
  Closure closure{};

  explicit Func(const char* name, uint32_t args = 0, uint32_t results = 0) {
    rec.name = name;
    rec.nameLen = static_cast<uint32_t>(std::strlen(name));
    rec.argSlots = args;
    rec.resultSlots = results;
    rec.argMap = arena.make<rt::FrameMap>(0u, nullptr);
    closure.code = &rec;
  }
  // Verified and published.
  void finish(uint32_t outs, uint32_t locals, bc::Label recover = {}, int32_t deferMap = -1) {
    const char* why = as.finish(&rec, outs, locals, 0, recover, deferMap);
    ASSERT_EQ(why, nullptr);
    if (deferMap >= 0) rec.flags |= rt::kFnHasDefer;
    std::string bad;
    ASSERT_TRUE(bc::verify(&rec, &bad)) << bad;
    rec.entry.store(rt::packEntry(reinterpret_cast<uint64_t>(rec.code), rec.frameSlots));
  }
  // slot = w, whatever that is: the verifier takes constant data on trust.
  void constant(bc::VSlot slot, Word w) {
    as.emit(Op::LoadData, slot, 1, 0, reinterpret_cast<uint64_t>(arena.make<Word>(w)));
  }
  int32_t noPointers() { return as.addScope({}); }
};

class MachineTest : public rt::ObjTest {
 protected:
  void SetUp() override {
    rt::ObjTest::SetUp();
    installEngine(rt::gEngine);
    newStack(8192);
    if (code_ == nullptr) {
      static FuncRec fn, stopper;
      fn_ = &fn;
      stopper_ = &stopper;
      code_ = bc::allocateCode(&fn, 64);
      name(fn, "t.f", kSlots);
      fn.code = code_;
      fn.codeLen = 64;
      fn.entry.store(rt::packEntry(reinterpret_cast<uint64_t>(code_), kSlots));
      bc::Instr* stop = bc::allocateCode(&stopper, 1);
      name(stopper, "t.stop", rt::kHeaderSlots);
      stopper.code = stop;
      stopper.codeLen = 1;
      stop[0] = bc::encode(Op::GoroutineExit);
      stopper.entry.store(rt::packEntry(reinterpret_cast<uint64_t>(stop), rt::kHeaderSlots));
    }
    entry_.code = fn_;
    stop_.code = stopper_;
  }
  void TearDown() override { freeStack(); }

  void newStack(uint64_t size) {
    freeStack();
    auto* lo = static_cast<uint8_t*>(rt::stackAlloc(pp.mcache, size));
    gg.stackLo = lo;
    gg.stackHi = lo + size;
    gg.stackGuard = lo + rt::kStackGuardBytes;
    gg.guard = gg.stackGuard;
    gg.preempt.store(0);
    gg.defers = nullptr;
    gg.panics = nullptr;
    gg.entering = nullptr;
    gg.goexiting = false;
    gg.status.store(rt::kGrunning);
  }
  void freeStack() {
    if (gg.stackLo != nullptr)
      rt::stackFree(pp.mcache, gg.stackLo, static_cast<uint64_t>(gg.stackHi - gg.stackLo));
    gg.stackLo = nullptr;
  }

  // The frame under test, before and after a run (the stack has room: it does not move).
  Word& slot(uint32_t i) { return (reinterpret_cast<Word*>(gg.stackHi) - 1 - kSlots)[i]; }
  double f64(uint32_t i) { return std::bit_cast<double>(slot(i)); }
  float f32(uint32_t i) { return std::bit_cast<float>(static_cast<uint32_t>(slot(i))); }
  void setF64(uint32_t i, double v) { slot(i) = std::bit_cast<Word>(v); }
  void setF32(uint32_t i, float v) { slot(i) = std::bit_cast<uint32_t>(v); }
  void setStr(uint32_t i, std::string_view s) {
    slot(i) = reinterpret_cast<Word>(s.data());
    slot(i + 1) = s.size();
  }
  void setSlice(uint32_t i, void* p, int64_t len, int64_t cap) {
    slot(i) = reinterpret_cast<Word>(p);
    slot(i + 1) = static_cast<Word>(len);
    slot(i + 2) = static_cast<Word>(cap);
  }
  std::string strAt(uint32_t i) { return {reinterpret_cast<const char*>(slot(i)), slot(i + 1)}; }

  // Runs the words, then a return. False: it panicked; panic() tells how.
  bool exec(std::initializer_list<bc::Instr> words) {
    bc::Instr* at = code_;
    for (bc::Instr w : words) *at++ = w;
    *at++ = bc::encode(Op::Ret, kSlots);
    return start(&entry_);
  }
  bool start(Closure* fn) {
    rt::gEngine.initStack(&gg, fn);
    return go();
  }
  // Goes on with the goroutine as it stands.
  bool go() {
    rt::Defer catcher{};
    catcher.fn = &stop_;
    catcher.frame = 8;  // the bottom frame
    catcher.pc = code_;
    bool own = gg.defers == nullptr;
    if (own) gg.defers = catchAll_ = clone(catcher);
    last_ = run(&gg);
    bool caught = gg.panics != nullptr;
    if (own && !caught && last_ == Stop::Exited) dropCatcher();
    return !caught && last_ == Stop::Exited;
  }
  // The text of the panic in flight, which is dropped.
  std::string panic() {
    if (gg.panics == nullptr) return {};
    gg.pendingPanic = gg.panics->value;
    rt::Panic* q = gg.panics;
    gg.panics = nullptr;
    gg.defers = nullptr;
    std::free(q);
    return panicText();
  }
  Stop last() const { return last_; }

  Closure entry_{}, stop_{};

 private:
  static void name(FuncRec& fn, const char* text, uint32_t slots) {
    fn.name = text;
    fn.nameLen = static_cast<uint32_t>(std::strlen(text));
    fn.frameSlots = slots;
  }
  static rt::Defer* clone(const rt::Defer& d) {
    auto* c = static_cast<rt::Defer*>(std::malloc(sizeof d));
    *c = d;
    return c;
  }
  void dropCatcher() {
    if (gg.defers != catchAll_) return;
    std::free(gg.defers);
    gg.defers = nullptr;
  }

  static inline FuncRec *fn_ = nullptr, *stopper_ = nullptr;
  static inline bc::Instr* code_ = nullptr;
  rt::Defer* catchAll_ = nullptr;
  Stop last_ = Stop::Go;
};

inline bc::Instr op(Op o, uint32_t a = 0, uint32_t b = 0, uint32_t c = 0) {
  return bc::encode(o, static_cast<uint16_t>(a), static_cast<uint16_t>(b), static_cast<uint16_t>(c));
}
template <typename T>
bc::Instr word(T* p) {
  return reinterpret_cast<bc::Instr>(p);
}

}  // namespace gosub::vm

// Liveness analysis on hand-made instructions: what stands in the maps, which zeroings go.
#include "vm/bytecode/liveness.h"

#include <gtest/gtest.h>

#include <string>

#include "runtime/abi/type_table.h"
#include "vm/bytecode/disasm.h"
#include "vm/bytecode/verifier.h"

namespace gosub::bc {
namespace {

using What = rt::FrameMapEntry::What;

const rt::TypeDesc* intType() {
  return rt::basicType(rt::TKind::Int);
}
uint64_t word(const rt::TypeDesc* t) {
  return reinterpret_cast<uint64_t>(t);
}

// A function without outgoing slots, of 8 locals (s0 to s7) and two arguments (s11, s12).
struct Code {
  Arena arena;
  rt::FuncRec fn{};
  rt::FuncRec callee{};
  Assembler as{arena};
  std::string text, why;

  Code() {
    fn.name = "t.f";
    fn.nameLen = 3;
    fn.argSlots = 2;
    callee.name = "g";
    callee.nameLen = 1;
  }
  int32_t ptrs(std::initializer_list<VSlot> slots) {
    std::vector<MapEntry> list;
    for (VSlot s : slots) list.push_back({What::Ptr, s});
    return as.addScope(list);
  }
  void make(VSlot dst, int32_t scope) { as.emit(Op::New, dst, 0, 0, word(intType())).map = scope; }
  void call(int32_t scope) { as.emit(Op::Call, 0, 0, 0, reinterpret_cast<uint64_t>(&callee)).map = scope; }
  void use(VSlot p) { as.emit(Op::NilCheck, p); }
  void zero(VSlot dst, uint32_t n) { as.emit(Op::ZeroN, dst, n).droppable = true; }
  void finish(int32_t deferMap = -1) {
    as.emit(Op::Ret, kFrameSize);
    ASSERT_EQ(as.finish(&fn, 0, 8, 0, {}, deferMap), nullptr);
    disassemble(&fn, nullptr, text);
    EXPECT_TRUE(verify(&fn, &why)) << why << "\n" << text;
  }
  bool has(const char* line) const { return text.find(line) != std::string::npos; }
};

const VSlot kA = localSlot(0), kB = localSlot(1), kC = localSlot(2);

TEST(Liveness, UntilTheLastUse) {
  Code c;
  int32_t both = c.ptrs({kA, kB});
  c.make(kA, c.ptrs({}));
  c.make(kB, c.ptrs({kA}));
  c.call(both);
  c.use(kA);
  c.call(both);
  c.use(kB);
  c.call(both);
  c.finish();
  EXPECT_TRUE(c.has("Call g  {s0..1}")) << c.text;
  EXPECT_TRUE(c.has("Call g  {s1}")) << c.text;
  EXPECT_TRUE(c.has("Call g  {}")) << c.text;
}

TEST(Liveness, AroundLoops) {
  Code c;
  Label head = c.as.newLabel();
  int32_t both = c.ptrs({kA, kB});
  c.make(kA, c.ptrs({}));
  c.make(kB, c.ptrs({kA}));
  c.as.emit(Op::LoadImm, kC, 0);
  c.as.bind(head, both);
  c.use(kA);
  c.call(both);  // kA is read again in the next iteration
  c.as.branch(Op::IncJLtI64ImmBack, kC, 10, head);
  c.call(both);
  c.use(kB);
  c.finish();
  EXPECT_TRUE(c.has("NilCheck s0  {s0..1}")) << c.text;  // the loop's head
  EXPECT_TRUE(c.has("Call g  {s0..1}")) << c.text;
  EXPECT_TRUE(c.has("Call g  {s1}")) << c.text;
}

TEST(Liveness, OneArmOnly) {
  Code c;
  Label other = c.as.newLabel(), end = c.as.newLabel();
  int32_t a = c.ptrs({kA});
  c.make(kA, c.ptrs({}));
  c.as.branch(Op::JTrue, paramSlot(0), 0, other);
  c.call(a);
  c.as.branch(Op::Jmp, 0, 0, end);
  c.as.bind(other);
  c.call(a);
  c.use(kA);
  c.as.bind(end);
  c.finish();
  size_t dead = c.text.find("Call g  {}"), live = c.text.find("Call g  {s0}");
  EXPECT_LT(dead, live) << c.text;
  EXPECT_NE(live, std::string::npos) << c.text;
}

TEST(Liveness, JumpTables) {
  Code c;
  Label x = c.as.newLabel(), y = c.as.newLabel(), end = c.as.newLabel();
  int32_t both = c.ptrs({kA, kB});
  c.make(kA, c.ptrs({}));
  c.make(kB, c.ptrs({kA}));
  c.call(both);
  c.as.jumpTable(paramSlot(0), 0, {x, y});
  c.as.branch(Op::Jmp, 0, 0, end);
  c.as.bind(x);
  c.use(kA);
  c.as.branch(Op::Jmp, 0, 0, end);
  c.as.bind(y);
  c.use(kB);
  c.as.bind(end);
  c.finish();
  EXPECT_TRUE(c.has("Call g  {s0..1}")) << c.text;
}

TEST(Liveness, OperandsOfCallsAndAllocations) {
  Code c;
  int32_t both = c.ptrs({kA, kB});
  c.make(kA, c.ptrs({}));
  c.make(kB, c.ptrs({kA}));
  c.as.emit(Op::Zero3, kC);
  c.as.emit(Op::AppendP, kC, kA, 0, word(intType())).map = both;  // may be executed again
  c.as.emit(Op::CallClosure, kB).map = both;                      // the callee's frame holds the closure
  c.finish();
  EXPECT_TRUE(c.has("AppendP s2 s0 int  {s0..1}")) << c.text;
  EXPECT_TRUE(c.has("CallClosure s1  {}")) << c.text;
}

TEST(Liveness, OperandsOfACallThatIsTheFirstInstruction) {
  Code c;
  c.as.emit(Op::CallClosure, paramSlot(0)).map = c.ptrs({paramSlot(0)});
  c.finish();
  EXPECT_TRUE(c.has("CallClosure s11  {s11}")) << c.text;
}

TEST(Liveness, InterfacesLiveAsAWhole) {
  Code c;
  int32_t iface = c.as.addScope({{What::Iface, kA}});
  c.as.emit(Op::Recover, kA);
  c.call(iface);
  c.as.emit(Op::Mov, kC, kB);  // the data word alone
  c.as.emit(Op::CheckShift, kC);
  c.call(iface);
  c.finish();
  EXPECT_TRUE(c.has("Call g  {i0}")) << c.text;
  EXPECT_TRUE(c.has("Call g  {}")) << c.text;
}

const rt::TypeDesc* pairType() {
  const rt::TypeDesc* p = rt::basicType(rt::TKind::UnsafePointer);
  rt::FieldSpec fields[] = {{"a", {}, p, {}, true, false}, {"b", {}, p, {}, true, false}};
  return rt::structOf(fields, 2);
}

// One field is written before the map, the other behind it: the map reads both, so the zeroing stays.
TEST(Liveness, StructsLiveAsAWhole) {
  Code c;
  int32_t pair = c.as.addScope({{What::Typed, kA, 0, pairType()}});
  c.zero(kA, 2);
  c.as.emit(Op::Mov, kA, paramSlot(0));
  c.call(pair);
  c.as.emit(Op::Mov, kB, paramSlot(1));
  c.use(kA);
  c.use(kB);
  c.finish();
  EXPECT_TRUE(c.has("ZeroN")) << c.text;
  EXPECT_TRUE(c.has("Call g  {s0..1}")) << c.text;
}

TEST(Liveness, ZeroingsThatNobodyReadsGo) {
  Code c;
  int32_t pair = c.as.addScope({{What::Typed, kA, 0, pairType()}});
  c.zero(kA, 2);
  c.call(pair);
  c.as.emit(Op::Mov2, kA, paramSlot(0));
  c.use(kA);
  c.finish();
  EXPECT_FALSE(c.has("ZeroN")) << c.text;
  EXPECT_TRUE(c.has("Call g  {}")) << c.text;
}

TEST(Liveness, ZeroingsOfOnePathStay) {
  Code c;
  Label end = c.as.newLabel();
  c.as.emit(Op::LoadImm, kA, 0).droppable = true;
  c.as.branch(Op::JTrue, paramSlot(0), 0, end);
  c.make(kA, c.ptrs({}));
  c.as.bind(end);
  c.use(kA);
  c.finish();
  EXPECT_TRUE(c.has("LoadImm s0 #0")) << c.text;
}

TEST(Liveness, ResultsWithDeferLiveEverywhere) {
  Code c;
  int32_t scope = c.ptrs({kA});
  c.as.keepLive(kA, 2);
  c.as.emit(Op::LoadImm, kA, 0).droppable = true;
  c.as.emit(Op::LoadImm, kB, 0).droppable = true;  // a scalar result
  c.call(scope);
  c.make(kA, scope);
  c.call(scope);
  c.finish(scope);
  EXPECT_TRUE(c.has("LoadImm s0 #0")) << c.text;
  EXPECT_TRUE(c.has("LoadImm s1 #0")) << c.text;
  EXPECT_FALSE(c.has("{}")) << c.text;
  ASSERT_LT(c.fn.deferMap, c.fn.numMaps);
  EXPECT_EQ(c.fn.maps[c.fn.deferMap].count, 1u);
}

const rt::TypeDesc* chanType() {
  return rt::chanOf(rt::basicType(rt::TKind::UnsafePointer), rt::kChanBoth);
}

// While it waits, a receiver's place is live and its channel is not; before, it is the other way round.
TEST(Liveness, ParkedReceiver) {
  Code c;
  int32_t scope = c.ptrs({kA, kB});
  c.make(kB, c.ptrs({}));
  c.as.emit(Op::ChanRecv, kA, kB, kNoVSlot, word(chanType())).map = scope;
  c.as.emit(Op::ChanRecvResume, kA, 0, kNoVSlot, word(chanType())).map = scope;
  c.finish();
  EXPECT_TRUE(c.has("ChanRecv s0 s1 _ chan unsafe.Pointer  {s1}")) << c.text;
  EXPECT_TRUE(c.has("ChanRecvResume s0 _ chan unsafe.Pointer  {s0}")) << c.text;
}

TEST(Liveness, ParkedSender) {
  Code c;
  int32_t scope = c.ptrs({kA, kB});
  c.make(kA, c.ptrs({}));
  c.make(kB, c.ptrs({kA}));
  c.as.emit(Op::ChanSend, kB, kA, 0, word(chanType())).map = scope;
  c.as.emit(Op::ChanSendResume, 0, kA, 0, word(chanType())).map = scope;
  c.finish();
  EXPECT_TRUE(c.has("ChanSendResume s0 chan unsafe.Pointer  {s0}")) << c.text;
}

TEST(Liveness, SelectReadsAndWritesItsCases) {
  Code c;
  SelectCaseDesc cases[] = {{1, kNoSlot, kNoSlot, chanType()}, {0, kNoSlot, kNoSlot, chanType()}};
  SelectDesc desc{2, false, cases};
  VSlot slots[] = {localSlot(3), localSlot(4)};
  for (int i = 0; i < 2; i++) {
    c.as.fixSlot(&cases[i].valueSlot, slots[i]);
    c.as.fixSlot(&cases[i].okSlot, kNoVSlot);
  }
  int32_t scope = c.ptrs({kA, kB, slots[0], slots[1]});
  c.make(kA, c.ptrs({}));
  c.make(kB, c.ptrs({kA}));
  c.make(slots[0], c.ptrs({kA, kB}));
  c.as.emit(Op::Select, kC, kA, 2, reinterpret_cast<uint64_t>(&desc)).map = scope;
  c.as.emit(Op::SelectResume, kC, kA, 2, reinterpret_cast<uint64_t>(&desc)).map = scope;
  c.call(scope);
  c.use(slots[1]);
  c.finish();
  EXPECT_TRUE(c.has("Select s2 s0 #2 {send s3, recv s4}  {s0..1 s3}")) << c.text;
  EXPECT_TRUE(c.has("SelectResume s2 s0 #2 {send s3, recv s4}  {s0..1 s3..4}")) << c.text;
  EXPECT_TRUE(c.has("Call g  {s4}")) << c.text;
}

TEST(Liveness, DeadSlotsAreListed) {
  Code c;
  c.as.listDead();
  int32_t both = c.ptrs({kA, kB});
  c.make(kA, c.ptrs({}));
  c.make(kB, c.ptrs({kA}));
  c.as.emit(Op::LoadImm, kC, 7);  // a scalar that is read later is not dead
  c.call(both);
  c.use(kB);
  c.as.emit(Op::CheckShift, kC);
  c.finish();
  ASSERT_NE(c.fn.deadIndex, nullptr);
  const rt::FrameMap& dead = c.fn.deadMaps[c.fn.deadIndex[2]];
  ASSERT_EQ(dead.count, 1u);
  EXPECT_EQ(dead.entries[0].slot, 0);
  EXPECT_EQ(dead.entries[0].count, 1);
}

// Beyond the budget the scopes are the maps, and every zeroing stays.
TEST(Liveness, TooLargeFunctions) {
  std::vector<Inst> insts;
  auto add = [&](Op op, uint32_t a, uint64_t x) -> Inst& {
    insts.push_back({op, a, 0, 0, -1, -1, 0, 0, {x, 0}});
    return insts.back();
  };
  MapTable scopes, maps;
  add(Op::LoadImm, kA, 0).droppable = true;
  add(Op::InitOnce, 0, 0).map = scopes.add({{What::Ptr, kA}});
  add(Op::Ret, kFrameSize, 0);
  LivenessJob job{insts, {}, {}, {}, {}, scopes, maps};
  job.budget = 0;
  EXPECT_FALSE(findLiveness(job));
  EXPECT_EQ(insts[0].op, Op::LoadImm);
  EXPECT_EQ(maps[insts[1].map].size(), 1u);
  job.budget = 1000;
  insts[1].map = 0;
  EXPECT_TRUE(findLiveness(job));
  EXPECT_EQ(insts[0].op, Op::kCount);
  EXPECT_EQ(maps[insts[1].map].size(), 0u);
}

}  // namespace
}  // namespace gosub::bc

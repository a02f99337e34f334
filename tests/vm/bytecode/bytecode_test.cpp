// The instruction table, the assembler, the disassembler and the verifier.
#include <gtest/gtest.h>

#include <cstring>
#include <string>

#include "runtime/abi/type_table.h"
#include "vm/bytecode/assembler.h"
#include "vm/bytecode/code_space.h"
#include "vm/bytecode/disasm.h"
#include "vm/bytecode/verifier.h"

namespace gosub::bc {
namespace {

struct Made {
  Arena arena;
  rt::FuncRec fn{};
  std::string why;

  Made() {
    fn.name = "t.f";
    fn.nameLen = 3;
    fn.argSlots = 2;
    fn.resultSlots = 1;
  }
  const char* finish(Assembler& as, uint32_t out, uint32_t locals) {
    return as.finish(&fn, out, locals, 0, {}, -1);
  }
  std::string text() {
    std::string s;
    disassemble(&fn, nullptr, s);
    return s;
  }
};

TEST(OpTable, EveryRowHasAName) {
  for (uint16_t op = 0; op < static_cast<uint16_t>(Op::kCount); op++) {
    const OpInfo& info = infoOf(static_cast<Op>(op));
    EXPECT_FALSE(info.name.empty());
    EXPECT_LE(extraWords(info), 2u) << info.name;
    bool back = info.attrs & kBack;
    if (back) {
      EXPECT_TRUE(info.attrs & kBranch) << info.name;
    }
  }
}

TEST(Assembler, ResolvesRegionsAndLabels) {
  Made m;
  Assembler as(m.arena);
  Label head = as.newLabel(), end = as.newLabel();
  as.emit(Op::LoadImm, localSlot(0), 0);
  as.branch(Op::JLeI64, paramSlot(0), localSlot(0), end);
  as.bind(head, as.addScope({}));
  as.branch(Op::IncJLtI64Back, localSlot(0), paramSlot(0), head);
  as.bind(end);
  as.emit(Op::Ret1, kFrameSize, localSlot(0));
  ASSERT_EQ(m.finish(as, 2, 1), nullptr);
  EXPECT_EQ(m.fn.frameSlots, 6u);  // 2 out, 1 local, 3 of header
  EXPECT_NE(m.text().find("IncJLtI64Back s2 s6 ->2"), std::string::npos) << m.text();
  EXPECT_TRUE(verify(&m.fn, &m.why)) << m.why;
}

// A conditional branch over more than 32,767 words becomes one around a long jump; both directions.
TEST(Assembler, LongBranches) {
  Made m;
  Assembler as(m.arena);
  Label head = as.newLabel(), end = as.newLabel();
  as.emit(Op::LoadImm, localSlot(0), 0);
  as.bind(head, as.addScope({}));
  as.branch(Op::JLtI64, paramSlot(0), paramSlot(1), end);
  for (int i = 0; i < 40000; i++) as.emit(Op::AddI64Imm, localSlot(0), localSlot(0), 1);
  as.branch(Op::JLtI64Back, paramSlot(1), paramSlot(0), head);
  as.bind(end);
  as.emit(Op::Ret1, kFrameSize, localSlot(0));
  ASSERT_EQ(m.finish(as, 0, 1), nullptr);
  EXPECT_TRUE(verify(&m.fn, &m.why)) << m.why;
  EXPECT_EQ(m.fn.codeLen, 1u + 40000 + 3 + 3 + 1);
}

TEST(Assembler, EqualMapsAreShared) {
  Made m;
  Assembler as(m.arena);
  using What = rt::FrameMapEntry::What;
  int32_t a = as.addScope({{What::Ptr, localSlot(0)}});
  int32_t b = as.addScope({{What::Ptr, localSlot(1)}});
  EXPECT_NE(a, b);
  for (int i = 0; i < 1000; i++) EXPECT_EQ(as.addScope({{What::Ptr, localSlot(0)}}), a);
  EXPECT_EQ(as.addScope({{What::Ptr, localSlot(1)}}), b);
}

TEST(Assembler, FrameTooLarge) {
  Made m;
  Assembler as(m.arena);
  as.emit(Op::Ret, kFrameSize);
  EXPECT_NE(m.finish(as, 0, 40000), nullptr);
}

TEST(CodeSpace, EveryPcLeadsToItsFunction) {
  Made m;
  Assembler as(m.arena);
  for (int i = 0; i < 100; i++) as.emit(Op::Nop);
  as.emit(Op::Ret, kFrameSize);
  ASSERT_EQ(m.finish(as, 0, 0), nullptr);
  EXPECT_EQ(funcOfPc(m.fn.code), &m.fn);
  EXPECT_EQ(funcOfPc(m.fn.code + m.fn.codeLen), &m.fn);  // a return address may lie there
}

// What the verifier refuses: one wrong instruction each.
bool accepts(std::vector<Instr> code, uint32_t frame = 8) {
  Made m;
  m.fn.code = code.data();
  m.fn.codeLen = static_cast<uint32_t>(code.size());
  m.fn.frameSlots = frame;
  return verify(&m.fn, &m.why);
}

TEST(Verifier, Refuses) {
  Instr ret = encode(Op::Ret, 8);
  EXPECT_TRUE(accepts({encode(Op::Mov, 1, 2), ret}));
  EXPECT_FALSE(accepts({}));
  EXPECT_FALSE(accepts({encode(Op::Mov, 1, 2)})) << "control falls off the end";
  EXPECT_FALSE(accepts({encode(Op::Mov, 10, 2), ret})) << "slot outside the frame and its arguments";
  EXPECT_FALSE(accepts({encode(Op::Mov3, 8, 2), ret})) << "the last of three slots is outside";
  EXPECT_FALSE(accepts({encode(Op::MovN, 1, 2, 100), ret}));
  EXPECT_FALSE(accepts({encode32(Op::ZeroN, 0, -1), ret}));
  EXPECT_FALSE(accepts({encode32(Op::Jmp, 0, 5), ret}));
  EXPECT_FALSE(accepts({encode32(Op::Jmp, 0, -1), ret}));
  EXPECT_FALSE(accepts({encode32(Op::Jmp, 0, 2), encode(Op::LoadImm64, 1), 7, ret})) << "into an extra word";
  EXPECT_FALSE(accepts({encode32(Op::JmpBack, 0, 0), ret})) << "loop head without a map";
  EXPECT_FALSE(accepts({encode(Op::New, 1), reinterpret_cast<Instr>(rt::basicType(rt::TKind::Int)), ret}))
      << "safepoint without a map";
  EXPECT_FALSE(accepts({encode(Op::Ret, 7)})) << "frame size";
  EXPECT_FALSE(accepts({Instr{0xffff}, ret})) << "opcode";
  EXPECT_FALSE(accepts({ret, encode(Op::LoadImm64, 1)})) << "truncated";
  EXPECT_FALSE(accepts({encode(Op::LdN, 0, 1), ~uint64_t{0}, ret})) << "size that wraps around";
  EXPECT_FALSE(accepts({encode(Op::GoroutineExit)})) << "an instruction of the engine";
}

}  // namespace
}  // namespace gosub::bc

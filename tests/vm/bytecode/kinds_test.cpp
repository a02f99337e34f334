// The verifier's second half: what slots hold, and what maps say of them.
#include "vm/bytecode/kinds.h"

#include <gtest/gtest.h>

#include <string>

#include "runtime/abi/type_table.h"
#include "vm/bytecode/verifier.h"

namespace gosub::bc {
namespace {

using What = rt::FrameMapEntry::What;
using Row = rt::SafepointRow;

constexpr uint32_t kFrame = 8;  // s0 is outgoing, s1 to s4 are local; a pointer and a scalar argument: s8, s9

Instr word(const rt::TypeDesc* t) {
  return reinterpret_cast<Instr>(t);
}
Instr intWord() {
  return word(rt::basicType(rt::TKind::Int));
}
Instr ret() {
  return encode(Op::Ret, kFrame);
}

// Map 0 names nothing, map 1 the pointer s1, map 2 the interface s1 and s2.
std::string verdict(std::vector<Instr> code, std::vector<Row> rows, uint16_t flags = 0) {
  static const rt::FrameMapEntry one[] = {{What::Ptr, 1, 0, nullptr}};
  static const rt::FrameMapEntry iface[] = {{What::Iface, 1, 0, nullptr}};
  static const rt::FrameMapEntry arg[] = {{What::Ptr, 0, 0, nullptr}};
  static const rt::FrameMap maps[] = {{0, nullptr}, {1, one}, {1, iface}};
  static const rt::FrameMap argMap{1, arg};
  rt::FuncRec fn{};
  fn.frameSlots = kFrame;
  fn.outSlots = 1;
  fn.argSlots = 2;
  fn.argMap = &argMap;
  fn.maps = maps;
  fn.numMaps = 3;
  fn.flags = flags;
  fn.deferMap = 1;
  fn.recoverPc = 3;
  fn.safepoints = rows.data();
  fn.numSafepoints = static_cast<uint32_t>(rows.size());
  fn.code = code.data();
  fn.codeLen = static_cast<uint32_t>(code.size());
  std::string why;
  return verify(&fn, &why) ? "" : why;
}

TEST(Kinds, PointersComeFromPointers) {
  EXPECT_EQ(verdict({encode(Op::Ld64, 1, 8), ret()}, {}), "");
  EXPECT_EQ(verdict({encode(Op::Mov, 1, 8), encode(Op::Ld64, 2, 1), ret()}, {}), "");
  EXPECT_EQ(verdict({encode32(Op::LoadImm, 1, 0), encode(Op::NilCheck, 1), ret()}, {}), "") << "nil";
  EXPECT_NE(verdict({encode(Op::Ld64, 1, 9), ret()}, {}), "") << "a scalar argument";
  EXPECT_NE(verdict({encode32(Op::LoadImm, 1, 5), encode(Op::NilCheck, 1), ret()}, {}), "");
  EXPECT_NE(verdict({encode(Op::Ld64, 1, 8), encode(Op::Ld64, 2, 1), ret()}, {}), "") << "a loaded scalar";
  EXPECT_EQ(verdict({encode(Op::LdP, 1, 8), encode(Op::Ld64, 2, 1), ret()}, {}), "");
  EXPECT_NE(verdict({encode(Op::NilCheck, 1), ret()}, {}), "") << "never written";
  EXPECT_NE(verdict({encode(Op::AddI64, 1, 2, 9), ret()}, {}), "") << "never written";
}

TEST(Kinds, PathsMeet) {
  auto code = [](Instr other) {
    return std::vector<Instr>{encode(Op::Mov, 1, 8), encode32(Op::JTrue, 9, 2), other,
                              encode(Op::NilCheck, 1), ret()};
  };
  EXPECT_EQ(verdict(code(encode32(Op::LoadImm, 1, 0)), {}), "");
  EXPECT_NE(verdict(code(encode(Op::Mov, 1, 9)), {}), "") << "a scalar on one path";
  EXPECT_EQ(verdict(code(encode(Op::WordToPtr, 1, 9)), {}), "");
}

TEST(Kinds, MapsNamePointersAlone) {
  auto code = [](Instr first) { return std::vector<Instr>{first, encode(Op::New, 2), intWord(), ret()}; };
  EXPECT_EQ(verdict(code(encode(Op::Mov, 1, 8)), {{1, 1}}), "");
  EXPECT_NE(verdict(code(encode(Op::Mov, 1, 9)), {{1, 1}}), "") << "a scalar";
  EXPECT_NE(verdict(code(encode(Op::Nop)), {{1, 1}}), "") << "never written";
  EXPECT_NE(verdict(code(encode(Op::Mov, 1, 8)), {{1, 2}}), "") << "no interface";
  EXPECT_EQ(verdict(code(encode(Op::Recover, 1)), {{1, 2}}), "");
}

TEST(Kinds, PointersThatNoMapNamesAreLost) {
  auto code = [](Instr use) {
    return std::vector<Instr>{encode(Op::Mov, 1, 8), encode(Op::New, 2), intWord(), use, ret()};
  };
  EXPECT_EQ(verdict(code(encode(Op::NilCheck, 1)), {{1, 1}}), "");
  EXPECT_NE(verdict(code(encode(Op::NilCheck, 1)), {{1, 0}}), "");
  EXPECT_NE(verdict(code(encode(Op::EqI64, 3, 1, 9)), {{1, 0}}), "") << "nor may it be compared";
  EXPECT_EQ(verdict(code(encode(Op::NilCheck, 2)), {{1, 0}}), "") << "the result is new";
}

// A call reads its operand before the map holds; an allocation may be executed again.
TEST(Kinds, OperandsAtSafepoints) {
  EXPECT_EQ(verdict({encode(Op::Mov, 1, 8), encode(Op::CallClosure, 1), ret()}, {{1, 0}}), "");
  EXPECT_NE(verdict({encode(Op::Mov, 1, 8), encode(Op::Go, 1), ret()}, {{1, 0}}), "");
  EXPECT_EQ(verdict({encode(Op::Mov, 1, 8), encode(Op::Go, 1), ret()}, {{1, 1}}), "");
}

TEST(Kinds, RecoveryBeginsWithTheDeferMap) {
  auto check = [](Instr first, Instr afterwards) {
    return verdict({first, encode(Op::Defer, 1), ret(), afterwards, ret()}, {{1, 1}}, rt::kFnHasDefer);
  };
  Instr nil = encode32(Op::LoadImm, 1, 0);
  EXPECT_EQ(check(nil, encode(Op::NilCheck, 1)), "");
  EXPECT_NE(check(nil, encode(Op::NilCheck, 8)), "") << "the map does not name it";
  EXPECT_NE(check(encode32(Op::LoadImm, 1, 5), encode(Op::Nop)), "") << "the map names a scalar";
}

TEST(Kinds, TheHeaderIsNotForInstructions) {
  EXPECT_NE(verdict({encode32(Op::LoadImm, 7, 0), ret()}, {}), "");
  EXPECT_NE(verdict({encode32(Op::LoadImm, 5, 0), ret()}, {}), "") << "the context";
  EXPECT_NE(verdict({encode(Op::Mov, 1, 6), ret()}, {}), "");
}

}  // namespace
}  // namespace gosub::bc

#include "frontend/types/const.h"

#include <gtest/gtest.h>

using namespace gosub;
using namespace gosub::types;
using ast::Op;

namespace {

ConstRef lit(std::string_view s, char kind) {
  return makeFromLiteral(s, kind);
}

TEST(Const, IntegerLiterals) {
  EXPECT_EQ(constString(lit("0x_FF", 'i')), "255");
  EXPECT_EQ(constString(lit("017", 'i')), "15");
  EXPECT_EQ(constString(lit("0b1_01", 'i')), "5");
  EXPECT_EQ(constString(lit("1267650600228229401496703205376", 'i')), "1267650600228229401496703205376");
  EXPECT_EQ(lit(std::string(20000, '9'), 'i')->kind(), ConstKind::Unknown);
}

TEST(Const, FloatLiterals) {
  EXPECT_EQ(exactString(lit("0.1", 'f')), "1/10");
  EXPECT_EQ(exactString(lit("0x1p-2", 'f')), "1/4");
  EXPECT_EQ(constString(lit("1e100", 'f')), "1e+100");
  EXPECT_EQ(constString(lit("1e2000", 'f')), "1e+2000");
  EXPECT_EQ(constString(lit("1_0.25e1", 'f')), "102.5");
  EXPECT_EQ(constString(lit("100000.00001", 'f')), "100000.00001");
  EXPECT_EQ(lit("1e99999999999999", 'f')->kind(), ConstKind::Unknown);
  EXPECT_EQ(sign(lit("1e-99999999999999", 'f')), 0);
  EXPECT_EQ(constString(lit("0123i", 'm')), "(0 + 123i)");
  EXPECT_EQ(constString(lit("0x10i", 'm')), "(0 + 16i)");
}

TEST(Const, StringsAndRunes) {
  EXPECT_EQ(stringVal(lit("\"a\\n\\x41\\u00e9\\101\"", 's')),
            "a\nA\xc3\xa9"
            "A");
  EXPECT_EQ(stringVal(lit("`a\\n\r`", 's')), "a\\n");
  EXPECT_EQ(int64Val(lit("'\\''", 'r')), 39);
  EXPECT_EQ(int64Val(lit("'世'", 'r')), 0x4e16);
  std::string shown = constString(makeString(std::string(100, 'x')));
  EXPECT_EQ(shown, "\"" + std::string(68, 'x') + "...");
}

TEST(Const, Arithmetic) {
  ConstRef big = shift(makeInt64(1), Op::Shl, 100);
  EXPECT_EQ(constString(binaryOp(big, Op::Sub, makeInt64(1), true)), "1267650600228229401496703205375");
  EXPECT_EQ(int64Val(shift(big, Op::Shr, 99)), 2);
  EXPECT_EQ(int64Val(shift(makeInt64(-1), Op::Shr, UINT64_MAX)), -1);
  EXPECT_EQ(shift(makeInt64(1), Op::Shl, uint64_t{1} << 40)->kind(), ConstKind::Unknown);
  EXPECT_EQ(int64Val(binaryOp(makeInt64(-7), Op::Div, makeInt64(2), true)), -3);
  EXPECT_EQ(int64Val(binaryOp(makeInt64(-7), Op::Rem, makeInt64(2), true)), -1);
  EXPECT_EQ(constString(binaryOp(makeInt64(7), Op::Div, makeInt64(2), false)), "3.5");
  EXPECT_EQ(uint64Val(unaryOp(Op::Xor, makeInt64(0), 64)), UINT64_MAX);
  EXPECT_EQ(int64Val(unaryOp(Op::Xor, makeInt64(5), 0)), -6);
  EXPECT_EQ(int64Val(unaryOp(Op::Sub, makeInt64(INT64_MIN), 0)), std::nullopt);
  ConstRef i = lit("1i", 'm');
  EXPECT_EQ(constString(binaryOp(i, Op::Mul, i, false)), "(-1 + 0i)");
  EXPECT_EQ(int64Val(binaryOp(i, Op::Mul, i, false)), -1);
  EXPECT_EQ(exactString(binaryOp(lit("0.1", 'f'), Op::Add, lit("0.2", 'f'), false)), "3/10");
}

TEST(Const, Rounding) {
  EXPECT_EQ(float64Val(lit("0.1", 'f')), 0.1);
  EXPECT_EQ(float32Val(lit("16777217", 'i')), 16777216.0f);
  EXPECT_EQ(float64Val(lit("4.9e-324", 'f')), 4.9e-324);
  EXPECT_EQ(float64Val(lit("2.4703282292062327208e-324", 'f')), 0.0);
  EXPECT_EQ(roundFloat32(lit("1e39", 'f'))->kind(), ConstKind::Unknown);
  EXPECT_EQ(float64Val(lit("1.7976931348623158e308", 'f')), 1.7976931348623157e308);
  EXPECT_EQ(toInt(lit("3.5", 'f'))->kind(), ConstKind::Unknown);
  EXPECT_EQ(int64Val(lit("3.0", 'f')), 3);
}

TEST(Const, LongConcatenationIsLinear) {
  ConstRef s = makeString("");
  for (int i = 0; i < 1000000; i++) s = binaryOp(s, Op::Add, makeString("ab"), false);
  EXPECT_EQ(stringVal(s).size(), 2000000u);
  ConstRef twice = makeString("x");
  for (int i = 0; i < 100; i++) twice = binaryOp(twice, Op::Add, twice, false);
  EXPECT_EQ(twice->kind(), ConstKind::Unknown);
}

TEST(Const, Compare) {
  EXPECT_TRUE(compare(makeInt64(1), Op::Lss, lit("1.5", 'f')));
  EXPECT_TRUE(compare(makeString("a"), Op::Lss, makeString("b")));
  EXPECT_TRUE(compare(lit("1e5000", 'f'), Op::Gtr, makeInt64(7)));
  EXPECT_FALSE(compare(makeBool(true), Op::Eql, makeBool(false)));
}

}  // namespace

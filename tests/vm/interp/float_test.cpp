// Floating-point instructions against what gc's code gives on amd64 (facts.def, made by facts_gen.go):
// conversions at and beyond the edges, arithmetic with infinities, NaN and signed zeros, complex division.
#include <cmath>

#include "tests/vm/interp/machine.h"

namespace gosub::vm {
namespace {

struct F64Fact {
  uint64_t bits, i64, i32, u64;
  uint32_t f32;
};
struct F32Fact {
  uint32_t bits;
  uint64_t i64, i32, u64, f64;
};
struct IntFact {
  uint64_t bits, i64f64, u64f64;
  uint32_t i64f32, u64f32;
};
struct Un64Fact {
  uint64_t x, neg, sqrt, abs, floor, ceil, trunc;
};
struct BinFact {
  uint64_t x, y, add, sub, mul, div, min, max, eq, ne, lt, le;
};
struct ComplexFact {
  uint64_t x[2], y[2], mul[2], div[2], eq;
};

#define F64(...) {__VA_ARGS__},
#define F32(...)
#define INT(...)
const F64Fact kF64[] = {
#include "tests/vm/interp/facts.def"
};
#undef F64
#undef F32
#define F64(...)
#define F32(...) {__VA_ARGS__},
const F32Fact kF32[] = {
#include "tests/vm/interp/facts.def"
};
#undef F32
#undef INT
#define F32(...)
#define INT(...) {__VA_ARGS__},
const IntFact kInts[] = {
#include "tests/vm/interp/facts.def"
};
#undef F64
#undef F32
#undef INT
#define BIN64(...) {__VA_ARGS__},
#define BIN32(...)
#define UN64(...)
const BinFact kBin64[] = {
#include "tests/vm/interp/facts.def"
};
#undef BIN64
#undef BIN32
#define BIN64(...)
#define BIN32(...) {__VA_ARGS__},
const BinFact kBin32[] = {
#include "tests/vm/interp/facts.def"
};
#undef BIN32
#undef UN64
#define BIN32(...)
#define UN64(...) {__VA_ARGS__},
const Un64Fact kUn64[] = {
#include "tests/vm/interp/facts.def"
};
#undef BIN64
#undef BIN32
#undef UN64
#define CPX(a, b, c, d, e, f, g, h, i) {{a, b}, {c, d}, {e, f}, {g, h}, i},
const ComplexFact kComplexes[] = {
#include "tests/vm/interp/facts.def"
};
#undef CPX

// NaNs are equal whatever their bits: which one an operation gives is not specified.
bool same64(Word x, Word y) {
  return x == y || (std::isnan(std::bit_cast<double>(x)) && std::isnan(std::bit_cast<double>(y)));
}
bool same32(Word x, Word y) {
  auto f = [](Word w) { return std::bit_cast<float>(static_cast<uint32_t>(w)); };
  return x == y || (x >> 32 == 0 && std::isnan(f(x)) && std::isnan(f(y)));
}

class Floats : public MachineTest {
 protected:
  Word unary(Op o, Word x) {
    slot(1) = x;
    slot(0) = 0xdddddddddddddddd;
    EXPECT_TRUE(exec({op(o, 0, 1)}));
    return slot(0);
  }
  Word binary(Op o, Word x, Word y) {
    slot(2) = y;
    slot(1) = x;
    EXPECT_TRUE(exec({op(o, 0, 1, 2)}));
    return slot(0);
  }
};

TEST_F(Floats, ToIntegersAsCvttsd2si) {
  ASSERT_GT(std::size(kF64), 50u);
  for (const F64Fact& f : kF64) {
    SCOPED_TRACE(std::bit_cast<double>(f.bits));
    EXPECT_EQ(unary(Op::CvtF64I64, f.bits), f.i64);
    EXPECT_EQ(unary(Op::CvtF64I32, f.bits), f.i32);
    EXPECT_EQ(unary(Op::CvtF64U64, f.bits), f.u64);
    EXPECT_TRUE(same32(unary(Op::CvtF64F32, f.bits), f.f32));
  }
  for (const F32Fact& f : kF32) {
    SCOPED_TRACE(std::bit_cast<float>(f.bits));
    EXPECT_EQ(unary(Op::CvtF32I64, f.bits), f.i64);
    EXPECT_EQ(unary(Op::CvtF32I32, f.bits), f.i32);
    EXPECT_EQ(unary(Op::CvtF32U64, f.bits), f.u64);
    EXPECT_TRUE(same64(unary(Op::CvtF32F64, f.bits), f.f64));
  }
}

TEST_F(Floats, FromIntegersRoundToEven) {
  for (const IntFact& f : kInts) {
    SCOPED_TRACE(f.bits);
    EXPECT_EQ(unary(Op::CvtI64F64, f.bits), f.i64f64);
    EXPECT_EQ(unary(Op::CvtU64F64, f.bits), f.u64f64);
    EXPECT_EQ(unary(Op::CvtI64F32, f.bits), f.i64f32);
    EXPECT_EQ(unary(Op::CvtU64F32, f.bits), f.u64f32);
  }
}

TEST_F(Floats, UnaryOperations) {
  for (const Un64Fact& f : kUn64) {
    SCOPED_TRACE(std::bit_cast<double>(f.x));
    EXPECT_TRUE(same64(unary(Op::NegF64, f.x), f.neg));
    EXPECT_TRUE(same64(unary(Op::SqrtF64, f.x), f.sqrt));
    EXPECT_TRUE(same64(unary(Op::AbsF64, f.x), f.abs));
    EXPECT_TRUE(same64(unary(Op::FloorF64, f.x), f.floor));
    EXPECT_TRUE(same64(unary(Op::CeilF64, f.x), f.ceil));
    EXPECT_TRUE(same64(unary(Op::TruncF64, f.x), f.trunc));
    EXPECT_EQ(unary(Op::NegF64, f.x), f.x ^ Word{1} << 63) << "the sign flips, of zeros and NaNs too";
    EXPECT_EQ(binary(Op::CopysignF64, f.x, Word{1} << 63), f.x | Word{1} << 63);
  }
}

TEST_F(Floats, BinaryOperationsAndComparisons) {
  for (const BinFact& f : kBin64) {
    SCOPED_TRACE(testing::Message() << std::bit_cast<double>(f.x) << " " << std::bit_cast<double>(f.y));
    EXPECT_TRUE(same64(binary(Op::AddF64, f.x, f.y), f.add));
    EXPECT_TRUE(same64(binary(Op::SubF64, f.x, f.y), f.sub));
    EXPECT_TRUE(same64(binary(Op::MulF64, f.x, f.y), f.mul));
    EXPECT_TRUE(same64(binary(Op::DivF64, f.x, f.y), f.div));
    EXPECT_TRUE(same64(binary(Op::MinF64, f.x, f.y), f.min));
    EXPECT_TRUE(same64(binary(Op::MaxF64, f.x, f.y), f.max));
    EXPECT_EQ(binary(Op::EqF64, f.x, f.y), f.eq);
    EXPECT_EQ(binary(Op::NeF64, f.x, f.y), f.ne);
    EXPECT_EQ(binary(Op::LtF64, f.x, f.y), f.lt);
    EXPECT_EQ(binary(Op::LeF64, f.x, f.y), f.le);
  }
  for (const BinFact& f : kBin32) {
    SCOPED_TRACE(testing::Message() << f.x << " " << f.y);
    EXPECT_TRUE(same32(binary(Op::AddF32, f.x, f.y), f.add));
    EXPECT_TRUE(same32(binary(Op::SubF32, f.x, f.y), f.sub));
    EXPECT_TRUE(same32(binary(Op::MulF32, f.x, f.y), f.mul));
    EXPECT_TRUE(same32(binary(Op::DivF32, f.x, f.y), f.div));
    EXPECT_TRUE(same32(binary(Op::MinF32, f.x, f.y), f.min));
    EXPECT_TRUE(same32(binary(Op::MaxF32, f.x, f.y), f.max));
    EXPECT_EQ(binary(Op::EqF32, f.x, f.y), f.eq);
    EXPECT_EQ(binary(Op::NeF32, f.x, f.y), f.ne);
    EXPECT_EQ(binary(Op::LtF32, f.x, f.y), f.lt);
    EXPECT_EQ(binary(Op::LeF32, f.x, f.y), f.le);
  }
}

// gc without FMA rounds twice; math.FMA rounds once.
TEST_F(Floats, MultiplyAddRoundsTwiceFmaOnce) {
  double x = 1 + 0x1p-30, y = 1 - 0x1p-30;  // x*y = 1 - 2^-60, which rounds to 1
  setF64(0, -1);
  setF64(1, x);
  setF64(2, y);
  EXPECT_TRUE(exec({op(Op::MulAddF64, 0, 1, 2)}));
  EXPECT_EQ(f64(0), 0);
  setF64(0, 1);
  EXPECT_TRUE(exec({op(Op::MulSubF64, 0, 1, 2)}));
  EXPECT_EQ(f64(0), 0);
  setF64(3, -1);
  EXPECT_TRUE(exec({op(Op::FmaF64, 0, 1, 2), 3}));
  EXPECT_EQ(f64(0), -0x1p-60);
  setF32(0, -1);
  setF32(1, 1 + 0x1p-13f);
  setF32(2, 1 - 0x1p-13f);
  EXPECT_TRUE(exec({op(Op::MulAddF32, 0, 1, 2)}));
  EXPECT_EQ(f32(0), 0);
  setF32(0, 1);
  EXPECT_TRUE(exec({op(Op::MulSubF32, 0, 1, 2)}));
  EXPECT_EQ(f32(0), 0);
}

TEST_F(Floats, ComplexArithmetic) {
  for (const ComplexFact& f : kComplexes) {
    SCOPED_TRACE(testing::Message() << std::bit_cast<double>(f.x[0]) << "," << std::bit_cast<double>(f.x[1])
                                    << " " << std::bit_cast<double>(f.y[0]) << ","
                                    << std::bit_cast<double>(f.y[1]));
    for (int i = 0; i < 2; i++) {
      slot(2 + static_cast<uint32_t>(i)) = f.x[i];
      slot(4 + static_cast<uint32_t>(i)) = f.y[i];
    }
    ASSERT_TRUE(exec({op(Op::MulC128, 6, 2, 4), op(Op::DivC128, 8, 2, 4), op(Op::EqC128, 10, 2, 4)}));
    EXPECT_TRUE(same64(slot(6), f.mul[0])) << f64(6) << " " << std::bit_cast<double>(f.mul[0]);
    EXPECT_TRUE(same64(slot(7), f.mul[1])) << f64(7) << " " << std::bit_cast<double>(f.mul[1]);
    EXPECT_TRUE(same64(slot(8), f.div[0])) << f64(8) << " " << std::bit_cast<double>(f.div[0]);
    EXPECT_TRUE(same64(slot(9), f.div[1])) << f64(9) << " " << std::bit_cast<double>(f.div[1]);
    EXPECT_EQ(slot(10), f.eq);
  }
  setF64(2, 1.5);
  setF64(3, -2);
  setF64(4, 0.25);
  setF64(5, 8);
  ASSERT_TRUE(exec({op(Op::AddC128, 6, 2, 4), op(Op::SubC128, 8, 2, 4), op(Op::CvtC128C64, 10, 2),
                    op(Op::CvtC64C128, 12, 10), op(Op::PackC64, 14, 10), op(Op::UnpackC64, 15, 14)}));
  EXPECT_EQ(f64(6), 1.75);
  EXPECT_EQ(f64(7), 6);
  EXPECT_EQ(f64(8), 1.25);
  EXPECT_EQ(f64(9), -10);
  EXPECT_EQ(f32(10), 1.5f);
  EXPECT_EQ(f32(11), -2.0f);
  EXPECT_EQ(f64(12), 1.5);
  EXPECT_EQ(f64(13), -2);
  EXPECT_EQ(slot(14), slot(10) | slot(11) << 32);
  EXPECT_EQ(slot(15), slot(10));
  EXPECT_EQ(slot(16), slot(11));
  // The destination may be an operand.
  ASSERT_TRUE(exec({op(Op::MulC128, 2, 2, 2)}));
  EXPECT_EQ(f64(2), 1.5 * 1.5 - 4);
  EXPECT_EQ(f64(3), -6);
}

}  // namespace
}  // namespace gosub::vm

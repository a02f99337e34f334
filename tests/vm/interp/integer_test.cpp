// Integer arithmetic of all widths, shifts, division, bit operations, comparisons: against 128-bit arithmetic
// cut to the width, over edge values and random ones.
#include <bit>
#include <random>

#include "tests/vm/interp/machine.h"
#include "vm/bytecode/magic.h"

namespace gosub::vm {
namespace {

using I128 = __int128;

struct Width {
  const char* name;
  int bits;
  bool isSigned;
  Op add, sub, mul, addImm, mulImm, neg, shl, shlImm;
};
#define WIDTH(W, bits, sign) \
  {#W,                       \
   bits,                     \
   sign,                     \
   Op::Add##W,               \
   Op::Sub##W,               \
   Op::Mul##W,               \
   Op::Add##W##Imm,          \
   Op::Mul##W##Imm,          \
   Op::Neg##W,               \
   Op::Shl##W,               \
   Op::Shl##W##Imm}
const Width kWidths[] = {WIDTH(I64, 64, true), WIDTH(I32, 32, true),  WIDTH(I16, 16, true),
                         WIDTH(I8, 8, true),   WIDTH(U32, 32, false), WIDTH(U16, 16, false),
                         WIDTH(U8, 8, false)};

// A mathematical value as a slot of this width holds it.
Word cut(const Width& w, I128 v) {
  auto low = static_cast<uint64_t>(v);
  if (w.bits == 64) return low;
  uint64_t mask = (uint64_t{1} << w.bits) - 1;
  low &= mask;
  if (w.isSigned && (low >> (w.bits - 1)) != 0) low |= ~mask;
  return low;
}
I128 valueOf(const Width& w, Word slot) {
  return w.isSigned ? static_cast<I128>(static_cast<int64_t>(slot)) : static_cast<I128>(slot);
}

std::vector<Word> samples(const Width& w) {
  std::vector<Word> out;
  for (int64_t v : {0, 1, 2, 3, 5, 7, 10, 100, 127, 128, 255, 256, 32767, 32768, 65535, 65536})
    for (int64_t s : {1, -1}) out.push_back(cut(w, s * v));
  I128 top = I128{1} << (w.bits - 1);
  for (I128 v : {top, top - 1, top - 2, top + 1, -top, -top + 1, 2 * top - 1, 2 * top - 2})
    out.push_back(cut(w, v));
  std::mt19937_64 random(42);
  for (int i = 0; i < 24; i++) out.push_back(cut(w, static_cast<int64_t>(random() >> (random() % 64))));
  return out;
}

class Integers : public MachineTest {
 protected:
  Word binary(Op o, Word x, Word y) {
    slot(1) = x;
    slot(2) = y;
    slot(0) = 0xdddddddddddddddd;
    EXPECT_TRUE(exec({op(o, 0, 1, 2)}));
    return slot(0);
  }
  Word immediate(Op o, Word x, int32_t imm) {
    slot(1) = x;
    EXPECT_TRUE(exec({op(o, 0, 1, static_cast<uint16_t>(imm))}));
    return slot(0);
  }
};

TEST_F(Integers, AddSubtractMultiplyNegateWrap) {
  for (const Width& w : kWidths) {
    std::vector<Word> values = samples(w);
    for (Word x : values) {
      I128 vx = valueOf(w, x);
      for (Word y : values) {
        I128 vy = valueOf(w, y);
        ASSERT_EQ(binary(w.add, x, y), cut(w, vx + vy)) << w.name << " " << x << "+" << y;
        ASSERT_EQ(binary(w.sub, x, y), cut(w, vx - vy)) << w.name << " " << x << "-" << y;
        auto product =
            static_cast<I128>(static_cast<unsigned __int128>(vx) * static_cast<unsigned __int128>(vy));
        ASSERT_EQ(binary(w.mul, x, y), cut(w, product)) << w.name << " " << x << "*" << y;
      }
      for (int32_t imm : {0, 1, -1, 2, -2, 255, -256, 32767, -32768}) {
        ASSERT_EQ(immediate(w.addImm, x, imm), cut(w, vx + imm)) << w.name << " " << x << "+" << imm;
        ASSERT_EQ(immediate(w.mulImm, x, imm), cut(w, vx * imm)) << w.name << " " << x << "*" << imm;
      }
      ASSERT_EQ(immediate(w.neg, x, 0), cut(w, -vx)) << w.name << " -" << x;
    }
  }
}

// Counts are unsigned and may be anything; a count of the width or more shifts everything out.
TEST_F(Integers, ShiftsByAnyCount) {
  for (const Width& w : kWidths) {
    for (Word x : samples(w)) {
      for (Word n :
           {Word{0}, Word{1}, Word{7}, Word{8}, Word{15}, Word{16}, Word{31}, Word{32}, Word{33}, Word{63},
            Word{64}, Word{65}, Word{127}, Word{256}, Word{1} << 32, Word{1} << 63, ~Word{0}}) {
        Word left = n < static_cast<Word>(w.bits)
                        ? cut(w, static_cast<I128>(static_cast<unsigned __int128>(x) << n))
                        : 0;
        ASSERT_EQ(binary(w.shl, x, n), left) << w.name << " " << x << "<<" << n;
        if (n < static_cast<Word>(w.bits)) {
          ASSERT_EQ(immediate(w.shlImm, x, static_cast<int32_t>(n)), left);
        }
        I128 v = valueOf(w, x);
        Word right = cut(w, v >> (n < 100 ? n : 100));  // v / 2^n, rounded down
        ASSERT_EQ(binary(w.isSigned ? Op::ShrI64 : Op::ShrU64, x, n), right)
            << w.name << " " << x << ">>" << n;
        if (n < 64) {
          ASSERT_EQ(immediate(w.isSigned ? Op::ShrI64Imm : Op::ShrU64Imm, x, static_cast<int32_t>(n)), right);
        }
      }
    }
  }
}

TEST_F(Integers, NegativeShiftCountsPanic) {
  for (int64_t n : {int64_t{-1}, INT64_MIN}) {
    slot(0) = static_cast<Word>(n);
    EXPECT_FALSE(exec({op(Op::CheckShift, 0)}));
    EXPECT_EQ(panic(), "runtime error: negative shift amount");
  }
  slot(0) = 0;
  EXPECT_TRUE(exec({op(Op::CheckShift, 0)}));
  slot(0) = static_cast<Word>(INT64_MAX);
  EXPECT_TRUE(exec({op(Op::CheckShift, 0)}));
}

// Truncated division; the smallest value divided by -1 is itself, with remainder 0.
TEST_F(Integers, DivisionAndRemainder) {
  struct Division {
    int width;  // index into kWidths
    Op div, rem;
  };
  const Width u64 = {"U64",   64,      false,   Op::AddI64, Op::SubI64, Op::MulI64,
                     Op::Nop, Op::Nop, Op::Nop, Op::Nop,    Op::Nop};
  const Division kDivisions[] = {{0, Op::DivI64, Op::RemI64}, {1, Op::DivI32, Op::RemI64},
                                 {2, Op::DivI16, Op::RemI64}, {3, Op::DivI8, Op::RemI64},
                                 {4, Op::DivU64, Op::RemU64}, {5, Op::DivU64, Op::RemU64},
                                 {6, Op::DivU64, Op::RemU64}, {-1, Op::DivU64, Op::RemU64}};
  for (const Division& d : kDivisions) {
    const Width& w = d.width < 0 ? u64 : kWidths[d.width];
    for (Word x : samples(w)) {
      for (Word y : samples(w)) {
        I128 vx = valueOf(w, x), vy = valueOf(w, y);
        if (vy == 0) continue;
        ASSERT_EQ(binary(d.div, x, y), cut(w, vx / vy)) << w.name << " " << x << "/" << y;
        ASSERT_EQ(binary(d.rem, x, y), cut(w, vx % vy)) << w.name << " " << x << "%" << y;
      }
      for (Op o : {d.div, d.rem}) {
        slot(1) = x;
        slot(2) = 0;
        slot(0) = 99;
        ASSERT_FALSE(exec({op(o, 0, 1, 2)}));
        ASSERT_EQ(panic(), "runtime error: integer divide by zero");
        ASSERT_EQ(slot(0), 99u) << "the destination is untouched";
      }
    }
  }
}

// Divisors around every power of two, and dividends around their multiples: where a reciprocal would be off.
TEST_F(Integers, DivisionByConstants) {
  std::vector<Word> divisors = {3, 5, 7, 10, 100, 1000003, 1000000007, 0x7fffffffffffffff};
  for (int n = 0; n < 63; n++) {
    for (Word d : {(Word{1} << n) - 1, Word{1} << n, (Word{1} << n) + 1}) {
      if (d != 0) divisors.push_back(d);
    }
  }
  std::vector<Word> values = samples(kWidths[0]);
  for (Word d : divisors) {
    std::vector<Word> xs = values;
    for (Word m : {d, 0 - d, d * 1000, Word(INT64_MAX) / d * d, Word(INT64_MIN) - Word(INT64_MIN) % d,
                   ~Word{0} / d * d})
      for (Word delta : {Word{0}, Word{1}, ~Word{0}}) xs.push_back(m + delta);
    bool pow2 = bc::isPowerOfTwo(d);
    auto n = static_cast<uint16_t>(std::countr_zero(d));
    for (Word x : xs) {
      auto q = static_cast<Word>(static_cast<int64_t>(x) / static_cast<int64_t>(d));
      slot(1) = x;
      if (pow2) {
        ASSERT_EQ(immediate(Op::DivI64Pow2, x, n), q) << x << "/" << d;
        ASSERT_EQ(immediate(Op::RemI64Pow2, x, n), x - q * d) << x << "%" << d;
        continue;
      }
      bc::Magic s = bc::signedMagic(d), u = bc::unsignedMagic(d);
      auto run = [&](Op o, const bc::Magic& m, bool rem) {
        auto shift = static_cast<uint16_t>(m.shift);
        EXPECT_TRUE(rem ? exec({op(o, 0, 1, shift), m.multiplier, d})
                        : exec({op(o, 0, 1, shift), m.multiplier}));
        return slot(0);
      };
      ASSERT_EQ(run(Op::DivI64Magic, s, false), q) << x << "/" << d;
      ASSERT_EQ(run(Op::RemI64Magic, s, true), x - q * d) << x << "%" << d;
      ASSERT_EQ(run(Op::DivU64Magic, u, false), x / d) << x << "/" << d;
      ASSERT_EQ(run(Op::RemU64Magic, u, true), x % d) << x << "%" << d;
    }
  }
}

TEST_F(Integers, BitOperations) {
  std::vector<Word> values = samples(kWidths[0]);
  for (Word x : values) {
    for (Word y : values) {
      ASSERT_EQ(binary(Op::And, x, y), x & y);
      ASSERT_EQ(binary(Op::Or, x, y), x | y);
      ASSERT_EQ(binary(Op::Xor, x, y), x ^ y);
      ASSERT_EQ(binary(Op::AndNot, x, y), x & ~y);
      unsigned __int128 wide = static_cast<unsigned __int128>(x) * y;
      ASSERT_EQ(binary(Op::MulHiU64, x, y), static_cast<Word>(wide >> 64));
      Word n = y % 64;
      ASSERT_EQ(binary(Op::Rotl64, x, y), n == 0 ? x : x << n | x >> (64 - n)) << x << " " << y;
      uint32_t x32 = static_cast<uint32_t>(x), n32 = y % 32;
      ASSERT_EQ(binary(Op::Rotl32, x, y), n32 == 0 ? x32 : x32 << n32 | x32 >> (32 - n32));
      ASSERT_EQ(binary(Op::MinU64, x, y), x < y ? x : y);
      ASSERT_EQ(binary(Op::MaxU64, x, y), x > y ? x : y);
      auto sx = static_cast<int64_t>(x), sy = static_cast<int64_t>(y);
      ASSERT_EQ(binary(Op::MinI64, x, y), sx < sy ? x : y);
      ASSERT_EQ(binary(Op::MaxI64, x, y), sx > sy ? x : y);
    }
    for (int32_t imm : {0, 1, -1, 32767, -32768}) {
      auto wide = static_cast<Word>(int64_t{imm});
      ASSERT_EQ(immediate(Op::AndImm, x, imm), x & wide);
      ASSERT_EQ(immediate(Op::OrImm, x, imm), x | wide);
      ASSERT_EQ(immediate(Op::XorImm, x, imm), x ^ wide);
      slot(2) = x;
      ASSERT_TRUE(exec({op(Op::SubImmFrom, 0, static_cast<uint16_t>(imm), 2)}));
      ASSERT_EQ(slot(0), wide - x);
    }
    int leading = 0, trailing = 0, ones = 0;
    while (leading < 64 && (x >> (63 - leading) & 1) == 0) leading++;
    while (trailing < 64 && (x >> trailing & 1) == 0) trailing++;
    for (int i = 0; i < 64; i++) ones += static_cast<int>(x >> i & 1);
    Word swapped = 0;
    for (int i = 0; i < 8; i++) swapped |= (x >> (8 * i) & 255) << (56 - 8 * i);
    ASSERT_EQ(immediate(Op::Clz64, x, 0), static_cast<Word>(leading));
    ASSERT_EQ(immediate(Op::Ctz64, x, 0), static_cast<Word>(trailing));
    ASSERT_EQ(immediate(Op::Popcnt64, x, 0), static_cast<Word>(ones));
    ASSERT_EQ(immediate(Op::Bswap64, x, 0), swapped);
    ASSERT_EQ(immediate(Op::NotI64, x, 0), ~x);
  }
  EXPECT_EQ(immediate(Op::NotBool, 0, 0), 1u);
  EXPECT_EQ(immediate(Op::NotBool, 1, 0), 0u);
}

TEST_F(Integers, NarrowingConversions) {
  struct Row {
    Op o;
    int bits;
    bool isSigned;
  };
  for (Row row : {Row{Op::Sext8, 8, true}, Row{Op::Sext16, 16, true}, Row{Op::Sext32, 32, true},
                  Row{Op::Zext8, 8, false}, Row{Op::Zext16, 16, false}, Row{Op::Zext32, 32, false}}) {
    Width w = kWidths[0];
    w.bits = row.bits;
    w.isSigned = row.isSigned;
    for (Word x : samples(kWidths[0])) ASSERT_EQ(immediate(row.o, x, 0), cut(w, static_cast<I128>(x)));
  }
}

TEST_F(Integers, Comparisons) {
  std::vector<Word> values = samples(kWidths[0]);
  for (Word x : values) {
    auto sx = static_cast<int64_t>(x);
    for (Word y : values) {
      auto sy = static_cast<int64_t>(y);
      ASSERT_EQ(binary(Op::EqI64, x, y), Word{x == y});
      ASSERT_EQ(binary(Op::NeI64, x, y), Word{x != y});
      ASSERT_EQ(binary(Op::LtI64, x, y), Word{sx < sy});
      ASSERT_EQ(binary(Op::LeI64, x, y), Word{sx <= sy});
      ASSERT_EQ(binary(Op::LtU64, x, y), Word{x < y});
      ASSERT_EQ(binary(Op::LeU64, x, y), Word{x <= y});
    }
    for (int32_t imm : {0, 1, -1, 255, 32767, -32768}) {
      ASSERT_EQ(immediate(Op::EqI64Imm, x, imm), Word{sx == imm});
      ASSERT_EQ(immediate(Op::NeI64Imm, x, imm), Word{sx != imm});
      ASSERT_EQ(immediate(Op::LtI64Imm, x, imm), Word{sx < imm});
      ASSERT_EQ(immediate(Op::GtI64Imm, x, imm), Word{sx > imm});
    }
  }
}

TEST_F(Integers, MovesMayOverlap) {
  for (uint32_t i = 0; i < 10; i++) slot(i) = i;
  EXPECT_TRUE(exec({op(Op::Mov3, 1, 0)}));  // 0 0 1 2 4 …
  EXPECT_EQ(slot(1), 0u);
  EXPECT_EQ(slot(2), 1u);
  EXPECT_EQ(slot(3), 2u);
  EXPECT_EQ(slot(4), 4u);
  for (uint32_t i = 0; i < 10; i++) slot(i) = i;
  EXPECT_TRUE(exec({op(Op::MovN, 2, 0, 6), op(Op::Mov2, 0, 1)}));
  for (uint32_t i = 0; i < 6; i++) EXPECT_EQ(slot(2 + i), i == 0 ? 0u : i);
  EXPECT_EQ(slot(0), 1u);
  EXPECT_EQ(slot(1), 0u);
  static const Word kData[] = {7, 8, 9};
  EXPECT_TRUE(
      exec({bc::encode32(Op::LoadData, 3, 3), word(kData), op(Op::Zero2, 5), bc::encode32(Op::ZeroN, 8, 2),
            bc::encode32(Op::LoadImm, 7, -5), op(Op::LoadImm64, 6), 0x123456789abcdef0}));
  EXPECT_EQ(slot(3), 7u);
  EXPECT_EQ(slot(4), 8u);
  EXPECT_EQ(slot(5), 0u);
  EXPECT_EQ(slot(6), 0x123456789abcdef0u);
  EXPECT_EQ(slot(7), static_cast<Word>(-5));
  EXPECT_EQ(slot(8), 0u);
  EXPECT_EQ(slot(9), 0u);
}

}  // namespace
}  // namespace gosub::vm

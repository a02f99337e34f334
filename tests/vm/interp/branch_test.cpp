// Branches: every compare-and-branch taken and not taken, loops that count and branch, jump tables, type
// tests, range over strings, and the poll for preemption that closes each loop.
#include <cmath>
#include <random>

#include "runtime/abi/type_desc.h"
#include "tests/vm/interp/machine.h"

namespace gosub::vm {
namespace {

class Branches : public MachineTest {
 protected:
  // Is the branch taken, whose offset lies in field c?
  bool takenC(Op o, uint32_t a, uint32_t b) {
    slot(20) = 0;
    EXPECT_TRUE(exec({op(o, a, b, 2), bc::encode32(Op::LoadImm, 20, 1), bc::encode32(Op::LoadImm, 21, 1)}));
    return slot(20) == 0;
  }
  bool taken32(Op o, uint32_t a) {
    slot(20) = 0;
    EXPECT_TRUE(exec({bc::encode32(o, static_cast<uint16_t>(a), 2), bc::encode32(Op::LoadImm, 20, 1)}));
    return slot(20) == 0;
  }
  // The Back form of the same: taken with a request pending, it stops at its target.
  bool backTaken(Op o, uint32_t a, uint32_t b) {
    EXPECT_EQ(takenC(o, a, b), takenC(o, a, b));
    bool is = takenC(o, a, b);
    gg.preempt.store(1);
    slot(20) = 0;
    bool done = exec({op(o, a, b, 2), bc::encode32(Op::LoadImm, 20, 1), bc::encode32(Op::LoadImm, 21, 7)});
    EXPECT_EQ(done, !is);
    EXPECT_EQ(last() == Stop::Preempted, is);
    gg.preempt.store(0);
    if (is) {
      slot(21) = 0;
      EXPECT_TRUE(go());
      EXPECT_EQ(slot(21), 7u);
    }
    return is;
  }
};

constexpr int64_t kEdges[] = {0,      1,     -1,    2,         100,       -100,     32767,
                              -32768, 65535, 65536, INT64_MAX, INT64_MIN, INT32_MIN};

TEST_F(Branches, Integers) {
  for (int64_t x : kEdges) {
    for (int64_t y : kEdges) {
      slot(0) = static_cast<Word>(x);
      slot(1) = static_cast<Word>(y);
      auto ux = static_cast<uint64_t>(x), uy = static_cast<uint64_t>(y);
#define BOTH(N, cond)                      \
  EXPECT_EQ(takenC(Op::J##N, 0, 1), cond); \
  EXPECT_EQ(backTaken(Op::J##N##Back, 0, 1), cond)
      BOTH(EqI64, x == y);
      BOTH(NeI64, x != y);
      BOTH(LtI64, x < y);
      BOTH(LeI64, x <= y);
      BOTH(LtU64, ux < uy);
      BOTH(LeU64, ux <= uy);
#undef BOTH
    }
    slot(0) = static_cast<Word>(x);
    auto ux = static_cast<uint64_t>(x);
    for (int32_t imm : {0, 1, -1, 100, -100, 32767, -32768}) {
      auto b = static_cast<uint16_t>(imm);
      auto u = static_cast<uint64_t>(b);
#define BOTH(N, cond)                           \
  EXPECT_EQ(takenC(Op::J##N##Imm, 0, b), cond); \
  EXPECT_EQ(backTaken(Op::J##N##ImmBack, 0, b), cond)
      BOTH(EqI64, x == imm);
      BOTH(NeI64, x != imm);
      BOTH(LtI64, x < imm);
      BOTH(LeI64, x <= imm);
      BOTH(GtI64, x > imm);
      BOTH(GeI64, x >= imm);
      BOTH(LtU64, ux < u);
      BOTH(LeU64, ux <= u);
      BOTH(GtU64, ux > u);
      BOTH(GeU64, ux >= u);
#undef BOTH
      EXPECT_EQ(takenC(Op::JAndZImm, 0, b), (x & imm) == 0);
      EXPECT_EQ(takenC(Op::JAndNzImm, 0, b), (x & imm) != 0);
    }
    EXPECT_EQ(taken32(Op::JTrue, 0), x != 0);
    EXPECT_EQ(taken32(Op::JFalse, 0), x == 0);
    EXPECT_EQ(taken32(Op::JTrueBack, 0), x != 0);
    EXPECT_EQ(taken32(Op::JFalseBack, 0), x == 0);
  }
  EXPECT_TRUE(taken32(Op::Jmp, 0));
  EXPECT_TRUE(taken32(Op::JmpBack, 0));
}

// A comparison with NaN is false; its negation (Nlt, Nle) true.
TEST_F(Branches, FloatsWithNaN) {
  const double kValues[] = {0, -0.0, 1, -1, INFINITY, -INFINITY, NAN, 1e-300};
  for (double x : kValues) {
    for (double y : kValues) {
      setF64(0, x);
      setF64(1, y);
#define BOTH(N, cond)                      \
  EXPECT_EQ(takenC(Op::J##N, 0, 1), cond); \
  EXPECT_EQ(backTaken(Op::J##N##Back, 0, 1), cond) << x << " " << y
      bool unordered = std::isnan(x) || std::isnan(y);
      BOTH(EqF64, !unordered && !(x > y) && !(x < y));
      BOTH(NeF64, unordered || x > y || x < y);
      BOTH(LtF64, !unordered && x < y);
      BOTH(LeF64, !unordered && !(x > y));
      BOTH(NltF64, unordered || x >= y);
      BOTH(NleF64, unordered || x > y);
      setF32(0, static_cast<float>(x));
      setF32(1, static_cast<float>(y));
      float p = static_cast<float>(x), q = static_cast<float>(y);
      BOTH(EqF32, !unordered && !(p > q) && !(p < q));
      BOTH(NeF32, unordered || p > q || p < q);
      BOTH(LtF32, !unordered && p < q);
      BOTH(LeF32, !unordered && !(p > q));
      BOTH(NltF32, unordered || p >= q);
      BOTH(NleF32, unordered || p > q);
#undef BOTH
    }
  }
}

TEST_F(Branches, CountingLoops) {
  // sum += i while it counts: LoadImm sum; head: AddI64 sum, i; loop instruction -> head.
  auto loop = [&](bc::Instr last, Word extra, bool wide, Word from, Word limit) {
    slot(0) = from;
    slot(1) = limit;
    slot(2) = 0;
    slot(3) = extra;
    if (wide) return exec({op(Op::AddI64, 2, 2, 0), last, 3});
    return exec({op(Op::AddI64, 2, 2, 0), last});
  };
  constexpr auto kBack = static_cast<uint16_t>(-1);
  EXPECT_TRUE(loop(op(Op::IncJLtI64Back, 0, 1, kBack), 0, false, 0, 10));
  EXPECT_EQ(slot(2), 45u);
  EXPECT_EQ(slot(0), 10u);
  EXPECT_TRUE(loop(op(Op::IncJLeI64Back, 0, 1, kBack), 0, false, 0, 10));
  EXPECT_EQ(slot(2), 55u);
  EXPECT_TRUE(loop(op(Op::IncJLtI64ImmBack, 0, 10, kBack), 0, false, static_cast<Word>(-3), 0));
  EXPECT_EQ(slot(2), 39u);
  EXPECT_TRUE(loop(op(Op::AddJLtI64Back, 0, 1, kBack), 3, true, 0, 10));
  EXPECT_EQ(slot(2), 18u);
  EXPECT_EQ(slot(0), 12u);
  EXPECT_TRUE(loop(op(Op::AddJLeI64Back, 0, 1, kBack), 3, true, 0, 9));
  EXPECT_EQ(slot(2), 18u);
  // i++ wraps at the top, as Go's does.
  EXPECT_TRUE(loop(op(Op::IncJLeI64Back, 0, 1, kBack), 0, false, static_cast<Word>(INT64_MAX),
                   static_cast<Word>(INT64_MIN)));
  EXPECT_EQ(static_cast<int64_t>(slot(0)), INT64_MIN + 1);
  // AddJmpBack jumps always.
  slot(0) = 0;
  slot(1) = 20;
  EXPECT_TRUE(exec({op(Op::JLeI64, 1, 0, 2), op(Op::AddJmpBack, 0, 7, kBack)}));
  EXPECT_EQ(slot(0), 21u);
  // Each polls.
  gg.preempt.store(1);
  EXPECT_FALSE(loop(op(Op::IncJLtI64Back, 0, 1, kBack), 0, false, 0, 10));
  EXPECT_EQ(last(), Stop::Preempted);
  EXPECT_EQ(slot(0), 1u);
  EXPECT_EQ(slot(2), 0u);
  EXPECT_FALSE(go());
  EXPECT_EQ(slot(0), 2u);
  gg.preempt.store(0);
  EXPECT_TRUE(go());
  EXPECT_EQ(slot(2), 45u);
}

TEST_F(Branches, JumpTable) {
  for (int64_t v :
       {int64_t{-6}, int64_t{-5}, int64_t{-4}, int64_t{-3}, int64_t{-2}, int64_t{0}, INT64_MAX, INT64_MIN}) {
    slot(0) = static_cast<Word>(v);
    slot(20) = 0;
    // Base -5, three entries; the table takes two words after the base. The targets count from the JmpTable.
    ASSERT_TRUE(
        exec({op(Op::JmpTable, 0, 3), static_cast<Word>(-5), Word{6} | Word{8} << 32, Word{10},
              bc::encode32(Op::LoadImm, 20, 99), bc::encode32(Op::Jmp, 0, 6),
              bc::encode32(Op::LoadImm, 20, 1), bc::encode32(Op::Jmp, 0, 4), bc::encode32(Op::LoadImm, 20, 2),
              bc::encode32(Op::Jmp, 0, 2), bc::encode32(Op::LoadImm, 20, 3)}));
    EXPECT_EQ(slot(20), v == -5 ? 1u : v == -4 ? 2u : v == -3 ? 3u : 99u) << v;
  }
}

TEST_F(Branches, Strings) {
  struct Fact {
    uint64_t xLen;
    const char* x;
    uint64_t yLen;
    const char* y;
    Word eq, lt, le;
  };
#define STR(...) {__VA_ARGS__},
#define RUNE(...)
  static const Fact kFacts[] = {
#include "tests/vm/interp/facts.def"
  };
#undef STR
#undef RUNE
  for (const Fact& f : kFacts) {
    std::string x(f.x, f.xLen), y(f.y, f.yLen);     // copies: equal ones lie apart
    setStr(0, x.empty() ? std::string_view() : x);  // an empty string's pointer may be null
    setStr(2, y);
    ASSERT_TRUE(exec({op(Op::EqStr, 4, 0, 2), op(Op::LtStr, 5, 0, 2), op(Op::LeStr, 6, 0, 2)}));
    EXPECT_EQ(slot(4), f.eq);
    EXPECT_EQ(slot(5), f.lt);
    EXPECT_EQ(slot(6), f.le);
    EXPECT_EQ(takenC(Op::JEqStr, 0, 2), f.eq != 0);
    EXPECT_EQ(takenC(Op::JNeStr, 0, 2), f.eq == 0);
  }
}

TEST_F(Branches, RangeOverStringDecodes) {
  struct Fact {
    uint64_t len;
    const char* s;
    int64_t rune, next;
  };
#define STR(...)
#define RUNE(...) {__VA_ARGS__},
  static const Fact kFacts[] = {
#include "tests/vm/interp/facts.def"
  };
#undef STR
#undef RUNE
  for (const Fact& f : kFacts) {
    std::string s(f.s, f.len);
    setStr(3, s);
    slot(0) = 0;
    EXPECT_FALSE(takenC(Op::RangeStr, 0, 3));
    EXPECT_EQ(static_cast<int64_t>(slot(1)), f.rune);
    EXPECT_EQ(static_cast<int64_t>(slot(2)), f.next);
    slot(0) = s.size();
    EXPECT_TRUE(takenC(Op::RangeStr, 0, 3)) << "at the end";
  }
}

TEST_F(Branches, TypeTests) {
  slot(0) = word(Int);
  auto test = [&](Op o, Word type) {
    slot(20) = 0;
    EXPECT_TRUE(exec({bc::encode32(o, 0, 3), type, bc::encode32(Op::LoadImm, 20, 1)}));
    return slot(20) == 1;  // falls through where the type is right
  };
  EXPECT_TRUE(test(Op::JEfaceNotType, word(Int)));
  EXPECT_FALSE(test(Op::JEfaceNotType, word(Str)));
  rt::Itab tab{};
  tab.type = Str;
  slot(0) = word(&tab);
  EXPECT_TRUE(test(Op::JIfaceNotType, word(Str)));
  EXPECT_FALSE(test(Op::JIfaceNotType, word(Int)));
  slot(0) = 0;  // nil has no type
  EXPECT_FALSE(test(Op::JEfaceNotType, word(Int)));
  EXPECT_FALSE(test(Op::JIfaceNotType, word(Int)));
}

}  // namespace
}  // namespace gosub::vm

// Loads and stores of every size: through pointers, slices, fields of elements, arrays, the frame, package
// variables; their nil and bounds checks; atomics.
#include "tests/vm/interp/machine.h"

namespace gosub::vm {
namespace {

// What a slot holds after loading `size` bytes of memory.
struct Load {
  const char* name;
  uint32_t size;
  bool isSigned;
  Op ptr, idx, field, arr, frame, global;
};
#define LOAD(Z, size, sign) \
  {#Z, size, sign, Op::Ld##Z, Op::LdIdx##Z, Op::LdIdxFld##Z, Op::LdArr##Z, Op::FLdIdx##Z, Op::GLd##Z}
const Load kLoads[] = {LOAD(8U, 1, false),  LOAD(8S, 1, true),  LOAD(16U, 2, false), LOAD(16S, 2, true),
                       LOAD(32U, 4, false), LOAD(32S, 4, true), LOAD(64, 8, false),  LOAD(P, 8, false),
                       LOAD(2, 16, false),  LOAD(3, 24, false)};
struct Store {
  const char* name;
  uint32_t size;
  Op ptr, idx, field, arr, global;
};
#define STORE(Z, size) {#Z, size, Op::St##Z, Op::StIdx##Z, Op::StIdxFld##Z, Op::StArr##Z, Op::GSt##Z}
const Store kStores[] = {STORE(8, 1), STORE(16, 2),   STORE(32, 4),     STORE(64, 8),
                         STORE(P, 8), STORE(Str, 16), STORE(Iface, 16), STORE(Slice, 24)};

constexpr uint32_t kBytes = 256;

class Memory : public MachineTest {
 protected:
  void SetUp() override {
    MachineTest::SetUp();
    for (uint32_t i = 0; i < kBytes; i++) bytes_[i] = static_cast<uint8_t>(i * 37 + 129);
  }
  // The slots that a load of memory at p must give, low byte first.
  static void expectLoaded(const Load& l, const uint8_t* p, const Word* got) {
    for (uint32_t w = 0; w * 8 < l.size; w++) {
      uint32_t n = l.size < 8 ? l.size : 8;
      Word want = 0;
      for (uint32_t i = 0; i < n; i++) want |= static_cast<Word>(p[8 * w + i]) << (8 * i);
      if (l.isSigned && (want >> (8 * n - 1) & 1) != 0) want |= ~Word{0} << (8 * n);
      EXPECT_EQ(got[w], want) << l.name;
    }
  }
  void expectNil(std::initializer_list<bc::Instr> words) {
    EXPECT_FALSE(exec(words));
    EXPECT_EQ(panic(), "runtime error: invalid memory address or nil pointer dereference");
  }
  // Indices that fail, with gc's text.
  void expectBounds(std::initializer_list<bc::Instr> words, uint32_t indexSlot, int64_t length) {
    for (int64_t i : {length, length + 1, int64_t{-1}, INT64_MIN, INT64_MAX}) {
      slot(indexSlot) = static_cast<Word>(i);
      EXPECT_FALSE(exec(words));
      std::string want = "runtime error: index out of range [" + std::to_string(i) + "]";
      if (i >= 0) want += " with length " + std::to_string(length);
      EXPECT_EQ(panic(), want);
    }
  }
  Word at(uint32_t offset) { return reinterpret_cast<Word>(bytes_ + offset); }
  // Bytes [from, from+n) hold the low bytes of slots; all others are as they were.
  void expectStored(uint32_t from, uint32_t n, const Word* slots, const char* what) {
    for (uint32_t i = 0; i < kBytes; i++) {
      auto was = static_cast<uint8_t>(i * 37 + 129);
      uint8_t want = was;
      if (i >= from && i < from + n)
        want = static_cast<uint8_t>(slots[(i - from) / 8] >> (8 * ((i - from) % 8)));
      EXPECT_EQ(bytes_[i], want) << what << " byte " << i;
      bytes_[i] = was;
    }
  }
  void putValues(uint32_t first) {
    slot(first) = 0xf1e2d3c4b5a69788;
    slot(first + 1) = 0x0102030405060708;
    slot(first + 2) = 0x99aabbccddeeff00;
    values_[0] = slot(first);
    values_[1] = slot(first + 1);
    values_[2] = slot(first + 2);
  }

  alignas(16) uint8_t bytes_[kBytes];
  Word values_[3];
};

TEST_F(Memory, LoadsThroughPointers) {
  for (const Load& l : kLoads) {
    for (uint32_t offset : {0u, 8u, 24u}) {
      slot(10) = at(16);
      ASSERT_TRUE(exec({op(l.ptr, 0, 10, offset)}));
      expectLoaded(l, bytes_ + 16 + offset, &slot(0));
      ASSERT_TRUE(exec({op(l.ptr, 10, 10, offset)})) << "into its own pointer";
      expectLoaded(l, bytes_ + 16 + offset, &slot(10));
    }
    slot(10) = 0;
    expectNil({op(l.ptr, 0, 10, 8)});
  }
  slot(10) = 0;
  expectNil({op(Op::NilCheck, 10)});
  expectNil({op(Op::AddrOff, 0, 10, 8)});
  expectNil({op(Op::AddrFar, 0, 10), 1 << 20});
  expectNil({op(Op::LdN, 0, 10, 0), 16});
  expectNil({op(Op::StN, 10, 0, 0), 16});
  expectNil({op(Op::StImm64, 10, 5, 0)});
  expectNil({op(Op::AddI64St, 10, 1, 0)});
  expectNil({op(Op::AddF64Ld, 0, 10, 0)});
  slot(10) = at(0);
  ASSERT_TRUE(exec({op(Op::AddrOff, 0, 10, 65535), op(Op::AddrFar, 1, 10), Word{1} << 33}));
  EXPECT_EQ(slot(0), at(0) + 65535);
  EXPECT_EQ(slot(1), at(0) + (Word{1} << 33));
  ASSERT_TRUE(exec({op(Op::LdN, 0, 10, 3), 13}));
  EXPECT_EQ(std::memcmp(&slot(0), bytes_ + 3, 13), 0);
}

TEST_F(Memory, StoresThroughPointers) {
  for (const Store& s : kStores) {
    putValues(0);
    slot(10) = at(16);
    ASSERT_TRUE(exec({op(s.ptr, 10, 0, 24)}));
    expectStored(40, s.size, values_, s.name);
    slot(10) = 0;
    expectNil({op(s.ptr, 10, 0, 24)});
  }
  slot(10) = at(0);
  ASSERT_TRUE(exec({op(Op::StImm64, 10, static_cast<uint16_t>(-2), 8)}));
  values_[0] = ~Word{1};
  expectStored(8, 8, values_, "StImm64");
  putValues(0);
  ASSERT_TRUE(exec({op(Op::StN, 10, 0, 16), 24}));
  expectStored(16, 24, values_, "StN");
}

TEST_F(Memory, SlicesAndTheirBounds) {
  for (const Load& l : kLoads) {
    setSlice(10, bytes_, 3, 9);
    for (uint32_t i = 0; i < 3; i++) {
      slot(13) = i;
      ASSERT_TRUE(exec({op(l.idx, 0, 10, 13)}));
      expectLoaded(l, bytes_ + i * l.size, &slot(0));
    }
    expectBounds({op(l.idx, 0, 10, 13)}, 13, 3);
    // A field at 8 of elements of 32 bytes.
    slot(13) = 2;
    ASSERT_TRUE(exec({op(l.field, 0, 10, 13), 32 | Word{8} << 32}));
    expectLoaded(l, bytes_ + 72, &slot(0));
    expectBounds({op(l.field, 0, 10, 13), 32 | Word{8} << 32}, 13, 3);
  }
  for (const Store& s : kStores) {
    putValues(0);
    setSlice(10, bytes_, 3, 9);
    slot(13) = 2;
    ASSERT_TRUE(exec({op(s.idx, 10, 13, 0)}));
    expectStored(2 * s.size, s.size, values_, s.name);
    ASSERT_TRUE(exec({op(s.field, 10, 13, 0), 40 | Word{16} << 32}));
    expectStored(96, s.size, values_, s.name);
    expectBounds({op(s.idx, 10, 13, 0)}, 13, 3);
    expectBounds({op(s.field, 10, 13, 0), 40 | Word{16} << 32}, 13, 3);
    expectStored(0, 0, values_, "nothing");
  }
  setSlice(10, bytes_, 3, 9);
  slot(13) = 2;
  ASSERT_TRUE(exec({op(Op::IdxAddr, 0, 10, 13), 40}));
  EXPECT_EQ(slot(0), at(80));
  expectBounds({op(Op::IdxAddr, 0, 10, 13), 40}, 13, 3);
  setSlice(10, nullptr, 0, 0);
  expectBounds({op(Op::LdIdx64, 0, 10, 13)}, 13, 0);
}

TEST_F(Memory, ArraysInMemory) {
  for (const Load& l : kLoads) {
    slot(10) = at(0);
    slot(13) = 4;
    ASSERT_TRUE(exec({op(l.arr, 0, 10, 13), 5}));
    expectLoaded(l, bytes_ + 4 * l.size, &slot(0));
    expectBounds({op(l.arr, 0, 10, 13), 5}, 13, 5);
    slot(10) = 0;
    slot(13) = 1;
    expectNil({op(l.arr, 0, 10, 13), 5});
  }
  for (const Store& s : kStores) {
    putValues(0);
    slot(10) = at(0);
    slot(13) = 4;
    ASSERT_TRUE(exec({op(s.arr, 10, 13, 0), 5}));
    expectStored(4 * s.size, s.size, values_, s.name);
    expectBounds({op(s.arr, 10, 13, 0), 5}, 13, 5);
  }
  slot(10) = at(0);
  slot(13) = 3;
  ASSERT_TRUE(exec({op(Op::ArrAddr, 0, 10, 13), 5 | Word{12} << 32}));
  EXPECT_EQ(slot(0), at(36));
  expectBounds({op(Op::ArrAddr, 0, 10, 13), 5 | Word{12} << 32}, 13, 5);
}

TEST_F(Memory, ArraysInTheFrame) {
  for (const Load& l : kLoads) {
    std::memcpy(&slot(10), bytes_, 120);
    slot(30) = 4;
    ASSERT_TRUE(exec({op(l.frame, 0, 10, 30), 5}));
    expectLoaded(l, bytes_ + 4 * l.size, &slot(0));
    expectBounds({op(l.frame, 0, 10, 30), 5}, 30, 5);
  }
  struct Row {
    Op o;
    uint32_t size;
  };
  for (Row s : {Row{Op::FStIdx8, 1}, Row{Op::FStIdx16, 2}, Row{Op::FStIdx32, 4}, Row{Op::FStIdx64, 8}}) {
    std::memcpy(&slot(10), bytes_, 64);
    slot(30) = 3;
    slot(31) = 0xf1e2d3c4b5a69788;
    ASSERT_TRUE(exec({op(s.o, 10, 30, 31), 5}));
    uint8_t want[64];
    std::memcpy(want, bytes_, 64);
    std::memcpy(want + 3 * s.size, &slot(31), s.size);
    EXPECT_EQ(std::memcmp(&slot(10), want, 64), 0) << s.size;
    expectBounds({op(s.o, 10, 30, 31), 5}, 30, 5);
  }
  // Elements of 12 bytes.
  std::memcpy(&slot(10), bytes_, 64);
  slot(30) = 2;
  ASSERT_TRUE(exec({op(Op::FLdIdxN, 0, 10, 30), 4 | Word{12} << 32}));
  EXPECT_EQ(std::memcmp(&slot(0), bytes_ + 24, 12), 0);
  putValues(20);
  ASSERT_TRUE(exec({op(Op::FStIdxN, 10, 30, 20), 4 | Word{12} << 32}));
  EXPECT_EQ(std::memcmp(reinterpret_cast<char*>(&slot(10)) + 24, values_, 12), 0);
  EXPECT_EQ(std::memcmp(reinterpret_cast<char*>(&slot(10)) + 36, bytes_ + 36, 20), 0);
  expectBounds({op(Op::FLdIdxN, 0, 10, 30), 4 | Word{12} << 32}, 30, 4);
  expectBounds({op(Op::FStIdxN, 10, 30, 20), 4 | Word{12} << 32}, 30, 4);
  expectBounds({op(Op::CheckIdx, 30), 7}, 30, 7);
}

TEST_F(Memory, FieldsInTheFrame) {
  struct Row {
    Op load, store;
    uint32_t size;
    bool isSigned;
  };
  for (Row row : {Row{Op::FLd8U, Op::FSt8, 1, false}, Row{Op::FLd8S, Op::FSt8, 1, true},
                  Row{Op::FLd16U, Op::FSt16, 2, false}, Row{Op::FLd16S, Op::FSt16, 2, true},
                  Row{Op::FLd32U, Op::FSt32, 4, false}, Row{Op::FLd32S, Op::FSt32, 4, true}}) {
    std::memcpy(&slot(10), bytes_, 64);
    ASSERT_TRUE(exec({op(row.load, 0, 10, 12)}));
    Load l{"field", row.size, row.isSigned, Op::Nop, Op::Nop, Op::Nop, Op::Nop, Op::Nop, Op::Nop};
    expectLoaded(l, bytes_ + 12, &slot(0));
    slot(1) = 0xf1e2d3c4b5a69788;
    ASSERT_TRUE(exec({op(row.store, 10, 1, 12)}));
    uint8_t want[64];
    std::memcpy(want, bytes_, 64);
    std::memcpy(want + 12, &slot(1), row.size);
    EXPECT_EQ(std::memcmp(&slot(10), want, 64), 0);
  }
}

TEST_F(Memory, PackageVariables) {
  auto* area = static_cast<uint8_t*>(rt::globalsAlloc(rt::arrayOf(rt::basicType(rt::TKind::Uint64), 8)));
  auto offset = static_cast<int32_t>(reinterpret_cast<uint64_t>(area) - rt::kGlobalsBase);
  for (const Load& l : kLoads) {
    std::memcpy(area, bytes_, 64);
    ASSERT_TRUE(exec({bc::encode32(l.global, 0, offset + 8)}));
    expectLoaded(l, bytes_ + 8, &slot(0));
  }
  for (const Store& s : kStores) {
    std::memcpy(area, bytes_, 64);
    putValues(0);
    ASSERT_TRUE(exec({bc::encode32(s.global, 0, offset + 8)}));
    uint8_t want[64];
    std::memcpy(want, bytes_, 64);
    std::memcpy(want + 8, values_, s.size);
    EXPECT_EQ(std::memcmp(area, want, 64), 0) << s.name;
  }
  ASSERT_TRUE(exec({bc::encode32(Op::GAddr, 0, offset)}));
  EXPECT_EQ(slot(0), reinterpret_cast<Word>(area));
}

TEST_F(Memory, OperateOnMemory) {
  Word cells[4] = {10, 20, 30, 40};
  slot(10) = reinterpret_cast<Word>(cells);
  slot(0) = 5;
  ASSERT_TRUE(exec({op(Op::AddI64Ld, 0, 10, 8), op(Op::AddI64St, 10, 0, 16),
                    op(Op::AddI64StImm, 10, static_cast<uint16_t>(-4), 24)}));
  EXPECT_EQ(slot(0), 25u);
  EXPECT_EQ(cells[2], 55u);
  EXPECT_EQ(cells[3], 36u);
  double doubles[4] = {1.5, 2.5, 4, -8};
  slot(10) = reinterpret_cast<Word>(doubles);
  setF64(0, 1);
  setF64(1, 3);
  setF64(2, 5);
  ASSERT_TRUE(exec({op(Op::AddF64Ld, 0, 10, 8), op(Op::SubF64Ld, 1, 10, 8), op(Op::MulF64Ld, 2, 10, 8)}));
  EXPECT_EQ(f64(0), 3.5);
  EXPECT_EQ(f64(1), 0.5);
  EXPECT_EQ(f64(2), 12.5);
  ASSERT_TRUE(exec({op(Op::AddF64St, 10, 0, 0), op(Op::SubF64St, 10, 1, 8), op(Op::MulAddF64St, 10, 0, 16), 1,
                    op(Op::MulSubF64St, 10, 0, 24), 1, op(Op::MulF64LdX, 3, 2, 10), 16}));
  EXPECT_EQ(doubles[0], 5);
  EXPECT_EQ(doubles[1], 2);
  EXPECT_EQ(doubles[2], 4 + 3.5 * 0.5);
  EXPECT_EQ(doubles[3], -8 - 3.5 * 0.5);
  EXPECT_EQ(f64(3), 12.5 * 5.75);
  setSlice(10, cells, 4, 4);
  slot(13) = 3;
  slot(14) = 100;
  ASSERT_TRUE(exec({op(Op::AddI64Idx, 10, 13, 14), op(Op::AddI64IdxImm, 10, 13, static_cast<uint16_t>(-1))}));
  EXPECT_EQ(cells[3], 135u);
  expectBounds({op(Op::AddI64Idx, 10, 13, 14)}, 13, 4);
  expectBounds({op(Op::AddF64Idx, 10, 13, 14)}, 13, 4);
  expectBounds({op(Op::AddI64IdxImm, 10, 13, 1)}, 13, 4);
}

// a[i][j] in one instruction: each bound is checked against its own slice.
TEST_F(Memory, SliceOfSlices) {
  Word row0[2] = {1, 2}, row1[3] = {10, 20, 30};
  rt::GoSlice rows[2] = {{row0, 2, 2}, {row1, 3, 3}};
  setSlice(10, rows, 2, 2);
  slot(13) = 1;
  slot(14) = 2;
  ASSERT_TRUE(exec({op(Op::LdIdxIdx64, 0, 10, 13), 14}));
  EXPECT_EQ(slot(0), 30u);
  expectBounds({op(Op::LdIdxIdx64, 0, 10, 13), 14}, 14, 3);
  slot(14) = 0;
  expectBounds({op(Op::LdIdxIdx64, 0, 10, 13), 14}, 13, 2);
  slot(13) = 0;
  slot(14) = 1;
  slot(15) = 77;
  ASSERT_TRUE(exec({op(Op::StIdxIdx64, 10, 13, 15), 14}));
  EXPECT_EQ(row0[1], 77u);
  expectBounds({op(Op::StIdxIdx64, 10, 13, 15), 14}, 14, 2);
  expectBounds({op(Op::StIdxIdx8, 10, 13, 15), 14}, 14, 2);
  slot(14) = 0;
  row0[0] = 0xfffffffe'000000f0;
  ASSERT_TRUE(exec({op(Op::LdIdxIdx32S, 0, 10, 13), 14, op(Op::LdIdxIdx8U, 1, 10, 13), 14}));
  EXPECT_EQ(slot(0), 0xf0u);
  EXPECT_EQ(slot(1), 0xf0u);
}

TEST_F(Memory, Atomics) {
  alignas(8) uint32_t small[2] = {0xfffffff0, 7};
  Word big = ~Word{0};
  slot(10) = reinterpret_cast<Word>(small);
  slot(11) = reinterpret_cast<Word>(&big);
  slot(12) = 0x100000020;  // the upper half does not count
  ASSERT_TRUE(exec({op(Op::AtAdd32, 0, 10, 12), op(Op::AtLd32, 1, 10)}));
  EXPECT_EQ(slot(0), 0x10u);
  EXPECT_EQ(slot(1), 0x10u);
  EXPECT_EQ(small[1], 7u);
  slot(12) = 2;
  ASSERT_TRUE(exec({op(Op::AtAdd64, 0, 11, 12), op(Op::AtLd64, 1, 11)}));
  EXPECT_EQ(slot(0), 1u);
  EXPECT_EQ(slot(1), 1u);
  slot(12) = 0x11;
  ASSERT_TRUE(exec({op(Op::AtOr32, 0, 10, 12), op(Op::AtAnd32, 1, 10, 12), op(Op::AtXchg32, 2, 10, 12)}));
  EXPECT_EQ(slot(0), 0x10u);
  EXPECT_EQ(slot(1), 0x11u);
  EXPECT_EQ(slot(2), 0x11u);
  slot(13) = 5;
  ASSERT_TRUE(exec({op(Op::AtCas32, 0, 10, 12), 13, op(Op::AtCas32, 1, 10, 12), 13}));
  EXPECT_EQ(slot(0), 1u);
  EXPECT_EQ(slot(1), 0u) << "the second finds 5";
  EXPECT_EQ(small[0], 5u);
  slot(12) = 1;
  ASSERT_TRUE(exec({op(Op::AtCas64, 0, 11, 12), 13, op(Op::AtXchg64, 1, 11, 12), op(Op::AtSt64, 11, 13)}));
  EXPECT_EQ(slot(0), 1u);
  EXPECT_EQ(slot(1), 5u);
  EXPECT_EQ(big, 5u);
  slot(10) = 0;
  for (Op o :
       {Op::AtLd32, Op::AtLd64, Op::AtLdP, Op::AtAdd32, Op::AtXchg64, Op::AtXchgP, Op::AtAnd64, Op::AtOr32})
    expectNil({op(o, 0, 10, 12)});
  for (Op o : {Op::AtSt32, Op::AtSt64, Op::AtStP}) expectNil({op(o, 10, 12)});
  for (Op o : {Op::AtCas32, Op::AtCas64, Op::AtCasP}) expectNil({op(o, 0, 10, 12), 13});
}

}  // namespace
}  // namespace gosub::vm

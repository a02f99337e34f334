// Strings, slices, maps, channels and interfaces as instructions: results, texts of the panics, and the two
// halves of what may wait.
#include "runtime/obj/chan.h"
#include "tests/vm/interp/machine.h"

namespace gosub::vm {
namespace {

using rt::TKind;

class Objects : public MachineTest {
 protected:
  void expectPanic(std::initializer_list<bc::Instr> words, const std::string& text) {
    EXPECT_FALSE(exec(words));
    EXPECT_EQ(panic(), text);
  }
  const rt::TypeDesc* U8 = rt::basicType(TKind::Uint8);
};

TEST_F(Objects, StringsConcatenate) {
  setStr(0, "ab");
  setStr(2, "");
  setStr(4, "cde");
  setStr(6, "f");
  ASSERT_TRUE(exec({op(Op::Concat, 10, 0, 4), op(Op::Concat2, 12, 0, 4), op(Op::Concat2, 14, 2, 4),
                    op(Op::Concat, 16, 2, 1)}));
  EXPECT_EQ(strAt(10), "abcdef");
  EXPECT_EQ(strAt(12), "abcde");
  EXPECT_EQ(slot(14), slot(4)) << "one part alone is not copied";
  EXPECT_EQ(slot(17), 0u);
  setStr(0, "ab");
  slot(1) = uint64_t{1} << 62;
  slot(5) = uint64_t{1} << 62;
  expectPanic({op(Op::Concat2, 10, 0, 4)}, "runtime error: string concatenation too long");
}

TEST_F(Objects, StringSlices) {
  struct Row {
    int64_t lo, hi;
    const char* text;  // of the panic
  };
  for (Row row : {Row{0, 5, ""}, Row{2, 2, ""}, Row{5, 5, ""}, Row{1, 4, ""},
                  Row{0, 6, "runtime error: slice bounds out of range [:6] with length 5"},
                  Row{3, 2, "runtime error: slice bounds out of range [3:2]"},
                  Row{-1, 2, "runtime error: slice bounds out of range [-1:]"},
                  Row{0, -1, "runtime error: slice bounds out of range [:-1]"},
                  Row{6, 7, "runtime error: slice bounds out of range [:7] with length 5"}}) {
    setStr(0, "hello");
    slot(2) = static_cast<Word>(row.lo);
    slot(3) = static_cast<Word>(row.hi);
    Word sl = 2 | Word{3} << 16;
    if (*row.text != 0) {
      expectPanic({op(Op::SliceStr, 10, 0, 3), sl}, row.text);
      continue;
    }
    ASSERT_TRUE(exec({op(Op::SliceStr, 10, 0, 3), sl}));
    EXPECT_EQ(strAt(10),
              std::string("hello").substr(static_cast<size_t>(row.lo), static_cast<size_t>(row.hi - row.lo)));
    EXPECT_LT(slot(10), slot(0) + 5) << "never one past the end (A5)";
  }
  slot(2) = 6;
  expectPanic({op(Op::SliceStr, 10, 0, 1), 2}, "runtime error: slice bounds out of range [6:5]");
}

TEST_F(Objects, SliceExpressionsAndTheirTexts) {
  struct Row {
    uint32_t flags;  // 1 lo, 2 hi, 4 max
    int64_t lo, hi, max;
    const char* text;
  };
  constexpr const char* kOk = "";
  const Row kRows[] = {
      {7, 1, 2, 3, kOk},
      {3, 0, 6, 0, kOk},
      {1, 4, 0, 0, kOk},
      {6, 0, 0, 0, kOk},
      {3, 6, 6, 0, kOk},
      {2, 0, 7, 0, "slice bounds out of range [:7] with capacity 6"},
      {1, 5, 0, 0, "slice bounds out of range [5:4]"},
      {3, 3, 2, 0, "slice bounds out of range [3:2]"},
      {3, -1, 2, 0, "slice bounds out of range [-1:]"},
      {2, 0, -1, 0, "slice bounds out of range [:-1]"},
      {7, 0, 1, 7, "slice bounds out of range [::7] with capacity 6"},
      {7, 0, 1, -1, "slice bounds out of range [::-1]"},
      {7, 0, 5, 4, "slice bounds out of range [:5:4]"},
      {7, 0, -5, 4, "slice bounds out of range [:-5:]"},
      {7, 3, 2, 4, "slice bounds out of range [3:2:]"},
      {7, -3, 2, 4, "slice bounds out of range [-3::]"},
  };
  uint32_t cells[6] = {};
  for (const Row& row : kRows) {
    setSlice(0, cells, 4, 6);
    slot(3) = static_cast<Word>(row.lo);
    slot(4) = static_cast<Word>(row.hi);
    slot(5) = static_cast<Word>(row.max);
    Word sl = 3 | Word{4} << 16 | Word{5} << 32;
    if (*row.text != 0) {
      expectPanic({op(Op::SliceSlice, 10, 0, row.flags), sl, 4}, std::string("runtime error: ") + row.text);
      continue;
    }
    ASSERT_TRUE(exec({op(Op::SliceSlice, 10, 0, row.flags), sl, 4}));
    int64_t lo = row.flags & 1 ? row.lo : 0, hi = row.flags & 2 ? row.hi : 4,
            max = row.flags & 4 ? row.max : 6;
    EXPECT_EQ(slot(11), static_cast<Word>(hi - lo));
    EXPECT_EQ(slot(12), static_cast<Word>(max - lo));
    if (max > lo) {
      EXPECT_EQ(slot(10), reinterpret_cast<Word>(cells + lo));
    } else {
      EXPECT_EQ(slot(10), reinterpret_cast<Word>(cells))
          << "no room left: the base, not one past the end (A5)";
    }
  }
  // Arrays: the text says length; nil is checked first.
  slot(0) = reinterpret_cast<Word>(cells);
  slot(3) = 1;
  slot(4) = 7;
  Word sl = 3 | Word{4} << 16;
  expectPanic({op(Op::SliceArray, 10, 0, 3), sl, 6 | Word{4} << 32},
              "runtime error: slice bounds out of range [:7] with length 6");
  slot(0) = 0;
  expectPanic({op(Op::SliceArray, 10, 0, 3), sl, 6 | Word{4} << 32},
              "runtime error: invalid memory address or nil pointer dereference");
  setSlice(0, cells, 4, 6);
  ASSERT_TRUE(exec({op(Op::SliceToArrayPtr, 10, 0), 4}));
  EXPECT_EQ(slot(10), reinterpret_cast<Word>(cells));
  expectPanic({op(Op::SliceToArrayPtr, 10, 0), 5},
              "runtime error: cannot convert slice with length 4 to array or pointer to array with length 5");
}

TEST_F(Objects, MakeAndAppend) {
  slot(3) = 2;
  slot(4) = 3;
  ASSERT_TRUE(exec({op(Op::MakeSlice, 0, 3, 4), word(Int)}));
  EXPECT_EQ(slot(1), 2u);
  EXPECT_EQ(slot(2), 3u);
  Word base = slot(0);
  slot(5) = 9;
  ASSERT_TRUE(exec({op(Op::Append64, 0, 5), word(Int)}));
  EXPECT_EQ(slot(0), base) << "in place while there is room";
  EXPECT_EQ(slot(1), 3u);
  ASSERT_TRUE(exec({op(Op::Append64, 0, 5), word(Int)}));
  EXPECT_NE(slot(0), base);
  EXPECT_EQ(slot(1), 4u);
  EXPECT_EQ(slot(2), 6u) << "doubled";
  EXPECT_EQ(reinterpret_cast<Word*>(slot(0))[3], 9u);
  // append(s, s...) of itself.
  ASSERT_TRUE(exec({op(Op::AppendSlice, 0, 0), word(Int)}));
  EXPECT_EQ(slot(1), 8u);
  EXPECT_EQ(reinterpret_cast<Word*>(slot(0))[7], 9u);
  setStr(6, "xyz");
  setSlice(0, nullptr, 0, 0);
  ASSERT_TRUE(exec(
      {op(Op::AppendBytesStr, 0, 6), word(U8), op(Op::Append8, 0, 5), word(U8), op(Op::BytesToStr, 10, 0)}));
  EXPECT_EQ(strAt(10), "xyz\t");
  EXPECT_EQ(slot(2), 8u) << "the size class";
  struct Row {
    int64_t len, cap;
    const char* text;
  };
  for (Row row : {Row{-1, 5, "runtime error: makeslice: len out of range"},
                  Row{5, 4, "runtime error: makeslice: cap out of range"},
                  Row{INT64_MAX, INT64_MAX, "runtime error: makeslice: len out of range"},
                  Row{0, INT64_MAX, "runtime error: makeslice: cap out of range"},
                  Row{0, -1, "runtime error: makeslice: cap out of range"}}) {
    slot(3) = static_cast<Word>(row.len);
    slot(4) = static_cast<Word>(row.cap);
    expectPanic({op(Op::MakeSlice, 0, 3, 4), word(Int)}, row.text);
  }
}

TEST_F(Objects, CopyAndClear) {
  Word cells[6] = {1, 2, 3, 4, 5, 6};
  setSlice(0, cells, 4, 6);
  setSlice(3, cells + 1, 5, 5);
  ASSERT_TRUE(exec({op(Op::CopySlice, 10, 3, 0), word(Int)}));  // overlapping, upwards
  EXPECT_EQ(slot(10), 4u);
  const Word kWant[] = {1, 1, 2, 3, 4, 6};
  EXPECT_EQ(std::memcmp(cells, kWant, sizeof cells), 0);
  ASSERT_TRUE(exec({op(Op::ClearSlice, 0), word(Int)}));
  EXPECT_EQ(cells[3], 0u);
  EXPECT_EQ(cells[4], 4u);
  char text[4] = {'a', 'b', 'c', 'd'};
  setSlice(0, text, 3, 4);
  setStr(3, "XYZW");
  ASSERT_TRUE(exec({op(Op::CopyStr, 10, 0, 3)}));
  EXPECT_EQ(slot(10), 3u);
  EXPECT_EQ(std::string(text, 4), "XYZd");
}

TEST_F(Objects, StringConversions) {
  for (auto [rune, want] : {std::pair<int64_t, const char*>{'a', "a"},
                            {0x20ac, "€"},
                            {0x1f600, "😀"},
                            {-1, "\xef\xbf\xbd"},
                            {0xd800, "\xef\xbf\xbd"},
                            {0x110000, "\xef\xbf\xbd"},
                            {INT64_MAX, "\xef\xbf\xbd"}}) {
    slot(0) = static_cast<Word>(rune);
    ASSERT_TRUE(exec({op(Op::RuneToStr, 10, 0)}));
    EXPECT_EQ(strAt(10), want);
  }
  setStr(0, "a\xff€");
  ASSERT_TRUE(exec({op(Op::StrToRunes, 2, 0), op(Op::RunesToStr, 10, 2), op(Op::StrToBytes, 5, 0),
                    op(Op::BytesToStr, 12, 5)}));
  EXPECT_EQ(slot(3), 3u);
  EXPECT_EQ(strAt(10), "a\xef\xbf\xbd€");
  EXPECT_EQ(strAt(12), "a\xff€");
  EXPECT_NE(slot(12), slot(0));
}

TEST_F(Objects, UnsafeSliceAndString) {
  Word cells[4] = {};
  slot(0) = reinterpret_cast<Word>(cells);
  slot(1) = 4;
  ASSERT_TRUE(exec({op(Op::UnsafeSlice, 10, 0, 1), word(Int), op(Op::UnsafeString, 13, 0, 1)}));
  EXPECT_EQ(slot(11), 4u);
  EXPECT_EQ(slot(12), 4u);
  EXPECT_EQ(slot(14), 4u);
  slot(1) = static_cast<Word>(-1);
  expectPanic({op(Op::UnsafeSlice, 10, 0, 1), word(Int)}, "runtime error: unsafe.Slice: len out of range");
  expectPanic({op(Op::UnsafeString, 10, 0, 1)}, "runtime error: unsafe.String: len out of range");
  slot(0) = 0;
  slot(1) = 1;
  expectPanic({op(Op::UnsafeSlice, 10, 0, 1), word(Int)},
              "runtime error: unsafe.Slice: ptr is nil and len is not zero");
  expectPanic({op(Op::UnsafeString, 10, 0, 1)},
              "runtime error: unsafe.String: ptr is nil and len is not zero");
}

TEST_F(Objects, Maps) {
  const rt::TypeDesc* type = rt::mapOf(Str, Int);
  slot(0) = 100;
  ASSERT_TRUE(exec({op(Op::MakeMap, 1, 0), word(type)}));
  setStr(2, "k");
  slot(4) = 7;
  ASSERT_TRUE(exec({op(Op::MapSetStr, 1, 2, 4), word(type), op(Op::MapAddI64, 1, 2, 4), word(type),
                    op(Op::MapGetOkStr, 10, 1, 2), word(type), 11, op(Op::MapLen, 12, 1)}));
  EXPECT_EQ(slot(10), 14u);
  EXPECT_EQ(slot(11), 1u);
  EXPECT_EQ(slot(12), 1u);
  ASSERT_TRUE(exec({op(Op::MapDelete, 1, 2), word(type), op(Op::MapGetOkStr, 10, 1, 2), word(type), 11,
                    op(Op::MapLen, 12, 1)}));
  EXPECT_EQ(slot(10), 0u);
  EXPECT_EQ(slot(11), 0u);
  EXPECT_EQ(slot(12), 0u);
  // nil maps: empty to read, a panic to write.
  slot(1) = 0;
  ASSERT_TRUE(exec(
      {op(Op::MapGetStr, 10, 1, 2), word(type), op(Op::MapLen, 12, 1), op(Op::MapDelete, 1, 2), word(type)}));
  EXPECT_EQ(slot(10), 0u);
  expectPanic({op(Op::MapSetStr, 1, 2, 4), word(type)}, "assignment to entry in nil map");
  // Negative zero, NaN: keys compare as Go's ==.
  const rt::TypeDesc* floats = rt::mapOf(rt::basicType(TKind::Float64), Int);
  slot(0) = 0;
  setF64(2, 0.0);
  setF64(3, -0.0);
  setF64(5, __builtin_nan(""));
  ASSERT_TRUE(exec({op(Op::MakeMap, 1, 0), word(floats), op(Op::MapSet, 1, 2, 4), word(floats),
                    op(Op::MapSet, 1, 3, 4), word(floats), op(Op::MapLen, 12, 1), op(Op::MapSet, 1, 5, 4),
                    word(floats), op(Op::MapSet, 1, 5, 4), word(floats), op(Op::MapLen, 13, 1),
                    op(Op::MapGetOk, 14, 1, 5), word(floats), 15}));
  EXPECT_EQ(slot(12), 1u);
  EXPECT_EQ(slot(13), 3u);
  EXPECT_EQ(slot(15), 0u);
}

TEST_F(Objects, InterfaceKeysThatCannotBeHashed) {
  const rt::TypeDesc* any = rt::interfaceOf(nullptr, 0);
  const rt::TypeDesc* type = rt::mapOf(any, Int);
  const rt::TypeDesc* ints = rt::sliceOf(Int);
  rt::GoSlice empty{};
  slot(0) = 0;
  slot(2) = word(ints);
  slot(3) = word(&empty);
  slot(4) = 1;
  expectPanic({op(Op::MakeMap, 1, 0), word(type), op(Op::MapSet, 1, 2, 4), word(type)},
              "runtime error: hash of unhashable type []int");
  slot(5) = word(ints);
  slot(6) = word(&empty);
  expectPanic({op(Op::EqEface, 10, 2, 5)}, "runtime error: comparing uncomparable type []int");
}

TEST_F(Objects, TypeAssertions) {
  const rt::TypeDesc* any = rt::interfaceOf(nullptr, 0);
  slot(2) = word(Int);
  slot(3) = static_cast<Word>(-5);
  ASSERT_TRUE(exec({op(Op::AssertType, 10, 2), word(Int), word(any), op(Op::AssertTypeOk, 11, 2, 12),
                    word(Int), word(any), op(Op::AssertTypeOk, 13, 2, 15), word(Str), word(any)}));
  EXPECT_EQ(static_cast<int64_t>(slot(10)), -5);
  EXPECT_EQ(static_cast<int64_t>(slot(11)), -5);
  EXPECT_EQ(slot(12), 1u);
  EXPECT_EQ(slot(13), 0u);
  EXPECT_EQ(slot(14), 0u);
  EXPECT_EQ(slot(15), 0u);
  expectPanic({op(Op::AssertType, 10, 2), word(Str), word(any)},
              "interface conversion: interface {} is int, not string");
  slot(2) = slot(3) = 0;
  expectPanic({op(Op::AssertType, 10, 2), word(Str), word(any)},
              "interface conversion: interface {} is nil, not string");
  const rt::TypeDesc* fn = rt::funcOf(nullptr, 0, &Str, 1, false);
  rt::MethodSpec method{"Error", "", fn, true, nullptr, nullptr};
  const rt::TypeDesc* error = rt::interfaceOf(&method, 1);
  slot(2) = word(Int);
  expectPanic({op(Op::AssertIface, 10, 2), word(error), word(any)},
              "interface conversion: int is not interface { Error() string }: missing method Error");
  ASSERT_TRUE(exec({op(Op::AssertIfaceOk, 10, 2, 12), word(error), word(any)}));
  EXPECT_EQ(slot(10), 0u);
  EXPECT_EQ(slot(12), 0u);
  slot(2) = 0;
  expectPanic({op(Op::AssertIface, 10, 2), word(error), word(any)},
              "interface conversion: interface is nil, not interface { Error() string }");
  expectPanic({op(Op::NilCheckIface, 2)}, "runtime error: invalid memory address or nil pointer dereference");
}

// Scalars of up to 8 bytes lie in the data word; larger values are boxed, and equal by value.
TEST_F(Objects, InterfaceDataWords) {
  slot(0) = static_cast<Word>(-3);
  ASSERT_TRUE(exec({op(Op::MkIfaceWord, 2, 0), word(Int), op(Op::MkIfaceWord, 4, 0), word(Int),
                    op(Op::EqEface, 10, 2, 4)}));
  EXPECT_EQ(slot(3), static_cast<Word>(-3));
  EXPECT_EQ(slot(10), 1u);
  setStr(0, "text");
  ASSERT_TRUE(exec({op(Op::MkIfaceBox, 2, 0), word(Str), word(Str), op(Op::MkIfaceBox, 4, 0), word(Str),
                    word(Str), op(Op::EqEface, 10, 2, 4), op(Op::UnboxT, 11, 4), word(Str)}));
  EXPECT_NE(slot(3), slot(5));
  EXPECT_EQ(slot(10), 1u);
  EXPECT_EQ(strAt(11), "text");
  slot(2) = word(Int);
  slot(3) = slot(5);
  ASSERT_TRUE(exec({op(Op::EqEface, 10, 2, 4)}));
  EXPECT_EQ(slot(10), 0u) << "other types are never equal";
}

TEST_F(Objects, ChannelsInTwoHalves) {
  const rt::TypeDesc* type = rt::chanOf(Int, rt::kChanBoth);
  slot(0) = 1;
  slot(2) = 42;
  ASSERT_TRUE(exec({op(Op::MakeChan, 1, 0), word(type), op(Op::ChanSend, 1, 2), word(type),
                    op(Op::ChanSendResume, 0, 2), word(type), op(Op::ChanLen, 10, 1), op(Op::ChanCap, 11, 1),
                    op(Op::ChanRecv, 12, 1, 13), word(type), op(Op::ChanRecvResume, 12, 0, 13), word(type)}));
  EXPECT_EQ(slot(10), 1u);
  EXPECT_EQ(slot(11), 1u);
  EXPECT_EQ(slot(12), 42u);
  EXPECT_EQ(slot(13), 1u);
  // Empty: the first half parks with the channel locked; the value is put into the frame while it waits.
  auto* c = reinterpret_cast<rt::Hchan*>(slot(1));
  slot(12) = 99;
  EXPECT_FALSE(
      exec({op(Op::ChanRecv, 12, 1, 13), word(type), op(Op::ChanRecvResume, 12, 0, 13), word(type)}));
  ASSERT_EQ(last(), Stop::Parked);
  EXPECT_EQ(gg.waitReason, rt::WaitReason::ChanReceive);
  EXPECT_NE(c->lock.load(), 0u);
  ASSERT_TRUE(gg.parkUnlock(&gg, gg.parkLock));
  EXPECT_EQ(c->lock.load(), 0u);
  EXPECT_EQ(slot(12), 0u) << "zeroed: live from the park on";
  ASSERT_NE(c->recvq.first, nullptr);
  EXPECT_EQ(c->recvq.first->elem, &slot(12));
  rt::Sudog* s = c->recvq.first;
  c->recvq = {};
  *static_cast<Word*>(s->elem) = 7;
  s->success = true;
  gg.wakeParam = s;
  ASSERT_TRUE(go());
  EXPECT_EQ(slot(12), 7u);
  EXPECT_EQ(slot(13), 1u);
  ASSERT_TRUE(exec({op(Op::ChanClose, 1), op(Op::ChanRecv, 12, 1, 13), word(type),
                    op(Op::ChanRecvResume, 12, 0, 13), word(type)}));
  EXPECT_EQ(slot(12), 0u);
  EXPECT_EQ(slot(13), 0u);
  expectPanic({op(Op::ChanSend, 1, 2), word(type), op(Op::ChanSendResume, 0, 2), word(type)},
              "send on closed channel");
  expectPanic({op(Op::ChanClose, 1)}, "close of closed channel");
  slot(1) = 0;
  expectPanic({op(Op::ChanClose, 1)}, "close of nil channel");
  for (int64_t n : {int64_t{-1}, INT64_MAX}) {
    slot(0) = static_cast<Word>(n);
    expectPanic({op(Op::MakeChan, 1, 0), word(type)}, "makechan: size out of range");
  }
}

}  // namespace
}  // namespace gosub::vm

#include <cstring>

#include "runtime/gc/barrier.h"
#include "runtime/obj/iface.h"
#include "runtime/obj/slice.h"
#include "runtime/obj/string.h"
#include "tests/runtime/obj/fixture.h"

namespace gosub::rt {
namespace {

class StringTest : public ObjTest {};
class SliceTest : public ObjTest {};
class EqualTest : public ObjTest {};
class PanicTest : public ObjTest {};

TEST_F(StringTest, ConcatAndCompare) {
  GoString out;
  ASSERT_TRUE(concat2(p, str("ab"), str("cde"), &out));
  EXPECT_EQ(text(out), "abcde");
  GoString one = str("x"), parts[3] = {str(""), one, str("")};
  ASSERT_TRUE(concatStrings(p, parts, 3, &out));
  EXPECT_EQ(out.ptr, one.ptr);
  EXPECT_LT(compareStrings(str("a"), str("ab")), 0);
  EXPECT_GT(compareStrings(str("b"), str("ab")), 0);
  EXPECT_TRUE(stringsEqual(str(""), GoString{nullptr, 0}));
}

TEST_F(StringTest, Utf8) {
  const char* s = "a\xc3\xa9\xe4\xb8\x96\xf0\x9f\x98\x80\xff\xed\xa0\x80";
  GoSlice r = stringToRunes(p, str(s));
  auto* v = static_cast<int32_t*>(r.ptr);
  ASSERT_EQ(r.len, 8);
  const int32_t want[8] = {'a', 0xe9, 0x4e16, 0x1f600, 0xfffd, 0xfffd, 0xfffd, 0xfffd};
  for (int i = 0; i < 8; i++) EXPECT_EQ(v[i], want[i]) << i;
  r.len = 4;
  EXPECT_EQ(text(runesToString(p, r)), "a\xc3\xa9\xe4\xb8\x96\xf0\x9f\x98\x80");
  EXPECT_EQ(text(runeToString(p, -1)), "\xef\xbf\xbd");
  GoSlice b = stringToBytes(p, str("hello"));
  EXPECT_EQ(b.len, 5);
  EXPECT_EQ(b.cap, 8);
  EXPECT_EQ(text(bytesToString(p, b)), "hello");
}

TEST_F(SliceTest, CapacitiesAreGcs) {
  // Real Go 1.26: appending one element at a time to []int, capacities in order.
  const int64_t want[] = {1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 848, 1280, 1792, 2560};
  GoSlice s{nullptr, 0, 0};
  size_t step = 0;
  for (int64_t i = 0; i < 2000; i++) {
    int64_t before = s.cap;
    ASSERT_EQ(appendSlice(g, p, Int, &s, &i, 1), Next::Done);
    if (s.cap != before) {
      ASSERT_EQ(s.cap, want[step++]);
    }
  }
  for (int64_t i = 0; i < 2000; i++) ASSERT_EQ(static_cast<int64_t*>(s.ptr)[i], i);
  // append([]string{}, 5 strings...): 5; []byte of 5: 8; pointers over 512 bytes have a header.
  GoSlice grown;
  growSlice(g, p, Str, {nullptr, 0, 0}, 5, &grown);
  EXPECT_EQ(grown.cap, 5);
  growSlice(g, p, basicType(TKind::Uint8), {nullptr, 0, 0}, 5, &grown);
  EXPECT_EQ(grown.cap, 8);
}

TEST_F(SliceTest, LimitsPanic) {
  GoSlice s;
  EXPECT_EQ(makeSlice(g, p, Int, -1, 5, &s), Next::Panic);
  EXPECT_EQ(panicText(), "runtime error: makeslice: len out of range");
  EXPECT_EQ(makeSlice(g, p, Int, 1, 0, &s), Next::Panic);
  EXPECT_EQ(panicText(), "runtime error: makeslice: cap out of range");
  EXPECT_EQ(makeSlice(g, p, Int, int64_t{1} << 60, int64_t{1} << 60, &s), Next::Panic);
  EXPECT_EQ(panicText(), "runtime error: makeslice: len out of range");
  EXPECT_EQ(growSlice(g, p, Int, {nullptr, INT64_MAX, INT64_MAX}, 1, &s), Next::Panic);
  EXPECT_EQ(panicText(), "runtime error: growslice: len out of range");
  const TypeDesc* empty = structOf(nullptr, 0);
  ASSERT_EQ(makeSlice(g, p, empty, int64_t{1} << 40, int64_t{1} << 40, &s), Next::Done);
}

TEST_F(EqualTest, DeepNestingWithoutRecursion) {
  // interface{ struct{ any } } nested 300,000 deep.
  FieldSpec f{"x", "main", emptyInterface(), "", false, false};
  const TypeDesc* box = structOf(&f, 1);
  Eface a{Int, 1}, b{Int, 1}, c{Int, 2};
  for (int i = 0; i < 300000; i++) {
    a = {box, boxValue(p, box, &a)};
    b = {box, boxValue(p, box, &b)};
    c = {box, boxValue(p, box, &c)};
  }
  const TypeDesc* panics;
  EXPECT_TRUE(efaceEq(a, b, &panics));
  EXPECT_FALSE(efaceEq(a, c, &panics));
  EXPECT_EQ(typedHash(emptyInterface(), &a, 7, &panics), typedHash(emptyInterface(), &b, 7, &panics));
  EXPECT_NE(typedHash(emptyInterface(), &a, 7, &panics), typedHash(emptyInterface(), &c, 7, &panics));
}

TEST_F(EqualTest, FieldsBlanksPaddingAndPanics) {
  FieldSpec f[3] = {{"a", "main", basicType(TKind::Int8), "", false, false},
                    {"_", "main", basicType(TKind::Int32), "", false, false},
                    {"s", "main", Str, "", false, false}};
  const TypeDesc* t = structOf(f, 3);
  uint8_t x[24] = {}, y[24] = {};
  x[0] = y[0] = 5;
  x[1] = 9;  // padding
  x[4] = 9;  // blank field
  GoString s1 = str("ab"), s2 = str("ab");
  std::memcpy(x + 8, &s1, 16);
  std::memcpy(y + 8, &s2, 16);
  const TypeDesc* panics;
  EXPECT_TRUE(typedEq(t, x, y, &panics));
  EXPECT_EQ(typedHash(t, x, 1, &panics), typedHash(t, y, 1, &panics));
  y[0] = 6;
  EXPECT_FALSE(typedEq(t, x, y, &panics));
  Eface u{sliceOf(Int), 0};
  EXPECT_FALSE(efaceEq(u, u, &panics));
  EXPECT_EQ(panics, sliceOf(Int));
  // Types that differ are unequal before anything is uncomparable.
  EXPECT_FALSE(efaceEq(u, {Int, 0}, &panics));
  EXPECT_EQ(panics, nullptr);
}

TEST_F(PanicTest, Texts) {
  panicIndex(g, 5, 3);
  EXPECT_EQ(panicText(), "runtime error: index out of range [5] with length 3");
  panicIndex(g, -1, 3);
  EXPECT_EQ(panicText(), "runtime error: index out of range [-1]");
  panicBounds(g, BoundsCode::SliceB, 3, true, 2);
  EXPECT_EQ(panicText(), "runtime error: slice bounds out of range [3:2]");
  panicBounds(g, BoundsCode::Slice3Acap, 9, true, 4);
  EXPECT_EQ(panicText(), "runtime error: slice bounds out of range [::9] with capacity 4");
  panicBounds(g, BoundsCode::SliceAcap, -1, true, 4);
  EXPECT_EQ(panicText(), "runtime error: slice bounds out of range [:-1]");
  panicBounds(g, BoundsCode::Convert, 2, true, 4);
  EXPECT_EQ(panicText(),
            "runtime error: cannot convert slice with length 2 to array or pointer to array with length 4");
  panicAssert(g, emptyInterface(), Str, Int);
  EXPECT_EQ(panicText(), "interface conversion: interface {} is string, not int");
  panicAssert(g, nullptr, nullptr, errorType());
  EXPECT_EQ(panicText(), "interface conversion: interface is nil, not error");
  Word w;
  EXPECT_EQ(assertIface(g, errorType(), emptyInterface(), Int, &w), Next::Panic);
  EXPECT_EQ(panicText(), "interface conversion: int is not error: missing method Error");
}

}  // namespace
}  // namespace gosub::rt

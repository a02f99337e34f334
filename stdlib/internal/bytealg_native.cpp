#include <algorithm>
#include <cstring>

#include "stdlib/native_args.h"

namespace gosub::lib {
namespace {

bool isLower(uint8_t c) {
  return c >= 'a' && c <= 'z';
}
bool isUpper(uint8_t c) {
  return c >= 'A' && c <= 'Z';
}
bool isSpace(uint8_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}
uint8_t folded(uint8_t c) {
  return isUpper(c) ? static_cast<uint8_t>(c + ('a' - 'A')) : c;
}

template <typename F>
Next mapCase(rt::NativeCtx& c, F f) {
  In in(c);
  rt::GoSlice dst = in.slice();
  std::string_view s = in.view();
  auto* out = static_cast<uint8_t*>(dst.ptr);
  for (size_t i = 0; i < s.size(); i++) out[i] = f(static_cast<uint8_t>(s[i]));
  return Next::Done;
}

}  // namespace

Next bytealgIndexByte(rt::NativeCtx& c) {
  In in(c);
  std::string_view s = in.view();
  const void* at = s.empty() ? nullptr : std::memchr(s.data(), static_cast<int>(in.word() & 0xff), s.size());
  return Out(c).i64(at ? static_cast<const char*>(at) - s.data() : -1).done();
}

Next bytealgLastIndexByte(rt::NativeCtx& c) {
  In in(c);
  std::string_view s = in.view();
  const void* at = s.empty() ? nullptr : memrchr(s.data(), static_cast<int>(in.word() & 0xff), s.size());
  return Out(c).i64(at ? static_cast<const char*>(at) - s.data() : -1).done();
}

Next bytealgCountByte(rt::NativeCtx& c) {
  In in(c);
  std::string_view s = in.view();
  char b = static_cast<char>(in.word());
  return Out(c).i64(std::count(s.begin(), s.end(), b)).done();
}

// memmem is linear (two-way) in glibc.
Next bytealgIndex(rt::NativeCtx& c) {
  In in(c);
  std::string_view s = in.view(), sep = in.view();
  const void* at = memmem(s.data(), s.size(), sep.data(), sep.size());
  return Out(c).i64(at ? static_cast<const char*>(at) - s.data() : -1).done();
}

Next bytealgCaseBits(rt::NativeCtx& c) {
  constexpr int64_t kNotAscii = 1, kLower = 2, kUpper = 4;
  int64_t bits = 0;
  for (char ch : In(c).view()) {
    uint8_t b = static_cast<uint8_t>(ch);
    bits |= b >= 0x80 ? kNotAscii : isLower(b) ? kLower : isUpper(b) ? kUpper : 0;
  }
  return Out(c).i64(bits).done();
}

Next bytealgToUpper(rt::NativeCtx& c) {
  return mapCase(c, [](uint8_t b) { return isLower(b) ? static_cast<uint8_t>(b - ('a' - 'A')) : b; });
}
Next bytealgToLower(rt::NativeCtx& c) {
  return mapCase(c, folded);
}

Next bytealgFoldedPrefix(rt::NativeCtx& c) {
  In in(c);
  std::string_view s = in.view(), t = in.view();
  size_t n = std::min(s.size(), t.size()), i = 0;
  for (; i < n; i++) {
    uint8_t a = static_cast<uint8_t>(s[i]), b = static_cast<uint8_t>(t[i]);
    if ((a | b) >= 0x80 || folded(a) != folded(b)) break;
  }
  return Out(c).i64(static_cast<int64_t>(i)).done();
}

Next bytealgNextField(rt::NativeCtx& c) {
  std::string_view s = In(c).view();
  size_t start = 0;
  while (start < s.size() && isSpace(static_cast<uint8_t>(s[start]))) start++;
  size_t end = start;
  for (; end < s.size(); end++) {
    uint8_t b = static_cast<uint8_t>(s[end]);
    if (b >= 0x80) return Out(c).i64(-1).i64(0).done();
    if (isSpace(b)) break;
  }
  return Out(c).i64(static_cast<int64_t>(start)).i64(static_cast<int64_t>(end)).done();
}

}  // namespace gosub::lib

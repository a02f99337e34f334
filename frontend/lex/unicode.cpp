#include "frontend/lex/unicode.h"

#include <algorithm>
#include <iterator>

namespace gosub::lex {
namespace {

struct Range {
  uint32_t lo, hi;
};

#define RANGES(name) constexpr Range name[] = {
#define END_RANGES \
  }                \
  ;
#include "frontend/lex/unicode_ranges.def"
#undef RANGES
#undef END_RANGES

template <size_t N>
bool contains(const Range (&ranges)[N], uint32_t r) {
  const Range* after = std::upper_bound(std::begin(ranges), std::end(ranges), r,
                                        [](uint32_t v, const Range& x) { return v < x.lo; });
  return after != std::begin(ranges) && r <= std::prev(after)->hi;
}

}  // namespace

bool isLetter(uint32_t r) {
  return contains(kLetter, r);
}
bool isDigit(uint32_t r) {
  return contains(kDigit, r);
}
bool isPrint(uint32_t r) {
  return r < 0x80 ? r >= 0x20 && r < 0x7F : contains(kPrint, r);
}

uint32_t decodeRune(const char* p, const char* end, uint32_t& width) {
  auto byte = [&](ptrdiff_t i) { return i < end - p ? static_cast<unsigned char>(p[i]) : 0u; };
  auto tail = [&](ptrdiff_t i) { return (byte(i) & 0xC0) == 0x80; };
  uint32_t b = byte(0);
  width = 1;
  if (b < 0x80) return b;
  if (b >= 0xC2 && b <= 0xDF && tail(1)) {
    width = 2;
    return (b & 0x1F) << 6 | (byte(1) & 0x3F);
  }
  if (b >= 0xE0 && b <= 0xEF && tail(1) && tail(2)) {
    uint32_t r = (b & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
    if (r < 0x800 || (r >= 0xD800 && r < 0xE000)) return kInvalidRune;
    width = 3;
    return r;
  }
  if (b >= 0xF0 && b <= 0xF4 && tail(1) && tail(2) && tail(3)) {
    uint32_t r = (b & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F);
    if (r < 0x10000 || r > 0x10FFFF) return kInvalidRune;
    width = 4;
    return r;
  }
  return kInvalidRune;
}

void appendUtf8(std::string& out, uint32_t r) {
  auto put = [&](uint32_t b) { out += static_cast<char>(b); };
  if (r < 0x80) {
    put(r);
  } else if (r < 0x800) {
    put(0xC0 | r >> 6);
    put(0x80 | (r & 0x3F));
  } else if (r < 0x10000) {
    put(0xE0 | r >> 12);
    put(0x80 | (r >> 6 & 0x3F));
    put(0x80 | (r & 0x3F));
  } else {
    put(0xF0 | r >> 18);
    put(0x80 | (r >> 12 & 0x3F));
    put(0x80 | (r >> 6 & 0x3F));
    put(0x80 | (r & 0x3F));
  }
}

}  // namespace gosub::lex

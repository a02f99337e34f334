// Strings. See string.h. Copies of text are copies of memory without pointers: libc's functions serve.
#include "runtime/obj/string.h"

#include <cstring>

#include "runtime/abi/type_table.h"
#include "runtime/mem/malloc.h"

namespace gosub::rt {
namespace {

char* rawString(P* p, uint64_t len) {
  return static_cast<char*>(mallocgc(p, len, nullptr, false));
}

// Single-byte strings are shared: conversions of bytes are common.
struct ByteTexts {
  char text[256];
};
constexpr ByteTexts makeByteTexts() {
  ByteTexts t{};
  for (int i = 0; i < 256; i++) t.text[i] = static_cast<char>(i);
  return t;
}
constexpr ByteTexts kByteTexts = makeByteTexts();

}  // namespace

bool concatStrings(P* p, const GoString* parts, uint32_t n, GoString* out) {
  uint64_t total = 0;
  uint32_t last = 0, filled = 0;
  for (uint32_t i = 0; i < n; i++) {
    if (parts[i].len == 0) continue;
    total += static_cast<uint64_t>(parts[i].len);
    if (total > INT64_MAX) return false;
    last = i;
    filled++;
  }
  if (filled <= 1) {
    *out = filled == 0 ? GoString{nullptr, 0} : parts[last];
    return true;
  }
  char* at = rawString(p, total);
  char* to = at;
  for (uint32_t i = 0; i < n; i++) {
    if (parts[i].len == 0) continue;
    std::memcpy(to, parts[i].ptr, static_cast<size_t>(parts[i].len));
    to += parts[i].len;
  }
  *out = {at, static_cast<int64_t>(total)};
  return true;
}

bool stringsEqualSlow(GoString a, GoString b) {
  return a.len == 0 || std::memcmp(a.ptr, b.ptr, static_cast<size_t>(a.len)) == 0;
}

int compareStrings(GoString a, GoString b) {
  int64_t n = a.len < b.len ? a.len : b.len;
  int c = n == 0 || a.ptr == b.ptr ? 0 : std::memcmp(a.ptr, b.ptr, static_cast<size_t>(n));
  if (c != 0) return c;
  return a.len < b.len ? -1 : a.len > b.len;
}

GoString newString(P* p, const char* text, uint64_t len) {
  if (len == 0) return {nullptr, 0};
  if (len == 1) return {&kByteTexts.text[static_cast<uint8_t>(*text)], 1};
  char* at = rawString(p, len);
  std::memcpy(at, text, len);
  return {at, static_cast<int64_t>(len)};
}

GoSlice stringToBytes(P* p, GoString s) {
  auto len = static_cast<uint64_t>(s.len);
  uint64_t cap = roundUpSize(len, true);
  auto* at = static_cast<char*>(mallocgc(p, cap, nullptr, false));
  if (len > 0) std::memcpy(at, s.ptr, len);
  if (cap > len) std::memset(at + len, 0, cap - len);
  return {at, s.len, static_cast<int64_t>(cap)};
}

GoString bytesToString(P* p, GoSlice b) {
  return newString(p, static_cast<const char*>(b.ptr), static_cast<uint64_t>(b.len));
}

int32_t decodeRuneSlow(GoString s, int64_t at, int64_t* next) {
  auto* t = reinterpret_cast<const uint8_t*>(s.ptr) + at;
  int64_t left = s.len - at;
  uint8_t c = t[0];
  *next = at + 1;
  auto cont = [&](int64_t i) { return i < left && (t[i] & 0xc0) == 0x80; };
  if (c < 0x80) return c;
  if (c >= 0xc2 && c < 0xe0) {
    if (!cont(1)) return kRuneError;
    *next = at + 2;
    return (c & 0x1f) << 6 | (t[1] & 0x3f);
  }
  if (c >= 0xe0 && c < 0xf0) {
    if (!cont(1) || !cont(2)) return kRuneError;
    int32_t r = (c & 0x0f) << 12 | (t[1] & 0x3f) << 6 | (t[2] & 0x3f);
    if (r < 0x800 || (r >= 0xd800 && r < 0xe000)) return kRuneError;
    *next = at + 3;
    return r;
  }
  if (c >= 0xf0 && c < 0xf5) {
    if (!cont(1) || !cont(2) || !cont(3)) return kRuneError;
    int32_t r = (c & 7) << 18 | (t[1] & 0x3f) << 12 | (t[2] & 0x3f) << 6 | (t[3] & 0x3f);
    if (r < 0x10000 || r > 0x10ffff) return kRuneError;
    *next = at + 4;
    return r;
  }
  return kRuneError;
}

uint32_t encodeRune(char out[4], int64_t rune) {
  if (rune < 0 || rune > 0x10ffff || (rune >= 0xd800 && rune < 0xe000)) rune = kRuneError;
  auto r = static_cast<uint32_t>(rune);
  if (r < 0x80) {
    out[0] = static_cast<char>(r);
    return 1;
  }
  if (r < 0x800) {
    out[0] = static_cast<char>(0xc0 | r >> 6);
    out[1] = static_cast<char>(0x80 | (r & 0x3f));
    return 2;
  }
  if (r < 0x10000) {
    out[0] = static_cast<char>(0xe0 | r >> 12);
    out[1] = static_cast<char>(0x80 | (r >> 6 & 0x3f));
    out[2] = static_cast<char>(0x80 | (r & 0x3f));
    return 3;
  }
  out[0] = static_cast<char>(0xf0 | r >> 18);
  out[1] = static_cast<char>(0x80 | (r >> 12 & 0x3f));
  out[2] = static_cast<char>(0x80 | (r >> 6 & 0x3f));
  out[3] = static_cast<char>(0x80 | (r & 0x3f));
  return 4;
}

GoSlice stringToRunes(P* p, GoString s) {
  int64_t n = 0;
  for (int64_t at = 0; at < s.len; n++) decodeRune(s, at, &at);
  uint64_t bytes = roundUpSize(static_cast<uint64_t>(n) * 4, true);
  auto* out = static_cast<int32_t*>(mallocgc(p, bytes, nullptr, true));
  int64_t i = 0;
  for (int64_t at = 0; at < s.len; i++) out[i] = decodeRune(s, at, &at);
  return {out, n, static_cast<int64_t>(bytes / 4)};
}

GoString runesToString(P* p, GoSlice runes) {
  auto* r = static_cast<const int32_t*>(runes.ptr);
  char buf[4];
  uint64_t total = 0;
  for (int64_t i = 0; i < runes.len; i++) total += encodeRune(buf, r[i]);
  if (total == 0) return {nullptr, 0};
  char* at = rawString(p, total);
  char* to = at;
  for (int64_t i = 0; i < runes.len; i++) {
    uint32_t w = encodeRune(buf, r[i]);
    // Another goroutine may change the runes between the passes: never write past the end.
    if (static_cast<uint64_t>(to - at) + w > total) break;
    std::memcpy(to, buf, w);
    to += w;
  }
  return {at, to - at};
}

GoString runeToString(P* p, int64_t rune) {
  char buf[4];
  uint32_t n = encodeRune(buf, rune);
  return newString(p, buf, n);
}

}  // namespace gosub::rt

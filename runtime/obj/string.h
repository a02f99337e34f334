// Strings: concatenation, comparison, conversions, UTF-8 decoding. Pointer-free memory; no locks; no panics
// but "string concatenation too long" (a fatal size, reported by the caller through Next).
#pragma once

#include "runtime/abi/native.h"
#include "runtime/abi/proc.h"

namespace gosub::rt {

// out may alias parts. One non-empty part is returned as it is. False: the sum of lengths overflows.
bool concatStrings(P* p, const GoString* parts, uint32_t n, GoString* out);
inline bool concat2(P* p, GoString a, GoString b, GoString* out) {
  GoString parts[2] = {a, b};
  return concatStrings(p, parts, 2, out);
}

bool stringsEqualSlow(GoString a, GoString b);  // equal lengths, different pointers
inline bool stringsEqual(GoString a, GoString b) {
  return a.len == b.len && (a.ptr == b.ptr || stringsEqualSlow(a, b));
}
int compareStrings(GoString a, GoString b);  // <0, 0, >0, bytewise
inline bool stringLess(GoString a, GoString b) {
  return compareStrings(a, b) < 0;
}

GoSlice stringToBytes(P* p, GoString s);  // capacity rounded up as gc does; "" gives an empty, non-nil slice
GoString bytesToString(P* p, GoSlice b);
GoSlice stringToRunes(P* p, GoString s);
GoString runesToString(P* p, GoSlice runes);
GoString runeToString(P* p, int64_t rune);                 // out of range: U+FFFD
GoString newString(P* p, const char* text, uint64_t len);  // a copy of native text

constexpr int32_t kRuneError = 0xfffd;
// The rune that starts at s[at] (at < s.len); *next: index after it. Invalid bytes: kRuneError, width 1.
int32_t decodeRuneSlow(GoString s, int64_t at, int64_t* next);
inline int32_t decodeRune(GoString s, int64_t at, int64_t* next) {
  uint8_t c = static_cast<uint8_t>(s.ptr[at]);
  if (c < 0x80) {
    *next = at + 1;
    return c;
  }
  return decodeRuneSlow(s, at, next);
}
uint32_t encodeRune(char out[4], int64_t rune);  // returns the width

}  // namespace gosub::rt

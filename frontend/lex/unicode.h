// Unicode classes of characters from U+0080 on, and UTF-8.
#pragma once

#include <cstdint>
#include <string>

namespace gosub::lex {

bool isLetter(uint32_t r);  // classes Lu Ll Lt Lm Lo
bool isDigit(uint32_t r);   // class Nd
bool isPrint(uint32_t r);   // as Go's unicode.IsPrint

constexpr uint32_t kInvalidRune = 0xFFFFFFFF;
// The character at p (not ASCII), its length in `width`; kInvalidRune and 1 for an invalid sequence.
// Reads no byte at or past `end`.
uint32_t decodeRune(const char* p, const char* end, uint32_t& width);
void appendUtf8(std::string& out, uint32_t r);

}  // namespace gosub::lex

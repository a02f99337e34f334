// Division by a constant as multiplication by a reciprocal (T. Granlund, P. Montgomery, Division by Invariant
// Integers using Multiplication, 1994): an integer division costs as much as the dispatch of three
// instructions.
#pragma once

#include <bit>
#include <cstdint>

namespace gosub::bc {

struct Magic {
  uint64_t multiplier;
  uint32_t shift;
};

inline bool isPowerOfTwo(uint64_t d) {
  return std::has_single_bit(d);
}

// For 2 < d < 2^63, no power of two: multiplier is the least integer not below 2^(64+shift)/d, in [2^63,
// 2^64), so x*multiplier is off by less than 2^(64+shift)/d for every int64 x, which truncation does not see.
inline Magic signedMagic(uint64_t d) {
  auto shift = static_cast<uint32_t>(std::bit_width(d)) - 1;
  auto power = static_cast<unsigned __int128>(1) << (64 + shift);
  return {static_cast<uint64_t>(power / d) + 1, shift};
}

// For d > 2, no power of two: the reciprocal has 65 bits; its highest is left out, and divideU64 adds it.
inline Magic unsignedMagic(uint64_t d) {
  auto bits = static_cast<uint32_t>(std::bit_width(d));
  auto above = (static_cast<unsigned __int128>(1) << bits) - d;
  return {static_cast<uint64_t>((above << 64) / d) + 1, bits - 1};
}

// Truncated x / d for signedMagic(d).
inline int64_t divideI64(int64_t x, uint64_t multiplier, uint32_t shift) {
  auto wide = static_cast<unsigned __int128>(static_cast<uint64_t>(x)) * multiplier;
  uint64_t sign = static_cast<uint64_t>(x >> 63);
  auto high = static_cast<int64_t>(static_cast<uint64_t>(wide >> 64) - (sign & multiplier));
  return static_cast<int64_t>(static_cast<uint64_t>(high >> (shift & 63)) - sign);
}

// x / d for unsignedMagic(d).
inline uint64_t divideU64(uint64_t x, uint64_t multiplier, uint32_t shift) {
  auto high = static_cast<uint64_t>((static_cast<unsigned __int128>(x) * multiplier) >> 64);
  return (high + ((x - high) >> 1)) >> (shift & 63);
}

// What is added to a negative x before it is shifted right by n <= 62, so that the quotient is truncated.
inline int64_t roundingBias(int64_t x, uint32_t n) {
  return static_cast<int64_t>(static_cast<uint64_t>(x >> 63) >> 1 >> (63 - (n & 63)));
}

}  // namespace gosub::bc

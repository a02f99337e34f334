// Hashing of memory (M8): wide multiplications folded, in the manner of wyhash, keyed per process and per
// map.
//
// Not cryptographic: keys are random per process so that collisions cannot be prepared. Checked by
// tests/runtime/obj.
#include <cstring>

#include "runtime/obj/iface.h"
#include "runtime/sync/chance.h"

namespace gosub::rt {
namespace {

struct Keys {
  uint64_t k[4];
};
const Keys& keys() {
  static const Keys made = [] {
    Keys k{};
    for (uint64_t& v : k.k) v = draw64(Chance::HashKey) | 1;
    return k;
  }();
  return made;
}
const Keys& gKeys = keys();

uint64_t fold(uint64_t a, uint64_t b) {
  unsigned __int128 m = static_cast<unsigned __int128>(a) * b;
  return static_cast<uint64_t>(m) ^ static_cast<uint64_t>(m >> 64);
}
uint64_t read8(const uint8_t* p) {
  uint64_t v;
  std::memcpy(&v, p, 8);
  return v;
}
uint64_t read4(const uint8_t* p) {
  uint32_t v;
  std::memcpy(&v, p, 4);
  return v;
}

}  // namespace

uint64_t hash64(uint64_t v, uint64_t seed) {
  uint64_t h = fold(v ^ gKeys.k[0], seed ^ gKeys.k[1]);
  return fold(h ^ v, gKeys.k[2]);
}
uint64_t hash32(uint32_t v, uint64_t seed) {
  return hash64(v * uint64_t{0x100000001}, seed);
}

uint64_t hashBytes(const void* data, uint64_t n, uint64_t seed) {
  auto* p = static_cast<const uint8_t*>(data);
  uint64_t a, b;
  seed ^= fold(seed ^ gKeys.k[0], gKeys.k[1]);
  if (n <= 16) {
    if (n >= 8) {
      a = read8(p);
      b = read8(p + n - 8);
    } else if (n >= 4) {
      a = read4(p);
      b = read4(p + n - 4);
    } else if (n > 0) {
      a = static_cast<uint64_t>(p[0]) << 16 | static_cast<uint64_t>(p[n >> 1]) << 8 | p[n - 1];
      b = 0;
    } else {
      a = b = 0;
    }
  } else {
    uint64_t left = n;
    if (left > 48) {
      uint64_t s1 = seed, s2 = seed;
      do {
        seed = fold(read8(p) ^ gKeys.k[1], read8(p + 8) ^ seed);
        s1 = fold(read8(p + 16) ^ gKeys.k[2], read8(p + 24) ^ s1);
        s2 = fold(read8(p + 32) ^ gKeys.k[3], read8(p + 40) ^ s2);
        p += 48;
        left -= 48;
      } while (left > 48);
      seed ^= s1 ^ s2;
    }
    while (left > 16) {
      seed = fold(read8(p) ^ gKeys.k[1], read8(p + 8) ^ seed);
      p += 16;
      left -= 16;
    }
    a = read8(p + left - 16);
    b = read8(p + left - 8);
  }
  return fold(gKeys.k[1] ^ n, fold(a ^ gKeys.k[1], b ^ seed));
}

}  // namespace gosub::rt

// The inner functions of MD5 (RFC 1321), SHA-1 and SHA-2 (FIPS 180-4): whole blocks into a state. See
// crypto/internal/block. The Go side gives at most 4 KiB at a time.
#include <bit>
#include <cstring>

#include "runtime/sync/chance.h"
#include "stdlib/native_args.h"

namespace gosub::lib {
namespace {

// The fractions of the cube roots of the first 80 primes, 64 bits of each; SHA-256 takes the upper halves.
constexpr uint64_t kCubeRoots[80] = {
    0x428a2f98d728ae22, 0x7137449123ef65cd, 0xb5c0fbcfec4d3b2f, 0xe9b5dba58189dbbc, 0x3956c25bf348b538,
    0x59f111f1b605d019, 0x923f82a4af194f9b, 0xab1c5ed5da6d8118, 0xd807aa98a3030242, 0x12835b0145706fbe,
    0x243185be4ee4b28c, 0x550c7dc3d5ffb4e2, 0x72be5d74f27b896f, 0x80deb1fe3b1696b1, 0x9bdc06a725c71235,
    0xc19bf174cf692694, 0xe49b69c19ef14ad2, 0xefbe4786384f25e3, 0x0fc19dc68b8cd5b5, 0x240ca1cc77ac9c65,
    0x2de92c6f592b0275, 0x4a7484aa6ea6e483, 0x5cb0a9dcbd41fbd4, 0x76f988da831153b5, 0x983e5152ee66dfab,
    0xa831c66d2db43210, 0xb00327c898fb213f, 0xbf597fc7beef0ee4, 0xc6e00bf33da88fc2, 0xd5a79147930aa725,
    0x06ca6351e003826f, 0x142929670a0e6e70, 0x27b70a8546d22ffc, 0x2e1b21385c26c926, 0x4d2c6dfc5ac42aed,
    0x53380d139d95b3df, 0x650a73548baf63de, 0x766a0abb3c77b2a8, 0x81c2c92e47edaee6, 0x92722c851482353b,
    0xa2bfe8a14cf10364, 0xa81a664bbc423001, 0xc24b8b70d0f89791, 0xc76c51a30654be30, 0xd192e819d6ef5218,
    0xd69906245565a910, 0xf40e35855771202a, 0x106aa07032bbd1b8, 0x19a4c116b8d2d0c8, 0x1e376c085141ab53,
    0x2748774cdf8eeb99, 0x34b0bcb5e19b48a8, 0x391c0cb3c5c95a63, 0x4ed8aa4ae3418acb, 0x5b9cca4f7763e373,
    0x682e6ff3d6b2b8a3, 0x748f82ee5defb2fc, 0x78a5636f43172f60, 0x84c87814a1f0ab72, 0x8cc702081a6439ec,
    0x90befffa23631e28, 0xa4506cebde82bde9, 0xbef9a3f7b2c67915, 0xc67178f2e372532b, 0xca273eceea26619c,
    0xd186b8c721c0c207, 0xeada7dd6cde0eb1e, 0xf57d4f7fee6ed178, 0x06f067aa72176fba, 0x0a637dc5a2c898a6,
    0x113f9804bef90dae, 0x1b710b35131c471b, 0x28db77f523047d84, 0x32caab7b40c72493, 0x3c9ebe0a15c9bebc,
    0x431d67c49c100d4c, 0x4cc5d4becb3e42b6, 0x597f299cfc657e2a, 0x5fcb6fab3ad6faec, 0x6c44198c4a475817,
};

// The fractions of 2^32 * |sin i| for i from 1 on, cut off.
constexpr uint32_t kSines[64] = {
    0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a, 0xa8304613, 0xfd469501,
    0x698098d8, 0x8b44f7af, 0xffff5bb1, 0x895cd7be, 0x6b901122, 0xfd987193, 0xa679438e, 0x49b40821,
    0xf61e2562, 0xc040b340, 0x265e5a51, 0xe9b6c7aa, 0xd62f105d, 0x02441453, 0xd8a1e681, 0xe7d3fbc8,
    0x21e1cde6, 0xc33707d6, 0xf4d50d87, 0x455a14ed, 0xa9e3e905, 0xfcefa3f8, 0x676f02d9, 0x8d2a4c8a,
    0xfffa3942, 0x8771f681, 0x6d9d6122, 0xfde5380c, 0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70,
    0x289b7ec6, 0xeaa127fa, 0xd4ef3085, 0x04881d05, 0xd9d4d039, 0xe6db99e5, 0x1fa27cf8, 0xc4ac5665,
    0xf4292244, 0x432aff97, 0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92, 0xffeff47d, 0x85845dd1,
    0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1, 0xf7537e82, 0xbd3af235, 0x2ad7d2bb, 0xeb86d391,
};

template <typename U>
U bigEndian(const uint8_t* p) {
  U v;
  std::memcpy(&v, p, sizeof v);
  if constexpr (sizeof(U) == 8) return __builtin_bswap64(v);
  return static_cast<U>(__builtin_bswap32(static_cast<uint32_t>(v)));
}

void md5Block(uint64_t* state, const uint8_t* p) {
  static constexpr int kTurns[4][4] = {{7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}};
  uint32_t w[16];
  std::memcpy(w, p, sizeof w);
  auto a = static_cast<uint32_t>(state[0]), b = static_cast<uint32_t>(state[1]);
  auto c = static_cast<uint32_t>(state[2]), d = static_cast<uint32_t>(state[3]);
  for (uint32_t i = 0; i < 64; i++) {
    uint32_t f, at;
    switch (i / 16) {
      case 0: f = (b & c) | (~b & d), at = i; break;
      case 1: f = (d & b) | (~d & c), at = (5 * i + 1) % 16; break;
      case 2: f = b ^ c ^ d, at = (3 * i + 5) % 16; break;
      default: f = c ^ (b | ~d), at = 7 * i % 16;
    }
    uint32_t turned = b + std::rotl(a + f + kSines[i] + w[at], kTurns[i / 16][i % 4]);
    a = d, d = c, c = b, b = turned;
  }
  state[0] = static_cast<uint32_t>(state[0]) + a;
  state[1] = static_cast<uint32_t>(state[1]) + b;
  state[2] = static_cast<uint32_t>(state[2]) + c;
  state[3] = static_cast<uint32_t>(state[3]) + d;
}

void sha1Block(uint64_t* state, const uint8_t* p) {
  uint32_t w[80], h[5];
  for (int i = 0; i < 16; i++) w[i] = bigEndian<uint32_t>(p + 4 * i);
  for (int i = 16; i < 80; i++) w[i] = std::rotl(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
  for (int i = 0; i < 5; i++) h[i] = static_cast<uint32_t>(state[i]);
  auto [a, b, c, d, e] = h;
  for (int i = 0; i < 80; i++) {
    uint32_t f, k;
    switch (i / 20) {
      case 0: f = (b & c) | (~b & d), k = 0x5a827999; break;
      case 1: f = b ^ c ^ d, k = 0x6ed9eba1; break;
      case 2: f = (b & c) | (b & d) | (c & d), k = 0x8f1bbcdc; break;
      default: f = b ^ c ^ d, k = 0xca62c1d6;
    }
    uint32_t next = std::rotl(a, 5) + f + e + k + w[i];
    e = d, d = c, c = std::rotl(b, 30), b = a, a = next;
  }
  uint32_t sum[5] = {h[0] + a, h[1] + b, h[2] + c, h[3] + d, h[4] + e};
  for (int i = 0; i < 5; i++) state[i] = sum[i];
}

// What tells SHA-256 and SHA-512 apart.
struct Sha256 {
  using Word = uint32_t;
  static constexpr int kRounds = 64;
  static constexpr int kA[3] = {2, 13, 22}, kE[3] = {6, 11, 25}, kLow[3] = {7, 18, 3},
                       kHigh[3] = {17, 19, 10};
  static Word constant(int i) { return static_cast<Word>(kCubeRoots[i] >> 32); }
};
struct Sha512 {
  using Word = uint64_t;
  static constexpr int kRounds = 80;
  static constexpr int kA[3] = {28, 34, 39}, kE[3] = {14, 18, 41}, kLow[3] = {1, 8, 7},
                       kHigh[3] = {19, 61, 6};
  static Word constant(int i) { return kCubeRoots[i]; }
};

template <typename S>
void sha2Block(uint64_t* state, const uint8_t* p) {
  using W = typename S::Word;
  auto rotations = [](W x, const int* by) {
    return std::rotr(x, by[0]) ^ std::rotr(x, by[1]) ^ std::rotr(x, by[2]);
  };
  auto mixed = [](W x, const int* by) { return std::rotr(x, by[0]) ^ std::rotr(x, by[1]) ^ (x >> by[2]); };
  W w[S::kRounds], h[8];
  for (int i = 0; i < 16; i++) w[i] = bigEndian<W>(p + sizeof(W) * static_cast<size_t>(i));
  for (int i = 16; i < S::kRounds; i++)
    w[i] = mixed(w[i - 2], S::kHigh) + w[i - 7] + mixed(w[i - 15], S::kLow) + w[i - 16];
  for (int i = 0; i < 8; i++) h[i] = static_cast<W>(state[i]);
  for (int i = 0; i < S::kRounds; i++) {
    W choice = (h[4] & h[5]) ^ (~h[4] & h[6]), majority = (h[0] & h[1]) ^ (h[0] & h[2]) ^ (h[1] & h[2]);
    W t = h[7] + rotations(h[4], S::kE) + choice + S::constant(i) + w[i];
    W u = rotations(h[0], S::kA) + majority;
    for (int k = 7; k > 0; k--) h[k] = h[k - 1];
    h[4] += t;
    h[0] = t + u;
  }
  for (int i = 0; i < 8; i++) state[i] = static_cast<W>(static_cast<W>(state[i]) + h[i]);
}

}  // namespace

Next cryptoBlocks(rt::NativeCtx& c) {
  In in(c);
  int64_t kind = in.i64();
  auto* state = in.ptr<uint64_t>();
  std::string_view data = in.view();
  size_t size = kind == 3 ? 128 : 64;
  for (; data.size() >= size; data.remove_prefix(size)) {
    auto* p = reinterpret_cast<const uint8_t*>(data.data());
    switch (kind) {
      case 0: md5Block(state, p); break;
      case 1: sha1Block(state, p); break;
      case 2: sha2Block<Sha256>(state, p); break;
      default: sha2Block<Sha512>(state, p);
    }
  }
  return Next::Done;
}

Next cryptoFill(rt::NativeCtx& c) {
  In in(c);
  rt::GoSlice b = in.slice();
  return Out(c).flag(rt::systemRandom(b.ptr, static_cast<uint64_t>(b.len))).done();
}

}  // namespace gosub::lib

// Bulk copies and clears of Go memory that never tear an aligned word.
//
// Invariants: a word-aligned 8-byte word is read once and written once, whole. Below kRepMin a loop of 8-byte
// moves (volatile accesses keep the compiler from turning it into memmove); above it `rep movsq`/`rep stosq`,
// whose microcode moves whole words when both ends are word-aligned. Ends that are not aligned alike cannot
// hold Go pointers there, so byte moves do. Checked by torn_word_test. Rejected: libc's memmove (its `rep
// movsb` path tears).
//
// ThreadSanitizer does not look at these functions: Go programs race by right.
#include "runtime/abi/gomem.h"

namespace gosub::rt {
namespace {

constexpr size_t kRepMin = 2048;

#if defined(GOSUB_TSAN)
#define GOSUB_NO_TSAN __attribute__((no_sanitize("thread")))
#else
#define GOSUB_NO_TSAN
#endif

GOSUB_NO_TSAN inline void copyUp(volatile Word* d, const volatile Word* s, size_t n) {
  size_t i = 0;
  for (; i + 4 <= n; i += 4) {
    Word a = s[i], b = s[i + 1], c = s[i + 2], e = s[i + 3];
    d[i] = a;
    d[i + 1] = b;
    d[i + 2] = c;
    d[i + 3] = e;
  }
  for (; i < n; i++) d[i] = s[i];
}

GOSUB_NO_TSAN inline void copyDown(volatile Word* d, const volatile Word* s, size_t n) {
  while (n > 0) {
    n--;
    d[n] = s[n];
  }
}

GOSUB_NO_TSAN void bytesUp(volatile uint8_t* d, const volatile uint8_t* s, size_t n) {
  for (size_t i = 0; i < n; i++) d[i] = s[i];
}
GOSUB_NO_TSAN void bytesDown(volatile uint8_t* d, const volatile uint8_t* s, size_t n) {
  while (n > 0) {
    n--;
    d[n] = s[n];
  }
}

bool overlapsUp(const void* dst, const void* src, size_t bytes) {  // dst inside [src, src+bytes)
  return reinterpret_cast<uintptr_t>(dst) - reinterpret_cast<uintptr_t>(src) < bytes;
}

}  // namespace

GOSUB_NO_TSAN void copyWords(void* dst, const void* src, size_t words) {
  if (dst == src || words == 0) return;
  auto* d = static_cast<Word*>(dst);
  auto* s = static_cast<const Word*>(src);
  if (overlapsUp(dst, src, words * 8)) return copyDown(d, s, words);
  if (words * 8 < kRepMin) return copyUp(d, s, words);
  asm volatile("rep movsq" : "+D"(d), "+S"(s), "+c"(words) : : "memory");
}

GOSUB_NO_TSAN void copyBytes(void* dst, const void* src, size_t bytes) {
  if (dst == src || bytes == 0) return;
  auto d = reinterpret_cast<uintptr_t>(dst);
  auto s = reinterpret_cast<uintptr_t>(src);
  if (((d | s | bytes) & 7) == 0) return copyWords(dst, src, bytes / 8);
  bool down = overlapsUp(dst, src, bytes);
  auto* db = static_cast<uint8_t*>(dst);
  auto* sb = static_cast<const uint8_t*>(src);
  size_t words = bytes / 8;
  size_t head = (d ^ s) & 7 ? 0 : -d & 7;
  if (head > bytes) head = bytes;
  if ((d ^ s) & 7) {
    // Never aligned alike: no pointers. Unaligned word moves are as good as bytes.
    if (down) {
      bytesDown(db + words * 8, sb + words * 8, bytes - words * 8);
      while (words > 0) {
        words--;
        Word w;
        __builtin_memcpy(&w, sb + words * 8, 8);
        __builtin_memcpy(db + words * 8, &w, 8);
      }
      return;
    }
    for (size_t i = 0; i < words; i++) {
      Word w;
      __builtin_memcpy(&w, sb + i * 8, 8);
      __builtin_memcpy(db + i * 8, &w, 8);
      asm volatile("" : : : "memory");
    }
    return bytesUp(db + words * 8, sb + words * 8, bytes - words * 8);
  }
  words = (bytes - head) / 8;
  size_t tail = bytes - head - words * 8;
  if (down) {
    bytesDown(db + head + words * 8, sb + head + words * 8, tail);
    copyWords(db + head, sb + head, words);
    bytesDown(db, sb, head);
  } else {
    bytesUp(db, sb, head);
    copyWords(db + head, sb + head, words);
    bytesUp(db + head + words * 8, sb + head + words * 8, tail);
  }
}

GOSUB_NO_TSAN void clearWords(void* dst, size_t words) {
  auto* d = static_cast<volatile Word*>(dst);
  if (words * 8 < kRepMin) {
    for (size_t i = 0; i < words; i++) d[i] = 0;
    return;
  }
  auto* at = static_cast<Word*>(dst);
  asm volatile("rep stosq" : "+D"(at), "+c"(words) : "a"(uint64_t{0}) : "memory");
}

GOSUB_NO_TSAN void clearBytes(void* dst, size_t bytes) {
  auto* d = static_cast<volatile uint8_t*>(dst);
  size_t head = -reinterpret_cast<uintptr_t>(dst) & 7;
  if (head > bytes) head = bytes;
  for (size_t i = 0; i < head; i++) d[i] = 0;
  size_t words = (bytes - head) / 8;
  clearWords(static_cast<uint8_t*>(dst) + head, words);
  for (size_t i = head + words * 8; i < bytes; i++) d[i] = 0;
}

}  // namespace gosub::rt

// The one door to Go memory.
//
// Purpose: Go programs race. A racing word must never tear, so single words are relaxed atomics (plain mov
// on x86) and bulk copies of memory that may hold pointers move aligned words whole: vector or word loops
// below 2 KB, `rep movsq` above, never libc's memmove (its `rep movsb` path tears words).
//
// Invariants: every C++ store of a Go pointer goes through storePtr, copyTyped, clearTyped, copySliceTyped or
// writeForeignFrame (barrier.h wraps these with the write barrier); raw bytes without pointers may use the
// *NoPtr functions. tests/runtime/abi/torn_word_test counts torn words.
#pragma once

#include <cstddef>
#include <cstdint>

#include "runtime/abi/type_desc.h"

namespace gosub::rt {

template <typename T>
inline T loadMem(const void* p) {  // any size up to 8; relaxed
  return __atomic_load_n(static_cast<const T*>(p), __ATOMIC_RELAXED);
}
template <typename T>
inline void storeMem(void* p, T v) {
  __atomic_store_n(static_cast<T*>(p), v, __ATOMIC_RELAXED);
}
inline Word loadWord(const void* p) {
  return loadMem<Word>(p);
}
inline void storeWord(void* p, Word v) {
  storeMem<Word>(p, v);
}

// Copies, overlap allowed, whole words never torn when both ends are word-aligned. No barrier: for
// fresh objects, frames, and memory without pointers.
void copyWords(void* dst, const void* src, size_t words);
void copyBytes(void* dst, const void* src, size_t bytes);
void clearWords(void* dst, size_t words);
void clearBytes(void* dst, size_t bytes);

}  // namespace gosub::rt

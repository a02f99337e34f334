// Stores of Go pointers from C++, and the test that the interpreter's pointer stores inline.
//
// Purpose: every store of a pointer into memory that other goroutines or the collector may see (heap,
// globals; not the goroutine's own frame) goes through here. gWriteBarrier changes only while the world is
// stopped, so one relaxed load and a predicted branch decide.
//
//   storePtr, storeIface…   one value             copyTyped     *dst = *src, n values, overlap allowed
//   clearTyped              zero values           initTyped     first store into a fresh object (no old
//   value) writeForeignFrame       into another goroutine's frame (channel hand-off, `go` arguments)
//
// What the barrier does: in mode wbshadow it also writes the word into the shadow heap, which each collection
// compares with the real one (shadow.h); otherwise nothing, since the collector stops the world. A concurrent
// collector's shading belongs into the same slow functions. Initialising stores go into the shadow too.
// Sources and destinations are in memory layout.
//
// Invariant: no Go pointer is written otherwise; wbshadow=1 finds whoever does.
#pragma once

#include "runtime/abi/gomem.h"
#include "runtime/abi/type_desc.h"

namespace gosub::rt {

extern uint32_t gWriteBarrier;  // 0: stores are plain

void storePtrSlow(void* at, Word value);
void storeIfaceSlow(void* at, Word typeWord, Word data);
void copyTypedSlow(const TypeDesc* type, void* dst, const void* src, uint64_t count);
void clearTypedSlow(const TypeDesc* type, void* at, uint64_t count);
void clearMemorySlow(void* at, uint64_t bytes);
void initTypedSlow(const TypeDesc* type, void* dst, const void* src, uint64_t count);
bool casPtrSlow(void* at, Word old, Word value);
Word swapPtrSlow(void* at, Word value);

inline bool barrierOn() {
  return __builtin_expect(gWriteBarrier != 0, 0);
}

// A pointer word: pointer, map, chan, func, unsafe.Pointer; also the pointer word of a string or slice.
inline void storePtr(void* at, Word value) {
  if (barrierOn()) return storePtrSlow(at, value);
  storeWord(at, value);
}
inline void storePtr(void* at, const void* value) {
  storePtr(at, reinterpret_cast<Word>(value));
}
inline void storeString(void* at, GoString s) {
  storePtr(at, s.ptr);
  storeWord(static_cast<char*>(at) + 8, static_cast<Word>(s.len));
}
inline void storeSlice(void* at, GoSlice s) {
  storePtr(at, s.ptr);
  storeWord(static_cast<char*>(at) + 8, static_cast<Word>(s.len));
  storeWord(static_cast<char*>(at) + 16, static_cast<Word>(s.cap));
}
// typeWord: TypeDesc* or Itab* (or 0).
inline void storeIface(void* at, Word typeWord, Word data) {
  if (barrierOn()) return storeIfaceSlow(at, typeWord, data);
  storeWord(at, typeWord);
  storeWord(static_cast<char*>(at) + 8, data);
}

inline void copySliceTyped(const TypeDesc* elem, void* dst, const void* src, uint64_t count) {
  if (barrierOn() && !elem->noPointers()) return copyTypedSlow(elem, dst, src, count);
  copyBytes(dst, src, elem->size * count);
}
inline void copyTyped(const TypeDesc* type, void* dst, const void* src) {
  copySliceTyped(type, dst, src, 1);
}
inline void clearSliceTyped(const TypeDesc* elem, void* at, uint64_t count) {
  if (barrierOn() && !elem->noPointers()) return clearTypedSlow(elem, at, count);
  clearBytes(at, elem->size * count);
}
inline void clearTyped(const TypeDesc* type, void* at) {
  clearSliceTyped(type, at, 1);
}
// Words of any kinds, e.g. a part of a map's bucket.
inline void clearMemory(void* at, uint64_t bytes) {
  if (barrierOn()) return clearMemorySlow(at, bytes);
  clearBytes(at, bytes);
}
inline void initTyped(const TypeDesc* type, void* dst, const void* src, uint64_t count = 1) {
  if (barrierOn() && !type->noPointers()) return initTypedSlow(type, dst, src, count);
  copyBytes(dst, src, type->size * count);
}
// dst lies in a frame of a goroutine that does not run (its channel's lock is held).
void writeForeignFrame(const TypeDesc* type, void* dst, const void* src);

// sync/atomic on pointers: sequentially consistent.
inline Word swapPtr(void* at, Word value) {
  if (barrierOn()) return swapPtrSlow(at, value);
  return __atomic_exchange_n(static_cast<Word*>(at), value, __ATOMIC_SEQ_CST);
}
inline bool casPtr(void* at, Word old, Word value) {
  if (barrierOn()) return casPtrSlow(at, old, value);
  return __atomic_compare_exchange_n(static_cast<Word*>(at), &old, value, false, __ATOMIC_SEQ_CST,
                                     __ATOMIC_SEQ_CST);
}
inline void storePtrAtomic(void* at, Word value) {
  swapPtr(at, value);
}

}  // namespace gosub::rt

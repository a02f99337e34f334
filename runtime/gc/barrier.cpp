// The slow halves of pointer stores. Reached only while gWriteBarrier is set, which is mode wbshadow
// (shadow.h): each store goes into the shadow as well, under one lock, so that the pair never differs for a
// reader that holds it.
#include "runtime/gc/barrier.h"

#include "runtime/gc/shadow.h"
#include "runtime/sync/ranked_mutex.h"

namespace gosub::rt {

uint32_t gWriteBarrier = 0;

namespace {

RankedMutex gShadowLock{LockRank::Shadow};

// Copies what has just been written at `at` into the shadow. The lock is held.
void mirrorLocked(void* at, uint64_t bytes) {
  if (bytes == 0) return;
  if (void* s = shadowOf(at, bytes)) copyBytes(s, at, bytes);
}

}  // namespace

void storePtrSlow(void* at, Word value) {
  MutexGuard guard(gShadowLock);
  storeWord(at, value);
  mirrorLocked(at, 8);
}

void storeIfaceSlow(void* at, Word typeWord, Word data) {
  MutexGuard guard(gShadowLock);
  storeWord(at, typeWord);
  storeWord(static_cast<char*>(at) + 8, data);
  mirrorLocked(at, 16);
}

void copyTypedSlow(const TypeDesc* type, void* dst, const void* src, uint64_t count) {
  MutexGuard guard(gShadowLock);
  copyBytes(dst, src, type->size * count);
  mirrorLocked(dst, type->size * count);
}

void clearMemorySlow(void* at, uint64_t bytes) {
  MutexGuard guard(gShadowLock);
  clearBytes(at, bytes);
  mirrorLocked(at, bytes);
}

void clearTypedSlow(const TypeDesc* type, void* at, uint64_t count) {
  clearMemorySlow(at, type->size * count);
}

void initTypedSlow(const TypeDesc* type, void* dst, const void* src, uint64_t count) {
  copyTypedSlow(type, dst, src, count);
}

bool casPtrSlow(void* at, Word old, Word value) {
  MutexGuard guard(gShadowLock);
  bool done = __atomic_compare_exchange_n(static_cast<Word*>(at), &old, value, false, __ATOMIC_SEQ_CST,
                                          __ATOMIC_SEQ_CST);
  if (done) mirrorLocked(at, 8);
  return done;
}

Word swapPtrSlow(void* at, Word value) {
  MutexGuard guard(gShadowLock);
  Word old = __atomic_exchange_n(static_cast<Word*>(at), value, __ATOMIC_SEQ_CST);
  mirrorLocked(at, 8);
  return old;
}

void writeForeignFrame(const TypeDesc* type, void* dst, const void* src) {
  // Frames have no shadow; elements that a channel delivers into the heap do.
  if (barrierOn() && !type->noPointers()) return copyTypedSlow(type, dst, src, 1);
  if (type->size == sizeof(Word)) return storeWord(dst, loadWord(src));  // slots and cells are aligned
  copyBytes(dst, src, type->size);
}

}  // namespace gosub::rt

// Slices. See slice.h.
//
// Growing copies the old elements into a fresh object (initialising stores). The old array stays as it is:
// others may hold it. Sizes are checked before they are multiplied: an element size times a capacity may
// overflow.
#include "runtime/obj/slice.h"

#include "runtime/gc/barrier.h"
#include "runtime/mem/malloc.h"
#include "runtime/obj/panics.h"

namespace gosub::rt {
namespace {

bool tooBig(const TypeDesc* elem, int64_t n) {
  uint64_t bytes;
  return __builtin_mul_overflow(elem->size, static_cast<uint64_t>(n), &bytes) || bytes > kMaxAlloc;
}

}  // namespace

Next makeSlice(G* g, P* p, const TypeDesc* elem, int64_t len, int64_t cap, GoSlice* out) {
  if (len < 0 || tooBig(elem, len)) return panicMakeSliceLen(g);
  if (cap < len || tooBig(elem, cap)) return panicMakeSliceCap(g);
  *out = {newArray(p, elem, static_cast<uint64_t>(cap)), len, cap};
  return Next::Done;
}

int64_t nextSliceCap(int64_t newLen, int64_t oldCap) {
  constexpr int64_t kThreshold = 256;
  // Unsigned: doubling and adding may pass the top, which ends as a length error in the caller.
  auto want = static_cast<uint64_t>(newLen);
  auto cap = static_cast<uint64_t>(oldCap);
  if (want > cap * 2) return newLen;
  if (oldCap < kThreshold) return static_cast<int64_t>(cap * 2);
  while (cap < want) {
    cap += (cap + 3 * kThreshold) / 4;
    if (cap > static_cast<uint64_t>(INT64_MAX)) return newLen;
  }
  return static_cast<int64_t>(cap);
}

Next growSlice(G* g, P* p, const TypeDesc* elem, GoSlice old, int64_t add, GoSlice* out) {
  int64_t newLen;
  if (__builtin_add_overflow(old.len, add, &newLen) || newLen < 0) return panicGrowSlice(g);
  if (elem->size == 0) {
    *out = {old.ptr != nullptr ? old.ptr : mallocgc(p, 0, nullptr), newLen, newLen};
    return Next::Done;
  }
  int64_t cap = nextSliceCap(newLen, old.cap);
  if (tooBig(elem, cap)) return panicGrowSlice(g);
  uint64_t bytes = roundUpSize(static_cast<uint64_t>(cap) * elem->size, elem->noPointers());
  cap = static_cast<int64_t>(bytes / elem->size);
  bytes = static_cast<uint64_t>(cap) * elem->size;
  uint64_t used = static_cast<uint64_t>(old.len) * elem->size;
  void* at;
  if (elem->noPointers()) {
    at = mallocgc(p, bytes, nullptr, false);
    copyBytes(at, old.ptr, used);
    clearBytes(static_cast<char*>(at) + used, bytes - used);
  } else {
    at = mallocgc(p, bytes, elem);
    initTyped(elem, at, old.ptr, static_cast<uint64_t>(old.len));
  }
  *out = {at, newLen, cap};
  return Next::Done;
}

Next appendSlice(G* g, P* p, const TypeDesc* elem, GoSlice* s, const void* src, int64_t count) {
  if (count == 0) return Next::Done;
  int64_t oldLen = s->len;
  if (oldLen + count > s->cap || oldLen + count < 0) {
    GoSlice grown;
    Next n = growSlice(g, p, elem, *s, count, &grown);
    if (n != Next::Done) return n;
    *s = grown;
  } else {
    s->len = oldLen + count;
  }
  copySliceTyped(elem, static_cast<char*>(s->ptr) + static_cast<uint64_t>(oldLen) * elem->size, src,
                 static_cast<uint64_t>(count));
  return Next::Done;
}

Next appendZeros(G* g, P* p, const TypeDesc* elem, GoSlice* s, int64_t count) {
  if (count < 0) return panicMakeSliceLen(g);
  if (count > s->cap - s->len) {
    GoSlice grown;
    Next n = growSlice(g, p, elem, *s, count, &grown);
    if (n == Next::Done) *s = grown;
    return n;
  }
  clearSliceTyped(elem, static_cast<char*>(s->ptr) + static_cast<uint64_t>(s->len) * elem->size,
                  static_cast<uint64_t>(count));
  s->len += count;
  return Next::Done;
}

int64_t copySlice(const TypeDesc* elem, GoSlice dst, const void* src, int64_t srcLen) {
  int64_t n = dst.len < srcLen ? dst.len : srcLen;
  if (n > 0) copySliceTyped(elem, dst.ptr, src, static_cast<uint64_t>(n));
  return n;
}

}  // namespace gosub::rt

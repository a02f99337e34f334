// Allocation of Go objects.
//
// Purpose: the one way to make an object in the Go heap. An allocation never collects, parks or moves
// anything: it may set a collection request (gc polls it at the running goroutine's next safepoint). So C++
// code may hold raw pointers from its entry to its return.
//
// Memory of a type with pointers is always zeroed before anyone can see it. needZero = false is only for
// pointer-free objects that the caller overwrites whole. `size` may be a multiple of type->size: the type
// repeats (slices). type == nullptr: no pointers. Size 0 gives the address of one shared word.
//
// Alignment: 8 bytes for sizes that are multiples of 8, 16 or more where the size class allows; smaller
// pointer-free objects by their size (tiny allocator, < 16 bytes).
//
// Errors: none; when memory is used up the process ends with `fatal error: runtime: out of memory`, exit 2.
// Sizes above kMaxAlloc are the caller's to refuse with the proper panic.
//
// Locks: none on the fast path; must be called by the M that owns the P.
#pragma once

#include "runtime/abi/proc.h"
#include "runtime/mem/mcache.h"

namespace gosub::rt {

constexpr uint64_t kMaxAlloc = uint64_t{1} << 48;  // gc/amd64's limit: what make refuses above

// Out of line: every size and mode.
void* mallocSlow(Mcache* mc, size_t size, const TypeDesc* type, bool needZero);

inline void* mallocgc(P* p, size_t size, const TypeDesc* type, bool needZero = true) {
  return mallocFast(p->mcache, size, type, needZero);
}
inline void* newObject(P* p, const TypeDesc* type) {
  return mallocgc(p, type->size, type);
}
// n * elem->size must not exceed kMaxAlloc.
inline void* newArray(P* p, const TypeDesc* elem, uint64_t n) {
  return mallocgc(p, elem->size * n, elem);
}

// The bytes that an allocation of `size` really takes; append rounds capacities with it (as gc does).
uint64_t roundUpSize(uint64_t size, bool noPointers);

// The object that p points into: its base address (0: none, e.g. globals, stacks, native memory) and size.
struct ObjectRef {
  uintptr_t base;
  uint64_t size;
};
ObjectRef findObject(const void* p);

// Package variables: zeroed memory at a fixed address for the process's life, scanned by the collector. Never
// null: the region's end is fatal. The offset from kGlobalsBase fits 31 bits.
void* globalsAlloc(const TypeDesc* type);
#if defined(GOSUB_ASAN)
constexpr uintptr_t kGlobalsBase = 0x1f00'0000'0000;  // the sanitizer's shadow lies where the others are
#else
constexpr uintptr_t kGlobalsBase = 0x30'0000'0000;
#endif
constexpr uint64_t kGlobalsSize = uint64_t{1} << 30;
// Calls fn for each registered variable.
void forEachGlobal(void (*fn)(void* at, const TypeDesc* type, void* arg), void* arg);

// Stacks: power-of-two sizes from kMinStack. Memory is not zeroed; stackLo is the lowest address. Owner of P
// only.
constexpr uint64_t kMinStack = 512;
void* stackAlloc(Mcache* mc, uint64_t size);
void stackFree(Mcache* mc, void* lo, uint64_t size);

// Start-up, before the first allocation; prints and exits when the address space cannot be had. A second call
// does nothing (unit tests).
void mallocInit();
void reserveGlobals();  // part of mallocInit
// A new bundle for a P.
Mcache* newMcache();

}  // namespace gosub::rt

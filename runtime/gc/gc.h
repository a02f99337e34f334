// The collector: stop-the-world, precise mark and lazy sweep (`--gc=stw`, RUNTIME G8).
//
// A collection runs on g0 of an M without a goroutine, through runCollection (sched/collect.h), after a
// request: heap goal reached, runtime.GC, two minutes without one, or gcevery. Between the end of marking and
// the next collection, spans are swept by whoever allocates; finishSweep completes it.
#pragma once

#include <cstdint>

#include "runtime/abi/native.h"
#include "runtime/abi/proc.h"

namespace gosub::rt {

// After schedInit and before anything is allocated. Reads GOGC and the debug flags, installs the hooks.
void gcInit();

// Asks for a collection at the next safepoint of the calling M's goroutine. From any thread.
void requestCollection();
// runtime.GC() as a native in two halves: Again until a whole collection has run since the first call, then
// Done.
Next runtimeGC(G* g);
// Sweeps all that is left.
void finishSweep();

// Percent of growth; negative: off. Returns the old value.
int32_t setGCPercent(int32_t percent);
// Gives free pages back to the system: debug.FreeOSMemory's second half. Returns bytes.
uint64_t releaseFreePages();

// Further roots: tables of natives that hold Go pointers. Registered at start-up; called while the world is
// stopped.
struct RootVisitor {
  void (*mark)(void* self, Word pointer);
  void* self;
  void operator()(const void* p) const { mark(self, reinterpret_cast<Word>(p)); }
};
void addRoots(void (*fn)(const RootVisitor& visit));
// Called at the start of each collection, world stopped (sync.Pool's victims).
void addGcStartHook(void (*fn)());

// runtime.MemStats' figures, with all caches flushed. The world is stopped meanwhile; on g0.
struct MemFigures {
  uint64_t alloc, totalAlloc, sys, mallocs, frees;
  uint64_t heapAlloc, heapSys, heapIdle, heapInuse, heapReleased, heapObjects;
  uint64_t stackInuse, nextGC, lastGC, pauseTotalNs;
  uint32_t numGC, numForcedGC;
  uint64_t pauseNs[256];  // circular: the most recent at (numGC+255)%256
  uint64_t pauseEnd[256];
  double cpuFraction;
};
// Without stopping the world: caches' latest allocations are not counted.
void readMemFigures(MemFigures* out);
// The caller's own cache is counted exactly.
void flushOwnCache(P* p);

int64_t gcInitTime();  // nanotime of gcInit: times in traces count from it
uint32_t gcCycles();   // completed collections

}  // namespace gosub::rt

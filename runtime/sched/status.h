// A goroutine's status: who owns its stack and which queue it is on (runtime2.go's table).
//
//   idle       just allocated, nobody's            waiting     parked; its waker will make it runnable
//   runnable   on a queue; not running             dead        free list, or not yet reused
//   running    its M owns stack and context        copystack   its stack is being moved by its M
//   syscall    its M owns it, without running Go   preempted   stopped for a scan; nobody's until readied
//
// kGscan added to any of them: its setter owns the stack, and nobody may change the status until it is taken
// off. Nobody sets it while marking stops the world. So a status has one writer at any time, its owner by the
// table above, and a look and a release store are enough (measured: compare-and-swaps were a third of a
// channel round trip).
#pragma once

#include "runtime/abi/proc.h"

namespace gosub::rt {

// The only way to change a status: from must be what it is; debug builds check that the step is legal.
void awaitGStatus(G* g,
                  uint32_t from);  // the slow half: waits for the scan bit to go; dies of any other status
void checkGStep(uint32_t from, uint32_t to);
inline void casGStatus(G* g, uint32_t from, uint32_t to) {
#ifdef GOSUB_DEBUG
  checkGStep(from, to);
#endif
  if (__builtin_expect(g->status.load(std::memory_order_acquire) != from, 0)) awaitGStatus(g, from);
  g->status.store(to, std::memory_order_release);
}
inline uint32_t readGStatus(const G* g) {
  return g->status.load(std::memory_order_acquire);
}
const char* statusText(uint32_t status);

}  // namespace gosub::rt

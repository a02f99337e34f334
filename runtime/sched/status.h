// A goroutine's status: who owns its stack and which queue it is on (runtime2.go's table).
//
//   idle       just allocated, nobody's            waiting     parked; its waker will make it runnable
//   runnable   on a queue; not running             dead        free list, or not yet reused
//   running    its M owns stack and context        copystack   its stack is being moved by its M
//   syscall    its M owns it, without running Go   preempted   stopped for a scan; nobody's until readied
//
// kGscan added to any of them: its setter owns the stack, and nobody may change the status until it is taken
// off. Nobody sets it while marking stops the world. So a status has one writer at any time, its owner by the
// table above, and a release store is enough; debug builds check that it was what the writer believes.
#pragma once

#include "runtime/abi/proc.h"

namespace gosub::rt {

// The only way to change a status.
#ifdef GOSUB_DEBUG
void casGStatus(G* g, uint32_t from, uint32_t to);
#else
inline void casGStatus(G* g, uint32_t, uint32_t to) {
  g->status.store(to, std::memory_order_release);
}
#endif
inline uint32_t readGStatus(const G* g) {
  return g->status.load(std::memory_order_acquire);
}
const char* statusText(uint32_t status);

}  // namespace gosub::rt

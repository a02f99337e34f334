// A goroutine's status: who owns its stack and which queue it is on (runtime2.go's table).
//
//   idle       just allocated, nobody's            waiting     parked; its waker will make it runnable
//   runnable   on a queue; not running             dead        free list, or not yet reused
//   running    its M owns stack and context        copystack   its stack is being moved by its M
//   syscall    its M owns it, without running Go   preempted   stopped for a scan; nobody's until readied
//
// kGscan added to any of them: its setter owns the stack, and nobody may change the status until it is taken
// off.
#pragma once

#include "runtime/abi/proc.h"

namespace gosub::rt {

// The only way to change a status. Spins while somebody holds the scan bit; checks that the step is legal.
void casGStatus(G* g, uint32_t from, uint32_t to);
inline uint32_t readGStatus(const G* g) {
  return g->status.load(std::memory_order_acquire);
}
const char* statusText(uint32_t status);

}  // namespace gosub::rt

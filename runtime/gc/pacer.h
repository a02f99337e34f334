// When to collect (RUNTIME G5).
#pragma once

#include <cstdint>

namespace gosub::rt {

// goal = live + (live + stacks + globals) * percent/100, at least 4 MiB * percent/100. Percent < 0: none
// (2^64-1).
uint64_t heapGoal(uint64_t live, uint64_t stacks, uint64_t globals, int32_t percent);
// Sets the allocator's trigger from the last collection's figures.
void setTrigger(uint64_t live, uint64_t stacks, uint64_t globals);
uint64_t currentGoal();
int32_t gcPercent();

}  // namespace gosub::rt

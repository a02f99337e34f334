// Small questions about the scheduler's and collector's state.
#pragma once

#include <cstdint>

namespace gosub::rt {

bool othersRunning();       // does another M run Go code right now?
uint32_t numCollections();  // collections so far
void countCollection();     // gc: one more

}  // namespace gosub::rt

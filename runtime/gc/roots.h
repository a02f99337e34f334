// The roots of a collection (RUNTIME §5): package variables, goroutines, timers, registered tables.
#pragma once

#include "runtime/gc/mark.h"

namespace gosub::rt {

// Marks everything that the roots point to directly. The world is stopped.
void markRoots(Marker& marker);
// Halves the stacks that are used to less than a quarter (RUNTIME A6). After marking, world still stopped.
void shrinkStacks();
uint64_t globalsBytes();  // with pointers
// Finalizers and weak pointers belong to objects; see gc.h for registered tables.

}  // namespace gosub::rt

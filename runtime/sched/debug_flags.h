// Debug settings (GODEBUG), read once at start-up.
#pragma once

#include <cstdint>

namespace gosub::rt {

struct DebugFlags {
#define DEBUG_FLAG(name, initial, text) int64_t name = initial;
#include "runtime/sched/debug_flags.def"
#undef DEBUG_FLAG
};
extern DebugFlags gDebug;

// Parses "name=value,name=value"; unknown names and values that are no numbers are passed over, as Go does.
// null: nothing.
void parseDebugFlags(const char* text);

}  // namespace gosub::rt

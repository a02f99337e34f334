// The interpreter as the runtime sees it.
#pragma once

#include "runtime/abi/engine_hooks.h"

namespace gosub::vm {

// Fills in run, walkFrames, traceback and initStack; compile and position are the front end's (cmd installs
// them).
void installEngine(rt::EngineHooks& hooks);

}  // namespace gosub::vm

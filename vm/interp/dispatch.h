// The interpreter.
#pragma once

#include "vm/interp/regs.h"

namespace gosub::vm {

// Runs g from g->pc, g->fp until it stops; both are saved then. On an M's own stack, g->m set. Never nests.
Stop run(G* g);

}  // namespace gosub::vm

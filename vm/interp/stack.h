// Growing a goroutine's stack.
#pragma once

#include "vm/interp/regs.h"

namespace gosub::vm {

// g->fp is a caller's frame whose call of fn (about to begin at pc, with a frame of `slots`) does not fit.
// Copies the stack to a larger one; Fatal: past the limit of 1,000,000,000 bytes ("stack overflow", printed).
Stop growStack(G* g, rt::FuncRec* fn, const Instr* pc, uint32_t slots);

// Moves g's stack to a new one of `bytes`, adjusting every pointer into the old one (DESIGN §4, maps rule 6). The
// caller owns the stack; g->pc and g->fp are at a safepoint.
void copyStack(G* g, uint64_t bytes);

// EngineHooks::initStack: run() will call `fn`.
void initStack(G* g, rt::Closure* fn);

}  // namespace gosub::vm

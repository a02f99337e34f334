// The verifier: whatever it accepts, the engine can run without reading or writing outside the frame, jumping
// outside the function or reaching a safepoint without a map.
//
// It checks every instruction's encoding (opcode, slots inside the frame and the argument words by the width
// of what they hold, jump targets on instruction boundaries), that safepoints and loop heads have rows, rows
// in order and maps inside the frame, returns with the function's frame size, and that control cannot fall
// off the end. Then it follows what kind of value each slot holds (kinds.cpp): no pointer is taken from a slot that
// may hold a scalar, and maps name pointers alone and all that are used later. Input may be hostile in everything but
// the pointers in extra words, which the assembler writes.
#pragma once

#include <string>

#include "vm/bytecode/instr.h"

namespace gosub::bc {

// False, with the reason, if fn's code is not well-formed.
bool verify(const rt::FuncRec* fn, std::string* why);

}  // namespace gosub::bc

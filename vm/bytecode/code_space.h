// Where bytecode lives: one reserved address range, so that any pc leads to its function by a table lookup
// (unwinding needs it, since frames do not name their function).
//
// allocateCode is for the front-end thread (and start-up); funcOfPc may be called from any thread: a block's
// owner is written before the code is published by the function's entry (release), and never changes.
#pragma once

#include "vm/bytecode/instr.h"

namespace gosub::bc {

// `words` instructions' room that belongs to fn. Null when the space (1 GiB) is used up.
Instr* allocateCode(rt::FuncRec* fn, uint32_t words);

// The function whose code holds pc (which may also be one past its last word); null: not bytecode.
rt::FuncRec* funcOfPc(const Instr* pc);

// The CompileMe stub of fn, to be stored into fn->entry while its body is not compiled.
const Instr* makeStub(rt::FuncRec* fn);

}  // namespace gosub::bc

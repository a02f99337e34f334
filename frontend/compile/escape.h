// Escape analysis: which variables and allocations need a heap cell.
//
// Conservative for now: a variable whose address is taken, or which a closure captures while it is
// reassigned, and one that is too large for a frame, lives on the heap; so does every &T{} and new(T). The
// interface is that of a full analysis: the compiler asks here and nowhere else.
#pragma once

#include "frontend/ast/ast.h"
#include "frontend/types/types.h"
#include "runtime/abi/type_desc.h"

namespace gosub::compile {

struct EscapeInfo {
  // Structs and arrays of more bytes live on the heap: lowered where a function's frame would become too
  // large.
  int64_t frameLimit = rt::kMaxFrameValue;

  // `type`: the variable's type in this instantiation.
  bool onHeap(const types::Var* v, types::Type* type) const;
};

}  // namespace gosub::compile

// Escape analysis: which variables and allocations need a heap cell.
//
// Conservative for now: a variable whose address is taken, or which a closure captures while it is
// reassigned, and one that is too large for a frame, lives on the heap; so does every &T{} and new(T). The
// interface is that of a full analysis: the compiler asks here and nowhere else.
#pragma once

#include "frontend/ast/ast.h"
#include "frontend/types/types.h"

namespace gosub::compile {

class EscapeInfo {
 public:
  // `type`: the variable's type in this instantiation.
  bool onHeap(const types::Var* v, types::Type* type) const;
};

}  // namespace gosub::compile

#include "frontend/compile/escape.h"

#include "frontend/compile/layout.h"

namespace gosub::compile {

bool EscapeInfo::onHeap(const types::Var* v, types::Type* type) const {
  if (v->addrTaken || (v->captured && v->reassigned)) return true;
  const Layout& l = layoutOf(type);
  // Elements of nested arrays are reached through addresses.
  return l.nested || l.rep == Rep::Big || (l.rep == Rep::Agg && l.size > frameLimit);
}

}  // namespace gosub::compile

#include "frontend/compile/escape.h"

#include "frontend/compile/layout.h"

namespace gosub::compile {
namespace {

constexpr int64_t kMaxFrameVar = 32 << 10;  // bytes; frames are addressed with 16-bit slot numbers

}  // namespace

bool EscapeInfo::onHeap(const types::Var* v, types::Type* type) const {
  if (v->addrTaken || (v->captured && v->reassigned)) return true;
  const Layout& l = layoutOf(type);
  // Elements of nested arrays are reached through addresses.
  return l.nested || l.size < 0 || l.size > kMaxFrameVar;
}

}  // namespace gosub::compile

// Equal constants in switches and map literals.
#include "frontend/check/logic.h"

namespace gosub::check {

// A text that two constants share exactly if they are equal values of one kind.
static std::string keyText(ConstRef v) {
  switch (v->kind()) {
    case ConstKind::Bool: return boolVal(v) ? "b1" : "b0";
    case ConstKind::String: return "s" + stringVal(v);
    case ConstKind::Int: return "n" + exactString(v);
    case ConstKind::Float: {
      ConstRef i = toInt(v);
      return "n" + exactString(i->kind() == ConstKind::Int ? i : v);
    }
    case ConstKind::Complex: return "c" + exactString(v);
    case ConstKind::Unknown: break;
  }
  return "";
}

const ConstKeys::Row* ConstKeys::add(ConstRef v, Type* t, Pos pos) {
  std::string key = keyText(v);
  if (key.empty()) return nullptr;
  auto& list = rows[key];
  for (const Row& r : list)
    if (identical(r.type, t)) return &r;
  list.push_back({t, pos});
  return nullptr;
}

}  // namespace gosub::check

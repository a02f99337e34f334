// Package variables and constant data.
#include "frontend/compile/func.h"
#include "frontend/compile/program.h"

namespace gosub::compile {

void* globalAddress(Program& p, types::Var* v) {
  if (!v->backend) v->backend = p.hooks.globalsAlloc(desc(types::typeOfObject(v)));
  return v->backend;
}

uint32_t globalOffset(Program& p, types::Var* v) {
  return static_cast<uint32_t>(reinterpret_cast<uint64_t>(globalAddress(p, v)) - p.hooks.globalsBase);
}

const rt::GoString* internString(Program& p, std::string_view s) {
  auto it = p.strings.find(s);
  if (it != p.strings.end()) return it->second;
  std::string_view kept = p.arena.text(s);
  auto* made = p.arena.make<rt::GoString>(kept.data(), static_cast<int64_t>(kept.size()));
  p.strings.emplace(kept, made);
  return made;
}

}  // namespace gosub::compile

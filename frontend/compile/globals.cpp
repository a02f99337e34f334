// Package variables and constant data.
#include "frontend/check/check.h"
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

bc::InitRecord* lazyInitOf(Fn& f, types::Var* v) {
  Program& p = f.prog;
  const types::InitStep* step = check::lazyInit(v);
  if (!step || f.key.step == step) return nullptr;
  auto [it, fresh] = p.initRecords.try_emplace(step, nullptr);
  if (!fresh)
    return it->second && it->second->state.load(std::memory_order_acquire) != 2 ? it->second : nullptr;
  if (initStatic(f, *step)) return nullptr;
  auto* key = new FuncKey(Body::VarInit);
  key->pkg = v->pkg;
  key->step = step;
  key->name = v->pkg->path + ".init";
  auto* r = new bc::InitRecord{};
  key->record = r;
  r->init = makeRec(p, key, 0, 0, 0);
  p.initRecords[step] = r;
  return r;
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

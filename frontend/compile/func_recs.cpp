// Function records: made when a function is first named, with a CompileMe stub as entry.
#include "frontend/compile/func.h"
#include "frontend/compile/program.h"
#include "vm/bytecode/code_space.h"

namespace gosub::compile {
namespace {

using What = rt::FrameMapEntry::What;

// Appends the entries of a value of type t at argument slot `slot`.
void addEntries(std::vector<rt::FrameMapEntry>& out, uint32_t slot, Type* t) {
  auto s = static_cast<uint16_t>(slot);
  switch (layoutOf(t).rep) {
    case Rep::Ptr:
    case Rep::Big:
    case Rep::Str:
    case Rep::Slice: out.push_back({What::Ptr, s, 0, nullptr}); break;
    case Rep::Iface: out.push_back({What::Iface, s, 0, nullptr}); break;
    case Rep::Agg:
      if (layoutOf(t).pointers) out.push_back({What::Typed, s, 0, desc(t)});
      break;
    default: break;
  }
}

const rt::FrameMap* entryMap(Program& p, types::Signature* sig, const types::Env* env) {
  std::vector<rt::FrameMapEntry> entries;
  uint32_t slot = 0;
  auto add = [&](types::Var* v) {
    Type* t = types::subst(types::typeOfObject(v), env);
    addEntries(entries, slot, t);
    slot += slotsOf(t);
  };
  if (sig->recv) add(sig->recv);
  for (types::Var* v : sig->params->vars) add(v);
  List<rt::FrameMapEntry> list = p.arena.list(entries);
  return p.arena.make<rt::FrameMap>(list.size(), list.begin());
}

std::string receiverName(Type* t) {
  t = types::unalias(t);
  bool pointer = false;
  if (auto* ptr = types::as<types::Pointer>(t)) {
    pointer = true;
    t = types::unalias(ptr->elem);
  }
  std::string name;
  if (auto* n = types::as<types::Named>(t))
    name = n->obj->name.text();
  else
    name = types::typeString(t, nullptr);
  return pointer ? "(*" + name + ")" : name;
}

std::string declName(types::Func* fn) {
  std::string name = fn->pkg ? fn->pkg->path : std::string();
  auto* sig = types::as<types::Signature>(types::typeOfObject(fn));
  if (sig->recv) name += "." + receiverName(types::typeOfObject(sig->recv));
  return name.append(".").append(fn->name.text());
}

}  // namespace

FuncKey* keyOf(rt::FuncRec* rec) {
  return static_cast<FuncKey*>(rec->front);
}

rt::FuncRec* makeRec(Program& p, FuncKey* key, uint32_t argSlots, uint32_t resultSlots, uint16_t flags) {
  auto* rec = new (p.arena.allocate(sizeof(rt::FuncRec), 16)) rt::FuncRec{};
  rec->argSlots = argSlots;
  rec->resultSlots = resultSlots;
  rec->flags = flags;
  rec->frameSlots = rt::kStubFrameSlots;
  std::string_view name = p.arena.text(key->name);
  rec->name = name.data();
  rec->nameLen = static_cast<uint32_t>(name.size());
  if (key->func) rec->declPos = key->func->pos.raw;
  if (key->lit) rec->declPos = key->lit->pos.raw;
  rec->argMap = key->sig ? entryMap(p, key->sig, key->env) : p.arena.make<rt::FrameMap>(0u, nullptr);
  rec->front = key;
  key->rec = rec;
  p.keys.push_back(key);
  const bc::Instr* stub = bc::makeStub(rec);
  rec->code = stub;
  rec->codeLen = 2;
  rec->entry.store(rt::packEntry(reinterpret_cast<uint64_t>(stub), rt::kStubFrameSlots),
                   std::memory_order_release);
  return rec;
}

uint32_t argSlotsOf(Program&, types::Signature* sig, const types::Env* env) {
  uint32_t n = 0;
  if (sig->recv) n += slotsOf(types::subst(types::typeOfObject(sig->recv), env));
  for (types::Var* v : sig->params->vars) n += slotsOf(types::subst(types::typeOfObject(v), env));
  return n;
}

uint32_t resultSlotsOf(Program&, types::Signature* sig, const types::Env* env) {
  uint32_t n = 0;
  for (types::Var* v : sig->results->vars) n += slotsOf(types::subst(types::typeOfObject(v), env));
  return n;
}

rt::FuncRec* declRec(Program& p, types::Func* fn, const types::Env* env) {
  if (fn->backend && !env) return static_cast<FuncKey*>(fn->backend)->rec;
  auto* key = new FuncKey{Body::Decl};
  key->func = fn;
  key->pkg = fn->pkg;
  key->env = env;
  key->sig = types::as<types::Signature>(types::typeOfObject(fn));
  key->name = declName(fn);
  if (!env) fn->backend = key;
  return makeRec(p, key, argSlotsOf(p, key->sig, env), resultSlotsOf(p, key->sig, env), 0);
}

rt::FuncRec* initRec(Program& p, types::Func* fn, size_t number) {
  auto* key = new FuncKey{Body::Decl};
  key->func = fn;
  key->pkg = fn->pkg;
  key->sig = types::as<types::Signature>(types::typeOfObject(fn));
  key->name = declName(fn) + "." + std::to_string(number);
  fn->backend = key;
  return makeRec(p, key, 0, 0, 0);
}

rt::Closure* funcValue(Program& p, rt::FuncRec* rec, Type* type) {
  if (!rec->funcValue) {
    rec->funcValue = p.arena.make<rt::Closure>(rec, rt::Word{0});
    if (type && !rec->type) rec->type = desc(type);
  }
  return rec->funcValue;
}

rt::FuncRec* funcOf(Program& p, types::Func* fn) {
  return declRec(p, fn, nullptr);
}

}  // namespace gosub::compile

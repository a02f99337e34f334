// Constant data: values that are known at compile time, laid out as they lie in memory.
#include <cstring>

#include "frontend/compile/expr.h"

namespace gosub::compile {
namespace {

using namespace ast;

void putString(Fn& f, StaticBytes& out, int64_t off, const std::string& s) {
  if (s.empty()) return;
  const rt::GoString* kept = internString(f.prog, s);
  out.put(off, 8, reinterpret_cast<uint64_t>(kept->ptr));
  out.put(off + 8, 8, static_cast<uint64_t>(kept->len));
}

// A constant of a non-interface type in an interface: scalars directly, the others in a static box.
void putInterface(Fn& f, StaticBytes& out, int64_t off, types::ConstRef c, Type* from, Type* iface) {
  out.put(off, 8, typeWord(iface, from));
  const Layout& l = layoutOf(from);
  StaticBytes box(l.size);
  Expr constant{};
  constant.mode = Mode::Constant;
  constant.value = c;
  constant.type = from;
  staticValue(f, &constant, from, box, 0);
  if (isScalarData(from)) return out.put(off + 8, 8, box.words[0]);
  out.put(off + 8, 8, reinterpret_cast<uint64_t>(keepData(f, box)));
}

bool constantValue(Fn& f, types::ConstRef c, Type* from, Type* t, StaticBytes& out, int64_t off) {
  const Layout& l = layoutOf(t);
  switch (l.rep) {
    case Rep::Str: putString(f, out, off, types::stringVal(c)); return true;
    case Rep::Complex: {
      Type* half =
          types::Typ[static_cast<int>(l.size == 8 ? types::BasicKind::Float32 : types::BasicKind::Float64)];
      out.put(off, l.size / 2, constWord(types::realPart(c), half));
      out.put(off + l.size / 2, l.size / 2, constWord(types::imagPart(c), half));
      return true;
    }
    case Rep::Word:
    case Rep::Ptr: out.put(off, l.size, constWord(c, t)); return true;
    case Rep::Iface:
      if (isInterfaceType(from)) return false;
      putInterface(f, out, off, c, types::isUntyped(from) ? types::defaultType(from) : from, t);
      return true;
    default: return false;
  }
}

bool staticStruct(Fn& f, CompositeLit* lit, types::Struct* s, StaticBytes& out, int64_t off) {
  std::vector<int64_t> offsets = types::fieldOffsets(s);
  for (size_t i = 0; i < lit->elems.size(); i++) {
    Expr* e = lit->elems[i];
    size_t at = i;
    if (auto* kv = as<KeyValueExpr>(e)) {
      auto* name = as<Name>(kv->key);
      for (at = 0; at < s->fields.size() && !(name && s->fields[at]->name == name->name);) at++;
      e = kv->val;
    }
    if (at >= s->fields.size()) return false;
    if (s->fields[at]->name.blank() && isConst(e)) continue;
    if (!staticValue(f, e, substType(f, types::typeOfObject(s->fields[at])), out, off + offsets[at]))
      return false;
  }
  return true;
}

bool staticArray(Fn& f, CompositeLit* lit, types::Array* a, StaticBytes& out, int64_t off) {
  int64_t size = layoutOf(a->elem).size, index = 0;
  for (Expr* e : lit->elems) {
    if (auto* kv = as<KeyValueExpr>(e)) {
      if (!intConst(f, kv->key, &index)) return false;
      e = kv->val;
    }
    if (!staticValue(f, e, a->elem, out, off + index * size)) return false;
    index++;
  }
  return true;
}

}  // namespace

void StaticBytes::put(int64_t off, int64_t size, uint64_t v) {
  if (size < 8) v &= (uint64_t{1} << (size * 8)) - 1;
  if (v) any = true;
  std::memcpy(reinterpret_cast<char*>(words.data()) + off, &v, static_cast<size_t>(size));
}

bool staticValue(Fn& f, Expr* e, Type* t, StaticBytes& out, int64_t off) {
  e = unparen(e);
  if (isNil(e)) return true;
  if (isConst(e)) return constantValue(f, e->value, typeOf(f, e), t, out, off);
  if (auto* fn = types::asFunc(objectOf(f, e)); fn && layoutOf(t).rep == Rep::Ptr && !f.env) {
    out.put(off, 8, reinterpret_cast<uint64_t>(funcValue(f.prog, declRec(f.prog, fn, nullptr), t)));
    return true;
  }
  auto* lit = as<CompositeLit>(e);
  if (!lit || !isAggregate(t)) return false;
  if (auto* s = types::under<types::Struct>(t)) return staticStruct(f, lit, s, out, off);
  return staticArray(f, lit, types::under<types::Array>(t), out, off);
}

const void* keepData(Fn& f, const StaticBytes& data) {
  size_t bytes = data.words.size() * 8;
  void* kept = f.prog.arena.allocate(bytes ? bytes : 8, 16);
  std::memcpy(kept, data.words.data(), bytes);
  return kept;
}

}  // namespace gosub::compile

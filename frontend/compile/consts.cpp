// Constants: as words, as slots.
#include <bit>
#include <cstring>

#include "frontend/compile/expr.h"

namespace gosub::compile {

bool isConst(const Expr* e) {
  return e->mode == ast::Mode::Constant && e->value;
}

bool isNil(const Expr* e) {
  while (auto* p = ast::as<ast::ParenExpr>(e)) e = p->x;
  return e->mode == ast::Mode::NilValue;
}

namespace {

uint64_t floatBits(types::ConstRef c, bool narrow) {
  types::ConstRef r = types::toFloat(c);
  if (r->kind() == types::ConstKind::Unknown) r = types::realPart(c);
  if (narrow) return std::bit_cast<uint32_t>(types::float32Val(r));
  return std::bit_cast<uint64_t>(types::float64Val(r));
}

}  // namespace

uint64_t constWord(types::ConstRef c, Type* t) {
  if (c->kind() == types::ConstKind::Bool) return types::boolVal(c);
  if (types::isFloat(t)) return floatBits(c, isFloat32(t));
  if (auto v = types::int64Val(c)) return static_cast<uint64_t>(*v);
  if (auto v = types::uint64Val(c)) return *v;
  types::ConstRef i = types::toInt(c);
  if (auto v = types::int64Val(i)) return static_cast<uint64_t>(*v);
  if (auto v = types::uint64Val(i)) return *v;
  return 0;
}

void constTo(Fn& f, types::ConstRef c, Type* t, VSlot dst) {
  switch (layoutOf(t).rep) {
    case Rep::Str:
      if (types::stringVal(c).empty()) return zeroSlots(f, dst, 2);
      return emit(f, Op::LoadStr, dst, 0, 0,
                  reinterpret_cast<uint64_t>(internString(f.prog, types::stringVal(c))));
    case Rep::Complex: {
      bool narrow = layoutOf(t).size == 8;
      loadImm(f, dst, floatBits(types::realPart(c), narrow));
      return loadImm(f, dst + 1, floatBits(types::imagPart(c), narrow));
    }
    case Rep::Iface: {  // an untyped constant that was left with its target's type
      static const types::BasicKind kDefault[] = {types::BasicKind::Bool,    types::BasicKind::Bool,
                                                  types::BasicKind::String,  types::BasicKind::Int,
                                                  types::BasicKind::Float64, types::BasicKind::Complex128};
      Type* d = types::Typ[static_cast<int>(kDefault[static_cast<int>(c->kind())])];
      Temps temps(f);
      VSlot s = allocFor(f, d);
      constTo(f, c, d, s);
      return toInterface(f, d, s, t, dst);
    }
    default: return loadImm(f, dst, constWord(c, t));
  }
}

bool intConst(Fn& f, Expr* e, int64_t* v) {
  e = ast::unparen(e);
  if (!isConst(e)) return false;
  Type* t = typeOf(f, e);
  if (!types::isInteger(t) && e->value->kind() != types::ConstKind::Int) return false;
  if (types::isFloat(t) || types::isComplex(t) || isInterfaceType(t)) return false;
  *v = static_cast<int64_t>(constWord(e->value, t));
  return true;
}

}  // namespace gosub::compile

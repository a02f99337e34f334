// Expressions: the dispatch by kind, and what is simple.
#include "frontend/compile/expr.h"

namespace gosub::compile {
namespace {

using namespace ast;
using BOp = bc::Op;

bool hoistedTo(Fn& f, Expr* e, VSlot dst) {
  if (f.hoisted.empty()) return false;
  auto it = f.hoisted.find(e);
  if (it == f.hoisted.end()) return false;
  moveSlots(f, dst, it->second, slotsOf(typeOf(f, e)));
  return true;
}

void funcNameTo(Fn& f, types::Func* fn, Type* t, VSlot dst) {
  rt::Closure* c = funcValue(f.prog, declRec(f.prog, fn, nullptr), t);
  emit(f, BOp::LoadFunc, dst, 0, 0, reinterpret_cast<uint64_t>(c));
}

void nameTo(Fn& f, Expr* e, types::Object* o, VSlot dst) {
  if (auto* v = types::asVar(o)) return loadPlaceTo(f, varPlace(f, v), dst);
  if (auto* fn = types::asFunc(o)) return funcNameTo(f, fn, typeOf(f, e), dst);
  zeroSlots(f, dst, slotsOf(typeOf(f, e)));  // nil
}

void selectorTo(Fn& f, SelectorExpr* e, VSlot dst) {
  if (!e->selection) return nameTo(f, e, e->sel->object, dst);
  switch (e->selection->kind) {
    case types::SelectionKind::FieldVal: {
      Temps temps(f);
      return loadPlaceTo(f, placeOf(f, e), dst);
    }
    case types::SelectionKind::MethodVal: return methodValueTo(f, e, dst);
    case types::SelectionKind::MethodExpr: {
      auto* sel = e->selection;
      rt::FuncRec* rec = methodExprRec(f.prog, substType(f, sel->recv), types::asFunc(sel->obj), sel->index);
      rt::Closure* c = funcValue(f.prog, rec, typeOf(f, e));
      return emit(f, BOp::LoadFunc, dst, 0, 0, reinterpret_cast<uint64_t>(c));
    }
  }
}

void indexedTo(Fn& f, IndexExpr* e, VSlot dst) {
  Type* t = typeOf(f, e->x);
  if (e->x->mode == Mode::TypeExpr || types::under<types::Signature>(t)) {
    return unsupported(f, e->pos, "instantiation of a generic function");
  }
  Temps temps(f);
  if (types::isString(t)) {
    hoistAll(f, {e->x, e->indices[0]});
    VSlot s = exprAny(f, e->x);
    return emitIndexed(f, isUnsignedWord(f, e->indices[0]), BOp::LdIdx8U, dst, s,
                       indexSlot(f, e->indices[0]));
  }
  loadPlaceTo(f, placeOf(f, e), dst);
}

void compositeLitTo(Fn& f, CompositeLit* e, VSlot dst) {
  Type* t = typeOf(f, e);
  if (auto* p = types::under<types::Pointer>(t)) {  // an elided &T
    addressOfComposite(f, e, p->elem, dst);
    return;
  }
  compositeTo(f, e, t, dst);
}

void computedTo(Fn& f, Expr* e, VSlot dst) {
  switch (e->kind) {
    case Kind::Name: return nameTo(f, e, static_cast<Name*>(e)->object, dst);
    case Kind::ParenExpr: return exprTo(f, static_cast<ParenExpr*>(e)->x, dst);
    case Kind::SelectorExpr: return selectorTo(f, static_cast<SelectorExpr*>(e), dst);
    case Kind::IndexExpr: return indexedTo(f, static_cast<IndexExpr*>(e), dst);
    case Kind::StarExpr: {
      Temps temps(f);
      return loadPlaceTo(f, placeOf(f, e), dst);
    }
    case Kind::SliceExpr: return sliceTo(f, static_cast<SliceExpr*>(e), dst);
    case Kind::TypeAssertExpr: return assertTo(f, static_cast<TypeAssertExpr*>(e), dst);
    case Kind::CallExpr: return callTo(f, static_cast<CallExpr*>(e), dst);
    case Kind::UnaryExpr: return unaryTo(f, static_cast<UnaryExpr*>(e), dst);
    case Kind::BinaryExpr: return binaryTo(f, static_cast<BinaryExpr*>(e), dst);
    case Kind::CompositeLit: return compositeLitTo(f, static_cast<CompositeLit*>(e), dst);
    case Kind::FuncLit: return funcLitTo(f, static_cast<FuncLit*>(e), dst);
    default: return unsupported(f, e->pos, "this expression");
  }
}

// A value that needs no code: a variable, a part of one, the length of one.
bool inPlace(Fn& f, Expr* e, VSlot* at) {
  if (const VarPlace* v = localVar(f, e)) {
    *at = v->slot;
    return true;
  }
  if (auto* s = as<SelectorExpr>(e);
      s && s->selection && s->selection->kind == types::SelectionKind::FieldVal) {
    Type* xt = typeOf(f, s->x);
    if (types::under<types::Pointer>(xt) || !isPlaceExpr(f, s->x)) return false;
    Expr* base = s->x;
    while (auto* inner = as<SelectorExpr>(unparen(base))) base = inner->x;
    if (!localVar(f, base)) return false;
    Place p = placeOf(f, e);
    if (p.kind != Place::Kind::Frame || !frameAlias(p.type, p.off)) return false;
    *at = p.base + static_cast<uint32_t>(p.off / 8);
    return true;
  }
  auto* c = as<CallExpr>(e);
  types::Builtin* b = c && c->form == CallExpr::Form::Builtin ? builtinOf(c) : nullptr;
  if (!b) return false;
  bool len = b->id == static_cast<uint8_t>(types::BuiltinId::Len),
       cap = b->id == static_cast<uint8_t>(types::BuiltinId::Cap);
  if (!len && !cap) return false;
  Rep rep = layoutOf(typeOf(f, c->args[0])).rep;
  if (rep != Rep::Slice && rep != Rep::Str) return false;
  VSlot x;
  Expr* arg = unparen(c->args[0]);
  auto h = f.hoisted.find(arg);
  if (h != f.hoisted.end())
    x = h->second;
  else if (!inPlace(f, arg, &x))
    return false;
  *at = x + (len ? 1 : 2);
  return true;
}

}  // namespace

namespace {

// The place of an operation, as gc has it: of its operator, bracket or point.
Pos opPos(Expr* e) {
  switch (e->kind) {
    case Kind::IndexExpr: return bracketPos(static_cast<IndexExpr*>(e)->lbrack, e);
    case Kind::SliceExpr: return bracketPos(static_cast<SliceExpr*>(e)->lbrack, e);
    case Kind::SelectorExpr: return endPos(static_cast<SelectorExpr*>(e)->x);
    case Kind::TypeAssertExpr: return endPos(static_cast<TypeAssertExpr*>(e)->x);
    default: return e->pos;
  }
}

}  // namespace

Pos bracketPos(Pos lbrack, const Expr* e) {
  return lbrack.valid() ? lbrack : e->pos;
}

void exprTo(Fn& f, Expr* e, VSlot dst) {
  if (hoistedTo(f, e, dst)) return;
  if (isConst(e)) return constTo(f, e->value, typeOf(f, e), dst);
  if (e->mode == Mode::NilValue) return zeroSlots(f, dst, slotsOf(typeOf(f, e)));
  Pos outer{f.as.pos()};
  setPos(f, opPos(e));
  computedTo(f, e, dst);
  setPos(f, outer);
}

bool operandInPlace(Fn& f, Expr* e, VSlot* at) {
  e = unparen(e);
  if (!f.hoisted.empty()) {
    auto it = f.hoisted.find(e);
    if (it != f.hoisted.end()) {
      *at = it->second;
      return true;
    }
  }
  if (!isConst(e)) return inPlace(f, e, at);
  Type* t = typeOf(f, e);
  if (layoutOf(t).rep != Rep::Word) return false;
  *at = wordConst(f, constWord(e->value, t));
  return true;
}

VSlot exprAny(Fn& f, Expr* e) {
  e = unparen(e);
  VSlot at;
  if (operandInPlace(f, e, &at)) return at;
  Type* t = typeOf(f, e);
  VSlot s = allocFor(f, t);
  exprTo(f, e, s);
  markLive(f, s, t);
  return s;
}

void exprVoid(Fn& f, Expr* e) {
  Temps temps(f);
  e = unparen(e);
  if (auto* c = as<CallExpr>(e)) {
    setPos(f, e->pos);
    if (c->form == CallExpr::Form::Builtin) return builtinTo(f, c, bc::kNoVSlot);
    if (c->form == CallExpr::Form::Call && !isIntrinsic(f, c)) return callOut(f, c);
    if (InlineBody* b = inlinedCall(f, c)) return inlineTo(f, b, c, bc::kNoVSlot);
  }
  if (auto* u = as<UnaryExpr>(e); u && u->op == ast::Op::Recv) {
    setPos(f, e->pos);
    return recvTo(f, u->x, bc::kNoVSlot, bc::kNoVSlot);
  }
  if (e->type && !isConst(e) && e->mode != Mode::NilValue) (void)exprAny(f, e);
}

bool needsConversion(Type* from, Type* to) {
  if (layoutOf(to).rep != Rep::Iface) return false;
  if (layoutOf(from).rep != Rep::Iface) return true;
  return !types::identical(types::underlying(from), types::underlying(to));
}

void valueTo(Fn& f, Expr* e, Type* t, VSlot dst) {
  if (isNil(e)) return zeroSlots(f, dst, slotsOf(t));
  Type* from = typeOf(f, e);
  if (!needsConversion(from, t)) {
    if (isConst(e) && types::isUntyped(from)) return constTo(f, e->value, t, dst);
    return exprTo(f, e, dst);
  }
  Temps temps(f);
  if (isConst(e) && !isInterfaceType(from)) {
    StaticBytes pair(16);
    staticValue(f, e, t, pair, 0);
    return emit(f, BOp::LoadData, dst, 2, 0, reinterpret_cast<uint64_t>(keepData(f, pair)));
  }
  VSlot s = exprAny(f, e);
  toInterface(f, from, s, t, dst);
}

VSlot valueAny(Fn& f, Expr* e, Type* t) {
  bool untyped = isConst(e) && types::isUntyped(typeOf(f, e));
  if (!isNil(e) && !untyped && !needsConversion(typeOf(f, e), t)) return exprAny(f, e);
  if (untyped && layoutOf(t).rep == Rep::Word) return wordConst(f, constWord(e->value, t));
  VSlot s = allocFor(f, t);
  valueTo(f, e, t, s);
  markLive(f, s, t);
  return s;
}

VSlot valueNow(Fn& f, Expr* e, Type* t) {
  auto* c = as<CallExpr>(unparen(e));
  if (!c || c->form != CallExpr::Form::Call || f.hoisted.count(c) || isIntrinsic(f, c) ||
      needsConversion(typeOf(f, c), t)) {
    return valueAny(f, e, t);
  }
  callOut(f, c);
  return bc::outSlot(0);
}

// Indices of any integer type are used as signed 64-bit words: a uint64 above the signed range is out of
// every range.
VSlot indexSlot(Fn& f, Expr* e) {
  int64_t c;
  if (intConst(f, e, &c)) return wordConst(f, static_cast<uint64_t>(c));
  return exprAny(f, e);
}

uint8_t isUnsignedWord(Fn& f, Expr* index) {
  Type* t = typeOf(f, index);
  return !isConst(index) && isUnsignedInt(t) && bitsOf(t) == 64;
}

}  // namespace gosub::compile

// Assignments and variable declarations.
//
// Order (gc's): calls of both sides first, in lexical order; then right-hand sides, then left-hand places; a
// statement with several left-hand sides evaluates the operands of all places and all values before it
// assigns from left to right.
#include "frontend/compile/expr.h"

namespace gosub::compile {
namespace {

using namespace ast;
using AOp = ast::Op;
using BOp = bc::Op;
using K = Place::Kind;

bool isBlank(Expr* e) {
  auto* n = as<Name>(unparen(e));
  return n && n->name.blank();
}

bool inMemory(const Place& p) {
  return p.kind == K::Mem || p.kind == K::Global || p.kind == K::Elem || p.kind == K::PtrElem;
}

// A large aggregate that lies in memory already.
bool copyLarge(Fn& f, const Place& p, Expr* e) {
  if (!copiesInMemory(p.type) || !inMemory(p)) return false;
  if (f.hoisted.count(unparen(e)) || !isPlaceExpr(f, e) || isConst(e)) return false;
  Place from = placeOf(f, e);
  if (!inMemory(from)) return false;
  VSlot src = addressOf(f, from);
  VSlot dst = addressOf(f, p);
  emit(f, BOp::CopyTyped, dst, src, 0, descWord(p.type));
  return true;
}

bool storeImm(Fn& f, const Place& p, Expr* e) {
  int64_t v;
  if (p.kind != K::Mem || p.off > UINT16_MAX || !isPlainInt64(p.type) || !intConst(f, e, &v) || !fitsImm16(v))
    return false;
  emit(f, BOp::StImm64, p.base, static_cast<uint16_t>(v), static_cast<uint32_t>(p.off));
  return true;
}

void assignFrame(Fn& f, const Place& p, Expr* e, bool fresh) {
  const Layout& l = layoutOf(p.type);
  bool whole = frameAlias(p.type, p.off) && (l.size % 8 == 0 || p.off == 0);
  VSlot at = p.base + static_cast<uint32_t>(p.off / 8);
  if (whole && (fresh || l.rep != Rep::Agg || !mentions(f, e, at, l.slots))) return valueTo(f, e, p.type, at);
  Temps temps(f);
  VSlot v = valueAny(f, e, p.type);
  storeFrame(f, p.type, p.base, p.off, v);
}

}  // namespace

void assignTo(Fn& f, const Place& p, Expr* e, bool fresh) {
  Temps temps(f);
  switch (p.kind) {
    case K::Blank: return exprVoid(f, e);
    case K::Slot: return valueTo(f, e, p.type, p.base);
    case K::Frame: return assignFrame(f, p, e, fresh);
    default: break;
  }
  auto* lit = as<CompositeLit>(unparen(e));
  if (fresh && lit && isAggregate(p.type) && isAggregate(typeOf(f, lit)) && !f.hoisted.count(lit)) {
    return compositeInto(f, lit, p.type, p);
  }
  if (copyLarge(f, p, e) || storeImm(f, p, e)) return;
  VSlot v = valueAny(f, e, p.type);
  storePlace(f, p, v);
}

VarPlace declareVar(Fn& f, types::Var* v, Type* t) {
  VarPlace at;
  at.type = t;
  at.boxed = f.escape.onHeap(v, t);
  at.slot = alloc(f, at.boxed ? 1 : slotsOf(t));
  f.vars[v] = at;
  return at;
}

namespace {

void newCell(Fn& f, const VarPlace& v) {
  emit(f, BOp::New, v.slot, 0, 0, descWord(v.type));
  markLivePtr(f, v.slot);
}

}  // namespace

void initVar(Fn& f, const VarPlace& v, VSlot src) {
  if (v.boxed) {
    newCell(f, v);
    if (slotsOf(v.type)) storeMem(f, v.type, v.slot, 0, src);
    return;
  }
  moveSlots(f, v.slot, src, slotsOf(v.type));
  markLive(f, v.slot, v.type);
}

void zeroVar(Fn& f, const VarPlace& v) {
  if (v.boxed) return newCell(f, v);
  zeroSlots(f, v.slot, slotsOf(v.type));
  markLive(f, v.slot, v.type);
}

types::Var* definedVar(Expr* lhs) {
  auto* n = as<Name>(unparen(lhs));
  return n ? types::asVar(n->object) : nullptr;
}

namespace {

// Declares v with the value of e.
void defineWith(Fn& f, types::Var* v, Type* t, Expr* e) {
  f.tempBase = f.top;
  VarPlace at = declareVar(f, v, t);
  if (at.boxed) {
    Temps temps(f);
    auto* lit = as<CompositeLit>(unparen(e));
    if (lit || copiesInMemory(t)) {
      newCell(f, at);
      assignTo(f, memPlace(at.slot, t), e, true);
    } else {
      VSlot s = valueAny(f, e, t);
      newCell(f, at);
      if (slotsOf(t)) storeMem(f, t, at.slot, 0, s);
    }
  } else {
    Temps temps(f);
    valueTo(f, e, t, at.slot);
  }
  f.hoisted.clear();
  if (at.boxed)
    markLivePtr(f, at.slot);
  else
    markLive(f, at.slot, t);
}

// The type of the variable or place that lhs denotes; for a new variable its own.
Type* lhsType(Fn& f, Expr* lhs, Expr* rhs) {
  if (types::Var* v = definedVar(lhs); v && !v->name.blank()) return substType(f, types::typeOfObject(v));
  if (isBlank(lhs)) return rhs ? types::defaultType(typeOf(f, rhs)) : nullptr;
  return typeOf(f, lhs);
}

bool isNewVar(Fn& f, Expr* lhs) {
  types::Var* v = definedVar(lhs);
  return v && !v->isGlobal && f.vars.find(v) == f.vars.end();
}

// Stores a value that lies in slots, of type `from`, to lhs (or a new variable); `place`: lhs, evaluated
// already.
void storeTo(Fn& f, Expr* lhs, bool define, Type* from, VSlot src, const Place* place = nullptr) {
  if (isBlank(lhs)) return;
  Type* t = lhsType(f, lhs, nullptr);
  Temps temps(f);
  if (needsConversion(from, t)) {
    VSlot c = allocFor(f, t);
    toInterface(f, from, src, t, c);
    markLive(f, c, t);
    src = c;
  }
  if (define && definedVar(lhs)) {
    auto it = f.vars.find(definedVar(lhs));
    if (it != f.vars.end() && it->second.slot != bc::kNoVSlot && !it->second.boxed) {
      return moveSlots(f, it->second.slot, src, slotsOf(t));
    }
  }
  storePlace(f, place ? *place : placeOf(f, lhs), src);
}

}  // namespace

void storeValue(Fn& f, Expr* lhs, Type* from, VSlot src) {
  storeTo(f, lhs, false, from, src);
}

namespace {

// New variables of a := are declared before the values are distributed; zero cells first, so that the
// temporaries that follow lie above them.
void declareNew(Fn& f, List<Expr*> lhs) {
  for (Expr* e : lhs) {
    types::Var* v = definedVar(e);
    if (!v || v->name.blank() || !isNewVar(f, e)) continue;
    VarPlace at = declareVar(f, v, substType(f, types::typeOfObject(v)));
    if (at.boxed) newCell(f, at);
  }
}

void markNew(Fn& f, List<Expr*> lhs) {
  for (Expr* e : lhs) {
    types::Var* v = definedVar(e);
    if (!v || v->name.blank()) continue;
    auto it = f.vars.find(v);
    if (it != f.vars.end() && !it->second.boxed && bc::isLocal(it->second.slot))
      markLive(f, it->second.slot, it->second.type);
  }
}

bool usesSlot(VSlot at, uint32_t n, VSlot s, uint32_t m) {
  return at < s + m && s < at + n;
}

// Copies a place's operand where an assignment of the same statement changes the variable it lies in.
void saveOperands(Fn& f, Place& p, const std::vector<Place>& all) {
  auto save = [&](VSlot& s, uint32_t n, bool pointer) {
    for (const Place& q : all) {
      if ((q.kind != K::Slot && q.kind != K::Frame) ||
          !usesSlot(q.base, slotsOf(q.type) + static_cast<uint32_t>(q.off / 8), s, n))
        continue;
      VSlot t = alloc(f, n);
      moveSlots(f, t, s, n);
      if (pointer) markLivePtr(f, t);
      s = t;
      return;
    }
  };
  if (p.kind == K::Mem || p.kind == K::PtrElem) save(p.base, 1, true);
  if (p.kind == K::Elem || p.kind == K::ElemElem) save(p.base, 3, true);
  if (p.kind == K::Map) {
    save(p.base, 1, true);
    Type* key = types::under<types::Map>(p.container)->key;
    VSlot before = p.index;
    save(p.index, slotsOf(key), false);
    if (p.index != before) markLive(f, p.index, key);
  }
  if (p.kind == K::Elem || p.kind == K::ElemElem || p.kind == K::PtrElem || p.kind == K::FrameElem)
    save(p.index, 1, false);
  if (p.kind == K::ElemElem) save(p.index2, 1, false);
}

// The calls in the operands of a place that will be assigned to; the place itself is not read.
void hoistPlace(Fn& f, Expr* e) {
  Expr* u = unparen(e);
  if (auto* i = as<IndexExpr>(u))
    hoist(f, i->x), hoist(f, i->indices[0]);
  else if (u->kind != Kind::Name)
    hoist(f, u);
}

// Stores values that lie in slots; the places' operands are evaluated before the first of them is stored.
void storeAll(Fn& f, List<Expr*> lhs, const std::vector<Type*>& from, const std::vector<VSlot>& slots) {
  std::vector<Place> places(lhs.size());
  for (size_t i = 0; i < places.size(); i++) {
    if (isBlank(lhs[i]) || isNewVar(f, lhs[i]))
      places[i].kind = K::Blank;
    else
      places[i] = placeOf(f, lhs[i]);
  }
  for (Place& p : places) saveOperands(f, p, places);
  for (size_t i = 0; i < lhs.size(); i++) {
    storeTo(f, lhs[i], true, from[i], slots[i], places[i].kind == K::Blank ? nullptr : &places[i]);
  }
}

void callAssign(Fn& f, List<Expr*> lhs, CallExpr* call, types::Tuple* tuple) {
  for (Expr* e : lhs) hoistPlace(f, e);
  callOut(f, call);
  // Results whose destinations are plain variables move at once; the others first leave the outgoing slots.
  uint32_t n = 0;
  for (types::Var* v : tuple->vars) n += slotsOf(substType(f, v->type));
  bool plain = true;
  for (size_t i = 0; i < lhs.size(); i++) {
    Type* from = substType(f, tuple->vars[i]->type);
    plain = plain &&
            (isBlank(lhs[i]) || (localVar(f, lhs[i]) && !needsConversion(from, lhsType(f, lhs[i], nullptr))));
  }
  VSlot at = bc::outSlot(0);
  Temps temps(f);
  if (!plain) {
    at = alloc(f, n);
    moveSlots(f, at, bc::outSlot(0), n);
    VSlot s = at;
    for (types::Var* v : tuple->vars) {
      Type* t = substType(f, v->type);
      markLive(f, s, t);
      s += slotsOf(t);
    }
  }
  std::vector<Type*> from;
  std::vector<VSlot> slots;
  for (types::Var* v : tuple->vars) {
    from.push_back(substType(f, v->type));
    slots.push_back(at);
    at += slotsOf(from.back());
  }
  if (!plain) return storeAll(f, lhs, from, slots);
  for (size_t i = 0; i < lhs.size(); i++) storeTo(f, lhs[i], true, from[i], slots[i]);
}

// v, ok = m[k], x.(T), <-c.
void commaOk(Fn& f, List<Expr*> lhs, Expr* e) {
  e = unparen(e);
  for (Expr* x : lhs) hoistPlace(f, x);
  Temps temps(f);
  Type* value;
  Type* boolean = types::Typ[static_cast<int>(types::BasicKind::Bool)];
  if (auto* m = as<IndexExpr>(e))
    value = types::under<types::Map>(typeOf(f, m->x))->elem;
  else if (auto* a = as<TypeAssertExpr>(e))
    value = typeOf(f, a->typeExpr);
  else
    value = types::under<types::Chan>(typeOf(f, static_cast<UnaryExpr*>(e)->x))->elem;
  // Into the variables themselves where they are plain.
  bool names = unparen(lhs[0])->kind == Kind::Name && unparen(lhs[1])->kind == Kind::Name;
  auto target = [&](Expr* x, Type* t) {
    const VarPlace* v = names ? localVar(f, x) : nullptr;
    return v && !isBlank(x) && types::identical(v->type, t) && layoutOf(t).rep != Rep::Agg ? v->slot
                                                                                           : allocFor(f, t);
  };
  VSlot v = target(lhs[0], value), ok = target(lhs[1], boolean);
  setPos(f, e->pos);
  if (auto* m = as<IndexExpr>(e))
    mapIndexOkTo(f, m, v, ok);
  else if (auto* a = as<TypeAssertExpr>(e))
    assertOkTo(f, a, v, ok);
  else
    recvTo(f, static_cast<UnaryExpr*>(e)->x, v, ok);
  markLive(f, v, value);
  if (!names) {
    markLive(f, ok, boolean);
    return storeAll(f, lhs, {value, boolean}, {v, ok});
  }
  const VarPlace* v0 = localVar(f, lhs[0]);
  const VarPlace* v1 = localVar(f, lhs[1]);
  if (!v0 || v0->slot != v) storeTo(f, lhs[0], true, value, v);
  if (!v1 || v1->slot != ok) storeTo(f, lhs[1], true, boolean, ok);
}

void parallelAssign(Fn& f, List<Expr*> lhs, List<Expr*> rhs) {
  std::vector<Expr*> operands(lhs.begin(), lhs.end());
  operands.insert(operands.end(), rhs.begin(), rhs.end());
  if (orderedPrefix(f, operands) > 0) {
    for (Expr* e : lhs) hoistPlace(f, e);
    for (Expr* e : rhs) hoist(f, e);
  }
  std::vector<Place> places;
  for (size_t i = 0; i < lhs.size(); i++) {
    Place p;
    if (isBlank(lhs[i]))
      p.kind = K::Blank;
    else
      p = placeOf(f, lhs[i]);
    places.push_back(p);
  }
  for (Place& p : places) saveOperands(f, p, places);
  std::vector<VSlot> values;
  for (size_t i = 0; i < rhs.size(); i++) {
    Type* t = places[i].kind == K::Blank ? lhsType(f, lhs[i], rhs[i]) : places[i].type;
    if (isConst(rhs[i]) || isNil(rhs[i]) || !t) {
      values.push_back(bc::kNoVSlot);
      continue;
    }
    VSlot v = valueAny(f, rhs[i], t);
    bool changed = false;
    for (size_t j = 0; j < i; j++) {
      const Place& q = places[j];
      changed =
          changed || ((q.kind == K::Slot || q.kind == K::Frame || q.kind == K::FrameElem) &&
                      bc::isLocal(v) == bc::isLocal(q.base) &&
                      usesSlot(q.base,
                               q.kind == K::FrameElem ? static_cast<uint32_t>(q.len) * slotsOf(q.type)
                                                      : slotsOf(q.type) + static_cast<uint32_t>(q.off / 8),
                               v, slotsOf(t)));
    }
    if (changed) {
      VSlot copy = allocFor(f, t);
      moveSlots(f, copy, v, slotsOf(t));
      markLive(f, copy, t);
      v = copy;
    }
    values.push_back(v);
  }
  for (size_t i = 0; i < lhs.size(); i++) {
    if (places[i].kind == K::Blank) continue;
    if (values[i] == bc::kNoVSlot)
      assignTo(f, places[i], rhs[i]);
    else
      storePlace(f, places[i], values[i]);
  }
}

// += and the like on places with an instruction of their own.
bool fusedOpAssign(Fn& f, AOp op, const Place& p, Expr* y) {
  if (op != AOp::Add && op != AOp::Sub) return false;
  bool isInt = isPlainInt64(p.type), isFloat = basicOf(p.type) == types::BasicKind::Float64;
  if (isFloat && p.kind == K::Mem && p.off <= UINT16_MAX) {
    auto off = static_cast<uint32_t>(p.off);
    auto* m = as<BinaryExpr>(unparen(y));
    if (m && m->op == AOp::Mul && !isConst(m) && !f.hoisted.count(m) && !hasOrdered(f, m)) {
      VSlot b = valueAny(f, m->x, p.type), c = valueAny(f, m->y, p.type);
      emit(f, op == AOp::Add ? BOp::MulAddF64St : BOp::MulSubF64St, p.base, b, off, c);
    } else {
      VSlot b = valueAny(f, y, p.type);
      emit(f, op == AOp::Add ? BOp::AddF64St : BOp::SubF64St, p.base, b, off);
    }
    return true;
  }
  int64_t imm;
  bool small = isInt && intConst(f, y, &imm) && fitsImm16(op == AOp::Add ? imm : -imm);
  if (op == AOp::Sub && !small) return false;
  if (!isInt && !isFloat) return false;
  auto i16 = small ? static_cast<uint16_t>(op == AOp::Add ? imm : -imm) : uint16_t{0};
  if (p.kind == K::Mem && p.off <= UINT16_MAX) {
    auto off = static_cast<uint32_t>(p.off);
    if (small)
      emit(f, BOp::AddI64StImm, p.base, i16, off);
    else
      emit(f, isInt ? BOp::AddI64St : BOp::AddF64St, p.base, valueAny(f, y, p.type), off);
    return true;
  }
  if (p.kind == K::Elem && p.type == p.container) {
    if (small)
      emitIndexed(f, p.unsignedIndex, BOp::AddI64IdxImm, p.base, p.index, i16);
    else
      emitIndexed(f, p.unsignedIndex, isInt ? BOp::AddI64Idx : BOp::AddF64Idx, p.base, p.index,
                  valueAny(f, y, p.type));
    return true;
  }
  if (p.kind == K::Map && isInt) {
    emit(f, BOp::MapAddI64, p.base, p.index,
         small ? wordConst(f, static_cast<uint64_t>(op == AOp::Add ? imm : -imm)) : valueAny(f, y, p.type),
         descWord(p.container));
    return true;
  }
  return false;
}

BinaryExpr* makeBinary(AOp op, Expr* x, Expr* y, Pos pos) {
  auto* b = new BinaryExpr{};
  b->kind = Kind::BinaryExpr;
  b->pos = pos;
  b->mode = Mode::Value;
  b->type = x->type;
  b->op = op;
  b->x = x;
  b->y = y;
  return b;
}

void opAssign(Fn& f, AOp op, Expr* x, Expr* y, Pos pos) {
  x = unparen(x);
  BinaryExpr* b = makeBinary(op, x, y, pos);
  if (const VarPlace* v = localVar(f, x)) return binaryTo(f, b, v->slot);
  std::vector<Expr*> parts;
  if (auto* i = as<IndexExpr>(x))
    parts = {i->x, i->indices[0], y};
  else
    parts = {x, y};
  if (orderedPrefix(f, {x, y}) > 0) {
    for (Expr* e : parts) hoist(f, e);
  }
  Place p = placeOf(f, x);
  if (fusedOpAssign(f, op, p, y)) return;
  // Addresses that are computed: once.
  if (p.kind == K::PtrElem) p = memPlace(addressOf(f, p), p.type);
  VSlot old = allocFor(f, p.type);
  loadPlaceTo(f, p, old);
  markLive(f, old, p.type);
  f.hoisted[x] = old;
  VSlot result = allocFor(f, p.type);
  binaryTo(f, b, result);
  f.hoisted.erase(x);
  markLive(f, result, p.type);
  storePlace(f, p, result);
}

bool isCommaOk(Expr* e) {
  e = unparen(e);
  if (e->kind == Kind::IndexExpr || e->kind == Kind::TypeAssertExpr) return true;
  auto* u = as<UnaryExpr>(e);
  return u && u->op == AOp::Recv;
}

void singleAssign(Fn& f, Expr* lhs, Expr* rhs) {
  if (isBlank(lhs)) return exprVoid(f, rhs);
  lhs = unparen(lhs);
  if (lhs->kind == Kind::Name) return assignTo(f, placeOf(f, lhs), rhs);
  bool leftFirst = hasOrdered(f, lhs) || hasEarly(f, lhs);
  if (leftFirst || hasOrdered(f, rhs)) {
    if (auto* i = as<IndexExpr>(lhs))
      hoist(f, i->x), hoist(f, i->indices[0]);
    else
      hoist(f, lhs);
    if (leftFirst) hoist(f, rhs);
  }
  Type* t = typeOf(f, lhs);
  bool large = copiesInMemory(t);
  bool quietValue = isConst(rhs) || isNil(rhs) || localVar(f, rhs);
  if (large || quietValue) return assignTo(f, placeOf(f, lhs), rhs);
  VSlot v = valueAny(f, rhs, t);
  storePlace(f, placeOf(f, lhs), v);
}

void defineStmt(Fn& f, AssignStmt* s) {
  if (s->lhs.size() == 1 && s->rhs.size() == 1) {
    types::Var* v = definedVar(s->lhs[0]);
    if (v && !v->name.blank()) return defineWith(f, v, substType(f, types::typeOfObject(v)), s->rhs[0]);
    return singleAssign(f, s->lhs[0], s->rhs[0]);
  }
  f.tempBase = f.top;
  bool allNew = s->lhs.size() == s->rhs.size();
  for (Expr* e : s->lhs) allNew = allNew && (isBlank(e) || isNewVar(f, e));
  declareNew(f, s->lhs);
  {
    Temps temps(f);
    if (allNew) {
      std::vector<Expr*> values(s->rhs.begin(), s->rhs.end());
      hoistAll(f, values);
      for (size_t i = 0; i < s->lhs.size(); i++) {
        if (isBlank(s->lhs[i]))
          exprVoid(f, s->rhs[i]);
        else
          assignTo(f, placeOf(f, s->lhs[i]), s->rhs[i], true);
        List<Expr*> one(&s->lhs[i], 1);
        markNew(f, one);
      }
    } else if (s->rhs.size() == 1) {
      if (auto* tuple = types::as<types::Tuple>(s->rhs[0]->type);
          tuple && unparen(s->rhs[0])->kind == Kind::CallExpr) {
        callAssign(f, s->lhs, static_cast<CallExpr*>(unparen(s->rhs[0])), tuple);
      } else {
        commaOk(f, s->lhs, s->rhs[0]);
      }
    } else {
      parallelAssign(f, s->lhs, s->rhs);
    }
  }
  markNew(f, s->lhs);
}

}  // namespace

void assignStmt(Fn& f, AssignStmt* s) {
  setPos(f, startPos(s).valid() ? s->pos : s->pos);
  if (s->define) return defineStmt(f, s);
  Temps temps(f);
  if (s->op != AOp::None) return opAssign(f, s->op, s->lhs[0], s->rhs[0], s->pos);
  if (s->lhs.size() == 1 && s->rhs.size() == 1) return singleAssign(f, s->lhs[0], s->rhs[0]);
  if (s->rhs.size() == 1) {
    Expr* r = unparen(s->rhs[0]);
    if (r->kind == Kind::CallExpr) {
      return callAssign(f, s->lhs, static_cast<CallExpr*>(r), types::as<types::Tuple>(r->type));
    }
    if (isCommaOk(r)) return commaOk(f, s->lhs, r);
  }
  parallelAssign(f, s->lhs, s->rhs);
}

void incDecStmt(Fn& f, IncDecStmt* s) {
  Temps temps(f);
  auto* one = new BasicLit{};
  one->kind = Kind::BasicLit;
  one->pos = s->pos;
  one->mode = Mode::Constant;
  one->type = s->x->type;
  one->value = types::makeInt64(1);
  opAssign(f, s->inc ? AOp::Add : AOp::Sub, s->x, one, s->pos);
}

void varDecl(Fn& f, VarDecl* d) {
  setPos(f, d->pos);
  if (d->values.empty()) {
    for (Name* n : d->names) {
      types::Var* v = types::asVar(n->object);
      if (v && !v->name.blank()) zeroVar(f, declareVar(f, v, substType(f, types::typeOfObject(v))));
    }
    return;
  }
  if (d->values.size() == d->names.size() && d->names.size() == 1) {
    types::Var* v = types::asVar(d->names[0]->object);
    if (v && !v->name.blank()) return defineWith(f, v, substType(f, types::typeOfObject(v)), d->values[0]);
    Temps temps(f);
    Type* t = d->type ? typeOf(f, d->type) : types::defaultType(typeOf(f, d->values[0]));
    if (isNil(d->values[0])) return;
    (void)valueAny(f, d->values[0], t);
    return;
  }
  std::vector<Expr*> names(d->names.begin(), d->names.end());
  AssignStmt s{};
  s.kind = Kind::AssignStmt;
  s.pos = d->pos;
  s.define = true;
  s.lhs = List<Expr*>(names.data(), static_cast<uint32_t>(names.size()));
  s.rhs = d->values;
  defineStmt(f, &s);
}

}  // namespace gosub::compile

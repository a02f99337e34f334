// for range.
#include "frontend/compile/expr.h"

namespace gosub::compile {
namespace {

using namespace ast;
using BOp = bc::Op;

bool isBlank(Expr* e) {
  auto* n = e ? as<Name>(unparen(e)) : nullptr;
  return n && n->name.blank();
}

Type* intType() {
  return types::Typ[static_cast<int>(types::BasicKind::Int)];
}

// Key or value of an iteration: where it is computed, and what happens to it then.
struct Target {
  Expr* e = nullptr;          // null: not wanted
  types::Var* var = nullptr;  // a new variable for each iteration
  VarPlace at;
  Type* type = nullptr;       // of the value that the iteration gives
  VSlot slot = bc::kNoVSlot;  // where the loop puts it
  bool own = false;           // slot is the variable's own

  bool wanted() const { return e != nullptr; }
};

// for i, x[i] = range …: the place's operands are evaluated before the variable is assigned.
bool otherIsPlace(RangeStmt* s, Expr* e) {
  Expr* other = e == s->key ? s->val : s->key;
  return !s->define && other && unparen(other)->kind != Kind::Name;
}

// mayChange: the body may assign to the variable, so the loop needs a counter of its own.
Target makeTarget(Fn& f, RangeStmt* s, Expr* e, Type* type, bool isCounter) {
  Target t;
  t.type = type;
  if (!e || isBlank(e)) return t;
  t.e = e;
  types::Var* v = s->define ? definedVar(e) : nullptr;
  if (v) {
    t.var = v;
    t.at = declareVar(f, v, substType(f, types::typeOfObject(v)));
    if (!s->perIteration && (t.at.boxed || v->captured)) {  // one variable for the whole loop
      t.at.boxed = true;
      f.vars[v] = t.at;
      zeroVar(f, t.at);
      t.var = nullptr;
    }
    t.own = !t.at.boxed && !(isCounter && v->reassigned);
    if (t.own) t.slot = t.at.slot;
  } else if (const VarPlace* p = localVar(f, e); p && !isCounter && !otherIsPlace(s, e) &&
                                                 types::identical(p->type, type) &&
                                                 layoutOf(type).rep != Rep::Agg) {
    t.own = true;
    t.slot = p->slot;
  }
  if (t.slot == bc::kNoVSlot) t.slot = allocFor(f, type);
  return t;
}

// At the head of the body: the value is in t.slot.
void deliver(Fn& f, Target& t) {
  if (!t.wanted()) return;
  if (t.own) {
    if (t.var) markLive(f, t.slot, t.type);
    return;
  }
  Temps temps(f);
  markLive(f, t.slot, t.type);
  if (t.var) return initVar(f, t.at, t.slot);
  f.tempBase = f.top;
  storeValue(f, t.e, t.type, t.slot);
}

// deliver() must not give a variable's liveness back with its temporaries.
void deliverAll(Fn& f, Target& key, Target& val) {
  if (val.wanted() && unparen(val.e)->kind != Kind::Name) {  // (not in a definition) its operands come first
    deliver(f, val);
    deliver(f, key);
  } else {
    deliver(f, key);
    deliver(f, val);
  }
  for (Target* t : {&key, &val}) {
    if (!t->var || t->own) continue;
    if (t->at.boxed)
      markLivePtr(f, t->at.slot);
    else
      markLive(f, t->at.slot, t->at.type);
  }
}

struct Loop {
  Label head, cont, end;
  Mark m;
};

Loop begin(Fn& f) {
  return {f.as.newLabel(), f.as.newLabel(), f.as.newLabel(), mark(f)};
}

void body(Fn& f, RangeStmt* s, const Loop& l) {
  pushTarget(f, s, l.end, l.cont);
  block(f, s->body->stmts);
  f.targets.pop_back();
  bind(f, l.cont);
}

// The counting loop of integers, slices and arrays: `counter` from 0 to limit.
template <typename LoadFn>
void countingLoop(Fn& f, RangeStmt* s, Target& key, Target& val, VSlot counter, VSlot limit,
                  int64_t constLimit, bool sign, LoadFn load) {
  Loop l = begin(f);
  bool constant = constLimit >= 0;
  loadImm(f, counter, 0);
  if (!constant)
    branch(f, sign ? BOp::JLeI64Imm : BOp::JEqI64Imm, limit, 0, l.end);
  else if (constLimit == 0)
    f.as.branch(BOp::Jmp, 0, 0, l.end);
  f.loopDepth++;
  bindLoopHead(f, l.head);
  Mark inner = mark(f);
  if (key.wanted() && key.slot != counter) moveSlots(f, key.slot, counter, 1);
  if (val.wanted()) load();
  deliverAll(f, key, val);
  body(f, s, l);
  release(f, inner);
  setPos(f, s->pos);
  if (constant && fitsImm16(constLimit)) {
    branch(f, BOp::IncJLtI64ImmBack, counter, static_cast<uint16_t>(constLimit), l.head);
  } else if (sign) {
    branch(f, BOp::IncJLtI64Back, counter, limit, l.head);
  } else {
    emit(f, BOp::AddI64Imm, counter, counter, 1);
    branch(f, BOp::JLtU64Back, counter, limit, l.head);
  }
  f.loopDepth--;
  release(f, l.m);
  bind(f, l.end);
}

VSlot counterOf(Fn& f, const Target& key) {
  return key.wanted() && key.own && key.var ? key.slot : alloc(f, 1);
}

void rangeInt(Fn& f, RangeStmt* s, Type* t) {
  Type* kt = types::isUntyped(t) ? intType() : t;
  if (types::Var* v = s->key && s->define ? definedVar(s->key) : nullptr; v && !v->name.blank())
    kt = substType(f, types::typeOfObject(v));
  else if (s->key && !s->define && !isBlank(s->key))
    kt = typeOf(f, s->key);
  int64_t c = -1;
  VSlot limit;
  if (intConst(f, s->x, &c) && c >= 0) {
    limit = fitsImm16(c) ? bc::kNoVSlot : alloc(f, 1);
    if (limit != bc::kNoVSlot) loadImm(f, limit, static_cast<uint64_t>(c));
  } else {
    c = -1;
    limit = alloc(f, 1);
    valueTo(f, s->x, kt, limit);
  }
  Target key = makeTarget(f, s, s->key, kt, true), val;
  VSlot counter = counterOf(f, key);
  countingLoop(f, s, key, val, counter, limit, c, isSignedInt(kt) || bitsOf(kt) < 64, [] {});
}

// The slice to iterate over: the variable itself, if nobody assigns to it, else a copy.
VSlot stableSlice(Fn& f, Expr* x) {
  const VarPlace* v = localVar(f, x);
  if (!v) return exprAny(f, x);
  types::Var* var = definedVar(x);
  if (var && !var->reassigned) return v->slot;
  VSlot s = alloc(f, 3);
  moveSlots(f, s, v->slot, 3);
  markLive(f, s, v->type);
  return s;
}

void rangeSlice(Fn& f, RangeStmt* s, types::Slice* st) {
  VSlot base = stableSlice(f, s->x);
  Target key = makeTarget(f, s, s->key, intType(), true);
  Target val = makeTarget(f, s, s->val, st->elem, false);
  VSlot counter = counterOf(f, key);
  Place p;
  p.kind = Place::Kind::Elem;
  p.base = base;
  p.index = counter;
  p.type = p.container = st->elem;
  countingLoop(f, s, key, val, counter, base + 1, -1, true, [&] { loadPlaceTo(f, p, val.slot); });
}

void rangeArray(Fn& f, RangeStmt* s, types::Array* a, bool viaPointer) {
  Place p;
  p.type = p.container = a->elem;
  p.len = a->len;
  p.kind = Place::Kind::PtrElem;
  bool wantsValue = s->val && !isBlank(s->val);
  if (viaPointer) {
    p.base = alloc(f, 1);
    exprTo(f, s->x, p.base);
    markLivePtr(f, p.base);
  } else if (wantsValue) {  // of a copy
    Type* t = typeOf(f, s->x);
    if (layoutOf(t).nested || layoutOf(t).rep == Rep::Big || slotsOf(t) > 1024) {
      p.base = alloc(f, 1);
      emit(f, BOp::New, p.base, 0, 0, descWord(t));
      markLivePtr(f, p.base);
      assignTo(f, memPlace(p.base, t), s->x, true);
    } else {
      p.kind = Place::Kind::FrameElem;
      p.base = allocFor(f, t);
      exprTo(f, s->x, p.base);
      markLive(f, p.base, t);
    }
  } else if (containsCall(s->x)) {
    exprVoid(f, s->x);
  }
  VSlot limit = bc::kNoVSlot;
  if (!fitsImm16(a->len)) {
    limit = alloc(f, 1);
    loadImm(f, limit, static_cast<uint64_t>(a->len));
  }
  Target key = makeTarget(f, s, s->key, intType(), true);
  Target val = makeTarget(f, s, s->val, a->elem, false);
  VSlot counter = counterOf(f, key);
  p.index = counter;
  countingLoop(f, s, key, val, counter, limit, a->len, true, [&] { loadPlaceTo(f, p, val.slot); });
}

// Loops whose head fetches the next element and leaves when there is none.
template <typename FetchFn, typename NextFn>
void fetchLoop(Fn& f, RangeStmt* s, Target& key, Target& val, FetchFn fetch, NextFn next) {
  Loop l = begin(f);
  f.loopDepth++;
  bindLoopHead(f, l.head);
  Mark inner = mark(f);
  setPos(f, s->pos);
  fetch(l.end);
  deliverAll(f, key, val);
  body(f, s, l);
  release(f, inner);
  setPos(f, s->pos);
  next();
  f.as.branch(BOp::JmpBack, 0, 0, l.head);
  f.loopDepth--;
  release(f, l.m);
  bind(f, l.end);
}

void rangeString(Fn& f, RangeStmt* s) {
  const VarPlace* v = localVar(f, s->x);
  types::Var* var = definedVar(s->x);
  VSlot str;
  if (v && var && !var->reassigned) {
    str = v->slot;
  } else {
    str = alloc(f, 2);
    exprTo(f, s->x, str);
    markLive(f, str, typeOf(f, s->x));
  }
  VSlot it = alloc(f, 3);  // index, rune, next index
  loadImm(f, it, 0);
  Target key = makeTarget(f, s, s->key, intType(), true);
  Target val = makeTarget(f, s, s->val, types::universeRune(), false);
  fetchLoop(
      f, s, key, val,
      [&](Label end) {
        branch(f, BOp::RangeStr, it, str, end);
        if (key.wanted()) moveSlots(f, key.slot, it, 1);
        if (val.wanted()) moveSlots(f, val.slot, it + 1, 1);
      },
      [&] { moveSlots(f, it, it + 2, 1); });
}

void rangeMap(Fn& f, RangeStmt* s, Type* t, types::Map* m) {
  VSlot it = alloc(f, 1);
  {
    Temps temps(f);
    emit(f, BOp::MapIterInit, it, exprAny(f, s->x), 0, descWord(t));
  }
  markLivePtr(f, it);
  // Where the map is done the iterator writes nothing: variables from outside the loop get their values by a
  // copy, since for liveness an instruction writes its operands whether it branches or not.
  Target key = makeTarget(f, s, s->key, m->key, !s->define);
  Target val = makeTarget(f, s, s->val, m->elem, !s->define);
  VSlot ks = key.wanted() ? key.slot : bc::kNoVSlot, vs = val.wanted() ? val.slot : bc::kNoVSlot;
  fetchLoop(
      f, s, key, val, [&](Label end) { f.as.branch(BOp::MapIterNext, it, ks, end, 0, descWord(t)).c = vs; },
      [] {});
}

void rangeChan(Fn& f, RangeStmt* s, Type* t, types::Chan* c) {
  VSlot ch = alloc(f, 1), ok = alloc(f, 1);
  exprTo(f, s->x, ch);
  markLivePtr(f, ch);
  Target key = makeTarget(f, s, s->key, c->elem, true),
         val;  // the last, failed receive must not reach a variable
  VSlot dst = key.wanted() ? key.slot : allocFor(f, c->elem);
  fetchLoop(
      f, s, key, val,
      [&](Label end) {
        Mark m = mark(f);
        size_t live = f.live.size();
        markLive(f, dst, c->elem);
        emit(f, BOp::ChanRecv, dst, ch, ok, descWord(t));
        emit(f, BOp::ChanRecvResume, dst, 0, ok, descWord(t));
        f.live.resize(live);
        release(f, m);
        branch(f, BOp::JFalse, ok, 0, end);
      },
      [] {});
}

}  // namespace

void rangeStmt(Fn& f, RangeStmt* s) {
  Mark outer = mark(f);
  setPos(f, s->pos);
  Type* t = typeOf(f, s->x);
  if (auto* sl = types::under<types::Slice>(t))
    rangeSlice(f, s, sl);
  else if (auto* a = types::under<types::Array>(t))
    rangeArray(f, s, a, false);
  else if (auto* p = types::under<types::Pointer>(t))
    rangeArray(f, s, types::under<types::Array>(p->elem), true);
  else if (auto* m = types::under<types::Map>(t))
    rangeMap(f, s, t, m);
  else if (auto* c = types::under<types::Chan>(t))
    rangeChan(f, s, t, c);
  else if (types::isString(t))
    rangeString(f, s);
  else if (types::isInteger(t) || types::isNumeric(t))
    rangeInt(f, s, t);
  else
    unsupported(f, s->pos, "range over a function");
  release(f, outer);
  f.hoisted.clear();
}

}  // namespace gosub::compile

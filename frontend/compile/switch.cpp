// switch and type switch: all tests first, then the bodies.
#include <algorithm>

#include "frontend/compile/expr.h"

namespace gosub::compile {
namespace {

using namespace ast;
using BOp = bc::Op;

struct Clauses {
  std::vector<Label> bodies;
  Label end, none;  // none: the default clause, or the end
};

Clauses makeLabels(Fn& f, List<CaseClause*> list) {
  Clauses c;
  c.end = c.none = f.as.newLabel();
  for (CaseClause* clause : list) {
    c.bodies.push_back(f.as.newLabel());
    if (clause->isDefault) c.none = c.bodies.back();
  }
  return c;
}

void clauseBodies(Fn& f, const Stmt* s, List<CaseClause*> list, const Clauses& c) {
  pushTarget(f, s, c.end, {});
  Label outerNext = f.fallthroughTo;
  for (size_t i = 0; i < list.size(); i++) {
    bind(f, c.bodies[i]);
    f.fallthroughTo = i + 1 < list.size() ? c.bodies[i + 1] : c.end;
    block(f, list[i]->body);
    if (!f.dead) jump(f, c.end);
  }
  f.fallthroughTo = outerNext;
  f.targets.pop_back();
}

struct IntCase {
  int64_t value;
  Label body;
};

constexpr size_t kTableMin = 4;

bool intCases(Fn& f, SwitchStmt* s, Type* t, const Clauses& c, std::vector<IntCase>& out) {
  if (!isSignedInt(t) && !isUnsignedInt(t)) return false;
  for (size_t i = 0; i < s->clauses.size(); i++) {
    for (Expr* e : s->clauses[i]->exprs) {
      int64_t v;
      if (!intConst(f, e, &v)) return false;
      out.push_back({v, c.bodies[i]});
    }
  }
  return out.size() >= kTableMin;
}

// A binary search over sorted cases.
void searchInts(Fn& f, VSlot tag, const std::vector<IntCase>& cases, size_t lo, size_t hi, Label none) {
  auto equal = [&](const IntCase& c) {
    Temps temps(f);
    if (fitsImm16(c.value))
      branch(f, BOp::JEqI64Imm, tag, static_cast<uint16_t>(c.value), c.body);
    else
      branch(f, BOp::JEqI64, tag, wordConst(f, static_cast<uint64_t>(c.value)), c.body);
  };
  if (hi - lo <= 4) {
    for (size_t i = lo; i < hi; i++) equal(cases[i]);
    return jump(f, none);
  }
  size_t mid = (lo + hi) / 2;
  Label upper = f.as.newLabel();
  {
    Temps temps(f);
    VSlot c = wordConst(f, static_cast<uint64_t>(cases[mid].value));
    branch(f, BOp::JLeI64, c, tag, upper);
  }
  searchInts(f, tag, cases, lo, mid, none);
  bind(f, upper);
  searchInts(f, tag, cases, mid, hi, none);
}

void intSwitch(Fn& f, VSlot tag, std::vector<IntCase> cases, Label none) {
  std::sort(cases.begin(), cases.end(), [](const IntCase& x, const IntCase& y) { return x.value < y.value; });
  uint64_t span = static_cast<uint64_t>(cases.back().value) - static_cast<uint64_t>(cases.front().value);
  if (span < 4 * cases.size() && span < 60000) {
    std::vector<Label> table(static_cast<size_t>(span) + 1, none);
    for (const IntCase& c : cases) table[static_cast<size_t>(c.value - cases.front().value)] = c.body;
    f.as.jumpTable(tag, cases.front().value, table);
    return jump(f, none);
  }
  searchInts(f, tag, cases, 0, cases.size(), none);
}

struct StrCase {
  Expr* e;
  Label body;
};

constexpr size_t kStringSearchMin = 8;

bool strCases(Fn& f, SwitchStmt* s, Type* t, const Clauses& c, std::vector<StrCase>& out) {
  if (!types::isString(t)) return false;
  for (size_t i = 0; i < s->clauses.size(); i++) {
    for (Expr* e : s->clauses[i]->exprs) {
      if (!isConst(e)) return false;
      out.push_back({e, c.bodies[i]});
    }
  }
  (void)f;
  return out.size() >= kStringSearchMin;
}

void searchStrings(Fn& f, VSlot tag, const std::vector<StrCase>& cases, size_t lo, size_t hi, Label none) {
  Temps temps(f);
  if (hi - lo <= 3) {
    for (size_t i = lo; i < hi; i++) {
      Temps one(f);
      branch(f, BOp::JEqStr, tag, exprAny(f, cases[i].e), cases[i].body);
    }
    return jump(f, none);
  }
  size_t mid = (lo + hi) / 2;
  Label upper = f.as.newLabel();
  {
    Temps one(f);
    VSlot less = alloc(f, 1);
    emit(f, BOp::LtStr, less, tag, exprAny(f, cases[mid].e));
    branch(f, BOp::JFalse, less, 0, upper);
  }
  searchStrings(f, tag, cases, lo, mid, none);
  bind(f, upper);
  searchStrings(f, tag, cases, mid, hi, none);
}

// The tests of a switch with a tag: the tag's value stands for a name that the comparisons mention.
void tagTests(Fn& f, SwitchStmt* s, VSlot tag, Type* t, const Clauses& c) {
  std::vector<IntCase> ints;
  if (intCases(f, s, t, c, ints)) return intSwitch(f, tag, ints, c.none);
  std::vector<StrCase> strings;
  if (strCases(f, s, t, c, strings)) {
    std::sort(strings.begin(), strings.end(), [](const StrCase& x, const StrCase& y) {
      return types::stringVal(x.e->value) < types::stringVal(y.e->value);
    });
    return searchStrings(f, tag, strings, 0, strings.size(), c.none);
  }
  auto* name = new Name{};
  name->kind = Kind::Name;
  name->mode = Mode::Value;
  name->type = t;
  for (size_t i = 0; i < s->clauses.size(); i++) {
    for (Expr* e : s->clauses[i]->exprs) {
      auto* b = new BinaryExpr{};
      b->kind = Kind::BinaryExpr;
      b->pos = e->pos;
      b->mode = Mode::Value;
      b->type = types::Typ[static_cast<int>(types::BasicKind::Bool)];
      b->op = ast::Op::Eql;
      b->x = name;
      b->y = e;
      f.hoisted[name] = tag;
      setPos(f, e->pos);
      condJump(f, b, c.bodies[i], true);
      f.hoisted.clear();
    }
  }
  jump(f, c.none);
}

}  // namespace

void switchStmt(Fn& f, SwitchStmt* s) {
  Mark outer = mark(f);
  if (s->init) stmt(f, s->init);
  f.tempBase = f.top;
  setPos(f, s->pos);
  Clauses c = makeLabels(f, s->clauses);
  if (s->tag) {
    Type* t = types::defaultType(typeOf(f, s->tag));
    VSlot tag = valueAny(f, s->tag, t);
    f.hoisted.clear();
    tagTests(f, s, tag, t, c);
  } else {
    for (size_t i = 0; i < s->clauses.size(); i++) {
      for (Expr* e : s->clauses[i]->exprs) {
        setPos(f, e->pos);
        condJump(f, e, c.bodies[i], true);
        f.hoisted.clear();
      }
    }
    jump(f, c.none);
  }
  clauseBodies(f, s, s->clauses, c);
  release(f, outer);
  bind(f, c.end);
}

namespace {

// Jumps to `yes` if the value x of interface type `from` has dynamic type t (or implements it).
void typeTest(Fn& f, VSlot x, Type* from, Expr* caseType, Label yes, Label no) {
  if (isNil(caseType)) {
    branch(f, BOp::JEqI64Imm, x, 0, yes);
    return jump(f, no);
  }
  Type* t = typeOf(f, caseType);
  if (isInterfaceType(t)) {
    Temps temps(f);
    VSlot v = alloc(f, 2), ok = alloc(f, 1);
    emit(f, BOp::AssertIfaceOk, v, x, ok, descWord(t), descWord(from));
    branch(f, BOp::JTrue, ok, 0, yes);
    return jump(f, no);
  }
  branch(f, isEmptyInterface(from) ? BOp::JEfaceNotType : BOp::JIfaceNotType, x, 0, no, descWord(t));
  jump(f, yes);
}

// The clause's own variable.
void bindImplicit(Fn& f, CaseClause* clause, VSlot x, Type* from) {
  types::Var* v = types::asVar(clause->implicit);
  if (!v) return;
  Type* t = substType(f, types::typeOfObject(v));
  VarPlace at = declareVar(f, v, t);
  {
    Temps temps(f);
    VSlot value = x;
    if (!isInterfaceType(t)) {
      value = at.boxed ? allocFor(f, t) : at.slot;
      emit(f, BOp::UnboxT, value, x, 0, descWord(t));
      markLive(f, value, t);
    } else if (!types::identical(types::underlying(t), types::underlying(from))) {
      value = at.boxed ? alloc(f, 2) : at.slot;
      emit(f, BOp::AssertIface, value, x, 0, descWord(t), descWord(from));
      markLive(f, value, t);
    }
    initVar(f, at, value);
  }
  if (at.boxed)
    markLivePtr(f, at.slot);
  else
    markLive(f, at.slot, t);
}

}  // namespace

void typeSwitchStmt(Fn& f, TypeSwitchStmt* s) {
  Mark outer = mark(f);
  if (s->init) stmt(f, s->init);
  f.tempBase = f.top;
  setPos(f, s->pos);
  Type* from = typeOf(f, s->x);
  VSlot x = alloc(f, 2);
  exprTo(f, s->x, x);
  markLive(f, x, from);
  f.hoisted.clear();
  Clauses c = makeLabels(f, s->clauses);
  for (size_t i = 0; i < s->clauses.size(); i++) {
    for (Expr* e : s->clauses[i]->exprs) {
      Label next = f.as.newLabel();
      setPos(f, e->pos);
      typeTest(f, x, from, e, c.bodies[i], next);
      bind(f, next);
    }
  }
  jump(f, c.none);
  pushTarget(f, s, c.end, {});
  for (size_t i = 0; i < s->clauses.size(); i++) {
    bind(f, c.bodies[i]);
    Mark m = mark(f);
    bindImplicit(f, s->clauses[i], x, from);
    block(f, s->clauses[i]->body);
    release(f, m);
    if (!f.dead) jump(f, c.end);
  }
  f.targets.pop_back();
  release(f, outer);
  bind(f, c.end);
}

}  // namespace gosub::compile

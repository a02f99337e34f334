// Expression and type switches (spec, Switch statements).
#include "frontend/check/logic.h"

namespace gosub::check {

namespace {

void multipleDefaults(Checker& c, const List<CaseClause*>& clauses) {
  CaseClause* first = nullptr;
  for (CaseClause* k : clauses) {
    if (!k->isDefault) continue;
    if (first)
      report(c, k->pos, D::MultipleDefaultsFirstAt, at(c, first->pos));
    else
      first = k;
  }
}

void caseValues(Checker& c, Operand& x, CaseClause* k, ConstKeys& seen) {
  for (Expr* e : k->exprs) {
    Operand v;
    expr(c, v, e);
    if (x.invalid() || v.invalid()) continue;
    Operand tag = x;
    if (!(isTyped(v.type) && isTyped(tag.type)) || v.isNil()) {
      // Only an untyped side is converted.
      convertUntyped(c, v, tag.type);
      if (v.invalid()) continue;
      convertUntyped(c, tag, v.type);
      if (tag.invalid()) continue;
    }
    Operand result = v;
    comparison(c, result, tag, Op::Eql, true);
    if (result.invalid() || !v.isConst()) continue;
    ConstKind kind = v.val->kind();
    if (kind == ConstKind::Bool || kind == ConstKind::Complex) continue;
    if (auto* old = seen.add(v.val, v.type, startPos(e))) {
      report(c, v, D::DuplicateCaseExpressionSwitchPreviousCase, describe(c, v), at(c, old->pos));
    }
  }
}

void clauseBody(Checker& c, CaseClause* k) {
  OpenScope scope(c);
  stmtList(c, k->body);
}

struct SeenTypes {
  std::unordered_map<uint64_t, std::vector<std::pair<Type*, Expr*>>> byHash;
  Expr* nil = nullptr;
  Expr* add(Type* t, Expr* e) {
    if (!t) {
      if (nil) return nil;
      nil = e;
      return nullptr;
    }
    auto& list = byHash[typeHash(t)];
    for (auto& [old, where] : list)
      if (identical(old, t)) return where;
    list.push_back({t, e});
    return nullptr;
  }
};

bool isNilName(Checker& c, Expr* e) {
  auto* n = as<Name>(unparen(e));
  if (!n) return false;
  Object* o = c.ctx.scope->lookupParent(n->name, n->pos);
  return o && o->kind == ObjKind::Nil;
}

// The type that the symbol has in this clause; null where it is the guard's own.
Type* caseTypes(Checker& c, const Operand* x, CaseClause* k, SeenTypes& seen) {
  Type* last = nullptr;
  for (Expr* e : k->exprs) {
    Type* t = nullptr;
    if (isNilName(c, e)) {
      Operand nil;
      expr(c, nil, e);
      if (x) settleNil(e, x->type);
    } else {
      t = varType(c, e);
      if (!isValid(t)) {
        last = t;
        continue;
      }
    }
    last = t;
    if (Expr* old = seen.add(t, e)) {
      report(c, e, D::DuplicateCaseTypeSwitchPreviousCase, t ? typeStr(c, t) : "nil", at(c, startPos(old)));
      continue;
    }
    if (x && t) typeAssertion(c, e, *x, t, true);
  }
  return k->exprs.size() == 1 ? last : nullptr;
}

}  // namespace

void switchStmt(Checker& c, SwitchStmt* s) {
  OpenScope scope(c);
  if (s->init) simpleStmt(c, s->init);
  Operand x;
  if (s->tag) {
    expr(c, x, s->tag);
    assignment(c, x, nullptr, "switch expression");
    if (!x.invalid() && !comparableType(x.type) && !hasNil(x.type)) {
      report(c, x, D::CannotSwitchOnNotComparable, describe(c, x), typeStr(c, x.type));
      x.invalidate();
    }
  } else {
    auto* n = make<Name>();
    n->kind = Kind::Name;
    n->pos = s->clauses.empty() ? s->rbrace : s->clauses[0]->pos;
    n->name = Atom::intern("true");
    x = {Mode::Constant, {}, Typ[static_cast<int>(BasicKind::Bool)], makeBool(true), n};
  }
  multipleDefaults(c, s->clauses);
  ConstKeys seen;
  for (CaseClause* k : s->clauses) {
    caseValues(c, x, k, seen);
    clauseBody(c, k);
  }
}

void typeSwitchStmt(Checker& c, TypeSwitchStmt* s) {
  OpenScope scope(c);
  if (s->init) simpleStmt(c, s->init);
  Name* bound = s->bound;
  if (bound && bound->name.blank()) {
    error(c, bound, "no new variable on left side of :=");
    bound = nullptr;
  }
  Operand x;
  expr(c, x, s->x);
  bool ok = !x.invalid();
  if (ok && !x.isNil() && isTypeParam(x.type)) {
    report(c, x, D::CannotUseTypeSwitch, describe(c, x));
    ok = false;
  } else if (ok && (x.isNil() || !isInterface(x.type))) {
    if (x.isNil() || isValid(underlying(x.type))) report(c, x, D::SwitchOperandNotInterface, describe(c, x));
    ok = false;
  }
  multipleDefaults(c, s->clauses);
  std::vector<Var*> vars;
  SeenTypes seen;
  for (CaseClause* k : s->clauses) {
    Type* t = caseTypes(c, ok ? &x : nullptr, k, seen);
    OpenScope clause(c);
    if (bound) {
      if (!t) t = ok ? x.type : Typ[static_cast<int>(BasicKind::Invalid)];
      Var* v = make<Var>();
      v->kind = ObjKind::Var;
      v->name = bound->name;
      v->pos = bound->pos;
      v->pkg = c.pkg;
      v->type = t;
      v->color = 1;
      v->owner = c.ctx.func;
      declare(c, c.ctx.scope, nullptr, v, k->colon);
      k->implicit = v;
      vars.push_back(v);
    }
    stmtList(c, k->body);
  }
  if (!bound) return;
  // Function literals may use the symbol: they are checked by now.
  for (Var* v : vars)
    if (v->used) return;
  softError(c, bound->pos, cat(bound->name.text(), " declared and not used"));
}

void selectStmt(Checker& c, SelectStmt* s) {
  CommClause* first = nullptr;
  for (CommClause* k : s->clauses) {
    if (k->comm) continue;
    if (first)
      report(c, k->pos, D::MultipleDefaultsFirstAt, at(c, first->pos));
    else
      first = k;
  }
  for (CommClause* k : s->clauses) {
    Expr* rhs = nullptr;
    bool valid = !k->comm || as<SendStmt>(k->comm);
    if (auto* a = as<AssignStmt>(k->comm); a && a->rhs.size() == 1 && a->op == Op::None) rhs = a->rhs[0];
    if (auto* e = as<ExprStmt>(k->comm)) rhs = e->x;
    if (rhs) {
      auto* u = as<UnaryExpr>(unparen(rhs));
      valid = u && u->op == Op::Recv;
    }
    if (!valid) {
      report(c, startPos(k->comm), D::SelectCaseMustSendReceivePossibly);
      continue;
    }
    OpenScope scope(c);
    if (k->comm) stmt(c, k->comm);
    stmtList(c, k->body);
  }
}

}  // namespace gosub::check

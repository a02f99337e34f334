// Range clauses (spec, For statements with range clause).
#include "frontend/check/logic.h"

namespace gosub::check {

namespace {

struct Iteration {
  Type *key = nullptr, *value = nullptr;
  std::string cause;
  bool ok = false;
};

Iteration iterate(Checker& c, Type* t) {
  Iteration r;
  r.ok = true;
  Type* u = coreString(t);
  if (!u) {
    r.ok = false;
    r.cause = "no core type";
    return r;
  }
  Type* intType = Typ[static_cast<int>(BasicKind::Int)];
  if (Pointer* p = as<Pointer>(u)) {
    Array* a = core<Array>(p->elem);
    if (a) u = a;
  }
  if (isString(u)) {
    r.key = intType;
    r.value = universeRune();
  } else if (isInteger(u)) {
    r.key = t;
    if (!allowVersion(c, 22)) {
      r.ok = false;
      r.cause = versionCause(c, 22);
    }
  } else if (Array* a = as<Array>(u)) {
    r.key = intType;
    r.value = a->elem;
  } else if (Slice* s = as<Slice>(u)) {
    r.key = intType;
    r.value = s->elem;
  } else if (Map* m = as<Map>(u)) {
    r.key = m->key;
    r.value = m->elem;
  } else if (Chan* ch = as<Chan>(u)) {
    r.key = ch->elem;
    if (ch->dir == types::ChanDir::Send) {
      r.ok = false;
      r.cause = cat("receive from send-only channel ", typeStr(c, t));
    }
  } else {
    r.ok = false;
  }
  return r;
}

// range over a function: what is wrong with its shape, or empty.
std::string badIterator(Signature* s) {
  if (s->params->vars.size() != 1) return "func must be func(yield func(...) bool): wrong argument count";
  if (!s->results->vars.empty()) return "func must be func(yield func(...) bool): unexpected results";
  Signature* yield = core<Signature>(s->params->vars[0]->type);
  if (!yield) return "func must be func(yield func(...) bool): argument is not func";
  if (yield->params->vars.size() > 2)
    return "func must be func(yield func(...) bool): yield func has too many parameters";
  if (yield->results->vars.size() != 1 || !isBoolean(yield->results->vars[0]->type)) {
    return "func must be func(yield func(...) bool): yield func does not return bool";
  }
  if (!identical(yield->results->vars[0]->type, Typ[static_cast<int>(BasicKind::Bool)])) {
    return "func must be func(yield func(...) bool): yield func returns user-defined boolean, not bool";
  }
  return "";
}

void overFunction(Checker& c, RangeStmt* s, Operand& x, Signature* f, Iteration& r) {
  r = {};
  std::string bad = badIterator(f);
  if (bad.empty() && !allowVersion(c, 23)) bad = versionCause(c, 23);
  if (!bad.empty()) return report(c, x, D::CannotRangeOver, describe(c, x), bad);
  if (!c.options.rangeFuncs) return error(c, x, "not supported: range over functions");
  const std::vector<Var*>& vars = core<Signature>(f->params->vars[0]->type)->params->vars;
  r.ok = true;
  if (!vars.empty()) r.key = vars[0]->type;
  if (vars.size() > 1) r.value = vars[1]->type;
  if (s->key && !r.key) {
    report(c, s->key, D::RangeOverPermitsNoIterationVariables, describe(c, x));
  } else if (s->val && !r.value) {
    report(c, s->val, D::RangeOverPermitsOnlyOneIteration, describe(c, x));
  }
}

void checkShape(Checker& c, RangeStmt* s, Operand& x, Iteration& r) {
  if (Signature* f = x.isNil() ? nullptr : core<Signature>(x.type)) {
    return overFunction(c, s, x, f, r);
  }
  if (x.isNil()) {
    report(c, x, D::CannotRangeOverNil);
    r = {};
    return;
  }
  r = iterate(c, x.type);
  if (!r.ok) {
    error(c, x, cat("cannot range over ", describe(c, x), r.cause.empty() ? "" : ": ", r.cause));
    r.key = r.value = nullptr;
    return;
  }
  if (s->val && !r.value) {
    report(c, s->val, D::RangeOverPermitsOnlyOneIteration, describe(c, x));
  } else if (s->extra) {
    softError(c, startPos(s->extra), "range clause permits at most two iteration variables");
  }
}

void defineVars(Checker& c, RangeStmt* s, Operand& x, const Iteration& r, bool overInt) {
  std::vector<Var*> vars;
  Expr* lhs[] = {s->key, s->val};
  Type* types[] = {r.key, r.value};
  std::vector<Name*> names;
  for (int i = 0; i < 2; i++) {
    if (!lhs[i]) continue;
    auto* n = as<Name>(lhs[i]);
    if (!n) {
      error(c, lhs[i], cat("non-name ", exprString(lhs[i]), " on left side of :="));
      continue;
    }
    Var* v = newVar(c, n, nullptr);
    if (!n->name.blank()) {
      vars.push_back(v);
      names.push_back(n);
      n->object = v;
    }
    if (!types[i]) {
      v->type = Typ[static_cast<int>(BasicKind::Invalid)];
      v->used = true;
      continue;
    }
    if (overInt && i == 0) {
      initVar(c, v, x, "range clause");
    } else {
      Operand y{Mode::Value, {}, types[i], nullptr, lhs[i]};
      initVar(c, v, y, "assignment");
    }
    n->type = v->type;
    n->mode = Mode::Variable;
  }
  if (vars.empty()) softError(c, s->pos, "no new variables on left side of :=");
  for (size_t i = 0; i < vars.size(); i++) declare(c, c.ctx.scope, names[i], vars[i], s->body->pos);
}

void assignIteration(Checker& c, RangeStmt* s, Operand& x, const Iteration& r, bool overInt) {
  Expr* lhs[] = {s->key, s->val};
  Type* types[] = {r.key, r.value};
  for (int i = 0; i < 2; i++) {
    if (!lhs[i] || !types[i]) continue;
    if (overInt && i == 0) {
      assignVar(c, lhs[i], &x, nullptr, "range clause");
      if (!x.invalid() && !isInteger(x.type))
        report(c, lhs[i], D::CannotUseIterationVariableType, typeStr(c, x.type));
    } else {
      Operand y{Mode::Value, {}, types[i], nullptr, lhs[i]};
      assignVar(c, lhs[i], &y, nullptr, "assignment");
    }
  }
}

}  // namespace

void rangeStmt(Checker& c, RangeStmt* s) {
  s->perIteration = allowVersion(c, 22);
  Operand x;
  expr(c, x, s->x);
  Iteration r;
  if (!x.invalid()) checkShape(c, s, x, r);
  OpenScope scope(c);
  bool overInt = !x.invalid() && !x.isNil() && isInteger(x.type);
  if (!x.invalid() && !overInt && isUntyped(x.type) && !x.isNil())
    updateExprType(c, s->x, defaultType(x.type), true);
  if (s->define) {
    defineVars(c, s, x, r, overInt && r.key);
  } else if (s->key) {
    assignIteration(c, s, x, r, overInt);
  }
  // Without a variable that gives it one, an untyped count takes its default type.
  if (overInt && !x.invalid() && isUntyped(x.type)) assignment(c, x, nullptr, "range clause");
  OpenScope body(c);
  stmtList(c, s->body->stmts);
}

}  // namespace gosub::check

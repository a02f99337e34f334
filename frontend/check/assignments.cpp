// Assignments, short variable declarations and the lists on their two sides.
#include <unordered_set>

#include "frontend/check/logic.h"

namespace gosub::check {

static Type* invalidType() {
  return Typ[static_cast<int>(BasicKind::Invalid)];
}

void initConst(Checker& c, ConstObj* lhs, Operand& x) {
  if (x.invalid() || !isValid(x.type) || !isValid(lhs->type ? lhs->type : x.type)) {
    if (!lhs->type) lhs->type = invalidType();
    return;
  }
  if (!x.isConst()) {
    report(c, x, D::NotConstant, describe(c, x));
    if (!lhs->type) lhs->type = invalidType();
    return;
  }
  if (!lhs->type) lhs->type = x.type;
  assignment(c, x, lhs->type, "constant declaration");
  if (!x.invalid()) lhs->value = x.val;
}

void initVar(Checker& c, Var* lhs, Operand& x, const Purpose& context) {
  if (x.invalid() || !isValid(x.type) || (lhs->type && !isValid(lhs->type))) {
    if (!lhs->type) lhs->type = invalidType();
    return x.invalidate();
  }
  if (!lhs->type) {
    nonGeneric(c, x);
    if (x.invalid()) {
      lhs->type = invalidType();
      return;
    }
    if (x.isNil()) {
      report(c, x, D::UseUntypedNil, context.str());
      lhs->type = invalidType();
      return x.invalidate();
    }
    lhs->type = isUntyped(x.type) ? defaultType(x.type) : x.type;
  }
  assignment(c, x, lhs->type, context);
}

// The values of an expression list: one call may give several, a comma-ok expression two.
std::vector<Operand> exprList(Checker& c, const List<Expr*>& es, bool allowCommaOk, bool* commaOk,
                              bool allowGeneric) {
  std::vector<Operand> out;
  if (commaOk) *commaOk = false;
  if (es.size() != 1) {
    out.resize(es.size());
    for (uint32_t i = 0; i < es.size(); i++) {
      if (allowGeneric)
        genericExpr(c, out[i], es[i]);
      else
        expr(c, out[i], es[i]);
    }
    return out;
  }
  Operand x;
  if (allowGeneric) {
    rawExpr(c, x, es[0], nullptr, true);
    excludeNonValues(c, x);
  } else {
    multiExpr(c, x, es[0]);
  }
  Tuple* t = x.invalid() ? nullptr : as<Tuple>(x.type);
  if (t && x.mode != Mode::NoValue) {
    for (Var* v : t->vars) out.push_back({Mode::Value, {}, v->type, nullptr, es[0]});
    return out;
  }
  bool two = x.mode == Mode::MapIndex || x.mode == Mode::CommaOk;
  out.push_back(x);
  if (two && allowCommaOk) {
    out.push_back({Mode::Value, {}, Typ[static_cast<int>(BasicKind::UntypedBool)], nullptr, es[0]});
    if (commaOk) *commaOk = true;
  }
  return out;
}

std::vector<Type*> typesOf(const std::vector<Operand>& xs) {
  std::vector<Type*> ts;
  for (const Operand& x : xs) ts.push_back(x.type);
  return ts;
}
std::vector<Type*> typesOf(const std::vector<Var*>& vs) {
  std::vector<Type*> ts;
  for (Var* v : vs) ts.push_back(v->type);
  return ts;
}

std::string typesSummary(Checker& c, const std::vector<Type*>& ts, bool variadic, bool dots) {
  std::string s = "(";
  for (size_t i = 0; i < ts.size(); i++) {
    Type* t = ts[i];
    if (i) s += ", ";
    bool last = i + 1 == ts.size();
    if (last && variadic) {
      s += "...";
      if (t && as<Slice>(unalias(t))) t = as<Slice>(unalias(t))->elem;
    }
    if (!isValid(t)) {
      s += "unknown type";
    } else if (isUntyped(t)) {
      std::string_view name = static_cast<Basic*>(t)->name;
      s += isNumeric(t) ? "number" : name.substr(name.find(' ') + 1);
    } else {
      s += typeStr(c, t);
    }
    if (last && !variadic && dots) s += "...";
  }
  return s + ")";
}

static void assignError(Checker& c, const List<Expr*>& rhs, size_t l, size_t r) {
  std::string vars = plural(l, "variable"), vals = plural(r, "value");
  if (rhs.size() == 1) {
    if (auto* call = as<CallExpr>(unparen(rhs[0]))) {
      return report(c, rhs[0], D::AssignmentMismatchButReturns, vars, exprString(call->fun), vals);
    }
  }
  report(c, rhs[0], D::AssignmentMismatchBut, vars, vals);
}

static void returnError(Checker& c, Stmt* s, const std::vector<Var*>& lhs, const std::vector<Operand>& rhs) {
  Pos where = s->pos;
  std::string_view qualifier = "not enough";
  if (rhs.size() > lhs.size()) {
    qualifier = "too many";
    where = startPos(rhs[lhs.size()].expr);
  } else if (!rhs.empty()) {
    where = startPos(rhs.back().expr);
  }
  report(c, where, D::ReturnValuesHaveWant, qualifier, typesSummary(c, typesOf(rhs), false, false),
         typesSummary(c, typesOf(lhs), false, false));
}

static void typeTheRest(const std::vector<Var*>& lhs) {
  for (Var* v : lhs)
    if (!v->type) v->type = invalidType();
}
static bool allValid(const std::vector<Operand>& xs) {
  for (const Operand& x : xs)
    if (x.invalid()) return false;
  return true;
}

// lhs... = rhs... where lhs are new variables, or the results of a function (then returnStmt is given).
void initVars(Checker& c, const std::vector<Var*>& lhs, const List<Expr*>& rhs, Stmt* returnStmt) {
  std::string_view context = returnStmt ? "return statement" : "assignment";
  bool isCall = rhs.size() == 1 && as<CallExpr>(unparen(rhs[0]));
  if (lhs.size() == rhs.size() && !isCall) {
    for (size_t i = 0; i < lhs.size(); i++) {
      Operand x;
      genericExpr(c, x, rhs[i]);
      initVar(c, lhs[i], x, context);
    }
    return;
  }
  if (rhs.size() != 1) {
    std::vector<Operand> xs = exprList(c, rhs, false, nullptr);
    if (allValid(xs)) {
      if (returnStmt)
        returnError(c, returnStmt, lhs, xs);
      else if (!rhs.empty())
        assignError(c, rhs, lhs.size(), rhs.size());
    }
    return typeTheRest(lhs);
  }
  std::vector<Operand> xs = exprList(c, rhs, lhs.size() == 2 && !returnStmt, nullptr);
  if (xs.size() == lhs.size()) {
    for (size_t i = 0; i < lhs.size(); i++) initVar(c, lhs[i], xs[i], context);
    return;
  }
  if (!xs.empty() && !xs[0].invalid()) {
    if (returnStmt)
      returnError(c, returnStmt, lhs, xs);
    else
      assignError(c, rhs, lhs.size(), xs.size());
  }
  typeTheRest(lhs);
}

bool assignable(Checker& c, const Operand& x) {
  if (x.invalid()) return false;
  if (x.mode == Mode::Variable || x.mode == Mode::MapIndex) return true;
  auto* s = as<SelectorExpr>(unparen(x.expr));
  if (s && s->x->mode == Mode::MapIndex) {
    report(c, x, D::CannotAssignStructFieldMap, exprString(x.expr));
  } else {
    // gc looks at what the selector selects from as at an expression, and says so where it is a package.
    if (s && isPackageSelector(c, s))
      error(c, s->x, cat("use of package ", exprString(s->x), " not in selector"));
    report(c, x, D::CannotAssignNeitherAddressableNorMap, exprString(x.expr));
  }
  return false;
}

// The type of an assignment's left side: null for _, invalid after an error.
Type* lhsVar(Checker& c, Expr* lhs) {
  auto* n = as<Name>(unparen(lhs));
  if (n && n->name.blank()) return nullptr;
  Var* v = nullptr;
  bool used = false;
  if (n) {
    Object* o = c.ctx.scope->lookupParent(n->name, n->pos);
    v = o && o->pkg == c.pkg ? asVar(o) : nullptr;
    used = v && v->used;
  }
  Operand x;
  expr(c, x, lhs);
  if (v) v->used = used;
  if (!assignable(c, x)) return invalidType();
  markAssigned(lhs);
  return x.type;
}

void assignVar(Checker& c, Expr* lhs, Operand* x, Expr* rhs, const Purpose& context) {
  Type* t = lhsVar(c, lhs);
  if (t && !isValid(t)) {
    Operand ignored;
    if (x)
      x->invalidate();
    else
      rawExpr(c, ignored, rhs, nullptr, true);
    return;
  }
  Operand y;
  if (!x) {
    x = &y;
    genericExpr(c, y, rhs);
  }
  if (x->invalid()) return;
  assignment(c, *x, t, !t && context.text == "assignment" ? Purpose("assignment to _ identifier") : context);
}

static void assignVars(Checker& c, const List<Expr*>& lhs, const List<Expr*>& rhs) {
  bool isCall = rhs.size() == 1 && as<CallExpr>(unparen(rhs[0]));
  if (lhs.size() == rhs.size() && !isCall) {
    for (uint32_t i = 0; i < lhs.size(); i++) assignVar(c, lhs[i], nullptr, rhs[i], "assignment");
    return;
  }
  if (rhs.size() != 1) {
    int before = c.errors;
    for (Expr* e : lhs) useLhs(c, e);
    useExprs(c, rhs);
    if (before == c.errors) assignError(c, rhs, lhs.size(), rhs.size());
    return;
  }
  std::vector<Operand> xs = exprList(c, rhs, lhs.size() == 2, nullptr);
  if (xs.size() == lhs.size()) {
    for (uint32_t i = 0; i < lhs.size(); i++) assignVar(c, lhs[i], &xs[i], nullptr, "assignment");
    return;
  }
  if (!xs.empty() && !xs[0].invalid()) assignError(c, rhs, lhs.size(), xs.size());
  for (Expr* e : lhs) useLhs(c, e);
}

// The variable that a name on the left of := stands for: an old one of this scope, or a new one.
static Var* shortVar(Checker& c, Expr* e, std::unordered_set<const Atom::Entry*>& seen,
                     std::vector<Var*>& fresh, bool& hadError) {
  auto* n = as<Name>(e);
  if (!n) {
    useLhs(c, e);
    error(c, e, cat("non-name ", exprString(e), " on left side of :="));
    hadError = true;
    return nullptr;
  }
  if (!n->name.blank() && !seen.insert(n->name.entry()).second) {
    report(c, e, D::RepeatedOnLeftSideDefine, exprString(e));
    hadError = true;
    return nullptr;
  }
  if (Object* old = n->name.blank() ? nullptr : c.ctx.scope->lookup(n->name)) {
    n->object = old;
    if (Var* v = asVar(old)) {
      n->mode = Mode::Variable;
      n->type = v->type;
      v->reassigned = true;
      return v;
    }
    report(c, e, D::CannotAssignTo, exprString(e));
    hadError = true;
    return nullptr;
  }
  Var* v = newVar(c, n, nullptr);
  if (!n->name.blank()) {
    fresh.push_back(v);
    n->object = v;
  }
  return v;
}

static void shortVarDecl(Checker& c, AssignStmt* s) {
  size_t top = c.delayed.size();
  std::unordered_set<const Atom::Entry*> seen;
  std::vector<Var*> vars, fresh;
  bool hadError = false;
  for (Expr* e : s->lhs) {
    Var* v = shortVar(c, e, seen, fresh, hadError);
    if (!v) {
      v = make<Var>();
      v->kind = ObjKind::Var;
      v->name = Atom::intern("_");
      v->pos = e->pos;
      v->pkg = c.pkg;
    }
    vars.push_back(v);
  }
  initVars(c, vars, s->rhs, nullptr);
  processDelayed(c, top);
  for (uint32_t i = 0; i < s->lhs.size(); i++) {
    if (auto* n = as<Name>(s->lhs[i])) {
      n->type = vars[i]->type;
      if (isValid(n->type)) n->mode = Mode::Variable;
    }
  }
  if (fresh.empty() && !hadError) softError(c, s->pos, "no new variables on left side of :=");
  Pos scopePos = s->rhs.empty() ? s->pos : endPos(s->rhs.back());
  for (Var* v : fresh) declare(c, c.ctx.scope, nullptr, v, scopePos);
}

static void opAssign(Checker& c, AssignStmt* s) {
  Operand x, y;
  expr(c, x, s->lhs[0]);
  Operand lhs = x;
  expr(c, y, s->rhs[0]);
  if (x.invalid() || y.invalid()) return;
  if (auto* n = as<Name>(unparen(s->lhs[0])); n && n->name.blank()) return;
  x.expr = s->lhs[0];
  binaryStep(c, x, y, nullptr, s->lhs[0], s->rhs[0], s->op);
  if (x.invalid() || !assignable(c, lhs)) return;
  markAssigned(s->lhs[0]);
  assignment(c, x, lhs.type, "assignment operation");
}

void assignStmt(Checker& c, AssignStmt* s) {
  if (s->define) return shortVarDecl(c, s);
  if (s->op == Op::None) return assignVars(c, s->lhs, s->rhs);
  if (s->lhs.size() != 1 || s->rhs.size() != 1) {
    return error(c, s->pos,
                 cat("assignment operation ", opText(s->op), "= requires single-valued expressions"));
  }
  opAssign(c, s);
}

}  // namespace gosub::check

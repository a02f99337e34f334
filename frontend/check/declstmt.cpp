// Declarations inside functions.
#include "frontend/check/logic.h"

namespace gosub::check {

bool arity(Checker& c, Pos where, const List<Name*>& names, const List<Expr*>& values, bool isConst,
           bool inherited) {
  size_t l = names.size(), r = values.size();
  if (l < r) {
    if (inherited)
      report(c, where, D::ExtraInitExprAt, at(c, startPos(values[l])));
    else
      report(c, values[l], D::ExtraInitExpr, exprString(values[l]));
    return false;
  }
  if (l > r && (isConst || r != 1)) {
    report(c, names[r], D::MissingInitExprFor, names[r]->name.text());
    return false;
  }
  return true;
}

static void localConst(Checker& c, ConstDecl* d) {
  size_t top = c.delayed.size();
  std::vector<ConstObj*> objs;
  ConstRef iota = c.ctx.iota;
  c.ctx.iota = makeInt64(d->iota);
  for (uint32_t i = 0; i < d->names.size(); i++) {
    auto* o = make<ConstObj>();
    o->kind = ObjKind::Const;
    o->name = d->names[i]->name;
    o->pos = d->names[i]->pos;
    o->pkg = c.pkg;
    o->color = 1;
    constDecl(c, o, d->type, i < d->values.size() ? d->values[i] : nullptr, d->inherited);
    objs.push_back(o);
  }
  arity(c, d->pos, d->names, d->values, true, d->inherited);
  processDelayed(c, top);
  c.ctx.iota = iota;
  Pos scopePos = endPos(d);
  for (size_t i = 0; i < objs.size(); i++) declare(c, c.ctx.scope, d->names[i], objs[i], scopePos);
}

static void localVar(Checker& c, VarDecl* d) {
  size_t top = c.delayed.size();
  std::vector<Var*> vars;
  for (Name* n : d->names) vars.push_back(newVar(c, n, nullptr));
  bool spread = d->values.size() == 1 && vars.size() > 1;
  for (size_t i = 0; i < vars.size(); i++) {
    Expr* init = d->values.size() == vars.size() ? d->values[i]
                 : i < d->values.size()          ? d->values[i]
                                                 : nullptr;
    varDecl(c, vars[i], spread ? vars : std::vector<Var*>(), d->type, init);
    if (spread) break;
  }
  if (spread && !d->type) {
    for (Var* v : vars)
      if (!v->type) v->type = Typ[static_cast<int>(BasicKind::Invalid)];
  }
  if (!d->type || !d->values.empty()) arity(c, d->pos, d->names, d->values, false, false);
  processDelayed(c, top);
  Pos scopePos = endPos(d);
  for (size_t i = 0; i < vars.size(); i++) {
    d->names[i]->type = vars[i]->type;
    d->names[i]->mode = Mode::Variable;
    declare(c, c.ctx.scope, d->names[i], vars[i], scopePos);
  }
}

static void localType(Checker& c, TypeDecl* d) {
  auto* o = make<TypeName>();
  o->kind = ObjKind::TypeName;
  o->name = d->name->name;
  o->pos = d->name->pos;
  o->pkg = c.pkg;
  declare(c, c.ctx.scope, d->name, o, d->name->pos);
  o->color = 2;
  c.objPath.push_back(o);
  typeDecl(c, o, d);
  c.objPath.pop_back();
  o->color = 1;
}

void declStmt(Checker& c, const List<Decl*>& decls) {
  for (Decl* d : decls) {
    if (auto* k = as<ConstDecl>(d))
      localConst(c, k);
    else if (auto* v = as<VarDecl>(d))
      localVar(c, v);
    else if (auto* t = as<TypeDecl>(d))
      localType(c, t);
    else
      error(c, d->pos, "unexpected declaration in function body");
  }
}

}  // namespace gosub::check

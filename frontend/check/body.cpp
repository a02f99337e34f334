// Function bodies.
#include "frontend/check/logic.h"

namespace gosub::check {

void reportUnused(Checker& c, size_t from) {
  for (size_t i = from; i < c.locals.size(); i++) {
    Var* v = c.locals[i];
    if (!v->used) softError(c, v->pos, cat("declared and not used: ", v->name.text()));
  }
  c.locals.resize(from);
}

static void ownParams(Signature* sig, Func* owner) {
  if (sig->recv) sig->recv->owner = owner;
  for (Tuple* t : {sig->params, sig->results})
    for (Var* v : t->vars) v->owner = owner;
}

// The context's declaration and file are the caller's to set.
void funcBody(Checker& c, DeclInfo* d, Func* func, std::string_view name, Signature* sig, FuncType* type,
              BlockStmt* body, ConstRef iota) {
  (void)name;
  (void)type;
  if (!sig->params || !sig->results) return;
  SavedContext saved(c);
  Context& x = c.ctx;
  x.decl = d;
  x.func = func;
  x.sig = sig;
  x.iota = iota;
  x.errorPos = {};
  x.hasCallOrRecv = false;
  size_t mark = c.locals.size(), top = c.delayed.size();
  OpenScope typeScope(c);
  declareTypeParams(c, sig->typeParams);
  declareTypeParams(c, sig->recvTypeParams);
  OpenScope scope(c);
  ownParams(sig, func);
  declareParams(c, sig, body->pos);
  stmtList(c, body->stmts);
  processDelayed(c, top);
  std::unordered_set<Stmt*> broken;
  labels(c, body, broken);
  if (!sig->results->vars.empty() && !isTerminatingList(body->stmts, broken))
    report(c, body->rbrace, D::MissingReturn);
  reportUnused(c, mark);
}

}  // namespace gosub::check

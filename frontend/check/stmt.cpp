// Statements (spec, Statements).
#include "frontend/check/logic.h"

namespace gosub::check {

namespace {

Type* boolType() {
  return Typ[static_cast<int>(BasicKind::Bool)];
}

// Calls and receives may stand alone; so may they in parentheses.
bool mayStandAlone(Expr* e) {
  e = unparen(e);
  if (auto* u = as<UnaryExpr>(e)) return u->op == Op::Recv;
  auto* call = as<CallExpr>(e);
  if (!call || call->form == CallExpr::Form::Conversion) return false;
  if (call->form != CallExpr::Form::Builtin) return true;
  Expr* f = unparen(call->fun);
  Name* n = as<Name>(f);
  if (auto* s = as<SelectorExpr>(f)) n = s->sel;
  if (!n || !n->object || n->object->kind != ObjKind::Builtin) return true;
  switch (static_cast<BuiltinId>(static_cast<Builtin*>(n->object)->id)) {
    case BuiltinId::Clear:
    case BuiltinId::Close:
    case BuiltinId::Copy:
    case BuiltinId::Delete:
    case BuiltinId::Panic:
    case BuiltinId::Print:
    case BuiltinId::Println:
    case BuiltinId::Recover: return true;
    default: return false;
  }
}

void exprStmt(Checker& c, ExprStmt* s) {
  Operand x;
  rawExpr(c, x, s->x, nullptr);
  std::string_view text;
  switch (x.mode) {
    case Mode::Invalid: return;
    case Mode::Builtin: text = " must be called"; break;
    case Mode::TypeExpr: text = " is not an expression"; break;
    default:
      if (mayStandAlone(s->x)) return;
      text = " is not used";
  }
  error(c, x, cat(describe(c, x), text));
}

void sendStmt(Checker& c, SendStmt* s) {
  Operand ch, v;
  expr(c, ch, s->chan);
  expr(c, v, s->value);
  if (ch.invalid() || v.invalid()) return;
  Chan* t = ch.isNil() ? nullptr : core<Chan>(ch.type);
  if (!t) {
    return report(c, s, D::CannotSendNonChannel, ch.isNil() ? "untyped nil" : typeStr(c, ch.type),
                  describe(c, ch));
  }
  if (t->dir == types::ChanDir::Recv) {
    return report(c, s, D::CannotSendReceiveOnlyChannel, typeStr(c, ch.type), describe(c, ch));
  }
  assignment(c, v, t->elem, "send");
}

void incDec(Checker& c, IncDecStmt* s) {
  Operand x;
  expr(c, x, s->x);
  if (x.invalid()) return;
  if (x.isNil() || !isNumeric(x.type)) {
    std::string_view op = s->inc ? "++" : "--";
    return report(c, s->x, D::IncDecOfNonNumeric, exprString(s->x), op,
                  x.isNil() ? "untyped nil" : typeStr(c, x.type));
  }
  if (assignable(c, x)) markAssigned(s->x);
}

void suspendedCall(Checker& c, Expr* e, std::string_view keyword) {
  auto* call = as<CallExpr>(e);
  if (!call) {
    if (as<ParenExpr>(e) && as<CallExpr>(unparen(e))) {
      error(c, e, cat("expression in ", keyword, " must not be parenthesized"));
    } else {
      error(c, e, cat("expression in ", keyword, " must be function call"));
    }
    return useExpr(c, e);
  }
  Operand x;
  rawExpr(c, x, e, nullptr);
  if (x.invalid()) return;
  std::string_view text;
  if (call->form == CallExpr::Form::Conversion)
    text = "requires function call, not conversion";
  else if (!mayStandAlone(e))
    text = "discards result of";
  else
    return;
  error(c, x, cat(keyword, " ", text, " ", describe(c, x)));
}

void returnStmt(Checker& c, ReturnStmt* s) {
  const std::vector<Var*>& results = c.ctx.sig->results->vars;
  if (s->results.empty() && !results.empty() && results[0]->name) {
    for (Var* v : results) {
      if (v->name.blank() || !v->name) continue;
      Object* alt = c.ctx.scope->lookupParent(v->name, s->pos);
      if (!alt || alt == v) continue;
      report(c, s, D::ResultParameterNotScopeAtReturn, v->name.text(), at(c, alt->pos), v->name.text(),
             typeStr(c, v->type));
    }
    return;
  }
  if (results.empty() && s->results.empty()) return;
  if (!results.empty() || s->results.size() > 0) {
    if (results.empty()) {
      std::vector<Operand> xs = exprList(c, s->results, false, nullptr);
      for (Operand& x : xs)
        if (x.invalid()) return;
      return report(c, s->results[0], D::TooManyReturnValuesHaveWant,
                    typesSummary(c, typesOf(xs), false, false));
    }
    initVars(c, results, s->results, s);
  }
}

void condition(Checker& c, Expr* e, std::string_view where) {
  Operand x;
  expr(c, x, e);
  if (x.invalid()) return;
  if (x.isNil() || !isBoolean(x.type)) return report(c, e, D::NonBooleanConditionStatement, where);
  if (isUntyped(x.type)) updateExprType(c, e, boolType(), true);
}

// if … else if … in a loop: chains are long.
void ifStmt(Checker& c, IfStmt* s) {
  Scope* outer = c.ctx.scope;
  for (;;) {
    Scope* block = make<Scope>();
    block->parent = c.ctx.scope;
    c.ctx.scope = block;
    if (s->init) simpleStmt(c, s->init);
    condition(c, s->cond, "if");
    {
      OpenScope then(c);
      stmtList(c, s->then->stmts);
    }
    if (auto* next = as<IfStmt>(s->els)) {
      s = next;
      continue;
    }
    if (s->els) stmt(c, s->els);
    break;
  }
  c.ctx.scope = outer;
}

void forStmt(Checker& c, ForStmt* s) {
  s->perIteration = allowVersion(c, 22);
  OpenScope scope(c);
  if (s->init) simpleStmt(c, s->init);
  if (s->cond) condition(c, s->cond, "for");
  if (s->post) simpleStmt(c, s->post);
  OpenScope body(c);
  stmtList(c, s->body->stmts);
}

void dispatch(Checker& c, Stmt* s) {
  switch (s->kind) {
    case Kind::EmptyStmt:
    case Kind::BadStmt:
    case Kind::BranchStmt: return;
    case Kind::DeclStmt: return declStmt(c, static_cast<DeclStmt*>(s)->decls);
    case Kind::LabeledStmt: return stmt(c, static_cast<LabeledStmt*>(s)->stmt);
    case Kind::ExprStmt: return exprStmt(c, static_cast<ExprStmt*>(s));
    case Kind::SendStmt: return sendStmt(c, static_cast<SendStmt*>(s));
    case Kind::IncDecStmt: return incDec(c, static_cast<IncDecStmt*>(s));
    case Kind::AssignStmt: return assignStmt(c, static_cast<AssignStmt*>(s));
    case Kind::GoStmt: return suspendedCall(c, static_cast<GoStmt*>(s)->call, "go");
    case Kind::DeferStmt: return suspendedCall(c, static_cast<DeferStmt*>(s)->call, "defer");
    case Kind::ReturnStmt: return returnStmt(c, static_cast<ReturnStmt*>(s));
    case Kind::BlockStmt: {
      OpenScope scope(c);
      return stmtList(c, static_cast<BlockStmt*>(s)->stmts);
    }
    case Kind::IfStmt: return ifStmt(c, static_cast<IfStmt*>(s));
    case Kind::ForStmt: return forStmt(c, static_cast<ForStmt*>(s));
    case Kind::RangeStmt: return rangeStmt(c, static_cast<RangeStmt*>(s));
    case Kind::SwitchStmt: return switchStmt(c, static_cast<SwitchStmt*>(s));
    case Kind::TypeSwitchStmt: return typeSwitchStmt(c, static_cast<TypeSwitchStmt*>(s));
    case Kind::SelectStmt: return selectStmt(c, static_cast<SelectStmt*>(s));
    default: return;
  }
}

}  // namespace

void simpleStmt(Checker& c, Stmt* s) {
  if (s) stmt(c, s);
}

void stmtList(Checker& c, const List<Stmt*>& stmts) {
  for (Stmt* s : stmts) stmt(c, s);
}

// Function literals of a statement are checked at its end, before names of later statements appear.
void stmt(Checker& c, Stmt* s) {
  size_t top = c.delayed.size();
  bool saved = c.ctx.hasCallOrRecv;
  dispatch(c, s);
  processDelayed(c, top);
  c.ctx.hasCallOrRecv = saved;
}

}  // namespace gosub::check

// Terminating statements (spec, Terminating statements).
#include "frontend/check/logic.h"

namespace gosub::check {

namespace {

using Broken = std::unordered_set<Stmt*>;

bool isPanic(Expr* e) {
  auto* call = as<CallExpr>(unparen(e));
  if (!call || call->form != CallExpr::Form::Builtin) return false;
  auto* n = as<Name>(unparen(call->fun));
  return n && n->object && n->object->kind == ObjKind::Builtin &&
         static_cast<BuiltinId>(static_cast<Builtin*>(n->object)->id) == BuiltinId::Panic;
}

bool terminating(Stmt* s, const Broken& broken);

template <typename Clauses>
bool terminatingSwitch(Stmt* s, const Clauses& clauses, const Broken& broken) {
  if (broken.count(s)) return false;
  bool hasDefault = false;
  for (CaseClause* k : clauses) {
    hasDefault = hasDefault || k->isDefault;
    const List<Stmt*>& body = k->body;
    bool falls = false;
    for (uint32_t i = body.size(); i-- > 0;) {
      if (as<EmptyStmt>(body[i])) continue;
      auto* b = as<BranchStmt>(body[i]);
      falls = b && b->branch == BranchKind::Fallthrough;
      break;
    }
    if (!falls && !isTerminatingList(body, broken)) return false;
  }
  return hasDefault;
}

bool terminatingIf(IfStmt* s, const Broken& broken) {
  for (;;) {
    if (!s->els || !isTerminatingList(s->then->stmts, broken)) return false;
    auto* next = as<IfStmt>(s->els);
    if (!next) return terminating(s->els, broken);
    s = next;
  }
}

bool terminating(Stmt* s, const Broken& broken) {
  switch (s->kind) {
    case Kind::LabeledStmt: return terminating(static_cast<LabeledStmt*>(s)->stmt, broken);
    case Kind::ExprStmt: return isPanic(static_cast<ExprStmt*>(s)->x);
    case Kind::ReturnStmt: return true;
    case Kind::BranchStmt: return static_cast<BranchStmt*>(s)->branch == BranchKind::Goto;
    case Kind::BlockStmt: return isTerminatingList(static_cast<BlockStmt*>(s)->stmts, broken);
    case Kind::IfStmt: return terminatingIf(static_cast<IfStmt*>(s), broken);
    case Kind::ForStmt: return !static_cast<ForStmt*>(s)->cond && !broken.count(s);
    case Kind::SwitchStmt: return terminatingSwitch(s, static_cast<SwitchStmt*>(s)->clauses, broken);
    case Kind::TypeSwitchStmt: return terminatingSwitch(s, static_cast<TypeSwitchStmt*>(s)->clauses, broken);
    case Kind::SelectStmt:
      if (broken.count(s)) return false;
      for (CommClause* k : static_cast<SelectStmt*>(s)->clauses)
        if (!isTerminatingList(k->body, broken)) return false;
      return true;
    default: return false;
  }
}

}  // namespace

bool isTerminatingList(const List<Stmt*>& list, const std::unordered_set<Stmt*>& broken) {
  uint32_t n = list.size();
  while (n > 0 && as<EmptyStmt>(list[n - 1])) n--;
  return n > 0 && terminating(list[n - 1], broken);
}

}  // namespace gosub::check

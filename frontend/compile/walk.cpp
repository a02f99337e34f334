// Walks trees with a work list, so that deep chains do not need a deep stack.
#include "frontend/compile/expr.h"

namespace gosub::compile {
namespace {

using namespace ast;

struct Children {
  std::vector<Node*>& out;
  void operator()(Node* n) {
    if (n) out.push_back(n);
  }
  template <typename T>
  void operator()(const List<T*>& list) {
    for (T* n : list) (*this)(n);
  }
};

void exprChildren(Node* n, Children& add) {
  switch (n->kind) {
    case Kind::CompositeLit: add(static_cast<CompositeLit*>(n)->elems); break;
    case Kind::KeyValueExpr:
      add(static_cast<KeyValueExpr*>(n)->key);
      add(static_cast<KeyValueExpr*>(n)->val);
      break;
    case Kind::FuncLit: add(static_cast<FuncLit*>(n)->body); break;
    case Kind::ParenExpr: add(static_cast<ParenExpr*>(n)->x); break;
    case Kind::SelectorExpr: add(static_cast<SelectorExpr*>(n)->x); break;
    case Kind::IndexExpr:
      add(static_cast<IndexExpr*>(n)->x);
      add(static_cast<IndexExpr*>(n)->indices);
      break;
    case Kind::SliceExpr: {
      auto* s = static_cast<SliceExpr*>(n);
      add(s->x);
      for (Expr* i : s->index) add(i);
      break;
    }
    case Kind::TypeAssertExpr: add(static_cast<TypeAssertExpr*>(n)->x); break;
    case Kind::CallExpr:
      add(static_cast<CallExpr*>(n)->fun);
      add(static_cast<CallExpr*>(n)->args);
      break;
    case Kind::UnaryExpr: add(static_cast<UnaryExpr*>(n)->x); break;
    case Kind::StarExpr: add(static_cast<StarExpr*>(n)->x); break;
    case Kind::BinaryExpr:
      add(static_cast<BinaryExpr*>(n)->x);
      add(static_cast<BinaryExpr*>(n)->y);
      break;
    default: break;
  }
}

void simpleStmtChildren(Node* n, Children& add) {
  switch (n->kind) {
    case Kind::ExprStmt: add(static_cast<ExprStmt*>(n)->x); break;
    case Kind::SendStmt:
      add(static_cast<SendStmt*>(n)->chan);
      add(static_cast<SendStmt*>(n)->value);
      break;
    case Kind::IncDecStmt: add(static_cast<IncDecStmt*>(n)->x); break;
    case Kind::AssignStmt:
      add(static_cast<AssignStmt*>(n)->lhs);
      add(static_cast<AssignStmt*>(n)->rhs);
      break;
    case Kind::DeclStmt: add(static_cast<DeclStmt*>(n)->decls); break;
    case Kind::VarDecl:
      add(static_cast<VarDecl*>(n)->names);
      add(static_cast<VarDecl*>(n)->values);
      break;
    case Kind::GoStmt: add(static_cast<GoStmt*>(n)->call); break;
    case Kind::DeferStmt: add(static_cast<DeferStmt*>(n)->call); break;
    case Kind::ReturnStmt: add(static_cast<ReturnStmt*>(n)->results); break;
    case Kind::LabeledStmt: add(static_cast<LabeledStmt*>(n)->stmt); break;
    default: break;
  }
}

void stmtChildren(Node* n, Children& add) {
  switch (n->kind) {
    case Kind::BlockStmt: add(static_cast<BlockStmt*>(n)->stmts); break;
    case Kind::IfStmt: {
      auto* s = static_cast<IfStmt*>(n);
      add(s->init), add(s->cond), add(s->then), add(s->els);
      break;
    }
    case Kind::ForStmt: {
      auto* s = static_cast<ForStmt*>(n);
      add(s->init), add(s->cond), add(s->post), add(s->body);
      break;
    }
    case Kind::RangeStmt: {
      auto* s = static_cast<RangeStmt*>(n);
      add(s->key), add(s->val), add(s->x), add(s->body);
      break;
    }
    case Kind::SwitchStmt: {
      auto* s = static_cast<SwitchStmt*>(n);
      add(s->init), add(s->tag), add(s->clauses);
      break;
    }
    case Kind::TypeSwitchStmt: {
      auto* s = static_cast<TypeSwitchStmt*>(n);
      add(s->init), add(s->x), add(s->clauses);
      break;
    }
    case Kind::CaseClause:
      add(static_cast<CaseClause*>(n)->exprs);
      add(static_cast<CaseClause*>(n)->body);
      break;
    case Kind::SelectStmt: add(static_cast<SelectStmt*>(n)->clauses); break;
    case Kind::CommClause:
      add(static_cast<CommClause*>(n)->comm);
      add(static_cast<CommClause*>(n)->body);
      break;
    default: simpleStmtChildren(n, add);
  }
}

}  // namespace

void walk(Node* root, VisitFn visit, void* arg) {
  std::vector<Node*> work{root}, below;
  while (!work.empty()) {
    Node* n = work.back();
    work.pop_back();
    if (!visit(n, arg)) continue;
    below.clear();
    Children add{below};
    if (n->kind < Kind::ArrayType)
      exprChildren(n, add);
    else
      stmtChildren(n, add);
    work.insert(work.end(), below.rbegin(), below.rend());
  }
}

}  // namespace gosub::compile

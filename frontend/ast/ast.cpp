#include "frontend/ast/ast.h"

#include <algorithm>

namespace gosub::ast {

std::string_view opText(Op op) {
  constexpr std::string_view kText[] = {"",  "||", "&&", "==", "!=", "<",  "<=", ">",  ">=", "+", "-",  "|",
                                        "^", "*",  "/",  "%",  "&",  "&^", "<<", ">>", "!",  "&", "<-", "~"};
  return kText[static_cast<size_t>(op)];
}

Expr* unparen(Expr* x) {
  while (auto* p = as<ParenExpr>(x)) x = p->x;
  return x;
}

Pos startPos(const Node* n) {
  for (;;) {
    switch (n->kind) {
      case Kind::BinaryExpr: n = static_cast<const BinaryExpr*>(n)->x; break;
      case Kind::SendStmt: n = static_cast<const SendStmt*>(n)->chan; break;
      case Kind::IncDecStmt: n = static_cast<const IncDecStmt*>(n)->x; break;
      case Kind::AssignStmt: n = static_cast<const AssignStmt*>(n)->lhs[0]; break;
      default: return n->pos;
    }
  }
}

namespace {

Pos later(Pos a, Pos b) {
  return a < b ? b : a;
}

// The last child of a node that is not its last token, or null: then `end` is the node's own end.
const Node* lastChild(const Node* n, Pos& end);

template <typename T>
const Node* lastOf(List<T*> l) {
  return l.empty() ? nullptr : l.back();
}

const Node* lastOfExpr(const Node* n, Pos& end) {
  switch (n->kind) {
    case Kind::Name:
      end = n->pos.plus(static_cast<uint32_t>(as<Name>(n)->name.text().size()));
      return nullptr;
    case Kind::BasicLit:
      end = n->pos.plus(static_cast<uint32_t>(as<BasicLit>(n)->text.size()));
      return nullptr;
    case Kind::CompositeLit: end = as<CompositeLit>(n)->rbrace.plus(1); return nullptr;
    case Kind::KeyValueExpr: return as<KeyValueExpr>(n)->val;
    case Kind::FuncLit: return as<FuncLit>(n)->body;
    case Kind::ParenExpr: return as<ParenExpr>(n)->x;
    case Kind::SelectorExpr: return as<SelectorExpr>(n)->sel;
    case Kind::IndexExpr: return lastOf(as<IndexExpr>(n)->indices);
    case Kind::SliceExpr: {
      auto* s = as<SliceExpr>(n);
      return s->index[2] ? s->index[2] : s->index[1] ? s->index[1] : s->index[0] ? s->index[0] : s->x;
    }
    case Kind::TypeAssertExpr: {
      auto* a = as<TypeAssertExpr>(n);
      return a->typeExpr ? a->typeExpr : a->x;
    }
    case Kind::CallExpr: end = as<CallExpr>(n)->rparen.plus(1); return nullptr;
    case Kind::UnaryExpr: return as<UnaryExpr>(n)->x;
    case Kind::StarExpr: return as<StarExpr>(n)->x;
    case Kind::BinaryExpr: return as<BinaryExpr>(n)->y;
    case Kind::ArrayType: return as<ArrayType>(n)->elem;
    case Kind::SliceType: return as<SliceType>(n)->elem;
    case Kind::DotsType: return as<DotsType>(n)->elem;
    case Kind::StructType: return lastOf(as<StructType>(n)->fields);
    case Kind::InterfaceType: return lastOf(as<InterfaceType>(n)->elems);
    case Kind::MapType: return as<MapType>(n)->elem;
    case Kind::ChanType: return as<ChanType>(n)->elem;
    case Kind::FuncType: {
      auto* t = as<FuncType>(n);
      return t->results.empty() ? lastOf(t->params) : lastOf(t->results);
    }
    default: return nullptr;
  }
}

const Node* lastOfStmt(const Node* n, Pos& end) {
  switch (n->kind) {
    case Kind::BlockStmt: end = as<BlockStmt>(n)->rbrace.plus(1); return nullptr;
    case Kind::ExprStmt: return as<ExprStmt>(n)->x;
    case Kind::SendStmt: return as<SendStmt>(n)->value;
    case Kind::IncDecStmt: end = n->pos.plus(2); return nullptr;
    case Kind::AssignStmt: return lastOf(as<AssignStmt>(n)->rhs);
    case Kind::DeclStmt: return lastOf(as<DeclStmt>(n)->decls);
    case Kind::GoStmt: return as<GoStmt>(n)->call;
    case Kind::DeferStmt: return as<DeferStmt>(n)->call;
    case Kind::ReturnStmt: return lastOf(as<ReturnStmt>(n)->results);
    case Kind::BranchStmt: return as<BranchStmt>(n)->label;
    case Kind::LabeledStmt: return as<LabeledStmt>(n)->stmt;
    case Kind::IfStmt: {
      auto* s = as<IfStmt>(n);
      return s->els ? static_cast<const Node*>(s->els) : s->then;
    }
    case Kind::ForStmt: return as<ForStmt>(n)->body;
    case Kind::RangeStmt: return as<RangeStmt>(n)->body;
    case Kind::SwitchStmt: end = as<SwitchStmt>(n)->rbrace.plus(1); return nullptr;
    case Kind::TypeSwitchStmt: end = as<TypeSwitchStmt>(n)->rbrace.plus(1); return nullptr;
    case Kind::SelectStmt: end = as<SelectStmt>(n)->rbrace.plus(1); return nullptr;
    case Kind::CaseClause: end = as<CaseClause>(n)->colon.plus(1); return lastOf(as<CaseClause>(n)->body);
    case Kind::CommClause: end = as<CommClause>(n)->colon.plus(1); return lastOf(as<CommClause>(n)->body);
    default: return nullptr;
  }
}

const Node* lastOfDecl(const Node* n, Pos&) {
  switch (n->kind) {
    case Kind::Field:
      return as<Field>(n)->tag ? static_cast<const Node*>(as<Field>(n)->tag) : as<Field>(n)->type;
    case Kind::ImportDecl: return as<ImportDecl>(n)->path;
    case Kind::ConstDecl: {
      auto* d = as<ConstDecl>(n);
      if (d->inherited) return lastOf(d->names);
      return !d->values.empty() ? d->values.back()
             : d->type          ? static_cast<const Node*>(d->type)
                                : lastOf(d->names);
    }
    case Kind::VarDecl: {
      auto* d = as<VarDecl>(n);
      return !d->values.empty() ? d->values.back() : d->type;
    }
    case Kind::TypeDecl: return as<TypeDecl>(n)->type;
    case Kind::FuncDecl: {
      auto* d = as<FuncDecl>(n);
      return d->body ? static_cast<const Node*>(d->body) : d->sig;
    }
    default: return nullptr;
  }
}

const Node* lastChild(const Node* n, Pos& end) {
  if (n->kind < Kind::Field) return lastOfExpr(n, end);
  if (n->kind >= Kind::BadStmt && n->kind <= Kind::SelectStmt) return lastOfStmt(n, end);
  return lastOfDecl(n, end);
}

}  // namespace

Pos endPos(const Node* n) {
  Pos end = n->pos;
  while (n) {
    Pos own = n->pos;
    n = lastChild(n, own);
    end = later(end, own);
  }
  return end;
}

}  // namespace gosub::ast

// Walks a checked tree and collects what the compiler could not work with: expressions without a
// final type, names without object, calls without form, branches without target.
#pragma once

#include <string>
#include <vector>

#include "frontend/ast/ast.h"
#include "frontend/types/types.h"

namespace gosub::check {

class Facts {
 public:
  std::vector<std::string> missing;

  void file(ast::File* f) {
    for (ast::Decl* d : f->decls) decl(d);
  }

 private:
  void fault(ast::Node* n, std::string_view what) {
    missing.push_back(std::to_string(n->pos.raw) + ": " + std::string(what));
  }
  void fault(ast::Expr* n, std::string_view what) {
    missing.push_back(std::to_string(n->pos.raw) + ": " + ast::exprString(n) + ": " + std::string(what));
  }

  void decl(ast::Decl* d) {
    if (auto* f = ast::as<ast::FuncDecl>(d)) {
      if (f->body) block(f->body);
    } else if (auto* v = ast::as<ast::VarDecl>(d)) {
      for (ast::Expr* e : v->values) expr(e);
    }
  }
  template <typename L>
  void exprs(const L& l) {
    for (ast::Expr* e : l) expr(e);
  }
  void block(ast::BlockStmt* b) {
    if (!b) return;
    for (ast::Stmt* s : b->stmts) stmt(s);
  }

  void expr(ast::Expr* e, bool name = false) {
    using namespace ast;
    if (!e) return;
    if (auto* kv = as<KeyValueExpr>(e)) {
      expr(kv->val);
      return;
    }
    if (auto* n = as<Name>(unparen(e))) {
      if (n->name.blank() || name) return;
      if (!n->object && n->mode != Mode::Invalid) fault(e, "name without object");
    }
    switch (e->mode) {
      case Mode::Invalid: return fault(e, "invalid");
      case Mode::NoValue:
      case Mode::Builtin: break;
      case Mode::TypeExpr: return;
      default:
        if (!e->type) return fault(e, "no type");
        if (types::isUntyped(e->type)) return fault(e, "untyped");
        if (e->mode == Mode::Constant) {
          if (!e->value) fault(e, "constant without value");
          return;
        }
    }
    children(e);
  }

  void children(ast::Expr* e) {
    using namespace ast;
    switch (e->kind) {
      case Kind::ParenExpr: return expr(static_cast<ParenExpr*>(e)->x);
      case Kind::CompositeLit: {
        auto* c = static_cast<CompositeLit*>(e);
        bool isStruct = types::under<types::Struct>(c->type) != nullptr;
        types::Pointer* p = types::under<types::Pointer>(c->type);
        isStruct = isStruct || (p && types::under<types::Struct>(p->elem));
        for (Expr* el : c->elems) {
          auto* kv = as<KeyValueExpr>(el);
          if (kv && !isStruct) expr(kv->key);
          expr(el);
        }
        return;
      }
      case Kind::FuncLit: return block(static_cast<FuncLit*>(e)->body);
      case Kind::SelectorExpr: {
        auto* s = static_cast<SelectorExpr*>(e);
        if (!s->sel->object) fault(e, "selector without object");
        if (!s->selection && !(as<Name>(s->x) && static_cast<Name*>(s->x)->object &&
                               static_cast<Name*>(s->x)->object->kind == types::ObjKind::PkgName)) {
          fault(e, "no selection");
        }
        if (s->selection) expr(s->x);
        return;
      }
      case Kind::IndexExpr:
        expr(static_cast<IndexExpr*>(e)->x);
        return exprs(static_cast<IndexExpr*>(e)->indices);
      case Kind::SliceExpr: {
        auto* s = static_cast<SliceExpr*>(e);
        expr(s->x);
        for (Expr* i : s->index) expr(i);
        return;
      }
      case Kind::TypeAssertExpr: return expr(static_cast<TypeAssertExpr*>(e)->x);
      case Kind::CallExpr: {
        auto* c = static_cast<CallExpr*>(e);
        if (c->form == CallExpr::Form::Unknown) fault(e, "call without form");
        expr(c->fun);
        return exprs(c->args);
      }
      case Kind::UnaryExpr: return expr(static_cast<UnaryExpr*>(e)->x);
      case Kind::StarExpr: return expr(static_cast<StarExpr*>(e)->x);
      case Kind::BinaryExpr:
        expr(static_cast<BinaryExpr*>(e)->x);
        return expr(static_cast<BinaryExpr*>(e)->y);
      default: return;
    }
  }

  void stmt(ast::Stmt* s) {
    using namespace ast;
    if (!s) return;
    switch (s->kind) {
      case Kind::BlockStmt: return block(static_cast<BlockStmt*>(s));
      case Kind::ExprStmt: return expr(static_cast<ExprStmt*>(s)->x);
      case Kind::SendStmt:
        expr(static_cast<SendStmt*>(s)->chan);
        return expr(static_cast<SendStmt*>(s)->value);
      case Kind::IncDecStmt: return expr(static_cast<IncDecStmt*>(s)->x);
      case Kind::AssignStmt:
        exprs(static_cast<AssignStmt*>(s)->lhs);
        return exprs(static_cast<AssignStmt*>(s)->rhs);
      case Kind::DeclStmt:
        for (Decl* d : static_cast<DeclStmt*>(s)->decls) decl(d);
        return;
      case Kind::GoStmt: return expr(static_cast<GoStmt*>(s)->call);
      case Kind::DeferStmt: return expr(static_cast<DeferStmt*>(s)->call);
      case Kind::ReturnStmt: return exprs(static_cast<ReturnStmt*>(s)->results);
      case Kind::BranchStmt:
        if (!static_cast<BranchStmt*>(s)->target) fault(s, "branch without target");
        return;
      case Kind::LabeledStmt: return stmt(static_cast<LabeledStmt*>(s)->stmt);
      case Kind::IfStmt: {
        auto* i = static_cast<IfStmt*>(s);
        stmt(i->init);
        expr(i->cond);
        block(i->then);
        return stmt(i->els);
      }
      case Kind::ForStmt: {
        auto* f = static_cast<ForStmt*>(s);
        stmt(f->init);
        expr(f->cond);
        stmt(f->post);
        return block(f->body);
      }
      case Kind::RangeStmt: {
        auto* r = static_cast<RangeStmt*>(s);
        expr(r->key);
        expr(r->val);
        expr(r->x);
        return block(r->body);
      }
      case Kind::SwitchStmt: {
        auto* w = static_cast<SwitchStmt*>(s);
        stmt(w->init);
        expr(w->tag);
        clauses(w->clauses);
        return;
      }
      case Kind::TypeSwitchStmt: {
        auto* w = static_cast<TypeSwitchStmt*>(s);
        stmt(w->init);
        expr(w->x);
        for (CaseClause* k : w->clauses) {
          exprs(k->exprs);
          if (w->bound && !w->bound->name.blank() && !k->implicit) fault(k, "clause without symbol");
          for (Stmt* b : k->body) stmt(b);
        }
        return;
      }
      case Kind::SelectStmt:
        for (CommClause* k : static_cast<SelectStmt*>(s)->clauses) {
          stmt(k->comm);
          for (Stmt* b : k->body) stmt(b);
        }
        return;
      default: return;
    }
  }
  template <typename L>
  void clauses(const L& l) {
    for (ast::CaseClause* k : l) {
      exprs(k->exprs);
      for (ast::Stmt* b : k->body) stmt(b);
    }
  }
};

}  // namespace gosub::check

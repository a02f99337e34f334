// exprString: expressions as gc's messages show them.
#include <vector>

#include "frontend/ast/ast.h"

namespace gosub::ast {
namespace {

class Printer {
 public:
  std::string out;

  // Left-deep chains are unrolled: their spine is collected first, then printed from the innermost operand.
  void print(const Expr* x) {
    std::vector<const Expr*> spine;
    for (const Expr* in = inner(x); in; in = inner(x)) {
      spine.push_back(x);
      x = in;
    }
    printLeaf(x);
    for (size_t i = spine.size(); i-- > 0;) printTail(spine[i]);
  }

 private:
  // The operand that a node's text begins with.
  static const Expr* inner(const Expr* x) {
    switch (x->kind) {
      case Kind::SelectorExpr: return as<SelectorExpr>(x)->x;
      case Kind::IndexExpr: return as<IndexExpr>(x)->x;
      case Kind::SliceExpr: return as<SliceExpr>(x)->x;
      case Kind::TypeAssertExpr: return as<TypeAssertExpr>(x)->x;
      case Kind::CallExpr: return as<CallExpr>(x)->fun;
      case Kind::BinaryExpr: return as<BinaryExpr>(x)->x;
      default: return nullptr;
    }
  }

  void printTail(const Expr* x) {
    switch (x->kind) {
      case Kind::SelectorExpr:
        out += '.';
        out += as<SelectorExpr>(x)->sel->name.text();
        break;
      case Kind::IndexExpr:
        out += '[';
        list(as<IndexExpr>(x)->indices);
        out += ']';
        break;
      case Kind::SliceExpr: sliceTail(as<SliceExpr>(x)); break;
      case Kind::TypeAssertExpr:
        out += ".(";
        if (auto* t = as<TypeAssertExpr>(x)->typeExpr) {
          print(t);
        } else {
          out += "type";
        }
        out += ')';
        break;
      case Kind::CallExpr:
        out += '(';
        list(as<CallExpr>(x)->args);
        if (as<CallExpr>(x)->hasDots) out += "...";
        out += ')';
        break;
      default:
        out += ' ';
        out += opText(as<BinaryExpr>(x)->op);
        out += ' ';
        print(as<BinaryExpr>(x)->y);
    }
  }

  void sliceTail(const SliceExpr* s) {
    out += '[';
    for (int i = 0; i < (s->full ? 3 : 2); i++) {
      if (i) out += ':';
      if (s->index[i]) print(s->index[i]);
    }
    out += ']';
  }

  template <typename T>
  void list(List<T*> l) {
    for (uint32_t i = 0; i < l.size(); i++) {
      if (i) out += ", ";
      print(l[i]);
    }
  }

  void prefixed(std::string_view prefix, const Expr* x) {
    out += prefix;
    if (x) print(x);
  }

  void printLeaf(const Expr* x) {
    switch (x->kind) {
      case Kind::Name: out += as<Name>(x)->name.text(); break;
      case Kind::BasicLit: out += as<BasicLit>(x)->text; break;
      case Kind::CompositeLit: {
        auto* c = as<CompositeLit>(x);
        if (c->typeExpr) print(c->typeExpr);
        out += c->elems.empty() ? "{}" : "{…}";
        break;
      }
      case Kind::KeyValueExpr:
        print(as<KeyValueExpr>(x)->key);
        prefixed(": ", as<KeyValueExpr>(x)->val);
        break;
      case Kind::FuncLit:
        print(as<FuncLit>(x)->sig);
        out += as<FuncLit>(x)->body->stmts.empty() ? " {}" : " {…}";
        break;
      case Kind::ParenExpr:
        prefixed("(", as<ParenExpr>(x)->x);
        out += ')';
        break;
      case Kind::UnaryExpr: prefixed(opText(as<UnaryExpr>(x)->op), as<UnaryExpr>(x)->x); break;
      case Kind::StarExpr: prefixed("*", as<StarExpr>(x)->x); break;
      case Kind::BadExpr: out += "<bad expr>"; break;
      default: printType(x);
    }
  }

  void printType(const Expr* x) {
    switch (x->kind) {
      case Kind::ArrayType:
        out += '[';
        if (auto* n = as<ArrayType>(x)->len) {
          print(n);
        } else {
          out += "...";
        }
        prefixed("]", as<ArrayType>(x)->elem);
        break;
      case Kind::SliceType: prefixed("[]", as<SliceType>(x)->elem); break;
      case Kind::DotsType: prefixed("...", as<DotsType>(x)->elem); break;
      case Kind::MapType:
        prefixed("map[", as<MapType>(x)->key);
        prefixed("]", as<MapType>(x)->elem);
        break;
      case Kind::ChanType: chan(as<ChanType>(x)); break;
      case Kind::FuncType:
        out += "func";
        signature(as<FuncType>(x));
        break;
      case Kind::StructType:
        out += "struct{";
        fieldList(as<StructType>(x)->fields, "; ");
        out += '}';
        break;
      case Kind::InterfaceType: interface(as<InterfaceType>(x)); break;
      default: break;
    }
  }

  void chan(const ChanType* c) {
    const ChanType* e = as<ChanType>(c->elem);
    bool paren = c->dir == ChanDir::Both && e && e->dir == ChanDir::Recv;
    out += c->dir == ChanDir::Recv ? "<-chan " : c->dir == ChanDir::Send ? "chan<- " : "chan ";
    prefixed(paren ? "(" : "", c->elem);
    if (paren) out += ')';
  }

  // `a, b int` again where fields share their type.
  void fieldList(List<Field*> fields, std::string_view separator) {
    for (uint32_t i = 0; i < fields.size(); i++) {
      const Field* f = fields[i];
      if (f->name) out += f->name->name.text();
      if (i + 1 < fields.size() && f->name && fields[i + 1]->name && fields[i + 1]->type == f->type) {
        out += ", ";
        continue;
      }
      if (f->name) out += ' ';
      print(f->type);
      if (f->tag) {
        out += ' ';
        out += f->tag->text;
      }
      if (i + 1 < fields.size()) out += separator;
    }
  }

  void signature(const FuncType* t) {
    out += '(';
    fieldList(t->params, ", ");
    out += ')';
    if (t->results.empty()) return;
    out += ' ';
    bool plain = t->results.size() == 1 && !t->results[0]->name;
    if (!plain) out += '(';
    fieldList(t->results, ", ");
    if (!plain) out += ')';
  }

  void interface(const InterfaceType* t) {
    out += "interface{";
    for (uint32_t i = 0; i < t->elems.size(); i++) {
      if (i) out += "; ";
      const Field* f = t->elems[i];
      if (f->name && f->type->kind == Kind::FuncType) {
        out += f->name->name.text();
        signature(as<FuncType>(f->type));
      } else {
        print(f->type);
      }
    }
    out += '}';
  }
};

}  // namespace

std::string exprString(const Expr* x) {
  Printer p;
  p.print(x);
  return std::move(p.out);
}

}  // namespace gosub::ast

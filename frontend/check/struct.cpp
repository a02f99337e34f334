// Struct types (spec, Struct types).
#include <unordered_map>

#include "frontend/check/logic.h"

namespace gosub::check {

namespace {

// The name that embeds a field: T, *T, p.T, *p.T.
Name* embeddedName(Expr* e) {
  e = unparen(e);
  if (auto* s = as<StarExpr>(e)) e = unparen(s->x);
  if (auto* i = as<IndexExpr>(e)) e = unparen(i->x);
  if (auto* s = as<SelectorExpr>(e)) return s->sel;
  return as<Name>(e);
}

void checkEmbedded(Checker& c, Expr* e, Type* t) {
  later(c, [e, t](Checker& k) {
    if (!isValid(t)) return;
    Type* base = t;
    bool pointer = false;
    if (Pointer* p = as<Pointer>(unalias(t))) {
      base = p->elem;
      pointer = true;
    }
    Type* u = underlying(base);
    if (!isValid(u)) return;
    if (Basic* b = as<Basic>(u); b && b->basic == BasicKind::UnsafePointer) {
      return error(k, e, "embedded field type cannot be unsafe.Pointer");
    }
    if (as<Pointer>(u)) return report(k, e, D::EmbeddedFieldTypeCannotPointer);
    if (as<Interface>(u)) {
      if (isTypeParam(base)) return error(k, e, "embedded field type cannot be a type parameter");
      if (pointer) return report(k, e, D::EmbeddedFieldTypeCannotPointerInterface);
    }
  });
}

}  // namespace

void structType(Checker& c, Struct* s, StructType* e) {
  std::unordered_map<const Atom::Entry*, Var*> seen;
  Expr* previous = nullptr;
  Type* t = nullptr;
  bool tagged = false;
  for (Field* f : e->fields) {
    if (f->type != previous) {
      previous = f->type;
      t = varType(c, f->type);
      if (f->embedded) checkEmbedded(c, f->type, t);
    }
    Name* n = f->embedded ? embeddedName(f->type) : f->name;
    if (!n) {
      if (f->embedded) error(c, f->type, cat("invalid embedded field type ", exprString(f->type)));
      continue;
    }
    Var* v = make<Var>();
    v->kind = ObjKind::Var;
    v->name = n->name;
    v->pos = n->pos;
    v->pkg = c.pkg;
    v->type = t;
    v->isField = true;
    v->embedded = f->embedded;
    v->color = 1;
    if (!f->embedded && !n->name.blank()) n->object = v;
    if (!n->name.blank()) {
      auto [it, fresh] = seen.emplace(n->name.entry(), v);
      if (!fresh) {
        report(c, n, D::RedeclaredOtherDeclaration, n->name.text(), at(c, it->second->pos), n->name.text());
        continue;
      }
    }
    s->fields.push_back(v);
    std::string tag;
    if (f->tag) {
      ConstRef k = makeFromLiteral(f->tag->text, 's');
      if (k->kind() == ConstKind::String) tag = stringVal(k);
    }
    tagged = tagged || !tag.empty();
    s->tags.push_back(std::move(tag));
  }
  if (!tagged) s->tags.clear();
}

}  // namespace gosub::check

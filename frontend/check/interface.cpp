// Interface types (spec, Interface types). Type sets are computed by frontend/types on demand.
#include <algorithm>
#include <unordered_map>

#include "frontend/check/logic.h"

namespace gosub::check {

bool isUnionExpr(Expr* e) {
  e = unparen(e);
  if (auto* b = as<BinaryExpr>(e)) return b->op == Op::Or;
  if (auto* u = as<UnaryExpr>(e)) return u->op == Op::Tilde;
  return false;
}

static void unionTerm(Checker& c, Union* u, Expr* e) {
  bool tilde = false;
  Expr* t = e;
  if (auto* x = as<UnaryExpr>(e); x && x->op == Op::Tilde) {
    tilde = true;
    t = x->x;
  }
  Type* type = typ(c, t);
  if (isTypeParam(type)) {
    error(c, t,
          tilde ? cat("type in term ", exprString(e), " cannot be a type parameter")
                : std::string("term cannot be a type parameter"));
    type = Typ[static_cast<int>(BasicKind::Invalid)];
  }
  u->terms.push_back({tilde, type});
  if (!tilde || !isValid(type)) return;
  later(c, [type, e](Checker& k) {
    if (!isValid(type)) return;
    Type* under = underlying(type);
    if (as<Interface>(under)) {
      report(k, e, D::InvalidUseTildeInterface, typeStr(k, type));
    } else if (isValid(under) && !identical(under, type)) {
      report(k, e, D::InvalidUseTildeUnderlyingType, typeStr(k, type), typeStr(k, under));
    }
  });
}

static std::string termText(Checker& c, const TypeSet::Term& t) {
  return cat(t.tilde ? "~" : "", typeStr(c, t.type));
}

// Terms of a union must not overlap; interfaces among them must be plain type sets.
static void checkTerms(Checker& c, Union* u, const std::vector<Expr*>& where) {
  for (size_t i = 0; i < u->terms.size(); i++) {
    const TypeSet::Term& a = u->terms[i];
    if (!isValid(a.type) || !isValid(underlying(a.type))) continue;
    if (Interface* in = under<Interface>(a.type)) {
      TypeSet* set = typeSet(in);
      std::string t = termText(c, a);
      if (!set->methods.empty())
        report(c, where[i], D::CannotUseUnionContainsMethods, t, t);
      else if (set->comparable)
        error(
            c, where[i],
            cat("cannot use ", t,
                in == under<Interface>(universeComparable()) ? " in union"
                                                             : cat(" in union (", t, " embeds comparable)")));
      continue;
    }
    for (size_t j = 0; j < i; j++) {
      const TypeSet::Term& b = u->terms[j];
      if (!isValid(b.type) || under<Interface>(b.type)) continue;
      Type *x = a.type, *y = b.type;
      if (b.tilde) x = underlying(x);
      if (a.tilde) y = underlying(y);
      if (!identical(x, y)) continue;
      report(c, where[i], D::OverlappingTerms, termText(c, a), termText(c, b));
      break;
    }
  }
}

Type* unionType(Checker& c, Expr* e) {
  auto* u = make<Union>();
  std::vector<Expr*> terms;
  for (;;) {
    auto* b = as<BinaryExpr>(e);
    if (!b || b->op != Op::Or) break;
    terms.push_back(b->y);
    e = b->x;
  }
  terms.push_back(e);
  constexpr size_t kMost = 100;  // as gc: overlaps are looked for pairwise
  if (terms.size() > kMost) {
    error(c, terms.back(), "cannot handle more than 100 union terms (implementation limitation)");
    return Typ[static_cast<int>(BasicKind::Invalid)];
  }
  for (size_t i = terms.size(); i-- > 0;) unionTerm(c, u, terms[i]);
  std::reverse(terms.begin(), terms.end());
  if (terms.size() > 1) {
    later(c, [u, terms](Checker& k) { checkTerms(k, u, terms); });
  }
  return u;
}

namespace {

void addMethod(Checker& c, Interface* t, Field* f, TypeName* def,
               std::unordered_map<const Atom::Entry*, Func*>& seen) {
  if (f->name->name.blank()) return report(c, f->name, D::MethodsMustHaveUniqueNonBlank);
  Func* m = make<Func>();
  m->kind = ObjKind::Func;
  m->name = f->name->name;
  m->pos = f->name->pos;
  m->pkg = c.pkg;
  m->color = 1;
  f->name->object = m;
  auto [it, fresh] = seen.emplace(f->name->name.entry(), m);
  if (!fresh) {
    std::string_view name = m->name.text();
    return report(c, f->name, D::DuplicateMethodOtherDeclarationMethod, name, at(c, it->second->pos), name);
  }
  auto* ft = as<FuncType>(f->type);
  if (!ft) return;
  auto* sig = make<Signature>();
  m->type = sig;
  t->methods.push_back(m);
  Var* recv = make<Var>();
  recv->kind = ObjKind::Var;
  recv->pos = f->name->pos;
  recv->pkg = c.pkg;
  recv->type = def && as<Named>(def->type) ? def->type : t;
  recv->isParam = true;
  funcType(c, sig, nullptr, ft);
  sig->recv = recv;
  ft->type = sig;
  ft->mode = Mode::TypeExpr;
}

// Embedded elements must be interfaces where the interface is used as a type of values; unions and other
// types make it a constraint. Methods that come twice must be identical.
void checkEmbedded(Checker& c, Interface* t) {
  struct Origin {
    Func* method;
    Pos pos;  // of the method, or of the element that brought it
  };
  std::unordered_map<const Atom::Entry*, Origin> seen;
  for (Func* m : t->methods) seen.emplace(m->name.entry(), Origin{m, m->pos});
  for (size_t i = 0; i < t->embedded.size(); i++) {
    Type* e = t->embedded[i];
    Interface* in = isValid(e) ? under<Interface>(e) : nullptr;
    if (!in) continue;
    for (Func* m : typeSet(in)->methods) {
      auto [it, fresh] = seen.emplace(m->name.entry(), Origin{m, t->embeddedPos[i]});
      Func* first = it->second.method;
      if (fresh || (!m->exported() && m->pkg != first->pkg)) continue;
      Type *a = typeOfObject(first), *b = typeOfObject(m);
      if (allowVersion(c, 14) && (first == m || !a || !b || identical(a, b))) continue;
      report(c, t->embeddedPos[i], D::DuplicateMethodOtherDeclarationMethod, m->name.text(),
             at(c, it->second.pos), m->name.text());
    }
  }
}

}  // namespace

void interfaceType(Checker& c, Interface* t, InterfaceType* e, TypeName* def) {
  std::unordered_map<const Atom::Entry*, Func*> seen;
  t->incomplete = true;
  for (Field* f : e->elems) {
    if (!f->embedded && f->name) {
      addMethod(c, t, f, def, seen);
      continue;
    }
    Type* el = isUnionExpr(f->type) ? unionType(c, f->type) : typ(c, f->type);
    t->embedded.push_back(el);
    t->embeddedPos.push_back(startPos(f->type));
  }
  t->incomplete = false;
  if (!t->embedded.empty()) {
    later(c, [t](Checker& k) {
      typeSet(t);  // likewise before those of what it embeds (see assignableTo)
      checkEmbedded(k, t);
    });
  }
}

}  // namespace gosub::check

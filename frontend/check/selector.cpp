// Selectors: qualified names, fields, methods, method expressions (spec, Selectors).
#include "frontend/check/logic.h"

namespace gosub::check {

static PkgName* packageOf(Checker& c, SelectorExpr* e) {
  auto* n = as<Name>(e->x);
  if (!n) return nullptr;
  return asPkgName(c.ctx.scope->lookupParent(n->name, n->pos));
}
bool isPackageSelector(Checker& c, SelectorExpr* e) {
  return packageOf(c, e) != nullptr;
}

static void useObject(Operand& x, Object* o) {
  switch (o->kind) {
    case ObjKind::Const:
      x.mode = Mode::Constant;
      x.val = static_cast<ConstObj*>(o)->value ? static_cast<ConstObj*>(o)->value : unknownConst();
      break;
    case ObjKind::TypeName: x.mode = Mode::TypeExpr; break;
    case ObjKind::Var: x.mode = Mode::Variable; break;
    case ObjKind::Func: x.mode = Mode::Value; break;
    case ObjKind::Builtin:
      x.mode = Mode::Builtin;
      x.builtin = static_cast<BuiltinId>(static_cast<Builtin*>(o)->id);
      break;
    default: return x.invalidate();
  }
  x.type = o->type;
  if (x.mode != Mode::Builtin && !isValid(x.type)) x.invalidate();
}

// " (but have Exit)" for os.exit.
static std::string exportedHint(Package* imported, Atom name) {
  std::string text(name.text());
  if (text.empty() || text[0] < 'a' || text[0] > 'z') return "";
  text[0] = static_cast<char>(text[0] - 'a' + 'A');
  Object* alt = imported->scope->lookup(Atom::intern(text));
  return alt ? cat(" (but have ", text, ")") : "";
}

void packageSelector(Checker& c, Operand& x, SelectorExpr* e) {
  PkgName* p = packageOf(c, e);
  p->used = true;
  auto* n = static_cast<Name*>(e->x);
  n->object = p;
  x.invalidate();
  Package* imported = p->imported;
  if (!imported || imported->fake) return;
  Object* o = imported->scope->lookup(e->sel->name);
  if (!o || (!o->exported() && imported != unsafePackage())) {
    // As gc sees an imported package: its unexported names are not there.
    return error(c, e->sel, cat("undefined: ", exprString(e), exportedHint(imported, e->sel->name)));
  }
  e->sel->object = o;
  objDecl(c, o);
  useObject(x, o);
  e->sel->mode = x.mode;
  e->sel->type = x.type;
}

// Why there is no field or method sel in t; alt: one that differs by case or is not accessible.
std::string lookupError(Checker& c, Type* t, Atom sel, Object* alt, bool structLit) {
  enum { Missing, Misspelled, Unexported, Inaccessible } why = Missing;
  if (alt) {
    bool sameTail = alt->name.text().substr(1) == sel.text().substr(1);
    if (alt->pkg == c.pkg) {
      why = Misspelled;
    } else if (sel.exported()) {
      if (alt->exported())
        why = Misspelled;
      else if (sameTail)
        why = Unexported;
    } else if (alt->exported()) {
      if (sameTail) why = Misspelled;
    } else if (alt->name == sel) {
      why = Inaccessible;
    }
  }
  std::string type = typeStr(c, t), name(sel.text());
  std::string other = alt ? std::string(alt->name.text()) : "";
  std::string_view what = !alt ? "object" : asVar(alt) ? "field" : "method";
  if (structLit) {
    switch (why) {
      case Missing: return cat("unknown field ", name, " in struct literal of type ", type);
      case Misspelled:
        return cat("unknown field ", name, " in struct literal of type ", type, ", but does have ", other);
      case Unexported:
        return cat("unknown field ", name, " in struct literal of type ", type, ", but does have unexported ",
                   other);
      case Inaccessible:
        return cat("cannot refer to unexported field ", other, " in struct literal of type ", type);
    }
  }
  switch (why) {
    case Missing: return cat("type ", type, " has no field or method ", name);
    case Misspelled:
      return cat("type ", type, " has no field or method ", name, ", but does have ", what, " ", other);
    case Unexported:
      return cat("type ", type, " has no field or method ", name, ", but does have unexported ", what, " ",
                 other);
    case Inaccessible: break;
  }
  return cat("cannot refer to unexported ", what, " ", other);
}

static bool isInterfacePtr(Type* t) {
  Pointer* p = under<Pointer>(t);
  return p && isInterface(p->elem);
}

static void notFound(Checker& c, Operand& x, SelectorExpr* e, const LookupResult& r) {
  std::string sel(e->sel->name.text());
  if (!isValid(underlying(x.type))) return;
  if (!r.index.empty()) return report(c, e->sel, D::AmbiguousSelector, exprString(x.expr), sel);
  if (r.indirect) {
    std::string t = typeStr(c, x.type);
    if (x.mode == Mode::TypeExpr) {
      return report(c, e->sel, D::InvalidMethodExpressionNeedsPointerReceiver, t, sel, t, sel);
    }
    return report(c, e->sel, D::CannotCallPointerMethodOn, sel, t);
  }
  std::string why;
  if (isInterfacePtr(x.type)) {
    why = cat("type ", typeStr(c, x.type), " is pointer to interface, not interface");
  } else if (Pointer* p = under<Pointer>(x.type); p && isTypeParam(p->elem)) {
    why = cat("type ", typeStr(c, x.type), " is pointer to type parameter, not type parameter");
  } else {
    LookupResult alt;
    if (!e->sel->name.blank()) alt = lookupFoldedName(x.type, x.mode == Mode::Variable, c.pkg, e->sel->name);
    why = lookupError(c, x.type, e->sel->name, alt.obj, false);
  }
  report(c, e->sel, D::UndefinedSelector, exprString(x.expr), sel, why);
}

// T.m: a function whose first parameter is the receiver.
static void methodExpr(Checker& c, Operand& x, SelectorExpr* e, Func* m) {
  Signature* sig = as<Signature>(m->type);
  if (!sig || !sig->params) return x.invalidate();
  auto* f = make<Signature>();
  f->params = make<Tuple>();
  auto* recv = make<Var>();
  recv->kind = ObjKind::Var;
  recv->name = Atom::intern(
      sig->recv && sig->recv->name && !sig->recv->name.text().empty() ? sig->recv->name.text() : "_");
  recv->type = x.type;
  recv->pkg = c.pkg;
  recv->isParam = true;
  f->params->vars.push_back(recv);
  bool named =
      !sig->params->vars.empty() && sig->params->vars[0]->name && !sig->params->vars[0]->name.text().empty();
  if (!named) recv->name = {};
  for (Var* v : sig->params->vars) f->params->vars.push_back(v);
  f->results = sig->results;
  f->variadic = sig->variadic;
  e->selection->kind = SelectionKind::MethodExpr;
  x.mode = Mode::Value;
  x.type = f;
}

static Signature* withoutReceiver(Signature* sig) {
  auto* f = make<Signature>();
  f->params = sig->params;
  f->results = sig->results;
  f->variadic = sig->variadic;
  return f;
}

static void methodValue(Checker& c, Operand& x, SelectorExpr* e, Func* m) {
  Signature* sig = as<Signature>(m->type);
  if (!sig || !sig->params) return x.invalidate();
  if (m->ptrRecv && x.mode == Mode::Variable && !under<Pointer>(x.type) && !e->selection->indirect)
    markAddrTaken(e->x);
  e->selection->kind = SelectionKind::MethodVal;
  x.mode = Mode::Value;
  x.type = withoutReceiver(sig);
  (void)c;
}

void selectorStep(Checker& c, Operand& x, SelectorExpr* e) {
  if (x.mode == Mode::Builtin) {
    error(c, endPos(e->x), cat("invalid use of ", describe(c, x), " in selector expression"));
    return x.invalidate();
  }
  if (x.mode == Mode::NoValue) {
    error(c, x, cat(describe(c, x), " used as value or type"));
    return x.invalidate();
  }
  singleValue(c, x);
  if (x.mode == Mode::TypeExpr) nonGeneric(c, x);
  if (x.invalid()) return;
  Atom sel = e->sel->name;
  if (x.isNil()) {
    error(c, e->sel,
          cat("nil.", sel.text(), " undefined (type untyped nil has no field or method ", sel.text(), ")"));
    return x.invalidate();
  }
  if (Named* n = as<Named>(unalias(x.type))) resolveUnder(c, n);
  LookupResult r;
  if (!sel.blank()) r = lookupFieldOrMethod(x.type, x.mode == Mode::Variable, c.pkg, sel);
  if (!r.obj) {
    notFound(c, x, e, r);
    return x.invalidate();
  }
  objDecl(c, r.obj);
  e->sel->object = r.obj;
  auto* s = make<Selection>();
  *s = {SelectionKind::FieldVal, x.type, r.obj, r.index, r.indirect};
  e->selection = s;
  Func* m = asFunc(r.obj);
  if (m && m->pkg == c.pkg && c.ctx.decl) c.ctx.decl->addDep(m);
  if (x.mode == Mode::TypeExpr) {
    if (m) return methodExpr(c, x, e, m);
    e->selection = nullptr;
    error(c, e->sel,
          cat(exprString(x.expr), ".", sel.text(), " undefined (type ", typeStr(c, x.type), " has no method ",
              sel.text(), ")"));
    return x.invalidate();
  }
  if (m) return methodValue(c, x, e, m);
  if (x.mode == Mode::Variable || r.indirect) {
    x.mode = Mode::Variable;
  } else {
    x.mode = Mode::Value;
  }
  x.type = r.obj->type;
  e->sel->type = x.type;
  if (!isValid(x.type)) x.invalidate();
}

}  // namespace gosub::check

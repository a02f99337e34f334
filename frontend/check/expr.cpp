// Expressions: the walk. Chains that lean to the left (a+b+c, a.b.c, f()()) are walked in a loop from
// the innermost operand outwards: each node's step receives its already checked left operand.
#include "base/check.h"
#include "frontend/check/logic.h"

namespace gosub::check {

// The operand that a node leans on, or null for a leaf of the walk.
static Expr* leansOn(Checker& c, Expr* e) {
  switch (e->kind) {
    case Kind::ParenExpr: return static_cast<ParenExpr*>(e)->x;
    case Kind::SelectorExpr: {
      auto* s = static_cast<SelectorExpr*>(e);
      return isPackageSelector(c, s) ? nullptr : s->x;
    }
    case Kind::IndexExpr: return static_cast<IndexExpr*>(e)->x;
    case Kind::SliceExpr: return static_cast<SliceExpr*>(e)->x;
    case Kind::TypeAssertExpr: return static_cast<TypeAssertExpr*>(e)->x;
    case Kind::CallExpr: return static_cast<CallExpr*>(e)->fun;
    case Kind::BinaryExpr: return static_cast<BinaryExpr*>(e)->x;
    default: return nullptr;
  }
}

static void binaryNode(Checker& c, Operand& x, BinaryExpr* e) {
  excludeNonValues(c, x);
  singleValue(c, x);
  Operand y;
  expr(c, y, e->y);
  if (x.invalid()) return;
  if (y.invalid()) {
    x.invalidate();
    x.expr = y.expr;
    return;
  }
  binaryStep(c, x, y, e, e->x, e->y, e->op);
}

static void step(Checker& c, Operand& x, Expr* e) {
  switch (e->kind) {
    case Kind::ParenExpr: break;
    case Kind::SelectorExpr: return selectorStep(c, x, static_cast<SelectorExpr*>(e));
    case Kind::IndexExpr: return indexStep(c, x, static_cast<IndexExpr*>(e));
    case Kind::SliceExpr: return sliceStep(c, x, static_cast<SliceExpr*>(e));
    case Kind::TypeAssertExpr: return typeAssertStep(c, x, static_cast<TypeAssertExpr*>(e));
    case Kind::CallExpr: return callStep(c, x, static_cast<CallExpr*>(e));
    case Kind::BinaryExpr: return binaryNode(c, x, static_cast<BinaryExpr*>(e));
    default: GOSUB_UNREACHABLE("expression step");
  }
}

static void exclude(Checker& c, Operand& x, bool noValue, bool builtin, bool type);

static void starExpr(Checker& c, Operand& x, StarExpr* e) {
  rawExpr(c, x, e->x, nullptr);
  if (x.mode == Mode::Builtin) {
    report(c, x, D::CannotIndirect, describe(c, x));
    return x.invalidate();
  }
  exclude(c, x, true, false, false);
  singleValue(c, x);
  if (x.invalid()) return;
  if (x.mode == Mode::TypeExpr) {
    notConstraint(c, x.type, startPos(e->x));
    auto* p = make<Pointer>();
    p->elem = x.type;
    x.type = p;
    return;
  }
  if (x.isNil()) {
    report(c, x, D::CannotIndirectNil);
    return x.invalidate();
  }
  Pointer* p = core<Pointer>(x.type);
  if (!p) {
    if (isValid(x.type)) report(c, x, D::CannotIndirect, describe(c, x));
    return x.invalidate();
  }
  x.mode = Mode::Variable;
  x.type = p->elem;
}

static void leaf(Checker& c, Operand& x, Expr* e, Type* hint) {
  switch (e->kind) {
    case Kind::BadExpr: return x.invalidate();
    case Kind::Name: return identifier(c, x, static_cast<Name*>(e), nullptr, false);
    case Kind::BasicLit: return basicLit(c, x, static_cast<BasicLit*>(e));
    case Kind::FuncLit: return funcLit(c, x, static_cast<FuncLit*>(e));
    case Kind::CompositeLit: return compositeLit(c, x, static_cast<CompositeLit*>(e), hint);
    case Kind::SelectorExpr: return packageSelector(c, x, static_cast<SelectorExpr*>(e));
    case Kind::UnaryExpr: return unaryStep(c, x, static_cast<UnaryExpr*>(e));
    case Kind::StarExpr: return starExpr(c, x, static_cast<StarExpr*>(e));
    case Kind::KeyValueExpr: error(c, e, "no key:value expected"); return x.invalidate();
    case Kind::DotsType: report(c, e, D::InvalidUseDots); return x.invalidate();
    case Kind::ArrayType:
    case Kind::SliceType:
    case Kind::StructType:
    case Kind::FuncType:
    case Kind::InterfaceType:
    case Kind::MapType:
    case Kind::ChanType:
      x.type = typ(c, e);
      x.mode = isValid(x.type) ? Mode::TypeExpr : Mode::Invalid;
      return;
    default: return x.invalidate();
  }
}

void record(Checker& c, Operand& x, Expr* e) {
  (void)c;
  e->mode = x.mode;
  e->value = nullptr;
  switch (x.mode) {
    case Mode::Invalid: e->type = Typ[static_cast<int>(BasicKind::Invalid)]; break;
    case Mode::NoValue: {
      static Tuple empty;
      e->type = &empty;
      break;
    }
    case Mode::Builtin: e->type = Typ[static_cast<int>(BasicKind::Invalid)]; break;
    case Mode::Constant: e->value = x.val; [[fallthrough]];
    default: e->type = x.type;
  }
}

void rawExpr(Checker& c, Operand& x, Expr* e, Type* hint, bool allowGeneric) {
  x.mode = Mode::Invalid;
  x.type = Typ[static_cast<int>(BasicKind::Invalid)];
  Expr* base = leansOn(c, e);
  if (!base) {
    leaf(c, x, e, hint);
    x.expr = e;
    record(c, x, e);
    if (!allowGeneric) nonGeneric(c, x);
    return;
  }
  std::vector<Expr*> chain{e};
  for (Expr* n = base; n; n = leansOn(c, n)) chain.push_back(n);
  Expr* inner = chain.back();
  leaf(c, x, inner, nullptr);
  x.expr = inner;
  record(c, x, inner);
  for (size_t i = chain.size() - 1; i-- > 0;) {
    step(c, x, chain[i]);
    x.expr = chain[i];
    record(c, x, chain[i]);
  }
  if (!allowGeneric) nonGeneric(c, x);
}

static void exclude(Checker& c, Operand& x, bool noValue, bool builtin, bool type) {
  std::string text;
  if (x.mode == Mode::NoValue && noValue) {
    text = type ? "%s used as value" : "%s used as value or type";
  } else if (x.mode == Mode::Builtin && builtin) {
    text = "%s must be called";
  } else if (x.mode == Mode::TypeExpr && type) {
    text = "%s is not an expression";
  } else {
    return;
  }
  error(c, x, cat(describe(c, x), text.substr(2)));
  x.invalidate();
}
void excludeNonValues(Checker& c, Operand& x) {
  exclude(c, x, true, true, true);
}
void excludeTypes(Checker& c, Operand& x) {
  exclude(c, x, false, false, true);
}

void singleValue(Checker& c, Operand& x) {
  if (x.mode != Mode::Value) return;
  Tuple* t = as<Tuple>(x.type);
  if (!t || t->vars.size() == 1) return;
  report(c, x, D::MultipleValueSingleValueContext, describe(c, x));
  x.invalidate();
}

void expr(Checker& c, Operand& x, Expr* e, Type* hint) {
  rawExpr(c, x, e, hint);
  excludeNonValues(c, x);
  singleValue(c, x);
}
void genericExpr(Checker& c, Operand& x, Expr* e) {
  rawExpr(c, x, e, nullptr, true);
  excludeNonValues(c, x);
  singleValue(c, x);
}
void multiExpr(Checker& c, Operand& x, Expr* e) {
  rawExpr(c, x, e, nullptr);
  excludeNonValues(c, x);
}
void exprOrType(Checker& c, Operand& x, Expr* e) {
  rawExpr(c, x, e, nullptr);
  exclude(c, x, true, true, false);
  singleValue(c, x);
}

void useExpr(Checker& c, Expr* e) {
  if (!e) return;
  if (auto* kv = as<KeyValueExpr>(e)) {
    useExpr(c, kv->val);
    return;
  }
  Operand x;
  if (auto* n = as<Name>(e); n && n->name.blank()) return;
  rawExpr(c, x, e, nullptr);
}
void useExprs(Checker& c, const List<Expr*>& es) {
  for (Expr* e : es) useExpr(c, e);
}

// A variable on the left of an assignment that went wrong does not count as used.
void useLhs(Checker& c, Expr* e) {
  auto* n = as<Name>(unparen(e));
  if (!n) return useExpr(c, e);
  if (n->name.blank()) return;
  Object* o = c.ctx.scope->lookupParent(n->name, n->pos);
  Var* v = o && o->pkg == c.pkg ? asVar(o) : nullptr;
  bool used = v && v->used;
  useExpr(c, e);
  if (v) v->used = used;
}

Var* rootVar(Expr* e) {
  for (;;) {
    e = unparen(e);
    switch (e->kind) {
      case Kind::Name: return asVar(static_cast<Name*>(e)->object);
      case Kind::SelectorExpr: {
        auto* s = static_cast<SelectorExpr*>(e);
        if (!s->selection) return s->sel ? asVar(s->sel->object) : nullptr;
        if (s->selection->indirect || s->selection->kind != SelectionKind::FieldVal) return nullptr;
        e = s->x;
        break;
      }
      case Kind::IndexExpr: {
        auto* i = static_cast<IndexExpr*>(e);
        if (!i->x->type || !core<Array>(i->x->type)) return nullptr;
        e = i->x;
        break;
      }
      default: return nullptr;
    }
  }
}
void markAssigned(Expr* e) {
  if (Var* v = rootVar(e)) v->reassigned = true;
}
void markAddrTaken(Expr* e) {
  if (Var* v = rootVar(e)) v->reassigned = v->addrTaken = true;
}

}  // namespace gosub::check

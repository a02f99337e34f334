// Names and type expressions (spec, Declarations and scope; Types).
#include "frontend/check/logic.h"

namespace gosub::check {

static Type* invalidType() {
  return Typ[static_cast<int>(BasicKind::Invalid)];
}

// A local variable of an enclosing function that a function literal uses.
static void noteCapture(Checker& c, Var* v) {
  if (v->isGlobal || v->isField || !c.ctx.literalStart.valid()) return;
  if (v->pos < c.ctx.literalStart) v->captured = true;
}

static void addDep(Checker& c, Object* o) {
  if (c.ctx.decl && o->pkg == c.pkg && o->parent == c.pkg->scope) c.ctx.decl->addDep(o);
}

static void useConst(Checker& c, Operand& x, Name* n, ConstObj* k) {
  addDep(c, k);
  if (!isValid(k->type)) return;
  if (!k->pkg && k->name.text() == "iota") {
    if (!c.ctx.iota) return report(c, n, D::CannotUseIotaOutsideConstantDeclaration);
    x.val = c.ctx.iota;
  } else {
    x.val = k->value ? k->value : unknownConst();
  }
  x.mode = Mode::Constant;
}

static std::string_view kindOfObject(Checker& c, Object* o) {
  switch (o->kind) {
    case ObjKind::PkgName: return "package name";
    case ObjKind::Const: return "constant";
    case ObjKind::Func: return "function";
    case ObjKind::Builtin: return "built-in function";
    case ObjKind::Nil: return "untyped nil";
    case ObjKind::Var: break;
    default: return "object";
  }
  auto* v = static_cast<Var*>(o);
  if (v->isGlobal) return "package-level variable";
  if (c.ctx.sig && c.ctx.sig->recv == v) return "receiver";
  return v->isParam ? "parameter" : v->isResult ? "result variable" : "local variable";
}

// x becomes what the name denotes; def is the type being declared by this very expression, if any.
void identifier(Checker& c, Operand& x, Name* n, TypeName* def, bool wantType) {
  (void)def;
  x.invalidate();
  x.expr = n;
  if (n->name.blank()) return report(c, n, D::CannotUseBlankAsValueType);
  // A repeated constant expression means what it would mean where it is repeated.
  Object* o = c.ctx.scope->lookupParent(n->name, c.ctx.errorPos.valid() ? c.ctx.errorPos : n->pos);
  if (!o) return error(c, n, cat("undefined: ", n->name.text()));
  n->object = o;
  if (wantType && o->kind != ObjKind::TypeName) {
    if (Var* v = asVar(o)) v->used = true;
    return report(c, n, D::ObjectIsNotType, n->name.text(), kindOfObject(c, o));
  }
  if (o->kind == ObjKind::PkgName) {
    return error(c, n, cat("use of package ", n->name.text(), " not in selector"));
  }
  objDecl(c, o);
  if (c.ctx.file) {
    if (auto it = c.ctx.file->dotImported.find(o); it != c.ctx.file->dotImported.end())
      it->second->used = true;
  }
  x.type = o->type;
  switch (o->kind) {
    case ObjKind::Const: return useConst(c, x, n, static_cast<ConstObj*>(o));
    case ObjKind::TypeName:
      if (isValid(o->type)) x.mode = Mode::TypeExpr;
      return;
    case ObjKind::Var: {
      auto* v = static_cast<Var*>(o);
      if (o->pkg == c.pkg) v->used = true;
      addDep(c, o);
      if (!isValid(o->type)) return;
      noteCapture(c, v);
      x.mode = Mode::Variable;
      return;
    }
    case ObjKind::Func:
      addDep(c, o);
      if (isValid(o->type)) x.mode = Mode::Value;
      return;
    case ObjKind::Builtin:
      x.mode = Mode::Builtin;
      x.builtin = static_cast<BuiltinId>(static_cast<Builtin*>(o)->id);
      return;
    case ObjKind::Nil:
      x.mode = Mode::NilValue;
      x.type = Typ[static_cast<int>(BasicKind::UntypedNil)];
      return;
    default: return;
  }
}

static Type* asType(Checker& c, Operand& x) {
  switch (x.mode) {
    case Mode::TypeExpr: return x.type;
    case Mode::Invalid: return invalidType();
    case Mode::NoValue: error(c, x, cat(describe(c, x), " used as type")); return invalidType();
    case Mode::NilValue: error(c, x, "nil is not a type"); return invalidType();
    default: report(c, x, D::ExpressionIsNotType, describe(c, x)); return invalidType();
  }
}

// The length of an array type; -1 after an error.
static int64_t arrayLength(Checker& c, Expr* e) {
  if (auto* n = as<Name>(e)) {
    Object* o = n->name.blank() ? nullptr : c.ctx.scope->lookupParent(n->name, n->pos);
    if (!n->name.blank() && !o) {
      report(c, e, D::UndefinedArrayLengthMissingTypeConstraint, n->name.text());
      return -1;
    }
    if (o && o->kind != ObjKind::Const) {
      if (o->kind == ObjKind::Var && o->pkg == c.pkg) o->used = true;
      report(c, e, D::InvalidArrayLength, n->name.text());
      return -1;
    }
  }
  Operand x;
  expr(c, x, e);
  if (x.invalid()) return -1;
  if (!x.isConst()) {
    report(c, x, D::ArrayLengthMustConstant, describe(c, x));
    return -1;
  }
  if (x.val->kind() == ConstKind::Unknown) return -1;
  if (isUntyped(x.type) || isInteger(x.type)) {
    ConstRef v = toInt(x.val);
    if (isNumeric(x.type) && v->kind() == ConstKind::Int) {
      auto n = int64Val(v);
      if (n && *n >= 0) {
        if (isUntyped(x.type)) convertUntyped(c, x, Typ[static_cast<int>(BasicKind::Int)]);
        return *n;
      }
    }
  }
  bool integer = isInteger(x.type);
  error(c, x,
        integer ? cat("invalid array length ", describe(c, x))
                : cat("array length ", describe(c, x), " must be integer"));
  return -1;
}

// Gives the type being declared its structure at once, so that it may refer to itself.
template <typename T>
static T* begin(TypeName* def, bool setUnder = true) {
  T* t = make<T>();
  // Until they are known the parts look like something wrong that has been reported.
  if constexpr (requires { t->elem; }) t->elem = invalidType();
  if constexpr (requires { t->key; }) t->key = invalidType();
  if (Named* n = def ? as<Named>(def->type) : nullptr; n && setUnder && !n->under) n->under = t;
  return t;
}

static Type* arrayType(Checker& c, ArrayType* e, TypeName* def) {
  if (!e->len) {
    report(c, e, D::InvalidUseDotsArrayOutsideComposite);
    varType(c, e->elem);
    return invalidType();
  }
  // Not set before the length is known: the length may ask for the type's size.
  int64_t len = arrayLength(c, e->len);
  auto* a = begin<Array>(def);
  a->len = len;
  a->elem = varType(c, e->elem);
  if (len < 0) {
    if (Named* n = def ? as<Named>(def->type) : nullptr; n && n->under == a) n->under = nullptr;
    return invalidType();
  }
  if (!isValid(a->elem)) return a;
  c.sized.push_back({a, startPos(e)});
  return a;
}

static Type* mapType(Checker& c, MapType* e, TypeName* def) {
  auto* m = begin<Map>(def);
  m->key = varType(c, e->key);
  m->elem = varType(c, e->elem);
  later(c, [m, e](Checker& k) {
    if (!isValid(m->key) || comparableType(m->key)) return;
    if (!isValid(underlying(m->key))) return;
    report(k, e->key, D::InvalidMapKeyType, typeStr(k, m->key));
  });
  return m;
}

static Type* starType(Checker& c, StarExpr* e, TypeName* def) {
  auto* p = begin<Pointer>(def);
  p->elem = invalidType();
  p->elem = varType(c, e->x);
  if (!isValid(p->elem)) return invalidType();
  return p;
}

static Type* typeName(Checker& c, Expr* e, TypeName* def) {
  Operand x;
  if (auto* n = as<Name>(e)) {
    identifier(c, x, n, def, true);
  } else {
    auto* s = static_cast<SelectorExpr*>(e);
    if (isPackageSelector(c, s)) {
      packageSelector(c, x, s);
    } else {
      exprOrType(c, x, s->x);
      Named* n = x.invalid() ? nullptr : as<Named>(unalias(x.type));
      if (n && x.mode == Mode::TypeExpr && n->obj->color == 2 && n->obj->pkg == c.pkg) {
        cycleError(c, {n->obj}, 0);
      } else if (!x.invalid()) {
        report(c, s->sel, D::ExpressionIsNotType, exprString(s));
      }
      x.invalidate();
    }
  }
  x.expr = e;
  return asType(c, x);
}

static Type* typeInternal(Checker& c, Expr* e, TypeName* def) {
  switch (e->kind) {
    case Kind::BadExpr: return invalidType();
    case Kind::Name:
    case Kind::SelectorExpr: return typeName(c, e, def);
    case Kind::ParenExpr: return definedType(c, static_cast<ParenExpr*>(e)->x, def);
    case Kind::IndexExpr: return instantiatedType(c, static_cast<IndexExpr*>(e));
    case Kind::ArrayType: return arrayType(c, static_cast<ArrayType*>(e), def);
    case Kind::SliceType: {
      auto* s = begin<Slice>(def);
      s->elem = varType(c, static_cast<SliceType*>(e)->elem);
      return s;
    }
    case Kind::DotsType: {
      report(c, e, D::InvalidUseDots);
      varType(c, static_cast<DotsType*>(e)->elem);
      return invalidType();
    }
    case Kind::StructType: {
      auto* s = begin<Struct>(def);
      structType(c, s, static_cast<StructType*>(e));
      return s;
    }
    case Kind::StarExpr: return starType(c, static_cast<StarExpr*>(e), def);
    case Kind::FuncType: {
      auto* s = begin<Signature>(def);
      funcType(c, s, nullptr, static_cast<FuncType*>(e));
      return s;
    }
    case Kind::InterfaceType: {
      auto* i = begin<Interface>(def);
      c.interfaces.push_back({i, startPos(e)});
      interfaceType(c, i, static_cast<InterfaceType*>(e), def);
      return i;
    }
    case Kind::MapType: return mapType(c, static_cast<MapType*>(e), def);
    case Kind::ChanType: {
      auto* ch = begin<Chan>(def);
      auto* ct = static_cast<ChanType*>(e);
      ch->dir = ct->dir == ast::ChanDir::Both   ? types::ChanDir::Both
                : ct->dir == ast::ChanDir::Send ? types::ChanDir::Send
                                                : types::ChanDir::Recv;
      ch->elem = varType(c, ct->elem);
      c.sized.push_back({ch, startPos(e)});
      return ch;
    }
    default: break;
  }
  report(c, e, D::ExpressionIsNotType, exprString(e));
  useExpr(c, e);
  return invalidType();
}

Type* genericType(Checker& c, Expr* e) {
  Type* t = typeInternal(c, e, nullptr);
  e->mode = isValid(t) ? Mode::TypeExpr : Mode::Invalid;
  e->type = t;
  return t;
}

Type* definedType(Checker& c, Expr* e, TypeName* def) {
  Type* t = typeInternal(c, e, def);
  if (isGeneric(t) && !as<Signature>(t)) {
    report(c, e, D::CannotUseGenericTypeWithoutInstantiation, typeStr(c, t));
    t = invalidType();
  }
  e->mode = isValid(t) ? Mode::TypeExpr : Mode::Invalid;
  e->type = t;
  e->value = nullptr;
  return t;
}

Type* typ(Checker& c, Expr* e) {
  return definedType(c, e, nullptr);
}

bool notConstraint(Checker& c, Type* t, Pos where) {
  // Looked at later: the type set may not be complete yet.
  later(c, [t, where](Checker& k) {
    if (!isValid(t) || isTypeParam(t)) return;
    Interface* i = under<Interface>(t);
    if (!i) return;
    for (Type* e : i->embedded)
      if (!isValid(e) || !isValid(underlying(e))) return;
    TypeSet* set = typeSet(i);
    if (set->hasTerms) {
      report(k, where, D::ConstraintWithTermsAsType, typeStr(k, t));
    } else if (set->comparable) {
      report(k, where, D::ComparableAsType, typeStr(k, t));
    }
  });
  return true;
}

Type* varType(Checker& c, Expr* e) {
  Type* t = typ(c, e);
  bool literal = e->kind == Kind::StructType || e->kind == Kind::SliceType || e->kind == Kind::FuncType ||
                 e->kind == Kind::MapType;
  TypeKind k = t->kind();
  if (!literal && (k == TypeKind::Named || k == TypeKind::Alias || k == TypeKind::Interface))
    notConstraint(c, t, startPos(e));
  return t;
}

}  // namespace gosub::check

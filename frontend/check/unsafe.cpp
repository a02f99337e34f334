// The functions of package unsafe (spec, Package unsafe).
#include "frontend/check/logic.h"

namespace gosub::check {

static Type* basic(BasicKind k) {
  return Typ[static_cast<int>(k)];
}

bool isUnsafeBuiltin(BuiltinId id) {
  return id >= BuiltinId::UnsafeAdd;
}

// The size depends on type parameters.
static bool sizeVaries(Type* t, int depth = 0) {
  constexpr int kDeepest = 100;  // types that contain themselves are reported elsewhere
  if (isTypeParam(t) || depth > kDeepest) return true;
  Type* u = underlying(t);
  if (Array* a = as<Array>(u)) return sizeVaries(a->elem, depth + 1);
  if (Struct* s = as<Struct>(u)) {
    for (Var* f : s->fields)
      if (sizeVaries(f->type, depth + 1)) return true;
  }
  return false;
}

static bool constantResult(Operand& x, int64_t v) {
  x.mode = Mode::Constant;
  x.val = v >= 0 ? makeInt64(v) : unknownConst();
  x.type = basic(BasicKind::Uintptr);
  return true;
}

static bool offsetofCall(Checker& c, Operand& x, CallExpr* e) {
  auto* s = as<SelectorExpr>(unparen(e->args[0]));
  if (!s) {
    report(c, e->args[0], D::NotSelectorExpression, exprString(e->args[0]));
    useExpr(c, e->args[0]);
    return false;
  }
  expr(c, x, s->x);
  if (x.invalid()) return false;
  Type* base = x.type;
  if (Pointer* p = x.isNil() ? nullptr : under<Pointer>(base); p && under<Struct>(p->elem)) base = p->elem;
  LookupResult r;
  if (!x.isNil() && !s->sel->name.blank()) r = lookupFieldOrMethod(base, false, c.pkg, s->sel->name);
  if (!r.obj) {
    report(c, x, D::HasNoSingleField, typeStr(c, base), s->sel->name.text());
    return false;
  }
  if (asFunc(r.obj)) {
    report(c, e->args[0], D::MethodValue, exprString(e->args[0]));
    return false;
  }
  std::string from = describe(c, x);
  selectorStep(c, x, s);
  if (x.invalid() || !s->selection) return false;
  x.expr = s;
  record(c, x, s);
  Type* whole = base;
  int64_t offset = 0;
  for (size_t i = 0; i < s->selection->index.size(); i++) {
    if (i > 0 && under<Pointer>(base)) {
      report(c, x, D::FieldEmbeddedViaPointer, s->sel->name.text(), typeStr(c, whole));
      return false;
    }
    Struct* st = under<Struct>(base);
    if (!st) return false;
    uint32_t k = s->selection->index[i];
    int64_t inner = fieldOffsets(st)[k];
    if (inner < 0) {
      error(c, s->x, cat(from, " is too large"));
      return false;
    }
    offset += inner;
    base = st->fields[k]->type;
  }
  return constantResult(x, offset);
}

static bool integerArgument(Checker& c, Operand& x) {
  return validIndex(c, x, "length", false);
}

static bool sliceOf(Operand& x, Type* elem) {
  auto* s = make<Slice>();
  s->elem = elem;
  x.mode = Mode::Value;
  x.type = s;
  return true;
}

static bool pointerTo(Operand& x, Type* elem) {
  auto* p = make<Pointer>();
  p->elem = elem;
  x.mode = Mode::Value;
  x.type = p;
  return true;
}

static bool needVersion(Checker& c, CallExpr* e, int minor, BuiltinId id) {
  if (allowVersion(c, minor)) return true;
  error(c, e->fun, cat("unsafe.", builtinName(id), " ", versionCause(c, minor)));
  return false;
}

bool unsafeCall(Checker& c, Operand& x, CallExpr* e, BuiltinId id, std::vector<Operand>& args) {
  switch (id) {
    case BuiltinId::UnsafeAlignof:
    case BuiltinId::UnsafeSizeof: {
      assignment(c, x, nullptr, cat("argument to unsafe.", builtinName(id)));
      if (x.invalid()) return false;
      if (sizeVaries(x.type)) {
        x.mode = Mode::Value;
        x.type = basic(BasicKind::Uintptr);
        return true;
      }
      int64_t v = id == BuiltinId::UnsafeSizeof ? sizeOf(x.type) : alignOf(x.type);
      if (v < 0) error(c, x, cat(describe(c, x), " is too large"));
      return constantResult(x, v);
    }
    case BuiltinId::UnsafeOffsetof: return offsetofCall(c, x, e);
    case BuiltinId::UnsafeAdd:
      if (!needVersion(c, e, 17, id)) return false;
      assignment(c, x, basic(BasicKind::UnsafePointer), "argument to unsafe.Add");
      if (x.invalid() || !validIndex(c, args[1], "length", true)) return false;
      x.mode = Mode::Value;
      x.type = basic(BasicKind::UnsafePointer);
      return true;
    case BuiltinId::UnsafeSlice: {
      if (!needVersion(c, e, 17, id)) return false;
      Pointer* p = x.isNil() ? nullptr : core<Pointer>(x.type);
      if (!p) {
        report(c, x, D::NotPointer, describe(c, x));
        return false;
      }
      return integerArgument(c, args[1]) && sliceOf(x, p->elem);
    }
    case BuiltinId::UnsafeSliceData: {
      if (!needVersion(c, e, 20, id)) return false;
      Slice* s = x.isNil() ? nullptr : core<Slice>(x.type);
      if (!s) {
        report(c, x, D::NotSlice, describe(c, x));
        return false;
      }
      return pointerTo(x, s->elem);
    }
    case BuiltinId::UnsafeString: {
      if (!needVersion(c, e, 20, id)) return false;
      auto* p = make<Pointer>();
      p->elem = universeByte();
      assignment(c, x, p, "argument to unsafe.String");
      if (x.invalid() || !integerArgument(c, args[1])) return false;
      x.mode = Mode::Value;
      x.type = basic(BasicKind::String);
      return true;
    }
    case BuiltinId::UnsafeStringData:
      if (!needVersion(c, e, 20, id)) return false;
      assignment(c, x, basic(BasicKind::String), "argument to unsafe.StringData");
      if (x.invalid()) return false;
      return pointerTo(x, universeByte());
    default: return false;
  }
}

}  // namespace gosub::check

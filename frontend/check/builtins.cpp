// The predeclared functions (spec, Built-in functions).
#include "frontend/check/logic.h"

namespace gosub::check {

namespace {

Type* basic(BasicKind k) {
  return Typ[static_cast<int>(k)];
}

struct Arity {
  std::string_view name;
  size_t args;
  bool variadic;
};
// By BuiltinId.
constexpr Arity kArity[] = {
    {"append", 1, true},    {"cap", 1, false},        {"clear", 1, false},  {"close", 1, false},
    {"complex", 2, false},  {"copy", 2, false},       {"delete", 2, false}, {"imag", 1, false},
    {"len", 1, false},      {"make", 1, true},        {"max", 1, true},     {"min", 1, true},
    {"new", 1, false},      {"panic", 1, false},      {"print", 0, true},   {"println", 0, true},
    {"real", 1, false},     {"recover", 0, false},    {"Add", 2, false},    {"Alignof", 1, false},
    {"Offsetof", 1, false}, {"Sizeof", 1, false},     {"Slice", 2, false},  {"SliceData", 1, false},
    {"String", 2, false},   {"StringData", 1, false},
};

bool isByteSlice(Type* t) {
  Slice* s = core<Slice>(t);
  Basic* b = s ? core<Basic>(s->elem) : nullptr;
  return b && b->basic == BasicKind::Uint8;
}

Array* arrayOrPointerTo(Type* t) {
  if (Array* a = core<Array>(t)) return a;
  Pointer* p = core<Pointer>(t);
  return p ? core<Array>(p->elem) : nullptr;
}

// A string, or a type parameter of strings and byte slices.
bool stringLike(Type* t) {
  Type* u = coreString(t);
  return u && isString(u);
}

bool appendCall(Checker& c, Operand& x, CallExpr* e, std::vector<Operand>& args) {
  Slice* s = x.isNil() ? nullptr : core<Slice>(x.type);
  if (!s) {
    if (isValid(x.type))
      report(c, x, D::InvalidAppendArgumentMustSliceHave, x.isNil() ? "untyped nil" : describe(c, x));
    return false;
  }
  Type* slice = x.type;
  if (e->hasDots && args.size() == 2 && isByteSlice(slice) && (args[1].isNil() || stringLike(args[1].type))) {
    if (args[1].isNil())
      settleNil(args[1].expr, slice);
    else if (isUntyped(args[1].type))
      convertUntyped(c, args[1], basic(BasicKind::String));
  } else if (e->hasDots) {
    if (args.size() != 2) {
      Type* want = make<Slice>();
      static_cast<Slice*>(want)->elem = s->elem;
      Pos where = args.size() > 2 ? startPos(args[2].expr) : startPos(args.back().expr);
      report(c, where, D::ArgumentsCallAppendHaveWantDots, args.size() > 2 ? "too many" : "not enough",
             typesSummary(c, typesOf(args), false, true), typeStr(c, slice), typeStr(c, s->elem));
      return false;
    }
    auto* list = make<Slice>();
    list->elem = s->elem;
    assignment(c, args[1], list, "argument to append");
  } else {
    for (size_t i = 1; i < args.size(); i++) assignment(c, args[i], s->elem, "argument to append");
  }
  x.mode = Mode::Value;
  x.type = slice;
  return true;
}

bool hasLength(Type* t, BuiltinId id) {
  Type* u = underlying(t);
  if (as<Pointer>(u)) return arrayOrPointerTo(u) != nullptr;
  if (isString(u) || as<Map>(u)) return id == BuiltinId::Len;
  return as<Array>(u) || as<Slice>(u) || as<Chan>(u);
}

bool lenOrCap(Checker& c, Operand& x, BuiltinId id) {
  if (isTypeParam(x.type) && allTypes(x.type, [id](Type* t) { return hasLength(t, id); })) {
    x.mode = Mode::Value;  // never a constant: the length depends on the instance
    x.type = basic(BasicKind::Int);
    return true;
  }
  Mode mode = Mode::Invalid;
  ConstRef val = nullptr;
  Array* a = x.isNil() ? nullptr : arrayOrPointerTo(x.type);
  if (a) {
    mode = Mode::Value;
    if (!c.ctx.hasCallOrRecv) {
      mode = Mode::Constant;
      val = a->len >= 0 ? makeInt64(a->len) : unknownConst();
    }
  } else if (isString(x.type) && id == BuiltinId::Len) {
    mode = Mode::Value;
    if (x.isConst()) {
      mode = Mode::Constant;
      val = x.val->kind() == ConstKind::String ? makeInt64(static_cast<int64_t>(stringVal(x.val).size()))
                                               : unknownConst();
    }
    if (isUntyped(x.type)) updateExprType(c, x.expr, basic(BasicKind::String), true);
  } else if (core<Slice>(x.type) || core<Chan>(x.type) || (core<Map>(x.type) && id == BuiltinId::Len)) {
    mode = Mode::Value;
  }
  if (mode == Mode::Invalid || x.isNil()) {
    if (isValid(underlying(x.type))) report(c, x, D::InvalidBuiltinArgument, describe(c, x), builtinName(id));
    return false;
  }
  x.mode = mode;
  x.type = basic(BasicKind::Int);
  x.val = val;
  return true;
}

bool closeCall(Checker& c, Operand& x) {
  if (x.isNil() || !allTypes(x.type, [](Type* t) { return under<Chan>(t) != nullptr; })) {
    report(c, x, D::CannotCloseNonChannel, describe(c, x));
    return false;
  }
  if (!allTypes(x.type, [](Type* t) { return under<Chan>(t)->dir != types::ChanDir::Recv; })) {
    report(c, x, D::CannotCloseReceiveOnlyChannel, describe(c, x));
    return false;
  }
  x.mode = Mode::NoValue;
  return true;
}

void toUntypedFloat(Operand& x) {
  if (!isNumeric(x.type) || x.val->kind() == ConstKind::Unknown) return;
  if (sign(imagPart(x.val)) == 0) x.type = basic(BasicKind::UntypedFloat);
}

bool matchComplexParts(Checker& c, Operand& x, Operand& y) {
  bool ux = isUntyped(x.type), uy = isUntyped(y.type);
  if (ux && !uy) {
    convertUntyped(c, x, y.type);
  } else if (uy && !ux) {
    convertUntyped(c, y, x.type);
  } else if (ux && uy) {
    if (x.isConst() && y.isConst()) {
      toUntypedFloat(x);
      toUntypedFloat(y);
    } else {
      convertUntyped(c, x, basic(BasicKind::Float64));
      convertUntyped(c, y, basic(BasicKind::Float64));
    }
  }
  return !x.invalid() && !y.invalid();
}

bool complexCall(Checker& c, Operand& x, Operand& y, CallExpr* e) {
  if (!matchComplexParts(c, x, y)) return false;
  if (!identical(x.type, y.type)) {
    report(c, x, D::MismatchedOperandTypes, exprString(e), typeStr(c, x.type), typeStr(c, y.type));
    return false;
  }
  Basic* b = under<Basic>(x.type);
  Type* result = nullptr;
  if (b && b->basic == BasicKind::Float32) result = basic(BasicKind::Complex64);
  if (b && b->basic == BasicKind::Float64) result = basic(BasicKind::Complex128);
  if (b && b->basic == BasicKind::UntypedFloat) result = basic(BasicKind::UntypedComplex);
  if (!result) {
    report(c, x, D::ArgumentsHaveTypeExpectedFloatingPoint, typeStr(c, x.type));
    return false;
  }
  if (x.isConst() && y.isConst()) {
    bool known = x.val->kind() != ConstKind::Unknown && y.val->kind() != ConstKind::Unknown;
    ConstRef i = makeFromLiteral("1i", 'm');
    x.val = known ? binaryOp(toComplex(x.val), Op::Add, binaryOp(toComplex(y.val), Op::Mul, i, false), false)
                  : unknownConst();
  } else {
    x.mode = Mode::Value;
  }
  x.type = result;
  return true;
}

bool copyCall(Checker& c, Operand& x, Operand& y) {
  for (Operand* o : {&x, &y}) {
    bool ok =
        !o->isNil() && (core<Slice>(o->type) || (o == &y && stringLike(o->type) && isByteSlice(x.type)));
    if (ok) continue;
    if (!isValid(o->type)) return false;
    if (o == &y && isString(o->type)) {
      report(c, x, D::CopyOfStringToOtherElements, describe(c, x), describe(c, y),
             typeStr(c, core<Slice>(x.type)->elem));
    } else {
      report(c, *o, D::InvalidCopyArgumentMustSliceHave, o->isNil() ? "untyped nil" : describe(c, *o));
    }
    return false;
  }
  if (stringLike(y.type)) {
    if (isUntyped(y.type)) convertUntyped(c, y, basic(BasicKind::String));
  } else if (!identical(core<Slice>(x.type)->elem, core<Slice>(y.type)->elem)) {
    report(c, x, D::CopyOfDifferentElements, describe(c, x), describe(c, y),
           typeStr(c, core<Slice>(x.type)->elem), typeStr(c, core<Slice>(y.type)->elem));
    return false;
  }
  x.mode = Mode::Value;
  x.type = basic(BasicKind::Int);
  return true;
}

bool deleteCall(Checker& c, Operand& x, Operand& key) {
  Type* keyType = nullptr;
  bool maps = !x.isNil() && allTypes(x.type, [&](Type* t) {
    Map* m = under<Map>(t);
    if (!m || (keyType && !identical(keyType, m->key))) return false;
    keyType = m->key;
    return true;
  });
  if (!maps) {
    report(c, x, D::NotMap, describe(c, x));
    return false;
  }
  x = key;
  assignment(c, x, keyType, "argument to delete");
  if (x.invalid()) return false;
  x.mode = Mode::NoValue;
  return true;
}

bool realOrImag(Checker& c, Operand& x, BuiltinId id) {
  if (isUntyped(x.type)) {
    if (x.isConst()) {
      if (isNumeric(x.type)) x.type = basic(BasicKind::UntypedComplex);
    } else {
      convertUntyped(c, x, basic(BasicKind::Complex128));
      if (x.invalid()) return false;
    }
  }
  Basic* b = under<Basic>(x.type);
  Type* result = nullptr;
  if (b && b->basic == BasicKind::Complex64) result = basic(BasicKind::Float32);
  if (b && b->basic == BasicKind::Complex128) result = basic(BasicKind::Float64);
  if (b && b->basic == BasicKind::UntypedComplex) result = basic(BasicKind::UntypedFloat);
  if (!result) {
    report(c, x, D::ArgumentHasTypeExpectedComplexType, typeStr(c, x.type));
    return false;
  }
  if (x.isConst()) {
    if (x.val->kind() != ConstKind::Unknown)
      x.val = id == BuiltinId::Real ? realPart(x.val) : imagPart(x.val);
  } else {
    x.mode = Mode::Value;
  }
  x.type = result;
  return true;
}

bool makeCall(Checker& c, Operand& x, CallExpr* e) {
  Expr* arg = e->args[0];
  Type* t = varType(c, arg);
  if (!isValid(t)) {
    for (uint32_t i = 1; i < e->args.size(); i++) useExpr(c, e->args[i]);
    return false;
  }
  size_t min = core<Slice>(t) ? 2 : core<Map>(t) || core<Chan>(t) ? 1 : 0;
  if (min == 0) {
    report(c, arg, D::CannotMakeTypeMustSliceMap, exprString(arg));
    return false;
  }
  size_t n = e->args.size();
  if (n < min || n > min + 1) {
    report(c, e, D::ExpectsArgumentsFound, exprString(e), std::to_string(min), std::to_string(min + 1),
           std::to_string(n));
    return false;
  }
  std::vector<int64_t> sizes;
  for (size_t i = 1; i < n; i++) {
    int64_t v = indexValue(c, e->args[i], -1);
    if (v >= 0) sizes.push_back(v);
  }
  if (sizes.size() == 2 && sizes[0] > sizes[1]) report(c, e->args[1], D::LengthCapacitySwapped);
  x.mode = Mode::Value;
  x.type = t;
  return true;
}

bool minOrMax(Checker& c, Operand& x, CallExpr* e, std::vector<Operand>& args, BuiltinId id) {
  if (!allowVersion(c, 21)) {
    error(c, e->fun, cat("built-in ", builtinName(id), " ", versionCause(c, 21)));
    return false;
  }
  Op op = id == BuiltinId::Max ? Op::Gtr : Op::Lss;
  for (size_t i = 0; i < args.size(); i++) {
    Operand& a = args[i];
    if (a.isNil() || !isOrdered(a.type)) {
      report(c, a, D::CannotOrdered, describe(c, a));
      return false;
    }
    if (i == 0) continue;
    matchTypes(c, x, a);
    if (x.invalid()) return false;
    if (!identical(x.type, a.type)) {
      report(c, a, D::MismatchedTypesPreviousArgumentType, typeStr(c, x.type), typeStr(c, a.type),
             exprString(a.expr));
      return false;
    }
    if (x.isConst() && a.isConst()) {
      if (x.val->kind() != ConstKind::Unknown && a.val->kind() != ConstKind::Unknown &&
          compare(a.val, op, x.val))
        x = a;
    } else {
      x.mode = Mode::Value;
    }
  }
  if (!x.isConst()) {
    x.mode = Mode::Value;
    if (isUntyped(x.type)) x.type = defaultType(x.type);
  }
  for (Operand& a : args) updateExprType(c, a.expr, x.type, isTyped(x.type));
  return true;
}

bool newCall(Checker& c, Operand& x, CallExpr* e) {
  Expr* arg = e->args[0];
  exprOrType(c, x, arg);
  if (x.invalid()) return false;
  if (x.mode == Mode::TypeExpr) {
    if (!notConstraint(c, x.type, startPos(arg))) return false;
  } else {
    if (!allowVersion(c, 26)) {
      error(c, e->fun, cat("new(", exprString(arg), ") ", versionCause(c, 26)));
      return false;
    }
    assignment(c, x, nullptr, "argument to new");
    if (x.invalid()) return false;
  }
  auto* p = make<Pointer>();
  p->elem = x.type;
  x.mode = Mode::Value;
  x.type = p;
  return true;
}

bool clearCall(Checker& c, Operand& x, CallExpr* e) {
  if (!allowVersion(c, 21)) {
    error(c, e->fun, cat("clear ", versionCause(c, 21)));
    return false;
  }
  if (x.isNil() || !allTypes(x.type, [](Type* t) { return under<Map>(t) || under<Slice>(t); })) {
    report(c, x, D::CannotClearArgumentMustConstrainedBy, describe(c, x));
    return false;
  }
  x.mode = Mode::NoValue;
  return true;
}

bool printCall(Checker& c, Operand& x, std::vector<Operand>& args, BuiltinId id) {
  std::string context = cat("argument to built-in ", builtinName(id));
  for (Operand& a : args) {
    assignment(c, a, nullptr, context);
    if (a.invalid()) return false;
  }
  x.mode = Mode::NoValue;
  return true;
}

// Whether the arguments are checked by the built-in itself (types among them).
bool specialArguments(BuiltinId id) {
  return id == BuiltinId::Make || id == BuiltinId::New || id == BuiltinId::UnsafeOffsetof;
}

bool countOk(Checker& c, CallExpr* e, BuiltinId id, size_t n) {
  const Arity& a = kArity[static_cast<int>(id)];
  std::string_view wrong = n < a.args ? "not enough" : !a.variadic && n > a.args ? "too many" : "";
  if (wrong.empty()) return true;
  report(c, e, D::ArgumentsForExpectedFound, wrong, exprString(e), std::to_string(a.args), std::to_string(n));
  return false;
}

bool dispatch(Checker& c, Operand& x, CallExpr* e, BuiltinId id, std::vector<Operand>& args) {
  switch (id) {
    case BuiltinId::Append: return appendCall(c, x, e, args);
    case BuiltinId::Cap:
    case BuiltinId::Len: return lenOrCap(c, x, id);
    case BuiltinId::Clear: return clearCall(c, x, e);
    case BuiltinId::Close: return closeCall(c, x);
    case BuiltinId::Complex: return complexCall(c, x, args[1], e);
    case BuiltinId::Copy: return copyCall(c, x, args[1]);
    case BuiltinId::Delete: return deleteCall(c, x, args[1]);
    case BuiltinId::Imag:
    case BuiltinId::Real: return realOrImag(c, x, id);
    case BuiltinId::Make: return makeCall(c, x, e);
    case BuiltinId::Max:
    case BuiltinId::Min: return minOrMax(c, x, e, args, id);
    case BuiltinId::New: return newCall(c, x, e);
    case BuiltinId::Panic:
      assignment(c, x, universeAny(), "argument to panic");
      if (x.invalid()) return false;
      x.mode = Mode::NoValue;
      return true;
    case BuiltinId::Print:
    case BuiltinId::Println: return printCall(c, x, args, id);
    case BuiltinId::Recover:
      x.mode = Mode::Value;
      x.type = universeAny();
      return true;
    default: return unsafeCall(c, x, e, id, args);
  }
}

}  // namespace

std::string_view builtinName(BuiltinId id) {
  return kArity[static_cast<int>(id)].name;
}

bool builtinCall(Checker& c, Operand& x, CallExpr* e, BuiltinId id) {
  if (e->hasDots && id != BuiltinId::Append) {
    report(c, e, D::InvalidUseDotsWithBuilt, builtinName(id));
    useExprs(c, e->args);
    return false;
  }
  // len and cap of an array are constants only if evaluating the argument does nothing.
  bool saved = c.ctx.hasCallOrRecv, restore = id == BuiltinId::Len || id == BuiltinId::Cap;
  if (restore) c.ctx.hasCallOrRecv = false;
  std::vector<Operand> args;
  bool ok = true;
  if (!specialArguments(id)) {
    args = exprList(c, e->args, false, nullptr);
    for (Operand& a : args) ok = ok && !a.invalid();
    if (ok && !args.empty()) x = args[0];
  }
  size_t n = specialArguments(id) ? e->args.size() : args.size();
  ok = ok && countOk(c, e, id, n) && dispatch(c, x, e, id, args);
  if (restore) c.ctx.hasCallOrRecv = saved;
  return ok;
}

}  // namespace gosub::check

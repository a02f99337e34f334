// Conversions T(x) (spec, Conversions).
#include "frontend/check/logic.h"

namespace gosub::check {

static bool isConstType(Type* t) {
  Basic* b = under<Basic>(t);
  return b && (b->info & kIsConstType);
}

static std::string utf8(uint32_t r) {
  if (r > 0x10FFFF || (r >= 0xD800 && r < 0xE000)) r = 0xFFFD;
  std::string s;
  if (r < 0x80) {
    s += static_cast<char>(r);
  } else if (r < 0x800) {
    s += static_cast<char>(0xC0 | r >> 6);
    s += static_cast<char>(0x80 | (r & 0x3F));
  } else if (r < 0x10000) {
    s += static_cast<char>(0xE0 | r >> 12);
    s += static_cast<char>(0x80 | (r >> 6 & 0x3F));
    s += static_cast<char>(0x80 | (r & 0x3F));
  } else {
    s += static_cast<char>(0xF0 | r >> 18);
    s += static_cast<char>(0x80 | (r >> 12 & 0x3F));
    s += static_cast<char>(0x80 | (r >> 6 & 0x3F));
    s += static_cast<char>(0x80 | (r & 0x3F));
  }
  return s;
}

static bool convertConst(Operand& x, Type* t) {
  Basic* b = under<Basic>(t);
  ConstRef v = nullptr;
  if (representableConst(x.val, b->basic, &v)) {
    x.val = v;
    return true;
  }
  if (v && v->kind() == ConstKind::Int) x.val = v;  // messages show the integer
  if (!isInteger(x.type) || !isString(t)) return false;
  auto n = uint64Val(x.val);
  x.val = makeString(utf8(n && *n <= 0x10FFFF ? static_cast<uint32_t>(*n) : 0xFFFD));
  return true;
}

static bool isBytesOrRunes(Type* t) {
  Slice* s = under<Slice>(t);
  Basic* b = s ? under<Basic>(s->elem) : nullptr;
  return b && (b->basic == BasicKind::Uint8 || b->basic == BasicKind::Int32);
}
static bool isUnsafePointer(Type* t) {
  Basic* b = under<Basic>(t);
  return b && b->basic == BasicKind::UnsafePointer;
}
static bool isUintptr(Type* t) {
  Basic* b = under<Basic>(t);
  return b && b->basic == BasicKind::Uintptr;
}

// []T to [n]T or *[n]T.
static bool sliceToArray(Checker& c, Type* v, Type* t, std::string* cause) {
  Slice* s = under<Slice>(v);
  if (!s) return false;
  Array* a = under<Array>(t);
  bool pointer = false;
  if (!a) {
    Pointer* p = under<Pointer>(t);
    a = p ? under<Array>(p->elem) : nullptr;
    pointer = true;
  }
  if (!a || !identical(s->elem, a->elem)) return false;
  int need = pointer ? 17 : 20;
  if (allowVersion(c, need)) return true;
  if (cause) {
    *cause = cat("conversion of slice to array ", pointer ? "pointer " : "", versionCause(c, need));
  }
  return false;
}

// With type parameters: each type of one set to each of the other.
static bool convertibleParams(Checker& c, const Operand& x, Type* t) {
  Operand y = x;
  return allTypes(x.type, [&](Type* from) {
    y.type = from;
    return allTypes(t, [&](Type* to) { return convertibleTo(c, y, to, nullptr); });
  });
}

bool convertibleTo(Checker& c, const Operand& x, Type* t, std::string* cause) {
  if (operandAssignable(c, x, t, cause)) return true;
  if (isTypeParam(x.type) || isTypeParam(t)) return convertibleParams(c, x, t);
  Type *v = x.type, *vu = underlying(v), *tu = underlying(t);
  if (identicalIgnoreTags(vu, tu)) return true;
  Pointer *vp = as<Pointer>(unalias(v)), *tp = as<Pointer>(unalias(t));
  if (vp && tp && identicalIgnoreTags(underlying(vp->elem), underlying(tp->elem))) return true;
  bool vNum = isInteger(v) || isFloat(v), tNum = isInteger(t) || isFloat(t);
  if (vNum && tNum) return true;
  if (isComplex(v) && isComplex(t)) return true;
  if (isString(t) && (isInteger(v) || isBytesOrRunes(v))) return true;
  if (isString(v) && isBytesOrRunes(t)) return true;
  if (isUnsafePointer(t) && (as<Pointer>(vu) || isUintptr(v))) return true;
  if (isUnsafePointer(v) && (as<Pointer>(tu) || isUintptr(t))) return true;
  return sliceToArray(c, v, t, cause);
}

void conversion(Checker& c, Operand& x, Type* t) {
  bool constArg = x.isConst(), ok = false;
  std::string cause;
  if (isValid(t) && !isValid(underlying(t))) {  // declared in a wrong way: nothing else converts to it
    ok = identical(x.type, t);
  } else if (constArg && isConstType(t)) {
    ok = convertConst(x, t);
    if (!ok && isInteger(x.type) && isInteger(t)) {
      report(c, x, D::ConstantOverflows, constString(x.val), typeStr(c, t));
      return x.invalidate();
    }
  } else if (constArg && isTypeParam(t)) {
    ok = allTypes(t, [&](Type* to) {
      Operand y = x;
      ConstRef v = nullptr;
      if (isConstType(to))
        return convertConst(y, to) || (isTyped(x.type) && representation(y, under<Basic>(to), &v) == Fit::Ok);
      return convertibleTo(c, y, to, nullptr);
    });
  } else if (convertibleTo(c, x, t, &cause)) {
    ok = true;
  }
  if (!ok) {
    if (isValid(x.type) && isValid(t)) {
      error(c, x,
            cat("cannot convert ", describe(c, x), " to type ", typeStr(c, t), cause.empty() ? "" : ": ",
                cause));
    }
    return x.invalidate();
  }
  if (x.isNil()) {
    settleNil(x.expr, t);
  } else if (isUntyped(x.type)) {
    Type* final = t;
    if (isInterface(t) || (constArg && !isConstType(t)) || (constArg && isInteger(x.type) && isString(t))) {
      final = defaultType(x.type);
    }
    // string(bigConstant): the argument is never materialised.
    bool keep = constArg && isInteger(x.type) && isString(t);
    if (!keep) updateExprType(c, x.expr, final, true);
  }
  if (!constArg || !isConstType(t)) x.mode = Mode::Value;
  x.type = t;
}

}  // namespace gosub::check

// Which constants a basic type can hold, and how they are rounded (spec, Representability).
#include "frontend/check/logic.h"

namespace gosub::check {

static bool intFits(ConstRef v, BasicKind k) {
  auto s = int64Val(v);
  auto u = uint64Val(v);
  auto within = [&](int64_t lo, int64_t hi) { return s && *s >= lo && *s <= hi; };
  switch (k) {
    case BasicKind::Int:
    case BasicKind::Int64: return s.has_value();
    case BasicKind::Int8: return within(INT8_MIN, INT8_MAX);
    case BasicKind::Int16: return within(INT16_MIN, INT16_MAX);
    case BasicKind::Int32: return within(INT32_MIN, INT32_MAX);
    case BasicKind::Uint:
    case BasicKind::Uint64:
    case BasicKind::Uintptr: return u.has_value();
    case BasicKind::Uint8: return within(0, UINT8_MAX);
    case BasicKind::Uint16: return within(0, UINT16_MAX);
    case BasicKind::Uint32: return within(0, UINT32_MAX);
    default: return true;  // untyped
  }
}

static bool asFloat(ConstRef v, BasicKind k, ConstRef* out) {
  ConstRef f = toFloat(v);
  if (f->kind() == ConstKind::Unknown) return false;
  if (k == BasicKind::UntypedFloat) {
    *out = f;
    return true;
  }
  ConstRef r = k == BasicKind::Float32 ? roundFloat32(f) : roundFloat64(f);
  if (r->kind() == ConstKind::Unknown) return false;
  *out = r;
  return true;
}

static bool asComplex(ConstRef v, BasicKind k, ConstRef* out) {
  ConstRef z = toComplex(v);
  if (z->kind() == ConstKind::Unknown) return false;
  if (k == BasicKind::UntypedComplex) {
    *out = z;
    return true;
  }
  BasicKind part = k == BasicKind::Complex64 ? BasicKind::Float32 : BasicKind::Float64;
  ConstRef re = nullptr, im = nullptr;
  if (!asFloat(realPart(z), part, &re) || !asFloat(imagPart(z), part, &im)) return false;
  ConstRef i = makeFromLiteral("1i", 'm');
  *out = toComplex(binaryOp(toComplex(re), Op::Add, binaryOp(toComplex(im), Op::Mul, i, false), false));
  return true;
}

bool representableConst(ConstRef v, BasicKind kind, ConstRef* rounded) {
  *rounded = v;
  if (v->kind() == ConstKind::Unknown) return true;  // reported already
  Type* t = Typ[static_cast<int>(kind)];
  if (isInteger(t)) {
    ConstRef i = toInt(v);
    if (v->kind() == ConstKind::Bool || v->kind() == ConstKind::String || i->kind() != ConstKind::Int)
      return false;
    *rounded = i;
    return intFits(i, kind);
  }
  bool number =
      v->kind() == ConstKind::Int || v->kind() == ConstKind::Float || v->kind() == ConstKind::Complex;
  if (isFloat(t)) return number && asFloat(v, kind, rounded);
  if (isComplex(t)) return number && asComplex(v, kind, rounded);
  if (isString(t)) return v->kind() == ConstKind::String;
  if (isBoolean(t)) return v->kind() == ConstKind::Bool;
  return false;
}

Fit representation(const Operand& x, Basic* t, ConstRef* v) {
  ConstRef out = nullptr;
  if (representableConst(x.val, t->basic, &out)) {
    *v = out;
    return Fit::Ok;
  }
  if (!isNumeric(x.type) || !isNumeric(t)) return Fit::No;
  return !isInteger(x.type) && isInteger(t) ? Fit::Truncated : Fit::Overflows;
}

void invalidConversion(Checker& c, Fit why, const Operand& x, Type* target) {
  std::string what = describe(c, x), t = typeStr(c, target);
  switch (why) {
    case Fit::Truncated: return report(c, x, D::ConstantTruncated, what, t);
    case Fit::Overflows: return report(c, x, D::ValueOverflows, what, t);
    default: return report(c, x, D::CannotConvertType, what, t);
  }
}

void representable(Checker& c, Operand& x, Basic* t) {
  ConstRef v = nullptr;
  Fit fit = representation(x, t, &v);
  if (fit != Fit::Ok) {
    invalidConversion(c, fit, x, t);
    return x.invalidate();
  }
  x.val = v;
}

static std::string_view opName(Expr* e) {
  if (auto* u = as<UnaryExpr>(e)) {
    if (u->op == Op::Xor) return "bitwise complement ";
    return "";
  }
  auto* b = as<BinaryExpr>(e);
  if (!b) return "";
  switch (b->op) {
    case Op::Add: return "addition ";
    case Op::Sub: return "subtraction ";
    case Op::Xor: return "bitwise XOR ";
    case Op::Mul: return "multiplication ";
    case Op::Shl: return "shift ";
    default: return "";
  }
}

// After each constant operation: typed results must fit, untyped integers must stay below 512 bits.
void overflow(Checker& c, Operand& x, Pos where) {
  constexpr uint64_t kBits = 512;
  bool unknown = x.val->kind() == ConstKind::Unknown;
  if (unknown && !isInteger(x.type)) {
    error(c, where, "constant result is not representable");
    return;
  }
  if (isTyped(x.type) && !unknown) return representable(c, x, under<Basic>(x.type));
  if (unknown || (x.val->kind() == ConstKind::Int && bitLen(x.val) > kBits)) {
    error(c, where, cat("constant ", opName(x.expr), "overflow"));
    x.val = unknownConst();
  }
}

}  // namespace gosub::check

// Conversions: numbers, strings, slices to arrays, interfaces; type assertions.
#include "frontend/compile/expr.h"
#include "runtime/abi/type_table.h"

namespace gosub::compile {
namespace {

using namespace ast;
using BOp = bc::Op;

bool isInt(Type* t) {
  return isSignedInt(t) || isUnsignedInt(t);
}

// Narrows the 64-bit integer in src to type t.
void narrow(Fn& f, Type* t, VSlot dst, VSlot src) {
  int bits = bitsOf(t);
  if (bits == 64) return moveSlots(f, dst, src, 1);
  bool sign = isSignedInt(t);
  BOp op = bits == 8    ? (sign ? BOp::Sext8 : BOp::Zext8)
           : bits == 16 ? (sign ? BOp::Sext16 : BOp::Zext16)
                        : (sign ? BOp::Sext32 : BOp::Zext32);
  emit(f, op, dst, src);
}

// Every value of `from` is the same word in `to`.
bool sameWord(Type* from, Type* to) {
  int a = bitsOf(from), b = bitsOf(to);
  if (b == 64) return true;  // sign- or zero-extended already
  if (isSignedInt(from) == isSignedInt(to)) return a <= b;
  return isUnsignedInt(from) && a < b;
}

void floatToInt(Fn& f, Type* from, Type* to, VSlot dst, VSlot src) {
  bool narrowFloat = isFloat32(from);
  if (isUnsignedInt(to) && bitsOf(to) == 64)
    return emit(f, narrowFloat ? BOp::CvtF32U64 : BOp::CvtF64U64, dst, src);
  // gc converts to int32 for the small signed types, and to int64 for uint32.
  bool small = bitsOf(to) < 32 || (bitsOf(to) == 32 && isSignedInt(to));
  BOp op = small ? (narrowFloat ? BOp::CvtF32I32 : BOp::CvtF64I32)
                 : (narrowFloat ? BOp::CvtF32I64 : BOp::CvtF64I64);
  emit(f, op, dst, src);
  if (bitsOf(to) < 64 && !(bitsOf(to) == 32 && isSignedInt(to))) narrow(f, to, dst, dst);
}

void intToFloat(Fn& f, Type* from, Type* to, VSlot dst, VSlot src) {
  bool big = isUnsignedInt(from) && bitsOf(from) == 64;
  BOp op = isFloat32(to) ? (big ? BOp::CvtU64F32 : BOp::CvtI64F32) : (big ? BOp::CvtU64F64 : BOp::CvtI64F64);
  emit(f, op, dst, src);
}

void numberTo(Fn& f, Type* from, Type* to, VSlot dst, VSlot src) {
  if (isInt(from) && isInt(to))
    return sameWord(from, to) ? moveSlots(f, dst, src, 1) : narrow(f, to, dst, src);
  if (isInt(from)) return intToFloat(f, from, to, dst, src);
  if (isInt(to)) return floatToInt(f, from, to, dst, src);
  if (isFloat32(from) == isFloat32(to)) return moveSlots(f, dst, src, 1);
  emit(f, isFloat32(to) ? BOp::CvtF64F32 : BOp::CvtF32F64, dst, src);
}

bool isByteSlice(Type* t) {
  auto* s = types::under<types::Slice>(t);
  return s && layoutOf(s->elem).size == 1;
}

bool stringConversion(Fn& f, Type* from, Type* to, VSlot dst, VSlot src) {
  bool fromStr = layoutOf(from).rep == Rep::Str, toStr = layoutOf(to).rep == Rep::Str;
  if (fromStr == toStr) return false;
  if (fromStr) {
    emit(f, isByteSlice(to) ? BOp::StrToBytes : BOp::StrToRunes, dst, src);
  } else if (isInt(from)) {
    emit(f, BOp::RuneToStr, dst, src);
  } else {
    emit(f, isByteSlice(from) ? BOp::BytesToStr : BOp::RunesToStr, dst, src);
  }
  return true;
}

bool sliceToArray(Fn& f, Type* from, Type* to, VSlot dst, VSlot src) {
  if (layoutOf(from).rep != Rep::Slice || layoutOf(to).rep == Rep::Slice) return false;
  if (auto* p = types::under<types::Pointer>(to)) {
    auto* a = types::under<types::Array>(p->elem);
    emit(f, BOp::SliceToArrayPtr, dst, src, 0, static_cast<uint64_t>(a->len));
    return true;
  }
  auto* a = types::under<types::Array>(to);
  if (!a) return false;
  VSlot p = alloc(f, 1);
  emit(f, BOp::SliceToArrayPtr, p, src, 0, static_cast<uint64_t>(a->len));
  if (slotsOf(to)) loadMem(f, to, dst, p, 0);
  return true;
}

}  // namespace

uint64_t typeWord(Type* iface, Type* concrete) {
  if (isEmptyInterface(iface)) return descWord(concrete);
  return reinterpret_cast<uint64_t>(rt::getItab(desc(iface), desc(concrete)));
}

// A value of up to 8 bytes as it lies in memory, zero-extended.
VSlot memoryWord(Fn& f, Type* t, VSlot src) {
  const Layout& l = layoutOf(t);
  if (l.size == 8 && l.rep != Rep::Complex) return src;
  if (l.rep == Rep::Word && !isSignedInt(t)) return src;
  VSlot w = alloc(f, 1);
  if (l.size == 0) {
    loadImm(f, w, 0);
  } else if (l.rep == Rep::Complex) {
    emit(f, BOp::PackC64, w, src);
  } else if (l.size == 1 || l.size == 2 || l.size == 4) {
    emit(f, l.size == 1 ? BOp::Zext8 : l.size == 2 ? BOp::Zext16 : BOp::Zext32, w, src);
  } else {
    auto shift = static_cast<uint32_t>(64 - 8 * l.size);
    emit(f, BOp::ShlI64Imm, w, src, shift);
    emit(f, BOp::ShrU64Imm, w, w, shift);
  }
  return w;
}

void toInterface(Fn& f, Type* from, VSlot src, Type* to, VSlot dst) {
  if (isInterfaceType(from)) {
    if (types::identical(types::underlying(from), types::underlying(to))) return moveSlots(f, dst, src, 2);
    if (isEmptyInterface(to)) {
      if (isEmptyInterface(from)) return moveSlots(f, dst, src, 2);
      return emit(f, BOp::IfaceToEface, dst, src);
    }
    return emit(f, BOp::CvtIface, dst, src, 0, descWord(to), descWord(from));
  }
  uint64_t word = typeWord(to, from);
  if (isDirectPointer(from)) return emit(f, BOp::MkIfaceWord, dst, src, 0, word);
  if (isScalarData(from)) {
    Temps temps(f);
    return emit(f, BOp::MkIfaceWord, dst, memoryWord(f, from, src), 0, word);
  }
  emit(f, BOp::MkIfaceBox, dst, src, 0, word, descWord(from));
}

void conversionTo(Fn& f, Expr* x, Type* to, VSlot dst) {
  Temps temps(f);
  if (isNil(x)) return zeroSlots(f, dst, slotsOf(to));
  Type* from = typeOf(f, x);
  if (isConst(x) && types::isUntyped(from) && !isInterfaceType(to) &&
      layoutOf(to).rep == layoutOf(from).rep) {
    return constTo(f, x->value, to, dst);
  }
  if (isInterfaceType(to)) return valueTo(f, x, to, dst);
  const Layout &a = layoutOf(from), &b = layoutOf(to);
  bool numbers = a.rep == Rep::Word && b.rep == Rep::Word && types::isNumeric(from) && types::isNumeric(to);
  bool plain = !numbers && a.rep == b.rep && (a.rep != Rep::Complex || a.size == b.size);
  bool sameFloat = numbers && !isInt(from) && !isInt(to) && isFloat32(from) == isFloat32(to);
  if (plain || sameFloat || (numbers && isInt(from) && isInt(to) && sameWord(from, to)))
    return exprTo(f, x, dst);
  VSlot src = exprAny(f, x);
  if (numbers) return numberTo(f, from, to, dst, src);
  if (a.rep == Rep::Complex && b.rep == Rep::Complex)
    return emit(f, b.size == 8 ? BOp::CvtC128C64 : BOp::CvtC64C128, dst, src);
  if (stringConversion(f, from, to, dst, src) || sliceToArray(f, from, to, dst, src)) return;
  if (a.rep == Rep::Word && b.rep == Rep::Ptr) return emit(f, BOp::WordToPtr, dst, src);
  moveSlots(f, dst, src, b.slots);  // unsafe.Pointer to uintptr
}

namespace {

// Where the value's slots are not wanted, an assertion still needs a place.
VSlot assertDst(Fn& f, Type* to, VSlot dst) {
  return dst == bc::kNoVSlot ? allocFor(f, to) : dst;
}

}  // namespace

void assertTo(Fn& f, TypeAssertExpr* e, VSlot dst) {
  Temps temps(f);
  Type *from = typeOf(f, e->x), *to = typeOf(f, e->typeExpr);
  VSlot x = exprAny(f, e->x);
  dst = assertDst(f, to, dst);
  emit(f, isInterfaceType(to) ? BOp::AssertIface : BOp::AssertType, dst, x, 0, descWord(to), descWord(from));
}

void assertOkTo(Fn& f, TypeAssertExpr* e, VSlot dst, VSlot ok) {
  Temps temps(f);
  Type *from = typeOf(f, e->x), *to = typeOf(f, e->typeExpr);
  VSlot x = exprAny(f, e->x);
  dst = assertDst(f, to, dst);
  emit(f, isInterfaceType(to) ? BOp::AssertIfaceOk : BOp::AssertTypeOk, dst, x, ok, descWord(to),
       descWord(from));
}

}  // namespace gosub::compile

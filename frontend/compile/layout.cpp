#include "frontend/compile/layout.h"

namespace gosub::compile {
namespace {

using types::BasicKind;
using types::TypeKind;

constexpr uint32_t kCopySlots = 8;  // larger aggregates are copied from memory to memory

Mem basicMem(BasicKind k) {
  switch (k) {
    case BasicKind::Bool:
    case BasicKind::Uint8:
    case BasicKind::UntypedBool: return Mem::U8;
    case BasicKind::Int8: return Mem::S8;
    case BasicKind::Int16: return Mem::S16;
    case BasicKind::Uint16: return Mem::U16;
    case BasicKind::Int32:
    case BasicKind::UntypedRune: return Mem::S32;
    case BasicKind::Uint32:
    case BasicKind::Float32: return Mem::U32;
    default: return Mem::W64;
  }
}

Layout ofBasic(types::Basic* b, Type* t) {
  int64_t size = types::sizeOf(t);
  switch (b->basic) {
    case BasicKind::String:
    case BasicKind::UntypedString: return {Rep::Str, Mem::Two, true, false, 2, 16, 8, false};
    case BasicKind::Complex64: return {Rep::Complex, Mem::Typed, false, false, 2, 8, 4, false};
    case BasicKind::Complex128:
    case BasicKind::UntypedComplex: return {Rep::Complex, Mem::Typed, false, false, 2, 16, 8, false};
    case BasicKind::UnsafePointer:
    case BasicKind::UntypedNil: return {Rep::Ptr, Mem::P, true, false, 1, 8, 8, false};
    case BasicKind::UntypedInt:
    case BasicKind::UntypedFloat: return {Rep::Word, Mem::W64, false, false, 1, 8, 8, false};
    case BasicKind::UntypedRune: return {Rep::Word, Mem::S32, false, false, 1, 4, 4, false};
    case BasicKind::UntypedBool: return {Rep::Word, Mem::U8, false, false, 1, 1, 1, false};
    default: return {Rep::Word, basicMem(b->basic), false, false, 1, size, size, false};
  }
}

Layout ofAggregate(Type* t) {
  Layout l{Rep::Agg, Mem::Bytes, false, false, 0, types::sizeOf(t), types::alignOf(t), false};
  if (auto* a = types::under<types::Array>(t)) {
    const Layout& e = layoutOf(a->elem);
    l.pointers = e.pointers && a->len != 0;
    l.nested = e.rep == Rep::Agg;
    l.arrays = true;
  } else {
    auto* s = types::under<types::Struct>(t);
    std::vector<int64_t> offsets = types::fieldOffsets(s);
    for (size_t i = 0; i < s->fields.size(); i++) {
      const Layout& e = layoutOf(s->fields[i]->type);
      l.pointers |= e.pointers;
      l.arrays |= e.arrays;
      // An array that begins in the middle of a word has no slot of its own to be indexed from.
      l.nested |= e.nested || (e.arrays && offsets[i] % 8 != 0);
    }
  }
  if (l.size == 0) {
    l.rep = Rep::Zero;
    l.mem = Mem::None;
    l.pointers = false;
  }
  if (l.size < 0 || l.size > static_cast<int64_t>(rt::kMaxFrameValue)) {
    l.rep = Rep::Big;
    l.mem = Mem::Typed;
    l.pointers = true;
    l.slots = 1;
  } else {
    l.slots = static_cast<uint32_t>((l.size + 7) / 8);
  }
  return l;
}

Layout compute(Type* t) {
  Type* u = types::underlying(t);
  switch (u->kind()) {
    case TypeKind::Basic: return ofBasic(types::as<types::Basic>(u), u);
    case TypeKind::Pointer:
    case TypeKind::Map:
    case TypeKind::Chan:
    case TypeKind::Signature: return {Rep::Ptr, Mem::P, true, false, 1, 8, 8, false};
    case TypeKind::Slice: return {Rep::Slice, Mem::Three, true, false, 3, 24, 8, false};
    case TypeKind::Interface: return {Rep::Iface, Mem::Two, true, false, 2, 16, 8, false};
    case TypeKind::Array:
    case TypeKind::Struct: return ofAggregate(u);
    default: return {Rep::Zero, Mem::None, false, false, 0, 0, 1, false};
  }
}

}  // namespace

TypeRec& recOf(Type* t) {
  if (!t->backend) t->backend = new TypeRec;
  return *static_cast<TypeRec*>(t->backend);
}

const Layout& layoutOf(Type* t) {
  TypeRec& r = recOf(t);
  if (!r.known) {
    r.layout = compute(t);
    r.known = true;
  }
  return r.layout;
}

bool copiesInMemory(Type* t) {
  const Layout& l = layoutOf(t);
  return l.rep == Rep::Big || (l.rep == Rep::Agg && l.slots > kCopySlots);
}

BasicKind basicOf(Type* t) {
  auto* b = types::under<types::Basic>(t);
  return b ? b->basic : BasicKind::Invalid;
}

bool isFloat32(Type* t) {
  return basicOf(t) == BasicKind::Float32;
}

bool isSignedInt(Type* t) {
  BasicKind k = basicOf(t);
  return (k >= BasicKind::Int && k <= BasicKind::Int64) || k == BasicKind::UntypedInt ||
         k == BasicKind::UntypedRune;
}

bool isUnsignedInt(Type* t) {
  BasicKind k = basicOf(t);
  return k >= BasicKind::Uint && k <= BasicKind::Uintptr;
}

int bitsOf(Type* t) {
  return static_cast<int>(layoutOf(t).size * 8);
}

bool isPlainInt64(Type* t) {
  return (isSignedInt(t) || isUnsignedInt(t)) && bitsOf(t) == 64;
}

bool isInterfaceType(Type* t) {
  return layoutOf(t).rep == Rep::Iface;
}

bool isEmptyInterface(Type* t) {
  auto* i = types::under<types::Interface>(t);
  return i && types::typeSet(i)->methods.empty();
}

// The descriptor decides: the runtime boxes by the same bits.
bool isDirectPointer(Type* t) {
  return desc(t)->flags & rt::kTfDirectIface;
}

bool isScalarData(Type* t) {
  return desc(t)->scalarData;
}

}  // namespace gosub::compile

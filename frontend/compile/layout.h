// How a type's values lie in frames and in memory (DESIGN §3 and §4, "Slot").
#pragma once

#include <cstdint>

#include "frontend/types/types.h"
#include "runtime/abi/type_desc.h"

namespace gosub::compile {

using types::Type;

// Form of a value in a frame.
enum class Rep : uint8_t {
  Zero,  // size 0: no slots
  Word,  // one scalar word
  Ptr,   // one pointer word: pointer, map, chan, func, unsafe.Pointer
  Str,
  Iface,
  Slice,
  Complex,
  Agg,  // struct or array: memory layout in ceil(size/8) slots
  Big,  // a larger one: a pointer to memory that nobody changes (rt::kMaxFrameValue)
};

// Form of a value in memory: which load serves it. The first ten are in the order of the load families of
// ops_memory.def.
enum class Mem : uint8_t {
  U8,
  S8,
  U16,
  S16,
  U32,
  S32,
  W64,
  P,
  Two,
  Three,
  Typed /* complex, Big */,
  Bytes /* Agg */,
  None
};

struct Layout {
  Rep rep;
  Mem mem;
  bool pointers;  // its slots hold any pointer
  bool nested;    // holds an array whose elements cannot be stored by slot: element addresses are needed
  uint32_t slots;
  int64_t size, align;
  bool arrays = false;  // holds an array
};

// Of a type without type parameters. Cached in the type.
const Layout& layoutOf(Type* t);
inline uint32_t slotsOf(Type* t) {
  return layoutOf(t).slots;
}

// A struct or array, however large.
inline bool isAggregate(Type* t) {
  Rep r = layoutOf(t).rep;
  return r == Rep::Agg || r == Rep::Big;
}
// Its value in a frame is one pointer.
inline bool isPointerSlot(Type* t) {
  Rep r = layoutOf(t).rep;
  return r == Rep::Ptr || r == Rep::Big;
}
// An aggregate that lies in memory is copied there, not through slots.
bool copiesInMemory(Type* t);

// What a type is beneath its name, by basic kind; Invalid for non-basic types.
types::BasicKind basicOf(Type* t);
bool isFloat32(Type* t);
bool isSignedInt(Type* t);
bool isUnsignedInt(Type* t);
bool isPlainInt64(Type* t);  // an integer of 64 bits
int bitsOf(Type* t);         // of an integer type
bool isEmptyInterface(Type* t);
bool isInterfaceType(Type* t);
// The value itself is an interface's data word: a pointer shape (gc's direct interfaces), or a scalar of up
// to 8 bytes.
bool isDirectPointer(Type* t);
bool isScalarData(Type* t);
const rt::TypeDesc* desc(Type* t);

// The compiler's record of a type (Type::backend).
struct TypeRec {
  Layout layout;
  bool known = false;
  rt::TypeDesc* desc = nullptr;
};
TypeRec& recOf(Type* t);

}  // namespace gosub::compile

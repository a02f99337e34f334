// Run-time type descriptors: one per type identity, immutable once published, never freed.
//
// Made by frontend/compile (for types named in programs) and by reflect at run time, both through the
// thread-safe type table (type_table.h), so that two descriptors are the same type exactly when their
// addresses are equal. Sizes and offsets are gc/amd64's.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>

namespace gosub::rt {

struct FuncRec;
struct TypeDesc;

using Word = uint64_t;

// reflect.Kind, with reflect's numbers.
enum class TKind : uint8_t {
  Invalid,
  Bool,
  Int,
  Int8,
  Int16,
  Int32,
  Int64,
  Uint,
  Uint8,
  Uint16,
  Uint32,
  Uint64,
  Uintptr,
  Float32,
  Float64,
  Complex64,
  Complex128,
  Array,
  Chan,
  Func,
  Interface,
  Map,
  Pointer,
  Slice,
  String,
  Struct,
  UnsafePointer,
};

// What a word is for the collector. IfaceData: the data word of an interface, whose preceding word
// (the type word) says whether it is a pointer or a scalar.
enum class PtrKind : uint8_t { Scalar = 0, Ptr = 1, IfaceData = 2 };

// Where the pointers of a type are. Exactly one form:
//   Bits    2 bits (PtrKind) per word in bits[], for `words` words
//   Repeat  `elem` repeated `count` times, each `stride` words (arrays are never expanded beyond 64 words)
//   Parts   `count` parts, each a PtrMap at a word offset (structs that contain large arrays)
// words is the length of the prefix that can hold pointers; 0: no pointers at all.
struct PtrMap {
  enum class Form : uint8_t { Bits, Repeat, Parts } form = Form::Bits;
  uint64_t words = 0;
  union {
    const uint64_t* bits;  // 32 words per entry, low bits first
    const PtrMap* elem;
    const struct PtrPart* parts;
  };
  uint64_t count = 0, stride = 0;

  PtrKind kindAt(uint64_t word) const;  // any form; for checks and cold paths
};
// A map of at most so many words always has form Bits (objects with a heap bitmap rely on it).
constexpr uint64_t kMaxBitsWords = 64;
struct PtrPart {
  uint64_t offset;  // in words
  const PtrMap* map;
};

// How values are compared and hashed, decided once. Memory: all `size` bytes; the others never recurse in
// C++ (composite ones go through a work list in obj/).
enum class EqForm : uint8_t {
  None /* not comparable */,
  Memory,
  String,
  Float32,
  Float64,
  Complex64,
  Complex128,
  Iface,
  Eface,
  Composite
};

enum TypeFlags : uint8_t {
  kTfNamed = 1,            // a defined type
  kTfDirectIface = 2,      // pointer-shaped: the data word is the value
  kTfReflexive = 4,        // x == x for all x (no floats or interfaces inside): map keys
  kTfNeedKeyUpdate = 8,    // an equal key may differ in memory (floats, strings, interfaces)
  kTfHashMightPanic = 16,  // contains interfaces
  kTfVariadic = 32,
  kTfComparable = 64,
  kTfIncomplete = 128,  // its size is not known yet (type_table.h)
};

// A method as method tables list it, sorted by name (exported before unexported, then package path).
struct MethodDesc {
  const char* name;
  uint32_t nameLen;
  bool exported;
  const char* pkgPath;       // for unexported names
  const TypeDesc* funcType;  // signature without receiver
  FuncRec* ifn;              // called through interfaces: receiver is the data word
  FuncRec* tfn;              // called directly: receiver is a value of the type
};
struct FieldDesc {
  const char* name;
  uint32_t nameLen;
  bool exported, embedded;
  const char* pkgPath;
  const TypeDesc* type;
  uint64_t offset;
  const char* tag;
  uint32_t tagLen;
};
// Argument and result slots of a function type: slot numbers from the first outgoing slot. Arguments and
// results each start at slot 0 (results overwrite arguments).
struct FuncLayout {
  uint32_t argSlots, resultSlots;
  const uint32_t* argSlot;     // per parameter
  const uint32_t* resultSlot;  // per result
};

// A value of a larger type is never in a frame: its slot holds a pointer to a copy in the heap, which nobody
// changes once it is made (variables of such types have memory of their own).
constexpr uint64_t kMaxFrameValue = 16384;

struct TypeDesc {
  // Both TypeDesc and Itab begin so: `scalarData` says that an interface with this type word holds a scalar
  // (not a pointer) in its data word: every pointer-free type of at most 8 bytes, small structs and arrays
  // too, as it lies in memory, zero-extended; of size 0: the word 0. Read before the data word is
  // interpreted.
  uint8_t scalarData;
  TKind kind;
  uint8_t flags;  // TypeFlags
  uint8_t align;  // also field alignment
  uint32_t hash;  // of the identity: equal in all runs of one build
  uint64_t size;
  PtrMap ptrs;
  EqForm eq;
  uint8_t chanDir;     // reflect.ChanDir
  uint16_t slots;      // of a value in a frame: ceil(size/8); complex64: 2; byReference(): 1
  const char* string;  // as %T prints it
  uint32_t stringLen;
  uint32_t nameLen;  // of the last part, for Name(); 0 if not named
  const char* name;
  const char* pkgPath;
  const TypeDesc* elem;  // Array, Chan, Map, Pointer, Slice
  const TypeDesc* key;   // Map
  uint64_t len;          // Array length; number of fields, parameters + results
  uint32_t numIn, numOut;
  const FieldDesc* fields;        // Struct
  const TypeDesc* const* params;  // Func: numIn parameters, then numOut results
  const FuncLayout* layout;       // Func
  const MethodDesc* methods;      // method set of a concrete type; methods of an interface type
  uint32_t numMethods;
  const struct MapLayout* map;         // Map: bucket layout (obj/map.h)
  std::atomic<const TypeDesc*> ptrTo;  // *T where it exists
  void* front;                         // the types::Type it was made from; for the compiler alone

  bool noPointers() const { return ptrs.words == 0; }
  bool byReference() const { return size > kMaxFrameValue; }
  bool isIface() const { return kind == TKind::Interface; }
  bool isEface() const { return kind == TKind::Interface && numMethods == 0; }
};

// The method table of (interface type, concrete type). Interned: one per pair.
struct Itab {
  uint8_t scalarData;  // as in TypeDesc, at the same offset
  uint8_t pad_[7];
  const TypeDesc* type;   // the concrete type
  const TypeDesc* inter;  // the interface type
  FuncRec* fun[1];        // inter->numMethods entries, in inter's order
};
static_assert(offsetof(TypeDesc, scalarData) == offsetof(Itab, scalarData));

// An interface value as it lies in memory. For interfaces without methods `tab` is the TypeDesc itself.
struct Eface {
  const TypeDesc* type;
  Word data;
};
struct Iface {
  const Itab* tab;
  Word data;
};
struct GoString {
  const char* ptr;
  int64_t len;
};
struct GoSlice {
  void* ptr;
  int64_t len, cap;
};

// What a func value points to. Captures follow the header.
struct Closure {
  FuncRec* code;
  Word captures[1];
};

}  // namespace gosub::rt

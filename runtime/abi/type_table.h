// The type table: one descriptor per type identity, for compiler, reflect and natives alike.
//
// Purpose: two types are identical exactly when their descriptors' addresses are equal. Structural types are
// interned by their parts (whose addresses are their identities); named types are made once by whoever owns
// the name, and are identical to nothing else.
//
// Making a named type T, recursive ones included:
//
//     TypeDesc* t = newNamedType({...});        // at once, before looking at the underlying type: *T, []T,
//                                               // map[K]T, func(T), struct{…T…} may be asked for from now on
//     const TypeDesc* u = <descriptor of the underlying type>;
//     completeNamedType(t, u);                  // t takes u's layout; whatever waited for t's size is
//     completed too setTypeMethods(t, ...); setTypeMethods(pointerTo(t), ...);   // method sets, sorted here
//
// A descriptor whose parts are not complete (arrayOf(T) before completeNamedType(T)) has size 0 and
// kTfIncomplete; it must not be used for values until its parts are. Method sets must be set before a value
// of the type can reach an interface; the method's FuncRec may be an uncompiled one. Types without methods
// need no setTypeMethods.
//
// Locks: one internal lock (a leaf; its holders allocate only native memory). All functions may be called
// from any thread. Pointers, names and arrays passed in are copied; nothing is ever freed.
#pragma once

#include <cstdint>
#include <string_view>

#include "runtime/abi/type_desc.h"

namespace gosub::rt {

// Predeclared types bool … string and unsafe.Pointer. Kinds Array, Chan, Func, Interface, Map, Pointer,
// Slice, Struct: null.
const TypeDesc* basicType(TKind kind);
const TypeDesc* errorType();       // the predeclared interface `error`
const TypeDesc* emptyInterface();  // interface {}

const TypeDesc* pointerTo(const TypeDesc* elem);
const TypeDesc* sliceOf(const TypeDesc* elem);
const TypeDesc* arrayOf(const TypeDesc* elem, uint64_t len);
const TypeDesc* mapOf(const TypeDesc* key, const TypeDesc* elem);
enum ChanDir : uint8_t { kChanRecv = 1, kChanSend = 2, kChanBoth = 3 };
const TypeDesc* chanOf(const TypeDesc* elem, ChanDir dir);
// A variadic function's last parameter is its slice type.
const TypeDesc* funcOf(const TypeDesc* const* in, uint32_t numIn, const TypeDesc* const* out, uint32_t numOut,
                       bool variadic);

// Offsets are computed here, by gc's rules (a trailing field of size 0 is followed by a byte).
struct FieldSpec {
  std::string_view name;
  std::string_view pkgPath;  // of unexported names; part of the identity
  const TypeDesc* type;
  std::string_view tag;
  bool exported, embedded;
};
const TypeDesc* structOf(const FieldSpec* fields, uint32_t n);

struct MethodSpec {
  std::string_view name;
  std::string_view pkgPath;  // of unexported names
  const TypeDesc* funcType;  // without receiver
  bool exported;
  FuncRec* ifn;  // null in interface types
  FuncRec* tfn;
};
// Embedded interfaces are flattened by the caller; any order.
const TypeDesc* interfaceOf(const MethodSpec* methods, uint32_t n);

struct NamedSpec {
  std::string_view name;     // "T"; "Pair[int,string]"
  std::string_view pkgPath;  // "main", "container/list"; "" for predeclared
  std::string_view string;   // as %T prints it: "list.List"
  void* front;
};
TypeDesc* newNamedType(const NamedSpec& spec);
void completeNamedType(TypeDesc* named, const TypeDesc* underlying);
// The method set of a concrete type (T: value receivers, *T: both, promoted ones included). Once per type.
void setTypeMethods(const TypeDesc* type, const MethodSpec* methods, uint32_t n);

// The method table for a concrete type in an interface type with at least one method. Null if a method is
// missing; then *missing, if asked for, is the first missing method's name.
const Itab* getItab(const TypeDesc* inter, const TypeDesc* type, std::string_view* missing = nullptr);
// Does type's method set (or interface type's) include all methods of inter?
bool typeImplements(const TypeDesc* type, const TypeDesc* inter, std::string_view* missing = nullptr);

// A descriptor for structures of the runtime itself that live in the Go heap. kinds: one PtrKind per word.
const TypeDesc* internalType(const char* name, uint64_t size, const PtrKind* kinds, uint32_t words);

// Every descriptor made so far, for tests and dumps.
uint64_t typeTableSize();

}  // namespace gosub::rt

// Interfaces, equality and hashing of any value by its type.
//
// An interface's data word holds a pointer-shaped value, a scalar of up to 8 bytes as it lies in memory,
// zero-extended (TypeDesc::scalarData), or a pointer to a boxed copy that nobody writes. None of these
// functions recurses over user data.
#pragma once

#include "runtime/abi/native.h"
#include "runtime/abi/proc.h"
#include "runtime/abi/type_table.h"

namespace gosub::rt {

// The data word for a value of type t that lies at `mem` (memory layout). May allocate.
Word boxValue(P* p, const TypeDesc* t, const void* mem);
// Copies the value of an interface whose dynamic type is t to `mem`, which is not yet visible to others (a
// frame).
void unboxValue(const TypeDesc* t, Word data, void* mem);
// Where the value lies: &data itself for scalars and pointer shapes, else the box.
inline const void* valueAddr(const TypeDesc* t, const Word* data) {
  return t->scalarData || (t->flags & kTfDirectIface) ? static_cast<const void*>(data)
                                                      : reinterpret_cast<const void*>(*data);
}

// x == y. Fills *panics (null: none) with an uncomparable type that was met: raise panicUncomparable.
bool efaceEq(Eface a, Eface b, const TypeDesc** panics);
bool ifaceEq(Iface a, Iface b, const TypeDesc** panics);
bool typedEq(const TypeDesc* t, const void* a, const void* b, const TypeDesc** panics);
// Hash with a seed; *panics: an unhashable type that was met.
uint64_t typedHash(const TypeDesc* t, const void* p, uint64_t seed, const TypeDesc** panics);
uint64_t hashBytes(const void* p, uint64_t n, uint64_t seed);
uint64_t hash32(uint32_t v, uint64_t seed);
uint64_t hash64(uint64_t v, uint64_t seed);
inline uint64_t hashString(GoString s, uint64_t seed) {
  return hashBytes(s.ptr, static_cast<uint64_t>(s.len), seed);
}

// The dynamic type of an interface value, or null.
inline const TypeDesc* dynamicType(const TypeDesc* iface, Word typeWord) {
  if (typeWord == 0) return nullptr;
  return iface->isEface() ? reinterpret_cast<const TypeDesc*>(typeWord)
                          : reinterpret_cast<const Itab*>(typeWord)->type;
}
// The type word for a value of dynamic type t in interface type `iface`; 0 if t does not implement it.
Word typeWordFor(const TypeDesc* iface, const TypeDesc* t);

// x.(T) to an interface type: the new type word, or Panic pending. x's type word is given as its dynamic
// type.
Next assertIface(G* g, const TypeDesc* to, const TypeDesc* from, const TypeDesc* dynamic, Word* typeWord);

}  // namespace gosub::rt

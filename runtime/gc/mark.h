// Marking: from a pointer to its object, and through objects' pointer maps.
//
// Ownership: one Marker per collection, used by the one M that stopped the world.
#pragma once

#include <cstdint>
#include <vector>

#include "runtime/abi/type_desc.h"
#include "runtime/mem/mheap.h"

namespace gosub::rt {

class Marker {
 public:
  // A word that may point to an object. Interior pointers count; what is no object's address is ignored
  // (and fatal under invalidptr=1, for words that must be pointers).
  void pointer(Word p, const void* where = nullptr);
  // The data word of an interface whose type word precedes it.
  void ifaceData(const Word* data);
  // A value in memory layout that is not in the heap (globals, frames).
  void value(const void* at, const TypeDesc* type);
  // Everything reachable from what was marked.
  void drain();

  uint64_t markedBytes = 0, markedObjects = 0;
  uint64_t scannedBytes = 0;

 private:
  struct Piece {
    uintptr_t base;
    Mspan* span;
  };
  void scanObject(const Piece& piece);
  void scanMap(const Word* base, const PtrMap& map);
  void scanBits(const Word* base, const uint64_t* bits, uint64_t words);
  void scanRepeated(const Word* base, const TypeDesc* type, uint64_t bytes);
  void scanBitmap(const Mspan* s, uintptr_t base);

  std::vector<Piece> stack_;
};

}  // namespace gosub::rt

// Reading pointer maps word by word: for checks and cold paths. The collector has its own loops
// (gc/mark.cpp).
//
// Invariant (type_table.cpp makes it, malloc relies on it): a map of at most kMaxBitsWords words has form
// Bits.
#include "runtime/abi/type_desc.h"

namespace gosub::rt {

PtrKind PtrMap::kindAt(uint64_t word) const {
  const PtrMap* m = this;
  while (word < m->words) {
    switch (m->form) {
      case Form::Bits: return static_cast<PtrKind>(m->bits[word / 32] >> (word % 32 * 2) & 3);
      case Form::Repeat:
        word %= m->stride;
        m = m->elem;
        continue;
      case Form::Parts: {
        const PtrMap* next = nullptr;
        for (uint64_t i = 0; i < m->count; i++) {
          if (m->parts[i].offset > word) break;
          if (word - m->parts[i].offset < m->parts[i].map->words) {
            next = m->parts[i].map;
            word -= m->parts[i].offset;
            break;
          }
        }
        if (next == nullptr) return PtrKind::Scalar;
        m = next;
        continue;
      }
    }
  }
  return PtrKind::Scalar;
}

}  // namespace gosub::rt

// Bucket layout of a map type. Computed by the type table, used by obj/map and by whoever chooses the fast
// forms.
#pragma once

#include "runtime/abi/type_desc.h"

namespace gosub::rt {

enum class MapFast : uint8_t { None, Key32, Key64, Str };

struct MapLayout {
  const TypeDesc* bucket;  // {[8]uint8, [8]key, [8]elem, overflow pointer}
  uint32_t bucketSize;
  uint8_t keySize;  // in the bucket: a pointer's where indirect
  uint8_t elemSize;
  bool indirectKey, indirectElem;  // over 128 bytes
  bool reflexiveKey;               // k == k for all keys
  bool needKeyUpdate;              // an assignment stores the key again (floats, strings, interfaces)
  bool hashMightPanic;
  MapFast fast;         // Key32/Key64: keys of 4/8 bytes compared as memory; Str: string keys
  uint16_t elemOffset;  // of the first element in the bucket
};

}  // namespace gosub::rt

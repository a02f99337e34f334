// Maps (RUNTIME §3): hmap and bmap as Go 1.19-1.23 had them.
//
// Keys and elements are passed and returned as pointers to memory layout. A null return means a panic is
// pending (g->pendingPanic; unhashable key, nil map): the caller raises it. Lookups of absent keys return the
// address of zeroed memory that must not be written. A returned element address is valid until the next
// operation on the map.
//
// Concurrent misuse is fatal (M6) and does not return.
#pragma once

#include "runtime/abi/native.h"
#include "runtime/abi/proc.h"

namespace gosub::rt {

struct Hmap;
struct Bmap;

// Bucket layout: MapLayout in abi/map_layout.h. Bucket: 8 tophash bytes, 8 keys, 8 elements, overflow
// pointer.

// hint < 0 is taken as 0. Never fails (absurd hints are ignored, as in gc).
Hmap* makeMap(P* p, const TypeDesc* type, int64_t hint);

const void* mapAccess1(G* g, const TypeDesc* type, Hmap* h, const void* key);
const void* mapAccess2(G* g, const TypeDesc* type, Hmap* h, const void* key, bool* ok);
void* mapAssign(G* g, P* p, const TypeDesc* type, Hmap* h,
                const void* key);  // the element's place; key is stored
Next mapDelete(G* g, P* p, const TypeDesc* type, Hmap* h, const void* key);
void mapClear(G* g, P* p, const TypeDesc* type, Hmap* h);

// Keys of 4 or 8 bytes without floats, and strings: MapLayout::fast says which.
const void* mapAccess32(G* g, const TypeDesc* type, Hmap* h, uint32_t key, bool* ok);
const void* mapAccess64(G* g, const TypeDesc* type, Hmap* h, uint64_t key, bool* ok);
const void* mapAccessStr(G* g, const TypeDesc* type, Hmap* h, GoString key, bool* ok);
void* mapAssign32(G* g, P* p, const TypeDesc* type, Hmap* h, uint32_t key);
void* mapAssign64(G* g, P* p, const TypeDesc* type, Hmap* h, uint64_t key);
void* mapAssignStr(G* g, P* p, const TypeDesc* type, Hmap* h, GoString key);

int64_t mapLen(const Hmap* h);  // 0 for nil

// Iteration. The iterator is a Go object; where it->key is null after init or next, the map is done.
struct MapIter {
  const void* key;  // in memory layout; valid until the next call
  const void* elem;
  const TypeDesc* type;
  Hmap* h;
  Bmap* buckets;   // when the iteration began
  Bmap* bptr;      // current bucket
  void* overflow;  // keep the overflow buckets alive
  void* oldOverflow;
  uint64_t startBucket;
  uint64_t bucket, checkBucket;
  uint8_t offset, B, i;
  bool wrapped;
  uint32_t hash0;  // of the map when the iteration began: another one says that it was empty in between
  void* keyCopy;   // reserved for keys that are looked up again
};
MapIter* newMapIter(G* g, P* p, const TypeDesc* type,
                    Hmap* h);  // initialised, before the first element: call mapIterNext
// False: done. Fatal on concurrent misuse.
bool mapIterNext(G* g, MapIter* it);

}  // namespace gosub::rt

// Maps: making, generic lookup and assignment, deletion, clearing. See map.h, and map_impl.h for the layout.
//
// Purpose: Go's hash table of the years 1.0 to 1.23: buckets of eight, overflow chains, incremental growth.
//
// Invariants:
//   - a key lies in the chain of bucket hash & (2^B - 1), or in the old table's chain while that one is not
//   evacuated;
//   - kEmptyRest is set only where nothing follows in the chain (kept by remove());
//   - every pointer in a bucket is written through barriers (wbshadow checks it).
// Checked by tests/runtime/obj/map_test (against a model, with growth and iteration interleaved).
//
// Rejected: Swiss tables (Go 1.24): RUNTIME §3 wants this one; its incremental growth bounds the pause of an
// insertion.
#include "runtime/obj/map.h"

#include <cstring>
#include <string>

#include "runtime/abi/type_table.h"
#include "runtime/mem/malloc.h"
#include "runtime/mem/mheap.h"
#include "runtime/obj/map_assign.h"
#include "runtime/obj/map_impl.h"
#include "runtime/sync/chance.h"

namespace gosub::rt {

const TypeDesc* hmapType() {
  static const TypeDesc* t = [] {
    PtrKind k[6] = {PtrKind::Scalar, PtrKind::Scalar, PtrKind::Ptr,
                    PtrKind::Ptr,    PtrKind::Scalar, PtrKind::Ptr};
    return internalType("hmap", sizeof(Hmap), k, 6);
  }();
  return t;
}

void mapFatal(G* g, const char* text) {
  fatalThrow(g, text);
}

const void* zeroValue(const TypeDesc* t) {
  alignas(16) static const uint8_t kZeros[1024] = {};
  if (t->size <= sizeof kZeros) return kZeros;
  // Large elements share one region, which grows; old ones stay, since somebody may hold them.
  struct Big {
    const void* at;
    uint64_t size;
  };
  static std::atomic<const Big*> big{nullptr};
  const Big* b = big.load(std::memory_order_acquire);
  if (b == nullptr || b->size < t->size) {
    auto* made = static_cast<Big*>(persistentAlloc(sizeof(Big)));
    *made = {persistentAlloc(t->size), t->size};
    big.store(made, std::memory_order_release);
    b = made;
  }
  return b->at;
}

uint64_t AnyKey::hash(uint32_t seed) const {
  const TypeDesc* panics;
  return typedHash(type, key, seed, &panics);
}
bool AnyKey::equals(const uint8_t* slot) const {
  const TypeDesc* panics;
  return typedEq(type, slot, key, &panics);
}

Hmap* makeMap(P* p, const TypeDesc* t, int64_t hint) {
  auto* h = static_cast<Hmap*>(newObject(p, hmapType()));
  h->hash0 = draw32(Chance::MapSeed);
  uint64_t want = hint < 0 ? 0 : static_cast<uint64_t>(hint);
  uint64_t bytes;
  if (__builtin_mul_overflow(want, uint64_t{t->map->bucketSize}, &bytes) || bytes > kMaxAlloc) want = 0;
  uint8_t b = 0;
  while (overLoadFactor(want, b)) b++;
  h->B = b;
  if (b != 0) {
    Bmap* next = nullptr;
    storePtr(&h->buckets, makeBuckets(p, t, b, &next));
    if (next != nullptr) storePtr(&needExtra(p, h)->nextOverflow, next);
  }
  return h;
}

int64_t mapLen(const Hmap* h) {
  return h == nullptr ? 0 : loadMem<int64_t>(&h->count);
}

namespace {

// Panics for keys that cannot be hashed; true if one is pending. An empty or absent map does not excuse the
// key; for lookups and deletions in such a map Go's message has another form.
bool unhashable(G* g, const TypeDesc* t, const void* key, bool empty) {
  if (!t->map->hashMightPanic) return false;
  const TypeDesc* bad;
  typedHash(t->key, key, 0, &bad);
  if (bad == nullptr) return false;
  if (empty)
    panicPlain(g, "hash of unhashable type: " + std::string(bad->string, bad->stringLen));
  else
    panicUnhashable(g, bad);
  return true;
}

// Empties slot i of b and turns a trailing run of empty slots into kEmptyRest. `first` is the chain's first
// bucket.
void remove(const TypeDesc* t, Hmap* h, Bmap* first, Bmap* b, uint32_t i) {
  const MapLayout* l = t->map;
  if (l->indirectKey || !t->key->noPointers()) clearMemory(keySlot(l, b, i), l->keySize);
  if (l->indirectElem || !t->elem->noPointers())
    clearMemory(elemSlot(l, b, i), l->elemSize);
  else
    clearBytes(elemSlot(l, b, i), l->elemSize);
  b->tophash[i] = kEmptyOne;
  bool last;
  if (i == kBucketCount - 1) {
    Bmap* next = overflowOf(l, b);
    last = next == nullptr || next->tophash[0] == kEmptyRest;
  } else {
    last = b->tophash[i + 1] == kEmptyRest;
  }
  while (last) {
    b->tophash[i] = kEmptyRest;
    if (i == 0) {
      if (b == first) break;
      Bmap* before = first;
      while (overflowOf(l, before) != b) before = overflowOf(l, before);
      b = before;
      i = kBucketCount - 1;
    } else {
      i--;
    }
    if (b->tophash[i] != kEmptyOne) break;
  }
  storeMem<int64_t>(&h->count, h->count - 1);
  // Whoever prepared collisions starts anew.
  if (h->count == 0) h->hash0 = draw32(Chance::MapSeed);
}

void markEmpty(const MapLayout* l, Bmap* buckets, uint64_t n) {
  for (uint64_t i = 0; i < n; i++) {
    for (Bmap* b = bucketAt(l, buckets, i); b != nullptr; b = overflowOf(l, b)) storeWord(b->tophash, 0);
  }
}

}  // namespace

const void* mapAccess2(G* g, const TypeDesc* t, Hmap* h, const void* key, bool* ok) {
  switch (t->map->fast) {
    case MapFast::Key32: return mapAccess32(g, t, h, loadMem<uint32_t>(key), ok);
    case MapFast::Key64: return mapAccess64(g, t, h, loadWord(key), ok);
    case MapFast::Str: return mapAccessStr(g, t, h, *static_cast<const GoString*>(key), ok);
    case MapFast::None: break;
  }
  *ok = false;
  if (unhashable(g, t, key, mapLen(h) == 0)) return nullptr;
  return accessKey(g, t, h, AnyKey{t->key, key}, ok);
}
const void* mapAccess1(G* g, const TypeDesc* t, Hmap* h, const void* key) {
  bool ok;
  return mapAccess2(g, t, h, key, &ok);
}

void* mapAssign(G* g, P* p, const TypeDesc* t, Hmap* h, const void* key) {
  if (h == nullptr) {
    panicNilMap(g);
    return nullptr;
  }
  switch (t->map->fast) {
    case MapFast::Key32: return mapAssign32(g, p, t, h, loadMem<uint32_t>(key));
    case MapFast::Key64: return mapAssign64(g, p, t, h, loadWord(key));
    case MapFast::Str: return mapAssignStr(g, p, t, h, *static_cast<const GoString*>(key));
    case MapFast::None: break;
  }
  if (unhashable(g, t, key, false)) return nullptr;
  return assignKey(g, p, t, h, AnyKey{t->key, key});
}

Next mapDelete(G* g, P* p, const TypeDesc* t, Hmap* h, const void* key) {
  if (unhashable(g, t, key, mapLen(h) == 0)) return Next::Panic;
  if (h == nullptr || h->count == 0) return Next::Done;
  if (mapFlags(h) & kWriting) mapFatal(g, "concurrent map writes");
  AnyKey k{t->key, key};
  uint64_t hash = k.hash(h->hash0);
  storeMem<uint8_t>(&h->flags, h->flags ^ kWriting);
  uint64_t bucket = hash & bucketMask(h->B);
  if (isGrowing(h)) growWork(p, t, h, bucket);
  Bmap* first = bucketAt(t->map, h->buckets, bucket);
  MapPlace place = findPlace(t->map, first, k, topHash(hash));
  if (place.found) remove(t, h, first, place.b, place.i);
  if (!(mapFlags(h) & kWriting)) mapFatal(g, "concurrent map writes");
  storeMem<uint8_t>(&h->flags, h->flags & static_cast<uint8_t>(~kWriting));
  return Next::Done;
}

void mapClear(G* g, P* p, const TypeDesc* t, Hmap* h) {
  (void)p;
  if (h == nullptr || h->count == 0) return;
  if (mapFlags(h) & kWriting) mapFatal(g, "concurrent map writes");
  storeMem<uint8_t>(&h->flags, h->flags ^ kWriting);
  // Iterators under way walk these buckets: they must find nothing.
  const MapLayout* l = t->map;
  if (h->oldBuckets != nullptr) markEmpty(l, h->oldBuckets, oldBucketCount(h));
  markEmpty(l, h->buckets, uint64_t{1} << h->B);
  h->flags &= static_cast<uint8_t>(~kSameSizeGrow);
  storePtr(&h->oldBuckets, Word{0});
  h->nevacuate = 0;
  h->noverflow = 0;
  storeMem<int64_t>(&h->count, 0);
  for (uint32_t old = h->hash0; h->hash0 == old;) h->hash0 = draw32(Chance::MapSeed);  // ends iterations
  // The chains' overflow buckets are dropped; those allocated in advance that are used up are not taken
  // again.
  if (h->extra != nullptr) {
    storePtr(&h->extra->overflow, Word{0});
    storePtr(&h->extra->oldOverflow, Word{0});
  }
  for (uint64_t i = 0; i <= bucketMask(h->B); i++) clearMemory(bucketAt(l, h->buckets, i), l->bucketSize);
  if (!(mapFlags(h) & kWriting)) mapFatal(g, "concurrent map writes");
  storeMem<uint8_t>(&h->flags, h->flags & static_cast<uint8_t>(~kWriting));
}

}  // namespace gosub::rt

// Assignment to a map, for every form of key.
#pragma once

#include "runtime/mem/malloc.h"
#include "runtime/obj/map_impl.h"

namespace gosub::rt {

// What a search for a place found.
struct MapPlace {
  Bmap* b = nullptr;  // bucket of the key, or of the first free slot; null: no free slot
  uint32_t i = 0;
  Bmap* last = nullptr;  // the chain's last bucket
  bool found = false;
};

template <typename K>
inline MapPlace findPlace(const MapLayout* l, Bmap* b, const K& k, uint8_t top) {
  MapPlace place;
  for (;;) {
    uint64_t tops = topWord(b);
    for (uint64_t m = matchTop(tops, top); m != 0; m &= m - 1) {
      uint32_t i = static_cast<uint32_t>(__builtin_ctzll(m)) / 8;
      if (b->tophash[i] == top && k.equals(keyAt(l, b, i))) return {b, i, b, true};
    }
    if (place.b == nullptr) {
      for (uint32_t i = 0; i < kBucketCount; i++) {
        if (!isEmpty(b->tophash[i])) continue;
        place.b = b;
        place.i = i;
        break;
      }
    }
    place.last = b;
    if (hasEmptyRest(tops)) return place;
    Bmap* next = overflowOf(l, b);
    if (next == nullptr) return place;
    b = next;
  }
}

template <typename K>
inline void storeNewKey(P* p, const TypeDesc* t, Bmap* b, uint32_t i, const K& k) {
  const MapLayout* l = t->map;
  uint8_t* slot = keySlot(l, b, i);
  if (l->indirectKey) {
    void* box = newObject(p, t->key);
    storePtr(slot, box);
    slot = static_cast<uint8_t*>(box);
  }
  if (l->indirectElem) storePtr(elemSlot(l, b, i), newObject(p, t->elem));
  k.store(t, slot);
}

// The element's place for a key, which is stored if it is new. h is not null; the hash cannot panic.
template <typename K>
inline void* assignKey(G* g, P* p, const TypeDesc* t, Hmap* h, const K& k) {
  const MapLayout* l = t->map;
  if (mapFlags(h) & kWriting) mapFatal(g, "concurrent map writes");
  uint64_t hash = k.hash(h->hash0);
  storeMem<uint8_t>(&h->flags, h->flags ^ kWriting);
  if (h->buckets == nullptr) storePtr(&h->buckets, newObject(p, l->bucket));
  uint8_t top = topHash(hash);
  MapPlace place;
  for (;;) {
    uint64_t bucket = hash & bucketMask(h->B);
    if (isGrowing(h)) growWork(p, t, h, bucket);
    place = findPlace(l, bucketAt(l, h->buckets, bucket), k, top);
    if (place.found) break;
    bool grow = !isGrowing(h) && (overLoadFactor(static_cast<uint64_t>(h->count) + 1, h->B) ||
                                  tooManyOverflow(h->noverflow, h->B));
    if (!grow) break;
    hashGrow(p, t, h);
  }
  if (place.found) {
    if (l->needKeyUpdate) k.store(t, keyAt(l, place.b, place.i));
  } else {
    if (place.b == nullptr) {
      place.b = newOverflow(p, t, h, place.last);
      place.i = 0;
    }
    storeNewKey(p, t, place.b, place.i, k);
    storeMem<uint8_t>(&place.b->tophash[place.i], top);
    storeMem<int64_t>(&h->count, h->count + 1);
  }
  if (!(mapFlags(h) & kWriting)) mapFatal(g, "concurrent map writes");
  storeMem<uint8_t>(&h->flags, h->flags & static_cast<uint8_t>(~kWriting));
  return elemAt(l, place.b, place.i);
}

}  // namespace gosub::rt

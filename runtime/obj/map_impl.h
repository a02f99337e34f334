// The inside of maps, shared by map*.cpp.
//
// Locks: none; maps are not safe for concurrent use, and kWriting finds (some) misuse. Nothing here parks, so
// a map operation is over before its goroutine can be preempted.
#pragma once

#include "runtime/abi/gomem.h"
#include "runtime/abi/map_layout.h"
#include "runtime/gc/barrier.h"
#include "runtime/obj/iface.h"
#include "runtime/obj/map.h"
#include "runtime/obj/panics.h"
#include "runtime/obj/string.h"

namespace gosub::rt {

constexpr uint32_t kBucketCount = 8;
// tophash values that are states (M2).
constexpr uint8_t kEmptyRest = 0;  // this slot and all after it, overflow buckets included, are empty
constexpr uint8_t kEmptyOne = 1;
constexpr uint8_t kEvacuatedX = 2;  // moved to the lower half of the larger table
constexpr uint8_t kEvacuatedY = 3;
constexpr uint8_t kEvacuatedEmpty = 4;
constexpr uint8_t kMinTopHash = 5;

enum MapFlags : uint8_t { kIterator = 1, kOldIterator = 2, kWriting = 4, kSameSizeGrow = 8 };

struct MapExtra {
  // Pointer-free buckets are not scanned: these lists of all overflow buckets keep them alive.
  GoSlice* overflow;     // []unsafe.Pointer of `buckets`
  GoSlice* oldOverflow;  // and of oldBuckets
  Bmap* nextOverflow;    // next overflow bucket allocated in advance; its overflow word is null unless it is
                         // the last
};

struct Hmap {
  int64_t count;
  uint8_t flags;
  uint8_t B;           // 2^B buckets
  uint16_t noverflow;  // about how many overflow buckets
  uint32_t hash0;
  Bmap* buckets;
  Bmap* oldBuckets;    // the smaller (or equally large) table, while growing
  uint64_t nevacuate;  // buckets below are evacuated
  MapExtra* extra;
};
static_assert(sizeof(Hmap) == 48, "Go's hmap");

struct Bmap {
  uint8_t tophash[kBucketCount];
};

const TypeDesc* hmapType();
const TypeDesc* mapIterType();
[[noreturn]] void mapFatal(G* g, const char* text);

inline uint8_t topHash(uint64_t hash) {
  auto top = static_cast<uint8_t>(hash >> 56);
  return top < kMinTopHash ? static_cast<uint8_t>(top + kMinTopHash) : top;
}
inline bool isEmpty(uint8_t top) {
  return top <= kEmptyOne;
}
inline uint64_t bucketMask(uint8_t b) {
  return (uint64_t{1} << (b & 63)) - 1;
}
inline bool isEvacuated(const Bmap* b) {
  uint8_t h = b->tophash[0];
  return h > kEmptyOne && h < kMinTopHash;
}
inline uint8_t* bytesOf(Bmap* b) {
  return reinterpret_cast<uint8_t*>(b);
}
inline Bmap* bucketAt(const MapLayout* l, Bmap* buckets, uint64_t i) {
  return reinterpret_cast<Bmap*>(bytesOf(buckets) + i * l->bucketSize);
}
inline uint8_t* keySlot(const MapLayout* l, Bmap* b, uint32_t i) {
  return bytesOf(b) + 8 + i * l->keySize;
}
inline uint8_t* elemSlot(const MapLayout* l, Bmap* b, uint32_t i) {
  return bytesOf(b) + l->elemOffset + i * l->elemSize;
}
inline Bmap** overflowSlot(const MapLayout* l, Bmap* b) {
  return reinterpret_cast<Bmap**>(bytesOf(b) + l->bucketSize - 8);
}
inline Bmap* overflowOf(const MapLayout* l, Bmap* b) {
  return reinterpret_cast<Bmap*>(loadWord(overflowSlot(l, b)));
}
// Where the key or element itself lies.
inline uint8_t* keyAt(const MapLayout* l, Bmap* b, uint32_t i) {
  uint8_t* k = keySlot(l, b, i);
  return l->indirectKey ? reinterpret_cast<uint8_t*>(loadWord(k)) : k;
}
inline uint8_t* elemAt(const MapLayout* l, Bmap* b, uint32_t i) {
  uint8_t* e = elemSlot(l, b, i);
  return l->indirectElem ? reinterpret_cast<uint8_t*>(loadWord(e)) : e;
}
inline uint8_t mapFlags(const Hmap* h) {
  return loadMem<uint8_t>(&h->flags);
}
inline bool isGrowing(const Hmap* h) {
  return h->oldBuckets != nullptr;
}
inline uint64_t oldBucketCount(const Hmap* h) {
  return uint64_t{1} << (h->flags & kSameSizeGrow ? h->B : h->B - 1);
}
inline bool overLoadFactor(uint64_t count, uint8_t b) {
  return count > kBucketCount && count > 13 * ((uint64_t{1} << b) / 2);
}
inline bool tooManyOverflow(uint32_t noverflow, uint8_t b) {
  return noverflow >= uint32_t{1} << (b > 15 ? 15 : b);
}

// Eight tophash bytes as a word; matches has bit 7 of byte i set where byte i may equal `top` (a false hit is
// possible above a true one: the key comparison decides).
inline uint64_t topWord(const Bmap* b) {
  return loadWord(b->tophash);
}
constexpr uint64_t kBytes01 = 0x0101010101010101, kBytes80 = 0x8080808080808080;
inline uint64_t matchTop(uint64_t tops, uint8_t top) {
  uint64_t x = tops ^ kBytes01 * top;
  return (x - kBytes01) & ~x & kBytes80;
}
inline bool hasEmptyRest(uint64_t tops) {
  return ((tops - kBytes01) & ~tops & kBytes80) != 0;
}

const void* zeroValue(const TypeDesc* t);

// Growth (map_grow.cpp).
Bmap* makeBuckets(P* p, const TypeDesc* t, uint8_t b, Bmap** nextOverflow);
Bmap* newOverflow(P* p, const TypeDesc* t, Hmap* h, Bmap* b);
void hashGrow(P* p, const TypeDesc* t, Hmap* h);
void growWork(P* p, const TypeDesc* t, Hmap* h, uint64_t bucket);
MapExtra* needExtra(P* p, Hmap* h);
const TypeDesc* overflowListType();  // []unsafe.Pointer

// How keys are hashed, compared and stored; the generic form first. All are cheap values.
struct AnyKey {
  const TypeDesc* type;
  const void* key;
  uint64_t hash(uint32_t seed) const;  // no panics: checked before
  bool equals(const uint8_t* slot) const;
  void store(const TypeDesc* t, uint8_t* slot) const { copyTyped(t->key, slot, key); }
};
struct Key32 {
  uint32_t key;
  uint64_t hash(uint32_t seed) const { return hash32(key, seed); }
  bool equals(const uint8_t* slot) const { return loadMem<uint32_t>(slot) == key; }
  void store(const TypeDesc*, uint8_t* slot) const { storeMem<uint32_t>(slot, key); }
};
struct Key64 {
  uint64_t key;
  uint64_t hash(uint32_t seed) const { return hash64(key, seed); }
  bool equals(const uint8_t* slot) const { return loadWord(slot) == key; }
  void store(const TypeDesc* t, uint8_t* slot) const {
    if (t->key->noPointers())
      storeWord(slot, key);
    else
      storePtr(slot, key);
  }
};
struct KeyStr {
  GoString key;
  uint64_t hash(uint32_t seed) const { return hashString(key, seed); }
  bool equals(const uint8_t* slot) const {
    return stringsEqual(*reinterpret_cast<const GoString*>(slot), key);
  }
  void store(const TypeDesc*, uint8_t* slot) const { storeString(slot, key); }
};

// Finds a key's slot: bucket and index; null bucket: absent. h has buckets.
template <typename K>
inline Bmap* findKey(const TypeDesc* t, Hmap* h, const K& k, uint64_t hash, uint32_t* index) {
  const MapLayout* l = t->map;
  uint64_t mask = bucketMask(h->B);
  Bmap* b = bucketAt(l, h->buckets, hash & mask);
  if (Bmap* old = h->oldBuckets) {
    if (!(h->flags & kSameSizeGrow)) mask >>= 1;
    Bmap* ob = bucketAt(l, old, hash & mask);
    if (!isEvacuated(ob)) b = ob;
  }
  uint8_t top = topHash(hash);
  for (; b != nullptr; b = overflowOf(l, b)) {
    uint64_t tops = topWord(b);
    for (uint64_t m = matchTop(tops, top); m != 0; m &= m - 1) {
      uint32_t i = static_cast<uint32_t>(__builtin_ctzll(m)) / 8;
      if (b->tophash[i] == top && k.equals(keyAt(l, b, i))) {
        *index = i;
        return b;
      }
    }
    if (hasEmptyRest(tops)) return nullptr;
  }
  return nullptr;
}

template <typename K>
inline const void* accessKey(G* g, const TypeDesc* t, Hmap* h, const K& k, bool* ok) {
  *ok = false;
  if (h == nullptr || loadMem<int64_t>(&h->count) == 0) return zeroValue(t->elem);
  if (mapFlags(h) & kWriting) mapFatal(g, "concurrent map read and map write");
  uint32_t i;
  Bmap* b = findKey(t, h, k, k.hash(h->hash0), &i);
  if (b == nullptr) return zeroValue(t->elem);
  *ok = true;
  return elemAt(t->map, b, i);
}

}  // namespace gosub::rt

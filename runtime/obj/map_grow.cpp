// Growth of maps (M3, M4): incremental evacuation into a table of twice the size, or of the same size to shed
// overflow.
//
// Protocol: hashGrow installs the new table and keeps the old one; every later write or delete evacuates the
// old bucket it needs and one more, at `nevacuate`. A bucket's tophash[0] says when it is evacuated; each
// entry's tophash says to which half it went, for iterators that began before. When the last old bucket is
// done, the old table is dropped.
//
// Keys that do not equal themselves (NaN) have no hash to find them by: tophash's low bit, redrawn at each
// growth, chooses their half, so that an iterator can tell too.
#include "runtime/mem/malloc.h"
#include "runtime/obj/map_impl.h"
#include "runtime/obj/slice.h"
#include "runtime/sched/trace.h"
#include "runtime/sync/chance.h"

namespace gosub::rt {

MapExtra* needExtra(P* p, Hmap* h) {
  static const TypeDesc* type = [] {
    PtrKind k[3] = {PtrKind::Ptr, PtrKind::Ptr, PtrKind::Ptr};
    return internalType("mapextra", sizeof(MapExtra), k, 3);
  }();
  if (h->extra == nullptr) storePtr(&h->extra, newObject(p, type));
  return h->extra;
}

const TypeDesc* overflowListType() {
  static const TypeDesc* list = sliceOf(basicType(TKind::UnsafePointer));
  return list;
}

Bmap* makeBuckets(P* p, const TypeDesc* t, uint8_t b, Bmap** nextOverflow) {
  const MapLayout* l = t->map;
  uint64_t base = uint64_t{1} << b, n = base;
  if (b >= 4) {
    // Likely overflow buckets at once, and what the size class leaves over.
    n += uint64_t{1} << (b - 4);
    n = roundUpSize(n * l->bucketSize, l->bucket->noPointers()) / l->bucketSize;
  }
  auto* buckets = static_cast<Bmap*>(newArray(p, l->bucket, n));
  *nextOverflow = nullptr;
  if (n != base) {
    *nextOverflow = bucketAt(l, buckets, base);
    // The last one's overflow word is not null, which says that it is the last.
    storePtr(overflowSlot(l, bucketAt(l, buckets, n - 1)), buckets);
  }
  return buckets;
}

namespace {

void countOverflow(Hmap* h) {
  if (h->B < 16) {
    h->noverflow++;
    return;
  }
  uint32_t mask = (uint32_t{1} << (h->B - 15)) - 1;
  if ((draw32(Chance::MapSeed) & mask) == 0) h->noverflow++;
}

void rememberOverflow(P* p, Hmap* h, Bmap* b) {
  const TypeDesc* list = overflowListType();
  MapExtra* extra = needExtra(p, h);
  if (extra->overflow == nullptr) storePtr(&extra->overflow, newObject(p, list));
  GoSlice s = *extra->overflow;
  Word word = reinterpret_cast<Word>(b);
  appendSlice(nullptr, p, list->elem, &s, &word, 1);
  storeSlice(extra->overflow, s);
}

bool selfEqual(const TypeDesc* key, const void* k) {
  const TypeDesc* panics;
  return typedEq(key, k, k, &panics);
}

// Where evacuated entries go: the next free slot of a chain in the new table.
struct Destination {
  Bmap* b;
  uint32_t i;
};

// One entry of an old bucket moves; returns what its old tophash becomes.
uint8_t moveEntry(P* p, const TypeDesc* t, Hmap* h, Destination* halves, uint64_t newBit, Bmap* b,
                  uint32_t i) {
  const MapLayout* l = t->map;
  uint8_t top = b->tophash[i];
  bool upper = false;
  if (!(h->flags & kSameSizeGrow)) {
    const uint8_t* k = keyAt(l, b, i);
    uint64_t hash;
    if (!l->reflexiveKey && !selfEqual(t->key, k)) {
      upper = (top & 1) != 0;
      hash = draw64(Chance::HashKey);
      top = topHash(hash);
    } else {
      switch (l->fast) {
        case MapFast::Key32: hash = hash32(loadMem<uint32_t>(k), h->hash0); break;
        case MapFast::Key64: hash = hash64(loadWord(k), h->hash0); break;
        default: hash = AnyKey{t->key, k}.hash(h->hash0); break;
      }
      upper = (hash & newBit) != 0;
    }
  }
  Destination& d = halves[upper];
  if (d.i == kBucketCount) {
    d.b = newOverflow(p, t, h, d.b);
    d.i = 0;
  }
  d.b->tophash[d.i] = top;
  if (l->indirectKey)
    storePtr(keySlot(l, d.b, d.i), loadWord(keySlot(l, b, i)));
  else
    copyTyped(t->key, keySlot(l, d.b, d.i), keySlot(l, b, i));
  if (l->indirectElem)
    storePtr(elemSlot(l, d.b, d.i), loadWord(elemSlot(l, b, i)));
  else
    copyTyped(t->elem, elemSlot(l, d.b, d.i), elemSlot(l, b, i));
  d.i++;
  return upper ? kEvacuatedY : kEvacuatedX;
}

void advanceMark(const TypeDesc* t, Hmap* h, uint64_t oldCount) {
  h->nevacuate++;
  uint64_t stop = h->nevacuate + 1024;  // bounded work
  if (stop > oldCount) stop = oldCount;
  while (h->nevacuate != stop && isEvacuated(bucketAt(t->map, h->oldBuckets, h->nevacuate))) h->nevacuate++;
  if (h->nevacuate != oldCount) return;
  storePtr(&h->oldBuckets, Word{0});
  if (h->extra != nullptr) storePtr(&h->extra->oldOverflow, Word{0});
  h->flags &= static_cast<uint8_t>(~kSameSizeGrow);
}

void evacuate(P* p, const TypeDesc* t, Hmap* h, uint64_t oldBucket) {
  const MapLayout* l = t->map;
  uint64_t oldCount = oldBucketCount(h);
  Bmap* first = bucketAt(l, h->oldBuckets, oldBucket);
  if (!isEvacuated(first)) {
    Destination halves[2] = {{bucketAt(l, h->buckets, oldBucket), 0}, {nullptr, 0}};
    if (!(h->flags & kSameSizeGrow)) halves[1].b = bucketAt(l, h->buckets, oldBucket + oldCount);
    for (Bmap* b = first; b != nullptr; b = overflowOf(l, b)) {
      for (uint32_t i = 0; i < kBucketCount; i++) {
        b->tophash[i] = isEmpty(b->tophash[i]) ? kEvacuatedEmpty : moveEntry(p, t, h, halves, oldCount, b, i);
      }
    }
    // Let go of the old entries, unless an iterator still reads them.
    if (!(h->flags & kOldIterator) && !l->bucket->noPointers())
      clearMemory(bytesOf(first) + 8, l->bucketSize - 8);
  }
  if (oldBucket == h->nevacuate) advanceMark(t, h, oldCount);
}

}  // namespace

Bmap* newOverflow(P* p, const TypeDesc* t, Hmap* h, Bmap* b) {
  const MapLayout* l = t->map;
  Bmap* fresh;
  if (h->extra != nullptr && h->extra->nextOverflow != nullptr) {
    fresh = h->extra->nextOverflow;
    if (overflowOf(l, fresh) == nullptr) {
      storePtr(&h->extra->nextOverflow, bucketAt(l, fresh, 1));
    } else {
      storePtr(overflowSlot(l, fresh), Word{0});
      storePtr(&h->extra->nextOverflow, Word{0});
    }
  } else {
    fresh = static_cast<Bmap*>(newObject(p, l->bucket));
  }
  countOverflow(h);
  if (l->bucket->noPointers()) rememberOverflow(p, h, fresh);
  storePtr(overflowSlot(l, b), fresh);
  return fresh;
}

void hashGrow(P* p, const TypeDesc* t, Hmap* h) {
  trace(Ev::MapGrow, h);
  uint8_t bigger = 1;
  if (!overLoadFactor(static_cast<uint64_t>(h->count) + 1, h->B)) {
    bigger = 0;
    h->flags |= kSameSizeGrow;
  }
  Bmap* old = h->buckets;
  Bmap* next = nullptr;
  Bmap* fresh = makeBuckets(p, t, static_cast<uint8_t>(h->B + bigger), &next);
  auto flags = static_cast<uint8_t>(h->flags & ~(kIterator | kOldIterator));
  if (h->flags & kIterator) flags |= kOldIterator;
  h->B = static_cast<uint8_t>(h->B + bigger);
  h->flags = flags;
  storePtr(&h->oldBuckets, old);
  storePtr(&h->buckets, fresh);
  h->nevacuate = 0;
  h->noverflow = 0;
  if (h->extra != nullptr) {
    storePtr(&h->extra->oldOverflow, h->extra->overflow);
    storePtr(&h->extra->overflow, Word{0});
    storePtr(&h->extra->nextOverflow, Word{0});
  }
  if (next != nullptr) storePtr(&needExtra(p, h)->nextOverflow, next);
}

void growWork(P* p, const TypeDesc* t, Hmap* h, uint64_t bucket) {
  evacuate(p, t, h, bucket & (oldBucketCount(h) - 1));
  if (isGrowing(h)) evacuate(p, t, h, h->nevacuate);
}

}  // namespace gosub::rt

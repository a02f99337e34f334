// Iteration over maps (M5).
//
// Purpose: every entry that is there from beginning to end is seen exactly once, in an order nobody may rely
// on: a random first bucket, and a random first slot within each bucket. Entries deleted before they are
// reached are not seen.
//
// Protocol during growth: the iterator walks the table it began with (it->B, it->buckets). If that table is
// growing into a larger one and the bucket's old counterpart is not evacuated, it reads the old bucket and
// skips what would go to the other half. If the table grew after the iteration began, evacuated entries are
// looked up again in the map, since they may have been changed or deleted there.
#include "runtime/mem/malloc.h"
#include "runtime/obj/map_impl.h"
#include "runtime/sync/chance.h"

namespace gosub::rt {
namespace {

constexpr uint64_t kNoCheck = ~uint64_t{0};

bool selfEqual(const TypeDesc* t, const void* k) {
  if (t->map->reflexiveKey) return true;
  const TypeDesc* panics;
  return typedEq(t->key, k, k, &panics);
}

uint64_t keyHash(const TypeDesc* t, const void* k, uint32_t seed) {
  switch (t->map->fast) {
    case MapFast::Key32: return hash32(loadMem<uint32_t>(k), seed);
    case MapFast::Key64: return hash64(loadWord(k), seed);
    default: return AnyKey{t->key, k}.hash(seed);
  }
}

// Takes the next bucket of the walk; false when it has come round.
bool nextBucket(MapIter* it) {
  const MapLayout* l = it->type->map;
  Hmap* h = it->h;
  if (it->bucket == it->startBucket && it->wrapped) return false;
  it->checkBucket = kNoCheck;
  Bmap* b = bucketAt(l, it->buckets, it->bucket);
  if (isGrowing(h) && it->B == h->B) {
    Bmap* old = bucketAt(l, h->oldBuckets, it->bucket & (oldBucketCount(h) - 1));
    if (!isEvacuated(old)) {
      b = old;
      it->checkBucket = it->bucket;
    }
  }
  storePtr(&it->bptr, b);
  it->bucket++;
  if (it->bucket == uint64_t{1} << it->B) {
    it->bucket = 0;
    it->wrapped = true;
  }
  it->i = 0;
  return true;
}

// Does the entry, still in an old bucket, belong to the bucket being visited?
bool belongs(const MapIter* it, const void* k, uint8_t top) {
  const TypeDesc* t = it->type;
  if (it->checkBucket == kNoCheck || (it->h->flags & kSameSizeGrow)) return true;
  if (selfEqual(t, k)) return (keyHash(t, k, it->h->hash0) & bucketMask(it->B)) == it->checkBucket;
  return it->checkBucket >> (it->B - 1) == (top & 1u);
}

// Slot i of the current bucket: true if it is the next element.
bool visit(MapIter* it, uint32_t i) {
  const TypeDesc* t = it->type;
  const MapLayout* l = t->map;
  Bmap* b = it->bptr;
  uint8_t top = b->tophash[i];
  if (isEmpty(top) || top == kEvacuatedEmpty) return false;
  const uint8_t* k = keyAt(l, b, i);
  if (!belongs(it, k, top)) return false;
  if ((top != kEvacuatedX && top != kEvacuatedY) || !selfEqual(t, k)) {
    storePtr(&it->key, k);
    storePtr(&it->elem, elemAt(l, b, i));
    return true;
  }
  // Moved since: the map's own entry counts, if it is still there.
  Hmap* h = it->h;
  if (h->count == 0) return false;
  uint32_t at;
  Bmap* found = findKey(t, h, AnyKey{t->key, k}, keyHash(t, k, h->hash0), &at);
  if (found == nullptr) return false;
  storePtr(&it->key, keyAt(l, found, at));
  storePtr(&it->elem, elemAt(l, found, at));
  return true;
}

}  // namespace

const TypeDesc* mapIterType() {
  static const TypeDesc* type = [] {
    constexpr uint32_t kWords = sizeof(MapIter) / 8;
    PtrKind k[kWords] = {};
    for (size_t offset :
         {offsetof(MapIter, key), offsetof(MapIter, elem), offsetof(MapIter, h), offsetof(MapIter, buckets),
          offsetof(MapIter, bptr), offsetof(MapIter, overflow), offsetof(MapIter, oldOverflow)}) {
      k[offset / 8] = PtrKind::Ptr;
    }
    return internalType("map iterator", sizeof(MapIter), k, kWords);
  }();
  return type;
}

MapIter* newMapIter(G*, P* p, const TypeDesc* t, Hmap* h) {
  auto* it = static_cast<MapIter*>(newObject(p, mapIterType()));
  it->type = t;
  if (h == nullptr || h->count == 0) return it;
  storePtr(&it->h, h);
  it->B = h->B;
  it->hash0 = h->hash0;
  storePtr(&it->buckets, h->buckets);
  if (t->map->bucket->noPointers()) {
    // The list must exist now: overflow buckets that are added later to the table walked must outlive a
    // growth.
    MapExtra* extra = needExtra(p, h);
    if (extra->overflow == nullptr) storePtr(&extra->overflow, newObject(p, overflowListType()));
    storePtr(&it->overflow, extra->overflow);
    storePtr(&it->oldOverflow, extra->oldOverflow);
  }
  uint64_t r = draw64(Chance::MapIterate);
  it->startBucket = r & bucketMask(h->B);
  it->offset = static_cast<uint8_t>(r >> h->B & (kBucketCount - 1));
  it->bucket = it->startBucket;
  // Several goroutines may begin an iteration at once.
  if ((mapFlags(h) & (kIterator | kOldIterator)) != (kIterator | kOldIterator)) {
    __atomic_or_fetch(&h->flags, kIterator | kOldIterator, __ATOMIC_RELAXED);
  }
  return it;
}

bool mapIterNext(G* g, MapIter* it) {
  Hmap* h = it->h;
  // What was in a map that was cleared is gone; its buckets may be older than those that clear marks empty.
  if (h == nullptr || it->hash0 != h->hash0) return false;
  if (mapFlags(h) & kWriting) mapFatal(g, "concurrent map iteration and map write");
  for (;;) {
    if (it->bptr == nullptr && !nextBucket(it)) {
      storePtr(&it->key, Word{0});
      storePtr(&it->elem, Word{0});
      storePtr(&it->h, Word{0});
      return false;
    }
    while (it->i < kBucketCount) {
      uint32_t slot = (it->i++ + it->offset) & (kBucketCount - 1);
      if (visit(it, slot)) return true;
    }
    storePtr(&it->bptr, overflowOf(it->type->map, it->bptr));
    it->i = 0;
  }
}

}  // namespace gosub::rt

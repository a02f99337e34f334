// Maps number by number (rows M1 to M4 and M8): layout, tophash states, growth, hints, hashing, seen from
// inside.
#include <algorithm>
#include <set>

#include "runtime/obj/map_impl.h"
#include "tests/runtime/obj/fixture.h"

namespace gosub::rt {
namespace {

class MapRows : public ObjTest {
 protected:
  void set(Hmap* h, uint64_t k) { storeWord(mapAssign(g, p, t, h, &k), k); }
  void remove(Hmap* h, uint64_t k) { EXPECT_EQ(mapDelete(g, p, t, h, &k), Next::Done); }
  bool has(Hmap* h, uint64_t k) {
    bool ok;
    mapAccess2(g, t, h, &k, &ok);
    return ok;
  }
  // The first n keys from `from` whose hash ends in `bucket` for tables of 2^b.
  std::vector<uint64_t> colliding(Hmap* h, uint8_t b, uint64_t bucket, size_t n, uint64_t from = 0) {
    std::vector<uint64_t> keys;
    for (uint64_t k = from; keys.size() < n; k++) {
      if ((hash64(k, h->hash0) & bucketMask(b)) == bucket) keys.push_back(k);
    }
    return keys;
  }
  int chainLength(Hmap* h, uint64_t bucket) {
    int n = 0;
    for (Bmap* b = bucketAt(t->map, h->buckets, bucket); b; b = overflowOf(t->map, b)) n++;
    return n;
  }
  const TypeDesc* t = mapOf(Int, Int);
};

TEST_F(MapRows, M1_LayoutOfBuckets) {
  const MapLayout* l = mapOf(basicType(TKind::Int64), basicType(TKind::Int8))->map;
  EXPECT_EQ(l->elemOffset, 8 + 8 * 8);
  EXPECT_EQ(l->bucketSize, 8u + 64 + 8 + 8) << "keys together, elements together, no padding between them";
  EXPECT_TRUE(l->bucket->noPointers());
  const MapLayout* pointers = mapOf(basicType(TKind::Int64), Str)->map;
  EXPECT_EQ(pointers->bucketSize, 8u + 64 + 128 + 8);
  EXPECT_FALSE(pointers->bucket->noPointers());
  EXPECT_EQ(pointers->bucket->ptrs.kindAt(pointers->bucketSize / 8 - 1), PtrKind::Ptr)
      << "the overflow pointer";
  const MapLayout* wide = mapOf(arrayOf(Int, 17), arrayOf(Int, 16))->map;
  EXPECT_TRUE(wide->indirectKey) << "over 128 bytes";
  EXPECT_FALSE(wide->indirectElem);
  EXPECT_EQ(wide->keySize, 8);
  EXPECT_EQ(wide->elemSize, 128);
}

// Pointer-free buckets are not scanned: mapextra lists their overflow buckets; others keep them by
// themselves.
TEST_F(MapRows, M1_MapextraKeepsOverflowBuckets) {
  Hmap* h = makeMap(p, t, 52);  // B = 3
  ASSERT_EQ(h->B, 3);
  auto keys = colliding(h, 3, 5, 20);
  for (uint64_t k : keys) set(h, k);
  EXPECT_EQ(chainLength(h, 5), 3);
  ASSERT_NE(h->extra, nullptr);
  ASSERT_NE(h->extra->overflow, nullptr);
  EXPECT_EQ(h->extra->overflow->len, 2);
  EXPECT_EQ(h->noverflow, 2);
  Bmap* second = overflowOf(t->map, bucketAt(t->map, h->buckets, 5));
  EXPECT_EQ(static_cast<void**>(h->extra->overflow->ptr)[0], second);
  const TypeDesc* strings = mapOf(Int, Str);
  Hmap* s = makeMap(p, strings, 0);
  for (uint64_t k = 0; k < 300; k++) mapAssign(g, p, strings, s, &k);
  EXPECT_TRUE(s->extra == nullptr || s->extra->overflow == nullptr);
}

TEST_F(MapRows, M2_TopHash) {
  for (uint64_t top = 0; top < 256; top++) {
    uint64_t hash = top << 56 | 0x123456;
    EXPECT_EQ(topHash(hash), top < 5 ? top + 5 : top);
  }
  Hmap* h = makeMap(p, t, 0);
  for (uint64_t k = 0; k < 8; k++) {
    set(h, k);
    EXPECT_EQ(h->buckets->tophash[k], topHash(hash64(k, h->hash0)));
  }
  // Eight at a time: every match is found, and nothing else that the key comparison would not sort out.
  for (uint64_t k = 0; k < 8; k++) {
    uint64_t m = matchTop(topWord(h->buckets), h->buckets->tophash[k]);
    EXPECT_NE(m & (uint64_t{0x80} << (8 * k)), 0u);
  }
}

TEST_F(MapRows, M2_EmptyStates) {
  Hmap* h = makeMap(p, t, 0);
  for (uint64_t k = 0; k < 6; k++) set(h, k);
  uint8_t* tops = h->buckets->tophash;
  EXPECT_EQ(tops[6], kEmptyRest);
  remove(h, 2);
  EXPECT_EQ(tops[2], kEmptyOne) << "something follows";
  remove(h, 4);
  remove(h, 5);
  EXPECT_EQ(tops[5], kEmptyRest);
  EXPECT_EQ(tops[4], kEmptyRest) << "the state goes back over what was empty before";
  EXPECT_GE(tops[3], kMinTopHash);
  remove(h, 3);
  EXPECT_EQ(tops[3], kEmptyRest);
  EXPECT_EQ(tops[2], kEmptyRest);
  set(h, 100);
  EXPECT_EQ(tops[2], topHash(hash64(100, h->hash0))) << "the first empty slot is taken";
  // Over a chain: emptying the last overflow bucket gives its predecessor back, too.
  Hmap* c = makeMap(p, t, 52);
  auto keys = colliding(c, 3, 1, 17);
  for (uint64_t k : keys) set(c, k);
  Bmap* first = bucketAt(t->map, c->buckets, 1);
  Bmap* second = overflowOf(t->map, first);
  for (size_t i = 15; i >= 8; i--) remove(c, keys[i]);
  EXPECT_EQ(second->tophash[0], kEmptyOne);
  remove(c, keys[16]);
  EXPECT_EQ(second->tophash[0], kEmptyRest);
  EXPECT_GE(first->tophash[7], kMinTopHash);
}

TEST_F(MapRows, M2_ClearAndTheLastDeleteDrawANewSeed) {
  std::set<uint32_t> seeds;
  Hmap* h = makeMap(p, t, 0);
  for (int i = 0; i < 20; i++) {
    seeds.insert(h->hash0);
    set(h, 1);
    set(h, 2);
    remove(h, 1);
    EXPECT_TRUE(seeds.count(h->hash0)) << "one entry is left";
    remove(h, 2);
    EXPECT_EQ(h->count, 0);
    seeds.insert(h->hash0);
    set(h, 3);
    mapClear(g, p, t, h);
  }
  EXPECT_GT(seeds.size(), 38u);
}

TEST_F(MapRows, M2_EvacuatedStatesNameTheHalf) {
  Hmap* h = makeMap(p, t, 0);
  uint64_t k = 0;
  while (h->B < 5) set(h, k++);
  ASSERT_TRUE(isGrowing(h));
  set(h, 0);
  set(h, 1);
  const MapLayout* l = t->map;
  int seen = 0;
  for (uint64_t i = 0; i < oldBucketCount(h); i++) {
    Bmap* old = bucketAt(l, h->oldBuckets, i);
    if (!isEvacuated(old)) continue;
    seen++;
    for (; old; old = overflowOf(l, old)) {
      for (uint32_t j = 0; j < kBucketCount; j++) {
        uint8_t top = old->tophash[j];
        ASSERT_TRUE(top >= kEvacuatedX && top <= kEvacuatedEmpty);
        if (top == kEvacuatedEmpty) continue;
        uint64_t key = loadWord(keySlot(l, old, j));
        bool upper = (hash64(key, h->hash0) & oldBucketCount(h)) != 0;
        EXPECT_EQ(top, upper ? kEvacuatedY : kEvacuatedX);
      }
    }
  }
  EXPECT_GE(seen, 2);
}

// A map of 2^B buckets takes 6.5 * 2^B entries; the next new key doubles it.
TEST_F(MapRows, M3_GrowthByLoad) {
  Hmap* h = makeMap(p, t, 0);
  uint64_t n = 0;
  for (uint8_t b = 0; b < 12; b++) {
    uint64_t limit = b == 0 ? 8 : 13 * (uint64_t{1} << b) / 2;
    for (; n < limit; n++) {
      set(h, n);
      if (b >= 4) continue;
      ASSERT_EQ(h->B, b) << n;
    }
    while (isGrowing(h)) set(h, 0);  // existing keys: they evacuate, and start no growth
    ASSERT_EQ(h->B, b);
    set(h, n - 1);
    ASSERT_EQ(h->B, b) << "an existing key never grows it";
    set(h, n++);
    ASSERT_EQ(h->B, b + 1);
    ASSERT_EQ(h->flags & kSameSizeGrow, 0);
  }
}

// Two buckets a write: the one it hits and the next in order; deletes too, reads none.
TEST_F(MapRows, M3_EvacuationIsIncremental) {
  Hmap* h = makeMap(p, t, 0);
  uint64_t n = 0;
  while (h->B < 9) set(h, n++);
  ASSERT_TRUE(isGrowing(h));
  auto evacuated = [&] {
    uint64_t count = 0;
    for (uint64_t i = 0; i < oldBucketCount(h); i++) count += isEvacuated(bucketAt(t->map, h->oldBuckets, i));
    return count;
  };
  uint64_t before = evacuated();
  for (uint64_t k = 0; k < n; k++) ASSERT_TRUE(has(h, k)) << "found in the old table or the new";
  EXPECT_FALSE(has(h, n + 5));
  EXPECT_EQ(evacuated(), before) << "reads move nothing";
  for (int i = 0; i < 20; i++) {
    before = evacuated();
    if (i % 2 == 0) {
      set(h, static_cast<uint64_t>(i) * 7);
    } else {
      remove(h, static_cast<uint64_t>(i) * 7);
    }
    EXPECT_GE(evacuated(), before + 1);
    EXPECT_LE(evacuated(), before + 2);
  }
  uint64_t writes = 0, buckets = oldBucketCount(h);
  for (; isGrowing(h); writes++) set(h, 1);
  EXPECT_LE(writes, buckets);
  EXPECT_EQ(h->oldBuckets, nullptr);
}

// Overflow buckets as many as buckets: a growth to the same size packs them.
TEST_F(MapRows, M3_GrowthByOverflowIsOfTheSameSize) {
  Hmap* h = makeMap(p, t, 52);
  ASSERT_EQ(h->B, 3);
  // Long chains that are emptied again leave their overflow buckets behind.
  uint64_t from = 1'000'000;
  for (uint64_t bucket = 0; h->noverflow < 8; bucket++) {
    auto keys = colliding(h, 3, bucket % 8, 17, from);
    from += 100'000;
    for (uint64_t k : keys) set(h, k);
    for (size_t i = 1; i < keys.size(); i++) remove(h, keys[i]);
  }
  EXPECT_EQ(h->noverflow, 8) << "2^B";
  ASSERT_FALSE(isGrowing(h));
  int64_t count = h->count;
  uint64_t extra = from;
  set(h, extra);
  EXPECT_EQ(h->B, 3);
  EXPECT_NE(h->flags & kSameSizeGrow, 0);
  EXPECT_EQ(oldBucketCount(h), 8u);
  while (isGrowing(h)) set(h, extra);
  EXPECT_EQ(h->flags & kSameSizeGrow, 0);
  EXPECT_EQ(h->count, count + 1);
  EXPECT_EQ(h->noverflow, 0);
  for (uint64_t b = 0; b < 8; b++) EXPECT_EQ(chainLength(h, b), 1);
}

TEST_F(MapRows, M3_OverflowLimit) {
  for (uint8_t b = 0; b < 20; b++) {
    uint32_t limit = uint32_t{1} << std::min<int>(b, 15);
    EXPECT_FALSE(tooManyOverflow(limit - 1, b));
    EXPECT_TRUE(tooManyOverflow(limit, b));
  }
}

TEST_F(MapRows, M4_HintsChooseTheSmallestTable) {
  for (int64_t hint = 0; hint <= 3000; hint++) {
    Hmap* h = makeMap(p, t, hint);
    uint8_t b = 0;
    while (hint > 8 && hint * 2 > 13 * (int64_t{1} << b)) b++;
    ASSERT_EQ(h->B, b) << hint;
    ASSERT_EQ(h->buckets == nullptr, hint <= 8) << "allocated at the first use";
    if (b >= 4) {
      ASSERT_NE(h->extra, nullptr);
      ASSERT_EQ(h->extra->nextOverflow, bucketAt(t->map, h->buckets, uint64_t{1} << b));
      // At least 2^(B-4) of them, the last marked by an overflow word that is not null.
      uint64_t n = 1;
      for (Bmap* o = h->extra->nextOverflow; overflowOf(t->map, o) == nullptr; o = bucketAt(t->map, o, 1))
        n++;
      ASSERT_GE(n, uint64_t{1} << (b - 4));
    } else {
      ASSERT_TRUE(h->extra == nullptr || h->extra->nextOverflow == nullptr);
    }
  }
}

TEST_F(MapRows, M4_OverflowBucketsAllocatedInAdvanceAreUsedFirst) {
  Hmap* h = makeMap(p, t, 104);
  ASSERT_EQ(h->B, 4);
  Bmap* next = h->extra->nextOverflow;
  auto keys = colliding(h, 4, 3, 9);
  for (uint64_t k : keys) set(h, k);
  EXPECT_EQ(overflowOf(t->map, bucketAt(t->map, h->buckets, 3)), next);
  EXPECT_EQ(overflowOf(t->map, next), nullptr) << "the mark of the last one is gone";
  // And when they are used up, others come.
  for (uint64_t b = 0; b < 16 && !isGrowing(h); b++) {
    for (uint64_t k : colliding(h, 4, b, 9)) set(h, k);
  }
  for (uint64_t k : keys) EXPECT_TRUE(has(h, k));
}

// Flipping any bit of the input flips about half of the output's, in every position.
TEST_F(MapRows, M8_Avalanche) {
  constexpr int kSamples = 400;
  for (int bit = 0; bit < 64; bit++) {
    int flips[64] = {};
    for (uint64_t i = 0; i < kSamples; i++) {
      uint64_t k = i * 0x9e3779b97f4a7c15;
      uint64_t d = hash64(k, 7) ^ hash64(k ^ uint64_t{1} << bit, 7);
      for (int o = 0; o < 64; o++) flips[o] += static_cast<int>(d >> o & 1);
    }
    for (int o = 0; o < 64; o++) {
      ASSERT_GT(flips[o], kSamples / 4) << bit << " " << o;
      ASSERT_LT(flips[o], kSamples * 3 / 4) << bit << " " << o;
    }
  }
  // Keys in sequence spread over buckets and over tophashes.
  for (uint64_t stride : {uint64_t{1}, uint64_t{8}, uint64_t{4096}, uint64_t{1} << 32}) {
    int low[256] = {}, high[256] = {};
    for (uint64_t i = 0; i < 25600; i++) {
      uint64_t h = hash64(i * stride, 99);
      low[h & 255]++;
      high[h >> 56]++;
    }
    for (int i = 0; i < 256; i++) {
      ASSERT_GT(low[i], 50);
      ASSERT_LT(low[i], 160);
      ASSERT_GT(high[i], 50);
      ASSERT_LT(high[i], 160);
    }
  }
}

TEST_F(MapRows, M8_EveryByteAndLengthCounts) {
  char text[130];
  for (size_t i = 0; i < sizeof text; i++) text[i] = static_cast<char>('a' + i % 26);
  std::set<uint64_t> seen;
  for (size_t n = 0; n <= 128; n++) EXPECT_TRUE(seen.insert(hashBytes(text, n, 1)).second) << n;
  for (size_t n : {1u, 3u, 4u, 7u, 8u, 9u, 15u, 16u, 17u, 31u, 32u, 33u, 48u, 64u, 65u, 127u}) {
    uint64_t whole = hashBytes(text, n, 1);
    for (size_t i = 0; i < n; i++) {
      text[i] ^= 1;
      EXPECT_NE(hashBytes(text, n, 1), whole) << n << " " << i;
      text[i] ^= 1;
    }
    char moved[131];
    std::memcpy(moved + 1, text, n);
    EXPECT_EQ(hashBytes(moved + 1, n, 1), whole) << "alignment does not matter";
    EXPECT_NE(hashBytes(text, n, 2), whole) << "the seed does";
  }
}

// Fast paths and the generic form find each other's entries.
TEST_F(MapRows, M8_FastPathsAgreeWithTheGenericHash) {
  const TypeDesc* panics = nullptr;
  for (uint64_t k : {uint64_t{0}, uint64_t{1}, ~uint64_t{0}, uint64_t{0x123456789abcdef}}) {
    EXPECT_EQ(typedHash(Int, &k, 5, &panics), hash64(k, 5));
    auto small = static_cast<uint32_t>(k);
    EXPECT_EQ(typedHash(basicType(TKind::Uint32), &small, 5, &panics), hash32(small, 5));
  }
  GoString s = str("key");
  EXPECT_EQ(typedHash(Str, &s, 5, &panics), hashString(s, 5));
  std::set<uint32_t> seeds;
  for (int i = 0; i < 50; i++) seeds.insert(makeMap(p, t, 0)->hash0);
  EXPECT_GT(seeds.size(), 48u) << "a seed for each map";
}

}  // namespace
}  // namespace gosub::rt

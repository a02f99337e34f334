#include <cmath>
#include <cstring>
#include <map>
#include <random>
#include <set>

#include "runtime/obj/iface.h"
#include "runtime/obj/map_impl.h"
#include "runtime/sync/clock.h"
#include "tests/runtime/obj/fixture.h"

namespace gosub::rt {
namespace {

class MapTest : public ObjTest {
 protected:
  void set(const TypeDesc* t, Hmap* h, uint64_t k, uint64_t v) {
    uint64_t key = k;
    storeWord(mapAssign(g, p, t, h, &key), v);
  }
};

TEST_F(MapTest, HintsAndGrowth) {
  const TypeDesc* t = mapOf(Int, Int);
  EXPECT_EQ(makeMap(p, t, 8)->B, 0);
  EXPECT_EQ(makeMap(p, t, 8)->buckets, nullptr);
  EXPECT_EQ(makeMap(p, t, 9)->B, 1);
  EXPECT_EQ(makeMap(p, t, 13)->B, 1);
  EXPECT_EQ(makeMap(p, t, 14)->B, 2);
  EXPECT_EQ(makeMap(p, t, 104)->B, 4);
  EXPECT_NE(makeMap(p, t, 104)->extra, nullptr);  // 2^(4-4) overflow buckets in advance
  EXPECT_EQ(makeMap(p, t, INT64_MAX)->B, 0);
  Hmap* h = makeMap(p, t, 0);
  for (uint64_t i = 0; i < 8; i++) set(t, h, i, i);
  EXPECT_EQ(h->B, 0);
  set(t, h, 8, 8);
  EXPECT_EQ(h->B, 1);
  EXPECT_EQ(h->oldBuckets, nullptr);  // one old bucket: moved by the insertion itself
  for (uint64_t i = 9; i < 26; i++) set(t, h, i, i);
  EXPECT_EQ(h->B, 2);
  set(t, h, 26, 26);  // count 27 > 6.5 * 2^2
  EXPECT_EQ(h->B, 3);
  ASSERT_NE(h->oldBuckets, nullptr);
  EXPECT_EQ(oldBucketCount(h), 4u);
  int writes = 0;
  for (; h->oldBuckets != nullptr; writes++) set(t, h, 0, 0);
  EXPECT_LE(writes, 4);  // two buckets a write, one of them the next in order
}

// Random operations, compared with std::map, with iterations that overlap growth.
TEST_F(MapTest, AgainstModel) {
  std::mt19937 rng(1);
  const TypeDesc* t = mapOf(Int, Int);
  for (int round = 0; round < 40; round++) {
    Hmap* h = makeMap(p, t, rng() % 50);
    std::map<uint64_t, uint64_t> model;
    uint64_t range = 1 + rng() % 4000;
    for (int op = 0; op < 4000; op++) {
      uint64_t k = rng() % range;
      switch (rng() % 5) {
        case 0:
        case 1:
        case 2: {
          uint64_t v = rng();
          if (op % 2)
            storeWord(mapAssign64(g, p, t, h, k), v);
          else
            set(t, h, k, v);
          model[k] = v;
          break;
        }
        case 3:
          mapDelete(g, p, t, h, &k);
          model.erase(k);
          break;
        default: {
          bool ok, ok2;
          auto* a = mapAccess64(g, t, h, k, &ok);
          auto* b = mapAccess2(g, t, h, &k, &ok2);
          ASSERT_EQ(ok, model.count(k) == 1);
          ASSERT_EQ(ok, ok2);
          ASSERT_EQ(loadWord(a), ok ? model[k] : 0);
          ASSERT_EQ(loadWord(b), loadWord(a));
        }
      }
      ASSERT_EQ(static_cast<size_t>(mapLen(h)), model.size());
    }
    std::map<uint64_t, uint64_t> seen;
    MapIter* it = newMapIter(g, p, t, h);
    while (mapIterNext(g, it)) ASSERT_TRUE(seen.emplace(loadWord(it->key), loadWord(it->elem)).second);
    ASSERT_EQ(seen, model);
    mapClear(g, p, t, h);
    ASSERT_EQ(mapLen(h), 0);
    ASSERT_FALSE(mapIterNext(g, newMapIter(g, p, t, h)));
  }
}

TEST_F(MapTest, IterationDuringGrowthSeesOldEntriesOnce) {
  const TypeDesc* t = mapOf(Str, Int);
  for (int round = 0; round < 30; round++) {
    Hmap* h = makeMap(p, t, 0);
    std::vector<std::string> names;
    for (int i = 0; i < 2000; i++) names.push_back("key" + std::to_string(i));
    int n = 20 + round * 7;
    for (int i = 0; i < n; i++) storeWord(mapAssignStr(g, p, t, h, str(names[i].c_str())), i);
    std::map<std::string, int> seen;
    MapIter* it = newMapIter(g, p, t, h);
    int add = n, removed = 0;
    while (mapIterNext(g, it)) {
      seen[text(*static_cast<const GoString*>(it->key))]++;
      for (int k = 0; k < 4 && add < 2000; k++, add++)
        storeWord(mapAssignStr(g, p, t, h, str(names[add].c_str())), add);
      GoString dead = str(names[removed].c_str());
      if (seen.count(text(dead)) == 0) removed++, mapDelete(g, p, t, h, &dead), seen[text(dead)] += 0;
    }
    for (int i = 0; i < n; i++) {
      int want = i < removed ? 0 : 1;
      ASSERT_EQ(seen[names[i]], want) << i;
    }
    for (auto& [k, count] : seen) ASSERT_LE(count, 1);
  }
}

TEST_F(MapTest, SpecialKeys) {
  const TypeDesc* t = mapOf(basicType(TKind::Float64), Int);
  Hmap* h = makeMap(p, t, 0);
  double nan = NAN, zero = 0.0, minus = -0.0;
  for (int i = 0; i < 100; i++) storeWord(mapAssign(g, p, t, h, &nan), i);
  storeWord(mapAssign(g, p, t, h, &zero), 1);
  storeWord(mapAssign(g, p, t, h, &minus), 2);
  EXPECT_EQ(mapLen(h), 101);
  bool ok;
  mapAccess2(g, t, h, &nan, &ok);
  EXPECT_FALSE(ok);
  int count = 0;
  MapIter* it = newMapIter(g, p, t, h);
  while (mapIterNext(g, it)) count++;
  EXPECT_EQ(count, 101);
  mapClear(g, p, t, h);
  EXPECT_EQ(mapLen(h), 0);

  const TypeDesc* any = mapOf(emptyInterface(), Int);
  Hmap* m = makeMap(p, any, 0);
  Eface one{Int, 1}, bad{sliceOf(Int), 0};
  GoString hello = str("hello"), hello2 = str("hello");
  Eface s1{Str, boxValue(p, Str, &hello)}, s2{Str, boxValue(p, Str, &hello2)};
  storeWord(mapAssign(g, p, any, m, &one), 10);
  storeWord(mapAssign(g, p, any, m, &s1), 20);
  EXPECT_EQ(loadWord(mapAccess1(g, any, m, &s2)), 20u);
  EXPECT_EQ(mapAssign(g, p, any, m, &bad), nullptr);
  EXPECT_EQ(panicText(), "runtime error: hash of unhashable type []int");
  EXPECT_EQ(mapAccess1(g, any, nullptr, &bad), nullptr);
  EXPECT_EQ(panicText(), "hash of unhashable type: []int");
  EXPECT_EQ(mapAssign(g, p, any, nullptr, &one), nullptr);
  EXPECT_EQ(panicText(), "assignment to entry in nil map");
}

TEST_F(MapTest, IndirectKeysAndElements) {
  const TypeDesc* big = arrayOf(Int, 40);
  const TypeDesc* t = mapOf(big, big);
  Hmap* h = makeMap(p, t, 0);
  for (uint64_t i = 0; i < 300; i++) {
    uint64_t k[40] = {i}, v[40] = {i * 2};
    copyTyped(big, mapAssign(g, p, t, h, k), v);
  }
  for (uint64_t i = 0; i < 400; i++) {
    uint64_t k[40] = {i};
    bool ok;
    const void* v = mapAccess2(g, t, h, k, &ok);
    ASSERT_EQ(ok, i < 300);
    ASSERT_EQ(loadWord(v), i < 300 ? i * 2 : 0);
  }
}

TEST_F(MapTest, HashSpreads) {
  std::set<uint64_t> low;
  for (uint64_t i = 0; i < 4096; i++) low.insert(hash64(i << 20, 5) & 0xffff);
  EXPECT_GT(low.size(), 3800u);
  EXPECT_NE(hash64(1, 1), hash64(1, 2));
  EXPECT_NE(hashBytes("abc", 3, 1), hashBytes("abd", 3, 1));
}

TEST_F(MapTest, SpeedOfFastPaths) {
  const TypeDesc* t = mapOf(Int, Int);
  Hmap* h = makeMap(p, t, 0);
  for (uint64_t i = 0; i < 1000; i++) storeWord(mapAssign64(g, p, t, h, i), i);
  int64_t best = INT64_MAX;
  uint64_t sum = 0;
  for (int r = 0; r < 5; r++) {
    int64_t start = threadCpuTime();
    for (uint64_t i = 0; i < 100000; i++) {
      bool ok;
      sum += loadWord(mapAccess64(g, t, h, i % 1000, &ok));
    }
    best = std::min(best, threadCpuTime() - start);
  }
  std::printf("mapAccess64: %.1f ns (%lu)\n", static_cast<double>(best) / 100000,
              static_cast<unsigned long>(sum));
}

}  // namespace
}  // namespace gosub::rt

// The allocator number by number (rows A1 to A6).
#include <gtest/gtest.h>

#include <cstring>
#include <set>
#include <thread>
#include <vector>

#include "runtime/abi/type_table.h"
#include "runtime/mem/malloc.h"
#include "runtime/mem/mheap.h"

namespace gosub::rt {
namespace {

class MemRows : public testing::Test {
 protected:
  static void SetUpTestSuite() { mallocInit(); }
  static Mcache* cache() {
    static Mcache* shared = newMcache();
    return shared;
  }
  static uint8_t* make(size_t n, const TypeDesc* t) {
    return static_cast<uint8_t*>(mallocFast(cache(), n, t, true));
  }
  static uintptr_t address(const void* p) { return reinterpret_cast<uintptr_t>(p); }
  Mcache* mc = cache();
  const TypeDesc* ptr = pointerTo(basicType(TKind::Int));
};

TEST_F(MemRows, A1_ArenasAndPages) {
  EXPECT_EQ(kArenaSize, uint64_t{64} << 20);
  EXPECT_EQ(kPageSize, 8192u);
  EXPECT_EQ(kNumArenas * kArenaSize, uint64_t{1} << 47);
  uint8_t* p = make(100, ptr);
  ArenaInfo* a = gArenas[address(p) >> kArenaShift].load();
  ASSERT_NE(a, nullptr);
  EXPECT_EQ(address(a->base) % kArenaSize, 0u);
  EXPECT_TRUE(p >= a->base && p < a->base + kArenaSize);
  // An object larger than an arena lies in several that follow each other; every address in it leads to it.
  constexpr size_t kLarge = (size_t{64} << 20) + (size_t{40} << 20);
  uint8_t* large = make(kLarge, nullptr);
  for (size_t at = 0; at < kLarge; at += size_t{1} << 20) {
    ObjectRef o = findObject(large + at);
    ASSERT_EQ(o.base, address(large));
    ASSERT_GE(o.size, kLarge);
  }
  EXPECT_EQ(spanOf(~uint64_t{0}), nullptr);
  EXPECT_EQ(spanOf(uint64_t{1} << 47), nullptr);
}

TEST_F(MemRows, A2_SizeClassesAreGcs) {
  // What append rounds byte capacities to with Go 1.26.
  const uint32_t kGo[] = {8,     16,    24,    32,    48,    64,    80,    96,    112,   128,   144,   160,
                          176,   192,   208,   224,   240,   256,   288,   320,   352,   384,   416,   448,
                          480,   512,   576,   640,   704,   768,   896,   1024,  1152,  1280,  1408,  1536,
                          1792,  2048,  2304,  2688,  3072,  3200,  3456,  4096,  4864,  5376,  6144,  6528,
                          6784,  6912,  8192,  9472,  9728,  10240, 10880, 12288, 13568, 14336, 16384, 18432,
                          19072, 20480, 21760, 24576, 27264, 28672, 32768};
  ASSERT_EQ(std::size(kGo), kNumSizeClasses - 1);
  for (uint32_t c = 1; c < kNumSizeClasses; c++) EXPECT_EQ(kClassSize[c], kGo[c - 1]);
  EXPECT_EQ(kNumSizeClasses, 68u);
  EXPECT_EQ(kNumSpanClasses, 136u);
  EXPECT_EQ(kMaxSmallSize, 32768u);
}

TEST_F(MemRows, A2_ScanAndNoscanApartAndWherePointersAreTold) {
  struct Row {
    size_t size;
    bool bitmap, header, large;
  };
  for (Row row :
       {Row{8, true, false, false}, Row{512, true, false, false}, Row{520, false, true, false},
        Row{32760, false, true, false}, Row{32768, false, false, true}, Row{40960, false, false, true}}) {
    uint8_t *scan = make(row.size, ptr), *noscan = make(std::max<size_t>(row.size, 16), nullptr);
    Mspan *s = objectSpan(address(scan)), *n = objectSpan(address(noscan));
    ASSERT_NE(s, n);
    EXPECT_FALSE(s->noscan());
    EXPECT_TRUE(n->noscan());
    EXPECT_EQ(s->heapBits != nullptr, row.bitmap) << row.size;
    EXPECT_EQ(s->hasHeaders(), row.header) << row.size;
    EXPECT_EQ(s->largeType != nullptr, row.large) << row.size;
    EXPECT_EQ(n->heapBits, nullptr);
  }
}

// Freed slots are allocated again only after the sweep; what lies behind freeIndexForScan does not exist for
// a marker.
TEST_F(MemRows, A3_FreeIndexForScan) {
  uint8_t* p = make(96, ptr);
  Mspan* s = objectSpan(address(p));
  uint32_t index = s->indexOf(address(p));
  EXPECT_GE(s->freeIndexForScan.load(), index + 1);
  EXPECT_TRUE(s->isAllocated(index));
  uint32_t behind = s->freeIndexForScan.load();
  if (behind < s->nelems) {
    EXPECT_FALSE(s->isAllocated(behind));
    EXPECT_EQ(findObject(s->base + behind * s->elemSize).base, 0u);
  }
}

TEST_F(MemRows, A3_CentralListsBySweepState) {
  constexpr size_t kSize = 1408;
  uint32_t sc = spanClass(sizeClassOf(kSize), true);
  std::vector<uint8_t*> objects;
  for (int i = 0; i < 100; i++) objects.push_back(make(kSize, nullptr));
  flushMcache(mc);
  auto length = [](const SpanList& l) {
    int n = 0;
    for (Mspan* s = l.first; s; s = s->next) n++;
    return n;
  };
  Mcentral& central = gHeap.central[sc];
  uint32_t swept = gHeap.sweepIndex();
  EXPECT_GT(length(central.full[swept]), 5) << "full spans are on the swept full list";
  EXPECT_EQ(length(central.full[1 - swept]) + length(central.partial[1 - swept]), 0);
  int all = length(central.full[swept]) + length(central.partial[swept]);
  gHeap.sweepgen.fetch_add(2);  // nothing is marked: all are garbage now
  EXPECT_EQ(gHeap.sweepIndex(), 1 - swept);
  EXPECT_EQ(length(central.full[swept]) + length(central.partial[swept]), all) << "now the unswept lists";
  make(kSize, nullptr);  // takes and sweeps one
  EXPECT_LT(length(central.full[swept]) + length(central.partial[swept]), all);
  while (sweepOne()) {
  }
  EXPECT_EQ(length(central.full[swept]) + length(central.partial[swept]), 0);
  flushMcache(mc);
}

// Each cache allocates without the others: two threads never get the same object.
TEST_F(MemRows, A3_CachesOfTwoThreads) {
  std::vector<uint8_t*> got[2];
  auto work = [&](int i) {
    Mcache* mine = newMcache();
    for (int k = 0; k < 20000; k++) {
      auto* p = static_cast<uint8_t*>(mallocFast(mine, 48, nullptr, true));
      ASSERT_EQ(p[0], 0);
      p[0] = static_cast<uint8_t>(i + 1);
      got[i].push_back(p);
    }
  };
  std::thread a(work, 0), b(work, 1);
  a.join();
  b.join();
  std::set<uint8_t*> all(got[0].begin(), got[0].end());
  all.insert(got[1].begin(), got[1].end());
  EXPECT_EQ(all.size(), 40000u);
  for (int i = 0; i < 2; i++)
    for (uint8_t* p : got[i]) ASSERT_EQ(p[0], i + 1);
}

TEST_F(MemRows, A4_TinyObjectsAreAlignedAndSmallerThan16) {
  for (size_t n : {8u, 4u, 2u}) {
    make(1, nullptr);
    EXPECT_EQ(address(make(n, nullptr)) % n, 0u) << n;
  }
  // 15 bytes may share, 16 have a block of their own; pointers never share.
  uint8_t* a = make(16, nullptr);
  uint8_t* b = make(16, nullptr);
  EXPECT_NE(address(a) / 16, address(b) / 16);
  EXPECT_EQ(findObject(a).base, address(a));
  uint8_t *p = make(8, ptr), *q = make(8, ptr);
  EXPECT_NE(findObject(p).base, findObject(q).base);
  EXPECT_EQ(findObject(p).size, 8u);
  // A block is 16 bytes: 20 objects of 1 byte touch two or three.
  std::set<uintptr_t> blocks;
  for (int i = 0; i < 20; i++) blocks.insert(address(make(1, nullptr)) / 16);
  EXPECT_LE(blocks.size(), 3u);
}

TEST_F(MemRows, A5_EveryInteriorAddressFindsItsObject) {
  for (uint32_t c = 1; c < kNumSizeClasses; c++) {
    size_t size = kClassSize[c];
    if (size < 16) continue;
    uint8_t *x = make(size, nullptr), *y = make(size, nullptr);
    for (size_t at = 0; at < size; at += 1 + size / 97) {
      ASSERT_EQ(findObject(x + at).base, address(x)) << size << " " << at;
      ASSERT_EQ(findObject(y + at).base, address(y)) << size << " " << at;
    }
    ASSERT_EQ(findObject(x + size - 1).base, address(x));
    ASSERT_NE(findObject(x + size).base, address(x)) << "one past the end is another's";
    ASSERT_EQ(findObject(x).size, size);
  }
}

TEST_F(MemRows, A6_StacksArePowersOfTwoAndNoObjects) {
  for (uint64_t size = 512; size <= uint64_t{1} << 22; size *= 2) {
    void* s = stackAlloc(mc, size);
    ASSERT_EQ(address(s) % 16, 0u);
    std::memset(s, 0x55, size);
    EXPECT_EQ(findObject(s).base, 0u);
    EXPECT_EQ(findObject(static_cast<uint8_t*>(s) + size / 2).base, 0u);
    stackFree(mc, s, size);
    EXPECT_EQ(stackAlloc(mc, size), s) << "the same one comes back";
    stackFree(mc, s, size);
  }
  uint64_t before = gHeap.stats.stackInUse.load();
  void* big = stackAlloc(mc, 1 << 20);
  EXPECT_GE(gHeap.stats.stackInUse.load(), before);
  stackFree(mc, big, 1 << 20);
}

}  // namespace
}  // namespace gosub::rt

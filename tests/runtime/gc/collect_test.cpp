#include <gtest/gtest.h>

#include <cstring>

#include "runtime/abi/engine_hooks.h"
#include "runtime/abi/type_table.h"
#include "runtime/gc/barrier.h"
#include "runtime/gc/gc.h"
#include "runtime/gc/pacer.h"
#include "runtime/gc/shadow.h"
#include "runtime/mem/malloc.h"
#include "runtime/mem/mheap.h"
#include "runtime/sched/debug_flags.h"
#include "runtime/sched/sched.h"
#include "runtime/sched/state.h"

namespace gosub::rt {
namespace {

// An engine whose goroutine is a C++ step function and whose frames are an array of pointers.
constexpr int kRoots = 8;
Word gRoots[kRoots];
StopReason (*gBody)(G* g, int step);
int gStep;

StopReason fakeRun(G* g) {
  return gBody(g, gStep++);
}
void fakeWalk(G*, FrameVisitor& v) {
  for (Word& root : gRoots) v.ptr(&root);
}
void fakeInit(G* g, Closure*) {
  g->fp = reinterpret_cast<Word*>(g->stackHi);
}

FuncRec gMainRec{};
Closure gMain{&gMainRec, {0}};

class CollectTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    static bool done = false;
    if (done) return;
    done = true;
    gEngine.run = fakeRun;
    gEngine.walkFrames = fakeWalk;
    gEngine.initStack = fakeInit;
    SchedOptions options;
    options.maxProcs = 1;
    schedInit(options);
    gcInit();
  }
  void run(StopReason (*body)(G* g, int step)) {
    gBody = body;
    gStep = 0;
    std::memset(gRoots, 0, sizeof gRoots);
    schedRunUntilMainReturns(&gMain);
  }
};

const TypeDesc* node() {
  static const TypeDesc* type = [] {
    TypeDesc* t = newNamedType({"node", "main", "main.node", nullptr});
    FieldSpec f[3] = {{"next", "main", pointerTo(t), "", false, false},
                      {"v", "main", basicType(TKind::Int), "", false, false},
                      {"e", "main", emptyInterface(), "", false, false}};
    completeNamedType(t, structOf(f, 3));
    return t;
  }();
  return type;
}
struct Node {
  Node* next;
  int64_t v;
  Eface e;
};
Node* newNode(P* p, Node* next, int64_t v) {
  auto* n = static_cast<Node*>(newObject(p, node()));
  storePtr(&n->next, next);
  n->v = v;
  return n;
}

TEST_F(CollectTest, DeepListSurvivesAndGarbageGoes) {
  run([](G* g, int step) {
    P* p = g->m->p;
    constexpr int64_t kLength = 300000;
    if (step == 0) {
      for (int64_t i = 0; i < kLength; i++) {
        auto* n = newNode(p, reinterpret_cast<Node*>(gRoots[0]), i);
        auto* boxed = newNode(p, nullptr, -i);
        storeIface(&n->e, reinterpret_cast<Word>(pointerTo(node())), reinterpret_cast<Word>(boxed));
        gRoots[0] = reinterpret_cast<Word>(n);
        newNode(p, n, i);  // garbage that points to live objects
      }
      return runtimeGC(g) == Next::Again ? StopReason::Preempted : StopReason::Fatal;
    }
    EXPECT_EQ(runtimeGC(g), Next::Done);
    int64_t i = kLength;
    for (auto* n = reinterpret_cast<Node*>(gRoots[0]); n != nullptr; n = n->next) {
      i--;
      EXPECT_EQ(n->v, i);
      EXPECT_EQ(reinterpret_cast<Node*>(n->e.data)->v, -i);
      if (n->v != i) break;
    }
    EXPECT_EQ(i, 0);
    flushOwnCache(p);
    MemFigures m;
    readMemFigures(&m);
    EXPECT_NEAR(static_cast<double>(m.heapObjects), 2.0 * kLength, 5000);
    EXPECT_GE(m.numGC, 1u);
    return StopReason::Exited;
  });
}

TEST_F(CollectTest, MemoryIsReusedUnderTheGoal) {
  static uint32_t before;
  before = gcCycles();
  run([](G* g, int step) {
    P* p = g->m->p;
    // 400 MB in all; every hundredth object is kept for one round.
    if (step > 400) return StopReason::Exited;
    for (int i = 0; i < 2000; i++) {
      auto* n = static_cast<Word*>(newArray(p, basicType(TKind::Uint8), i % 50 == 0 ? 40000 : 200));
      if (i % 100 == 0) gRoots[step % kRoots] = reinterpret_cast<Word>(n);
    }
    return StopReason::Preempted;
  });
  EXPECT_GT(gcCycles(), before + 10);
  EXPECT_LT(gHeap.stats.sys.load(), uint64_t{512} << 20);
}

TEST_F(CollectTest, InteriorPointersScalarsAndLargeArraysKeepTheirObjects) {
  run([](G* g, int step) {
    P* p = g->m->p;
    static Word hidden;
    if (step == 0) {
      const TypeDesc* pointers = arrayOf(pointerTo(node()), 20000);
      auto* big = static_cast<Word*>(newObject(p, pointers));
      storePtr(big + 19999, newNode(p, nullptr, 42));
      gRoots[0] = reinterpret_cast<Word>(big + 7);  // interior
      auto* mid = static_cast<Word*>(newArray(p, emptyInterface(), 100));
      auto* kept = newNode(p, nullptr, 43);
      storeIface(mid + 198, reinterpret_cast<Word>(pointerTo(node())), reinterpret_cast<Word>(kept));
      // A scalar in an interface that looks like a pointer keeps nothing.
      hidden = reinterpret_cast<Word>(newNode(p, nullptr, 44));
      storeIface(mid + 196, reinterpret_cast<Word>(basicType(TKind::Int)), hidden);
      hidden = ~hidden;
      gRoots[1] = reinterpret_cast<Word>(mid);
      return runtimeGC(g) == Next::Again ? StopReason::Preempted : StopReason::Fatal;
    }
    EXPECT_EQ(runtimeGC(g), Next::Done);
    auto* big = reinterpret_cast<Word*>(gRoots[0]) - 7;
    EXPECT_EQ(reinterpret_cast<Node*>(big[19999])->v, 42);
    auto* mid = reinterpret_cast<Word*>(gRoots[1]);
    EXPECT_EQ(reinterpret_cast<Node*>(mid[199])->v, 43);
    EXPECT_EQ(findObject(reinterpret_cast<void*>(~hidden)).base, 0u);
    return StopReason::Exited;
  });
}

// A6: a parked goroutine's stack is halved while under a quarter of it is used; what its sudog points to
// moves with it.
G* gParked;
Sudog gWaits;
bool gFull;

StopReason parkOnLargeStack(G* g) {
  gParked = g;
  EXPECT_TRUE(growStack(g, g->m->p, 60'000));
  uint64_t words = static_cast<uint64_t>(g->stackHi - g->stackLo) / sizeof(Word);
  uint64_t used = gFull ? words / 2 : 16;
  g->fp = reinterpret_cast<Word*>(g->stackHi) - used;
  for (uint64_t i = 0; i < used; i++) g->fp[i] = 1000 + i;
  gWaits = {};
  gWaits.elem = g->fp + 3;
  g->waiting = &gWaits;
  setPark(g, WaitReason::ChanReceive, nullptr, nullptr);
  return StopReason::Parked;
}

StopReason collectAndLook(G* g, int step) {
  if (g != gSched.mainG) return parkOnLargeStack(g);
  static uint64_t size;
  if (step == 0) {
    gParked = nullptr;
    newproc(g->m->p, g, &gMain, nullptr, 0);
    return StopReason::Yielded;
  }
  if (gParked == nullptr) return StopReason::Yielded;
  auto now = static_cast<uint64_t>(gParked->stackHi - gParked->stackLo);
  if (step % 2 == 0) {
    size = now;
    return runtimeGC(g) == Next::Again ? StopReason::Preempted : StopReason::Fatal;
  }
  if (step > 2) {
    EXPECT_EQ(now, gFull || size <= 2048 ? size : size / 2);
    EXPECT_EQ(gWaits.elem, gParked->fp + 3);
    EXPECT_EQ(*static_cast<Word*>(gWaits.elem), 1003u);
    EXPECT_EQ(gParked->fp[15], 1015u);
    EXPECT_EQ(gParked->stackGuard, gParked->stackLo + kStackGuardBytes);
    EXPECT_EQ(runtimeGC(g), Next::Done);
  }
  if (step < 20) return StopReason::Preempted;
  EXPECT_EQ(now, gFull ? uint64_t{1} << 16 : 2048);
  gParked->waiting = nullptr;
  return StopReason::Exited;
}

TEST_F(CollectTest, A6_StacksOfParkedGoroutinesShrink) {
  for (bool full : {false, true}) {
    gFull = full;
    run(collectAndLook);
  }
}

TEST_F(CollectTest, GlobalsAreRoots) {
  static Word* global;
  global = static_cast<Word*>(globalsAlloc(pointerTo(node())));
  run([](G* g, int step) {
    if (step == 0) {
      storePtr(global, newNode(g->m->p, nullptr, 77));
      return runtimeGC(g) == Next::Again ? StopReason::Preempted : StopReason::Fatal;
    }
    EXPECT_EQ(runtimeGC(g), Next::Done);
    EXPECT_EQ(reinterpret_cast<Node*>(*global)->v, 77);
    return StopReason::Exited;
  });
}

TEST(Pacer, GoalFormula) {
  EXPECT_EQ(heapGoal(0, 0, 0, 100), uint64_t{4} << 20);
  EXPECT_EQ(heapGoal(100 << 20, 0, 0, 100), uint64_t{200} << 20);
  EXPECT_EQ(heapGoal(100 << 20, 10 << 20, 0, 100), uint64_t{210} << 20);
  EXPECT_EQ(heapGoal(100 << 20, 0, 0, 50), uint64_t{150} << 20);
  EXPECT_EQ(heapGoal(1, 0, 0, -1), UINT64_MAX);
}

// In its own process: the mode holds for good.
TEST(ShadowDeathTest, FindsAStoreWithoutBarrier) {
  testing::FLAGS_gtest_death_test_style = "threadsafe";
  auto run = [](bool withBarrier) {
    mallocInit();
    shadowInit();
    gMallocHook = [](void* at, size_t) { shadowNewObject(at); };
    Mcache* mc = newMcache();
    auto* a = static_cast<Node*>(mallocFast(mc, sizeof(Node), node(), true));
    auto* b = static_cast<Node*>(mallocFast(mc, sizeof(Node), node(), true));
    storePtr(&b->next, a);
    if (withBarrier)
      storePtr(&a->next, b);
    else
      storeWord(&a->next, reinterpret_cast<Word>(b));
    shadowCompare();
    _exit(0);
  };
  EXPECT_EXIT(run(true), testing::ExitedWithCode(0), "");
  EXPECT_EXIT(run(false), testing::ExitedWithCode(2), "without a barrier");
}

TEST(DebugFlags, Parse) {
  DebugFlags old = gDebug;
  parseDebugFlags("gctrace=1,unknown=3,gcevery=100,stackmove=x");
  EXPECT_EQ(gDebug.gctrace, 1);
  EXPECT_EQ(gDebug.gcevery, 100);
  EXPECT_EQ(gDebug.stackmove, 0);
  gDebug = old;
}

}  // namespace
}  // namespace gosub::rt

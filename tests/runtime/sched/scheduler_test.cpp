// The scheduler by its rows of the runtime's specification (S1, S2, S3, S12, S13, S16, S17, S20, S22), with
// goroutines written in C++ (tests/runtime/support/tasks.h).
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "runtime/sched/state.h"
#include "runtime/sched/status.h"
#include "runtime/sync/clock.h"
#include "tests/runtime/support/tasks.h"

namespace gosub::rt::test {
namespace {

// Counts down to the moment when all of a test's goroutines are through; the waiting goroutine yields.
struct Latch {
  explicit Latch(int n) : left(n) {}
  std::atomic<int> left;
  void down() { left.fetch_sub(1); }
};
#define WAIT(latch) \
  while ((latch).left.load() > 0) co_await yield()

// ---- S1 ----

TEST(S1Goroutines, IdsComeInBatchesAndAreNeverReused) {
  static std::set<uint64_t> seen;
  static std::mutex lock;
  seen.clear();
  runTask([]() -> Task {
    Latch all(600);
    for (int round = 0; round < 6; round++) {
      for (int i = 0; i < 100; i++) {
        spawn([](Latch* l) -> Task {
          {
            std::lock_guard<std::mutex> hold(lock);
            EXPECT_TRUE(seen.insert(self()->goid).second) << "an id twice";
          }
          EXPECT_GT(self()->goid, 1u) << "1 is main";
          EXPECT_EQ(readGStatus(self()), kGrunning);
          l->down();
          co_return;
        }(&all));
      }
      co_await yield();
    }
    WAIT(all);
  });
  EXPECT_EQ(seen.size(), 600u);
}

void changeProcs(void* n) {
  setGomaxprocs(static_cast<int32_t>(reinterpret_cast<intptr_t>(n)));
}

TEST(S1Goroutines, IdsOfAPAreBatches) {
  runTask([]() -> Task {
    co_await onG0(changeProcs, reinterpret_cast<void*>(1));
    Latch all(64);
    uint64_t last = 0;
    int jumps = 0;
    for (int i = 0; i < 64; i++) {
      G* g = spawn([](Latch* l) -> Task {
        l->down();
        co_return;
      }(&all));
      jumps += i > 0 && g->goid != last + 1;
      last = g->goid;
    }
    EXPECT_LE(jumps, 64 / 16);
    WAIT(all);
    co_await onG0(changeProcs, reinterpret_cast<void*>(4));
  });
}

TEST(S1Goroutines, StatusFollowsTheTable) {
  static std::atomic<G*> place;
  place.store(nullptr);
  runTask([]() -> Task {
    Latch done(1);
    G* g = spawn([](Latch* l) -> Task {
      co_await parkIn(place);
      l->down();
    }(&done));
    while (place.load() == nullptr) co_await yield();
    EXPECT_EQ(readGStatus(g), kGwaiting);
    EXPECT_EQ(g->m, nullptr);
    ready(g);
    WAIT(done);
    while (readGStatus(g) != kGdead) co_await yield();
  });
  G g{};
  const uint32_t kWay[] = {kGidle,    kGdead,      kGrunnable, kGrunning, kGsyscall,
                           kGrunning, kGcopystack, kGrunning,  kGwaiting, kGrunnable,
                           kGrunning, kGpreempted, kGrunnable, kGrunning, kGdead};
  for (size_t i = 1; i < std::size(kWay); i++) {
    casGStatus(&g, kWay[i - 1], kWay[i]);
    EXPECT_EQ(readGStatus(&g), kWay[i]);
  }
}

#ifdef GOSUB_DEBUG
TEST(S1GoroutinesDeathTest, AStepFromAnotherStatusDies) {
  testing::FLAGS_gtest_death_test_style = "threadsafe";
  G g{};
  g.status.store(kGrunnable);
  EXPECT_DEATH(casGStatus(&g, kGwaiting, kGrunnable), "");
  EXPECT_DEATH(casGStatus(&g, kGrunnable, kGwaiting), "");  // not in the table
  g.status.store(kGdead);
  EXPECT_DEATH(casGStatus(&g, kGdead, kGrunning), "");
  g.status.store(kGwaiting);
  EXPECT_DEATH(casGStatus(&g, kGwaiting, kGdead), "");
}
#endif

// ---- S2 ----

void sleepABit(void*) {
  sleepNanos(200'000'000);
}
Task manySyscalls(int n) {
  for (int i = 0; i < n; i++) spawn([]() -> Task { co_await detached(sleepABit, nullptr); }());
  for (;;) co_await yield();
}
TEST(S2ThreadsDeathTest, AtMostMaxThreads) {
  testing::FLAGS_gtest_death_test_style = "threadsafe";
  auto run = [] {
    setMaxThreads(4);
    runAlone(2, manySyscalls, 20);
  };
  EXPECT_EXIT(run(), testing::ExitedWithCode(2),
              "runtime: program exceeds 4-thread limit\nfatal error: thread exhaustion");
}

// ---- S3, S20 ----

std::atomic<int> gBusy, gMostBusy;
void enterBusy() {
  int now = gBusy.fetch_add(1) + 1, most = gMostBusy.load();
  while (now > most && !gMostBusy.compare_exchange_weak(most, now)) {
  }
}
Task busyFor(Latch* l, int64_t ns) {
  for (int64_t until = nanotime() + ns; nanotime() < until;) {
    enterBusy();
    for (int64_t some = nanotime() + 20'000; nanotime() < some;) {
    }
    gBusy.fetch_sub(1);
    co_await poll();
  }
  l->down();
}
// Never more than GOMAXPROCS goroutines run at once, whatever it is set to while they run.
TEST(S3Procs, GomaxprocsLimitsWhatRuns) {
  for (intptr_t n : {1, 2, 3, 1, 4}) {
    runTask(
        [](intptr_t procs) -> Task {
          co_await onG0(changeProcs, reinterpret_cast<void*>(procs));
          EXPECT_EQ(gomaxprocs(), procs);
          gBusy.store(0);
          gMostBusy.store(0);
          Latch all(6);
          for (int i = 0; i < 6; i++) spawn(busyFor(&all, 15'000'000));
          WAIT(all);
          EXPECT_LE(gMostBusy.load(), procs);
          EXPECT_LE(gSched.running.load(), procs);
        },
        n);
  }
}

TEST(S3Procs, GomaxprocsChangesWhileOthersRun) {
  runTask([]() -> Task {
    Latch all(4);
    for (int i = 0; i < 4; i++) spawn(busyFor(&all, 60'000'000));
    for (intptr_t n = 0; all.left.load() > 0; n++) {
      co_await onG0(changeProcs, reinterpret_cast<void*>(n % 4 + 1));
      co_await sleepFor(500'000);
    }
    co_await onG0(changeProcs, reinterpret_cast<void*>(4));
  });
  EXPECT_EQ(gomaxprocs(), 4);
}

// A goroutine that others make ready all the time does not starve one that waits in the queue (S7's 61st).
TEST(S20Policy, TheQueueIsServedWhileTwoHandOverToEachOther) {
  static std::atomic<G*> left, right;
  static std::atomic<bool> stop;
  stop.store(false);
  left.store(nullptr);
  right.store(nullptr);
  runTask([]() -> Task {
    co_await onG0(changeProcs, reinterpret_cast<void*>(1));
    Latch all(2);
    auto side = [](Latch* l, std::atomic<G*>* mine, std::atomic<G*>* other) -> Task {
      while (!stop.load()) {
        if (G* g = other->exchange(nullptr)) ready(g);
        co_await parkIn(*mine);
      }
      if (G* g = other->exchange(nullptr)) ready(g);
      l->down();
    };
    spawn(side(&all, &left, &right));
    spawn(side(&all, &right, &left));
    for (int i = 0; i < 200; i++) co_await yield();
    stop.store(true);
    while (all.left.load() > 0) {
      for (auto* place : {&left, &right}) {
        if (G* g = place->exchange(nullptr)) ready(g);
      }
      co_await yield();
    }
    co_await onG0(changeProcs, reinterpret_cast<void*>(4));
  });
}

// ---- S12 ----

TEST(S12Preemption, AGoroutineThatRunsOnIsAskedAfterItsSlice) {
  runTask([]() -> Task {
    co_await onG0(changeProcs, reinterpret_cast<void*>(1));
    static std::atomic<bool> other;
    other.store(false);
    spawn([]() -> Task {
      other.store(true);
      co_return;
    }());
    // Alone on its M, it stops only where it is asked to: by sysmon, after 10 ms.
    int64_t start = nanotime();
    while (!other.load() && nanotime() - start < 5'000'000'000) co_await poll();
    int64_t took = nanotime() - start;
    EXPECT_TRUE(other.load());
    EXPECT_GE(took, 5'000'000) << "nobody asks before the slice is over";
    co_await onG0(changeProcs, reinterpret_cast<void*>(4));
  });
}

TEST(S12Preemption, TheFlagIsTheTruth) {
  runTask([]() -> Task {
    // sysmon may ask, too, and writes flag and guard from its thread.
    G* g = self();
    auto guard = [&] { return __atomic_load_n(&g->guard, __ATOMIC_SEQ_CST); };
    requestPreempt(g);
    EXPECT_EQ(guard(), kPoisonGuard);
    resetGuard(g);
    EXPECT_EQ(guard(), kPoisonGuard) << "whoever writes the guard reads the flag again";
    auto& polled = co_await poll();
    EXPECT_TRUE(polled.stopped);
    EXPECT_TRUE(guard() == g->stackGuard || preemptRequested(g));
  });
}

// ---- S13 ----

struct Gate {
  std::mutex lock;
  std::condition_variable changed;
  int inside = 0;
  bool open = false;
};
void waitAtGate(void* arg) {
  auto* gate = static_cast<Gate*>(arg);
  std::unique_lock<std::mutex> hold(gate->lock);
  gate->inside++;
  gate->changed.notify_all();
  gate->changed.wait(hold, [&] { return gate->open; });
}

TEST(S13Syscalls, BlockedOnesStopNobodyElse) {
  static Gate gate;
  gate.inside = 0;
  gate.open = false;
  static constexpr int kBlocked = 200;
  runTask([]() -> Task {
    Latch all(kBlocked);
    for (int i = 0; i < kBlocked; i++) {
      spawn([](Latch* l) -> Task {
        G* g = self();
        co_await detached(waitAtGate, &gate);
        EXPECT_EQ(self(), g);
        EXPECT_EQ(readGStatus(g), kGrunning);
        l->down();
      }(&all));
    }
    for (;;) {
      {
        std::lock_guard<std::mutex> hold(gate.lock);
        if (gate.inside == kBlocked) break;
      }
      co_await yield();
    }
    {
      MutexGuard hold(gSched.lock);
      EXPECT_EQ(gSched.syscalls, kBlocked);
      EXPECT_GE(gSched.numMs, kBlocked);
    }
    EXPECT_LE(gSched.running.load(), gSched.maxProcs.load()) << "they hold no slot";
    Latch others(50);
    for (int i = 0; i < 50; i++) {
      spawn([](Latch* l) -> Task {
        for (int k = 0; k < 20; k++) co_await yield();
        l->down();
      }(&others));
    }
    WAIT(others);
    {
      std::lock_guard<std::mutex> hold(gate.lock);
      gate.open = true;
      gate.changed.notify_all();
    }
    WAIT(all);
    MutexGuard hold(gSched.lock);
    EXPECT_EQ(gSched.syscalls, 0);
  });
}

TEST(S13Syscalls, ManyShortOnes) {
  runTask([]() -> Task {
    Latch all(16);
    for (int i = 0; i < 16; i++) {
      spawn([](Latch* l) -> Task {
        for (int k = 0; k < 100; k++) {
          co_await detached([](void*) {}, nullptr);
          if (k % 10 == 0) co_await yield();
        }
        l->down();
      }(&all));
    }
    WAIT(all);
  });
}

// ---- S16 ----

TEST(S16FreeLists, DeadGoroutinesAreReusedWithTheirStacks) {
  runTask([]() -> Task {
    co_await onG0(changeProcs, reinterpret_cast<void*>(1));
    std::set<G*> used;
    for (int i = 0; i < 200; i++) {
      Latch one(1);
      used.insert(spawn([](Latch* l) -> Task {
        l->down();
        co_return;
      }(&one)));
      WAIT(one);
    }
    EXPECT_LE(used.size(), 4u) << "one after the other needs few";
    Latch many(500);
    for (int i = 0; i < 500; i++) {
      spawn([](Latch* l) -> Task {
        l->down();
        co_return;
      }(&many));
    }
    WAIT(many);
    EXPECT_LE(proc()->numFreeG, 64u) << "a full local list spills half";
    uint32_t before = gSched.numFreeGs.load();
    EXPECT_GT(before, 300u);
    // The next ones come from there.
    std::set<G*> all;
    auto count = [](G*, void* n) { ++*static_cast<int*>(n); };
    int made = 0, after = 0;
    forEachG(count, &made);
    Latch again(300);
    for (int i = 0; i < 300; i++) {
      spawn([](Latch* l) -> Task {
        l->down();
        co_return;
      }(&again));
    }
    forEachG(count, &after);
    EXPECT_EQ(made, after);
    WAIT(again);
    co_await onG0(changeProcs, reinterpret_cast<void*>(4));
  });
}

// ---- S17 ----

std::atomic<G*> gNowhere;
Task parkForEver() {
  co_await parkIn(gNowhere);
}
Task spawnAndPark() {
  initFinished(self());
  for (int i = 0; i < 3; i++) spawn(parkForEver());
  co_await parkIn(gNowhere);
}
Task sleepThenExit() {
  initFinished(self());
  static std::atomic<G*> main;
  spawn([]() -> Task {
    co_await sleepFor(30'000'000);
    ready(main.load());
  }());
  co_await parkIn(main);
}
Task syscallThenExit() {
  initFinished(self());
  static std::atomic<G*> main;
  spawn([]() -> Task {
    co_await detached(sleepABit, nullptr);
    ready(main.load());
  }());
  co_await parkIn(main);
}
TEST(S17DeadlockDeathTest, NothingCanRunAnyMore) {
  testing::FLAGS_gtest_death_test_style = "threadsafe";
  EXPECT_EXIT(runAlone(2, spawnAndPark), testing::ExitedWithCode(2),
              "fatal error: all goroutines are asleep - deadlock!\n\ngoroutine 1 \\[select\\]:");
  EXPECT_EXIT(runAlone(1, parkForEver), testing::ExitedWithCode(2), "all goroutines are asleep");
  // A timer or a system call may still make one runnable.
  EXPECT_EXIT(runAlone(2, sleepThenExit), testing::ExitedWithCode(0), "");
  EXPECT_EXIT(runAlone(1, syscallThenExit), testing::ExitedWithCode(0), "");
}

// ---- S22 ----

std::atomic<uint64_t> gSteps;
std::atomic<bool> gStopBusy;

// With Ms running, idle and in system calls: nothing moves between stop and start.
TEST(S22StopTheWorld, NothingRunsMeanwhile) {
  static Gate gate;
  gate.inside = 0;
  gate.open = false;
  gStopBusy.store(false);
  runTask([]() -> Task {
    Latch all(7);
    for (int i = 0; i < 3; i++) {
      spawn([](Latch* l) -> Task {
        while (!gStopBusy.load()) {
          gSteps.fetch_add(1);
          co_await poll();
        }
        l->down();
      }(&all));
    }
    for (int i = 0; i < 2; i++) {
      spawn([](Latch* l) -> Task {
        while (!gStopBusy.load()) {
          gSteps.fetch_add(1);
          co_await yield();
        }
        l->down();
      }(&all));
    }
    for (int i = 0; i < 2; i++) {
      spawn([](Latch* l) -> Task {
        co_await detached(waitAtGate, &gate);
        gSteps.fetch_add(1);
        l->down();
      }(&all));
    }
    for (int round = 0; round < 50; round++) {
      co_await onG0(
          [](void* r) {
            stopTheWorld("test");
            EXPECT_EQ(gSched.running.load(), 1);
            uint64_t steps = gSteps.load();
            if (reinterpret_cast<intptr_t>(r) ==
                25) {  // two come back from their calls while the world stands
              std::lock_guard<std::mutex> hold(gate.lock);
              gate.open = true;
              gate.changed.notify_all();
            }
            sleepNanos(300'000);
            EXPECT_EQ(gSteps.load(), steps);
            startTheWorld();
          },
          reinterpret_cast<void*>(intptr_t{round}));
      if (round % 3 == 0) co_await sleepFor(100'000);
    }
    gStopBusy.store(true);
    WAIT(all);
  });
}

// Several stops at once take turns.
TEST(S22StopTheWorld, StopsTakeTurns) {
  static std::atomic<int> stopped;
  stopped.store(0);
  runTask([]() -> Task {
    Latch all(4);
    for (int i = 0; i < 4; i++) {
      spawn([](Latch* l) -> Task {
        for (int k = 0; k < 25; k++) {
          co_await onG0(
              [](void*) {
                stopTheWorld("test");
                EXPECT_EQ(stopped.fetch_add(1), 0);
                sleepNanos(20'000);
                stopped.fetch_sub(1);
                startTheWorld();
              },
              nullptr);
          co_await yield();
        }
        l->down();
      }(&all));
    }
    WAIT(all);
  });
}

// ---- No wake-up is lost ----

// Pairs hand over to each other through park and ready, with all Ms going to sleep and waking again.
TEST(S20Policy, NoWakeupIsLost) {
  struct Pair {
    std::atomic<G*> parked{nullptr};
    std::atomic<bool> token{false};
  };
  static Pair pairs[8];
  runTask([]() -> Task {
    Latch all(16);
    for (Pair& pair : pairs) {
      pair.parked.store(nullptr);
      spawn([](Latch* l, Pair* p) -> Task {
        for (int i = 0; i < 300; i++) co_await parkIn(p->parked);
        l->down();
      }(&all, &pair));
      spawn([](Latch* l, Pair* p) -> Task {
        for (int i = 0; i < 300; i++) {
          G* g;
          while ((g = p->parked.exchange(nullptr)) == nullptr) co_await sleepFor(i % 7 == 0 ? 50'000 : 1);
          ready(g);
        }
        l->down();
      }(&all, &pair));
    }
    while (all.left.load() > 0) co_await sleepFor(200'000);
  });
}

// From threads that are no Ms, with every M asleep.
TEST(S20Policy, ReadyFromForeignThreads) {
  static std::atomic<G*> place;
  for (int i = 0; i < 100; i++) {
    place.store(nullptr);
    std::thread waker([] {
      G* g;
      while ((g = place.load()) == nullptr) sleepNanos(10'000);
      sleepNanos(100'000);
      ready(g);
    });
    runTask([]() -> Task { co_await parkIn(place); });
    waker.join();
  }
}

}  // namespace
}  // namespace gosub::rt::test

// Timers (S15): the 4-ary heap against a model, order of firing, and stops and resets that race with firing.
#include "runtime/sched/timers.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

#include "runtime/sched/state.h"
#include "runtime/sync/clock.h"
#include "tests/runtime/support/tasks.h"

namespace gosub::rt::test {
namespace {

// Far in the future, so that no M of another test fires them; runTimers is told the time.
constexpr int64_t kBase = int64_t{1} << 60;

struct Seen {
  std::vector<Timer*> all;
};
void checkHeap(size_t want) {
  Seen seen;
  forEachTimer([](Timer* t, void* arg) { static_cast<Seen*>(arg)->all.push_back(t); }, &seen);
  ASSERT_EQ(seen.all.size(), want);
  for (uint32_t i = 0; i < seen.all.size(); i++) {
    ASSERT_EQ(seen.all[i]->index, i);
    if (i > 0) {
      ASSERT_LE(seen.all[(i - 1) / 4]->when, seen.all[i]->when) << "a child before its parent";
    }
  }
  if (want > 0) {
    ASSERT_EQ(nextTimer(), seen.all[0]->when);
  } else {
    ASSERT_EQ(nextTimer(), INT64_MAX);
  }
}

std::vector<Timer*> gFired;
void note(Timer* t, int64_t) {
  gFired.push_back(t);
}

TEST(S15Timers, HeapAgainstAModel) {
  gFired.clear();
  std::mt19937 random(7);
  std::vector<Timer> timers(300);
  std::multiset<int64_t> model;
  int64_t now = kBase;
  for (Timer& t : timers) t.fire = note;
  for (int step = 0; step < 4000; step++) {
    Timer& t = timers[random() % timers.size()];
    bool in = t.index != Timer::kNotInHeap;
    int64_t when = now + static_cast<int64_t>(random() % 1000);
    switch (random() % 4) {
      case 0:
        if (in) break;
        addTimer(&t, when, 0);
        model.insert(when);
        break;
      case 1:
        if (in) model.erase(model.find(t.when));
        EXPECT_EQ(deleteTimer(&t), in);
        EXPECT_EQ(t.index, Timer::kNotInHeap);
        break;
      case 2:
        if (in) model.erase(model.find(t.when));
        EXPECT_EQ(resetTimer(&t, when, 0), in);
        model.insert(when);
        break;
      case 3: {
        now += static_cast<int64_t>(random() % 30);
        gFired.clear();
        runTimers(now);
        auto due = model.upper_bound(now);
        EXPECT_EQ(gFired.size(), static_cast<size_t>(std::distance(model.begin(), due)));
        for (size_t i = 1; i < gFired.size(); i++) EXPECT_LE(gFired[i - 1]->when, gFired[i]->when);
        model.erase(model.begin(), due);
        break;
      }
    }
    checkHeap(model.size());
    if (testing::Test::HasFatalFailure()) return;
    EXPECT_EQ(nextTimer(), model.empty() ? INT64_MAX : *model.begin());
  }
  for (Timer& t : timers) deleteTimer(&t);
  checkHeap(0);
}

// A period counts from when it was due; what was missed is one firing.
TEST(S15Timers, PeriodsKeepTheirPhase) {
  gFired.clear();
  Timer t;
  t.fire = note;
  addTimer(&t, kBase + 100, 50);
  runTimers(kBase + 99);
  EXPECT_EQ(gFired.size(), 0u);
  runTimers(kBase + 100);
  EXPECT_EQ(gFired.size(), 1u);
  EXPECT_EQ(t.when, kBase + 150);
  runTimers(kBase + 320);
  EXPECT_EQ(gFired.size(), 2u);
  EXPECT_EQ(t.when, kBase + 350);
  EXPECT_TRUE(deleteTimer(&t));
  EXPECT_FALSE(deleteTimer(&t));
}

#if defined(GOSUB_ASAN) || defined(GOSUB_TSAN)
constexpr size_t kMany = 100'000;
#else
constexpr size_t kMany = 1'000'000;
#endif

TEST(S15Timers, AMillion) {
  std::mt19937_64 random(3);
  std::vector<Timer> timers(kMany);
  int64_t start = nanotime();
  for (Timer& t : timers) {
    t.fire = [](Timer*, int64_t) {};
    addTimer(&t, kBase + static_cast<int64_t>(random() % (1 << 30)), 0);
  }
  for (size_t i = 0; i < timers.size(); i += 2) deleteTimer(&timers[i]);
  runTimers(kBase + (1 << 30));
  EXPECT_EQ(nextTimer(), INT64_MAX);
  for (Timer& t : timers) ASSERT_EQ(t.index, Timer::kNotInHeap);
  EXPECT_LT(nanotime() - start, 20'000'000'000);
}

struct Latch {
  std::atomic<int> left;
};

TEST(S15Timers, SleepersWakeAndNotTooEarly) {
  static std::mutex lock;
  static std::vector<int> order;
  order.clear();
  runTask([]() -> Task {
    Latch all{20};
    int64_t start = nanotime();
    for (int i = 0; i < 20; i++) {
      int rank = i * 7 % 20;
      spawn([](Latch* l, int r, int64_t from) -> Task {
        int64_t until = from + (r + 1) * 4'000'000;
        co_await sleepFor(until - nanotime());
        EXPECT_GE(nanotime(), until);
        {
          std::lock_guard<std::mutex> hold(lock);
          order.push_back(r);
        }
        l->left.fetch_sub(1);
      }(&all, rank, start));
    }
    while (all.left.load() > 0) co_await sleepFor(1'000'000);
  });
  EXPECT_EQ(order.size(), 20u);
}

// Timers that are due while every M is busy: sysmon interrupts one.
TEST(S15Timers, FireWhileAllAreBusy) {
  static std::atomic<bool> fired;
  fired.store(false);
  runTask([]() -> Task {
    Latch all{5};
    spawn([](Latch* l) -> Task {
      co_await sleepFor(3'000'000);
      fired.store(true);
      l->left.fetch_sub(1);
    }(&all));
    for (int i = 0; i < 4; i++) {
      spawn([](Latch* l) -> Task {
        int64_t start = nanotime();
        while (!fired.load() && nanotime() - start < 10'000'000'000) co_await poll();
        l->left.fetch_sub(1);
      }(&all));
    }
    while (all.left.load() > 0) co_await sleepFor(1'000'000);
    EXPECT_TRUE(fired.load());
  });
}

// Every arming ends in exactly one of: fired, stopped in time (deleteTimer or resetTimer said so).
TEST(S15Timers, StopAndResetRaceWithFiring) {
  struct Racing {
    Timer timer;
    std::atomic<int> fired{0};
  };
  static Racing racing[8];
  runTask([]() -> Task {
    Latch all{8};
    for (Racing& r : racing) {
      r.fired.store(0);
      r.timer.fire = [](Timer* t, int64_t) { reinterpret_cast<Racing*>(t)->fired.fetch_add(1); };
      spawn([](Latch* l, Racing* mine, unsigned seed) -> Task {
        std::minstd_rand random(seed + 1);
        int armed = 0, stopped = 0;
        for (int i = 0; i < 1500; i++) {
          int64_t when = nanotime() + static_cast<int64_t>(random() % 20'000);
          stopped += resetTimer(&mine->timer, when, 0);
          armed++;
          if (random() % 2 == 0) stopped += deleteTimer(&mine->timer);
          if (random() % 8 == 0) co_await yield();
          if (random() % 64 == 0) co_await sleepFor(10'000);
        }
        stopped += deleteTimer(&mine->timer);
        // A firing that has left the heap may still be under way.
        for (int k = 0; k < 1000 && mine->fired.load() + stopped < armed; k++) co_await sleepFor(100'000);
        EXPECT_EQ(mine->fired.load() + stopped, armed);
        l->left.fetch_sub(1);
      }(&all, &r, static_cast<unsigned>(&r - racing)));
    }
    while (all.left.load() > 0) co_await sleepFor(1'000'000);
  });
}

}  // namespace
}  // namespace gosub::rt::test

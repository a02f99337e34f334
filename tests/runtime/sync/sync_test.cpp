#include <gtest/gtest.h>

#include <atomic>

#include "runtime/sync/chance.h"
#include "runtime/sync/clock.h"
#include "runtime/sync/note.h"
#include "runtime/sync/ranked_mutex.h"
#include "runtime/sync/thread.h"

namespace gosub::rt {
namespace {

constexpr uint64_t kStack = 256 << 10;

struct Counter {
  RankedMutex lock{LockRank::ShadowMap};
  int64_t value = 0;
  Note done[4];
  std::atomic<int> next{0};
};

TEST(RankedMutex, KeepsIncrementsOfFourThreads) {
  static Counter c;
  for (int i = 0; i < 4; i++) {
    ASSERT_TRUE(startThread(
        [](void*) {
          for (int k = 0; k < 20000; k++) {
            MutexGuard hold(c.lock);
            c.value++;
          }
          notewakeup(c.done[c.next.fetch_add(1)]);
        },
        nullptr, kStack));
  }
  for (Note& n : c.done) notesleep(n);
  EXPECT_EQ(c.value, 80000);
}

TEST(RankedMutex, TryLockFailsWhileHeld) {
  RankedMutex m(LockRank::ShadowMap);
  m.lock();
  EXPECT_FALSE(m.tryLock());
  m.unlock();
  EXPECT_TRUE(m.tryLock());
  m.unlock();
}

#ifdef GOSUB_DEBUG
TEST(RankedMutexDeathTest, WrongOrderEndsTheProcess) {
  RankedMutex outer(LockRank::Sched), inner(LockRank::Heap);
  inner.lock();
  EXPECT_DEATH(outer.lock(), "internal error");
  inner.unlock();
}
#endif

TEST(Note, KeepsAWakeupThatCameFirst) {
  Note n;
  notewakeup(n);
  notesleep(n);
  noteclear(n);
  EXPECT_FALSE(notetsleep(n, 1'000'000));
}

TEST(Clock, IsMonotonic) {
  int64_t a = nanotime();
  sleepNanos(100'000);
  EXPECT_GE(nanotime() - a, 100'000);
}

TEST(Chance, DrawsBelowTheLimitAndReachAllValues) {
  int seen[7] = {};
  for (int i = 0; i < 7000; i++) seen[drawBelow(Chance::Select, 7)]++;
  for (int n : seen) {
    EXPECT_GT(n, 700);
    EXPECT_LT(n, 1300);
  }
}

}  // namespace
}  // namespace gosub::rt

// Semaphores and notify lists, which sync's types sleep on (rows Y1, Y3): order of waiters, hand-off, the
// treap of addresses, and no lost wake-up under load.
#include "runtime/obj/sema.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "tests/runtime/support/blocking.h"

namespace gosub::rt::test {
namespace {

#define SETTLE() \
  for (int settle = 0; settle < 70; settle++) co_await yield()

TEST(Y1Semaphores, CountsWithoutWaiting) {
  runTask([]() -> Task {
    alignas(8) uint32_t sema = 2;
    EXPECT_FALSE((co_await acquire(&sema)).waited);
    EXPECT_FALSE((co_await acquire(&sema)).waited);
    EXPECT_EQ(sema, 0u);
    release(&sema);
    EXPECT_EQ(sema, 1u);
  });
}

std::vector<int> gOrder;
Task waitInOrder(uint32_t* sema, bool lifo, int rank, Latch* l) {
  auto a = co_await acquire(sema, lifo);
  EXPECT_TRUE(a.waited);
  gOrder.push_back(rank);
  l->down();
}

TEST(Y1Semaphores, FirstInFirstOutAndLastInFirstOut) {
  static const int kFifo[] = {0, 1, 2, 3, 4}, kLifo[] = {4, 3, 2, 1, 0};
  for (bool lifo : {false, true}) {
    gOrder.clear();
    runTask(
        [](bool last) -> Task {
          PROCS(1);
          alignas(8) uint32_t sema = 0;
          Latch done(5);
          for (int i = 0; i < 5; i++) {
            spawn(waitInOrder(&sema, last, i, &done));
            SETTLE();
          }
          for (int i = 0; i < 5; i++) {
            EXPECT_FALSE(release(&sema));
            SETTLE();
          }
          WAIT(done);
          EXPECT_EQ(sema, 0u);
          PROCS(4);
        },
        lifo);
    EXPECT_TRUE(std::equal(gOrder.begin(), gOrder.end(), lifo ? kLifo : kFifo));
  }
}

// A woken waiter that comes too late queues first (sync.Mutex asks for it so): among others in order.
TEST(Y1Semaphores, MixedOrder) {
  gOrder.clear();
  runTask([]() -> Task {
    PROCS(1);
    alignas(8) uint32_t sema = 0;
    Latch done(4);
    spawn(waitInOrder(&sema, false, 1, &done));
    SETTLE();
    spawn(waitInOrder(&sema, false, 2, &done));
    SETTLE();
    spawn(waitInOrder(&sema, true, 0, &done));
    SETTLE();
    spawn(waitInOrder(&sema, false, 3, &done));
    SETTLE();
    for (int i = 0; i < 4; i++) {
      release(&sema);
      SETTLE();
    }
    WAIT(done);
    PROCS(4);
  });
  EXPECT_TRUE(std::is_sorted(gOrder.begin(), gOrder.end()));
}

// Hand-off: the waiter owns the count before it runs, nobody can take it; the releaser gives its slice away.
TEST(Y1Semaphores, HandOffCannotBeOvertaken) {
  runTask([]() -> Task {
    PROCS(1);
    alignas(8) uint32_t sema = 0;
    Latch done(1);
    static int again;
    spawn([](uint32_t* s, Latch* l) -> Task {
      again = (co_await acquire(s)).again;
      l->down();
    }(&sema, &done));
    SETTLE();
    EXPECT_TRUE(release(&sema, true));
    EXPECT_EQ(sema, 0u) << "taken for the waiter";
    WAIT(done);
    EXPECT_EQ(again, 0);
    // Without hand-off a running goroutine may take it first; the waiter queues once more.
    Latch second(1);
    spawn([](uint32_t* s, Latch* l) -> Task {
      again = (co_await acquire(s)).again;
      l->down();
    }(&sema, &second));
    SETTLE();
    EXPECT_FALSE(release(&sema, false));
    EXPECT_EQ(sema, 1u);
    EXPECT_FALSE((co_await acquire(&sema)).waited) << "quicker than the waiter";
    SETTLE();
    release(&sema);
    WAIT(second);
    EXPECT_EQ(again, 1);
    PROCS(4);
  });
}

// Many addresses, many waiters each: 251 treaps hold them; every address wakes its own, in order.
TEST(Y1Semaphores, ManyAddresses) {
  static std::vector<std::vector<int>> order;
  runTask([]() -> Task {
    PROCS(1);
    constexpr int kAddresses = 1500, kEach = 3;
    static std::vector<uint64_t> words;  // 8 bytes apart, as in structures
    words.assign(kAddresses, 0);
    order.assign(kAddresses, {});
    auto at = [](int i) { return reinterpret_cast<uint32_t*>(&words[static_cast<size_t>(i)]); };
    Latch done(kAddresses * kEach);
    for (int k = 0; k < kEach; k++) {
      for (int i = 0; i < kAddresses; i++) {
        spawn([](uint32_t* s, int address, int rank, Latch* l) -> Task {
          co_await acquire(s);
          order[static_cast<size_t>(address)].push_back(rank);
          l->down();
        }(at(i), i, k, &done));
      }
      SETTLE();
    }
    std::vector<int> shuffled;
    for (int i = 0; i < kAddresses; i++)
      for (int k = 0; k < kEach; k++) shuffled.push_back(i);
    std::mt19937 random(5);
    std::shuffle(shuffled.begin(), shuffled.end(), random);
    for (int i : shuffled) {
      release(at(i));
      co_await yield();
    }
    WAIT(done);
    for (auto& o : order) EXPECT_TRUE(std::is_sorted(o.begin(), o.end()));
    for (uint64_t w : words) EXPECT_EQ(w, 0u);
    PROCS(4);
  });
}

TEST(Y1Stress, ACountIsNeitherLostNorDoubled) {
  runTask([]() -> Task {
    alignas(8) static uint32_t sema;
    sema = 2;
    static std::atomic<int> inside, most;
    inside.store(0);
    most.store(0);
    Latch all(8);
    for (int i = 0; i < 8; i++) {
      spawn([](Latch* l, int seed) -> Task {
        for (int k = 0; k < 1500; k++) {
          co_await acquire(&sema, k % 5 == 0);
          int now = inside.fetch_add(1) + 1;
          if (now > most.load()) most.store(now);
          if ((k + seed) % 16 == 0) co_await yield();
          inside.fetch_sub(1);
          if (release(&sema, k % 3 == 0)) co_await yield();
        }
        l->down();
      }(&all, i));
    }
    WAIT(all);
    EXPECT_EQ(sema, 2u);
    EXPECT_LE(most.load(), 2);
  });
}

// sync.Cond: tickets are served in order; a signal before the wait is not lost.
TEST(Y3NotifyList, TicketsInOrder) {
  gOrder.clear();
  runTask([]() -> Task {
    PROCS(1);
    NotifyList list{};
    Latch done(6);
    for (int i = 0; i < 6; i++) {
      spawn([](NotifyList* n, int rank, Latch* l) -> Task {
        uint32_t ticket = notifyListAdd(n);
        co_await condWait(n, ticket);
        gOrder.push_back(rank);
        l->down();
      }(&list, i, &done));
      SETTLE();
    }
    for (int i = 0; i < 3; i++) {
      notifyListOne(proc(), &list);
      SETTLE();
      EXPECT_EQ(gOrder.size(), static_cast<size_t>(i + 1));
    }
    notifyListAll(proc(), &list);
    WAIT(done);
    EXPECT_EQ(list.head, nullptr);
    EXPECT_EQ(list.tail, nullptr);
    EXPECT_EQ(list.wait, list.notify);
    notifyListOne(proc(), &list);
    notifyListAll(proc(), &list);
    // Signalled between taking the ticket and waiting.
    uint32_t ticket = notifyListAdd(&list);
    notifyListOne(proc(), &list);
    co_await condWait(&list, ticket);
    EXPECT_EQ(list.head, nullptr);
    PROCS(4);
  });
  EXPECT_TRUE(std::is_sorted(gOrder.begin(), gOrder.begin() + 3));
}

TEST(Y3NotifyList, TicketsWrapAround) {
  runTask([]() -> Task {
    PROCS(1);
    NotifyList list{};
    list.wait = list.notify = UINT32_MAX - 1;
    Latch done(4);
    for (int i = 0; i < 4; i++) {
      spawn([](NotifyList* n, Latch* l) -> Task {
        co_await condWait(n, notifyListAdd(n));
        l->down();
      }(&list, &done));
      SETTLE();
    }
    EXPECT_EQ(list.wait, 2u);
    for (int i = 0; i < 4; i++) {
      notifyListOne(proc(), &list);
      SETTLE();
      EXPECT_EQ(done.left.load(), 3 - i);
    }
    PROCS(4);
  });
}

TEST(Y3Stress, SignalsAndBroadcasts) {
  runTask([]() -> Task {
    static NotifyList list;
    list = {};
    static std::atomic<int> woken;
    woken.store(0);
    constexpr int kWaiters = 6, kRounds = 400;
    Latch all(kWaiters);
    for (int i = 0; i < kWaiters; i++) {
      spawn([](Latch* l) -> Task {
        for (int k = 0; k < kRounds; k++) {
          co_await condWait(&list, notifyListAdd(&list));
          woken.fetch_add(1);
        }
        l->down();
      }(&all));
    }
    for (int k = 0; all.left.load() > 0; k++) {
      if (k % 4 == 0) {
        notifyListAll(proc(), &list);
      } else {
        notifyListOne(proc(), &list);
      }
      co_await yield();
    }
    EXPECT_EQ(woken.load(), kWaiters * kRounds);
  });
}

}  // namespace
}  // namespace gosub::rt::test

// Channels and select by rows C1 to C7: the queues and the buffer from inside, and many goroutines at once.
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "runtime/obj/sudog.h"
#include "tests/runtime/support/blocking.h"

namespace gosub::rt::test {
namespace {

int queueLength(const WaitQ& q) {
  int n = 0;
  const Sudog* last = nullptr;
  for (const Sudog* s = q.first; s; s = s->next) {
    EXPECT_EQ(s->prev, last);
    last = s;
    n++;
  }
  EXPECT_EQ(q.last, last);
  return n;
}
void expectQuiet(Hchan* c) {
  EXPECT_EQ(c->recvq.first, nullptr);
  EXPECT_EQ(c->sendq.first, nullptr);
  EXPECT_EQ(c->lock.load(), 0u);
}
// On one P: lets all others run until they wait.
#define SETTLE() \
  for (int settle = 0; settle < 70; settle++) co_await yield()

TEST(C1Buffer, RingWrapsAround) {
  runTask([]() -> Task {
    Hchan* c = newChan(3);
    EXPECT_EQ(chanCap(c), 3);
    int64_t next = 0, expect = 0;
    for (int round = 0; round < 10; round++) {
      for (int i = 0; i < 1 + round % 3; i++) co_await send(c, next++);
      EXPECT_EQ(chanLen(c), 1 + round % 3);
      EXPECT_EQ(c->sendx, static_cast<uint64_t>(next % 3));
      while (chanLen(c) > 0) {
        auto r = co_await recv(c);
        EXPECT_TRUE(r.ok);
        EXPECT_EQ(r.value, expect++);
        EXPECT_FALSE(r.waited);
      }
      EXPECT_EQ(c->recvx, c->sendx);
    }
    EXPECT_EQ(expect, next);
    expectQuiet(c);
  });
}

TEST(C1Buffer, ReceivedCellsAreCleared) {
  runTask([]() -> Task {
    Hchan* c = newChan(2);
    co_await send(c, 77);
    EXPECT_EQ(*reinterpret_cast<int64_t*>(c->buf), 77);
    co_await recv(c);
    EXPECT_EQ(*reinterpret_cast<int64_t*>(c->buf), 0) << "nothing keeps it alive";
  });
}

TEST(C1Buffer, ElementsWithoutSize) {
  runTask([]() -> Task {
    Hchan* c = newChan(2, structOf(nullptr, 0));
    EXPECT_EQ(c->buf, nullptr);
    co_await send(c, 0);
    co_await send(c, 0);
    EXPECT_EQ(chanLen(c), 2);
    EXPECT_TRUE((co_await recv(c)).ok);
    EXPECT_EQ(chanLen(c), 1);
    closeChan(c);
    EXPECT_TRUE((co_await recv(c)).ok);
    EXPECT_FALSE((co_await recv(c)).ok);
  });
}

// A waiting receiver gets the value into its own frame; the buffer is not touched.
TEST(C2HandOff, SenderToWaitingReceiver) {
  runTask([]() -> Task {
    PROCS(1);
    Hchan* c = newChan(4);
    Latch done(1);
    spawn([](Hchan* ch, Latch* l) -> Task {
      auto r = co_await recv(ch);
      EXPECT_TRUE(r.waited);
      EXPECT_TRUE(r.ok);
      EXPECT_EQ(r.value, 5);
      l->down();
    }(c, &done));
    SETTLE();
    EXPECT_EQ(queueLength(c->recvq), 1);
    auto* place = static_cast<int64_t*>(c->recvq.first->elem);
    EXPECT_EQ(*place, 0);
    auto s = co_await send(c, 5);
    EXPECT_FALSE(s.waited);
    EXPECT_EQ(*place, 5) << "there before the receiver has run";
    EXPECT_EQ(chanLen(c), 0);
    EXPECT_EQ(c->sendx, 0u);
    expectQuiet(c);
    WAIT(done);
    PROCS(4);
  });
}

// A receive from a full buffer takes the head and puts the first waiting sender's value at the tail.
TEST(C2HandOff, FullBufferKeepsTheOrder) {
  runTask([]() -> Task {
    PROCS(1);
    Hchan* c = newChan(2);
    Latch done(3);
    co_await send(c, 0);
    co_await send(c, 1);
    for (int i = 2; i < 5; i++) {
      spawn([](Hchan* ch, Latch* l, int v) -> Task {
        auto s = co_await send(ch, v);
        EXPECT_TRUE(s.waited);
        l->down();
      }(c, &done, i));
      SETTLE();
    }
    EXPECT_EQ(queueLength(c->sendq), 3);
    for (int i = 0; i < 5; i++) {
      EXPECT_EQ(chanLen(c), i < 4 ? 2 : 1);
      auto r = co_await recv(c);
      EXPECT_EQ(r.value, i);
      EXPECT_EQ(queueLength(c->sendq), std::max(0, 2 - i));
    }
    WAIT(done);
    expectQuiet(c);
    PROCS(4);
  });
}

TEST(C2HandOff, WaitersAreServedFirstInFirstOut) {
  static std::vector<int> order;
  order.clear();
  runTask([]() -> Task {
    PROCS(1);
    Hchan* c = newChan(0);
    Latch done(10);
    for (int i = 0; i < 10; i++) {
      spawn([](Hchan* ch, Latch* l, int rank) -> Task {
        auto r = co_await recv(ch);
        EXPECT_EQ(r.value, rank * 10) << "the n-th receiver gets the n-th value";
        order.push_back(rank);
        l->down();
      }(c, &done, i));
      SETTLE();
    }
    EXPECT_EQ(queueLength(c->recvq), 10);
    for (int i = 0; i < 10; i++) co_await send(c, i * 10);
    WAIT(done);
    PROCS(4);
  });
  EXPECT_EQ(order.size(), 10u);
}

TEST(C3States, NineOfThem) {
  runTask([]() -> Task {
    PROCS(1);
    // Open: a value or waiting; ok.
    Hchan* c = newChan(1);
    EXPECT_EQ((co_await send(c, 1)).panic, "");
    EXPECT_TRUE((co_await recv(c)).ok);
    EXPECT_EQ(closeChan(c), "");
    // Closed: zero value, panic, panic.
    auto r = co_await recv(c);
    EXPECT_FALSE(r.ok);
    EXPECT_EQ(r.value, 0);
    EXPECT_EQ((co_await send(c, 1)).panic, "send on closed channel");
    EXPECT_EQ(closeChan(c), "close of closed channel");
    // nil: for ever, for ever, panic.
    EXPECT_EQ(closeChan(nullptr), "close of nil channel");
    G* receiver = spawn([]() -> Task { co_await recv(nullptr); }());
    G* sender = spawn([]() -> Task { co_await send(nullptr, 1); }());
    SETTLE();
    EXPECT_EQ(receiver->waitReason, WaitReason::ChanReceiveNil);
    EXPECT_EQ(sender->waitReason, WaitReason::ChanSendNil);
    EXPECT_EQ(receiver->status.load(), kGwaiting);
    EXPECT_EQ(sender->status.load(), kGwaiting);
    expectQuiet(c);
    PROCS(4);
  });
}

TEST(C3States, ClosedBufferIsDrainedFirst) {
  runTask([]() -> Task {
    Hchan* c = newChan(3);
    co_await send(c, 1);
    co_await send(c, 2);
    closeChan(c);
    EXPECT_EQ(chanLen(c), 2);
    EXPECT_EQ((co_await recv(c)).value, 1);
    auto r = co_await recv(c);
    EXPECT_EQ(r.value, 2);
    EXPECT_TRUE(r.ok);
    r = co_await recv(c);
    EXPECT_EQ(r.value, 0);
    EXPECT_FALSE(r.ok);
  });
}

// Close wakes all: receivers get zero values, in their order; senders panic.
TEST(C3States, CloseReleasesAllWaiters) {
  static std::vector<int> order;
  order.clear();
  runTask([]() -> Task {
    PROCS(1);
    Hchan *c = newChan(0), *full = newChan(1);
    Latch done(12);
    for (int i = 0; i < 6; i++) {
      spawn([](Hchan* ch, Latch* l, int rank) -> Task {
        auto r = co_await recv(ch);
        EXPECT_FALSE(r.ok);
        EXPECT_EQ(r.value, 0);
        order.push_back(rank);
        l->down();
      }(c, &done, i));
      SETTLE();
    }
    co_await send(full, 9);
    for (int i = 0; i < 6; i++) {
      spawn([](Hchan* ch, Latch* l) -> Task {
        auto s = co_await send(ch, 1);
        EXPECT_EQ(s.panic, "send on closed channel");
        l->down();
      }(full, &done));
      SETTLE();
    }
    EXPECT_EQ(closeChan(c), "");
    EXPECT_EQ(closeChan(full), "");
    expectQuiet(c);
    expectQuiet(full);
    WAIT(done);
    auto r = co_await recv(full);
    EXPECT_TRUE(r.ok) << "what was buffered stays";
    EXPECT_EQ(r.value, 9);
    EXPECT_FALSE((co_await recv(full)).ok);
    PROCS(4);
  });
  std::sort(order.begin(), order.end());
  for (int i = 0; i < 6; i++) EXPECT_EQ(order[static_cast<size_t>(i)], i);
}

TEST(C4Make, SizesOutOfRange) {
  runTask([]() -> Task {
    for (int64_t n : {int64_t{-1}, INT64_MIN, INT64_MAX, int64_t{1} << 45}) {
      Hchan* c = nullptr;
      EXPECT_EQ(makeChan(self(), proc(), chanOf(intType(), kChanBoth), n, &c), Next::Panic);
      EXPECT_EQ(takePanic(self()), "makechan: size out of range");
    }
    EXPECT_EQ(chanLen(nullptr), 0);
    EXPECT_EQ(chanCap(nullptr), 0);
    co_return;
  });
}

TEST(C5WaitReasons, AreTheOperations) {
  runTask([]() -> Task {
    PROCS(1);
    Hchan* c = newChan(0);
    G* receiver = spawn([](Hchan* ch) -> Task { co_await recv(ch); }(c));
    SETTLE();
    EXPECT_EQ(receiver->waitReason, WaitReason::ChanReceive);
    co_await send(c, 1);
    G* sender = spawn([](Hchan* ch) -> Task { co_await send(ch, 1); }(c));
    SETTLE();
    EXPECT_EQ(sender->waitReason, WaitReason::ChanSend);
    co_await recv(c);
    G* none = spawn([]() -> Task { co_await select(); }());
    G* nils = spawn([]() -> Task { co_await select(out(nullptr, nullptr)); }());
    SETTLE();
    EXPECT_EQ(none->waitReason, WaitReason::SelectNoCases);
    EXPECT_EQ(nils->waitReason, WaitReason::Select);
    PROCS(4);
  });
}

// ---- select ----

TEST(C6Select, TwoReadyCasesWinHalfEach) {
  runTask([]() -> Task {
    Hchan *a = newChan(1), *b = newChan(1);
    constexpr int kRounds = 100'000;
    int wins = 0;
    for (int i = 0; i < kRounds; i++) {
      if (chanLen(a) == 0) co_await send(a, 1);
      if (chanLen(b) == 0) co_await send(b, 2);
      int64_t got = 0;
      auto s = co_await select(in(a, &got), in(b, &got));
      EXPECT_EQ(got, s.chosen + 1);
      wins += s.chosen == 0;
    }
    EXPECT_GT(wins, kRounds * 48 / 100);
    EXPECT_LT(wins, kRounds * 52 / 100);
  });
}

TEST(C6Select, OfManyReadyCasesEachWinsItsShare) {
  runTask([]() -> Task {
    constexpr int kCases = 7, kRounds = 21'000;
    std::vector<Hchan*> chans;
    for (int i = 0; i < kCases; i++) {
      chans.push_back(newChan(1));
      co_await send(chans.back(), i);
    }
    int wins[kCases] = {};
    for (int i = 0; i < kRounds; i++) {
      int64_t got = -1;
      std::vector<SelectCase> cases;
      for (Hchan* c : chans) cases.push_back({c, &got, false});
      auto s = co_await selectOf(std::move(cases));
      EXPECT_EQ(got, s.chosen);
      wins[s.chosen]++;
      co_await send(chans[static_cast<size_t>(s.chosen)], s.chosen);
    }
    for (int w : wins) EXPECT_NEAR(w, kRounds / kCases, 400);
  });
}

TEST(C6Select, DefaultAndNilChannels) {
  runTask([]() -> Task {
    Hchan* c = newChan(0);
    int64_t v = 3;
    auto s = co_await selectOr(in(c, &v), out(nullptr, &v), out(c, &v));
    EXPECT_EQ(s.chosen, -1);
    EXPECT_FALSE(s.waited);
    s = co_await selectOr(out(nullptr, &v));
    EXPECT_EQ(s.chosen, -1);
    s = co_await selectOr();
    EXPECT_EQ(s.chosen, -1);
    expectQuiet(c);
    closeChan(c);
    s = co_await select(in(c, &v));
    EXPECT_EQ(s.chosen, 0);
    EXPECT_FALSE(s.ok);
    EXPECT_EQ(v, 0);
    s = co_await select(out(c, &v));
    EXPECT_EQ(s.panic, "send on closed channel");
    expectQuiet(c);
  });
}

// One sudog for each case while it waits, in lock order; none in any queue after it.
TEST(C6Select, LosersAreDequeued) {
  runTask([]() -> Task {
    PROCS(1);
    Hchan *a = newChan(0), *b = newChan(0), *full = newChan(1);
    co_await send(full, 0);
    for (int winner = 0; winner < 4; winner++) {
      Latch done(1);
      G* g = spawn([](Hchan* x, Hchan* y, Hchan* z, int want, Latch* l) -> Task {
        int64_t v1 = -1, v2 = -1, give = 50;
        auto s = co_await select(in(x, &v1), in(y, &v2), out(z, &give), out(x, &give));
        EXPECT_TRUE(s.waited);
        EXPECT_EQ(s.chosen, want);
        if (want == 0) {
          EXPECT_EQ(v1, 100);
        }
        if (want == 1) {
          EXPECT_EQ(v2, 101);
        }
        EXPECT_EQ(self()->waiting, nullptr);
        l->down();
      }(a, b, full, winner, &done));
      SETTLE();
      EXPECT_EQ(queueLength(a->recvq), 1);
      EXPECT_EQ(queueLength(a->sendq), 1) << "the same channel in both directions";
      EXPECT_EQ(queueLength(b->recvq), 1);
      EXPECT_EQ(queueLength(full->sendq), 1);
      int listed = 0;
      const Hchan* last = nullptr;
      for (Sudog* s = g->waiting; s; s = s->waitLink, listed++) {
        EXPECT_LE(last, s->chan) << "address order";
        last = s->chan;
      }
      EXPECT_EQ(listed, 4);
      if (winner == 0) co_await send(a, 100);
      if (winner == 1) co_await send(b, 101);
      if (winner == 2) {
        EXPECT_EQ((co_await recv(full)).value, 0);
      }
      if (winner == 3) {
        EXPECT_EQ((co_await recv(a)).value, 50);
      }
      WAIT(done);
      expectQuiet(a);
      expectQuiet(b);
      expectQuiet(full);
      if (winner == 2) {
        EXPECT_EQ(*reinterpret_cast<int64_t*>(full->buf), 50);
      }
    }
    PROCS(4);
  });
}

TEST(C6Select, CloseWakesAWaitingSelect) {
  runTask([]() -> Task {
    PROCS(1);
    for (bool sends : {false, true}) {
      Hchan *a = newChan(0), *b = newChan(0);
      Latch done(1);
      spawn([](Hchan* x, Hchan* y, bool send, Latch* l) -> Task {
        int64_t v = 7;
        auto s = co_await select(in(x, &v), SelectCase{y, &v, send});
        EXPECT_EQ(s.chosen, 1);
        EXPECT_FALSE(s.ok);
        EXPECT_EQ(s.panic, send ? "send on closed channel" : "");
        l->down();
      }(a, b, sends, &done));
      SETTLE();
      closeChan(b);
      WAIT(done);
      expectQuiet(a);
      expectQuiet(b);
    }
    PROCS(4);
  });
}

// Two selects that stand in each other's channels: exactly one pair meets, both see it.
TEST(C6Select, TwoSelectsMeet) {
  runTask([]() -> Task {
    for (int i = 0; i < 500; i++) {
      Hchan *a = newChan(0), *b = newChan(0);
      Latch done(2);
      static std::atomic<int64_t> sum;
      sum.store(0);
      auto one = [](Hchan* x, Hchan* y, Latch* l) -> Task {
        int64_t got = 0, give = 5;
        auto s = co_await select(in(x, &got), out(y, &give));
        sum.fetch_add(s.chosen == 0 ? got : -give);
        l->down();
      };
      spawn(one(a, b, &done));
      spawn(one(b, a, &done));
      WAIT(done);
      EXPECT_EQ(sum.load(), 0);
      expectQuiet(a);
      expectQuiet(b);
    }
  });
}

TEST(C6Select, AThousandCases) {
  runTask([]() -> Task {
    std::vector<SelectCase> cases;
    std::vector<Hchan*> chans;
    int64_t got = -1;
    for (int i = 0; i < 1000; i++) {
      chans.push_back(newChan(0));
      cases.push_back({chans.back(), &got, false});
    }
    spawn([](Hchan* c) -> Task { co_await send(c, 777); }(chans[777]));
    auto s = co_await selectOf(cases);
    EXPECT_EQ(s.chosen, 777);
    EXPECT_EQ(got, 777);
    for (Hchan* c : chans) expectQuiet(c);
  });
}

TEST(C7NonBlocking, TrySendAndTryReceive) {
  runTask([]() -> Task {
    Hchan* c = newChan(1);
    int64_t v = 4;
    bool selected, ok;
    EXPECT_EQ(chanTrySend(self(), proc(), c, &v, &selected), Next::Done);
    EXPECT_TRUE(selected);
    EXPECT_EQ(chanTrySend(self(), proc(), c, &v, &selected), Next::Done);
    EXPECT_FALSE(selected) << "full";
    EXPECT_TRUE(chanTryRecv(self(), proc(), c, &v, &ok));
    EXPECT_TRUE(ok);
    EXPECT_FALSE(chanTryRecv(self(), proc(), c, &v, &ok)) << "empty";
    EXPECT_FALSE(chanTryRecv(self(), proc(), nullptr, &v, &ok));
    EXPECT_EQ(chanTrySend(self(), proc(), nullptr, &v, &selected), Next::Done);
    EXPECT_FALSE(selected);
    closeChan(c);
    EXPECT_TRUE(chanTryRecv(self(), proc(), c, &v, &ok));
    EXPECT_FALSE(ok);
    EXPECT_EQ(chanTrySend(self(), proc(), c, &v, &selected), Next::Panic);
    EXPECT_EQ(takePanic(self()), "send on closed channel");
    co_return;
  });
}

// ---- Many at once ----

// Each value sent arrives once; each sender's values arrive in its order.
void stress(int64_t cap) {
  runTask(
      [](int64_t size) -> Task {
        constexpr int kSenders = 6, kReceivers = 5, kEach = 1500;
        static std::atomic<int> received[kSenders * kEach];
        for (auto& r : received) r.store(0);
        Hchan* c = newChan(size);
        Latch senders(kSenders), receivers(kReceivers);
        for (int i = 0; i < kReceivers; i++) {
          spawn([](Hchan* ch, Latch* l) -> Task {
            int64_t last[kSenders];
            std::fill(last, last + kSenders, -1);
            for (;;) {
              auto r = co_await recv(ch);
              if (!r.ok) break;
              received[r.value].fetch_add(1);
              EXPECT_GT(r.value, last[r.value / kEach]);
              last[r.value / kEach] = r.value;
            }
            l->down();
          }(c, &receivers));
        }
        for (int i = 0; i < kSenders; i++) {
          spawn([](Hchan* ch, Latch* l, int64_t first) -> Task {
            for (int64_t v = first; v < first + kEach; v++) co_await send(ch, v);
            l->down();
          }(c, &senders, i * kEach));
        }
        WAIT(senders);
        EXPECT_EQ(closeChan(c), "");
        WAIT(receivers);
        int wrong = 0;
        for (auto& r : received) wrong += r.load() != 1;
        EXPECT_EQ(wrong, 0);
        expectQuiet(c);
      },
      cap);
}
TEST(C2Stress, Unbuffered) {
  stress(0);
}
TEST(C2Stress, BufferOfOne) {
  stress(1);
}
TEST(C2Stress, BufferOfTen) {
  stress(10);
}

TEST(C6Stress, SelectsOnBothSides) {
  runTask([]() -> Task {
    constexpr int kChans = 3, kEach = 2000, kSides = 4;
    static std::atomic<int64_t> sent, got;
    sent.store(0);
    got.store(0);
    static Hchan* chans[kChans];
    for (int i = 0; i < kChans; i++) chans[i] = newChan(i);
    Latch senders(kSides), receivers(kSides);
    for (int side = 0; side < kSides; side++) {
      spawn([](Latch* l, int64_t seed) -> Task {
        for (int64_t i = 1; i <= kEach; i++) {
          int64_t v = seed * kEach + i;
          auto s = co_await select(out(chans[0], &v), out(chans[1], &v), out(chans[2], &v));
          EXPECT_GE(s.chosen, 0);
          sent.fetch_add(v);
        }
        l->down();
      }(&senders, side));
      spawn([](Latch* l) -> Task {
        for (int open = kChans; open > 0;) {
          int64_t v[kChans] = {};
          std::vector<SelectCase> cases;
          for (int i = 0; i < kChans; i++) cases.push_back({chans[i], &v[i], false});
          auto s = co_await selectOf(std::move(cases));
          if (!s.ok) {
            if (chans[0]->closed.load() && chanLen(chans[1]) == 0 && chanLen(chans[2]) == 0) open = 0;
            continue;
          }
          got.fetch_add(v[s.chosen]);
        }
        l->down();
      }(&receivers));
    }
    WAIT(senders);
    for (Hchan* c : chans) closeChan(c);
    WAIT(receivers);
    EXPECT_EQ(sent.load(), got.load());
    for (Hchan* c : chans) expectQuiet(c);
  });
}

// S3: the cache of sudogs holds 128; a full one gives half back.
TEST(S3Procs, SudogCacheSpillsHalf) {
  P p{};
  std::vector<Sudog*> all;
  for (int i = 0; i < 200; i++) all.push_back(acquireSudog(&p));
  EXPECT_EQ(p.numSudogs, 0u);
  for (int i = 0; i < 128; i++) releaseSudog(&p, all[static_cast<size_t>(i)]);
  EXPECT_EQ(p.numSudogs, 128u);
  releaseSudog(&p, all[128]);
  EXPECT_EQ(p.numSudogs, 65u);
  for (size_t i = 129; i < 200; i++) releaseSudog(&p, all[i]);
  EXPECT_LE(p.numSudogs, 128u);
  while (p.numSudogs > 0) std::free(acquireSudog(&p));
}

}  // namespace
}  // namespace gosub::rt::test

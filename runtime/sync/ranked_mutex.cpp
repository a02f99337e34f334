#include "runtime/sync/ranked_mutex.h"

#include "base/check.h"
#include "runtime/sync/futex.h"
#include "runtime/sync/thread.h"

namespace gosub::rt {

void lockWordSlow(std::atomic<uint32_t>& word) {
  // As Go's lock2: a few rounds of spinning pay off, since sections are short; then the kernel.
  constexpr int kSpinRounds = 4;
  constexpr uint32_t kSpinPauses = 30;
  for (int i = 0; i < kSpinRounds; i++) {
    uint32_t free = 0;
    if (word.load(std::memory_order_relaxed) == 0 &&
        word.compare_exchange_strong(free, 1, std::memory_order_acquire)) {
      return;
    }
    spinPause(kSpinPauses);
  }
  while (word.exchange(2, std::memory_order_acquire) != 0) futexWait(&word, 2, -1);
}

void wakeLockWord(std::atomic<uint32_t>& word) {
  futexWake(&word, 1);
}

#ifdef GOSUB_DEBUG
namespace {

constexpr int kMaxHeld = 64;
thread_local LockRank gHeld[kMaxHeld];
thread_local int gHeldCount = 0;

}  // namespace

void noteLock(LockRank rank, bool sameRank) {
  for (int i = 0; i < gHeldCount; i++) {
    GOSUB_CHECK(gHeld[i] < rank || (sameRank && gHeld[i] <= rank));
  }
  GOSUB_CHECK(gHeldCount < kMaxHeld);
  gHeld[gHeldCount++] = rank;
}

void noteUnlock(LockRank rank) {
  int i = gHeldCount - 1;
  while (i >= 0 && gHeld[i] != rank) i--;
  GOSUB_CHECK(i >= 0);
  for (; i + 1 < gHeldCount; i++) gHeld[i] = gHeld[i + 1];
  gHeldCount--;
}
#endif

}  // namespace gosub::rt

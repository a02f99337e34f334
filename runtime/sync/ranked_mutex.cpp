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

constexpr int kRanks = 0
#define LOCK_RANK(Name, text) +1
#include "runtime/sync/lock_ranks.def"
#undef LOCK_RANK
    ;
// How many locks of each rank this thread holds: a select holds as many channels as it has cases.
thread_local uint32_t gHeld[kRanks];

}  // namespace

void noteLock(LockRank rank, bool sameRank) {
  int r = static_cast<int>(rank);
  for (int higher = sameRank ? r + 1 : r; higher < kRanks; higher++) GOSUB_CHECK(gHeld[higher] == 0);
  gHeld[r]++;
}

void noteUnlock(LockRank rank) {
  GOSUB_CHECK(gHeld[static_cast<int>(rank)] > 0);
  gHeld[static_cast<int>(rank)]--;
}
#endif

}  // namespace gosub::rt

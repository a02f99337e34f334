// The runtime's mutex: a futex word with the lock order checked in debug builds.
//
// Purpose: short critical sections on g0. Invariant: ranks only rise along what a thread holds
// (lock_ranks.def); lock() checks it in debug builds and ends the process on a violation. Not recursive.
// Protocol: 0 free, 1 held, 2 held with waiters; a waiter spins briefly, then sleeps in the kernel. Never
// held across a park; a goroutine that parks hands its lock to g0 (proc.h, ParkUnlock), so lock and unlock
// may happen in different C++ frames of the same M.
#pragma once

#include <atomic>
#include <cstdint>

namespace gosub::rt {

enum class LockRank : uint8_t {
#define LOCK_RANK(Name, text) Name,
#include "runtime/sync/lock_ranks.def"
#undef LOCK_RANK
};

// A lock that is one word inside another structure (Hchan). sameRank: a second lock of this rank, taken in
// address order.
void lockWordSlow(std::atomic<uint32_t>& word);
void wakeLockWord(std::atomic<uint32_t>& word);
#ifdef GOSUB_DEBUG
void noteLock(LockRank rank, bool sameRank);
void noteUnlock(LockRank rank);
#else
inline void noteLock(LockRank, bool) {}
inline void noteUnlock(LockRank) {}
#endif

inline void lockWord(std::atomic<uint32_t>& word, LockRank rank, bool sameRank = false) {
  noteLock(rank, sameRank);
  uint32_t free = 0;
  if (!word.compare_exchange_strong(free, 1, std::memory_order_acquire)) lockWordSlow(word);
}
inline bool tryLockWord(std::atomic<uint32_t>& word, LockRank rank) {
  uint32_t free = 0;
  if (!word.compare_exchange_strong(free, 1, std::memory_order_acquire)) return false;
  noteLock(rank, true);
  return true;
}
inline void unlockWord(std::atomic<uint32_t>& word, LockRank rank) {
  noteUnlock(rank);
  if (word.exchange(0, std::memory_order_release) == 2) wakeLockWord(word);
}

class RankedMutex {
 public:
  constexpr explicit RankedMutex(LockRank rank) : rank_(rank) {}
  RankedMutex(const RankedMutex&) = delete;
  RankedMutex& operator=(const RankedMutex&) = delete;

  void lock() { lockWord(word_, rank_); }
  void lockSameRank() { lockWord(word_, rank_, true); }
  bool tryLock() { return tryLockWord(word_, rank_); }
  void unlock() { unlockWord(word_, rank_); }

 private:
  std::atomic<uint32_t> word_{0};
  LockRank rank_;
};

class MutexGuard {
 public:
  explicit MutexGuard(RankedMutex& m) : m_(m) { m_.lock(); }
  ~MutexGuard() { m_.unlock(); }
  MutexGuard(const MutexGuard&) = delete;
  MutexGuard& operator=(const MutexGuard&) = delete;

 private:
  RankedMutex& m_;
};

}  // namespace gosub::rt

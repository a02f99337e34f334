// The runtime's mutex: a futex word with the lock order checked in debug builds.
//
// Purpose: short critical sections on g0. Invariant: ranks only rise along what a thread holds
// (lock_ranks.def); lock() checks it in debug builds and ends the process on a violation. Not recursive.
// Protocol: 0 free, 1 held, 2 held with waiters; a waiter spins briefly, then sleeps in the kernel. Never
// held across a park; a goroutine that parks hands its lock to g0 (proc.h, ParkUnlock), so lock and unlock may
// happen in different C++ frames of the same M.
#pragma once

#include <atomic>
#include <cstdint>

namespace gosub::rt {

enum class LockRank : uint8_t {
#define LOCK_RANK(Name, text) Name,
#include "runtime/sync/lock_ranks.def"
#undef LOCK_RANK
};

class RankedMutex {
 public:
  constexpr explicit RankedMutex(LockRank rank) : rank_(rank) {}
  RankedMutex(const RankedMutex&) = delete;
  RankedMutex& operator=(const RankedMutex&) = delete;

  void lock() {
    noteLock(false);
    acquire();
  }
  // For a second lock of the same rank, taken in address order.
  void lockSameRank() {
    noteLock(true);
    acquire();
  }
  bool tryLock() {
    uint32_t free = 0;
    if (!word_.compare_exchange_strong(free, 1, std::memory_order_acquire)) return false;
    noteLock(true);
    return true;
  }
  void unlock() {
    noteUnlock();
    if (word_.exchange(0, std::memory_order_release) == 2) wake();
  }
  LockRank rank() const { return rank_; }

 private:
  void acquire() {
    uint32_t free = 0;
    if (!word_.compare_exchange_strong(free, 1, std::memory_order_acquire)) lockSlow();
  }
  void lockSlow();
  void wake();
#ifdef GOSUB_DEBUG
  void noteLock(bool sameRank);
  void noteUnlock();
#else
  void noteLock(bool) {}
  void noteUnlock() {}
#endif

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

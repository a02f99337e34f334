// Marking by several threads while the world is stopped.
//
// Purpose: the M that collects opens a phase; helper threads join it as they wake, each with a Marker, and
// work moves from those that have some to those that have none. Helpers are made at the first large
// collection and sleep in between; they run no Go code and hold no slot. At most GOMAXPROCS threads mark.
//
// Protocol: open(), the roots, drain(), close(). A phase is over when nobody who joined has work left; who
// comes too late goes back to sleep, so nobody waits for a thread that the system has not yet run.
#pragma once

#include <atomic>
#include <cstdint>
#include <vector>

#include "runtime/abi/proc.h"
#include "runtime/gc/mark.h"
#include "runtime/sync/ranked_mutex.h"

namespace gosub::rt {

class MarkTeam {
 public:
  // At most `helpers` threads are woken; the result is the phase, for the collecting M's Marker, which has
  // joined.
  uint32_t open(uint32_t helpers);
  // After that one's drain: what the whole team has marked.
  void close(Marker& total);

  // Has somebody run out of work, while nothing is on offer?
  bool hungry() const { return hungry_.load(std::memory_order_relaxed) != 0; }
  // Part of a marker's work to the others.
  void give(Marker& from);
  // Waits for work; false: the phase is over.
  bool take(Marker& to);

 private:
  struct Helper {
    MarkTeam* team;
    Note wake;
    bool asleep = false;  // lock_
  };
  static void helperMain(void* helper);
  void help(Helper& self);
  void updateHungryLocked();

  RankedMutex lock_{LockRank::MarkTeam};
  std::vector<Helper*> helpers_;  // the collecting M's
  bool isOpen_ = false;           // lock_, as all below
  uint32_t phase_ = 0, joined_ = 0, idle_ = 0;
  std::vector<Word> found_;
  std::vector<Marker::Piece> pieces_;
  uint64_t markedBytes_ = 0, markedObjects_ = 0;
  std::atomic<uint32_t> hungry_{0};
};

}  // namespace gosub::rt

// See mark_team.h.
//
// Invariants: idle_ counts those who joined and have no work; only the others can find more. So when
// everybody is idle and nothing is on offer, both under lock_, the phase is over. A helper that notices this
// late has nothing left: figures are added up when a thread becomes idle, and the phase's number tells it
// that it has no part in the next one. Locks: lock_ (rank MarkTeam), for moments.
#include "runtime/gc/mark_team.h"

#include <algorithm>

#include "runtime/sync/note.h"
#include "runtime/sync/thread.h"

namespace gosub::rt {
namespace {

constexpr uint64_t kStack = 256 << 10;
constexpr size_t kGift = 256;  // pointers that change hands at once

template <typename T>
void moveSome(std::vector<T>& from, std::vector<T>& to, size_t n) {
  n = std::min(n, from.size());
  to.insert(to.end(), from.end() - static_cast<ptrdiff_t>(n), from.end());
  from.resize(from.size() - n);
}

}  // namespace

void MarkTeam::helperMain(void* helper) {
  auto& self = *static_cast<Helper*>(helper);
  self.team->help(self);
}

void MarkTeam::help(Helper& self) {
  for (;;) {
    lock_.lock();
    while (!isOpen_) {
      self.asleep = true;
      noteclear(self.wake);
      lock_.unlock();
      notesleep(self.wake);
      lock_.lock();
    }
    joined_++;
    Marker marker(this, phase_);
    lock_.unlock();
    marker.drain();  // begins with nothing, so it takes
  }
}

uint32_t MarkTeam::open(uint32_t helpers) {
  while (helpers_.size() < helpers) {
    auto* h = new Helper{this, {}};
    if (!startThread(helperMain, h, kStack)) {
      delete h;
      break;
    }
    helpers_.push_back(h);
  }
  MutexGuard hold(lock_);
  isOpen_ = true;
  phase_++;
  joined_ = 1;
  idle_ = 0;
  markedBytes_ = markedObjects_ = 0;
  for (uint32_t i = 0; i < helpers && i < helpers_.size(); i++) {
    Helper& h = *helpers_[i];
    if (!h.asleep) continue;
    h.asleep = false;
    notewakeup(h.wake);
  }
  return phase_;
}

void MarkTeam::close(Marker& total) {
  MutexGuard hold(lock_);
  total.markedBytes = markedBytes_;
  total.markedObjects = markedObjects_;
}

void MarkTeam::updateHungryLocked() {
  hungry_.store(idle_ > 0 && found_.empty() && pieces_.empty() ? 1 : 0, std::memory_order_relaxed);
}

void MarkTeam::give(Marker& from) {
  constexpr size_t kWorthIt = 16;
  if (from.found_.size() < kWorthIt && from.pieces_.empty()) return;
  MutexGuard hold(lock_);
  moveSome(from.found_, found_, std::min(kGift, from.found_.size() / 2));
  moveSome(from.pieces_, pieces_, (from.pieces_.size() + 1) / 2);
  updateHungryLocked();
}

bool MarkTeam::take(Marker& to) {
  constexpr uint32_t kSpinPauses = 50, kSpinRounds = 200;
  lock_.lock();
  if (to.phase_ != phase_) {
    lock_.unlock();
    return false;
  }
  markedBytes_ += to.markedBytes;
  markedObjects_ += to.markedObjects;
  to.markedBytes = to.markedObjects = 0;
  idle_++;
  for (uint32_t round = 0;; round++) {
    if (!found_.empty() || !pieces_.empty()) {
      idle_--;
      moveSome(found_, to.found_, kGift);
      if (to.found_.empty()) moveSome(pieces_, to.pieces_, 1);
      updateHungryLocked();
      lock_.unlock();
      return true;
    }
    if (idle_ == joined_) isOpen_ = false;
    updateHungryLocked();
    bool over = !isOpen_ || to.phase_ != phase_;
    lock_.unlock();
    if (over) return false;
    if (round < kSpinRounds)
      spinPause(kSpinPauses);
    else
      threadYield();
    lock_.lock();
    if (to.phase_ != phase_) {  // this phase was over, and another has begun since
      lock_.unlock();
      return false;
    }
  }
}

}  // namespace gosub::rt

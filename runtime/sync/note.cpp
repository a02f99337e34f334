#include "runtime/sync/note.h"

#include "base/check.h"
#include "runtime/sync/clock.h"
#include "runtime/sync/futex.h"

namespace gosub::rt {

void Note::wakeup() {
  uint32_t old = word_.exchange(1, std::memory_order_release);
  GOSUB_CHECK(old == 0);
  futexWake(&word_, 1);
}

void Note::sleep() {
  while (word_.load(std::memory_order_acquire) == 0) futexWait(&word_, 0, -1);
}

bool Note::sleepFor(int64_t ns) {
  int64_t deadline = nanotime() + ns;
  while (word_.load(std::memory_order_acquire) == 0) {
    int64_t left = deadline - nanotime();
    if (left <= 0) return word_.load(std::memory_order_acquire) != 0;
    futexWait(&word_, 0, left);
  }
  return true;
}

}  // namespace gosub::rt

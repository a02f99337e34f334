#include "runtime/sync/note.h"

#include "base/check.h"
#include "runtime/sync/clock.h"
#include "runtime/sync/futex.h"

namespace gosub::rt {

void notewakeup(Note& n) {
  uint32_t old = n.key.exchange(1, std::memory_order_release);
  GOSUB_CHECK(old == 0);
  futexWake(&n.key, 1);
}

void notesleep(Note& n) {
  while (n.key.load(std::memory_order_acquire) == 0) futexWait(&n.key, 0, -1);
}

bool notetsleep(Note& n, int64_t ns) {
  int64_t deadline = nanotime() + ns;
  while (n.key.load(std::memory_order_acquire) == 0) {
    int64_t left = deadline - nanotime();
    if (left <= 0) return n.key.load(std::memory_order_acquire) != 0;
    futexWait(&n.key, 0, left);
  }
  return true;
}

}  // namespace gosub::rt

// One-time events: a thread sleeps until another wakes it (Go's note).
//
// Protocol: clear, then one sleep and one wakeup in either order; the wakeup before the sleep is kept. Two
// wakeups without a clear between them are an error.
#pragma once

#include <atomic>
#include <cstdint>

namespace gosub::rt {

class Note {
 public:
  void clear() { word_.store(0, std::memory_order_relaxed); }
  void wakeup();
  void sleep();
  // At most `ns` nanoseconds; true if woken.
  bool sleepFor(int64_t ns);

 private:
  std::atomic<uint32_t> word_{0};
};

}  // namespace gosub::rt

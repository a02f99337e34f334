// The futex system call, for this folder alone.
#pragma once

#include <linux/futex.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include <atomic>
#include <cstdint>

namespace gosub::rt {

// Sleeps while *word == expected, at most ns nanoseconds (negative: no limit). May return early.
inline void futexWait(std::atomic<uint32_t>* word, uint32_t expected, int64_t ns) {
  constexpr int64_t kBillion = 1'000'000'000;
  timespec ts{ns / kBillion, ns % kBillion};
  syscall(SYS_futex, word, FUTEX_WAIT_PRIVATE, expected, ns < 0 ? nullptr : &ts, nullptr, 0);
}
inline void futexWake(std::atomic<uint32_t>* word, int count) {
  syscall(SYS_futex, word, FUTEX_WAKE_PRIVATE, count, nullptr, nullptr, 0);
}

}  // namespace gosub::rt

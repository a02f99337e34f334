#include "runtime/sync/clock.h"

#include <time.h>

#include <cerrno>

namespace gosub::rt {
namespace {

constexpr int64_t kBillion = 1'000'000'000;

int64_t read(clockid_t id) {
  timespec ts;
  clock_gettime(id, &ts);
  return ts.tv_sec * kBillion + ts.tv_nsec;
}

}  // namespace

int64_t nanotime() {
  return read(CLOCK_MONOTONIC);
}

void walltime(int64_t* seconds, int32_t* nanos) {
  timespec ts;
  clock_gettime(CLOCK_REALTIME, &ts);
  *seconds = ts.tv_sec;
  *nanos = static_cast<int32_t>(ts.tv_nsec);
}

int64_t threadCpuTime() {
  return read(CLOCK_THREAD_CPUTIME_ID);
}

void sleepNanos(int64_t ns) {
  if (ns <= 0) return;
  timespec ts{ns / kBillion, ns % kBillion};
  while (nanosleep(&ts, &ts) != 0 && errno == EINTR) {
  }
}

}  // namespace gosub::rt

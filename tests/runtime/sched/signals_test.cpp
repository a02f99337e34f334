#include "runtime/sched/signals.h"

#include <gtest/gtest.h>
#include <signal.h>
#include <unistd.h>

#include "runtime/sched/fatal.h"
#include "runtime/sync/clock.h"

namespace gosub::rt {
namespace {

// Each in a process of its own.
void afterSignal(int sig) {
  signalsInit();
  kill(getpid(), sig);
  sleepNanos(300'000'000);
  _exit(77);
}

TEST(SignalDeathTest, DefaultsAreGos) {
  testing::FLAGS_gtest_death_test_style = "threadsafe";
  EXPECT_EXIT(afterSignal(SIGINT), testing::KilledBySignal(SIGINT), "");
  EXPECT_EXIT(afterSignal(SIGTERM), testing::KilledBySignal(SIGTERM), "");
  EXPECT_EXIT(afterSignal(SIGQUIT), testing::ExitedWithCode(2), "SIGQUIT: quit");
  EXPECT_EXIT(afterSignal(SIGUSR1), testing::ExitedWithCode(77), "");
  EXPECT_EXIT(dieOfSigpipe(), testing::KilledBySignal(SIGPIPE), "");
}

#if !defined(GOSUB_ASAN) && !defined(GOSUB_TSAN)
TEST(SignalDeathTest, FaultsAreReported) {
  testing::FLAGS_gtest_death_test_style = "threadsafe";
  auto fault = [] {
    signalsInit();
    *reinterpret_cast<volatile int*>(uintptr_t{0x12345000}) = 1;
  };
  EXPECT_EXIT(fault(), testing::ExitedWithCode(2), "internal error: SIGSEGV.*addr=0x12345000");
}
#endif

}  // namespace
}  // namespace gosub::rt

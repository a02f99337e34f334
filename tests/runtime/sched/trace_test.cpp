#include "runtime/sched/trace.h"

#include <gtest/gtest.h>

#include "tests/runtime/support/tasks.h"

namespace gosub::rt {
namespace {

// Switched with the world stopped: Ms look at the flag without a lock.
void countOnlyWhileOn(void*) {
  stopTheWorld("test");
  uint64_t before = traceCount(Ev::GcStart);
  trace(Ev::GcStart, uint64_t{1});
  EXPECT_EQ(traceCount(Ev::GcStart), before);
  traceStart();
  trace(Ev::GcStart, uint64_t{1});
  trace(Ev::GcStart, uint64_t{2});
  trace(Ev::ChanClose, nullptr);
  EXPECT_EQ(traceCount(Ev::GcStart), 2u);
  EXPECT_EQ(traceCount(Ev::ChanClose), 1u);
  traceStop();
  trace(Ev::GcStart, uint64_t{3});
  EXPECT_EQ(traceCount(Ev::GcStart), 2u);
  EXPECT_STREQ(traceText(Ev::MapGrow), "map grow");
  startTheWorld();
}

TEST(Trace, CountsOnlyWhileOn) {
  test::runTask([]() -> test::Task { co_await test::onG0(countOnlyWhileOn, nullptr); });
}

}  // namespace
}  // namespace gosub::rt

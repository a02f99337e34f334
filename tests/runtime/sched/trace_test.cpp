#include "runtime/sched/trace.h"

#include <gtest/gtest.h>

namespace gosub::rt {
namespace {

TEST(Trace, CountsOnlyWhileOn) {
  trace(Ev::GcStart, uint64_t{1});
  EXPECT_EQ(traceCount(Ev::GcStart), 0u);
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
}

}  // namespace
}  // namespace gosub::rt

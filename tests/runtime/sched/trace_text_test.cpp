#include "runtime/sched/trace_text.h"

#include <gtest/gtest.h>

namespace gosub::rt {
namespace {

// The figures are what gc's traces show for such times.
TEST(TraceText, MillisecondsHaveTwoDigits) {
  EXPECT_EQ(msText(0), "0");
  EXPECT_EQ(msText(999), "0");
  EXPECT_EQ(msText(1'000), "0.001");
  EXPECT_EQ(msText(31'999), "0.031");
  EXPECT_EQ(msText(99'000), "0.099");
  EXPECT_EQ(msText(100'000), "0.10");
  EXPECT_EQ(msText(867'000), "0.86");
  EXPECT_EQ(msText(1'050'000), "1.0");
  EXPECT_EQ(msText(1'250'000), "1.2");
  EXPECT_EQ(msText(9'999'999), "9.9");
  EXPECT_EQ(msText(10'000'000), "10");
  EXPECT_EQ(msText(27'300'000), "27");
}

}  // namespace
}  // namespace gosub::rt

#include "frontend/diag/diag.h"

#include <gtest/gtest.h>

#include <set>

namespace gosub::diag {
namespace {

struct Fixture : testing::Test {
  FileSet files;
  SourceFile* file = files.add("a.go", "one\ntwo\nthree\n");
  void SetUp() override {
    file->addLine(4);
    file->addLine(8);
  }
  std::string printed(const Diagnostics& d) {
    std::string s;
    d.print(s);
    return s;
  }
};
using Diag = Fixture;

TEST_F(Diag, SortsByPosition) {
  Diagnostics d(files);
  d.report(file->pos(9), "late");
  d.report(file->pos(0), "early");
  d.report(file->pos(5), Id::NumberBadDigit, "'2'", "binary");
  EXPECT_EQ(printed(d), "a.go:1:1: early\na.go:2:2: invalid digit '2' in binary literal\na.go:3:2: late\n");
}

TEST_F(Diag, OneSyntaxErrorPerLine) {
  Diagnostics d(files);
  d.report(file->pos(0), "syntax error: a");
  d.report(file->pos(1), "syntax error: b");
  d.report(file->pos(1), "other");
  d.report(file->pos(2), "other");
  d.report(file->pos(2), "another");
  EXPECT_EQ(d.count(), 3u);
  EXPECT_EQ(d.syntaxErrors(), 1u);
}

TEST_F(Diag, LimitAndContinuationLines) {
  Diagnostics d(files, 2);
  d.report(file->pos(0), "a\nb");
  d.report(file->pos(1), "c\n\td");
  d.report(file->pos(2), "e");
  EXPECT_TRUE(d.full());
  EXPECT_EQ(printed(d), "a.go:1:1: a\n\tb\na.go:1:2: c\n\td\na.go:1:2: too many errors\n");
  Diagnostics all(files, 0);
  for (int i = 0; i < 100; i++) all.report(file->pos(i % 12), std::to_string(i));
  EXPECT_EQ(all.count(), 100u);
}

TEST_F(Diag, SortedStage) {
  Diagnostics d(files, 2);
  d.beginSorted();
  for (int i = 5; i > 0; i--) d.report(file->pos(i), std::to_string(i));
  d.endSorted();
  EXPECT_EQ(printed(d), "a.go:1:2: 1\na.go:1:3: 2\na.go:1:3: too many errors\n");
}

TEST(DiagRegistry, RowsAreDistinctAndHaveExamples) {
  std::set<std::string_view> formats;
  for (const Row& r : rows()) {
    EXPECT_TRUE(formats.insert(r.format).second) << r.name;
    EXPECT_FALSE(r.section.empty()) << r.name;
    EXPECT_FALSE(r.example.empty()) << r.name;
  }
}

}  // namespace
}  // namespace gosub::diag

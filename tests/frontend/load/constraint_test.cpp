#include "frontend/load/constraint.h"

#include <gtest/gtest.h>

#include "frontend/load/fs.h"
#include "frontend/load/go_mod.h"

using namespace gosub::load;

namespace {

TEST(Constraint, Expressions) {
  EXPECT_TRUE(evalConstraint("linux && amd64", nullptr));
  EXPECT_TRUE(evalConstraint("!windows && (arm64 || amd64)", nullptr));
  EXPECT_FALSE(evalConstraint("ignore", nullptr));
  EXPECT_TRUE(evalConstraint("go1.26 && !go1.27", nullptr));
  std::string error;
  EXPECT_FALSE(evalConstraint("linux &&", &error));
  EXPECT_FALSE(error.empty());
  EXPECT_FALSE(evalConstraint(std::string(100000, '(') + "linux", nullptr));
}

TEST(Constraint, FileNames) {
  EXPECT_TRUE(fileNameMatches("linux.go"));
  EXPECT_TRUE(fileNameMatches("a_linux.go"));
  EXPECT_TRUE(fileNameMatches("a_linux_amd64.go"));
  EXPECT_FALSE(fileNameMatches("a_windows.go"));
  EXPECT_FALSE(fileNameMatches("a_linux_arm64.go"));
  EXPECT_FALSE(fileNameMatches("a_test.go"));
  EXPECT_TRUE(fileNameMatches("a_unix.go"));  // unix is no system name in file names
  EXPECT_TRUE(fileNameMatches("_test_.go"));
}

TEST(Constraint, Headers) {
  EXPECT_FALSE(headerMatches("// c\n\n//go:build windows\n\npackage p"));
  EXPECT_TRUE(headerMatches("package p\n//go:build windows\n"));
  EXPECT_TRUE(headerMatches("/* x\n*/ //go:build linux\npackage p"));
  EXPECT_FALSE(headerMatches("// +build ignore\n\npackage p"));
  EXPECT_TRUE(headerMatches("// +build ignore\npackage p"));
  EXPECT_TRUE(headerMatches("// +build windows linux,amd64\n\npackage p"));
  std::string v;
  EXPECT_TRUE(headerMatches("//go:build go1.21\n\npackage p", &v));
  EXPECT_EQ(v, "go1.21");
}

TEST(GoMod, Directives) {
  GoMod m;
  std::string error;
  EXPECT_TRUE(parseGoMod(
      "module example.com/m // c\n\ngo 1.21.3\nrequire (\n\ta.b/c v1.2.3 // indirect\n\t\"d\" v0.1.0\n)\n"
      "replace a.b/c => ../c\nreplace d v0.1.0 => e.f/d v0.2.0\n",
      "go.mod", m, &error));
  EXPECT_EQ(m.module, "example.com/m");
  EXPECT_EQ(m.goVersion, "1.21.3");
  EXPECT_EQ(minorVersion(m.goVersion, 0), 21);
  ASSERT_EQ(m.requires_.size(), 2u);
  ASSERT_EQ(m.replaces.size(), 2u);
  EXPECT_TRUE(m.replaces[0].local());
  EXPECT_FALSE(m.replaces[1].local());
  GoMod bad;
  EXPECT_FALSE(parseGoMod("module m\nfoo bar\n", "go.mod", bad, &error));
  EXPECT_EQ(error, "go.mod:2: unknown directive: foo");
}

TEST(Paths, CleanAndShort) {
  EXPECT_EQ(cleanPath("a/./b/../c//"), "a/c");
  EXPECT_EQ(cleanPath("/../a"), "/a");
  EXPECT_EQ(cleanPath("../../x"), "../../x");
  EXPECT_EQ(shortPath("/home/u/x/y.go", "/home/u"), "x/y.go");
  EXPECT_EQ(shortPath("/home/u/y.go", "/home/u/z"), "../y.go");
  EXPECT_EQ(shortPath("/t/y.go", "/home/u/z"), "/t/y.go");
}

}  // namespace

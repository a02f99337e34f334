#include "frontend/load/library_scan.h"

#include <gtest/gtest.h>

using namespace gosub;
using namespace gosub::load;

namespace {

struct Scanned {
  FileSet files;
  SourceFile* source;
  ScannedFile file;
  std::string error;
  bool ok;

  explicit Scanned(std::string text)
      : source(files.add("x.go", std::move(text))), ok(scanFile(*source, files, file, &error)) {}
  std::string_view text(size_t i) const {
    const ScannedDeclaration& d = file.declarations[i];
    return source->text().substr(d.begin, d.end - d.begin);
  }
  std::string_view signature(size_t i) const {
    const ScannedDeclaration& d = file.declarations[i];
    return source->text().substr(d.begin, d.sigEnd - d.begin);
  }
};

TEST(LibraryScan, FindsDeclarationsAndTheirRanges) {
  Scanned s(
      "package p\n"
      "import \"fmt\"\n"
      "import (\n\tm \"math\"\n\t. \"os\"\n)\n"
      "const (\n\ta = iota\n\tb, c\n)\n"
      "type (\n\tT struct{ f func() }\n\tI interface{ M() }\n)\n"
      "var x, y = f()\n"
      "func f() (int, struct{ g int }) { return 1, struct{ g int }{} }\n"
      "func (t *T) Get(i interface{ M() }) map[string]struct{} { return nil }\n"
      "func native(x int) int\n"
      "func init() {}\n");
  ASSERT_TRUE(s.ok) << s.error;
  EXPECT_EQ(s.file.package, "p");
  ASSERT_EQ(s.file.imports.size(), 3u);
  EXPECT_EQ(s.file.imports[1].local, "m");
  EXPECT_EQ(s.file.imports[2].path, "os");
  ASSERT_EQ(s.file.declarations.size(), 11u);
  EXPECT_EQ(s.text(1), "const (\n\ta = iota\n\tb, c\n)");  // b needs its whole group
  EXPECT_EQ(s.text(3), "T struct{ f func() }");
  EXPECT_EQ(s.text(4), "I interface{ M() }");
  EXPECT_EQ(s.text(6), "x, y = f()");
  EXPECT_EQ(s.signature(7), "func f() (int, struct{ g int })");
  EXPECT_EQ(s.file.declarations[8].base, "T");
  EXPECT_TRUE(s.file.declarations[8].ptrRecv);
  EXPECT_EQ(s.signature(8), "func (t *T) Get(i interface{ M() }) map[string]struct{}");
  EXPECT_EQ(s.signature(9), s.text(9));
  EXPECT_EQ(s.file.declarations[10].name, "init");
}

TEST(LibraryScan, GenericReceivers) {
  Scanned s("package p\nfunc (l *List[K, V]) Len() int { return 0 }\nfunc F[T interface{ ~int }](x T) {}\n");
  ASSERT_TRUE(s.ok) << s.error;
  EXPECT_EQ(s.file.declarations[0].base, "List");
  EXPECT_EQ(s.signature(1), "func F[T interface{ ~int }](x T)");
}

TEST(LibraryScan, RefusesWhatIsNoListOfDeclarations) {
  EXPECT_FALSE(Scanned("package p\nx := 1\n").ok);
  EXPECT_FALSE(Scanned("package p\nfunc f() {\n").ok);
  EXPECT_FALSE(Scanned("package p\nvar s = \"abc\n").ok);
  EXPECT_FALSE(Scanned("").ok);
}

}  // namespace

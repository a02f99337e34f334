#include "frontend/parse/parse.h"

#include <gtest/gtest.h>

#include "frontend/parse/dump.h"

namespace gosub::parse {
namespace {

struct Parsed {
  FileSet files;
  Arena arena;
  ast::File* file = nullptr;
  std::string errors, dump;
};

void parseInto(Parsed& p, std::string text) {
  SourceFile* f = p.files.add("x.go", std::move(text));
  diag::Diagnostics d(p.files, 0);
  p.file = parseFile(*f, p.arena, d);
  d.print(p.errors);
  if (p.errors.empty()) ast::dump(*p.file, p.dump);
}

std::string errorsOf(std::string text) {
  Parsed p;
  parseInto(p, std::move(text));
  return p.errors;
}

// The errors of statements in a function's body that begins on line 2.
std::string inBody(const std::string& body) {
  return errorsOf("package p; func f() {\n" + body + "\n}\n");
}

// An expression's text after a round through the tree.
std::string again(const std::string& expr) {
  Parsed p;
  parseInto(p, "package p; var x = " + expr);
  if (!p.errors.empty()) return p.errors;
  return ast::exprString(static_cast<ast::VarDecl*>(p.file->decls[0])->values[0]);
}

TEST(Parse, ExpressionStrings) {
  for (const char* e : {"a + b * c",
                        "(a + b) * c",
                        "-x",
                        "*p.q",
                        "f(a, b...)",
                        "x[i]",
                        "x[i:j]",
                        "x[:]",
                        "x[i:j:k]",
                        "x.(T)",
                        "T[int, string](x)",
                        "[]int{}",
                        "map[string][]int{…}",
                        "func(a, b int) error {…}",
                        "<-c",
                        "&T{}",
                        "chan (<-chan int)(nil)",
                        "func(x ...int) (a, b int) {}",
                        "struct{a, b int; T}{}",
                        "interface{m(); ~int | T}(nil)"}) {
    std::string source = e;
    for (size_t i; (i = source.find("[]int{…}")) != std::string::npos;) source.replace(i, 10, "[]int{1}");
    for (size_t i; (i = source.find("{…}")) != std::string::npos;) source.replace(i, 5, "{return}");
    EXPECT_EQ(again(source), e);
  }
}

TEST(Parse, ChannelTypesInExpressions) {
  EXPECT_EQ(again("(<-chan int)(nil)"), "(<-chan int)(nil)");
  EXPECT_EQ(again("(<-chan<- chan int)(nil)"), "(<-chan <-chan int)(nil)");
  EXPECT_EQ(again("<-chan int(x)"), "<-chan int(x)");
}

TEST(Parse, Precedence) {
  Parsed p;
  parseInto(p, "package p; var x = a || b && c == d + e * f");
  auto* x = ast::as<ast::BinaryExpr>(static_cast<ast::VarDecl*>(p.file->decls[0])->values[0]);
  ASSERT_NE(x, nullptr);
  EXPECT_EQ(x->op, ast::Op::OrOr);
  EXPECT_EQ(ast::as<ast::BinaryExpr>(x->y)->op, ast::Op::AndAnd);
}

TEST(Parse, BracesInHeaders) {
  for (const char* s :
       {"if x == (T{}) {}", "for _, x := range []T{{1}} {}", "for range map[string]int{} {}",
        "if f := func() T { return T{} }; f() {}", "switch x := y.(type) {}", "if a[T{}.x] {}",
        "for i := range [...]int{1} {}", "if x == struct{ a int }{1} {}", "switch {}", "for {}",
        "if g(T{}) {}", "if x := []func() int{}; x {}", "switch x; { default: }", "for ;; {}",
        "if v, ok := m[k].(interface{ f() }); ok {}", "switch func() int { return 1 }() { case 1: }"}) {
    EXPECT_EQ(inBody(s), "") << s;
  }
  EXPECT_NE(inBody("if x == T{} {}"), "");
}

TEST(Parse, TypeParameters) {
  auto decl = [](const char* s) {
    Parsed p;
    parseInto(p, std::string("package p; ") + s);
    auto* d = p.errors.empty() ? ast::as<ast::TypeDecl>(p.file->decls[0]) : nullptr;
    return d ? static_cast<int>(d->typeParams.size()) : -1;
  };
  EXPECT_EQ(decl("type T[P any] int"), 1);
  EXPECT_EQ(decl("type T[P, Q any] int"), 2);
  EXPECT_EQ(decl("type T[N]int"), 0);
  EXPECT_EQ(decl("type T[P *C] int"), 0);
  EXPECT_EQ(decl("type T[P *C,] int"), 1);
  EXPECT_EQ(decl("type T[P *C|~int] int"), 1);
  EXPECT_EQ(decl("type T[P (C)] int"), 0);
  EXPECT_EQ(decl("type T[P interface{}] int"), 1);
  EXPECT_EQ(decl("type T[P []C] int"), 1);
  EXPECT_EQ(decl("type T[N*2]int"), 0);
  EXPECT_EQ(decl("type (\nA int\nT[P any] = []P\n)"), 0);
}

TEST(Parse, FieldsAndParameters) {
  for (const char* s :
       {"type T struct { a [5]int; b []T; L[int]; *M[int]; p.N[int, string]; c, d *T `tag`; e (T) }",
        "func f(L[int], M) (a [3]int, b []int)", "func f(a [n]T, b L[int], c ...int)",
        "func (l *L[T]) m(x T) (L[T], error)",
        "type I interface { m(x, y int) error; ~int | ~string; L[int]; p.I }", "func f[S ~[]E, E any](s S)",
        "var f func(int, ...string) (int, error)"}) {
    EXPECT_EQ(errorsOf(std::string("package p; ") + s), "") << s;
  }
  EXPECT_EQ(errorsOf("package p; func f(a, b c, d) {}"), "x.go:1:28: syntax error: missing parameter type\n");
  EXPECT_EQ(errorsOf("package p; func f(a []int, []string) {}"),
            "x.go:1:28: syntax error: missing parameter name\n");
}

TEST(Parse, ConstGroups) {
  Parsed p;
  parseInto(p, "package p; const (\na, b = iota, 1\nc, d\n_, _\n)\nconst e = 2");
  ASSERT_EQ(p.file->decls.size(), 4u);
  auto* second = static_cast<ast::ConstDecl*>(p.file->decls[1]);
  EXPECT_TRUE(second->inherited);
  EXPECT_EQ(second->iota, 1u);
  EXPECT_EQ(second->values.size(), 2u);
  EXPECT_EQ(p.file->decls[3]->group, -1);
}

TEST(Parse, StatementMessages) {
  EXPECT_EQ(inBody("x = a b"), "x.go:2:7: syntax error: unexpected name b at end of statement\n");
  EXPECT_EQ(inBody("f(a b)"),
            "x.go:2:5: syntax error: unexpected name b in argument list; possibly missing comma or )\n");
  EXPECT_EQ(inBody("f(a\n)"),
            "x.go:2:4: syntax error: unexpected newline in argument list; possibly missing comma or )\n");
  EXPECT_EQ(inBody("x := T{\n1\n}"),
            "x.go:3:2: syntax error: unexpected newline in composite literal; possibly missing comma or }\n");
  EXPECT_EQ(inBody("if x = 1 {}"), "x.go:2:6: syntax error: cannot use assignment x = 1 as value\n");
  EXPECT_EQ(inBody("if a; {}"), "x.go:2:5: syntax error: missing condition in if statement\n");
  EXPECT_EQ(inBody("if a {} else a()"),
            "x.go:2:14: syntax error: else must be followed by if or statement block\n");
  EXPECT_EQ(inBody("for var i = 0; ; {}"),
            "x.go:2:9: syntax error: var declaration not allowed in for initializer\n");
  EXPECT_EQ(inBody("L: )"),
            "x.go:2:2: syntax error: missing statement after label\n"
            "x.go:3:1: syntax error: non-declaration statement outside function body\n");
  EXPECT_EQ(inBody("go (f())"), "x.go:2:4: expression in go must not be parenthesized\n");
}

TEST(Parse, SeveralErrors) {
  EXPECT_EQ(errorsOf("package p\nfunc f() {}return"),  // a keyword at the very end
            "x.go:2:12: syntax error: unexpected keyword return after top level declaration\n");
  EXPECT_EQ(inBody("a b\nx = 1\nc d\ny = )"),
            "x.go:2:3: syntax error: unexpected name b at end of statement\n"
            "x.go:4:3: syntax error: unexpected name d at end of statement\n"
            "x.go:5:5: syntax error: unexpected ), expected expression\n");
  EXPECT_EQ(errorsOf("package p\nvar a b c\nx := 1\nfunc f() {}\n}\n"),
            "x.go:2:9: syntax error: unexpected name c after top level declaration\n"

            "x.go:5:1: syntax error: non-declaration statement outside function body\n");
}

// Each lexical row of diagnostics.def: its example gives its message.
TEST(Parse, LexicalExamples) {
  for (const diag::Row& r : diag::rows()) {
    if (r.name == "InvalidColumnNumber") break;
    std::string fixed(r.format.substr(0, r.format.find('{')));
    EXPECT_NE(errorsOf(std::string(r.example)).find(": " + fixed), std::string::npos) << r.name;
  }
}

TEST(Parse, LexicalAndSyntaxErrorsInOrder) {
  FileSet files;
  std::string text = "package p; func f() {\n";
  for (int i = 0; i < 9; i++) text += "a b @\n";
  SourceFile* f = files.add("x.go", text + "}\n");
  diag::Diagnostics d(files, 4);
  Arena arena;
  parseFile(*f, arena, d);
  std::string out;
  d.print(out);
  EXPECT_EQ(out,
            "x.go:2:3: syntax error: unexpected name b at end of statement\nx.go:2:5: invalid character "
            "U+0040 '@'\n"
            "x.go:3:3: syntax error: unexpected name b at end of statement\nx.go:3:5: invalid character "
            "U+0040 '@'\n"
            "x.go:3:5: too many errors\n");
}

TEST(Parse, NestingIsBounded) {
  auto nested = [](const char* open, const char* close, int n) {
    std::string s = "package p; var x = ";
    for (int i = 0; i < n; i++) s += open;
    s += "1";
    for (int i = 0; i < n; i++) s += close;
    return errorsOf(s);
  };
  EXPECT_EQ(nested("(", ")", 90000), "");
  EXPECT_NE(nested("(", ")", 200000).find("nesting depth limit exceeded"), std::string::npos);
  EXPECT_NE(nested("- ", "", 3000000).find("nesting depth limit exceeded"), std::string::npos);
  EXPECT_NE(nested("[]int{", "}", 300000).find("nesting depth limit exceeded"), std::string::npos);
  EXPECT_NE(nested("func(){x=", "}", 300000), "");
  EXPECT_NE(nested("((", "", 1000000), "");
}

TEST(Parse, LongChainsAndListsAreLinear) {
  std::string sum = "package p; var x = 1", lit = "package p; var x = []int{", calls = "package p; var x = f";
  for (int i = 0; i < 1000000; i++) {
    sum += "+1";
    lit += "1,";
    calls += i % 2 ? ".f" : "()";
  }
  EXPECT_EQ(errorsOf(sum), "");
  EXPECT_EQ(errorsOf(lit + "}"), "");
  Parsed p;
  parseInto(p, calls);
  EXPECT_EQ(p.errors, "");
  auto* x = static_cast<ast::VarDecl*>(p.file->decls[0])->values[0];
  EXPECT_EQ(ast::exprString(x).size(), calls.size() - 19);
  EXPECT_EQ(ast::startPos(x).raw, 20u);
}

TEST(Parse, Declarations) {
  FileSet files;
  std::string text = "package p\n\nfunc f() int { return 1 }\n\nconst (\na = iota\nb\n)\n";
  SourceFile* f = files.add("x.go", text);
  diag::Diagnostics d(files);
  Arena arena;
  List<ast::Decl*> one = parseDecl(*f, 11, 36, arena, d);
  ASSERT_EQ(one.size(), 1u);
  EXPECT_EQ(one[0]->kind, ast::Kind::FuncDecl);
  List<ast::Decl*> two = parseDecl(*f, 38, static_cast<uint32_t>(text.size()) - 1, arena, d);
  EXPECT_EQ(two.size(), 2u);
  EXPECT_TRUE(d.empty());
}

TEST(Parse, ImportsOnly) {
  FileSet files;
  SourceFile* f =
      files.add("x.go", "package p\nimport \"a\"\nimport (\n\"b\"\n. \"c\"\n)\nfunc f() { syntax error }\n");
  diag::Diagnostics d(files);
  Arena arena;
  ast::File* file = parseFile(*f, arena, d, {.importsOnly = true});
  EXPECT_EQ(file->decls.size(), 3u);
  EXPECT_TRUE(d.empty());
}

TEST(Parse, EndPositions) {
  Parsed p;
  parseInto(p, "package p; func f(a int) { if x { y() } else { z = 1 } }");
  EXPECT_EQ(ast::endPos(p.file->decls[0]).raw, 57u);
}

}  // namespace
}  // namespace gosub::parse

// Snippets and the errors that gc reports for them; correct programs and the facts in their trees.
#include "frontend/check/check.h"

#include <gtest/gtest.h>

#include "frontend/parse/parse.h"
#include "tests/frontend/check/facts.h"

namespace gosub::check {
namespace {

class NoImports final : public Importer {
 public:
  types::Package* import(std::string_view path, types::Package*, std::string* error) override {
    *error = "could not import " + std::string(path) + " (file not found)";
    return nullptr;
  }
};

struct Checked {
  FileSet files;
  Arena arena;
  diag::Diagnostics diags{files, 0};
  types::Package pkg;
  std::string text;  // the errors, "line:column: message", without the package clause's line
  std::vector<std::string> missing;

  explicit Checked(std::string_view body, std::string_view goVersion = "1.26") {
    SourceFile* f = files.add("x.go", "package p; " + std::string(body));
    pkg.path = "p";
    pkg.files.push_back(parse::parseFile(*f, arena, diags));
    NoImports importer;
    Options options;
    options.goVersion = goVersion;
    if (!diags.syntaxErrors() && checkPackage(&pkg, files, importer, diags, options) && body.size() < 10000) {
      Facts facts;
      facts.file(pkg.files[0]);
      missing = facts.missing;
    }
    for (const diag::Diagnostic& d : diags.sorted()) {
      if (!text.empty()) text += " | ";
      text += d.text;
    }
  }
};

struct Row {
  const char *body, *errors;
};

// Every text was taken from go tool compile -e of Go 1.26.
const Row kRows[] = {
    {"func f() { x := 1 }", "declared and not used: x"},
    {"import \"os\"", "could not import os (file not found)"},
    {"var x = y", "undefined: y"},
    {"func f() { var x int; var y string = x; _ = y }",
     "cannot use x (variable of type int) as string value in variable declaration"},
    {"func f() { var x int; _ = !x }",
     "invalid operation: operator ! not defined on x (variable of type int)"},
    {"func f() { _ = int }", "int (type) is not an expression"},
    {"func f() int {}", "missing return"},
    {"func g() int; func f() { a, b := g(); _, _ = a, b }",
     "assignment mismatch: 2 variables but g returns 1 value"},
    {"func g(int, string); func f() { g(1) }",
     "not enough arguments in call to g\n\thave (number)\n\twant (int, string)"},
    {"func g(); func f() { g(1) }", "too many arguments in call to g\n\thave (number)\n\twant ()"},
    {"func f(x int) { switch x { case 1: case 1: } }",
     "duplicate case 1 (constant of type int) in expression switch\n\tx.go:1:44: previous case"},
    {"var x = y; var y = x",
     "initialization cycle for x\n\tx.go:1:16: x refers to y\n\tx.go:1:27: y refers to x"},
    {"type T struct { t T }", "invalid recursive type: T refers to itself"},
    {"type T struct { u U }; type U struct { t T }",
     "invalid recursive type T\n\tx.go:1:17: T refers to U\n\tx.go:1:40: U refers to T"},
    {"var b byte = 300",
     "cannot use 300 (untyped int constant) as byte value in variable declaration (overflows)"},
    {"var _ = byte(300)", "constant 300 overflows byte"},
    {"var _ = uint8(200) + 100", "uint8(200) + 100 (constant 300 of type uint8) overflows uint8"},
    {"var x int = 1.5",
     "cannot use 1.5 (untyped float constant) as int value in variable declaration (truncated)"},
    {"const c = 1 << 600", "constant shift overflow"},
    {"const c = (1 << 500) * (1 << 500)", "constant multiplication overflow"},
    {"const c = 10 / 0", "invalid operation: division by zero"},
    {"var s uint; var x float64 = 1 << s",
     "invalid operation: shifted operand 1 (type float64) must be integer"},
    {"func f() { goto L; x := 1; _ = x; L: }", "goto L jumps over declaration of x at x.go:1:33"},
    {"func f() { goto L; { L: } }", "goto L jumps into block starting at x.go:1:31"},
    {"func f() { L: for {} }", "label L defined and not used"},
    {"func f() { break }", "break is not in a loop, switch, or select"},
    {"func f() { L: for {}; for { continue L } }", "invalid continue label L"},
    {"func f() { switch { case true: fallthrough } }", "cannot fallthrough final case in switch"},
    {"type I interface { M() }; type T struct{}; func (*T) M() {}; var _ I = T{}",
     "cannot use T{} (value of struct type T) as I value in variable declaration: T does not implement I "
     "(method M has pointer receiver)"},
    {"var e error; var _ = e.(int)",
     "impossible type assertion: e.(int)\n\tint does not implement error (missing method Error)"},
    {"var _ = map[string]int{\"a\": 1, \"a\": 2}", "duplicate key \"a\" in map literal"},
    {"var _ = []int{0: 1, 0: 2}", "duplicate index 0 in array or slice literal"},
    {"var _ = [2]int{1, 2, 3}", "index 2 is out of bounds (>= 2)"},
    {"type T struct{ a int }; var _ = T{b: 1}", "unknown field b in struct literal of type T"},
    {"type T struct{ A int }; var x T; var _ = x.a",
     "x.a undefined (type T has no field or method a, but does have field A)"},
    {"func f() { 1 }", "1 (untyped int constant) is not used"},
    {"func f() { defer recover }", "expression in defer must be function call"},
    {"func f() { for i, x := range 10 { _, _ = i, x } }",
     "range over 10 (untyped int constant) permits only one iteration variable"},
    {"func f() { a, b := 1 }",
     "declared and not used: a | declared and not used: b | assignment mismatch: 2 variables but 1 value"},
    {"func f() (x int) { { x := 1; _ = x; return } }",
     "result parameter x not in scope at return\n\tx.go:1:33: inner declaration of var x int"},
    {"type T int; func (T) m() {}; func (T) m() {}", "method T.m already declared at x.go:1:33"},
    {"var x int; var _ = x[0]", "cannot index x (variable of type int)"},
    {"var a [3]int; var _ = a[5]", "invalid argument: index 5 out of bounds [0:3]"},
    {"func f() { var x interface{}; switch x.(type) { case int, int: } }",
     "duplicate case int in type switch\n\tx.go:1:65: previous case"},
    {"func f[T any](x T) { _ = x + x }",
     "invalid operation: operator + not defined on x (variable of type T constrained by any)"},
    {"type L[T any] []T; var x L", "cannot use generic type L[T any] without instantiation"},
    {"func f[T any]() {}; func g() { f() }", "in call to f, cannot infer T (declared at x.go:1:19)"},
    {"type N interface{ ~int | ~string }; func f[T N](T) {}; func g() { f(1.5) }",
     "float64 does not satisfy N (float64 missing in ~int | ~string)"},
    {"type M[K comparable, V any] map[K]V; var x M[int]",
     "not enough type arguments for type M: have 1, want 2"},
    {"type T[P any] struct { f T[P] }", "invalid recursive type: T refers to itself"},
};

TEST(Check, Errors) {
  for (const Row& r : kRows) {
    Checked c(r.body);
    EXPECT_EQ(c.text, r.errors) << r.body;
  }
}

// Each row of diagnostics.def that belongs to the checker: its example gives its message.
TEST(Check, RegisteredExamples) {
  bool checker = false;
  for (const diag::Row& r : diag::rows()) {
    checker = checker || r.name == "CannotUseAsValueIn";
    if (!checker) continue;
    Checked c(r.example.substr(std::string_view("package p\n").size()));
    std::string_view rest = r.format;
    size_t at = 0;
    while (at != std::string::npos && !rest.empty()) {  // the fixed parts, one after the other
      size_t hole = rest.find("{s}");
      at = c.text.find(rest.substr(0, hole), at);
      rest = hole == rest.npos ? std::string_view() : rest.substr(hole + 3);
    }
    EXPECT_NE(at, std::string::npos) << r.name << ": " << c.text;
  }
}

TEST(Check, NoCascades) {
  const char* kOne[] = {
      "func f() { x := undefinedName; y := x + 1; z := y.foo(); _ = z }",
      "type T struct { a missing }; func f(t T) { t.a.b(1)[2] = 3 }",
      "func f() { var x int = \"a\" + 1; _ = x }",
  };
  for (const char* body : kOne) EXPECT_EQ(Checked(body).diags.count(), 1u) << body;
}

// Correct programs: no error, and every expression ends up with what the compiler needs.
const char* kCorrect[] = {
    "func f(s uint) { var x float32 = 1.5; var y = 1 << s; z := uint8(1)<<s + 2; _, _, _ = x, y, z }",
    "func f(m map[string]int, c chan int, e any) { v, ok := m[\"a\"]; w, ok2 := <-c; u, ok3 := e.(string); "
    "_, _, _, _, _, _ = v, ok, w, ok2, u, ok3 }",
    "func f(b bool, x int) bool { return b == (x < 3) && x != 0 || !b }",
    "type T struct { a int; b []T }; var v = T{1, []T{{2, nil}, {b: []T{{}}}}}; var p = []*T{{a: 1}}",
    "type P struct{ T }; type T struct{ x int }; func (t *T) M() int { return t.x }; func f(p P) int { p.x = "
    "3; return p.M() + (*P).M(&p) }",
    "func f() (n int, err error) { defer func() { n++ }(); for i := range 10 { n += i }; for range 3 {}; "
    "return n, nil }",
    "const ( a = iota; b; c = 1 << (10 * iota) ); var x [c]int; var y = len(x)",
    "func f(x any) int { switch y := x.(type) { case int: return y; case nil: return 0; case string, bool: _ "
    "= y }; panic(x) }",
    "func f() { L: for { select { default: break L }; switch { case true: continue L }; goto M; M: } }",
    "var c = complex(1, 2); var r = real(c) + imag(c); const k = complex(1, 2) * 3i; var f32 = "
    "float32(real(k))",
    "func f() *int { return new(3 + 4) }; func g() []byte { return append([]byte(nil), \"abc\"...) }",
    "type F = func(I); type I interface { m(F) }; type t struct{}; func (t) m(F) {}; var _ I = t{}",
    "func f(p *[3]int) int { s := p[:]; n := 0; for i, v := range p { n += i * v }; return n + len(s) + "
    "cap(p) + min(1, n, 3) }",
    "type Num interface{ ~int | ~float64 }; func sum[T Num](xs ...T) (s T) { for _, x := range xs { s += x "
    "}; return s }; var v = sum(1, 2.5); var w = sum[int]()",
    "type List[T any] struct { next *List[T]; val T }; func (l *List[T]) Push(v T) *List[T] { return "
    "&List[T]{l, v} }; var l = (&List[int]{}).Push(3).val + 1",
    "func mapOf[S ~[]E, E, R any](s S, f func(E) R) []R { var r []R; for _, e := range s { r = append(r, "
    "f(e)) }; return r }; "
    "type ints []int; var v = mapOf(ints{1}, func(i int) string { return \"\" })[0] + \"x\"",
    "func id[T any](x T) T { return x }; var f func(int) int = id; func g(h func(string) string) {}; func "
    "k() { g(id); _ = f(id(3)) }",
    "type Pair[A, B any] struct { a A; b B }; type Same[T any] = Pair[T, T]; var p Same[int] = Pair[int, "
    "int]{1, 2}",
    "func seq(yield func(int, string) bool) {}; func f() { for i, s := range seq { _, _ = i, s } }",
};
TEST(Check, CorrectProgramsAndFacts) {
  for (const char* body : kCorrect) {
    Checked c(body);
    EXPECT_EQ(c.text, "") << body;
    for (const std::string& m : c.missing) ADD_FAILURE() << body << "\n" << m;
  }
}

std::string initOrder(std::string_view body) {
  Checked c(body);
  std::string s = c.text;
  for (const types::InitStep& step : c.pkg.initOrder) {
    for (types::Var* v : step.lhs) s += std::string(v->name.text()) + " ";
    if (step.lhs.empty()) s += "_ ";
  }
  return s;
}
TEST(Check, InitOrder) {
  EXPECT_EQ(initOrder("var a = c + b; var b = f(); var c = f(); func f() int { return 1 }"), "b c a ");
  EXPECT_EQ(initOrder("var a = d; var b = 1; var c = 2; var d = c"), "b c d a ");
  EXPECT_EQ(
      initOrder("var a = f(); func f() int { return g() }; func g() int { return b }; var b = 2; var _ = a"),
      "b a _ ");
  EXPECT_EQ(initOrder("var x, y = f(); var z = y; func f() (int, int) { return w, w }; var w = 1"),
            "w x y z ");
  EXPECT_EQ(initOrder("var a = u; var b = 1; var u int"), "b a ");
  EXPECT_EQ(initOrder("var a = k; var b = 1; const k = 1"), "a b ");
}

types::Var* local(Checked& c, std::string_view name) {
  auto* f = ast::as<ast::FuncDecl>(c.pkg.files[0]->decls.back());
  for (ast::Stmt* s : f->body->stmts) {
    auto* a = ast::as<ast::AssignStmt>(s);
    auto* n = a && a->define ? ast::as<ast::Name>(a->lhs[0]) : nullptr;
    if (n && n->name.text() == name) return types::asVar(n->object);
  }
  return nullptr;
}
TEST(Check, VariablesCapturedAndReassigned) {
  Checked c(
      "func f() { a := 1; b := 1; d := [3]int{}; e := 1; g := struct{ x int }{}; func() { _ = a; b++ }(); _ "
      "= d[:]; p := &e; *p = 2; g.x = 1 }");
  ASSERT_EQ(c.text, "");
  EXPECT_TRUE(local(c, "a")->captured && !local(c, "a")->reassigned);
  EXPECT_TRUE(local(c, "b")->captured && local(c, "b")->reassigned);
  EXPECT_TRUE(local(c, "d")->addrTaken && !local(c, "d")->captured);
  EXPECT_TRUE(local(c, "e")->addrTaken);
  EXPECT_TRUE(local(c, "g")->reassigned && !local(c, "g")->addrTaken);
  EXPECT_FALSE(local(c, "p")->reassigned);
}

TEST(Check, LanguageVersions) {
  EXPECT_EQ(Checked("func f() { for range 10 {} }", "1.21").text,
            "cannot range over 10 (untyped int constant): requires go1.22 or later (-lang was set to go1.21; "
            "check go.mod)");
  Checked old("func f() { for i := 0; i < 3; i++ {} }", "1.21");
  auto* f = ast::as<ast::FuncDecl>(old.pkg.files[0]->decls[0]);
  EXPECT_FALSE(ast::as<ast::ForStmt>(f->body->stmts[0])->perIteration);
}

std::string repeat(std::string_view s, size_t n) {
  std::string out;
  for (size_t i = 0; i < n; i++) out += s;
  return out;
}
TEST(Check, LongChainsAndLists) {
  constexpr size_t kMany = 200000;
  EXPECT_EQ(Checked("var x = 1" + repeat("+1", kMany)).text, "");
  EXPECT_EQ(Checked("var y int; var x = y" + repeat("+y", kMany)).text, "");
  EXPECT_EQ(Checked("var x = []int{" + repeat("1,", kMany) + "}").text, "");
  EXPECT_EQ(Checked("type T struct { t *T }; var t T; var x = t" + repeat(".t", kMany)).text, "");
  EXPECT_EQ(Checked("type F func() F; var f F; var x = f" + repeat("()", kMany)).text, "");
  EXPECT_EQ(Checked("func f(x int) { if x == 0 {}" + repeat(" else if x == 1 {}", 20000) + " }").text, "");
  EXPECT_EQ(Checked("func f() { x := 0; " + repeat("x++; ", kMany) + "}").text, "");
}

}  // namespace
}  // namespace gosub::check

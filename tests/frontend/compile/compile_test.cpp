// Bytecode of small functions: every body verifies; the code that matters for speed has the shape it should.
#include "frontend/compile/compile.h"

#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>

#include "frontend/check/check.h"
#include "frontend/parse/parse.h"
#include "runtime/abi/type_table.h"
#include "vm/bytecode/disasm.h"

namespace gosub::compile {
namespace {

class NoImports final : public check::Importer {
 public:
  types::Package* import(std::string_view path, types::Package*, std::string* error) override {
    *error = "package " + std::string(path) + " is not in std";
    return nullptr;
  }
};

char* region() {
  static char* at = static_cast<char*>(std::calloc(1, 1 << 24));
  return at;
}
void* allocateGlobal(const rt::TypeDesc* type) {
  static uint64_t used = 0;
  void* p = region() + used;
  used += (type->size + 15) / 8 * 8;
  return p;
}

struct Compiled {
  FileSet files;
  Arena arena;
  diag::Diagnostics diags{files, 0};
  types::Package* pkg = new types::Package;
  bool ok = false;
  std::string code, errors;

  explicit Compiled(const std::string& body) {
    SourceFile* f = files.add("x.go", "package main\n" + body);
    pkg->path = "main";
    pkg->files.push_back(parse::parseFile(*f, arena, diags));
    NoImports importer;
    if (!diags.syntaxErrors() && check::checkPackage(pkg, files, importer, diags, {})) {
      Hooks hooks;
      hooks.globalsAlloc = allocateGlobal;
      hooks.globalsBase = reinterpret_cast<uint64_t>(region());
      Program* p = newProgram(files, diags, hooks, true);
      ok = compilePackage(*p, pkg);
      if (types::asFunc(pkg->scope->lookup(Atom::intern("main")))) {
        entry(*p, pkg);
        ok = compileAll(*p) && ok;
      }
      dumpBytecode(*p, pkg, code);
    }
    diags.print(errors);
  }
  bool has(const char* text) const { return code.find(text) != std::string::npos; }
};

void expectCode(const std::string& body, std::initializer_list<const char*> wanted) {
  Compiled c(body);
  EXPECT_TRUE(c.ok) << c.errors;
  for (const char* w : wanted) EXPECT_TRUE(c.has(w)) << w << " is not in\n" << c.code;
}

TEST(Compile, LoopsEndInOneInstruction) {
  expectCode("func f(n int) (s int) { for i := 0; i < n; i++ { s += i }; return }", {"IncJLtI64Back"});
  expectCode("func f() (s int) { for i := 0; i < 10; i++ { s += i }; return }", {"IncJLtI64ImmBack"});
  expectCode("func f(n, k int) (s int) { for i := 0; i < n; i += k { s++ }; return }", {"AddJLtI64Back"});
  expectCode("func f(a []int) (s int) { for _, x := range a { s += x }; return }",
             {"LdIdx64", "IncJLtI64Back"});
}

TEST(Compile, FusedOperations) {
  expectCode("func f(a [][]float64, i, j int, s float64) float64 { s += a[i][j] * a[j][i]; return s }",
             {"LdIdxIdx64", "MulAddF64"});
  expectCode("type t struct{ x, y float64 }; func f(p, q *t) float64 { return p.x - q.x }", {"SubF64Ld"});
  expectCode("type t struct{ x, y float64 }; func f(p *t, a, b float64) { p.y -= a * b }", {"MulSubF64St"});
  expectCode("type t struct{ n int }; func f(p *t) { p.n++ }", {"AddI64StImm"});
  expectCode("func f(a []int, i int) { a[i] += 3 }", {"AddI64IdxImm"});
  expectCode("func f(n int) bool { if n&1 == 0 { return true }; return false }", {"JAndNzImm"});
  expectCode("func f(m map[string]int, k string) { m[k]++ }", {"MapAddI64"});
  expectCode("type t struct{ a, b int }; func f(s []t, i int) int { return s[i].b }", {"LdIdxFld64"});
}

TEST(Compile, Switches) {
  expectCode(
      "func f(n int) int { switch n { case 1: return 5; case 2: return 7; case 3, 4: return 9 }; return 0 }",
      {"JmpTable"});
  expectCode(
      "func f(n int) int { switch n { case 1: return 5; case 2000: return 7; case 300000, 4: return 9 }; "
      "return 0 }",
      {"JEqI64Imm"});
}

// g is no leaf, so it is called.
TEST(Compile, MapsNameWhatIsReadLater) {
  const std::string g = "func g() { for {} }\n";
  expectCode(g + "func f(p *int) { g() }", {"Call main.g  {}"});
  expectCode(g + "func f(p *int) int { g(); return *p }", {"Call main.g  {s4}"});
  expectCode(g + "func f() (p *int) { defer g(); p = new(int); g(); return }",
             {"LoadImm s0 #0", "Call main.g  {s0}", "RunDefers  {s0}"});
  expectCode(g + "func f(p, q *int) func() int { return func() int { *q = 1; g(); return *p } }",
             {"Call main.g  {s1}"});
  Compiled c("func f(c bool) *int { var p *int; if c { p = new(int) } else { p = new(int) }; return p }");
  EXPECT_TRUE(c.ok) << c.errors;
  EXPECT_FALSE(c.has("LoadImm")) << "every path writes the variable:\n" << c.code;
}

TEST(Compile, ConstantDataIsNotCode) {
  expectCode("func f() []int { return []int{1, 2, 3} }", {"NewInit"});
  expectCode("type p struct{ x, y int32 }; func f() p { return p{1, 2} }", {"LoadData"});
  expectCode("func f() { var x any = \"s\"; _ = x }", {"LoadData"});
}

TEST(Compile, LeafFunctionsAreInlined) {
  Compiled c(
      "func abs(x int) int { if x < 0 { return -x }; return x }\nfunc f(y int) int { return abs(y) + 1 }");
  EXPECT_TRUE(c.ok) << c.errors;
  EXPECT_EQ(c.code.find("Call main.abs"), std::string::npos) << c.code;
}

const char kAllStatements[] = R"(
type shape interface { area() float64 }
type sq struct{ s float64 }
func (s sq) area() float64 { return s.s * s.s }
type named struct { sq; name string }
type tiny int8
func (t tiny) area() float64 { return float64(t) }
var g = map[string][]int{"a": {1, 2}, "b": nil}
var c128 = complex(1, 2)
func multi() (int, string, error) { return 1, "x", nil }
func variadic(p string, xs ...any) int { return len(xs) }
func deferred() (n int, err error) {
	defer func() { if r := recover(); r != nil { n = -1 } }()
	defer variadic("a", 1, "b")
	for i := range 3 { defer func(k int) { n += k }(i) }
	return 5, nil
}
func chans(c chan int, d <-chan string, e chan<- [3]int32) (r int) {
	go func() { c <- 1 }()
	go variadic("x", 2.5)
	select {
	case v := <-c: r = v
	case s, ok := <-d: if ok { r = len(s) }
	case e <- [3]int32{1, 2, 3}:
	default: r = 9
	}
	for v := range c { r += v }
	v, ok := <-c
	_, _ = v, ok
	close(c)
	return
}
func kinds(x any) string {
	switch v := x.(type) {
	case nil: return "nil"
	case int, int8: return "int"
	case shape: return string(rune(v.area()))
	case []byte: return string(v)
	case func() int: return "f"
	}
	return "?"
}
func arrays(a [4]int16, i int) (r [2][3]int8, z int16) {
	a[i] = 7
	b := a
	b[i]++
	r[1][2] = int8(b[i])
	z = a[1] + b[2]
	for j, x := range a { z += x * int16(j) }
	p := &r
	p[0][i] = 3
	_ = r == [2][3]int8{}
	return
}
func strs(s string) (n int, t string) {
outer:
	for i, r := range s {
		for { if r == 'x' { continue outer }; if i > 3 { break outer }; goto done }
	done:
		n += i
	}
	t = s[1:] + s[:n] + "lit" + string([]rune(s))
	b := append([]byte(nil), s...)
	b = append(b, 'a', 'b', 'c')
	copy(b[1:], s)
	clear(b)
	return min(n, 3, len(t)), t
}
func closures() func() int {
	x, y := 1, 2
	x++
	f := func() int { x += y; return x }
	m := sq{2}.area
	e := sq.area
	_, _ = m(), e(sq{1})
	return f
}
func complexes(a, b complex64) (complex64, bool) { return a*b + complex(1, imag(a)), a == b }
func main() {
	var s shape = named{sq{2}, "n"}
	t, ok := s.(interface{ area() float64 })
	_ = ok
	println(s.area(), t.area(), shape(tiny(3)).area(), len(g["a"]), real(c128))
	a, b, c := multi()
	a, g["z"] = 2, []int{3}
	_, _, _ = a, b, c
	var arr [1000]int
	arr[a] = 1
	println(arr[0], kinds(3), 7/a, -8>>1, 1<<uint(a), 3.5*float64(a))
	func() { defer println("x"); panic(multi) }()
}
)";

TEST(Compile, BodiesOfAllStatementsVerify) {
  expectCode(kAllStatements, {"RunDefers", "Select", "ChanRecv", "MakeClosure", "CallIface"});
}

TEST(Compile, UnsupportedIsAnError) {
  Compiled c(
      "type mid [2000]int\nfunc f(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t mid) {}\n"
      "func g() { var x mid; f(x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x) }");
  EXPECT_FALSE(c.ok);
  EXPECT_NE(c.errors.find("not supported"), std::string::npos) << c.errors;
}

TEST(Compile, LargeValuesAndManyOfThem) {
  Compiled c("type big [20000]int\nfunc f(a, b big) big { return a }\nfunc g() { var x big; x = f(x, x) }");
  EXPECT_TRUE(c.ok) << c.errors;
  std::string body = "type mid [2000]int\nfunc f(m mid) int { return m[0] }\nfunc g() int {\ns := 0\n";
  for (int i = 0; i < 40; i++) {
    std::string v = "v" + std::to_string(i);
    body += "var " + v + " mid; s += f(" + v + ")\n";
  }
  Compiled many(body + "return s\n}");
  EXPECT_TRUE(many.ok) << many.errors;
}

double secondsFor(const std::string& body) {
  timespec before, after;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &before);
  Compiled c(body);
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &after);
  EXPECT_TRUE(c.ok) << c.errors.substr(0, 1000);
  return static_cast<double>(after.tv_sec - before.tv_sec) +
         1e-9 * static_cast<double>(after.tv_nsec - before.tv_nsec);
}

std::string repeat(const std::string& head, const std::string& unit, int n, const std::string& tail) {
  std::string s = head;
  for (int i = 0; i < n; i++) s += unit;
  return s + tail;
}

// T(10 n) <= 20 * T(n), with room for noise.
TEST(Compile, NearLinear) {
#if defined(GOSUB_ASAN) || defined(GOSUB_TSAN)
  GTEST_SKIP() << "a sanitizer's time says nothing about ours";
#endif
  struct {
    const char *head, *unit, *tail;
  } rows[] = {
      {"func f(a int) (x int) {\n", "x += a*2\n", "return }"},
      {"func f(a int) int { return a", "+a", "}"},
      {"func f(a, b string) string { return a", "+b", "}"},
      {"func g(x int) int { println(); return x }; func f(a int) int { return g(a)", "+g(a)", "}"},
      {"var v = []int{", "1,", "}"},
      {"func h(x int) int { println(); return x }; func f() []int { return []int{", "h(1),", "} }"},
      {"func f(a, b bool) bool { return a", "&&b", "}"},
      {"func f(p *int) {\n", "{ q := new(int); if *p > 3 { *q = 1 } }\n", "}"},
  };
  for (auto& r : rows) {
    double small = secondsFor(repeat(r.head, r.unit, 2000, r.tail));
    double large = secondsFor(repeat(r.head, r.unit, 20000, r.tail));
    EXPECT_LT(large, 20 * small + 0.3) << r.head << r.unit;
  }
}

}  // namespace
}  // namespace gosub::compile

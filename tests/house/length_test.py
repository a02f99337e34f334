#!/usr/bin/env python3
"""No file over 800 lines, no function over 80; what is longer has a row in length_exceptions.txt.

A function's length is from the line its signature begins on to its closing brace. C++ is read with
a small scanner (comments, literals and braces), Go and Python by their layout. A row that is no
longer needed is an error too.
"""
import ast
import os
import re
import sys
import unittest

MAX_FILE, MAX_FUNCTION = 800, 80
FOLDERS = ("base", "frontend", "runtime", "vm", "stdlib", "cmd", "tools", "tests", "cmake", "examples")
SUFFIXES = (".h", ".cpp", ".y", ".re", ".def", ".py", ".go", ".cmake", ".sh")
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
EXCEPTIONS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "length_exceptions.txt")

TOKEN_RX = re.compile(r'//[^\n]*|/\*.*?\*/|R"([^()\s]*)\(.*?\)\1"|"(?:[^"\\\n]|\\.)*"|'
                      r"(?<![0-9a-fA-F])'(?:[^'\\\n]|\\.)+'", re.S)
TYPE_RX = re.compile(r"^(?:template\s*<.*>\s*)?(?:typedef\s+)?(?:namespace|class|struct|union|enum|extern)\b", re.S)


def blank(m):
    """A literal or comment as blanks, its line breaks kept."""
    return re.sub(r"[^\n]", " ", m.group(0))


def cpp_functions(text):
    """(name, first line, length) of each function that is not inside another."""
    text = re.sub(r"^[ \t]*#(?:[^\n\\]|\\.|\\\n)*", blank, TOKEN_RX.sub(blank, text), flags=re.M)
    found, depth, start, i = [], 0, 0, 0
    body_depth = body_start = name = None
    for m in re.finditer(r"[{};]", text):
        i, char = m.start(), m.group(0)
        if char == "{":
            if body_depth is None:
                head = text[start:i].strip()
                if ")" in head and not TYPE_RX.match(head) and not head.endswith("="):
                    body_depth = depth
                    body_start = text.count("\n", 0, start + len(text[start:i]) - len(text[start:i].lstrip())) + 1
                    before = re.findall(r"([\w:~]+|operator\s*\S+)\s*\(", head)
                    name = before[0] if before else "?"
            depth += 1
        elif char == "}":
            depth -= 1
            if body_depth is not None and depth == body_depth:
                found.append((name, body_start, text.count("\n", 0, i) + 2 - body_start))
                body_depth = None
        start = i + 1
    return found


def go_functions(text):
    found, begin, name = [], None, None
    for number, line in enumerate(text.split("\n"), 1):
        m = re.match(r"func\s+(?:\([^)]*\)\s*)?(\w+)", line)
        if m:
            begin, name = number, m.group(1)
        if line.startswith("}") and begin:
            found.append((name, begin, number - begin + 1))
            begin = None
    return found


def python_functions(text):
    return [(n.name, n.lineno, n.end_lineno - n.lineno + 1) for n in ast.walk(ast.parse(text))
            if isinstance(n, (ast.FunctionDef, ast.AsyncFunctionDef))]


def too_long(path, text):
    """(PATH or PATH FUNCTION, what is wrong) of one file."""
    lines = text.count("\n")
    if lines > MAX_FILE:
        yield path, "%s: %d lines, %d at most" % (path, lines, MAX_FILE)
    readers = {".cpp": cpp_functions, ".h": cpp_functions, ".go": go_functions, ".py": python_functions}
    reader = readers.get(os.path.splitext(path)[1])
    for name, line, length in reader(text) if reader else ():
        if length > MAX_FUNCTION:
            yield "%s %s" % (path, name), "%s:%d: %s has %d lines, %d at most" % (path, line, name, length, MAX_FUNCTION)


def tree(root):
    for folder in FOLDERS:
        for where, _, names in os.walk(os.path.join(root, folder)):
            for name in sorted(names):
                if name.endswith(SUFFIXES):
                    yield os.path.relpath(os.path.join(where, name), root)


def read_exceptions(text):
    rows = {}
    for line in text.split("\n"):
        if line.strip() and not line.startswith("#"):
            what, _, reason = line.partition(": ")
            if not reason.strip():
                sys.exit("length_exceptions.txt: no reason given: %s" % line)
            rows[what.strip()] = reason.strip()
    return rows


def violations(root, exceptions):
    unused, found = set(exceptions), []
    for path in tree(root):
        with open(os.path.join(root, path), encoding="utf-8", errors="replace") as f:
            for key, problem in too_long(path, f.read()):
                unused.discard(key)
                if key not in exceptions:
                    found.append(problem)
    return found + ["length_exceptions.txt: not needed any more: %s" % key for key in sorted(unused)]


class SelfTest(unittest.TestCase):
    CODE = """namespace a {
struct S {
  int f() const { return 1; }
  static constexpr char kBrace = '{';
};
int table[] = {1, 2};
// {
template <class T> std::vector<int> S::g(int x,
                                         int y) {
  auto l = [&](int z) {
    return "}" + 1'000;
  };
  if (x) { y++; }
}
}  // namespace a
"""

    def test_cpp(self):
        self.assertEqual(cpp_functions(self.CODE), [("f", 3, 1), ("S::g", 8, 7)])
        long = "int f() {\n" + "  g();\n" * 79 + "}\n"
        self.assertEqual([k for k, _ in too_long("a.cpp", long)], ["a.cpp f"])
        self.assertEqual(list(too_long("a.cpp", long.replace("g();\n", "g();", 1))), [])

    def test_go(self):
        self.assertEqual(go_functions("func (t *T) f(a int) {\n\tx()\n}\n"), [("f", 1, 3)])

    def test_python(self):
        self.assertEqual(python_functions("def f():\n  x = 1\n  return x\n"), [("f", 1, 3)])

    def test_file(self):
        self.assertEqual([k for k, _ in too_long("a.def", "X\n" * 801)], ["a.def"])
        self.assertEqual(list(too_long("a.def", "X\n" * 800)), [])

    def test_exceptions(self):
        self.assertEqual(read_exceptions("# c\na.cpp f: a table\n"), {"a.cpp f": "a table"})
        with self.assertRaises(SystemExit):
            read_exceptions("a.cpp\n")


if __name__ == "__main__":
    if "--self-test" in sys.argv:
        sys.argv.remove("--self-test")
        unittest.main()
    with open(EXCEPTIONS, encoding="utf-8") as listed:
        problems = violations(ROOT, read_exceptions(listed.read()))
    print("\n".join(problems) or "nothing is too long")
    sys.exit(1 if problems else 0)

#!/usr/bin/env python3
"""The golden runner's own test: a fake engine, and golden files that must pass, fail or be skipped."""
import contextlib
import io
import os
import stat
import sys
import tempfile
import textwrap
import unittest

import dialect
import golden
import table
import trace

# A stand-in for gosub: `//fake TEXT` lines of the program are its output, `//exit N` its status,
# `//cat` copies its input, `//args` shows its arguments, `//env K` a variable, `//hang` never ends.
FAKE = r"""#!/bin/sh
command=$1; shift
while case $1 in --*) true ;; *) false ;; esac; do shift; done
program=$1; shift
[ -d "$program" ] && program=$program/main.go
sed -n 's|^//fake ||p' "$program"
grep -q '^//cat' "$program" && cat
grep -q '^//args' "$program" && echo "$command $*"
for k in $(sed -n 's|^//env ||p' "$program"); do eval "echo $k=\$$k"; done
grep -q '^//hang' "$program" && sleep 60
exit $(sed -n 's|^//exit ||p' "$program" | grep . || echo 0)
"""

GC_TRACE = """panic: boom [recovered]
\tpanic: again

goroutine 1 [running]:
main.f.func1()
\t/tmp/x/p.go:8 +0x25
panic({0x45c1e0?, 0x48b0f8?})
\t/usr/local/go/src/runtime/panic.go:787 +0x132
main.f(0xc000012345, {0x1, 0x2})
\t/tmp/x/p.go:11 +0x65
main.main()
\t/tmp/x/p.go:15 +0xf

goroutine 18 [chan receive, 3 minutes]:
sync.(*WaitGroup).Wait(0xc000010)
\t/usr/local/go/src/sync/waitgroup.go:118 +0x48
main.worker(...)
\t/tmp/x/p.go:20
created by main.main in goroutine 1
\t/tmp/x/p.go:14 +0x1
"""
OUR_TRACE = """panic: boom [recovered]
\tpanic: again

goroutine 1 [running]:
main.f.func1(...)
\tp.go:8
main.f(...)
\tp.go:11
main.main(...)
\tp.go:15

goroutine 7 [chan receive]:
main.worker(...)
\tp.go:20
created by main.main in goroutine 1
\tp.go:14
"""


class Folder(unittest.TestCase):
    def setUp(self):
        self.tmp = tempfile.TemporaryDirectory()
        self.addCleanup(self.tmp.cleanup)
        self.engine = self.write("engine", FAKE)
        os.chmod(self.engine, stat.S_IRWXU)

    def write(self, name, text):
        path = os.path.join(self.tmp.name, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as f:
            f.write(text)
        return path

    def verdict(self, source, expected=None, name="t.go", options=()):
        path = self.write(name, textwrap.dedent(source))
        target = os.path.dirname(path) if ".dir/" in name else path
        if expected is not None:
            self.write(name.split(".dir/")[0].removesuffix(".go") + ".out", expected)
        self.said = io.StringIO()
        with contextlib.redirect_stdout(self.said):
            # Problems are written as bytes, below the text layer.
            self.said.buffer = io.BytesIO()
            status = golden.main(["--gosub", self.engine, *options, target])
        return {0: "good", 1: "bad", golden.SKIPPED: "skip"}[status]


class RunTest(Folder):
    def test_output(self):
        self.assertEqual(self.verdict("// run\n//fake hello\n", "hello\n"), "good")
        self.assertEqual(self.verdict("// run\n//fake hello\n", "hallo\n"), "bad")
        self.assertEqual(self.verdict("// run\n//fake hello\n", "hello"), "bad")
        self.assertEqual(self.verdict("// run\n", name="silent.go"), "good")
        self.assertEqual(self.verdict("// run\n//fake loud\n", name="loud.go"), "bad")

    def test_status(self):
        self.assertEqual(self.verdict("// run\n// exit 3\n//exit 3\n"), "good")
        self.assertEqual(self.verdict("// run\n//exit 3\n"), "bad")
        self.assertEqual(self.verdict("// run\n// exit 3\n"), "bad")

    def test_arguments_input_environment(self):
        self.assertEqual(self.verdict("// run a 'b c'\n//args\n", "run a b c\n"), "good")
        self.write("in.txt", "given\n")
        self.assertEqual(self.verdict("// run\n// stdin in.txt\n//cat\n", "given\n"), "good")
        self.assertEqual(self.verdict("// run\n// env COLOR=red\n//env COLOR\n", "COLOR=red\n"), "good")
        self.assertEqual(self.verdict("// run\n// env GODEBUG=a=1\n//env GODEBUG\n", "GODEBUG=gcevery=9,a=1\n",
                                      options=["--godebug", "gcevery=9"]), "good")

    def test_header(self):
        self.assertEqual(self.verdict("package main\n"), "bad")
        self.assertEqual(self.verdict("// run\n// limit time=\n"), "bad")
        self.assertEqual(self.verdict("// run\n// skip nonsense\n"), "bad")
        self.assertEqual(self.verdict("// run\n// stdin missing.txt\n"), "bad")
        self.assertEqual(self.verdict("// run\n// Row C1: prose is welcome.\n"), "good")

    def test_skip(self):
        self.assertEqual(self.verdict("// run\n// skip asan\n//fake x\n"), "bad")
        self.assertEqual(self.verdict("// run\n// skip asan\n//fake x\n", options=["--build", "asan"]), "skip")
        self.assertEqual(self.verdict("// run\n// limit as=900\n", options=["--build", "tsan"]), "skip")
        self.assertEqual(self.verdict("// run\n// skip hostile\n", options=["--godebug", "clobber=1"]), "skip")
        self.assertEqual(self.verdict("// run\n// skip gm\n", options=["--flags=--sched=gm"]), "skip")

    def test_needs(self):
        self.assertEqual(self.verdict("// run\n// needs /nowhere/at/all\n"), "skip")
        self.assertEqual(self.verdict("// run\n// needs /\n// exit 3\n"), self.verdict("// run\n// exit 3\n"))
        self.assertEqual(self.verdict("// run\n// needs here\n"), "bad")

    def test_time(self):
        self.assertEqual(self.verdict("// run\n// limit time=0.2\n//hang\n"), "bad")

    def test_folder(self):
        self.assertEqual(self.verdict("// run\n//fake all\n", "all\n", name="p.dir/main.go"), "good")
        self.assertEqual(self.verdict("// run\n//fake all\n", "", name="p.dir/main.go"), "bad")

    def test_rows(self):
        os.environ["GOSUB_TABLE"] = "all"
        program = "// run\n//env GOMAXPROCS\n//env GODEBUG\n"
        self.assertEqual(self.verdict(program, "GOMAXPROCS=1\nGODEBUG=gcevery=100,wbshadow=1\n",
                                      options=["--row", "asan1"]), "good")
        with self.assertRaises(SystemExit):
            self.verdict("// run\n", options=["--row", "nonsense"])


class PanicTest(Folder):
    def test_traces_agree(self):
        self.assertEqual(trace.normalise(GC_TRACE), trace.normalise(OUR_TRACE))
        self.assertIn("\tp.go:20\n", trace.normalise(GC_TRACE))
        self.assertIn("goroutine N [chan receive]:", trace.normalise(GC_TRACE))

    def test_traces_differ(self):
        for old, new in (("p.go:11", "p.go:12"), ("chan receive", "select"), ("main.f(", "main.g("),
                         ("panic: again", "panic: other"), ("created by main.main", "created by main.x")):
            with self.subTest(old):
                self.assertNotEqual(trace.normalise(GC_TRACE), trace.normalise(OUR_TRACE.replace(old, new)))

    def test_texts(self):
        text = "[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x45c1e0]\n"
        self.assertEqual(trace.normalise(text), "[signal SIGSEGV: segmentation violation]\n")
        self.assertEqual(trace.normalise("panic: (main.T) 0xc000012345\n"), "panic: (main.T) 0x?\n")

    def test_methods(self):
        text = "goroutine 1 [running]:\nmain.(*T).m.func1({0x1, 0x2}, 0x3)\n\t/x/p.go:3 +0x1\n"
        self.assertIn("main.(*T).m.func1(...)\n\tp.go:3", trace.normalise("x\n\n" + text))

    def test_order_of_goroutines(self):
        goroutine = "goroutine %d [select]:\nmain.%s(...)\n\tp.go:1\n"
        one, two, three = goroutine % (1, "a"), goroutine % (8, "b"), goroutine % (9, "c")
        system = "goroutine 3 [force gc (idle)]:\nruntime.gopark(0x1)\n\t/go/src/runtime/proc.go:1\n"
        self.assertEqual(trace.normalise("\n".join(("x\n", one, two, three))),
                         trace.normalise("\n".join(("x\n", one, system, three, two))))

    def test_normal_form_stays(self):
        more = GC_TRACE + "\ngoroutine 20 [select]:\nmain.x()\n\t/tmp/x/p.go:3 +0x1\n"
        once = trace.normalise(more)
        self.assertEqual(trace.normalise(once), once)

    def test_stack_overflow(self):
        head = "fatal error: stack overflow\n\ngoroutine 1 [running]:\n"
        f, g = "main.f(...)\n\tp.go:1\n", "main.g(...)\n\tp.go:2\n"
        self.assertEqual(trace.normalise(head + f + f + g), trace.normalise(
            head.replace("\n\n", "\n\nruntime stack:\nmain.x()\n\tp.go:9\n\n") + f + "...7 frames elided...\n" + f + g))

    def test_kind(self):
        program = "// panic\n//exit 2\n" + "".join("//fake %s\n" % line for line in OUR_TRACE.split("\n")[:-1])
        self.assertEqual(self.verdict(program, GC_TRACE), "good")
        self.assertEqual(self.verdict(program, GC_TRACE.replace("p.go:8", "p.go:9")), "bad")
        self.assertEqual(self.verdict(program.replace("//exit 2", "//exit 1"), GC_TRACE), "bad")


class ErrorTest(Folder):
    def check(self, line, *diagnostics, status=1):
        said = "".join("//fake t.go:%s\n" % d for d in diagnostics)
        return self.verdict("// errorcheck\n%s\n//exit %d\n%s" % (line, status, said))

    def test_patterns(self):
        self.assertEqual(self.check('x // ERROR "undefined: x"', "2:1: undefined: x"), "good")
        self.assertEqual(self.check('x // ERROR "undefined: x"', "2: undefined: x"), "good")
        self.assertEqual(self.check('x // ERROR "a.c" "b"', "2:1: abc", "2:4: b"), "good")
        self.assertEqual(self.check('x // GC_ERROR "abc"', "2:1: abc"), "good")
        self.assertEqual(self.check('x // GCCGO_ERROR "abc"', status=0), "good")
        self.assertEqual(self.check('x // ERROR "LINE-1"', "2:1: other at t.go:1"), "good")
        self.assertEqual(self.check("x", status=0), "good")

    def test_failures(self):
        self.assertEqual(self.check('x // ERROR "abc"', status=0), "bad")
        self.assertEqual(self.check('x // ERROR "abc"', "2:1: xyz"), "bad")
        self.assertEqual(self.check('x // ERROR "abc"', "3:1: abc"), "bad")
        self.assertEqual(self.check('x // ERROR "abc"', "2:1: abc", "2:5: more"), "bad")
        self.assertEqual(self.check('x // ERROR "abc" "def"', "2:1: abc"), "bad")
        self.assertEqual(self.check('x // ERROR "abc"', "2:1: abc", status=0), "bad")
        self.assertEqual(self.check('x // ERROR "a(bc"', "2:1: abc"), "bad")
        self.assertEqual(self.check("x", "2:1: surprise"), "bad")

    def test_autogenerated(self):
        wanted = dialect.wanted_errors(self.write("a.go", '// errorcheck\nx // ERRORAUTO "no body"\n'))
        self.assertEqual(dialect.compare_errors(wanted, "<autogenerated>:1: no body\n"), [])
        self.assertNotEqual(dialect.compare_errors(wanted, "a.go:2: no body\n"), [])

    def test_continuation_lines(self):
        found, other = dialect.split_diagnostics("a.go:1:2: cannot use\n\thave (int)\nstray\n")
        self.assertEqual((found, other), ([["a.go:1", "cannot use\n\thave (int)"]], ["stray"]))


class TableTest(unittest.TestCase):
    def test_every_pair_is_covered(self):
        rows, factors = table.rows(), {"build": ["release", "asan", "tsan"], "procs": ["1", "2", "8"],
                                       "sched": ["-", "gm"], "gc": ["-", "stw"]}
        for row in rows:
            for mode in dialect.HOSTILE:
                row[mode] = mode + "=" in row["mode"]
        for mode in dialect.HOSTILE:
            factors[mode] = [False, True]
        self.assertEqual(table.uncovered(rows, factors), [])
        self.assertNotEqual(table.uncovered(rows[:4], factors), [])
        self.assertEqual(len({r["row"] for r in rows}), len(rows))

    def test_update_is_refused_in_ci(self):
        os.environ["CI"] = "true"
        with self.assertRaises(SystemExit), contextlib.redirect_stderr(io.StringIO()):
            golden.parse(["--update", "x.go"])


if __name__ == "__main__":
    sys.exit(unittest.main())

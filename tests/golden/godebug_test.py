#!/usr/bin/env python3
"""What the GODEBUG settings that trace print, line by line: the shapes are gc's.

    godebug_test.py GOSUB            the shapes are checked against this binary
    godebug_test.py --go             and against real Go 1.26, which they were taken from
"""
import os
import re
import subprocess
import sys
import tempfile
import unittest

MS = r"(0|0\.\d{2,3}|\d\.\d|\d{2,})"
ID = r"(nil|\d+)"
SCHED = (r"SCHED \d+ms: gomaxprocs=\d+ idleprocs=\d+ threads=\d+ spinningthreads=\d+ needspinning=\d "
         r"idlethreads=\d+ runqueue=\d+")
SHAPES = {
    "schedtrace=5": [SCHED + r" \[( \d+)+ \] schedticks=\[( \d+)+ \]"],
    "schedtrace=5,scheddetail=1": [
        SCHED + r" gcwaiting=(true|false) nmidlelocked=-?\d+ stopwait=\d+ sysmonwait=(true|false)",
        r"  P\d+: status=\d schedtick=\d+ syscalltick=\d+ m=%s runqsize=\d+ gfreecnt=\d+ timerslen=\d+" % ID,
        r"  M\d+: p=%s curg=%s mallocing=\d+ throwing=\d+ preemptoff= locks=\d+ dying=\d+ "
        r"spinning=(true|false) blocked=(true|false) lockedg=%s" % (ID, ID, ID),
        r"  G\d+: status=\d+\([^)]*(\([^)]*\))?\) m=%s lockedm=%s" % (ID, ID)],
    "gctrace=1": [
        r"gc \d+ @\d+\.\d{3}s \d+%: " + "%s\\+%s\\+%s ms clock, %s\\+%s/%s/%s\\+%s ms cpu, " % ((MS,) * 8) +
        r"\d+->\d+->\d+ MB, \d+ MB goal, \d+ MB stacks, \d+ MB globals, \d+ P( \(forced\))?"],
    "inittrace=1": [r"init \S+ @%s ms, %s ms clock, \d+ bytes, \d+ allocs" % (MS, MS)],
}
PROGRAM = """package main

import (
	"runtime"
	"time"
)

var table []int

func init() { table = make([]int, 1000) }

func main() {
	go func() {
		for {
			time.Sleep(time.Millisecond)
		}
	}()
	for start := time.Now(); time.Since(start) < 60*time.Millisecond; {
		runtime.Gosched()
	}
	runtime.GC()
	println("done", len(table))
}
"""


class Godebug(unittest.TestCase):
    command = []

    def check(self, setting):
        env = dict(os.environ, GODEBUG=setting)
        done = subprocess.run(self.command, env=env, capture_output=True, text=True, timeout=60)
        lines = done.stderr.splitlines()
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("done 1000", lines)  # a trace may still come behind it
        lines.remove("done 1000")
        self.assertTrue(lines)
        shapes = SHAPES[setting]
        seen = set()
        for line in lines:
            fits = [s for s in shapes if re.fullmatch(s, line)]
            self.assertTrue(fits, "%s: %r" % (setting, line))
            seen.update(fits)
        self.assertEqual(len(seen), len(shapes), "a kind of line is missing:\n" + done.stderr)
        return lines

    def test_schedtrace(self):
        self.assertGreater(len(self.check("schedtrace=5")), 2)

    def test_scheddetail(self):
        self.check("schedtrace=5,scheddetail=1")

    def test_gctrace(self):
        self.assertTrue(self.check("gctrace=1")[-1].endswith("(forced)"))

    def test_inittrace(self):
        self.assertTrue(any(line.startswith("init main @") for line in self.check("inittrace=1")))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        source = os.path.join(folder, "w.go")
        with open(source, "w", encoding="utf-8") as f:
            f.write(PROGRAM)
        if sys.argv[1] == "--go":
            binary = os.path.join(folder, "w")
            subprocess.run(["go", "build", "-o", binary, source], check=True)
            Godebug.command = [binary]
        else:
            Godebug.command = [os.path.abspath(sys.argv[1]), "run", source]
        unittest.main(argv=sys.argv[:1])

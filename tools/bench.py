#!/usr/bin/env python3
"""Times the programs of bench/ under gosub and, where `go` is on the PATH, beside real Go.

    bench.py --gosub BINARY [-n PASSES] [FILES...]

The engines take turns, pass by pass, and the least time of each counts: a busy moment of the machine
spoils one sample, not one engine's. Both must print the same. Times are CPU seconds; only the ratio
means anything on another machine. Without FILES, start-up is shown too: the least wall time of 20 runs
of an empty program and of hello, world, and what the latter's memory had grown to.
"""
import argparse
import glob
import math
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def timed(argv):
    """(CPU seconds, output) of one run; ends the script where the program fails."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(argv, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode != 0:
        sys.stdout.buffer.write(done.stdout)
        sys.exit("bench: %s: exit status %d" % (" ".join(argv), done.returncode))
    return (after.ru_utime + after.ru_stime) - (before.ru_utime + before.ru_stime), done.stdout


def measure(file, commands, passes):
    """{engine: least CPU seconds}; the outputs must agree."""
    best, outputs = {}, {}
    for _ in range(passes):
        for engine, argv in commands.items():
            seconds, outputs[engine] = timed(argv)
            best[engine] = min(seconds, best.get(engine, math.inf))
    if len(set(outputs.values())) > 1:
        sys.exit("bench: %s: the outputs differ: %r" % (file, outputs))
    return best


EMPTY = "package main\n\nfunc main() {}\n"
HELLO = 'package main\n\nimport "fmt"\n\nfunc main() {\n\tfmt.Println("hello, world")\n}\n'
# The kernel's own high-water mark; a parent's rusage would count the parent's pages too.
MEMORY = """package main

import (
\t"fmt"
\t"os"
\t"strings"
)

func main() {
\tstatus, _ := os.ReadFile("/proc/self/status")
\tfor _, line := range strings.Split(string(status), "\\n") {
\t\tif strings.HasPrefix(line, "VmHWM:") {
\t\t\tfmt.Println(strings.Join(strings.Fields(line)[1:], " "))
\t\t}
\t}
}
"""


def startup(gosub, folder):
    for name, text in (("empty", EMPTY), ("hello", HELLO), ("memory", MEMORY)):
        with open(os.path.join(folder, name + ".go"), "w", encoding="utf-8") as f:
            f.write(text)
    for name in ("empty", "hello"):
        argv, best = [gosub, "run", os.path.join(folder, name + ".go")], math.inf
        for _ in range(20):
            begin = time.perf_counter()
            timed(argv)
            best = min(best, time.perf_counter() - begin)
        print("%-22s %7.1f ms" % ("start-up, " + name, best * 1000))
    used = timed([gosub, "run", os.path.join(folder, "memory.go")])[1].decode().strip()
    print("%-22s %s" % ("memory, hello", used))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--gosub", required=True, metavar="BINARY")
    parser.add_argument("-n", type=int, default=3, metavar="PASSES")
    parser.add_argument("files", nargs="*")
    options = parser.parse_args()
    files = options.files or sorted(glob.glob(os.path.join(ROOT, "bench", "*.go")))
    go, ratios = shutil.which("go"), []
    with tempfile.TemporaryDirectory() as tmp:
        if not options.files:
            startup(options.gosub, tmp)
        print("%-22s %10s %10s %8s" % ("program", "gosub", "go", "ratio"))
        for file in files:
            commands = {"gosub": [options.gosub, "run", file]}
            if go:
                binary = os.path.join(tmp, "program")
                subprocess.run([go, "build", "-o", binary, file], check=True)
                commands["go"] = [binary]
            best = measure(file, commands, options.n)
            name, ours = os.path.splitext(os.path.basename(file))[0], best["gosub"]
            if go:
                ratios.append(ours / best["go"])
                print("%-22s %8.3f s %8.3f s %8.2f" % (name, ours, best["go"], ratios[-1]), flush=True)
            else:
                print("%-22s %8.3f s %10s %8s" % (name, ours, "-", "-"), flush=True)
    if ratios:
        print("%-22s %31.2f" % ("geometric mean", math.exp(sum(map(math.log, ratios)) / len(ratios))))


if __name__ == "__main__":
    main()

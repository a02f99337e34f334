#!/usr/bin/env python3
"""Runs random programs under gosub and under real Go, and keeps those that behave differently.

    compare.py --gosub BINARY [--seconds 60] [--first SEED] [--keep DIR] [--godebug SETTINGS]

Exit status 1 where a difference was found: the programs are then in DIR (default: build/random).
"""
import argparse
import concurrent.futures
import os
import subprocess
import sys
import tempfile
import time

import generator

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def outcome(argv, env, seconds=30):
    try:
        done = subprocess.run(argv, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                              env=env, timeout=seconds)
    except subprocess.TimeoutExpired:
        return "no end", b""
    return done.returncode, done.stdout


def compare(seed, options):
    """(verdict, seed, text): same, differ, or rejected where real Go does not compile the program."""
    text = generator.program(seed)
    with tempfile.TemporaryDirectory(prefix="random-") as folder:
        source, binary = os.path.join(folder, "x.go"), os.path.join(folder, "x")
        with open(source, "w", encoding="utf-8") as f:
            f.write(text)
        env = dict(os.environ, GO111MODULE="on")
        built = subprocess.run(["go", "build", "-o", binary, source], env=env, capture_output=True, cwd=folder)
        if built.returncode != 0:
            return "rejected", seed, built.stderr.decode("utf-8", "replace")
        expected = outcome([binary], env)
        if options.godebug:
            env["GODEBUG"] = options.godebug
        got = outcome([options.gosub, "run", source], env, 60)
    if got == expected:
        return "same", seed, ""
    os.makedirs(options.keep, exist_ok=True)
    base = os.path.join(options.keep, "seed%d" % seed)
    for suffix, data in ((".go", text.encode()), (".want", expected[1]), (".got", got[1])):
        with open(base + suffix, "wb") as f:
            f.write(data)
    return "differ", seed, "%s.go: exit %s, real Go %s" % (base, got[0], expected[0])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--gosub", required=True, metavar="BINARY", type=os.path.abspath)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--first", type=int, default=1, metavar="SEED")
    parser.add_argument("--keep", default=os.path.join(ROOT, "build", "random"))
    parser.add_argument("--godebug", default="")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    options = parser.parse_args()
    counts, end, seed = {"same": 0, "differ": 0, "rejected": 0}, time.monotonic() + options.seconds, options.first
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        while time.monotonic() < end:
            batch = [pool.submit(compare, seed + i, options) for i in range(4 * options.jobs)]
            seed += len(batch)
            for done in batch:
                verdict, which, text = done.result()
                counts[verdict] += 1
                if verdict != "same":
                    print(verdict, which, text.strip()[:300], flush=True)
    print("random programs: %(same)d the same, %(differ)d different, %(rejected)d not accepted by Go" % counts)
    return 1 if counts["differ"] or not counts["same"] else 0


if __name__ == "__main__":
    sys.exit(main())

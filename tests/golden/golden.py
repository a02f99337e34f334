#!/usr/bin/env python3
"""Runs golden tests (dialect.py says how they are written).

    golden.py --gosub BINARY [options] PATH...      PATH: X.go, X.dir, or a folder with tests below it
    golden.py --go PATH...                          the same tests against real Go 1.26
    golden.py --update PATH...                      writes the .out files, from real Go 1.26 alone
    golden.py --gosub BINARY --row NAME PATH...     under a row of the pairwise table (pairwise.txt)

Exit status 0: all good; 1: at least one bad; 77: everything was skipped.
"""
import argparse
import concurrent.futures
import difflib
import functools
import os
import sys
import time
import zlib

import dialect
import engines
import table
import trace

SKIPPED = 77


def find_tests(paths):
    for path in paths:
        path = path.rstrip("/")
        if path.endswith((".go", ".dir")):
            yield path
            continue
        for folder, folders, files in os.walk(path):
            folders.sort()
            yield from (os.path.join(folder, f) for f in folders if f.endswith(".dir"))
            folders[:] = [f for f in folders if not f.endswith(".dir")]
            yield from (os.path.join(folder, f) for f in sorted(files) if f.endswith(".go"))


def read_expected(test):
    try:
        with open(test.out_file, encoding="utf-8", errors="surrogateescape", newline="") as f:
            return f.read()
    except FileNotFoundError:
        return ""


def shown(test, output):
    """The output as it is compared and stored."""
    if test.kind != "panic":
        return output
    module = trace.module_of(test.path) if test.is_dir else ""
    return trace.normalise(output, module)


def compare(test, outcome):
    """What is wrong with an outcome, as lines."""
    if outcome.timed_out:
        return ["timed out; its output was:"] + outcome.output.split("\n")[-60:]
    if test.kind == "errorcheck":
        wanted = [w for source in test.sources for w in dialect.wanted_errors(source)]
        problems = dialect.compare_errors(wanted, outcome.output)
        status = 1 if wanted else 0
        # Real Go's tools use other statuses than 1 for a rejected program.
        if (outcome.status != 0) != (status != 0) or outcome.status < 0:
            problems.append("exit status %d, expected %d" % (outcome.status, status))
        return problems
    problems = []
    expected, got = read_expected(test), shown(test, outcome.output)
    if test.kind == "panic":
        expected = shown(test, expected)
    if got != expected:
        diff = difflib.unified_diff(expected.split("\n"), got.split("\n"), "expected", "got", lineterm="", n=2)
        problems += list(diff)[:80]
    if outcome.status != test.exit_status:
        problems.append("exit status %d, expected %d" % (outcome.status, test.exit_status))
    return problems


def skip_reason(test, modes):
    hostile = {"hostile"} if modes & set(dialect.HOSTILE) else set()
    hit = test.skip & (modes | hostile)
    if hit:
        return "skip " + " ".join(sorted(hit))
    if test.needs and not os.path.exists(test.needs):
        return "no %s here" % test.needs
    if test.limit_as_mb and modes & {"asan", "tsan"}:
        return "an address space limit does not go with a sanitizer"
    if test.kind == "errorcheck" and hostile:
        return "nothing runs"
    return ""


def update(test, outcome):
    if test.kind == "errorcheck":
        return compare(test, outcome)
    if outcome.timed_out or outcome.status != test.exit_status:
        return ["not updated: exit status %d, expected %d%s" % (
            outcome.status, test.exit_status, ", timed out" if outcome.timed_out else "")] + \
            outcome.output.split("\n")[:40]
    text = shown(test, outcome.output)
    if text == read_expected(test):
        return []
    if text:
        with open(test.out_file, "w", encoding="utf-8", errors="surrogateescape", newline="") as f:
            f.write(text)
    elif os.path.exists(test.out_file):
        os.remove(test.out_file)
    print("updated", test.out_file)
    return []


def run_one(path, engine, modes, options):
    """(verdict, lines): good, bad or skip."""
    try:
        test = dialect.read_test(path, options.outputs)
        why = skip_reason(test, modes)
        if why:
            return "skip", [why]
        problems = (update if options.update else compare)(test, engine.run(test))
    except dialect.BadTest as e:
        problems = [str(e)]
    except OSError as e:
        problems = ["cannot run: %s" % e]
    reason = "" if options.go or options.update else not_yet().get(path_in_testdata(path), "")
    if reason and modes != {"release"}:
        return "skip", ["not yet: " + reason]  # whether it passes is the plain release build's to say
    if reason:
        return ("skip", ["not yet: " + reason]) if problems else ("bad", ["passes now: take it off " + NOT_YET])
    return ("bad" if problems else "good"), problems


NOT_YET = os.path.join(os.path.dirname(os.path.abspath(__file__)), "not_yet.txt")


def path_in_testdata(path):
    path = os.path.abspath(path)
    at = path.rfind("/testdata/")
    return path[at + len("/testdata/"):] if at >= 0 else path


@functools.lru_cache(maxsize=None)
def not_yet():
    """Tests that are known not to pass yet, each with its reason. One that passes must leave the list."""
    with open(NOT_YET, encoding="utf-8") as f:
        rows = [line.strip().partition(" ") for line in f if line.strip() and not line.startswith("#")]
    return {name: reason.strip() for name, _, reason in rows}


def sample(paths, one_in, salt):
    """A fixed choice: the same files every day, others for each row of the table."""
    return [p for p in paths if zlib.crc32((salt + os.path.basename(p)).encode()) % one_in == 0]


def parse(argv):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--gosub", metavar="BINARY")
    parser.add_argument("--go", action="store_true")
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--row", help="a row of the pairwise table")
    parser.add_argument("--build", default="release", help="what the binary is: release, asan, tsan, clang")
    parser.add_argument("--godebug", default="", help="the hostile modes, as GODEBUG settings")
    parser.add_argument("--flags", default="", help="flags for gosub run")
    parser.add_argument("--procs", type=int, default=0, help="GOMAXPROCS")
    parser.add_argument("--outputs", metavar="DIR", help="programs without a header; their .out files are in DIR")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--sample", type=int, default=1, metavar="N", help="about every Nth test")
    parser.set_defaults(salt="")
    parser.add_argument("--verbose", action="store_true")
    parser.add_argument("paths", nargs="+")
    options = parser.parse_args(argv)
    if not (options.gosub or options.go or options.update):
        parser.error("one of --gosub, --go, --update is needed")
    if options.update and os.environ.get("CI"):
        parser.error("--update is refused where CI is set: expected outputs are looked at by a person")
    if options.row:
        table.apply(options)
    return options


def choose_engine(options):
    if options.update or options.go:
        return engines.RealGo(), {"go"}
    modes = {options.build} | {g.split("=")[0] for g in options.godebug.split(",") if g}
    modes |= {f.split("=")[1] for f in options.flags.split() if "=" in f}
    patience = {"asan": 4, "tsan": 10}.get(options.build, 1) * (4 if options.godebug else 1)
    return engines.Gosub(options.gosub, options.flags.split(), options.godebug, options.procs, patience), modes


def main(argv):
    options = parse(argv)
    engine, modes = choose_engine(options)
    everything = sorted(set(find_tests(options.paths)))
    paths = sample(everything, options.sample, options.salt)
    counts, begin = {"good": 0, "bad": 0, "skip": 0}, time.monotonic()
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        results = pool.map(lambda p: run_one(p, engine, modes, options), paths)
        for path, (verdict, lines) in zip(paths, results):
            counts[verdict] += 1
            if verdict == "bad" or options.verbose:
                print("%s %s" % (verdict, path))
            if verdict == "bad" or (options.verbose and lines):
                text = "\n".join("    " + line for line in lines) + "\n"
                sys.stdout.flush()
                sys.stdout.buffer.write(text.encode("utf-8", "surrogateescape"))
    print("golden: %(good)d good, %(bad)d bad, %(skip)d skipped" % counts +
          " (%s, %.1f s)" % (engine.name, time.monotonic() - begin))
    if counts["bad"] or not everything:
        return 1
    return 0 if counts["good"] else SKIPPED


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""The pairwise table of configurations, and what a row of it means for the runner."""
import itertools
import os
import sys

PATH = os.path.join(os.path.dirname(os.path.abspath(__file__)), "pairwise.txt")
SAMPLE_ONE_IN = {"release": 4, "clang": 8, "asan": 12, "tsan": 16}


def rows():
    """Each row as a dict of the table's column names."""
    with open(PATH, encoding="utf-8") as f:
        lines = [line.split() for line in f if line.strip() and not line.startswith("#")]
    return [dict(zip(lines[0], line, strict=True)) for line in lines[1:]]


def apply(options):
    """Fills the runner's options from the row's columns."""
    row = next((r for r in rows() if r["row"] == options.row), None)
    if row is None:
        sys.exit("golden: no row %s in pairwise.txt" % options.row)
    options.build = row["build"]
    options.godebug = "" if row["mode"] == "-" else row["mode"]
    options.procs = int(row["procs"])
    flags = ["--sched=" + row["sched"]] if row["sched"] != "-" else []
    flags += ["--gc=" + row["gc"]] if row["gc"] != "-" else []
    options.flags = " ".join(flags)
    if os.environ.get("GOSUB_TABLE", "sample") != "all":
        options.sample = SAMPLE_ONE_IN[options.build]
        options.salt = options.row


def uncovered(table, factors):
    """Pairs of values of two different factors that no row has together."""
    missing = []
    for a, b in itertools.combinations(factors, 2):
        seen = {(r[a], r[b]) for r in table}
        missing += [(a, x, b, y) for x in factors[a] for y in factors[b] if (x, y) not in seen]
    return missing

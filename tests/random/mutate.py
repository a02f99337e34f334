#!/usr/bin/env python3
"""Breaks programs at random and compares what `gosub check` and real Go's compiler say about them.

    mutate.py --gosub BINARY [--seconds 60] [--seed N] [--verbose] FILES...

A mutation deletes, doubles, swaps or replaces a token of a file. Programs that import packages are left
out. Verdicts: same (all errors agree, text included), text (the same lines, other words), lines,
accepted (only Go rejects), rejected (only gosub rejects), died (gosub ended by a signal, or not at all).
"""
import argparse
import collections
import os
import random
import re
import subprocess
import sys
import tempfile
import time

TOKEN_RX = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:[^"\\\n]|\\.)*"|`[^`]*`|\'(?:[^\'\\\n]|\\.)+\'|[A-Za-z_]\w*|\d[\w.]*|'
                      r"<<=|>>=|&\^=|\.\.\.|&&|\|\||<-|\+\+|--|[-+*/%&|^<>=!:]=|<<|>>|&\^|\S|\n", re.S)
EXTRA = "( ) [ ] { } , ; : := = + - * & . ... <- func var type if else for range switch case return struct int x 1".split()
DIAGNOSTIC_RX = re.compile(r"^[^\s:]+\.go:(\d+)(?::(\d+))?: (.*)$", re.M)


KEYWORDS = set("break case chan const continue default defer else fallthrough for func go goto if import interface map "
               "package range return select struct switch type var".split())
WORD_RX = re.compile(r'[A-Za-z_]\w*|\d+|"[^"\n]*"')


def rename(text, rng):
    """Another name or literal in the place of one: mostly not a syntax error."""
    for _ in range(rng.choice([1, 1, 2, 3])):
        words = [m.span() for m in WORD_RX.finditer(text) if m.group() not in KEYWORDS]
        begin, end = rng.choice(words)
        text = text[:begin] + text[slice(*rng.choice(words))] + text[end:]
    return text


def mutate(text, rng):
    tokens = [m.span() for m in TOKEN_RX.finditer(text) if not m.group().startswith(("//", "/*"))]
    for _ in range(rng.choice([1, 1, 1, 2])):
        begin, end = rng.choice(tokens)
        other = text[slice(*rng.choice(tokens))] if rng.random() < 0.5 else rng.choice(EXTRA)
        new = rng.choice(["", text[begin:end] + " " + text[begin:end], other, other + " " + text[begin:end]])
        text = text[:begin] + new + text[end:]
        tokens = [m.span() for m in TOKEN_RX.finditer(text)]
    return text


def said(argv, folder):
    try:
        done = subprocess.run(argv, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=20,
                              stdin=subprocess.DEVNULL)
    except subprocess.TimeoutExpired:
        return None, []
    text = done.stdout.decode("utf-8", "replace")
    return done.returncode, [(int(m[1]), m[3]) for m in DIAGNOSTIC_RX.finditer(text)]


def judge(gosub, text, folder):
    with open(os.path.join(folder, "x.go"), "w", encoding="utf-8") as f:
        f.write(text)
    go_status, wanted = said(["go", "tool", "compile", "-e", "-p", "main", "-o", "x.o", "x.go"], folder)
    status, got = said([gosub, "check", "x.go"], folder)
    if status is None or status < 0 or status > 2:
        return "died", wanted, got
    if (go_status == 0) != (status == 0):
        return ("accepted" if status == 0 else "rejected"), wanted, got
    if wanted == got:
        return "same", wanted, got
    return ("text" if [w[0] for w in wanted] == [g[0] for g in got] else "lines"), wanted, got


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--gosub", required=True, type=os.path.abspath)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rename", action="store_true", help="only put names and literals in others' places")
    parser.add_argument("--verbose", action="store_true", help="show every difference")
    parser.add_argument("--keep", metavar="DIR", help="keep the programs on which gosub died, was too mild or too strict")
    parser.add_argument("files", nargs="+")
    options = parser.parse_args()
    sources = []
    for path in options.files:
        with open(path, encoding="utf-8", errors="surrogateescape") as f:
            text = f.read()
        if "import" not in text and "\udcff" not in text and len(text) < 20_000:
            sources.append(text.encode("utf-8", "ignore").decode())
    rng, counts, words = random.Random(options.seed), collections.Counter(), collections.Counter()
    end = time.monotonic() + options.seconds
    with tempfile.TemporaryDirectory(prefix="mutate-") as folder:
        while time.monotonic() < end:
            text = (rename if options.rename else mutate)(rng.choice(sources), rng)
            verdict, wanted, got = judge(options.gosub, text, folder)
            counts[verdict] += 1
            if verdict == "same":
                continue
            first = next(((w, g) for w, g in zip(wanted + [(0, "nothing")], got + [(0, "nothing")]) if w != g), (None, None))
            words[(verdict, str(first[0] and first[0][1])[:110], str(first[1] and first[1][1])[:110])] += 1
            if options.keep and verdict in ("died", "accepted", "rejected"):
                os.makedirs(options.keep, exist_ok=True)
                with open(os.path.join(options.keep, "%s%d.go" % (verdict, counts[verdict])), "w", encoding="utf-8") as f:
                    f.write(text)
            if options.verbose:
                line = (first[0] or (0,))[0]
                context = text.split("\n")[max(0, line - 1):line]
                print("--- %s: line %d %s\n  go:    %s\n  gosub: %s" % (verdict, line, context, wanted[:3], got[:3]))
    for (verdict, want, have), n in words.most_common(40):
        print("%4d %-8s go: %s\n              gosub: %s" % (n, verdict, want, have))
    print("mutations: " + ", ".join("%d %s" % (n, v) for v, n in counts.most_common()))
    return 1 if counts["died"] else 0


if __name__ == "__main__":
    sys.exit(main())

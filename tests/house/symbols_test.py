#!/usr/bin/env python3
"""One door for chance: only runtime/sync/ may sleep, wake, start threads, lock, read clocks, draw
random numbers or poll. Every symbol that an object file of runtime/, vm/ or stdlib/ takes from a
library must match a row of allowed_symbols.txt; a new one needs a row, and a look at what it does.

    symbols_test.py BUILD-DIRECTORY

The front end runs on a thread that runtime code starts and sleeps for; it, cmd/ and the tests
are not looked at.
"""
import os
import re
import subprocess
import sys
import tempfile
import unittest

ALLOWED = os.path.join(os.path.dirname(os.path.abspath(__file__)), "allowed_symbols.txt")
LOOKED_AT = ("runtime/", "vm/", "stdlib/")
EXEMPT = ("runtime/sync/",)
OURS = ("base/", "frontend/", "runtime/", "vm/", "stdlib/", "cmd/")


def read_rows(text):
    rows = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        parts = re.split(r"\s{2,}", line.strip(), maxsplit=1)
        if len(parts) != 2:
            sys.exit("allowed_symbols.txt:%d: a row needs a pattern, two blanks and a reason" % number)
        rows.append(re.compile(parts[0]))
    return rows


def objects(build):
    """(path in the tree, object file) of every object of the product."""
    found = []
    for where, _, names in os.walk(os.path.join(build, "CMakeFiles")):
        for name in names:
            if name.endswith(".o"):
                path = os.path.join(where, name)
                # build/CMakeFiles/TARGET.dir/FOLDER/file.cpp.o
                inside = os.path.relpath(path, os.path.join(build, "CMakeFiles")).split(os.sep, 1)[1]
                if inside.startswith(OURS):
                    found.append((inside, path))
    return sorted(found)


def nm(flags, files):
    """{file: set of names}, in one call."""
    if not files:
        return {}
    out = subprocess.run(["nm", "-A", "-P"] + flags + files, capture_output=True, text=True, check=True).stdout
    names = {f: set() for f in files}
    for line in out.split("\n"):
        m = re.match(r"(.*?): (\S+) (\S)", line)
        if m and m.group(3) not in "vw" or m and "-u" not in flags:
            names[m.group(1)].add(m.group(2))
    return names


def demangle(names):
    names = sorted(names)
    out = subprocess.run(["c++filt"], input="\n".join(names), capture_output=True, text=True, check=True).stdout
    return dict(zip(names, out.split("\n")))


def violations(files, rows):
    """files: (path in the tree, object file). What is used and not allowed, as lines."""
    looked_at = [(p, f) for p, f in files if p.startswith(LOOKED_AT) and not p.startswith(EXEMPT)]
    defined = set().union(*nm(["--defined-only"], [f for _, f in files]).values())
    used = nm(["-u"], [f for _, f in looked_at])
    foreign = {f: names - defined for f, names in used.items()}
    plain = demangle(set().union(*foreign.values())) if foreign else {}
    bad = {}
    for path, f in looked_at:
        for name in foreign[f]:
            shown = plain[name]
            if not shown.startswith("gosub::") and not any(r.fullmatch(shown) for r in rows):
                bad.setdefault(shown, []).append(path)
    return ["%s: used by %s" % (name, ", ".join(paths[:4])) for name, paths in sorted(bad.items())]


class SelfTest(unittest.TestCase):
    CODE = """#include <chrono>
#include <cstring>
#include <ctime>
#include <string>
namespace gosub { int other(); }
int ours() { return gosub::other(); }
%s
"""

    def found_in(self, code, path="runtime/mem/a.cpp.o"):
        with open(ALLOWED, encoding="utf-8") as listed:
            rows = read_rows(listed.read())
        with tempfile.TemporaryDirectory() as tmp:
            source = os.path.join(tmp, "a.cpp")
            with open(source, "w", encoding="utf-8") as f:
                f.write(self.CODE % code)
            subprocess.run(["g++", "-O1", "-c", source, "-o", source + ".o"], check=True)
            return violations([(path, source + ".o")], rows)

    def test_good(self):
        self.assertEqual(self.found_in("std::string f(const char* s) { return std::string(s, strlen(s)); }"), [])

    def test_bad(self):
        clock = "long f() { timespec t; clock_gettime(CLOCK_MONOTONIC, &t); return t.tv_sec; }"
        self.assertEqual(self.found_in(clock), ["clock_gettime: used by runtime/mem/a.cpp.o"])
        self.assertEqual(self.found_in(clock, "runtime/sync/a.cpp.o"), [])
        self.assertEqual(self.found_in(clock, "frontend/lex/a.cpp.o"), [])
        chrono = "long f() { return std::chrono::steady_clock::now().time_since_epoch().count(); }"
        self.assertEqual(len(self.found_in(chrono)), 1)

    def test_list(self):
        with open(ALLOWED, encoding="utf-8") as listed:
            rows = read_rows(listed.read())
        for name in ("pthread_create", "pthread_mutex_lock", "futex", "syscall", "nanosleep", "usleep", "sched_yield",
                     "clock_gettime", "gettimeofday", "time", "rand", "random", "getrandom", "getentropy", "poll",
                     "epoll_wait", "select", "sem_wait", "pthread_cond_wait", "std::thread::hardware_concurrency()",
                     "std::thread::_M_start_thread(std::unique_ptr<std::thread::_State>, void (*)())",
                     "std::random_device::_M_getval()", "std::chrono::_V2::system_clock::now()",
                     "std::condition_variable::notify_one()", "std::__atomic_futex_unsigned_base::_M_futex_wait_until",
                     "std::this_thread::__sleep_for(std::chrono::duration<long>)"):
            self.assertFalse(any(r.fullmatch(name) for r in rows), name)
        with self.assertRaises(SystemExit):
            read_rows("memcpy\n")


if __name__ == "__main__":
    if "--self-test" in sys.argv:
        sys.argv.remove("--self-test")
        unittest.main()
    with open(ALLOWED, encoding="utf-8") as listed:
        problems = violations(objects(sys.argv[1]), read_rows(listed.read()))
    print("\n".join(problems) or "every foreign symbol has its row")
    sys.exit(1 if problems else 0)

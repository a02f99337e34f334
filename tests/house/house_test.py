#!/usr/bin/env python3
"""What no file of the tree contains: notes to come back to, paths of somebody's machine, conflict
markers, and talk about how the project is made rather than what it is."""
import os
import re
import subprocess
import sys
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
# Each with the reason that is shown. Spelled in pieces, so that this file does not contain them.
FORBIDDEN = [
    # Not context's function of that name.
    (r"\b(?:TO" r"DO\b(?=:|\s*$| (?!returns|<nil>))|(?:FIX" r"ME|X" r"XX|HA" r"CK)\b)", "do it, or answer with a diagnostic"),
    (r"/(?:wo" r"rk/(?:wt|main|shared)|ro" r"ot/|ho" r"me/(?!(?:u|x|user|gopher)\b)[a-z])", "a path of somebody's machine"),
    (r"^(?:<{7} |>{7} |={7}$)", "a merge conflict"),
    (r"(?i)\b(?:clau" r"de|anthro" r"pic|chat" r"gpt|open" r"ai|large language mo" r"del|copi" r"lot)\b",
     "the project speaks of itself alone"),
    (r"(?i)\b(?:this|next|previous|last) (?:iss" r"ue|ses" r"sion|sit" r"ting)\b", "the project speaks of itself alone"),
    (r"(?i)\bco-auth" r"ored-by\b", "the project speaks of itself alone"),
]
RULES = [(re.compile(rx, re.M), why) for rx, why in FORBIDDEN]
# Words that a rule would hit and that are meant: (file, line's text).
MEANT = {}
MAX_BYTES = 400_000
MAY_BE_BINARY = ("testdata/", "tests/fuzz/corpus/")


def tracked(root):
    listed = subprocess.run(["git", "-C", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
                            capture_output=True)
    if listed.returncode == 0:
        return [p for p in listed.stdout.decode().split("\0") if p]
    found = []
    for where, folders, names in os.walk(root):
        folders[:] = [f for f in folders if not f.startswith(("build", ".git"))]
        found += [os.path.relpath(os.path.join(where, n), root) for n in names]
    return found


def problems_in(path, data):
    if len(data) > MAX_BYTES:
        yield "%s: %d bytes; generate it instead" % (path, len(data))
    if b"\0" in data and not path.startswith(MAY_BE_BINARY):
        yield "%s: a binary file" % path
    text = data.decode("utf-8", "replace")
    for rx, why in RULES:
        for m in rx.finditer(text):
            begin = text.rfind("\n", 0, m.start()) + 1
            line = text[begin:].split("\n", 1)[0].strip()
            if (path, line) not in MEANT:
                yield "%s:%d: %r: %s" % (path, text.count("\n", 0, m.start()) + 1, m.group(0), why)


def violations(root):
    found = []
    for path in sorted(tracked(root)):
        full = os.path.join(root, path)
        if os.path.islink(full) or not os.path.isfile(full):
            continue
        with open(full, "rb") as f:
            found += problems_in(path, f.read())
    return found


class SelfTest(unittest.TestCase):
    def test_good(self):
        self.assertEqual(list(problems_in("a.cpp", b"// A session of TLS, an issue of locks, todo lists.\n")), [])

    def test_bad(self):
        for text in ("// TO" "DO: later", "see /ro" "ot/x", "/wo" "rk/main/a", "<" * 7 + " HEAD",
                     "as Clau" "de said", "in the next iss" "ue", "a" * (MAX_BYTES + 1), "\0"):
            with self.subTest(text[:40]):
                self.assertEqual(len(list(problems_in("a.cpp", ("x\n" + text).encode()))), 1)


if __name__ == "__main__":
    if "--self-test" in sys.argv:
        sys.argv.remove("--self-test")
        unittest.main()
    problems = violations(ROOT)
    print("\n".join(problems) or "the house is clean")
    sys.exit(1 if problems else 0)

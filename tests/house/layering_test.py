#!/usr/bin/env python3
"""Who may include whom. Do not change this table to make a build pass: move the code.

A line `a b < c` says that c may include a and b, and whatever they may include. Files at the root of
a folder with subfolders (frontend/, runtime/, vm/) do not exist. tests/ may include everything.
"""
import os
import re
import sys
import unittest

ORDER = """
    base < frontend/source < frontend/diag < frontend/lex
    frontend/source < frontend/ast
    frontend/diag frontend/lex frontend/ast < frontend/parse
    frontend/source < frontend/types
    frontend/diag frontend/ast frontend/types < frontend/check
    frontend/check frontend/parse < frontend/load
    frontend/check vm/bytecode runtime/abi < frontend/compile
    base < runtime/abi < vm/bytecode
    runtime/abi < runtime/sync < runtime/mem < runtime/sched < runtime/gc < runtime/obj
    vm/bytecode runtime/obj < vm/interp < vm/jit
    runtime/obj < stdlib
    frontend/compile vm/interp stdlib frontend/load < cmd
    frontend/compile frontend/load vm/bytecode < tools
"""
SUFFIXES = (".h", ".cpp", ".y", ".re", ".def")
INCLUDE_RX = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.M)
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def closure(order):
    """folder -> every folder it may include, itself among them."""
    direct = {}
    for line in order.split("\n"):
        steps = [step.split() for step in line.split("<")]
        for lower, upper in zip(steps, steps[1:]):
            for folder in upper:
                direct.setdefault(folder, set()).update(lower)
            for folder in lower:
                direct.setdefault(folder, set())
    full = {}

    def reach(folder):
        if folder not in full:
            full[folder] = {folder}
            for below in direct[folder]:
                full[folder] |= reach(below)
        return full[folder]

    for folder in direct:
        reach(folder)
    return full


def folder_of(path, folders):
    """The longest folder of the order that holds the path, or None."""
    parts = os.path.dirname(path).split("/")
    for n in range(len(parts), 0, -1):
        if "/".join(parts[:n]) in folders:
            return "/".join(parts[:n])
    return None


def include_target(included, includer, root):
    """The path from the root that an include means: from the root, or beside the includer."""
    beside = os.path.normpath(os.path.join(os.path.dirname(includer), included))
    if not os.path.exists(os.path.join(root, included)) and os.path.exists(os.path.join(root, beside)):
        return beside
    return included


def violations(root, order=ORDER):
    allowed, found = closure(order), []
    for where, folders, names in os.walk(root):
        relative = os.path.relpath(where, root)
        if relative == ".":
            tops = {f.split("/")[0] for f in allowed}
            folders[:] = sorted(f for f in folders if f in tops)
        for name in sorted(names):
            path = os.path.normpath(os.path.join(relative, name))
            if not name.endswith(SUFFIXES):
                continue
            owner = folder_of(path, allowed)
            if owner is None:
                found.append("%s: its folder has no place in the order" % path)
                continue
            with open(os.path.join(root, path), encoding="utf-8", errors="replace") as f:
                text = f.read()
            for m in INCLUDE_RX.finditer(text):
                target = folder_of(include_target(m.group(1), path, root), allowed)
                line = text.count("\n", 0, m.start(1)) + 1
                if target is not None and target not in allowed[owner]:
                    found.append("%s:%d: %s may not include %s (%s)" % (path, line, owner, target, m.group(1)))
                elif target is None and "/" in m.group(1) and m.group(1).split("/")[0] == "tests":
                    found.append("%s:%d: only tests include tests (%s)" % (path, line, m.group(1)))
    return found


class SelfTest(unittest.TestCase):
    """The check can fail: a small tree with one wrong include of each sort."""

    def found_in(self, files):
        import tempfile
        with tempfile.TemporaryDirectory() as root:
            for path, text in files.items():
                os.makedirs(os.path.join(root, os.path.dirname(path)), exist_ok=True)
                with open(os.path.join(root, path), "w", encoding="utf-8") as f:
                    f.write(text)
            return violations(root)

    def test_good(self):
        self.assertEqual(self.found_in({
            "base/ids.h": "#pragma once\n#include <vector>\n",
            "frontend/lex/lex.h": '#include "base/ids.h"\n#include "frontend/source/file.h"\n',
            "runtime/obj/chan.cpp": '#include "runtime/abi/g.h"\n#include "runtime/sched/park.h"\n',
            "stdlib/strings/x_native.cpp": '#include "runtime/obj/str.h"\n',
            "tests/base/ids_test.cpp": '#include "vm/interp/run.h"\n'}), [])

    def test_bad(self):
        for path, included in (("base/ids.h", "frontend/source/file.h"),
                               ("runtime/mem/span.cpp", "runtime/gc/mark.h"),
                               ("runtime/sched/p.cpp", "vm/interp/run.h"),
                               ("vm/interp/run.cpp", "frontend/check/x.h"),
                               ("frontend/lex/lex.h", "frontend/ast/node.h"),
                               ("cmd/main.cpp", "tests/helper.h")):
            with self.subTest(path):
                found = self.found_in({path: '\n#include "%s"\n' % included})
                self.assertEqual(len(found), 1, found)
                self.assertIn("%s:2" % path, found[0])

    def test_beside(self):
        files = {"runtime/mem/a.h": "", "runtime/mem/b.cpp": '#include "a.h"\n#include "../gc/c.h"\n',
                 "runtime/gc/c.h": ""}
        self.assertEqual(len(self.found_in(files)), 1)

    def test_homeless(self):
        self.assertEqual(len(self.found_in({"runtime/misc.cpp": ""})), 1)


if __name__ == "__main__":
    if "--self-test" in sys.argv:
        sys.argv.remove("--self-test")
        unittest.main()
    problems = violations(ROOT)
    print("\n".join(problems) or "every include goes down the order")
    sys.exit(1 if problems else 0)

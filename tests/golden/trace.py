"""Normalises the output of a program that panicked, so that ours and gc's can be compared.

Kept: the panic text, goroutine headers with their wait reasons, and of each frame the function's
name and its file's base name with the line. Dropped, because gc does not reproduce them either or
because they show a library's insides: arguments, addresses, offsets, goroutine ids other than 1,
waiting times, and the frames of functions outside the program's own packages.
"""
import os
import re

HEADER_RX = re.compile(r"^goroutine (\d+)(?: gp=\S+ m=\S+(?: mp=\S+)?)? \[([^\]]*)\]:$")
FRAME_RX = re.compile(r"^(\S.*?)\((?:.*)\)$")
CREATED_RX = re.compile(r"^created by (\S+)(?: in goroutine \d+)?$")
FILE_RX = re.compile(r"^\s+(\S.*):(\d+)(?: \+0x[0-9a-f]+)?(?: .*)?$")
ELIDED_RX = re.compile(r"^\.\.\.(?:\d+|additional) frames elided\.\.\.$")
WRAPPER_RX = re.compile(r"\.(?:gowrap|deferwrap)\d+$")


def reason(text):
    return re.sub(r", \d+ minutes", "", text)


def panic_text(line):
    line = re.sub(r"\[signal ([^:\]]+): ([^\]]*?)(?: code=\S+)?(?: addr=\S+)?(?: pc=\S+)?\]",
                  r"[signal \1: \2]", line)
    # A value of a type that panic does not print: (main.T) 0xc000012345 or (main.T) {...}.
    return re.sub(r"\(([^()]+)\) (?:0x[0-9a-f]+|\{0x[^}]*\})", r"(\1) 0x?", line)


def own(function, module):
    """Whether a function belongs to the program: package main, or a package of its module."""
    if WRAPPER_RX.search(function):
        return False
    return function.startswith("main.") or (module and (function.startswith(module + "/") or
                                                        function.startswith(module + ".")))


def module_of(folder):
    try:
        with open(os.path.join(folder, "go.mod"), encoding="utf-8") as f:
            m = re.search(r"^module\s+(\S+)", f.read(), re.M)
            return m.group(1) if m else ""
    except OSError:
        return ""


def frame(line, following, module):
    """The lines kept of one frame, and whether the file line belongs to it."""
    created, called = CREATED_RX.match(line), FRAME_RX.match(line)
    place = FILE_RX.match(following)
    if not (created or called) or not place:
        return None
    name = (created or called).group(1)
    if not own(name, module):
        return []
    shown = "created by " + name if created else name + "(...)"
    return [shown, "\t%s:%s" % (os.path.basename(place.group(1)), place.group(2))]


def normalise(output, module=""):
    lines, kept, i, in_trace = output.split("\n"), [], 0, False
    while i < len(lines):
        line = lines[i].rstrip()
        header = HEADER_RX.match(line)
        if header:
            in_trace = True
            who = "1" if header.group(1) == "1" else "N"
            kept.append("goroutine %s [%s]:" % (who, reason(header.group(2))))
        elif line == "runtime stack:":
            while i + 1 < len(lines) and not HEADER_RX.match(lines[i + 1]):
                i += 1
        elif ELIDED_RX.match(line):
            kept.append("...frames elided...")
        elif not in_trace:
            if not line.startswith("runtime: sp="):
                kept.append(panic_text(line))
        elif line:
            pair = frame(line, lines[i + 1] if i + 1 < len(lines) else "", module)
            if pair is None:
                kept.append(panic_text(line))
            else:
                kept += pair
                i += 1
        i += 1
    while kept and not kept[-1]:
        kept.pop()
    return "\n".join(kept) + "\n"

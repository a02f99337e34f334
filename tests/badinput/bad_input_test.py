#!/usr/bin/env python3
"""What no golden file can hold: generated programs of absurd size, and a world that is broken.

    bad_input_test.py --gosub BINARY [--build asan|tsan|...] [CASE...]

Each case ends in a clear error or in what Go itself does: never by a signal of ours, never in a hang,
never without a word. A function case_NAME is one test; CMake finds them by that name.
"""
import argparse
import os
import re
import resource
import signal
import subprocess
import sys
import tempfile
import time

SKIPPED = 77
HELLO = 'package main\n\nimport "fmt"\n\nfunc main() {\n\tfmt.Println("hello")\n}\n'
DIAGNOSTIC_RX = re.compile(r"^\S+\.go:\d+(?::\d+)?: \S", re.M)
OUR_FAULT_RX = re.compile(r"AddressSanitizer|ThreadSanitizer|runtime error: .*\.(?:cpp|h):|internal error|"
                          r"Assertion|check failed", re.I)


class Wrong(Exception):
    pass


class Skip(Exception):
    pass


class World:
    """The binary, a folder of its own, and ways to run the one in the other."""

    def __init__(self, binary, build, folder):
        self.binary, self.build, self.folder = os.path.abspath(binary), build, folder
        self.patience = {"asan": 6, "tsan": 15}.get(build, 1)

    def write(self, data, name="x.go"):
        path = os.path.join(self.folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as f:
            f.write(data.encode() if isinstance(data, str) else data)
        return name

    def run(self, *arguments, seconds=20, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, before=None,
            command="run", killed_by=None):
        """(status, stdout, stderr) of `gosub run ARGUMENTS...`. Checks what is true of every case."""
        def prepare():
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            if before:
                before()
        process = subprocess.Popen([self.binary, command, *arguments], cwd=self.folder, stdin=stdin, stdout=stdout,
                                   stderr=subprocess.PIPE, preexec_fn=prepare, start_new_session=True)
        try:
            out, err = process.communicate(timeout=seconds * self.patience)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
            raise Wrong("no end after %d seconds" % (seconds * self.patience)) from None
        out, err, status = (out or b"").decode("utf-8", "replace"), err.decode("utf-8", "replace"), process.returncode
        if status < 0 and status != -(killed_by or 0):
            raise Wrong("killed by signal %d\n%s" % (-status, err[-2000:]))
        if OUR_FAULT_RX.search(err):
            raise Wrong("our own fault:\n" + err[-2000:])
        if status > 0 and not err.strip():
            raise Wrong("exit status %d without a word" % status)
        return status, out, err


def expect(condition, what, result):
    if not condition:
        raise Wrong("%s; got status %d, stdout %r, stderr %r" % (what, result[0], result[1][:500], result[2][:1500]))


def rejected(result, *texts):
    expect(result[0] == 1 and DIAGNOSTIC_RX.search(result[2] + result[1]), "expected a compile error", result)
    for text in texts:
        expect(text in result[1] + result[2], "expected the message %r" % text, result)


def prints(result, text):
    expect(result[0] == 0 and text in result[1] + result[2], "expected exit 0 and %r" % text, result)


def main_with(*lines):
    return "package main\n\nfunc main() {\n" + "".join("\t%s\n" % line for line in lines) + "}\n"


# --- Files that are not there, or not programs -----------------------------------------------------


def case_missing_file(world):
    result = world.run("nothing_here.go")
    expect(result[0] == 1 and "nothing_here.go" in result[2], "expected the missing file's name", result)


def case_directory_without_go_files(world):
    os.mkdir(os.path.join(world.folder, "empty"))
    result = world.run("./empty")
    expect(result[0] == 1 and "no Go files" in result[2], "expected 'no Go files'", result)


def case_directory_as_file(world):
    os.mkdir(os.path.join(world.folder, "odd.go"))
    result = world.run("odd.go")
    expect(result[0] == 1, "expected exit status 1", result)


def case_policies_that_are_not_there(world):
    name = world.write(HELLO)
    for option, word in (("--sched=gmp", "not supported: gmp"), ("--sched=x", "unknown: x"),
                         ("--gc=hybrid", "not supported: hybrid"), ("--gc=x", "unknown: x")):
        result = world.run(option, name)
        expect(result[0] == 2 and word in result[2], "expected '%s'" % word, result)


def case_unreadable_file(world):
    if os.geteuid() == 0:
        raise Skip("root can read everything")
    world.write(HELLO)
    os.chmod(os.path.join(world.folder, "x.go"), 0)
    result = world.run("x.go")
    expect(result[0] == 1 and "permission denied" in result[2], "expected 'permission denied'", result)


def case_empty_file(world):
    rejected(world.run(world.write("")))


def case_no_main_function(world):
    result = world.run(world.write("package main\n"))
    expect(result[0] == 1 and "function main is undeclared" in result[2], "expected gc's message", result)


def case_not_package_main(world):
    result = world.run(world.write("package other\n"))
    expect(result[0] == 1 and "main" in result[2], "expected a word about package main", result)


def case_invalid_utf8(world):
    rejected(world.run(world.write(b'package main\n\nfunc main() {\n\tprintln("a\xffb")\n}\n')),
             "x.go:4:12: invalid UTF-8 encoding")


def case_nul_byte(world):
    rejected(world.run(world.write(b'package main\n\nfunc main() {\n\tprintln("a\x00b")\n}\n')),
             "x.go:4:12: invalid NUL character")


def case_binary_rubbish(world):
    rejected(world.run(world.write(bytes((i * 7919 + i // 251) % 256 for i in range(100_000)))))


# --- Packages that cannot be put together -----------------------------------------------------------


def module(world, **files):
    world.write("module m\n\ngo 1.26\n", "go.mod")
    for name, text in files.items():
        world.write(text, name.replace("__", "/") + ".go")


def importing(*paths):
    return "package main\n\nimport (\n%s)\n\nfunc main() {}\n" % "".join('\t_ "%s"\n' % path for path in paths)


def not_built(result, text):
    expect(result[0] == 1 and text in result[2], "expected exit 1 and %r" % text, result)


def case_import_cycle(world):
    module(world, main=importing("m/a"), a__a='package a\n\nimport _ "m/b"\n', b__b='package b\n\nimport _ "m/a"\n')
    not_built(world.run("."), "import cycle not allowed")


def case_import_of_itself(world):
    module(world, main=importing("m/a"), a__a='package a\n\nimport _ "m/a"\n')
    not_built(world.run("."), "import cycle not allowed")


def case_internal_package_of_others(world):
    module(world, main=importing("m/a/internal/x"), a__internal__x__x="package x\n")
    not_built(world.run("."), "use of internal package m/a/internal/x not allowed")


def case_missing_package(world):
    module(world, main=importing("m/nothing", "nowhere"))
    result = world.run(".")
    not_built(result, "main.go:4:2: package m/nothing is not in std")
    not_built(result, "main.go:5:2: package nowhere is not in std")


def case_import_of_a_command(world):
    module(world, main=importing("m/a"), a__a="package main\n\nfunc main() {}\n")
    not_built(world.run("."), 'import "m/a" is a program, not an importable package')


def case_two_packages_in_one_folder(world):
    module(world, main=importing(), other="package other\n")
    not_built(world.run("."), "found packages main (main.go) and other (other.go)")


def case_imported_folder_without_go_files(world):
    module(world, main=importing("m/a"))
    world.write("nothing", "a/readme.txt")
    not_built(world.run("."), "main.go:4:2: package m/a is not in std")


# --- Size ------------------------------------------------------------------------------------------


def case_fifty_megabytes_of_comments(world):
    line = "// " + "a comment of the usual sort, " * 3 + "\n"
    world.write(line * (50_000_000 // len(line)) + main_with('println("end")'))
    prints(world.run("x.go", seconds=30), "end\n")


def case_fifty_megabytes_of_errors(world):
    world.write("package main\n\nfunc main() {\n" + "\tx := y + / z\n" * (50_000_000 // 14) + "}\n")
    rejected(world.run("x.go", seconds=60), "syntax error")


def case_nested_parentheses(world):
    result = world.run(world.write(main_with("x := 1", "println(" + "(" * 100_000 + "x" + ")" * 100_000 + ")")))
    if result[0] != 0:
        rejected(result)


def case_nested_blocks(world):
    result = world.run(world.write(main_with("{" * 100_000 + "}" * 100_000, 'println("end")')))
    if result[0] != 0:
        rejected(result)


def case_nested_types(world):
    result = world.run(world.write("package main\n\nvar x " + "[]" * 100_000 + "int\n\n" + main_with()[14:]))
    if result[0] != 0:
        rejected(result)


def case_type_of_many_pointers(world):
    prints(world.run(world.write("package main\n\nvar x " + "*" * 95_000 + "int\n\n" + main_with("println(x == nil)")[14:])),
           "true\n")


def case_nested_closures(world):
    prints(world.run(world.write(main_with("func() {\n" * 10_000, "println(1)", "}()\n" * 10_000))), "1\n")


def case_chain_of_embedded_types(world):
    chain = "".join("type t%d struct{ t%d }\n" % (i, i + 1) for i in range(3000))
    world.write("package main\n\n" + chain + "type t3000 struct{ v int }\n\nvar x t0\n\n" + main_with("println(x.v)")[14:])
    prints(world.run("x.go"), "0\n")


def case_unclosed_brackets(world):
    for bracket in "([{":
        rejected(world.run(world.write(main_with("x := " + bracket * 100_000))))


def case_sum_of_a_million_terms(world):
    prints(world.run(world.write(main_with("x := 1", "println(" + " + ".join(["x"] * 1_000_000) + ")")), seconds=60),
           "1000000\n")


def case_constant_sum_of_a_million_terms(world):
    prints(world.run(world.write(main_with("println(" + " + ".join(["1"] * 1_000_000) + ")")), seconds=60), "1000000\n")


def case_string_of_a_million_parts(world):
    prints(world.run(world.write(main_with("println(len(" + " + ".join(['"ab"'] * 1_000_000) + "))")), seconds=60),
           "2000000\n")


def case_literal_of_a_million_elements(world):
    text = "package main\n\nvar a = []int{\n" + "".join("\t%d,\n" % i for i in range(1_000_000)) + "}\n\n"
    world.write(text + main_with("println(len(a), a[999999])")[14:])
    prints(world.run("x.go", seconds=60), "1000000 999999\n")


def case_function_of_a_hundred_thousand_statements(world):
    world.write(main_with("x := 0", *["x += %d" % (i % 7) for i in range(100_000)], "println(x)"))
    prints(world.run("x.go", seconds=60), "%d\n" % sum(i % 7 for i in range(100_000)))


def case_hundred_thousand_functions(world):
    count = 100_000
    functions = "".join("func f%d() int { return %d }\n" % (i, i) for i in range(count))
    world.write(main_with("println(f0() + f%d())" % (count - 1)) + functions)
    prints(world.run("x.go", seconds=60), "%d\n" % (count - 1))


def case_long_identifier(world):
    name = "x" * 1_000_000
    prints(world.run(world.write(main_with("%s := 3" % name, "println(%s)" % name))), "3\n")


def case_type_of_a_terabyte(world):
    result = world.run(world.write("package main\n\nvar a [1 << 40]byte\n\n" + main_with("println(len(a), a[5])")[14:]))
    expect(result[0] != 0, "expected an error", result)


def case_value_of_a_terabyte(world):
    result = world.run(world.write("package main\n\ntype t [1 << 40]byte\n\n" +
                                   main_with("p := new(t)", "p[7] = 1", "println(len(p))")[14:]))
    if result[0] != 0:
        expect(result[0] == 2 and "out of memory" in result[2] or result[0] == 1, "expected 'out of memory'", result)


def case_array_of_arrays_overflows(world):
    rejected(world.run(world.write("package main\n\nvar a [1 << 40][1 << 40]byte\n\n" + main_with("_ = a")[14:])))


def case_huge_shift(world):
    rejected(world.run(world.write("package main\n\nconst c = 1 << (1 << 40)\n\n" + main_with("println(c > 0)")[14:])),
             "invalid shift count")


def case_huge_exponent(world):
    rejected(world.run(world.write(main_with("var f float64 = 1e1000000000", "println(f)"))))


def case_huge_constant_product(world):
    result = world.run(world.write("package main\n\nconst (\n\ta = 1 << 500\n" +
                                   "".join("\t%s = %s * %s\n" % (chr(98 + i), chr(97 + i), chr(97 + i)) for i in range(12)) +
                                   ")\n\n" + main_with("println(m > 0)")[14:]))
    rejected(result, "overflow")


# --- Depth at run time -----------------------------------------------------------------------------

CHAIN = """package main

type node struct {
	value int
	next  any
}

func chain(n int) any {
	var head any
	for i := range n {
		head = node{i, head}
	}
	return head
}

func main() {
	a, b := chain(3_000_000), chain(3_000_000)
	%s
}
"""


def own_behaviour_or_overflow(result, text):
    """gc recurses here and overflows its stack; a right answer is as good."""
    if result[0] == 2:
        expect("stack overflow" in result[2], "expected gc's fatal error", result)
    else:
        prints(result, text)


def case_deep_structure_compared(world):
    own_behaviour_or_overflow(world.run(world.write(CHAIN % "println(a == b, a != b)"), seconds=60), "true false\n")


def case_deep_structure_as_map_key(world):
    program = CHAIN % 'm := map[any]string{a: "found"}\n\tprintln(m[b], len(m))'
    own_behaviour_or_overflow(world.run(world.write(program), seconds=60), "found 1\n")


def case_infinite_recursion(world):
    result = world.run(world.write("package main\n\nfunc f(n int) int { return f(n+1) + 1 }\n\n" +
                                   main_with("println(f(0))")[14:]), seconds=60)
    expect(result[0] == 2 and "goroutine stack exceeds 1000000000-byte limit" in result[2] and
           "fatal error: stack overflow" in result[2], "expected gc's fatal error", result)


def case_make_of_absurd_size(world):
    result = world.run(world.write(main_with("n := 1 << 62", "println(len(make([]int, n)))")))
    expect(result[0] == 2 and "makeslice: len out of range" in result[2], "expected gc's panic", result)


def case_make_of_more_than_there_is(world):
    result = world.run(world.write(main_with("n := 1 << 44", "println(len(make([]byte, n)))")))
    expect(result[0] == 2 and "out of memory" in result[2] or result[0] == 0, "expected 'out of memory'", result)


# --- Programs that misuse a map: what the detection says is sure, when it strikes is not -----------


def misused_map(world, text, *lines):
    if len(os.sched_getaffinity(0)) < 2:
        raise Skip("needs two processors")
    result = world.run(world.write(main_with("m := map[int]int{1: 1, 2: 2, 3: 3}", "defer func() { recover() }()",
                                             "go func() {", "\tfor {", "\t\tm[1]++", "\t}", "}()", *lines)))
    expect(result[0] == 2 and re.search(r"^fatal error: %s$" % text, result[2], re.M), "expected a fatal error", result)


def case_concurrent_map_writes(world):
    misused_map(world, "concurrent map writes", "for {", "\tm[2]++", "}")


def case_concurrent_map_read_and_write(world):
    misused_map(world, "concurrent map read and map write", "for m[2] == 2 {", "}")


def case_concurrent_map_iteration_and_write(world):
    misused_map(world, "concurrent map (iteration|read) and map write", "for {", "\tfor range m {", "\t}", "}")


# --- A broken world --------------------------------------------------------------------------------


def case_stdout_is_full(world):
    with open("/dev/full", "wb") as full:
        world.write('package main\n\nimport (\n\t"fmt"\n\t"os"\n)\n\nfunc main() {\n'
                    '\t_, err := fmt.Println("x")\n\tfmt.Fprintln(os.Stderr, err)\n}\n')
        result = world.run("x.go", stdout=full)
    expect(result[0] == 0 and "write /dev/stdout: no space left on device" in result[2], "expected Go's error", result)


def case_stdin_is_closed(world):
    world.write('package main\n\nimport (\n\t"fmt"\n\t"os"\n)\n\nfunc main() {\n\tvar b [1]byte\n'
                '\tn, err := os.Stdin.Read(b[:])\n\tfmt.Println(n, err)\n}\n')
    result = world.run("x.go", stdin=None, before=lambda: os.close(0))
    # Go opens /dev/null where descriptors 0 to 2 are closed.
    prints(result, "0 EOF\n")


def case_program_from_closed_stdin(world):
    result = world.run("-", stdin=None, before=lambda: os.close(0))
    expect(result[0] == 1, "expected exit status 1", result)


def case_all_descriptors_are_closed(world):
    world.write(HELLO)
    status = subprocess.run(["/bin/sh", "-c", 'exec "$0" run x.go <&- >&- 2>&-', world.binary], cwd=world.folder,
                            timeout=20 * world.patience).returncode
    if status != 0:
        raise Wrong("exit status %d" % status)


def case_stdout_is_a_closed_pipe(world):
    world.write('package main\n\nimport "fmt"\n\nfunc main() {\n\tfor {\n\t\tfmt.Println("more")\n\t}\n}\n')
    reader, writer = os.pipe()
    os.close(reader)
    try:
        result = world.run("x.go", stdout=writer, killed_by=signal.SIGPIPE,
                           before=lambda: signal.signal(signal.SIGPIPE, signal.SIG_DFL))
    finally:
        os.close(writer)
    expect(result[0] == -signal.SIGPIPE, "expected death by SIGPIPE, as Go", result)


def case_address_space_too_small(world):
    # Below 32 MiB the kernel cannot even load the program, and kills it.
    if world.build in ("asan", "tsan"):
        raise Skip("sanitizers need address space")
    world.write(HELLO)
    for megabytes in (32, 64, 128, 256, 512, 1024, 2048, 4096):
        limit = (megabytes << 20, megabytes << 20)
        try:
            result = world.run("x.go", before=lambda: resource.setrlimit(resource.RLIMIT_AS, limit))
        except OSError:
            continue  # not even the program could be loaded
        except subprocess.SubprocessError:
            continue
        if result[0] == 0:
            prints(result, "hello\n")


def case_no_more_threads(world):
    if os.geteuid() == 0:
        raise Skip("root has no limit of processes")
    world.write(HELLO)
    world.run("x.go", before=lambda: resource.setrlimit(resource.RLIMIT_NPROC, (1, 1)))


def case_few_descriptors(world):
    world.write(HELLO)
    for descriptors in (3, 4, 6, 10):
        limit = (descriptors, descriptors)
        result = world.run("x.go", before=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, limit))
        if result[0] == 0:
            prints(result, "hello\n")


def case_busy_goroutine_on_one_processor(world):
    os.environ["GOMAXPROCS"] = "1"
    world.write('package main\n\nimport "time"\n\nfunc main() {\n\tgo func() {\n\t\tfor {\n\t\t}\n\t}()\n'
                '\ttime.Sleep(20 * time.Millisecond)\n\tprintln("still here")\n}\n')
    prints(world.run("x.go"), "still here\n")


# --- Signals ----------------------------------------------------------------------------------------

WAITING = """package main

import "time"

func wait(c chan int) { <-c }

func main() {
	defer println("deferred calls do not run")
	go wait(make(chan int))
	println("ready")
	time.Sleep(time.Minute)
}
"""


def signalled(world, number):
    """(status, stderr) of a program that gets a signal once it says that it is ready."""
    process = subprocess.Popen([world.binary, "run", world.write(WAITING)], cwd=world.folder, stdin=subprocess.DEVNULL,
                               stderr=subprocess.PIPE, start_new_session=True)
    try:
        first = process.stderr.readline()
        time.sleep(0.2)  # the other goroutine parks
        process.send_signal(number)
        rest = process.communicate(timeout=20 * world.patience)[1]
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        raise Wrong("no end after signal %d" % number) from None
    return process.returncode, first.decode() + rest.decode("utf-8", "replace")


def dies_of(world, number):
    status, err = signalled(world, number)
    expect(status == -number and err == "ready\n", "expected death by the signal and no word", (status, "", err))


def case_interrupt(world):
    dies_of(world, signal.SIGINT)


def case_termination(world):
    dies_of(world, signal.SIGTERM)


def case_hangup(world):
    dies_of(world, signal.SIGHUP)


def case_quit_shows_all_goroutines(world):
    status, err = signalled(world, signal.SIGQUIT)
    result = (status, "", err)
    expect(status == 2 and "SIGQUIT: quit" in err, "expected exit 2 and the signal's name", result)
    expect("[sleep" in err and "[chan receive" in err and "main.wait(" in err and "main.main(" in err,
           "expected both goroutines with their wait reasons", result)
    expect("deferred" not in err, "expected no deferred call", result)


CASES = {name[len("case_"):]: case for name, case in list(globals().items()) if name.startswith("case_")}


def run_case(name, options):
    with tempfile.TemporaryDirectory(prefix="badinput-") as folder:
        try:
            CASES[name](World(options.gosub, options.build, folder))
        except Skip as e:
            return "skip", str(e)
        except Wrong as e:
            return "bad", str(e)
    return "good", ""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--gosub", required=True, metavar="BINARY")
    parser.add_argument("--build", default="release")
    parser.add_argument("cases", nargs="*", metavar="CASE")
    options = parser.parse_args()
    verdicts = []
    for name in options.cases or CASES:
        verdict, why = run_case(name, options)
        verdicts.append(verdict)
        print(verdict, name, why and ": " + why)
    if "bad" in verdicts:
        return 1
    return 0 if "good" in verdicts else SKIPPED


if __name__ == "__main__":
    sys.exit(main())

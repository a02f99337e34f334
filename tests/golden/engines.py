"""What runs a golden test: gosub, or real Go, from which expected outputs are taken."""
import os
import re
import resource
import shutil
import signal
import subprocess
import tempfile

GO_VERSION = "1.26"


class Outcome:
    def __init__(self, status, output, timed_out=False):
        self.status, self.output, self.timed_out = status, output, timed_out


def environment(test, mode_godebug, extra, tmp):
    """A small, fixed environment: nothing of the caller's may change what a program prints."""
    env = {"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "HOME": tmp, "TMPDIR": tmp,
           "TZ": "UTC", "LANG": "C.UTF-8"}
    for key, value in os.environ.items():
        if key.endswith("SAN_OPTIONS"):
            env[key] = value
    env.update(extra)
    env.update({k: v for k, v in test.env.items() if k != "GODEBUG"})
    godebug = ",".join(g for g in (mode_godebug, test.env.get("GODEBUG", "")) if g)
    if godebug:
        env["GODEBUG"] = godebug
    return env


def limits(test):
    def apply():
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if test.limit_as_mb:
            resource.setrlimit(resource.RLIMIT_AS, (test.limit_as_mb << 20,) * 2)
    return apply


def stop(process):
    """SIGQUIT first: a Go program then says what its goroutines wait for."""
    for number, patience in ((signal.SIGQUIT, 2), (signal.SIGKILL, 20)):
        try:
            os.killpg(process.pid, number)
        except ProcessLookupError:
            pass
        try:
            return process.communicate(timeout=patience)[0]
        except subprocess.TimeoutExpired:
            continue
    return b""


def cpu_seconds(pid):
    """What the process has computed, in all its threads; 0 where that cannot be read."""
    try:
        with open("/proc/%d/stat" % pid, encoding="ascii", errors="replace") as f:
            fields = f.read().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    except (OSError, IndexError, ValueError):
        return 0.0


def wait(process, seconds):
    """The output. On a busy machine a program that has not had its seconds of processor time gets up to
    five times as long, so that the verdict does not depend on what else runs."""
    try:
        return process.communicate(timeout=seconds)[0]
    except subprocess.TimeoutExpired:
        for _ in range(16):
            if cpu_seconds(process.pid) >= seconds:
                raise
            try:
                return process.communicate(timeout=seconds / 4)[0]
            except subprocess.TimeoutExpired:
                continue
        raise


def execute(argv, test, env, seconds):
    """Runs argv in the test's folder; stdout and stderr are one pipe, so their order is kept."""
    folder = os.path.abspath(test.path if test.is_dir else os.path.dirname(test.path) or ".")
    with open(test.stdin, "rb") as stdin:
        process = subprocess.Popen(argv, stdin=stdin, stdout=subprocess.PIPE, cwd=folder, env=env,
                                   stderr=subprocess.STDOUT, start_new_session=True,
                                   preexec_fn=limits(test))
    timed_out = False
    try:
        output = wait(process, seconds)
    except subprocess.TimeoutExpired:
        timed_out, output = True, stop(process)
    finally:
        try:
            os.killpg(process.pid, signal.SIGKILL)  # whatever the program left behind
        except ProcessLookupError:
            pass
    return Outcome(process.returncode, output.decode("utf-8", "surrogateescape"), timed_out)


class Gosub:
    """The binary under test, with the mode's flags and environment."""

    name = "gosub"

    def __init__(self, binary, flags=(), godebug="", procs=0, patience=1.0):
        self.binary, self.flags = os.path.abspath(binary), list(flags)
        self.godebug, self.patience = godebug, patience
        self.extra = {"GOMAXPROCS": str(procs)} if procs else {}

    def run(self, test):
        target = os.path.abspath(test.path)
        command = ["check"] if test.kind == "errorcheck" else ["run"] + self.flags
        with tempfile.TemporaryDirectory(prefix="golden-") as tmp:
            env = environment(test, self.godebug, self.extra, tmp)
            return execute([self.binary] + command + [target] + test.args, test, env,
                           test.limit_seconds * self.patience)


class RealGo:
    """The oracle. Refuses any version but the one whose behaviour the project has."""

    name = "go"

    def __init__(self):
        go = shutil.which("go")
        text = subprocess.run([go, "version"], capture_output=True, text=True).stdout if go else ""
        if not re.search(r"\bgo%s(\.\d+)?\b" % re.escape(GO_VERSION), text):
            raise SystemExit("golden: expected outputs come from Go %s alone; found: %s"
                             % (GO_VERSION, text.strip() or "no go on the PATH"))
        self.go = go

    def run(self, test):
        with tempfile.TemporaryDirectory(prefix="golden-") as tmp:
            if test.kind == "errorcheck":
                return self.check(test, tmp)
            binary = os.path.join(tmp, "program")
            # gc's inlining changes closure names in traces: off where they are compared.
            flags = ["-gcflags=-l"] if test.kind == "panic" else []
            built = self.tool(test, ["build"] + flags + ["-o", binary], tmp)
            if built.returncode != 0:
                return Outcome(1, built.stdout)
            env = environment(test, "", {}, tmp)
            return execute([binary] + test.args, test, env, max(test.limit_seconds, 30))

    def tool(self, test, command, tmp):
        env = {k: v for k, v in os.environ.items() if k not in ("GODEBUG", "GOFLAGS", "GOMAXPROCS")}
        # Module mode: outside it, go builds a program with the GODEBUG defaults of an older Go.
        env.update(GO111MODULE="on", GOWORK="off", GOPROXY="off",
                   GOTOOLCHAIN="local")
        folder = test.path if test.is_dir else os.path.dirname(test.path) or "."
        target = "." if test.is_dir else os.path.basename(test.path)
        return subprocess.run([self.go] + command + [target], cwd=folder, env=env, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, errors="replace")

    def check(self, test, tmp):
        """What `go tool compile -e` says, with export data for the packages it imports."""
        if test.is_dir:
            built = self.tool(test, ["build", "-gcflags=-e", "-o", os.path.join(tmp, "p")], tmp)
            return Outcome(built.returncode, built.stdout)
        with open(test.path, encoding="utf-8", errors="replace") as f:
            imports = sorted(set(re.findall(r'^(?:import\s+|\s+)(?:[\w.]+\s+)?"([\w/.]+)"\s*(?://.*)?$',
                                            f.read(), re.M)) - {"unsafe", "C"})
        config = os.path.join(tmp, "importcfg")
        with open(config, "w", encoding="utf-8") as f:
            if imports:
                listed = subprocess.run(
                    [self.go, "list", "-e", "-export", "-deps", "-f",
                     "{{if .Export}}packagefile {{.ImportPath}}={{.Export}}{{end}}"] + imports,
                    capture_output=True, text=True)
                f.write(listed.stdout)
        out = subprocess.run([self.go, "tool", "compile", "-e", "-p=main", "-importcfg=" + config,
                              "-o", os.path.join(tmp, "x.o"), os.path.basename(test.path)],
                             cwd=os.path.dirname(test.path) or ".", stdout=subprocess.PIPE,
                             stderr=subprocess.STDOUT, text=True, errors="replace")
        return Outcome(out.returncode, out.stdout)

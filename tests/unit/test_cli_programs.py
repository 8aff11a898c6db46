"""The commands on real programs, each in a process of its own: what they print, write and return."""

from __future__ import annotations

import json
import os
import re
import select
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

import pytest

BACKENDS = ("llvm", "wasm")

FIB = """\
namespace Demo;

int Fib(int n) { return n < 2 ? n : Fib(n - 1) + Fib(n - 2); }

public int Main(string[] args)
{
    Console.WriteLine($"fib {Fib(10)} with {args.Length}");
    return args.Length;
}
"""
FIB_CALLS = 177


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache folder for all tests, so that the library is parsed once."""
    return tmp_path_factory.mktemp("cache")


class Folder:
    """A folder with programs, and chic at work in it."""

    def __init__(self, path: Path, cache: Path) -> None:
        self.path = path
        kept = {name: value for name, value in os.environ.items() if not name.startswith("CHIC_") and name != "PROFILE"}
        self.environ = kept | {"CHIC_CACHE_DIR": str(cache)}

    def write(self, text: str, name: str = "main.cl") -> None:
        (self.path / name).write_text(text)

    def chic(self, *arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
        return self.python("-m", "chic", *arguments, **environ)

    def doit(self, *arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
        return self.python("-m", "doit", *arguments, **environ)

    def python(self, *arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, *arguments], cwd=self.path, env=self.environ | environ, capture_output=True, text=True, check=False
        )

    def perf(self, path: str = "profiling/latest/perf.json") -> dict[str, Any]:
        return dict(json.loads((self.path / path).read_text()))

    def calls(self) -> dict[str, int]:
        return {metric["label"]: metric["calls"] for metric in self.perf()["runs"][0]["metrics"]}


@pytest.fixture
def folder(tmp_path: Path, cache: Path) -> Iterator[Folder]:
    made = Folder(tmp_path, cache)
    made.write(FIB)
    yield made


ARTEFACTS = ["perf.folded", "perf.json", "perf.summary.json", "perf.svg"]


@pytest.mark.parametrize("backend", BACKENDS)
def test_profile_runs_writes_and_reports(folder: Folder, backend: str) -> None:
    done = folder.chic("profile", "--backend", backend, "main.cl", "--", "a", "b c")
    assert (done.returncode, done.stderr) == (2, "")
    lines = done.stdout.splitlines()
    assert lines[0] == "fib 55 with 2"
    assert re.fullmatch(r" *function +calls +self +total +mean +share", lines[1])
    assert any(re.match(rf" *Demo::Fib( \(mostly probe\))? +{FIB_CALLS} ", line) for line in lines)
    assert lines[-2:] == [
        "profiling artefacts written to profiling/latest/perf.json (perf.json, perf.summary.json, perf.folded, perf.svg)",
        "profiling flamegraph written to profiling/latest/perf.svg",
    ]
    assert sorted(os.listdir(folder.path / "profiling/latest")) == ARTEFACTS
    assert folder.calls() == {"Demo::Main": 1, "Demo::Fib": FIB_CALLS}
    perf = folder.perf()
    assert perf["runs"][0]["profile"] == "debug"
    assert perf["target"] == ("wasm32-wasip1" if backend == "wasm" else f"{os.uname().machine}-unknown-linux-gnu")
    assert perf["summary"]["sampling_interval_ns"] == 1_000_000


@pytest.mark.parametrize("backend", BACKENDS)
def test_run_is_the_program_and_nothing_else(folder: Folder, backend: str) -> None:
    done = folder.chic("run", "--backend", backend, "main.cl", "--", "x", "y", "z")
    assert (done.returncode, done.stdout, done.stderr) == (3, "fib 55 with 3\n", "")
    assert not (folder.path / "profiling").exists()


def test_run_with_a_profile_keeps_the_program_s_output(folder: Folder) -> None:
    done = folder.chic("run", "--profile-out", "out/p.json", "main.cl")
    assert (done.returncode, done.stdout) == (0, "fib 55 with 0\n")
    assert done.stderr.endswith("profiling artefacts written to out/p.json (p.json, p.summary.json, p.folded)\n")
    assert sorted(os.listdir(folder.path / "out")) == ["p.folded", "p.json", "p.summary.json"]
    assert folder.chic("run", "main.cl", CHIC_PROFILE_AUTO_TRACE="1").returncode == 0
    assert folder.calls()["Demo::Fib"] == FIB_CALLS


PANIC = "namespace P; int At(int[] a, int i) { return a[i]; } public int Main() { return At(new int[3], 7); }"


def test_a_run_without_a_picture_leaves_none_of_an_earlier_run(folder: Folder) -> None:
    folder.chic("profile", "main.cl")
    folder.chic("run", "--profile", "--cached", "main.cl")
    assert sorted(os.listdir(folder.path / "profiling/latest")) == ARTEFACTS
    folder.chic("run", "--profile", "main.cl")
    assert sorted(os.listdir(folder.path / "profiling/latest")) == ARTEFACTS[:-1]
    assert steps(folder.chic("profile", "--cached", "-v", "main.cl")) == ["render"]


@pytest.mark.parametrize("backend", BACKENDS)
def test_a_failing_program_leaves_its_profile(folder: Folder, backend: str) -> None:
    folder.write(PANIC)
    done = folder.chic("profile", "--backend", backend, "main.cl")
    assert done.returncode == 101
    assert done.stderr.startswith("panic: index 7 out of bounds for length 3\n")
    assert folder.calls() == {"P::Main": 1, "P::At": 1}
    assert "profiling artefacts written to profiling/latest/perf.json" in done.stdout


@pytest.mark.parametrize("backend", BACKENDS)
def test_the_fake_clock_gives_the_same_bytes(folder: Folder, backend: str) -> None:
    def bytes_of(name: str, on: str) -> dict[str, bytes]:
        folder.chic("profile", "--backend", on, "--profile-out", f"{name}/perf.json", "main.cl", CHIC_TRACE_FAKE_CLOCK="1",
                    CHIC_TRACE_TARGET="t")  # fmt: skip
        return {file: (folder.path / name / file).read_bytes() for file in ARTEFACTS}

    first = bytes_of("one", backend)
    assert bytes_of("two", backend) == first
    assert bytes_of("three", "llvm") == first


# --- errors ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", ["profile", "run", "check", "lint", "build"])
def test_errors_are_diagnostics_and_exit_code_1(folder: Folder, command: str) -> None:
    folder.write("namespace A;\npublic int Main() { return Fob(1); }\n")
    done = folder.chic(command, "main.cl")
    text = done.stdout if command in ("check", "lint") else done.stderr
    assert done.returncode == 1
    assert re.match(r"main\.cl:2:28: error\[\w+\]: .*Fob", text)
    assert not (folder.path / "profiling").exists()


def test_a_program_without_main(folder: Folder) -> None:
    folder.write("namespace A;\nint F() { return 1; }\n")
    done = folder.chic("profile", "main.cl")
    assert done.returncode == 1
    assert "Main" in done.stderr
    passed = folder.chic("check", "main.cl")
    assert (passed.returncode, passed.stderr) == (0, "")
    assert passed.stdout == f"check passed for main.cl (target {os.uname().machine}-unknown-linux-gnu, crate type lib)\n"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "Main"),
        (b"\x7fELF\x02\x01\x01\x00\xff\xfe", "main.cl:1: not UTF-8 text (byte 0xff)"),
        (b"namespace A;\n\x00", "main.cl:2: not a text file (it holds a NUL byte)"),
        (b"namespace A; int F() { return " + b"(" * 100_000 + b"1" + b")" * 100_000 + b"; }", "main.cl:1:"),
        (b"namespace A; int F() { return 1", "main.cl:1:"),
    ],
)
def test_strange_files_are_one_clear_error(folder: Folder, data: bytes, message: str) -> None:
    (folder.path / "main.cl").write_bytes(data)
    done = folder.chic("profile", "main.cl")
    assert done.returncode == 1
    assert message in done.stderr
    assert "Traceback" not in done.stderr and "internal fault" not in done.stderr


def test_json_diagnostics(folder: Folder) -> None:
    folder.write("namespace A;\npublic int Main() { return Fob(1); }\n")
    done = folder.chic("check", "--error-format", "json", "main.cl")
    record = json.loads(done.stdout.splitlines()[0])
    assert (record["severity"], record["primary_span"]["line_start"], record["schema_version"]) == ("error", 2, "1.0.0")


WARNED = "namespace A;\npublic int Main() { int n = 3; return n; }\n"
WARNING = "main.cl:2:21: warning[LCL0001]: a local is declared with `var` or `let`\n"


def test_a_check_with_warnings_says_so_first(folder: Folder) -> None:
    folder.write(WARNED)
    done = folder.chic("check", "main.cl")
    heading, warning, passed = done.stdout.splitlines(keepends=True)
    assert (done.returncode, heading, warning) == (0, "check completed with diagnostics:\n", WARNING)
    assert passed.startswith("check passed for main.cl (")
    record, _ = folder.chic("check", "--error-format", "json", "main.cl").stdout.splitlines()
    assert json.loads(record)["code"]["code"] == "LCL0001"


LINTED = "namespace A;\nunsafe int At(int* p) => *p;\npublic int Main() { var n = 3; unsafe { return At(&n); } }\n"
HINT = "main.cl:2:15: note[DM0211]: pointer parameter `p` has no qualifier\n"


def test_lint_says_more_than_check(folder: Folder) -> None:
    folder.write(LINTED)
    heading, found, _ = folder.chic("check", "main.cl").stdout.splitlines(keepends=True)
    assert (heading, found) == ("check completed with diagnostics:\n", HINT)
    assert folder.chic("run", "main.cl").stderr == ""
    hint = folder.chic("lint", "--strict", "main.cl")  # a note is no warning
    heading, found, passed = hint.stdout.splitlines(keepends=True)
    assert (hint.returncode, hint.stderr, heading, found) == (0, "", "lint completed with diagnostics:\n", HINT)
    assert passed.startswith("lint passed for main.cl (")
    folder.write(LINTED + "int Lost(int n) => n;\n")
    dead = folder.chic("lint", "main.cl")
    assert (dead.returncode, dead.stdout) == (1, f"{HINT}main.cl:4:5: error[LINT001]: `Lost` is never used\n")
    assert folder.chic("check", "main.cl").returncode == 0


def test_a_library_may_offer_what_it_does_not_use(folder: Folder) -> None:
    folder.write("namespace A;\npublic int Offered(int n) => n;\nprivate int Lost() => 1;\n")
    dead = folder.chic("lint", "main.cl")
    assert (dead.returncode, dead.stdout) == (1, "main.cl:3:13: error[LINT001]: `Lost` is never used\n")


def test_strict_commands_end_with_a_warning(folder: Folder) -> None:
    folder.write(WARNED)
    assert folder.chic("run", "main.cl").returncode == 3
    for _ in range(2):
        done = folder.chic("run", "--strict", "-q", "main.cl")
        assert (done.returncode, done.stdout) == (1, "")
        assert done.stderr == WARNING + "chic: error: warnings count as errors here (--strict, CHIC_DIAGNOSTICS_FATAL)\n"
    assert folder.chic("run", "main.cl", CHIC_DIAGNOSTICS_FATAL="1").returncode == 1
    folder.write(WARNED.replace("int n", "let n"))
    assert folder.chic("run", "--strict", "main.cl").returncode == 3


def test_an_output_that_cannot_be_written(folder: Folder) -> None:
    (folder.path / "file").write_text("")
    done = folder.chic("profile", "--profile-out", "file/perf.json", "main.cl")
    assert done.returncode == 1
    assert (done.stdout, done.stderr) == (
        "",
        "chic: error: failed to write file/perf.json: file is not a folder (--profile-out puts the profile elsewhere)\n",
    )
    assert (folder.path / "file").read_text() == ""
    (folder.path / "perf.json").mkdir()
    done = folder.chic("profile", "--profile-out", "perf.json", "main.cl")
    assert (done.stdout, done.stderr) == (
        "",
        "chic: error: failed to write perf.json: it is a folder (--profile-out puts the profile elsewhere)\n",
    )


def test_an_output_that_is_a_device_or_a_pipe(folder: Folder) -> None:
    os.mkfifo(folder.path / "perf.svg")
    done = folder.chic("profile", "--profile-out", "perf.json", "main.cl")
    assert (done.returncode, done.stdout, done.stderr) == (
        1,
        "",
        "chic: error: failed to write perf.svg: it is not a regular file (--profile-out puts the profile elsewhere)\n",
    )
    assert sorted(os.listdir(folder.path)) == ["main.cl", "perf.svg"]


def test_a_trace_that_would_be_too_large(folder: Folder) -> None:
    limited = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 21, 1 << 21)); from chic.cli import main; main()"
    )
    done = folder.python("-c", limited, "profile", "main.cl")
    assert (done.returncode, done.stdout) == (1, "")
    assert re.fullmatch(
        r"chic: error: failed to write .*/trace-\d+\.bin: File too large \(--cache-dir puts intermediate files elsewhere\)\n",
        done.stderr,
    )
    assert not list(Path(folder.environ["CHIC_CACHE_DIR"]).glob("*/trace-*.bin"))


def test_an_output_in_a_folder_that_cannot_be(folder: Folder) -> None:
    done = folder.chic("profile", "--profile-out", "/dev/full/perf.json", "main.cl")
    assert (done.returncode, "failed to write /dev/full/perf.json" in done.stderr) == (1, True)


def test_nothing_traced_names_the_flag(folder: Folder) -> None:
    done = folder.chic("profile", "main.cl", CHIC_PROFILE_AUTO_TRACE="0")
    assert done.returncode == 0
    assert "chic: no metrics: no function has a tracepoint" in done.stderr
    assert "CHIC_PROFILE_AUTO_TRACE=1" in done.stderr
    assert "profiling skipped flamegraph generation: no samples found at profiling/latest/perf.folded: " in done.stdout
    assert not (folder.path / "profiling/latest/perf.svg").exists()


# --- the cache ---------------------------------------------------------------------------------------------------------


def steps(done: subprocess.CompletedProcess[str]) -> list[str]:
    """The steps that a verbose run names."""
    return re.findall(r"^chic: ([a-z_]+)(?::\S+)?$", done.stderr, re.MULTILINE)


def test_what_reruns_after_which_edit(folder: Folder) -> None:
    def again() -> list[str]:
        return steps(folder.chic("profile", "--cached", "-v", "main.cl"))

    whole = ["check", "lower", "instrument", "codegen", "execute", "fold", "render"]
    assert again()[-7:] == whole
    assert again() == []
    folder.write(FIB + "// a comment below\n")
    assert again() == ["parse"]
    folder.write(FIB.replace("n < 2", "n < 3"))
    assert again() == ["parse", *whole]
    (folder.path / "profiling/latest/perf.svg").unlink()
    assert again() == ["render"]
    assert steps(folder.chic("profile", "-v", "main.cl"))[0] == "execute"


def test_a_damaged_artefact_is_made_anew(folder: Folder, tmp_path: Path) -> None:
    own = {"CHIC_CACHE_DIR": str(tmp_path / ".chic")}
    folder.chic("profile", "main.cl", **own)
    for path in sorted((tmp_path / ".chic").glob("main-*/*")) + sorted((tmp_path / ".chic/lib").glob("console*")):
        if path.is_file() and path.name != "lock":
            path.write_bytes(path.read_bytes()[:10])
    done = folder.chic("profile", "main.cl", **own)
    assert done.returncode == 0
    assert "made anew" in done.stderr
    assert "error" not in done.stderr
    assert folder.calls()["Demo::Fib"] == FIB_CALLS


def test_a_damaged_tracer_of_wasm_programs_is_made_anew(folder: Folder, tmp_path: Path) -> None:
    own = {"CHIC_CACHE_DIR": str(tmp_path / ".chic")}
    folder.chic("profile", "--backend", "wasm", "main.cl", **own)
    (probe,) = (tmp_path / ".chic/lib").glob("probe-*.o")
    whole = probe.read_bytes()
    probe.write_bytes(whole[: len(whole) // 2])
    done = folder.chic("profile", "--backend", "wasm", "main.cl", **own)
    assert (done.returncode, done.stderr) == (0, f"chic: {probe}: digest does not match; made anew\n")
    assert probe.read_bytes() == whole


def test_two_runs_at_once_both_succeed(folder: Folder) -> None:
    command = [sys.executable, "-m", "chic", "profile", "main.cl"]
    runs = [
        subprocess.Popen(
            command, cwd=folder.path, env=folder.environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        for _ in range(2)
    ]
    for run in runs:
        out, err = run.communicate()
        assert (run.returncode, out.splitlines()[0]) == (0, "fib 55 with 0"), err
    assert folder.calls()["Demo::Fib"] == FIB_CALLS


def test_doit_is_the_other_door_to_the_same_cache(folder: Folder) -> None:
    folder.chic("init", "--force")
    folder.write(FIB)
    first = folder.doit("profile", "input=main.cl")
    assert first.returncode == 0, first.stderr + first.stdout
    assert "fib 55 with 0\n" in first.stdout
    assert "profiling artefacts written to profiling/latest/perf.json" in first.stdout
    second = folder.doit("profile", "input=main.cl")
    stages = ("parse:main.cl", "check", "lower", "instrument", "codegen", "execute", "fold", "render", "profile")
    idle = [*(f"-- {stage}" for stage in stages), "nothing to do: everything is up to date"]
    assert (second.returncode, second.stdout.splitlines()) == (0, idle)
    assert steps(folder.chic("profile", "--cached", "-v", "main.cl")) == []


def test_doit_tells_beforehand_what_will_run(folder: Folder) -> None:
    folder.chic("init", "--force")
    folder.write(FIB)
    folder.doit("profile", "input=main.cl")
    front = ["parse:main.cl", "check", "lower", "instrument"]
    rest = ["codegen", "execute", "fold", "render", "profile"]
    edits = (
        (FIB + "// below\n", front[:1]),
        (re.sub(r"\bn\b", "m", FIB), [*front, "codegen"]),  # the same code under another name
        (FIB.replace("2", "3"), front + rest),
    )
    for text, expected in edits:
        folder.write(text)
        info = folder.doit("list", "--all", "--status", "input=main.cl").stdout.splitlines()
        assert sorted(line.split()[1] for line in info if line[:2] == "R " and "parse " not in line) == sorted(expected)
        reason = folder.doit("info", "check", "input=main.cl").stdout
        assert ("what parse:main.cl makes will change" in reason) == ("check" in expected)
        ran = folder.doit("profile", "input=main.cl").stdout.splitlines()
        assert [line[3:] for line in ran if line.startswith(".  ")] == expected


def test_doit_says_what_is_wrong(folder: Folder) -> None:
    folder.chic("init", "--force")
    missing = folder.doit("profile", "input=none.cl")
    assert (missing.returncode, missing.stderr) == (3, "ERROR: cannot read none.cl: No such file or directory\n")
    wrong = folder.doit("profile", "input=main.cl", "backend=wsm")
    assert (wrong.returncode, wrong.stderr) == (3, "ERROR: backend=: 'wsm' is none of llvm, wasm\n")
    folder.write("namespace A; public int Main() { return 4; }")
    failed = folder.doit("profile", "input=main.cl")
    assert failed.returncode == 1
    assert "the program ended with exit code 4" in failed.stderr
    assert (folder.path / "profiling/latest/perf.svg").exists()


def test_doit_notices_a_misspelt_setting(folder: Folder) -> None:
    folder.chic("init", "--force")
    done = folder.doit("list", "input=main.cl", "bakend=wasm", "colour=red")
    assert (done.returncode, done.stderr) == (0, "chic: bakend= is no setting of chic; did you mean backend=?\n")


FULL = """
import doit.dependency, sqlite3

def full(self):
    raise sqlite3.OperationalError("database or disk is full")

doit.dependency.SqliteDB.dump = full
"""


def test_a_full_disk_under_doit_is_one_line(folder: Folder) -> None:
    folder.chic("init", "--force")
    with (folder.path / "dodo.py").open("a") as file:
        file.write(FULL)
    done = folder.doit("profile", "input=main.cl")
    assert done.returncode == 3
    assert re.fullmatch(r"ERROR: failed to write .*/doit\.db: database or disk is full\n", done.stderr)


# --- names for the preprocessor ----------------------------------------------------------------------------------------


DEFINES = """\
@conditional("LOG") void Log(string text) { Console.WriteLine(text); }
@cfg(BACKEND == "wasm") string Where() => "sandbox";
@cfg(BACKEND == "llvm") string Where() => "machine";
#if feature_fast
int Steps() => 1;
#elif DEBUG
int Steps() => 2;
#else
int Steps() => 3;
#endif
int Main() { Log("logged"); Console.WriteLine(Where()); return Steps(); }
"""


@pytest.mark.parametrize(
    ("arguments", "code", "output"),
    [
        ((), 2, "machine\n"), (("--backend", "wasm"), 2, "sandbox\n"), (("-c", "Release"), 3, "machine\n"),
        (("-D", "LOG", "--define", "feature=fast"), 1, "logged\nmachine\n"), (("-D", "DEBUG=false"), 3, "machine\n"),
    ],
)  # fmt: skip
def test_defines_choose_what_is_compiled(folder: Folder, arguments: tuple[str, ...], code: int, output: str) -> None:
    folder.write(DEFINES)
    done = folder.chic("run", *arguments, "main.cl")
    assert (done.returncode, done.stdout, done.stderr) == (code, output, "")


def test_defines_are_settings_like_others(folder: Folder) -> None:
    folder.write(DEFINES)
    folder.write("define: LOG;feature=fast\n", "chic.yaml")
    assert folder.chic("run", "main.cl").stdout == "logged\nmachine\n"
    assert folder.chic("run", "main.cl", CHIC_DEFINE="LOG=false").returncode == 2
    wrong = folder.chic("run", "-D", "1x", "main.cl")
    assert (wrong.returncode, wrong.stderr) == (
        2, "chic: error: -D: '1x' is not a name; write NAME or NAME=text, `;` between several\n",
    )  # fmt: skip


# --- running -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("backend", BACKENDS)
def test_an_interrupt_still_leaves_a_profile(folder: Folder, backend: str) -> None:
    folder.write(
        "namespace L; int Spin(int n) { var s = 0; for (var i = 0; i < n; i++) { s += i % 7; } return s; }\n"
        'public int Main() { Console.WriteLine("up"); var s = 0; while (s != -1) { s = Spin(1000); } return 0; }'
    )
    command = [sys.executable, "-m", "chic", "profile", "--backend", backend, "main.cl"]
    run = subprocess.Popen(
        command, cwd=folder.path, env=folder.environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert run.stdout is not None
    trace_seen = False
    while not trace_seen:
        trace_seen = any(Path(folder.environ["CHIC_CACHE_DIR"]).glob(f"main-*-{backend}-profile/trace-{run.pid}.bin"))
    while "L::Spin" not in (done := peek(folder, run.pid, backend)) and run.poll() is None:
        pass
    assert done
    run.send_signal(signal.SIGINT)
    run.communicate()
    assert run.returncode == 130
    assert folder.perf()["summary"]["partial"] is True
    assert folder.calls()["L::Spin"] > 0


WRITES = """\
int Main()
{
    Console.WriteLine("one");
    Console.Write("two");
    Spin(Std.Platform.Time.MonotonicNanoseconds() + 100000000UL);
    Console.WriteLine("three");
    Console.Write("four");
    Spin(0xFFFFFFFFFFFFFFFFUL);
    return 0;
}
void Spin(ulong until) { while (Std.Platform.Time.MonotonicNanoseconds() < until) { } }
"""
COUNTS = "int Main() { for (var i = 0; i >= 0; i += 1) { Console.WriteLine(i); } return 0; }"
ENDS = [(signal.SIGINT, 130), (signal.SIGTERM, 1)]


def started(folder: Folder, backend: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "chic", "run", "--backend", backend, "main.cl"]
    return subprocess.Popen(command, cwd=folder.path, env=folder.environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def soon(stream: IO[bytes]) -> bytes:
    """What comes next, if it comes."""
    return os.read(stream.fileno(), 1 << 16) if select.select([stream], [], [], 60)[0] else b"nothing"


@pytest.mark.parametrize(("number", "code"), ENDS)
@pytest.mark.parametrize("backend", BACKENDS)
def test_output_arrives_while_the_program_runs_and_is_not_lost(folder: Folder, backend: str, number: int, code: int) -> None:
    folder.write(WRITES)
    with started(folder, backend) as run:
        assert run.stdout is not None
        try:
            assert [soon(run.stdout), soon(run.stdout)] == [b"one\n", b"twothree\n"]
            time.sleep(0.3)  # for the last write, which nobody sees
        finally:
            run.send_signal(number)
        assert run.stdout.read() == b"four"
    assert run.returncode == code


@pytest.mark.parametrize(("number", "code"), ENDS)
@pytest.mark.parametrize("backend", BACKENDS)
def test_output_that_is_cut_off_has_no_gaps(folder: Folder, backend: str, number: int, code: int) -> None:
    folder.write(COUNTS)
    with started(folder, backend) as run:
        assert run.stdout is not None
        begin = soon(run.stdout)
        run.send_signal(number)
        *lines, last = (begin + run.stdout.read()).decode().split("\n")
    assert lines == [str(at) for at in range(len(lines))]
    assert str(len(lines)).startswith(last)
    assert run.returncode == code


def test_an_abort_of_a_library_loses_no_output(folder: Folder) -> None:
    folder.write(
        'namespace C;\nclass L { @extern("C") public static extern void abort(); }\n'
        'public int Main() { Console.Write("before"); Console.Write(" it"); L.abort(); return 0; }'
    )
    done = folder.chic("run", "main.cl")
    assert (done.returncode, done.stdout) == (1, "before it")
    assert done.stderr == "chic: error: program terminated by signal SIGABRT\n"


def test_an_interrupted_doit_is_one_line(folder: Folder) -> None:
    folder.chic("init", "--force")
    with (folder.path / "dodo.py").open("a") as file:
        file.write("def stop():\n    raise KeyboardInterrupt\n\ndef task_stop():\n    return {'actions': [stop]}\n")
    done = folder.doit("stop", "input=main.cl")
    assert (done.returncode, done.stdout) == (-signal.SIGINT, ".  stop\n")
    assert done.stderr == "\nchic: interrupted\n"


def peek(folder: Folder, pid: int, backend: str) -> str:
    """What a running program has traced so far: L::Spin once it was called."""
    from chic.tracefile import TraceFileError, read_trace

    path = next(Path(folder.environ["CHIC_CACHE_DIR"]).glob(f"main-*-{backend}-profile/trace-{pid}.bin"), None)
    try:
        return "L::Spin" if path and any(node.site == 0 and node.exits for node in read_trace(path).nodes[1:]) else ""
    except (TraceFileError, OSError):
        return ""


@pytest.mark.skipif(shutil.which("cc") is None, reason="needs a C compiler driver")
def test_build_makes_an_executable(folder: Folder) -> None:
    built = folder.chic("build", "main.cl", "-o", "out/fib")
    assert (built.returncode, built.stderr) == (0, "")
    done = subprocess.run([folder.path / "out/fib", "1", "2"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "fib 55 with 2\n")


def test_build_says_what_to_install(folder: Folder) -> None:
    done = folder.chic("build", "main.cl", PATH="/nowhere", CC="")
    assert done.returncode == 1
    assert done.stderr == (
        "chic: error: no C compiler driver (cc) to link with; install one (apt-get install gcc), or use --backend wasm\n"
    )


def test_build_makes_a_module(folder: Folder) -> None:
    assert folder.chic("build", "--backend", "wasm", "main.cl").stdout == "built main.wasm (target wasm32-wasip1)\n"
    assert (folder.path / "main.wasm").read_bytes()[:4] == b"\0asm"


IN_NODE = """
const { WASI } = require("wasi");
const wasi = new WASI({ version: "preview1", args: ["main", ...process.argv.slice(2)], returnOnExit: true });
const imports = { wasi_snapshot_preview1: wasi.wasiImport };
WebAssembly.instantiate(require("fs").readFileSync(process.argv[1]), imports)
    .then(made => { process.exitCode = wasi.start(made.instance); });
"""


@pytest.mark.skipif(shutil.which("node") is None, reason="node is not installed")
def test_a_module_runs_in_another_wasi_engine(folder: Folder) -> None:
    probe = "new (require('wasi').WASI)({ version: 'preview1' })"
    if subprocess.run(["node", "--no-warnings", "-e", probe], capture_output=True, check=False).returncode:
        pytest.skip("this node has no WASI")
    folder.chic("build", "--backend", "wasm", "main.cl")
    command = ["node", "--no-warnings", "-e", IN_NODE, "main.wasm", "1", "2"]
    done = subprocess.run(command, cwd=folder.path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (2, "fib 55 with 2\n", "")


@pytest.mark.parametrize(
    ("what", "text"),
    [
        ("ast", "FunctionDecl"),
        ("typed", "Demo::Fib"),
        ("mir", "Demo::Fib"),
        ("llvm", "define"),
        ("opt", "define"),
        ("asm", ".text"),
    ],
)
def test_show(folder: Folder, what: str, text: str) -> None:
    done = folder.chic("show", what, "main.cl")
    assert (done.returncode, done.stderr) == (0, "")
    assert text in done.stdout


def test_show_tasks_runs_nothing(folder: Folder, tmp_path: Path) -> None:
    done = folder.chic("show", "tasks", "main.cl", CHIC_CACHE_DIR=str(tmp_path / "c"))
    assert "\nlower: typed program to MIR\n" in done.stdout
    assert not (tmp_path / "c").exists()


FLUSH = """\
namespace S;

@extern("C") static extern unsafe int chic_rt_trace_flush(byte* path, nuint length);

int Work(int n) { return n + 1; }

int Flush(string path) { unsafe { return chic_rt_trace_flush(Text.Bytes(path), (nuint)path.Length); } }

public int Main(string[] args)
{
    var n = Work(0);
    let status = Flush(args[0]);
    n = Work(n) + Work(n);
    Console.WriteLine($"{status}");
    return 0;
}
"""


@pytest.mark.parametrize("backend", BACKENDS)
def test_a_program_may_ask_for_its_profile_while_it_runs(folder: Folder, backend: str) -> None:
    folder.write(FLUSH)
    done = folder.chic("profile", "--backend", backend, "main.cl", "--", "out/now.json")
    assert (done.returncode, done.stdout.splitlines()[0]) == (0, "0")
    assert sorted(os.listdir(folder.path / "out")) == ["now.folded", "now.json", "now.summary.json", "now.svg"]
    then = {metric["label"]: metric["calls"] for metric in folder.perf("out/now.json")["runs"][0]["metrics"]}
    assert (then["S::Work"], folder.calls()["S::Work"]) == (1, 3)
    assert folder.perf("out/now.json")["summary"]["partial"] is True


@pytest.mark.parametrize("path", ["main.cl/now.json", "now.svg", "."])
def test_a_flush_to_where_nothing_can_be_written_says_so(folder: Folder, path: str) -> None:
    folder.write(FLUSH)
    done = folder.chic("profile", "main.cl", "--", path)
    assert (done.returncode, done.stdout.splitlines()[0]) == (0, "-4")


def test_check_tells_what_is_wrong_with_every_file(tmp_path: Path, cache: Path) -> None:
    """A file that cannot be read as a whole hides neither the mistakes of the others nor those of its own meaning."""
    folder = Folder(tmp_path, cache)
    folder.write("int F() { return 1 }\nint G() { return true; }\n", "one.cl")
    folder.write("int H(int[] xs) { foreach (x in xs) { } return 0; }\n", "two.cl")
    folder.write('int Main() => "s";\n', "three.cl")
    got = folder.chic("check", "one.cl", "two.cl", "three.cl")
    assert got.returncode == 1
    assert [line.split(" ")[0:2] for line in got.stdout.splitlines() + got.stderr.splitlines() if "error[" in line] == [
        ["one.cl:1:19:", "error[PARSE0003]:"],
        ["one.cl:2:18:", "error[TYP0001]:"],
        ["two.cl:1:28:", "error[PARSE0034]:"],
        ["three.cl:1:15:", "error[TYP0001]:"],
    ]
    assert folder.chic("check", "one.cl", "two.cl", "three.cl").stderr == got.stderr
    shown = folder.chic("show", "ast", "one.cl")
    assert shown.returncode == 1
    assert "one.cl:1:19: error[PARSE0003]" in shown.stderr
    assert not shown.stdout


@pytest.mark.parametrize("backend", ["llvm", "wasm"])
def test_a_failing_initialiser_keeps_main_from_being_reached(folder: Folder, backend: str) -> None:
    folder.write(
        "namespace N; static int X = Bad(3); int Bad(int n) { var a = new int[2]; return a[n]; } public int Main() => X;"
    )
    done = folder.chic("profile", "--backend", backend, "main.cl")
    assert done.returncode == 101
    assert "the profile is partial: the program ended before it reached Main\n" in done.stdout
    folder.write("namespace N; int Bad(int n) { var a = new int[2]; return a[n]; } public int Main() => Bad(3);")
    assert "the profile is partial: the run did not finish\n" in folder.chic("profile", "--backend", backend, "main.cl").stdout

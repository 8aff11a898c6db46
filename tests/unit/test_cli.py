"""The command line: mistakes are clear lines with the right code; housekeeping; help."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from chic import __version__, cli
from chic.cli_commands import chic, invoke
from chic.config import NAMES, env_name, parse_file, resolve
from chic.exits import EXIT_CODES
from chic.housekeeping import mark_cache


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Each test in a folder of its own, with none of the caller's settings."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("CHIC_")] + ["NO_COLOR", "PROFILE"]:
        monkeypatch.delenv(name, raising=False)
    return tmp_path


Captured = pytest.CaptureFixture[str]


def failing(capsys: Captured, *arguments: str) -> tuple[int, list[str]]:
    code = invoke(list(arguments), ())
    out, err = capsys.readouterr()
    assert out == ""
    return code, err.splitlines()


NO_FILE = "cannot read a.cl: No such file or directory"
RATE = "--profile-sample-ms: '0' is not a positive number of milliseconds (`off` switches sampling off)"


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("profile", "a.cl"), 1, NO_FILE),
        (("run", "a.cl"), 1, NO_FILE),
        (("check", "a.cl"), 1, NO_FILE),
        (("build", "a.cl"), 1, NO_FILE),
        (("show", "mir", "a.cl"), 1, NO_FILE),
        (("profile", "."), 1, "cannot read .: it is a folder; name the source files in it"),
        (("profile", "/dev/null"), 1, "cannot read /dev/null: not a regular file"),
        (("profile",), 2, "no input files; for example: chic profile main.cl"),
        (("profile", "a.cl", "a.cl"), 2, "a.cl: given twice"),
        (("profile", "--profile-sample-ms", "0", "a.cl"), 2, RATE),
        (("profile", "--profile-sample-ms", "x", "a.cl"), 2, RATE.replace("'0'", "'x'")),
        (("profile", "-O9", "a.cl"), 2, "-O: '9' is none of 0, 1, 2, 3"),
        (("profile", "--backend", "cc1", "a.cl"), 2, "--backend: 'cc1' is none of llvm, wasm"),
        (("run", "--error-format", "xml", "a.cl"), 2, "--error-format: 'xml' is none of human, short, json"),
        (("profile", "--nope", "a.cl"), 2, "unknown option --nope; see chic profile --help"),
        (("check", "--profile-out", "x", "a.cl"), 2, "unknown option --profile-out; see chic check --help"),
        (("profile", "--profile-out"), 2, "Option '--profile-out' requires an argument; see chic profile --help"),
        (
            ("profile", "--profile-ot", "x"),
            2,
            "unknown option --profile-ot (did you mean --profile, --profile-out, --profile-sample-ms?); "
            "see chic profile --help",
        ),
        (("nope",), 2, "No such command 'nope'; see chic --help"),
        (("help", "nope"), 2, f"no command 'nope'; there are {', '.join(chic.commands)}"),
        (("show", "nope", "a.cl"), 2, "cannot show 'nope'; choose from ast, typed, mir, llvm, opt, asm, tasks"),
    ],
)
def test_wrong_command_lines(capsys: Captured, arguments: tuple[str, ...], code: int, message: str) -> None:
    assert failing(capsys, *arguments) == (code, [f"chic: error: {message}"])


def test_a_file_that_may_not_be_read(capsys: Captured, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "a.cl").write_text("")
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    assert failing(capsys, "profile", "a.cl") == (1, ["chic: error: cannot read a.cl: Permission denied"])


def test_all_mistakes_of_the_settings_at_once(capsys: Captured, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "chic.yaml").write_text("backnd: wasm\nopt_level: 9\n")
    monkeypatch.setenv("CHIC_TRACE_SAMPLE_HZ", "often")
    code, lines = failing(capsys, "profile", "--error-format", "xml", "a.cl")
    assert code == 2
    assert lines == [
        "chic: error: chic.yaml:1: backnd: unknown key; did you mean backend?",
        "chic: error: chic.yaml:2: opt_level: '9' is none of 0, 1, 2, 3",
        "chic: error: CHIC_TRACE_SAMPLE_HZ: 'often' is not a positive number of hertz (`off` switches sampling off)",
        "chic: error: --error-format: 'xml' is none of human, short, json",
    ]


@pytest.mark.parametrize("data", [b"a: [", b"\xff\xfe"])
def test_bad_yaml(capsys: Captured, here: Path, data: bytes) -> None:
    (here / "chic.yaml").write_bytes(data)
    code, lines = failing(capsys, "check", "a.cl")
    assert code == 2
    assert len(lines) == 1
    assert lines[0].startswith("chic: error: chic.yaml:")


def test_no_command_shows_the_usage(capsys: Captured) -> None:
    assert invoke([], ()) == 2
    assert "Usage: chic" in capsys.readouterr().err


def test_help_names_commands_variables_and_exit_codes(capsys: Captured) -> None:
    assert invoke(["--help"], ()) == 0
    text = capsys.readouterr().out
    for name in ("profile", "run", "build", "check", "show", "clean", "init", "version"):
        assert f"\n  {name} " in text
    assert [env_name(name) for name in NAMES if env_name(name) not in text] == []
    assert [code for code in EXIT_CODES if f"\n  {code} " not in text] == []


def test_help_for_a_command_is_the_command_s_help(capsys: Captured) -> None:
    assert invoke(["help", "profile"], ()) == 0
    by_topic = capsys.readouterr().out
    assert invoke(["profile", "--help"], ()) == 0
    assert by_topic == capsys.readouterr().out
    assert "--profile-sample-ms" in by_topic
    assert invoke(["help"], ()) == 0


def test_version(capsys: Captured) -> None:
    for arguments in (["--version"], ["version"]):
        assert cli.run(arguments) == 0
        assert capsys.readouterr().out == f"chic {__version__}\n"


def test_version_loads_nothing_else() -> None:
    code = "import sys; from chic.cli import run; run(['--version']); print({'click', 'attrs'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout == f"chic {__version__}\nset()\n"


def test_what_stands_after_the_dashes_is_the_program_s() -> None:
    assert cli._split(["run", "a.cl", "--", "-q", "--", "x"]) == (["run", "a.cl"], ("-q", "--", "x"))
    assert cli._split(["run", "a.cl"]) == (["run", "a.cl"], ())


def test_another_machine_is_told_so(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert cli.run(["profile", "a.cl"]) == 1
    assert capsys.readouterr().err.startswith("chic: error: chic runs on Linux on x86-64 and aarch64, not on darwin on ")


def test_a_bug_of_ours_is_one_line_and_a_file(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "run", lambda arguments: 1 // 0)
    assert cli._guarded([]) == 70
    line = capsys.readouterr().err
    assert line.startswith("chic: error: internal fault: ZeroDivisionError (details in ")
    details = Path(line.partition("details in ")[2].rstrip(")\n"))
    assert "ZeroDivisionError" in details.read_text()
    details.unlink()


def test_an_interrupt_is_130(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(arguments: list[str]) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "run", interrupted)
    assert cli._guarded([]) == 130


# --- init and clean ----------------------------------------------------------------------------------------------------


def test_init_writes_three_files_that_hold_together(capsys: Captured, here: Path) -> None:
    assert invoke(["init", "--output", "my-app"], ()) == 0
    assert capsys.readouterr().out == (
        "wrote my-app/chic.yaml, my-app/dodo.py, my-app/main.cl; now: chic profile my-app/main.cl\n"
    )
    folder = here / "my-app"
    assert (folder / "main.cl").read_text().startswith("namespace MyApp;\n")
    text = (folder / "chic.yaml").read_text()
    assert resolve({}, {}, parse_file("chic.yaml", text)) == resolve({}, {})
    offered = yaml.safe_load(
        "\n".join(line.removeprefix("# ") for line in text.splitlines() if ": " in line and ";" not in line)
    )
    assert set(offered) <= set(NAMES)
    assert len((folder / "dodo.py").read_text().splitlines()) <= 10


def test_init_overwrites_nothing_unless_told(capsys: Captured, here: Path) -> None:
    (here / "main.cl").write_text("mine")
    assert failing(capsys, "init") == (1, ["chic: error: main.cl already there; --force overwrites"])
    assert sorted(os.listdir(here)) == ["main.cl"]
    assert invoke(["init", "--force", "--name", "8 ball"], ()) == 0
    assert (here / "main.cl").read_text().startswith("namespace App8Ball;\n")


@pytest.mark.parametrize(
    ("folder", "name"),
    [("console", "ConsoleApp"), ("std", "Std"), ("8 ball", "App8Ball"), ("größe", "Größe"), ("x_y", "XY"), ("²", "App")],
)
def test_the_new_program_s_namespace_hides_nothing_it_uses(capsys: Captured, here: Path, folder: str, name: str) -> None:
    assert invoke(["init", "--output", folder], ()) == 0
    assert (here / folder / "main.cl").read_text().startswith(f"namespace {name};\n")


def test_clean_removes_only_caches_of_ours(capsys: Captured, here: Path) -> None:
    (here / ".chic" / "x").mkdir(parents=True)
    assert invoke(["clean"], ()) == 0
    assert (here / ".chic").exists()
    (here / ".chic" / "CACHEDIR.TAG").write_text(
        "Signature: 8a477f597d28d172789f06886806bc55\n# Intermediate artefacts of chic\n"
    )
    assert invoke(["clean", "a.cl"], ()) == 0
    assert not (here / ".chic").exists()
    assert capsys.readouterr().out == "removed .chic\n"


def test_clean_waits_for_nobody_and_takes_nothing_away(capsys: Captured, here: Path) -> None:
    folder = here / ".chic" / "main-0123abcd-llvm-run"
    folder.mkdir(parents=True)
    (here / ".chic" / "CACHEDIR.TAG").write_text("chic")
    with (folder / "lock").open("wb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        assert invoke(["clean"], ()) == 1
    assert capsys.readouterr().err == f"chic: error: another chic is at work in .chic/{folder.name}; clean up when it is done\n"
    assert folder.exists()
    assert invoke(["clean"], ()) == 0
    assert not folder.exists()


def test_clean_removes_links_not_what_they_lead_to(capsys: Captured, here: Path) -> None:
    (here / ".chic").mkdir()
    (here / ".chic" / "CACHEDIR.TAG").write_text("chic")
    (here / "kept").mkdir()
    (here / ".chic" / "zlink").symlink_to(here / "kept")
    assert invoke(["clean"], ()) == 0
    assert not (here / ".chic").exists()
    assert (here / "kept").is_dir()


def test_clean_knows_where_the_cache_is(capsys: Captured, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mark_cache(here / "elsewhere")
    monkeypatch.setenv("CHIC_CACHE_DIR", "elsewhere")
    assert invoke(["clean"], ()) == 0
    assert capsys.readouterr().out == "removed elsewhere\n"


def test_clean_leaves_what_is_not_ours(capsys: Captured, here: Path) -> None:
    cache, program = here / "elsewhere", "main-01234567-llvm-run"
    mark_cache(cache)
    for name in (program, "lib", "src"):
        (cache / name).mkdir()
    (cache / program / "mir.artifact").touch()
    (cache / "lib" / "text-0123456789abcdef.ast").touch()
    (cache / "mine").touch()
    assert invoke(["clean", "--cache-dir", "elsewhere"], ()) == 0
    assert sorted(os.listdir(cache)) == ["mine", "src"]


def test_a_folder_with_other_things_is_not_marked_as_a_cache(here: Path) -> None:
    (here / "lib").mkdir()
    (here / "lib" / "useful.cl").touch()
    mark_cache(here)
    assert os.listdir(here) == ["lib"]


def test_clean_follows_a_link_and_leaves_it(capsys: Captured, here: Path) -> None:
    (here / "real").mkdir()
    (here / ".chic").symlink_to("real")
    mark_cache(here / ".chic")
    (here / ".chic" / "lib").mkdir()
    assert invoke(["clean"], ()) == 0
    assert capsys.readouterr().out == "removed .chic\n"
    assert (os.listdir(here / "real"), (here / ".chic").is_symlink()) == ([], True)


# --- files that are named on the command line ----------------------------------------------------------------------------

ARMED = "it would be overwritten; choose another name"


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("profile", "--profile-out", "a.cl", "a.cl"), 1, f"a.cl is an input file; {ARMED}"),
        (("profile", "--profile-out", "a.json", "a.svg"), 1, f"a.svg is an input file; {ARMED}"),
        (("test", "--junit", "./a.cl", "a.cl"), 1, f"./a.cl is an input file; {ARMED}"),
        (("build", "-o", "link.cl", "a.cl"), 1, f"link.cl is an input file; {ARMED} with -o"),
        (("build", "prog"), 1, f"prog is an input file; {ARMED} with -o"),
        (("check", "a.cl", "./a.cl"), 2, "./a.cl: is the same file as a.cl"),
        (("check", "link.cl", "a.cl"), 2, "a.cl: is the same file as link.cl"),
        (("check", "loose.cl"), 1, "cannot read loose.cl: the link leads nowhere"),
        (("check", "\udcff.cl"), 1, r"cannot read b'\xff.cl': the name is not UTF-8 text; rename the file"),
        (("profile", "--profile-out", "", "a.cl"), 2, "--profile-out: '.' names no file"),
        (("profile", "--profile-out", "..", "a.cl"), 2, "--profile-out: '..' names no file"),
        (
            ("profile", "--profile-out", "x/p.svg", "a.cl"),
            2,
            "--profile-out: 'x/p.svg' is another file of the profile; name the JSON file, as x/p.json",
        ),
    ],
)
def test_nothing_is_written_over_an_input(
    capsys: Captured, here: Path, arguments: tuple[str, ...], code: int, message: str
) -> None:
    for name in ("a.cl", "prog", "a.svg", "\udcff.cl"):
        (here / name).write_text("namespace A;\n")
    (here / "link.cl").symlink_to("a.cl")
    (here / "loose.cl").symlink_to("nowhere.cl")
    assert failing(capsys, *arguments) == (code, [f"chic: error: {message}"])
    assert (here / "a.cl").read_text() == (here / "prog").read_text() == "namespace A;\n"


# --- standard streams that are closed, full, or nobody reads ---------------------------------------------------------------


def streams(shell: str) -> tuple[int, str]:
    """What a shell line ends with and writes to standard error; `$CHIC` is chic."""
    environ = os.environ | {"CHIC": f"{sys.executable} -m chic"}
    done = subprocess.run(["bash", "-c", shell], env=environ, capture_output=True, text=True, check=False)
    return done.returncode, done.stderr


def test_a_closed_output_is_no_fault_of_ours() -> None:
    assert streams("$CHIC help >&-") == (0, "")
    assert streams("$CHIC help >&- 2>&- <&-") == (0, "")


def test_a_closed_stream_s_number_goes_to_no_file_of_ours() -> None:
    code = "import os, sys; from chic import cli; cli._hold_standard_streams(); sys.stderr.write(str(os.open('.', 0) > 2))"
    assert streams(f'{sys.executable} -c "{code}" >&- <&-') == (0, "True")


def test_a_full_output_is_one_line() -> None:
    full = "chic: error: failed to write to standard output: No space left on device\n"
    assert streams("$CHIC help >/dev/full") == (1, full)


def test_an_output_that_nobody_reads_ends_quietly() -> None:
    assert streams("set -o pipefail; $CHIC help | true") == (141, "")


def test_findings_that_nobody_reads_end_quietly(tmp_path: Path) -> None:
    (tmp_path / "main.cl").write_text("int Main() { return nothing; }\n")
    for _ in range(2):  # found now, and shown again
        assert streams(f"set -o pipefail; cd {tmp_path}; $CHIC check main.cl | true") == (141, "")

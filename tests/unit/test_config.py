"""Settings: precedence, names, and that every mistake is told, with its place."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest

from chic.config import NAMES, ConfigError, Settings, env_name, find_file, help_of, misspelt, parse_file, resolve

SAMPLES: dict[str, tuple[str, object]] = {
    "backend": ("wasm", "wasm"),
    "opt_level": ("3", 3),
    "configuration": ("Release", "release"),
    "define": (
        "LOG; LEVEL=3 ;feature=fast,small",
        (("LOG", "true"), ("LEVEL", "3"), ("feature_fast", "true"), ("feature_small", "true")),
    ),
    "cache_dir": ("c", "c"),
    "error_format": ("json", "json"),
    "diagnostics_fatal": ("on", True),
    "no_color": ("1", True),
    "profile_auto_trace": ("on", True),
    "trace_output": ("o.json", "o.json"),
    "trace_profile": ("release", "release"),
    "trace_target": ("t", "t"),
    "trace_sample_ms": ("5", 5_000_000),
    "trace_sample_hz": ("100", 10_000_000),
    "trace_sample_ns": ("20000", 20_000),
    "test": ("Adds*", "Adds*"),
    "test_group": ("fast", "fast"),
    "test_all": ("on", True),
    "test_parallelism": ("4", 4),
    "test_fail_fast": ("yes", True),
    "test_watchdog_timeout": ("250", 250),
    "test_junit": ("o.xml", "o.xml"),
    "trace_adaptive": ("off", False),
    "trace_fake_clock": ("yes", True),
}


def problems(cli: dict[str, object] | None = None, environ: dict[str, str] | None = None, yaml: str = "") -> tuple[str, ...]:
    with pytest.raises(ConfigError) as caught:
        resolve(cli or {}, environ or {}, parse_file("chic.yaml", yaml))
    return caught.value.problems


@pytest.mark.parametrize("name", NAMES)
def test_every_setting_can_come_from_each_place(name: str) -> None:
    text, value = SAMPLES[name]
    assert env_name(name) == "CHIC_" + name.upper()
    assert getattr(resolve({}, {env_name(name): text}), name) == value
    assert getattr(resolve({name: text}, {}), name) == value
    assert getattr(resolve({}, {}, parse_file("chic.yaml", f"{name}: {text}\n")), name) == value
    assert len(help_of(name)) > 5


def test_the_issue_s_variables_exist() -> None:
    names = {env_name(name) for name in NAMES}
    assert names >= {
        "CHIC_PROFILE_AUTO_TRACE", "CHIC_TRACE_OUTPUT", "CHIC_TRACE_PROFILE", "CHIC_TRACE_TARGET", "CHIC_TRACE_SAMPLE_MS",
        "CHIC_TRACE_SAMPLE_HZ", "CHIC_TRACE_SAMPLE_NS", "CHIC_TRACE_FAKE_CLOCK", "CHIC_ERROR_FORMAT", "CHIC_NO_COLOR",
    }  # fmt: skip


def test_command_line_beats_environment_beats_file_beats_default() -> None:
    file = parse_file("chic.yaml", "backend: wasm\nopt_level: 0\ntrace_profile: file\n")
    settings = resolve({"backend": "llvm"}, {"CHIC_BACKEND": "wasm", "CHIC_OPT_LEVEL": "1"}, file)
    assert (settings.backend, settings.opt_level, settings.trace_profile) == ("llvm", 1, "file")
    assert resolve({}, {}) == Settings()
    assert Settings().sample_interval_ns == 1_000_000


def test_foreign_names_count_but_ours_win() -> None:
    assert resolve({}, {"PROFILE": "release"}).trace_profile == "release"
    assert resolve({}, {"PROFILE": "release", "CHIC_TRACE_PROFILE": "mine"}).trace_profile == "mine"
    assert resolve({}, {"NO_COLOR": "1"}).no_color is True
    assert resolve({}, {"NO_COLOR": ""}).no_color is False


def test_the_three_ways_to_say_a_rate() -> None:
    assert resolve({}, {"CHIC_TRACE_SAMPLE_MS": "2", "CHIC_TRACE_SAMPLE_HZ": "500"}).sample_interval_ns == 2_000_000
    assert problems(environ={"CHIC_TRACE_SAMPLE_MS": "2", "CHIC_TRACE_SAMPLE_HZ": "400"}) == (
        "CHIC_TRACE_SAMPLE_MS and CHIC_TRACE_SAMPLE_HZ disagree; give one of them",
    )
    assert resolve({"trace_sample_ms": 4}, {"CHIC_TRACE_SAMPLE_HZ": "400"}).sample_interval_ns == 4_000_000
    assert resolve({}, {"CHIC_TRACE_SAMPLE_MS": "off"}).sample_interval_ns == 0
    assert resolve({}, {}, parse_file("chic.yaml", "trace_sample_ms: off")).sample_interval_ns == 0


@pytest.mark.parametrize("raw", ["0", "-1", "x", "nan", "inf", "1e30"])
def test_a_rate_that_is_none_is_an_error(raw: str) -> None:
    assert problems(cli={"trace_sample_ms": raw}) == (
        f"--profile-sample-ms: {raw!r} is not a positive number of milliseconds (`off` switches sampling off)",
    )


def test_samples_too_close_are_an_error() -> None:
    assert problems(environ={"CHIC_TRACE_SAMPLE_NS": "9"}) == (
        "CHIC_TRACE_SAMPLE_NS: '9' nanoseconds: samples closer than 10000 ns are not possible",
    )


def test_all_problems_at_once_with_their_places() -> None:
    yaml = "backend: cc1\n\nopt_levl: 3\nno_color: true\ntrace_fake_clock: maybe\n"
    assert problems({"opt_level": "7"}, {"CHIC_ERROR_FORMAT": "xml"}, yaml) == (
        "chic.yaml:1: backend: 'cc1' is none of llvm, wasm",
        "chic.yaml:3: opt_levl: unknown key; did you mean opt_level?",
        "chic.yaml:5: trace_fake_clock: 'maybe' is neither of 1 true yes on, 0 false no off",
        "CHIC_ERROR_FORMAT: 'xml' is none of human, short, json",
        "-O: '7' is none of 0, 1, 2, 3",
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a: [1", "chic.yaml:1:6: not YAML: expected ',' or ']', but got '<stream end>'"),
        ("- a\n", "chic.yaml:1: expected `key: value` lines"),
        ("just words\n", "chic.yaml:1: expected `key: value` lines"),
        ("\nbackend: [llvm]\n", "chic.yaml:2: backend: expected a plain value"),
        ("backend: llvm\nbackend: wasm\n", "chic.yaml:2: backend: given twice"),
        ("a: !!python/object:os.system x\n", "chic.yaml:1: a: unknown key"),
        (f"a: {'[' * 30_000}", "chic.yaml: nested too deeply; expected `key: value` lines"),
        ("a: \x00\n", "chic.yaml: not YAML: unacceptable character #x0000: special characters are not allowed"),
    ],
)
def test_files_that_cannot_be_used(text: str, problem: str) -> None:
    assert problems(yaml=text)[0] == problem


def test_a_value_that_is_no_scalar_hides_no_other_mistake() -> None:
    assert problems(yaml="backend: [llvm]\nopt_levl: 3\nbackend: wasm\nbackend: wasm\n") == (
        "chic.yaml:1: backend: expected a plain value",
        "chic.yaml:4: backend: given twice",
        "chic.yaml:2: opt_levl: unknown key; did you mean opt_level?",
    )


def test_an_empty_file_sets_nothing() -> None:
    assert resolve({}, {}, parse_file("chic.yaml", "# nothing\n")) == Settings()


def test_the_file_beside_the_input_comes_before_the_one_here(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    assert find_file(("sub/a.cl",), tmp_path) is None
    (tmp_path / "chic.yaml").write_text("")
    assert find_file(("sub/a.cl",), tmp_path) == tmp_path / "chic.yaml"
    (tmp_path / "sub" / "chic.yaml").write_text("")
    assert find_file(("sub/a.cl",), tmp_path) == tmp_path / "sub" / "chic.yaml"
    assert find_file((), tmp_path) == tmp_path / "chic.yaml"


def test_settings_are_frozen() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        Settings().backend = "wasm"  # type: ignore[misc]


def test_misspelt_variables_are_noticed() -> None:
    environ = {
        "CHIC_BACKNED": "wasm",
        "CHIC_TRACE_SAMPLE_MSS": "1",
        "CHIC_OFFLINE": "1",
        "CHIC_BACKEND": "llvm",
        "BACKNED": "x",
    }
    assert misspelt(environ) == (
        "CHIC_BACKNED is not a variable of chic; did you mean CHIC_BACKEND?",
        "CHIC_TRACE_SAMPLE_MSS is not a variable of chic; did you mean CHIC_TRACE_SAMPLE_MS?",
    )
    others = ("CHIC_TRACE_PIPELINE", "CHIC_LOG_LEVEL", "CHIC_LOG_FORMAT", "CHIC_TEST_INDEXES", "CHIC_KEEP_TEMPS")
    assert misspelt(dict.fromkeys(others, "1")) == ()  # of other tools of the language


def test_null_is_as_good_as_not_given() -> None:
    written = parse_file("chic.yaml", "trace_output: null\ntrace_profile: ~\nbackend:\n")
    assert written.entries == (("trace_output", "", 1), ("trace_profile", "", 2), ("backend", "", 3))

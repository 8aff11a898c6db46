"""The settings: one frozen class from which YAML keys, `CHIC_*` names, defaults and help all derive.

In: what the command line gave, the environment, the parsed `chic.yaml`. Out: `Settings`, or `ConfigError` with every problem
at once, each naming where it stands. Command line > environment > chic.yaml > default. Reads no environment by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import attrs
from attrs import frozen

from chic.defines import Defines, read_defines
from chic.outputs import siblings

FILE_NAME = "chic.yaml"
OFF = 0  # a sampling interval of no sampling
SHORTEST_INTERVAL_NS = 10_000
SAMPLE_FIELDS = ("trace_sample_ms", "trace_sample_hz", "trace_sample_ns")


class ConfigError(Exception):
    """Settings that cannot be used: all the problems, one line each."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


# --- readers: text (command line, environment) or a YAML scalar to the value of a field; ValueError says why not ---------


def _text(raw: object) -> str:
    if not isinstance(raw, str):
        raise ValueError(f"{raw!r} is not text")
    return raw


def _output(raw: object) -> str:
    """The path of perf.json: a name beside which the other files have names of their own."""
    siblings(Path(_text(raw)))
    return str(raw)


def _switch(raw: object) -> bool:
    word = str(raw).strip().lower()
    if word in ("1", "true", "yes", "on"):
        return True
    if word in ("", "0", "false", "no", "off"):
        return False
    raise ValueError(f"{raw!r} is neither of 1 true yes on, 0 false no off")


def _presence(raw: object) -> bool:
    """NO_COLOR's convention: set to anything but nothing."""
    return raw if isinstance(raw, bool) else bool(str(raw))


def _configuration(raw: object) -> str:
    return _choice("debug", "release")(raw.lower() if isinstance(raw, str) else raw)


def _choice(*words: str) -> Callable[[object], str]:
    def read(raw: object) -> str:
        if raw not in words:
            raise ValueError(f"{raw!r} is none of {', '.join(words)}")
        return str(raw)

    return read


def _number(raw: object) -> float:
    try:
        return float("nan") if isinstance(raw, bool) else float(str(raw).replace("_", ""))
    except ValueError:
        return float("nan")


def _level(raw: object) -> int:
    if _number(raw) not in (0, 1, 2, 3):
        raise ValueError(f"{raw!r} is none of 0, 1, 2, 3")
    return int(_number(raw))


def _whole(unit: str, off: bool = False) -> Callable[[object], int]:
    """Reads a positive whole number; 0 where it may be switched `off`."""

    def read(raw: object) -> int:
        if off and (raw is False or str(raw).strip().lower() == "off"):
            return OFF
        number = _number(raw)
        if not 1 <= number < 1e15 or number != int(number):
            raise ValueError(f"{raw!r} is not a positive whole number of {unit}" + (" (`off`: no limit)" if off else ""))
        return int(number)

    return read


def _interval(to_ns: Callable[[float], float], unit: str) -> Callable[[object], int]:
    """Reads a sampling rate in some unit as whole nanoseconds."""

    def read(raw: object) -> int:
        if raw is False or str(raw).strip().lower() == "off":  # YAML reads a bare `off` as false
            return OFF
        number = _number(raw)
        if not 0 < number < 1e18:
            raise ValueError(f"{raw!r} is not a positive number of {unit} (`off` switches sampling off)")
        if to_ns(number) < SHORTEST_INTERVAL_NS:
            raise ValueError(f"{raw!r} {unit}: samples closer than {SHORTEST_INTERVAL_NS} ns are not possible")
        return round(to_ns(number))

    return read


# --- the settings ------------------------------------------------------------------------------------------------------


def _setting(default: Any, read: Callable[[object], Any], text: str, also: str = "") -> Any:
    return attrs.field(default=default, metadata={"read": read, "help": text, "also": also})


@frozen
class Settings:
    """Everything a user can set. A field's name is its YAML key; `env_name` gives its variable."""

    backend: str = _setting("llvm", _choice("llvm", "wasm"), "llvm runs natively, wasm in a WebAssembly sandbox")
    opt_level: int = _setting(2, _level, "how hard LLVM optimises, 0 to 3")
    cache_dir: str = _setting("", _text, "folder of the intermediate artefacts; default: .chic beside the first input")
    configuration: str = _setting(
        "debug", _configuration, "debug or release: which of DEBUG and RELEASE `#if` sees; default: debug"
    )
    define: Defines = _setting((), read_defines, "names for `#if` and `@cfg`: NAME or NAME=text, `;` between several")
    error_format: str = _setting(
        "", _choice("human", "short", "json"), "human, short or json; default: human on a terminal, else short"
    )
    diagnostics_fatal: bool = _setting(False, _switch, "warnings fail the command as errors do")
    no_color: bool = _setting(False, _presence, "no colours; NO_COLOR says the same", also="NO_COLOR")
    profile_auto_trace: bool | None = _setting(
        None, _switch, "a tracepoint in every function, not only in those with @trace; default: on in profiles"
    )
    trace_output: str = _setting(
        "profiling/latest/perf.json", _output, "where perf.json is written; the others stand beside it"
    )
    trace_profile: str = _setting(
        "debug", _text, "profile name recorded in perf.json; default: $PROFILE or debug", also="PROFILE"
    )
    trace_target: str = _setting("", _text, "target recorded in perf.json; default: the back end's target triple")
    trace_sample_ms: int | None = _setting(
        None, _interval(lambda ms: ms * 1e6, "milliseconds"), "time between two samples in milliseconds, or off; default 1"
    )
    trace_sample_hz: int | None = _setting(None, _interval(lambda hz: 1e9 / hz, "hertz"), "the same as samples a second")
    trace_sample_ns: int | None = _setting(None, _interval(float, "nanoseconds"), "the same in nanoseconds")
    test: str = _setting("", _text, "testcases to run, by id or name; `;` between several, * is any text; default: all")
    test_group: str = _setting("", _text, "categories or namespaces of the testcases to run; `;` or `,` between several")
    test_all: bool = _setting(False, _switch, "run all testcases, whatever test and test_group say")
    test_parallelism: int = _setting(1, _whole("testcases"), "how many testcases run at once; default 1")
    test_fail_fast: bool = _setting(False, _switch, "start no further testcase after the first that fails")
    test_watchdog_timeout: int = _setting(
        60_000, _whole("milliseconds", off=True), "milliseconds a testcase may take, or off; default 60000"
    )
    test_junit: str = _setting("", _text, "also write the results to this file, as JUnit XML")
    trace_adaptive: bool = _setting(
        True, _switch, "count the calls of functions that turn out tiny and hot, and time only some; off times every call"
    )
    trace_fake_clock: bool = _setting(
        False, _switch, "virtual clock: time is the number of instructions executed, every run gives the same bytes"
    )

    @property
    def sample_interval_ns(self) -> int:
        """Time between two samples; 0 is no sampling."""
        given = [value for name in SAMPLE_FIELDS if (value := getattr(self, name)) is not None]
        return given[0] if given else 1_000_000


@frozen
class ConfigFile:
    """A `chic.yaml`: its path as the user knows it, per key the value and its line, and what is no `key: value`."""

    path: str
    entries: tuple[tuple[str, object, int], ...]
    problems: tuple[str, ...] = ()


NAMES: tuple[str, ...] = tuple(one.name for one in attrs.fields(Settings))


def env_name(field: str) -> str:
    """The environment variable of a setting."""
    return f"CHIC_{field.upper()}"


def help_of(field: str) -> str:
    """What a setting means, in one line."""
    return str(getattr(attrs.fields(Settings), field).metadata["help"])


def resolve(
    cli: Mapping[str, object], environ: Mapping[str, str], file: ConfigFile | None = None, written: str = ""
) -> Settings:
    """The settings in force; `cli` holds only what was given, as options or as `written` says (`{}=`). Raises `ConfigError`
    with all problems."""
    problems: list[str] = list(file.problems) if file else []
    values: dict[str, Any] = {}
    for layer in (_from_file(file), _from_environment(environ), _from_command_line(cli, written)):
        found = dict(_read_layer(layer, problems))
        if any(name in found for name in SAMPLE_FIELDS):
            values = {name: value for name, value in values.items() if name not in SAMPLE_FIELDS}
        values.update(found)
    if problems:
        raise ConfigError(tuple(problems))
    return Settings(**values)


_Entry = tuple[str, str, object]  # where it stands, which field, what was written


def _from_file(file: ConfigFile | None) -> list[_Entry]:
    return [] if file is None else [(f"{file.path}:{line}: {key}", key, value) for key, value, line in file.entries]


def _from_environment(environ: Mapping[str, str]) -> list[_Entry]:
    """Foreign names (NO_COLOR, PROFILE) come first, so that ours win. An empty variable is an absent one."""
    also = [(one.metadata["also"], one.name) for one in attrs.fields(Settings) if one.metadata["also"]]
    ours = [(env_name(name), name) for name in NAMES]
    return [(variable, name, environ[variable]) for variable, name in also + ours if environ.get(variable)]


def _from_command_line(cli: Mapping[str, object], written: str) -> list[_Entry]:
    if written:
        return [(written.format(name), name, value) for name, value in cli.items()]
    return [(OPTIONS.get(name, f"--{name.replace('_', '-')}"), name, value) for name, value in cli.items()]


def misspelt(environ: Mapping[str, str]) -> tuple[str, ...]:
    """What to say about variables that look like ours and are none, where a name of ours is near."""
    ours = [env_name(name) for name in NAMES]
    strange = sorted(name for name in environ if name.startswith("CHIC_") and name not in ours)
    found = ((name, get_close_matches(name, ours, 1, 0.9)) for name in strange)
    return tuple(f"{name} is not a variable of chic; did you mean {near[0]}?" for name, near in found if near)


OPTIONS: dict[str, str] = {
    "opt_level": "-O", "define": "-D", "trace_output": "--profile-out", "trace_sample_ms": "--profile-sample-ms",
    "test_all": "--all", "test_parallelism": "--test-parallel", "test_fail_fast": "--fail-fast",
    "test_watchdog_timeout": "--watchdog-timeout", "test_junit": "--junit",
}  # fmt: skip


def _read_layer(layer: list[_Entry], problems: list[str]) -> Iterator[tuple[str, Any]]:
    """The values of one layer; what cannot be read, or disagrees, goes to `problems`."""
    rates: dict[int, str] = {}
    for where, name, raw in layer:
        if name not in NAMES:
            near = get_close_matches(name, NAMES, 1)
            problems.append(f"{where}: unknown key" + (f"; did you mean {near[0]}?" if near else ""))
            continue
        try:
            value = getattr(attrs.fields(Settings), name).metadata["read"](raw)
        except ValueError as error:
            problems.append(f"{where}: {error}")
            continue
        if name in SAMPLE_FIELDS:
            rates.setdefault(value, where)
        yield name, value
    if len(rates) > 1:
        problems.append(f"{' and '.join(rates.values())} disagree; give one of them")


# --- chic.yaml ---------------------------------------------------------------------------------------------------------


def find_file(inputs: tuple[str, ...], cwd: Path) -> Path | None:
    """The `chic.yaml` in force: the one beside the first input, else the one in the current folder."""
    beside = [cwd / Path(name).parent / FILE_NAME for name in inputs[:1]]
    return next((path for path in [*beside, cwd / FILE_NAME] if path.is_file()), None)


def parse_file(path: str, text: str) -> ConfigFile:
    """The entries of a `chic.yaml`; raises `ConfigError` where it is not a YAML mapping of plain values."""
    import yaml

    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        raise ConfigError((_yaml_problem(path, error),)) from error
    except RecursionError as error:
        raise ConfigError((f"{path}: nested too deeply; expected `key: value` lines",)) from error
    if root is None:
        return ConfigFile(path, ())
    if not isinstance(root, yaml.MappingNode):
        raise ConfigError((f"{path}:{root.start_mark.line + 1}: expected `key: value` lines",))
    problems: list[str] = []
    return ConfigFile(path, tuple(_entries(path, root, problems)), tuple(problems))


def _yaml_problem(path: str, error: Any) -> str:
    mark = getattr(error, "problem_mark", None)
    place = f"{path}:{mark.line + 1}:{mark.column + 1}" if mark else path
    return f"{place}: not YAML: {getattr(error, 'problem', None) or str(error).splitlines()[0]}"


def _entries(path: str, root: Any, problems: list[str]) -> Iterator[tuple[str, object, int]]:
    import yaml

    seen: set[str] = set()
    for key, value in root.value:
        line = key.start_mark.line + 1
        if not isinstance(key, yaml.ScalarNode) or not isinstance(value, yaml.ScalarNode):
            problems.append(f"{path}:{line}: {getattr(key, 'value', 'key')}: expected a plain value")
        elif key.value in seen:
            problems.append(f"{path}:{line}: {key.value}: given twice")
        else:
            seen.add(key.value)
            yield key.value, _plain(value), line


def _plain(node: Any) -> object:
    """A YAML scalar as written, except that true, false, null and empty keep their meaning."""
    words = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
    if node.tag == "tag:yaml.org,2002:bool":
        return words[str(node.value).lower()]
    return "" if node.tag == "tag:yaml.org,2002:null" else str(node.value)

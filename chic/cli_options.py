"""Options that commands share, and from them the request: inputs, settings, a console.

In: click's parameters. Out: a `Request`. A setting's option hands on what was given, as text; `config` judges it, so that one
place words the mistakes of command line, environment and file alike.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TextIO, TypeVar

import click
from attrs import evolve, frozen

from chic.cli_files import given_twice, overwritten, unreadable
from chic.config import NAMES, ConfigError, Settings, env_name, find_file, help_of, misspelt, parse_file, resolve
from chic.console import Console
from chic.exits import FAILED, USAGE
from chic.outputs import siblings

F = TypeVar("F", bound=Callable[..., Any])


class Stop(Exception):
    """The command ends here: a message, and the exit code."""

    def __init__(self, message: str, code: int = FAILED) -> None:
        super().__init__(message)
        self.code = code


@frozen
class Request:
    """What a command works on."""

    inputs: tuple[str, ...]
    settings: Settings
    console: Console
    quiet: bool


COMPILE = ("backend", "opt_level", "configuration", "define", "cache_dir", "error_format", "diagnostics_fatal")
MEASURE = ("trace_output", "trace_sample_ms")
NAMED: dict[str, tuple[str, ...]] = {
    "opt_level": ("-O", "opt_level"), "diagnostics_fatal": ("--strict", "diagnostics_fatal"),
    "define": ("-D", "--define", "define"), "configuration": ("-c", "--configuration"),
    "trace_output": ("--profile-out", "trace_output"),
    "trace_sample_ms": ("--profile-sample-ms", "trace_sample_ms"),
}  # fmt: skip
SWITCHES = ("diagnostics_fatal",)
METAVARS = {
    "backend": "llvm|wasm", "opt_level": "0..3", "error_format": "human|short|json", "trace_output": "PATH",
    "trace_sample_ms": "N", "cache_dir": "FOLDER", "configuration": "debug|release", "define": "NAME[=TEXT]",
}  # fmt: skip


def setting_options(*names: str) -> Callable[[F], F]:
    """Options for some settings, named and explained by `config`."""

    def decorate(function: F) -> F:
        for name in reversed(names):
            declared = NAMED.get(name, (f"--{name.replace('_', '-')}", name))
            function = click.option(*declared, help=help_of(name), **_form(name))(function)
        return function

    return decorate


def _form(name: str) -> dict[str, Any]:
    """How an option is written: a switch, once, or many times."""
    if name in SWITCHES:
        return {"is_flag": True, "default": None}
    return {"metavar": METAVARS[name]} | ({"multiple": True, "callback": _joined} if name == "define" else {})


def _joined(_context: click.Context, _option: click.Parameter, given: tuple[str, ...]) -> str | None:
    """An option given several times as the one text that the setting is elsewhere."""
    return ";".join(given) or None


def common(function: F) -> F:
    """Inputs and verbosity."""
    function = click.option("-v", "--verbose", is_flag=True, help="name each step")(function)
    function = click.option("-q", "--quiet", is_flag=True, help="errors only")(function)
    return click.argument("inputs", nargs=-1, metavar="FILES...")(function)


def request(given: dict[str, Any], findings: TextIO = sys.stderr, doit: bool = False) -> Request:
    """Inputs that exist, settings that are sound; raises `Stop`. Diagnostics go to `findings`; `doit`: settings were given as
    its variables."""
    inputs: tuple[str, ...] = given["inputs"]
    quiet = bool(given.get("quiet"))
    settings = settings_for(inputs, given, "{}=" if doit else "")
    _check_files(inputs, settings)
    verbosity = -1 if quiet else int(bool(given.get("verbose")))
    console = Console(sys.stderr, settings, verbosity, findings)
    for text in misspelt(os.environ):
        console.notice(text)
    return Request(inputs, settings, console, quiet)


def settings_for(inputs: tuple[str, ...], given: dict[str, Any], written: str = "") -> Settings:
    """The settings in force for some inputs; raises `Stop` with all problems. `written`: see `resolve`."""
    cli = {name: value for name, value in given.items() if name in NAMES and value is not None}
    try:
        path = find_file(inputs, Path())
        file = None if path is None else parse_file(str(path), _text(path))
        return resolve(cli, os.environ, file, written)
    except ConfigError as error:
        raise Stop("\n".join(error.problems), USAGE) from error


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError((f"{path}: cannot be read: {getattr(error, 'strerror', None) or 'not UTF-8 text'}",)) from error


def _check_files(inputs: tuple[str, ...], settings: Settings) -> None:
    if not inputs:
        raise Stop("no input files; for example: chic profile main.cl", USAGE)
    if again := given_twice(inputs):
        raise Stop(again, USAGE)
    output = Path(settings.trace_output)
    outputs = [str(output), *map(str, siblings(output).values()), *filter(None, [settings.test_junit])]
    if problems := unreadable(inputs) or overwritten(inputs, outputs):
        raise Stop("\n".join(problems))


def with_auto_trace(wanted: Request) -> Request:
    """A profile traces every function unless told otherwise."""
    settings = wanted.settings
    if settings.profile_auto_trace is None:
        settings = evolve(settings, profile_auto_trace=True)
    return evolve(wanted, settings=settings)


def environment_help() -> str:
    """The environment variables, for `--help`."""
    width = max(len(env_name(name)) for name in NAMES)
    lines = [f"  {env_name(name):<{width}}  {help_of(name)}" for name in NAMES]
    return "\n".join(["Environment variables (and, in lower case without CHIC_, keys of chic.yaml):", *lines])

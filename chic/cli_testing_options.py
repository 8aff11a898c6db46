"""The options of `chic test`, and the settings they stand for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from chic.config import help_of

F = TypeVar("F", bound=Callable[..., Any])


def test_options(function: F) -> F:
    """The options of `chic test` that are settings."""
    for flags, metavar, field, many in (
        ("--junit", "PATH", "test_junit", False),
        ("--watchdog-timeout", "MS", "test_watchdog_timeout", False),
        ("--test-parallel", "N", "test_parallelism", False),
        ("--test-group", "PATTERN", "test_group", True),
        ("--test", "PATTERN", "test", True),
    ):
        function = click.option(flags, field, metavar=metavar, multiple=many, help=help_of(field))(function)
    for flags, field in (("--fail-fast", "test_fail_fast"), ("--all", "test_all")):
        function = click.option(flags, field, is_flag=True, default=None, help=help_of(field))(function)
    return click.option("--watchdog", metavar="STEPS", help="accepted; the time limit is --watchdog-timeout")(function)


def as_settings(given: dict[str, Any]) -> dict[str, Any]:
    """The parameters as settings: several patterns as one text; patterns of the command line undo an `all` from elsewhere."""
    joined = {name: ";".join(given[name]) or None for name in ("test", "test_group")}
    chosen = any(joined.values()) and given["test_all"] is None
    return given | joined | ({"test_all": "off"} if chosen else {})

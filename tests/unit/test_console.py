"""What the console writes, and when."""

from __future__ import annotations

import io
import threading

import pytest

from chic import console
from chic.config import Settings
from chic.console import Console
from chic.diagnostics import Diagnostic, Severity
from chic.source import Source, Span

ERROR = Diagnostic("E1", Severity.ERROR, "bad", 0, Span(0, 1))
WARNING = Diagnostic("W1", Severity.WARNING, "hm", 0, Span(1, 2))
SOURCES = (Source("a.cl", "ab"),)


class Terminal(io.StringIO):
    """A stream that says it is a terminal, and when something was written."""

    def __init__(self) -> None:
        super().__init__()
        self.written = threading.Event()

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> int:
        count = super().write(text)
        self.written.set()
        return count


def test_in_a_pipe_diagnostics_are_short_and_plain() -> None:
    stream = io.StringIO()
    Console(stream, Settings()).diagnostics((ERROR, WARNING), SOURCES, Settings())
    assert stream.getvalue() == "a.cl:1:1: error[E1]: bad\na.cl:1:2: warning[W1]: hm\n"


def test_on_a_terminal_they_are_drawn_in_colour_and_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    stream = Terminal()
    Console(stream, Settings()).diagnostics((ERROR, WARNING), SOURCES, Settings())
    assert "\x1b[1;31merror[E1]" in stream.getvalue()
    assert stream.getvalue().endswith("\n1 error, 1 warning\n")
    plain = Terminal()
    Console(plain, Settings(no_color=True)).diagnostics((ERROR,), SOURCES, Settings())
    assert "\x1b" not in plain.getvalue()
    monkeypatch.setenv("TERM", "dumb")
    Console(plain, Settings()).diagnostics((ERROR,), SOURCES, Settings())
    assert "\x1b" not in plain.getvalue()


def test_the_format_can_be_asked_for() -> None:
    stream = io.StringIO()
    Console(stream, Settings()).diagnostics((ERROR,), SOURCES, Settings(error_format="human"))
    assert stream.getvalue().startswith("type diagnostics:\n\nerror[E1]: bad\n --> a.cl:1:1\n")


def test_findings_may_have_a_stream_of_their_own() -> None:
    errors, findings = io.StringIO(), io.StringIO()
    door = Console(errors, Settings(), found=findings)
    door.diagnostics((ERROR,), SOURCES, Settings())
    door.error("no")
    assert errors.getvalue() == "chic: error: no\n"
    assert findings.getvalue() == "a.cl:1:1: error[E1]: bad\n"


def test_quiet_is_errors_only_and_verbose_names_the_steps() -> None:
    quiet, loud = io.StringIO(), io.StringIO()
    for door in (Console(quiet, Settings(), -1), Console(loud, Settings(), 1)):
        door.progress("parse")
        door.notice("n")
        door.diagnostics((ERROR, WARNING), SOURCES, Settings())
        door.error("e")
    assert quiet.getvalue() == "a.cl:1:1: error[E1]: bad\nchic: error: e\n"
    assert loud.getvalue().splitlines()[:2] == ["chic: parse", "chic: n"]
    assert "warning" in loud.getvalue()


def test_no_progress_in_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(console, "PATIENCE", 0.0)
    stream = io.StringIO()
    door = Console(stream, Settings())
    door.progress("codegen")
    door.progress("")
    assert stream.getvalue() == ""


def test_progress_on_a_terminal_is_gone_before_anything_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(console, "PATIENCE", 0.0)
    monkeypatch.setenv("TERM", "xterm")
    stream = Terminal()
    door = Console(stream, Settings())
    door.progress("codegen")
    assert stream.written.wait(10)
    door.error("no")
    assert stream.getvalue() == "\r\x1b[Kchic: codegen ...\r\x1b[Kchic: error: no\n"


def test_a_quick_step_is_not_worth_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(console, "PATIENCE", 1000.0)
    monkeypatch.setenv("TERM", "xterm")
    stream = Terminal()
    door = Console(stream, Settings())
    door.progress("parse")
    door.progress("check")
    door.progress("")
    assert stream.getvalue() == ""

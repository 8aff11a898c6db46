"""The terminal side of both doors: diagnostics, notices, errors and progress on standard error.

In: what the driver reports. Out: text on a stream. Progress is drawn only on a terminal, only for what takes a while, and gone
before anything else is written.
"""

from __future__ import annotations

import os
import sys
import threading
from typing import TextIO

from chic.config import Settings
from chic.diagnostics import Diagnostic, has_errors
from chic.draw_diagnostics import count_line, draw
from chic.source import Source

PATIENCE = 0.4  # seconds before a step is worth a line
CLEAR = "\r\x1b[K"


class Console:
    """Draws on a stream. `verbosity`: -1 errors only, 0 also warnings and notices, 1 also each step."""

    def __init__(self, stream: TextIO, settings: Settings, verbosity: int = 0, found: TextIO | None = None) -> None:
        self._stream = stream
        self._found = found or stream
        self._verbosity = verbosity
        clever = os.environ.get("TERM") != "dumb"
        self._terminal = stream.isatty() and clever
        self._color = self._found.isatty() and clever and not settings.no_color
        self._timer: threading.Timer | None = None
        self._drawn = threading.Event()

    def diagnostics(self, found: tuple[Diagnostic, ...], sources: tuple[Source, ...], settings: Settings) -> None:
        """Findings, in the format asked for."""
        self.progress("")
        form = settings.error_format or ("human" if self._found.isatty() else "short")
        if self._verbosity < 0 and not settings.diagnostics_fatal:
            found = tuple(one for one in found if one.severity.value == "error")
        self._found.write(draw(found, sources, form, self._color))
        if form == "human" and found:
            self._found.write(f"{count_line(found)}\n")
        self._found.flush()

    def notice(self, text: str) -> None:
        """A line that is no error."""
        if self._verbosity >= 0:
            self._line(f"chic: {text}")

    def error(self, text: str) -> None:
        """A line that says why it ends here."""
        self._line(f"chic: error: {text}")

    def progress(self, step: str) -> None:
        """Another step begins."""
        self._stop()
        if not step:
            return
        if self._verbosity > 0:
            self._line(f"chic: {step}")
        elif self._terminal and self._verbosity == 0:
            self._timer = threading.Timer(PATIENCE, self._draw, (step,))
            self._timer.daemon = True
            self._timer.start()

    def _draw(self, step: str) -> None:
        self._drawn.set()
        self._stream.write(f"{CLEAR}chic: {step} ...")
        self._stream.flush()

    def _stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer.join()
            self._timer = None
        if self._drawn.is_set():
            self._drawn.clear()
            self._stream.write(CLEAR)
            self._stream.flush()

    def _line(self, text: str) -> None:
        self._stop()
        self._stream.write(f"{text}\n")
        self._stream.flush()


class HeadedConsole(Console):
    """Findings go to standard output, the first warnings under a heading of their own: the command goes on after them."""

    def __init__(self, stream: TextIO, settings: Settings, verbosity: int, heading: str) -> None:
        super().__init__(stream, settings, verbosity, sys.stdout)
        self._heading = heading
        self.warned = False

    def diagnostics(self, found: tuple[Diagnostic, ...], sources: tuple[Source, ...], settings: Settings) -> None:
        """Findings; before the first warnings, the heading. JSON has none."""
        if not has_errors(found) and not self.warned and self._verbosity >= 0:
            self.warned = True
            if settings.error_format != "json":
                sys.stdout.write(f"{self._heading}\n")
        super().diagnostics(found, sources, settings)

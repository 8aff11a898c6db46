"""Collects the diagnostics of one file while it is read.

In: findings. Out: a tuple of `Diagnostic`s in source order, at most `LIMIT` of them.
"""

from __future__ import annotations

from attrs import define, field, frozen

from chic.diagnostics import Diagnostic, Label, Severity
from chic.source import Span

LIMIT = 100


@frozen
class Complaint:
    """A diagnostic in the making; see `Report.error`."""

    code: str
    message: str
    span: Span
    label: str = ""
    labels: tuple[tuple[Span, str], ...] = ()
    help: str = ""
    fix: tuple[Span, str] | None = None


@define
class Report:
    """A growing list of diagnostics for file number `file`."""

    file: int
    found: list[Diagnostic] = field(factory=list)

    def error(
        self,
        code: str,
        message: str,
        span: Span,
        *,
        label: str = "",
        labels: tuple[tuple[Span, str], ...] = (),
        help: str = "",
        fix: tuple[Span, str] | None = None,
        severity: Severity = Severity.ERROR,
    ) -> None:
        """Note one finding, unless it is noted already; `labels` are second places in the same file."""
        if any(one.code == code and one.span == span for one in self.found):
            return
        others = tuple(Label(self.file, where, what) for where, what in labels)
        self.found.append(Diagnostic(code, severity, message, self.file, span, label=label, labels=others, help=help, fix=fix))

    def sorted(self) -> tuple[Diagnostic, ...]:
        """What was found, in source order, cut at the limit."""
        return tuple(sorted(self.found, key=lambda one: (one.span.start, one.span.end, one.code)))[:LIMIT]

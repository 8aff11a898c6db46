"""Where `check` puts what it finds: once per place, in a fixed order."""

from __future__ import annotations

from attrs import Factory, define, frozen

from chic.diagnostics import Diagnostic, Label, Severity
from chic.source import Span
from chic.stages.check.symbols import FunctionInstance

Found = dict[tuple[int, int, str], Diagnostic]


@frozen(eq=False, repr=False)
class Supposition:
    """What is to be said if a method changes the object that it is called on; with `replaced`, if what it changes of it has a
    destructor."""

    method: FunctionInstance
    replaced: bool
    found: Found


@define(eq=False, repr=False)
class Report:
    """Collects diagnostics. The second finding with the same code at the same place is dropped: generic instances and
    repeated look-ups say the same thing again. What is wrong in an instance of the library is said where the program asks
    for it."""

    found: Found = Factory(dict)
    library: frozenset[int] = frozenset()  # the files that are not the program's
    context: tuple[str, tuple[Label, ...]] | None = None  # the generic instance that is being elaborated
    suppositions: list[Supposition] = Factory(list)  # what may have to be said once all bodies are known

    def error(
        self,
        file: int,
        code: str,
        span: Span,
        message: str,
        *,
        label: str = "",
        labels: tuple[Label, ...] = (),
        notes: tuple[str, ...] = (),
        help: str = "",
        fix: tuple[Span, str] | None = None,
        severity: Severity = Severity.ERROR,
    ) -> None:
        """Note a finding; an error unless `severity` says otherwise."""
        if self.context is not None and severity is Severity.ERROR:
            notes, labels = (*notes, self.context[0]), (*labels, *self.context[1])
            file, span, label, labels = self._outside(Label(file, span, label), labels)
        key = (file, span.start, code)
        if key not in self.found:
            self.found[key] = Diagnostic(code, severity, message, file, span, label, labels, notes, help, fix)

    def _outside(self, first: Label, labels: tuple[Label, ...]) -> tuple[int, Span, str, tuple[Label, ...]]:
        """The place to begin with, and the others: of the program if there is one."""
        asked = labels[-1]
        if first.file in self.library and asked.file not in self.library:
            return asked.file, asked.span, asked.message, (first, *labels[:-1])
        return first.file, first.span, first.message, labels

    def warning(self, file: int, code: str, span: Span, message: str, *, help: str = "", label: str = "") -> None:
        """Note a warning."""
        self.error(file, code, span, message, help=help, label=label, severity=Severity.WARNING)

    def unsupported(self, file: int, span: Span, construct: str) -> None:
        """Say which construct is not supported yet."""
        self.error(file, "CHIC0001", span, f"{construct} not supported yet", label="this construct")

    @property
    def errors(self) -> int:
        """How many of the findings are errors; what is only warned of is as good as any other code."""
        return sum(one.severity is Severity.ERROR for one in self.found.values())

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """All findings by file and position."""
        return tuple(sorted(self.found.values(), key=lambda one: (one.file, one.span.start, one.span.end, one.code)))

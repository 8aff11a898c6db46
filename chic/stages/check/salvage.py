"""What can be said about a program that could not be read as a whole.

In: units, some with faults, and what checking what is left of them found. Out: the faults, and those findings that do not just
follow from them: none on the line of a fault or behind a place in a function that was not read, and none about names that may
have been lost.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from chic.diagnostics import Diagnostic, placed
from chic.source import LineTable, Span
from chic.stages.check.walking import syntax_nodes
from chic.syntax import (
    Accessor,
    ConstructorDecl,
    Faults,
    FunctionDecl,
    OperatorDecl,
    PropertyDecl,
    TestcaseDecl,
    Unit,
)

_BODIES = (Accessor, ConstructorDecl, FunctionDecl, OperatorDecl, PropertyDecl, TestcaseDecl)

# What a declaration that was not read may be missed by.
_DOUBTFUL = frozenset(
    (
        "IMPORT0001", "MAIN0001", "NAM0001", "NAM0003", "NAM0004", "NAM0005", "NAM0007", "TCK011", "TCK022", "TCK030",
        "TCK032", "TCK033", "TCK050", "TCK062", "TCK063", "TCK065", "TCK066", "TCK117", "TCK130", "TCK131", "TCK133",
        "TCK136", "TCK141", "TCK144", "TCK200", "TCK203", "TCK204", "TYP0001", "TYP0002", "TYP0004", "TYP0006", "TYP0007",
        "TYP0008", "TYP0014", "ENM0002", "E0400", "FLW0002", "PAT0002", "TCK041", "TCK142", "TCK205", "TYP0013", "TYPE0705",
    )
)  # fmt: skip


def broken(units: tuple[Unit, ...]) -> bool:
    """Whether a unit has faults."""
    return any(unit.faults is not None for unit in units)


def salvaged(units: tuple[Unit, ...], found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """The faults of the units, and what was found besides."""
    all_faults = {at: unit.faults for at, unit in enumerate(units) if unit.faults is not None}
    names = any(faults.names for faults in all_faults.values())
    parts = {at: _Part(faults, tuple(_bodies(units[at])), units[at].lines) for at, faults in all_faults.items()}
    doubted = _DOUBTFUL if names else frozenset()
    kept = [one for one in found if one.code not in doubted and not (one.file in parts and _follows(one, parts[one.file]))]
    told = [one for at, faults in all_faults.items() for one in placed(faults.found, at)]
    return tuple(sorted((*told, *kept), key=lambda one: (one.file, one.span.start, one.span.end, one.code)))


def _bodies(unit: Unit) -> Iterator[Span]:
    return (node.span for node in syntax_nodes(unit.items) if isinstance(node, _BODIES))


@frozen
class _Part:
    """A file with faults: these, its functions, its lines."""

    faults: Faults
    bodies: tuple[Span, ...]
    lines: LineTable


def _follows(one: Diagnostic, part: _Part) -> bool:
    """Whether a finding stands on the line of a fault, or at or behind a place of its function that was not read."""
    at, line = one.span.start, part.lines.line
    if any(line(fault.span.start) == line(at) for fault in part.faults.found):
        return True
    around = [body for body in part.bodies if body.start <= at <= body.end]
    for lost in part.faults.lost:
        if lost.start <= at <= lost.end:
            return True
        together = any(body.start <= lost.start <= body.end for body in around)
        if together and (lost.start <= at or one.code == "FLW0005"):
            return True
    return False

"""The grammar of Chic as a parser: text in, items or diagnostics out.

`chic.lark` and `terminals.lark` are the language's reference; `tables.json` is made from them by lark. Nothing is built at
import.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache

from attrs import frozen

from chic.diagnostics import Diagnostic, Severity
from chic.grammar.build import BUILDERS
from chic.grammar.build.containers import File
from chic.grammar.build.context import Context
from chic.grammar.complaints import complain
from chic.grammar.driver import Compiled, Machine, compile_steps, start_machine
from chic.grammar.lexer import tokenize
from chic.grammar.lookahead import brackets
from chic.grammar.preprocessor import preprocess
from chic.grammar.recovery import closed_at_end, mend
from chic.grammar.repair import repair
from chic.grammar.replacement import told_before
from chic.grammar.report import Report
from chic.grammar.tables import parse_tables
from chic.grammar.tokens import Token
from chic.grammar.trouble import Trouble
from chic.source import Span

MAX_NESTING = 1200
MAX_ERRORS = 60
Lost = list[tuple[Span, bool]]
_KEPT = frozenset(("LEX0005", "LEX0006"))  # what is wrong inside of a literal, which is one all the same
_TYPE_SIGNS = frozenset(("[", "]", "[]", "*", "?", "??"))


@frozen
class Parsed:
    """The items of a file (None where nothing can be said about them), the offset at which its last token ends, the places that
    are not read as they are written, and whether names may have been lost there."""

    file: File | None
    end: int
    lost: tuple[Span, ...]
    names: bool


@cache
def parser() -> Compiled:
    """The tables with their builders, read and bound once per process."""
    return compile_steps(parse_tables(), BUILDERS)


def parse_file(text: str, defines: Mapping[str, str], report: Report) -> Parsed:
    """The items of a file, and what of it is not in them."""
    visible = preprocess(text, defines, report)
    with collector_off():
        tokens = tokenize(visible, report)
        lexical = tuple(report.found)
        made, lost = _parse(visible, tokens, defines, report)
    report.found[len(lexical) :] = [one for one in report.found[len(lexical) :] if not _follows(one, lexical, visible)]
    names = made is None or not all(inside for _, inside in lost) or any(one.code == "LEX0002" for one in lexical)
    unread = (one.span for one in lexical if one.code not in _KEPT)
    return Parsed(made, tokens[-1].end, (*(place for place, _ in lost), *unread), names)


@contextmanager
def collector_off() -> Iterator[None]:
    """Without Python's cycle collector: a parse makes no cycles, and walking the tree would take a third of its time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _follows(one: Diagnostic, lexical: tuple[Diagnostic, ...], text: str) -> bool:
    """Whether a syntax error only follows from a lexical one: it stands on the same line, or behind an open comment."""
    if not one.code.startswith("PARSE"):
        return False
    return any(
        text.find("\n", *sorted((one.span.start, other.span.start))) < 0
        or (other.code == "LEX0002" and other.span.start <= one.span.end)
        for other in lexical
        if other.severity is Severity.ERROR
    )


def _parse(text: str, tokens: list[Token], defines: Mapping[str, str], report: Report) -> tuple[File | None, Lost]:
    if len(tokens) == 1 and report.found:
        return None, []
    found = brackets(tokens, MAX_NESTING)
    if found.deepest >= 0:
        token = tokens[found.deepest]
        report.error("PARSE0002", f"brackets are nested more than {MAX_NESTING} deep", Span(token.start, token.end))
        return None, []
    piled = _piled(tokens)
    if piled is not None:
        report.error("PARSE0002", "this is nested too deeply", Span(piled.start, piled.end))
        return None, []
    context = Context(text, defines, report)
    machine = start_machine(parser().bind(context), text, tokens, found)
    return _run(machine, report), machine.lost


def _piled(tokens: list[Token]) -> Token | None:
    """Where too many signs of types (`[]`, `*`, `?`) stand one behind the other: such a type is as deep as they are many."""
    count = 0
    for token in tokens:
        count = count + 1 if token.text in _TYPE_SIGNS else 0
        if count > 2 * MAX_NESTING:
            return token
    return None


def _run(machine: Machine, report: Report) -> File | None:
    """Run to the end, mending what does not fit; None where that is not to be done."""
    stuck = -1
    for _ in range(MAX_ERRORS):
        value: File | None = machine.run()
        if value is not None:
            return value
        if machine.full():
            token = machine.tokens[machine.at]
            report.error("PARSE0002", "this is nested too deeply", Span(token.start, token.end))
            return None
        machine.settle()
        found = repair(machine)
        follows = found and (found.silent or told_before(machine, found))
        if machine.at > stuck and not follows and not (stuck >= 0 and closed_at_end(machine)):
            made = complain(Trouble(machine), found)
            report.error(made.code, made.message, made.span, label=made.label, labels=made.labels, help=made.help, fix=made.fix)
        stuck = mend(machine, found, stuck)
        if machine.tokens[machine.at].kind == "$END" and not machine.accepts("$END"):
            return None
    return None

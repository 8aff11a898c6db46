"""The grammar of Chic as a parser: text in, items or diagnostics out.

`chic.lark` and `terminals.lark` are the language's reference; `tables.json` is made from them by lark. Nothing is built at
import.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from chic.grammar.build import BUILDERS
from chic.grammar.build.containers import File
from chic.grammar.build.context import Context
from chic.grammar.complaints import complain
from chic.grammar.driver import MAX_STACK, Compiled, Machine, compile_steps, start_machine
from chic.grammar.lexer import tokenize
from chic.grammar.lookahead import brackets
from chic.grammar.preprocessor import preprocess
from chic.grammar.recovery import mend, missing
from chic.grammar.report import Report
from chic.grammar.tables import tables
from chic.grammar.trouble import Trouble
from chic.source import Span

MAX_NESTING = 1000
MAX_ERRORS = 60


@cache
def parser() -> Compiled:
    """The tables with their builders, read and bound once per process."""
    return compile_steps(tables(), BUILDERS)


def parse_file(text: str, defines: Mapping[str, str], report: Report) -> tuple[File | None, int]:
    """The items of a file (None after an error) and the offset at which its last token ends."""
    visible = preprocess(text, defines, report)
    tokens = tokenize(visible, report)
    found = brackets(tokens, MAX_NESTING)
    if found.deepest >= 0:
        token = tokens[found.deepest]
        report.error("PARSE0002", f"brackets are nested more than {MAX_NESTING} deep", Span(token.start, token.end))
        return None, tokens[-1].end
    context = Context(visible, defines, report)
    machine = start_machine(parser().bind(context), visible, tokens, found)
    return _run(machine, report), tokens[-1].end


def _run(machine: Machine, report: Report) -> File | None:
    """Run to the end, mending what does not fit; a mended file has no value."""
    stuck = -1
    for _ in range(MAX_ERRORS):
        value: File | None = machine.run()
        if value is not None:
            return value if stuck < 0 else None
        if machine.at > stuck:
            _report(machine, report)
        if len(machine.states) > MAX_STACK:
            return None
        stuck = mend(machine, stuck)
        if machine.tokens[machine.at].kind == "$END" and not machine.accepts("$END"):
            return None
    return None


def _report(machine: Machine, report: Report) -> None:
    if len(machine.states) > MAX_STACK:
        token = machine.tokens[machine.at]
        report.error("PARSE0002", "this is nested too deeply", Span(token.start, token.end))
        return
    made = complain(Trouble(machine), missing(machine))
    report.error(made.code, made.message, made.span, label=made.label, labels=made.labels, help=made.help, fix=made.fix)

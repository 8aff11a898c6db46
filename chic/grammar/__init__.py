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
from chic.grammar.driver import Compiled, compile_steps, start_machine
from chic.grammar.lexer import tokenize
from chic.grammar.lookahead import Lookahead, brackets
from chic.grammar.preprocessor import preprocess
from chic.grammar.report import Report
from chic.grammar.tables import tables
from chic.grammar.tokens import Token
from chic.source import Span

MAX_NESTING = 1000


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
    machine = start_machine(parser().bind(context), tokens, Lookahead(tokens, found.match), found)
    value = machine.run()
    if value is None:
        from chic.grammar.driver import expected

        token = machine.tokens[machine.at]
        report.error("PARSE0001", f"unexpected {token.kind} {token.text!r}; expected {expected(machine)}", Span(token.start, token.end))
    return value, tokens[-1].end

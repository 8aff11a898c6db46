"""Source text -> AST, or diagnostics.

In: one `Source` and the defines of its preprocessor lines. Out: its `Unit`, whose line table ends with the last token, so that
text below the program changes nothing. Does not look at other files and knows nothing of names or types.
"""

from __future__ import annotations

from attrs import frozen

from chic.diagnostics import Outcome, has_errors
from chic.grammar import parse_file
from chic.grammar.report import Report
from chic.source import Source, line_table
from chic.syntax import Unit


@frozen
class ParseOptions:
    """`file` is the index that diagnostics carry; `defines` are the preprocessor's names and values."""

    file: int = 0
    defines: tuple[tuple[str, str], ...] = ()


def parse(source: Source, options: ParseOptions) -> Outcome[Unit]:
    """The AST of a file."""
    report = Report(options.file)
    made, end = parse_file(source.text, dict(options.defines), report)
    found = report.sorted()
    if made is None or has_errors(found):
        return Outcome(None, found)
    return Outcome(Unit(source.path, made.crate_attributes, made.items, line_table(source.text, end)), found)

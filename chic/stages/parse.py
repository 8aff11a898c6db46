"""Source text -> AST, and diagnostics.

In: one `Source` and the defines of its preprocessor lines. Out: its `Unit`, whose line table ends with the last token, so that
text below the program changes nothing. After an error the unit holds what could be read, and its faults. Does not look at other
files and knows nothing of names or types.
"""

from __future__ import annotations

from attrs import frozen

from chic.diagnostics import Outcome, has_errors
from chic.grammar import parse_file
from chic.grammar.build.containers import File
from chic.grammar.report import Report
from chic.source import Source, line_table
from chic.syntax import Faults, Unit


@frozen
class ParseOptions:
    """`file` is the index that diagnostics carry; `defines` are the preprocessor's names and values."""

    file: int = 0
    defines: tuple[tuple[str, str], ...] = ()


def parse(source: Source, options: ParseOptions) -> Outcome[Unit]:
    """The AST of a file, as far as it can be read."""
    report = Report(options.file)
    made = parse_file(source.text, dict(options.defines), report)
    found = report.sorted()
    faults = Faults(found, made.lost, made.names) if made.file is None or has_errors(found) else None
    file = made.file or File((), ())
    return Outcome(Unit(source.path, file.crate_attributes, file.items, line_table(source.text, made.end), faults), found)

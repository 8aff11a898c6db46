"""Texts and their holes that are not written right: checks for the table in mistakes.py.

In: a `Trouble`. Out: a `Complaint`, or None if the form is another one.
"""

from __future__ import annotations

from chic.grammar.report import Complaint
from chic.grammar.trouble import Trouble
from chic.source import Span

_PREFIXED = {"f": '$"..."', "F": '$"..."', "r": '@"..."', "R": '@"..."', "b": '"..."', "u": '"..."', "L": '"..."'}


def prefixed_text(trouble: Trouble) -> Complaint | None:
    """`f"..."`, `r"..."`"""
    token, before = trouble.found, trouble.token(-1)
    if token.kind != "STR" or before.text not in _PREFIXED or before.end != token.start:
        return None
    place = Span(before.start, token.end)
    return Complaint("PARSE0014", f'Chic has no `{before.text}"..."`', place, help=f"write `{_PREFIXED[before.text]}`")


def hole_conditional(trouble: Trouble) -> Complaint | None:
    """`$"{a ? b : c}"`: what follows the colon is taken for a format."""
    if trouble.found.kind != "I_FORMAT" or ":" not in trouble.expected:
        return None
    message = "the `:` of `{value:format}` ends the value here"
    return Complaint("PARSE0060", message, trouble.span, help="put `?:` in parentheses: `{(a ? b : c)}`")


def hole_width(trouble: Trouble) -> Complaint | None:
    """`$"{a,Width}"`"""
    if trouble.found.text != "," or trouble.opener().kind != "I_HOLE" or "I_END" not in trouble.expected:
        return None
    return Complaint("PARSE0061", "the width behind `,` is a number", trouble.span, help="write it out: `{value,8}`")

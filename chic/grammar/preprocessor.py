"""Preprocessor lines: `#if`, `#elif`, `#else`, `#endif`.

In: the text of a file and the defines. Out: the text with these lines, and the lines they switch off, blanked, so that every
other character stays where it was. `evaluate` serves `@cfg` too.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from attrs import define

from chic.grammar.report import Report
from chic.source import Span

_LINE = re.compile(r"^[ \t]*#[ \t]*(if|elif|else|endif)\b([^\n]*)$", re.MULTILINE)
_PIECE = re.compile(r'\s*(&&|\|\||==|!=|=|!|\(|\)|"[^"]*"|\w+)')
_FALSE = ("", "false", "0")


@define
class _Branch:
    """An open `#if`: where it stands, whether its lines are on, whether one of its branches was on, whether `#else` came."""

    span: Span
    on: bool
    taken: bool
    outer: bool
    closed: bool = False


def truth(value: str) -> bool:
    """Whether a define's value counts as true."""
    return value.lower() not in _FALSE


def evaluate(text: str, defines: Mapping[str, str]) -> bool | None:
    """The truth of a condition; None if it is not one. Names are looked up without regard to case."""
    pieces = _PIECE.findall(text)
    if "".join(pieces) != re.sub(r'("[^"]*")|\s+', lambda found: found[1] or "", text):
        return None
    rest = list(reversed(pieces))
    value = _either(rest, {name.lower(): value for name, value in defines.items()}, 0)
    return None if rest or value is None else truth(value)


def _either(rest: list[str], defines: Mapping[str, str], depth: int) -> str | None:
    value = _both(rest, defines, depth)
    while value is not None and rest and rest[-1] == "||":
        rest.pop()
        right = _both(rest, defines, depth)
        value = None if right is None else _word(truth(value) or truth(right))
    return value


def _both(rest: list[str], defines: Mapping[str, str], depth: int) -> str | None:
    value = _compare(rest, defines, depth)
    while value is not None and rest and rest[-1] == "&&":
        rest.pop()
        right = _compare(rest, defines, depth)
        value = None if right is None else _word(truth(value) and truth(right))
    return value


def _compare(rest: list[str], defines: Mapping[str, str], depth: int) -> str | None:
    value = _single(rest, defines, depth)
    if value is None or not rest or rest[-1] not in ("==", "=", "!="):
        return value
    equal = rest.pop() != "!="
    right = _single(rest, defines, depth)
    return None if right is None else _word((value.lower() == right.lower()) is equal)


def _single(rest: list[str], defines: Mapping[str, str], depth: int) -> str | None:
    if not rest or depth > 100:
        return None
    piece = rest.pop()
    if piece == "!":
        value = _single(rest, defines, depth + 1)
        return None if value is None else _word(not truth(value))
    if piece == "(":
        value = _either(rest, defines, depth + 1)
        return value if rest and rest.pop() == ")" else None
    if piece.startswith('"'):
        return piece[1:-1]
    if not (piece[0].isalnum() or piece[0] == "_"):
        return None
    return piece if piece.lower() in ("true", "false") or piece.isdecimal() else defines.get(piece.lower(), "false")


def _word(value: bool) -> str:
    return "true" if value else "false"


def preprocess(text: str, defines: Mapping[str, str], report: Report) -> str:
    """The text with inactive lines and the preprocessor lines themselves turned into blanks."""
    if "#" not in text or _LINE.search(text) is None:
        return text
    out: list[str] = []
    open_: list[_Branch] = []
    at = 0
    for found in _LINE.finditer(text):
        on = not open_ or open_[-1].on
        out.append(text[at : found.start()] if on else _blank(text[at : found.start()]))
        out.append(_blank(found[0]))
        at = found.end()
        _directive(found, defines, open_, report)
    on = not open_ or open_[-1].on
    out.append(text[at:] if on else _blank(text[at:]))
    for branch in open_:
        report.error("LEX0011", "this `#if` has no `#endif`", branch.span)
    return "".join(out)


def _blank(text: str) -> str:
    return re.sub(r"[^\r\n]", " ", text)


def _directive(found: re.Match[str], defines: Mapping[str, str], open_: list[_Branch], report: Report) -> None:
    word, rest = found[1], re.sub(r"//.*", "", found[2]).strip()
    span = Span(found.start(1) - 1, found.end(1))
    if word == "if":
        outer = not open_ or open_[-1].on
        value = _condition(rest, defines, span, report)
        open_.append(_Branch(span, outer and value, value, outer))
    elif not open_:
        report.error("LEX0012", f"`#{word}` without `#if`", span)
    elif word == "endif":
        open_.pop()
    else:
        _alternative(open_[-1], word == "else" or _condition(rest, defines, span, report), word, span, report)


def _alternative(branch: _Branch, value: bool, word: str, span: Span, report: Report) -> None:
    if branch.closed:
        labels = ((branch.span, "the `#if` is here"),)
        report.error("LEX0012", f"`#{word}` after `#else`", span, labels=labels)
    branch.closed = branch.closed or word == "else"
    branch.on = branch.outer and value and not branch.taken
    branch.taken = branch.taken or value


def _condition(text: str, defines: Mapping[str, str], span: Span, report: Report) -> bool:
    value = evaluate(text, defines)
    if value is None:
        help = "conditions are made of names, texts, true, false, `&&`, `||`, `!`, `==`, `!=` and parentheses"
        report.error("LEX0013", f"`{text}` is not a condition" if text else "a condition is missing", span, help=help)
    return bool(value)

"""What is missing in front of a token that does not fit.

In: a stuck machine. Out: a `Repair`: terminals to put in, so that reading can go on without dropping anything. Changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from chic.grammar.driver import Machine
from chic.grammar.lists import (
    begins_line,
    column,
    fits,
    in_block,
    in_body,
    indent,
    list_depth,
    list_opener,
    list_start,
    open_blocks,
    starts_declaration,
    starts_statement,
)
from chic.grammar.lookahead import NAMES
from chic.grammar.repairing import Repair
from chic.grammar.replacement import comma_missing, replacement
from chic.grammar.tokens import CONTEXTUAL, words

MOST_BRACES = 8

_CLOSER = {"(": ")", "[": "]"}
_SEPARATORS = words("; , ) ] } =")
_BEHIND_MEMBERS = words("} $END let var const init @")
_CALLS = words("( = ASSIGN . ++ --")
FUNCTION = ["ID", "ID", "(", ")", "{"]


def repair(machine: Machine) -> Repair | None:
    """The first repair that makes the next token fit, if any does."""
    if misplaced_modifier(machine):
        return Repair((), drop=True)
    return replacement(machine) or _unclosed_block(machine) or _stray_statement(machine) or _insertion(machine)


def misplaced_modifier(machine: Machine) -> bool:
    """Whether a modifier stands at the start of a statement, indented like one."""
    at, opener = machine.at, list_opener(machine)
    if machine.tokens[at].kind != "MOD" or at != list_start(machine) or opener is None or not in_body(machine):
        return False
    return begins_line(machine, at) and column(machine, at) > indent(machine, opener)


def _kind(machine: Machine, at: int) -> str:
    kind = machine.tokens[at].kind
    return "ID" if kind in CONTEXTUAL else kind


def _insertion(machine: Machine) -> Repair | None:
    kind = _kind(machine, machine.at)
    return next((Repair(tuple(signs)) for signs in _candidates(machine, kind) if fits(machine, [*signs, kind])), None)


def _candidates(machine: Machine, kind: str) -> Iterator[list[str]]:
    """A closing sign, an opening brace, a name in front of a separator, several closing braces."""
    token = machine.tokens[machine.at]
    new_line = begins_line(machine, machine.at)
    if not in_body(machine) and not starts_declaration(token) and (starts_statement(token) or _deeper(machine)):
        yield ["{"]
    if new_line or kind in ("}", "$END") or (starts_statement(token) and kind != "if"):
        yield [";"]
    closers: list[str] = []
    outer = machine.brackets.outer[machine.at]
    while outer >= 0 and machine.brackets.match[outer] < 0 and machine.tokens[outer].kind in _CLOSER:
        closers.append(_CLOSER[machine.tokens[outer].kind])
        yield closers.copy()
        yield [*closers, ";"]
        outer = machine.brackets.outer[outer]
    if comma_missing(machine):
        yield [","]
    if kind in _SEPARATORS or machine.ahead.kind(machine.at - 1) == "new":
        yield ["ID"]
    if (starts_declaration(token) and not in_block(machine)) or kind == "$END":
        yield from (["}"] * count for count in range(1, MOST_BRACES))


def _deeper(machine: Machine) -> bool:
    """Whether the present token starts a line and is indented more than the declaration that is being read."""
    first = machine.tokens[list_start(machine)]
    return begins_line(machine, machine.at) and column(machine, machine.at) > indent(machine, first)


def _unclosed_block(machine: Machine) -> Repair | None:
    """A statement that stands no deeper than the line which opened its block is a declaration behind an unclosed block."""
    first = list_start(machine)
    kind = _kind(machine, first)
    if first > machine.at or not begins_line(machine, first) or kind in ("}", "{", "$END"):
        return None
    here = column(machine, first)
    blocks = takewhile(lambda brace: here <= indent(machine, brace), open_blocks(machine))
    signs = ("}",) * sum(1 for _ in blocks)
    opener = list_opener(machine)
    if not signs or opener is None or starts_statement(machine.tokens[first]):
        return None
    silent = opener.start == opener.end
    return Repair(signs, back=True, silent=silent) if fits(machine, [*signs, kind], list_depth(machine)) else None


def _stray_statement(machine: Machine) -> Repair | None:
    """A statement among declarations: the body it belongs to was closed too early. It gets a function of its own."""
    first = list_start(machine)
    if in_body(machine) or first > machine.at:
        return None
    kind = _kind(machine, first)
    if untyped_member(machine):
        return None
    word = first == machine.at and starts_statement(machine.tokens[first]) and kind not in ("const", "using")
    named = all(_kind(machine, at) == ("." if at - first & 1 else "ID") for at in range(first, machine.at))
    call = machine.at - first & 1 and named and _kind(machine, machine.at) in _CALLS and not _has_body(machine)
    return Repair(tuple(FUNCTION), True) if (word or call) and fits(machine, FUNCTION, list_depth(machine)) else None


def untyped_member(machine: Machine) -> bool:
    """Whether a `let` or `var` among declarations is one itself: behind it, declarations go on."""
    at, kind = list_start(machine), machine.ahead.kind
    if kind(at) not in ("let", "var") or in_body(machine):
        return False
    while kind(at) not in (";", "{", "}", "$END"):
        at += 1
    after = machine.tokens[min(at + 1, len(machine.tokens) - 1)]
    typed = after.kind in NAMES and kind(at + 2) in (*NAMES, ":")
    return kind(at) == ";" and (typed or starts_declaration(after) or after.kind in _BEHIND_MEMBERS)


def _has_body(machine: Machine) -> bool:
    """Whether the parentheses at the present token are followed by a body, as in `Account(int a) { }`."""
    close = machine.brackets.match[machine.at]
    return machine.ahead.kind(machine.at) == "(" and machine.ahead.kind(close + 1) in ("{", "=>", ":")

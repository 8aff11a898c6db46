"""Going on after a syntax error, so that one run reports many.

In: a stuck machine. Out: the same machine, ready to run on. What is missing is put in, if that is found; else the broken
statement or declaration is dropped: the stack is cut back to the list it stands in, and tokens are skipped up to where the
next one starts. A body behind a broken head is kept, its own mistakes are worth telling.
"""

from __future__ import annotations

from chic.grammar.driver import Machine
from chic.grammar.lists import (
    begins_line,
    cut_back,
    fits,
    in_body,
    list_depth,
    list_start,
    starts_declaration,
    starts_statement,
)
from chic.grammar.lookahead import NAMES
from chic.grammar.repairing import Repair
from chic.grammar.tokens import CONTEXTUAL, words
from chic.source import Span

_MADE_UP = words("ID { }")  # with these, the tree may be another one than the text was meant to be
_BODY_HEADS = words("if while for foreach using lock fixed")
_ACCESSOR_WORDS = words("get set init MOD }")
_TYPE_WORDS = words("class struct interface trait union extension namespace error record")
_MODIFIERS = CONTEXTUAL - _TYPE_WORDS | words("MOD static unsafe new readonly")
_CONTINUES = words("; ) , . else catch finally while")


def mend(machine: Machine, found: Repair | None, stuck: int) -> int:
    """Make a stuck machine ready to run on; `stuck` is where it stuck last (-1: never). Returns where it stuck now."""
    here = machine.at
    if found is not None and found.drop:
        starts = list_start(machine) == here
        machine.at += 1
        machine.resumed = machine.at if starts else machine.resumed
        for sign in found.signs:
            machine.take(sign, found.text)
    elif found is not None and here > stuck:
        if found.back:
            machine.at = machine.resumed = list_start(machine)
            cut_back(machine, list_depth(machine))
        if _MADE_UP & set(found.signs) and machine.ahead.kind(here - 1) != "new":  # a type's name is not missed by others
            _lose(machine, list_start(machine), here, None if found.signs == ("ID",) else False)
        for sign in found.signs:
            machine.take(sign)
    else:
        first, inside = list_start(machine), in_body(machine)
        body = skip(machine)
        if machine.at <= stuck or (machine.at == here and not body and machine.tokens[here].kind != "}"):
            machine.at = min(max(here, stuck) + 1, len(machine.tokens) - 1)
        _lose(machine, first, machine.at - 1, inside)
    return max(here, stuck)


def _lose(machine: Machine, first: int, last: int, inside: bool | None = None) -> None:
    """Note that the text of these tokens is not in the tree as it is written."""
    tokens = machine.tokens
    start = tokens[min(first, last) - 1].end if min(first, last) else 0  # what is made up stands behind the token before
    place = Span(start, tokens[max(first, last)].end)
    machine.lost.append((place, in_body(machine) if inside is None else inside))


def closed_at_end(machine: Machine) -> bool:
    """Whether the file ends with all its brackets closed: what is still open then was put in by a repair."""
    found, tokens = machine.brackets, machine.tokens
    at_end = tokens[machine.at].kind == "$END"
    return at_end and not any(one.kind in ("{", "(", "[") and found.match[at] < 0 for at, one in enumerate(tokens))


def skip(machine: Machine) -> bool:
    """Drop the statement or declaration that is being read, what was read of it and what follows of it.
    Returns whether a body is kept, behind a head that stands in for the broken one."""
    depth, first = list_depth(machine), list_start(machine)
    inside, match = machine.brackets.inside, machine.brackets.match
    opened = first > 0 and machine.tokens[first - 1].kind == "{" and match[first - 1] >= 0
    level = -1 if not first else first - 1 if opened else inside[first - 1]
    head = in_body(machine)
    cut_back(machine, depth)
    machine.at = _next(machine, machine.at, level) if machine.tokens[first].text != "#" else _next_line(machine, first)
    machine.resumed = machine.at
    body = machine.tokens[machine.at].kind == "{"
    for kind in _stand_in(machine, first, head) if body else ():
        machine.take(kind)
    return body


def _next_line(machine: Machine, at: int) -> int:
    """The index of the first token on a later line."""
    at += 1
    while machine.tokens[at].kind != "$END" and not begins_line(machine, at):
        at += 1
    return at


def _next(machine: Machine, at: int, level: int) -> int:
    """The index of the token from which to go on; `level` is the bracket of the list that was cut back to."""
    tokens, match, inside = machine.tokens, machine.brackets.match, machine.brackets.inside
    stuck = at
    first = list_start(machine)
    counting = tokens[first].kind == "for"  # the `;` of its head end nothing
    while inside[at] != level and inside[at] >= 0 and match[inside[at]] > at:
        at = match[inside[at]] + 1
    while True:
        kind = tokens[at].kind
        if kind == "$END" or (kind == "}" and match[at] == level >= 0):
            return at
        if (kind == ";" and not (counting and not begins_line(machine, at + 1))) or kind == "}":
            return at + 1
        if at > stuck and _starts(machine, at):
            return at
        if kind == "{" and match[at] > at and _is_body(machine, first, at):
            return at
        if kind in ("(", "[", "{", "I_OPEN") and match[at] > at:
            at = match[at]
            if kind == "{" and tokens[at + 1].kind not in _CONTINUES:
                return at + 1
        at += 1


def _is_body(machine: Machine, first: int, at: int) -> bool:
    """Whether a brace behind a broken head opens a body, whose own mistakes are worth telling."""
    kinds = machine.ahead.kind
    if in_body(machine):
        return kinds(first) in _BODY_HEADS or (kinds(at - 1) == ")" and kinds(first) in NAMES)
    if _declares(machine, first) in _TYPE_WORDS:
        return True
    return kinds(at - 1) == ")" and kinds(at + 1) not in _ACCESSOR_WORDS


def _declares(machine: Machine, at: int) -> str:
    """The first word of a declaration that is no modifier."""
    while machine.ahead.kind(at) in _MODIFIERS:
        at += 1
    return machine.ahead.kind(at)


def _stand_in(machine: Machine, first: int, head: bool) -> tuple[str, ...]:
    """What replaces a dropped head, so that the body behind it (and an `else` behind that) fits."""
    if head:
        return ("if", "(", "ID", ")")
    word = _declares(machine, first)
    if word == "namespace":
        return ("namespace", "ID") if fits(machine, ["namespace"]) else ("class", "ID")
    return ("class", "ID") if word in _TYPE_WORDS else ("ID", "ID", "(", ")")


def _starts(machine: Machine, at: int) -> bool:
    """Whether a statement or declaration surely starts at a token: a telling word at the start of a line, that fits."""
    token = machine.tokens[at]
    return (starts_statement(token) or starts_declaration(token)) and begins_line(machine, at) and machine.accepts(token.kind)

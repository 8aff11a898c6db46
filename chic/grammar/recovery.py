"""Going on after a syntax error, so that one run reports many.

In: a stuck machine. Out: the same machine, ready to run on. First one missing sign is put in, if that makes the next token
fit; else the broken statement or declaration is dropped: the stack is cut back to the list it stands in, and tokens are
skipped up to where the next one starts.
"""

from __future__ import annotations

from bisect import bisect_left

from chic.grammar.driver import Machine
from chic.grammar.lookahead import NAMES
from chic.grammar.tokens import CONTEXTUAL, Token, words

_LISTS = ("<statement>", "<declaration>", "<item>", "<switch_item>")
_STATEMENT_WORDS = words(
    """
    if while for foreach do switch return break continue try throw goto let var const using lock yield case default
    """
)
_DECLARATION_WORDS = words(
    """
    MOD static namespace import class struct interface enum delegate typealias testcase extension trait union
    """
)
_CLOSER = {"(": ")", "[": "]"}
_SEPARATORS = words("; , ) ] } =")
_BODY_HEADS = words("if while for foreach using lock fixed")
_ACCESSOR_WORDS = words("get set init MOD }")
_TYPE_WORDS = words("class struct interface trait union extension namespace error record")
_MODIFIERS = CONTEXTUAL - _TYPE_WORDS | words("MOD static unsafe new readonly")
_CONTINUES = words("; ) , . else catch finally while")


def begins_line(machine: Machine, at: int) -> bool:
    """Whether a token is the first on its line."""
    previous = machine.tokens[at - 1].end if at else 0
    return not at or "\n" in machine.text[previous : machine.tokens[at].start]


def starts_statement(token: Token) -> bool:
    """Whether a token can only be the start of a statement or a label."""
    return token.kind in _STATEMENT_WORDS


def starts_declaration(token: Token) -> bool:
    """Whether a token can only be the start of a declaration."""
    return token.kind in _DECLARATION_WORDS


def fits(machine: Machine, kinds: list[str]) -> bool:
    """Whether terminals of these kinds could be shifted one after the other."""
    rows, steps = machine.compiled.tables.rows, machine.compiled.steps
    states = machine.states.copy()
    for kind in kinds:
        while (action := rows[states[-1]].get(kind)) is not None and action < 0:
            _, size, origin, _, _ = steps[-1 - action]
            if size:
                del states[-size:]
            states.append(rows[states[-1]][origin])
        if action is None:
            return False
        states.append(action)
    return True


def missing(machine: Machine) -> list[str]:
    """The signs to put in so that the present token fits: one closing sign, several closing braces,
    or a name in front of a separator; empty if none would help."""
    token = machine.tokens[machine.at]
    kind = "ID" if token.kind in CONTEXTUAL else token.kind
    ends = begins_line(machine, machine.at) or kind in ("}", "$END") or starts_statement(token)
    candidates = [[";"]] if ends else []
    outer = machine.brackets.outer[machine.at]
    if outer >= 0 and machine.brackets.match[outer] < 0 and machine.tokens[outer].kind in _CLOSER:
        closer = _CLOSER[machine.tokens[outer].kind]
        candidates += [[closer], [closer, ";"]]
    if kind in _SEPARATORS:
        candidates += [["ID"]]
    if starts_declaration(token) or kind == "$END":
        candidates += [["}"] * count for count in range(1, 9)]
    return next((signs for signs in candidates if fits(machine, [*signs, kind])), [])


def mend(machine: Machine, stuck: int) -> int:
    """Make a stuck machine ready to run on; `stuck` is where it stuck last (-1: never). Returns where it stuck now."""
    here = machine.at
    signs = missing(machine) if here > stuck else []
    for sign in signs:
        machine.take(sign)
    if not signs:
        body = skip(machine)
        if machine.at <= stuck or (machine.at == here and not body and machine.tokens[here].kind != "}"):
            machine.at = min(max(here, stuck) + 1, len(machine.tokens) - 1)
    return max(here, stuck)


def list_depth(machine: Machine) -> int:
    """How deep in the stack the list of statements or declarations lies that the present token belongs to."""
    rows = machine.compiled.tables.rows
    for depth in range(len(machine.states) - 1, 0, -1):
        row = rows[machine.states[depth]]
        if ("}" in row or "$END" in row) and any(one in row for one in _LISTS):
            return depth
    return 0


def in_body(machine: Machine) -> bool:
    """Whether the list is one of statements."""
    return "<statement>" in machine.compiled.tables.rows[machine.states[list_depth(machine)]]


def list_start(machine: Machine) -> int:
    """The index of the first token of the statement or declaration that is being read."""
    depth = list_depth(machine)
    end = machine.ends[depth - 1] if depth else 0
    first = bisect_left(machine.tokens, end, key=lambda token: token.start)
    return max(first, machine.resumed) if machine.resumed <= machine.at else first


def skip(machine: Machine) -> bool:
    """Drop the statement or declaration that is being read, what was read of it and what follows of it.
    Returns whether a body is kept, behind a head that stands in for the broken one."""
    depth, first = list_depth(machine), list_start(machine)
    inside, match = machine.brackets.inside, machine.brackets.match
    opened = first > 0 and machine.tokens[first - 1].kind == "{" and match[first - 1] >= 0
    level = -1 if not first else first - 1 if opened else inside[first - 1]
    head = in_body(machine)
    del machine.states[depth + 1 :], machine.values[depth:], machine.starts[depth:], machine.ends[depth:]
    machine.at = _next(machine, machine.at, level)
    machine.resumed = machine.at
    body = machine.tokens[machine.at].kind == "{"
    for kind in _stand_in(machine, first, head) if body else ():
        machine.take(kind)
    return body


def _next(machine: Machine, at: int, level: int) -> int:
    """The index of the token from which to go on; `level` is the bracket of the list that was cut back to."""
    tokens, match, inside = machine.tokens, machine.brackets.match, machine.brackets.inside
    stuck = at
    first = list_start(machine)
    while inside[at] != level and inside[at] >= 0 and match[inside[at]] > at:
        at = match[inside[at]] + 1
    while True:
        kind = tokens[at].kind
        if kind == "$END" or (kind == "}" and match[at] == level >= 0):
            return at
        if kind == ";" or kind == "}":
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

"""Where a stuck machine stands: the list of statements or declarations that the broken one belongs to.

In: a `Machine`. Out: depths in its stack, indices of tokens, answers about their place in the text. Changes nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from chic.grammar.driver import Machine
from chic.grammar.tokens import Token, words

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


def starts_statement(token: Token) -> bool:
    """Whether a token can only be the start of a statement or a label."""
    return token.kind in _STATEMENT_WORDS


def starts_declaration(token: Token) -> bool:
    """Whether a token can only be the start of a declaration."""
    return token.kind in _DECLARATION_WORDS


def begins_line(machine: Machine, at: int) -> bool:
    """Whether a token is the first on its line."""
    previous = machine.tokens[at - 1].end if at else 0
    return not at or "\n" in machine.text[previous : machine.tokens[at].start]


def column(machine: Machine, at: int) -> int:
    """How far a token stands from the start of its line."""
    start = machine.tokens[at].start
    return start - (machine.text.rfind("\n", 0, start) + 1)


def indent(machine: Machine, token: Token) -> int:
    """How far the line that a token stands on is indented."""
    start = machine.text.rfind("\n", 0, token.start) + 1
    line = machine.text[start : token.start + 1]
    return len(line) - len(line.lstrip(" \t"))


def fits(machine: Machine, kinds: list[str], depth: int | None = None) -> bool:
    """Whether terminals of these kinds could be shifted one after the other, after cutting the stack back to a depth."""
    rows, steps = machine.compiled.tables.rows, machine.compiled.steps
    states = machine.states.copy() if depth is None else machine.states[: depth + 1]
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


def in_block(machine: Machine) -> bool:
    """Whether the present token is indented as part of the block around it."""
    opener = list_opener(machine)
    return in_body(machine) and opener is not None and column(machine, machine.at) > indent(machine, opener)


def list_start(machine: Machine) -> int:
    """The index of the first token of the statement or declaration that is being read."""
    depth = list_depth(machine)
    end = machine.ends[depth - 1] if depth else 0
    first = bisect_left(machine.tokens, end, key=lambda token: token.start)
    return max(first, machine.resumed) if machine.resumed <= machine.at else first


def list_opener(machine: Machine) -> Token | None:
    """The brace that opened the list, None for the file's own. A brace that was put in has no width."""
    braces = (value for value in reversed(machine.values[: list_depth(machine)]) if type(value) is Token and value.kind == "{")
    return next(braces, None)


def open_blocks(machine: Machine) -> Iterator[Token]:
    """The braces of the blocks that are open, innermost first, up to the function's own."""
    rows = machine.compiled.tables.rows
    for depth in range(list_depth(machine) - 1, -1, -1):
        value = machine.values[depth]
        if type(value) is Token and value.kind == "{":
            if "<statement>" not in rows[machine.states[depth + 1]]:
                return
            yield value


def cut_back(machine: Machine, depth: int) -> None:
    """Drop what was read beyond a depth of the stack."""
    del machine.states[depth + 1 :], machine.values[depth:], machine.starts[depth:], machine.ends[depth:]

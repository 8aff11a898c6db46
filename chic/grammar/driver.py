"""The shift-reduce loop over lark's LALR tables.

In: tokens, tables, builders. Out: the value of the start rule. Values, and where they start and end, are kept on stacks of
their own, so spans cost nothing extra; nothing here recurses. A token that does not fit stops the run; recovery.py changes
the machine and runs it on.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from operator import itemgetter
from typing import Any

from attrs import define, field, frozen

from chic.grammar.lookahead import Brackets, Lookahead
from chic.grammar.prepass import DECISIONS, DOUBLE, ZERO_WIDTH
from chic.grammar.tables import START, Tables
from chic.grammar.tokens import Token
from chic.source import Span

Builder = Callable[..., Any]
Step = tuple[int, int, str, Any, Any]

MAX_STACK = 8000

PASS, CALL, MIXED, START_LIST, LENGTHEN, PLACED = range(6)


@frozen
class Placed:
    """Marks a builder that takes (starts, ends, values) of its kept children instead of (start, end, *values)."""

    build: Builder


@frozen
class Contextual:
    """Marks a builder that takes the context in front of its other arguments."""

    build: Builder


@frozen
class Compiled:
    """Tables with the builders bound: one step per rule, (what to do, size, origin, builder, plan)."""

    tables: Tables
    steps: tuple[Step, ...]

    def bind(self, context: object) -> Compiled:
        """The same with a context given to the builders that want one."""
        steps = (
            (what, size, origin, partial(build.build, context), plan) if type(build) is Contextual else step
            for step in self.steps
            for what, size, origin, build, plan in (step,)
        )
        return Compiled(self.tables, tuple(steps))


def compile_steps(tables: Tables, builders: dict[str, Any]) -> Compiled:
    """Bind every rule to its builder; a rule without one is a fault of ours and raises KeyError."""
    return Compiled(tables, tuple(_step(rule.origin, rule.size, rule.builder, rule.keep, builders) for rule in tables.rules))


def _step(origin: str, size: int, name: str, keep: tuple[int, ...], builders: dict[str, Any]) -> Step:
    if name == "=":
        return (PASS, size, origin, None, keep[0] - size)
    if name in "[+":
        return (START_LIST if name == "[" else LENGTHEN, size, origin, None, tuple(one - size for one in keep if one >= 0))
    builder = builders[name]
    if isinstance(builder, Placed):
        return (PLACED, size, origin, builder.build, keep)
    if size and keep == tuple(range(size)):
        return (CALL, size, origin, builder, _all)
    if len(keep) > 1 and min(keep) >= 0:
        return (CALL, size, origin, builder, itemgetter(*keep))
    return (MIXED, size, origin, builder, keep)


def _all(values: list[Any]) -> list[Any]:
    return values


def _mixed(keep: tuple[int, ...], values: list[Any]) -> list[Any]:
    out: list[Any] = []
    for index in keep:
        if index >= 0:
            out.append(values[index])
        elif index == -1:
            out.append(None)
        else:
            out += values[-2 - index]
    return out


@define
class Machine:
    """One run: the stacks, where in the tokens it is, where it went on after the last error, what was told about the arms of
    which switch, and the places where text was left out or made up (and whether they lie in a body)."""

    compiled: Compiled
    text: str
    tokens: list[Token]
    ahead: Lookahead
    brackets: Brackets
    states: list[int] = field(factory=list)
    values: list[Any] = field(factory=list)
    starts: list[int] = field(factory=list)
    ends: list[int] = field(factory=list)
    at: int = 0
    told: set[tuple[int, str]] = field(factory=set)
    lost: list[tuple[Span, bool]] = field(factory=list)
    resumed: int = 0
    room: int = MAX_STACK

    def accepts(self, kind: str) -> bool:
        """Whether a token of this kind would be shifted, after whatever reductions are due."""
        rows, steps, states = self.compiled.tables.rows, self.compiled.steps, self.states
        top = len(states) - 1
        above: list[int] = []
        while True:
            action = rows[above[-1] if above else states[top]].get(kind)
            if action is None or action >= 0:
                return action is not None
            _, size, origin, _, _ = steps[-1 - action]
            drop = min(size, len(above))
            if drop:
                del above[-drop:]
            top -= size - drop
            above.append(rows[above[-1] if above else states[top]][origin])

    def full(self) -> bool:
        """Whether the stack says that something is nested too deeply. A chain of `else if`, three symbols a link, does not
        count; room is made for it."""
        chained = sum(type(value) is Token and value.kind == "else" for value in self.values)
        self.room = MAX_STACK + 3 * chained
        return len(self.states) > self.room

    def run(self) -> Any:
        """Go on until the start rule is complete (returns its value) or a token does not fit (returns None: see `at`)."""
        rows, end_state, steps = self.compiled.tables.rows, self.compiled.tables.end, self.compiled.steps
        tokens, states, values, starts, ends = self.tokens, self.states, self.values, self.starts, self.ends
        decisions, accepts, ahead, reduce = DECISIONS, self.accepts, self.ahead, self._reduce
        while True:
            token = tokens[self.at]
            kind = token[0]
            row = rows[states[-1]]
            if kind in decisions:
                kind = decisions[kind](ahead, self.at, row, accepts)
            action = row.get(kind)
            if action is None or (len(states) > self.room and self.full()):
                return None
            while action < 0:
                what, size, origin, _, plan = step = steps[-1 - action]
                if what != PASS:
                    reduce(step)
                else:
                    if size > 1:
                        values[-size:] = (values[plan],)
                        del states[1 - size :], starts[1 - size :]
                        ends[-size:] = (ends[-1],)
                    states[-1] = rows[states[-2]][origin]
                if states[-1] == end_state:
                    return values[-1]
                action = rows[states[-1]].get(kind)
                if action is None:
                    return None
            states.append(action)
            values.append(token)
            starts.append(token[2])
            ends.append(self._advance(token, kind))

    def take(self, kind: str, text: str = "") -> None:
        """Shift a sign that is missing in the text, as if it stood behind the last token. It must be acceptable."""
        rows, steps = self.compiled.tables.rows, self.compiled.steps
        while (action := rows[self.states[-1]][kind]) < 0:
            self._reduce(steps[-1 - action])
        end = self.ends[-1] if self.ends else 0
        self.states.append(action)
        self.values.append(Token(kind, text or ("?" if kind == "ID" else kind), end, end))
        self.starts.append(end)
        self.ends.append(end)

    def settle(self) -> None:
        """Do the reductions that any next token would bring about, so that what is complete is seen to be complete."""
        rows, steps = self.compiled.tables.rows, self.compiled.steps
        while len(actions := set(rows[self.states[-1]].values())) == 1 and (action := actions.pop()) < 0:
            if steps[-1 - action][2] == START:
                return
            self._reduce(steps[-1 - action])

    def _advance(self, token: Token, kind: str) -> int:
        """Step over a token that was shifted as `kind`; returns where it ends."""
        if kind == ZERO_WIDTH:
            return token.start
        if kind in DOUBLE:
            self.at += 2
            return self.tokens[self.at - 1].end
        if kind == "GT_G" and token.text == ">>":
            self.tokens[self.at] = Token(">", ">", token.start + 1, token.end)
            return token.start + 1
        self.at += 1
        return token.end

    def _reduce(self, step: Step) -> None:
        """Replace the symbols of a rule by its value."""
        what, size, origin, build, plan = step
        states, values, starts, ends = self.states, self.values, self.starts, self.ends
        if not size:
            start = end = ends[-1] if ends else 0
            value = build(start, end, *_mixed(plan, []))
        else:
            children = values[-size:]
            start, end = starts[-size], ends[-1]
            if what == CALL:
                value = build(start, end, *plan(children))
            elif what == MIXED:
                value = build(start, end, *_mixed(plan, children))
            elif what == PLACED:
                value = build(starts[-size:], ends[-size:], children)
            elif what == PASS:
                value = children[plan]
            elif what == START_LIST:
                value = [children[one] for one in plan]
            else:
                value = children[0]
                value += [children[one] for one in plan]
            del states[-size:], values[-size:], starts[-size:], ends[-size:]
        states.append(self.compiled.tables.rows[states[-1]][origin])
        values.append(value)
        starts.append(start)
        ends.append(end)


def start_machine(compiled: Compiled, text: str, tokens: list[Token], found: Brackets) -> Machine:
    """A machine at the first token."""
    machine = Machine(compiled, text, tokens, Lookahead(tokens, found.match), found)
    machine.states.append(compiled.tables.start)
    return machine

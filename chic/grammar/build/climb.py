"""Flat operator lists and how they become trees.

In: operands and operators in the order written (`Chain`). Out: a tree by the precedences of the language. No recursion.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from chic.diagnostics import Severity
from chic.grammar.build.context import Context, span_of
from chic.grammar.tokens import Token
from chic.source import Span
from chic.syntax import As, Binary, Expr, Is, Pattern, Type

LEVELS = {
    **dict.fromkeys(("*", "/", "%"), 3),
    **dict.fromkeys(("+", "-"), 4),
    **dict.fromkeys(("<<", ">>"), 5),
    **dict.fromkeys(("<", "<=", ">", ">="), 6),
    **dict.fromkeys(("==", "!="), 7),
    "&": 8,
    "^": 9,
    "|": 10,
    "&&": 11,
    "||": 12,
    "??": 13,
}
RELATIONAL = 6
MAX_CHAIN = 40_000
RIGHT = "??"


class Operand(NamedTuple):
    """An operand and where it stands, parentheses included."""

    node: Expr
    start: int
    end: int


class IsTest(NamedTuple):
    """`is P when g ...` behind an operand."""

    pattern: Pattern
    guards: tuple[Expr, ...]
    end: int


class AsCast(NamedTuple):
    """`as T` behind an operand."""

    type: Type
    end: int


class Chain(list[Operand | Token | IsTest | AsCast]):
    """Operand, then operator and operand, or `is`, or `as`, as often as written."""


def _chain(left: Expr | Chain, start: int, end: int) -> Chain:
    if isinstance(left, Chain):
        return left
    chain = Chain()
    chain.append(Operand(left, start, end))
    return chain


def link(starts: list[int], ends: list[int], values: list[Any]) -> Chain:
    """One more operator and operand."""
    left, sign, right = values
    chain = _chain(left, starts[0], ends[0])
    chain.append(sign)
    chain.append(Operand(right, starts[2], ends[2]))
    return chain


def link_is(starts: list[int], ends: list[int], values: list[Any]) -> Chain:
    """One more test; `is` itself is no child."""
    chain = _chain(values[0], starts[0], ends[0])
    chain.append(IsTest(values[2], (), ends[2]))
    return chain


def guarded(context: Context, start: int, end: int, chain: Chain, *guards: Expr) -> Expr:
    """The tree of a chain whose last test has guards, which take all that is behind them."""
    last = chain[-1]
    assert isinstance(last, IsTest)
    chain[-1] = last._replace(guards=guards, end=end)
    return climb(context, start, end, chain)


def link_as(starts: list[int], ends: list[int], values: list[Any]) -> Chain:
    """One more conversion; `as` itself is no child."""
    chain = _chain(values[0], starts[0], ends[0])
    chain.append(AsCast(values[2], ends[2]))
    return chain


def climb(context: Context, start: int, end: int, chain: Expr | Chain) -> Expr:
    """The tree of a chain; a single operand is its own tree."""
    if not isinstance(chain, Chain):
        return chain
    if len(chain) > MAX_CHAIN:
        message = f"an expression has more than {MAX_CHAIN // 2} operators in a row"
        context.report.error("PARSE0002", message, Span(start, end), help="take it apart")
        return chain[0].node  # type: ignore[union-attr]
    operands: list[Operand] = []
    signs: list[Token] = []
    for part in chain:
        if isinstance(part, Token):
            _settle(context, operands, signs, LEVELS[part.text] - (part.text == RIGHT))
            signs.append(part)
        elif isinstance(part, Operand):
            operands.append(part)
        else:
            _settle(context, operands, signs, RELATIONAL)
            operands.append(_test(operands.pop(), part))
    _settle(context, operands, signs, 99)
    return operands[0].node


def _settle(context: Context, operands: list[Operand], signs: list[Token], level: int) -> None:
    """Combine what binds at least as tightly as `level`."""
    while signs and LEVELS[signs[-1].text] <= level:
        sign = signs.pop()
        right = operands.pop()
        left = operands.pop()
        if sign.text == "&&":
            _warn(context, left, right)
        node = Binary(sign.text, left.node, right.node, span_of(sign), Span(left.start, right.end))
        operands.append(Operand(node, left.start, right.end))


def _test(operand: Operand, part: IsTest | AsCast) -> Operand:
    span = Span(operand.start, part.end)
    if isinstance(part, IsTest):
        return Operand(Is(operand.node, part.pattern, part.guards, span), operand.start, part.end)
    return Operand(As(operand.node, part.type, span), operand.start, part.end)


def _warn(context: Context, *sides: Operand) -> None:
    """`|` beside `&&`: upstream's table groups it the other way round."""
    for side in sides:
        node = side.node
        if isinstance(node, Binary) and node.op == "|" and node.span == Span(side.start, side.end):
            context.report.error(
                "PARSE0030",
                "`|` and `&&` are mixed without parentheses",
                node.op_span,
                label="`|` binds tighter here, as in C#",
                help="put parentheses around the part that belongs together",
                severity=Severity.WARNING,
            )

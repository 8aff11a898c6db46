"""Builders of patterns."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from chic.grammar.build.climb import Chain, Operand, climb
from chic.grammar.build.context import Context, items, spread
from chic.grammar.driver import Contextual, Placed
from chic.grammar.tokens import Token
from chic.source import Span
from chic.syntax import (
    AndPattern,
    AnyPattern,
    BindPattern,
    ConstPattern,
    Expr,
    FieldPattern,
    ListPattern,
    NamedType,
    NotPattern,
    OrPattern,
    Pattern,
    RelationalPattern,
    SlicePattern,
    Type,
    TypePattern,
)


def or_pattern(start: int, end: int, left: Pattern, right: Pattern) -> OrPattern:
    return OrPattern(left, right, Span(start, end))


def and_pattern(start: int, end: int, left: Pattern, right: Pattern) -> AndPattern:
    return AndPattern(left, right, Span(start, end))


def not_pattern(start: int, end: int, pattern: Pattern) -> NotPattern:
    return NotPattern(pattern, Span(start, end))


def bind_pattern(start: int, end: int, word: Token, name: Token) -> Pattern:
    return BindPattern(name.text, word.text, False, Span(start, end))


def move_pattern(start: int, end: int, *tokens: Token) -> BindPattern:
    word, name = (token for token in tokens if token.text != "move" or token.kind == "ID")
    return BindPattern(name.text, word.text, True, Span(start, end))


def borrowing_pattern(context: Context, start: int, end: int, mode: Token, word: Token, name: Token) -> Pattern:
    message = f"a pattern cannot name a value by `{mode.text}`"
    context.report.error(
        "CL0031", message, Span(mode.start, mode.end), help=f"leave it out: `{word.text} {name.text}` is a copy"
    )
    return BindPattern(name.text, word.text, False, Span(start, end))


def relational_pattern(context: Context, start: int, end: int, sign: Token, value: Expr | Chain) -> RelationalPattern:
    return RelationalPattern(sign.text, climb(context, sign.end, end, value), Span(start, end))


def pattern_value(starts: list[int], ends: list[int], values: list[Any]) -> Any:
    """One operand, or a chain: the operators behind the first one come as a list [sign, operand, sign, operand ...]."""
    if len(values) == 1:
        return values[0]
    chain = Chain([Operand(values[0], starts[0], ends[0])])
    for part in values[1]:
        chain.append(part if isinstance(part, Token) else Operand(part, part.span.start, part.span.end))
    return chain


def const_pattern(start: int, end: int, value: Expr) -> ConstPattern:
    return ConstPattern(value, Span(start, end))


def tuple_pattern(start: int, end: int, patterns: tuple[Pattern, ...] | None) -> Pattern:
    """`(P)` is P; anything else takes a tuple apart."""
    if patterns and len(patterns) == 1:
        return patterns[0]
    return TypePattern(None, None, patterns or (), "", False, Span(start, end))


def parts_pattern(start: int, end: int, *parts: Pattern) -> TypePattern:
    return TypePattern(None, None, parts, "", False, Span(start, end))


def part_name(start: int, end: int, name: Token) -> BindPattern:
    return BindPattern(name.text, "var", False, Span(start, end))


def bind_parts(start: int, end: int, word: Token, parts: TypePattern) -> TypePattern:
    return evolve(parts, span=Span(start, end))


def list_pattern(start: int, end: int, parts: Any, name: Token | None) -> Pattern:
    """`[P, Q] name` is `[P, Q] and var name`."""
    found = ListPattern(() if isinstance(parts, Token) else parts, Span(start, end))
    if name is None:
        return found
    return AndPattern(found, BindPattern(name.text, "var", False, Span(name.start, name.end)), Span(start, end))


def slice_pattern(start: int, end: int, sign: Token, word: Token | None, name: Token | None) -> SlicePattern:
    return SlicePattern("" if name is None or name.text == "_" else name.text, Span(start, end))


def field_pattern(start: int, end: int, name: Token, pattern: Pattern | None) -> FieldPattern:
    return FieldPattern(name.text, pattern, Span(start, end))


def property_pattern(start: int, end: int, fields: tuple[FieldPattern, ...] | None, name: Token | None) -> TypePattern:
    return TypePattern(None, fields or (), None, _text(name), False, Span(start, end))


def type_pattern(start: int, end: int, type: Type, name: Token | None) -> Pattern:
    if name is None and isinstance(type, NamedType) and len(type.parts) == 1 and type.parts[0].name == "_":
        return AnyPattern(Span(start, end))
    return TypePattern(type, None, None, _text(name), False, Span(start, end))


def moved_type_pattern(start: int, end: int, type: Type, name: Token, word: Token) -> TypePattern:
    return TypePattern(type, None, None, name.text, True, Span(start, end))


def type_property_pattern(start: int, end: int, type: Type, fields: Any, name: Token | None) -> TypePattern:
    return TypePattern(type, fields or (), None, _text(name), False, Span(start, end))


def type_tuple_pattern(start: int, end: int, type: Type, patterns: Any, name: Token | None) -> TypePattern:
    return TypePattern(type, None, patterns or (), _text(name), False, Span(start, end))


def _text(name: Token | None) -> str:
    return name.text if name else ""


BUILDERS: dict[str, Any] = {
    "or_pattern": or_pattern, "and_pattern": and_pattern, "not_pattern": not_pattern, "bind_pattern": bind_pattern,
    "move_pattern": move_pattern, "borrowing_pattern": Contextual(borrowing_pattern),
    "relational_pattern": Contextual(relational_pattern),
    "pattern_value": Placed(pattern_value), "const_pattern": const_pattern, "tuple_pattern": tuple_pattern,
    "parts_pattern": parts_pattern, "part_name": part_name, "bind_parts": bind_parts,
    "list_pattern": list_pattern, "slice_pattern": slice_pattern, "field_pattern": field_pattern,
    "property_pattern": property_pattern, "type_pattern": type_pattern, "moved_type_pattern": moved_type_pattern,
    "type_property_pattern": type_property_pattern, "type_tuple_pattern": type_tuple_pattern, "patterns": spread,
    "list_items": items, "field_patterns": spread,
}  # fmt: skip

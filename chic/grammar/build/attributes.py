"""Builders of attributes, and what `@cfg` and `@conditional` mean: the parser knows the defines, later stages do not."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from chic.grammar.build.context import Context, spread
from chic.grammar.driver import Contextual
from chic.grammar.preprocessor import evaluate, truth
from chic.grammar.tokens import Token
from chic.source import Span
from chic.syntax import Attribute, AttributeArg, Expr, Modifiers, StringLit


def attribute(start: int, end: int, path: tuple[str, ...]) -> Attribute:
    return Attribute(".".join(path), (), Span(start, end))


def attribute_call(start: int, end: int, path: tuple[str, ...], opening: Token, args: Any) -> Attribute:
    return Attribute(".".join(path), args or (), Span(start, end))


def attribute_arg(context: Context, start: int, end: int, value: Expr | Token) -> AttributeArg:
    expr = None if isinstance(value, Token) else value
    return AttributeArg("", expr, context.text[start:end], Span(start, end))


def named_attribute_arg(context: Context, start: int, end: int, name: Token, value: Expr | Token) -> AttributeArg:
    expr = None if isinstance(value, Token) else value
    text = context.text[name.end : end].lstrip()[1:].strip()
    return AttributeArg(name.text, expr, text, Span(start, end))


def is_off(context: Context, attribute: Attribute) -> bool:
    """Whether a `@cfg` says that what it stands on is not there."""
    text = ", ".join(f"{arg.name} = {arg.text}" if arg.name else arg.text for arg in attribute.args)
    value = evaluate(text, context.defines)
    if value is None:
        context.report.error(
            "PARSE0024", f"`{text}` is not a condition" if text else "`@cfg` needs a condition", attribute.span
        )
    return value is False


def settle(context: Context, modifiers: Modifiers) -> Modifiers | None:
    """Modifiers without `@cfg` and without a `@conditional` whose symbol is defined; None if the item is switched off."""
    if not any(one.name in ("cfg", "conditional") for one in modifiers.attributes):
        return modifiers
    kept: list[Attribute] = []
    for one in modifiers.attributes:
        if one.name == "cfg":
            if is_off(context, one):
                return None
        elif one.name != "conditional" or not _defined(context, one):
            kept.append(one)
    return evolve(modifiers, attributes=tuple(kept))


def _defined(context: Context, attribute: Attribute) -> bool:
    """Whether the symbol of a `@conditional("SYM")` is defined."""
    value = attribute.args[0].value if len(attribute.args) == 1 else None
    name = value.value.lower() if isinstance(value, StringLit) else ""
    return any(one.lower() == name and truth(text) for one, text in context.defines.items())


BUILDERS: dict[str, Any] = {
    "attribute": attribute, "attribute_call": attribute_call, "attribute_arg": Contextual(attribute_arg),
    "named_attribute_arg": Contextual(named_attribute_arg), "attribute_args": spread,
    "attributes": lambda start, end, *attributes: attributes,
}  # fmt: skip

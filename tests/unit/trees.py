"""Short forms of ASTs for exact assertions: `Binary('+', Name('a'), IntLit(1))`, fields at their default left out, types given
by name as in the source between back quotes."""

from __future__ import annotations

from typing import Any

import attrs

from chic.diagnostics import Diagnostic
from chic.source import Source
from chic.stages.parse import ParseOptions, parse
from chic.syntax import FunctionDecl, Item, NamedType, NamePart, Stmt, Unit


def brief(node: Any) -> str:
    """A node as text; a field without a default is shown by its value, others as name=value where they differ."""
    if isinstance(node, tuple):
        return "(" + ", ".join(brief(one) for one in node) + ("," if len(node) == 1 else "") + ")"
    if not attrs.has(type(node)):
        return repr(node)
    if isinstance(node, NamedType):
        return "`" + ".".join(_part(part) for part in node.parts) + "`"
    shown = []
    for field in attrs.fields(type(node)):
        value = getattr(node, field.name)
        if field.eq is False or value == field.default or field.type == "Span":
            continue
        required = field.default is attrs.NOTHING
        shown.append(brief(value) if required else f"{field.name}={brief(value)}")
    return f"{type(node).__name__}({', '.join(shown)})"


def _part(part: NamePart) -> str:
    args = ", ".join(brief(arg).strip("`") for arg in part.args)
    return part.name + (f"<{args}>" if args else "")


def unit(text: str, **defines: str) -> Unit:
    """The AST of a text that must have no errors."""
    outcome = parse(Source("main.cl", text), ParseOptions(0, tuple(defines.items())))
    assert outcome.value is not None, outcome.diagnostics
    return outcome.value


def items(text: str, **defines: str) -> tuple[Item, ...]:
    """The items of a file."""
    return unit(text, **defines).items


def statements(text: str) -> tuple[Stmt, ...]:
    """The statements of a body."""
    (made,) = items("void F() {" + text + "}")
    assert isinstance(made, FunctionDecl) and made.body is not None
    return made.body.statements


def statement(text: str) -> str:
    """The short form of one statement."""
    (made,) = statements(text)
    return brief(made)


def expression(text: str) -> str:
    """The short form of an expression."""
    (made,) = statements(f"return {text};")
    return brief(getattr(made, "value", None))


def type_of(text: str) -> str:
    """The short form of a type."""
    (made,) = items(text + " F();")
    assert isinstance(made, FunctionDecl)
    return brief(made.result)


def errors(text: str) -> list[Diagnostic]:
    """What is found in a text, which must have no AST."""
    outcome = parse(Source("main.cl", text), ParseOptions())
    assert outcome.value is not None and outcome.value.faults is not None
    return list(outcome.diagnostics)


def codes(text: str) -> list[tuple[str, int]]:
    """Code and line of each diagnostic."""
    return [(one.code, text.count("\n", 0, one.span.start) + 1) for one in errors(text)]

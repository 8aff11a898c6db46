"""Operators as symbols. In: their declarations. Out: functions with names such as `op_Addition`, and findings about what can be
seen without types: how many operands there are, how they are passed, who sees the operator.
"""

from __future__ import annotations

from chic.diagnostics import counted
from chic.source import Span
from chic.stages.check.collect_functions import add_function
from chic.stages.check.declaring import Collected
from chic.stages.check.symbols import Scope
from chic.syntax import OperatorDecl, Type

UNARY_NAMES = {
    "-": "op_UnaryNegation", "+": "op_UnaryPlus", "!": "op_LogicalNot", "~": "op_OnesComplement", "++": "op_Increment",
    "--": "op_Decrement",
}  # fmt: skip
BINARY_NAMES = {
    "+": "op_Addition", "-": "op_Subtraction", "*": "op_Multiply", "/": "op_Division", "%": "op_Modulus",
    "&": "op_BitwiseAnd", "|": "op_BitwiseOr", "^": "op_ExclusiveOr", "<<": "op_LeftShift", ">>": "op_RightShift",
    "==": "op_Equality", "!=": "op_Inequality", "<": "op_LessThan", "<=": "op_LessThanOrEqual", ">": "op_GreaterThan",
    ">=": "op_GreaterThanOrEqual",
}  # fmt: skip
CONVERSIONS = ("implicit", "explicit")


def operator(out: Collected, scope: Scope, item: OperatorDecl) -> None:
    """An operator becomes a function of its type."""

    def wrong(span: Span, text: str, help: str = "") -> None:
        out.report.error(scope.file, "TCK050", span, text, help=help)

    if scope.owner is None:
        wrong(item.name_span, "an operator can only be declared in a type")
        return
    name = _name(item)
    if not name:
        what = f"a conversion takes one value, not {len(item.params)}"
        text = f"`{item.op}` with {counted(len(item.params), 'operand')} cannot be overloaded"
        help = f"write `implicit operator bool({scope.owner.name} value)`" if item.op in ("true", "false") else ""
        wrong(item.name_span, what if item.op in CONVERSIONS else text, help)
        return
    if scope.owner.kind != "interface" and _missing(item):
        wrong(item.name_span, "operators must be `public static`", _missing(item))
    for param in item.params:
        if param.mode in ("ref", "out"):
            wrong(param.span, "operators take values", f"leave `{param.mode}` out")
    add_function(out, scope, item, name, "operator", item.params, item.result, item.body, "")


def _name(item: OperatorDecl) -> str:
    """What the operator's function is called; nothing if there is no such operator."""
    match item.op, len(item.params):
        case (("implicit" | "explicit"), 1):
            return f"op_{item.op.capitalize()}_{_type_text(item.result)}"
        case (_, 1):
            return UNARY_NAMES.get(item.op, "")
        case (_, 2):
            return BINARY_NAMES.get(item.op, "")
    return ""


def _missing(item: OperatorDecl) -> str:
    """What must be written for an operator to be `public static`."""
    seen, static = item.modifiers.visibility, "static" in item.modifiers.words
    if seen == "public":
        return "" if static else "add `static`"
    if seen:
        return f"write `public static` instead of `{seen}`" if not static else f"write `public` instead of `{seen}`"
    return "add `public`" if static else "add `public static`"


def _type_text(node: Type) -> str:
    parts = getattr(node, "parts", None)
    if parts:
        return "::".join(part.name for part in parts)
    element = getattr(node, "element", None)
    return f"{_type_text(element)}[]" if element is not None else type(node).__name__

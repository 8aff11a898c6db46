"""Literals, `default`, `sizeof`, `nameof`."""

from __future__ import annotations

from fractions import Fraction
from math import inf, isinf

from chic import syntax, ty
from chic.diagnostics import with_article
from chic.stages.check.arithmetic import fits, int_range, round_to
from chic.stages.check.body import Body
from chic.stages.check.names import find, find_type
from chic.stages.check.nullable import with_null
from chic.stages.check.ranking import literal
from chic.stages.check.report import Report
from chic.stages.check.resolve import stored
from chic.stages.check.symbols import ConstSymbol, FieldSymbol, PropertySymbol, StaticSymbol
from chic.stages.check.values import ERROR_EXPR, TypeRef
from chic.stages.check.world import PRIMITIVE_TYPES
from chic.ty import Prim, Ty
from chic.typed import Const, Expr, SizeOf, StringConst, Zero

SUFFIXES: dict[str, Prim] = {
    "i8": ty.SBYTE, "i16": ty.SHORT, "i32": ty.INT, "i64": ty.LONG, "i128": ty.INT128, "u8": ty.BYTE, "u16": ty.USHORT,
    "u32": ty.UINT, "u64": ty.ULONG, "u128": ty.UINT128, "f": ty.FLOAT, "f32": ty.FLOAT, "d": ty.DOUBLE,
    "double": ty.DOUBLE, "f64": ty.DOUBLE, "isize": ty.NINT, "usize": ty.NUINT, "u": ty.UINT, "l": ty.LONG,
    "ul": ty.ULONG, "lu": ty.ULONG,
}  # fmt: skip


_LEAST = 1e-50  # below it, no number is one of type float


def suffix_type(body: Body, node: syntax.IntLit | syntax.RealLit) -> Prim | None:
    """The type that a literal's suffix names."""
    of = SUFFIXES.get(node.suffix)
    if of is None:
        body.unsupported(node.span, f"the literal suffix `{node.suffix}` is")
    return of


def integer(body: Body, node: syntax.IntLit, expected: Ty | None) -> Expr:
    """`12`, `12u8`"""
    line = body.line(node.span)
    if not node.suffix:
        if not fits(node.value, ty.UINT128):
            body.error("TCK121", node.span, "the literal does not fit any integer type")
            return ERROR_EXPR
        return literal(node.value, line)
    of = suffix_type(body, node)
    if of is None:
        return ERROR_EXPR
    if of.kind == "float":
        return Const(round_to(node.value, of), of, line)
    if node.suffix in ("u", "l") and not fits(node.value, of):
        of = ty.ULONG  # as in C#: `u` and `l` ask for at least that much
    if not fits(node.value, of):
        low, high = int_range(of)
        body.error("TCK121", node.span, f"the literal {node.value} does not fit `{of}`", label=f"`{of}` holds {low} to {high}")
        return ERROR_EXPR
    return Const(node.value, of, line)


def least(body: Body, node: syntax.IntLit) -> Expr | None:
    """`-128i8`: the least value of the type that the suffix names, whose magnitude is no value of it; None for all others."""
    of = SUFFIXES.get(node.suffix)
    if of is None or of.kind != "int" or node.value != -int_range(of)[0]:
        return None
    return Const(-node.value, of, body.line(node.span))


def real(body: Body, node: syntax.RealLit, expected: Ty | None) -> Expr:
    """`1.5`, `1.5f`"""
    line = body.line(node.span)
    of = suffix_type(body, node) if node.suffix else ty.DOUBLE
    if of is None:
        return ERROR_EXPR
    near = float(node.text)
    written = Fraction(node.text) if of is ty.FLOAT and _LEAST < near < inf else near  # else it would take long, or say no more
    value = round_to(written, of)
    if isinf(value):
        body.error("TCK121", node.span, f"the literal {node.text} does not fit `{of}`", label="too large")
        return ERROR_EXPR
    return Const(value, of, line) if node.suffix else literal(value, line)


def char(body: Body, node: syntax.CharLit, expected: Ty | None) -> Expr:
    """`'x'`"""
    return Const(node.value, ty.CHAR, body.line(node.span))


def string(body: Body, node: syntax.StringLit, expected: Ty | None) -> Expr:
    """`"text"`"""
    return StringConst(node.value, ty.STRING, body.line(node.span))


def boolean(body: Body, node: syntax.BoolLit, expected: Ty | None) -> Expr:
    """`true`, `false`"""
    return Const(node.value, ty.BOOL, body.line(node.span))


def null(body: Body, node: syntax.NullLit, expected: Ty | None) -> Expr:
    """`null`, which takes its type from the context."""
    return Const(0, ty.NULL, body.line(node.span))


def default(body: Body, node: syntax.Default, expected: Ty | None) -> Expr:
    """`default(T)` or `default`"""
    of = stored(body.world, body.scope, body.env, node.type) if node.type is not None else expected
    if of is None or of is ty.VOID:
        body.error("TCK240", node.span, "`default` needs a type from its context", help="write `default(T)`")
        return ERROR_EXPR
    if of == ty.OBJECT and node.type is not None:
        return zero(with_null(of), body.line(node.span))
    if isinstance(of, (ty.Class, ty.Interface)):
        text = f"{with_article(of)} is never null, so it has no default"
        body.error("TCK241", node.span, text, help=_with_question_mark(body, of))
        return ERROR_EXPR
    return zero(of, body.line(node.span))


def _with_question_mark(body: Body, of: Ty) -> str:
    """How to say that there may be none; in generic code it is the parameter that stands for the type."""
    name = next((name for name, known in body.env.items() if known == of), "")
    return f"write `{name}?` for what there may be none of, as `{name}` may be a class" if name else f"write `{of}?`"


def zero(of: Ty, line: int) -> Expr:
    """The default value of a type; a constant where there is one."""
    if of is ty.ERROR:
        return ERROR_EXPR
    if of is ty.STRING:
        return StringConst("", of, line)
    if isinstance(of, Prim):
        return Const(0.0 if of.kind == "float" else False if of.kind == "bool" else 0, of, line)
    return Const(0, of, line) if isinstance(of, (ty.Enum, ty.Pointer)) else Zero(of, line)


def _is_value(body: Body, node: syntax.NamedType) -> bool:
    """Whether a dotted name in parentheses, which reads like a type, starts with a variable or a constant."""
    first = node.parts[0].name
    if first in body.names or first in body.outer_names:
        return True
    if first in body.env or first in PRIMITIVE_TYPES:
        return False
    found = find_type(body.world, body.scope, first) or find(body.world, body.scope, first)
    values = (ConstSymbol, StaticSymbol, FieldSymbol, PropertySymbol)
    return isinstance(found, tuple) and any(isinstance(one, values) for one in found)


def size_of(body: Body, node: syntax.SizeOf, expected: Ty | None) -> Expr:
    """`sizeof(T)`, `alignof(T)`, `sizeof e`: the operand is not evaluated."""
    line = body.line(node.span)
    operand = node.operand
    if isinstance(operand, syntax.NamedType) and _is_value(body, operand):
        operand = syntax.as_expression(operand)
    if isinstance(operand, _TYPES):
        of = stored(body.world, body.scope, body.env, operand)
    else:
        found = body.denote(operand)
        of = getattr(found, "ty", ty.ERROR)
        if not isinstance(found, TypeRef) and of is ty.ERROR:
            return ERROR_EXPR
    if of is ty.ERROR:
        return ERROR_EXPR
    align = node.word == "alignof"
    if isinstance(of, Prim) and of.bits:
        return Const(of.bits // 8, ty.NUINT, line)
    return SizeOf(of, align, ty.NUINT, line)


_TYPES = (
    syntax.NamedType, syntax.ArrayType, syntax.NullableType, syntax.PointerType, syntax.TupleType, syntax.FnType,
    syntax.RefType, syntax.DynType,
)  # fmt: skip


def _check_names(body: Body, node: syntax.NameOf) -> None:
    """The names stand for something; what cannot be done with it is nobody's concern here."""
    what: syntax.Expr = syntax.Name(node.parts[0], span=node.span)
    for part in node.parts[1:]:
        what = syntax.Member(what, part, name_span=node.span, span=node.span)
    report, body.world.report = body.world.report, Report()
    try:
        body.denote(what)
        found = body.world.report.found
    finally:
        body.world.report = report
    report.found.update({key: one for key, one in found.items() if one.code in ("NAM0001", "NAM0005")})


def name_of(body: Body, node: syntax.NameOf, expected: Ty | None) -> Expr:
    """`nameof(a.b.C)`: the last name."""
    _check_names(body, node)
    return StringConst(node.parts[-1], ty.STRING, body.line(node.span))

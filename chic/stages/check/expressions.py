"""The remaining expressions: prefix operators, casts, and what we cannot do yet."""

from __future__ import annotations

from attrs import evolve

from chic import syntax, ty
from chic.stages.check import arithmetic
from chic.stages.check.body import Body
from chic.stages.check.casts import cast_node
from chic.stages.check.conditions import logical
from chic.stages.check.conversions import as_number
from chic.stages.check.instances import underlying
from chic.stages.check.instead import instead
from chic.stages.check.literals import least
from chic.stages.check.operators import binary, unary_user
from chic.stages.check.own_changes import note_write
from chic.stages.check.places import check_read, fixed_reason, is_place, root_local
from chic.stages.check.ranking import literal
from chic.stages.check.reading import function_address
from chic.stages.check.resolve import stored
from chic.stages.check.steps import step
from chic.stages.check.values import ERROR_EXPR, EnumText, GroupRef, Literal, PropertyRef, SpaceRef, TypeRef, VariantRef
from chic.ty import Prim, Ty
from chic.typed import AddressOf, Const, Convert, Deref, Expr, LocalRef, Unary

NOT_YET: dict[type, str] = {
    syntax.Range: "ranges outside `foreach` are",
}


def not_yet(body: Body, node: syntax.Expr, expected: Ty | None) -> Expr:
    """An expression that we cannot do yet."""
    body.unsupported(node.span, NOT_YET[type(node)])
    return ERROR_EXPR


def binary_or_logical(body: Body, node: syntax.Binary, expected: Ty | None) -> Expr:
    """Any binary operator."""
    if node.op in ("&&", "||"):
        return logical(body, node, expected)
    if node.op == "??":
        return instead(body, node, expected)
    if node.op in ("==", "!=") and syntax.NullLit in (type(node.left), type(node.right)):
        return logical(body, node, expected)
    return binary(body, node, expected)


def unary(body: Body, node: syntax.Unary, expected: Ty | None) -> Expr:
    """Prefix operators."""
    match node.op:
        case "!":
            return logical(body, node, expected)
        case "++" | "--":
            return step(body, node, True)
        case "*":
            return _deref(body, node)
        case "&" | "&mut":
            return _address(body, node)
        case "-" if isinstance(node.operand, syntax.IntLit) and (found := least(body, node.operand)) is not None:
            return found
        case "-" | "+" | "~":
            return _arithmetic(body, node, body.expr(node.operand, expected))
        case "^":
            body.error("TYP0002", node.span, "`^` counts from the end inside an index only: `a[^1]`")
        case "ref":
            body.error(
                "CL0031", node.span, "`ref` makes no value of its own", label="refers to a place",
                help="it stands before an argument, and before the place that a new `ref` local names",
            )  # fmt: skip
        case _:
            body.unsupported(node.span, f"`{node.op}` as an expression is")
    return ERROR_EXPR


def _arithmetic(body: Body, node: syntax.Unary, value: Expr) -> Expr:
    of = value.ty
    line = body.line(node.span)
    if of is ty.ERROR:
        return ERROR_EXPR
    if type(value) is Literal:
        return _literal(body, node, value, line)
    number = underlying(body.world, of) if isinstance(of, ty.Enum) and node.op == "~" else of
    if of is ty.CHAR:
        value, of, number = Convert(value, ty.INT, line), ty.INT, ty.INT
    if not isinstance(number, Prim) or not (ty.is_integer(number) or (ty.is_float(number) and node.op != "~")):
        user = unary_user(body, node.op, value, node.span, line)
        if user is not None:
            return user
        became = as_number(body, value, node.span)
        if became is not value and ty.is_numeric(became.ty):
            return _arithmetic(body, node, became)
        body.error("TYP0002", node.span, f"`{node.op}` cannot be applied to `{of}`", label=f"this is `{of}`")
        return ERROR_EXPR
    if node.op == "+":
        return value
    if type(value) is Const:
        return _constant(body, node, value, number, line)
    return Unary(node.op, value, of, line)


def _constant(body: Body, node: syntax.Unary, value: Const, number: Prim, line: int) -> Expr:
    if number.kind == "float":
        return Const(-value.value, value.ty, line)
    exact = -int(value.value) if node.op == "-" else ~int(value.value)
    if body.constant and node.op == "-" and not arithmetic.fits(exact, number):
        body.error("TCK004", node.span, f"{body.constant} cannot be computed: the result {exact} does not fit `{number}`")
    return Const(arithmetic.wrap(exact, number), value.ty, line)


def _literal(body: Body, node: syntax.Unary, value: Literal, line: int) -> Expr:
    exact = value.exact
    if node.op == "+":
        return value
    of = value.ty
    assert isinstance(of, Prim)
    if node.op == "-":
        computed = value.computed or exact < 0
        if computed and of.kind == "int" and not body.constant:
            return Literal(arithmetic.wrap(-int(value.value), of), of, line, exact=-exact, computed=True)
        return evolve(literal(-exact, line), computed=computed)
    if isinstance(exact, float):
        body.error("TYP0002", node.span, "`~` cannot be applied to `double`")
        return ERROR_EXPR
    return Const(arithmetic.wrap(~int(value.value), of), of, line)


def _deref(body: Body, node: syntax.Unary) -> Expr:
    pointer = body.value(node.operand)
    if pointer.ty is ty.ERROR:
        return ERROR_EXPR
    if not isinstance(pointer.ty, ty.Pointer) or pointer.ty.target is ty.VOID:
        body.error(
            "TYP0002",
            node.span,
            f"`*` needs a pointer to a value, this is `{pointer.ty}`",
            label=f"this is `{pointer.ty}`",
            help="for a power, write `Math.Pow(x, y)`" if ty.is_numeric(pointer.ty) else "",
        )
        return ERROR_EXPR
    body.need_unsafe(node.span, "reading through a pointer")
    return Deref(pointer, pointer.ty.target, body.line(node.span))


def _address(body: Body, node: syntax.Unary) -> Expr:
    """`&x`: of a variable, or of a static function as a raw C pointer."""
    body.need_unsafe(node.span, "`&`")
    got = body.denote(node.operand)
    if isinstance(got, GroupRef):
        return function_address(body, got, None, node.span)
    if isinstance(got, (TypeRef, SpaceRef, PropertyRef, VariantRef, EnumText)) or not is_place(got):
        if getattr(got, "ty", None) is not ty.ERROR:
            body.error("TYP0005", node.operand.span, "`&` needs a variable", label="not a variable")
        return ERROR_EXPR
    root = root_local(got)
    info = body.infos[root.index] if root is not None else None
    if info is not None and type(got) is LocalRef:
        body.assigned(got.index)
    mutable = not fixed_reason(body, got) if node.op == "&" else True
    if node.op == "&mut" and fixed_reason(body, got):
        body.error("LCL0002", node.span, f"`&mut` needs something that may change: {fixed_reason(body, got)}")
    if mutable:
        note_write(body, got)
    return AddressOf(check_read(body, got, node.operand.span), body.world.pointer(got.ty, mutable), body.line(node.span))


def postfix(body: Body, node: syntax.Postfix, expected: Ty | None) -> Expr:
    """`x++`, `x--`; `x?` is not there yet."""
    if node.op == "?":
        body.unsupported(node.span, "`?` propagation is")
        return ERROR_EXPR
    return step(body, node, False)


def cast_to(body: Body, node: syntax.Cast | syntax.As, expected: Ty | None) -> Expr:
    """`(T)e` and `e as T`"""
    of = stored(body.world, body.scope, body.env, node.type)
    return cast_node(body, node.value, of, node.span, isinstance(node, syntax.As))

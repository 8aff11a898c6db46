"""Arrays: creation, collection literals, indexing; tuples."""

from __future__ import annotations

from chic import syntax, ty
from chic.diagnostics import counted
from chic.source import Span
from chic.stages.check.body import Body
from chic.stages.check.conditions import common_type
from chic.stages.check.conversions import as_number, convert, expect
from chic.stages.check.indexers import indexer
from chic.stages.check.moves import take
from chic.stages.check.null_flow import may_be_null
from chic.stages.check.properties import read_property
from chic.stages.check.reading import read
from chic.stages.check.resolve import stored
from chic.stages.check.spans import element as element_of_view
from chic.stages.check.spans import view_of
from chic.stages.check.strings import char_at, char_from_end
from chic.stages.check.values import ERROR_EXPR, PropertyRef, settle
from chic.stages.check.view_parts import cut
from chic.ty import Ty
from chic.typed import (
    ArrayLiteral,
    Const,
    Element,
    Expr,
    MakeStruct,
    NewArray,
    Unit,
)


def new_array(body: Body, node: syntax.NewArray, expected: Ty | None) -> Expr:
    """`new T[n]`, `new T[] { ... }`, `new [] { ... }`"""
    element = stored(body.world, body.scope, body.env, node.element) if node.element is not None else None
    length = _length(body, node.length) if node.length is not None else None
    line = body.line(node.span)
    if node.items is None:
        if element is None or length is None:
            body.error("TCK139", node.span, "the length of the array is missing", help="write `new T[n]` or list the elements")
            return ERROR_EXPR
        if element is ty.ERROR or length.ty is ty.ERROR:
            return ERROR_EXPR
        return NewArray(length, body.world.array(element), line)
    if length is not None and not (isinstance(length, Const) and length.value == len(node.items)):
        if isinstance(length, Const):
            message = f"the length says {length.value}, the list has {counted(len(node.items), 'element')}"
            body.error("TCK140", node.length.span if node.length else node.span, message)
        elif length.ty is not ty.ERROR:
            body.error("TCK145", node.length.span if node.length else node.span, "with elements, the length must be a constant")
    return _array_of(body, node.items, element, node.span)


def _length(body: Body, node: syntax.Expr) -> Expr:
    value = as_number(body, body.value(node, ty.INT), node.span)
    if isinstance(value, Const) and isinstance(value.value, int) and value.value < 0:
        body.error("TCK140", node.span, f"the length of an array cannot be negative: this is {value.value}")
        return ERROR_EXPR
    if value.ty is ty.ERROR or ty.is_integer(value.ty):
        return value
    body.error(
        "TYP0001", node.span, f"the length of an array must be an integer, found `{value.ty}`", label=f"this is `{value.ty}`"
    )
    return ERROR_EXPR


def _array_of(body: Body, items: tuple[syntax.Expr, ...], element: Ty | None, span: Span) -> Expr:
    line = body.line(span)
    if element is ty.ERROR:
        for item in items:
            body.value(item)
        return ERROR_EXPR
    if element is None and not items:
        body.error("TYPE0705", span, "the element type is not known here", help="name it: `new T[] { }`")
        return ERROR_EXPR
    if element is None:
        values, element = _common(body, items, span)
    else:
        values = [expect(body, item, element, "an array element") for item in items]
    for value, item in zip(values, items, strict=True):
        take(body, value, item.span)
    if element is ty.ERROR or any(value.ty is ty.ERROR for value in values):
        return ERROR_EXPR
    return ArrayLiteral(tuple(values), body.world.array(element), line)


def _common(body: Body, items: tuple[syntax.Expr, ...], span: Span) -> tuple[list[Expr], Ty]:
    """The elements in the type that all of them share."""
    values = [body.expr(item) for item in items]
    if any(value.ty is ty.ERROR for value in values):
        return values, ty.ERROR
    of = common_type(values, None, body.world)
    if of is None or of is ty.NEVER:
        shown = ", ".join(sorted({f"`{value.ty}`" for value in values}))
        body.error(
            "TCK147", span, f"the elements have no common type: {shown}", help="name the element type: `new T[] { ... }`"
        )
        return values, ty.ERROR
    return [convert(body, value, of, item.span) for value, item in zip(values, items, strict=True)], of


def collection(body: Body, node: syntax.CollectionLit, expected: Ty | None) -> Expr:
    """`[a, b]`, `T[] [a, b]`"""
    element: Ty | None = None
    if node.type is not None:
        of = stored(body.world, body.scope, body.env, node.type)
        if of is not ty.ERROR and not isinstance(of, ty.Array):
            body.unsupported(node.span, f"collection literals of type `{of}` are")
            return ERROR_EXPR
        element = of.element if isinstance(of, ty.Array) else ty.ERROR
    elif isinstance(expected, ty.Array):
        element = expected.element
    if element is None and not node.items:
        body.error("TYPE0705", node.span, "the element type of `[]` is not known here", help="write `new T[0]` or `T[] []`")
        return ERROR_EXPR
    return _array_of(body, node.items, element, node.span)


def tuple_literal(body: Body, node: syntax.TupleLit, expected: Ty | None) -> Expr:
    """`(a, b)`"""
    if not node.items:
        return Unit(ty.VOID, body.line(node.span))
    wanted = expected.elements if isinstance(expected, ty.Tuple) and len(expected.elements) == len(node.items) else None
    values: list[Expr] = []
    for at, item in enumerate(node.items):
        if item.value is None:
            return ERROR_EXPR
        values.append(expect(body, item.value, wanted[at]) if wanted else body.value(item.value))
    if any(value.ty is ty.ERROR for value in values):
        return ERROR_EXPR
    for value, item in zip(values, node.items, strict=True):
        if value.ty in (ty.VOID, ty.NULL, ty.NEVER) and item.value is not None:
            body.error("TYP0001", item.value.span, "a tuple element needs a value with a type")
            return ERROR_EXPR
        take(body, value, node.span if item.value is None else item.value.span)
    of = ty.Tuple(tuple(value.ty for value in values), tuple(item.name for item in node.items))
    if isinstance(expected, ty.Tuple) and expected == of:
        of = expected
    return MakeStruct(tuple(enumerate(values)), of, body.line(node.span))


def index(body: Body, node: syntax.Index, expected: Ty | None = None) -> Expr:
    """`a[i]`, `a[^1]`, `s[i]`, and indexers"""
    found = denoted_index(body, node)
    return read_property(body, found, node.span) if isinstance(found, PropertyRef) else found


def denoted_index(body: Body, node: syntax.Index) -> Expr | PropertyRef:
    """What an index stands for, before it is read."""
    got = body.denote(node.target)
    base = read(body, got, node.target.span)
    if base.ty is ty.ERROR:
        return _unknown_base(body, node)
    if not node.conditional:
        declared = indexer(body, base, node)
        if declared is not None:
            return declared
    if node.conditional:
        body.error("TYP0005", node.span, "`?[` gives a value or null, not a variable", help="test for null first")
        return ERROR_EXPR
    if len(node.args) != 1 or node.args[0].value is None:
        body.error("TCK144", node.span, "an index has one part", help="use an array of arrays: `a[i][j]`")
        return ERROR_EXPR
    at = node.args[0].value
    if isinstance(at, syntax.Range):
        return cut(body, base, at, node.span)
    from_end = isinstance(at, syntax.Unary) and at.op == "^"
    where = _index_value(body, at.operand if isinstance(at, syntax.Unary) and from_end else at)
    if where.ty is ty.ERROR:
        return ERROR_EXPR
    line = body.line(node.span)
    if isinstance(base.ty, ty.Array):
        return Element(base, where, base.ty.element, from_end, line)
    view = view_of(body.world, base.ty)
    if view is not None:
        return element_of_view(body, base, view, where, from_end, line)
    if base.ty is ty.STRING and not from_end:
        return char_at(body, base, convert(body, where, ty.INT, at.span, "a string index"), node.span)
    if base.ty is ty.STRING:
        return char_from_end(body, base, convert(body, where, ty.INT, at.span, "a string index"), node.span)
    if isinstance(base.ty, ty.Pointer):
        body.error(
            "TYP0002",
            node.span,
            "a pointer cannot be indexed",
            help="write `*(p + i * (nint)sizeof(T))`: pointer arithmetic is in bytes",
        )
        return ERROR_EXPR
    if isinstance(base.ty, ty.Nullable):
        may_be_null(body, base, node.target.span)
        return ERROR_EXPR
    body.error("TYP0002", node.span, f"`{base.ty}` cannot be indexed", label=f"this is `{base.ty}`")
    return ERROR_EXPR


def _unknown_base(body: Body, node: syntax.Index) -> Expr:
    """Nobody knows what an index may be; only what is wrong inside it is reported."""
    for arg in node.args:
        at = arg.value
        parts = (at.low, at.high) if isinstance(at, syntax.Range) else (at,)
        for part in parts:
            if part is not None:
                body.expr(part.operand if isinstance(part, syntax.Unary) and part.op == "^" else part)
    return ERROR_EXPR


def _index_value(body: Body, node: syntax.Expr) -> Expr:
    value = as_number(body, settle(body.expr(node, ty.INT)), node.span)
    if value.ty is ty.ERROR or ty.is_integer(value.ty):
        return value
    help_text = "convert it: `(int)`" if value.ty is ty.CHAR or ty.is_float(value.ty) else ""
    text = f"an index must be an integer, found `{value.ty}`"
    body.error("TYP0001", node.span, text, label=f"this is `{value.ty}`", help=help_text)
    return ERROR_EXPR

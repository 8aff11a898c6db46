"""What the flow of control tells about nullable locals: which are known to have a value.

A local that was tested is read as a value of its base type until it is assigned again. In: AST, the body's flow state. Out:
typed expressions, flow states, "may be null".
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from itertools import islice

import attrs

from chic import syntax, ty
from chic.diagnostics import Label
from chic.source import Span
from chic.stages.check.body import Body, Capture, Flow, LocalInfo
from chic.stages.check.nullable import is_wrapped, unwrapped
from chic.stages.check.places import check_read
from chic.stages.check.values import ERROR_EXPR
from chic.stages.check.walking import element_name, syntax_nodes
from chic.typed import Assign, Call, Expr, FieldRef, LocalRef


def may_be_null(body: Body, expr: Expr, span: Span) -> Expr:
    """Report a nullable value where its value is needed; gives that value, so that checking goes on.

    What uses the local further on is not reported again: it would not be reached.
    """
    name = _named(body, expr)
    body.error(
        "NUL0001", span, f"{name} may be null", label=f"this is `{expr.ty}`", labels=_origin(body, expr),
        help=_advice(body, expr),
    )  # fmt: skip
    body.flow = with_known(body, body.flow, expr)
    return unwrapped(expr)


def _advice(body: Body, expr: Expr) -> str:
    """A field may change between a test and the use, so only a local keeps what a test found out."""
    if isinstance(expr, LocalRef):
        return "test it first (`if (x != null) ...`), or say what stands in for null: `x ?? ...`"
    return "keep it in a local and test that (`let x = ...; if (x != null) ...`), or use `?.` or `??`"


def _named(body: Body, expr: Expr) -> str:
    if isinstance(expr, LocalRef):
        info = body.infos[expr.index]
        return f"`{info.name}`" if info is not None else "this"
    taken = _taken(body, expr)
    return f"`{taken.info.name}`" if taken is not None else "this value"


def _origin(body: Body, expr: Expr) -> tuple[Label, ...]:
    """Where the null may come from: the last value of a local, the declaration of a field or function."""
    match expr:
        case LocalRef(index=index):
            info = body.infos[index]
            if info is not None and info.nulled is not None:
                return (Label(body.file, info.nulled, "null may come from here"),)
            return (Label(body.file, info.span, f"declared as `{info.ty}`"),) if info is not None else ()
        case FieldRef(base=base, index=index):
            one = body.world.types.get(str(base.ty))
            symbol = one.fields[index].symbol if one is not None and one.fields is not None else None
            return (Label(symbol.owner.scope.file, symbol.span, f"declared as `{expr.ty}`"),) if symbol is not None else ()
        case Call(function=function):
            called = body.world.functions.get(function)
            return (Label(called.symbol.file, called.symbol.span, f"returns `{expr.ty}`"),) if called is not None else ()
    return ()


# --- what is known ----------------------------------------------------------------------------------------------------


_TAKEN = 1 << 16  # the bits of variables that a lambda took lie behind those of its locals


def local_of(body: Body, expr: Expr) -> int:
    """The number of the local that an expression reads (or has just assigned), or that of a variable which a lambda took and
    does not assign; otherwise -1."""
    while isinstance(expr, Assign):
        expr = expr.place
    if isinstance(expr, LocalRef):
        return expr.index
    taken = _taken(body, expr)
    return _TAKEN + expr.index if isinstance(expr, FieldRef) and taken and taken.info.name not in body.written else -1


def _taken(body: Body, expr: Expr) -> Capture | None:
    """The variable that a lambda took, if an expression reads that."""
    match expr:
        case FieldRef(base=LocalRef(index=index), index=at) if index == body.environment:
            return next(islice(body.captures.values(), at, None), None)
    return None


def with_known(body: Body, flow: Flow, expr: Expr) -> Flow:
    """The flow state where the value of `expr`, if it is a local's, is known to be there."""
    at = local_of(body, expr)
    if at < 0 or not isinstance(expr.ty, ty.Nullable) or not flow.live:
        return flow
    return attrs.evolve(flow, known=flow.known | 1 << at)


def narrowed(body: Body, expr: Expr) -> Expr:
    """A local that is known to have a value, as that value; anything else unchanged."""
    return unwrapped(expr) if isinstance(expr.ty, ty.Nullable) and is_known(body, expr) else expr


def is_known(body: Body, expr: Expr) -> bool:
    """Whether an expression is a local, or a variable that a lambda took, that is known to have a value."""
    at, taken = local_of(body, expr), _taken(body, expr)
    return (at >= 0 and bool(body.flow.known >> at & 1)) or (taken is not None and taken.known)


def assigned_value(body: Body, place: Expr, value: Expr, span: Span) -> None:
    """A local was given `value`: note whether that is certainly there."""
    if type(place) is not LocalRef or not isinstance(place.ty, ty.Nullable):
        return
    info = body.infos[place.index]
    if is_wrapped(value):
        body.flow = with_known(body, body.flow, place)
    elif info is not None:
        info.nulled = span


def plain_value(body: Body, node: syntax.Expr) -> Expr:
    """The value of an expression; a nullable local as it is, whatever is known of it."""
    if type(node) is syntax.Name:
        got = body.denote(node)
        if isinstance(got, (LocalRef, FieldRef)) and local_of(body, got) >= 0:
            return check_read(body, got, node.span)
    return body.value(node)


def looked_at(body: Body, node: syntax.Expr) -> Expr:
    """What patterns are asked of: the same, but it must be there."""
    value = plain_value(body, node)
    if value.ty is ty.VOID:
        body.error("TYP0001", node.span, "there is no value here to look at", label="returns `void`")
        return ERROR_EXPR
    if value.ty is ty.NEVER:
        body.error("TYP0001", node.span, "there is no value here to look at: this throws", label="never gives a value")
        return ERROR_EXPR
    return value


# --- what is forgotten ------------------------------------------------------------------------------------------------


def forget(body: Body, *nodes: object) -> None:
    """Before code that may run again: what it assigns is known no more."""
    if not body.flow.known:
        return
    gone = 0
    for name, value in written(nodes):
        info = body.names.get(name)
        if isinstance(info, LocalInfo) and body.flow.known >> info.index & 1 and not _is_there(body, value, nodes):
            gone |= 1 << info.index
            info.nulled = value.span
    body.flow = attrs.evolve(body.flow, known=body.flow.known & ~gone)


def written_locals(body: Body, *nodes: object) -> int:
    """The locals that code assigns, as a bit set."""
    found = (body.names.get(name) for name, _ in written(nodes))
    return reduce(int.__or__, (1 << one.index for one in found if isinstance(one, LocalInfo)), 0)


_THERE = (syntax.New, syntax.NewArray, syntax.StringLit, syntax.InterpolatedString, syntax.IntLit, syntax.RealLit, syntax.This)


def _is_there(body: Body, value: syntax.Expr, nodes: object) -> bool:
    """Whether a value that is yet to be elaborated is certainly not null: something new, or a variable that is never null, or
    that is known to be there and stays so."""
    if isinstance(value, syntax.Conditional):
        return _is_there(body, value.then, nodes) and _is_there(body, value.otherwise, nodes)
    info = body.names.get(value.name) if isinstance(value, syntax.Name) else None
    if not isinstance(info, LocalInfo):
        return isinstance(value, _THERE)
    if isinstance(info.ty, ty.Nullable) and not (body.flow.known >> info.index & 1 and info.name not in dict(written(nodes))):
        return False
    return info.name not in declared_names(nodes)


def written(roots: object) -> Iterator[tuple[str, syntax.Expr]]:
    """The names that are assigned in pieces of syntax, and the value, or the name again where it is not written."""
    for node in syntax_nodes(roots):
        match node:
            case syntax.Assign(place=syntax.Name(name=name), value=value):
                yield name, value
            case syntax.Assign(place=syntax.TupleLit(items=items)):
                yield from ((one.value.name, one.value) for one in items if isinstance(one.value, syntax.Name))
            case syntax.Arg(mode="ref" | "out", value=syntax.Name(name=name) as value):
                yield name, value


def declared_names(roots: object) -> Iterator[str]:
    """The names that pieces of syntax give to variables."""
    for node in syntax_nodes(roots):
        match node:
            case syntax.Declarator(names=names) | syntax.ForEach(names=names):
                yield from names
            case syntax.Arg(declares=name):
                yield name
            case (
                syntax.BindPattern(name=name) | syntax.TypePattern(name=name) | syntax.SlicePattern(name=name)
                | syntax.Catch(name=name) | syntax.Param(name=name)
            ):  # fmt: skip
                yield name
            case syntax.ListPattern(items=items):
                yield from filter(None, map(element_name, items))

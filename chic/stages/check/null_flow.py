"""What the flow of control tells about nullable locals: which are known to have a value.

A local that was tested is read as a value of its base type until it is assigned again. In: AST, the body's flow state. Out:
typed expressions, flow states, "may be null".
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from chic import syntax, ty
from chic.diagnostics import Label
from chic.source import Span
from chic.stages.check.body import Body, Flow, LocalInfo
from chic.stages.check.nullable import is_wrapped, unwrapped
from chic.stages.check.places import check_read
from chic.stages.check.walking import syntax_nodes
from chic.typed import Assign, Call, Expr, FieldRef, LocalRef


def may_be_null(body: Body, expr: Expr, span: Span) -> Expr:
    """Report a nullable value where its value is needed; gives that value, so that checking goes on.

    What uses the local further on is not reported again: it would not be reached.
    """
    name = _named(body, expr)
    body.error(
        "NUL0001", span, f"{name} may be null", label=f"this is `{expr.ty}`", labels=_origin(body, expr),
        help=_advice(expr),
    )  # fmt: skip
    body.flow = with_known(body.flow, expr)
    return unwrapped(expr)


def _advice(expr: Expr) -> str:
    """A field may change between a test and the use, so only a local keeps what a test found out."""
    if isinstance(expr, LocalRef):
        return "test it first (`if (x != null) ...`), or say what stands in for null: `x ?? ...`"
    return "keep it in a local and test that (`let x = ...; if (x != null) ...`), or use `?.` or `??`"


def _named(body: Body, expr: Expr) -> str:
    if isinstance(expr, LocalRef):
        info = body.infos[expr.index]
        return f"`{info.name}`" if info is not None else "this"
    return "this value"


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


def local_of(expr: Expr) -> int:
    """The number of the local that an expression reads (or has just assigned), or -1."""
    while isinstance(expr, Assign):
        expr = expr.place
    return expr.index if isinstance(expr, LocalRef) else -1


def with_known(flow: Flow, expr: Expr) -> Flow:
    """The flow state where the value of `expr`, if it is a local's, is known to be there."""
    at = local_of(expr)
    if at < 0 or not isinstance(expr.ty, ty.Nullable) or not flow.live:
        return flow
    return attrs.evolve(flow, known=flow.known | 1 << at)


def narrowed(body: Body, expr: Expr) -> Expr:
    """A local that is known to have a value, as that value; anything else unchanged."""
    if type(expr) is LocalRef and body.flow.known >> expr.index & 1 and isinstance(expr.ty, ty.Nullable):
        return unwrapped(expr)
    return expr


def assigned_value(body: Body, place: Expr, value: Expr, span: Span) -> None:
    """A local was given `value`: note whether that is certainly there."""
    if type(place) is not LocalRef or not isinstance(place.ty, ty.Nullable):
        return
    info = body.infos[place.index]
    if is_wrapped(value):
        body.flow = with_known(body.flow, place)
    elif info is not None:
        info.nulled = span


def plain_value(body: Body, node: syntax.Expr) -> Expr:
    """The value of an expression; a nullable local as it is, whatever is known of it."""
    if type(node) is syntax.Name:
        got = body.denote(node)
        if type(got) is LocalRef:
            return check_read(body, got, node.span)
    return body.value(node)


# --- what is forgotten ------------------------------------------------------------------------------------------------


def forget(body: Body, *nodes: object) -> None:
    """Before code that may run again: what it assigns is known no more."""
    if not body.flow.known:
        return
    known = body.flow.known
    for name, span in written(nodes):
        info = body.names.get(name)
        if isinstance(info, LocalInfo) and known >> info.index & 1:
            known &= ~(1 << info.index)
            info.nulled = span
    body.flow = attrs.evolve(body.flow, known=known)


def written(roots: object) -> Iterator[tuple[str, Span]]:
    """The names that are assigned in pieces of syntax, and where."""
    for node in syntax_nodes(roots):
        match node:
            case syntax.Assign(place=syntax.Name(name=name), value=value):
                yield name, value.span
            case syntax.Assign(place=syntax.TupleLit(items=items)):
                yield from ((one.value.name, one.value.span) for one in items if isinstance(one.value, syntax.Name))
            case syntax.Arg(mode="ref" | "out", value=syntax.Name(name=name, span=span)):
                yield name, span

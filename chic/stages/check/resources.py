"""`using` and `lock`: something is held until a scope ends, and given up on every way out.

In: AST. Out: locals in scopes of their own; scopes release what they own, so nothing more is needed.
"""

from __future__ import annotations

from chic import syntax, ty, typed
from chic.source import Span
from chic.stages.check.blocks import run_one
from chic.stages.check.body import Body
from chic.stages.check.calls import call
from chic.stages.check.hierarchy import chain
from chic.stages.check.local_variables import local
from chic.stages.check.resolve import instance_of
from chic.stages.check.symbols import FunctionSymbol
from chic.ty import Ty
from chic.typed import Expr, Stmt


def using(body: Body, node: syntax.Using, out: list[Stmt]) -> None:
    """`using (var f = e) stmt`, `using (e) stmt`, `using var f = e;`"""
    if node.body is None:
        _hold(body, node.resource, out)
        return
    path = body.enter()
    inner: list[Stmt] = []
    _hold(body, node.resource, inner)
    run_one(body, node.body, inner)
    body.leave(path)
    out.append(typed.Block(tuple(inner), body.line(_end(node.body.span))))


def _end(span: Span) -> Span:
    return Span(max(span.end - 1, span.start), span.end)


def _hold(body: Body, resource: syntax.Local | syntax.Expr, out: list[Stmt]) -> None:
    if not isinstance(resource, syntax.Local):
        _keep(body, body.value(resource), resource.span, out)
        return
    at = len(body.locals)
    local(body, resource, out)
    for index in range(at, len(body.locals)):
        info = body.infos[index]
        if info is not None:
            info.fixed = f"`{info.name}` is held by `using`"
            _check(body, info.ty, info.span)


def _keep(body: Body, value: Expr, span: Span, out: list[Stmt]) -> None:
    """A value without a name, in a local of its own."""
    if value.ty is ty.ERROR:
        return
    _check(body, value.ty, span)
    if value.ty is not ty.VOID:
        out.append(typed.Declare(body.temp(value.ty), value, body.line(span)))


def _check(body: Body, of: Ty, span: Span) -> None:
    """`using` is for what has something to do at the end."""
    if of in (ty.ERROR, ty.NEVER) or isinstance(of, (ty.Interface, ty.Nullable, ty.TypeParam, ty.Fn)):
        return
    if not has_method(body, of, "dispose"):
        body.warning(
            "USE0001", span, f"`{of}` has no `dispose`: there is nothing to do at the end", label="nothing to dispose",
            help="declare it as any other local",
        )  # fmt: skip


def has_method(body: Body, of: Ty, name: str) -> bool:
    """Whether a type declares or inherits a method of that name."""
    one = instance_of(body.world, of)
    if one is None:
        return False
    return any(
        isinstance(member, FunctionSymbol) for level in chain(body.world, one) for member in level.symbol.members.get(name, ())
    )


def lock(body: Body, node: syntax.Lock, out: list[Stmt]) -> None:
    """`lock (m) stmt`: holds what `m.Enter()` gives; there is one thread, so anything else needs no lock."""
    path = body.enter()
    inner: list[Stmt] = []
    value = body.value(node.value)
    if value.ty in (ty.VOID, ty.NULL):
        body.error("TYP0001", node.value.span, "there is nothing here to lock", label=f"this is `{value.ty}`")
    elif value.ty is not ty.ERROR:
        held = body.new_local("<lock>", value.ty, node.value.span)
        body.assigned(held.index)
        inner.append(typed.Declare(held.index, value, body.line(node.value.span)))
        if has_method(body, value.ty, "Enter"):
            _enter(body, node, inner)
    run_one(body, node.body, inner)
    body.leave(path)
    out.append(typed.Block(tuple(inner), body.line(_end(node.body.span))))


def _enter(body: Body, node: syntax.Lock, out: list[Stmt]) -> None:
    span = node.value.span
    method = syntax.Member(syntax.Name("<lock>", span=span), "Enter", span=span)
    guard = call(body, syntax.Call(method, (), span=span), None)
    line = body.line(span)
    if guard.ty is ty.VOID:
        out.append(typed.Do(guard, line))
    elif guard.ty is not ty.ERROR:
        out.append(typed.Declare(body.temp(guard.ty), guard, line))

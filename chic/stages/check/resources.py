"""`using` and `lock`: something is held until a scope ends, and given up on every way out.

In: AST. Out: locals in scopes of their own; scopes release what they own, so nothing more is needed.
"""

from __future__ import annotations

from chic import syntax, ty, typed
from chic.source import Span
from chic.stages.check.blocks import run_one
from chic.stages.check.body import HELD, Body, LocalInfo
from chic.stages.check.calls import call
from chic.stages.check.foreach import has_end
from chic.stages.check.local_variables import local
from chic.stages.check.moves import seen
from chic.stages.check.names import member
from chic.stages.check.nominal import instance_of
from chic.stages.check.null_flow import may_be_null
from chic.stages.check.places import is_place
from chic.stages.check.symbols import FunctionSymbol
from chic.ty import Ty
from chic.typed import Expr, Stmt

_LOCK, _WALK = "<lock>", "<walk>"  # no program can write them


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
            info.fixed, info.kind = f"`{info.name}` is held by `using`", HELD
            _check(body, info.ty, info.span)
            _end_walk(body, index, info.ty, info.span, out)


def _keep(body: Body, value: Expr, span: Span, out: list[Stmt]) -> None:
    """A value without a name, in a local of its own."""
    if value.ty in (ty.VOID, ty.NEVER):
        body.error("TYP0001", span, "there is nothing here to hold", label=f"this is `{value.ty}`")
    elif value.ty is not ty.ERROR:
        _check(body, value.ty, span)
        index = body.temp(value.ty)
        out.append(typed.Declare(index, seen(body, value), body.line(span)))
        _end_walk(body, index, value.ty, span, out)


def _end_walk(body: Body, index: int, of: Ty, span: Span, out: list[Stmt]) -> None:
    """An `IEnumerator<T>` is told by `Dispose()` that its walk is over, as behind a `foreach`, by something in the scope."""
    if not has_end(body, of):
        return
    line = body.line(span)
    body.names[_WALK] = LocalInfo(index, _WALK, of, span, place=typed.LocalRef(index, of, line))
    over = syntax.Member(syntax.Name(_WALK, span=span), "Dispose", name_span=span, span=span)
    parts = (syntax.NamePart("Std", (), span), syntax.NamePart("WalkEnd", (), span))
    value = body.value(syntax.New(syntax.NamedType(parts, span), (syntax.Arg(over, span=span),), span=span))
    out.append(typed.Declare(body.temp(value.ty), value, line))


def _check(body: Body, of: Ty, span: Span) -> None:
    """`using` is for what has something to do at the end."""
    if of is ty.ERROR or isinstance(of, (ty.Nullable, ty.TypeParam, ty.Fn)) or has_end(body, of):
        return
    foreign = has_method(body, of, "Dispose")
    if not has_method(body, of, "dispose") and (foreign or not isinstance(of, ty.Interface)):
        body.warning(
            "USE0001", span, f"`{of}` has no `dispose`: there is nothing to do at the end", label="nothing to dispose",
            help="write `void dispose(ref this)` for `Dispose`" if foreign else "declare it as any other local",
        )  # fmt: skip


def has_method(body: Body, of: Ty, name: str) -> bool:
    """Whether a type declares or inherits a method of that name."""
    one = instance_of(body.world, of)
    if one is None:
        return False
    return any(isinstance(found, FunctionSymbol) for found in member(one.symbol, name))


def lock(body: Body, node: syntax.Lock, out: list[Stmt]) -> None:
    """`lock (m) stmt`: holds what `m.Enter()` gives; there is one thread, so any other object needs no lock."""
    path = body.enter()
    inner: list[Stmt] = []
    value = body.value(node.value)
    if isinstance(value.ty, ty.Nullable):
        value = may_be_null(body, value, node.value.span)
    if value.ty in (ty.VOID, ty.NULL, ty.NEVER):
        body.error("TYP0001", node.value.span, "there is nothing here to lock", label=f"this is `{value.ty}`")
    elif value.ty is not ty.ERROR and _lockable(body, value.ty, node.value.span):
        _locked(body, value, node.value.span, inner)
        if has_method(body, value.ty, "Enter"):
            _enter(body, node, inner)
    run_one(body, node.body, inner)
    body.leave(path)
    out.append(typed.Block(tuple(inner), body.line(_end(node.body.span))))


def _locked(body: Body, value: Expr, span: Span, out: list[Stmt]) -> None:
    """Names what is locked: a struct stays in its variable, anything else is kept."""
    if isinstance(value.ty, ty.Struct) and is_place(value):
        body.bind(_LOCK, LocalInfo(getattr(value, "index", -1), _LOCK, value.ty, span, kind="value", place=value))
        return
    held = body.new_local(_LOCK, value.ty, span)
    body.assigned(held.index)
    out.append(typed.Declare(held.index, value, body.line(span)))


def _lockable(body: Body, of: Ty, span: Span) -> bool:
    """Says what cannot be locked: a value that is copied wherever it goes, or an object that knows nothing of locks."""
    if has_method(body, of, "Enter"):
        return True
    text, label = f"`{of}` has no `Enter()`: there is nothing that locks it", "no lock"
    if isinstance(of, (ty.Class, ty.Interface)):
        body.warning("USE0002", span, text, label=label, help="let `Enter()` give something that unlocks when it is disposed")
        return True
    body.error("TYP0002", span, text, label=label, help="lock an object whose `Enter()` gives something to dispose of")
    return False


def _enter(body: Body, node: syntax.Lock, out: list[Stmt]) -> None:
    span = node.value.span
    method = syntax.Member(syntax.Name(_LOCK, span=span), "Enter", span=span)
    guard = call(body, syntax.Call(method, (), span=span), None)
    line = body.line(span)
    if guard.ty is ty.VOID:
        out.append(typed.Do(guard, line))
    elif guard.ty is not ty.ERROR:
        out.append(typed.Declare(body.temp(guard.ty), guard, line))

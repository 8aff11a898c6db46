"""Lambdas: functions of their own, and the closures that stand for them.

In: a lambda, and the function type that its place asks for. Out: `MakeClosure`; the function goes to the world's `made`, the
struct of its captured values to `environments`.
"""

from __future__ import annotations

from chic import syntax, ty, typed
from chic.diagnostics import counted
from chic.source import Span
from chic.stages.check.blocks import run
from chic.stages.check.body import Body
from chic.stages.check.jumps import check_gotos, outs_assigned
from chic.stages.check.lost_changes import warn_of_lost_changes
from chic.stages.check.nominal import instance_of
from chic.stages.check.null_flow import written
from chic.stages.check.resolve import resolve, stored
from chic.stages.check.signatures import is_scalar
from chic.stages.check.values import ERROR_EXPR
from chic.stages.check.world import World
from chic.ty import Ty
from chic.typed import Expr, Field, Function, FunctionRef, LocalVar, MakeClosure, Stmt, StructDef


def fn_type(params: tuple[Ty, ...], result: Ty, modes: tuple[str, ...], raw: bool = False) -> ty.Fn:
    """A function type; no modes at all if none is special, so that equal types are equal."""
    return ty.Fn(params, result, modes if any(modes) else (), raw)


def lambda_(body: Body, node: syntax.Lambda, expected: Ty | None) -> Expr:
    """`(a, b) => e` in all its forms."""
    wanted = expected if isinstance(expected, ty.Fn) else None
    if node.is_async:
        body.unsupported(node.span, "`async` lambdas are")
        return ERROR_EXPR
    if wanted is not None and len(wanted.params) != len(node.params):
        body.error(
            "TYP0001", node.span, f"expected `{wanted}`, found a lambda with {counted(len(node.params), 'parameter')}",
            label=f"must take {len(wanted.params)}",
        )  # fmt: skip
        return ERROR_EXPR
    if expected is ty.ERROR and any(one.type is None for one in node.params):
        return ERROR_EXPR
    inner = _inner(body, node, wanted)
    types = tuple(_parameter(inner, one, at, wanted) for at, one in enumerate(node.params))
    if ty.ERROR in types:
        return ERROR_EXPR
    raw = wanted is not None and wanted.raw
    if not raw:
        inner.environment = len(inner.locals)
        inner.new_local("$env", ty.Struct(inner.name), node.span, kind="env", by_ref=True, hidden=True)
    before = body.world.report.errors
    out: list[Stmt] = []
    run(inner, node.body.statements, out)
    _end(inner, node)
    if inner.result is ty.ERROR or body.world.report.errors > before:
        return ERROR_EXPR if inner.result is ty.ERROR else typed.Zero(fn_type(types, inner.result, _modes(node)))
    return _finish(
        body, inner, node, fn_type(types, inner.result, _modes(node), raw), typed.Block(tuple(out), _last(body, node))
    )


def _inner(body: Body, node: syntax.Lambda, wanted: ty.Fn | None) -> Body:
    inner = inner_body(body, f"{body.name}::lambda#{body.lambdas}", node.arrow)
    body.lambdas += 1
    inner.written = frozenset(name for name, _ in written(node.body))
    if node.result is not None:
        inner.result = resolve(body.world, body.scope, body.env, node.result)
    elif wanted is not None and not open_type(body.world, wanted.result):
        inner.result = wanted.result
    else:
        inner.inferring = True
    return inner


def inner_body(body: Body, name: str, arrow: bool) -> Body:
    """A body inside another, that captures from it."""
    inner = Body(body.world, body.handlers, body.scope, body.env, name, ty.ERROR, body.owner)
    inner.outer, inner.outer_names = body, body.names
    inner.allowed, inner.unsafe, inner.arrow = body.allowed, body.unsafe, arrow
    inner.generic_depth, inner.casts = body.generic_depth, body.casts
    inner.enter()
    return inner


def open_type(world: World, of: Ty) -> bool:
    """Whether a type parameter in it still waits for its meaning."""
    match of:
        case ty.TypeParam():
            return True
        case ty.Array(element=inner) | ty.Pointer(target=inner) | ty.Nullable(base=inner):
            return open_type(world, inner)
        case ty.Tuple(elements=inners):
            return any(open_type(world, one) for one in inners)
        case ty.Fn(params=params, result=result):
            return open_type(world, result) or any(open_type(world, one) for one in params)
    named = instance_of(world, of)
    return named is not None and any(open_type(world, one) for one in named.args)


def _parameter(inner: Body, param: syntax.Param, at: int, wanted: ty.Fn | None) -> Ty:
    if param.default is not None:
        text = f"parameter `{param.name}` of a lambda cannot have a default: values of function types are called with all"
        inner.error("TCK045", param.span, text, help="write a local function")
    if param.type is not None:
        of = stored(inner.world, inner.scope, inner.env, param.type)
    elif wanted is not None:
        of = wanted.params[at]
    else:
        inner.error(
            "TYP0001", param.span, f"the type of parameter `{param.name}` is not known here", label="no type",
            help=f"write it: `(int {param.name}) => ...`",
        )  # fmt: skip
        return ty.ERROR
    by_ref = param.mode in ("ref", "out") or (param.mode == "in" and not is_scalar(of))
    fixed = f"`{param.name}` is an `in` parameter" if param.mode == "in" else ""
    info = inner.new_local(param.name, of, param.span, fixed=fixed, kind=param.mode or "param", by_ref=by_ref)
    if param.mode == "out":
        inner.declared_unset(info.index)
    return of


def _modes(node: syntax.Lambda) -> tuple[str, ...]:
    return tuple(one.mode for one in node.params)


def _end(inner: Body, node: syntax.Lambda) -> None:
    """What must hold where the body ends."""
    close = _close(node)
    if inner.inferring:
        inner.result = ty.VOID
    if inner.flow.live:
        if inner.result not in (ty.VOID, ty.ERROR) and not inner.lost:
            inner.error("FLW0002", close, "the lambda does not return a value on every path", label="ends without a `return`")
        outs_assigned(inner, close)
    check_gotos(inner)
    warn_of_lost_changes(inner)


def _close(node: syntax.Lambda) -> Span:
    return node.body.close if node.body.close.end else node.span


def _last(body: Body, node: syntax.Lambda) -> int:
    end = _close(node).end
    return body.line(Span(max(end - 1, 0), end))


def _finish(body: Body, inner: Body, node: syntax.Lambda, of: ty.Fn, block: typed.Block) -> Expr:
    line = body.line(node.span)
    captures = tuple(inner.captures.values())
    make_function(body, inner, of, block, tuple((one.info.name, one.info.ty) for one in captures), line, _last(body, node))
    if of.raw:
        return FunctionRef(inner.name, of, line)
    return MakeClosure(inner.name, tuple(one.value for one in captures), of, line)


def make_function(
    body: Body, inner: Body, of: ty.Fn, block: typed.Block, captured: tuple[tuple[str, Ty], ...], line: int, end: int
) -> None:
    """Keep the function of a closure, and the struct of what it captures."""
    if captured:
        fields = tuple(Field(name, one) for name, one in captured)
        pack = 8 if any(_wide(one.ty) for one in fields) else 0
        body.world.environments[inner.name] = StructDef(inner.name, fields, pack)
    elif not of.raw:
        inner.locals[inner.environment] = LocalVar("$env", body.world.pointer(ty.BYTE))
    body.world.made[inner.name] = Function(
        inner.name, body.scope.origin, body.file, line, tuple(inner.locals), len(of.params) + (not of.raw), of.result, block,
        end_line=end, is_closure=not of.raw,
    )  # fmt: skip


def _wide(of: Ty) -> bool:
    """Whether a value may want to lie at a multiple of 16, where captures do not."""
    return isinstance(of, (ty.Struct, ty.Tuple, ty.Enum, ty.Nullable)) or (isinstance(of, ty.Prim) and of.bits == 128)

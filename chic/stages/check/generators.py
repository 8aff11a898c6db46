"""Generators: a function with `yield` becomes an object whose `MoveNext` runs it from one `yield` to the next.

In: a function with `yield` in it. Out: a body that makes a `Std.Generator<T>` around a closure. The closure's code is the body
as a state machine: its plain locals are fields of the closure, beside the number of the `yield` where it stopped.
"""

from __future__ import annotations

from attrs import evolve

from chic import syntax, ty, typed
from chic.diagnostics import with_article
from chic.origin import Origin
from chic.source import Span
from chic.stages.check.blocks import run
from chic.stages.check.body import DEAD, Body
from chic.stages.check.captures import borrowed, capture
from chic.stages.check.conversions import convert, expect
from chic.stages.check.finals import stays
from chic.stages.check.generator_frames import Frame
from chic.stages.check.jumps import check_gotos
from chic.stages.check.lambdas import inner_body, make_function
from chic.stages.check.lost_changes import warn_of_lost_changes
from chic.stages.check.moves import disposes
from chic.stages.check.nominal import instance_of
from chic.stages.check.resolve import resolve
from chic.stages.check.walking import syntax_nodes
from chic.ty import Ty
from chic.typed import Assign, Const, Declare, Do, Expr, FieldRef, LocalRef, MakeClosure, Stmt, Zero

RESULTS = ("IEnumerable", "IEnumerator", "Generator")  # what a generator may say it returns
_STATE = "$state"


def is_generator(block: syntax.Block | None) -> bool:
    """Whether a function's body yields (functions inside it do not count)."""
    if block is None:
        return False
    stop = (syntax.Lambda, syntax.LocalFunction)
    return any(isinstance(one, syntax.Yield) for one in syntax_nodes(block, stop))


def generator_block(body: Body, block: syntax.Block, span: Span) -> typed.Block:
    """The body of the function that makes the generator, or what can be walked over any number of times."""
    of = _element(body, span)
    before = body.world.report.errors
    _refuse_lent(body)
    found = instance_of(body.world, body.result)
    again = found is not None and found.symbol.name == "IEnumerable"
    maker = _maker(body, of, span) if again else body
    made = _made(maker, body, of, block, span)
    line = body.line(span)
    if of is ty.ERROR or body.world.report.errors > before:
        return typed.Block((), line)
    if again:
        made = _wrapped(body, "Sequence", of, _started(body, maker, made, span), span)
    return typed.Block(made, line)


def _maker(body: Body, of: Ty, span: Span) -> Body:
    """A function inside that starts the generator; what it captures is as it was when the function around was called."""
    maker = inner_body(body, f"{body.name}::walk", False)
    maker.environment = len(maker.locals)
    maker.new_local("$env", ty.Struct(maker.name), span, kind="env", by_ref=True, hidden=True)
    maker.env = {**maker.env, "$T": of}
    named = syntax.NamedType((syntax.NamePart("Std", (), span), _part("IEnumerator", span)), span)
    maker.result = resolve(maker.world, maker.scope, maker.env, named)
    return maker


def _started(body: Body, maker: Body, made: tuple[Stmt, ...], span: Span) -> Expr:
    """The closure of the function that starts the generator. It is the library's: profiles show the function with `yield`."""
    line = body.line(span)
    captures = tuple(maker.captures.values())
    of = ty.Fn((), maker.result)
    make_function(body, maker, of, typed.Block(made, line), tuple((one.info.name, one.info.ty) for one in captures), line, line)
    body.world.made[maker.name] = evolve(body.world.made[maker.name], origin=Origin.STD)
    return MakeClosure(maker.name, tuple(one.value for one in captures), of, line)


def _made(maker: Body, body: Body, of: Ty, block: syntax.Block, span: Span) -> tuple[Stmt, ...]:
    """What makes the generator in `maker`, which is `body` or a function inside it."""
    inner = inner_body(maker, f"{body.name}::generator", False)
    inner.yields, inner.result = of, ty.VOID
    inner.new_local("$current", of, span, kind="ref", by_ref=True, hidden=True)
    inner.environment = len(inner.locals)
    inner.new_local("$env", ty.Struct(inner.name), span, kind="env", by_ref=True, hidden=True)
    before = body.world.report.errors
    out = _nullable_parameters(body, inner, body.line(span))
    run(inner, block.statements, out)
    check_gotos(inner)
    warn_of_lost_changes(inner)
    if of is ty.ERROR or body.world.report.errors > before:
        return ()
    return _wrapped(maker, "Generator", of, _closure(maker, inner, of, tuple(out), block, span), span)


def _refuse_lent(body: Body) -> None:
    """What a parameter by value holds is the caller's to dispose, right after the call, when nothing of the body has run."""
    for info in body.infos:
        if info is not None and info.kind == "param" and disposes(body.world, info.ty):
            body.error(
                "GEN0002", info.span, f"`{info.name}` would be disposed before the generator runs", label="has a destructor",
                help="make it inside, or let it be a class",
            )  # fmt: skip
            info.ty = ty.ERROR


def _nullable_parameters(body: Body, inner: Body, line: int) -> list[Stmt]:
    """Locals in place of nullable parameters: what a test says about a captured variable is not kept."""
    out: list[Stmt] = []
    for info in [one for one in body.infos if one is not None]:
        if isinstance(info.ty, ty.Nullable) and body.names.get(info.name) is info and not borrowed(info):
            place = capture(inner, info, body, info.span)
            local = inner.new_local(info.name, info.ty, info.span)
            inner.assigned(local.index)
            out.append(Declare(local.index, place, line))
    return out


def _wrapped(body: Body, name: str, of: Ty, closure: Expr, span: Span) -> tuple[Stmt, ...]:
    """`return new Std.Generator<T>(closure)`, or that of another class around a closure"""
    line = body.line(span)
    info = body.new_local("$step", closure.ty, span)
    parts = (syntax.NamePart("Std", (), span), _part(name, span))
    body.env = {**body.env, "$T": of}
    args = (syntax.Arg(syntax.Name("$step", (), span), span=span),)
    value = body.value(syntax.New(syntax.NamedType(parts, span), args, span=span))
    return (Declare(info.index, closure, line), typed.Return(convert(body, value, body.result, span), line))


def _part(name: str, span: Span) -> syntax.NamePart:
    """`name<T>`, where T is what is yielded."""
    return syntax.NamePart(name, (syntax.NamedType((syntax.NamePart("$T", (), span),), span),), span)


def _element(body: Body, span: Span) -> Ty:
    """What the generator yields, as its result type says."""
    found = instance_of(body.world, body.result)
    if found is not None and found.symbol.name in RESULTS and len(found.args) == 1:
        return _yielded(body, found.args[0], span)
    if body.result is not ty.ERROR:
        body.error(
            "GEN0002", span, f"a function with `yield` returns `IEnumerable<T>` or `IEnumerator<T>`, not `{body.result}`",
            label="yields",
        )  # fmt: skip
    return ty.ERROR


def _yielded(body: Body, of: Ty, span: Span) -> Ty:
    """A value that must have one owner cannot be had from `Current`, which may be asked twice."""
    if not disposes(body.world, of):
        return of
    body.error(
        "GEN0002", span, f"a function with `yield` cannot yield {with_article(of)}, which has a destructor",
        label="would have two owners", help="yield objects of a class, or what these values can be made from",
    )  # fmt: skip
    return ty.ERROR


def yield_(body: Body, node: syntax.Yield, out: list[Stmt]) -> None:
    """`yield return e;`, `yield break;`"""
    line = body.line(node.span)
    if body.yields is None:
        body.error("GEN0002", node.span, "`yield` stands in a function, not in a lambda or initialiser")
        return
    if node.value is None:
        stays(body, node.span, "yield break")
        out.append(typed.Return(Const(0, ty.BOOL, line), line))
        body.flow = DEAD
        return
    if body.guards.closed:
        body.error(
            "GEN0002", node.span, f"`yield return` cannot stand in {body.guards.closed}", label="stops inside of it",
            help="compute the value there, and yield it after the `try` statement",
        )  # fmt: skip
    value = expect(body, node.value, body.yields, "what is yielded")
    body.suspensions += 1
    if value.ty is ty.ERROR:
        return
    out.append(Do(Assign(LocalRef(0, body.yields, line), value, body.yields, line=line), line))
    out.append(typed.Yield(_state(body, line), body.suspensions, line))


def _state(body: Body, line: int) -> Expr:
    """The place of the number; its index among the fields is put in when all fields are known."""
    return FieldRef(LocalRef(body.environment, ty.Struct(body.name), line), -1, ty.INT, line)


# --- the state machine ------------------------------------------------------------------------------------------------


def _closure(body: Body, inner: Body, of: Ty, statements: tuple[Stmt, ...], block: syntax.Block, span: Span) -> Expr:
    """The closure: captured variables, the state, then the locals of the body."""
    line, end = body.line(span), body.line(block.close if block.close.end else span)
    frame = Frame(inner, len(inner.captures))
    moved = frame.moved(statements)
    state = frame.state(line)
    over = typed.Return(Const(0, ty.BOOL, end), end)
    whole = typed.Block((typed.Resume(state, inner.suspensions, line), typed.Block(moved, end), over), end)
    result = ty.Fn((of,), ty.BOOL, ("ref",))
    fields = [(one.info.name, one.info.ty, one.value) for one in inner.captures.values()]
    fields.append((_STATE, ty.INT, Const(0, ty.INT, line)))
    fields += [(inner.locals[at].name, inner.locals[at].ty, Zero(inner.locals[at].ty, line)) for at in frame.order]
    make_function(body, inner, result, whole, tuple((name, one) for name, one, _ in fields), line, end)
    return MakeClosure(inner.name, tuple(value for _, _, value in fields), result, line)

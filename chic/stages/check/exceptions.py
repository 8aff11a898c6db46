"""`throw`, `try`, `catch`, `finally`.

In: AST. Out: typed statements; which locals have values where a handler begins. In a handler nothing is known of what the
body assigned; after `finally` what it assigned is.
"""

from __future__ import annotations

from attrs import evolve, frozen

from chic import syntax, ty, typed
from chic.diagnostics import Label, with_article
from chic.source import Span
from chic.stages.check.blocks import scoped
from chic.stages.check.body import DEAD, Body, Flow, Guards, join
from chic.stages.check.conditions import condition
from chic.stages.check.dispatch import refer
from chic.stages.check.hierarchy import is_a
from chic.stages.check.instances import instance
from chic.stages.check.null_flow import forget, written_locals
from chic.stages.check.resolve import stored
from chic.stages.check.symbols import TypeSymbol
from chic.stages.check.throws_clauses import hold_to_clause
from chic.stages.check.values import ERROR_EXPR
from chic.stages.check.walking import syntax_nodes
from chic.ty import Ty
from chic.typed import Expr, Stmt

_HANDLED = "a `try` block that has a `catch`"
_HELP = "derive it: `public error Name : Exception { ... }`"


def exception_type(body: Body) -> Ty:
    """`Std::Exception`, of which there is an instance from now on."""
    std = body.world.root.spaces.get("Std")
    found = next((one for one in std.members.get("Exception", ()) if isinstance(one, TypeSymbol)), None) if std else None
    return instance(body.world, found).ty if found is not None else ty.ERROR


# --- throw ------------------------------------------------------------------------------------------------------------


def throw(body: Body, node: syntax.Throw, out: list[Stmt]) -> None:
    """`throw e;`, and `throw;` in a handler."""
    value = _thrown(body, node.value) if node.value is not None else _handled(body, node.span)
    if value is not ERROR_EXPR:
        out.append(typed.Throw(value, body.line(node.span)))
    body.flow = DEAD


def throw_value(body: Body, node: syntax.ThrowExpr, expected: Ty | None) -> Expr:
    """`throw e` where a value is expected."""
    value = _thrown(body, node.value) if node.value is not None else _handled(body, node.span)
    body.flow = DEAD
    return value if value is ERROR_EXPR else typed.ThrowValue(value, ty.NEVER, body.line(node.span))


def _handled(body: Body, span: Span) -> Expr | None:
    """What `throw` alone sends on: None, which stands for the exception that the handler has caught."""
    if body.guards.catching:
        exception_type(body)
        return None
    note = "a `finally` has caught nothing" if body.guards.final else "`throw;` sends on what a handler has caught"
    body.error("EXC0002", span, "`throw` alone outside a `catch`", label="throws what?", notes=(note,))
    return ERROR_EXPR


def _thrown(body: Body, node: syntax.Expr) -> Expr:
    """An exception to throw."""
    value = body.value(node)
    of = exception_type(body)
    if ty.ERROR in (value.ty, of):
        return ERROR_EXPR
    if value.ty is ty.NEVER:
        return value
    if not is_a(body.world, value.ty, of):
        text = "`null` cannot be thrown" if value.ty is ty.NULL else f"{with_article(value.ty)} cannot be thrown"
        help_text = _HELP if isinstance(value.ty, ty.Class) else "throw an `Exception`"
        body.error("EXC0001", node.span, text, label="not an exception", help=help_text)
        return ERROR_EXPR
    hold_to_clause(body, value.ty, node.span)
    return refer(body, value, value.ty)


# --- try ----------------------------------------------------------------------------------------------------------------


@frozen
class _Known:
    """A handler met before: what it catches for sure, and how that is written."""

    ty: Ty
    span: Span
    node: syntax.Type | None


def try_(body: Body, node: syntax.Try, out: list[Stmt]) -> None:
    """`try { } catch ... finally { }`"""
    of = exception_type(body)
    before = body.flow
    waiting = [(len(one.breaks), len(one.continues)) for one in body.targets]
    saved = body.guards
    body.guards = evolve(saved, inside=True, closed=_HANDLED if node.catches else saved.closed)
    block = scoped(body, node.body.statements, _close(node.body))
    body.guards = saved
    end = body.flow
    entry = _anywhere(body, node, before, end)
    catches: list[typed.Catch] = []
    known: list[_Known] = []
    for one in node.catches:
        body.flow = entry
        made = _catch(body, one, of, known)
        if made is not None:
            catches.append(made)
        end = join(end, body.flow)
    final = None
    if node.final is not None:
        final, end = _final(body, node, entry, end, waiting)
    else:
        body.flow = end
    out.append(typed.Try(block, tuple(catches), final, body.line(node.span)))


def _close(node: syntax.Block) -> Span:
    return node.close if node.close.end else node.span


def _anywhere(body: Body, node: syntax.Try, before: Flow, after: Flow) -> Flow:
    """What holds when an exception comes from some place of the body."""
    body.flow = evolve(before, touched=before.touched | after.touched, live=True)
    forget(body, node.body)
    return body.flow


def _catch(body: Body, node: syntax.Catch, of: Ty, known: list[_Known]) -> typed.Catch | None:
    """A handler; None after an error."""
    line = body.line(node.span)
    path = body.enter()
    caught = _caught(body, node, of, known)
    local = -1
    if node.name:
        info = body.new_local(node.name, caught or ty.ERROR, _name_span(node))
        body.assigned(info.index)
        local = info.index
    guard = None
    if node.guard is not None:
        guard, true, _ = condition(body, node.guard)
        body.flow = true if true.live else evolve(true, live=True)
    saved = body.guards
    body.guards = evolve(saved, catching=True, inside=True, closed="a `catch` block")
    block = scoped(body, node.body.statements, _close(node.body))
    body.guards = saved
    body.leave(path)
    broken = caught is ty.ERROR or (guard is not None and guard.ty is ty.ERROR)
    return None if broken else typed.Catch(caught, local, guard, block, line)


def _name_span(node: syntax.Catch) -> Span:
    start = node.type.span.end + 1 if node.type is not None else node.span.start
    return Span(start, start + len(node.name))


def _caught(body: Body, node: syntax.Catch, of: Ty, known: list[_Known]) -> Ty | None:
    """What a handler catches (None: everything); says so where those before it leave nothing."""
    caught: Ty | None = None
    if node.type is not None:
        caught = stored(body.world, body.scope, body.env, node.type)
        if ty.ERROR in (caught, of):
            return ty.ERROR
        if not is_a(body.world, caught, of):
            body.error("EXC0005", node.type.span, f"`{caught}` is not an exception", label="cannot be thrown", help=_HELP)
            return ty.ERROR
    asked = of if caught is None else caught
    span = node.type.span if node.type is not None else Span(node.span.start, node.span.start + len("catch"))
    earlier = next((one for one in known if is_a(body.world, asked, one.ty) and _covers(body, one, node.type, of)), None)
    if earlier is not None:
        derived = asked != earlier.ty
        there = Label(body.file, earlier.span, f"catches every `{asked}` too" if derived else "the same here")
        body.error(
            "EXC0003", span, f"nothing is left for this handler: `{earlier.ty}` is caught before", label="never runs",
            labels=(there,), help="put the handler of the derived class first" if derived else "",
        )  # fmt: skip
    if node.guard is None:
        known.append(_Known(asked, span, node.type))
    return caught


def _covers(body: Body, earlier: _Known, node: syntax.Type | None, of: Ty) -> bool:
    """Whether a handler leaves nothing for the next one whatever the type arguments are, as it does for these."""
    if _is_open(body, earlier.node):
        return node == earlier.node
    return not _is_open(body, node) or earlier.ty == of


def _is_open(body: Body, node: syntax.Type | None) -> bool:
    """Whether a type parameter stands in a type."""
    return any(isinstance(one, syntax.NamedType) and one.parts[0].name in body.env for one in syntax_nodes(node))


def _final(body: Body, node: syntax.Try, entry: Flow, end: Flow, waiting: list[tuple[int, int]]) -> tuple[typed.Block, Flow]:
    """`finally`: on every way out, so what it assigns is assigned after each of them."""
    assert node.final is not None
    body.flow = entry
    forget(body, *node.catches)
    begin = body.flow
    saved = body.guards
    own = body.block_count + 1  # the number that the block is about to get
    body.guards = Guards(False, True, len(body.targets), (*body.blocks, own), True, "a `finally` block")
    block = scoped(body, node.final.statements, _close(node.final))
    body.guards = saved
    after = body.flow
    forgotten = written_locals(body, node.final)

    def then(flow: Flow) -> Flow:
        if not flow.live or not after.live:
            return DEAD
        given = begin.unset & ~after.unset
        return Flow(True, flow.unset & ~given, flow.touched | after.touched, flow.known & ~forgotten)

    for target, (breaks, continues) in zip(body.targets, waiting, strict=True):
        target.breaks[breaks:] = [then(one) for one in target.breaks[breaks:]]
        target.continues[continues:] = [then(one) for one in target.continues[continues:]]
    body.flow = then(end)
    return block, body.flow

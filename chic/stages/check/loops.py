"""Loops: `while`, `do`, `for`, and `foreach` over ranges and arrays."""

from __future__ import annotations

from chic import syntax, ty, typed
from chic.stages.check.arithmetic import int_range
from chic.stages.check.blocks import nested, run_one
from chic.stages.check.body import DEAD, Body, Flow, LocalInfo, Target, join
from chic.stages.check.conditions import common_type, condition
from chic.stages.check.conversions import convert
from chic.stages.check.effects import effect
from chic.stages.check.null_flow import forget
from chic.stages.check.resolve import stored
from chic.stages.check.values import ERROR_EXPR
from chic.ty import Prim, Ty
from chic.typed import ArrayLength, Compare, Const, Declare, Element, Expr, IncDec, LocalRef, Loop, Stmt


def _open(body: Body) -> Target:
    target = Target(True, len(body.targets))
    body.targets.append(target)
    return target


def _inside(body: Body, node: syntax.Stmt, target: Target, flow: Flow) -> Stmt:
    """The loop's body; afterwards the flow is where `continue` and the body's end meet."""
    if not flow.live:
        body.warning("E0400", node.span, "this branch is never taken", label="the condition is constant")
        flow = Flow(True, 0, flow.touched)
    body.flow = flow
    made = nested(body, node)
    for one_flow in target.continues:
        body.flow = join(body.flow, one_flow)
    return made


def _close(body: Body, target: Target, false: Flow) -> None:
    """After the loop: the condition was false, or a `break` came."""
    body.targets.pop()
    body.flow = false
    for one_flow in target.breaks:
        body.flow = join(body.flow, one_flow)


def _test(test: Expr) -> Expr | None:
    """The condition, None where it is constantly true."""
    return None if type(test) is Const and test.value is True else test


def while_(body: Body, node: syntax.While, out: list[Stmt]) -> None:
    """`while (c) body`"""
    target = _open(body)
    forget(body, node)
    test, true, false = condition(body, node.condition)
    inside = _inside(body, node.body, target, true)
    _close(body, target, false)
    line = body.line(node.span)
    out.append(Loop((), _test(test), (), inside, line=line, step_line=line))


def do_while(body: Body, node: syntax.DoWhile, out: list[Stmt]) -> None:
    """`do body while (c);`"""
    target = _open(body)
    forget(body, node)
    inside = _inside(body, node.body, target, body.flow)
    reached = body.flow.live
    if not reached:
        body.flow = Flow(True, 0, body.flow.touched)
    test, _, false = condition(body, node.condition)
    _close(body, target, false if reached else DEAD)
    out.append(Loop((), _test(test), (), inside, True, body.line(node.span), body.line(node.condition.span)))


def for_(body: Body, node: syntax.For, out: list[Stmt]) -> None:
    """`for (init; condition; step) body`"""
    path = body.enter()
    init: list[Stmt] = []
    for statement in node.init:
        run_one(body, statement, init)
    target = _open(body)
    forget(body, node.condition, node.step, node.body)
    test: Expr | None = None
    true, false = body.flow, DEAD
    if node.condition is not None:
        got, true, false = condition(body, node.condition)
        test = _test(got)
    inside = _inside(body, node.body, target, true)
    if not body.flow.live:
        body.flow = Flow(True, 0, body.flow.touched)
    steps = tuple(value for value in (effect(body, step) for step in node.step) if value.ty is not ty.ERROR)
    _close(body, target, false)
    body.leave(path)
    line = body.line(node.span)
    step_line = body.line(node.step[0].span) if node.step else line
    out.append(Loop(tuple(init), test, steps, inside, False, line, step_line))


# --- foreach ----------------------------------------------------------------------------------------------------------


def foreach(body: Body, node: syntax.ForEach, out: list[Stmt]) -> None:
    """`foreach (var x in seq) body`"""
    path = body.enter()
    forget(body, node.body)
    if isinstance(node.sequence, syntax.Range):
        _over_range(body, node, node.sequence, out)
    else:
        _over_values(body, node, out)
    body.leave(path)


def _element_type(body: Body, node: syntax.ForEach, of: Ty) -> Ty:
    """The written type of the loop variable, or that of the elements."""
    return stored(body.world, body.scope, body.env, node.type) if node.type is not None else of


def _over_range(body: Body, node: syntax.ForEach, bounds: syntax.Range, out: list[Stmt]) -> None:
    line = body.line(node.span)
    made = _bounds(body, node, bounds)
    if made is None or node.mode or len(node.names) != 1:
        if made is not None:
            body.error("TYP0014", node.span, "a range gives plain numbers: `foreach (var x in a..b)`")
        _skip(body, node)
        return
    low, high = made
    of = low.ty
    assert isinstance(of, Prim)
    end: Expr = high
    init: list[Stmt] = []
    counter = body.temp(of)
    init.append(Declare(counter, low, line))
    if not isinstance(high, Const):
        limit = body.temp(of)
        init.append(Declare(limit, high, line))
        end = LocalRef(limit, of, line)
    at = LocalRef(counter, of, line)
    info = _variable(body, node, of)
    body.assigned(info.index)
    target = _open(body)
    before = body.flow
    inside = _inside(body, node.body, target, before)
    _close(body, target, before)
    block = typed.Block((Declare(info.index, at, line), inside), line)
    last = bounds.inclusive and not (isinstance(end, Const) and end.value < int_range(of)[1])
    if last:
        # The last value may be the type's greatest: count up after the test that ends the loop.
        again = Compare("!=", IncDec("++", at, False, of, line), end, ty.BOOL, line)
        loop = Loop((), again, (), block, True, line, line)
        test = Compare("<=", at, end, ty.BOOL, line)
        out.append(typed.Block((*init, typed.If(test, loop, None, line)), line))
        return
    if bounds.inclusive:
        assert isinstance(end, Const)
        end = Const(end.value + 1, of, line)
    test = Compare("<", at, end, ty.BOOL, line)
    step = IncDec("++", at, True, of, line)
    out.append(Loop(tuple(init), test, (step,), block, False, line, line))


def _bounds(body: Body, node: syntax.ForEach, bounds: syntax.Range) -> tuple[Expr, Expr] | None:
    if bounds.low is None or bounds.high is None:
        body.error("TYP0014", bounds.span, "`foreach` needs a range with both ends: `a..b`")
        return None
    low, high = body.expr(bounds.low), body.expr(bounds.high)
    if low.ty is ty.ERROR or high.ty is ty.ERROR:
        return None
    of: Ty | None = stored(body.world, body.scope, body.env, node.type) if node.type is not None else None
    if of is None:
        of = common_type((low, high))
    if of is None or not ty.is_integer(of):
        body.error("TYP0014", bounds.span, f"a range needs two integers of one type, found `{low.ty}` and `{high.ty}`")
        return None
    return convert(body, low, of, bounds.low.span), convert(body, high, of, bounds.high.span)


def _variable(body: Body, node: syntax.ForEach, of: Ty) -> LocalInfo:
    name = node.names[0]
    fixed = f"`{name}` is a `let`" if node.keyword == "let" else f"`{name}` is read with `in`" if node.mode == "in" else ""
    return body.new_local(name, of, node.span, fixed=fixed, kind="loop")


def _skip(body: Body, node: syntax.ForEach) -> None:
    """A loop that is lost: its body is checked with a variable of unknown type."""
    for name in node.names:
        info = body.new_local(name, ty.ERROR, node.span)
        body.assigned(info.index)
    target = _open(body)
    before = body.flow
    _inside(body, node.body, target, before)
    _close(body, target, before)


def _over_values(body: Body, node: syntax.ForEach, out: list[Stmt]) -> None:
    sequence = body.value(node.sequence)
    if not isinstance(sequence.ty, ty.Array):
        if sequence.ty is not ty.ERROR:
            body.unsupported(node.sequence.span, f"`foreach` over a value of type `{sequence.ty}` is")
        _skip(body, node)
        return
    line = body.line(node.span)
    of = sequence.ty.element
    array, counter = body.temp(sequence.ty), body.temp(ty.NUINT)
    index = LocalRef(counter, ty.NUINT, line)
    element = Element(LocalRef(array, sequence.ty, line), index, of, False, line)
    first = _elements(body, node, element)
    target = _open(body)
    before = body.flow
    inside = _inside(body, node.body, target, before)
    _close(body, target, before)
    init = (Declare(array, sequence, line), Declare(counter, Const(0, ty.NUINT, line), line))
    test = Compare("<", index, ArrayLength(LocalRef(array, sequence.ty, line), ty.NUINT, line), ty.BOOL, line)
    step = IncDec("++", index, True, ty.NUINT, line)
    out.append(Loop(init, test, (step,), typed.Block((*first, inside), line), False, line, line))


def _elements(body: Body, node: syntax.ForEach, element: Element) -> list[Stmt]:
    """Bind the loop's names to the element: a copy, the place itself (`ref`, `in`), or the parts of a tuple."""
    line = element.line
    of = element.ty
    if len(node.names) > 1:
        parts = of.elements if isinstance(of, ty.Tuple) else ()
        if len(parts) != len(node.names):
            body.error("TYP0001", node.span, f"`{of}` cannot be taken apart into {len(node.names)} names")
            parts = (ty.ERROR,) * len(node.names)
        made: list[Stmt] = []
        for at, (name, part) in enumerate(zip(node.names, parts, strict=True)):
            info = body.new_local(name, part, node.span, kind="loop")
            body.assigned(info.index)
            if part is not ty.ERROR:
                made.append(Declare(info.index, typed.FieldRef(element, at, part, line), line))
        return made
    written = _element_type(body, node, of)
    info = _variable(body, node, written)
    body.assigned(info.index)
    if node.mode in ("ref", "in") and written == of:
        info.place = element
        return []
    value = convert(body, element, written, node.span, f"`{node.names[0]}`")
    return [Declare(info.index, value, line)] if value is not ERROR_EXPR else []

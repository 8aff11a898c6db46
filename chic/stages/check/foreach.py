"""`foreach` over ranges, arrays, views, texts, and what has an enumerator.

In: AST. Out: counted loops; the sequence is evaluated once.
"""

from __future__ import annotations

from chic import syntax, ty, typed
from chic.diagnostics import with_article
from chic.source import Span
from chic.stages.check.arithmetic import int_range
from chic.stages.check.body import Body, LocalInfo
from chic.stages.check.conditions import common_type
from chic.stages.check.conversions import convert
from chic.stages.check.deconstruct import Parts, filled, not_apart, taken_apart
from chic.stages.check.extensions import extending, out_of_scope
from chic.stages.check.hierarchy import all_interfaces
from chic.stages.check.local_variables import warn_of_type
from chic.stages.check.loops import close_loop, inside_loop, open_loop
from chic.stages.check.moves import named_part, seen
from chic.stages.check.names import member as inherited
from chic.stages.check.nominal import instance_of
from chic.stages.check.null_flow import forget, may_be_null
from chic.stages.check.places import is_place
from chic.stages.check.ranking import rank
from chic.stages.check.resolve import stored
from chic.stages.check.spans import length_of, unchecked, view_of
from chic.stages.check.strings import TEXT_UNITS, char_at, library_call
from chic.stages.check.values import ERROR_EXPR
from chic.ty import Prim, Ty
from chic.typed import ArrayLength, Compare, Const, Convert, Declare, Element, Expr, IncDec, LocalRef, Loop, Stmt

_WALK = "Std::IEnumerator"


def foreach(body: Body, node: syntax.ForEach, out: list[Stmt]) -> None:
    """`foreach (var x in seq) body`"""
    path = body.enter()
    if not node.keyword and node.type is not None:
        warn_of_type(body, node.type.span, node.type.span.start)
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
    inside = _body(body, node)
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
    return body.new_local(name, of, node.name_spans[0], fixed=fixed, kind="loop")


def _skip(body: Body, node: syntax.ForEach) -> None:
    """A loop that is lost: its body is checked with a variable of unknown type."""
    for name, span in zip(node.names, node.name_spans, strict=True):
        info = body.new_local(name, ty.ERROR, span)
        body.assigned(info.index)
    _body(body, node)


def _over_values(body: Body, node: syntax.ForEach, out: list[Stmt]) -> None:
    sequence = body.value(node.sequence)
    if isinstance(sequence.ty, ty.Nullable):
        sequence = may_be_null(body, sequence, node.sequence.span)
    if isinstance(sequence.ty, ty.Array) or sequence.ty is ty.STRING or view_of(body.world, sequence.ty) is not None:
        _counted(body, node, sequence, out)
    elif sequence.ty is ty.ERROR or not _has_enumerator(body, sequence.ty):
        if sequence.ty is not ty.ERROR:
            _no_sequence(body, sequence.ty, node.sequence.span)
        _skip(body, node)
    else:
        _enumerated(body, node, sequence, out)


def _counted(body: Body, node: syntax.ForEach, sequence: Expr, out: list[Stmt]) -> None:
    """Through elements by number: an array, a view, the units of a text."""
    line = body.line(node.span)
    held, counter = body.temp(sequence.ty), body.temp(ty.NUINT)
    place, index = LocalRef(held, sequence.ty, line), LocalRef(counter, ty.NUINT, line)
    init: list[Stmt] = [Declare(held, sequence, line), Declare(counter, Const(0, ty.NUINT, line), line)]
    view = view_of(body.world, sequence.ty)
    if isinstance(sequence.ty, ty.Array):
        element: Expr = Element(place, index, sequence.ty.element, False, line)
        length: Expr = ArrayLength(place, ty.NUINT, line)
    elif view is not None:
        element = unchecked(body, place, view, index, line)
        length = Convert(length_of(body, place), ty.NUINT, line)
    else:
        element = char_at(body, place, Convert(index, ty.INT, line), node.sequence.span)
        units = body.temp(ty.NUINT)
        init.append(Declare(units, Convert(library_call(body, TEXT_UNITS, (place,), node.span), ty.NUINT, line), line))
        length = LocalRef(units, ty.NUINT, line)
    first = _elements(body, node, element, line)
    inside = _body(body, node)
    test = Compare("<", index, length, ty.BOOL, line)
    step = IncDec("++", index, True, ty.NUINT, line)
    out.append(Loop(tuple(init), test, (step,), typed.Block((*first, inside), line), False, line, line))


def _body(body: Body, node: syntax.ForEach) -> Stmt:
    """The loop's body; it may not run at all."""
    target = open_loop(body)
    before = body.flow
    inside = inside_loop(body, node.body, target, before)
    close_loop(body, target, before)
    return inside


def _has_enumerator(body: Body, of: Ty) -> bool:
    owner = instance_of(body.world, of)
    if owner is not None and (inherited(owner.symbol, "GetEnumerator") or inherited(owner.symbol, "MoveNext")):
        return True
    return bool(extending(body.world, body.scope, "GetEnumerator", of, False))


def _no_sequence(body: Body, of: Ty, span: Span) -> None:
    space = out_of_scope(body.world, body.scope, "GetEnumerator", of, False)
    body.error(
        "TYP0014", span, f"`foreach` cannot go through {with_article(of)}", label="not a sequence",
        help=f"an extension makes it one: `import {space};`" if space
        else "it goes through arrays, spans, strings, ranges, and what has `GetEnumerator()`",
    )  # fmt: skip


def _enumerated(body: Body, node: syntax.ForEach, sequence: Expr, out: list[Stmt]) -> None:
    """`var e = seq.GetEnumerator(); while (e.MoveNext()) { var x = e.Current; ... }`, and an `IEnumerator<T>` that the loop has
    made for itself is disposed on every way out."""
    span, line = node.sequence.span, body.line(node.span)
    held = body.temp(sequence.ty)
    source: Expr = LocalRef(held, sequence.ty, line)
    owner = instance_of(body.world, sequence.ty)
    itself = owner is not None and not inherited(owner.symbol, "GetEnumerator") and bool(inherited(owner.symbol, "MoveNext"))
    maker = source if itself else body.value(_member(body, "<sequence>", source, "GetEnumerator", span, True))
    if maker.ty is ty.ERROR:
        _skip(body, node)
        return
    walker = body.temp(maker.ty)
    place = LocalRef(walker, maker.ty, line)
    more = body.value(_member(body, "<walker>", place, "MoveNext", span, True))
    current = body.value(_member(body, "<walker>", place, "Current", span, False))
    if ty.ERROR in (more.ty, current.ty) or more.ty is not ty.BOOL:
        _skip(body, node)
        return
    first = _elements(body, node, current, line)
    inside = _body(body, node)
    init = (Declare(held, seen(body, sequence), line), Declare(walker, maker, line))
    block = typed.Block((*first, inside), line)
    if itself or not has_end(body, maker.ty):
        out.append(Loop(init, more, (), block, False, line, line))
        return
    over = body.value(_member(body, "<walker>", place, "Dispose", span, True))
    loop = typed.Block((Loop((), more, (), block, False, line, line),), line)
    end = typed.Block((typed.Do(over, line),), line)
    out.append(typed.Block((*init, typed.Try(loop, (), end, line)), line))


def has_end(body: Body, of: Ty) -> bool:
    """Whether a walk is to be told that it is over: an `IEnumerator<T>`, or an object of a class that is one and says how."""
    one = instance_of(body.world, of) if isinstance(of, (ty.Class, ty.Interface)) else None
    if one is None or not inherited(one.symbol, "Dispose"):
        return False
    return any(part.symbol.full == _WALK for part in (one, *all_interfaces(body.world, one)))


def _member(body: Body, name: str, value: Expr, member: str, span: Span, called: bool) -> syntax.Expr:
    """`value.member` or `value.member()`, by a name that no program can write."""
    assert isinstance(value, LocalRef)
    body.names[name] = LocalInfo(value.index, name, value.ty, span, place=value)
    node = syntax.Member(syntax.Name(name, span=span), member, name_span=span, span=span)
    return syntax.Call(node, (), span) if called else node


def _elements(body: Body, node: syntax.ForEach, element: Expr, line: int) -> list[Stmt]:
    """Bind the loop's names to the element: a copy, the place itself (`ref`, `in`), or its parts."""
    of = element.ty
    if len(node.names) > 1:
        return _parts(body, node, element, line)
    written = _element_type(body, node, of)
    info = _variable(body, node, written)
    body.assigned(info.index)
    if node.mode in ("ref", "in") and written == of:
        if is_place(element):
            body.alias(info, element)
            return []
        if node.mode == "ref":
            body.error("TYP0005", node.name_spans[0], "these elements cannot be changed in place", help="leave `ref` out")
    if ty.ERROR not in (of, written) and not isinstance(written, ty.Nullable) and rank(element, written, body.world) is None:
        body.error(
            "TYP0001", node.name_spans[0], f"expected `{written}` for `{node.names[0]}`, found `{of}`",
            label=f"this would be {with_article(of)}", help=f"write `var {node.names[0]}`, and convert it in the loop",
        )  # fmt: skip
        return []
    value = convert(body, element, written, node.name_spans[0], f"`{node.names[0]}`")
    named_part(body, info, value)
    return [Declare(info.index, value, line)] if value is not ERROR_EXPR else []


def _parts(body: Body, node: syntax.ForEach, element: Expr, line: int) -> list[Stmt]:
    """The element is copied, then taken apart."""
    temp = body.temp(element.ty)
    parts = taken_apart(body, LocalRef(temp, element.ty, line), len(node.names), node.span)
    if parts is None:
        not_apart(body, element.ty, len(node.names), Span(node.name_spans[0].start, node.name_spans[-1].end))
        parts = Parts((ERROR_EXPR,) * len(node.names))
    made: list[Stmt] = [Declare(temp, element, line), *filled(parts, line)]
    fixed = "`{}` is a `let`" if node.keyword == "let" else ""
    for name, span, part in zip(node.names, node.name_spans, parts.values, strict=True):
        if name == "_":
            continue
        info = body.new_local(name, part.ty, span, kind="loop", fixed=fixed.format(name))
        body.assigned(info.index)
        if part is not ERROR_EXPR:
            named_part(body, info, part)
            made.append(Declare(info.index, part, line))
    return made

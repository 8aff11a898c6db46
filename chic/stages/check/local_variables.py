"""Declarations of locals: `let`, `var`, typed, `const`."""

from __future__ import annotations

from chic import syntax, ty
from chic.origin import Origin
from chic.source import Span
from chic.stages.check import stack_views
from chic.stages.check.attribute_places import check_place
from chic.stages.check.body import Body, LocalConst
from chic.stages.check.constants import constant
from chic.stages.check.conversions import expect
from chic.stages.check.deconstruct import Parts, deconstructed, filled, not_apart, taken_apart
from chic.stages.check.misspelt import meant
from chic.stages.check.moves import named_part, seen, take
from chic.stages.check.null_flow import assigned_value
from chic.stages.check.ref_locals import is_ref_local, ref_local
from chic.stages.check.resolve import stored
from chic.stages.check.values import ERROR_EXPR
from chic.ty import Ty
from chic.typed import Const, Declare, Do, Expr, LocalRef, Stmt, StringConst


def local(body: Body, node: syntax.Local, out: list[Stmt]) -> None:
    """`let`, `var`, and typed locals."""
    if not node.keyword and (wanted := meant(body, node)) is not None:
        body.stmt(wanted, out)
        return
    if not node.keyword:
        warn_of_type(body, _type_span(node), node.span.start)
    for attribute in node.attributes if body.scope.origin is Origin.PROGRAM else ():
        check_place(body.world.report, body.scope.file, attribute, "a local variable")
    for one in node.declarators:
        if len(one.names) > 1:
            _taken_apart(body, node, one, out)
        elif is_ref_local(one):
            ref_local(body, node, one, out)
        else:
            _declare(body, node, one, out)


def warn_of_type(body: Body, of: Span, start: int) -> None:
    """A type alone, as in C#, in place of `var` or `let`, which belongs at `start`."""
    body.warning_with_fix(
        "LCL0001", of, "a local is declared with `var` or `let`", "write `var` in front", Span(start, start), "var "
    )


def _declare(body: Body, node: syntax.Local, one: syntax.Declarator, out: list[Stmt]) -> None:
    name = one.names[0]
    of: Ty | None = stored(body.world, body.scope, body.env, one.type) if one.type is not None else None
    value: Expr | None = None
    if one.value is not None:
        with body.giving(name if isinstance(one.value, syntax.Lambda) else ""):
            value = expect(body, one.value, of, f"`{name}`") if of is not None else _inferred(body, one.value, name)
        take(body, value, one.value.span)
    elif of is None:
        body.error(
            "TYP0010",
            one.name_spans[0],
            f"`{name}` needs a type or a value",
            help=f"write `{node.keyword or 'var'} {name} = ...`",
        )
    if of is None:
        of = value.ty if value is not None else ty.ERROR
    line = body.line(one.span)
    if name == "_" and value is not None:
        if value.ty is not ty.ERROR:
            out.append(Do(value, line))
        return
    fixed = f"`{name}` is a `let`" if node.keyword == "let" else ""
    info = body.new_local(name, of, one.name_spans[0], fixed=fixed, kind=node.keyword or "var")
    if value is None:
        body.declared_unset(info.index)
    elif body.flow.unset or fixed:
        body.assigned(info.index)
    if value is not None:
        stack_views.note(body, LocalRef(info.index, of, line), value, one.span)
    if value is not None and isinstance(of, ty.Nullable) and one.value is not None:
        assigned_value(body, LocalRef(info.index, of, line), value, one.value.span)
    if value is None or value.ty is not ty.ERROR:
        out.append(Declare(info.index, value, line))


def _type_span(node: syntax.Local) -> Span:
    """Where the type of a typed local stands."""
    of = node.declarators[0].type
    return of.span if of is not None and of.span.end else node.span


def _inferred(body: Body, node: syntax.Expr, name: str) -> Expr:
    value = body.value(node)
    if value.ty is ty.VOID:
        body.error("TYP0001", node.span, f"`{name}` cannot get its value here: this has none", label="returns `void`")
        return ERROR_EXPR
    if value.ty is ty.NEVER:
        body.error("TYP0001", node.span, f"`{name}` cannot get its value here: this throws", label="never gives a value")
        return ERROR_EXPR
    if value.ty is ty.NULL:
        body.error("TYP0010", node.span, f"`null` does not say which type `{name}` has", help="write the type")
        return ERROR_EXPR
    return value


def _taken_apart(body: Body, node: syntax.Local, one: syntax.Declarator, out: list[Stmt]) -> None:
    """`let (a, b) = t;`"""
    value = body.value(one.value) if one.value is not None else ERROR_EXPR
    line = body.line(one.span)
    parts = deconstructed(body, value, len(one.names), one.span)
    if parts is None:
        whole = value if type(value) is LocalRef else LocalRef(body.temp(value.ty), value.ty, line)
        parts = taken_apart(body, whole, len(one.names), one.span)
        if parts is not None and whole is not value:
            out.append(Declare(whole.index, seen(body, value), line))
    if parts is None:
        not_apart(body, value.ty, len(one.names), _all_names(one.name_spans))
        parts = Parts((ERROR_EXPR,) * len(one.names))
    out += filled(parts, line)
    for name, span, part in zip(one.names, one.name_spans, parts.values, strict=True):
        if name == "_":
            continue
        fixed = f"`{name}` is a `let`" if node.keyword == "let" else ""
        info = body.new_local(name, part.ty, span, fixed=fixed, kind=node.keyword or "var")
        body.assigned(info.index)
        if part is not ERROR_EXPR:
            named_part(body, info, part)
            out.append(Declare(info.index, part, line))


def _all_names(spans: tuple[Span, ...]) -> Span:
    return Span(spans[0].start, spans[-1].end)


def const_local(body: Body, node: syntax.ConstLocal, out: list[Stmt]) -> None:
    """`const int N = 4;` in a block."""
    of = stored(body.world, body.scope, body.env, node.type) if node.type is not None else None
    for one in node.bindings:
        what = f"constant `{one.name}`"
        span = Span(one.span.start, one.span.start + len(one.name))
        if one.value is None:
            body.error("TCK004", span, f"{what} needs a value")
            value: Expr = ERROR_EXPR
        else:
            saved, body.constant = body.constant, what
            if of is None:
                value = body.value(one.value)
                if not isinstance(value, (Const, StringConst)) and value.ty is not ty.ERROR:
                    body.error("TCK004", one.value.span, f"{what} cannot be computed at compile time", label="not constant")
                    value = ERROR_EXPR
            else:
                value = constant(body, one.value, of, what)
            body.constant = saved
        body.bind(one.name, LocalConst(value, span))
        if isinstance(value, (Const, StringConst)) and not isinstance(value.value, float):
            body.env = {**body.env, one.name: ty.ConstArg(value.value, value.ty)}  # it may be a generic argument

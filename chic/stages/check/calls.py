"""Calls: of a function, of a method, of a function behind a primitive type, through a C pointer."""

from __future__ import annotations

from chic import syntax, ty
from chic.diagnostics import Label, counted
from chic.source import Span
from chic.stages.check.arguments import declare_outs, elaborate_quietly
from chic.stages.check.body import Body
from chic.stages.check.casts import cast_node
from chic.stages.check.choosing import (
    Candidate,
    best_candidate,
    call_single,
    choose,
    early_values,
    ranks_of,
)
from chic.stages.check.conversions import expect
from chic.stages.check.denoting import this_value
from chic.stages.check.extended import better_extended, call_extended
from chic.stages.check.function_values import call_value, to_value
from chic.stages.check.hierarchy import is_a, owner_of
from chic.stages.check.invoking import invoke
from chic.stages.check.misfits import Misfit, modes_fit, positions
from chic.stages.check.names import visible_from
from chic.stages.check.no_overload import report_ambiguous, report_no_overload
from chic.stages.check.null_flow import may_be_null, narrowed
from chic.stages.check.object_access import static_of_object
from chic.stages.check.ranking import rank
from chic.stages.check.reading import read
from chic.stages.check.signatures import function, general
from chic.stages.check.symbols import FunctionSymbol
from chic.stages.check.values import ERROR_EXPR, EnumText, GroupRef, PropertyRef, SpaceRef, TypeRef, VariantRef, settle
from chic.ty import Ty
from chic.typed import CallPointer, Expr


def call(body: Body, node: syntax.Call, expected: Ty | None) -> Expr:
    """`f(args)`"""
    if isinstance(node.target, syntax.Member) and node.target.name == "to_fn_ptr" and not node.args:
        value = to_value(body, node.target, expected)
        if value is not None:
            return value
    target = body.denote(static_of_object(body, node) or node.target)
    match target:
        case GroupRef():
            if isinstance(node.target, syntax.Member):
                target = better_extended(body, target, node.target, node.args) or target
            return call_group(body, target, node.args, node.span)
        case TypeRef() if _is_cast(node):
            assert node.args[0].value is not None
            return cast_node(body, node.args[0].value, target.ty, node.span)
        case TypeRef():
            elaborate_quietly(body, node.args)
            body.error("TYP0004", target.span, f"`{target.ty}` is a type", help="to make a value of it, write `new` in front")
            return ERROR_EXPR
        case EnumText(text=text) if not node.args:
            return text
        case PropertyRef() | SpaceRef() | EnumText() | VariantRef():
            target = read(body, target, node.target.span)
    if isinstance(target.ty, ty.Nullable) and isinstance(target.ty.base, ty.Fn):
        inside = narrowed(body, target)
        target = inside if inside is not target else may_be_null(body, target, node.target.span)
    of = target.ty
    if isinstance(of, ty.Fn) and not of.raw:
        return call_value(body, target, of, node)
    if isinstance(of, ty.Fn):
        return _call_pointer(body, target, of, node)
    elaborate_quietly(body, node.args)
    if of is not ty.ERROR:
        behind = Span(node.target.span.end, node.span.end)
        plain = isinstance(node.target, syntax.Member) and not node.args and behind.start < behind.end
        help = "leave the parentheses out" if plain else ""
        body.error(
            "TYP0004", node.target.span, f"a value of type `{of}` cannot be called", label="not a function", help=help,
            fix=(behind, "") if plain else None,
        )  # fmt: skip
    return ERROR_EXPR


def _is_cast(node: syntax.Call) -> bool:
    """Whether what looks like a call is a cast: `(T)(e)`, of which the tree has no parentheses any more."""
    plain = len(node.args) == 1 and node.args[0].value is not None and not (node.args[0].mode or node.args[0].name)
    return plain and node.span.start < node.target.span.start


def _call_pointer(body: Body, target: Expr, of: ty.Fn, node: syntax.Call) -> Expr:
    body.need_unsafe(node.span, "a call through a C function pointer")
    if len(node.args) != len(of.params):
        body.error("TCK141", node.span, f"this function takes {counted(len(of.params), 'argument')}, not {len(node.args)}")
        return ERROR_EXPR
    args = tuple(
        expect(body, arg.value, param) if arg.value is not None else ERROR_EXPR
        for arg, param in zip(node.args, of.params, strict=True)
    )
    return CallPointer(target, args, of.result, body.line(node.span))


def call_group(body: Body, group: GroupRef, args: tuple[syntax.Arg, ...], span: Span) -> Expr:
    """A call of one of the functions of a name."""
    if group.extended:
        return call_extended(body, group, args, span)
    leading: list[Expr] = []
    if group.leading and group.receiver is not None:
        leading = [group.receiver]
    symbols = _callable(body, group)
    if not symbols:
        elaborate_quietly(body, args)
        return ERROR_EXPR
    if leading:
        return _call_leading(body, group, symbols, leading[0], args, span)
    if len(symbols) == 1 and not symbols[0].type_params and not group.args:
        one = function(body.world, symbols[0], owner_of(body.world, group, symbols[0]))
        return call_single(body, group, one, args, span, {})
    return choose(body, group, symbols, args, span)


def _callable(body: Body, group: GroupRef) -> list[FunctionSymbol]:
    """The functions of the group that may be named here; says why if there is none."""
    visible = [one for one in group.functions if visible_from(body.scope, one)]
    if not visible:
        first = group.functions[0]
        visibility = first.visibility or "internal"
        body.error(
            "NAM0004", group.span, f"function `{group.name}` is {visibility} and not visible here",
            labels=(Label(first.file, first.span, f"declared {visibility}"),),
        )  # fmt: skip
        return []
    if group.receiver is not None and not group.leading:
        fitting = [one for one in visible if one.receiver]
        if not fitting:
            body.error("NAM0007", group.span, f"`{group.name}` is static", help="call it on the type, not on an object")
        return _nearest(body, group, fitting)
    this = this_value(body, group.span)
    fitting = [
        one
        for one in visible
        if not one.receiver or (this is not None and group.owner is not None and is_a(body.world, this.ty, group.owner.ty))
    ]
    if not fitting:
        body.error(
            "NAM0007",
            group.span,
            f"`{group.name}` belongs to an object; here is none",
            help=f"name the object: `x.{group.name}(...)`",
        )
    return _nearest(body, group, fitting)


def _nearest(body: Body, group: GroupRef, symbols: list[FunctionSymbol]) -> list[FunctionSymbol]:
    """Without the methods of base classes and interfaces that a nearer one overrides, hides or implements."""
    if len({id(one.owner) for one in symbols}) < 2:
        return symbols
    seen: dict[object, FunctionSymbol] = {}
    for symbol in symbols:
        one = general(body.world, symbol, owner_of(body.world, group, symbol))
        seen.setdefault((one.args, *((param.ty, param.mode) for param in one.params)), symbol)
    return list(seen.values())


def _call_leading(
    body: Body, group: GroupRef, symbols: list[FunctionSymbol], first: Expr, args: tuple[syntax.Arg, ...], span: Span
) -> Expr:
    """`n.ToString()`: the value before the dot is the first argument of a static function."""
    shown = syntax.Arg(syntax.NullLit(span), span=span)
    fitting: list[Candidate] = []
    every = (shown, *args)
    for symbol in symbols:
        if symbol.receiver or len(symbol.type_params) > 1:
            continue
        one = function(body.world, symbol, group.owner, (settle(first).ty,) * len(symbol.type_params))
        if one.params and one.params[0].mode == "in":
            every = (syntax.Arg(shown.value, mode="in", span=span), *args)
        places = positions(one, every)
        if (
            not isinstance(places, Misfit)
            and modes_fit(one, every, places)
            and rank(first, one.params[0].ty, body.world) is not None
        ):
            fitting.append(Candidate(one, places))
    if not fitting:
        elaborate_quietly(body, args)
        report_no_overload(body, group, symbols, args, None)
        return ERROR_EXPR
    values = {0: settle(first)}
    if len(fitting) > 1:
        values.update({at + 1: value for at, value in early_values(body, args).items()})
        fitting = [one for one in fitting if ranks_of(body.world, one, every, values) is not None]
        best = best_candidate(body.world, fitting, every, values) if fitting else None
        if best is None:
            declare_outs(body, args)
            if len(fitting) > 1:
                report_ambiguous(body, group, symbols, [one.one for one in fitting])
            else:
                report_no_overload(body, group, symbols, every, values)
            return ERROR_EXPR
        fitting = [best]
    return invoke(body, fitting[0].one, None, every, fitting[0].places, span, values)

"""Arguments: the value or place that each gives its parameter, and what stands in for those left out."""

from __future__ import annotations

from collections.abc import Sequence

from chic import syntax, ty
from chic.diagnostics import Label, with_article
from chic.origin import Origin
from chic.source import Span
from chic.stages.check.body import Body
from chic.stages.check.conversions import Place, convert, expect
from chic.stages.check.misfits import NO_OVERLOAD, RECEIVER, code_for
from chic.stages.check.moves import check_change
from chic.stages.check.places import addressable, check_read, is_place
from chic.stages.check.receivers import extended_receiver
from chic.stages.check.resolve import stored
from chic.stages.check.symbols import FunctionInstance, ParamInfo
from chic.stages.check.values import ERROR_EXPR, GroupRef, PropertyRef, TypeRef
from chic.ty import Ty
from chic.typed import Declare, Expr, LocalRef

DEFERRED = (syntax.Default, syntax.Lambda, syntax.CollectionLit, syntax.NewArray)


def elaborate_quietly(body: Body, args: Sequence[syntax.Arg]) -> None:
    """Elaborate arguments of a call that is lost already, for the errors inside them and the names they declare."""
    for arg in args:
        if arg.declares:
            info = body.new_local(arg.declares, ty.ERROR, arg.span)
            body.assigned(info.index)
        elif arg.value is not None and not isinstance(arg.value, DEFERRED):
            body.value(arg.value)


def default_value(body: Body, one: FunctionInstance, param: ParamInfo) -> Expr:
    """The default of a parameter, elaborated as the declaration sees it."""
    node = param.decl.default
    assert node is not None
    with body.seen_from(one.symbol.scope, one.env):
        value = expect(body, node, param.ty, f"the default of `{param.name}`")
    return addressable(body, value) if param.by_ref else value


def argument_value(body: Body, one: FunctionInstance, param: ParamInfo, arg: syntax.Arg, value: Expr | None) -> Expr:
    if arg.mode == RECEIVER and value is not None:
        return extended_receiver(body, one, value, arg.span).value
    if arg.mode != param.mode:
        _wrong_mode(body, one, param, arg)
        if arg.declares:
            _declare_out(body, arg, param.ty)
        return ERROR_EXPR
    if arg.mode in ("ref", "out"):
        return argument_by_reference(body, param, arg, value)
    assert arg.value is not None
    own = one.symbol.scope.origin is Origin.PROGRAM
    label = Label(one.symbol.file, param.decl.span, "declared here") if own else None
    what = Place(f"parameter `{param.name}`", label, code_for((one.symbol,), *NO_OVERLOAD))
    span = arg.value.span
    got = expect(body, arg.value, param.ty, what) if value is None else convert(body, value, param.ty, span, what)
    return addressable(body, got) if param.by_ref else got


def _wrong_mode(body: Body, one: FunctionInstance, param: ParamInfo, arg: syntax.Arg) -> None:
    wanted = f"`{param.mode}`" if param.mode else "no modifier"
    given = f"`{arg.mode}`" if arg.mode else "none"
    fix = (Span(arg.span.start, arg.span.start), f"{param.mode} ") if not arg.mode and not arg.name else None
    body.error(
        "TYP0009", arg.span, f"parameter `{param.name}` of `{one.symbol.name}` takes {wanted}, the argument has {given}",
        help=f"write `{param.mode} ` in front of the argument" if param.mode and not arg.mode else "", fix=fix,
        labels=(Label(one.symbol.file, param.decl.span, "declared here"),),
    )  # fmt: skip
    if arg.value is not None:
        body.value(arg.value)


def say_wrong_modes(body: Body, one: FunctionInstance, places: Sequence[int], args: Sequence[syntax.Arg]) -> bool:
    """Reports arguments whose modifier is not that of their parameter; whether there are such."""
    taken = [(arg, one.params[at]) for arg, at in zip(args, places, strict=True)]
    wrong = [(arg, param) for arg, param in taken if arg.mode not in (param.mode, RECEIVER)]
    for arg, param in wrong:
        _wrong_mode(body, one, param, arg)
    if wrong:
        declare_outs(body, args)
    return bool(wrong)


def argument_by_reference(body: Body, param: ParamInfo, arg: syntax.Arg, value: Expr | None) -> Expr:
    given = _declare_out(body, arg, param.ty) if arg.declares else value
    place = given if given is not None else referenced_place(body, arg)
    if place.ty is ty.ERROR or param.ty is ty.ERROR:
        return ERROR_EXPR
    if place.ty != param.ty:
        text = f"{with_article(arg.mode)} argument has exactly the type of its parameter: `{param.ty}`"
        body.error("TYP0001", arg.value.span if arg.value is not None else arg.span, text, label=f"this is `{place.ty}`")
        return ERROR_EXPR
    return place


def referenced_place(body: Body, arg: syntax.Arg) -> Expr:
    """The place that a `ref` or `out` argument names."""
    node = arg.value
    assert node is not None
    place = named_place(body, node, arg.mode)
    if place is ERROR_EXPR or not check_change(body, place, node.span, f"passed by `{arg.mode}`", arg.mode == "out"):
        return ERROR_EXPR
    if type(place) is LocalRef and (arg.mode == "out" or isinstance(place.ty, ty.Nullable)):
        body.assigned(place.index)
    return place


def named_place(body: Body, node: syntax.Expr, mode: str) -> Expr:
    """The place that stands after `ref` or `out`."""
    got = body.denote(node)
    if isinstance(got, (GroupRef, TypeRef, PropertyRef)) or not is_place(got):  # type: ignore[arg-type]
        if getattr(got, "ty", None) is not ty.ERROR:
            body.error("TYP0005", node.span, f"`{mode}` needs a variable", label="not a variable")
        return ERROR_EXPR
    place: Expr = got  # type: ignore[assignment]
    return check_read(body, place, node.span) if mode == "ref" else place


def _declare_out(body: Body, arg: syntax.Arg, of: Ty) -> Expr:
    """`out var y` or `out int y`: the variable belongs to the enclosing scope."""
    if arg.declared_type is not None:
        of = stored(body.world, body.scope, body.env, arg.declared_type)
    if arg.declares == "_":
        index = body.temp(of)
        body.hoisted.append(Declare(index, None, body.line(arg.span)))
        return LocalRef(index, of, body.line(arg.span))
    info = body.new_local(arg.declares, of, arg.span)
    body.assigned(info.index)
    body.hoisted.append(Declare(info.index, None, body.line(arg.span)))
    return ERROR_EXPR if of is ty.ERROR else LocalRef(info.index, of, body.line(arg.span))


def declare_outs(body: Body, args: Sequence[syntax.Arg]) -> None:
    for arg in args:
        if arg.declares:
            _declare_out(body, arg, ty.ERROR)

"""Functions as values: what a function's name means without a call, and calls of values.

In: a function group, or a value of function type. Out: `MakeClosure`, `CallClosure`.
"""

from __future__ import annotations

from collections.abc import Sequence

from chic import syntax, ty
from chic.diagnostics import counted, with_article
from chic.source import Span
from chic.stages.check.arguments import argument_by_reference, declare_outs, elaborate_quietly
from chic.stages.check.body import Body
from chic.stages.check.conversions import expect
from chic.stages.check.dispatch import BaseObject
from chic.stages.check.hierarchy import fn_fits, owner_of
from chic.stages.check.infer import bindings
from chic.stages.check.lambdas import fn_type, lambda_
from chic.stages.check.local_functions import captures_of
from chic.stages.check.moves import filled_twice, take
from chic.stages.check.names import visible_from
from chic.stages.check.places import addressable, check_read
from chic.stages.check.signatures import describe, function, is_scalar, type_node
from chic.stages.check.symbols import FunctionInstance, FunctionSymbol, ParamInfo
from chic.stages.check.values import ERROR_EXPR, GroupRef, PropertyRef, TypeRef
from chic.ty import Ty
from chic.typed import Argument, CallClosure, Declare, Expr, MakeClosure
from chic.typed import Sequence as Steps


def signature(group: GroupRef, one: FunctionInstance) -> ty.Fn:
    """A function's type as the value of a group."""
    params = one.params[_taken(group) :]
    return fn_type(tuple(p.ty for p in params), one.result, tuple(p.mode for p in params))


def _taken(group: GroupRef) -> int:
    """How many parameters are filled before a call: a method of an extension has its object in the first."""
    return 1 if group.extended and group.receiver is not None else 0


def function_value(body: Body, group: GroupRef, wanted: ty.Fn | None, span: Span) -> Expr:
    """The function of a group that has exactly the wanted signature, as a value."""
    found = [one for symbol in group.functions if (one := _instance(body, group, symbol, wanted)) is not None]
    nearest: dict[ty.Fn, FunctionInstance] = {}
    for one in found:  # what overrides or hides comes first
        nearest.setdefault(signature(group, one), one)
    fitting = [one for of, one in nearest.items() if wanted is None or of == wanted]
    if not fitting and wanted is not None:
        near = [one for of, one in nearest.items() if fn_fits(body.world, of, wanted)]
        if len(near) == 1:
            return _wrapped(body, group, wanted, span)
    if len(fitting) != 1:
        _no_fit(body, group, found, wanted, span)
        return ERROR_EXPR
    one = fitting[0]
    of = signature(group, one)
    if one.symbol.receiver or _taken(group) or (one.symbol.local and captures_of(one.symbol)):
        return _wrapped(body, group, of, span)
    if one.symbol.local:
        body.world.local_function(one.symbol.outer, one)
    if group.leading:
        body.error("NAM0007", span, f"`{group.name}` of {with_article(_type_of(group))} has no value without a call")
        return ERROR_EXPR
    return MakeClosure(body.world.need(one), (), of, body.line(span))


def _type_of(group: GroupRef) -> Ty:
    return group.receiver.ty if group.receiver is not None else ty.ERROR


def _instance(body: Body, group: GroupRef, symbol: FunctionSymbol, wanted: ty.Fn | None) -> FunctionInstance | None:
    if not visible_from(body.scope, symbol) or symbol.kind == "init":
        return None
    owner = owner_of(body.world, group, symbol)
    if not symbol.type_params:
        return function(body.world, symbol, owner) if not group.args else None
    if group.args:
        return function(body.world, symbol, owner, group.args) if len(group.args) == len(symbol.type_params) else None
    if wanted is None or len(wanted.params) != len(symbol.params) - _taken(group):
        return None
    open_args = tuple(ty.TypeParam(one.name) for one in symbol.type_params)
    bound = bindings(body.world, signature(group, function(body.world, symbol, owner, open_args)), wanted)
    if bound is None or any(one.name not in bound for one in symbol.type_params):
        return None
    return function(body.world, symbol, owner, tuple(bound[one.name] for one in symbol.type_params))


def fitting_group(body: Body, node: syntax.Expr, wanted: ty.Fn) -> ty.Fn | None:
    """The type of the one function of a name that takes exactly the wanted parameters."""
    group = body.denote(node)
    if not isinstance(group, GroupRef):
        return None
    open_result = ty.Fn(wanted.params, ty.TypeParam("$result"), wanted.modes)
    types = {
        signature(group, one) for symbol in group.functions if (one := _instance(body, group, symbol, open_result)) is not None
    }
    fitting = [of for of in types if of.params == wanted.params and of.modes == wanted.modes]
    return fitting[0] if len(fitting) == 1 else None


def _no_fit(body: Body, group: GroupRef, found: Sequence[FunctionInstance], wanted: ty.Fn | None, span: Span) -> None:
    if wanted is None:
        body.error(
            "NAM0006", span, f"`{group.name}` may mean several functions here", label="which one?",
            notes=tuple(f"candidate: {describe(one)}" for one in found), help="cast it to the function type that is meant",
        )  # fmt: skip
        return
    notes = tuple(f"candidate: {describe(one)}" for one in found)
    body.error("TYP0001", span, f"no function `{group.name}` has the type `{wanted}`", label="does not fit", notes=notes)


def _wrapped(body: Body, group: GroupRef, of: ty.Fn, span: Span) -> Expr:
    """A lambda that calls the function: on the object as it is now, or with the captured values as they are now."""
    named = {f"$T{at}": one for at, one in enumerate(group.args)}  # the lambda can write them
    saved, body.env = body.env, {**body.env, **named}
    try:
        return _wrapping(body, group, tuple(type_node(name) for name in named), of, span)
    finally:
        body.env = saved


def _wrapping(body: Body, group: GroupRef, types: tuple[syntax.Type, ...], of: ty.Fn, span: Span) -> Expr:
    if group.receiver is None:
        return _calling(body, syntax.Name(group.name, types, span), of, span)
    if isinstance(group.receiver, BaseObject):
        return _calling(body, syntax.Member(syntax.This("base", span), group.name, types, False, span, span), of, span)
    path = body.enter()
    info = body.new_local("$object", group.receiver.ty, span, kind="let")
    receiver = check_read(body, group.receiver, span)
    take(body, receiver, span)
    before = (Declare(info.index, receiver, body.line(span)),)
    target = syntax.Member(syntax.Name("$object", (), span), group.name, types, False, span, span)
    made = _calling(body, target, of, span)
    body.leave(path)
    return Steps(before, made, made.ty, body.line(span))


def adapt(body: Body, value: Expr, of: ty.Fn, span: Span) -> Expr:
    """A function value as one of another type that it fits."""
    path = body.enter()
    info = body.new_local("$function", value.ty, span, kind="let")
    made = _calling(body, syntax.Name("$function", (), span), of, span)
    body.leave(path)
    return Steps((Declare(info.index, value, body.line(span)),), made, made.ty, body.line(span))


def _calling(body: Body, target: syntax.Expr, of: ty.Fn, span: Span) -> Expr:
    """`(a, b) => target(a, b)`"""
    names = tuple(f"$a{at}" for at in range(len(of.params)))
    modes = of.modes or ("",) * len(names)
    params = tuple(syntax.Param(name, None, mode, span=span) for name, mode in zip(names, modes, strict=True))
    args = tuple(syntax.Arg(syntax.Name(name, (), span), mode=mode, span=span) for name, mode in zip(names, modes, strict=True))
    inside = syntax.Block((syntax.Return(syntax.Call(target, args, span), span),), span=span)
    return lambda_(body, syntax.Lambda(params, inside, True, None, False, span), of)


def to_value(body: Body, node: syntax.Member, expected: Ty | None) -> Expr | None:
    """`f.to_fn_ptr()`: the function value itself; None if it is not about a function."""
    got = body.denote(node.target)
    if isinstance(got, GroupRef):
        return function_value(body, got, expected if isinstance(expected, ty.Fn) else None, node.span)
    of = getattr(got, "ty", None)
    if isinstance(of, ty.Fn) and not isinstance(got, (TypeRef, PropertyRef)):
        return check_read(body, got, node.target.span)  # type: ignore[arg-type]
    return None


def call_value(body: Body, target: Expr, of: ty.Fn, node: syntax.Call) -> Expr:
    """`f(args)` where `f` is a value."""
    check_read(body, target, node.target.span)
    if len(node.args) != len(of.params) or any(one.name for one in node.args):
        elaborate_quietly(body, node.args)
        what = f"takes {counted(len(of.params), 'argument')}, not {len(node.args)}"
        if any(one.name for one in node.args):
            what = "takes no named arguments"
        body.error("TCK141", node.span, f"this `{of}` {what}")
        return ERROR_EXPR
    modes = of.modes or ("",) * len(of.params)
    args = tuple(
        _argument(body, at, param, mode, arg)
        for at, (param, mode, arg) in enumerate(zip(of.params, modes, node.args, strict=True))
    )
    filled_twice(body, [(arg.span, one.value) for arg, one in zip(node.args, args, strict=True) if one.out])
    if of.result is ty.ERROR or any(one.value.ty is ty.ERROR for one in args):
        return ERROR_EXPR
    return CallClosure(target, args, of.result, body.line(node.span))


def _argument(body: Body, at: int, of: Ty, mode: str, arg: syntax.Arg) -> Argument:
    if arg.mode != mode and not (mode == "in" and not arg.mode):
        wanted = f"`{mode}`" if mode else "no modifier"
        body.error("TYP0009", arg.span, f"argument {at + 1} takes {wanted}, this has {f'`{arg.mode}`' if arg.mode else 'none'}")
        declare_outs(body, (arg,))
        return Argument(at, ERROR_EXPR)
    if mode in ("ref", "out"):
        param = ParamInfo(f"{at + 1}", of, mode, True, syntax.Param(f"{at + 1}", None))
        return Argument(at, argument_by_reference(body, param, arg, None), True, mode == "out")
    assert arg.value is not None
    value = expect(body, arg.value, of, f"argument {at + 1}")
    if mode == "in" and not is_scalar(of):
        return Argument(at, addressable(body, value), True)
    return Argument(at, value)

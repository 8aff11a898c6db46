"""Calls: matching arguments to parameters, choosing the overload, inferring type arguments, defaults."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from attrs import define

from chic import syntax, ty
from chic.diagnostics import Label
from chic.source import Span
from chic.stages.check.body import Body, Flow
from chic.stages.check.conversions import convert, expect, rank
from chic.stages.check.evaluate import Machine, Stuck
from chic.stages.check.infer import infer, template
from chic.stages.check.members import read, receiver_argument, this_value
from chic.stages.check.names import visible_from
from chic.stages.check.overloads import Ranks, beats
from chic.stages.check.places import addressable, check_read, check_write, is_place
from chic.stages.check.resolve import stored
from chic.stages.check.signatures import describe, function
from chic.stages.check.symbols import FunctionInstance, FunctionSymbol, ParamInfo, TypeInstance
from chic.stages.check.values import ERROR_EXPR, GroupRef, PropertyRef, SpaceRef, TypeRef, settle
from chic.stages.check.world import suggestion
from chic.ty import Ty
from chic.typed import Argument, Call, CallPointer, Const, Declare, Expr, Function, LocalRef, StringConst

DEFERRED = (syntax.Default, syntax.Lambda, syntax.CollectionLit, syntax.NewArray)


def call(body: Body, node: syntax.Call, expected: Ty | None) -> Expr:
    """`f(args)`"""
    target = body.denote(node.target)
    match target:
        case GroupRef():
            return call_group(body, target, node.args, node.span)
        case TypeRef():
            _quiet(body, node.args)
            body.error("TYP0004", target.span, f"`{target.ty}` is a type", help="to make a value of it, write `new` in front")
            return ERROR_EXPR
        case PropertyRef() | SpaceRef():
            target = read(body, target, node.target.span)
    of = target.ty
    if isinstance(of, ty.Fn):
        return _call_pointer(body, target, of, node)
    _quiet(body, node.args)
    if of is not ty.ERROR:
        body.error("TYP0004", node.target.span, f"a value of type `{of}` cannot be called", label="not a function")
    return ERROR_EXPR


def _quiet(body: Body, args: Sequence[syntax.Arg]) -> None:
    """Elaborate arguments of a call that is lost already, for the errors inside them and the names they declare."""
    for arg in args:
        if arg.declares:
            info = body.new_local(arg.declares, ty.ERROR, arg.span)
            body.assigned(info.index)
        elif arg.value is not None and not isinstance(arg.value, DEFERRED):
            body.value(arg.value)


def _call_pointer(body: Body, target: Expr, of: ty.Fn, node: syntax.Call) -> Expr:
    body.need_unsafe(node.span, "a call through a C function pointer")
    if len(node.args) != len(of.params):
        body.error("TCK141", node.span, f"this function takes {len(of.params)} arguments, not {len(node.args)}")
        return ERROR_EXPR
    args = tuple(
        expect(body, arg.value, param) if arg.value is not None else ERROR_EXPR
        for arg, param in zip(node.args, of.params, strict=True)
    )
    return CallPointer(target, args, of.result, body.line(node.span))


# --- which parameter an argument is for -------------------------------------------------------------------------------


def positions(one: FunctionInstance, args: Sequence[syntax.Arg]) -> list[int] | str:
    """The parameter of each argument, or why they do not fit."""
    if not any(arg.name for arg in args):
        if one.symbol.least <= len(args) <= len(one.params):
            return list(range(len(args)))
        return _count_problem(one, len(args))
    out: list[int] = []
    for arg in args:
        if arg.name:
            if arg.name not in one.index:
                near = suggestion(arg.name, one.index)
                return f"there is no parameter `{arg.name}`" + (f"; did you mean `{near}`?" if near else "")
            at = one.index[arg.name]
        elif len(out) < len(one.params):
            at = len(out)
        else:
            return _count_problem(one, len(args))
        if at in out:
            return f"parameter `{one.params[at].name}` is given twice"
        out.append(at)
    missing = [param.name for at, param in enumerate(one.params) if at not in out and param.decl.default is None]
    return f"parameter `{missing[0]}` is missing" if missing else out


def _count_problem(one: FunctionInstance, given: int) -> str:
    least, most = one.symbol.least, len(one.params)
    wanted = str(most) if least == most else f"{least} to {most}"
    return f"it takes {wanted} argument{'s' * (wanted != '1')}, not {given}"


def _modes_fit(one: FunctionInstance, args: Sequence[syntax.Arg], places: list[int]) -> bool:
    return all(one.params[at].mode == arg.mode for arg, at in zip(args, places, strict=True))


# --- choosing ---------------------------------------------------------------------------------------------------------


@define(eq=False)
class Candidate:
    """A function that the written arguments may be for."""

    one: FunctionInstance
    places: list[int]


def call_group(body: Body, group: GroupRef, args: tuple[syntax.Arg, ...], span: Span) -> Expr:
    """A call of one of the functions of a name."""
    leading: list[Expr] = []
    if group.leading and group.receiver is not None:
        leading = [group.receiver]
    symbols = _callable(body, group)
    if not symbols:
        _quiet(body, args)
        return ERROR_EXPR
    if leading:
        return _call_leading(body, group, symbols, leading[0], args, span)
    if len(symbols) == 1 and not symbols[0].type_params and not group.args:
        one = function(body.world, symbols[0], _owner(body, group, symbols[0]))
        return _call_single(body, group, one, args, span)
    return _choose(body, group, symbols, args, span)


def _owner(body: Body, group: GroupRef, symbol: FunctionSymbol) -> TypeInstance | None:
    return group.owner if symbol.owner is not None else None


def _callable(body: Body, group: GroupRef) -> list[FunctionSymbol]:
    """The functions of the group that may be named here; says why if there is none."""
    visible = [one for one in group.functions if visible_from(body.scope, one)]
    if not visible:
        first = group.functions[0]
        body.error("NAM0004", group.span, f"function `{group.name}` is {first.visibility or 'internal'} and not visible here")
        return []
    if group.receiver is not None and not group.leading:
        fitting = [one for one in visible if one.receiver]
        if not fitting:
            body.error("NAM0007", group.span, f"`{group.name}` is static", help="call it on the type, not on an object")
        return fitting
    this = this_value(body, group.span)
    fitting = [
        one
        for one in visible
        if not one.receiver or (this is not None and group.owner is not None and this.ty == group.owner.ty)
    ]
    if not fitting:
        body.error(
            "NAM0007",
            group.span,
            f"`{group.name}` belongs to an object; here is none",
            help=f"name the object: `x.{group.name}(...)`",
        )
    return fitting


def _call_single(body: Body, group: GroupRef, one: FunctionInstance, args: tuple[syntax.Arg, ...], span: Span) -> Expr:
    places = positions(one, args)
    if isinstance(places, str):
        _quiet(body, args)
        symbol = one.symbol
        body.error(
            "TCK141", group.span, f"the arguments do not fit `{symbol.name}`: {places}", label="in this call",
            labels=(Label(symbol.file, symbol.span, f"declared as `{describe(one)}`"),),
        )  # fmt: skip
        return ERROR_EXPR
    return invoke(body, one, group.receiver, args, places, span, {})


def _choose(body: Body, group: GroupRef, symbols: list[FunctionSymbol], args: tuple[syntax.Arg, ...], span: Span) -> Expr:
    """Overload resolution: by form first, then by the types of the arguments."""
    plain = not group.args and all(not arg.mode and not arg.name and not isinstance(arg.value, DEFERRED) for arg in args)
    values: dict[int, Expr] = _early(body, args) if plain else {}
    key = _key(group, values) if plain else None
    chosen: FunctionInstance | None = body.world.chosen.get(key) if key is not None else None
    if chosen is None:
        got = _choose_anew(body, group, symbols, args, values)
        if got is None:
            return ERROR_EXPR
        if key is not None:
            body.world.chosen[key] = got.one
        return invoke(body, got.one, group.receiver, args, got.places, span, values)
    return invoke(body, chosen, group.receiver, args, list(range(len(args))), span, values)


def _key(group: GroupRef, values: dict[int, Expr]) -> object:
    """What a choice is remembered by; None where the value of a constant matters."""
    if any(isinstance(value, Const) or value.ty is ty.ERROR for value in values.values()):
        return None
    return (group.functions, group.owner, *(value.ty for value in values.values()))


def _choose_anew(
    body: Body, group: GroupRef, symbols: list[FunctionSymbol], args: tuple[syntax.Arg, ...], values: dict[int, Expr]
) -> Candidate | None:
    """The overload that fits best; None after saying why there is none."""
    candidates: list[Candidate] = []
    for symbol in symbols:
        one = template(body.world, symbol, _owner(body, group, symbol), group.args)
        places = positions(one, args) if one is not None else ""
        if one is not None and not isinstance(places, str):
            candidates.append(Candidate(one, places))
    fitting = [one for one in candidates if _modes_fit(one.one, args, one.places)]
    if len(candidates) == 1 and not fitting and not candidates[0].one.symbol.type_params:
        fitting = candidates  # the modifier is wrong: say so at the argument
    if not fitting:
        if not values:
            _quiet(body, args)
        _no_overload(body, group, symbols, args, values or None)
        return None
    if len(fitting) > 1 or any(isinstance(one, ty.TypeParam) for one in fitting[0].one.args):
        values.update(values or _early(body, args))
        if any(value.ty is ty.ERROR for value in values.values()):
            _declare_outs(body, args)
            return None
        fitting = [got for one in fitting if (got := _bound(body, one, args, values)) is not None]
        best = _best(fitting, args, values)
        if best is None:
            _declare_outs(body, args)
            _no_overload(body, group, symbols, args, values, [one.one for one in fitting])
            return None
        return best
    return fitting[0]


def _early(body: Body, args: tuple[syntax.Arg, ...]) -> dict[int, Expr]:
    """The values of the arguments that can be known before the overload is."""
    values: dict[int, Expr] = {}
    for at, arg in enumerate(args):
        if arg.value is None or (isinstance(arg.value, DEFERRED) and not _typed(arg.value)):
            continue
        values[at] = _place(body, arg) if arg.mode in ("ref", "out") else body.expr(arg.value)
    return values


def _typed(node: syntax.Expr) -> bool:
    """Whether a node that may need its context names its type itself."""
    match node:
        case syntax.Default(type=of) | syntax.NewArray(element=of) | syntax.CollectionLit(type=of):
            return of is not None or bool(getattr(node, "items", ()))
    return False


def _bound(body: Body, one: Candidate, args: tuple[syntax.Arg, ...], values: dict[int, Expr]) -> Candidate | None:
    """The candidate with its type arguments, if its parameters take the values."""
    if one.one.symbol.type_params and len(one.one.args) and any(isinstance(arg, ty.TypeParam) for arg in one.one.args):
        found = infer(body.world, one.one, {one.places[at]: value for at, value in values.items()})
        if found is None:
            return None
        one = Candidate(found, one.places)
    return one if _ranks(one, args, values) is not None else None


def _ranks(one: Candidate, args: tuple[syntax.Arg, ...], values: dict[int, Expr]) -> Ranks | None:
    ranks: list[int] = []
    for at, value in values.items():
        param = one.one.params[one.places[at]]
        got = rank(value, param.ty)
        if got is None or (args[at].mode in ("ref", "out") and got):
            return None
        ranks.append(got)
    return tuple(ranks)


def _best(fitting: list[Candidate], args: tuple[syntax.Arg, ...], values: dict[int, Expr]) -> Candidate | None:
    """The one candidate that is better than every other; by fewest defaults, then by not being generic, where types tie."""
    if len(fitting) == 1:
        return fitting[0]
    keys = []
    for one in fitting:
        ranks = _ranks(one, args, values)
        assert ranks is not None
        keys.append((ranks, tuple(one.one.params[one.places[at]].ty for at in values)))
    top = [i for i in range(len(keys)) if not any(beats(keys[j], keys[i]) for j in range(len(keys)) if j != i)]
    if len(top) > 1:
        least = min(len(fitting[i].one.params) for i in top)
        top = [i for i in top if len(fitting[i].one.params) == least]
    if len(top) > 1:
        plain = [i for i in top if not fitting[i].one.symbol.type_params]
        top = plain or top
    return fitting[top[0]] if len(top) == 1 else None


def _no_overload(
    body: Body,
    group: GroupRef,
    symbols: list[FunctionSymbol],
    args: tuple[syntax.Arg, ...],
    values: dict[int, Expr] | None,
    tied: Sequence[FunctionInstance] = (),
) -> None:
    """Say that no overload fits (or several do equally), and which there are."""
    if len(tied) > 1:
        body.error(
            "TCK142", group.span, f"the call of `{group.name}` is ambiguous", label="fits several overloads equally well",
            labels=tuple(Label(one.symbol.file, one.symbol.span, describe(one)) for one in tied[:4]),
        )  # fmt: skip
        return
    given = ""
    if values is not None:
        given = f" takes ({', '.join(_shown(args[at], values.get(at)) for at in range(len(args)))})"
    known = [template(body.world, one, _owner(body, group, one), ()) for one in symbols]
    notes = tuple(f"candidate: {describe(one)}" for one in known if one is not None)
    more = (f"and {len(notes) - 6} more",) if len(notes) > 6 else ()
    body.error(
        "TCK141", group.span, f"no overload of `{group.name}`{given or f' takes {len(args)} arguments of this form'}",
        label="no overload fits", notes=notes[:6] + more,
    )  # fmt: skip


def _shown(arg: syntax.Arg, value: Expr | None) -> str:
    text = str(value.ty) if value is not None else "?"
    return f"{arg.mode} {text}".strip()


# --- making the call --------------------------------------------------------------------------------------------------


def invoke(
    body: Body,
    one: FunctionInstance,
    receiver: Expr | None,
    args: Sequence[syntax.Arg],
    places: list[int],
    span: Span,
    values: dict[int, Expr],
) -> Expr:
    """The call itself: arguments in written order, then the defaults of those left out."""
    symbol = one.symbol
    made: list[Argument] = []
    offset = 0
    if symbol.receiver and symbol.kind != "init":
        base = receiver if receiver is not None else this_value(body, span)
        assert base is not None
        made.append(receiver_argument(body, symbol, base, span))
        offset = 1
    elif symbol.kind == "init":
        offset = 1
    broken = one.result is ty.ERROR
    for at, arg in enumerate(args):
        param = one.params[places[at]]
        value = _argument(body, one, param, arg, values.get(at))
        broken = broken or value.ty is ty.ERROR
        made.append(Argument(places[at] + offset, value, param.by_ref))
    if len(args) < len(one.params):
        given = set(places)
        for at, param in enumerate(one.params):
            if at not in given:
                made.append(Argument(at + offset, default_value(body, one, param), param.by_ref))
    if broken:
        return ERROR_EXPR
    if "unsafe" in symbol.modifiers.words:
        body.need_unsafe(span, f"calling `{symbol.name}`")
    if "noreturn" in symbol.modifiers.words:
        body.flow = Flow(False)
    if body.constant and isinstance(symbol.decl, syntax.FunctionDecl) and symbol.decl.const_fn:
        return _at_compile_time(body, one, made, span)
    return Call(body.world.need(one), tuple(made), one.result, body.line(span))


def _at_compile_time(body: Body, one: FunctionInstance, args: list[Argument], span: Span) -> Expr:
    """A call of a const function inside a constant: its value."""
    line = body.line(span)
    values = {arg.index: arg.value.value for arg in args if isinstance(arg.value, (Const, StringConst))}
    if len(values) < len(args):
        return Call(body.world.need(one), tuple(args), one.result, line)  # not constant: whoever asked says so
    body.world.need(one)

    def find(name: str) -> Function | None:
        found = body.world.functions.get(name)
        if found is None or not getattr(found.symbol.decl, "const_fn", False):
            return None
        return body.world.elaborate(found)

    try:
        got = Machine(cache(find)).call(one.name, [values[at] for at in sorted(values)])
    except Stuck as problem:
        body.error(
            "TCK004", span, f"{body.constant} cannot be computed: {problem}",
            labels=(Label(one.symbol.file, one.symbol.span, "in this const function"),),
        )  # fmt: skip
        return ERROR_EXPR
    return StringConst(got, ty.STRING, line) if isinstance(got, str) else Const(got, one.result, line)


def default_value(body: Body, one: FunctionInstance, param: ParamInfo) -> Expr:
    """The default of a parameter, elaborated as the declaration sees it."""
    node = param.decl.default
    assert node is not None
    saved = body.scope, body.env, body.names, body.this
    body.scope, body.env, body.names, body.this = one.symbol.scope, one.env, {}, None
    try:
        value = expect(body, node, param.ty, f"the default of `{param.name}`")
    finally:
        body.scope, body.env, body.names, body.this = saved
    return addressable(body, value) if param.by_ref else value


def _argument(body: Body, one: FunctionInstance, param: ParamInfo, arg: syntax.Arg, value: Expr | None) -> Expr:
    if arg.mode != param.mode:
        _wrong_mode(body, one, param, arg)
        if arg.declares:
            _declare_out(body, arg, param.ty)
        return ERROR_EXPR
    if arg.mode in ("ref", "out"):
        return _by_reference(body, param, arg, value)
    assert arg.value is not None
    what = f"parameter `{param.name}`"
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


def _by_reference(body: Body, param: ParamInfo, arg: syntax.Arg, value: Expr | None) -> Expr:
    if arg.declares:
        return _declare_out(body, arg, param.ty)
    assert arg.value is not None
    place = value if value is not None else _place(body, arg)
    if place.ty is ty.ERROR or param.ty is ty.ERROR:
        return ERROR_EXPR
    if place.ty != param.ty:
        body.error(
            "TYP0001", arg.value.span, f"a `{arg.mode}` argument has exactly the type of its parameter: `{param.ty}`",
            label=f"this is `{place.ty}`",
        )  # fmt: skip
        return ERROR_EXPR
    return place


def _place(body: Body, arg: syntax.Arg) -> Expr:
    """The place that a `ref` or `out` argument names."""
    node = arg.value
    assert node is not None
    got = body.denote(node)
    if isinstance(got, (GroupRef, TypeRef, PropertyRef)) or not is_place(got):  # type: ignore[arg-type]
        if getattr(got, "ty", None) is not ty.ERROR:
            body.error("TYP0005", node.span, f"`{arg.mode}` needs a variable", label="not a variable")
        return ERROR_EXPR
    assert not isinstance(got, (GroupRef, TypeRef, PropertyRef))
    place: Expr = got  # type: ignore[assignment]
    if arg.mode == "ref":
        check_read(body, place, node.span)
    if not check_write(body, place, node.span, f"passed by `{arg.mode}`"):
        return ERROR_EXPR
    if arg.mode == "out" and type(place) is LocalRef:
        body.assigned(place.index)
    return place


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


def _declare_outs(body: Body, args: Sequence[syntax.Arg]) -> None:
    for arg in args:
        if arg.declares:
            _declare_out(body, arg, ty.ERROR)


def _call_leading(
    body: Body, group: GroupRef, symbols: list[FunctionSymbol], first: Expr, args: tuple[syntax.Arg, ...], span: Span
) -> Expr:
    """`n.ToString()`: the value before the dot is the first argument of a static function."""
    shown = syntax.Arg(syntax.NullLit(span), span=span)
    fitting: list[Candidate] = []
    every = (shown, *args)
    for symbol in symbols:
        if symbol.receiver or symbol.type_params:
            continue
        one = function(body.world, symbol, group.owner)
        if one.params and one.params[0].mode == "in":
            every = (syntax.Arg(shown.value, mode="in", span=span), *args)
        places = positions(one, every)
        if not isinstance(places, str) and _modes_fit(one, every, places) and rank(first, one.params[0].ty) is not None:
            fitting.append(Candidate(one, places))
    if not fitting:
        _quiet(body, args)
        _no_overload(body, group, symbols, args, None)
        return ERROR_EXPR
    values = {0: settle(first)}
    if len(fitting) > 1:
        values.update({at + 1: value for at, value in _early(body, args).items()})
        fitting = [one for one in fitting if _ranks(one, every, values) is not None]
        best = _best(fitting, every, values) if fitting else None
        if best is None:
            _declare_outs(body, args)
            _no_overload(body, group, symbols, every, values, [one.one for one in fitting])
            return ERROR_EXPR
        fitting = [best]
    return invoke(body, fitting[0].one, None, every, fitting[0].places, span, values)

"""Overload resolution: the one function among several that the arguments are for."""

from __future__ import annotations

from attrs import define

from chic import syntax, ty
from chic.source import Span
from chic.stages.check.arguments import (
    DEFERRED,
    declare_outs,
    elaborate_quietly,
    referenced_place,
    say_wrong_modes,
)
from chic.stages.check.body import Body
from chic.stages.check.generics import violation
from chic.stages.check.hierarchy import owner_of
from chic.stages.check.infer import bindings, substitute, template
from chic.stages.check.invoking import invoke
from chic.stages.check.late import accepts, bind, fits_form, typed_lambda
from chic.stages.check.misfits import RECEIVER, Misfit, modes_fit, positions
from chic.stages.check.no_overload import report_ambiguous, report_misfit, report_no_overload
from chic.stages.check.null_flow import may_be_null
from chic.stages.check.optional import first_optional
from chic.stages.check.overloads import Ranks, beats
from chic.stages.check.ranking import rank
from chic.stages.check.resolve import stored
from chic.stages.check.symbols import FunctionInstance, FunctionSymbol
from chic.stages.check.values import ERROR_EXPR, GroupRef, Literal
from chic.stages.check.world import World
from chic.ty import Ty
from chic.typed import Const, Expr, Zero


@define(eq=False, repr=False)
class Candidate:
    """A function that the written arguments may be for."""

    one: FunctionInstance
    places: list[int]


def call_single(
    body: Body, group: GroupRef, one: FunctionInstance, args: tuple[syntax.Arg, ...], span: Span, values: dict[int, Expr]
) -> Expr:
    """A call of the only function of a name, which is not generic."""
    places = positions(one, args)
    if isinstance(places, Misfit):
        elaborate_quietly(body, args)
        report_misfit(body, group, one, places)
        return ERROR_EXPR
    return invoke(body, one, group.receiver, args, places, span, values)


def choose(body: Body, group: GroupRef, symbols: list[FunctionSymbol], args: tuple[syntax.Arg, ...], span: Span) -> Expr:
    """Overload resolution: by form first, then by the types of the arguments."""
    plain = not group.args and all(_is_plain(arg) for arg in args)
    values: dict[int, Expr] = early_values(body, args) if plain else {}
    if args and args[0].mode == RECEIVER and group.receiver is not None:
        values[0] = group.receiver
    key = _key(group, values) if plain else None
    chosen: FunctionInstance | None = body.world.chosen.get(key) if key is not None else None
    if chosen is None:
        got = _choose_anew(body, group, symbols, args, values, plain)
        if got is None:
            return ERROR_EXPR
        if key is not None:
            body.world.chosen[key] = got.one
        return invoke(body, got.one, group.receiver, args, got.places, span, values)
    return invoke(body, chosen, group.receiver, args, list(range(len(args))), span, values)


def _is_plain(arg: syntax.Arg) -> bool:
    return arg.mode in ("", RECEIVER) and not arg.name and not isinstance(arg.value, DEFERRED)


def _key(group: GroupRef, values: dict[int, Expr]) -> object:
    """What a choice is remembered by; None where the value of a constant matters."""
    if any(isinstance(value, Const) or value.ty is ty.ERROR for value in values.values()):
        return None
    owners = tuple(one.owner for one in group.extended)
    return (group.functions, group.owner, owners, *(value.ty for value in values.values()))


def _choose_anew(
    body: Body, group: GroupRef, symbols: list[FunctionSymbol], args: tuple[syntax.Arg, ...], values: dict[int, Expr],
    complete: bool,
) -> Candidate | None:  # fmt: skip
    """The overload that fits best; None after saying why there is none. `complete`: all values are known."""
    candidates: list[Candidate] = []
    for symbol in symbols:
        one = template(body.world, symbol, owner_of(body.world, group, symbol), group.args)
        places = positions(one, args) if one is not None else Misfit("")
        if one is not None and not isinstance(places, Misfit):
            candidates.append(Candidate(one, places))
    fitting = [one for one in candidates if modes_fit(one.one, args, one.places) and fits_form(one.one, one.places, args)]
    if len(candidates) == 1 and not fitting and not candidates[0].one.symbol.type_params:
        fitting = candidates  # the modifier is wrong: say so at the argument
    if len(candidates) == 1 and not fitting and say_wrong_modes(body, candidates[0].one, candidates[0].places, args):
        return None
    if not fitting:
        if not complete:
            elaborate_quietly(body, args)
        report_no_overload(body, group, symbols, args, values if complete and args else None)
        return None
    if len(fitting) > 1 or _is_open(fitting[0].one):
        if not complete:
            values.update(early_values(body, args))
        if any(value.ty is ty.ERROR for value in values.values()):
            declare_outs(body, args)
            return None
        alone, forms = len(fitting) == 1, fitting
        fitting = [got for one in fitting if (got := _bound(body, one, args, values, alone)) is not None]
        best = best_candidate(body.world, fitting, args, values)
        if best is None and any(value.ty is ty.ERROR for value in values.values()):
            return None
        if best is None:
            declare_outs(body, args)
            if len(fitting) > 1:
                report_ambiguous(body, group, symbols, [one.one for one in fitting])
            elif not _null_argument(body, forms, args, values):
                report_no_overload(body, group, symbols, args, values)
            return None
        return best
    return fitting[0]


def _null_argument(body: Body, forms: list[Candidate], args: tuple[syntax.Arg, ...], values: dict[int, Expr]) -> bool:
    """Whether an overload would fit if an argument could not be null; says so."""
    for at, value in values.items():
        if isinstance(value.ty, ty.Nullable):
            sure = {**values, at: Zero(value.ty.base)}
            if any(_bound(body, one, args, sure, False) is not None for one in forms):
                may_be_null(body, value, args[at].span)
                return True
    return False


def early_values(body: Body, args: tuple[syntax.Arg, ...]) -> dict[int, Expr]:
    """The values of the arguments that can be known before the overload is."""
    values: dict[int, Expr] = {}
    for at, arg in enumerate(args):
        if arg.declared_type is not None:
            values[at] = Zero(stored(body.world, body.scope, body.env, arg.declared_type))
        if arg.value is None or arg.mode == RECEIVER or (isinstance(arg.value, DEFERRED) and not _typed(arg.value)):
            continue
        if not arg.mode and isinstance(arg.value, (syntax.Name, syntax.Member)) and first_optional(arg.value) is None:
            got = body.denote(arg.value)
            if not isinstance(got, GroupRef) or (len(got.functions) == 1 and not got.functions[0].type_params):
                values[at] = body.handlers.read(body, got, arg.value.span, None)
            continue
        values[at] = referenced_place(body, arg) if arg.mode in ("ref", "out") else body.expr(arg.value)
    return values


def _typed(node: syntax.Expr) -> bool:
    """Whether a node that may need its context names its type itself."""
    match node:
        case syntax.Default(type=of) | syntax.NewArray(element=of) | syntax.CollectionLit(type=of):
            return of is not None or bool(getattr(node, "items", ()))
        case syntax.Lambda():
            return typed_lambda(node)
    return False


def _is_open(one: FunctionInstance) -> bool:
    return any(isinstance(arg, ty.TypeParam) for arg in one.args)


def _bound(body: Body, one: Candidate, args: tuple[syntax.Arg, ...], values: dict[int, Expr], alone: bool) -> Candidate | None:
    """The candidate with its type arguments, if its parameters take the values."""
    if _is_open(one.one):
        if not alone and any(value.ty is ty.VOID for value in values.values()):
            return None  # no type argument stands for nothing
        found = bind(body, one.one, one.places, args, values, alone)
        if found is None:
            return None
        one = Candidate(found, one.places)
        if not alone and violation(body.world, found.symbol.scope, found.env, getattr(found.symbol.decl, "where", ())):
            return None  # of several, one whose constraints do not hold is not meant
    elif not alone and not accepts(body, one.one, one.places, args, values):
        return None
    return one if ranks_of(body.world, one, args, values) is not None else None


def ranks_of(world: World, one: Candidate, args: tuple[syntax.Arg, ...], values: dict[int, Expr]) -> Ranks | None:
    ranks: list[int] = []
    for at, value in values.items():
        param = one.one.params[one.places[at]]
        got = rank(value, param.ty, world)
        by_place = args[at].mode in ("ref", "out") or (args[at].mode == RECEIVER and param.mode == "ref")
        if got is None or (by_place and got):
            return None
        ranks.append(got)
    return tuple(ranks)


def best_candidate(
    world: World, fitting: list[Candidate], args: tuple[syntax.Arg, ...], values: dict[int, Expr]
) -> Candidate | None:
    """The one candidate that is better than every other; where types tie, by taking no real literal for a `float`, by fewest
    defaults, then by not being generic."""
    if len(fitting) == 1:
        return fitting[0]
    keys = []
    for one in fitting:
        ranks = ranks_of(world, one, args, values)
        assert ranks is not None
        keys.append((ranks, tuple(one.one.params[one.places[at]].ty for at in values)))
    top = [i for i in range(len(keys)) if not any(beats(keys[j], keys[i]) for j in range(len(keys)) if j != i)]
    if len(top) > 1:
        top = [i for i in top if not _cuts_real(values, keys[i][1])] or top
    if len(top) > 1:
        least = min(len(fitting[i].one.params) for i in top)
        top = [i for i in top if len(fitting[i].one.params) == least]
    if len(top) > 1:
        plain = [i for i in top if not _of_template(fitting[i].one)]
        top = plain or top
    if len(top) > 1:
        top = [i for i in top if all(i == j or _more_specific(world, fitting[i], fitting[j]) for j in top)]
    return fitting[top[0]] if len(top) == 1 else None


def _cuts_real(values: dict[int, Expr], types: tuple[Ty, ...]) -> bool:
    """Whether a real literal, which is a `double` by itself, would have to become a `float`."""
    pairs = zip(values.values(), types, strict=True)
    return any(of is ty.FLOAT and type(one) is Literal and one.ty is ty.DOUBLE for one, of in pairs)


def _of_template(one: FunctionInstance) -> bool:
    """Whether a function is generic by itself or by its extension."""
    return bool(one.symbol.type_params) or (one.owner is not None and one.owner.symbol.is_extension and bool(one.owner.args))


def _more_specific(world: World, a: Candidate, b: Candidate) -> bool:
    """Whether what `a` declares is a special case of what `b` does: `T[]` of `T`."""
    first, second = (template(world, one.one.symbol, one.one.owner, ()) for one in (a, b))
    if first is None or second is None:
        return False
    mine, others = (tuple(param.ty for param in one.params) for one in (first, second))
    if len(mine) != len(others):
        return False
    return _covers(world, others, mine) and not _covers(world, mine, others)


def _covers(world: World, general: tuple[Ty, ...], special: tuple[Ty, ...]) -> bool:
    bound = bindings(world, ty.Tuple(general), ty.Tuple(special))
    return bound is not None and substitute(world, ty.Tuple(general), bound) == ty.Tuple(special)

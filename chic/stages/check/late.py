"""Arguments whose type follows from their parameter: lambdas without types, and names of several functions.

In: a candidate of overload resolution, whose type arguments may be open. Out: the candidate with its type arguments, or None
if such an argument does not fit it.
"""

from __future__ import annotations

from chic import syntax, ty
from chic.stages.check.body import Body
from chic.stages.check.function_values import fitting_group
from chic.stages.check.infer import match_types, match_values, substitute
from chic.stages.check.lambdas import open_type
from chic.stages.check.report import Report
from chic.stages.check.signatures import function
from chic.stages.check.symbols import FunctionInstance
from chic.typed import Expr

Args = tuple[syntax.Arg, ...]


def typed_lambda(node: syntax.Expr | None) -> bool:
    """Whether a lambda names all its types itself."""
    return isinstance(node, syntax.Lambda) and all(one.type is not None for one in node.params)


def fits_form(one: FunctionInstance, places: list[int], args: Args) -> bool:
    """Whether the lambdas among the arguments have as many parameters as the candidate asks for."""
    for at, arg in enumerate(args):
        of = one.params[places[at]].ty
        if isinstance(arg.value, syntax.Lambda):
            if isinstance(of, ty.Nullable):
                of = of.base
            if not isinstance(of, (ty.Fn, ty.TypeParam, ty.Error)):
                return False
            if isinstance(of, ty.Fn) and len(of.params) != len(arg.value.params):
                return False
    return True


def bind(
    body: Body, one: FunctionInstance, places: list[int], args: Args, values: dict[int, Expr], alone: bool
) -> FunctionInstance | None:
    """The candidate with its type arguments, from the values that are known and then from what the lambdas return. If it is the
    only candidate, `values` gets the elaborated lambdas; else they are only tried."""
    bound = match_values(body.world, one, {places[at]: value for at, value in values.items()})
    if bound is None:
        return None
    for at, arg in enumerate(args):
        if at in values or not isinstance(arg.value, (syntax.Lambda, syntax.Name, syntax.Member)):
            continue
        of = substitute(body.world, one.params[places[at]].ty, bound)
        if not isinstance(of, ty.Fn) or any(open_type(body.world, param) for param in of.params):
            return None
        if not isinstance(arg.value, syntax.Lambda):
            found = fitting_group(body, arg.value, of)
            if found is None or match_types(body.world, one.params[places[at]].ty, found, bound) is None:
                return None
            continue
        got = _elaborate(body, arg.value, of, alone)
        if got is None or (isinstance(got.ty, ty.Fn) and not match_values(body.world, one, {places[at]: got}, bound)):
            return None
        if alone:
            values[at] = got
        elif not isinstance(got.ty, ty.Fn):
            return None
    names = [param.name for param in one.symbol.type_params]
    if any(name not in bound or open_type(body.world, bound[name]) for name in names):
        return None
    return function(body.world, one.symbol, one.owner, tuple(bound[name] for name in names))


def accepts(body: Body, one: FunctionInstance, places: list[int], args: Args, values: dict[int, Expr]) -> bool:
    """Whether the lambdas among the arguments can be elaborated for the candidate, all of whose types are known."""
    for at, arg in enumerate(args):
        if at not in values and isinstance(arg.value, syntax.Lambda):
            of = one.params[places[at]].ty
            got = _elaborate(body, arg.value, of, False) if isinstance(of, ty.Fn) else None
            if got is None or got.ty != of:
                return False
    return True


def _elaborate(body: Body, node: syntax.Lambda, of: ty.Fn, alone: bool) -> Expr | None:
    """The lambda for that type. When it is only tried, nothing is said or kept; None: it does not fit."""
    if alone:
        return body.expr(node, of)
    world = body.world
    saved = world.report, body.lambdas, dict(world.made), dict(world.environments), body.flow, body.captures
    world.report, body.captures = Report(), dict(body.captures)
    try:
        got = body.expr(node, of)
        return None if world.report.errors else got
    finally:
        world.report, body.lambdas, world.made, world.environments, body.flow, body.captures = saved

"""What methods that override or implement others say again of type parameters and defaults: the same, or nothing.

A call checks the constraints and takes the defaults of the method that it names, so those of what runs instead must not differ.
In: both methods, with numbers for their type parameters. Out: findings.
"""

from __future__ import annotations

from chic import syntax
from chic.diagnostics import Label
from chic.stages.check.arguments import default_value
from chic.stages.check.resolve import resolve
from chic.stages.check.signatures import with_names
from chic.stages.check.symbols import FunctionInstance, ParamInfo
from chic.stages.check.world import World
from chic.typed import Const, StringConst

_WORDS = {"new": "new()", "const": "const(...)"}


def check_constraints(world: World, one: FunctionInstance, wanted: FunctionInstance) -> None:
    """Report what a method asks of its type parameters if that is not what the declared one asks of its own."""
    own, declared = constraints(world, one), constraints(world, wanted)
    for at, param in enumerate(one.symbol.type_params):
        if one.symbol is wanted.symbol or not own[at] or own[at] == declared[at]:
            continue
        asked = f"`{with_names(wanted, ', '.join(sorted(declared[at])))}`" if declared[at] else "nothing"
        world.report.error(
            one.symbol.file, "TCK210", param.span, f"`{one.symbol.name}` has other constraints on `{param.name}` than declared",
            label="constrained differently", labels=(Label(wanted.symbol.file, wanted.symbol.span, f"asks for {asked}"),),
            help="leave the constraints out: those of the declaration hold",
        )  # fmt: skip


def check_defaults(world: World, one: FunctionInstance, wanted: FunctionInstance) -> None:
    """Report a default that is not the one which the declared method has."""
    for param, declared in zip(one.params, wanted.params, strict=True):
        own, other = param.decl.default, declared.decl.default
        if own is None or other is None or one.symbol is wanted.symbol:
            continue
        if own == other or _value(world, one, param) == _value(world, wanted, declared):
            continue
        world.report.error(
            one.symbol.file, "TCK046", own.span, f"`{param.name}` has another default than `{wanted.symbol.name}` declares",
            label="which one holds would depend on the type it is called through",
            labels=(Label(wanted.symbol.file, other.span, "declared here"),), help="write the same one",
        )  # fmt: skip


def _value(world: World, one: FunctionInstance, param: ParamInfo) -> object:
    """What a default comes to."""
    body = world.make_body(world, one.symbol.scope, one.env, one.name, one.owner)
    value = default_value(body, one, param)
    return (value.ty, value.value) if isinstance(value, (Const, StringConst)) else value


def constraints(world: World, one: FunctionInstance) -> list[frozenset[str]]:
    """For each type parameter, what is asked of it, in words that are the same for the same demands. The expressions of
    constants are not looked at."""
    where = getattr(one.symbol.decl, "where", ())
    return [
        frozenset(_in_words(world, one, each) for clause in where if clause.param == param.name for each in clause.constraints)
        for param in one.symbol.type_params
    ]


def _in_words(world: World, one: FunctionInstance, constraint: syntax.Constraint) -> str:
    if constraint.type is not None:
        return str(resolve(world, one.symbol.scope, one.env, constraint.type))
    return f"@{constraint.name}" if constraint.kind == "auto" else _WORDS.get(constraint.kind, constraint.kind)

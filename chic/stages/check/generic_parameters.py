"""Type parameters as they are declared: each once, under constraints that something can meet.

In: the declarations of a program. Out: diagnostics only.
"""

from __future__ import annotations

from collections import deque

from chic import syntax, ty
from chic.diagnostics import Label, with_article
from chic.origin import Origin
from chic.stages.check.resolve import resolve
from chic.stages.check.symbols import Scope
from chic.stages.check.world import World
from chic.ty import Ty

_EXCLUDES = {"class": "struct", "struct": "class"}


def check_parameters(world: World) -> None:
    """Every type parameter once; constraints on parameters there are."""
    for symbol in world.collected.functions:
        if symbol.scope.origin is Origin.PROGRAM and symbol.type_params:
            where = getattr(symbol.decl, "where", ())
            _check_list(world, symbol.scope.file, symbol.type_params, where, ())
            around = symbol.owner.params if symbol.owner is not None else ()
            _check_constraints(world, symbol.scope, (*around, *(one.name for one in symbol.type_params)), where)
    for type_symbol in (*world.collected.types, *world.collected.extensions):
        if type_symbol.scope.origin is Origin.PROGRAM:
            decl = type_symbol.decl
            around = type_symbol.outer.params if type_symbol.outer else ()
            _check_list(world, type_symbol.scope.file, decl.type_params, getattr(decl, "where", ()), around)
            _check_constraints(world, type_symbol.scope, type_symbol.params, getattr(decl, "where", ()))


def _check_constraints(world: World, scope: Scope, params: tuple[str, ...], where: tuple[syntax.WhereClause, ...]) -> None:
    """The types that type parameters must be: there are such, whether or not there are instances."""
    types = [(clause.param, one.type) for clause in where for one in clause.constraints if one.kind == "type" and one.type]
    if not types:
        return
    saved, world.types, world.constrained = (world.types, world.constrained), dict(world.types), deque()
    for param, one in types:
        _check_type(world, scope, param, one, resolve(world, scope, {name: ty.TypeParam(name) for name in params}, one))
    for name in world.types.keys() - saved[0].keys():  # nobody has asked for these
        made = world.types[name]
        del made.symbol.instances[made.args]
    world.types, world.constrained = saved


def _check_type(world: World, scope: Scope, param: str, node: syntax.Type, of: Ty) -> None:
    if of is not ty.ERROR and not isinstance(of, (ty.Class, ty.Interface, ty.TypeParam)):
        world.report.error(
            scope.file, "TCK022", node.span, f"{with_article(of)} is no constraint: only it itself would meet it",
            help=f"write `{of}` in place of `{param}`, or name a class or an interface here",
        )  # fmt: skip


def _check_list(
    world: World, file: int, params: tuple[syntax.TypeParamDecl, ...], where: tuple[syntax.WhereClause, ...],
    around: tuple[str, ...],
) -> None:  # fmt: skip
    seen: dict[str, syntax.TypeParamDecl] = {}
    for one in params:
        first = seen.setdefault(one.name, one)
        if first is not one:
            labels = (Label(file, first.span, "first declared here"),)
            world.report.error(
                file, "TCK020", one.span, f"type parameter `{one.name}` is declared twice", label="again here", labels=labels
            )
    for clause in where:
        if clause.param not in seen and clause.param not in around:
            world.report.error(file, "TCK022", clause.span, f"there is no type parameter `{clause.param}` to constrain")
        for at, constraint in enumerate(clause.constraints):
            if constraint.kind == "new" and at + 1 < len(clause.constraints):
                world.report.error(file, "TCK022", constraint.span, "`new()` comes last among the constraints")
            if constraint.kind in _EXCLUDES and any(one.kind == _EXCLUDES[constraint.kind] for one in clause.constraints[:at]):
                text = f"`{clause.param}` cannot be both `class` and `struct`"
                world.report.error(file, "TCK022", constraint.span, text, help="leave one of them out")

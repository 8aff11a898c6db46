"""Imports: namespaces and static classes entered into the tables of their files."""

from __future__ import annotations

from chic import syntax
from chic.stages.check.names import names_in_scope
from chic.stages.check.resolve import named, report_unknown, resolve_alias, space_named
from chic.stages.check.symbols import TypeInstance
from chic.stages.check.world import World, suggestion
from chic.typed import Origin


def resolve_imports(world: World) -> None:
    """Enter imported namespaces and static classes into their files' tables."""
    for scope, table, item in world.collected.imports:
        target = item.target
        if not isinstance(target, syntax.NamedType):
            world.report.error(scope.file, "NAM0001", target.span, "an import names a namespace or a type")
            continue
        parts = tuple(part.name for part in target.parts)
        if item.static:
            found = named(world, scope, {}, target)
            if isinstance(found, TypeInstance):
                table.statics.append(found.symbol)
            continue
        space = space_named(world, parts)
        if space is None:
            near = suggestion(parts[-1], names_in_scope(world, scope))
            report_unknown(world, scope.file, "NAM0001", target.span, f"unknown namespace `{'.'.join(parts)}`", near)
        elif space not in table.spaces:
            table.spaces.append(space)
    for alias in world.collected.aliases:
        owner = alias.scope.owner
        generic = alias.decl is not None and (alias.decl.type_params or (owner is not None and owner.params))
        if of_program(world, alias.scope.file) and not generic and not _names_space(world, alias.target):
            resolve_alias(world, alias)


def _names_space(world: World, target: syntax.Type) -> bool:
    return isinstance(target, syntax.NamedType) and space_named(world, tuple(part.name for part in target.parts)) is not None


def of_program(world: World, file: int) -> bool:
    return world.origins[file] is Origin.PROGRAM

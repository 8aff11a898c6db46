"""Imports: namespaces and static classes entered into the tables of their files."""

from __future__ import annotations

from chic import syntax
from chic.origin import Origin
from chic.stages.check.dotted import space_named
from chic.stages.check.foreign_names import VALUES
from chic.stages.check.resolve import named, resolve_alias
from chic.stages.check.symbols import TypeInstance
from chic.stages.check.unknown import Advice, alike, report_unknown
from chic.stages.check.world import World


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
            _unknown(world, scope.file, target, parts)
        elif space not in table.spaces:
            table.spaces.append(space)
    for alias in world.collected.aliases:
        owner = alias.scope.owner
        generic = alias.decl is not None and (alias.decl.type_params or (owner is not None and owner.params))
        if of_program(world, alias.scope.file) and not generic and not _names_space(world, alias.target):
            resolve_alias(world, alias)


def _unknown(world: World, file: int, target: syntax.NamedType, parts: tuple[str, ...]) -> None:
    """No namespace has that name: the first part that is wrong is pointed at."""
    space, at = world.root, 0
    while parts[at] in space.spaces:
        space, at = space.spaces[parts[at]], at + 1
    span = target.parts[at].span if target.parts[at].span.end else target.span
    advice = Advice(VALUES["System"]) if not at and parts[0] == "System" else alike(parts[at], space.spaces)
    report_unknown(world, file, "IMPORT0001", span, f"unknown namespace `{'.'.join(parts)}`", advice)


def _names_space(world: World, target: syntax.Type) -> bool:
    return isinstance(target, syntax.NamedType) and space_named(world, tuple(part.name for part in target.parts)) is not None


def of_program(world: World, file: int) -> bool:
    return world.origins[file] is Origin.PROGRAM

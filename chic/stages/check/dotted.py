"""Dotted names: what each part means in what stands before it. In: names as written. Out: symbols, namespaces, primitives."""

from __future__ import annotations

from chic import syntax
from chic.stages.check.names import Found, find_type, in_space, member
from chic.stages.check.symbols import (
    AliasSymbol,
    Namespace,
    Scope,
    TypeSymbol,
    VariantSymbol,
)
from chic.stages.check.world import PRIMITIVE_TYPES, World
from chic.ty import Ty

PREFIXES = ("Std", "System", "Numeric")  # of primitives


def named_in(found: Found, name: str, scope: Scope) -> Found:
    """What `name` means in a namespace or type."""
    if isinstance(found, Namespace):
        return in_space(found, name, scope)
    owner = found[0] if found else None
    return member(owner, name) if isinstance(owner, TypeSymbol) else ()


def through_alias(world: World, found: tuple[object, ...]) -> Found:
    """An alias of a namespace stands for it."""
    alias = found[0] if found else None
    if isinstance(alias, AliasSymbol) and isinstance(alias.target, syntax.NamedType):
        space = space_named(world, tuple(part.name for part in alias.target.parts))
        if space is not None:
            return space
    return found  # type: ignore[return-value]


def space_named(world: World, parts: tuple[str, ...]) -> Namespace | None:
    """The namespace with that full name."""
    space = world.root
    for part in parts:
        if part not in space.spaces:
            return None
        space = space.spaces[part]
    return space


def primitive_type(node: syntax.NamedType) -> Ty | None:
    parts = node.parts
    if parts[-1].args or (len(parts) > 1 and any(part.name not in PREFIXES for part in parts[:-1])):
        return None
    return PRIMITIVE_TYPES.get(parts[-1].name.lower())


def bare_name(node: syntax.NamedType) -> syntax.NamedType:
    """A name without its type arguments."""
    return syntax.NamedType((*node.parts[:-1], syntax.NamePart(node.parts[-1].name)))


def names_type(world: World, scope: Scope, node: syntax.NamedType) -> bool:
    """Whether a dotted name is that of a type."""
    found = found_before(world, scope, node, len(node.parts))
    return isinstance(found, tuple) and any(isinstance(one, (TypeSymbol, AliasSymbol)) for one in found)


def names_variant(world: World, scope: Scope, node: syntax.NamedType) -> bool:
    """Whether a dotted name is that of an enum's variant."""
    before = found_before(world, scope, node, len(node.parts) - 1)
    owner = next(iter(before), None) if len(node.parts) > 1 and isinstance(before, tuple) else None
    found = owner.members.get(node.parts[-1].name, []) if isinstance(owner, TypeSymbol) else []
    return isinstance(next(iter(found), None), VariantSymbol)


def found_before(world: World, scope: Scope, node: syntax.NamedType, at: int) -> Found:
    """What stands before one of the parts of a dotted name."""
    found = find_type(world, scope, node.parts[0].name)
    for part in node.parts[1:at]:
        found = named_in(found, part.name, scope)
    return found

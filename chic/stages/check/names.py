"""Looking names up: from a scope outwards, or inside one namespace or type; who may see what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from chic.origin import Origin
from chic.stages.check.symbols import (
    AliasSymbol,
    ConstSymbol,
    FieldSymbol,
    FunctionSymbol,
    Imports,
    Namespace,
    PropertySymbol,
    Scope,
    StaticSymbol,
    Symbol,
    TypeSymbol,
    VariantSymbol,
)
from chic.stages.check.world import World

Found = tuple[Symbol, ...] | Namespace
Declared = TypeSymbol | FunctionSymbol | ConstSymbol | StaticSymbol | FieldSymbol | PropertySymbol | AliasSymbol


def scope_of(symbol: Symbol) -> Scope:
    """The scope a symbol was declared in."""
    if isinstance(symbol, (FieldSymbol, PropertySymbol, VariantSymbol)):
        return symbol.owner.scope
    return symbol.scope


def find(world: World, scope: Scope, name: str) -> Found:
    """What an unqualified name means here: alias, enclosing types, enclosing namespaces inside out, imports, `Std`.
    An empty tuple if nothing has that name."""
    known = scope.found.get(name)
    if known is None:
        known = scope.found[name] = _find(world, scope, name)
    return known


def find_type(world: World, scope: Scope, name: str) -> Found:
    """What an unqualified name means where only a type can stand: other members of that name do not hide it."""
    found = find(world, scope, name)
    if isinstance(found, Namespace) or any(isinstance(one, (TypeSymbol, AliasSymbol)) for one in found) or not found:
        return found
    owner = scope.owner
    while owner is not None:
        types = tuple(one for one in member(owner, name) if isinstance(one, TypeSymbol))
        if types or name == owner.name:
            return types or (owner,)
        owner = owner.outer
    return _find(world, Scope(scope.file, scope.origin, scope.namespace, scope.imports), name)


def _find(world: World, scope: Scope, name: str) -> Found:
    for table in scope.imports:
        if name in table.aliases:
            return (table.aliases[name],)
    owner = scope.owner
    while owner is not None:
        inherited = member(owner, name)
        if inherited:
            return inherited
        if name == owner.name:
            return (owner,)
        owner = owner.outer
    space: Namespace | None = scope.namespace
    while space is not None:
        found = _in_space(space, name, scope)
        if found != ():
            return found
        space = space.parent
    return _imported(world, scope, name)


def _in_space(space: Namespace, name: str, scope: Scope) -> Found:
    members = space.members.get(name)
    own = scope.origin is Origin.PROGRAM
    if members and not own:  # what a program declares cannot get in the way of the library
        members = [one for one in members if scope_of(one).origin is not Origin.PROGRAM]
    if members:
        visible = tuple(one for one in members if visible_from(scope, one))
        return visible or tuple(members)
    inner = space.spaces.get(name)
    return inner if inner is not None and (own or inner.library) else ()


def _imported(world: World, scope: Scope, name: str) -> Found:
    hits: list[Symbol] = []
    for table in scope.imports:
        for space in table.spaces:
            hits += (one for one in space.members.get(name, ()) if visible_from(scope, one))
        for owner in table.statics:
            hits += (one for one in owner.members.get(name, ()) if is_static(one) and visible_from(scope, one))
        if hits:
            return tuple(dict.fromkeys(hits))
    std = world.root.spaces.get("Std")
    return _in_space(std, name, scope) if std is not None else ()


def is_static(symbol: Symbol) -> bool:
    """Whether a member belongs to its type, not to an object."""
    match symbol:
        case FieldSymbol():
            return False
        case PropertySymbol():
            return symbol.static
        case FunctionSymbol():
            return symbol.receiver == ""
    return True


def member(owner: TypeSymbol, name: str) -> tuple[Symbol, ...]:
    """The members of a type with that name: its own or else inherited ones; functions of all levels, nearest first."""
    own = tuple(owner.members.get(name, ()))
    if (own and not isinstance(own[0], FunctionSymbol)) or (owner.base is None and not owner.interfaces):
        return own
    found = dict.fromkeys(own)
    for above in (owner.base, *(one for one, _ in owner.interfaces)):
        inherited = member(above, name) if above is not None else ()
        if inherited and not isinstance(inherited[0], FunctionSymbol):
            return tuple(found) or inherited
        found.update(dict.fromkeys(inherited))
    return tuple(found)


def ancestors(owner: TypeSymbol) -> Iterator[TypeSymbol]:
    """A class and those above it."""
    step: TypeSymbol | None = owner
    while step is not None:
        yield step
        step = step.base


def in_space(space: Namespace, name: str, scope: Scope) -> Found:
    """What `space.name` means."""
    return _in_space(space, name, scope)


# --- visibility -------------------------------------------------------------------------------------------------------


def _visibility(symbol: Declared) -> str:
    owner = getattr(symbol, "owner", None)
    if owner is not None and owner.kind == "interface":
        return symbol.visibility or "public"
    return symbol.visibility


def visible_from(scope: Scope, symbol: Symbol) -> bool:
    """Whether code in `scope` may name the symbol. The library and the runtime are one package, the program another."""
    if isinstance(symbol, VariantSymbol):
        return visible_from(scope, symbol.owner)
    match _visibility(symbol):
        case "public":
            return True
        case "private":
            owner = getattr(symbol, "owner", None) or (symbol.outer if isinstance(symbol, TypeSymbol) else None)
            if owner is None:
                return scope_of(symbol).file == scope.file
            return _inside(scope.owner, owner)
        case "protected":
            return _derived(scope, symbol)
        case "protected internal" | "internal protected":
            return _derived(scope, symbol) or _same_package(scope, symbol)
        case "private protected" | "protected private":
            return _derived(scope, symbol) and _same_package(scope, symbol)
    return _same_package(scope, symbol)


def _derived(scope: Scope, symbol: Symbol) -> bool:
    """Whether the code stands in the symbol's class or in one below it."""
    owner = getattr(symbol, "owner", None) or (symbol.outer if isinstance(symbol, TypeSymbol) else None)
    around = scope.owner
    while around is not None and owner is not None:
        if any(one is owner for one in ancestors(around)):
            return True
        around = around.outer
    return False


def _same_package(scope: Scope, symbol: Symbol) -> bool:
    return (scope.origin is Origin.PROGRAM) == (scope_of(symbol).origin is Origin.PROGRAM)


def _inside(owner: TypeSymbol | None, around: TypeSymbol) -> bool:
    while owner is not None:
        if owner is around:
            return True
        owner = owner.outer
    return False


# --- names for suggestions --------------------------------------------------------------------------------------------


def names_in_scope(world: World, scope: Scope) -> Iterator[str]:
    """All names that `find` would know here."""
    owner = scope.owner
    while owner is not None:
        for one in ancestors(owner):
            yield from one.members
        owner = owner.outer
    space: Namespace | None = scope.namespace
    while space is not None:
        yield from space.members
        yield from space.spaces
        space = space.parent
    for table in scope.imports:
        yield from _import_names(table, scope)
    std = world.root.spaces.get("Std")
    if std is not None:
        yield from (name for name, found in std.members.items() if visible_from(scope, found[0]))


def _import_names(table: Imports, scope: Scope) -> Iterable[str]:
    yield from table.aliases
    for space in table.spaces:
        yield from (name for name, found in space.members.items() if visible_from(scope, found[0]))
    for owner in table.statics:
        yield from owner.members


def describe(symbol: Symbol) -> str:
    """What kind of thing a symbol is, in a message."""
    match symbol:
        case TypeSymbol():
            return {
                "enum": "an enum",
                "payload": "an enum",
                "struct": "a struct",
                "class": "a class",
                "interface": "an interface",
            }.get(symbol.kind, "a type")
        case FunctionSymbol():
            return "a function"
        case AliasSymbol():
            return "an alias"
        case FieldSymbol():
            return "a field"
        case PropertySymbol():
            return "a property"
        case StaticSymbol():
            return "a static variable"
    return "a constant"

"""What extends a type: extension blocks and functions with a `this` parameter, found by name from where they are used.

In: a scope, a name and a type. Out: the members that fit, with how far out they were found. A namespace counts if it is around
the use, imported, or `Std`; library code sees no extension of a program.
"""

from __future__ import annotations

from chic import ty
from chic.origin import Origin
from chic.stages.check.generics import violation
from chic.stages.check.hierarchy import is_a
from chic.stages.check.infer import bindings, substitute, template
from chic.stages.check.instances import instance
from chic.stages.check.names import member as inherited
from chic.stages.check.names import scope_of, visible_from
from chic.stages.check.nominal import comparing, instance_of, wrapper
from chic.stages.check.symbols import (
    FunctionSymbol,
    Namespace,
    PropertySymbol,
    Scope,
    TypeInstance,
    TypeSymbol,
)
from chic.stages.check.values import Extending
from chic.stages.check.world import World
from chic.ty import Ty

Member = FunctionSymbol | PropertySymbol
_REFERENCES = (ty.String, ty.Array, ty.Class, ty.Interface, ty.Fn)


def extending(world: World, scope: Scope, name: str, of: Ty, static: bool) -> tuple[Extending, ...]:
    """The members of that name that extend the type, as seen from `scope`; nearest first."""
    found: list[Extending] = []
    for symbol in world.collected.extending.get(name, ()):
        if _is_static(symbol) is not static:
            continue
        level = _level(world, scope, symbol)
        fit = _fit(world, symbol, of) if level >= 0 and _visible(scope, symbol) else None
        if fit is not None:
            found.append(Extending(symbol, fit[0], level))
    return tuple(sorted(found, key=lambda one: one.level))


def out_of_scope(world: World, scope: Scope, name: str, of: Ty, static: bool) -> str:
    """A namespace that would have to be imported for the type to have such a member; "" if there is none."""
    for symbol in world.collected.extending.get(name, ()):
        space = scope_of(symbol).namespace.name
        fits = _is_static(symbol) is static and _level(world, scope, symbol) < 0 and _visible(scope, symbol)
        if fits and space and _sees(scope, symbol) and _fit(world, symbol, of) is not None:
            return space.replace("::", ".")
    return ""


def has_member(world: World, scope: Scope, of: Ty, name: str) -> bool:
    """Whether values of a type have a member of that name by themselves, which may be named here."""
    owner = instance_of(world, of)
    if owner is not None and not isinstance(of, ty.Enum):
        return any(visible_from(scope, one) for one in inherited(owner.symbol, name))
    if isinstance(of, ty.Nullable):
        return name in ("HasValue", "Value")
    if isinstance(of, ty.Tuple):
        return name in of.names or (name.startswith("Item") and name[4:].isdigit())
    if (name == "Length" and isinstance(of, (ty.Array, ty.String))) or (name == "ToString" and isinstance(of, ty.Enum)):
        return True
    behind = wrapper(world, of)
    if behind is None:
        return False
    return name in behind.symbol.members or (name in ("CompareTo", "Equals") and comparing(world) is not None)


def _is_static(symbol: Member) -> bool:
    return symbol.static if isinstance(symbol, PropertySymbol) else not symbol.extends


def _visible(scope: Scope, symbol: Member) -> bool:
    owner = symbol.owner
    return visible_from(scope, symbol) and (owner is None or visible_from(scope, owner))


def _sees(scope: Scope, symbol: Member) -> bool:
    return scope.origin is Origin.PROGRAM or scope_of(symbol).origin is not Origin.PROGRAM


def _level(world: World, scope: Scope, symbol: Member) -> int:
    """How far out the member's namespace is: 0 is the innermost around; -1 if it is not in scope."""
    if not _sees(scope, symbol):
        return -1
    home, at = scope_of(symbol).namespace, 0
    space: Namespace | None = scope.namespace
    while space is not None:
        if space is home:
            return at
        space, at = space.parent, at + 1
    for table in scope.imports:
        if home in table.spaces or symbol.owner in table.statics:
            return at
        at += 1
    return at if home is world.root.spaces.get("Std") else -1


def _fit(world: World, symbol: Member, of: Ty) -> tuple[TypeInstance | None] | None:
    """The instance of its extension (or static class) through which a member extends the type; None if it does not."""
    owner = symbol.owner
    if owner is not None and owner.is_extension:
        one = _extension_for(world, owner, of)
        return (one,) if one is not None else None
    assert isinstance(symbol, FunctionSymbol)
    if owner is not None and owner.params:
        return None
    around = instance(world, owner) if owner is not None else None
    open_one = template(world, symbol, around, ())
    assert open_one is not None
    bound = bindings(world, open_one.params[0].ty, of)
    if bound is None or not _takes(world, substitute(world, open_one.params[0].ty, bound), of):
        return None
    return None if open_one.params[0].mode == "ref" and substitute(world, open_one.params[0].ty, bound) != of else (around,)


def bound_by_receiver(world: World, symbol: FunctionSymbol, owner: TypeInstance | None, of: Ty) -> tuple[Ty, ...] | None:
    """The type arguments of a function that extends the type, if its receiver says them all."""
    if not symbol.type_params:
        return ()
    open_one = template(world, symbol, owner, ())
    bound = bindings(world, open_one.params[0].ty, of) if open_one is not None else None
    if bound is None or any(param.name not in bound for param in symbol.type_params):
        return None
    return tuple(bound[param.name] for param in symbol.type_params)


def violating(world: World, scope: Scope, name: str, of: Ty) -> tuple[Member, str] | None:
    """An extension's member in scope that would fit but for a constraint, and what is violated."""
    for symbol in world.collected.extending.get(name, ()):
        owner = symbol.owner
        if owner is None or not owner.is_extension or _level(world, scope, symbol) < 0 or not _visible(scope, symbol):
            continue
        one = _instance_for(world, owner, of)
        text = violation(world, owner.scope, one.env, owner.decl.where) if one is not None else ""
        if text:
            return symbol, text
    return None


def _extension_for(world: World, symbol: TypeSymbol, of: Ty) -> TypeInstance | None:
    """The instance of an extension for a type, if it may have it."""
    one = _instance_for(world, symbol, of)
    return None if one is None or violation(world, symbol.scope, one.env, symbol.decl.where) else one


def _instance_for(world: World, symbol: TypeSymbol, of: Ty) -> TypeInstance | None:
    """The same, whatever its constraints."""
    if symbol.unsupported:
        return None
    one = instance(world, symbol, open_arguments(symbol))
    if symbol.params:
        bound = bindings(world, one.ty, of)
        if bound is None or any(name not in bound for name in symbol.params):
            return None
        one = instance(world, symbol, tuple(bound[name] for name in symbol.params))
    return one if _takes(world, one.ty, of) else None


def open_arguments(symbol: TypeSymbol) -> tuple[Ty, ...]:
    """The type parameters of an extension, standing for themselves."""
    return tuple(ty.TypeParam(name) for name in symbol.params)


def _takes(world: World, target: Ty, of: Ty) -> bool:
    inside = of.base if isinstance(of, ty.Nullable) else of
    if isinstance(target, ty.Nullable) and isinstance(inside, _REFERENCES):
        target, of = target.base, inside  # a reference that is not null will do, as everywhere
    return target is not ty.ERROR and (of == target or is_a(world, of, target))

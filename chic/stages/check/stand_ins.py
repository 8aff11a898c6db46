"""Types that stand for type parameters: each has what the constraints of its parameter provide, and nothing else.

In: a world put aside, and type parameters with the types of their constraints. Out: types for them. A parameter has a class of
its own below the class that a constraint names, or else an interface of its own that extends those named.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from chic import syntax, ty
from chic.stages.check.nominal import instance_of
from chic.stages.check.resolve import resolve
from chic.stages.check.symbols import Env, Scope, TypeInstance, TypeSymbol
from chic.stages.check.world import World
from chic.ty import Ty

KINDS = ("INumber", "IBinaryInteger", "ISignedNumber", "IFloatingPoint")  # these stand for what numbers can do


@frozen
class Parameter:
    """A type parameter, the types that its constraints name, and whether one of them says that it is a reference."""

    name: str
    types: tuple[syntax.Type, ...]
    reference: bool


def stand_ins(world: World, scope: Scope, params: Sequence[Parameter], number: int) -> dict[str, Ty]:
    """A type for every parameter, with a name of its own: `T#1`. None of one whose constraints say nothing of members."""
    env: Env = {one.name: ty.TypeParam(one.name) for one in params}
    firsts = {one.name: [resolve(world, scope, env, node) for node in one.types] for one in params}
    made = {one.name: _declared(world, scope, one, firsts[one.name], number) for one in params}
    known: dict[str, Ty] = {name: one.ty for name, one in made.items() if one is not None}
    for one in params:
        its = made[one.name]
        if its is not None:
            _extend(world, its, [resolve(world, scope, {**env, **known}, node) for node in one.types])
            if not one.reference and isinstance(its.ty, ty.Interface):
                world.unidentified.add(its.ty)
    return known


def _declared(world: World, scope: Scope, one: Parameter, types: list[Ty], number: int) -> TypeInstance | None:
    """The type of a parameter, which extends nothing yet."""
    if not all(isinstance(of, (ty.Class, ty.Interface)) and not stands_for_numbers(of) for of in types):
        return None
    base = any(isinstance(of, ty.Class) for of in types)
    kind, full = "class" if base else "interface", f"{one.name}#{number}"
    decl = syntax.TypeDecl(kind, syntax.Modifiers(), one.name, ())
    symbol = TypeSymbol(one.name, full, kind, decl, scope, None, False, "public", one.types[0].span)
    of: Ty = ty.Class(full) if base else ty.Interface(full)
    made = symbol.instances[()] = world.types[full] = TypeInstance(symbol, (), of, {}, linked=True)
    return made


def _extend(world: World, one: TypeInstance, types: list[Ty]) -> None:
    for of in types:
        above = instance_of(world, of)
        if above is None:
            continue
        if isinstance(of, ty.Class):
            one.base, one.symbol.base, one.symbol.inits = above, above.symbol, above.symbol.inits
        else:
            one.interfaces += (above,)
            one.symbol.interfaces.append((above.symbol, syntax.NamedType(())))


def stands_for_numbers(of: Ty) -> bool:
    """Whether a constraint of this type gives a parameter what numbers can do."""
    return str(of).split("<")[0].split("::")[-1] in KINDS

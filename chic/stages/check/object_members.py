"""The members of `object`, for every type that is one: its own methods, or what stands for them.

In: the members that are called, the types that are boxed or made. Out: names of functions; what has none of its own gets one
of the library (classes) or one that is written here (boxes). Nothing is made for programs that call none.
"""

from __future__ import annotations

from collections.abc import Iterator

from chic import ty
from chic.origin import Origin
from chic.stages.check.body import Body
from chic.stages.check.boxing import box_of, opened
from chic.stages.check.hierarchy import chain
from chic.stages.check.library_functions import by_name
from chic.stages.check.nominal import instance_of
from chic.stages.check.object_bodies import address, equal, formatted, hash_of, shown
from chic.stages.check.slots import implementation, methods, nearest
from chic.stages.check.symbols import FunctionInstance, TypeInstance
from chic.stages.check.world import World
from chic.ty import Ty
from chic.typed import Block, Compare, Const, Expr, Function, LocalRef, Logical, Recast, Return, TypeTest, boxed_name

LIBRARY = "Std::Objects"


def need_object_members(world: World) -> bool:
    """What objects have for the members of `object` that are called is needed; whether any was not yet."""
    fresh = False
    for wanted in tuple(world.object_calls):
        for of in _objects(world):
            if (of, wanted) not in world.object_members:
                world.object_members[of, wanted] = _member(world, of, wanted)
                fresh = True
    return fresh


def _objects(world: World) -> Iterator[Ty]:
    """The types of which there may be objects."""
    yield from tuple(world.boxes[name] for name in world.filled)
    yield from tuple(one.ty for one in world.types.values() if one.made and isinstance(one.ty, ty.Class))


def _member(world: World, of: Ty, wanted: FunctionInstance) -> str:
    one = instance_of(world, of)
    own = own_member(world, one, wanted) if one is not None and not isinstance(of, ty.Enum) else None
    if own is not None:
        return world.need(own)
    if isinstance(of, ty.Class):
        return world.need(default_member(world, wanted))
    return _written(world, of, wanted)


def own_member(world: World, one: TypeInstance, wanted: FunctionInstance) -> FunctionInstance | None:
    """The method of a class or struct, its own or inherited, that is a member of `object`; None if it has none."""
    found = implementation(world, one, wanted)
    if found is None and wanted.symbol.name == "Equals":
        found = _equals(world, one)
    return None if found is None or found.symbol.visibility == "private" else found


def _equals(world: World, one: TypeInstance) -> FunctionInstance | None:
    """`Equals(object)`, written without the question mark."""
    for level in chain(world, one):
        for method in methods(world, level):
            if method.symbol.name == "Equals" and [param.ty for param in method.params] == [ty.OBJECT]:
                return nearest(world, one, method) if method.result is ty.BOOL else None
    return None


def default_member(world: World, wanted: FunctionInstance) -> FunctionInstance:
    """What objects have that declare no such method: a function of the library that takes the object."""
    found = [one for one in by_name(world, f"{LIBRARY}::{wanted.symbol.name}") if len(one.params) == 1 + len(wanted.params)]
    return found[0]


# --- boxes ------------------------------------------------------------------------------------------------------------


def _written(world: World, of: Ty, wanted: FunctionInstance) -> str:
    """The member as a function that takes a box."""
    symbol = wanted.symbol
    name = f"{boxed_name(of)}::{symbol.name}{f'#{symbol.number}' if symbol.number else ''}"
    body: Body = world.make_body(world, symbol.scope, {}, name, None)
    this = body.new_local("box", ty.OBJECT, symbol.span, hidden=True)
    for param in wanted.params:
        body.new_local(param.name, param.ty, symbol.span, hidden=True)
    value = opened(world, LocalRef(this.index, ty.OBJECT), of)
    given = LocalRef(1, wanted.params[0].ty) if wanted.params else None
    result = _result(body, value, given, wanted)
    line = body.line(symbol.span)
    world.made[name] = Function(
        name, Origin.STD, symbol.file, line, tuple(body.locals), 1 + len(wanted.params), wanted.result,
        Block((Return(result, line),), line),
    )  # fmt: skip
    return name


def _result(body: Body, value: Expr, given: LocalRef | None, wanted: FunctionInstance) -> Expr:
    span = wanted.symbol.span
    if given is None:
        return shown(body, value, span) if wanted.result is ty.STRING else hash_of(body, value, span)
    if given.ty is ty.STRING:
        return formatted(body, value, given, span)
    if wanted.symbol.name == "Equals":
        return _like(body, value, given, equal(body, value, _other(body, value, given), span))
    if not isinstance(value.ty, (ty.String, ty.Array, ty.Fn)):
        return Const(False, ty.BOOL)
    one, other = address(body, value), address(body, _other(body, value, given))
    return _like(body, value, given, Compare("==", one, other, ty.BOOL))


def _other(body: Body, value: Expr, given: LocalRef) -> Expr:
    return opened(body.world, Recast(given, ty.OBJECT), value.ty)


def _like(body: Body, value: Expr, given: LocalRef, test: Expr) -> Expr:
    """A test of what is in another box, if that holds a value of the same type."""
    return Logical("&&", TypeTest(given, box_of(body.world, value.ty), ty.BOOL), test, ty.BOOL)

"""Extensions as declared: what they extend, what their members are called, and which members are in each other's way.

In: collected extensions. Out: findings; functions named like members of the type they extend (`Ns::Point::Len`).
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from chic import syntax, ty
from chic.diagnostics import Label
from chic.source import Span
from chic.stages.check.extension_defaults import adopt_defaults
from chic.stages.check.extensions import Member, open_arguments
from chic.stages.check.hierarchy import declaring
from chic.stages.check.instances import instance
from chic.stages.check.names import member as inherited
from chic.stages.check.names import visible_from
from chic.stages.check.nominal import instance_of
from chic.stages.check.resolve import resolve
from chic.stages.check.signatures import function
from chic.stages.check.symbols import FunctionInstance, FunctionSymbol, PropertySymbol, TypeInstance, TypeSymbol
from chic.stages.check.walking import syntax_nodes
from chic.stages.check.world import World
from chic.ty import Ty


def resolve_extensions(world: World) -> None:
    """Find the types that extensions extend, and name what is in them after these."""
    for symbol in world.collected.extensions:
        _check_target(world, symbol)
    adopt_defaults(world)
    for one in world.collected.functions:
        if one.extends and one.owner is not None and one.owner.params and not one.owner.is_extension:
            text = f"the object says nothing about `{one.owner.params[0]}`: an extension cannot stand in a generic type"
            world.report.error(one.file, "TCK014", one.span, text)
    _name_members(world)


def check_extensions(world: World) -> None:
    """Members that stand twice, or that are never found because the type has them itself."""
    seen: dict[object, Member] = {}
    for symbol in world.collected.extensions:
        if symbol.unsupported:
            continue
        target = instance(world, symbol, open_arguments(symbol))
        for members in symbol.members.values():
            for member in members:
                assert isinstance(member, (FunctionSymbol, PropertySymbol))
                _check_member(world, target, member, seen)


# --- targets ----------------------------------------------------------------------------------------------------------


def _check_target(world: World, symbol: TypeSymbol) -> None:
    node, file = symbol.decl.target, symbol.scope.file
    env: dict[str, Ty] = {name: ty.TypeParam(name) for name in symbol.params}
    of = resolve(world, symbol.scope, env, node)
    if of is ty.ERROR:
        _recode(world, file, node.span)
    elif (why := _unfit(of)) != "":
        world.report.error(file, "TCK012", node.span, why)
    elif missing := [name for name in symbol.params if name not in _named(node)]:
        text = f"type parameter `{missing[0]}` is not part of `{of}`: no object says what it stands for"
        world.report.error(file, "TCK014", symbol.span, text)
    else:
        return
    symbol.unsupported = "reported"


def _recode(world: World, file: int, span: Span) -> None:
    """What is wrong about a type is wrong about a target here."""
    for key in [key for key in world.report.found if key[0] == file and key[2] == "TCK030"]:
        if span.start <= key[1] < span.end:
            world.report.found[(*key[:2], "TCK011")] = evolve(world.report.found.pop(key), code="TCK011")


def _unfit(of: Ty) -> str:
    """Why a type cannot be extended; "" if it can."""
    match of:
        case ty.VOID:
            return "`void` has no values to extend"
        case ty.TypeParam(name=name):
            return f"`{name}` alone cannot be extended: write a static function with `this {name} x`"
        case ty.Pointer() | ty.Fn(raw=True):
            return f"a pointer (`{of}`) has no members"
    return ""


def _named(node: syntax.Type) -> set[str]:
    """The names in a written type."""
    return {one.name for one in syntax_nodes(node) if isinstance(one, syntax.NamePart)}


# --- names ------------------------------------------------------------------------------------------------------------


def _name_members(world: World) -> None:
    """`Ns::Point::Len`; the second of a name gets `#1`, whether the first is the type's own or another extension's."""
    counts: dict[tuple[str, str], int] = {}
    for symbol in world.collected.functions:
        owner = symbol.owner
        if owner is None or not owner.is_extension or owner.unsupported:
            continue
        of = instance(world, owner, open_arguments(owner)).ty
        key = (_head(world, of), symbol.name)
        number = symbol.number = counts[key] if key in counts else _own(world, of, symbol.name)
        counts[key] = number + 1
        symbol.full = f"{of}::{symbol.name}" + (f"#{number}" if number else "")


def _head(world: World, of: Ty) -> str:
    """What all types have in common that may get members of the same qualified name."""
    found = instance_of(world, of)
    if found is not None:
        return found.symbol.full
    return type(of).__name__ if isinstance(of, (ty.Array, ty.Nullable, ty.Tuple, ty.Fn)) else str(of)


def _own(world: World, of: Ty, name: str) -> int:
    """How many functions of that name a type has itself."""
    found = instance_of(world, of)
    if found is None:
        return 0
    members = found.symbol.members
    accessors = (one for one in members.get(name[4:], ()) if name[:4] in ("get_", "set_") and isinstance(one, PropertySymbol))
    return len(members.get(name, ())) + sum(1 for _ in accessors)


# --- members ----------------------------------------------------------------------------------------------------------


def _check_member(
    world: World, target: TypeInstance, member: Member, seen: dict[object, Member]
) -> None:  # fmt: skip
    scope, one = target.symbol.scope, None
    if isinstance(member, FunctionSymbol):
        one = _open(world, target, member)
    taken = tuple((param.ty, param.mode) for param in one.params[member_starts(one) :]) if one is not None else None
    key = (scope.namespace.name, str(_canonical(world, target)), member.name, taken)
    first = seen.setdefault(key, member)
    if first is not member:
        place = first.owner.scope.file if first.owner is not None else scope.file
        world.report.error(
            scope.file, "TCK015", member.span, f"extensions of `{target.ty}` have `{member.name}` twice here",
            label="declared again here", labels=(Label(place, first.span, "first declared here"),),
        )  # fmt: skip
    for own in _hiding(world, target, member, one):
        world.report.warning(
            scope.file, "TCK018", member.span, f"`{target.ty}` has `{member.name}` itself: this one is never found",
            label=f"hidden by a member of line {world.lines(own[0]).line(own[1].start)}",
        )  # fmt: skip


def member_starts(one: FunctionInstance) -> int:
    """The number of the first parameter behind the receiver."""
    return 1 if one.symbol.extends else 0


def _canonical(world: World, target: TypeInstance) -> Ty:
    """The type that is extended, with parameters by number: what they are called does not matter."""
    numbers = tuple(ty.TypeParam(f"${at}") for at in range(len(target.symbol.params)))
    return instance(world, target.symbol, numbers).ty


def _open(world: World, target: TypeInstance, symbol: FunctionSymbol) -> FunctionInstance:
    """The signature of a member with parameters by number, which does not count as a use."""
    numbers = tuple(ty.TypeParam(f"${at}") for at in range(len(target.symbol.params)))
    owner = instance(world, target.symbol, numbers)
    one = function(world, symbol, owner, tuple(ty.TypeParam(f"$$ {at}") for at in range(len(symbol.type_params))))
    if one.args or numbers:
        symbol.instances.clear()
    return one


def _hiding(world: World, target: TypeInstance, member: Member, one: FunctionInstance | None) -> Iterator[tuple[int, Span]]:
    """Where the type declares what takes the place of a member."""
    found = instance_of(world, target.ty)
    for own in inherited(found.symbol, member.name) if found is not None else ():
        owner = getattr(own, "owner", None)
        if owner is None or found is None or not visible_from(target.symbol.scope, own) or getattr(own, "abstract", False):
            continue
        same = (
            one is None or not isinstance(own, FunctionSymbol) or _same_types(world, own, declaring(world, found, owner), one)
        )
        if same:
            yield owner.scope.file, own.span
            return


def _same_types(world: World, own: FunctionSymbol, owner: TypeInstance | None, one: FunctionInstance) -> bool:
    return not own.type_params and member_types(function(world, own, owner)) == member_types(one)


def member_types(one: FunctionInstance) -> tuple[tuple[Ty, str], ...]:
    """What a member takes besides its object."""
    return tuple((param.ty, param.mode) for param in one.params[member_starts(one) :])

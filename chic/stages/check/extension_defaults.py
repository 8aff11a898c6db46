"""Default bodies that extensions give to the members of interfaces: `extension IShape { double Area(in this) => 0.0; }`

In: extensions whose targets are known, before anything is named after them. Out: the interface's members, with those bodies,
which see what the extension sees; the extension no longer has them. Two bodies for one member are reported.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from chic import ty
from chic.diagnostics import Label
from chic.stages.check.instances import instance
from chic.stages.check.nominal import instance_of
from chic.stages.check.restated import constraints
from chic.stages.check.signatures import general
from chic.stages.check.symbols import FunctionSymbol, PropertySymbol, Symbol, TypeInstance, TypeSymbol
from chic.stages.check.world import World

Member = FunctionSymbol | PropertySymbol
Pair = tuple[FunctionSymbol, FunctionSymbol]


def adopt_defaults(world: World) -> None:
    """Hand over what interfaces declare without a body."""
    given: dict[int, FunctionSymbol] = {}
    for symbol in world.collected.extensions:
        target = _interface(world, symbol)
        if target is None:
            continue
        for name, members in symbol.members.items():
            for member in list(members):
                assert isinstance(member, (FunctionSymbol, PropertySymbol))
                pairs = _asked(world, symbol, target, member, given)
                if pairs:
                    members.remove(member)
                    world.collected.extending[name].remove(member)
                for wanted, found in pairs:
                    _adopt(world, wanted, found, given)


def _interface(world: World, symbol: TypeSymbol) -> TypeInstance | None:
    """The interface that an extension extends; generic ones are left alone."""
    if symbol.unsupported or symbol.params:
        return None
    target = instance_of(world, instance(world, symbol).ty)
    return target if target is not None and isinstance(target.ty, ty.Interface) and not target.args else None


def _asked(
    world: World, symbol: TypeSymbol, target: TypeInstance, member: Member, given: dict[int, FunctionSymbol]
) -> list[Pair]:
    """The functions of the interface that a member has bodies for, each with its own."""
    pairs = (pair for wanted in target.symbol.members.get(member.name, ()) for pair in _functions(wanted, member))
    return [
        (wanted, found)
        for wanted, found in pairs
        if (wanted.abstract or id(wanted) in given) and _same(world, (wanted, target), (found, instance(world, symbol)))
    ]


def _functions(wanted: Symbol, member: Member) -> Iterator[Pair]:
    if isinstance(wanted, FunctionSymbol) and isinstance(member, FunctionSymbol) and member.extends:
        yield wanted, member
    elif isinstance(wanted, PropertySymbol) and isinstance(member, PropertySymbol) and not member.static:
        for one, found in ((wanted.get, member.get), (wanted.set, member.set)):
            if one is not None and found is not None:
                yield one, found


def _same(world: World, wanted: tuple[FunctionSymbol, TypeInstance], found: tuple[FunctionSymbol, TypeInstance]) -> bool:
    """Whether two functions have one signature, names included: calls may use these."""
    one, other = general(world, *wanted), general(world, *found)
    if one.args != other.args or constraints(world, one) != constraints(world, other):
        return False
    first, second = ([(param.name, param.ty, param.mode) for param in each] for each in (one.params, other.params[1:]))
    return first == second and one.result == other.result


def _adopt(world: World, wanted: FunctionSymbol, found: FunctionSymbol, given: dict[int, FunctionSymbol]) -> None:
    """The member of the interface stands where its body does from now on."""
    world.collected.functions.remove(found)
    first = given.setdefault(id(wanted), found)
    if first is not found:
        assert wanted.owner is not None
        world.report.error(
            found.file, "DIM0003", found.span, f"`{wanted.name}` of `{wanted.owner.name}` has two default bodies",
            label="and here", labels=(Label(first.file, first.span, "one is given here"),),
        )  # fmt: skip
        return
    wanted.scope = evolve(found.scope, owner=wanted.owner, found={})
    wanted.decl, wanted.body, wanted.arrow, wanted.span = found.decl, found.body, found.arrow, found.span
    wanted.modifiers = found.modifiers
    if wanted.type_params:
        wanted.type_params, wanted.params, wanted.result = found.type_params, found.params[1:], found.result
    wanted.instances.clear()

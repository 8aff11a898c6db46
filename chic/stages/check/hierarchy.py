"""Base classes and interfaces: what stands after the colon of a type, and what follows from it.

In: collected types. Out: their bases resolved (with everything wrong about them reported), and answers: what is a kind of
what, which instance a member comes from.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from chic import syntax, ty
from chic.stages.check.instances import base_of, instance, interfaces_of, outside
from chic.stages.check.nominal import instance_of
from chic.stages.check.nullable import bare
from chic.stages.check.resolve import named
from chic.stages.check.spans import view_of
from chic.stages.check.symbols import FunctionSymbol, TypeInstance, TypeSymbol
from chic.stages.check.values import GroupRef
from chic.stages.check.world import World
from chic.ty import Ty

ROOT_ERROR = "Exception"  # what an `error` without base derives from, in the library


def resolve_bases(world: World) -> None:
    """Find the symbols behind what every type lists after its colon; cut cycles."""
    for symbol in world.collected.types:
        if symbol.kind not in ("enum", "payload"):
            _sort(world, symbol)
    for symbol in world.collected.types:
        _cut_cycle(world, symbol)


def _sort(world: World, symbol: TypeSymbol) -> None:
    """Tell the base class from the interfaces."""
    env: dict[str, Ty] = {name: ty.TypeParam(name) for name in symbol.params}
    for node in symbol.decl.bases:
        found = _base_type(world, symbol, env, node)
        if found is None:
            symbol.lost_base = True
            continue
        if found.full == str(ty.OBJECT):
            continue  # everything is one
        if found.kind == "interface":
            symbol.interfaces.append((found, node))
        elif _may_be_base(world, symbol, found, node):
            symbol.base, symbol.base_node = found, node
        else:
            symbol.lost_base = True
    if symbol.kind == "error" and symbol.base is None:
        std = world.root.spaces.get("Std")
        roots = std.members.get(ROOT_ERROR, []) if std is not None else []
        symbol.base = next((one for one in roots if isinstance(one, TypeSymbol) and one is not symbol), None)


def _base_type(world: World, symbol: TypeSymbol, env: dict[str, Ty], node: syntax.Type) -> TypeSymbol | None:
    file = symbol.scope.file
    if not isinstance(node, syntax.NamedType):
        world.report.error(file, "TCK111", node.span, "only a class or an interface can stand here")
        return None
    found = named(world, outside(symbol), env, node)
    if isinstance(found, TypeInstance):
        return found.symbol
    for key in [key for key in world.report.found if key[0] == file and key[2] == "TCK030"]:
        if node.span.start <= key[1] < node.span.end:
            world.report.found[(*key[:2], "TCK117")] = evolve(world.report.found.pop(key), code="TCK117")
    if found is not ty.ERROR:
        world.report.error(file, "TCK111", node.span, f"`{found}` cannot be a base of `{symbol.name}`", label="not a class")
    return None


def _may_be_base(world: World, symbol: TypeSymbol, found: TypeSymbol, node: syntax.Type) -> bool:
    file = symbol.scope.file
    code = text = help_text = ""
    if found.static:
        code, text = "TCK113", f"static class `{found.name}` cannot be a base"
    elif not found.is_class:
        code, text = "TCK111", f"`{found.name}` is not a class or interface"
    elif not symbol.is_class:
        code, text = (
            "TCK111",
            f"{'an' if symbol.kind == 'interface' else 'a'} {symbol.kind} cannot derive from class `{found.name}`",
        )
        help_text = "only interfaces can stand here"
    elif "sealed" in found.decl.modifiers.words:
        code, text = "TCK112", f"`{found.name}` is sealed: nothing can derive from it"
    elif symbol.base is not None:
        code, text = "TCK110", f"`{symbol.name}` has two base classes: `{symbol.base.name}` and `{found.name}`"
        help_text = "a class has one base class; the others must be interfaces"
    if code:
        world.report.error(file, code, node.span, text, help=help_text)
    return not code


def _cut_cycle(world: World, symbol: TypeSymbol) -> None:
    def reaches(one: TypeSymbol, seen: set[int]) -> bool:
        above = [*([one.base] if one.base is not None else []), *(part for part, _ in one.interfaces)]
        for step in above:
            if step is symbol:
                return True
            if id(step) not in seen:
                seen.add(id(step))
                if reaches(step, seen):
                    return True
        return False

    if reaches(symbol, set()):
        world.report.error(
            symbol.scope.file, "TCK116", symbol.span, f"`{symbol.name}` derives from itself", label="in a circle"
        )
        symbol.base, symbol.base_node, symbol.interfaces = None, None, []


# --- answers ----------------------------------------------------------------------------------------------------------


def chain(world: World, one: TypeInstance) -> Iterator[TypeInstance]:
    """A class and those above it, nearest first."""
    step: TypeInstance | None = one
    while step is not None:
        yield step
        step = base_of(world, step)


def all_interfaces(world: World, one: TypeInstance) -> tuple[TypeInstance, ...]:
    """Every interface a type implements (or extends), directly or not; base interfaces before those that extend them."""
    found: dict[str, TypeInstance] = {}

    def add(interface: TypeInstance) -> None:
        for inner in interfaces_of(world, interface):
            add(inner)
        found.setdefault(str(interface.ty), interface)

    for level in reversed(list(chain(world, one))):
        for interface in interfaces_of(world, level):
            add(interface)
    return tuple(found.values())


def is_a(world: World, of: Ty, target: Ty) -> bool:
    """Whether a value of type `of` is a value of class or interface type `target` too."""
    if of == target:
        return True
    if type(target) is ty.Interface and target.name == "object":
        return is_object(world, of)
    one = instance_of(world, of) if isinstance(of, (ty.Class, ty.Interface, ty.Struct)) else None
    if one is None:
        return False
    if isinstance(target, ty.Class):
        return any(level.ty == target for level in chain(world, one))
    return isinstance(target, ty.Interface) and any(part.ty == target for part in all_interfaces(world, one))


def is_object(world: World, of: Ty) -> bool:
    """Whether values of a type convert to `object`: objects as they are, all others in boxes. Addresses and views do not."""
    match of:
        case ty.Prim(kind=kind):
            return kind not in ("void", "never", "null")
        case ty.Fn(raw=raw):
            return not raw
        case ty.Tuple(elements=parts):
            return all(is_object(world, bare(part)) for part in parts)
        case ty.Struct():
            return view_of(world, of) is None
    return isinstance(of, (ty.String, ty.Array, ty.Class, ty.Interface, ty.Enum))


def fn_fits(world: World, source: ty.Fn, target: ty.Fn) -> bool:
    """Whether a function can stand for one of another type: it takes more general references, and gives more special ones."""
    if source.raw or target.raw or source.modes or target.modes or len(source.params) != len(target.params):
        return False
    given = zip(target.params, source.params, strict=True)
    return is_a(world, source.result, target.result) and all(is_a(world, a, b) and _same_kind(a, b) for a, b in given)


def _same_kind(a: Ty, b: Ty) -> bool:
    return a == b or not isinstance(a, (ty.Struct, ty.Prim, ty.Enum, ty.Tuple))


def distance(world: World, of: Ty, target: Ty) -> int:
    """How far above `of` its base class `target` is; interfaces are farther than any class."""
    one = instance_of(world, of)
    levels = [level.ty for level in chain(world, one)] if one is not None else []
    return levels.index(target) if target in levels else 100


def level_of(world: World, one: TypeInstance, symbol: TypeSymbol) -> TypeInstance | None:
    """The instance of `symbol` among a type, its bases and its interfaces: where an inherited member lives."""
    for level in chain(world, one):
        if level.symbol is symbol:
            return level
    return next((part for part in all_interfaces(world, one) if part.symbol is symbol), None)


def levels_of(world: World, one: TypeInstance, symbol: TypeSymbol) -> list[TypeInstance]:
    """All instances of `symbol` among a type, its bases and its interfaces."""
    return [level for level in (*chain(world, one), *all_interfaces(world, one)) if level.symbol is symbol]


def declaring(world: World, one: TypeInstance | None, symbol: TypeSymbol | None) -> TypeInstance | None:
    """The instance that a member with that owner has, named through `one`."""
    if one is None or symbol is None or one.symbol is symbol:
        return one
    found = level_of(world, one, symbol)
    return found if found is not None else instance(world, symbol) if not symbol.params else one


def owner_of(world: World, group: GroupRef, symbol: FunctionSymbol) -> TypeInstance | None:
    """The instance that a function of a group is taken from."""
    for one in group.extended:
        if one.symbol is symbol:
            return one.owner
    return declaring(world, group.owner, symbol.owner) if symbol.owner is not None else None

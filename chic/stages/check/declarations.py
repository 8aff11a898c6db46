"""Declarations of the program, looked at whether used or not: types, constants, signatures."""

from __future__ import annotations

from chic import syntax, ty
from chic.diagnostics import Label
from chic.stages.check import attributes
from chic.stages.check.constants import const_value, enum_numbers
from chic.stages.check.imports import of_program
from chic.stages.check.instances import fields, instance
from chic.stages.check.layouts import struct_parts
from chic.stages.check.operator_checks import check_operator, check_pairs
from chic.stages.check.placement import check_placement
from chic.stages.check.signatures import function
from chic.stages.check.symbols import FunctionInstance, FunctionSymbol, TypeInstance, TypeSymbol
from chic.stages.check.world import World


def check_declarations(world: World) -> None:
    """Look at every declaration of the program, used or not: types, constants, signatures."""
    for symbol in world.collected.types:
        if of_program(world, symbol.scope.file):
            _check_head(world, symbol)
        if of_program(world, symbol.scope.file) and not symbol.params:
            one = instance(world, symbol)
            if symbol.kind == "enum":
                enum_numbers(world, one)
            else:
                fields(world, one)
    for const in world.collected.consts:
        if of_program(world, const.scope.file) and not (const.owner and const.owner.params):
            const_value(world, const, instance(world, const.owner) if const.owner else None, 0)
    _check_overloads(world)
    _check_cycles(world)


def _check_head(world: World, symbol: TypeSymbol) -> None:
    check_placement(world.report, symbol)
    _check_defaults(world, symbol.scope.file, getattr(symbol.decl, "positional", ()))


def plain_instance(world: World, symbol: FunctionSymbol) -> FunctionInstance | None:
    """The instance of a function that is not generic (nor in a generic type)."""
    if symbol.type_params or (symbol.owner is not None and symbol.owner.params):
        return None
    return function(world, symbol, instance(world, symbol.owner) if symbol.owner is not None else None)


def _check_overloads(world: World) -> None:
    """Two functions of one name need different parameter lists; defaults come last and not on `ref` or `out`."""
    seen: dict[tuple[object, ...], FunctionSymbol] = {}
    operators: list[tuple[FunctionSymbol, FunctionInstance]] = []
    for symbol in world.collected.functions:
        if not of_program(world, symbol.scope.file):
            continue
        _check_defaults(world, symbol.file, symbol.params)
        _check_support(world, symbol)
        one = plain_instance(world, symbol)
        if one is None:
            operators += _generic_operator(world, symbol)
            continue
        if symbol.owner is not None and symbol.owner.is_extension:
            continue  # several may extend one type: `extension_checks` looks at all of them
        own_file = symbol.file if symbol.owner is None and symbol.visibility == "private" else -1
        key = (
            symbol.owner.full if symbol.owner else symbol.scope.namespace.name,
            own_file,
            symbol.name if symbol.kind != "set" else f"set_{symbol.name.partition('_')[2]}",  # and not an `init` besides
            one.result if symbol.kind == "operator" else None,
            tuple((p.ty, p.mode) for p in one.params),
        )
        _check_form(world, symbol, one)
        if symbol.kind == "operator":
            operators.append((symbol, one))
        first = seen.setdefault(key, symbol)
        if first is not symbol and ty.ERROR not in (p.ty for p in one.params):
            world.report.error(
                symbol.file, "NAM0003", symbol.span, _again(first, symbol),
                label="declared again here", labels=(Label(first.file, first.span, "first declared here"),),
            )  # fmt: skip
            _forget(symbol)
    check_pairs(world, operators)


def _generic_operator(world: World, symbol: FunctionSymbol) -> list[tuple[FunctionSymbol, FunctionInstance]]:
    """An operator of a generic type, looked at for the type parameters themselves."""
    owner = symbol.owner
    if symbol.kind != "operator" or owner is None:
        return []
    one = function(world, symbol, instance(world, owner, tuple(ty.TypeParam(name) for name in owner.params)))
    assert one.owner is not None
    check_operator(world, symbol, one, one.owner.ty)
    return [(symbol, one)]


def _again(first: FunctionSymbol, symbol: FunctionSymbol) -> str:
    """What is wrong with a second declaration."""
    if symbol.kind in ("get", "set"):
        word, _, prop = first.name.partition("_")
        return f"property `{prop}` has {'an' if word == 'init' else 'a'} `{word}` already"
    return f"`{symbol.name}` with these parameters is declared twice"


def _forget(symbol: FunctionSymbol) -> None:
    """Calls mean the first one, and are not ambiguous on top."""
    members = symbol.owner.members if symbol.owner else symbol.scope.namespace.members
    found = members.get(symbol.name)
    if isinstance(found, list) and symbol in found:
        found.remove(symbol)


def _check_form(world: World, symbol: FunctionSymbol, one: FunctionInstance) -> None:
    """What does not depend on the body: static functions take no part in overriding, operators are about their own type."""
    word = next((word for word in ("abstract", "virtual", "override") if word in symbol.modifiers.words), "")
    if word and "static" in symbol.modifiers.words:
        world.report.error(
            symbol.file, "TCK206", symbol.span, f"`{word}` has no meaning here: static functions are not overridden",
        )  # fmt: skip
    if attributes.vanishes(symbol) and one.result not in (ty.VOID, ty.ERROR):
        world.report.error(
            symbol.file, "MIRL0330", symbol.span, f"calls of `{symbol.name}` can vanish, so it cannot return a value",
            label="`@conditional` is for functions that return nothing",
        )  # fmt: skip
    if symbol.kind == "operator" and one.owner is not None:
        check_operator(world, symbol, one, one.owner.ty)


def _check_defaults(world: World, file: int, params: tuple[syntax.Param, ...]) -> None:
    optional = False
    for param in params:
        if param.default is not None and param.mode in ("ref", "out"):
            world.report.error(file, "TCK045", param.span, f"`{param.mode}` parameter `{param.name}` cannot have a default")
        elif param.default is None and optional:
            world.report.error(
                file, "TCK044", param.span, f"parameter `{param.name}` must have a default, because one before it has"
            )
        optional = optional or param.default is not None


def _check_support(world: World, symbol: FunctionSymbol) -> None:
    decl = symbol.decl
    if isinstance(decl, syntax.FunctionDecl):
        if "async" in symbol.modifiers.words:
            world.report.unsupported(symbol.file, symbol.span, "`async` functions are")
        if decl.variadic:
            world.report.unsupported(symbol.file, symbol.span, "C functions with variable arguments are")


def _check_cycles(world: World) -> None:
    """A struct cannot contain itself."""
    done: set[str] = set()
    for symbol in world.collected.types:
        if symbol.kind in ("struct", "payload") and not symbol.params and of_program(world, symbol.scope.file):
            _visit(world, instance(world, symbol), done, [])


def _visit(world: World, one: TypeInstance, done: set[str], path: list[TypeInstance]) -> None:
    if one in path:
        symbol = one.symbol
        kind = "enum" if symbol.kind == "payload" else "struct"
        way = " -> ".join(f"`{step.symbol.name}`" for step in (*path[path.index(one) :], one))
        world.report.error(
            symbol.scope.file,
            "TYP0015",
            symbol.span,
            f"{kind} `{symbol.name}` contains itself: {way}",
            help="put the inner one into an array",
        )
        for step in path[path.index(one) :]:
            done.add(str(step.ty))
        return
    if str(one.ty) in done:
        return
    for field in fields(world, one):
        for inner in struct_parts(field.ty):
            if inner.name in world.types:
                _visit(world, world.types[inner.name], done, [*path, one])
    done.add(str(one.ty))

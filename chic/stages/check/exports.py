"""Names that functions and statics are exported under. In: the program's `@export`s. Out: findings about names that are no
symbols, that two have, or that belong to others: to the runtime, to the C library, or to the start of a process.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chic.diagnostics import Label
from chic.origin import Origin
from chic.stages.check.attributes import text_of
from chic.stages.check.symbols import FunctionSymbol, StaticSymbol
from chic.stages.check.world import World
from chic.syntax import Attribute

Exported = FunctionSymbol | StaticSymbol

PREFIX = "chic_"
STARTS = frozenset(("main", "_start", "_init", "_fini", "memory"))  # `memory`: what a wasm module's memory is called
_COPIES = frozenset(("memcpy", "memmove", "memset", "memcmp", "bcmp"))  # what LLVM makes calls of by itself
_SYMBOL = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


def check_exports(world: World) -> None:
    """Look at every `@export` of the program."""
    called = frozenset(_imported(world))
    first: dict[str, tuple[Exported, Attribute]] = {}
    for symbol, one in _exports(world):
        name = text_of(one.args[0]) if len(one.args) == 1 else ""
        if not name:
            continue  # `attributes` says so
        if not _allowed(world, symbol, one, name, called):
            continue
        other, where = first.setdefault(name, (symbol, one))
        if other is not symbol:
            world.report.error(
                symbol.scope.file, "ATR0002", one.span, f"two declarations are exported as `{name}`", label="the second",
                labels=(Label(other.scope.file, where.span, "the first"),), help="export each under a name of its own",
            )  # fmt: skip


def _exports(world: World) -> Iterator[tuple[Exported, Attribute]]:
    symbols: tuple[Exported, ...] = (*world.collected.functions, *world.collected.statics)
    for symbol in symbols:
        if symbol.scope.origin is Origin.PROGRAM:
            yield from ((symbol, one) for one in symbol.modifiers.attributes if one.name == "export")


def _imported(world: World) -> Iterator[str]:
    """What the library and the runtime call of the outside."""
    for symbol in world.collected.functions:
        if symbol.scope.origin is not Origin.PROGRAM and symbol.body is None:
            yield from (symbol.name for one in symbol.modifiers.attributes if one.name == "extern")


def _allowed(world: World, symbol: Exported, one: Attribute, name: str, called: frozenset[str]) -> bool:
    """Whether a declaration can be exported, and under that name; says why not."""
    text, help_text = _wrong_name(name, called), "choose another name"
    if not text and _generic(symbol):
        text, help_text = f"`{symbol.name}` is generic: it has no one symbol to export", "export a function that calls it"
    if text:
        world.report.error(symbol.scope.file, "ATR0002", one.span, text, help=help_text)
    return not text


def _generic(symbol: Exported) -> bool:
    own = isinstance(symbol, FunctionSymbol) and symbol.type_params
    return bool(own or (symbol.owner is not None and symbol.owner.params))


def _wrong_name(name: str, called: frozenset[str]) -> str:
    if not _SYMBOL.fullmatch(name):
        return f'"{name}" is not the name of a symbol: only letters, digits and `_` are, not beginning with a digit'
    if name.startswith(PREFIX):
        return f"nothing can be exported as `{name}`: names with `{PREFIX}` in front belong to the runtime"
    if name in STARTS:
        return f"nothing can be exported as `{name}`: a program starts with it"
    if name in called or name in _COPIES:
        return f"nothing can be exported as `{name}`: the runtime calls the C library's function of that name"
    return ""

"""What a module needs of an object: everything that its exports reach through relocations."""

from __future__ import annotations

from attrs import frozen

from chic.stages.link_wasm.options import LinkError
from chic.wasm_object import Kind, Object, Reloc, Relocation, Symbol

# Addresses that the linker itself defines.
LINKER_SYMBOLS = frozenset({"__heap_base", "__data_end", "__stack_low", "__stack_high", "__heap_end"})


@frozen
class Live:
    """Function indices (imports and bodies) and segments in the object's order; functions whose address is taken, in
    the order of first use; whether anything refers to the table."""

    functions: tuple[int, ...]
    segments: tuple[int, ...]
    addressed: tuple[int, ...]
    table: bool


class _Marking:
    def __init__(self, parts: Object) -> None:
        self.parts = parts
        self.imported = sum(one.kind == 0 for one in parts.imports)
        self.functions: set[int] = set()
        self.segments: set[int] = set()
        self.addressed: dict[int, None] = {}
        self.table = False
        self.work: list[tuple[Relocation, ...]] = []

    def function(self, index: int) -> None:
        """A function is needed."""
        if index not in self.functions:
            self.functions.add(index)
            if index >= self.imported:
                self.work.append(self.parts.bodies[index - self.imported].relocations)

    def segment(self, index: int) -> None:
        """A segment is needed."""
        if index not in self.segments:
            self.segments.add(index)
            self.work.append(self.parts.segments[index].relocations)

    def symbol(self, symbol: Symbol) -> None:
        """Whatever a symbol stands for is needed."""
        match symbol.kind:
            case Kind.FUNCTION if symbol.defined or symbol.explicit_name:
                self.function(symbol.index)
            case Kind.DATA if symbol.defined:
                self.segment(symbol.index)
            case Kind.DATA if symbol.name in LINKER_SYMBOLS:
                pass
            case Kind.GLOBAL if symbol.name == "__stack_pointer" and not symbol.defined:
                pass
            case Kind.TABLE if not symbol.defined:
                self.table = True
            case _:
                where = ": @extern names it, but a WebAssembly program has no C library" if symbol.kind is Kind.FUNCTION else ""
                raise LinkError(f"undefined {symbol.kind.name.lower()} symbol {symbol.name}{where}")

    def relocation(self, one: Relocation) -> None:
        """What a reference refers to is needed."""
        if one.kind is Reloc.TYPE_INDEX_LEB:
            return
        symbol = self.parts.symbols[one.index]
        self.symbol(symbol)
        if one.kind in (Reloc.TABLE_INDEX_SLEB, Reloc.TABLE_INDEX_I32):
            self.addressed[symbol.index] = None


def live_parts(parts: Object) -> Live:
    """Mark from the visible definitions on."""
    if parts.constructors:
        raise LinkError(f"constructors are not supported: {parts.symbols[parts.constructors[0]].name}")
    if parts.global_count:
        raise LinkError("globals defined in the object are not supported")
    marking = _Marking(parts)
    for symbol in parts.symbols:
        if symbol.defined and symbol.visible and symbol.kind in (Kind.FUNCTION, Kind.DATA):
            marking.symbol(symbol)
    while marking.work:
        for one in marking.work.pop():
            marking.relocation(one)
    return Live(
        tuple(sorted(marking.functions)),
        tuple(sorted(marking.segments)),
        tuple(sorted(marking.addressed)),
        marking.table or bool(marking.addressed),
    )

"""A relocatable WebAssembly object as frozen values. `wasm_reader` makes them of bytes; `link_wasm` puts them together."""

from __future__ import annotations

from enum import IntEnum

from attrs import frozen


class Kind(IntEnum):
    """What a symbol stands for."""

    FUNCTION = 0
    DATA = 1
    GLOBAL = 2
    SECTION = 3
    TAG = 4
    TABLE = 5


class Reloc(IntEnum):
    """Kinds of relocation that 32-bit, position-dependent code uses."""

    FUNCTION_INDEX_LEB = 0
    TABLE_INDEX_SLEB = 1
    TABLE_INDEX_I32 = 2
    MEMORY_ADDR_LEB = 3
    MEMORY_ADDR_SLEB = 4
    MEMORY_ADDR_I32 = 5
    TYPE_INDEX_LEB = 6
    GLOBAL_INDEX_LEB = 7
    GLOBAL_INDEX_I32 = 13
    TABLE_NUMBER_LEB = 20


@frozen
class Symbol:
    """`index` is a function, global or table index, or a segment; `offset` and `size` are for data. `explicit_name`: an
    undefined function that its declaration says is imported."""

    kind: Kind
    name: str
    defined: bool
    visible: bool
    explicit_name: bool = False
    index: int = -1
    offset: int = 0


@frozen
class Relocation:
    """At `offset` (from the start of the piece it is in) stands a reference to symbol (or type) `index`."""

    kind: Reloc
    offset: int
    index: int
    addend: int = 0


@frozen
class Import:
    """An imported function (`type_index`), or an environment's memory, table or global (-1)."""

    module: str
    name: str
    kind: int
    type_index: int = -1


@frozen
class Body:
    """A function: its code without the size in front."""

    type_index: int
    code: bytes
    relocations: tuple[Relocation, ...]


@frozen
class Segment:
    """A piece of data; `align` is in bytes."""

    name: str
    align: int
    data: bytes
    relocations: tuple[Relocation, ...]


@frozen
class Object:
    """One object. Function indices count imported functions first."""

    types: tuple[bytes, ...]
    imports: tuple[Import, ...]
    bodies: tuple[Body, ...]
    segments: tuple[Segment, ...]
    symbols: tuple[Symbol, ...]
    constructors: tuple[int, ...]
    global_count: int


class ObjectError(Exception):
    """Bytes that are not an object of this kind."""

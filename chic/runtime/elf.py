"""The symbols of a host object file: the names that it still needs, and where its functions are.

In: the bytes of a 64-bit little-endian ELF object. Out: names; functions.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from attrs import frozen

SYMBOL_TABLE = 2
FUNCTION = 2
WEAK = 2
OF_THE_LINKER = ("_GLOBAL_OFFSET_TABLE_",)
SECTION = struct.Struct("<IIQQQQIIQQ")
SYMBOL = struct.Struct("<IBBHQQ")


@frozen
class Function:
    """A function of an object file: its section, and where in it its code starts."""

    name: str
    section: int
    start: int
    size: int


def undefined_symbols(data: bytes) -> tuple[str, ...]:
    """Symbols that somebody else has to define, without weak ones, in the order of the file."""
    found = (name for name, info, section, _, _ in _symbols(data) if section == 0 and name and info >> 4 != WEAK)
    return tuple(name for name in found if name not in OF_THE_LINKER)


def functions(data: bytes) -> tuple[Function, ...]:
    """The functions that the file defines, in the order of the file."""
    return tuple(
        Function(name, section, start, size)
        for name, info, section, start, size in _symbols(data)
        if section and size and info & 15 == FUNCTION
    )


def _symbols(data: bytes) -> Iterator[tuple[str, int, int, int, int]]:
    """Name, kind and binding, section, value and size of every symbol."""
    (start,) = struct.unpack_from("<Q", data, 0x28)
    size, count = struct.unpack_from("<HH", data, 0x3A)
    sections = [SECTION.unpack_from(data, start + at * size) for at in range(count)]
    for table in sections:
        if table[1] != SYMBOL_TABLE:
            continue
        names = sections[table[6]][4]
        for name, info, _, section, value, length in SYMBOL.iter_unpack(data[table[4] : table[4] + table[5]]):
            yield data[names + name : data.index(b"\0", names + name)].decode(), info, section, value, length

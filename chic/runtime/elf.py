"""The names that a host object file still needs.

In: the bytes of a 64-bit little-endian ELF object. Out: its undefined symbols.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

SYMBOL_TABLE = 2
WEAK = 2
OF_THE_LINKER = ("_GLOBAL_OFFSET_TABLE_",)
SECTION = struct.Struct("<IIQQQQIIQQ")
SYMBOL = struct.Struct("<IBBHQQ")


def undefined_symbols(data: bytes) -> tuple[str, ...]:
    """Symbols that somebody else has to define, without weak ones, in the order of the file."""
    (start,) = struct.unpack_from("<Q", data, 0x28)
    size, count = struct.unpack_from("<HH", data, 0x3A)
    sections = [SECTION.unpack_from(data, start + at * size) for at in range(count)]
    return tuple(name for one in sections if one[1] == SYMBOL_TABLE for name in _undefined(data, one, sections[one[6]]))


def _undefined(data: bytes, table: tuple[int, ...], names: tuple[int, ...]) -> Iterator[str]:
    for name, info, _, section, _, _ in SYMBOL.iter_unpack(data[table[4] : table[4] + table[5]]):
        if section == 0 and name and info >> 4 != WEAK:
            start = names[4] + name
            found = data[start : data.index(b"\0", start)].decode()
            if found not in OF_THE_LINKER:
                yield found

"""A placed program as the bytes of a module."""

from __future__ import annotations

from chic import wasm_binary as wb
from chic.stages.link_wasm.layout import Placed
from chic.stages.link_wasm.options import LinkOptions
from chic.wasm_binary import name, section, signed, unsigned, vector


def write_module(placed: Placed, options: LinkOptions) -> bytes:
    """All sections, in the order the format wants."""
    return wb.MAGIC + b"".join(
        (
            section(wb.TYPE, vector(placed.types)),
            section(wb.IMPORT, vector(_import(one.module, one.name, at) for one, at in placed.imports)),
            section(wb.FUNCTION, vector(unsigned(at) for at, _ in placed.functions)),
            _table(placed),
            section(wb.MEMORY, b"\1\1" + unsigned(-(-placed.heap_base // 65536)) + unsigned(options.max_pages)),
            section(wb.GLOBAL, vector(_globals(placed))),
            section(wb.EXPORT, vector(_exports(placed))),
            _elements(placed),
            section(wb.CODE, vector(unsigned(len(code)) + code for _, code in placed.functions)),
            _data(placed),
            _names(placed, options),
        )
    )


def _import(module: str, field: str, type_index: int) -> bytes:
    return name(module) + name(field) + b"\0" + unsigned(type_index)


def _table(placed: Placed) -> bytes:
    if placed.table is None:
        return b""
    size = unsigned(len(placed.table) + 1)
    return section(wb.TABLE, b"\1" + bytes((wb.FUNCREF, 1)) + size + size)


def _constant(value: int) -> bytes:
    """An expression that pushes an address."""
    return b"\x41" + signed(value - (1 << 32) if value >> 31 else value) + b"\x0b"


def _globals(placed: Placed) -> list[bytes]:
    """The stack pointer, then the address of each exported variable."""
    addresses = [bytes((wb.I32, 0)) + _constant(address) for _, address in placed.data_exports]
    return [bytes((wb.I32, 1)) + _constant(placed.stack_top), *addresses]


def _exports(placed: Placed) -> list[bytes]:
    functions = [name(title) + b"\0" + unsigned(at) for title, at in placed.function_exports]
    data = [name(title) + b"\3" + unsigned(at) for at, (title, _) in enumerate(placed.data_exports, 1)]
    return [name("memory") + b"\2\0", *functions, *data]


def _elements(placed: Placed) -> bytes:
    if not placed.table:
        return b""
    return section(wb.ELEMENT, b"\1\0" + _constant(1) + vector(unsigned(at) for at in placed.table))


def _data(placed: Placed) -> bytes:
    if not placed.image:
        return b""
    return section(wb.DATA, b"\1\0" + _constant(placed.data_start) + unsigned(len(placed.image)) + placed.image)


def _names(placed: Placed, options: LinkOptions) -> bytes:
    functions = vector(unsigned(at) + name(title) for at, title in placed.names)
    parts = ((0, name(options.module_name)), (1, functions), (7, vector([b"\0" + name("__stack_pointer")])))
    return wb.custom("name", b"".join(bytes((kind,)) + unsigned(len(part)) + part for kind, part in parts))

"""A relocatable WebAssembly object, as LLVM writes it, taken apart. In: bytes. Out: frozen values. Links nothing.

The format is the tool conventions' `linking` version 2: a symbol table, segment information, and one relocation section
each for code and data, whose offsets count from the start of their section's payload.
"""

from __future__ import annotations

from chic import wasm_binary as wb
from chic.wasm_binary import Reader
from chic.wasm_object import Body, Import, Kind, Object, ObjectError, Reloc, Relocation, Segment, Symbol

_WITH_ADDEND = (Reloc.MEMORY_ADDR_LEB, Reloc.MEMORY_ADDR_SLEB, Reloc.MEMORY_ADDR_I32)
_WEAK_OR_LOCAL, _LOCAL, _HIDDEN, _UNDEFINED, _EXPORTED, _EXPLICIT_NAME, _NO_STRIP = 3, 2, 4, 16, 32, 64, 128


class _Sections:
    """Sections by kind, custom ones by name; relocations by section number."""

    def __init__(self, data: bytes) -> None:
        if data[:8] != wb.MAGIC:
            raise ObjectError("not a WebAssembly object")
        self.data = data
        self.known: dict[int, tuple[int, Reader]] = {}
        self.custom: dict[str, Reader] = {}
        reader = Reader(data, 8)
        number = 0
        while reader.more():
            kind, size = reader.byte(), reader.unsigned()
            body = Reader(data, reader.at, reader.at + size)
            reader.at += size
            if kind == wb.CUSTOM:
                self.custom[body.name()] = body
            else:
                self.known[kind] = (number, body)
            number += 1

    def open(self, kind: int) -> Reader:
        """A fresh reader of a section; of an empty vector where there is none."""
        if kind not in self.known:
            return Reader(b"\0")
        found = self.known[kind][1]
        return Reader(self.data, found.at, found.end)


def read_object(data: bytes) -> Object:
    """Take an object apart."""
    sections = _Sections(data)
    if "linking" not in sections.custom:
        raise ObjectError("the object has no linking section")
    details, symbols, constructors = _linking(sections.custom["linking"], imports := _imports(sections.open(wb.IMPORT)))
    return Object(
        _types(sections.open(wb.TYPE)),
        imports,
        _bodies(sections),
        _segments(sections, details),
        symbols,
        constructors,
        sections.open(wb.GLOBAL).unsigned(),
    )


def _types(reader: Reader) -> tuple[bytes, ...]:
    found = []
    for _ in reader.vector():
        start = reader.at
        reader.byte()
        for _half in range(2):
            reader.take(reader.unsigned())
        found.append(reader.data[start : reader.at])
    return tuple(found)


def _imports(reader: Reader) -> tuple[Import, ...]:
    return tuple(_import(reader) for _ in reader.vector())


def _import(reader: Reader) -> Import:
    module, name, kind = reader.name(), reader.name(), reader.byte()
    match kind:
        case 0:
            return Import(module, name, kind, reader.unsigned())
        case 1:
            reader.byte()
            _limits(reader)
        case 2:
            _limits(reader)
        case 3:
            reader.take(2)
        case _:
            raise ObjectError(f"import of kind {kind}: {module}.{name}")
    return Import(module, name, kind)


def _limits(reader: Reader) -> None:
    flags = reader.byte()
    reader.unsigned()
    if flags & 1:
        reader.unsigned()


def _relocations(sections: _Sections, name: str, kind: int) -> list[Relocation]:
    reader = sections.custom.get(name)
    if reader is None:
        return []
    target = reader.unsigned()
    if target != sections.known[kind][0]:
        raise ObjectError(f"{name} speaks of section {target}")
    return [_relocation(reader) for _ in reader.vector()]


def _relocation(reader: Reader) -> Relocation:
    number, offset, index = reader.byte(), reader.unsigned(), reader.unsigned()
    if number not in Reloc.__members__.values():
        raise ObjectError(f"relocation type {number} is not supported")
    kind = Reloc(number)
    return Relocation(kind, offset, index, reader.signed() if kind in _WITH_ADDEND else 0)


def _within(relocations: list[Relocation], start: int, size: int) -> tuple[Relocation, ...]:
    """Those of one piece; they come in the order of their offsets, so the list is used up from its end."""
    found = []
    while relocations and relocations[-1].offset < start + size:
        one = relocations.pop()
        found.append(Relocation(one.kind, one.offset - start, one.index, one.addend))
    return tuple(found)


def _bodies(sections: _Sections) -> tuple[Body, ...]:
    types = sections.open(wb.FUNCTION)
    type_indices = [types.unsigned() for _ in types.vector()]
    pending = _relocations(sections, "reloc.CODE", wb.CODE)[::-1]
    reader = sections.open(wb.CODE)
    base, found = reader.at, []
    for at in reader.vector():
        size = reader.unsigned()
        start = reader.at - base
        found.append(Body(type_indices[at], reader.take(size), _within(pending, start, size)))
    return tuple(found)


def _segments(sections: _Sections, details: list[tuple[str, int]]) -> tuple[Segment, ...]:
    pending = _relocations(sections, "reloc.DATA", wb.DATA)[::-1]
    reader = sections.open(wb.DATA)
    base, found = reader.at, []
    for at in reader.vector():
        if reader.unsigned() != 0 or reader.byte() != 0x41:
            raise ObjectError("a data segment that is not active at a constant offset")
        reader.signed()
        reader.byte()
        size = reader.unsigned()
        start = reader.at - base
        name, align = details[at]
        found.append(Segment(name, align, reader.take(size), _within(pending, start, size)))
    return tuple(found)


def _linking(reader: Reader, imports: tuple[Import, ...]) -> tuple[list[tuple[str, int]], tuple[Symbol, ...], tuple[int, ...]]:
    if (version := reader.unsigned()) != 2:
        raise ObjectError(f"linking version {version}")
    segments: list[tuple[str, int]] = []
    symbols: tuple[Symbol, ...] = ()
    constructors: tuple[int, ...] = ()
    while reader.more():
        kind, size = reader.byte(), reader.unsigned()
        part = Reader(reader.data, reader.at, reader.at + size)
        reader.at += size
        match kind:
            case 5:
                segments = [(part.name(), 1 << part.unsigned(), part.unsigned())[:2] for _ in part.vector()]
            case 6:
                constructors = tuple((part.unsigned(), part.unsigned())[1] for _ in part.vector())
            case 8:
                symbols = tuple(_symbol(part, imports) for _ in part.vector())
            case _:
                raise ObjectError(f"linking subsection {kind} is not supported")
    return segments, symbols, constructors


def _symbol(reader: Reader, imports: tuple[Import, ...]) -> Symbol:
    kind, flags = Kind(reader.byte()), reader.unsigned()
    defined = not flags & _UNDEFINED
    visible = flags & _WEAK_OR_LOCAL != _LOCAL and (not flags & _HIDDEN or bool(flags & (_EXPORTED | _NO_STRIP)))
    explicit = bool(flags & _EXPLICIT_NAME)
    if kind is Kind.SECTION:
        return Symbol(kind, "", True, False, index=reader.unsigned())
    if kind is Kind.DATA:
        name = reader.name()
        index, offset, _ = (reader.unsigned(), reader.unsigned(), reader.unsigned()) if defined else (-1, 0, 0)
        return Symbol(kind, name, defined, visible, index=index, offset=offset)
    index = reader.unsigned()
    name = reader.name() if defined or explicit else _imported_name(imports, kind, index)
    return Symbol(kind, name, defined, visible, explicit, index)


_IMPORT_KINDS = {Kind.FUNCTION: 0, Kind.TABLE: 1, Kind.GLOBAL: 3}


def _imported_name(imports: tuple[Import, ...], kind: Kind, index: int) -> str:
    """Undefined symbols are called after the import that they name."""
    return [one for one in imports if one.kind == _IMPORT_KINDS.get(kind)][index].name

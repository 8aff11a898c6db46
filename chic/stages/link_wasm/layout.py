"""Where everything goes: final function, type and table indices, addresses of data; then references filled in."""

from __future__ import annotations

from attrs import frozen

from chic.stages.link_wasm.liveness import Live
from chic.stages.link_wasm.options import LinkError, LinkOptions
from chic.wasm_binary import padded
from chic.wasm_object import Body, Import, Kind, Object, Reloc, Relocation, Segment, Symbol

NULL_PAGE = 1024
_WIDE = (Reloc.TABLE_INDEX_I32, Reloc.MEMORY_ADDR_I32, Reloc.GLOBAL_INDEX_I32)


@frozen
class Placed:
    """A linked program, ready to be written. `types` are used types; functions give (type, code); `image` is the data
    from `data_start` on; `names` are all functions' names by final index."""

    types: tuple[bytes, ...]
    imports: tuple[tuple[Import, int], ...]
    functions: tuple[tuple[int, bytes], ...]
    table: tuple[int, ...] | None
    data_start: int
    image: bytes
    stack_top: int
    heap_base: int
    function_exports: tuple[tuple[str, int], ...]
    data_exports: tuple[tuple[str, int], ...]
    names: tuple[tuple[int, str], ...]


class _Plan:
    """Final numbers of what is live."""

    def __init__(self, parts: Object, live: Live, options: LinkOptions) -> None:
        self.parts = parts
        self.live = live
        self.imports = tuple(one for one in parts.imports if one.kind == 0)
        self.functions = {old: new for new, old in enumerate(live.functions)}
        self.slots = {old: at for at, old in enumerate(live.addressed, 1)}
        self.types: dict[bytes, int] = {}
        self.stack_top = _aligned(NULL_PAGE + options.stack_size, 16)
        self.addresses: dict[int, int] = {}
        self.image_end = self.data_end = self.stack_top
        self._place_segments()
        self.heap_base = _aligned(self.data_end, 16)
        self.linker_symbols = {
            "__heap_base": self.heap_base,
            "__data_end": self.data_end,
            "__stack_low": NULL_PAGE,
            "__stack_high": self.stack_top,
            "__heap_end": _aligned(self.heap_base, 65536),
        }

    def _place_segments(self) -> None:
        """Bytes first, zeros last, so that zeros take no room in the file."""
        for zero in (False, True):
            for at in self.live.segments:
                segment = self.parts.segments[at]
                if _is_zero(segment) is zero:
                    self.addresses[at] = _aligned(self.data_end, segment.align)
                    self.data_end = self.addresses[at] + len(segment.data)
            if not zero:
                self.image_end = self.data_end

    def type_index(self, old: int) -> int:
        """A type's final index; equal types are one."""
        return self.types.setdefault(self.parts.types[old], len(self.types))

    def address(self, symbol: Symbol) -> int:
        """A data symbol's address."""
        if symbol.defined:
            return self.addresses[symbol.index] + symbol.offset
        return self.linker_symbols[symbol.name]

    def resolve(self, one: Relocation) -> int:
        """The number that belongs at a reference."""
        if one.kind is Reloc.TYPE_INDEX_LEB:
            return self.type_index(one.index)
        symbol = self.parts.symbols[one.index]
        match one.kind:
            case Reloc.FUNCTION_INDEX_LEB:
                return self.functions[symbol.index]
            case Reloc.TABLE_INDEX_SLEB | Reloc.TABLE_INDEX_I32:
                return self.slots[symbol.index]
            case Reloc.MEMORY_ADDR_LEB | Reloc.MEMORY_ADDR_SLEB | Reloc.MEMORY_ADDR_I32:
                return self.address(symbol) + one.addend
        return 0  # the only global, __stack_pointer, and the only table

    def filled(self, data: bytes, relocations: tuple[Relocation, ...]) -> bytes:
        """Code or data with its references filled in."""
        out = bytearray(data)
        for one in relocations:
            value = self.resolve(one) & 0xFFFFFFFF
            text = value.to_bytes(4, "little") if one.kind in _WIDE else _leb(one.kind, value)
            out[one.offset : one.offset + len(text)] = text
        return bytes(out)


def _leb(kind: Reloc, value: int) -> bytes:
    """Signed places get the number sign-extended from 32 bits."""
    signed = kind in (Reloc.TABLE_INDEX_SLEB, Reloc.MEMORY_ADDR_SLEB)
    return padded(value - (1 << 32) if signed and value >> 31 else value)


def _is_zero(segment: Segment) -> bool:
    return not segment.relocations and not any(segment.data)


def _aligned(value: int, align: int) -> int:
    return -(-value // align) * align


def lay_out(parts: Object, live: Live, options: LinkOptions) -> Placed:
    """Number, place and fill in."""
    plan = _Plan(parts, live, options)
    if plan.heap_base > options.max_pages * 65536:
        raise LinkError(f"stack and data need {plan.heap_base} bytes, memory has at most {options.max_pages * 65536}")
    first = len(plan.imports)
    imports = tuple((plan.imports[at], plan.type_index(plan.imports[at].type_index)) for at in live.functions if at < first)
    bodies = [parts.bodies[at - first] for at in live.functions if at >= first]
    functions = tuple(_placed(plan, body) for body in bodies)
    return Placed(
        types=tuple(plan.types),
        imports=imports,
        functions=functions,
        table=tuple(plan.functions[at] for at in live.addressed) if live.table else None,
        data_start=plan.stack_top,
        image=_image(plan),
        stack_top=plan.stack_top,
        heap_base=plan.heap_base,
        function_exports=_exports(plan, Kind.FUNCTION),
        data_exports=_exports(plan, Kind.DATA),
        names=_names(plan),
    )


def _placed(plan: _Plan, body: Body) -> tuple[int, bytes]:
    return plan.type_index(body.type_index), plan.filled(body.code, body.relocations)


def _image(plan: _Plan) -> bytes:
    image = bytearray(plan.image_end - plan.stack_top)
    for at, address in plan.addresses.items():
        segment = plan.parts.segments[at]
        if not _is_zero(segment):
            start = address - plan.stack_top
            image[start : start + len(segment.data)] = plan.filled(segment.data, segment.relocations)
    return bytes(image)


def _exports(plan: _Plan, kind: Kind) -> tuple[tuple[str, int], ...]:
    found = [one for one in plan.parts.symbols if one.kind is kind and one.defined and one.visible]
    return tuple((one.name, plan.functions[one.index] if kind is Kind.FUNCTION else plan.address(one)) for one in found)


def _names(plan: _Plan) -> tuple[tuple[int, str], ...]:
    symbols = [one for one in plan.parts.symbols if one.kind is Kind.FUNCTION and one.index in plan.functions]
    return tuple(sorted({plan.functions[one.index]: one.name.removeprefix("::") for one in symbols}.items()))

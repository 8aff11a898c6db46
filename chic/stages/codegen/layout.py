"""How types look in memory and as values. In: types and struct definitions. Out: LLVM type text, sizes, field slots.

A bool is i1 as a value and i8 in memory (also inside aggregates); everything else looks the same in both places.
"""

from __future__ import annotations

from typing import NamedTuple

from chic.mir import ClassDef
from chic.stages.codegen.options import CodegenError
from chic.stages.codegen.symbols import name
from chic.ty import (
    LONG,
    NUINT,
    VOID,
    Array,
    Class,
    Fn,
    Interface,
    Pointer,
    Prim,
    SpanOf,
    String,
    Struct,
    Tuple,
    Ty,
)
from chic.typed import StructDef

_POINTERS = (String, Pointer, Array, Class, Interface, Fn)
_AGGREGATES = (Struct, Tuple, SpanOf)
_BYTE_POINTER = Pointer(VOID)


class Shape(NamedTuple):
    """An aggregate: field types, the LLVM element that holds each field, LLVM's text of the body, size and alignment."""

    fields: tuple[Ty, ...]
    slots: tuple[int, ...]
    body: str
    size: int
    align: int
    packed: bool


class Layouts:
    """Answers for one program on one target; remembers them. `null_arrays`: a value of an array type may be null."""

    def __init__(
        self, structs: tuple[StructDef, ...], pointer_bits: int, null_arrays: bool, classes: tuple[ClassDef, ...] = ()
    ) -> None:
        self.classes = {one.name: one for one in classes}
        self.pointer_bits = pointer_bits
        self.null_arrays = null_arrays
        self.structs = {one.name: one for one in structs}
        self._values: dict[Ty, str] = {}
        self._shapes: dict[Ty, Shape] = {}

    def value(self, ty: Ty) -> str:
        """LLVM type of a value."""
        found = self._values.get(ty)
        if found is None:
            found = self._values[ty] = self._value(ty)
        return found

    def memory(self, ty: Ty) -> str:
        """LLVM type of storage."""
        text = self.value(ty)
        return "i8" if text == "i1" else text

    def _value(self, ty: Ty) -> str:
        if isinstance(ty, Prim):
            return self._primitive(ty)
        if isinstance(ty, Struct):
            self.shape(ty)
            return "%" + name(ty.name)
        if is_aggregate(ty):
            return self.shape(ty).body
        if isinstance(ty, _POINTERS):
            return "ptr"
        raise CodegenError(f"no layout for type {ty}")

    def _primitive(self, ty: Prim) -> str:
        match ty.kind:
            case "bool":
                return "i1"
            case "float":
                return "float" if ty.bits == 32 else "double"
            case "void" | "never":
                return "void"
            case "null":
                return "ptr"
            case _:
                return f"i{ty.bits or self.pointer_bits}"

    def bits(self, ty: Ty) -> int:
        """Width of a value of primitive or pointer type; a bool has 1."""
        if not isinstance(ty, Prim):
            return self.pointer_bits
        return 1 if ty.kind == "bool" else ty.bits or self.pointer_bits

    def size_align(self, ty: Ty) -> tuple[int, int]:
        """Size and alignment in bytes."""
        if is_aggregate(ty):
            shape = self.shape(ty)
            return shape.size, shape.align
        if self.value(ty) == "void":
            return 0, 1
        size = max(self.bits(ty) // 8, 1)
        return size, size

    def shape(self, ty: Ty) -> Shape:
        """The parts of an aggregate."""
        found = self._shapes.get(ty)
        if found is None:
            found = self._shapes[ty] = self._shape(ty)
        return found

    def _shape(self, ty: Ty) -> Shape:
        match ty:
            case Struct(name=struct):
                if struct not in self.structs:
                    raise CodegenError(f"struct {struct} is not defined")
                definition = self.structs[struct]
                return self._lay_out(tuple(one.ty for one in definition.fields), definition.pack, definition.align)
            case Tuple(elements=elements):
                return self._lay_out(elements)
            case Class(name=class_name):
                if class_name not in self.classes:
                    raise CodegenError(f"class {class_name} is not defined")
                return self._object(tuple(one.ty for one in self.classes[class_name].fields))
            case SpanOf():
                return self._lay_out((_BYTE_POINTER, NUINT))
        raise CodegenError(f"{ty} has no fields")

    def object_shape(self, name: str) -> Shape:
        """The object of a class."""
        return self.shape(Class(name))

    def _object(self, fields: tuple[Ty, ...]) -> Shape:
        """Count and descriptor take eight bytes each on every target; base fields come first, so offsets never change."""
        whole = self._lay_out((LONG, LONG, *fields))
        return Shape(fields, whole.slots[2:], whole.body, whole.size, whole.align, whole.packed)

    def _lay_out(self, fields: tuple[Ty, ...], pack: int = 0, least: int = 1) -> Shape:
        """C's rule; where LLVM would align otherwise, its struct is packed, with the padding written out."""
        sizes = [self.size_align(ty) for ty in fields]
        aligns = [min(natural, pack) if pack else natural for _, natural in sizes]
        align = max(aligns, default=1)
        explicit = bool(pack) or align < least or any(self._is_explicit(ty) for ty in fields)
        align, offset, slots, parts = max(align, least), 0, [], []
        for ty, (size, _), natural in zip(fields, sizes, aligns, strict=True):
            gap = -offset % natural
            parts += [f"[{gap} x i8]"] if explicit and gap else []
            slots.append(len(parts))
            parts.append(self.memory(ty))
            offset += gap + size
        tail = -offset % align
        parts += [f"[{tail} x i8]"] if explicit and tail else []
        body = "{ " + ", ".join(parts) + " }" if parts else "{}"
        return Shape(fields, tuple(slots), f"<{body}>" if explicit else body, offset + tail, align, explicit)

    def _is_explicit(self, ty: Ty) -> bool:
        """Whether LLVM does not know how a type is aligned."""
        return is_aggregate(ty) and self.shape(ty).packed and self.shape(ty).align > 1

    def definitions(self) -> list[str]:
        """Type definitions of all structs."""
        return [f"%{name(one)} = type {self.shape(Struct(one)).body}" for one in self.structs]


def is_aggregate(ty: Ty) -> bool:
    """Whether values of the type are LLVM structs."""
    return isinstance(ty, _AGGREGATES)

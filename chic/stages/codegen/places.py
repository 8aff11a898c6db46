"""Locals, statics, fields, elements, loads and stores, aggregates.

A temporary that addresses a place of the language (a field, an element, a local, a static) is aligned, and only ever
accessed as its type: its loads and stores carry that type's alias tag. Through a raw pointer nothing of this is known.
"""

from __future__ import annotations

from chic import mir
from chic.stages.codegen.body import LENGTH_RANGE, TAGS, Body
from chic.ty import Array, Class, Ty


def get_local(body: Body, one: mir.GetLocal) -> None:
    """A parameter that is never assigned nor addressed is its value; the rest are stack slots."""
    slot = body.locals[one.local]
    if not slot.startswith("%l"):
        body.alias(one.dst, one.ty, slot)
        return
    local = body.function.locals[one.local]
    if local.by_ref or (isinstance(local.ty, Array) and one.local not in body.addressed):
        body.bind(one.dst, one.ty, f"load ptr, ptr {slot}")
    else:
        body.loaded(one.dst, one.ty, f"load {body.layouts.memory(local.ty)}, ptr {slot}")


def set_local(body: Body, one: mir.SetLocal) -> None:
    """local = value"""
    body.add(f"store {body.stored(one.value)}, ptr {body.locals[one.local]}")


def addr_local(body: Body, one: mir.AddrLocal) -> None:
    """The stack slot itself."""
    body.alias(one.dst, one.ty, body.locals[one.local])
    body.places.add(one.dst)


def addr_static(body: Body, one: mir.AddrStatic) -> None:
    """The global's symbol."""
    body.alias(one.dst, one.ty, body.context.statics[one.name])
    body.places.add(one.dst)


def addr_field(body: Body, one: mir.AddrField) -> None:
    """Offsets of places stay inside their object; a raw base may be anything, but does not wrap around."""
    shape, safe = body.layouts.shape(one.of), is_place(body, one.base) or isinstance(one.of, Class)
    flags = "inbounds nuw" if safe else "nuw"
    text = shape.body if isinstance(one.of, Class) else body.layouts.value(one.of)
    body.bind(one.dst, one.ty, f"getelementptr {flags} {text}, ptr {body.value(one.base)}, i32 0, i32 {shape.slots[one.index]}")
    if safe and not shape.packed:
        body.places.add(one.dst)


def addr_element(body: Body, one: mir.AddrElement) -> None:
    """The index was checked, so the element lies inside the array's object."""
    bits = body.layouts.pointer_bits
    index, text = body.extend(one.index, bits), body.layouts.memory(one.element)
    object_type = f"{{ i64, i64, [0 x {text}] }}"
    place = f"ptr {body.value(one.array)}, i32 0, i32 2, i{bits} {index}"
    body.bind(one.dst, one.ty, f"getelementptr inbounds nuw {object_type}, {place}")
    body.places.add(one.dst)


def is_place(body: Body, operand: mir.Operand) -> bool:
    """Whether an address is known to name a place of the language."""
    return isinstance(operand, mir.Value) and operand.temp in body.places


def _access(body: Body, address: mir.Operand, ty: Ty) -> str:
    """Alignment and alias tag of an access."""
    if not is_place(body, address):
        return ", align 1"
    return TAGS.get(body.layouts.memory(ty), "")


def load(body: Body, one: mir.Load) -> None:
    """dst = *address"""
    text, access = body.layouts.memory(one.ty), _access(body, one.address, one.ty)
    body.loaded(one.dst, one.ty, f"load {text}, ptr {body.value(one.address)}{access}")


def store(body: Body, one: mir.Store) -> None:
    """*address = value"""
    access = _access(body, one.address, body.type_of(one.value))
    body.add(f"store {body.stored(one.value)}, ptr {body.value(one.address)}{access}")


def extract(body: Body, one: mir.Extract) -> None:
    """dst = base.field"""
    base = body.type_of(one.base)
    slot = body.layouts.shape(base).slots[one.index]
    body.loaded(one.dst, one.ty, f"extractvalue {body.typed(one.base)}, {slot}")


def insert(body: Body, one: mir.Insert) -> None:
    """dst = base with one field replaced"""
    slot = body.layouts.shape(one.ty).slots[one.index]
    base = f"{body.layouts.value(one.ty)} {body.value(one.base)}"
    body.bind(one.dst, one.ty, f"insertvalue {base}, {body.stored(one.value)}, {slot}")


def ptr_add(body: Body, one: mir.PtrAdd) -> None:
    """Raw arithmetic in bytes. Small constant offsets are field accesses in all but name, and do not wrap around."""
    bits = body.layouts.pointer_bits
    constant = isinstance(one.offset, mir.Const) and 0 <= one.offset.value < 4096
    flags = "nuw " if constant else ""
    offset = body.extend(one.offset, bits)
    body.bind(one.dst, one.ty, f"getelementptr {flags}i8, ptr {body.value(one.address)}, i{bits} {offset}")


def array_length(body: Body, one: mir.ArrayLength) -> None:
    """The second word of the object."""
    bits = body.layouts.pointer_bits
    place = body.let(f"getelementptr inbounds nuw i8, ptr {body.value(one.array)}, i64 8")
    body.bind(one.dst, one.ty, f"load i{bits}, ptr {place}, align 8{TAGS['length']}, !range !{LENGTH_RANGE}")

"""Constants as LLVM assembly writes them. In: Python numbers and their types. Out: text."""

from __future__ import annotations

import struct
from math import copysign, inf, isnan

from chic.stages.codegen.layout import Layouts
from chic.stages.codegen.options import CodegenError
from chic.ty import Array, Prim, Ty

NO_ARRAY = "@chic.no_array"


def constant(layouts: Layouts, value: int | float, ty: Ty) -> str:
    """A constant's text."""
    text = layouts.value(ty)
    if not value and text == "ptr":
        return zero(layouts, ty)
    if text == "ptr":
        return f"inttoptr (i{layouts.pointer_bits} {wrapped(int(value), layouts.pointer_bits)} to ptr)"
    if text == "i1":
        return "true" if value else "false"
    if text in ("float", "double"):
        return float_text(float(value), text == "float")
    if text == "void" or not isinstance(ty, Prim):
        raise CodegenError(f"a constant of type {ty}")
    return str(wrapped(int(value), layouts.bits(ty)))


def zero(layouts: Layouts, ty: Ty) -> str:
    """The all-zero value; of an array type that is the empty array, where values of array types are never null."""
    if isinstance(ty, Array) and not layouts.null_arrays:
        return NO_ARRAY
    return {"ptr": "null", "i1": "false"}.get(layouts.value(ty), "zeroinitializer")


def wrapped(value: int, bits: int) -> int:
    """`value` modulo 2^bits as a signed number."""
    value &= (1 << bits) - 1
    return value - (1 << bits) if value >> (bits - 1) else value


def float_text(value: float, single: bool) -> str:
    """A float constant, exactly; LLVM writes both widths with a double's digits."""
    if isnan(value):
        return "0x7FF8000000000000"
    if single:
        value = _to_single(value)
    return f"0x{struct.unpack('<Q', struct.pack('<d', value))[0]:016X}"


def _to_single(value: float) -> float:
    try:
        return float(struct.unpack("<f", struct.pack("<f", value))[0])
    except OverflowError:
        return copysign(inf, value)

"""Convert and SizeOf: integers wrap and extend, floats round and saturate, addresses are numbers of pointer width."""

from __future__ import annotations

from chic import mir
from chic.stages.codegen.body import Body
from chic.stages.codegen.calls import call_helper
from chic.stages.codegen.constants import constant
from chic.stages.codegen.options import CodegenError
from chic.ty import NUINT, Array, Ty, is_signed


def convert(body: Body, one: mir.Convert) -> None:
    """Conversions of language.md section 4."""
    source, target = _kind(body, one.source), _kind(body, one.ty)
    value = body.value(one.value)
    match source, target:
        case ("i", "i"):
            _resize(body, one, value)
        case ("i", "f"):
            _to_float(body, one, value)
        case ("f", "i"):
            _to_integer(body, one, value)
        case ("f", "f"):
            _between_floats(body, one, value)
        case ("p", "p") if isinstance(one.ty, Array):
            body.loaded(one.dst, one.ty, f"getelementptr i8, ptr {value}, i32 0")
        case ("p", "p"):
            body.alias(one.dst, one.ty, value)
        case ("i", "p"):
            bits = body.layouts.pointer_bits
            wide = body.extend(one.value, bits)
            body.bind(one.dst, one.ty, f"inttoptr i{bits} {wide} to ptr")
        case ("p", "i"):
            address = body.let(f"ptrtoint ptr {value} to i{body.layouts.pointer_bits}")
            body.alias(one.dst, one.ty, resize_address(body, address, one.ty))
        case _:
            raise CodegenError(f"no code for {one}")


def resize_address(body: Body, address: str, ty: Ty) -> str:
    """An address as an integer of another width."""
    have, want = body.layouts.pointer_bits, body.layouts.bits(ty)
    if have == want:
        return address
    return body.let(f"{'trunc' if have > want else 'zext'} i{have} {address} to i{want}")


def _kind(body: Body, ty: Ty) -> str:
    """i for integers, bool and char; f for floats; p for pointers; ? for what is never converted."""
    text = body.layouts.value(ty)
    return {"float": "f", "double": "f", "ptr": "p"}.get(text, "i" if text[0] == "i" else "?")


def _resize(body: Body, one: mir.Convert, value: str) -> None:
    have, want = body.layouts.bits(one.source), body.layouts.bits(one.ty)
    if have == want:
        body.alias(one.dst, one.ty, value)
    elif want == 1:
        body.bind(one.dst, one.ty, f"icmp ne i{have} {value}, 0")
    else:
        op = "trunc" if have > want else "sext" if is_signed(one.source) else "zext"
        body.bind(one.dst, one.ty, f"{op} i{have} {value} to i{want}")


def _to_float(body: Body, one: mir.Convert, value: str) -> None:
    have, text = body.layouts.bits(one.source), body.layouts.value(one.ty)
    signed = is_signed(one.source)
    if have == 128:
        call_helper(body, one, f"chic_{'i' if signed else 'u'}128_to_{_short(text)}", (one.value,))
    else:
        body.bind(one.dst, one.ty, f"{'si' if signed else 'ui'}tofp i{have} {value} to {text}")


def _to_integer(body: Body, one: mir.Convert, value: str) -> None:
    """Saturating; NaN gives 0."""
    want, text = body.layouts.bits(one.ty), body.layouts.value(one.source)
    signed = is_signed(one.ty)
    if want == 128:
        call_helper(body, one, f"chic_{_short(text)}_to_{'i' if signed else 'u'}128", (one.value,))
    elif want == 1:
        body.bind(one.dst, one.ty, f"fcmp une {text} {value}, 0.0")
    else:
        name = f"llvm.fpto{'s' if signed else 'u'}i.sat.i{want}.{_short(text)}"
        body.bind(one.dst, one.ty, f"call i{want} @{name}({text} {value})")


def _between_floats(body: Body, one: mir.Convert, value: str) -> None:
    have, want = body.layouts.value(one.source), body.layouts.value(one.ty)
    if have == want:
        body.alias(one.dst, one.ty, value)
    else:
        body.bind(one.dst, one.ty, f"{'fpext' if want == 'double' else 'fptrunc'} {have} {value} to {want}")


def _short(text: str) -> str:
    return "f32" if text == "float" else "f64"


def size_of(body: Body, one: mir.SizeOf) -> None:
    """A constant of the target."""
    size, align = body.layouts.size_align(one.of)
    body.alias(one.dst, one.ty, constant(body.layouts, align if one.align else size, NUINT))

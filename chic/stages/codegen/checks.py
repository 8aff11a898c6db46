"""Checks that panic, and panics: a compare and a branch to a cold block that calls the runtime and does not return."""

from __future__ import annotations

from chic import mir
from chic.stages.codegen.body import Body, resized
from chic.ty import Ty


def check_index(body: Body, one: mir.CheckIndex) -> None:
    """One unsigned comparison covers both ends: a negative index is a huge number. Where index and length both fit a pointer
    they are compared in its width (no array of WebAssembly's memory reaches 2^31 elements)."""
    types = body.type_of(one.index), body.type_of(one.length)
    bits = max(body.layouts.pointer_bits, *(body.layouts.bits(ty) for ty in types))
    bits = min(bits, 64) if bits < 128 else 128
    index, length = body.extend(one.index, bits), body.extend(one.length, bits)
    inside, outside = body.label(), body.label()
    good = body.let(f"icmp ult i{bits} {index}, {length}")
    body.add(f"br i1 {good}, label %{inside}, label %{outside}")
    _cold_index(body, one, outside)
    body.lines.append(f"{inside}:")


def _cold_index(body: Body, one: mir.CheckIndex, label: str) -> None:
    """The message shows index and length as 64-bit numbers."""
    warm, body.lines = body.lines, [f"{label}:"]
    index = _as_long(body, one.index)
    length = _as_long(body, one.length)
    _panic(body, "chic_panic_index", f"i64 {index}, i64 {length}, ", one.line)
    body.cold += body.lines
    body.lines = warm


def _as_long(body: Body, operand: mir.Operand) -> str:
    ty: Ty = body.type_of(operand)
    return resized(body, body.value(operand), ty, 64) if isinstance(operand, mir.Value) else body.extend(operand, 64)


def check_divisor(body: Body, one: mir.CheckDivisor) -> None:
    """All checks of one line share their way out."""
    outside = body.division_exits.get(one.line)
    if outside is None:
        outside = body.division_exits[one.line] = body.label()
        warm, body.lines = body.lines, [f"{outside}:"]
        _panic(body, "chic_panic_division", "", one.line)
        body.cold += body.lines
        body.lines = warm
    inside = body.label()
    zero = body.let(f"icmp eq {body.typed(one.value)}, 0")
    body.add(f"br i1 {zero}, label %{outside}, label %{inside}")
    body.lines.append(f"{inside}:")


def panic(body: Body, one: mir.Panic) -> None:
    """The end, with a message."""
    data = one.message.encode()
    _panic(body, "chic_panic_message", f"ptr {body.context.bytes_constant(data)}, i64 {len(data)}, ", one.line)


def _panic(body: Body, symbol: str, args: str, line: int) -> None:
    callee = body.context.helper(symbol, f"a check in {body.function.name}")
    where = body.context.where(body.function, line)
    body.add(f"call void {body.context.symbols[callee]}({args}ptr {where})")
    body.add("unreachable")

"""Checks that panic, and panics: a compare and a branch to a cold block that calls the runtime and does not return."""

from __future__ import annotations

from chic import mir
from chic.stages.codegen.body import Body
from chic.ty import is_signed


def check_index(body: Body, one: mir.CheckIndex) -> None:
    """One unsigned comparison covers both ends: a negative index is a huge number. Where index and length both fit a pointer
    they are compared in its width (no array of WebAssembly's memory reaches 2^31 elements)."""
    types = body.type_of(one.index), body.type_of(one.length)
    bits = max(body.layouts.pointer_bits, *(body.layouts.bits(ty) for ty in types))
    index, length = body.extend(one.index, bits), body.extend(one.length, bits)
    inside, outside = body.label(), body.label()
    good = body.let(f"icmp ult i{bits} {index}, {length}")
    body.add(f"br i1 {good}, label %{inside}, label %{outside}")
    warm, body.lines = body.lines, [f"{outside}:"]
    _index_panic(body, one, bits, (index, length))
    body.cold += body.lines
    body.lines = warm
    body.lines.append(f"{inside}:")


def _index_panic(body: Body, one: mir.CheckIndex, bits: int, values: tuple[str, str]) -> None:
    """The runtime takes 64-bit numbers. Narrow ones are extended by a function of their own: in the loop's cold exit LLVM would
    make a second, wide loop counter of the extension."""
    callee = _symbol(body, "chic_panic_index")
    if bits == 32:
        callee = body.context.narrow_index_panic(callee, is_signed(body.type_of(one.index)))
    elif bits == 128:
        bits, values = 64, (body.let(f"trunc i128 {values[0]} to i64"), body.let(f"trunc i128 {values[1]} to i64"))
    _panic(body, callee, f"i{bits} {values[0]}, i{bits} {values[1]}, ", one.line)


def check_divisor(body: Body, one: mir.CheckDivisor) -> None:
    """All checks of one line share their way out."""
    outside = body.division_exits.get(one.line)
    if outside is None:
        outside = body.division_exits[one.line] = body.label()
        warm, body.lines = body.lines, [f"{outside}:"]
        _panic(body, _symbol(body, "chic_panic_division"), "", one.line)
        body.cold += body.lines
        body.lines = warm
    inside = body.label()
    zero = body.let(f"icmp eq {body.typed(one.value)}, 0")
    body.add(f"br i1 {zero}, label %{outside}, label %{inside}")
    body.lines.append(f"{inside}:")


def check_null(body: Body, one: mir.CheckNull) -> None:
    """All checks of one line share their way out."""
    outside = body.null_exits.get(one.line)
    if outside is None:
        outside = body.null_exits[one.line] = body.label()
        warm, body.lines = body.lines, [f"{outside}:"]
        panic(body, mir.Panic("null reference", one.line))
        body.cold += body.lines
        body.lines = warm
    inside = body.label()
    null = body.let(f"icmp eq {body.typed(one.value)}, null")
    body.add(f"br i1 {null}, label %{outside}, label %{inside}")
    body.lines.append(f"{inside}:")


def panic(body: Body, one: mir.Panic) -> None:
    """The end, with a message."""
    data = one.message.encode()
    _panic(body, _symbol(body, "chic_panic_message"), f"ptr {body.context.bytes_constant(data)}, i64 {len(data)}, ", one.line)


def _symbol(body: Body, name: str) -> str:
    return body.context.symbols[body.context.helper(name, f"a check in {body.function.name}")]


def _panic(body: Body, callee: str, args: str, line: int) -> None:
    body.add(f"call void {callee}({args}ptr {body.context.where(body.function, line)})")
    body.add("unreachable")

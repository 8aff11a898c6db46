"""Unary, Binary and Compare, with the language's meaning: wrapping, masked shifts, MIN / -1 = MIN, IEEE floats."""

from __future__ import annotations

from chic import mir
from chic.stages.codegen.body import Body
from chic.stages.codegen.calls import call_helper
from chic.stages.codegen.constants import wrapped
from chic.stages.codegen.options import CodegenError
from chic.ty import is_float, is_signed

_INTEGER = {"add": "add", "sub": "sub", "mul": "mul", "and": "and", "or": "or", "xor": "xor"}
_FLOAT = {"add": "fadd", "sub": "fsub", "mul": "fmul", "div": "fdiv"}
_SHIFTS = {("shl", True): "shl", ("shl", False): "shl", ("shr", True): "ashr", ("shr", False): "lshr"}
_COMPARE_FLOAT = {"eq": "oeq", "ne": "une", "lt": "olt", "le": "ole", "gt": "ogt", "ge": "oge"}
_COMPARE_SIGNED = {"eq": "eq", "ne": "ne", "lt": "slt", "le": "sle", "gt": "sgt", "ge": "sge"}
_COMPARE_UNSIGNED = {"eq": "eq", "ne": "ne", "lt": "ult", "le": "ule", "gt": "ugt", "ge": "uge"}


def unary(body: Body, one: mir.Unary) -> None:
    """neg and not"""
    text, value = body.layouts.value(one.ty), body.value(one.value)
    match one.op:
        case "neg" if is_float(one.ty):
            body.bind(one.dst, one.ty, f"fneg {text} {value}")
        case "neg":
            body.bind(one.dst, one.ty, f"sub {text} 0, {value}")
        case "not" if not is_float(one.ty):
            body.bind(one.dst, one.ty, f"xor {text} {value}, {'true' if text == 'i1' else -1}")
        case _:
            raise CodegenError(f"no code for {one}")


def binary(body: Body, one: mir.Binary) -> None:
    """All two-operand arithmetic."""
    if is_float(one.ty):
        _float(body, one)
        return
    text, left = body.layouts.value(one.ty), body.value(one.left)
    if one.op in ("shl", "shr"):
        _shift(body, one)
    elif one.op in ("div", "rem"):
        _divide(body, one)
    elif one.op == "mul" and text == "i128" and body.context.target.wasm:
        body.bind(one.dst, one.ty, f"call i128 @chic.mul128(i128 {left}, i128 {body.value(one.right)})")
    elif one.op in _INTEGER:
        body.bind(one.dst, one.ty, f"{_INTEGER[one.op]} {text} {left}, {body.value(one.right)}")
    else:
        raise CodegenError(f"no code for {one}")


def _float(body: Body, one: mir.Binary) -> None:
    text = body.layouts.value(one.ty)
    if one.op in _FLOAT:
        body.bind(one.dst, one.ty, f"{_FLOAT[one.op]} {text} {body.value(one.left)}, {body.value(one.right)}")
    elif one.op == "rem":
        call_helper(body, one, "chic_fmodf" if text == "float" else "chic_fmod", (one.left, one.right))
    else:
        raise CodegenError(f"no code for {one}")


def _shift(body: Body, one: mir.Binary) -> None:
    """The count is masked to the width. WebAssembly has no wide shifts; LLVM's library calls are our own functions there."""
    bits = body.layouts.bits(one.ty)
    count = body.extend(one.right, bits)
    op = _SHIFTS[one.op, is_signed(one.ty)]
    left = body.value(one.left)
    if count.lstrip("-").isdigit():
        body.bind(one.dst, one.ty, f"{op} i{bits} {left}, {int(count) & (bits - 1)}")
        return
    masked = body.let(f"and i{bits} {count}, {bits - 1}")
    if bits == 128 and body.context.target.wasm:
        body.bind(one.dst, one.ty, f"call i128 @chic.{op}128(i128 {left}, i128 {masked})")
    else:
        body.bind(one.dst, one.ty, f"{op} i{bits} {left}, {masked}")


def _divide(body: Body, one: mir.Binary) -> None:
    bits, signed = body.layouts.bits(one.ty), is_signed(one.ty)
    if bits == 128:
        call_helper(body, one, f"chic_{'s' if signed else 'u'}{one.op}128", (one.left, one.right))
        return
    left, op = body.value(one.left), ("s" if signed else "u") + one.op
    if not signed:
        body.bind(one.dst, one.ty, f"{op} i{bits} {left}, {body.value(one.right)}")
    elif bits < 32:
        _divide_narrow(body, one, op)
    else:
        _divide_signed(body, one, op)


def _divide_narrow(body: Body, one: mir.Binary, op: str) -> None:
    """In 32 bits nothing overflows."""
    bits = body.layouts.bits(one.ty)
    wide = body.let(f"{op} i32 {body.extend(one.left, 32)}, {body.extend(one.right, 32)}")
    body.bind(one.dst, one.ty, f"trunc i32 {wide} to i{bits}")


def _divide_signed(body: Body, one: mir.Binary, op: str) -> None:
    """MIN / -1 is undefined in LLVM and traps on x86-64, so the machine never divides by -1."""
    text, left, right = body.layouts.value(one.ty), body.value(one.left), body.value(one.right)
    if isinstance(one.right, mir.Const) and wrapped(int(one.right.value), 64) != -1:
        body.bind(one.dst, one.ty, f"{op} {text} {left}, {right}")
        return
    minus_one = body.let(f"icmp eq {text} {right}, -1")
    divisor = body.let(f"select i1 {minus_one}, {text} 1, {text} {right}")
    if one.op == "rem":
        body.bind(one.dst, one.ty, f"{op} {text} {left}, {divisor}")
        return
    quotient = body.let(f"{op} {text} {left}, {divisor}")
    negated = body.let(f"sub {text} 0, {left}")
    body.bind(one.dst, one.ty, f"select i1 {minus_one}, {text} {negated}, {text} {quotient}")


def compare(body: Body, one: mir.Compare) -> None:
    """Comparisons; a float's `ne` is true for NaN."""
    text = body.layouts.value(one.of)
    if text == "void" or text[0] not in "ifdp":
        raise CodegenError(f"no code for {one}")
    body.bind(one.dst, one.ty, f"{predicate(one)} {text} {body.value(one.left)}, {body.value(one.right)}")


def predicate(one: mir.Compare) -> str:
    """LLVM's comparison for an operator and the operands' type."""
    if is_float(one.of):
        return f"fcmp {_COMPARE_FLOAT[one.op]}"
    return f"icmp {(_COMPARE_SIGNED if is_signed(one.of) else _COMPARE_UNSIGNED)[one.op]}"

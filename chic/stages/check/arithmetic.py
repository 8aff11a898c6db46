"""Arithmetic on constants, with the language's meaning: wrapping integers, masked shifts, saturating float to integer."""

from __future__ import annotations

import math
import struct
from fractions import Fraction

from chic import ty
from chic.ty import Prim, Ty

Number = int | float


class Overflow(Exception):
    """A constant operation whose result does not fit, or a division by zero."""


def width(of: Prim) -> int:
    """Bits of an integer type; pointer-sized ones count as 64."""
    return of.bits or 64


def int_range(of: Prim) -> tuple[int, int]:
    """Smallest and greatest value of an integer (or char) type."""
    bits = width(of)
    return (-(1 << bits - 1), (1 << bits - 1) - 1) if of.kind == "int" else (0, (1 << bits) - 1)


def fits(value: int, of: Prim) -> bool:
    """Whether the integer type holds the value."""
    low, high = int_range(of)
    return low <= value <= high


def wrap(value: int, of: Prim) -> int:
    """The value modulo 2^n, in the type's range."""
    bits = width(of)
    value &= (1 << bits) - 1
    return value - (1 << bits) if of.kind == "int" and value >> bits - 1 else value


def round_to(value: Number | Fraction, of: Prim) -> float:
    """A number as a float type holds it: what is nearest to it, rounded once."""
    near = float(value)
    if of.bits != 32 or math.isnan(near) or math.isinf(near):
        return near
    try:
        return float(struct.unpack("<f", struct.pack("<f", _odd(near, value)))[0])
    except OverflowError:
        return math.copysign(math.inf, near)


def _odd(near: float, value: Number | Fraction) -> float:
    """The double beside a value whose last bit is set, if none is the value: it rounds to 32 bits as the value would."""
    if near == value or struct.pack("<d", near)[0] & 1:
        return near
    return math.nextafter(near, math.inf if near < value else -math.inf)


def convert_number(value: Number | bool, of: Prim) -> Number:
    """An explicit conversion of a constant."""
    if of.kind == "float":
        return round_to(value, of)
    if isinstance(value, float):
        if math.isnan(value):
            return 0
        low, high = int_range(of)
        return low if value <= low else high if value >= high else int(value)
    return wrap(value, of)


def _divide(a: int, b: int) -> int:
    quotient = abs(a) // abs(b)
    return quotient if (a < 0) == (b < 0) else -quotient


def exact(op: str, a: int, b: int, bits: int) -> int:
    """The mathematical result of an integer operation; Overflow for a division by zero."""
    match op:
        case "+":
            return a + b
        case "-":
            return a - b
        case "*":
            return a * b
        case "/" | "%":
            if b == 0:
                raise Overflow("division by zero")
            return _divide(a, b) if op == "/" else a - b * _divide(a, b)
        case "&":
            return a & b
        case "|":
            return a | b
        case "^":
            return a ^ b
        case "<<":
            return a << (b & bits - 1)
    return a >> (b & bits - 1)


def _float(op: str, a: float, b: float) -> float:
    match op:
        case "+":
            return a + b
        case "-":
            return a - b
        case "*":
            return a * b
        case "/":
            if b == 0.0:
                return math.nan if a == 0.0 or math.isnan(a) else math.copysign(math.inf, a) * math.copysign(1.0, b)
            return a / b
    return math.nan if b == 0.0 or math.isinf(a) else math.fmod(a, b)


def binary(op: str, a: Number, b: Number, of: Prim, checked: bool) -> Number:
    """An arithmetic or bit operation on two constants of one type; Overflow if `checked` and it does not fit."""
    if of.kind == "float":
        return round_to(_float(op, float(a), float(b)), of)
    if of.kind == "bool":
        return bool(exact(op, int(a), int(b), 32))
    got = exact(op, int(a), int(b), width(of))
    if checked and op not in ("<<", ">>") and not fits(got, of):
        raise Overflow(f"the result {got} does not fit `{of.name}`")
    return wrap(got, of)


def compare(op: str, a: Number, b: Number) -> bool:
    """A comparison of two constants."""
    match op:
        case "==":
            return a == b
        case "!=":
            return a != b
        case "<":
            return a < b
        case "<=":
            return a <= b
        case ">":
            return a > b
    return a >= b


NATURAL = (ty.INT, ty.LONG, ty.ULONG, ty.INT128, ty.UINT128)


def natural(value: int) -> Prim:
    """The type of an integer literal without suffix and context: int, else long, else ulong (then 128 bits)."""
    for one in NATURAL:
        if fits(value, one):
            return one
    return ty.UINT128


def widens(source: Ty, target: Ty) -> bool:
    """Whether every value of the integer type `source` is one of the integer type `target`."""
    if not (isinstance(source, Prim) and isinstance(target, Prim)):
        return False
    if source.kind == target.kind:
        if source.bits == 0 or target.bits == 0:
            return (source.bits <= 32) if target.bits == 0 else target.bits >= 64
        return source.bits <= target.bits
    if source.kind == "uint" and target.kind == "int":
        least = 64 if source.bits == 0 else source.bits
        return (source.bits and source.bits < 32) if target.bits == 0 else least < target.bits  # type: ignore[return-value]
    return False


# The candidates for the common type of two different integer types, smallest first (language.md 5.3).
COMMON = (ty.INT, ty.UINT, ty.NINT, ty.NUINT, ty.LONG, ty.ULONG, ty.INT128, ty.UINT128)


def common_integer(a: Ty, b: Ty) -> Prim | None:
    """The smallest of int, uint, nint, nuint, long, ulong (and 128 bits) that holds both; a pointer-sized unsigned with a
    signed one meets in long, because lengths never come near its end."""
    if a is b or a == b:
        return a if isinstance(a, Prim) else None
    for one in COMMON:
        if widens(a, one) and widens(b, one) and (one.bits != 128 or 128 in (getattr(a, "bits", 0), getattr(b, "bits", 0))):
            return one
    pair = (a, b)
    if ty.NUINT in pair and all(
        one is ty.NUINT or (isinstance(one, Prim) and one.kind == "int" and one.bits <= 64) for one in pair
    ):
        return ty.LONG
    return None

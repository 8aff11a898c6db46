"""Conversions between all primitives, floats, and the intrinsics, on both back ends, against Python."""

from __future__ import annotations

import math
import struct
from functools import cache

import pytest
from mir_programs import BACKENDS, INTEGERS, Builder, Machine, memory_function, program, run_memory, wrap

from chic import mir
from chic.origin import Origin
from chic.stages.codegen import INTRINSICS, CodegenError, CodegenOptions, llvm_ir
from chic.ty import (
    BOOL,
    BYTE,
    CHAR,
    DOUBLE,
    FLOAT,
    INT,
    INT128,
    LONG,
    NUINT,
    UINT,
    UINT128,
    ULONG,
    VOID,
    Pointer,
    Prim,
    Ty,
)
from chic.typed import Extern

BOTH = pytest.mark.parametrize("backend", sorted(BACKENDS))
NUMBERS = (*INTEGERS, CHAR, FLOAT, DOUBLE)
FLOATS = (0.0, -0.0, 1.5, -1.5, 2.5, 0.1, 1e10, -1e10, 1e19, 3e38, 1e300, math.inf, -math.inf, math.nan, 5e-324, 255.9, -128.9)
COMPARES = ("eq", "ne", "lt", "le", "gt", "ge")
UNARY_MATH = ("sqrt", "floor", "ceil", "trunc", "nearest", "abs")


def needs_runtime(source: Prim, target: Prim) -> bool:
    """128 bits to and from floats are functions of the library."""
    return {source.kind, target.kind} >= {"float"} and 128 in (source.bits, target.bits)


def pairs() -> list[tuple[Prim, Prim]]:
    return [(a, b) for a in NUMBERS for b in NUMBERS if not needs_runtime(a, b)]


def convert_function(source: Prim, target: Prim) -> Builder:
    return memory_function(f"{source}_to_{target}", (source,), target, lambda b, v: b.do(mir.Convert, v[0], source, target))


def intrinsic_function(name: str, params: tuple[Ty, ...], result: Ty, suffix: str = "") -> Builder:
    return memory_function(name + suffix, params, result, lambda b, v: b.do(mir.Intrinsic, name, tuple(v), result))


def float_functions(ty: Prim) -> list[Builder]:
    """Arithmetic, comparisons and mathematics of one float type."""
    found = [
        memory_function(f"{op}_{ty}", (ty, ty), ty, lambda b, v, op=op: b.do(mir.Binary, op, v[0], v[1], ty))
        for op in ("add", "sub", "mul", "div")
    ]
    found += [
        memory_function(f"{op}_{ty}", (ty, ty), BOOL, lambda b, v, op=op: b.do(mir.Compare, op, v[0], v[1], ty, BOOL))
        for op in COMPARES
    ]
    found.append(memory_function(f"neg_{ty}", (ty,), ty, lambda b, v: b.do(mir.Unary, "neg", v[0], ty)))
    found += [intrinsic_function(name, (ty,), ty, f"_{ty}") for name in UNARY_MATH]
    return [*found, intrinsic_function("copysign", (ty, ty), ty, f"_{ty}")]


def bit_functions() -> list[Builder]:
    found = [
        intrinsic_function(f"{name}{bits}", (ty,), INT)
        for name in ("clz", "ctz", "popcount")
        for bits, ty in ((32, UINT), (64, ULONG))
    ]
    found.append(intrinsic_function("mul_high", (ULONG, ULONG), ULONG))
    found += [intrinsic_function("bits_of_double", (DOUBLE,), ULONG), intrinsic_function("double_of_bits", (ULONG,), DOUBLE)]
    return [*found, intrinsic_function("bits_of_float", (FLOAT,), UINT), intrinsic_function("float_of_bits", (UINT,), FLOAT)]


@cache
def machine(backend: str) -> Machine:
    builders = [convert_function(a, b) for a, b in pairs()]
    builders += [*float_functions(FLOAT), *float_functions(DOUBLE), *bit_functions()]
    builders += [convert_function(BOOL, INT), convert_function(INT, BOOL)]
    return BACKENDS[backend](program(*(one.done(at) for at, one in enumerate(builders))))


def single(value: float) -> float:
    """Rounded to float."""
    try:
        return struct.unpack("<f", struct.pack("<f", value))[0]
    except OverflowError:
        return math.copysign(math.inf, value)


def expected(value: float, source: Prim, target: Prim) -> float:
    """Section 4 of the language, in Python."""
    if target.kind == "float":
        return single_exact(value) if target == FLOAT else float(value)
    if source.kind != "float":
        return wrap(int(value), target)
    if math.isnan(value):
        return 0
    top = (1 << (target.bits - (target.kind == "int"))) - 1
    low = -top - 1 if target.kind == "int" else 0
    if math.isinf(value):
        return top if value > 0 else low
    return max(low, min(top, int(value)))


def single_exact(value: float) -> float:
    """An integer rounded once, to 24 bits, ties to even; other floats as they round."""
    if isinstance(value, float):
        return single(value)
    shift = max(abs(value).bit_length() - 24, 0)
    kept, rest = abs(value) >> shift, abs(value) & ((1 << shift) - 1)
    half = 1 << (shift - 1) if shift else 1
    kept += rest > half or (rest == half and shift > 0 and kept & 1)
    return math.copysign(kept << shift, value)


def samples(ty: Prim) -> list[float]:
    if ty.kind == "float":
        return [single(one) for one in FLOATS] if ty == FLOAT else list(FLOATS)
    top = (1 << (ty.bits - (ty.kind == "int"))) - 1
    some = (0, 1, 5, 127, 128, 255, 256, 65535, -1, -128, -129, top, -top - 1, top // 3, (1 << 53) + 1, 16777217, 33554433)
    return list(dict.fromkeys(wrap(one, ty) for one in some))


def same(a: float, b: float) -> bool:
    return (math.isnan(a) and math.isnan(b)) or (a == b and math.copysign(1, a) == math.copysign(1, b))


@BOTH
@pytest.mark.parametrize("source", NUMBERS, ids=str)
def test_conversions(backend: str, source: Prim) -> None:
    for target in NUMBERS:
        if not needs_runtime(source, target):
            for value in samples(source):
                found = run_memory(machine(backend), f"{source}_to_{target}", (value,), (source,), target)
                assert same(found, expected(value, source, target)), (value, target)


@BOTH
def test_bool_conversions(backend: str) -> None:
    for value in (0, 1):
        assert run_memory(machine(backend), "bool_to_int", (value,), (BYTE,), INT) == value
    for value in (0, 1, 2, -1, 256):
        assert run_memory(machine(backend), "int_to_bool", (value,), (INT,), BYTE) == int(value != 0)


PYTHON = {
    "add": lambda a, b: a + b,
    "sub": lambda a, b: a - b,
    "mul": lambda a, b: a * b,
    "eq": lambda a, b: a == b,
    "ne": lambda a, b: a != b,
    "lt": lambda a, b: a < b,
    "le": lambda a, b: a <= b,
    "gt": lambda a, b: a > b,
    "ge": lambda a, b: a >= b,
}


def quotient(a: float, b: float) -> float:
    """IEEE division."""
    if b != 0:
        return a / b
    return math.nan if a == 0 or math.isnan(a) else math.copysign(math.inf, math.copysign(1, a) * math.copysign(1, b))


@BOTH
@pytest.mark.parametrize("ty", (FLOAT, DOUBLE), ids=str)
def test_float_arithmetic(backend: str, ty: Prim) -> None:
    round_to = single if ty == FLOAT else float
    for a in samples(ty):
        assert same(run_memory(machine(backend), f"neg_{ty}", (a,), (ty,), ty), -a)
        for b in samples(ty):
            for op in ("add", "sub", "mul"):
                assert same(run_memory(machine(backend), f"{op}_{ty}", (a, b), (ty, ty), ty), round_to(PYTHON[op](a, b)))
            assert same(run_memory(machine(backend), f"div_{ty}", (a, b), (ty, ty), ty), round_to(quotient(a, b)))


@BOTH
@pytest.mark.parametrize("ty", (FLOAT, DOUBLE), ids=str)
def test_float_comparisons(backend: str, ty: Prim) -> None:
    for a in samples(ty):
        for b in samples(ty):
            for op in COMPARES:
                assert run_memory(machine(backend), f"{op}_{ty}", (a, b), (ty, ty), BYTE) == int(PYTHON[op](a, b)), (a, op, b)


def nearest(value: float) -> float:
    return math.copysign(float(round(value)), value)


ROUNDING = {"floor": math.floor, "ceil": math.ceil, "trunc": math.trunc, "nearest": nearest}


@BOTH
@pytest.mark.parametrize("ty", (FLOAT, DOUBLE), ids=str)
def test_mathematics(backend: str, ty: Prim) -> None:
    for a in [*samples(ty), 0.5, -0.5, 3.5]:
        for name, python in ROUNDING.items():
            want = math.copysign(float(python(a)), a) if math.isfinite(a) else a
            assert same(run_memory(machine(backend), f"{name}_{ty}", (a,), (ty,), ty), want), (name, a)
        assert same(run_memory(machine(backend), f"abs_{ty}", (a,), (ty,), ty), math.fabs(a))
        root = a if a == 0 or math.isnan(a) else math.nan if a < 0 else math.sqrt(a)
        want = single(root) if ty == FLOAT else root
        assert same(run_memory(machine(backend), f"sqrt_{ty}", (a,), (ty,), ty), want)
        if not math.isnan(a):
            assert same(run_memory(machine(backend), f"copysign_{ty}", (3.0, a), (ty, ty), ty), math.copysign(3.0, a))


@BOTH
def test_bits(backend: str) -> None:
    for bits, ty in ((32, UINT), (64, ULONG)):
        for value in (0, 1, 2, 0x80, (1 << bits) - 1, 1 << (bits - 1), 0x12345678):
            call = lambda name, ty=ty, value=value: run_memory(machine(backend), name, (value,), (ty,), INT)  # noqa: E731
            assert call(f"clz{bits}") == bits - value.bit_length()
            assert call(f"ctz{bits}") == ((value & -value).bit_length() - 1 if value else bits)
            assert call(f"popcount{bits}") == value.bit_count()


@BOTH
def test_multiply_high(backend: str) -> None:
    edges = (0, 1, 3, 0xFFFFFFFF, 0x100000000, (1 << 64) - 1, 0x123456789ABCDEF0, 1 << 63)
    for a in edges:
        for b in edges:
            assert run_memory(machine(backend), "mul_high", (a, b), (ULONG, ULONG), ULONG) == a * b >> 64


@BOTH
def test_bit_patterns(backend: str) -> None:
    one = 0x3FF0000000000000
    assert run_memory(machine(backend), "bits_of_double", (1.0,), (DOUBLE,), ULONG) == one
    assert run_memory(machine(backend), "double_of_bits", (one,), (ULONG,), DOUBLE) == 1.0
    assert run_memory(machine(backend), "bits_of_float", (1.0,), (FLOAT,), UINT) == 0x3F800000
    assert run_memory(machine(backend), "float_of_bits", (0x3F800000,), (UINT,), FLOAT) == 1.0


def helper(number: int, symbol: str, params: tuple[Ty, ...], result: Ty) -> mir.Function:
    names = tuple(mir.Local(f"p{at}", ty) for at, ty in enumerate(params))
    return mir.Function(number, symbol, Origin.STD, 0, 1, names, len(params), result, (), imported=Extern(symbol))


@pytest.mark.parametrize(
    ("source", "target", "symbol"),
    (
        (INT128, DOUBLE, "chic_i128_to_f64"),
        (UINT128, FLOAT, "chic_u128_to_f32"),
        (DOUBLE, UINT128, "chic_f64_to_u128"),
        (FLOAT, INT128, "chic_f32_to_i128"),
    ),
)
def test_wide_conversions_call_the_library(source: Prim, target: Prim, symbol: str) -> None:
    one = convert_function(source, target).done(0)
    text = llvm_ir(program(one, helper(1, symbol, (source,), target)), CodegenOptions("llvm"))
    assert f"@{symbol}(" in text
    with pytest.raises(CodegenError, match=symbol):
        llvm_ir(program(one), CodegenOptions("llvm"))


def test_float_remainder_calls_the_library() -> None:
    for ty, symbol in ((DOUBLE, "chic_fmod"), (FLOAT, "chic_fmodf")):
        one = memory_function("f", (ty, ty), ty, lambda b, v, ty=ty: b.do(mir.Binary, "rem", v[0], v[1], ty)).done(0)
        assert f"@{symbol}(" in llvm_ir(program(one, helper(1, symbol, (ty, ty), ty)), CodegenOptions("wasm"))
        with pytest.raises(CodegenError, match=symbol):
            llvm_ir(program(one), CodegenOptions("wasm"))


MEMORY = ("memcpy", "memmove", "memset")


@BOTH
def test_memory_intrinsics(backend: str) -> None:
    found = []
    for at, name in enumerate(MEMORY):
        one = Builder(name, (Pointer(BYTE), Pointer(BYTE), NUINT), VOID, export=f"do_{name}")
        second = mir.Const(7, BYTE) if name == "memset" else one.param(1)
        one.add(mir.Intrinsic(None, name, (one.param(0), second, one.param(2)), VOID))
        one.ret()
        found.append(one.done(at))
    ran = BACKENDS[backend](program(*found))
    ran.write(ran.base, b"abcdefgh")
    ran.call("do_memcpy", ran.base + 100, ran.base, 8)
    ran.call("do_memmove", ran.base + 2, ran.base, 4)
    ran.call("do_memset", ran.base + 7, 0, 1)
    assert ran.read(ran.base + 100, 8) == b"abcdefgh"
    assert ran.read(ran.base, 8) == b"ababcdg\7"


@BOTH
def test_atomics(backend: str) -> None:
    one = Builder("atomics", (Pointer(ULONG),), ULONG, export="atomics")
    place = one.param(0)
    one.add(mir.Intrinsic(None, "atomic_store64", (place, mir.Const(40, ULONG)), VOID))
    old = one.do(mir.Intrinsic, "atomic_add64", (place, mir.Const(2, ULONG)), ULONG)
    now = one.do(mir.Intrinsic, "atomic_load64", (place,), ULONG)
    one.add(mir.Intrinsic(None, "atomic_store32", (place, mir.Const(7, UINT)), VOID))
    low = one.do(mir.Intrinsic, "atomic_load32", (place,), UINT)
    high = one.do(mir.Binary, "shl", one.do(mir.Binary, "mul", old, now, ULONG), mir.Const(32, INT), ULONG)
    one.ret(one.do(mir.Binary, "or", high, one.do(mir.Convert, low, UINT, ULONG), ULONG))
    ran = BACKENDS[backend](program(one.done(0)))
    assert ran.call("atomics", ran.base) == (40 * 42 << 32) + 7


def test_cycles_move_on() -> None:
    one = Builder("cycles", (), ULONG, export="cycles")
    one.ret(one.do(mir.Intrinsic, "cycles", (), ULONG))
    ran = BACKENDS["llvm"](program(one.done(0)))
    assert ran.call("cycles") < ran.call("cycles")
    with pytest.raises(CodegenError, match="native only"):
        llvm_ir(program(one.done(0)), CodegenOptions("wasm"))


def test_memory_size_and_grow() -> None:
    one = Builder("grow", (), INT, export="grow")
    before = one.do(mir.Intrinsic, "memory_grow", (mir.Const(3, NUINT),), NUINT)
    after = one.do(mir.Intrinsic, "memory_size", (), NUINT)
    one.ret(one.do(mir.Convert, one.do(mir.Binary, "sub", after, before, NUINT), NUINT, INT))
    assert BACKENDS["wasm"](program(one.done(0))).call("grow") == 3


def test_frame_address_is_on_the_stack() -> None:
    for backend in BACKENDS.values():
        one = Builder("frame", (), LONG, export="frame")
        one.ret(one.do(mir.Convert, one.do(mir.Intrinsic, "frame_address", (), Pointer(BYTE)), Pointer(BYTE), LONG))
        assert backend(program(one.done(0))).call("frame") > 0


def test_the_line_of_a_place_is_known_when_compiling() -> None:
    one = Builder("f", (INT,))
    one.add(mir.Intrinsic(0, "where", (one.param(0),), Pointer(BYTE)))
    one.ret()
    with pytest.raises(CodegenError, match="the line is not known"):
        llvm_ir(program(one.done(0)), CodegenOptions())


def test_unknown_intrinsic_is_named() -> None:
    one = Builder("f")
    one.add(mir.Intrinsic(None, "transmogrify", (), VOID))
    one.ret()
    with pytest.raises(CodegenError, match="transmogrify"):
        llvm_ir(program(one.done(0)), CodegenOptions())


def test_every_intrinsic_of_the_contract_exists() -> None:
    wanted = """sqrt floor ceil trunc nearest abs copysign bits_of_double double_of_bits bits_of_float float_of_bits clz64
        ctz64 popcount64 clz32 ctz32 popcount32 mul_high memcpy memmove memset cycles atomic_load64 atomic_store64
        atomic_add64 atomic_load32 atomic_store32 likely trap frame_address memory_size memory_grow string_raw string_own
        stack_alloc where"""
    assert set(wanted.split()) == set(INTRINSICS)

"""Integer arithmetic of every width, on both back ends, against Python's integers."""

from __future__ import annotations

from functools import cache

import pytest
from mir_programs import BACKENDS, INTEGERS, Builder, Machine, memory_function, program, run_memory, wrap

from chic import mir
from chic.ty import BOOL, BYTE, INT, INT128, LONG, SBYTE, UINT128, Prim

OPS = ("add", "sub", "mul", "div", "rem", "and", "or", "xor")
SHIFTS = ("shl", "shr")
COMPARES = ("eq", "ne", "lt", "le", "gt", "ge")
BOTH = pytest.mark.parametrize("backend", sorted(BACKENDS))
TYPES = pytest.mark.parametrize("ty", INTEGERS, ids=str)


def wide_division(number: int, name: str, rem: bool, signed: bool) -> mir.Function:
    """128-bit division bit by bit, as the library would provide it."""
    ty = INT128 if signed else UINT128
    one = Builder(name, (ty, ty), ty, export=name)
    n, d, r, i = (one.local(UINT128) for _ in range(4))
    zero, bit = mir.Const(0, UINT128), mir.Const(1, UINT128)

    def magnitude(at: int, into: int) -> mir.Value:
        value = one.param(at)
        raw = one.do(mir.Convert, value, ty, UINT128)
        sign = one.do(mir.Binary, "shr", value, mir.Const(127, INT), ty) if signed else mir.ZeroValue(UINT128)
        mask = one.do(mir.Convert, sign, ty, UINT128) if signed else sign
        flipped = one.do(mir.Binary, "xor", raw, mask, UINT128)
        one.set(into, one.do(mir.Binary, "sub", flipped, mask, UINT128))
        return mask

    masks = magnitude(0, n), magnitude(1, d)
    one.set(r, zero)
    one.set(i, mir.Const(128, UINT128))
    head, body, fits, after, out = (one.block() for _ in range(5))
    one.end(mir.Jump(head), head)
    going = one.do(mir.Compare, "ne", one.get(i), zero, UINT128, BOOL)
    one.end(mir.Branch(going, body, out), body)
    top = one.do(mir.Binary, "shr", one.get(n), mir.Const(127, INT), UINT128)
    doubled = one.do(mir.Binary, "shl", one.get(r), mir.Const(1, INT), UINT128)
    one.set(r, one.do(mir.Binary, "or", doubled, top, UINT128))
    one.set(n, one.do(mir.Binary, "shl", one.get(n), mir.Const(1, INT), UINT128))
    one.set(i, one.do(mir.Binary, "sub", one.get(i), bit, UINT128))
    enough = one.do(mir.Compare, "ge", one.get(r), one.get(d), UINT128, BOOL)
    one.end(mir.Branch(enough, fits, after), fits)
    one.set(r, one.do(mir.Binary, "sub", one.get(r), one.get(d), UINT128))
    one.set(n, one.do(mir.Binary, "or", one.get(n), bit, UINT128))
    one.end(mir.Jump(after), after)
    one.end(mir.Jump(head), out)
    mask = masks[0] if rem else one.do(mir.Binary, "xor", *masks, UINT128)
    found = one.do(mir.Binary, "xor", one.get(r if rem else n), mask, UINT128)
    one.ret(one.do(mir.Convert, one.do(mir.Binary, "sub", found, mask, UINT128), UINT128, ty))
    return one.done(number)


@cache
def machine(backend: str, opt_level: int = 2) -> Machine:
    """All operators on all types in one program."""
    functions = [
        wide_division(at, f"chic_{'s' if signed else 'u'}{op}128", op == "rem", signed)
        for at, (op, signed) in enumerate((op, signed) for op in ("div", "rem") for signed in (False, True))
    ]
    builders = []
    for ty in INTEGERS:
        for op in OPS:
            make = lambda b, v, op=op, ty=ty: b.do(mir.Binary, op, v[0], v[1], ty)  # noqa: E731
            builders.append(memory_function(f"{op}_{ty}", (ty, ty), ty, make))
        for op in SHIFTS:
            for count in (ty, SBYTE, INT, LONG):
                make = lambda b, v, op=op, ty=ty: b.do(mir.Binary, op, v[0], v[1], ty)  # noqa: E731
                builders.append(memory_function(f"{op}_{ty}_{count}", (ty, count), ty, make))
            for count in (0, 1, 7, 64, -3, 127):
                make = lambda b, v, op=op, ty=ty, n=count: b.do(mir.Binary, op, v[0], mir.Const(n, INT), ty)  # noqa: E731
                builders.append(memory_function(f"{op}_{ty}_by_{count}", (ty,), ty, make))
        for op in COMPARES:
            make = lambda b, v, op=op, ty=ty: b.do(mir.Compare, op, v[0], v[1], ty, BOOL)  # noqa: E731
            builders.append(memory_function(f"{op}_{ty}", (ty, ty), BOOL, make))
        for op in ("neg", "not"):
            make = lambda b, v, op=op, ty=ty: b.do(mir.Unary, op, v[0], ty)  # noqa: E731
            builders.append(memory_function(f"{op}_{ty}", (ty,), ty, make))
        for constant in (-1, 1, 3):
            for op in ("div", "rem"):
                make = lambda b, v, op=op, ty=ty, n=constant: b.do(mir.Binary, op, v[0], mir.Const(wrap(n, ty), ty), ty)  # noqa: E731
                builders.append(memory_function(f"{op}_{ty}_const_{constant}", (ty,), ty, make))
    seen: dict[str, Builder] = {one.name: one for one in builders}
    functions += [one.done(at) for at, one in enumerate(seen.values(), len(functions))]
    return BACKENDS[backend](program(*functions), opt_level)


def values(ty: Prim) -> list[int]:
    """Edges and ordinary numbers."""
    top = (1 << (ty.bits - (ty.kind == "int"))) - 1
    low = -top - 1 if ty.kind == "int" else 0
    some = (0, 1, 2, 7, 100, top, top - 1, low, low + 1, top // 3, 1 << (ty.bits // 2), (1 << ty.bits // 2) - 1)
    more = (-1, -2, -7, -100, low // 3) if ty.kind == "int" else (top // 7,)
    return list(dict.fromkeys(wrap(one, ty) for one in some + more))


def truncated(a: int, b: int) -> int:
    """Division toward zero."""
    return abs(a) // abs(b) * (1 if (a < 0) == (b < 0) else -1)


EXPECT = {
    "add": lambda a, b: a + b,
    "sub": lambda a, b: a - b,
    "mul": lambda a, b: a * b,
    "div": truncated,
    "rem": lambda a, b: a - b * truncated(a, b),
    "and": lambda a, b: a & b,
    "or": lambda a, b: a | b,
    "xor": lambda a, b: a ^ b,
    "eq": lambda a, b: a == b,
    "ne": lambda a, b: a != b,
    "lt": lambda a, b: a < b,
    "le": lambda a, b: a <= b,
    "gt": lambda a, b: a > b,
    "ge": lambda a, b: a >= b,
}


@BOTH
@TYPES
@pytest.mark.parametrize("op", OPS)
def test_two_operands(backend: str, op: str, ty: Prim) -> None:
    for a in values(ty):
        for b in values(ty):
            if b != 0 or op not in ("div", "rem"):
                found = run_memory(machine(backend), f"{op}_{ty}", (a, b), (ty, ty), ty)
                assert found == wrap(EXPECT[op](a, b), ty), (a, op, b)


@BOTH
@TYPES
@pytest.mark.parametrize("op", COMPARES)
def test_comparisons(backend: str, op: str, ty: Prim) -> None:
    for a in values(ty):
        for b in values(ty):
            assert run_memory(machine(backend), f"{op}_{ty}", (a, b), (ty, ty), BYTE) == int(EXPECT[op](a, b)), (a, op, b)


@BOTH
@TYPES
@pytest.mark.parametrize("op", SHIFTS)
def test_shifts_mask_their_count(backend: str, op: str, ty: Prim) -> None:
    for count in dict.fromkeys((ty, SBYTE, INT, LONG)):
        for a in values(ty):
            for b in (0, 1, 5, 7, 8, 31, 32, 33, 63, 64, 65, 127, -1, -8, -127):
                n = wrap(b, count) & (ty.bits - 1)
                want = a << n if op == "shl" else a >> n
                found = run_memory(machine(backend), f"{op}_{ty}_{count}", (a, wrap(b, count)), (ty, count), ty)
                assert found == wrap(want, ty), (a, op, b, count)


@BOTH
@TYPES
def test_shifts_by_constants(backend: str, ty: Prim) -> None:
    for a in values(ty):
        for b in (0, 1, 7, 64, -3, 127):
            n = b & (ty.bits - 1)
            assert run_memory(machine(backend), f"shl_{ty}_by_{b}", (a,), (ty,), ty) == wrap(a << n, ty)
            assert run_memory(machine(backend), f"shr_{ty}_by_{b}", (a,), (ty,), ty) == wrap(a >> n, ty)


@BOTH
@TYPES
def test_one_operand(backend: str, ty: Prim) -> None:
    for a in values(ty):
        assert run_memory(machine(backend), f"neg_{ty}", (a,), (ty,), ty) == wrap(-a, ty)
        assert run_memory(machine(backend), f"not_{ty}", (a,), (ty,), ty) == wrap(~a, ty)


@BOTH
@TYPES
def test_division_by_constants(backend: str, ty: Prim) -> None:
    for a in values(ty):
        for constant in (-1, 1, 3):
            b = wrap(constant, ty)
            for op in ("div", "rem"):
                found = run_memory(machine(backend), f"{op}_{ty}_const_{constant}", (a,), (ty,), ty)
                assert found == wrap(EXPECT[op](a, b), ty), (a, op, b)


@BOTH
@pytest.mark.parametrize("op", ("mul", "div", "rem", "shl"))
def test_unoptimised_code_agrees(backend: str, op: str) -> None:
    for ty in (SBYTE, INT, LONG, INT128, UINT128):
        for a in values(ty):
            for b in values(ty)[1:6]:
                name = f"{op}_{ty}_{ty}" if op == "shl" else f"{op}_{ty}"
                want = a << (b & (ty.bits - 1)) if op == "shl" else EXPECT[op](a, b)
                assert run_memory(machine(backend, 0), name, (a, b), (ty, ty), ty) == wrap(want, ty), (a, op, b)

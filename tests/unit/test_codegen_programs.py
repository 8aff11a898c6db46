"""Control flow, calls, structs, arrays, counts, checks, panics and hooks, on both back ends."""

from __future__ import annotations

import ctypes
import os
import struct
from concurrent.futures import ThreadPoolExecutor
from typing import Any, get_args

import llvmlite.binding as binding
import pytest
from mir_programs import BACKENDS, PANICS, Builder, Machine, Native, Wasm, imported, program

from chic import mir
from chic.stages.codegen import CodegenError, CodegenOptions, assembly, codegen, llvm_ir, optimized_ir
from chic.stages.codegen.assembly import EMITTERS, program_text
from chic.stages.codegen.options import Target
from chic.ty import (
    BOOL,
    BYTE,
    CHAR,
    DOUBLE,
    INT,
    INT128,
    LONG,
    NEVER,
    NUINT,
    SHORT,
    STRING,
    UINT,
    ULONG,
    USHORT,
    VOID,
    Array,
    Enum,
    Pointer,
    Struct,
    Tuple,
)
from chic.typed import Field, Static, StructDef

BOTH = pytest.mark.parametrize("backend", sorted(BACKENDS))
LEVELS = pytest.mark.parametrize("opt_level", (0, 1, 2, 3))
INTS = Array(INT)


def test_every_instruction_has_an_emitter() -> None:
    assert set(EMITTERS) == set(get_args(mir.Instruction))


def fib() -> mir.Function:
    one = Builder("A::Fib", (INT,), INT, export="fib")
    small, large = one.block(), one.block()
    less = one.do(mir.Compare, "lt", one.param(0), mir.Const(2, INT), INT, BOOL)
    one.end(mir.Branch(less, small, large), small)
    one.ret(one.param(0))
    one.at = large
    a = one.do(mir.Call, 0, (one.do(mir.Binary, "sub", one.param(0), mir.Const(1, INT), INT),), INT)
    b = one.do(mir.Call, 0, (one.do(mir.Binary, "sub", one.param(0), mir.Const(2, INT), INT),), INT)
    one.ret(one.do(mir.Binary, "add", a, b, INT))
    return one.done(0)


@BOTH
@LEVELS
def test_recursion(backend: str, opt_level: int) -> None:
    assert BACKENDS[backend](program(fib()), opt_level).call("fib", 20) == 6765


@BOTH
def test_switch(backend: str) -> None:
    one = Builder("pick", (INT,), INT, export="pick")
    blocks = [one.block() for _ in range(4)]
    cases = ((1, blocks[0]), (-5, blocks[1]), (1000, blocks[2]))
    one.end(mir.SwitchInt(one.param(0), INT, cases, blocks[3]))
    for at, answer in zip(blocks, (10, 20, 30, 99), strict=True):
        one.at = at
        one.ret(mir.Const(answer, INT))
    ran = BACKENDS[backend](program(one.done(0)))
    assert [ran.call("pick", value) for value in (1, 0xFFFFFFFB if backend == "llvm" else -5, 1000, 0)] == [10, 20, 30, 99]


@BOTH
@LEVELS
def test_a_loop_over_locals_and_blocks_out_of_order(backend: str, opt_level: int) -> None:
    """The block that uses a temporary stands before the one that makes it."""
    one = Builder("sum", (LONG,), LONG, export="sum")
    total = one.local(LONG)
    out, body, head = one.block(), one.block(), one.block()
    one.end(mir.Jump(head), head)
    n = one.param(0)
    more = one.do(mir.Compare, "gt", n, mir.Const(0, LONG), LONG, BOOL)
    one.end(mir.Branch(more, body, out), body)
    one.set(total, one.do(mir.Binary, "add", one.get(total), n, LONG))
    one.set(0, one.do(mir.Binary, "sub", n, mir.Const(1, LONG), LONG))
    one.end(mir.Jump(head), out)
    one.ret(one.get(total))
    assert BACKENDS[backend](program(one.done(0)), opt_level).call("sum", 1 << 20) == (1 << 20) * ((1 << 20) + 1) // 2


PAIR = Struct("A::Pair<int, bool>")
PAIRS = (
    StructDef(PAIR.name, (Field("a", BYTE), Field("b", LONG), Field("ok", BOOL), Field("c", CHAR))),
    StructDef("A::Packed", (Field("a", BYTE), Field("b", LONG), Field("c", SHORT)), 2),
    StructDef("A::Empty", ()),
)


def swap_pair(number: int) -> mir.Function:
    """A struct in, a tuple with a struct out."""
    one = Builder("A::Swap", (PAIR,), Tuple((PAIR, INT128, BOOL)))
    ok = one.do(mir.Extract, one.param(0), 2, BOOL)
    turned = one.do(mir.Unary, "not", ok, BOOL)
    pair = one.do(mir.Insert, one.param(0), 2, turned, PAIR)
    made = one.do(mir.Insert, mir.ZeroValue(one.result), 0, pair, one.result)
    made = one.do(mir.Insert, made, 1, mir.Const(-(1 << 100), INT128), one.result)
    one.ret(one.do(mir.Insert, made, 2, ok, one.result))
    return one.done(number)


@BOTH
@LEVELS
def test_structs_by_value(backend: str, opt_level: int) -> None:
    both = Tuple((PAIR, INT128, BOOL))
    one = Builder("run", (Pointer(PAIR), Pointer(both)), VOID, export="run")
    one.add(mir.Store(one.param(1), one.do(mir.Call, 1, (one.do(mir.Load, one.param(0), PAIR),), both)))
    one.ret()
    ran = BACKENDS[backend](program(one.done(0), swap_pair(1), structs=PAIRS), opt_level)
    ran.write(ran.base, struct.pack("<BxxxxxxxqBxH", 200, -7, 1, 0xFFFE))
    ran.call("run", ran.base, ran.base + 64)
    data = ran.read(ran.base + 64, 64)
    assert struct.unpack_from("<BxxxxxxxqBxH", data) == (200, -7, 0, 0xFFFE)
    assert int.from_bytes(data[32:48], "little", signed=True) == -(1 << 100)
    assert data[48] == 1


@BOTH
def test_sizes_and_fields(backend: str) -> None:
    """Sizes, and fields written through addresses, natural and packed."""
    one = Builder("sizes", (Pointer(LONG),), VOID, export="sizes")
    packed, empty = Struct("A::Packed"), Struct("A::Empty")
    wanted = ((PAIR, False), (PAIR, True), (packed, False), (empty, False), (INT128, True), (STRING, False), (NUINT, False))
    for at, (ty, align) in enumerate(wanted):
        size = one.do(mir.Convert, one.do(mir.SizeOf, ty, align, NUINT), NUINT, LONG)
        one.add(mir.Store(one.do(mir.PtrAdd, one.param(0), mir.Const(8 * at, INT), Pointer(LONG)), size))
    at_packed = one.do(mir.PtrAdd, one.param(0), mir.Const(101, NUINT), Pointer(packed))
    for field, value in ((0, mir.Const(1, BYTE)), (1, mir.Const(-2, LONG)), (2, mir.Const(3, SHORT))):
        one.add(mir.Store(one.do(mir.AddrField, at_packed, packed, field, Pointer(value.ty)), value))
    one.ret()
    ran = BACKENDS[backend](program(one.done(0), structs=PAIRS))
    ran.call("sizes", ran.base)
    pointer = 8 if backend == "llvm" else 4
    assert struct.unpack("<7q", ran.read(ran.base, 56)) == (24, 8, 12, 0, 16, pointer, pointer)
    assert struct.unpack("<Bxqh", ran.read(ran.base + 101, 12)) == (1, -2, 3)


def panicking(*functions: mir.Function, **more: Any) -> mir.Program:
    """With imports for the runtime's panics after the given functions."""
    first = len(functions)
    extra = (imported(first + at, name, params, NEVER) for at, (name, params) in enumerate(PANICS))
    return program(*functions, *extra, **more)


class Panicked(Exception):
    """What a panic said."""


def outcome(backend: str, one: mir.Program, name: str, *args: int, data: bytes = b"", opt_level: int = 2) -> object:
    """The result of a call with the address of `data` first (where there is any), or the panic as a tuple."""
    return (_native if backend == "llvm" else _wasm)(one, name, args, data, opt_level)


def _place(read: Any, at: int, pointer: int) -> tuple[str, str, int]:
    form = "<QqQqq" if pointer == 8 else "<IxxxxqIxxxxqq"
    function, size, file, file_size, line = struct.unpack(form, read(at, 40))
    return read(function, size).decode(), read(file, file_size).decode(), line


def _native(one: mir.Program, name: str, args: tuple[int, ...], data: bytes, opt_level: int) -> object:
    """In a fork, because a panic does not return."""
    source, sink = os.pipe()
    child = os.fork()
    if child == 0:

        def tell(*what: object) -> None:
            os.write(sink, repr(what).encode())
            os._exit(0)

        read = ctypes.string_at
        kinds = (ctypes.c_int64, ctypes.c_int64, ctypes.c_void_p)
        index = ctypes.CFUNCTYPE(None, *kinds)(lambda i, n, w: tell("index", i, n, _place(read, w, 8)))
        division = ctypes.CFUNCTYPE(None, kinds[2])(lambda w: tell("division", _place(read, w, 8)))
        message = ctypes.CFUNCTYPE(None, *kinds[::-1])(lambda t, n, w: tell(read(t, n), _place(read, w, 8)))
        hosts = {"chic_panic_index": index, "chic_panic_division": division, "chic_panic_message": message}
        try:
            ran = Native(one, opt_level, hosts)
            ran.write(ran.base, data)
            os.write(sink, repr(ran.call(name, *([ran.base] if data else []), *args)).encode())
        finally:
            os._exit(0)
    os.close(sink)
    with os.fdopen(source, "rb") as pipe:
        said = pipe.read().decode()
    os.waitpid(child, 0)
    import ast

    return ast.literal_eval(said)


def _wasm(one: mir.Program, name: str, args: tuple[int, ...], data: bytes, opt_level: int) -> object:
    def tell(*what: object) -> None:
        raise Panicked(*what)

    def read(at: int, size: int) -> bytes:
        return ran.read(at, size)

    ran = Wasm(one, opt_level, {
        "env.chic_panic_index": ("lli", "", lambda i, n, w: tell("index", i, n, _place(read, w, 4))),
        "env.chic_panic_division": ("i", "", lambda w: tell("division", _place(read, w, 4))),
        "env.chic_panic_message": ("ili", "", lambda t, n, w: tell(read(t, n), _place(read, w, 4))),
    })  # fmt: skip
    ran.write(ran.base, data)
    try:
        return ran.call(name, *([ran.base] if data else []), *args)
    except Panicked as said:
        return said.args


def element(index_ty: Any = INT) -> mir.Function:
    """array[index], checked."""
    one = Builder("A::At", (INTS, index_ty), INT, export="at")
    array, index = one.param(0), one.param(1)
    length = one.do(mir.ArrayLength, array, NUINT)
    one.add(mir.CheckIndex(index, length, 12))
    one.ret(one.do(mir.Load, one.do(mir.AddrElement, array, INT, index, Pointer(INT)), INT))
    return one.done(0)


ARRAY = struct.pack("<qq4i", 1, 4, 10, 20, 30, 40)


@BOTH
@LEVELS
def test_elements_are_checked(backend: str, opt_level: int) -> None:
    one, place = panicking(element()), ("A::At", "main.cl", 12)
    assert outcome(backend, one, "at", 0, data=ARRAY, opt_level=opt_level) == 10
    assert outcome(backend, one, "at", 3, data=ARRAY, opt_level=opt_level) == 40
    assert outcome(backend, one, "at", 4, data=ARRAY, opt_level=opt_level) == ("index", 4, 4, place)
    assert outcome(backend, one, "at", -1, data=ARRAY, opt_level=opt_level) == ("index", -1, 4, place)


def stored_element() -> mir.Function:
    """(*place)[0], where the place may hold null, kept in a local on the way."""
    one = Builder("A::Stored", (Pointer(INTS),), LONG, export="stored")
    local = one.local(INTS)
    one.set(local, one.do(mir.Load, one.param(0), INTS))
    length = one.do(mir.ArrayLength, one.get(local), NUINT)
    one.add(mir.CheckIndex(mir.Const(1, INT), length, 8))
    place = one.do(mir.AddrElement, one.get(local), INT, mir.Const(1, INT), Pointer(INT))
    one.ret(one.do(mir.Convert, one.do(mir.Load, place, INT), INT, LONG))
    return one.done(0)


@BOTH
@LEVELS
def test_a_null_array_has_no_elements(backend: str, opt_level: int) -> None:
    said = outcome(backend, panicking(stored_element()), "stored", data=bytes(16), opt_level=opt_level)
    assert said == ("index", 1, 0, ("A::Stored", "main.cl", 8))


def empty_arrays() -> mir.Program:
    """Lengths of all arrays that nobody made: zero values, fresh locals, fields of zeroed structs, statics."""
    holder = Struct("A::Holder")
    one = Builder("lengths", (), LONG, export="lengths")
    local, addressed = one.local(INTS), one.local(INTS)
    place = one.do(mir.AddrLocal, addressed, Pointer(INTS))
    arrays = [
        mir.ZeroValue(INTS), mir.Const(0, INTS), one.get(local), one.get(addressed), one.do(mir.Load, place, INTS),
        one.do(mir.Extract, mir.ZeroValue(holder), 0, INTS),
        one.do(mir.Load, one.do(mir.AddrStatic, "A::None", Pointer(INTS)), INTS),
        one.do(mir.Convert, mir.Const(0, Pointer(BYTE)), Pointer(BYTE), INTS),
    ]  # fmt: skip
    total: mir.Operand = mir.Const(0, NUINT)
    for array in arrays:
        total = one.do(mir.Binary, "add", total, one.do(mir.ArrayLength, array, NUINT), NUINT)
    one.ret(one.do(mir.Convert, total, NUINT, LONG))
    structs = (StructDef(holder.name, (Field("a", INTS),)),)
    return program(one.done(0), structs=structs, statics=(Static("A::None", INTS),))


@BOTH
@LEVELS
def test_arrays_that_nobody_made_are_empty(backend: str, opt_level: int) -> None:
    assert BACKENDS[backend](empty_arrays(), opt_level).call("lengths") == 0


@BOTH
def test_index_types(backend: str) -> None:
    place = ("A::At", "main.cl", 12)
    for ty, bad in ((ULONG, 1 << 63), (LONG, -(1 << 40)), (BYTE, 200), (USHORT, 65535)):
        said = outcome(backend, panicking(element(ty)), "at", bad if bad < 1 << 63 else bad - (1 << 64), data=ARRAY)
        assert said == ("index", bad if bad < 1 << 63 else bad - (1 << 64), 4, place)
        assert outcome(backend, panicking(element(ty)), "at", 2, data=ARRAY) == 30


@BOTH
def test_division_by_zero_panics(backend: str) -> None:
    one = Builder("A::Quotient", (INT, INT), INT, export="quotient")
    a, b = one.param(0), one.param(1)
    one.add(mir.CheckDivisor(b, 7))
    first = one.do(mir.Binary, "div", a, b, INT)
    one.add(mir.CheckDivisor(b, 7))
    one.ret(one.do(mir.Binary, "add", first, one.do(mir.Binary, "rem", a, b, INT), INT))
    ready = panicking(one.done(0))
    assert outcome(backend, ready, "quotient", 17, 5) == 5
    assert outcome(backend, ready, "quotient", 17, 0) == ("division", ("A::Quotient", "main.cl", 7))


@BOTH
def test_panics_tell_their_message(backend: str) -> None:
    one = Builder("A::Fail", (), INT, export="fail")
    one.end(mir.Panic('no way: "ä"', 99))
    said = outcome(backend, panicking(one.done(0)), "fail")
    assert said == ('no way: "ä"'.encode(), ("A::Fail", "main.cl", 99))


def test_a_check_without_the_runtime_is_named() -> None:
    with pytest.raises(CodegenError, match=r"A::At needs the runtime function chic_panic_index"):
        codegen(program(element()), CodegenOptions())


def counting(drop_sets: int) -> tuple[mir.Function, ...]:
    """Retain twice, release once; release; the drop function marks the object."""
    drop = Builder("Free", (Pointer(BYTE),), VOID)
    drop.add(mir.Store(drop.param(0), mir.Const(drop_sets, LONG)))
    drop.ret()
    found = [drop.done(0)]
    for at, name in enumerate(("retain", "release"), 1):
        one = Builder(name, (STRING,), VOID, export=name)
        one.add(mir.Retain(one.param(0), STRING) if name == "retain" else mir.Release(one.param(0), STRING, 0))
        one.ret()
        found.append(one.done(at))
    return tuple(found)


@BOTH
@LEVELS
def test_counts(backend: str, opt_level: int) -> None:
    ran = BACKENDS[backend](program(*counting(777)), opt_level)
    count = lambda: struct.unpack("<q", ran.read(ran.base, 8))[0]  # noqa: E731
    ran.write(ran.base, struct.pack("<q", 1))
    ran.call("retain", ran.base)
    assert count() == 2
    ran.call("release", ran.base)
    assert count() == 1
    ran.call("release", ran.base)
    assert count() == 777
    ran.write(ran.base, struct.pack("<q", -1))
    for name in ("retain", "release"):
        ran.call(name, ran.base)
        ran.call(name, 0)
        assert count() == -1


@BOTH
def test_strings_are_immortal_objects(backend: str) -> None:
    one = Builder("text", (), LONG, export="text")
    raw = one.do(mir.Intrinsic, "string_raw", (mir.StringValue('Grüße "\\\n'),), Pointer(BYTE))
    one.ret(one.do(mir.Convert, raw, Pointer(BYTE), LONG))
    empty = Builder("empty", (), LONG, export="empty")
    empty.ret(empty.do(mir.Convert, mir.StringValue(""), STRING, LONG))
    ran = BACKENDS[backend](program(one.done(0), empty.done(1)))
    at, data = ran.call("text"), 'Grüße "\\\n'.encode()
    assert at % 16 == 0
    assert ran.read(at, 24 + len(data) + 1) == struct.pack("<qqq", -1, len(data), len(data)) + data + b"\0"
    assert ran.call("empty") == 0


def hooked() -> mir.Program:
    """A line mark, a tick, and the virtual clock's value."""
    one = Builder("A::Step", (), ULONG, export="step")
    one.add(mir.Line(41))
    one.add(mir.Tick(5))
    one.add(mir.Line(42))
    one.add(mir.Tick(6))
    one.ret(one.do(mir.Load, one.do(mir.AddrStatic, "Rt::Clock", Pointer(ULONG)), ULONG))
    statics = (Static("Rt::Mark", UINT, export="chic_mark"), Static("Rt::Clock", ULONG, 100, export="chic_virtual_clock"))
    return program(one.done(0), statics=statics)


@BOTH
@LEVELS
def test_marks_and_ticks(backend: str, opt_level: int) -> None:
    ran = BACKENDS[backend](hooked(), opt_level)
    assert [ran.call("step"), ran.call("step")] == [111, 122]
    assert struct.unpack("<I", ran.read(ran.address("chic_mark"), 4)) == (42,)
    assert struct.unpack("<Q", ran.read(ran.address("chic_virtual_clock"), 8)) == (122,)


def test_marks_are_volatile() -> None:
    assert optimized_ir(hooked(), CodegenOptions()).count("store volatile i32 4") == 2


def traced() -> mir.Function:
    one = Builder("A::F", (), VOID, export="f")
    one.add(mir.TraceEnter(3))
    one.add(mir.TraceExit(3))
    one.ret()
    return one.done(0)


def test_tracepoints_call_the_host_on_wasm() -> None:
    calls: list[tuple[str, int]] = []
    hosts = {f"chic_rt.trace_{one}": ("i", "", lambda site, one=one: calls.append((one, site))) for one in ("enter", "exit")}
    Wasm(program(traced()), hosts=hosts).call("f")
    assert calls == [("enter", 3), ("exit", 3)]


def test_tracepoints_are_inlined_on_llvm() -> None:
    hooks = []
    for at, name in enumerate(("enter", "exit"), 1):
        one = Builder(f"Rt::{name}", (UINT,), VOID, export=f"chic_trace_{name}", inline="always")
        place = one.do(mir.AddrStatic, f"Rt::{name}", Pointer(UINT))
        one.add(mir.Store(place, one.do(mir.Binary, "add", one.do(mir.Load, place, UINT), one.param(0), UINT)))
        one.ret()
        hooks.append(one.done(at))
    statics = tuple(Static(f"Rt::{name}", UINT, export=f"seen_{name}") for name in ("enter", "exit"))
    for opt_level in (0, 2):
        ready = program(traced(), *hooks, statics=statics)
        assert "call" not in assembly(ready, CodegenOptions("llvm", opt_level))
        ran = Native(ready, opt_level)
        ran.call("f")
        assert struct.unpack("<I", ran.read(ran.address("seen_exit"), 4)) == (3,)


@BOTH
def test_statics(backend: str) -> None:
    """Each kind of initial value; bool statics hold a byte."""
    statics = (
        Static("A::Int", INT, -3), Static("A::Double", DOUBLE, 0.5), Static("A::Bool", BOOL, True),
        Static("A::Text", STRING, "hi"), Static("A::Pair", PAIR), Static("A::Out", INT, 9, export="out"),
    )  # fmt: skip
    one = Builder("sum", (), INT, export="sum")
    value = lambda name, ty: one.do(mir.Load, one.do(mir.AddrStatic, name, Pointer(ty)), ty)  # noqa: E731
    total = value("A::Int", INT)
    whole = one.do(
        mir.Convert, one.do(mir.Binary, "mul", value("A::Double", DOUBLE), mir.Const(8.0, DOUBLE), DOUBLE), DOUBLE, INT
    )
    total = one.do(mir.Binary, "add", total, whole, INT)
    total = one.do(mir.Binary, "add", total, one.do(mir.Convert, value("A::Bool", BOOL), BOOL, INT), INT)
    raw = one.do(mir.Intrinsic, "string_raw", (value("A::Text", STRING),), Pointer(BYTE))
    letter = one.do(mir.PtrAdd, raw, mir.Const(24, INT), Pointer(BYTE))
    total = one.do(mir.Binary, "add", total, one.do(mir.Convert, one.do(mir.Load, letter, BYTE), BYTE, INT), INT)
    field = one.do(mir.AddrField, one.do(mir.AddrStatic, "A::Pair", Pointer(PAIR)), PAIR, 1, Pointer(LONG))
    one.add(mir.Store(field, mir.Const(1000, LONG)))
    one.add(mir.Store(one.do(mir.AddrStatic, "A::Bool", Pointer(BOOL)), mir.Const(0, BOOL)))
    total = one.do(mir.Binary, "add", total, one.do(mir.Convert, one.do(mir.Load, field, LONG), LONG, INT), INT)
    one.ret(total)
    ran = BACKENDS[backend](program(one.done(0), statics=statics, structs=PAIRS))
    assert [ran.call("sum"), ran.call("sum")] == [-3 + 4 + 1 + ord("h") + 1000, -3 + 4 + ord("h") + 1000]
    assert struct.unpack("<i", ran.read(ran.address("out"), 4)) == (9,)


def by_reference() -> tuple[mir.Function, mir.Function]:
    bump = Builder("A::Bump", (INT, BOOL), VOID)
    bump.locals[0] = mir.Local("x", INT, by_ref=True)
    bump.locals[1] = mir.Local("ok", BOOL, by_ref=True)
    place = bump.do(mir.GetLocal, 0, Pointer(INT))
    bump.add(mir.Store(place, bump.do(mir.Binary, "add", bump.do(mir.Load, place, INT), mir.Const(1, INT), INT)))
    flag = bump.do(mir.GetLocal, 1, Pointer(BOOL))
    bump.add(mir.Store(flag, bump.do(mir.Unary, "not", bump.do(mir.Load, flag, BOOL), BOOL)))
    bump.ret()
    one = Builder("run", (INT,), INT, export="run")
    flag_local = one.local(BOOL)
    for _ in range(3):
        args = (one.do(mir.AddrLocal, 0, Pointer(INT)), one.do(mir.AddrLocal, flag_local, Pointer(BOOL)))
        one.add(mir.Call(None, 0, args, VOID))
    flag = one.do(mir.Convert, one.get(flag_local), BOOL, INT)
    one.ret(one.do(mir.Binary, "add", one.param(0), one.do(mir.Binary, "mul", flag, mir.Const(100, INT), INT), INT))
    return bump.done(0), one.done(1)


@BOTH
@LEVELS
def test_references(backend: str, opt_level: int) -> None:
    assert BACKENDS[backend](program(*by_reference()), opt_level).call("run", 7) == 110


@BOTH
def test_function_pointers(backend: str) -> None:
    """Through a table of two functions, chosen at run time."""
    functions = []
    for at, name in enumerate(("Twice", "Thrice")):
        one = Builder(f"A::{name}", (SHORT,), SHORT)
        one.ret(one.do(mir.Binary, "mul", one.param(0), mir.Const(2 + at, SHORT), SHORT))
        functions.append(one.done(at))
    one = Builder("run", (BOOL, SHORT), INT, export="run")
    chosen, first, second, call = one.local(Pointer(VOID)), one.block(), one.block(), one.block()
    one.end(mir.Branch(one.param(0), first, second), first)
    one.set(chosen, mir.FunctionValue(0))
    one.end(mir.Jump(call), second)
    one.set(chosen, mir.FunctionValue(1))
    one.end(mir.Jump(call), call)
    found = one.do(mir.CallPointer, one.get(chosen), (one.param(1),), SHORT)
    one.ret(one.do(mir.Convert, found, SHORT, INT))
    ran = BACKENDS[backend](program(*functions, one.done(2)), 0)
    assert [ran.call("run", 1, 7), ran.call("run", 0, 7)] == [14, 21]


@BOTH
def test_pointers(backend: str) -> None:
    """Offsets are bytes, signed ones go back; misaligned places may be read."""
    one = Builder("peek", (Pointer(BYTE), INT), LONG, export="peek")
    moved = one.do(mir.PtrAdd, one.param(0), one.param(1), Pointer(LONG))
    one.ret(one.do(mir.Load, moved, LONG))
    ran = BACKENDS[backend](program(one.done(0)))
    ran.write(ran.base, bytes(range(32)))
    assert ran.call("peek", ran.base + 16, -13).to_bytes(8, "little") == bytes(range(3, 11))
    assert ran.call("peek", ran.base + 16, 5).to_bytes(8, "little") == bytes(range(21, 29))


def test_an_import_that_the_program_exports_is_that_function() -> None:
    """As `chic_start` finds `chic_entry`."""
    one = Builder("A::Entry", (INT,), INT, export="chic_entry")
    one.ret(one.do(mir.Binary, "add", one.param(0), mir.Const(1, INT), INT))
    start = Builder("Rt::Start", (INT,), INT, export="chic_start")
    start.ret(start.do(mir.Call, 1, (start.param(0),), INT))
    functions = start.done(0), imported(1, "chic_entry", (INT,), INT), one.done(2)
    for backend in BACKENDS.values():
        assert backend(program(*functions)).call("chic_start", 4) == 5


@BOTH
@LEVELS
def test_names_of_c_are_free(backend: str, opt_level: int) -> None:
    """Functions and statics without a namespace, called as C's are, beside an import of the same name."""
    pow_ = Builder("pow", (DOUBLE, DOUBLE), DOUBLE, inline="never")
    pow_.ret(pow_.do(mir.Binary, "add", pow_.param(0), pow_.param(1), DOUBLE))
    one = Builder("main", (), INT, export="run")
    found = one.do(mir.Call, 0, (mir.Const(2.0, DOUBLE), mir.Const(5.0, DOUBLE)), DOUBLE)
    static = one.do(mir.Load, one.do(mir.AddrStatic, "abs", Pointer(DOUBLE)), DOUBLE)
    one.ret(one.do(mir.Convert, one.do(mir.Binary, "add", found, static, DOUBLE), DOUBLE, INT))
    functions = pow_.done(0), one.done(1), imported(2, "pow", (DOUBLE, DOUBLE), DOUBLE), imported(3, "abs", (INT,), INT)
    assert BACKENDS[backend](program(*functions, statics=(Static("abs", DOUBLE, 0.5),)), opt_level).call("run") == 7


def test_threads_do_not_meet() -> None:
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda backend: codegen(hooked(), CodegenOptions(backend)), ["llvm", "wasm"] * 8))
    assert set(made) == {made[0], made[1]}
    assert made[0] == codegen(hooked(), CodegenOptions("llvm"))


def test_aarch64_objects_are_made() -> None:
    """Everything that depends on the machine, for the other machine that we support."""
    one = Builder("cycles", (), ULONG, export="cycles")
    one.ret(one.do(mir.Intrinsic, "cycles", (), ULONG))
    triple = "aarch64-unknown-linux-gnu"
    machine = binding.Target.from_triple(triple).create_target_machine(opt=2, reloc="pic", codemodel="small")
    text = program_text(program(one.done(0)), Target(triple, str(machine.target_data), False, 64))
    module = binding.parse_assembly(text, binding.create_context())
    assert "CNTVCT_EL0" in machine.emit_assembly(module)
    assert machine.emit_object(module)[:4] == b"\x7fELF"


@pytest.mark.parametrize("backend", ("llvm", "wasm"))
def test_the_same_program_gives_the_same_bytes(backend: str) -> None:
    assert codegen(hooked(), CodegenOptions(backend)) == codegen(hooked(), CodegenOptions(backend))


@BOTH
def test_a_program_may_be_data_alone(backend: str) -> None:
    ran = BACKENDS[backend](program(statics=(Static("A::Out", SHORT, -2, export="out"),)))
    assert struct.unpack("<h", ran.read(ran.address("out"), 2)) == (-2,)


def test_unknown_types_are_named() -> None:
    one = Builder("f", (Enum("A::Colour"),), VOID)
    one.ret()
    with pytest.raises(CodegenError, match="A::Colour"):
        llvm_ir(program(one.done(0)), CodegenOptions())


def test_broken_text_is_an_internal_error() -> None:
    """Returning the wrong type is caught by LLVM's verifier, and told with our name."""
    one = Builder("f", (), INT)
    one.ret(mir.Const(1.0, DOUBLE))
    with pytest.raises(CodegenError, match="LLVM refuses"):
        codegen(program(one.done(0)), CodegenOptions())


def test_assembly_of_both_targets() -> None:
    assert "retq" in assembly(program(fib()), CodegenOptions("llvm")) or "ret" in assembly(program(fib()), CodegenOptions())
    assert ".functype" in assembly(program(fib()), CodegenOptions("wasm"))


def test_machines_are_of_one_kind() -> None:
    """The two ways to run offer the same methods, so that the tests above mean the same thing twice."""
    names = {name for name in dir(Native) if not name.startswith("_")}
    assert names == {name for name in dir(Wasm) if not name.startswith("_")}
    assert Machine == Native | Wasm

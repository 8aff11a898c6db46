"""The wasm linker: layout, exports, tables, dropped parts, errors; against Node and, where it is installed, wasm-ld."""

from __future__ import annotations

import json
import shutil
import struct
import subprocess
from pathlib import Path

import pytest
import wasmtime
from mir_programs import Builder, Wasm, imported, program

from chic import mir
from chic import wasm_binary as wb
from chic.stages.codegen import CodegenOptions, codegen
from chic.stages.link_wasm import LinkError, LinkOptions, link_wasm
from chic.ty import BOOL, BYTE, INT, INT128, LONG, UINT, ULONG, VOID, Array, Pointer
from chic.typed import Static
from chic.wasm_binary import Reader
from chic.wasm_object import Kind
from chic.wasm_reader import read_object

NODE = pytest.mark.skipif(shutil.which("node") is None, reason="node is not installed")
WASM_LD = next((one for one in ("wasm-ld", "wasm-ld-14") if shutil.which(one)), None)


def rich() -> mir.Program:
    """Data with addresses in it, zeroed data, a function table, an import, 128-bit arithmetic, a stack frame, dead code."""
    say = imported(0, "say", (INT,), VOID)
    twice = Builder("A::Twice", (INT,), INT)
    twice.ret(twice.do(mir.Binary, "mul", twice.param(0), mir.Const(2, INT), INT))
    dead = Builder("A::Dead", (INT128, INT128), INT128)
    dead.ret(dead.do(mir.Binary, "mul", dead.param(0), dead.param(1), INT128))
    run = Builder("A::Run", (INT,), INT, export="run")
    hidden = run.local(Pointer(VOID))
    place = run.do(mir.AddrLocal, hidden, Pointer(Pointer(VOID)))
    run.add(mir.Call(None, 4, (place,), VOID))
    run.set(hidden, mir.FunctionValue(1))
    run.add(mir.Call(None, 4, (place,), VOID))
    value = run.do(mir.CallPointer, run.get(hidden), (run.param(0),), INT)
    run.add(mir.Call(None, 0, (value,), VOID))
    text = run.do(mir.Load, run.do(mir.AddrStatic, "A::Text", Pointer(Array(BYTE))), Array(BYTE))
    address = run.do(mir.Convert, text, Array(BYTE), Pointer(BYTE))
    letter = run.do(mir.Load, run.do(mir.PtrAdd, address, mir.Const(24, INT), Pointer(BYTE)), BYTE)
    big = run.do(mir.AddrStatic, "A::Zeroes", Pointer(LONG))
    run.add(mir.Store(big, mir.Const(5, LONG)))
    run.ret(run.do(mir.Binary, "add", value, run.do(mir.Convert, letter, BYTE, INT), INT))
    touch = Builder("A::Touch", (Pointer(VOID),), VOID, inline="never")
    touch.add(mir.Store(touch.do(mir.AddrStatic, "A::Seen", Pointer(Pointer(VOID))), touch.param(0)))
    touch.ret()
    statics = (
        Static("A::Text", Array(BYTE), "hello"), Static("A::Zeroes", LONG, export="zeroes"),
        Static("A::Seen", Pointer(VOID), export="seen"), Static("A::Number", UINT, 77, export="number"),
    )  # fmt: skip
    functions = say, twice.done(1), dead.done(2), run.done(3), touch.done(4)
    return program(*functions, statics=statics)


def module(opt_level: int = 0, **options: int) -> bytes:
    return link_wasm(codegen(rich(), CodegenOptions("wasm", opt_level)), LinkOptions(**options))


@pytest.mark.parametrize("opt_level", (0, 2))
def test_a_linked_program_runs(opt_level: int) -> None:
    said: list[int] = []
    ran = Wasm(rich(), opt_level, {"env.say": ("i", "", said.append)})
    assert ran.call("run", 21) == 42 + ord("h")
    assert said == [42]
    assert struct.unpack("<q", ran.read(ran.address("zeroes"), 8)) == (5,)
    assert struct.unpack("<I", ran.read(ran.address("number"), 4)) == (77,)
    assert ran.address("zeroes") % 8 == 0


def exports(data: bytes) -> list[tuple[str, str]]:
    found = wasmtime.Module(wasmtime.Engine(), data).exports
    return [(one.name, type(one.type).__name__) for one in found]


def test_exports_are_what_is_visible() -> None:
    want = [
        ("memory", "MemoryType"),
        ("run", "FuncType"),
        ("zeroes", "GlobalType"),
        ("seen", "GlobalType"),
        ("number", "GlobalType"),
    ]
    assert sorted(exports(module())) == sorted(want)


def test_memory_has_a_maximum_and_room_for_stack_and_data() -> None:
    found = wasmtime.Module(wasmtime.Engine(), module(stack_size=100_000)).exports
    memory = next(one.type for one in found if isinstance(one.type, wasmtime.MemoryType))
    assert (memory.limits.min, memory.limits.max) == (2, 65536)
    with pytest.raises(LinkError, match="memory has at most 65536"):
        module(stack_size=100_000, max_pages=1)


def test_data_lies_above_the_stack() -> None:
    ran = Wasm(rich(), 0, {"env.say": ("i", "", lambda _: None)})
    assert ran.address("number") >= 1024 + LinkOptions().stack_size
    assert ran.read(0, 1024) == bytes(1024)


def deep() -> mir.Program:
    """Recursion without end, each call with its own frame."""
    one = Builder("A::Deep", (INT,), INT, export="deep", inline="never")
    local = one.local(INT128)
    keep = one.do(mir.AddrStatic, "A::Kept", Pointer(Pointer(INT128)))
    one.add(mir.Store(keep, one.do(mir.AddrLocal, local, Pointer(INT128))))
    one.set(local, mir.Const(1, INT128))
    below = one.do(mir.Call, 0, (one.param(0),), INT)
    low = one.do(mir.Convert, one.get(local), INT128, INT)
    one.ret(one.do(mir.Binary, "add", below, low, INT))
    return program(
        one.done(0), statics=(Static("A::Kept", Pointer(INT128), export="kept"), Static("A::Data", LONG, 1234, export="data"))
    )


def test_a_stack_overflow_traps_and_leaves_data_alone() -> None:
    object_file = codegen(deep(), CodegenOptions("wasm", 0))
    data = link_wasm(object_file, LinkOptions(stack_size=1024))
    engine = wasmtime.Engine()
    store = wasmtime.Store(engine)
    found = wasmtime.Instance(store, wasmtime.Module(engine, data), []).exports(store)
    with pytest.raises(wasmtime.Trap) as caught:
        found["deep"](store, 1)
    assert caught.value.trap_code is wasmtime.TrapCode.MEMORY_OUT_OF_BOUNDS
    at = found["data"].value(store)
    assert bytes(found["memory"].read(store, at, at + 8)) == struct.pack("<q", 1234)


def sections(data: bytes) -> list[tuple[int, bytes]]:
    reader, found = Reader(data, 8), []
    while reader.more():
        kind = reader.byte()
        found.append((kind, reader.take(reader.unsigned())))
    return found


def names(data: bytes) -> dict[int, str]:
    """Function names of the name section."""
    reader = Reader(next(body for kind, body in sections(data) if kind == wb.CUSTOM))
    assert reader.name() == "name"
    while reader.more():
        kind, size = reader.byte(), reader.unsigned()
        if kind == 1:
            return {reader.unsigned(): reader.name() for _ in reader.vector()}
        reader.take(size)
    raise AssertionError("no function names")


def test_what_no_export_needs_is_dropped() -> None:
    """Neither the dead function nor LLVM's helpers for 128 bits come along."""
    assert sorted(names(module()).values()) == ["A::Touch", "A::Twice", "env::say", "run"]


def test_zeroes_take_no_room() -> None:
    data = next(body for kind, body in sections(module()) if kind == wb.DATA)
    assert len(data) < 150


def test_section_order_and_determinism() -> None:
    kinds = [kind for kind, _ in sections(module())]
    assert kinds[-1] == wb.CUSTOM
    assert kinds[:-1] == sorted(kinds[:-1])
    assert module() == module()


@NODE
def test_node_accepts_and_runs_the_module(tmp_path: Path) -> None:
    (tmp_path / "m.wasm").write_bytes(module(2))
    script = """
        const bytes = require('fs').readFileSync(process.argv[1]);
        const said = [];
        const i = new WebAssembly.Instance(new WebAssembly.Module(bytes), {env: {say: x => said.push(x)}});
        const number = new DataView(i.exports.memory.buffer).getInt32(i.exports.number.value, true);
        console.log(JSON.stringify([WebAssembly.validate(bytes), i.exports.run(21), said, number]));
    """
    done = subprocess.run(["node", "-e", script, str(tmp_path / "m.wasm")], capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == [True, 42 + ord("h"), [42], 77]


@pytest.mark.skipif(WASM_LD is None, reason="wasm-ld is not installed")
@pytest.mark.parametrize("opt_level", (0, 2))
def test_wasm_ld_agrees(tmp_path: Path, opt_level: int) -> None:
    """The same exports, the same results, the same data at the exported addresses."""
    assert WASM_LD is not None
    (tmp_path / "a.o").write_bytes(codegen(rich(), CodegenOptions("wasm", opt_level)))
    out = tmp_path / "a.wasm"
    wanted = [f"--export={one}" for one in ("zeroes", "seen", "number")]
    command = [WASM_LD, "--no-entry", "--stack-first", "--no-check-features", *wanted, str(tmp_path / "a.o"), "-o", str(out)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"this wasm-ld does not read the object: {done.stderr.strip()}")
    theirs, ours = out.read_bytes(), module(opt_level)
    assert sorted(exports(theirs)) == sorted(exports(ours))
    assert behaviour(theirs) == behaviour(ours)


def behaviour(data: bytes) -> tuple[int, list[int], bytes, bytes]:
    engine = wasmtime.Engine()
    store, linker, said = wasmtime.Store(engine), wasmtime.Linker(engine), []
    linker.define_func("env", "say", wasmtime.FuncType([wasmtime.ValType.i32()], []), said.append)
    found = linker.instantiate(store, wasmtime.Module(engine, data)).exports(store)
    result = found["run"](store, 4)
    places = [found[one].value(store) for one in ("zeroes", "number")]
    return result, said, *(bytes(found["memory"].read(store, at, at + 8))[:4] for at in places)


def test_undefined_symbols_are_named() -> None:
    one = Builder("A::Run", (), VOID, export="run")
    one.add(mir.Call(None, 1, (), VOID))
    one.ret()
    object_file = codegen(program(one.done(0), imported(1, "cbrt", (), VOID, module="")), CodegenOptions("wasm"))
    with pytest.raises(
        LinkError, match="undefined function symbol cbrt: @extern names it, but a WebAssembly program has no C library"
    ):
        link_wasm(object_file, LinkOptions())


@pytest.mark.parametrize("data", (b"", b"\0asm\1\0\0\0", b"not an object at all", b"\0asm\1\0\0\0\1\4\1`\0\0"))
def test_other_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(LinkError):
        link_wasm(data, LinkOptions())


def test_closed_forms_find_their_multiplication() -> None:
    """LLVM turns the sum into a product of 65 bits, for which wasm has no instruction."""
    one = Builder("A::Sum", (ULONG,), ULONG, export="sum")
    total, at = one.local(ULONG), one.local(ULONG)
    head, body, out = one.block(), one.block(), one.block()
    one.end(mir.Jump(head), head)
    more = one.do(mir.Compare, "lt", one.get(at), one.param(0), ULONG, BOOL)
    one.end(mir.Branch(more, body, out), body)
    one.set(total, one.do(mir.Binary, "add", one.get(total), one.get(at), ULONG))
    one.set(at, one.do(mir.Binary, "add", one.get(at), mir.Const(1, ULONG), ULONG))
    one.end(mir.Jump(head), out)
    one.ret(one.get(total))
    object_file = codegen(program(one.done(0)), CodegenOptions("wasm"))
    assert any(one.kind is Kind.FUNCTION and one.name == "__multi3" for one in read_object(object_file).symbols)
    n = 0xFFFFFFFFFF
    assert Wasm(program(one.done(0))).call("sum", n) & (1 << 64) - 1 == n * (n - 1) // 2 % (1 << 64)


@pytest.mark.parametrize("value", (0, 1, 63, 64, 127, 128, 1 << 31, (1 << 32) - 1))
def test_numbers_survive(value: int) -> None:
    assert Reader(wb.unsigned(value)).unsigned() == value
    assert Reader(wb.padded(value)).unsigned() == value
    assert Reader(wb.signed(value)).signed() == value
    assert Reader(wb.signed(-value)).signed() == -value
    assert len(wb.padded(value)) == 5

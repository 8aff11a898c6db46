"""Programs written as MIR by hand, and the two ways to run them: LLVM's JIT in this process, and wasmtime."""

from __future__ import annotations

import ctypes
import struct
from collections.abc import Callable
from typing import Any

import llvmlite.binding as binding
import wasmtime

from chic import mir
from chic.origin import Origin
from chic.stages.codegen import CodegenOptions, codegen
from chic.stages.link_wasm import LinkOptions, link_wasm
from chic.ty import BYTE, DOUBLE, FLOAT, INT, INT128, LONG, SBYTE, SHORT, UINT, UINT128, ULONG, USHORT, VOID, Pointer, Prim, Ty
from chic.typed import Extern, File, Static, StructDef

BYTES = Pointer(BYTE)
INTEGERS = (SBYTE, BYTE, SHORT, USHORT, INT, UINT, LONG, ULONG, INT128, UINT128)
FORMATS = {FLOAT: "<f", DOUBLE: "<d"}


class Builder:
    """A function under construction: `do` adds an instruction and gives its temporary back as an operand."""

    def __init__(self, name: str, params: tuple[Ty, ...] = (), result: Ty = VOID, **more: Any) -> None:
        self.name = name
        self.locals = [mir.Local(f"p{at}", ty) for at, ty in enumerate(params)]
        self.param_count = len(params)
        self.result = result
        self.more = more
        self.blocks: list[list[mir.Instruction]] = [[]]
        self.ends: list[mir.Terminator] = [mir.Unreachable()]
        self.at = 0
        self.temps = 0

    def do(self, kind: Callable[..., mir.Instruction], *args: Any, **more: Any) -> mir.Value:
        self.temps += 1
        self.blocks[self.at].append(kind(self.temps - 1, *args, **more))
        return mir.Value(self.temps - 1)

    def add(self, one: mir.Instruction) -> None:
        self.blocks[self.at].append(one)

    def param(self, at: int) -> mir.Value:
        return self.do(mir.GetLocal, at, self.locals[at].ty)

    def local(self, ty: Ty) -> int:
        self.locals.append(mir.Local(f"l{len(self.locals)}", ty))
        return len(self.locals) - 1

    def get(self, local: int) -> mir.Value:
        return self.do(mir.GetLocal, local, self.locals[local].ty)

    def set(self, local: int, value: mir.Operand) -> None:
        self.add(mir.SetLocal(local, value))

    def block(self) -> int:
        self.blocks.append([])
        self.ends.append(mir.Unreachable())
        return len(self.blocks) - 1

    def end(self, one: mir.Terminator, then: int | None = None) -> None:
        self.ends[self.at] = one
        if then is not None:
            self.at = then

    def ret(self, value: mir.Operand | None = None) -> None:
        self.end(mir.Return(value))

    def done(self, number: int) -> mir.Function:
        blocks = tuple(mir.Block(tuple(code), end, (1,) * len(code)) for code, end in zip(self.blocks, self.ends, strict=True))
        return mir.Function(
            number, self.name, Origin.PROGRAM, 0, 1, tuple(self.locals), self.param_count, self.result, blocks, **self.more
        )


def imported(number: int, symbol: str, params: tuple[Ty, ...], result: Ty = VOID, module: str = "env") -> mir.Function:
    """A function of the host."""
    names = tuple(mir.Local(f"p{at}", ty) for at, ty in enumerate(params))
    return mir.Function(
        number, f"Host::{symbol}", Origin.PROGRAM, 0, 1, names, len(params), result, (), imported=Extern(symbol, module)
    )


def program(*functions: mir.Function, statics: tuple[Static, ...] = (), structs: tuple[StructDef, ...] = ()) -> mir.Program:
    return mir.Program((File("main.cl"),), structs, statics, functions, None)


PANICS: tuple[tuple[str, tuple[Ty, ...]], ...] = (
    ("chic_panic_index", (LONG, LONG, BYTES)),
    ("chic_panic_division", (BYTES,)),
    ("chic_panic_message", (BYTES, LONG, BYTES)),
)


class Native:
    """The program in LLVM's JIT. `hosts` are Python functions for its imports."""

    def __init__(self, one: mir.Program, opt_level: int = 2, hosts: dict[str, Any] | None = None) -> None:
        self.kept = dict(hosts or {})
        for name, function in self.kept.items():
            binding.add_symbol(name, ctypes.cast(function, ctypes.c_void_p).value)
        data = codegen(one, CodegenOptions("llvm", opt_level))
        target = binding.Target.from_triple(binding.get_process_triple())
        machine = target.create_target_machine(reloc="pic", codemodel="small")
        module = binding.parse_assembly("")
        self.engine = binding.create_mcjit_compiler(module, machine)
        self.engine.add_object_file(binding.ObjectFileRef.from_data(data))
        self.engine.finalize_object()
        self.memory = ctypes.create_string_buffer(1 << 16)
        self.base = -(-ctypes.addressof(self.memory) // 16) * 16

    def call(self, name: str, *args: int) -> int:
        """Integers (or addresses) in, a 64-bit integer out."""
        found = self.engine.get_function_address(name)
        assert found, name
        return ctypes.CFUNCTYPE(ctypes.c_int64, *[ctypes.c_int64] * len(args))(found)(*args)

    def address(self, name: str) -> int:
        return self.engine.get_global_value_address(name)

    def write(self, at: int, data: bytes) -> None:
        ctypes.memmove(at, data, len(data))

    def read(self, at: int, size: int) -> bytes:
        return ctypes.string_at(at, size)


class Wasm:
    """The program in wasmtime; `base` is free memory."""

    def __init__(self, one: mir.Program, opt_level: int = 2, hosts: dict[str, Any] | None = None) -> None:
        self.module = link_wasm(codegen(one, CodegenOptions("wasm", opt_level)), LinkOptions())
        engine = wasmtime.Engine()
        self.store = wasmtime.Store(engine)
        linker = wasmtime.Linker(engine)
        for key, (params, results, function) in (hosts or {}).items():
            module, name = key.split(".")
            kinds = {"i": wasmtime.ValType.i32(), "l": wasmtime.ValType.i64()}
            ty = wasmtime.FuncType([kinds[one] for one in params], [kinds[one] for one in results])
            linker.define_func(module, name, ty, function)
        self.exports = linker.instantiate(self.store, wasmtime.Module(engine, self.module)).exports(self.store)
        memory = self.exports["memory"]
        assert isinstance(memory, wasmtime.Memory)
        self.memory = memory
        self.base = memory.grow(self.store, 1) * 65536

    def call(self, name: str, *args: int) -> int:
        function = self.exports[name]
        assert isinstance(function, wasmtime.Func), name
        return function(self.store, *args)

    def address(self, name: str) -> int:
        found = self.exports[name]
        assert isinstance(found, wasmtime.Global)
        return found.value(self.store)

    def write(self, at: int, data: bytes) -> None:
        self.memory.write(self.store, data, at)

    def read(self, at: int, size: int) -> bytes:
        return bytes(self.memory.read(self.store, at, at + size))


Machine = Native | Wasm
BACKENDS = {"llvm": Native, "wasm": Wasm}


def encode(value: float, ty: Ty) -> bytes:
    """A value as memory holds it."""
    assert isinstance(ty, Prim)
    if ty in FORMATS:
        return struct.pack(FORMATS[ty], value)
    size = ty.bits // 8
    return (int(value) & ((1 << ty.bits) - 1)).to_bytes(size, "little")


def decode(data: bytes, ty: Ty) -> int | float:
    """And back."""
    assert isinstance(ty, Prim)
    if ty in FORMATS:
        return struct.unpack(FORMATS[ty], data)[0]
    return int.from_bytes(data, "little", signed=ty.kind == "int")


def wrap(value: int, ty: Ty) -> int:
    """Modulo the type's range."""
    assert isinstance(ty, Prim)
    value &= (1 << ty.bits) - 1
    return value - (1 << ty.bits) if ty.kind == "int" and value >> (ty.bits - 1) else value


def memory_function(
    name: str, operands: tuple[Ty, ...], result: Ty, make: Callable[[Builder, list[mir.Value]], mir.Operand]
) -> Builder:
    """An exported function of addresses: loads its operands, stores what `make` computes at the last address."""
    one = Builder(name, tuple(Pointer(ty) for ty in (*operands, result)), export=name)
    values = [one.do(mir.Load, one.param(at), ty) for at, ty in enumerate(operands)]
    made = make(one, values)
    one.add(mir.Store(one.param(len(operands)), made))
    one.ret()
    return one


def run_memory(machine: Machine, name: str, values: tuple[float, ...], types: tuple[Ty, ...], result: Prim) -> int | float:
    """Call a `memory_function`."""
    places = [machine.base + 16 * at for at in range(len(values) + 1)]
    for place, value, ty in zip(places, values, types, strict=False):
        machine.write(place, encode(value, ty))
    machine.call(name, *places)
    return decode(machine.read(places[-1], result.bits // 8), result)

"""A machine that runs MIR slowly and watches the counts: it stops at the first use of freed memory, and knows what leaked.

It knows what tests of `lower` need: integers, strings, arrays, structs, references. Imported functions are Python ones.
"""

from __future__ import annotations

import math
import operator
from collections.abc import Callable
from typing import Any

from attrs import define, field, frozen

from chic import mir, typed
from chic.ty import Array, Prim, String, Struct, Tuple, Ty

WRAP = {"add": operator.add, "sub": operator.sub, "mul": operator.mul, "and": operator.and_, "or": operator.or_}
COMPARE = {"eq": operator.eq, "ne": operator.ne, "lt": operator.lt, "le": operator.le, "gt": operator.gt, "ge": operator.ge}


class Fault(Exception):
    """The program did what it must not."""


class Panicked(Exception):
    """The program panicked, as it may."""


@define(eq=False)
class Object:
    """A counted object: a string's text, or an array's elements."""

    content: Any
    count: int = 1

    def use(self) -> Any:
        if self.count <= 0:
            raise Fault(f"used after it was freed: {self.content!r}")
        return self.content


@frozen(eq=False)
class Cell:
    """An address: an element of a list, or a field of what is at another address."""

    base: Any
    index: int

    def get(self) -> Any:
        return (self.base.get() if isinstance(self.base, Cell) else self.base)[self.index]

    def set(self, value: Any) -> None:
        if isinstance(self.base, Cell):
            whole = self.base.get()
            self.base.set((*whole[: self.index], value, *whole[self.index + 1 :]))
        else:
            self.base[self.index] = value


@define
class Machine:
    """Runs functions of a program."""

    program: mir.Program
    imports: dict[str, Callable[..., Any]] = field(factory=dict)
    heap: list[Object] = field(factory=list)
    statics: dict[str, list[Any]] = field(factory=dict)
    trail: list[str] = field(factory=list)
    steps: int = 0

    def __attrs_post_init__(self) -> None:
        self.statics.update((one.name, [self.zero(one.ty)]) for one in self.program.statics)

    def new(self, content: Any) -> Object:
        self.heap.append(Object(content))
        return self.heap[-1]

    def alive(self) -> list[Any]:
        """What was not freed."""
        return [one.content for one in self.heap if one.count > 0]

    def zero(self, ty: Ty) -> Any:
        match ty:
            case Struct(name=name):
                fields = next(one.fields for one in self.program.structs if one.name == name)
                return tuple(self.zero(one.ty) for one in fields)
            case Tuple(elements=elements):
                return tuple(self.zero(one) for one in elements)
            case String() | Array():
                return None
            case _:
                return 0

    def run(self, name: str, *args: Any) -> Any:
        return self.call(next(one for one in self.program.functions if one.name == name), args)

    def call(self, function: mir.Function, args: tuple[Any, ...]) -> Any:
        for one in args:
            if isinstance(one, Object):
                one.use()
        if function.name == typed.ARRAY_NEW:
            return self.new([0] * args[0])
        if function.name in (typed.FREE_ARRAY, typed.FREE_STRING):
            return None
        if function.name in self.imports:
            return self.imports[function.name](*args)
        frame = Frame(self, function, [*args, *(None for _ in function.locals[function.param_count :])])
        block = 0
        while True:
            code = function.blocks[block]
            for one in code.instructions:
                frame.step(one)
            match code.terminator:
                case mir.Jump(target=target):
                    block = target
                case mir.Branch(condition=condition, then=then, otherwise=otherwise):
                    block = then if frame.value(condition) else otherwise
                case mir.SwitchInt(value=value, cases=cases, default=default):
                    block = dict(cases).get(frame.value(value), default)
                case mir.Return(value=value):
                    return None if value is None else frame.value(value)
                case mir.Panic(message=message):
                    raise Panicked(message)
                case mir.Unreachable():
                    raise Fault("came to where nothing comes")


@define
class Frame:
    """A running function."""

    machine: Machine
    function: mir.Function
    locals: list[Any]
    temps: dict[int, Any] = field(factory=dict)

    def value(self, operand: mir.Operand) -> Any:
        match operand:
            case mir.Value(temp=temp):
                return self.temps[temp]
            case mir.Const(value=value):
                return value
            case mir.ZeroValue(ty=ty):
                return self.machine.zero(ty)
            case mir.StringValue(text=text):
                return text
            case mir.FunctionValue(function=function):
                return self.machine.program.functions[function]

    def step(self, one: mir.Instruction) -> None:
        self.machine.steps += 1
        if self.machine.steps > 100_000:
            raise Fault("runs for ever")
        result = self.effect(one)
        if (dst := getattr(one, "dst", None)) is not None:
            self.temps[dst] = result

    def effect(self, one: mir.Instruction) -> Any:
        value = self.value
        match one:
            case mir.GetLocal(local=local):
                return self.locals[local]
            case mir.SetLocal(local=local):
                self.locals[local] = value(one.value)
            case mir.AddrLocal(local=local):
                return Cell(self.locals, local)
            case mir.AddrStatic(name=name):
                return Cell(self.machine.statics[name], 0)
            case mir.AddrField():
                return Cell(value(one.base), one.index)
            case mir.AddrElement():
                return Cell(value(one.array).use(), value(one.index))
            case mir.Load():
                return value(one.address).get()
            case mir.Store():
                value(one.address).set(value(one.value))
            case mir.Extract():
                return value(one.base)[one.index]
            case mir.Insert():
                base = value(one.base)
                return (*base[: one.index], value(one.value), *base[one.index + 1 :])
            case mir.Unary():
                operand = value(one.value)
                return -operand if one.op == "neg" else int(not operand) if one.ty.name == "bool" else ~operand
            case mir.Binary(op=op) if op in WRAP:
                return WRAP[op](value(one.left), value(one.right))
            case mir.Binary(op="div"):
                return int(value(one.left) / value(one.right))
            case mir.Binary(op="rem"):
                return math.fmod(value(one.left), value(one.right))
            case mir.Compare():
                return int(COMPARE[one.op](value(one.left), value(one.right)))
            case mir.Convert():
                return self.convert(value(one.value), one.ty)
            case mir.ArrayLength():
                array = value(one.array)
                return 0 if array is None else len(array.use())
            case mir.SizeOf():
                return 8
            case mir.Intrinsic(name="where"):
                return value(one.args[0])
            case mir.Call():
                return self.machine.call(self.machine.program.functions[one.function], tuple(map(value, one.args)))
            case mir.CheckIndex():
                if not 0 <= value(one.index) < value(one.length):
                    raise Panicked("index")
            case mir.CheckDivisor():
                if value(one.value) == 0:
                    raise Panicked("division by zero")
            case mir.Retain():
                self.retain(value(one.value))
            case mir.Release():
                self.release(value(one.value), one.drop)
            case mir.Tick(count=count):
                self.machine.trail.append(f"tick {count}")
            case _:
                raise AssertionError(f"the machine does not know {one}")

    def convert(self, value: Any, ty: Ty) -> Any:
        if isinstance(value, Object) and isinstance(ty, Array) and value.content and value.content[0] == 0:
            value.content[:] = [self.machine.zero(ty.element)] * len(value.content)
        return value % (1 << (ty.bits or 64)) if isinstance(ty, Prim) and ty.kind == "uint" else value

    def retain(self, value: Any) -> None:
        if isinstance(value, Object):
            value.use()
            value.count += 1

    def release(self, value: Any, drop: int) -> None:
        if not isinstance(value, Object):
            return
        value.use()
        if value.count == 1:
            self.machine.trail.append(f"drop {value.content!r}" if isinstance(value.content, str) else "drop array")
            self.machine.call(self.machine.program.functions[drop], (value,))
        value.count -= 1

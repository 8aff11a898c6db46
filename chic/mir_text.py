"""The printed form of MIR: what `chic show mir` and the goldens show.

In: a program. Out: text, the same for the same program. One line per instruction: the source line it belongs to, then the
instruction; what it does stands in `opcode_reference`. `t7` is a temporary, `name.2` local 2, `b3` a block, `7:int` a constant.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, assert_never, get_args

from attrs import frozen

from chic import mir
from chic.ty import Ty
from chic.typed import Cost, InterfaceDef, Static, StructDef


@frozen
class Names:
    """What numbers stand for in one function."""

    functions: tuple[str, ...]
    locals: tuple[str, ...]

    def local(self, index: mir.LocalId) -> str:
        """`name.index`"""
        return f"{self.locals[index]}.{index}"

    def function(self, id: mir.FunctionId) -> str:
        """Its name: names are unique, and ids of the library's functions would only make noise."""
        return self.functions[id]

    def operand(self, one: mir.Operand) -> str:
        """Any operand."""
        match one:
            case mir.Value(temp=temp):
                return f"t{temp}"
            case mir.Const(value=value, ty=ty):
                return f"{value!r}:{ty}"
            case mir.ZeroValue(ty=ty):
                return f"zero:{ty}"
            case mir.StringValue(text=text):
                return json.dumps(text)
            case mir.FunctionValue(function=function):
                return f"&{self.function(function)}"
            case _:
                assert_never(one)

    def operands(self, many: tuple[mir.Operand, ...]) -> str:
        """Operands, separated by commas."""
        return ", ".join(self.operand(one) for one in many)


# Each form as it is printed; `{it.field}` is a plain field, `{field}` an operand (or local, function) by its name.
_FORMS: dict[type, str] = {
    mir.GetLocal: "get {local}",
    mir.SetLocal: "set {local} = {value}",
    mir.AddrLocal: "addr {local}",
    mir.AddrStatic: "static {it.name}",
    mir.AddrField: "field {base}.{it.index} of {it.of}",
    mir.AddrElement: "element {array}[{index}]",
    mir.Load: "load {address}",
    mir.Store: "store {address} = {value}",
    mir.Extract: "extract {base}.{it.index}",
    mir.Insert: "insert {base}.{it.index} = {value}",
    mir.Unary: "{it.op} {value}",
    mir.Binary: "{it.op} {left}, {right}",
    mir.Compare: "{it.op} {left}, {right} of {it.of}",
    mir.Convert: "convert {value} from {it.source}",
    mir.PtrAdd: "ptradd {address}, {offset}",
    mir.ArrayLength: "length {array}",
    mir.SizeOf: "{which} {it.of}",
    mir.Call: "call {function}({args}) @{it.line}",
    mir.CallVirtual: "call_virtual {receiver}.{it.slot}({args}) @{it.line}",
    mir.CallInterface: "call_interface {receiver}.{it.interface}.{it.slot}({args}) @{it.line}",
    mir.NewObject: "new {it.class_name} make {make}",
    mir.ObjectSize: "object_size {it.class_name}",
    mir.IsClass: "is_class {value} {it.class_name}",
    mir.IsInterface: "is_interface {value} {it.interface}",
    mir.CheckNull: "check_null {value} @{it.line}",
    mir.CallPointer: "call_pointer {target}({args}) @{it.line}",
    mir.NewClosure: "closure {function} captures {captures} make {make} drop {drop}",
    mir.FunctionClosure: "closure {function}",
    mir.CallClosure: "call_closure {target}({args}) @{it.line}",
    mir.Intrinsic: "intrinsic {it.name}({args})",
    mir.CheckIndex: "check_index {index} of {length} @{it.line}",
    mir.CheckDivisor: "check_divisor {value} @{it.line}",
    mir.Retain: "retain {value}: {it.ty}",
    mir.Release: "release {value}: {it.ty} drop {drop}",
    mir.Line: "line {it.mark}",
    mir.TraceEnter: "trace_enter {it.site}",
    mir.TraceExit: "trace_exit {it.site}",
    mir.Tick: "tick {it.count}",
    mir.Jump: "jump b{it.target}",
    mir.Branch: "branch {condition} ? b{it.then} : b{it.otherwise}",
    mir.SwitchInt: "switch {value}: {it.of} [{cases}] else b{it.default}",
    mir.Return: "return {value}",
    mir.Panic: "panic {message} @{it.line}",
    mir.Unreachable: "unreachable",
}

_SPECIAL: dict[str, Callable[[Any, Names], str]] = {
    "local": lambda one, names: names.local(one.local),
    "function": lambda one, names: names.function(one.function),
    "drop": lambda one, names: names.function(one.drop) if one.drop >= 0 else "own",
    "make": lambda one, names: names.function(one.make),
    "args": lambda one, names: names.operands(one.args),
    "which": lambda one, names: "alignof" if one.align else "sizeof",
    "cases": lambda one, names: ", ".join(f"{constant}: b{block}" for constant, block in one.cases),
    "message": lambda one, names: json.dumps(one.message),
}


@frozen
class _Slots:
    """Looks the names in a form up: `it` is the instruction, others are its operands."""

    one: mir.Instruction | mir.Terminator
    names: Names

    def __getitem__(self, name: str) -> Any:
        if name == "it":
            return self.one
        if name in _SPECIAL:
            return _SPECIAL[name](self.one, self.names)
        value = getattr(self.one, name)
        return "" if value is None else self.names.operand(value)


def print_program(program: mir.Program) -> str:
    """The whole program."""
    functions = tuple(one.name for one in program.functions)
    parts = [_struct(one) for one in program.structs] + [_class(one, functions) for one in program.classes]
    parts += [_interface(one) for one in program.interfaces] + [_static(one) for one in program.statics]
    head = ["\n".join(parts)] if parts else []
    bodies = [print_function(one, functions, program) for one in program.functions]
    return "\n\n".join([*head, *bodies]) + "\n"


def print_function(function: mir.Function, functions: tuple[str, ...], program: mir.Program) -> str:
    """One function; `functions` are the names of all."""
    locals_ = tuple(one.name or "_" for one in function.locals)
    names = Names(functions, locals_)
    shown = [f"{names.local(at)}: {_storage(one)}" for at, one in enumerate(function.locals)]
    params, rest = shown[: function.param_count], shown[function.param_count :]
    lines = [
        f"fn #{function.id} {function.name}({', '.join(params)}) -> {function.result}",
        f"    ; {_facts(function, program)}",
    ]
    lines += [f"    local {one}" for one in rest]
    for id, block in enumerate(function.blocks):
        lines.append(f"b{id}: @{block.line}")
        lines += [f"{line:5} {print_code(one, names)}" for line, one in zip(block.lines, block.instructions, strict=True)]
        lines.append(f"      {print_code(block.terminator, names)}")
    return "\n".join(lines)


def print_code(one: mir.Instruction | mir.Terminator, names: Names) -> str:
    """One instruction or terminator."""
    text = _FORMS[type(one)].format_map(_Slots(one, names)).rstrip()
    dst = getattr(one, "dst", None)
    return text if dst is None else f"t{dst}: {getattr(one, 'ty', '')} = {text}"


def opcode_reference() -> str:
    """Every opcode: its form and what it does."""
    kinds = (*get_args(mir.Instruction), *get_args(mir.Terminator))
    return "\n".join(f"{_FORMS[one]}\n    {' '.join((one.__doc__ or '').split())}" for one in kinds) + "\n"


def _storage(one: mir.Local) -> str:
    return f"ref {one.ty}" if one.by_ref else str(one.ty)


def _facts(function: mir.Function, program: mir.Program) -> str:
    """Where the function comes from and what is special about it."""
    facts = [function.origin.value]
    if program.files and function.line:
        facts.append(f"{program.files[function.file].path}:{function.line}-{function.end_line}")
    for name in ("export", "intrinsic", "inline"):
        if value := getattr(function, name):
            facts.append(f"{name} {value}")
    if function.imported is not None:
        facts.append(f"imported {function.imported.symbol}{_from(function.imported.module)}")
    if function.trace is not None:
        facts.append(f"trace {json.dumps(function.trace.label)} {function.trace.level}")
    if function.cost is not None:
        facts.append(f"cost {_cost(function.cost)}")
    return ", ".join(facts)


def _from(module: str) -> str:
    return f" from {module}" if module else ""


def _cost(cost: Cost) -> str:
    budgets = (("cpu", cost.cpu_us, "us"), ("gpu", cost.gpu_us, "us"), ("mem", cost.mem_bytes, "b"))
    return " ".join(f"{name}={value}{unit}" for name, value, unit in budgets if value is not None)


def _struct(one: StructDef) -> str:
    fields = ", ".join(f"{field.name}: {field.ty}" for field in one.fields)
    pack = f" pack {one.pack}" if one.pack else ""
    align = f" align {one.align}" if one.align > 1 else ""
    return f"struct {one.name}{pack}{align} {{ {fields} }}"


def _class(one: mir.ClassDef, functions: tuple[str, ...]) -> str:
    """Its number range, fields, and, if objects of it are made, what their descriptor names."""
    fields = ", ".join(f"{field.name}: {field.ty}" for field in one.fields)
    head = f"class {one.name}{f' : {one.base}' if one.base else ''} #{one.number}-{one.last} {{ {fields} }}"
    if not one.made:
        return head
    tables = [("vtable", one.vtable), *((part.interface, part.methods) for part in one.interfaces)]
    lines = [f"    {name} [{', '.join(functions[at] if at >= 0 else '-' for at in ids)}]" for name, ids in tables if ids]
    return "\n".join([f"{head} drop {functions[one.drop]}", *lines])


def _interface(one: InterfaceDef) -> str:
    return f"interface {one.name}{f' : {chr(44).join(one.bases)}' if one.bases else ''} {{ {', '.join(one.methods)} }}"


def _static(one: Static) -> str:
    return f"static {one.name}: {one.ty} = {_initial(one.init, one.ty)}{f' export {one.export}' if one.export else ''}"


def _initial(value: int | float | bool | str | None, ty: Ty) -> str:
    return f"zero:{ty}" if value is None else json.dumps(value) if isinstance(value, str) else repr(value)

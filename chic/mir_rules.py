"""The typing rules of MIR, one per opcode.

In: an instruction, and what it may refer to. Out: nothing, or a `BrokenLaw` that says what is wrong.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from chic import mir
from chic.mir_typing import ADDRESS, BrokenLaw, Typing, require
from chic.ty import BOOL, NEVER, NUINT, VOID, Array, Class, Fn, Interface, Pointer, Prim, Ty, is_counted

BINARY = frozenset({"add", "sub", "mul", "div", "rem", "and", "or", "xor", "shl", "shr"})
COMPARE = frozenset({"eq", "ne", "lt", "le", "gt", "ge"})


def _get_local(at: Typing, one: mir.GetLocal) -> None:
    local = at.local(one.local)
    at.same(one.ty, ADDRESS if local.by_ref else local.ty, "the result")


def _set_local(at: Typing, one: mir.SetLocal) -> None:
    local = at.local(one.local)
    at.want(one.value, ADDRESS if local.by_ref else local.ty, "the value")


def _addr_local(at: Typing, one: mir.AddrLocal) -> None:
    require(not at.local(one.local).by_ref, "the local holds an address already")
    at.same(one.ty, ADDRESS, "the result")


def _addr_static(at: Typing, one: mir.AddrStatic) -> None:
    require(one.name in at.statics, f"there is no static {one.name}")
    at.same(one.ty, ADDRESS, "the result")


def _addr_field(at: Typing, one: mir.AddrField) -> None:
    if isinstance(one.of, Class):
        at.want(one.base, one.of, "the base")
    else:
        at.want_address(one.base, "the base")
    at.field(one.of, one.index)
    at.same(one.ty, ADDRESS, "the result")


def _addr_element(at: Typing, one: mir.AddrElement) -> None:
    at.want(one.array, Array(one.element), "the array")
    at.want_integer(one.index, "the index")
    at.same(one.ty, ADDRESS, "the result")


def _load(at: Typing, one: mir.Load) -> None:
    _at_address(at, one.address, one.ty)


def _store(at: Typing, one: mir.Store) -> None:
    _at_address(at, one.address, at.type_of(one.value))


def _at_address(at: Typing, address: mir.Operand, ty: Ty) -> None:
    pointer = at.type_of(address)
    if not isinstance(pointer, Pointer):
        raise BrokenLaw(f"the address is {pointer}")
    at.same(ty, pointer.target, "the value")


def _extract(at: Typing, one: mir.Extract) -> None:
    at.same(one.ty, at.field(at.type_of(one.base), one.index), "the result")


def _insert(at: Typing, one: mir.Insert) -> None:
    at.want(one.base, one.ty, "the base")
    at.want(one.value, at.field(one.ty, one.index), "the value")


def _unary(at: Typing, one: mir.Unary) -> None:
    require(one.op in ("neg", "not"), f"unknown operator {one.op}")
    at.want(one.value, one.ty, "the operand")


def _binary(at: Typing, one: mir.Binary) -> None:
    require(one.op in BINARY, f"unknown operator {one.op}")
    at.want(one.left, one.ty, "the left operand")
    if one.op in ("shl", "shr"):
        at.want_integer(one.right, "the count")
    else:
        at.want(one.right, one.ty, "the right operand")


def _compare(at: Typing, one: mir.Compare) -> None:
    require(one.op in COMPARE, f"unknown operator {one.op}")
    at.want(one.left, one.of, "the left operand")
    at.want(one.right, one.of, "the right operand")
    at.same(one.ty, BOOL, "the result")


def _convert(at: Typing, one: mir.Convert) -> None:
    at.want(one.value, one.source, "the value")


def _ptr_add(at: Typing, one: mir.PtrAdd) -> None:
    at.want_address(one.address, "the address")
    at.want_integer(one.offset, "the offset")
    at.same(one.ty, ADDRESS, "the result")


def _array_length(at: Typing, one: mir.ArrayLength) -> None:
    require(isinstance(at.type_of(one.array), Array), "the operand is not an array")
    at.same(one.ty, NUINT, "the result")


def _size_of(at: Typing, one: mir.SizeOf) -> None:
    at.same(one.ty, NUINT, "the result")


def _call(at: Typing, one: mir.Call) -> None:
    callee = at.callee(one.function)
    require(not callee.intrinsic, "the callee is an intrinsic")
    at.same(one.ty, callee.result, "the result")
    _has_result(one.dst, one.ty)
    params = callee.locals[: callee.param_count]
    require(len(params) == len(one.args), f"{len(one.args)} arguments for {len(params)} parameters")
    for index, (param, argument) in enumerate(zip(params, one.args, strict=True)):
        at.want(argument, ADDRESS if param.by_ref else param.ty, f"argument {index}")


def _call_pointer(at: Typing, one: mir.CallPointer) -> None:
    at.want_address(one.target, "the target")
    _has_result(one.dst, one.ty)


def _function_value(ty: Ty) -> Fn:
    require(isinstance(ty, Fn) and not ty.raw, f"a {ty} is no function value")
    assert isinstance(ty, Fn)
    return ty


def _hidden(at: Typing, function: mir.FunctionId, of: Ty) -> mir.Local:
    """The last parameter of a function value's code, after those that its type names."""
    callee, params = at.callee(function), _function_value(of).params
    require(callee.param_count == len(params) + 1, f"{callee.name} is not the code of a {of}")
    at.same(callee.result, _function_value(of).result, "the result of the code")
    return callee.locals[callee.param_count - 1]


def _new_closure(at: Typing, one: mir.NewClosure) -> None:
    hidden = _hidden(at, one.function, one.ty)
    require(hidden.by_ref, "the code takes no captured values")
    at.want(one.captures, hidden.ty, "what is captured")
    at.callee(one.make)
    require(at.callee(one.drop).param_count == 1, "what frees the closure takes the closure")


def _function_closure(at: Typing, one: mir.FunctionClosure) -> None:
    require(not _hidden(at, one.function, one.ty).by_ref, "the code wants captured values")


def _call_closure(at: Typing, one: mir.CallClosure) -> None:
    of = _function_value(at.type_of(one.target))
    require(len(of.params) == len(one.args), f"{len(one.args)} arguments for {len(of.params)} parameters")
    modes = of.modes or ("",) * len(of.params)
    for index, (param, mode, argument) in enumerate(zip(of.params, modes, one.args, strict=True)):
        if mode in ("ref", "out"):
            at.want_address(argument, f"argument {index}")
        elif not mode:
            at.want(argument, param, f"argument {index}")
    at.same(one.ty, of.result, "the result")
    _has_result(one.dst, one.ty)


def _intrinsic(at: Typing, one: mir.Intrinsic) -> None:
    _has_result(one.dst, one.ty)


def _call_virtual(at: Typing, one: mir.CallVirtual) -> None:
    of = at.type_of(one.receiver)
    require(isinstance(of, Class) and of.name in at.classes, f"a {of} has no vtable")
    require(one.slot >= 0, "no slot")
    _has_result(one.dst, one.ty)


def _call_interface(at: Typing, one: mir.CallInterface) -> None:
    _reference(at, one.receiver)
    require(one.interface in at.interfaces, f"there is no interface {one.interface}")
    require(0 <= one.slot < len(at.interfaces[one.interface].methods), f"{one.interface} has no method {one.slot}")
    _has_result(one.dst, one.ty)


def _reference(at: Typing, operand: mir.Operand) -> None:
    of = at.type_of(operand)
    require(isinstance(of, (Class, Interface, Fn)), f"a {of} is no reference")


def _new_object(at: Typing, one: mir.NewObject) -> None:
    require(one.class_name in at.classes, f"there is no class {one.class_name}")
    require(at.classes[one.class_name].made, f"{one.class_name} has no descriptor")
    require(isinstance(one.ty, (Class, Interface)), f"a {one.ty} is no reference")
    at.callee(one.make)


def _object_size(at: Typing, one: mir.ObjectSize) -> None:
    require(one.class_name in at.classes, f"there is no class {one.class_name}")
    at.same(one.ty, NUINT, "the result")


def _is_class(at: Typing, one: mir.IsClass) -> None:
    _reference(at, one.value)
    require(one.class_name in at.classes, f"there is no class {one.class_name}")
    at.same(one.ty, BOOL, "the result")


def _is_interface(at: Typing, one: mir.IsInterface) -> None:
    _reference(at, one.value)
    require(one.interface in at.interfaces, f"there is no interface {one.interface}")
    at.same(one.ty, BOOL, "the result")


def _check_null(at: Typing, one: mir.CheckNull) -> None:
    _reference(at, one.value)


def _has_result(dst: mir.Temp | None, ty: Ty) -> None:
    require((dst is None) == (ty in (VOID, NEVER)), f"a call of type {ty} {'has no' if dst is None else 'has a'} result")


def _check_index(at: Typing, one: mir.CheckIndex) -> None:
    at.want_integer(one.index, "the index")
    at.want_integer(one.length, "the length")


def _check_divisor(at: Typing, one: mir.CheckDivisor) -> None:
    at.want_integer(one.value, "the divisor")


def _retain(at: Typing, one: mir.Retain) -> None:
    require(is_counted(one.ty), f"{one.ty} is not counted")
    at.want(one.value, one.ty, "the value")


def _release(at: Typing, one: mir.Release) -> None:
    require(is_counted(one.ty), f"{one.ty} is not counted")
    at.want(one.value, one.ty, "the value")
    if one.drop == -1:
        require(isinstance(one.ty, (Class, Interface, Fn)), f"a {one.ty} does not say how to drop it")
        return
    drop = at.callee(one.drop)
    require(drop.param_count == 1 and drop.result == VOID, f"{drop.name} cannot drop")
    param = drop.locals[0].ty
    require(isinstance(param, Pointer) or param == one.ty, f"{drop.name} cannot drop a {one.ty}")


def _nothing(at: Typing, one: Any) -> None:
    """Nothing can be wrong with it by itself."""


def _jump(at: Typing, one: mir.Jump) -> None:
    at.target(one.target)


def _branch(at: Typing, one: mir.Branch) -> None:
    at.want(one.condition, BOOL, "the condition")
    at.target(one.then)
    at.target(one.otherwise)


def _switch(at: Typing, one: mir.SwitchInt) -> None:
    at.want(one.value, one.of, "the value")
    require(isinstance(one.of, Prim) and one.of.kind in ("int", "uint", "char", "bool"), f"a switch on {one.of}")
    constants = [constant for constant, _ in one.cases]
    require(len(set(constants)) == len(constants), "a constant stands twice")
    for _, block in one.cases:
        at.target(block)
    at.target(one.default)


def _return(at: Typing, one: mir.Return) -> None:
    result = at.function.result
    if one.value is None:
        require(result in (VOID, NEVER), f"nothing is returned as {result}")
    else:
        at.want(one.value, result, "the value")


RULES: dict[type, Callable[[Typing, Any], None]] = {
    mir.GetLocal: _get_local,
    mir.SetLocal: _set_local,
    mir.AddrLocal: _addr_local,
    mir.AddrStatic: _addr_static,
    mir.AddrField: _addr_field,
    mir.AddrElement: _addr_element,
    mir.Load: _load,
    mir.Store: _store,
    mir.Extract: _extract,
    mir.Insert: _insert,
    mir.Unary: _unary,
    mir.Binary: _binary,
    mir.Compare: _compare,
    mir.Convert: _convert,
    mir.PtrAdd: _ptr_add,
    mir.ArrayLength: _array_length,
    mir.SizeOf: _size_of,
    mir.Call: _call,
    mir.CallPointer: _call_pointer,
    mir.CallVirtual: _call_virtual,
    mir.CallInterface: _call_interface,
    mir.NewObject: _new_object,
    mir.ObjectSize: _object_size,
    mir.IsClass: _is_class,
    mir.IsInterface: _is_interface,
    mir.CheckNull: _check_null,
    mir.NewClosure: _new_closure,
    mir.FunctionClosure: _function_closure,
    mir.CallClosure: _call_closure,
    mir.Intrinsic: _intrinsic,
    mir.CheckIndex: _check_index,
    mir.CheckDivisor: _check_divisor,
    mir.Retain: _retain,
    mir.Release: _release,
    mir.Line: _nothing,
    mir.TraceEnter: _nothing,
    mir.TraceExit: _nothing,
    mir.Tick: _nothing,
    mir.Jump: _jump,
    mir.Branch: _branch,
    mir.SwitchInt: _switch,
    mir.Return: _return,
    mir.Panic: _nothing,
    mir.Unreachable: _nothing,
}

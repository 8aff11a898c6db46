"""A program as LLVM assembly text. In: MIR and the target. Out: one module; nothing here knows llvmlite."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, assert_never

from chic import mir
from chic.stages.codegen import (
    arithmetic,
    calls,
    checks,
    closures,
    conversions,
    counts,
    hooks,
    intrinsics,
    objects,
    places,
    prelude,
)
from chic.stages.codegen.body import LENGTH_RANGE, TAGS, Body
from chic.stages.codegen.constants import constant, zero
from chic.stages.codegen.context import Context
from chic.stages.codegen.options import CodegenError, Target
from chic.stages.codegen.symbols import quoted
from chic.ty import VOID, Array, Ty
from chic.typed import Static

Emit = Callable[[Body, Any], None]

EMITTERS: dict[type, Emit] = {
    mir.GetLocal: places.get_local,
    mir.SetLocal: places.set_local,
    mir.AddrLocal: places.addr_local,
    mir.AddrStatic: places.addr_static,
    mir.AddrField: places.addr_field,
    mir.AddrElement: places.addr_element,
    mir.Load: places.load,
    mir.Store: places.store,
    mir.Extract: places.extract,
    mir.Insert: places.insert,
    mir.PtrAdd: places.ptr_add,
    mir.ArrayLength: places.array_length,
    mir.Unary: arithmetic.unary,
    mir.Binary: arithmetic.binary,
    mir.Compare: arithmetic.compare,
    mir.Convert: conversions.convert,
    mir.SizeOf: conversions.size_of,
    mir.Call: calls.call,
    mir.CallPointer: calls.call_pointer,
    mir.NewClosure: closures.new_closure,
    mir.FunctionClosure: closures.function_closure,
    mir.CallClosure: closures.call_closure,
    mir.Intrinsic: intrinsics.intrinsic,
    mir.CheckIndex: checks.check_index,
    mir.CheckDivisor: checks.check_divisor,
    mir.CheckNull: checks.check_null,
    mir.NewObject: objects.new_object,
    mir.ObjectSize: objects.object_size,
    mir.CallVirtual: objects.call_virtual,
    mir.CallInterface: objects.call_interface,
    mir.IsClass: objects.is_class,
    mir.IsInterface: objects.is_interface,
    mir.CheckNull: checks.check_null,
    mir.Retain: counts.retain,
    mir.Release: counts.release,
    mir.Line: hooks.line,
    mir.Tick: hooks.tick,
    mir.TraceEnter: hooks.trace_enter,
    mir.TraceExit: hooks.trace_exit,
}


def program_text(program: mir.Program, target: Target) -> str:
    """The whole module."""
    context = Context(program, target)
    bodies = [_function(context, one) for one in program.functions if one.blocks]
    parts = [
        f"target triple = {quoted(target.triple.encode())}",
        f"target datalayout = {quoted(target.layout.encode())}",
        *context.layouts.definitions(),
        prelude.COMMON,
        *(_static(context, one) for one in program.statics),
        *context.constants,
        *calls.declarations(context),
        prelude.WASM if target.wasm else prelude.NATIVE,
        *context.functions.values(),
        *bodies,
        *context.groups(),
        *_alias_tags(),
        _length_range(context.layouts.pointer_bits),
    ]
    return "\n".join(parts) + "\n"


def _alias_tags() -> list[str]:
    """Metadata behind TAGS: a flat tree, so that no kind aliases another; access tags first, kinds after them."""
    kinds = 2 + len(TAGS)
    lines = ['!0 = !{!"chic"}', "!1 = !{}"]
    lines += [f"!{at} = !{{!{kinds + at}, !{kinds + at}, i64 0}}" for at in range(2, 2 + len(TAGS))]
    lines += [f'!{kinds + at} = !{{!"{kind}", !0, i64 0}}' for at, kind in enumerate(TAGS, 2)]
    return lines


def _length_range(bits: int) -> str:
    """From 0 to 2^31 - 1: a bound is one of the type that is read, and above the last."""
    return f"!{LENGTH_RANGE} = !{{i{bits} 0, i{bits} {2**31 if bits > 32 else -(2**31)}}}"


def _static(context: Context, one: Static) -> str:
    ty = context.layouts.memory(one.ty)
    align = max(context.layouts.size_align(one.ty)[1], 1)
    linkage = "global" if one.export else "internal global"
    return f"{context.statics[one.name]} = {linkage} {ty} {_initial(context, one)}, align {align}"


def _initial(context: Context, one: Static) -> str:
    if one.init is None:
        return "zeroinitializer"
    if isinstance(one.init, str):
        return context.string(one.init)
    text = constant(context.layouts, one.init, one.ty)
    return {"true": "1", "false": "0"}.get(text, text)


def _function(context: Context, function: mir.Function) -> str:
    body = Body(context, function)
    _locals(body)
    order = _reverse_postorder(function)
    body.add("br label %b0")
    for at in order:
        body.lines.append(f"b{at}:")
        body.extended.clear()
        _block(body, function.blocks[at])
    return "\n".join([calls.header(context, function), "entry:", *body.lines, *body.cold, "}"])


def _block(body: Body, block: mir.Block) -> None:
    for one in block.instructions:
        emit = EMITTERS.get(type(one))
        if emit is None:
            raise CodegenError(f"no code for {one}")
        emit(body, one)
    _terminator(body, block.terminator)


def _locals(body: Body) -> None:
    """Stack slots, all cleared: what the program reads is never undefined. Parameters that stay as they came need none."""
    function = body.function
    written = _written(function) | body.addressed
    for at, local in enumerate(function.locals):
        if at < function.param_count and at not in written:
            body.locals.append(f"%p{at}")
            continue
        text = "ptr" if local.by_ref else body.layouts.memory(local.ty)
        _, align = (0, body.layouts.pointer_bits // 8) if local.by_ref else body.layouts.size_align(local.ty)
        body.lines.append(f"  %l{at} = alloca {text}, align {align}")
        body.locals.append(f"%l{at}")
    for at, local in enumerate(function.locals):
        if body.locals[at].startswith("%l"):
            body.add(f"store {_first_value(body, at, local)}, ptr %l{at}")


def _first_value(body: Body, at: int, local: mir.Local) -> str:
    text = "ptr" if local.by_ref else body.layouts.memory(local.ty)
    if at >= body.function.param_count:
        return f"{text} {zero(body.layouts, local.ty) if isinstance(local.ty, Array) else 'zeroinitializer'}"
    if text == "i8" and body.layouts.value(local.ty) == "i1":
        return f"i8 {body.let(f'zext i1 %p{at} to i8')}"
    return f"{text} %p{at}"


def _written(function: mir.Function) -> set[mir.LocalId]:
    """Locals that are assigned."""
    return {one.local for block in function.blocks for one in block.instructions if type(one) is mir.SetLocal}


def _terminator(body: Body, one: mir.Terminator) -> None:
    match one:
        case mir.Jump(target):
            body.add(f"br label %b{target}")
        case mir.Branch(condition, then, otherwise):
            body.add(f"br i1 {body.value(condition)}, label %b{then}, label %b{otherwise}")
        case mir.SwitchInt():
            _switch(body, one)
        case mir.Return(value):
            body.add("ret void" if value is None or _is_void(body, value) else f"ret {body.typed(value)}")
        case mir.Panic():
            checks.panic(body, one)
        case mir.Unreachable():
            body.add("unreachable")
        case _:
            assert_never(one)


def _is_void(body: Body, value: mir.Operand) -> bool:
    ty: Ty = body.type_of(value)
    return ty == VOID


def _switch(body: Body, one: mir.SwitchInt) -> None:
    text = body.layouts.value(one.of)
    cases = " ".join(f"{text} {constant(body.layouts, value, one.of)}, label %b{block}" for value, block in one.cases)
    body.add(f"switch {text} {body.value(one.value)}, label %b{one.default} [ {cases} ]")


def _successors(one: mir.Terminator) -> tuple[mir.BlockId, ...]:
    match one:
        case mir.Jump(target):
            return (target,)
        case mir.Branch(then=then, otherwise=otherwise):
            return (then, otherwise)
        case mir.SwitchInt(cases=cases, default=default):
            return (*(block for _, block in cases), default)
        case mir.Return() | mir.Panic() | mir.Unreachable():
            return ()
        case _:
            assert_never(one)


def _reverse_postorder(function: mir.Function) -> list[mir.BlockId]:
    """Reachable blocks, every definition before the uses it dominates."""
    seen, order = {0}, []
    stack = [(0, iter(_successors(function.blocks[0].terminator)))]
    while stack:
        at, rest = stack[-1]
        for target in rest:
            if target not in seen:
                seen.add(target)
                stack.append((target, iter(_successors(function.blocks[target].terminator))))
                break
        else:
            stack.pop()
            order.append(at)
    return order[::-1]

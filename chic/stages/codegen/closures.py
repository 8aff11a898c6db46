"""Function values: {count, descriptor, code, captured values from byte 24 on}; the code gets the address of the latter.

The descriptor's first word is the function that frees the object; immortal closures, which are constants, have none.
"""

from __future__ import annotations

from chic import mir
from chic.stages.codegen.body import Body
from chic.stages.codegen.calls import finish
from chic.stages.codegen.symbols import symbol
from chic.ty import Fn, Pointer

CODE_OFFSET, CAPTURES_OFFSET = 16, 24


def function_closure(body: Body, one: mir.FunctionClosure) -> None:
    """A constant, one per function."""
    context = body.context
    found = symbol(f"chic.closure.{context.function(one.function).name}")
    if found not in context.functions:
        parts = f"{{ i64 -1, i64 0, ptr {context.symbols[one.function]} }}"
        context.functions[found] = f"{found} = internal constant {{ i64, i64, ptr }} {parts}, align 16"
    body.alias(one.dst, one.ty, found)


def new_closure(body: Body, one: mir.NewClosure) -> None:
    """Allocates and fills the object."""
    of = body.type_of(one.captures)
    bits = body.layouts.pointer_bits
    size = CAPTURES_OFFSET + body.layouts.size_align(of)[0]
    make = body.context.symbols[one.make]
    body.bind(one.dst, one.ty, f"call ptr {make}(i{bits} {size}, ptr {_descriptor(body, one.drop)})")
    value = body.names[one.dst]
    code = body.let(f"getelementptr inbounds nuw i8, ptr {value}, i64 {CODE_OFFSET}")
    body.add(f"store ptr {body.context.symbols[one.function]}, ptr {code}, align 8")
    _never_changes(body, code)
    captures = body.let(f"getelementptr inbounds nuw i8, ptr {value}, i64 {CAPTURES_OFFSET}")
    body.add(f"store {body.stored(one.captures)}, ptr {captures}, align 8")


def _never_changes(body: Body, code: str) -> None:
    """So that calls in loops know their function, though what they call could write anywhere."""
    start = "@llvm.invariant.start.p0"
    body.context.functions.setdefault(start, f"declare ptr {start}(i64, ptr nocapture)")
    body.let(f"call ptr {start}(i64 {body.layouts.pointer_bits // 8}, ptr {code})")


def _descriptor(body: Body, drop: mir.FunctionId) -> str:
    context = body.context
    found = symbol(f"chic.descriptor.{context.function(drop).name}")
    if found not in context.functions:
        context.functions[found] = f"{found} = internal constant {{ ptr }} {{ ptr {context.symbols[drop]} }}, align 8"
    return found


def call_closure(body: Body, one: mir.CallClosure) -> None:
    """Loads the code and calls it."""
    of = body.type_of(one.target)
    assert isinstance(of, Fn)
    target = body.value(one.target)
    place = body.let(f"getelementptr i8, ptr {target}, i64 {CODE_OFFSET}")
    code = body.let(f"load ptr, ptr {place}, align 8")
    captures = body.let(f"getelementptr i8, ptr {target}, i64 {CAPTURES_OFFSET}")
    args = [f"{_passed(body, arg)} {body.value(arg)}" for arg in one.args]
    text = f"call {body.context.result(of.result)} {code}({', '.join([*args, f'ptr {captures}'])})"
    finish(body, one.dst, one.ty, text, foreign=False)


def _passed(body: Body, arg: mir.Operand) -> str:
    of = body.type_of(arg)
    return "ptr" if isinstance(of, Pointer) else body.context.passed(of)

"""Objects: {count, descriptor, fields from byte 16 on}. Descriptors: {drop, class number, name, name length, interface tables,
methods...}, one constant per class of which objects are made.

A class and those below it have numbers in one range, so a type test is one comparison. Interface tables are found by the
number of the interface.
"""

from __future__ import annotations

from chic import mir
from chic.stages.codegen.body import TAGS, Body
from chic.stages.codegen.calls import finish
from chic.stages.codegen.context import Context
from chic.stages.codegen.symbols import symbol

HEAD_FIELDS = "ptr, i64, ptr, i64, ptr"
_DROP, _NUMBER, _TABLES, _METHODS = 0, 1, 4, 5


def new_object(body: Body, one: mir.NewObject) -> None:
    """Allocated with its descriptor."""
    context, bits = body.context, body.layouts.pointer_bits
    size = body.layouts.object_shape(one.class_name).size
    make = context.symbols[one.make]
    body.bind(one.dst, one.ty, f"call ptr {make}(i{bits} {size}, ptr {descriptor(context, one.class_name)})")


def object_size(body: Body, one: mir.ObjectSize) -> None:
    """A constant."""
    body.alias(one.dst, one.ty, str(body.layouts.object_shape(one.class_name).size))


def _load_descriptor(body: Body, value: str) -> str:
    place = body.let(f"getelementptr inbounds nuw i8, ptr {value}, i64 8")
    return body.let(f"load ptr, ptr {place}, align 8{TAGS['descriptor']}")


def _entry(body: Body, table: str, of: str, at: int) -> str:
    """A word of a descriptor or table: they never change."""
    place = body.let(f"getelementptr inbounds {of}, ptr {table}, i32 0, i32 {at}")
    return body.let(f"load {'i64' if at == _NUMBER and 'i64' in of else 'ptr'}, ptr {place}, !invariant.load !1")


def _methods(count: int) -> str:
    return f"{{ {HEAD_FIELDS}, [{count} x ptr] }}"


def call_virtual(body: Body, one: mir.CallVirtual) -> None:
    """Through the descriptor's methods."""
    table = _load_descriptor(body, body.value(one.receiver))
    place = body.let(f"getelementptr inbounds {_methods(one.slot + 1)}, ptr {table}, i32 0, i32 {_METHODS}, i32 {one.slot}")
    _call(body, one, body.let(f"load ptr, ptr {place}, !invariant.load !1"))


def call_interface(body: Body, one: mir.CallInterface) -> None:
    """Through the class's table for the interface."""
    number = body.context.interface_number(one.interface)
    table = _load_descriptor(body, body.value(one.receiver))
    tables = _entry(body, table, f"{{ {HEAD_FIELDS} }}", _TABLES)
    place = body.let(f"getelementptr inbounds [{number + 1} x ptr], ptr {tables}, i32 0, i32 {number}")
    methods = body.let(f"load ptr, ptr {place}, !invariant.load !1")
    entry = body.let(f"getelementptr inbounds [{one.slot + 1} x ptr], ptr {methods}, i32 0, i32 {one.slot}")
    _call(body, one, body.let(f"load ptr, ptr {entry}, !invariant.load !1"))


def _call(body: Body, one: mir.CallVirtual | mir.CallInterface, code: str) -> None:
    args = ", ".join(f"{body.context.passed(body.type_of(arg))} {body.value(arg)}" for arg in (one.receiver, *one.args))
    finish(body, one.dst, one.ty, f"call {body.context.result(one.ty)} {code}({args})", foreign=False)


# --- type tests -------------------------------------------------------------------------------------------------------


def is_class(body: Body, one: mir.IsClass) -> None:
    """One unsigned comparison of the class number; null is of no class."""
    found = body.context.classes[one.class_name]

    def holds(value: str) -> str:
        number = _entry(body, _load_descriptor(body, value), f"{{ {HEAD_FIELDS} }}", _NUMBER)
        if found.number == found.last:
            return body.let(f"icmp eq i64 {number}, {found.number}")
        offset = body.let(f"sub i64 {number}, {found.number}")
        return body.let(f"icmp ule i64 {offset}, {found.last - found.number}")

    _unless_null(body, one, holds)


def is_interface(body: Body, one: mir.IsInterface) -> None:
    """Whether the class has a table for the interface."""
    number = body.context.interface_number(one.interface)

    def holds(value: str) -> str:
        tables = _entry(body, _load_descriptor(body, value), f"{{ {HEAD_FIELDS} }}", _TABLES)
        place = body.let(f"getelementptr inbounds [{number + 1} x ptr], ptr {tables}, i32 0, i32 {number}")
        return body.let(f"icmp ne ptr {body.let(f'load ptr, ptr {place}, !invariant.load !1')}, null")

    _unless_null(body, one, holds)


def _unless_null(body: Body, one: mir.IsClass | mir.IsInterface, holds: object) -> None:
    assert callable(holds)
    value = body.value(one.value)
    before, some, done = body.label(), body.label(), body.label()
    body.add(f"br label %{before}")
    body.lines.append(f"{before}:")
    null = body.let(f"icmp eq ptr {value}, null")
    body.add(f"br i1 {null}, label %{done}, label %{some}")
    body.lines.append(f"{some}:")
    found = holds(value)
    body.add(f"br label %{done}")
    body.lines.append(f"{done}:")
    body.bind(one.dst, one.ty, f"phi i1 [ false, %{before} ], [ {found}, %{some} ]")


# --- descriptors ------------------------------------------------------------------------------------------------------


def descriptor(context: Context, name: str) -> str:
    """The symbol of a class's descriptor; defined on first use."""
    found = symbol(f"chic.class.{name}")
    if found not in context.functions:
        context.functions[found] = ""  # its place in the order, before those it needs
        context.functions[found] = _descriptor(context, found, context.classes[name])
    return found


def _descriptor(context: Context, found: str, one: mir.ClassDef) -> str:
    shown = one.name.removesuffix("@box").encode()
    methods = ", ".join(_code(context, at) for at in one.vtable)
    table = f"[{len(one.vtable)} x ptr] [ {methods} ]" if methods else "[0 x ptr] zeroinitializer"
    head = (
        f"ptr {context.symbols[one.drop]}, i64 {one.number}, ptr {context.bytes_constant(shown)}, i64 {len(shown)}, "
        f"ptr {_interface_tables(context, one)}"
    )
    return f"{found} = internal constant {_methods(len(one.vtable))} {{ {head}, {table} }}, align 8"


def _code(context: Context, at: mir.FunctionId) -> str:
    return f"ptr {context.symbols[at]}" if at >= 0 else "ptr null"


def _interface_tables(context: Context, one: mir.ClassDef) -> str:
    """By number of the interface, its methods; null where the class does not implement it."""
    count = len(context.program.interfaces)
    if not count:
        return "null"
    tables = ["ptr null"] * count
    for part in one.interfaces:
        name = symbol(f"chic.methods.{one.name}.{part.interface}")
        methods = ", ".join(_code(context, at) for at in part.methods)
        body = f"[{len(part.methods)} x ptr] [ {methods} ]" if methods else "[1 x ptr] zeroinitializer"
        context.functions[name] = f"{name} = internal constant {body}, align 8"
        tables[context.interface_number(part.interface)] = f"ptr {name}"
    name = symbol(f"chic.interfaces.{one.name}")
    context.functions[name] = f"{name} = internal constant [{count} x ptr] [ {', '.join(tables)} ], align 8"
    return name

"""Expressions: one rule per kind of node, dispatched here.

In: typed expressions. Out: instructions, and the value held. Chains that lean to the left (`a + b + c ...`) are followed with
a list instead of the stack, however long they are.
"""

from __future__ import annotations

from typing import assert_never

from chic import mir, typed
from chic.stages.lower import assigns, branches, calls, closures, exceptions, objects, places
from chic.stages.lower.context import Context, Held
from chic.stages.lower.hazards import CALM, Hazard
from chic.stages.lower.operators import binary, convert, pointer_add
from chic.stages.lower.walk import is_place
from chic.ty import BOOL, NUINT, STRING, VOID, is_float

_COMPARE = {"==": "eq", "!=": "ne", "<": "lt", "<=": "le", ">": "gt", ">=": "ge"}


def evaluate(ctx: Context, expr: typed.Expr, hazard: Hazard = CALM) -> Held:
    """The value of any expression."""
    spine: list[typed.Expr] = []
    while (first := _first(expr)) is not None:
        spine.append(expr)
        expr, hazard = first, _hazard(ctx, expr, first, hazard)
    held = _leaf(ctx, expr, hazard)
    for node in reversed(spine):
        held = _rest(ctx, node, held)
    return held


def _first(expr: typed.Expr) -> typed.Expr | None:
    """The operand that is evaluated first, of nodes that compute from operands."""
    match expr:
        case typed.Binary(left=first) | typed.Compare(left=first) | typed.PointerDiff(left=first):
            return first
        case typed.PointerAdd(pointer=first) | typed.Unary(operand=first) | typed.Convert(value=first):
            return first
        case typed.ArrayLength(array=first):
            return first
        case typed.Call(args=args) if args and not args[0].by_ref:
            return args[0].value
        case typed.FieldRef(base=base) if not is_place(expr):
            return base
        case typed.Recast(value=first) | typed.CheckedRef(value=first) | typed.TypeTest(value=first):
            return first
        case typed.CallVirtual(receiver=first) | typed.CallInterface(receiver=first):
            return first
        case _:
            return None


def _hazard(ctx: Context, expr: typed.Expr, first: typed.Expr, outer: Hazard) -> Hazard:
    """What happens between the first operand of `expr` and its use."""
    if not ctx.owns(first.ty):
        return CALM
    match expr:
        case typed.Binary(right=right) | typed.Compare(right=right) | typed.PointerDiff(right=right):
            return Hazard((right,))
        case typed.Call():
            return calls.hazard_of(ctx, expr, 0)
        case typed.CallVirtual() | typed.CallInterface():
            return objects.hazard_of(ctx, expr)
        case typed.FieldRef() | typed.Recast() | typed.CheckedRef():
            return outer
        case _:
            return CALM


def _rest(ctx: Context, expr: typed.Expr, held: Held) -> Held:
    """The value of a node whose first operand was just computed."""
    match expr:
        case typed.Call():
            return calls.call(ctx, expr, held)
        case typed.CallVirtual() | typed.CallInterface() | typed.Recast() | typed.CheckedRef() | typed.TypeTest():
            return objects.on_reference(ctx, expr, held)
        case typed.FieldRef(index=index):
            return Held(ctx.build.value(mir.Extract, ctx.keep(held), index, ty=expr.ty), expr.ty)
        case _:
            return Held(_operator(ctx, expr, ctx.keep(held)), expr.ty)


def _operator(ctx: Context, expr: typed.Expr, first: mir.Operand) -> mir.Operand:
    build = ctx.build
    match expr:
        case typed.Binary(op=op, right=right):
            return binary(ctx, op, first, right, expr.ty, expr.line)
        case typed.Compare(op=op, left=left, right=right):
            return build.value(mir.Compare, _COMPARE[op], first, ctx.value(right), left.ty, ty=BOOL)
        case typed.PointerAdd(offset=offset):
            return pointer_add(ctx, first, ctx.value(offset), expr.ty)
        case typed.PointerDiff(left=left, right=right):
            start = convert(ctx, first, left.ty, expr.ty)
            return build.value(mir.Binary, "sub", start, convert(ctx, ctx.value(right), right.ty, expr.ty), ty=expr.ty)
        case typed.Unary(op="+"):
            return first
        case typed.Unary(op=op):
            return build.value(mir.Unary, "neg" if op == "-" else "not", first, ty=expr.ty)
        case typed.Convert(value=value):
            return convert(ctx, first, value.ty, expr.ty)
        case typed.ArrayLength():
            length = build.value(mir.ArrayLength, first, ty=NUINT)
            return convert(ctx, length, NUINT, expr.ty)
        case _:
            raise AssertionError(f"not an operator: {type(expr).__name__}")


def _leaf(ctx: Context, expr: typed.Expr, hazard: Hazard) -> Held:
    """The value of a node that starts with itself."""
    match expr:
        case typed.Const(value=value):
            return Held(mir.Const(float(value) if is_float(expr.ty) else int(value), expr.ty), expr.ty)
        case typed.StringConst(value=text):
            return Held(mir.StringValue(text) if text else mir.ZeroValue(STRING), expr.ty)
        case typed.Zero():
            return Held(mir.ZeroValue(expr.ty), expr.ty)
        case typed.LocalRef() | typed.StaticRef() | typed.FieldRef() | typed.Element() | typed.Deref():
            return _read(ctx, expr, hazard)
        case typed.AddressOf(place=place):
            pointer = places.address(ctx, place)
            return Held(pointer, expr.ty)
        case typed.Unit():
            return Held(mir.ZeroValue(VOID), VOID)
        case typed.SizeOf(of=of, align=align):
            return Held(ctx.build.value(mir.SizeOf, of, align, ty=NUINT), expr.ty)
        case typed.FunctionRef(function=name):
            return Held(mir.FunctionValue(ctx.table.id_of(name)), expr.ty)
        case typed.Assign() | typed.CompoundAssign() | typed.IncDec():
            return _lent(ctx, assigns.assignment(ctx, expr))
        case typed.Call() | typed.CallPointer() | typed.NewArray() | typed.ArrayLiteral() | typed.MakeStruct():
            return calls.construction(ctx, expr)
        case typed.Logical() | typed.Conditional() | typed.SwitchValue() | typed.Matches():
            return branches.choice(ctx, expr)
        case typed.Sequence():
            return _sequence(ctx, expr)
        case typed.InBounds(index=index, length=length):
            number = ctx.value(index)
            ctx.build.emit(mir.CheckIndex(number, ctx.value(length), expr.line or ctx.build.line))
            return Held(number, expr.ty)
        case typed.Panic(message=message):
            ctx.build.end(mir.Panic(message, expr.line or ctx.build.line))
            return Held(mir.ZeroValue(VOID), expr.ty)
        case typed.NewObject() | typed.Box():
            return objects.construction(ctx, expr)
        case typed.MakeClosure() | typed.CallClosure():
            return closures.evaluate(ctx, expr)
        case typed.ThrowValue():
            return exceptions.throw_value(ctx, expr)
        case (
            typed.Binary() | typed.Compare() | typed.PointerAdd() | typed.PointerDiff() | typed.Unary() | typed.Convert()
            | typed.ArrayLength() | typed.Recast() | typed.CheckedRef() | typed.TypeTest() | typed.CallVirtual()
            | typed.CallInterface()
        ):  # fmt: skip
            raise AssertionError("operators are not leaves")
        case _:
            assert_never(expr)


def _read(ctx: Context, expr: typed.Expr, hazard: Hazard) -> Held:
    """The value in a place, with an owner of its own only where the place may not keep it long enough. Who disposes a value
    stays the same: only what is counted in it gets one more owner."""
    operand = places.read(ctx, places.place(ctx, expr))
    if not ctx.owns(expr.ty) or ctx.survives(expr, hazard):
        return Held(operand, expr.ty)
    ctx.counts.retain(operand, expr.ty)
    return _lent(ctx, Held(operand, expr.ty, owned=True))


def _sequence(ctx: Context, expr: typed.Sequence) -> Held:
    """Statements, then a value. A local that the statements declared is moved out when it is the value."""
    first = len(ctx.scopes[-1])
    for at, statement in enumerate(expr.statements):
        with exceptions.half_made(ctx, expr, at):
            if isinstance(statement, typed.Declare) and isinstance(statement.value, typed.AddressOf):
                _pin(ctx, statement.local, statement.value, Hazard((*expr.statements[at + 1 :], expr.value), call=True))
            else:
                ctx.run(statement)
    if isinstance(expr.value, typed.LocalRef) and ctx.owns(expr.ty):
        local = expr.value.index
        for owned in ctx.scopes[-1][first:]:
            if owned.local == local:
                held = Held(ctx.move(owned), expr.ty, owned=True)
                return _lent(ctx, held) if ctx.is_copy(local) else held
    held = ctx.evaluate(expr.value)
    if ctx.owns(expr.ty) and not (held.owned or held.copied):
        ctx.counts.retain(held.operand, held.ty)
        return _lent(ctx, Held(held.operand, held.ty, owned=True))
    return held


def _lent(ctx: Context, held: Held) -> Held:
    """An owned value that copies what is in a place. If it has a destructor, the place still disposes it: only what is counted
    in it has an owner more."""
    disposed = ctx.table.shapes.disposes(held.ty)
    return Held(held.operand, held.ty, owned=held.owned and not disposed, copied=held.owned and disposed)


def _pin(ctx: Context, local: int, source: typed.AddressOf, hazard: Hazard) -> None:
    """A place that the rest of a sequence reads and writes by its address: what it lies in is kept until then."""
    ctx.build.emit(mir.SetLocal(local, places.address(ctx, source.place, hazard)))

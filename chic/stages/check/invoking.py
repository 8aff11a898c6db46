"""The call itself, once its function is known; const functions are run at once inside constants."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from chic import syntax, ty
from chic.diagnostics import Label
from chic.source import Span
from chic.stages.check.arguments import argument_value, default_value
from chic.stages.check.attributes import vanishes
from chic.stages.check.body import Body, Flow
from chic.stages.check.denoting import this_value
from chic.stages.check.dispatch import call_on_object
from chic.stages.check.evaluate import Machine, Stuck
from chic.stages.check.generics import check_call, endless
from chic.stages.check.local_functions import captured_arguments
from chic.stages.check.moves import filled_twice
from chic.stages.check.receivers import receiver_argument
from chic.stages.check.stack_views import STACK_ALLOC, stack_alloc
from chic.stages.check.symbols import FunctionInstance, FunctionSymbol
from chic.stages.check.values import ERROR_EXPR
from chic.stages.check.view_parts import is_slice, slice_in_place
from chic.typed import Argument, Call, Const, Expr, Function, StringConst, Zero


def invoke(
    body: Body,
    one: FunctionInstance,
    receiver: Expr | None,
    args: Sequence[syntax.Arg],
    places: list[int],
    span: Span,
    values: dict[int, Expr],
) -> Expr:
    """The call itself: arguments in written order, then the defaults of those left out."""
    symbol = one.symbol
    made: list[Argument] = []
    offset = 0
    this: Expr | None = None
    if symbol.receiver == "object" and symbol.kind != "init":
        this = receiver if receiver is not None else this_value(body, span)
        offset = 1
    elif symbol.receiver and symbol.kind != "init":
        base = receiver if receiver is not None else this_value(body, span)
        assert base is not None
        made.append(receiver_argument(body, one, base, span))
        offset = 1
    elif symbol.kind == "init":
        offset = 1
    broken = one.result is ty.ERROR
    for at, arg in enumerate(args):
        param = one.params[places[at]]
        value = argument_value(body, one, param, arg, values.get(at))
        broken = broken or value.ty is ty.ERROR
        made.append(Argument(places[at] + offset, value, param.by_ref, param.mode == "out"))
    written = made[len(made) - len(args) :]
    filled_twice(body, [(arg.span, each.value) for arg, each in zip(args, written, strict=True) if each.out])
    if len(args) < len(one.params):
        given = set(places)
        for at, param in enumerate(one.params):
            if at not in given:
                made.append(Argument(at + offset, default_value(body, one, param), param.by_ref))
    if broken or (this is not None and this.ty is ty.ERROR):
        return ERROR_EXPR
    if one.args and not check_call(body.world, body.file, span, one):
        return ERROR_EXPR
    if endless(body.world, body.file, span, one, body.generic_depth):
        return ERROR_EXPR
    if "unsafe" in symbol.modifiers.words:
        body.need_unsafe(span, f"calling `{symbol.name}`")
    if "noreturn" in symbol.modifiers.words:
        body.flow = Flow(False)
    _check_const_call(body, symbol, span)
    if body.constant and is_const(symbol):
        return _at_compile_time(body, one, made, span)
    if symbol.local:
        made += captured_arguments(body, one, span)
    if symbol.full == STACK_ALLOC:
        return stack_alloc(body, one, made[0].value, span)
    if is_slice(one) and (part := slice_in_place(body, made, one.result, body.line(span))) is not None:
        return part
    if vanishes(symbol) and one.result is ty.VOID:
        return Zero(ty.VOID, body.line(span))
    if this is not None:
        return call_on_object(body, one, this, tuple(made), span)
    return Call(body.world.need(one), tuple(made), one.result, body.line(span))


def is_const(symbol: FunctionSymbol) -> bool:
    """Whether a function can run at compile time."""
    return isinstance(symbol.decl, syntax.FunctionDecl) and symbol.decl.const_fn


def _check_const_call(body: Body, called: FunctionSymbol, span: Span) -> None:
    """What runs at compile time calls only what does so too."""
    own = body.instance.symbol if body.instance is not None else None
    if own is None or not is_const(own) or is_const(called) or called.kind == "init":
        return
    body.error(
        "TCK161", span, f"const function `{own.name}` cannot call `{called.name}`, which is not `const`",
        help="leave `const` out to run it freely",
    )  # fmt: skip


def _at_compile_time(body: Body, one: FunctionInstance, args: list[Argument], span: Span) -> Expr:
    """A call of a const function inside a constant: its value."""
    line = body.line(span)
    values = {arg.index: arg.value.value for arg in args if isinstance(arg.value, (Const, StringConst))}
    if len(values) < len(args):
        return Call(body.world.need(one), tuple(args), one.result, line)  # not constant: whoever asked says so
    body.world.need(one)

    def find(name: str) -> Function | None:
        found = body.world.functions.get(name)
        if found is None or not is_const(found.symbol):
            return None
        return body.world.elaborate(found)

    try:
        got = Machine(cache(find)).call(one.name, [values[at] for at in sorted(values)])
    except Stuck as problem:
        body.error(
            "TCK004", span, f"{body.constant} cannot be computed: {problem}",
            labels=(Label(one.symbol.file, one.symbol.span, "in this const function"),),
        )  # fmt: skip
        return ERROR_EXPR
    return StringConst(got, ty.STRING, line) if isinstance(got, str) else Const(got, one.result, line)

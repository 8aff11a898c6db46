"""Statements: blocks and their scopes, declarations, `if`, `return`, jumps; reachability."""

from __future__ import annotations

from collections.abc import Sequence

from chic import syntax, ty, typed
from chic.source import Span
from chic.stages.check.assigns import assign, step
from chic.stages.check.body import DEAD, Body, Flow, LocalConst, Target, join
from chic.stages.check.conditions import condition
from chic.stages.check.constants import constant
from chic.stages.check.conversions import expect
from chic.stages.check.local_functions import bind_local_functions, elaborate_local_functions
from chic.stages.check.resolve import stored
from chic.stages.check.values import ERROR_EXPR
from chic.ty import Ty
from chic.typed import Const, Declare, Do, Expr, FieldRef, LocalRef, Stmt, StringConst

UNSUPPORTED: dict[type, str] = {
    syntax.Throw: "`throw` is", syntax.Try: "`try` is", syntax.Using: "`using` is", syntax.Lock: "`lock` is",
    syntax.Yield: "`yield` is",
}  # fmt: skip


def unsupported(body: Body, node: syntax.Stmt, out: list[Stmt]) -> None:
    """A statement that we cannot do yet; nothing is said about the flow after it."""
    body.unsupported(node.span, UNSUPPORTED[type(node)])
    body.lost = True
    if isinstance(node, syntax.Throw):
        body.flow = DEAD


# --- blocks -----------------------------------------------------------------------------------------------------------


def run(body: Body, statements: Sequence[syntax.Stmt], out: list[Stmt]) -> None:
    """Statements in order, in the scope that is open; unreachable ones are reported once and checked all the same."""
    functions = bind_local_functions(body, statements)
    reported = False
    for node in statements:
        if not body.flow.live and not _may_come_back(node):
            if not reported and not body.lost:
                body.error("E0400", node.span, "unreachable statement", label="control never comes here")
                reported = True
            body.flow = Flow(True, 0, body.flow.touched)
        one(body, node, out)
    if functions:
        elaborate_local_functions(body, functions)
    if reported:
        body.flow = DEAD


def _may_come_back(node: syntax.Stmt) -> bool:
    return isinstance(node, (syntax.Labeled, syntax.LocalFunction, syntax.Empty))


def one(body: Body, node: syntax.Stmt, out: list[Stmt]) -> None:
    """One statement; the variables that `out var` declares in it come first."""
    at, before = len(out), len(body.hoisted)
    body.handlers.stmts[type(node)](body, node, out)
    if len(body.hoisted) > before:
        out[at:at] = body.hoisted[before:]
        del body.hoisted[before:]


def scoped(body: Body, statements: Sequence[syntax.Stmt], close: Span) -> typed.Block:
    """Statements in a scope of their own."""
    path = body.enter()
    out: list[Stmt] = []
    run(body, statements, out)
    body.leave(path)
    return typed.Block(tuple(out), body.line(Span(max(close.end - 1, close.start), close.end)))


def nested(body: Body, node: syntax.Stmt) -> Stmt:
    """The statement under an `if` or loop, with a scope of its own."""
    if type(node) is syntax.Block:
        out: list[Stmt] = []
        block(body, node, out)
        return out[0] if len(out) == 1 else typed.Block(tuple(out), body.line(node.span))
    return scoped(body, (node,), node.span)


def block(body: Body, node: syntax.Block, out: list[Stmt]) -> None:
    """`{ ... }`, `unsafe { ... }`, `checked { ... }`"""
    if node.kind in ("atomic", "region"):
        body.unsupported(node.span, f"`{node.kind}` blocks are")
    body.unsafe += node.kind == "unsafe"
    out.append(scoped(body, node.statements, node.close if node.close.end else node.span))
    body.unsafe -= node.kind == "unsafe"


def empty(body: Body, node: syntax.Empty, out: list[Stmt]) -> None:
    """`;`"""


# --- declarations -----------------------------------------------------------------------------------------------------


def local(body: Body, node: syntax.Local, out: list[Stmt]) -> None:
    """`let`, `var`, and typed locals."""
    if not node.keyword:
        body.warning_with_fix(
            "LCL0001",
            node.span,
            "a local is declared with `var` or `let`",
            "write `var` in front",
            Span(node.span.start, node.span.start),
            "var ",
        )
    for attribute in node.attributes:
        if attribute.name != "pin":
            body.warning("ATR0001", attribute.span, f"unknown attribute `@{attribute.name}`")
    for one in node.declarators:
        if len(one.names) > 1:
            _taken_apart(body, node, one, out)
        else:
            _declare(body, node, one, out)


def _declare(body: Body, node: syntax.Local, one: syntax.Declarator, out: list[Stmt]) -> None:
    name = one.names[0]
    of: Ty | None = stored(body.world, body.scope, body.env, one.type) if one.type is not None else None
    value: Expr | None = None
    if one.value is not None:
        value = expect(body, one.value, of, f"`{name}`") if of is not None else _inferred(body, one.value, name)
    elif of is None:
        body.error(
            "TYP0010", one.span, f"`{name}` needs a type or a value", help=f"write `{node.keyword or 'var'} {name} = ...`"
        )
    if of is None:
        of = value.ty if value is not None else ty.ERROR
    line = body.line(one.span)
    if name == "_" and value is not None:
        if value.ty is not ty.ERROR:
            out.append(Do(value, line))
        return
    fixed = f"`{name}` is a `let`" if node.keyword == "let" else ""
    info = body.new_local(name, of, _name_span(one, name), fixed=fixed, kind=node.keyword or "var")
    if value is None:
        body.declared_unset(info.index)
    elif body.flow.unset or fixed:
        body.assigned(info.index)
    if value is None or value.ty is not ty.ERROR:
        out.append(Declare(info.index, value, line))


def _name_span(one: syntax.Declarator, name: str) -> Span:
    """The name's own span where the declarator starts with it."""
    return one.span if one.type is not None else Span(one.span.start, one.span.start + len(name))


def _inferred(body: Body, node: syntax.Expr, name: str) -> Expr:
    value = body.value(node)
    if value.ty is ty.VOID:
        body.error("TYP0001", node.span, f"`{name}` cannot get its value here: this has none", label="returns `void`")
        return ERROR_EXPR
    if value.ty is ty.NULL:
        body.error("TYP0010", node.span, f"`null` does not say which type `{name}` has", help="write the type")
        return ERROR_EXPR
    return value


def _taken_apart(body: Body, node: syntax.Local, one: syntax.Declarator, out: list[Stmt]) -> None:
    """`let (a, b) = t;`"""
    value = body.value(one.value) if one.value is not None else ERROR_EXPR
    of = value.ty
    line = body.line(one.span)
    elements = of.elements if isinstance(of, ty.Tuple) else ()
    if of is not ty.ERROR and len(elements) != len(one.names):
        body.error("TYP0001", one.span, f"`{of}` cannot be taken apart into {len(one.names)} names", label=f"this is `{of}`")
    broken = len(elements) != len(one.names)
    if not broken:
        temp = body.temp(of)
        out.append(Declare(temp, value, line))
    for at, name in enumerate(one.names):
        if name == "_":
            continue
        fixed = f"`{name}` is a `let`" if node.keyword == "let" else ""
        part = ty.ERROR if broken else elements[at]
        info = body.new_local(name, part, one.span, fixed=fixed, kind=node.keyword or "var")
        body.assigned(info.index)
        if not broken:
            out.append(Declare(info.index, FieldRef(LocalRef(temp, of, line), at, part, line), line))


def const_local(body: Body, node: syntax.ConstLocal, out: list[Stmt]) -> None:
    """`const int N = 4;` in a block."""
    of = stored(body.world, body.scope, body.env, node.type) if node.type is not None else None
    for one in node.bindings:
        what = f"constant `{one.name}`"
        span = Span(one.span.start, one.span.start + len(one.name))
        if one.value is None:
            body.error("TCK004", span, f"{what} needs a value")
            value: Expr = ERROR_EXPR
        else:
            saved, body.constant = body.constant, what
            if of is None:
                value = body.value(one.value)
                if not isinstance(value, (Const, StringConst)) and value.ty is not ty.ERROR:
                    body.error("TCK004", one.value.span, f"{what} cannot be computed at compile time", label="not constant")
                    value = ERROR_EXPR
            else:
                value = constant(body, one.value, of, what)
            body.constant = saved
        body.bind(one.name, LocalConst(value, span))


def local_function(body: Body, node: syntax.LocalFunction, out: list[Stmt]) -> None:
    """Bound when its block was entered, elaborated when it ends."""


def fixed(body: Body, node: syntax.Fixed, out: list[Stmt]) -> None:
    """`fixed (var p = &a[0]) stmt`: nothing moves, so it is a declaration with a scope."""
    path = body.enter()
    inner: list[Stmt] = []
    body.need_unsafe(node.span, "`fixed`")
    one(body, node.local, inner)
    one(body, node.body, inner)
    body.leave(path)
    out.append(typed.Block(tuple(inner), body.line(node.span)))


# --- expressions as statements ----------------------------------------------------------------------------------------


def expression(body: Body, node: syntax.ExprStmt, out: list[Stmt]) -> None:
    """A call, an assignment, `++` or `--`, for its effect."""
    value = effect(body, node.expr)
    if value.ty is not ty.ERROR:
        out.append(Do(value, body.line(node.span)))


def effect(body: Body, node: syntax.Expr) -> Expr:
    """An expression whose value is not needed."""
    match node:
        case syntax.Assign():
            return assign(body, node, ty.VOID)
        case syntax.Unary(op="++" | "--"):
            return step(body, node, True, wanted=False)
        case syntax.Postfix(op="++" | "--"):
            return step(body, node, False, wanted=False)
        case syntax.Call() | syntax.ThrowExpr() | syntax.New() | syntax.Lambda() | syntax.Postfix():
            return body.value(node)
        case syntax.Unary(op="await"):
            return body.value(node)
    value = body.value(node)
    if value.ty is not ty.ERROR:
        body.error(
            "TYP0011",
            node.span,
            "this expression has no effect",
            label="its value is not used",
            help="to drop it on purpose, write `_ = ...`",
        )
    return ERROR_EXPR


# --- if, return, jumps ------------------------------------------------------------------------------------------------


def if_(body: Body, node: syntax.If, out: list[Stmt]) -> None:
    """`if (c) a else b`; a chain of `else if` is walked in a loop."""
    links: list[tuple[Expr, Stmt, int]] = []
    ends: list[Flow] = []
    last: Stmt | None = None
    current: syntax.Stmt | None = node
    while isinstance(current, syntax.If):
        test, true, false = condition(body, current.condition)
        links.append((test, _branch(body, current.then, true), body.line(current.span)))
        ends.append(body.flow if true.live else DEAD)
        body.flow = false
        if not false.live and current.otherwise is not None:
            _never(body, current.otherwise)
            body.flow = Flow(True, 0, false.touched)
        current = current.otherwise
        if not false.live:
            if current is not None:
                nested(body, current)
            body.flow, current = DEAD, None
    if current is not None:
        last = nested(body, current)
    for end in ends:
        body.flow = join(body.flow, end)
    for test, then, line in reversed(links):
        last = typed.If(test, then, last, line)
    assert last is not None
    out.append(last)


def _branch(body: Body, node: syntax.Stmt, flow: Flow) -> Stmt:
    if not flow.live:
        _never(body, node)
        flow = Flow(True, 0, flow.touched)
    body.flow = flow
    return nested(body, node)


def _never(body: Body, node: syntax.Stmt) -> None:
    body.warning("E0400", node.span, "this branch is never taken", label="the condition is constant")


def return_(body: Body, node: syntax.Return, out: list[Stmt]) -> None:
    """`return e;`, and the one statement of an expression body."""
    line = body.line(node.span)
    of = body.result
    if node.value is None:
        if of not in (ty.VOID, ty.ERROR):
            body.error("TYP0013", node.span, f"this function must return a `{of}`", label="a value is missing")
        out.append(typed.Return(None, line))
    elif of is ty.VOID:
        _return_from_void(body, node, node.value, out, line)
    else:
        value = expect(body, node.value, of, "the result")
        if value.ty is not ty.ERROR:
            out.append(typed.Return(value, line))
    outs_assigned(body, node.span)
    body.flow = DEAD


def _return_from_void(body: Body, node: syntax.Return, value: syntax.Expr, out: list[Stmt], line: int) -> None:
    arrow = body.instance is not None and body.instance.symbol.arrow
    got = effect(body, value) if arrow else body.value(value)
    if got.ty not in (ty.VOID, ty.ERROR) and not arrow:
        body.error("TYP0013", value.span, "this function returns nothing", label=f"this is `{got.ty}`", help="write `return;`")
    if got.ty is not ty.ERROR:
        out.append(Do(got, line))
    out.append(typed.Return(None, line))


def outs_assigned(body: Body, span: Span) -> None:
    """Every `out` parameter must have a value where the function is left."""
    if not body.flow.live or not body.flow.unset or body.lost:
        return
    for info in body.infos:
        if info is not None and info.kind == "out" and body.flow.unset >> info.index & 1:
            body.error(
                "FLW0003",
                span,
                f"`out` parameter `{info.name}` has no value when the function is left here",
                label="leaves the function",
            )


def break_(body: Body, node: syntax.Break, out: list[Stmt]) -> None:
    """`break;`"""
    if not body.targets:
        body.error("FLW0004", node.span, "`break` outside a loop or switch")
        return
    body.targets[-1].breaks.append(body.flow)
    body.flow = DEAD
    out.append(typed.Break(body.line(node.span)))


def continue_(body: Body, node: syntax.Continue, out: list[Stmt]) -> None:
    """`continue;`"""
    loop = next((one for one in reversed(body.targets) if one.is_loop), None)
    if loop is None:
        body.error("FLW0004", node.span, "`continue` outside a loop")
        return
    loop.continues.append(body.flow)
    body.flow = DEAD
    out.append(typed.Continue(body.line(node.span)))


def goto(body: Body, node: syntax.Goto, out: list[Stmt]) -> None:
    """`goto L;`, `goto case c;`, `goto default;`"""
    if node.label:
        body.gotos.append((node.label, node.span, body.blocks))
        body.goto_flows.setdefault(node.label, []).append(body.flow)
        out.append(typed.Goto(node.label, body.line(node.span)))
    else:
        goto_section(body, node, out)
    body.flow = DEAD


def goto_section(body: Body, node: syntax.Goto, out: list[Stmt]) -> None:
    """A jump to another section of the switch around it."""
    switch: Target | None = next((one for one in reversed(body.targets) if one.switch is not None), None)
    if switch is None:
        body.error("FLW0004", node.span, "`goto case` outside a switch")
        return
    key: object = "default"
    if node.pattern is not None:
        if not isinstance(node.pattern, (syntax.ConstPattern, syntax.TypePattern)):
            body.error("FLW0005", node.span, "`goto case` takes a constant")
            return
        key = switch.switch.key(body, node.pattern)
    if key is None:
        return
    section = switch.switch.sections.get(key)
    if section is None:
        body.error("FLW0005", node.span, "the switch has no such label" if key != "default" else "the switch has no `default`")
        return
    out.append(typed.GotoSection(section, body.line(node.span)))


def labeled(body: Body, node: syntax.Labeled, out: list[Stmt]) -> None:
    """`L: statement`"""
    known = body.labels.get(node.label)
    span = Span(node.span.start, node.span.start + len(node.label))
    if known is not None:
        body.error("NAM0003", span, f"label `{node.label}` is declared twice", label="declared again here")
    body.labels[node.label] = (span, body.blocks)
    for flow in body.goto_flows.get(node.label, ()):
        body.flow = join(body.flow, flow)
    if not body.flow.live:
        body.flow = Flow(True, 0, body.flow.touched)
    inner: list[Stmt] = []
    one(body, node.statement, inner)
    first = inner[0] if inner else typed.Block((), body.line(node.span))
    out.append(typed.Labeled(node.label, first, body.line(node.span)))
    out.extend(inner[1:])


def check_gotos(body: Body) -> None:
    """Every `goto` needs a label in its own block or one around it."""
    for label, span, path in body.gotos:
        known = body.labels.get(label)
        if known is None:
            body.error("FLW0005", span, f"there is no label `{label}` in this function", label="no such label")
        elif path[: len(known[1])] != known[1]:
            body.error(
                "FLW0005",
                span,
                f"label `{label}` stands in a block that this `goto` is not in",
                label="cannot jump into a block",
            )

"""`return`, `break`, `continue`, `goto` and labels."""

from __future__ import annotations

from chic import syntax, ty, typed
from chic.diagnostics import Label, with_article
from chic.source import Span
from chic.stages.check.blocks import run_one
from chic.stages.check.body import DEAD, Body, Flow, Target, join
from chic.stages.check.conversions import Place, expect
from chic.stages.check.effects import effect
from chic.stages.check.finals import leaves_final, stays
from chic.stages.check.moves import moved_in_turn, take
from chic.stages.check.stack_views import escapes, on_stack
from chic.stages.check.testcases import in_testcase, return_from_test
from chic.stages.check.world import suggestion
from chic.typed import Do, Stmt


def return_(body: Body, node: syntax.Return, out: list[Stmt]) -> None:
    """`return e;`, and the one statement of an expression body."""
    line = body.line(node.span)
    of = body.result
    stays(body, node.span, "return")
    if body.yields is ty.ERROR:  # it is the `yield` that may be wrong
        body.value(node.value) if node.value is not None else None
    elif body.yields is not None:
        body.error("GEN0002", node.span, "a function with `yield` does not `return`", help="to end it, write `yield break;`")
    elif body.inferring:
        return_inferred(body, node, out)
    elif node.value is not None and in_testcase(body):
        return_from_test(body, node, node.value, out)
    elif node.value is None:
        if of not in (ty.VOID, ty.ERROR):
            told = result_label(body)
            body.error(
                "TYP0013", node.span, f"this function must return {with_article(of)}", label="a value is missing",
                labels=(told,) if told is not None else (),
            )  # fmt: skip
        out.append(typed.Return(None, line))
    elif of is ty.VOID:
        _return_from_void(body, node, node.value, out, line)
    else:
        value = expect(body, node.value, of, Place("the result", result_label(body)))
        if on_stack(body, value):
            escapes(body, node.value.span, "would be used")
        take(body, value, node.value.span)
        if value.ty is not ty.ERROR:
            out.append(typed.Return(value, line))
    outs_assigned(body, node.span)
    body.flow = DEAD


def result_label(body: Body) -> Label | None:
    """Where the function names the type of its result."""
    symbol = body.instance.symbol if body.instance is not None else None
    if symbol is None or symbol.result is None or body.inferring or body.outer is not None:
        return None
    return Label(symbol.file, symbol.result.span, f"`{symbol.name}` returns this") if symbol.result.span.end else None


def _return_from_void(body: Body, node: syntax.Return, value: syntax.Expr, out: list[Stmt], line: int) -> None:
    arrow = body.arrow or (body.instance is not None and body.instance.symbol.arrow)
    got = effect(body, value) if arrow else body.value(value)
    if got.ty not in (ty.VOID, ty.ERROR) and not arrow:
        body.error("TYP0013", value.span, "this function returns nothing", label=f"this is `{got.ty}`", help="write `return;`")
    if got.ty is not ty.ERROR:
        out.append(Do(got, line))
    out.append(typed.Return(None, line))


def return_inferred(body: Body, node: syntax.Return, out: list[Stmt]) -> None:
    """The first `return` of a lambda whose result no one has named: it names it."""
    line = body.line(node.span)
    body.inferring = False
    value = None if node.value is None else body.value(node.value)
    body.result = ty.VOID if value is None or value.ty is ty.NEVER else value.ty
    if value is not None and value.ty is ty.NULL:
        body.error("TYP0001", node.span, "the type of `null` is not known here", label="needs a type")
        body.result = ty.ERROR
    if value is not None and value.ty in (ty.VOID, ty.NEVER):
        out.append(typed.Do(value, line))
        value = None
    if value is not None and node.value is not None:
        take(body, value, node.value.span)
    out.append(typed.Return(value, line))


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
    stays(body, node.span, "break", len(body.targets) - 1)
    body.targets[-1].breaks.append(body.flow)
    body.flow = DEAD
    out.append(typed.Break(body.line(node.span)))


def continue_(body: Body, node: syntax.Continue, out: list[Stmt]) -> None:
    """`continue;`"""
    loop = next((one for one in reversed(body.targets) if one.is_loop), None)
    if loop is None:
        body.error("FLW0004", node.span, "`continue` outside a loop")
        return
    stays(body, node.span, "continue", body.targets.index(loop))
    loop.continues.append(body.flow)
    body.flow = DEAD
    out.append(typed.Continue(body.line(node.span)))


def goto(body: Body, node: syntax.Goto, out: list[Stmt]) -> None:
    """`goto L;`, `goto case c;`, `goto default;`"""
    if node.label:
        body.gotos.append((node.label, node.label_span, body.blocks, body.guards))
        body.goto_flows.setdefault(node.label, []).append(body.flow)
        if node.label in body.label_flows:
            moved_in_turn(body, *body.label_flows[node.label])
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
    stays(body, node.span, "goto", body.targets.index(switch))
    key: object = "default"
    if node.pattern is not None:
        if not isinstance(node.pattern, (syntax.ConstPattern, syntax.TypePattern)):
            body.error("TCK004", node.label_span, "`goto case` takes a constant", label="this is a pattern")
            return
        key = switch.switch.key(body, node.pattern)
    if key is None:
        return
    section = switch.switch.sections.get(key)
    if section is None:
        _no_section(body, node, switch, key)
        return
    out.append(typed.GotoSection(section, body.line(node.span)))


def _no_section(body: Body, node: syntax.Goto, target: Target, key: object) -> None:
    """A jump to a label that the switch does not have; a label that is wrong itself may have been the one meant."""
    if target.switch.broken and key != "default":
        return
    message = "the switch has no such label" if key != "default" else "the switch has no `default`"
    labels = (Label(body.file, target.switch.span, "in this switch"),)
    body.error("FLW0005", node.label_span, message, label="no such label", labels=labels)


def labeled(body: Body, node: syntax.Labeled, out: list[Stmt]) -> None:
    """`L: statement`"""
    known = body.labels.get(node.label)
    span = Span(node.span.start, node.span.start + len(node.label))
    if known is not None:
        labels = (Label(body.file, known[0], "first here"),)
        body.error("NAM0003", span, f"label `{node.label}` is declared twice", label="declared again here", labels=labels)
    body.labels[node.label] = (span, body.blocks)
    for flow in body.goto_flows.get(node.label, ()):
        body.flow = join(body.flow, flow)
    body.flow = Flow(True, body.flow.unset if body.flow.live else 0, body.flow.touched)
    body.label_flows[node.label] = (Target(False, 0, len(body.locals)), body.flow)
    inner: list[Stmt] = []
    run_one(body, node.statement, inner)
    first = inner[0] if inner else typed.Block((), body.line(node.span))
    out.append(typed.Labeled(node.label, first, body.line(node.span)))
    out.extend(inner[1:])


def check_gotos(body: Body) -> None:
    """Every `goto` needs a label in its own block or one around it."""
    for label, span, path, guards in body.gotos:
        known = body.labels.get(label)
        if known is None:
            near = suggestion(label, body.labels)
            body.error(
                "FLW0005", span, f"there is no label `{label}` in this function", label="no such label",
                help=f"did you mean `{near}`?" if near else "", fix=(span, near) if near else None,
            )  # fmt: skip
        elif path[: len(known[1])] != known[1]:
            body.error(
                "FLW0005",
                span,
                f"label `{label}` stands in a block that this `goto` is not in",
                label="cannot jump into a block",
                labels=(Label(body.file, known[0], "the label"),),
            )
        elif known[1][: len(guards.blocks)] != guards.blocks:
            leaves_final(body, span, "goto")

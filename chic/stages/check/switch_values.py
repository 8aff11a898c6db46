"""The switch expression."""

from __future__ import annotations

from chic import syntax, ty
from chic.diagnostics import Label
from chic.source import Span
from chic.stages.check.body import DEAD, Body, Flow, join
from chic.stages.check.conditions import common_type, taken
from chic.stages.check.conversions import convert
from chic.stages.check.coverage import warn_of_missing
from chic.stages.check.left_values import Left
from chic.stages.check.null_flow import looked_at, with_known
from chic.stages.check.null_tests import excludes_null, includes_null
from chic.stages.check.patterns import matched
from chic.stages.check.switches import ends_it, handled_before, key_of
from chic.stages.check.values import ERROR_EXPR
from chic.ty import Ty
from chic.typed import Expr, LocalRef, SwitchValue, Test, ValueArm


def switch_value(body: Body, node: syntax.SwitchExpr, expected: Ty | None) -> Expr:
    """`e switch { P => e, ... }`"""
    value = looked_at(body, node.value)
    if not node.arms:
        body.error("PAT0005", node.span, "a switch expression needs at least one arm")
        return ERROR_EXPR
    subject = body.temp(value.ty)
    before = body.flow
    tests: list[Test | None] = []
    values: list[Expr] = []
    ends: list[Flow] = []
    after = DEAD
    wanted = None if expected is ty.VOID else expected
    seen: dict[object, Span] = {}
    left = Left(body.world, subject)
    for arm in node.arms:
        path = body.enter()
        body.flow = before
        test, _ = matched(body, arm.pattern, arm.guards, subject, value.ty, body.line(arm.span))
        if excludes_null(arm.pattern):
            body.flow = with_known(body, body.flow, value)
        elif includes_null(arm.pattern) and not arm.guards:
            before = with_known(body, before, value)
        _reached(body, arm, test, seen, left)
        tests.append(test)
        values.append(body.expr(arm.value, wanted))
        ends.append(body.flow)
        after = join(after, body.flow)
        body.leave(path)
    body.flow = after
    if value.ty is ty.ERROR or any(one is None for one in tests) or any(one.ty is ty.ERROR for one in values):
        return ERROR_EXPR
    warn_of_missing(body, node, LocalRef(subject, value.ty), left)
    of = common_type(values, wanted, body.world)
    if of is None or of is ty.VOID:
        _no_common_type(body, node, values, wanted)
        return ERROR_EXPR
    arms = tuple(
        ValueArm(test, one) for test, one in zip(tests, _chosen(body, node, values, ends, of), strict=True) if test is not None
    )
    return SwitchValue(value, subject, arms, of, body.line(node.span))


def _no_common_type(body: Body, node: syntax.SwitchExpr, values: list[Expr], wanted: Ty | None) -> None:
    """Say it at the arms that do not fit what is wanted, or at the first that differs from those before it."""
    misfits = [at for at, one in enumerate(values) if wanted is not None and common_type([one], wanted, body.world) != wanted]
    for at in misfits:
        convert(body, values[at], wanted or ty.ERROR, node.arms[at].value.span, "the arm")
    if misfits:
        return
    shown = ", ".join(sorted({f"`{one.ty}`" for one in values if one.ty is not ty.NEVER}))
    last = next((at for at in range(1, len(values)) if common_type(values[: at + 1], None, body.world) is None), 0)
    others = [node.arms[at].value.span for at in range(last) if values[at].ty is not ty.NEVER]
    labels = tuple(Label(body.file, one, f"this is `{values[at].ty}`") for at, one in enumerate(others[:1]))
    body.error(
        "TYP0012", node.arms[last].value.span, f"the arms have no common type: {shown}",
        label=f"this is `{values[last].ty}`", labels=labels,
    )  # fmt: skip


def _chosen(body: Body, node: syntax.SwitchExpr, values: list[Expr], ends: list[Flow], of: Ty) -> list[Expr]:
    """The values of the arms as what the switch gives; each is taken where its arm ends."""
    made: list[Expr] = []
    after = DEAD
    for arm, value, end in zip(node.arms, values, ends, strict=True):
        body.flow = end
        made.append(taken(body, value, of, arm.value.span))
        after = join(after, body.flow)
    body.flow = after
    return made


def _reached(body: Body, arm: syntax.SwitchArm, test: Test | None, seen: dict[object, Span], left: Left) -> None:
    """An arm after those that fit everything that it fits can never be chosen."""
    key = "any" if ends_it(body, test, arm.pattern) else key_of(test)
    earlier = seen.get("any") or (seen.get(("=", key)) if key is not None and key != "any" else None)
    labels = (Label(body.file, earlier, "handled here"),) if earlier is not None else handled_before(body, test, left)
    if labels:
        body.error("PAT0004", arm.pattern.span, "this arm is never reached", labels=labels)
    elif key is not None:
        seen["any" if key == "any" else ("=", key)] = arm.pattern.span
    if test is not None:
        left.take(test, arm.pattern.span)

"""Conditions and what they teach: `&&`, `||`, `!`, `is`, and the conditional expression."""

from __future__ import annotations

from collections.abc import Sequence

from chic import syntax, ty
from chic.source import Span
from chic.stages.check.body import DEAD, Body, Flow, join
from chic.stages.check.conversions import convert
from chic.stages.check.moves import disposes, take
from chic.stages.check.null_flow import looked_at, with_known
from chic.stages.check.null_tests import comparison, excludes_null, includes_null, null_test, with_answered
from chic.stages.check.nullable import unwrapped, with_null
from chic.stages.check.operands import unify
from chic.stages.check.operators import unary_user
from chic.stages.check.patterns import matched
from chic.stages.check.places import is_place
from chic.stages.check.ranking import implicit, no_variant, rank
from chic.stages.check.values import ERROR_EXPR, Literal, settle
from chic.stages.check.world import World
from chic.ty import Prim, Ty
from chic.typed import Conditional, Const, Expr, Logical, Matches, Not, Unary, Zero
from chic.typed import Sequence as Steps

Asked = tuple[Expr, Flow, Flow]  # an expression, and the flow states where it is true and where it is false


def condition(body: Body, node: syntax.Expr) -> Asked:
    """A bool expression, and the flow states where it is true and where it is false."""
    asked = _asked(body, node)
    if asked is None:
        return _plain(body, node, _truth(body, node, settle(body.expr(node, ty.BOOL))))
    value, true, false = asked
    return _truth(body, node, value), true, false


def _asked(body: Body, node: syntax.Expr) -> Asked | None:
    """`&&`, `||`, `!`, `is`, tests for null; None for anything else. What a declared `!` gives need not be a bool."""
    if type(node) is syntax.Binary and node.op in ("&&", "||"):
        return _chain(body, node)
    if type(node) is syntax.Unary and node.op == "!":
        return _negated(body, node)
    if type(node) is syntax.Is:
        return _is(body, node)
    return null_test(body, node)


def _plain(body: Body, node: syntax.Expr, value: Expr) -> Asked:
    """An expression of which only the value says anything."""
    after = body.flow
    if type(value) is Const and value.ty is ty.BOOL:
        return (value, after, DEAD) if value.value else (value, DEAD, after)
    return value, comparison(body, node, after), after


def _negated(body: Body, node: syntax.Unary) -> Asked:
    operand = node.operand
    asked = _asked(body, operand)
    value = asked[0] if asked is not None else settle(body.expr(operand, ty.BOOL))
    line = body.line(node.span)
    if value.ty not in (ty.BOOL, ty.ERROR):
        declared = unary_user(body, "!", value, node.span, line)
        if declared is not None:
            return declared, body.flow, body.flow
        value = _truth(body, operand, value)
    inner, true, false = (value, *asked[1:]) if asked is not None else _plain(body, operand, value)
    if type(inner) is Const:
        return Const(not inner.value, ty.BOOL, inner.line), false, true
    return (Unary("!", inner, ty.BOOL, line) if inner.ty is ty.BOOL else inner), false, true


def _truth(body: Body, node: syntax.Expr, value: Expr) -> Expr:
    """A value as the bool that it is or converts to."""
    of = value.ty
    if of in (ty.BOOL, ty.ERROR):
        return value
    if rank(value, ty.BOOL, body.world) is not None:
        return convert(body, value, ty.BOOL, node.span)
    help_text = "compare it: `... != 0`" if ty.is_numeric(of) else ""
    if isinstance(node, syntax.Assign):
        help_text = "`=` assigns; did you mean `==`?"
    body.error("TYP0003", node.span, f"expected a `bool`, found `{of}`", label=f"this is `{of}`", help=help_text)
    return ERROR_EXPR


def _chain(body: Body, node: syntax.Binary) -> Asked:
    """`a && b && ...`: the left spine of one operator, walked in a loop."""
    operands: list[syntax.Expr] = []
    nodes: list[syntax.Binary] = []
    first: syntax.Expr = node
    while type(first) is syntax.Binary and first.op == node.op:
        operands.append(first.right)
        nodes.append(first)
        first = first.left
    value, true, false = condition(body, first)
    broken = value.ty is ty.ERROR
    for operand, one in zip(reversed(operands), reversed(nodes), strict=True):
        body.flow = true if node.op == "&&" else false
        if not body.flow.live:
            body.flow = Flow(True, 0, body.flow.touched)
        right, right_true, right_false = condition(body, operand)
        broken = broken or right.ty is ty.ERROR
        if node.op == "&&":
            true, false = right_true if true.live else DEAD, join(false, right_false if true.live else DEAD)
        else:
            true, false = join(true, right_true if false.live else DEAD), right_false if false.live else DEAD
        value = _logical(node.op, value, right, body.line(one.op_span if one.op_span.end else one.span))
    body.flow = join(true, false)
    return (ERROR_EXPR if broken else value), true, false


def _logical(op: str, left: Expr, right: Expr, line: int) -> Expr:
    if type(left) is Const and left.ty is ty.BOOL and type(right) is Const:
        return Const((left.value and right.value) if op == "&&" else (left.value or right.value), ty.BOOL, line)
    return Logical(op, left, right, ty.BOOL, line)


def logical(body: Body, node: syntax.Expr, expected: Ty | None) -> Expr:
    """A condition used as a value."""
    value, true, false = _asked(body, node) or condition(body, node)
    body.flow = join(true, false)
    return value


def _is(body: Body, node: syntax.Is) -> Asked:
    """`e is P when g`"""
    value = looked_at(body, node.value)
    subject = body.temp(value.ty)
    before = body.flow
    negated = isinstance(node.pattern, syntax.NotPattern) and not node.guards
    asked = node.pattern.pattern if isinstance(node.pattern, syntax.NotPattern) and negated else node.pattern
    test, bound = matched(body, asked, node.guards, subject, value.ty, body.line(node.span))
    true, false = body.flow, _without(before, bound)
    if negated:
        true, false, test = false, true, Not(test) if test is not None else None
    if excludes_null(node.pattern):
        true = with_answered(body, with_known(body, true, value), node.value)
    if includes_null(node.pattern) and not node.guards:
        false = with_answered(body, with_known(body, false, value), node.value)
    if value.ty is ty.ERROR or test is None:
        return ERROR_EXPR, true, false
    return Matches(value, subject, test, ty.BOOL, body.line(node.span)), true, false


def _without(flow: Flow, bound: int) -> Flow:
    """The flow state where the bound locals have no value."""
    return Flow(flow.live, flow.unset | bound, flow.touched & ~bound, flow.known & ~bound)


# --- one of two values ------------------------------------------------------------------------------------------------


_DECLARED = (ty.Class, ty.Interface, ty.Struct)


def common_type(values: Sequence[Expr], expected: Ty | None = None, world: World | None = None) -> Ty | None:
    """The type that all values share or convert to; literals follow the others, or `expected`. Objects share the type of one
    that all others derive from or convert to, if the caller gives the world."""
    if expected is not None and expected is not ty.VOID and all(_fits(one, expected, world) for one in values):
        return expected
    for of in (one.ty for one in values if world is not None and isinstance(one.ty, _DECLARED)):
        if all(_fits(one, of, world) for one in values):
            return of
    best = values[0]
    for one in values[1:]:
        if one.ty == best.ty and type(one) is type(best):
            continue
        met = _meet(best, one)
        if met is None:
            return None
        best = met
    return best.ty


def _fits(one: Expr, target: Ty, world: World | None) -> bool:
    return one.ty is ty.NEVER or rank(one, target, world) is not None


def _meet(a: Expr, b: Expr) -> Expr | None:
    """An expression of the common type."""
    if a.ty is ty.NEVER or b.ty is ty.NEVER:
        return b if a.ty is ty.NEVER else a
    if no_variant(a, b.ty) or no_variant(b, a.ty):
        return b if no_variant(a, b.ty) else a
    if a.ty == b.ty:
        return b if type(a) is Literal else a
    if a.ty is ty.NULL or b.ty is ty.NULL:
        other = b if a.ty is ty.NULL else a
        if implicit(a if a.ty is ty.NULL else b, other.ty):
            return other
        return None if other.ty in (ty.NULL, ty.VOID) else Zero(with_null(other.ty))
    if isinstance(a.ty, ty.Nullable) or isinstance(b.ty, ty.Nullable):
        met = _meet(_inside(a), _inside(b))
        return None if met is None else Zero(with_null(met.ty))
    if isinstance(a.ty, Prim) and isinstance(b.ty, Prim) and ty.is_numeric(a.ty) and ty.is_numeric(b.ty):
        pair = unify(a, b)
        if pair is None:
            return None
        if type(pair[0]) is Literal and type(pair[1]) is Literal:
            return pair[0] if ty.is_float(pair[0].ty) or (not ty.is_float(pair[1].ty) and pair[0].ty is ty.LONG) else pair[1]
        return pair[0]
    return None


def _inside(one: Expr) -> Expr:
    """The value inside a nullable one; anything else unchanged."""
    return unwrapped(one) if isinstance(one.ty, ty.Nullable) else one


def conditional(body: Body, node: syntax.Conditional, expected: Ty | None) -> Expr:
    """`c ? a : b`"""
    test, true, false = condition(body, node.condition)
    body.flow = true if true.live else Flow(True, 0, true.touched)
    first = body.expr(node.then, expected)
    after_first = body.flow
    body.flow = false if false.live else Flow(True, 0, false.touched)
    second = body.expr(node.otherwise, expected)
    after_second = body.flow
    body.flow = join(after_first if true.live else DEAD, after_second if false.live else DEAD)
    if ty.ERROR in (test.ty, first.ty, second.ty):
        return ERROR_EXPR
    of = common_type((first, second), expected, body.world)
    if of is None:
        body.error(
            "TYP0012", node.span, f"the two sides have no common type: `{first.ty}` and `{second.ty}`", label="different types"
        )
        return ERROR_EXPR
    if of is ty.VOID:
        body.error("TYP0012", node.span, "the sides of `?:` have no value", help="use `if` and `else`")
        return ERROR_EXPR
    if type(test) is Const:
        chosen = convert(body, first if test.value else second, of, node.span)
        # A value, as where the condition is not known: no name for the place.
        copy = is_place(chosen) and not disposes(body.world, of)
        return Steps((), chosen, of, body.line(node.span)) if copy else chosen
    body.flow = after_first
    then = taken(body, first, of, node.then.span)
    after_first = body.flow if true.live else DEAD
    body.flow = after_second
    otherwise = taken(body, second, of, node.otherwise.span)
    body.flow = join(after_first, body.flow if false.live else DEAD)
    return Conditional(test, then, otherwise, of, body.line(node.span))


def taken(body: Body, value: Expr, of: Ty, span: Span) -> Expr:
    """One of several values, as that of the expression which chooses: it moves there."""
    made = convert(body, value, of, span)
    take(body, made, span)
    return made

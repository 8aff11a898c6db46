"""What a test of a nullable local teaches: comparisons with null, `HasValue`, patterns.

In: AST. Out: typed tests, and the flow states where they are true and false.
"""

from __future__ import annotations

from chic import syntax, ty
from chic.stages.check.body import Body, Flow, LocalInfo
from chic.stages.check.null_flow import local_of, plain_value, with_known, written
from chic.stages.check.nullable import has_value
from chic.stages.check.operators import combine
from chic.stages.check.places import check_read
from chic.typed import Expr, FieldRef, LocalRef, Unary

_LITERALS = (syntax.IntLit, syntax.RealLit, syntax.CharLit, syntax.StringLit, syntax.BoolLit)


def null_test(body: Body, node: syntax.Expr) -> tuple[Expr, Flow, Flow] | None:
    """`x != null`, `x == null`, `x.HasValue`, and the flow states where they are true and false; None for anything else."""
    if type(node) is syntax.Binary and node.op in ("==", "!="):
        for one, other in ((node.left, node.right), (node.right, node.left)):
            if type(other) is syntax.NullLit and type(one) is not syntax.NullLit:
                return _compared(body, node, plain_value(body, one), one)
    if type(node) is syntax.Member and node.name == "HasValue" and type(node.target) is syntax.Name and not node.conditional:
        value = body.denote(node.target)
        if isinstance(value, (LocalRef, FieldRef)) and local_of(body, value) >= 0 and isinstance(value.ty, ty.Nullable):
            check_read(body, value, node.target.span)
            return has_value(value), with_known(body, body.flow, value), body.flow
    return None


def _compared(body: Body, node: syntax.Binary, value: Expr, asked: syntax.Expr) -> tuple[Expr, Flow, Flow]:
    after = body.flow
    if not isinstance(value.ty, ty.Nullable):
        null = body.value(syntax.NullLit(node.span))
        return combine(body, node.op, value, null, node), after, after
    there, known = has_value(value), with_answered(body, with_known(body, after, value), asked)
    if node.op == "!=":
        return there, known, after
    return Unary("!", there, ty.BOOL, body.line(node.span)), after, known


def comparison(body: Body, node: syntax.Expr, after: Flow) -> Flow:
    """The flow state where a comparison is true: `x?.Name == "a"` only is where `x` is there."""
    if type(node) is not syntax.Binary or node.op != "==":
        return after
    asked = node.left if isinstance(node.right, _LITERALS) else node.right if isinstance(node.left, _LITERALS) else None
    return after if asked is None else with_answered(body, after, asked)


def with_answered(body: Body, flow: Flow, node: syntax.Expr) -> Flow:
    """The flow state where an expression has a value: with the local `x` of `x?.M` known, unless it is assigned on the way."""
    asked, inner = False, node
    while isinstance(inner, (syntax.Member, syntax.Index, syntax.Call)):
        asked = asked if isinstance(inner, syntax.Call) else inner.conditional
        inner = inner.target
    if not asked or not isinstance(inner, syntax.Name) or inner.name in (name for name, _ in written((node,))):
        return flow
    info = body.names.get(inner.name)
    if isinstance(info, LocalInfo):
        return flow if info.place is not None else with_known(body, flow, LocalRef(info.index, info.ty))
    taken = [one.place for one in body.captures.values() if one.info.name == inner.name] if info is None else []
    return with_known(body, flow, taken[0]) if len(taken) == 1 else flow


# --- patterns ---------------------------------------------------------------------------------------------------------


def excludes_null(node: syntax.Pattern) -> bool:
    """Whether null never fits the pattern."""
    match node:
        case syntax.ConstPattern(value=value):
            return not isinstance(value, syntax.NullLit)
        case syntax.NotPattern(pattern=inner):
            return includes_null(inner)
        case syntax.AndPattern(left=left, right=right):
            return excludes_null(left) or excludes_null(right)
        case syntax.OrPattern(left=left, right=right):
            return excludes_null(left) and excludes_null(right)
        case syntax.TypePattern() | syntax.RelationalPattern() | syntax.ListPattern():
            return True
    return False


def includes_null(node: syntax.Pattern) -> bool:
    """Whether null always fits the pattern."""
    match node:
        case syntax.ConstPattern(value=value):
            return isinstance(value, syntax.NullLit)
        case syntax.AnyPattern() | syntax.BindPattern():
            return True
        case syntax.NotPattern(pattern=inner):
            return excludes_null(inner)
        case syntax.AndPattern(left=left, right=right):
            return includes_null(left) and includes_null(right)
        case syntax.OrPattern(left=left, right=right):
            return includes_null(left) or includes_null(right)
    return False

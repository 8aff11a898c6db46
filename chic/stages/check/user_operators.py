"""Operators and conversions that types declare for themselves."""

from __future__ import annotations

from chic.source import Span
from chic.stages.check.body import Body
from chic.stages.check.hierarchy import chain
from chic.stages.check.names import visible_from
from chic.stages.check.places import addressable
from chic.stages.check.resolve import instance_of
from chic.stages.check.signatures import function
from chic.stages.check.symbols import FunctionInstance, FunctionSymbol
from chic.ty import Ty
from chic.typed import Argument, Call, Expr


def declared(body: Body, of: Ty, name: str) -> list[FunctionInstance]:
    """The operator functions of that name in a declared type."""
    found = instance_of(body.world, of)
    if found is None:
        return []
    return [
        function(body.world, one, level)
        for level in chain(body.world, found)
        for one in level.symbol.members.get(name, ())
        if isinstance(one, FunctionSymbol)
    ]


def _conversions(body: Body, of: Ty, prefix: str) -> list[FunctionInstance]:
    found = instance_of(body.world, of)
    if found is None:
        return []
    names = [name for name in found.symbol.members if name.startswith(prefix)]
    return [one for name in names for one in declared(body, of, name)]


def conversion(body: Body, expr: Expr, target: Ty, span: Span, explicit: bool) -> Expr | None:
    """The value converted by an `implicit operator` (or, if `explicit`, any) of its own or the target type."""
    prefixes = ("op_Implicit_", "op_Explicit_") if explicit else ("op_Implicit_",)
    for prefix in prefixes:
        for of in (expr.ty, target):
            for one in _conversions(body, of, prefix):
                if one.result == target and len(one.params) == 1 and one.params[0].ty == expr.ty:
                    if not visible_from(body.scope, one.symbol):
                        body.error("NAM0004", span, f"the conversion to `{target}` is not visible here")
                    by_ref = one.params[0].by_ref
                    value = addressable(body, expr) if by_ref else expr
                    return Call(body.world.need(one), (Argument(0, value, by_ref),), target, body.line(span))
    return None

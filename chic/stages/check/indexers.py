"""Indexers that types declare: `x[i]` as a property with arguments.

In: the object and the written index. Out: a `PropertyRef` whose arguments are evaluated, or None if the type has no indexer.
"""

from __future__ import annotations

from chic import syntax, ty
from chic.diagnostics import Label
from chic.stages.check.body import Body
from chic.stages.check.conversions import convert
from chic.stages.check.hierarchy import all_interfaces, chain
from chic.stages.check.nominal import instance_of
from chic.stages.check.ranking import rank
from chic.stages.check.signatures import describe, function
from chic.stages.check.symbols import FunctionInstance, PropertySymbol, TypeInstance
from chic.stages.check.values import ERROR_EXPR, PropertyRef
from chic.typed import Expr

Found = tuple[PropertySymbol, TypeInstance, FunctionInstance]


def indexer(body: Body, base: Expr, node: syntax.Index) -> PropertyRef | Expr | None:
    """The indexer that fits the arguments best, with them."""
    owner = instance_of(body.world, base.ty)
    found = _declared(body, owner) if owner is not None and not isinstance(base.ty, ty.Enum) else []
    if not found:
        return None
    values = [body.expr(arg.value, ty.INT) for arg in node.args if arg.value is not None]
    if any(value.ty is ty.ERROR for value in values):
        return ERROR_EXPR
    ranked = [(ranks, one) for one in found if (ranks := _ranks(body, one, values)) is not None]
    if not ranked:
        given = ", ".join(str(value.ty) for value in values)
        body.error(
            "TCK141", node.span, f"no indexer of `{base.ty}` takes ({given})", label="no indexer fits",
            labels=tuple(Label(one[1].symbol.scope.file, one[0].span, describe(one[2])) for one in found[:4]),
        )  # fmt: skip
        return ERROR_EXPR
    prop, level, accessor = min(ranked, key=lambda one: sum(one[0]))[1]
    args = tuple(
        convert(body, value, param.ty, node.span, f"parameter `{param.name}`")
        for value, param in zip(values, accessor.params, strict=False)
    )
    return PropertyRef(prop, level, base, node.span, args=args)


def _declared(body: Body, owner: TypeInstance) -> list[Found]:
    """The indexers of a type, its own before inherited ones."""
    levels = [*chain(body.world, owner), *all_interfaces(body.world, owner)]
    return [
        (prop, level, function(body.world, accessor, level))
        for level in dict.fromkeys(levels)
        for prop in level.symbol.indexers
        if (accessor := prop.get or prop.set) is not None
    ]


def _ranks(body: Body, one: Found, values: list[Expr]) -> list[int] | None:
    count = len(one[0].decl.params)
    if len(values) != count:
        return None
    ranks = [rank(value, param.ty, body.world) for value, param in zip(values, one[2].params, strict=False)]
    return None if None in ranks else [each for each in ranks if each is not None]

"""Declarations of operators: what they are about, what they return, and that none of a pair stands alone.

In: the functions of the program with their signatures. Out: findings.
"""

from __future__ import annotations

from chic import ty
from chic.stages.check.symbols import FunctionInstance, FunctionSymbol
from chic.stages.check.world import World
from chic.ty import Ty

_PAIRS = {"==": "!=", "!=": "==", "<": ">", ">": "<", "<=": ">=", ">=": "<="}


def check_operator(world: World, symbol: FunctionSymbol, one: FunctionInstance, own: Ty) -> None:
    """An operator is about its own type; comparisons give a `bool`."""
    types = (*(param.ty for param in one.params), one.result)
    if ty.ERROR in types:
        return
    if own not in types and ty.Nullable(own) not in types:
        world.report.error(
            symbol.file, "TCK050", symbol.span, f"an operator of `{own}` needs an operand or a result of that type",
        )  # fmt: skip
    sign = getattr(symbol.decl, "op", "")
    if sign in _PAIRS and len(one.params) == 2 and one.result is not ty.BOOL:
        world.report.error(
            symbol.file, "TCK050", symbol.span, f"`{sign}` compares, so it returns a `bool`", label=f"returns `{one.result}`"
        )


def check_pairs(world: World, operators: list[tuple[FunctionSymbol, FunctionInstance]]) -> None:
    """`==` needs `!=`, `<` needs `>`, `<=` needs `>=`, for the same operands."""
    keys = [(one.owner, getattr(symbol.decl, "op", ""), tuple(param.ty for param in one.params)) for symbol, one in operators]
    for (symbol, _), (owner, sign, types) in zip(operators, keys, strict=True):
        other = _PAIRS.get(sign, "")
        if not other or len(types) != 2 or ty.ERROR in types or (owner, other, types) in keys:
            continue
        world.report.error(
            symbol.file, "TCK050", symbol.span, f"`{sign}` is declared without `{other}`",
            help=f"declare `{other}` for the same operands, too",
        )  # fmt: skip

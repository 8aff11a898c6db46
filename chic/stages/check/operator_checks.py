"""Declarations of operators: what they are about, what they return, and that none of a pair stands alone.

In: the functions of the program with their signatures. Out: findings.
"""

from __future__ import annotations

from chic import ty
from chic.stages.check.collect_operators import CONVERSIONS
from chic.stages.check.hierarchy import is_a
from chic.stages.check.nullable import bare
from chic.stages.check.symbols import FunctionInstance, FunctionSymbol
from chic.stages.check.world import World
from chic.ty import Ty

_PAIRS = {"==": "!=", "!=": "==", "<": ">", ">": "<", "<=": ">=", ">=": "<="}


def check_operator(world: World, symbol: FunctionSymbol, one: FunctionInstance, own: Ty) -> None:
    """An operator is about its own type; comparisons give a `bool`, steps the type itself; no conversion is there already."""
    types = (*(param.ty for param in one.params), one.result)
    if ty.ERROR in types:
        return
    sign = getattr(symbol.decl, "op", "")
    converts = sign in CONVERSIONS
    if own not in map(bare, types if converts else types[:-1]):
        about = "an operand or a result" if converts else "an operand"
        world.report.error(symbol.file, "TCK050", symbol.span, f"an operator of `{own}` needs {about} of that type")
        return
    text = _result(world, sign, types)
    if text:
        world.report.error(symbol.file, "TCK050", symbol.span, text, label=f"returns `{one.result}`")


def _result(world: World, sign: str, types: tuple[Ty, ...]) -> str:
    """What is wrong with the result of an operator, the last of its types."""
    first, result = types[0], types[-1]
    if sign in _PAIRS and len(types) == 3 and result is not ty.BOOL:
        return f"`{sign}` compares, so it returns a `bool`"
    if sign in ("++", "--") and not is_a(world, result, first):
        return f"`{sign}` changes the value of a variable, so it returns `{first}`"
    if sign in CONVERSIONS and is_a(world, bare(first), bare(result)):
        return f"`{first}` converts to `{result}` by itself" if first != result else f"`{first}` needs no conversion to itself"
    return ""


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

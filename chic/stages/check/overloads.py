"""Choosing among functions of one name by how well the arguments fit; and the library's functions known by name."""

from __future__ import annotations

from collections.abc import Sequence

from chic import ty
from chic.stages.check.arithmetic import widens
from chic.stages.check.ranking import rank
from chic.stages.check.symbols import FunctionInstance
from chic.ty import Prim, Ty
from chic.typed import Expr

Ranks = tuple[int, ...]


def better_target(a: Ty, b: Ty) -> bool:
    """Whether, of two types that a value converts to equally well, `a` is the closer one (it converts to `b`)."""
    if not (isinstance(a, Prim) and isinstance(b, Prim)) or a == b:
        return False
    if b.kind == "float":
        return a.kind in ("int", "uint") or (a.kind == "float" and a.bits < b.bits)
    if a.kind in ("int", "uint") and b.kind in ("int", "uint"):
        return widens(a, b) or (a.kind == "int" and b.kind == "uint" and not widens(b, a))
    return False


def beats(a: tuple[Ranks, tuple[Ty, ...]], b: tuple[Ranks, tuple[Ty, ...]]) -> bool:
    """Whether candidate `a` is at least as good for every argument, and better for one."""
    some = False
    for rank_a, rank_b, type_a, type_b in zip(a[0], b[0], a[1], b[1], strict=True):
        if rank_a < rank_b or (rank_a == rank_b and rank_a and better_target(type_a, type_b)):
            some = True
        elif rank_a > rank_b or (rank_a and better_target(type_b, type_a)):
            return False
    return some


def best_for(candidates: Sequence[FunctionInstance], args: Sequence[Expr]) -> FunctionInstance | None:
    """The candidate with exactly these positional parameters that fits best; the first of equals."""
    best: FunctionInstance | None = None
    best_key: tuple[Ranks, tuple[Ty, ...]] | None = None
    for one in candidates:
        if len(one.params) != len(args):
            continue
        ranks = [rank(arg, param.ty) for arg, param in zip(args, one.params, strict=True)]
        if None in ranks:
            continue
        key = (tuple(r for r in ranks if r is not None), tuple(param.ty for param in one.params))
        if best_key is None or beats(key, best_key):
            best, best_key = one, key
    return best


def named_like(of: Ty) -> bool:
    """Whether a type is one that the library can print."""
    return of is ty.STRING or of is ty.BOOL or of is ty.CHAR or ty.is_numeric(of)

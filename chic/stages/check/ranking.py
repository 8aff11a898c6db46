"""How well a value fits a type: which implicit conversions there are, and which of several is the better one.

In: an elaborated value and a type. Out: a number, smaller for better, None where it does not fit. Nothing is converted here.
"""

from __future__ import annotations

from chic import ty
from chic.stages.check.arithmetic import fits, natural, widens
from chic.stages.check.hierarchy import distance, fn_fits, is_a
from chic.stages.check.nullable import is_reference
from chic.stages.check.spans import fits_view
from chic.stages.check.user_operators import conversion_of
from chic.stages.check.values import Literal
from chic.stages.check.world import World
from chic.ty import Prim, Ty
from chic.typed import ArrayLength, Binary, Const, Expr, SizeOf, Zero

BY_OPERATOR = 1 << 10  # worse than any way without operators
TO_OBJECT = 1 << 20  # worse than any other way
_OF_LENGTHS = (ty.INT, ty.UINT, ty.LONG, ty.ULONG, ty.NUINT)  # what lengths and sizes become by themselves


def literal(value: int | float, line: int) -> Literal:
    """A literal without suffix."""
    if isinstance(value, float):
        return Literal(value, ty.DOUBLE, line, exact=value)
    return Literal(value, natural(value), line, exact=value)


def length_like(expr: Expr, ops: str = "+-*/%") -> bool:
    """Whether an expression is made of array lengths, sizes and constants: such a value mixes with `int` and `nuint` freely."""
    while isinstance(expr, Binary) and expr.ty in (ty.INT, ty.NUINT) and expr.op in ops:
        if not (isinstance(expr.right, Const) or length_like(expr.right, ops)):
            return False
        expr = expr.left
    return isinstance(expr, (ArrayLength, SizeOf))


def no_variant(expr: Expr, target: Ty) -> bool:
    """Whether a value is the literal 0 and the type an enum: as in C#, it stands for the value without a variant, or flag."""
    return isinstance(target, ty.Enum) and type(expr) is Literal and expr.exact == 0 and isinstance(expr.exact, int)


def implicit(expr: Expr, target: Ty, world: World | None = None) -> bool:
    """Whether a value that is not a literal converts to a different type by itself (to a class or interface only if the
    caller gives the world)."""
    source = expr.ty
    if isinstance(target, Prim):
        if isinstance(source, Prim):
            return _implicit_prim(expr, source, target)
        return False
    if isinstance(target, ty.Pointer):
        if source is ty.NULL:
            return True
        return isinstance(source, ty.Pointer) and (
            (source.target == target.target and not target.mutable)
            or (target.target is ty.VOID and source.mutable >= target.mutable)
        )
    if isinstance(target, ty.Fn):
        if world is not None and isinstance(source, ty.Fn):
            return fn_fits(world, source, target)
        return source is ty.NULL and target.raw
    if isinstance(target, (ty.Class, ty.Interface)) and world is not None and is_a(world, source, target):
        return True
    return source is ty.NEVER


def _implicit_prim(expr: Expr, source: Prim, target: Prim) -> bool:
    if source is ty.NEVER:
        return True
    if target.kind == "float":
        return source.kind in ("int", "uint") or (source.kind == "float" and source.bits <= target.bits)
    if target.kind not in ("int", "uint") or source.kind not in ("int", "uint"):
        return False
    if widens(source, target):
        return True
    if type(expr) is Const and source in (ty.INT, ty.NUINT):
        return fits(int(expr.value), target)  # as in C#: an int constant (and a size) may become a narrower type
    return source in (ty.INT, ty.NUINT) and target in _OF_LENGTHS and length_like(expr)


def rank(expr: Expr, target: Ty, world: World | None = None) -> int | None:
    """How well a value fits a parameter: 0 exactly, 1 as a literal that adapts, 2 by implicit conversion, 3 as a constant that
    happens to fit, BY_OPERATOR and more by a conversion that a type declares, None not at all."""
    plain = standard_rank(expr, target, world)
    if plain is not None or world is None or isinstance(target, ty.Nullable):
        return plain
    found = conversion_of(world, expr, target, False, standard_rank)
    return BY_OPERATOR + found[1] if found is not None else None


def standard_rank(expr: Expr, target: Ty, world: World | None = None) -> int | None:
    """How well a value fits without operators that types declare."""
    source = expr.ty
    if source is target or source == target or source is ty.ERROR or target is ty.ERROR:
        return 0
    if target == ty.OBJECT and world is not None:
        return TO_OBJECT if source is ty.NEVER or is_a(world, source, target) else None
    if type(expr) is Literal and not isinstance(target, ty.Nullable):
        if not isinstance(target, Prim):
            return 2 if no_variant(expr, target) else None
        if isinstance(expr.exact, int) and target.kind in ("int", "uint"):
            return 1 if fits(expr.exact, target) else None
        return 1 if target.kind == "float" else None
    if isinstance(target, ty.Nullable):
        return _rank_nullable(expr, target, world)
    if source is ty.NULL:
        return 1 if implicit(expr, target) else None
    if world is not None and isinstance(target, (ty.Class, ty.Interface)) and is_a(world, source, target):
        return 4 + distance(world, source, target)
    if not implicit(expr, target):
        return 4 if world is not None and fits_view(world, source, target) else None
    return 3 if type(expr) is Const and ty.is_integer(target) and not widens(source, target) else 2


def _rank_nullable(expr: Expr, target: ty.Nullable, world: World | None) -> int | None:
    """To a nullable type: `null` like a literal, a value a little worse than to the type itself."""
    if expr.ty is ty.NULL:
        return TO_OBJECT if target.base == ty.OBJECT else 1
    if isinstance(expr.ty, ty.Nullable):
        return rank(Zero(expr.ty.base), target.base, world) if is_reference(target.base) else None
    inner = rank(expr, target.base, world)
    return None if inner is None else inner + 1

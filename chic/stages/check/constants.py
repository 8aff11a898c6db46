"""Values known at compile time: constants, enum numbers, and the limits of the primitive types."""

from __future__ import annotations

import math

from chic import ty
from chic.diagnostics import Label
from chic.source import Span
from chic.stages.check.arithmetic import fits, int_range
from chic.stages.check.body import Body
from chic.stages.check.conversions import expect
from chic.stages.check.instances import underlying
from chic.stages.check.resolve import stored
from chic.stages.check.symbols import ConstSymbol, TypeInstance, TypeSymbol, VariantSymbol
from chic.stages.check.values import ERROR_EXPR
from chic.stages.check.world import World
from chic.ty import Prim, Ty
from chic.typed import Const, Expr, SizeOf, StringConst

FLOATS: dict[str, dict[str, float]] = {
    "double": {
        "MaxValue": 1.7976931348623157e308, "MinValue": -1.7976931348623157e308, "Epsilon": 5e-324, "NaN": math.nan,
        "PositiveInfinity": math.inf, "NegativeInfinity": -math.inf,
    },
    "float": {
        "MaxValue": 3.4028234663852886e38, "MinValue": -3.4028234663852886e38, "Epsilon": 1.401298464324817e-45,
        "NaN": math.nan, "PositiveInfinity": math.inf, "NegativeInfinity": -math.inf,
    },
}  # fmt: skip


def wrapper_constant(of: Ty, name: str, line: int) -> Expr | None:
    """`int.MaxValue`, `double.NaN` and their like."""
    if not isinstance(of, Prim):
        return None
    if of.kind == "float":
        value = FLOATS[of.name].get(name)
        return None if value is None else Const(value, of, line)
    if of.kind in ("int", "uint", "char") and name in ("MinValue", "MaxValue"):
        return Const(int_range(of)[name == "MaxValue"], of, line)
    return None


def const_value(world: World, symbol: ConstSymbol, owner: TypeInstance | None, line: int) -> Expr:
    """The value of a constant, found when first asked for."""
    args = owner.args if owner is not None else ()
    if args in symbol.values:
        known: Expr | None = symbol.values[args]
        if known is None:
            world.report.error(symbol.scope.file, "TCK004", symbol.span, f"constant `{symbol.name}` depends on itself")
            return ERROR_EXPR
        return _at(known, line)
    symbol.values[args] = None
    env = owner.env if owner is not None else {}
    symbol.values[args] = _evaluate(world, symbol, env, owner)
    known = symbol.values[args]
    assert known is not None
    return _at(known, line)


def _at(value: Expr, line: int) -> Expr:
    """The constant as it stands at a use."""
    match value:
        case Const(value=number, ty=of):
            return Const(number, of, line)
        case StringConst(value=text, ty=of):
            return StringConst(text, of, line)
    return value


def _evaluate(world: World, symbol: ConstSymbol, env: dict[str, Ty], owner: TypeInstance | None) -> Expr:
    of = stored(world, symbol.scope, env, symbol.type)
    if symbol.value is None:
        world.report.error(symbol.scope.file, "TCK004", symbol.span, f"constant `{symbol.name}` needs a value")
        return ERROR_EXPR
    body: Body = world.make_body(world, symbol.scope, env, symbol.full, owner, f"constant `{symbol.name}`")
    return constant(body, symbol.value, of, f"constant `{symbol.name}`")


def constant(body: Body, node: object, of: Ty, what: str, help: str = "") -> Expr:
    """The value of an expression that must be constant, in the type `of`. `help`: what to do about one that is not."""
    value = expect(body, node, of, what)  # type: ignore[arg-type]
    if isinstance(value, (Const, StringConst, SizeOf)) or value.ty is ty.ERROR or of is ty.ERROR:
        return value if of is not ty.ERROR else ERROR_EXPR
    span: Span = node.span  # type: ignore[attr-defined]
    body.error("TCK004", span, f"{what} cannot be computed at compile time", label="not constant", help=help)
    return ERROR_EXPR


# --- enums ------------------------------------------------------------------------------------------------------------


def variant_value(body: Body, symbol: VariantSymbol, owner: TypeInstance, span: Span) -> Expr:
    """A variant as a constant: of its enum, or its number inside the enum's own declaration."""
    numbers = owner.numbers if body.numbering is symbol.owner else enum_numbers(body.world, owner)
    if numbers is None or symbol.name not in numbers:
        body.error("TCK004", span, f"the value of `{symbol.name}` is not known here", help="use earlier variants only")
        return ERROR_EXPR
    number = numbers[symbol.name]
    if number is None:
        return ERROR_EXPR
    of = underlying(body.world, owner.ty) if body.numbering is symbol.owner else owner.ty
    return Const(number, of, body.line(span))


def enum_numbers(world: World, owner: TypeInstance) -> dict[str, int | None]:
    """The number of every variant; None for a wrong one, and for those that would follow from it."""
    if owner.numbers is not None:
        return owner.numbers
    owner.numbers = numbers = {}
    flags = has_flags(owner.symbol)
    seen: dict[int, VariantSymbol] = {}
    following: int | None = 0
    for one in owner.symbol.variants:
        value = numbers[one.name] = _variant_number(world, owner, one, following)
        following = None if value is None else _next(value, flags)
        if value is None:
            continue
        if value in seen and not flags:
            _same_number(world, one, seen[value], value)
        seen.setdefault(value, one)
    return numbers


def _same_number(world: World, one: VariantSymbol, first: VariantSymbol, value: int) -> None:
    file = one.owner.scope.file
    world.report.error(
        file, "NAM0003", one.span, f"variant `{one.name}` has the same number as `{first.name}`: {value}",
        labels=(Label(file, first.span, f"this is {value}"),),
    )  # fmt: skip


def has_flags(symbol: TypeSymbol) -> bool:
    """Whether an enum's variants may be combined."""
    return any(one.name == "flags" for one in symbol.decl.modifiers.attributes)


def _next(previous: int, flags: bool) -> int:
    if not flags:
        return previous + 1
    return 1 if previous <= 0 else 1 << previous.bit_length()


def _variant_number(world: World, owner: TypeInstance, one: VariantSymbol, implied: int | None) -> int | None:
    """The number that a variant is given, or the `implied` one; None if there is none that fits."""
    of = underlying(world, owner.ty)
    if one.variant.value is not None:
        what = f"variant `{one.name}`"
        body: Body = world.make_body(world, owner.symbol.scope, {}, one.name, owner, what)
        body.numbering = owner.symbol
        before = world.report.errors
        value = constant(body, one.variant.value, of, what)
        wrong = world.report.errors > before
        return int(value.value) if isinstance(value, Const) and not wrong else None
    if implied is None or not isinstance(of, Prim) or fits(implied, of):
        return implied
    world.report.error(
        owner.symbol.scope.file, "TCK121", one.span, f"{implied} does not fit `{of}`, which `{owner.symbol.name}` is based on"
    )
    return None

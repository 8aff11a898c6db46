"""What expressions elaborate to besides typed nodes: literals that still adapt, and names that are not values."""

from __future__ import annotations

from attrs import define, frozen

from chic import ty
from chic.source import Span
from chic.stages.check.arithmetic import wrap
from chic.stages.check.symbols import FunctionSymbol, Namespace, PropertySymbol, TypeInstance, VariantSymbol
from chic.ty import Prim, Ty
from chic.typed import Const, Expr, Zero


@frozen
class Literal(Const):
    """A constant made of unsuffixed literals only: it takes the type its context asks for. `exact` is its mathematical
    value, `value` what it is in the type it has without context, where its parts may have wrapped; `computed`: no one wrote
    that number. Must not reach the typed program: see `settle`."""

    exact: int | float = 0
    computed: bool = False


def settle(expr: Expr) -> Expr:
    """The expression with the type it has without context."""
    if type(expr) is Literal:
        return Const(expr.value, expr.ty, expr.line)
    return expr


def number_in(one: Literal, of: Prim) -> int:
    """What an integer literal is in an integer type: computed there, not computed exactly and cut afterwards."""
    assert isinstance(one.ty, Prim)
    return int(one.value) if one.ty == of else wrap(int(one.exact), of)


ERROR_EXPR = Zero(ty.ERROR)


@frozen(eq=False, repr=False)
class TypeRef:
    """A type where an expression may stand: `Math` in `Math.PI`. `instance` None: a primitive without library class."""

    ty: Ty
    instance: TypeInstance | None
    span: Span


@frozen(eq=False, repr=False)
class SpaceRef:
    """A namespace."""

    space: Namespace
    span: Span


@frozen(eq=False, repr=False)
class Extending:
    """A member that extends a type: the instance of its extension or class, and how far out it was found (0: nearest)."""

    symbol: FunctionSymbol | PropertySymbol
    owner: TypeInstance | None
    level: int


@define(eq=False, repr=False)
class GroupRef:
    """A function name: the overloads it may mean, and the object before the dot (`receiver`, or a `base` that is a type)."""

    name: str
    functions: tuple[FunctionSymbol, ...]
    owner: TypeInstance | None
    receiver: Expr | None
    args: tuple[Ty, ...]
    span: Span
    readonly: str = ""
    extended: tuple[Extending, ...] = ()  # where extension members come from: `functions` are theirs
    leading: bool = False  # the receiver is an ordinary first argument (`n.ToString()` of a primitive)


@define(eq=False, repr=False)
class PropertyRef:
    """A property: read by its `get`, written by its `set`."""

    prop: PropertySymbol
    owner: TypeInstance
    receiver: Expr | None
    span: Span
    readonly: str = ""
    args: tuple[Expr, ...] = ()  # of an indexer


@frozen(eq=False)
class VariantRef:
    """A variant of an enum whose variants hold data."""

    symbol: VariantSymbol
    owner: TypeInstance
    span: Span
    ty: Ty  # of the enum


@frozen(eq=False)
class EnumText:
    """`e.ToString` of a plain enum's value, to be called."""

    text: Expr
    span: Span
    ty: Ty = ty.ERROR


Denoted = EnumText | VariantRef | Expr | TypeRef | SpaceRef | GroupRef | PropertyRef

"""Implicit conversions: whether a value fits where it stands, and what must be done to it."""

from __future__ import annotations

from math import isinf

from attrs import frozen

from chic import syntax, ty
from chic.diagnostics import Label, with_article
from chic.source import Span
from chic.stages.check.arithmetic import convert_number, fits, int_range, round_to, widens
from chic.stages.check.body import Body
from chic.stages.check.castable import castable
from chic.stages.check.dispatch import REFERENCES, refer, refers_to
from chic.stages.check.hierarchy import fn_fits, is_a, is_object
from chic.stages.check.moves import disposes, take
from chic.stages.check.names import visible_from
from chic.stages.check.null_flow import may_be_null
from chic.stages.check.nullable import has_value, is_reference, unwrapped, wrapped
from chic.stages.check.object_text import CUT_TEXT, TEXT_VIEW
from chic.stages.check.places import addressable
from chic.stages.check.ranking import implicit, no_variant, rank, standard_rank
from chic.stages.check.spans import fits_view, to_view
from chic.stages.check.user_operators import conversion_of, number_of
from chic.stages.check.values import ERROR_EXPR, Literal, number_in, settle
from chic.ty import Prim, Ty
from chic.typed import (
    Argument,
    ArrayLength,
    Call,
    Conditional,
    Const,
    Convert,
    Declare,
    Element,
    Expr,
    FieldRef,
    LocalRef,
    MakeStruct,
    Recast,
    Sequence,
    StaticRef,
    StringConst,
    Zero,
)

# What takes its type from the type itself where a nullable one is wanted.
BARE = (syntax.Lambda, syntax.CollectionLit, syntax.TupleLit, syntax.Name, syntax.Member, syntax.New, syntax.NewArray)
PRIMARY = (LocalRef, FieldRef, StaticRef, Element, Call, ArrayLength, Const, StringConst)


@frozen
class Place:
    """What asks for a type, in words, and where it says so; the code of what does not fit there."""

    words: str
    label: Label | None = None
    code: str = "TYP0001"


def expect(body: Body, node: syntax.Expr, target: Ty, what: str | Place = "") -> Expr:
    """The value of an expression, converted to the type that its place asks for."""
    wanted = target.base if isinstance(target, ty.Nullable) and isinstance(node, BARE) else target
    expr = body.handlers.exprs[type(node)](body, node, wanted)
    if expr.ty is target and type(expr) is not Literal:
        return expr
    if isinstance(node, (syntax.IntLit, syntax.RealLit)) and node.suffix and _contradicts(expr.ty, target):
        body.error(
            "TCK120",
            node.span,
            f"the suffix `{node.suffix}` says `{expr.ty}`, but {with_article(target)} is wanted",
            help="leave the suffix out",
        )
        return ERROR_EXPR
    return convert(body, expr, target, node.span, what)


def _contradicts(suffixed: Ty, target: Ty) -> bool:
    """Whether a literal's suffix names a type that does not widen to the one wanted."""
    if not (ty.is_numeric(suffixed) and ty.is_numeric(target)) or suffixed == target:
        return False
    if ty.is_float(target):
        return suffixed is ty.DOUBLE and target is ty.FLOAT
    return ty.is_float(suffixed) or not widens(suffixed, target)


def convert(body: Body, expr: Expr, target: Ty, span: Span, what: str | Place = "") -> Expr:
    """Convert a value implicitly; reports what does not fit. `what` names the place ("argument `x`")."""
    source = expr.ty
    if isinstance(target, ty.Nullable) and source != target:
        return _to_nullable(body, expr, target, span, what)
    if type(expr) is Literal:
        return _adapt(body, expr, target, span, what) if target != ty.OBJECT else refer(body, settle(expr), target)
    if source is target or source == target:
        return expr
    if source is ty.ERROR or target is ty.ERROR:
        return ERROR_EXPR
    if refers_to(body, expr, target):
        take(body, expr, span)
        return refer(body, expr, target)
    if implicit(expr, target):
        return converted(expr, target)
    if fits_view(body.world, source, target):
        return to_view(body, expr, target)
    if isinstance(source, ty.Tuple) and isinstance(target, ty.Tuple) and _part_by_part(body, source, target):
        return _to_tuple(body, expr, target, span)
    if isinstance(source, ty.Fn) and isinstance(target, ty.Fn) and fn_fits(body.world, source, target):
        return body.handlers.adapt(body, expr, target, span)
    found = conversion(body, expr, target, span)
    if found is not None:
        return found
    if isinstance(source, ty.Nullable) and rank(Zero(source.base), target, body.world) is not None:
        may_be_null(body, expr, span)
        return ERROR_EXPR
    _mismatch(body, expr, target, span, what)
    return ERROR_EXPR


def conversion(body: Body, expr: Expr, target: Ty, span: Span, explicit: bool = False) -> Expr | None:
    """The value converted by an operator that its own or the target type declares."""
    found = conversion_of(body.world, expr, target, explicit, standard_rank)
    if found is None:
        return None
    one = found[0]
    if not visible_from(body.scope, one.symbol):
        body.error("NAM0004", span, f"the conversion to `{target}` is not visible here")
    by_ref = one.params[0].by_ref
    value = convert(body, expr, one.params[0].ty, span)
    args = (Argument(0, addressable(body, value) if by_ref else value, by_ref),)
    return convert(body, Call(body.world.need(one), args, one.result, body.line(span)), target, span)


def as_number(body: Body, expr: Expr, span: Span) -> Expr:
    """A value of a type that becomes a number by itself, as that number; anything else unchanged."""
    number = number_of(body.world, expr.ty) if isinstance(expr.ty, (ty.Struct, ty.Class)) else None
    return expr if number is None else convert(body, expr, number, span)


def _to_nullable(body: Body, expr: Expr, target: ty.Nullable, span: Span, what: str | Place) -> Expr:
    """`null`, a value of the type itself, or another nullable whose value converts."""
    line = getattr(expr, "line", 0)
    body.world.nullables = True
    if expr.ty is ty.NULL:
        return Zero(target, line)
    if expr.ty is ty.NEVER:
        return converted(expr, target)
    if not isinstance(expr.ty, ty.Nullable):
        return _to_some(body, expr, target, span, what)
    if is_reference(target.base) and is_reference(expr.ty.base) and is_a(body.world, expr.ty.base, target.base):
        return Recast(expr, target, line)
    same = is_reference(target.base) == is_reference(expr.ty.base) or target.base == ty.OBJECT
    if not same or rank(Zero(expr.ty.base), target.base, body.world) is None:
        _mismatch(body, expr, target, span, what)
        return ERROR_EXPR
    take(body, expr, span)
    temp = body.temp(expr.ty)
    place = LocalRef(temp, expr.ty, line)
    value = wrapped(convert(body, unwrapped(place), target.base, span, what), target)
    chosen = Conditional(has_value(place), value, Zero(target, line), target, line)
    return Sequence((Declare(temp, expr, line),), chosen, target, line)


def _to_some(body: Body, expr: Expr, target: ty.Nullable, span: Span, what: str | Place) -> Expr:
    """A value that is there; one with a destructor that was known to be there is what it was, not a copy."""
    if isinstance(expr, FieldRef) and expr.base.ty == target and disposes(body.world, target):
        return expr.base
    inner = convert(body, expr, target.base, span, what)
    take(body, inner, span)
    return inner if inner.ty is ty.ERROR else wrapped(inner, target)


def _part_by_part(body: Body, source: ty.Tuple, target: ty.Tuple) -> bool:
    """Whether every element of a tuple converts."""
    if len(source.elements) != len(target.elements):
        return False
    pairs = zip(source.elements, target.elements, strict=True)
    return all(one == other or rank(Zero(one), other, body.world) is not None for one, other in pairs)


def _to_tuple(body: Body, expr: Expr, target: ty.Tuple, span: Span) -> Expr:
    line = getattr(expr, "line", 0)
    temp = body.temp(expr.ty)
    assert isinstance(expr.ty, ty.Tuple)
    places = [FieldRef(LocalRef(temp, expr.ty, line), at, of, line) for at, of in enumerate(expr.ty.elements)]
    parts = [convert(body, place, of, span) for place, of in zip(places, target.elements, strict=True)]
    for part in parts:
        take(body, part, span)
    return Sequence((Declare(temp, expr, line),), MakeStruct(tuple(enumerate(parts)), target, line), target, line)


def converted(expr: Expr, target: Ty) -> Expr:
    """A value converted, constants at once."""
    if type(expr) is Const:
        if isinstance(target, Prim) and isinstance(expr.ty, Prim):
            return Const(expr.value if expr.ty is ty.NULL else convert_number(expr.value, target), target, expr.line)
        if expr.ty is ty.NULL:
            return Const(0, target, expr.line)
    return Convert(expr, target, getattr(expr, "line", 0))


def _adapt(body: Body, expr: Literal, target: Ty, span: Span, what: str | Place) -> Expr:
    """A literal takes the type its context asks for."""
    exact = expr.exact
    if target is ty.ERROR:
        return ERROR_EXPR
    if no_variant(expr, target):
        return Const(0, target, expr.line)
    if isinstance(target, Prim):
        if target.kind == "float":
            value = round_to(exact, target)
            if isinf(value) and not isinf(float(exact)):
                body.error("TCK121", span, f"the literal {exact} does not fit `{target}`", label="too large")
            return Const(value, target, expr.line)
        if target.kind in ("int", "uint") and isinstance(exact, int):
            if expr.ty == target or fits(exact, target):
                return Const(number_in(expr, target), target, expr.line)
            _too_large(body, expr, target, span)
            return ERROR_EXPR
    settled = settle(expr)
    found = conversion(body, expr, target, span)
    if found is not None:
        return found
    _mismatch(body, settled, target, span, what)
    return ERROR_EXPR


def _too_large(body: Body, expr: Literal, target: Prim, span: Span) -> None:
    low, high = int_range(target)
    code, text = "TCK121", f"the literal {expr.exact} does not fit `{target}`"
    if expr.computed:
        code, text = "TCK004", f"{body.constant or 'this'} cannot be computed: the result {expr.exact} does not fit `{target}`"
    body.error(code, span, text, label=f"`{target}` holds {low} to {high}")


def _instead(expr: Expr, target: Ty) -> str:
    """What to write for a text, a character or a function that is of the wrong kind."""
    if isinstance(expr.ty, ty.Fn) and not isinstance(target, (ty.Fn, ty.Pointer)):
        return "call it: `...()`" if expr.ty.result == target else ""
    if isinstance(expr, StringConst) and target is ty.CHAR and len(expr.value) == 1:
        return "a character stands in single quotes"
    if target is ty.STRING and str(expr.ty) == TEXT_VIEW:
        return CUT_TEXT
    if target is ty.STRING and isinstance(expr.ty, Prim) and expr.ty is not ty.NULL and expr.ty is not ty.VOID:
        return 'write `$"{...}"`, or `.ToString()`'
    return ""


def _mismatch(body: Body, expr: Expr, target: Ty, span: Span, asked: str | Place) -> None:
    source = "null" if expr.ty is ty.NULL else str(expr.ty)
    what = asked if isinstance(asked, Place) else Place(asked)
    place = f" for {what.words}" if what.words else ""
    labels = (what.label,) if what.label is not None else ()
    help_text = _instead(expr, target)
    fix = None
    if source == "null" and isinstance(target, (ty.Class, ty.Interface, ty.Array, ty.String)):
        help_text = f"only `{target}?` can be null"
    elif expr.ty == ty.OBJECT and is_object(body.world, target):
        help_text = f"take it out: `({target})`, which throws if it is of another type"
    elif target != expr.ty and isinstance(expr.ty, REFERENCES) and is_a(body.world, target, expr.ty):
        help_text = f"ask whether it is one: `is {target} name`, and use `name` where it is"
    elif castable(body, expr, target) and not isinstance(target, (ty.Fn, ty.Pointer)) and not isinstance(expr.ty, ty.Fn):
        help_text = f"convert it: `({target})`"
        if isinstance(expr, PRIMARY):
            fix = (Span(span.start, span.start), f"({target})")
    if expr.ty is ty.VOID:
        body.error(what.code, span, f"expected `{target}`{place}, but this has no value", label="returns `void`", labels=labels)
        return
    body.error(
        what.code, span, f"expected `{target}`{place}, found `{source}`", label=f"this is `{source}`", labels=labels,
        help=help_text, fix=fix,
    )  # fmt: skip

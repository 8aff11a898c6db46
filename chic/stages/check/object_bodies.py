"""What the members of `object` compute for values in boxes: text, equality, hashes.

In: a body, and values that may be looked at more than once (places). Out: typed expressions. Parts are compared and hashed
one by one; what has methods of its own for that is asked.
"""

from __future__ import annotations

from chic import syntax, ty
from chic.source import Span
from chic.stages.check.body import Body, LocalInfo
from chic.stages.check.conversions import converted
from chic.stages.check.dispatch import EQUAL_VALUES, on_objects
from chic.stages.check.hierarchy import chain
from chic.stages.check.instances import fields, underlying
from chic.stages.check.nominal import instance_of
from chic.stages.check.nullable import has_value, unwrapped
from chic.stages.check.object_text import object_text, says_text, shows_parts
from chic.stages.check.strings import (
    ENUM_FORM,
    TEXT_APPEND_CUSTOM,
    TEXT_APPEND_FORMAT,
    build_text,
    hex_digits,
    library_call,
)
from chic.stages.check.symbols import FieldSymbol, FunctionSymbol, PropertySymbol, TypeInstance
from chic.ty import Ty
from chic.typed import (
    TEXT_EQUALS,
    Compare,
    Conditional,
    Const,
    Convert,
    Declare,
    Do,
    Expr,
    FieldRef,
    LocalRef,
    Logical,
    Recast,
    Sequence,
    StringConst,
    Unary,
)

_HASH, _MIX = "Std::Hashing::Of", "Std::Hashing::Mix"
_MAYBE = ty.Nullable(ty.OBJECT)


def parts(body: Body, value: Expr) -> list[tuple[str, Expr]] | None:
    """The fields or elements of a value by name; None if it has no parts."""
    of, line = value.ty, getattr(value, "line", 0)
    if isinstance(of, ty.Tuple):
        return [("", FieldRef(value, at, part, line)) for at, part in enumerate(of.elements)]
    one = instance_of(body.world, of) if isinstance(of, ty.Struct) else None
    if one is None:
        return None
    return [(info.name, FieldRef(value, at, info.ty, line)) for at, info in enumerate(fields(body.world, one))]


def declares(body: Body, of: Ty, name: str, count: int) -> bool:
    """Whether a struct or class has a method of its own with that name and number of parameters."""
    one = instance_of(body.world, of) if isinstance(of, (ty.Struct, ty.Class)) else None
    members = [member for level in chain(body.world, one) for member in level.symbol.members.get(name, ())] if one else []
    return any(isinstance(member, FunctionSymbol) and member.receiver and len(member.params) == count for member in members)


def _asked(body: Body, name: str, values: tuple[Expr, ...], span: Span) -> Expr:
    """A call of a method of the first of some places, the others being the arguments."""
    names = tuple(f"<{at}>" for at in range(len(values)))  # no program can write them
    for called, value in zip(names, values, strict=True):
        body.names[called] = LocalInfo(-1, called, value.ty, span, place=value)
    first, *rest = (syntax.Name(called, span=span) for called in names)
    args = tuple(syntax.Arg(one, span=span) for one in rest)
    return body.value(syntax.Call(syntax.Member(first, name, name_span=span, span=span), args, span))


# --- text -------------------------------------------------------------------------------------------------------------


def shown(body: Body, value: Expr, span: Span) -> Expr:
    """The value as text."""
    return build_text(body, [(one, None) for one in _pieces(body, value, span)], span)


def text_of_parts(body: Body, value: Expr, span: Span) -> Expr:
    """The same of a tuple or a record, evaluated once."""
    line = body.line(span)
    held = LocalRef(body.temp(value.ty), value.ty, line)
    return Sequence((Declare(held.index, value, line),), shown(body, held, span), ty.STRING, line)


def _pieces(body: Body, value: Expr, span: Span) -> list[Expr]:
    of = value.ty
    if shows_parts(body.world, of):
        return _by_parts(body, value, span)
    if isinstance(of, ty.Nullable):
        text = Conditional(has_value(value), shown(body, unwrapped(value), span), _said(""), ty.STRING)
        return [text]
    if isinstance(of, (ty.Class, ty.Interface)):
        return [_asked(body, "ToString", (Recast(value, ty.OBJECT),), span)]
    if says_text(body.world, of):
        return [object_text(body, value, span)]
    if isinstance(of, (ty.Prim, ty.String, ty.Enum)):
        return [value]
    return [_said(str(of))]


def _said(text: str) -> Expr:
    return StringConst(text, ty.STRING)


def _by_parts(body: Body, value: Expr, span: Span) -> list[Expr]:
    """`(1, 2)`, `Point { X = 1, Y = 2 }`"""
    one = instance_of(body.world, value.ty)
    inner = parts(body, value) or []
    if one is None:
        return _listed(body, "(", inner, ")", span)
    inner = [(shown, part) for name, part in inner if (shown := _public_name(one, name))]
    return _listed(body, f"{one.symbol.name} {{ ", inner, " }" if inner else "}", span)


def _public_name(one: TypeInstance, field: str) -> str:
    """How a field of a record, or the property that it is the storage of, is called for all; "" if it is not for all."""
    name = field.strip("<>")
    member = next(iter(one.symbol.members.get(name, ())), None)
    return name if isinstance(member, (FieldSymbol, PropertySymbol)) and member.visibility == "public" else ""


def _listed(body: Body, start: str, inner: list[tuple[str, Expr]], end: str, span: Span) -> list[Expr]:
    out: list[Expr] = [_said(start)]
    for at, (name, part) in enumerate(inner):
        out.append(_said(", " * (at > 0) + (f"{name} = " if name else "")))
        out += _pieces(body, part, span)
    return [*out, _said(end)]


def formatted(body: Body, value: Expr, form: Expr, span: Span) -> Expr:
    """The value as text in a format, which numbers heed, and enums where it asks for their number."""
    if isinstance(value.ty, ty.Enum):
        return _enum_formatted(body, value, form, span)
    if not ty.is_numeric(value.ty):
        return shown(body, value, span)
    into = LocalRef(body.temp(ty.STRING), ty.STRING)
    args = (into, value, Const(0, ty.INT), form)
    standard = Sequence((Do(library_call(body, TEXT_APPEND_FORMAT, args, span)),), Const(True, ty.BOOL), ty.BOOL)
    either = Logical("||", library_call(body, TEXT_APPEND_CUSTOM, args, span), standard, ty.BOOL)
    return Sequence((Declare(into.index, _said("")), Do(either)), into, ty.STRING)


def _enum_formatted(body: Body, value: Expr, form: Expr, span: Span) -> Expr:
    number = converted(value, underlying(body.world, value.ty))
    asked = LocalRef(body.temp(ty.STRING), ty.STRING)  # the number's format; empty if the name is asked for
    into = LocalRef(body.temp(ty.STRING), ty.STRING)
    digits = library_call(body, ENUM_FORM, (form, Const(hex_digits(number.ty), ty.INT)), span)
    show = library_call(body, TEXT_APPEND_FORMAT, (into, number, Const(0, ty.INT), asked), span)
    text = Sequence((Declare(into.index, _said("")), Do(show)), into, ty.STRING)
    named = library_call(body, TEXT_EQUALS, (asked, _said("")), span)
    return Sequence((Declare(asked.index, digits),), Conditional(named, shown(body, value, span), text, ty.STRING), ty.STRING)


# --- equality ---------------------------------------------------------------------------------------------------------


def equal(body: Body, a: Expr, b: Expr, span: Span) -> Expr:
    """Whether two values of one type are equal."""
    of = a.ty
    if isinstance(of, ty.Nullable):
        both = Logical("&&", has_value(b), equal(body, unwrapped(a), unwrapped(b), span), ty.BOOL)
        return Conditional(has_value(a), both, Unary("!", has_value(b), ty.BOOL), ty.BOOL)
    if isinstance(of, (ty.Class, ty.Interface)):
        return on_objects(body, EQUAL_VALUES, (a, b), body.line(span))
    if declares(body, of, "Equals", 1):
        return _asked(body, "Equals", (a, b), span)
    inner = parts(body, a)
    if inner is None:
        return same(body, a, b, span)
    found: Expr = Const(True, ty.BOOL)
    for at, ((_, one), (_, other)) in enumerate(zip(inner, parts(body, b) or [], strict=True)):
        step = equal(body, one, other, span)
        found = Logical("&&", found, step, ty.BOOL) if at else step
    return found


def same(body: Body, a: Expr, b: Expr, span: Span) -> Expr:
    """Whether two values without parts are equal; of arrays and functions, whether they are one."""
    if a.ty is ty.STRING:
        return library_call(body, TEXT_EQUALS, (a, b), span)
    found: Expr = Compare("==", a, b, ty.BOOL)
    if not ty.is_float(a.ty):
        return found
    neither = Logical("&&", Compare("!=", a, a, ty.BOOL), Compare("!=", b, b, ty.BOOL), ty.BOOL)
    return Logical("||", found, neither, ty.BOOL)


# --- hashes -----------------------------------------------------------------------------------------------------------


def hash_of(body: Body, value: Expr, span: Span) -> Expr:
    """A number that equal values share."""
    of = value.ty
    if isinstance(of, ty.Nullable):
        return Conditional(has_value(value), hash_of(body, unwrapped(value), span), Const(0, ty.INT), ty.INT)
    if isinstance(of, (ty.Class, ty.Interface)):
        return library_call(body, _HASH, (Recast(value, _MAYBE),), span)
    if declares(body, of, "GetHashCode", 0):
        return _asked(body, "GetHashCode", (value,), span)
    inner = parts(body, value)
    if inner is None:
        return library_call(body, _HASH, (_number(body, value),), span)
    found: Expr = Const(17, ty.INT)
    for _, part in inner:
        found = library_call(body, _MIX, (found, hash_of(body, part, span)), span)
    return found


def _number(body: Body, value: Expr) -> Expr:
    """A value without parts as something that the library hashes: its text, number or address."""
    of = value.ty
    if isinstance(of, ty.Enum):
        return Convert(value, ty.LONG)
    if isinstance(of, ty.Fn):
        return Const(0, ty.INT)
    if isinstance(of, (ty.Array, ty.Pointer)):
        return Convert(Convert(value, body.world.pointer(ty.BYTE)), ty.ULONG)
    return value


def address(body: Body, value: Expr) -> Expr:
    """A text as the address of its object."""
    return Convert(value, body.world.pointer(ty.BYTE)) if value.ty is ty.STRING else value

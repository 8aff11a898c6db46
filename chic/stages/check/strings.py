"""Strings: joining, comparing, interpolation, and the calls of the library that they become."""

from __future__ import annotations

from attrs import evolve

from chic import syntax, ty
from chic.source import Span
from chic.stages.check.arithmetic import width
from chic.stages.check.body import Body
from chic.stages.check.conversions import converted
from chic.stages.check.enum_text import enum_text, flag_variants
from chic.stages.check.formats import check_format, is_custom
from chic.stages.check.instances import underlying
from chic.stages.check.library_functions import by_name
from chic.stages.check.nullable import bare, has_value, unwrapped
from chic.stages.check.object_text import how_to_show, object_text, says_text
from chic.stages.check.overloads import best_for
from chic.stages.check.symbols import FunctionInstance
from chic.stages.check.values import ERROR_EXPR, Literal, settle
from chic.stages.check.world import World
from chic.ty import Ty
from chic.typed import (
    TEXT_APPEND,
    TEXT_CHAR_AT,
    TEXT_CONCAT,
    TEXT_EQUALS,
    TEXT_LENGTH,
    Argument,
    Binary,
    Call,
    Const,
    Convert,
    Declare,
    Do,
    Expr,
    LocalRef,
    Logical,
    Sequence,
    Stmt,
    StringConst,
    Unary,
    Zero,
)

TEXT_APPEND_FORMAT = TEXT_APPEND + "Format"
TEXT_APPEND_CUSTOM = "Std::Picture::Append"  # the same; says whether the format is one that the other does not know
TEXT_UNITS = "Std::Text::Units"
FLAG_TEXT = "Std::FlagText::Of"
ENUM_FORM = "Std::FlagText::Form"


def library_call(body: Body, name: str, args: tuple[Expr, ...], span: Span, first_by_ref: bool = False) -> Expr:
    """A call of the library function of that name that fits the arguments best."""
    candidates = by_name(body.world, name)
    best = _remembered(body.world, name, candidates, args)
    if best is None:
        if not candidates:
            body.error("CHIC0002", span, f"the library function `{name}` is missing", notes=("is the library complete?",))
        else:
            of = args[1].ty if len(args) > 1 else args[0].ty
            body.error("TYP0007", span, f"no text form of `{of}`", label="has no text form", help=how_to_show(of))
        return ERROR_EXPR
    made = tuple(
        Argument(at, arg if arg.ty == param.ty and type(arg) is not Literal else converted(settle(arg), param.ty), param.by_ref)
        for at, (arg, param) in enumerate(zip(args, best.params, strict=True))
    )
    return Call(body.world.need(best), made, best.result, body.line(span))


def _remembered(world: World, name: str, candidates: list[FunctionInstance], args: tuple[Expr, ...]) -> FunctionInstance | None:
    """The best overload; remembered by types, except where the value of a constant matters."""
    if any(type(arg) is Literal or (type(arg) is Const and at == 1) for at, arg in enumerate(args)):
        return best_for(candidates, args)
    key = (name, *(arg.ty for arg in args))
    if key not in world.chosen:
        world.chosen[key] = best_for(candidates, args)
    return world.chosen[key]  # type: ignore[no-any-return]


def is_text(body: Body, left: Expr, right: Expr) -> bool:
    """Whether `left + right` joins text: one is a string, the other can be printed."""
    a, b = bare(left.ty), bare(right.ty)
    if a is ty.STRING:
        return b is ty.STRING or _printed(body, b)
    return b is ty.STRING and _printed(body, a)


def _printed(body: Body, of: Ty) -> bool:
    return of is ty.BOOL or of is ty.CHAR or ty.is_numeric(of) or isinstance(of, ty.Enum) or says_text(body.world, of)


def equals(body: Body, op: str, left: Expr, right: Expr, span: Span) -> Expr:
    """`==` or `!=` on strings."""
    line = body.line(span)
    if isinstance(left, StringConst) and isinstance(right, StringConst):
        return Const((left.value == right.value) == (op == "=="), ty.BOOL, line)
    same = library_call(body, TEXT_EQUALS, (left, right), span)
    return same if op == "==" or same is ERROR_EXPR else Unary("!", same, ty.BOOL, line)


def join_text(body: Body, parts: list[Expr], span: Span) -> Expr:
    """The pieces of `a + b + c` as one string: folded, one concatenation, or appended to a fresh text."""
    merged = _merge([settle(one) for one in parts])
    line = body.line(span)
    if len(merged) == 1 and merged[0].ty is ty.STRING:
        return merged[0]
    if body.constant:
        return Sequence((), merged[0], ty.STRING, line)  # not a constant: whoever asked says so
    if len(merged) == 2 and all(one.ty is ty.STRING for one in merged):
        return library_call(body, TEXT_CONCAT, tuple(merged), span)
    return build_text(body, [(one, None) for one in merged], span)


def _merge(parts: list[Expr]) -> list[Expr]:
    """Neighbouring constants as one."""
    out: list[Expr] = []
    for one in parts:
        if isinstance(one, StringConst) and not one.value and len(parts) > 1 and (out or len(parts) > 2):
            continue
        if out and isinstance(one, StringConst) and isinstance(out[-1], StringConst):
            out[-1] = StringConst(out[-1].value + one.value, ty.STRING, out[-1].line)
        else:
            out.append(one)
    return out or [StringConst("", ty.STRING, 0)]


def build_text(body: Body, parts: list[tuple[Expr, syntax.Hole | None]], span: Span) -> Expr:
    """A new text, made by appending the pieces in order."""
    line = body.line(span)
    temp = body.temp(ty.STRING)
    into = LocalRef(temp, ty.STRING, line)
    statements: list[Stmt] = [Declare(temp, StringConst("", ty.STRING, line), line)]
    for value, hole in parts:
        call = append(body, into, value, hole, span)
        if call is not ERROR_EXPR:
            statements.append(Do(call, line))
    return Sequence(tuple(statements), into, ty.STRING, line)


def append(body: Body, into: Expr, value: Expr, hole: syntax.Hole | None, span: Span) -> Expr:
    """`Append(ref into, value)`, with alignment and format where the hole has them."""
    if value.ty is ty.ERROR:
        return ERROR_EXPR
    at = hole.expr.span if hole is not None else span
    if isinstance(value.ty, ty.Nullable):
        return _append_nullable(body, into, value, hole, span)
    if isinstance(value.ty, ty.Enum) and hole is not None and hole.format[:1].upper() in ("D", "X"):
        value = converted(value, underlying(body.world, value.ty))
        hole = _all_digits(hole, value.ty)
    elif isinstance(value.ty, ty.Enum):
        value = text_of_enum(body, value, span)
    elif says_text(body.world, value.ty):
        value = object_text(body, value, at, hole.format if hole is not None and value.ty == ty.OBJECT else "")
        if value.ty is ty.ERROR:
            return ERROR_EXPR
    if hole is not None and (hole.align is not None or hole.format):
        align = Const(hole.align or 0, ty.INT, body.line(at))
        form = StringConst(hole.format, ty.STRING, body.line(at))
        check_format(body, value.ty, hole)
        name = TEXT_APPEND_CUSTOM if is_custom(value.ty, hole.format) else TEXT_APPEND_FORMAT
        return library_call(body, name, (into, value, align, form), at)
    return library_call(body, TEXT_APPEND, (into, value), at)


def _all_digits(hole: syntax.Hole, number: Ty) -> syntax.Hole:
    """The format X of an enum's value shows every digit that its number may have, always in capitals."""
    return evolve(hole, format=f"X{hex_digits(number)}") if hole.format.upper() == "X" else hole


def hex_digits(number: Ty) -> int:
    """How many hexadecimal digits every value of an integer type has."""
    assert isinstance(number, ty.Prim)
    return width(number) // 4


def text_of_enum(body: Body, value: Expr, span: Span) -> Expr:
    """The name of an enum's value as a string; the names of several flags."""
    variants = flag_variants(body.world, value.ty)

    def unnamed(number: Expr) -> Expr:
        plain = build_text(body, [(number, None)], span)
        if not variants:
            return plain
        line = body.line(span)
        return library_call(
            body, FLAG_TEXT, (Convert(number, ty.ULONG, line), StringConst(variants, ty.STRING, line), plain), span
        )

    return enum_text(body, value, unnamed, span)


def _append_nullable(body: Body, into: Expr, value: Expr, hole: syntax.Hole | None, span: Span) -> Expr:
    """The text of the value, or nothing (as wide as is asked for) where there is none."""
    line = body.line(span)
    temp = body.temp(value.ty)
    place = LocalRef(temp, value.ty, line)
    call = append(body, into, unwrapped(place), hole, span)
    if call is ERROR_EXPR:
        return ERROR_EXPR
    test: Expr = Logical("&&", has_value(place), _done(call, line), ty.BOOL, line)
    if hole is not None and hole.align:
        blank = append(body, into, StringConst("", ty.STRING, line), evolve(hole, format=""), span)
        test = Logical("||", test, _done(blank, line), ty.BOOL, line)
    return Sequence((Declare(temp, value, line), Do(test, line)), Zero(ty.VOID, line), ty.VOID, line)


def _done(call: Expr, line: int) -> Expr:
    """A call for its effect, as a condition that holds."""
    return Sequence((Do(call, line),), Const(True, ty.BOOL, line), ty.BOOL, line)


def interpolated(body: Body, node: syntax.InterpolatedString, expected: Ty | None) -> Expr:
    """`$"..."`: constants merge, one text without holes is a literal."""
    parts: list[tuple[Expr, syntax.Hole | None]] = []
    for part in node.parts:
        if isinstance(part, str):
            if part:
                parts.append((StringConst(part, ty.STRING, body.line(node.span)), None))
        else:
            parts.append((body.value(part.expr), part))
    if all(isinstance(value, StringConst) and (hole is None or not (hole.align or hole.format)) for value, hole in parts):
        text = "".join(value.value for value, _ in parts if isinstance(value, StringConst))
        return StringConst(text, ty.STRING, body.line(node.span))
    return build_text(body, parts, node.span)


def length(body: Body, text: Expr, span: Span) -> Expr:
    """`s.Length`"""
    if isinstance(text, StringConst):
        return Const(len(text.value.encode("utf-8", "surrogatepass")), ty.INT, body.line(span))
    return library_call(body, TEXT_LENGTH, (text,), span)


def char_from_end(body: Body, text: Expr, back: Expr, span: Span) -> Expr:
    """`s[^n]`, counted in units like `s[n]`."""
    line = body.line(span)
    temp = body.temp(ty.STRING)
    place = LocalRef(temp, ty.STRING, line)
    at = Binary("-", library_call(body, TEXT_UNITS, (place,), span), back, ty.INT, line)
    return Sequence((Declare(temp, text, line),), char_at(body, place, at, span), ty.CHAR, line)


def char_at(body: Body, text: Expr, index: Expr, span: Span) -> Expr:
    """`s[i]`"""
    return library_call(body, TEXT_CHAR_AT, (text, index), span)

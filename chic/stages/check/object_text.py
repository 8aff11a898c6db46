"""The text of an object or a struct: what its own `ToString()` says.

In: an elaborated value. Out: a typed expression of type string.
"""

from __future__ import annotations

from chic import syntax, ty
from chic.source import Span
from chic.stages.check.body import Body, LocalInfo
from chic.stages.check.hierarchy import chain
from chic.stages.check.moves import disposes
from chic.stages.check.names import ancestors
from chic.stages.check.nominal import instance_of
from chic.stages.check.records import KIND
from chic.stages.check.symbols import FunctionSymbol, TypeSymbol
from chic.stages.check.world import World
from chic.ty import Ty
from chic.typed import Declare, Expr, LocalRef, Sequence

_NAME = "<text>"  # no program can write it
TEXT_VIEW = "Std::ReadOnlySpan<byte>"
CUT_TEXT = "`text[i..j]` is a view of bytes: `text.Substring(start, length)` is a text"


def says_text(world: World, of: Ty) -> bool:
    """Whether values of the type have a `ToString()`, or what may stand behind it has; structs with a destructor are not copied
    for it."""
    if isinstance(of, (ty.Struct, ty.Tuple)) and disposes(world, of):
        return False
    return shows_parts(world, of) or _method(world, of, "ToString") or _below(world, of)


def how_to_show(of: Ty) -> str:
    """What to do about a type without text; "" for what nothing can be done about."""
    match of:
        case ty.Struct(name=name) if name.startswith(("Std::Span<", "Std::ReadOnlySpan<")):
            return CUT_TEXT if name == TEXT_VIEW else ""
        case ty.Class() | ty.Struct():
            return "give it a text: `public override string ToString() => ...`"
        case ty.Nullable(base=base):
            return how_to_show(base)
        case ty.Interface():
            return "declare `string ToString();` in it"
        case ty.Array():
            return 'join its elements: `string.Join(", ", ...)`'
    return ""


def shows_parts(world: World, of: Ty) -> bool:
    """Whether a value's text lists its parts: tuples, and records without a `ToString()` of their own."""
    if isinstance(of, ty.Tuple):
        return True
    one = instance_of(world, of) if isinstance(of, ty.Struct) else None
    return one is not None and getattr(one.symbol.decl, "kind", "") == KIND and not _method(world, of, "ToString")


def _method(world: World, of: Ty, name: str) -> bool:
    one = instance_of(world, of) if isinstance(of, (ty.Class, ty.Interface, ty.Struct)) else None
    return one is not None and any(
        isinstance(member, FunctionSymbol) and member.receiver and not member.params
        for level in chain(world, one)
        for member in level.symbol.members.get(name, ())
    )


def _below(world: World, of: Ty) -> bool:
    """Whether a class derived from this one, or a type that implements this interface, has a text of its own."""
    one = instance_of(world, of) if isinstance(of, (ty.Class, ty.Interface)) else None
    return one is not None and any(_shows(symbol) and one.symbol in _above(symbol) for symbol in world.collected.types)


def _shows(symbol: TypeSymbol) -> bool:
    """Whether a type, or a class above it, overrides `ToString()`."""
    members = (member for level in ancestors(symbol) for member in level.members.get("ToString", ()))
    return any(isinstance(one, FunctionSymbol) and "override" in one.modifiers.words for one in members)


def _above(symbol: TypeSymbol) -> set[TypeSymbol]:
    """A type, the classes above it, and every interface that one of them lists or extends."""
    found, left = set[TypeSymbol](), list(ancestors(symbol))
    while left:
        one = left.pop()
        if one not in found:
            found.add(one)
            left += (interface for interface, _ in one.interfaces)
    return found


def object_text(body: Body, value: Expr, span: Span, form: str = "") -> Expr:
    """`value.ToString()`, or `value.ToString(form)`"""
    line = body.line(span)
    held = body.temp(value.ty)
    body.names[_NAME] = LocalInfo(held, _NAME, value.ty, span, place=LocalRef(held, value.ty, line))
    method = syntax.Member(syntax.Name(_NAME, span=span), "ToString", name_span=span, span=span)
    args = (syntax.Arg(syntax.StringLit(form, span=span), span=span),) if form else ()
    text = body.value(syntax.Call(method, args, span))
    return text if text.ty is ty.ERROR else Sequence((Declare(held, value, line),), text, text.ty, line)

"""`@derive(Equatable, Hashable, Clone)`: the members that a struct or class gets from its declaration alone.

In: the AST of a type. Out: AST of members; the body of `Clone`, which no source could write, comes from `clones`.
`Equatable` and `Hashable` look at the public fields and automatic properties, `Clone` copies all fields. What the type declares
itself stays.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import reduce

from chic.source import Span
from chic.syntax import (
    Binary,
    Block,
    BoolLit,
    Call,
    Expr,
    FieldDecl,
    FunctionDecl,
    IntLit,
    Is,
    Item,
    Member,
    Modifiers,
    Name,
    NamedType,
    NamePart,
    NullableType,
    OperatorDecl,
    Param,
    PropertyDecl,
    Return,
    This,
    Type,
    TypeDecl,
    TypePattern,
    Unary,
)

CLONED = Modifiers(visibility="public")  # tells the `Clone` made here from all others, by identity
_STATIC = Modifiers(visibility="public", words=("static",))
_OVERRIDE = Modifiers(visibility="public", words=("override",))


def derived(item: TypeDecl) -> tuple[Item, ...]:
    """The members that a type asks for and does not declare itself."""
    if item.kind not in ("struct", "record", "class") or item.type_params or "static" in item.modifiers.words:
        return ()
    asked = {arg.text.strip(): arg.span for one in item.modifiers.attributes if one.name == "derive" for arg in one.args}
    own = {key for key in map(_key, item.members) if key}
    made = (member for name, span in asked.items() if name in _MAKERS for member in _MAKERS[name](item, span))
    return tuple(member for member in made if _key(member) not in own)


def _key(item: Item) -> tuple[str, tuple[str, ...]] | None:
    """What tells the functions and operators of a type apart: the name, and those of the parameters' types."""
    match item:
        case FunctionDecl(name=name, params=params) | OperatorDecl(op=name, params=params):
            return name, tuple(_type_name(one.type) for one in params if not one.is_this)
    return None


def _type_name(of: Type | None) -> str:
    plain = of.base if isinstance(of, NullableType) else of
    return plain.parts[-1].name if isinstance(plain, NamedType) else ""


def _compared(item: TypeDecl) -> Iterator[tuple[str, Type]]:
    """The public members that hold a value, in order."""
    yield from ((one.name, one.type) for one in item.positional if one.type is not None)
    for member in item.members:
        if isinstance(member, (FieldDecl, PropertyDecl)) and _is_public(member.modifiers):
            if isinstance(member, FieldDecl):
                yield from ((one.name, member.type) for one in member.bindings)
            elif not member.params and any(one.kind == "get" and one.body is None for one in member.accessors):
                yield member.name, member.type


def _is_public(modifiers: Modifiers) -> bool:
    return modifiers.visibility == "public" and "static" not in modifiers.words


def _equatable(item: TypeDecl, span: Span) -> Iterator[Item]:
    of, bool_type = _named(item.name, span), _named("bool", span)
    a, b = Name("a", span=span), Name("b", span=span)
    pairs = [_binary("==", _member(a, name, span), _member(b, name, span), span) for name, _ in _compared(item)]
    same = reduce(lambda left, right: _binary("&&", left, right, span), pairs) if pairs else BoolLit(True, span)
    both = Param("a", of, span=span), Param("b", of, span=span)
    yield _operator("==", both, same, span)
    yield _operator("!=", both, Unary("!", _binary("==", a, b, span), span), span)
    other, that = Name("other", span=span), Name("that", span=span)
    fits = Is(other, TypePattern(of, name="that", span=span), span=span)
    value = _binary("&&", fits, _binary("==", This("this", span), that, span), span)
    param = Param("other", NullableType(_named("object", span), span), span=span)
    yield _function("Equals", _OVERRIDE, bool_type, (param,), value, span)


def _hashable(item: TypeDecl, span: Span) -> Iterator[Item]:
    hashes = [_hash(_member(This("this", span), name, span), of, span) for name, of in _compared(item)]
    whole = reduce(lambda left, right: _binary("^", left, right, span), hashes) if hashes else IntLit(0, span=span)
    yield _function("GetHashCode", _OVERRIDE, _named("int", span), (), whole, span)


def _hash(value: Expr, of: Type, span: Span) -> Expr:
    """The hash of a member; 0 for null."""
    maybe = isinstance(of, NullableType)
    call = Call(Member(value, "GetHashCode", conditional=maybe, name_span=span, span=span), (), span)
    return _binary("??", call, IntLit(0, span=span), span) if maybe else call


def _clone(item: TypeDecl, span: Span) -> Iterator[Item]:
    yield FunctionDecl(CLONED, _named(item.name, span), "Clone", (), None, name_span=span, span=span)


_MAKERS: dict[str, Callable[[TypeDecl, Span], Iterator[Item]]] = {
    "Equatable": _equatable, "Hashable": _hashable, "Clone": _clone,
}  # fmt: skip
NAMES = tuple(_MAKERS)


def _named(name: str, span: Span) -> NamedType:
    return NamedType((NamePart(name, span=span),), span)


def _member(base: Expr, name: str, span: Span) -> Expr:
    return Member(base, name, name_span=span, span=span)


def _binary(op: str, left: Expr, right: Expr, span: Span) -> Expr:
    return Binary(op, left, right, span, span)


def _operator(op: str, params: tuple[Param, ...], value: Expr, span: Span) -> OperatorDecl:
    return OperatorDecl(_STATIC, _named("bool", span), op, params, _arrow(value, span), True, span, span)


def _function(name: str, modifiers: Modifiers, result: Type, params: tuple[Param, ...], value: Expr, span: Span) -> Item:
    return FunctionDecl(modifiers, result, name, params, _arrow(value, span), arrow=True, name_span=span, span=span)


def _arrow(value: Expr, span: Span) -> Block:
    return Block((Return(value, span),), close=span, span=span)

"""The closures that encode and decode one class each, made on first use from its declared fields.

In: a declared type. Out: its `Codec`. A class becomes the list of its fields; where a union allows several classes its
number in the union comes first; scalars stand for themselves; types of the language become numbers of rows in a table.
Decoding trusts nothing: whatever does not fit its declared type raises `Misfit`.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from functools import cache
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from attrs import field, fields, frozen

from chic.ty import Ty

SCALARS: dict[Any, tuple[type, ...]] = {
    bool: (bool,), int: (int,), float: (float, int), str: (str,), NoneType: (NoneType,),
}  # fmt: skip


class Misfit(Exception):
    """Data that does not fit the type it claims to have."""


@frozen
class Table:
    """The types met so far, by identity (fast) and by value (complete)."""

    by_id: dict[int, int] = field(factory=dict)
    by_value: dict[Ty, int] = field(factory=dict)
    kept: list[Ty] = field(factory=list)


@frozen
class Codec:
    """Both directions for one declared type."""

    encode: Callable[[Any, Table], Any]
    decode: Callable[[Any, list[Any]], Any]


def _encode_ty(value: Any, table: Table) -> int:
    at = table.by_id.get(id(value))
    if at is None:
        at = table.by_value.get(value)
        if at is None:
            at = len(table.kept)
            table.by_value[value] = at
            table.kept.append(value)
        elif table.kept[at] is not value:
            return at  # equal but another object: its id may be reused, so only the kept one is found by id
        table.by_id[id(value)] = at
    return at


def _decode_ty(data: Any, types: list[Any]) -> Any:
    if type(data) is not int or data < 0:
        raise Misfit("expected a type number")
    return types[data]


_TY = Codec(_encode_ty, _decode_ty)


# --- the closures ------------------------------------------------------------------------------------------------------


@cache
def codec_for(hint: Any) -> Codec:
    """The codec of a declared type (a class, union, tuple or scalar)."""
    if hint in SCALARS:
        return _scalar(SCALARS[hint])
    members = members_of(hint)
    if members == members_of(Ty):
        return _TY
    if members:
        return union_codec(members)
    if get_origin(hint) is tuple:
        return _tuple(get_args(hint))
    if get_origin(hint) is dict:
        return _counts()
    if isinstance(hint, type) and issubclass(hint, Enum):
        return _enum(hint)
    return _record(hint)


def members_of(hint: Any) -> tuple[Any, ...]:
    return get_args(hint) if isinstance(hint, UnionType) or get_origin(hint) is Union else ()


def expect(data: Any, *kinds: type) -> Any:
    if type(data) not in kinds:
        raise Misfit(f"expected {kinds[0].__name__}, found {type(data).__name__}")
    return data


def _scalar(kinds: tuple[type, ...]) -> Codec:
    def decode(data: Any, types: list[Any]) -> Any:
        if type(data) not in kinds:
            raise Misfit(f"expected {kinds[0].__name__}, found {type(data).__name__}")
        return data

    return Codec(lambda value, table: value, decode)


def _enum(kind: type[Enum]) -> Codec:
    return Codec(lambda value, table: value.value, lambda data, types: kind(data))


def _tuple(items: tuple[Any, ...]) -> Codec:
    if len(items) == 2 and items[1] is Ellipsis:
        return _sequence(items[0])
    codecs = [codec_for(item) for item in items]

    def encode(value: Any, table: Table) -> Any:
        return [codec.encode(one, table) for codec, one in zip(codecs, value, strict=True)]

    def decode(data: Any, types: list[Any]) -> Any:
        expect(data, list)
        return tuple([codec.decode(one, types) for codec, one in zip(codecs, data, strict=True)])

    return Codec(encode, decode)


def _sequence(item: Any) -> Codec:
    if item in SCALARS:
        return _scalars(SCALARS[item])
    lazy = _Later(item)

    def encode(value: Any, table: Table) -> Any:
        one_by_one = lazy.encode
        return [one_by_one(one, table) for one in value]

    def decode(data: Any, types: list[Any]) -> Any:
        if type(data) is not list:
            raise Misfit("expected a list")
        one_by_one = lazy.decode
        return tuple([one_by_one(one, types) for one in data])

    return Codec(encode, decode)


def _scalars(kinds: tuple[type, ...]) -> Codec:
    def decode(data: Any, types: list[Any]) -> Any:
        if type(data) is not list or any(type(one) not in kinds for one in data):
            raise Misfit(f"expected a list of {kinds[0].__name__}")
        return tuple(data)

    return Codec(lambda value, table: list(value), decode)


def _counts() -> Codec:
    """`dict[int, int]`, as key, value, key, value ..."""

    def decode(data: Any, types: list[Any]) -> Any:
        if type(data) is not list or len(data) % 2 or any(type(one) is not int for one in data):
            raise Misfit("expected pairs of whole numbers")
        return dict(zip(data[::2], data[1::2], strict=True))

    return Codec(lambda value, table: [one for pair in value.items() for one in pair], decode)


class _Later:
    """A codec that is looked up when first used: classes refer to each other in circles."""

    def __init__(self, hint: Any) -> None:
        self._hint = hint

    @property
    def encode(self) -> Callable[[Any, Table], Any]:
        """The encoder."""
        return codec_for(self._hint).encode

    @property
    def decode(self) -> Callable[[Any, list[Any]], Any]:
        """The decoder."""
        return codec_for(self._hint).decode


def union_codec(members: tuple[Any, ...]) -> Codec:
    """Scalars stand for themselves; one class needs no number; of several classes each has its place in the union."""
    scalars = tuple(kind for member in members if member in SCALARS for kind in SCALARS[member])
    classes = [member for member in members if member not in SCALARS]
    if not classes:
        return _scalar(scalars)
    return _optional(classes[0], scalars) if len(classes) == 1 else _tagged(classes, scalars)


def _optional(member: Any, scalars: tuple[type, ...]) -> Codec:
    lazy = _Later(member)

    def encode(value: Any, table: Table) -> Any:
        return value if type(value) in scalars else lazy.encode(value, table)

    def decode(data: Any, types: list[Any]) -> Any:
        return data if type(data) in scalars else lazy.decode(data, types)

    return Codec(encode, decode)


def _tagged(classes: list[Any], scalars: tuple[type, ...]) -> Codec:
    tags = {member: at for at, member in enumerate(classes)}
    encoders: dict[type, Callable[[Any, Table], Any]] = {}
    decoders: list[Callable[[Any, list[Any]], Any] | None] = [None] * len(classes)

    def encode(value: Any, table: Table) -> Any:
        kind = type(value)
        if kind in scalars:
            return value
        encoder = encoders.get(kind)
        if encoder is None:
            encoder = encoders[kind] = _fields_encoder(kind, tags[kind])
        return encoder(value, table)

    def decode(data: Any, types: list[Any]) -> Any:
        if type(data) in scalars:
            return data
        if type(data) is not list or type(data[0]) is not int or data[0] < 0:
            raise Misfit("expected a numbered list")
        decoder = decoders[data[0]]
        if decoder is None:
            decoder = decoders[data[0]] = _fields_decoder(classes[data[0]], 1)
        return decoder(data, types)

    return Codec(encode, decode)


def _record(kind: type) -> Codec:
    """A class whose place admits no other: its fields alone."""
    return Codec(_fields_encoder(kind, None), _fields_decoder(kind, 0))


def _field_hints(kind: type) -> list[tuple[str, Any]]:
    hints = get_type_hints(kind)
    return [(one.name, hints[one.name]) for one in fields(kind)]


def _fields_encoder(kind: type, tag: int | None) -> Callable[[Any, Table], Any]:
    named = _field_hints(kind)
    head = [] if tag is None else [tag]
    codecs = [None if hint in SCALARS else _Later(hint) for _, hint in named]
    if not named:
        return lambda value, table: list(head)
    names = [name for name, _ in named]
    get = attrgetter(*names) if len(names) > 1 else lambda value, name=names[0]: (getattr(value, name),)
    made: list[Any] = []

    def encode(value: Any, table: Table) -> Any:
        if not made:
            made.extend([None if one is None else one.encode for one in codecs])
        return head + [one if code is None else code(one, table) for code, one in zip(made, get(value), strict=True)]

    return encode


def _fields_decoder(kind: type, skip: int) -> Callable[[Any, list[Any]], Any]:
    lazies = [_Later(hint) for _, hint in _field_hints(kind)]
    made: list[Any] = []
    count = len(lazies) + skip

    def decode(data: Any, types: list[Any]) -> Any:
        if not made:
            made.extend([one.decode for one in lazies])
        if type(data) is not list or len(data) != count:
            raise Misfit(f"expected the {len(lazies)} fields of {kind.__name__}")
        return kind(*[code(one, types) for code, one in zip(made, data[skip:] if skip else data, strict=True)])

    return decode

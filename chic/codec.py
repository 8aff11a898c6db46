"""Frozen attrs values as compact positional JSON data, and back.

In: a value and its declared type. Out: lists, numbers and strings that the `json` module writes and reads by itself. A class
becomes the list of its fields; where a union allows several classes its number in the union comes first. Types of the
language repeat in every node: they are written once, in a table beside the value. One pair of closures is made per class, on
first use. Decoding trusts nothing: whatever does not fit its declared type raises `Misfit`.
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

Encoder = Callable[[Any], Any]
Decoder = Callable[[Any], Any]

SCALARS: dict[Any, tuple[type, ...]] = {
    bool: (bool,), int: (int,), float: (float, int), str: (str,), NoneType: (NoneType,),
}  # fmt: skip


class Misfit(Exception):
    """Data that does not fit the type it claims to have."""


@frozen
class _Table:
    """The types met so far, by identity (fast) and by value (complete)."""

    by_id: dict[int, int] = field(factory=dict)
    by_value: dict[Ty, int] = field(factory=dict)
    kept: list[Ty] = field(factory=list)


@frozen
class Codec:
    """Both directions for one declared type."""

    encode: Callable[[Any, _Table], Any]
    decode: Callable[[Any, list[Any]], Any]


def to_data(value: Any, hint: Any) -> list[Any]:
    """`[types, value]` for a value of the type `hint`."""
    table = _Table()
    body = codec_for(hint).encode(value, table)
    return [_encode_types(table), body]


def from_data(data: Any, hint: Any) -> Any:
    """The value that `to_data` wrote; raises `Misfit`."""
    try:
        types, body = data
        return codec_for(hint).decode(body, _decode_types(types))
    except (TypeError, ValueError, IndexError, KeyError, AttributeError) as error:
        raise Misfit(f"does not fit {getattr(hint, '__name__', hint)}: {error}") from error


# --- types of the language: a table, children before parents -----------------------------------------------------------


def _encode_types(table: _Table) -> list[Any]:
    """The table's rows; encoding a row may add rows, which is why this walks by index."""
    rows: list[Any] = []
    plain = _union(_members(Ty))
    while len(rows) < len(table.kept):
        rows.append(plain.encode(table.kept[len(rows)], table))
    return rows


def _decode_types(rows: Any) -> list[Any]:
    """Types by row. Rows point forwards (a parent is met before its children), so the walk is from the end."""
    types: list[Any] = [None] * len(_expect(rows, list))
    plain = _union(_members(Ty))
    done = [False] * len(rows)
    pending = list(range(len(rows)))
    while pending:
        progress = len(pending)
        pending = [at for at in reversed(pending) if not _decode_row(at, rows, types, done, plain)]
        if len(pending) == progress:
            raise Misfit("the type table refers to itself")
    return types


def _decode_row(at: int, rows: list[Any], types: list[Any], done: list[bool], plain: Codec) -> bool:
    """Decode one row if everything it refers to is there."""
    missing = _Pending(types, done)
    try:
        types[at] = plain.decode(rows[at], missing)
    except _NotYetError:
        return False
    done[at] = True
    return True


class _NotYetError(Exception):
    """A row refers to one that is not decoded yet."""


class _Pending(list[Any]):
    """The types decoded so far, refusing to hand out one that is missing."""

    def __init__(self, types: list[Any], done: list[bool]) -> None:
        super().__init__(types)
        self._done = done

    def __getitem__(self, at: Any) -> Any:
        if not self._done[at]:
            raise _NotYetError
        return super().__getitem__(at)


def _encode_ty(value: Any, table: _Table) -> int:
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
    members = _members(hint)
    if members == _members(Ty):
        return _TY
    if members:
        return _union(members)
    if get_origin(hint) is tuple:
        return _tuple(get_args(hint))
    if isinstance(hint, type) and issubclass(hint, Enum):
        return _enum(hint)
    return _record(hint)


def _members(hint: Any) -> tuple[Any, ...]:
    return get_args(hint) if isinstance(hint, UnionType) or get_origin(hint) is Union else ()


def _expect(data: Any, *kinds: type) -> Any:
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

    def encode(value: Any, table: _Table) -> Any:
        return [codec.encode(one, table) for codec, one in zip(codecs, value, strict=True)]

    def decode(data: Any, types: list[Any]) -> Any:
        _expect(data, list)
        return tuple([codec.decode(one, types) for codec, one in zip(codecs, data, strict=True)])

    return Codec(encode, decode)


def _sequence(item: Any) -> Codec:
    if item in SCALARS:
        return _scalars(SCALARS[item])
    lazy = _Later(item)

    def encode(value: Any, table: _Table) -> Any:
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


class _Later:
    """A codec that is looked up when first used: classes refer to each other in circles."""

    def __init__(self, hint: Any) -> None:
        self._hint = hint

    @property
    def encode(self) -> Callable[[Any, _Table], Any]:
        """The encoder."""
        return codec_for(self._hint).encode

    @property
    def decode(self) -> Callable[[Any, list[Any]], Any]:
        """The decoder."""
        return codec_for(self._hint).decode


def _union(members: tuple[Any, ...]) -> Codec:
    """Scalars stand for themselves; one class needs no number; of several classes each has its place in the union."""
    scalars = tuple(kind for member in members if member in SCALARS for kind in SCALARS[member])
    classes = [member for member in members if member not in SCALARS]
    if not classes:
        return _scalar(scalars)
    return _optional(classes[0], scalars) if len(classes) == 1 else _tagged(classes, scalars)


def _optional(member: Any, scalars: tuple[type, ...]) -> Codec:
    lazy = _Later(member)

    def encode(value: Any, table: _Table) -> Any:
        return value if type(value) in scalars else lazy.encode(value, table)

    def decode(data: Any, types: list[Any]) -> Any:
        return data if type(data) in scalars else lazy.decode(data, types)

    return Codec(encode, decode)


def _tagged(classes: list[Any], scalars: tuple[type, ...]) -> Codec:
    tags = {member: at for at, member in enumerate(classes)}
    encoders: dict[type, Callable[[Any, _Table], Any]] = {}
    decoders: list[Callable[[Any, list[Any]], Any] | None] = [None] * len(classes)

    def encode(value: Any, table: _Table) -> Any:
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


def _fields_encoder(kind: type, tag: int | None) -> Callable[[Any, _Table], Any]:
    named = _field_hints(kind)
    head = [] if tag is None else [tag]
    codecs = [None if hint in SCALARS else _Later(hint) for _, hint in named]
    if not named:
        return lambda value, table: list(head)
    names = [name for name, _ in named]
    get = attrgetter(*names) if len(names) > 1 else lambda value, name=names[0]: (getattr(value, name),)
    made: list[Any] = []

    def encode(value: Any, table: _Table) -> Any:
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

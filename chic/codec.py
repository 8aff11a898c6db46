"""Frozen attrs values as compact positional JSON data, and back.

In: a value and its declared type. Out: lists, numbers and strings that the `json` module writes and reads by itself. Types
of the language repeat in every node: they are written once, in a table beside the value. What does not fit raises `Misfit`.
"""

from __future__ import annotations

from typing import Any

from chic.codec_classes import Codec, Misfit, Table, codec_for, expect, members_of, union_codec
from chic.ty import Ty

__all__ = ["Misfit", "from_data", "to_data"]


def to_data(value: Any, hint: Any) -> list[Any]:
    """`[types, value]` for a value of the type `hint`."""
    table = Table()
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


def _encode_types(table: Table) -> list[Any]:
    """The table's rows; encoding a row may add rows, which is why this walks by index."""
    rows: list[Any] = []
    plain = union_codec(members_of(Ty))
    while len(rows) < len(table.kept):
        rows.append(plain.encode(table.kept[len(rows)], table))
    return rows


def _decode_types(rows: Any) -> list[Any]:
    """Types by row. Rows point forwards (a parent is met before its children), so the walk is from the end."""
    known = _Known([_UNKNOWN] * len(expect(rows, list)))
    plain = union_codec(members_of(Ty))
    pending = list(range(len(rows)))
    while pending:
        before = len(pending)
        pending = [at for at in reversed(pending) if not _decode_row(at, rows[at], known, plain)]
        if len(pending) == before:
            raise Misfit("the type table refers to itself")
    return list(known)


def _decode_row(at: int, row: Any, known: _Known, plain: Codec) -> bool:
    """Decode one row if everything it refers to is there."""
    try:
        known[at] = plain.decode(row, known)
    except _NotYetError:
        return False
    return True


_UNKNOWN = object()


class _NotYetError(Exception):
    """A row refers to one that is not decoded yet."""


class _Known(list[Any]):
    """The types decoded so far, refusing to hand out one that is not."""

    def __getitem__(self, at: Any) -> Any:
        found = super().__getitem__(at)
        if found is _UNKNOWN:
            raise _NotYetError
        return found

"""What functions that no one wrote stand for, while they are only asked for: keys of the table, written later.

In: nothing. Out: plain values.
"""

from __future__ import annotations

from attrs import frozen

from chic.ty import Class, Fn, Struct


@frozen
class Thunk:
    """The code of an ordinary function as a value."""

    function: str
    of: Fn


@frozen
class Closing:
    """What frees the closures of a function."""

    function: str


@frozen
class BoxThunk:
    """A method of a struct as the interface table of its boxes names it."""

    function: str
    of: Struct


@frozen
class HalfMade:
    """What frees an object of a class whose constructor threw: its destructor does not run."""

    of: Class

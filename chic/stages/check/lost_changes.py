"""Changes that nobody sees: a lambda or local function takes variables by value, so what it assigns to them is its own.

In: places that are written, and bodies that are done. Out: a warning where the variable outside is looked at afterwards, as if
it had changed.
"""

from __future__ import annotations

from chic import ty
from chic.source import Span
from chic.stages.check.body import Body
from chic.typed import Expr, FieldRef, LocalRef


def note_change(body: Body, place: Expr, span: Span) -> None:
    """A place is written: notes it if it is a part of what the function took."""
    for capture in body.captures.values():
        if capture.info.changed_inside is None and _lies_in(place, capture.place):
            capture.info.changed_inside, capture.info.change_due = span, span.end


def _lies_in(place: Expr, whole: Expr) -> bool:
    while not _same(place, whole):
        if not isinstance(place, FieldRef) or isinstance(place.base.ty, ty.Class):
            return False
        place = place.base
    return True


def _same(one: Expr, other: Expr) -> bool:
    if isinstance(one, LocalRef) and isinstance(other, LocalRef):
        return one.index == other.index
    if isinstance(one, FieldRef) and isinstance(other, FieldRef):
        return one.index == other.index and _same(one.base, other.base)
    return False


def warn_of_lost_changes(body: Body) -> None:
    """The variables of a body that is done."""
    for info in body.infos:
        if info is not None and info.changed_inside is not None and info.used > info.change_due:
            body.warning(
                "CAP0001", info.changed_inside, f"this changes a copy of `{info.name}`: functions take variables by value",
                label="not seen outside", help="return the new value, take the variable by `ref`, or put it into an object",
            )  # fmt: skip

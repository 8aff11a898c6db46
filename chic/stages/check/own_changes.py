"""What a method does to the object that it is called on, noted while its body is elaborated.

In: places that are written, handed out or called on. Out: notes on the instance of the method (`writes`, `passes`), which
`changing` asks once all bodies are known. Functions inside of it take the object by value: theirs does not count.
"""

from __future__ import annotations

from chic.stages.check.body import Body
from chic.stages.check.places import root_local
from chic.stages.check.symbols import FunctionInstance
from chic.typed import Expr


def note_write(body: Body, place: Expr) -> None:
    """A place gets a new value, or is handed out to get one."""
    if body.instance is not None and _is_own(body, place):
        body.instance.writes[place.ty] = None


def note_call(body: Body, one: FunctionInstance, base: Expr) -> None:
    """A method is called on a place by reference."""
    if body.instance is not None and _is_own(body, base):
        body.instance.passes[one] = None


def _is_own(body: Body, place: Expr) -> bool:
    root = root_local(place) if body.this is not None else None
    return root is not None and body.infos[root.index] is body.this

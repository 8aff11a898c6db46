"""What makes a broken text readable again, as data.

In: nothing. Out: `Repair`.
"""

from __future__ import annotations

from attrs import frozen


@frozen
class Repair:
    """Terminals to put in before the present token; `back`: before the first token of what is being read, all of which is
    then read again; `drop`: the present token is left out, and they (with the text `text`) stand in its place;
    `silent`: it only undoes an earlier repair."""

    signs: tuple[str, ...]
    back: bool = False
    drop: bool = False
    silent: bool = False
    text: str = ""

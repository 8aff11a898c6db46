"""How a program's run ended, as kept between processes."""

from __future__ import annotations

from attrs import frozen


@frozen
class Ending:
    """`code` is what chic exits with, `signal` what killed the program if one did."""

    code: int
    signal: str | None
    reached_main: bool

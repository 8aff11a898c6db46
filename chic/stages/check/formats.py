"""Formats that a number can never take: `{n:Q9}`, `{d:X}`.

In: a hole of a text with its value. Out: a warning where the format would throw. What is more than a letter and digits is a
custom format (`0.00`), which every number takes; other values do not heed formats.
"""

from __future__ import annotations

import re

from chic import syntax, ty
from chic.stages.check.body import Body
from chic.ty import Ty

# As `Std::Formatting` has them; where no digits stand, none may.
INTEGERS = ("G", "D4", "N2", "F2", "P1", "X8", "B8")
REALS = ("G", "R", "N2", "F2", "P1", "E3")
MOST = 4  # digits of the number
_STANDARD = re.compile(r"([A-Za-z])([0-9]*)")


def is_custom(of: Ty, form: str) -> bool:
    """Whether a value heeds this format, which is not a letter with or without digits."""
    return ty.is_numeric(of) and bool(form) and _STANDARD.fullmatch(form) is None


def check_format(body: Body, of: Ty, hole: syntax.Hole) -> None:
    """Warn of a constant format that ends in an exception; what a generic function makes of a type is not known to be run."""
    found = _STANDARD.fullmatch(hole.format) if ty.is_numeric(of) and body.world.report.context is None else None
    if found is None:
        return
    known = INTEGERS if ty.is_integer(of) else REALS
    letter, count = found[1].upper(), found[2]
    model = next((one for one in known if one[0] == letter), "")
    if model and (not count or (len(model) > 1 and len(count.lstrip("0")) <= MOST)):
        return
    shown = ", ".join(f"`{one}`" for one in known)
    body.warning(
        "FMT0001", hole.span, f"`{of}` has no format `{hole.format}`: this throws a FormatException",
        label="cannot be written so", help=f"there are {shown}, and custom ones such as `0.00`",
    )  # fmt: skip

"""Which formats of numbers are custom ones. In: a type and a format. Out: whether it is more than a letter and digits."""

from __future__ import annotations

import re

from chic import ty
from chic.ty import Ty

_STANDARD = re.compile(r"([A-Za-z])([0-9]*)")


def is_custom(of: Ty, form: str) -> bool:
    """Whether a value heeds this format, which is not a letter with or without digits."""
    return ty.is_numeric(of) and bool(form) and _STANDARD.fullmatch(form) is None

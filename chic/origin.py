"""Where source files, and the functions in them, come from."""

from __future__ import annotations

from enum import Enum


class Origin(Enum):
    """Only PROGRAM functions are traced; RUNTIME ones do not advance the virtual clock."""

    PROGRAM = "program"
    STD = "std"
    RUNTIME = "runtime"

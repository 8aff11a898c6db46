"""Names and bytes as LLVM assembly writes them. In: Python text. Out: quoted text."""

from __future__ import annotations

import re

_PLAIN = re.compile(r"[A-Za-z$._][A-Za-z0-9$._]*\Z")
_ODD = re.compile(rb"[^\x20\x21\x23-\x5b\x5d-\x7e]")


def quoted(data: bytes) -> str:
    """`data` between quotes, unprintable bytes as \\XX."""
    return '"' + _ODD.sub(lambda odd: b"\\%02X" % odd[0][0], data).decode("ascii") + '"'


def name(text: str) -> str:
    """A name without its sigil, quoted where it has to be."""
    return text if _PLAIN.match(text) else quoted(text.encode())


def symbol(text: str) -> str:
    """A global's name."""
    return "@" + name(text)


def local_symbol(text: str) -> str:
    """The name of what only this program sees. Without a namespace it could be one of C's, or of LLVM's library functions."""
    return symbol(text if "::" in text else f"::{text}")

"""Names: which Unicode spellings are identifiers.

In: a word that is not plain ASCII. Out: what is wrong with it and how to write it instead.
"""

from __future__ import annotations

import unicodedata

BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
JOINERS = frozenset("\u200b\u200c\u200d\u2060\ufeff") | {chr(code) for code in range(0xFE00, 0xFE10)}
QUOTES = {"\u201c": '"', "\u201d": '"', "\u2018": "'", "\u2019": "'", "\u00a0": " ", "\uff1b": ";", "\u2212": "-"}

_PICTURES = (
    (0x00A9, 0x00A9),
    (0x00AE, 0x00AE),
    (0x203C, 0x203C),
    (0x2049, 0x2049),
    (0x2122, 0x2122),
    (0x2139, 0x2139),
    (0x2194, 0x21AA),
    (0x231A, 0x23FF),
    (0x24C2, 0x24C2),
    (0x25AA, 0x25FE),
    (0x2600, 0x27BF),
    (0x2934, 0x2935),
    (0x2B05, 0x2B55),
    (0x3030, 0x303D),
    (0x3297, 0x3299),
    (0x1F000, 0x1FAFF),
)


def is_picture(char: str) -> bool:
    """Whether a character is an extended pictographic one (an emoji)."""
    code = ord(char)
    return any(low <= code <= high for low, high in _PICTURES)


def is_letter(char: str) -> bool:
    """Whether a character may stand inside a name."""
    return (char.isascii() and (char.isalnum() or char == "_")) or is_picture(char) or ("_" + char).isidentifier()


def wrong_with(word: str) -> tuple[str, str]:
    """What is wrong with a name that has non-ASCII characters, and a spelling to use instead; ("", "") if nothing."""
    clean = "".join(char for char in word if char not in BIDI and char not in JOINERS)
    proper = unicodedata.normalize("NFC", clean)
    if clean != word:
        hidden = next(char for char in word if char in BIDI or char in JOINERS)
        what = "changes the writing direction" if hidden in BIDI else "cannot be seen"
        return f"a name cannot hold U+{ord(hidden):04X}, which {what}", proper
    if proper != word:
        return f"the name `{word}` is not in normalisation form C", proper
    return "", ""

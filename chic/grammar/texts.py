"""Characters and strings: from the text between the quotes to what it means.

In: raw text and where it stands. Out: cooked text; bad escapes go to the report.
"""

from __future__ import annotations

import re
import unicodedata

from chic.grammar.report import Report
from chic.source import Span

_SIMPLE = {
    "0": "\0", "a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "\\": "\\", "'": "'", '"': '"',
}  # fmt: skip
_ESCAPE = re.compile(r"\\(?:x[0-9a-fA-F]{1,4}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.|$)", re.DOTALL)
_LONE = re.compile("[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]")
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")


def _one(found: re.Match[str], start: int, hexadecimal: bool, report: Report) -> str:
    escape = found[0]
    letter = escape[1:2]
    if letter in _SIMPLE:
        return _SIMPLE[letter]
    if len(escape) > 2 and (letter != "x" or hexadecimal) and (code := int(escape[2:], 16)) <= 0xFFFF:
        return chr(code)
    span = Span(start + found.start(), start + found.end())
    report.error("LEX0005", _why(escape), span, help=r"escapes are \0 \a \b \f \n \r \t \v \\ \' \" \xF \uFFFF")
    return "?"


def _why(escape: str) -> str:
    match escape[1:2]:
        case "u" | "U" | "x" if len(escape) == 2:
            return rf"`\{escape[1]}` needs hexadecimal digits after it"
        case "U":
            return rf"`{escape}` is above U+FFFF, the largest character; write the two halves or the character itself"
        case "x":
            return r"`\x` is for strings; write `\u` and four digits in a character"
        case _:
            return f"unknown escape `{escape}`"


def cook(raw: str, start: int, report: Report) -> str:
    """The meaning of a string's inside with escapes, normalised; `start` is the offset of its first character."""
    length = len(raw)
    if "\\" in raw:
        raw = _ESCAPE.sub(lambda found: _one(found, start, True, report), raw)
        if _LONE.search(raw):
            message = "half of a surrogate pair cannot stand alone in a string"
            report.error("LEX0005", message, Span(start, start + length))
            raw = _LONE.sub("?", raw)
        raw = _PAIR.sub(lambda pair: pair[0].encode("utf-16-le", "surrogatepass").decode("utf-16-le"), raw)
    return raw if raw.isascii() else unicodedata.normalize("NFC", raw)


def cook_verbatim(raw: str) -> str:
    """The meaning of a verbatim string's inside: two quotes are one."""
    return unicodedata.normalize("NFC", raw.replace('""', '"'))


def cook_char(raw: str, start: int, report: Report) -> str:
    """The UTF-16 unit that a character literal's inside means, as a string of length one."""
    text = _ESCAPE.sub(lambda found: _one(found, start, False, report), raw)
    span = Span(start - 1, start + len(raw) + 1)
    if len(text) == 1 and ord(text) <= 0xFFFF:
        return text
    if not text:
        report.error("LEX0006", "a character is missing between the quotes", span)
    elif len(text) > 1:
        fix = (span, '"' + raw.replace('"', '\\"') + '"')
        report.error(
            "LEX0006", "more than one character between single quotes", span, help="a string has double quotes", fix=fix
        )
    else:
        report.error("LEX0006", f"`{text}` needs two UTF-16 units; a `char` holds one", span, help="use a string")
    return "?"

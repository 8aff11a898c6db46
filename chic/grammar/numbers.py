"""Number literals: which kind of token a run of digits and letters is.

In: the text of a number as the tokenizer cut it. Out: a kind (INT, REAL, UNIT), or what is wrong with it.
`split_number` takes a checked literal apart for the AST.
"""

from __future__ import annotations

import re

from chic.grammar.tokens import words

INT_SUFFIXES = words("i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 isize usize u l ul lu")
REAL_SUFFIXES = words("f f32 d double f64 f16 f128 q quad m")
UNITS = words("ns us µs μs ms s b bytes kb mb gb kib mib gib")

_DIGITS = r"[0-9]+(?:_[0-9]+)*"
_DECIMAL = re.compile(rf"({_DIGITS}(?P<fraction>\.{_DIGITS})?(?P<exponent>[eE][+-]?{_DIGITS})?)(?P<suffix>\w*)")
_HEX = re.compile(r"(0[xX]_?[0-9a-fA-F]+(?:_[0-9a-fA-F]+)*)(?P<suffix>\w*)")
_BINARY = re.compile(r"(0[bB]_?[01]+(?:_[01]+)*)(?P<suffix>\w*)")


def _shape(text: str) -> re.Match[str] | None:
    match text[1:2]:
        case "x" | "X" if text[0] == "0":
            return _HEX.fullmatch(text)
        case "b" | "B" if text[0] == "0" and len(text) > 2 and text[2] in "01_":
            return _BINARY.fullmatch(text)
        case _:
            return _DECIMAL.fullmatch(text)


def classify(text: str) -> tuple[str, str]:
    """The kind of a number and what is wrong with it ("" if nothing)."""
    if text.isascii() and text.isdecimal():
        return "INT", ""
    found = _shape(text)
    if found is None:
        return "INT", f"`{text}` is not a number: {_why(text)}"
    suffix = found["suffix"].lower()
    real = found.re is _DECIMAL and (found["fraction"] or found["exponent"])
    if suffix in REAL_SUFFIXES and found.re is _DECIMAL:
        return "REAL", ""
    if suffix in INT_SUFFIXES or not suffix:
        if suffix and real:
            return "REAL", f"the integer suffix `{found['suffix']}` cannot follow a fraction or an exponent"
        return ("REAL", "") if real else ("INT", "")
    if suffix in REAL_SUFFIXES:
        return "INT", f"the suffix `{found['suffix']}` cannot follow a hexadecimal or binary number"
    return _unit_or_wrong(found, suffix)


def _unit_or_wrong(found: re.Match[str], suffix: str) -> tuple[str, str]:
    if suffix.lstrip("_") in UNITS:
        return "UNIT", ""
    if suffix.startswith("_"):
        return "INT", "`_` stands between two digits only"
    if found.re is _BINARY and suffix[0].isdecimal():
        return "INT", "a binary number has the digits 0 and 1 only"
    return "INT", f"unknown number suffix `{found['suffix']}`"


def _why(text: str) -> str:
    if text[:2].lower() in ("0x", "0b") and not text[2:].strip("_"):
        return "digits are missing"
    return "`_` stands between two digits only" if "_" in text else "the digits are not what its prefix asks for"


def split_number(text: str) -> tuple[str, str]:
    """Digits without `_` and the suffix in lower case; a text that is no number gives ("0", "")."""
    found = _shape(text)
    if found is None:
        return "0", ""
    suffix = found["suffix"].lower()
    return found[1].replace("_", ""), suffix if suffix in INT_SUFFIXES | REAL_SUFFIXES else ""


def int_value(text: str) -> tuple[int, str]:
    """Value and suffix of a checked integer literal."""
    digits, suffix = split_number(text)
    base = {"x": 16, "b": 2}.get(digits[1:2].lower(), 10)
    return _decimal(digits) if base == 10 else int(digits[2:], base), suffix


def _decimal(digits: str) -> int:
    """A decimal number of any length; Python refuses more than 4,300 digits at once."""
    if len(digits) <= 4000:
        return int(digits)
    return int.from_bytes(b"\xff" * 64, "big")

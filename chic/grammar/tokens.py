"""Tokens, and the tables that say which kind a word or a sign has.

A kind is the grammar's name of a terminal: the text itself for an anonymous one (`if`, `(`), else a name (`ID`, `LT_G`).
Signs that look like several terminals carry their text as a kind of their own until the pre-pass has chosen.
"""

from __future__ import annotations

from typing import NamedTuple

from chic.source import Span


class Token(NamedTuple):
    """One token. `text` is what it means: cooked for strings and characters, as written for the rest."""

    kind: str
    text: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


def ordered(text: str) -> tuple[str, ...]:
    """The words of a text."""
    return tuple(text.split())


def words(text: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(text.split())


KEYWORDS = words(
    """
    alignof and as atomic await break case catch checked class const continue convenience default delegate do dyn else
    enum explicit extension finally fixed fn for foreach function get global goto if impl implicit import in init
    interface internal is lends let lock mut namespace nameof new not notnull of operator or out private protected public
    readonly ref region required return set sizeof static struct switch testcase throw throws trait try type typealias
    unchecked union unsafe using var view when where while yield this true false null
    """
)

CONTEXTUAL = words(
    """
    abstract async constexpr effects error extern move noreturn override partial record sealed virtual
    """
)
MODIFIER_WORDS = words("public internal private protected required")
CONTEXTUAL_MODIFIERS = CONTEXTUAL - {"effects", "error", "move", "record"}

BINOPS = words("/ % << >> <= >= == != && || ?? |")
ASSIGNS = words("+= -= *= /= %= &= |= ^= <<= >>= ??=")
SIGNS = ordered(
    """
    ??= <<= >>= ..= ... => -> ++ -- += -= *= /= %= &= |= ^= == != <= >= << >> && || ?? .. :: { } ( ) [ ] ; , : . ? @ # = +
    - * / % ! < > & | ^ ~
    """
)

PRIMITIVES = words(
    """
    bool boolean sbyte i8 int8 byte u8 uint8 short i16 int16 ushort u16 uint16 int i32 int32 uint u32 uint32 long i64
    int64 ulong u64 uint64 int128 uint128 i128 u128 nint isize intptr nuint usize uintptr float16 f16 float f32 float32
    single double f64 float64 float128 f128 quad decimal char string str void object Bool Boolean SByte Byte Int16 UInt16
    Int32 UInt32 Int64 UInt64 Int128 UInt128 Single Double Decimal Char String
    """
)


def _sign_kind(sign: str) -> str:
    if sign in ASSIGNS:
        return "ASSIGN"
    if sign == "::":
        return "."
    return "BINOP" if sign in ("==", "!=", "&&", "||", "??", "|") else sign


WORD_KINDS = {word: "MOD" if word in MODIFIER_WORDS else word for word in KEYWORDS | CONTEXTUAL}
SIGN_KINDS = {sign: _sign_kind(sign) for sign in SIGNS}

# What a person calls a terminal; others are shown as they are written.
SPOKEN = {
    "ID": "a name",
    "INT": "a number",
    "REAL": "a number",
    "STR": "a string",
    "CHAR": "a character",
    "GT_G": "`>`",
    "$END": "the end of the file",
}

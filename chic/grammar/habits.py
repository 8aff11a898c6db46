"""Forms of C# that Chic writes in another way: checks for the table in mistakes.py.

In: a `Trouble` (the place where a token does not fit). Out: a `Complaint`, or None if the form is another one.
"""

from __future__ import annotations

from chic.grammar.report import Complaint
from chic.grammar.tokens import words
from chic.grammar.trouble import Trouble
from chic.source import Span

_BEFORE_VALUES = words("= return ( ,")


def stack_array(trouble: Trouble) -> Complaint | None:
    """`stackalloc int[3]`"""
    word, of = trouble.token(-1), trouble.token()
    if word.text != "stackalloc" or of.kind != "ID":
        return None
    help = f"write `Span<{of.text}>.StackAlloc(...)`"
    return Complaint("PARSE0043", "Chic has no `stackalloc`", word.span, help=help)


def braced_values(trouble: Trouble) -> Complaint | None:
    """`int[] a = { 1, 2 };`"""
    if trouble.found.text != "{" or trouble.token(-1).text not in _BEFORE_VALUES or not trouble.wants_expression:
        return None
    close = trouble.machine.brackets.match[trouble.at]
    if close < 0:
        return None
    inside = trouble.text[trouble.found.end : trouble.machine.tokens[close].start].strip()
    place = Span(trouble.found.start, trouble.machine.tokens[close].end)
    fix = (place, f"[{inside}]")
    return Complaint("PARSE0044", "the values of an array stand in `[ ]`", place, help="write `[...]`", fix=fix)


def checked_value(trouble: Trouble) -> Complaint | None:
    """`unchecked(x * 2)`: integers wrap anyway."""
    word = trouble.found
    if word.kind not in ("checked", "unchecked") or not trouble.wants_expression or trouble.token(1).text != "(":
        return None
    help = "leave it out: integers wrap, and only casts draw warnings"
    return Complaint("PARSE0045", f"`{word.kind}` stands before blocks only", word.span, help=help)


def many_dimensions(trouble: Trouble) -> Complaint | None:
    """`new int[3, 3]`, `let int[,] a`"""
    token = trouble.found
    sizes = token.text == "," and trouble.opener().text == "[" and trouble.expected & {"]"}
    if trouble.token(-1).text == "," or (not sizes and (token.text != "[" or trouble.token(1).text != ",")):
        return None
    help = "write an array of arrays: `T[][]`, `new T[n][]`"
    return Complaint("TCK144", "an array has one dimension", token.span, help=help)

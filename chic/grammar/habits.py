"""Forms of C# that Chic writes in another way: checks for the table in mistakes.py.

In: a `Trouble` (the place where a token does not fit). Out: a `Complaint`, or None if the form is another one.
"""

from __future__ import annotations

from chic.grammar.report import Complaint
from chic.grammar.tokens import words
from chic.grammar.trouble import Trouble
from chic.source import Span

_BEFORE_VALUES = words("= return ( ,")
_COMPARES = words("< > <= >= != ==")
_OPERANDS = words("ID INT REAL CHAR STR true false null")
_CALCULATES = words("+ - * / % & | ^ << >> == != && ||")


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


def arrow_block(trouble: Trouble) -> Complaint | None:
    """`int F() => { return 1; }`, `int Size => { return 1; }`"""
    token, before = trouble.found, trouble.token(-1)
    if token.kind == "=>" and trouble.token(1).text == "{" and "=>" in trouble.expected:
        return Complaint("PARSE0057", "a body in braces has no `=>`", token.span, help="leave it out", fix=(token.span, ""))
    if token.text != "{" or before.kind != "=>" or trouble.in_body or not trouble.wants_expression:
        return None
    place = Span(before.start, token.end)
    return Complaint("PARSE0057", "a body in braces has no `=>`", place, help="write `{ get { ... } }`, or `=> value;`")


def many_dimensions(trouble: Trouble) -> Complaint | None:
    """`new int[3, 3]`, `let int[,] a`"""
    token = trouble.found
    sizes = token.text == "," and trouble.opener().text == "[" and trouble.expected & {"]"}
    if trouble.token(-1).text == "," or (not sizes and (token.text != "[" or trouble.token(1).text != ",")):
        return None
    help = "write an array of arrays: `T[][]`, `new T[n][]`"
    return Complaint("TCK144", "an array has one dimension", token.span, help=help)


def calculated_pattern(trouble: Trouble) -> Complaint | None:
    """`case Limit + 1:`, `case (int)Level.High:`"""
    cast = trouble.token(-1).text == ")" and trouble.found.kind in _OPERANDS
    if (trouble.found.text not in _CALCULATES and not cast) or not {"or", "when"} <= trouble.expected:
        return None
    help = "name the value first (`const int Next = ...;`), or write `var x when x == ...`"
    return Complaint("PARSE0054", "a pattern is one constant, not a calculation", trouble.span, help=help)


def reference_name(trouble: Trouble) -> Complaint | None:
    """`ref var x = ref y;`"""
    if trouble.found.kind not in ("var", "let") or trouble.token(-1).kind != "ref" or trouble.token(2).text != "=":
        return None
    place, name = Span(trouble.token(-1).start, trouble.found.end), trouble.token(1).text
    help = f"write `{trouble.found.text} {name} = ref ...`"
    return Complaint("PARSE0059", "`ref` stands behind the `=`", place, help=help, fix=(place, trouble.found.text))


def bound_condition(trouble: Trouble) -> Complaint | None:
    """`if (let v = F())`, `while (var line? = Read())`"""
    if (
        trouble.found.kind not in ("let", "var")
        or trouble.token(-2).kind not in ("if", "while")
        or not trouble.wants_expression
    ):
        return None
    name, optional = trouble.token(1).text, trouble.token(2).text == "?"
    help = (
        f"write `is {{ }} {name}` behind the value"
        if optional
        else f"write `{name} = ...` in front, or `is var {name}` behind the value"
    )
    return Complaint("PARSE0055", "a condition declares names in a pattern only", trouble.span, help=help)


def nameless_test(trouble: Trouble) -> Complaint | None:
    """`testcase { ... }`, `testcase "adds up" { ... }`"""
    if trouble.token(-1).kind != "testcase" or trouble.found.kind not in ("{", "STR", "("):
        return None
    return Complaint("PARSE0056", "a testcase has a name", trouble.span, help="write `testcase AddsUp { ... }`")


def named_instance(trouble: Trouble) -> Complaint | None:
    """`nameof(Box<int>.V)`"""
    opener = trouble.opener_index
    if trouble.found.text != "<" or opener < 1 or trouble.machine.tokens[opener - 1].kind != "nameof":
        return None
    return Complaint("PARSE0014", "`nameof` takes names without type arguments", trouble.span, help="leave `<...>` out")


def unsized_array(trouble: Trouble) -> Complaint | None:
    """`new int[]`"""
    if "LB_ELEMS" not in trouble.expected or trouble.token(-1).text != "]" or trouble.token(-2).text != "[":
        return None
    span = Span(trouble.token(-2).start, trouble.token(-1).end)
    return Complaint("TCK139", "this array has no length", span, help="write `new T[n]`, or `new T[] { ... }`")


def numbered_variant(trouble: Trouble) -> Complaint | None:
    """`enum E { A { public int X; } = 3 }`"""
    if trouble.found.text != "=" or trouble.token(-1).text != "}" or trouble.expected.isdisjoint({",", "}"}) or trouble.in_body:
        return None
    return Complaint("ENM0001", "a variant that holds data has no number", trouble.span, help="leave the number out")


def explicit_member(trouble: Trouble) -> Complaint | None:
    """`void IShape.Draw()`"""
    named = trouble.found.text == "." and trouble.token(-1).kind == "ID" and trouble.token(1).kind == "ID"
    if not named or trouble.in_body or trouble.token(2).text not in ("(", "{", "=>") or "(" not in trouble.expected:
        return None
    place = Span(trouble.token(-1).start, trouble.found.end)
    help = f"write `public` and `{trouble.token(1).text}` alone"
    return Complaint("PARSE0058", "a member does not name the interface that asks for it", place, help=help)


def comma_in_for(trouble: Trouble) -> Complaint | None:
    """`for (var i = 0, i < 3, i++)`"""
    opener = trouble.opener_index
    if opener < 1 or trouble.machine.tokens[opener - 1].kind != "for" or trouble.found.text not in _COMPARES:
        return None
    comma = trouble.token(-2)
    if comma.kind != "," or trouble.token(-1).kind != "ID":
        return None
    fix = (comma.span, ";")
    return Complaint("PARSE0046", "the parts of a `for` are separated by `;`", comma.span, help="write `;`", fix=fix)

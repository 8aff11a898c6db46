"""Heads of functions that are not written right: checks for the table in mistakes.py.

In: a `Trouble`. Out: a `Complaint`, or None if the place is another one.
"""

from __future__ import annotations

from chic.grammar.lookahead import NAMES
from chic.grammar.report import Complaint
from chic.grammar.tokens import PRIMITIVES, words
from chic.grammar.trouble import Trouble
from chic.source import Span

_FUNCTION_WORDS = words("func function fun def fn proc sub")


def function_word(trouble: Trouble) -> Complaint | None:
    """`fn F(...)`, `def f(a):`, `function int F()` outside a body."""
    at = trouble.first
    while trouble.machine.ahead.kind(at) in ("MOD", "static", "unsafe"):
        at += 1
    first = trouble.machine.tokens[at]
    if first.text not in _FUNCTION_WORDS or (first.kind == "function" and trouble.in_body):
        return None
    help = "write `int F(int a) { ... }`: the result type, the name, the parameters"
    return Complaint("PARSE0010", f"functions are not declared with `{first.text}`", first.span, help=help)


def constructor(trouble: Trouble) -> Complaint | None:
    """`Account(string owner) { ... }` in a type: a method without a result type."""
    name = trouble.token(-1)
    if trouble.found.text != "(" or name.kind != "ID" or trouble.in_body or "ID" not in trouble.expected:
        return None
    close = trouble.machine.brackets.match[trouble.at]
    if close < 0 or trouble.machine.ahead.kind(close + 1) not in ("{", "=>", ":"):
        return None
    if name.text == _type_around(trouble) and _is_static(trouble):
        help = "give static fields their values where they are declared, by a call of a static function if need be"
        return Complaint("PARSE0037", "Chic has no static constructors", name.span, help=help)
    if name.text == _type_around(trouble):
        help, fix = "write `init`", (name.span, "init")
        return Complaint("PARSE0037", "a constructor is called `init`, not like its type", name.span, help=help, fix=fix)
    help = f"write `init` for a constructor, or a result type in front: `void {name.text}`"
    return Complaint("PARSE0037", f"`{name.text}` has no result type", name.span, help=help)


def _is_static(trouble: Trouble) -> bool:
    """Whether `static` is among the words in front of the name before the token."""
    at = trouble.at - 2
    while trouble.machine.ahead.kind(at) in ("MOD", "unsafe"):
        at -= 1
    return trouble.machine.ahead.kind(at) == "static"


def _type_around(trouble: Trouble) -> str:
    """The name of the type whose declarations the token stands among."""
    tokens = trouble.machine.tokens
    for at in range(trouble.opener_index, -1, -1):
        if tokens[at].kind in ("class", "struct") and tokens[at + 1].kind == "ID":
            return tokens[at + 1].text
    return ""


_DESTRUCTORS = {
    "deinit": ("DISPOSE0001", "the destructor is not called `deinit`"),
    "dispose": ("DISPOSE0002", "this is not the signature of a destructor"),
}


def bare_destructor(trouble: Trouble) -> Complaint | None:
    """`deinit { ... }`, `dispose() { ... }` in a type."""
    name = trouble.token(-1)
    if trouble.found.text not in "({" or name.text not in _DESTRUCTORS or trouble.in_body or "ID" not in trouble.expected:
        return None
    code, message = _DESTRUCTORS[name.text]
    return Complaint(code, message, name.span, help="write `void dispose(ref this) { ... }`")


def unspoken_conversion(trouble: Trouble) -> Complaint | None:
    """`static operator int(V v)`"""
    if trouble.found.kind != "operator" or trouble.token(2).text != "(" or trouble.token(1).kind not in NAMES:
        return None
    of = trouble.token(1).text
    help = f"write `implicit operator {of}(...)` or `explicit operator {of}(...)`"
    return Complaint("PARSE0062", "a conversion says whether it happens by itself", trouble.span, help=help)


def local_function(trouble: Trouble) -> Complaint | None:
    """`int F(int a) { ... }` inside a body."""
    name, paren = trouble.token(), trouble.token(1)
    if name.kind != "ID" or paren.text != "(" or trouble.token(-1).kind != "ID" or not trouble.in_body:
        return None
    close = trouble.machine.brackets.match[trouble.at + 1]
    if close < 0 or trouble.machine.ahead.kind(close + 1) not in ("{", "=>"):
        return None
    first = trouble.machine.tokens[trouble.first]
    fix = (Span(first.start, first.start), "function ")
    help = "write `function` in front of its result type"
    return Complaint("PARSE0011", f"the local function `{name.text}` lacks the word `function`", name.span, help=help, fix=fix)


def bare_parameter(trouble: Trouble) -> Complaint | None:
    """`int F(a, b)`."""
    name = trouble.token(-1)
    if trouble.found.text not in (",", ")") or name.kind != "ID" or not trouble.expected & {"ID"} or trouble.wants_expression:
        return None
    if trouble.opener().text != "(" or "REAL" in trouble.expected:
        return None
    if name.text in PRIMITIVES:
        message = f"a name is missing behind the type `{name.text}`"
        return Complaint("PARSE0019", message, name.span, help=f"write `{name.text} {name.text[0]}`")
    message = f"the parameter `{name.text}` needs a type and a name"
    return Complaint("PARSE0019", message, name.span, help=f"write its type first: `int {name.text}`")

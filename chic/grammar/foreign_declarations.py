"""Declarations of other languages that Chic writes in another way: checks for the table in mistakes.py.

In: a `Trouble`. Out: a `Complaint`, or None if the form is another one.
"""

from __future__ import annotations

from chic.grammar.lookahead import NAMES
from chic.grammar.report import Complaint
from chic.grammar.tokens import words
from chic.grammar.trouble import Trouble
from chic.source import Span

_TYPES = words("class struct interface enum namespace import delegate extension union")
_PARAMETER = {
    "final": "leave it out",
    "const": "write `in`",
    "mut": "write `ref`",
    "val": "leave it out",
    "var": "leave it out",
    "let": "leave it out",
}


def name_first(trouble: Trouble) -> Complaint | None:
    """`int F(x: int)`, `x: int;` in a type, `public:`."""
    token, name = trouble.found, trouble.token(-1)
    if token.text != ":" or (trouble.in_body and trouble.opener().text != "("):
        return None
    if name.kind == "MOD":
        return Complaint(
            "PARSE0051",
            f"`{name.text}` is said of each member",
            name.span,
            help=f"write `{name.text}` in front of every member",
        )
    if name.kind != "ID" or "GT_G" in trouble.expected or trouble.wants_expression or "ID" not in trouble.expected:
        return None
    of = trouble.token(1)
    if of.kind != "ID" or trouble.token(2).text not in (",", ")", ";", "="):
        return Complaint("PARSE0051", "a type stands in front of the name", token.span, help=f"write `T {name.text}`")
    place = Span(name.start, of.end)
    return Complaint(
        "PARSE0051",
        "a type stands in front of the name",
        place,
        help=f"write `{of.text} {name.text}`",
        fix=(place, f"{of.text} {name.text}"),
    )


def foreign_parameter(trouble: Trouble) -> Complaint | None:
    """`int& x`, `int... xs`, `final int x`, `const int x`."""
    token, before = trouble.found, trouble.token(-1)
    if trouble.opener().text != "(" or trouble.wants_expression or trouble.in_body:
        return None
    if token.text == "&" and before.kind in NAMES:
        return Complaint(
            "PARSE0051", "a parameter for a variable is written with `ref`", token.span, help=f"write `ref {before.text} ...`"
        )
    if token.text == "..." and before.kind in (*NAMES, "]"):
        return Complaint("PARSE0042", "Chic has no lists of arguments", token.span, help="pass an array")
    for word in (token, trouble.token(-2), before):
        if word.text in _PARAMETER and word.kind in ("ID", "const", "mut", "var", "let"):
            return Complaint("PARSE0051", f"`{word.text}` is not said of parameters", word.span, help=_PARAMETER[word.text])
    return None


def bounded_parameter(trouble: Trouble) -> Complaint | None:
    """`F<T: IFoo>`, `F<T extends IFoo>`, `F<T = int>`, `<T> T F(T x)`."""
    token = trouble.found
    if token.text == "<" and trouble.wants_declaration:
        return Complaint("PARSE0052", "type parameters stand behind the name", token.span, help="write `T F<T>(T x)`")
    if "GT_G" not in trouble.expected or trouble.in_body or token.text not in (":", "extends", "implements", "=", "is"):
        return None
    name = trouble.token(-1).text
    if token.text == "=":
        return Complaint("PARSE0052", "type parameters have no defaults", token.span, help="leave it out")
    help = f"write `where {name} : ...` in front of the body"
    return Complaint("PARSE0052", "what a type parameter must be stands behind the parameters", token.span, help=help)


def nested_declaration(trouble: Trouble) -> Complaint | None:
    """`class C { }`, `import X;`, `static int x;` inside a body."""
    token, before = trouble.found, trouble.token(-1)
    if not trouble.in_body:
        return None
    if before.kind == "static" and trouble.at == trouble.first + 1:
        return Complaint("PARSE0039", "a local cannot be `static`", before.span, help="declare it outside of the function")
    if token.kind not in _TYPES or trouble.at != trouble.first or not trouble.wants_statement or not trouble.indented:
        return None
    help = "imports stand at the top of the file" if token.kind == "import" else "declare it outside of the function"
    return Complaint("PARSE0039", f"`{token.kind}` cannot stand inside a body", token.span, help=help)


def unfinished_head(trouble: Trouble) -> Complaint | None:
    """`const x = 3;`, `delegate F(int x);`, `enum class E`, `E { A(int) }`, `: this(...)`, `import x from "y";`."""
    token, before, second = trouble.found, trouble.token(-1), trouble.token(-2)
    if trouble.in_body:
        return None
    if token.text == "=" and second.kind == "const":
        return Complaint(
            "PARSE0053",
            f"the constant `{before.text}` needs a type",
            before.span,
            help=f"write `const int {before.text} = ...`",
        )
    if token.text == "(" and second.kind == "delegate":
        return Complaint(
            "PARSE0053", f"`{before.text}` has no result type", before.span, help=f"write `delegate void {before.text}(...)`"
        )
    if before.kind == "enum" and token.kind in ("class", "struct"):
        return Complaint("PARSE0013", f"Chic has no `enum {token.kind}`", token.span, help="leave it out", fix=(token.span, ""))
    if token.text == "(" and before.kind == "ID" and {"{", "=", ","} <= trouble.expected and trouble.opener().text == "{":
        return Complaint(
            "PARSE0053", "the data of a variant are fields", token.span, help=f"write `{before.text} {{ public int Value; }}`"
        )
    if token.kind == "this" and before.text == ":" and second.text == ")":
        return Complaint(
            "PARSE0026",
            "a constructor delegates to `self` or `super`",
            token.span,
            help="write `self`",
            fix=(token.span, "self"),
        )
    if trouble.machine.tokens[trouble.first].kind == "import" and (token.text in ("{", "*", "from") or token.kind == "STR"):
        return Complaint("PARSE0053", "an import names a namespace", token.span, help="write `import Name.Space;`")
    return None


def bodied_record(trouble: Trouble) -> Complaint | None:
    """`record Person(string Name) { public ... }`, which starts like a function with its body."""
    tokens, brace = trouble.machine.tokens, trouble.opener_index
    if not trouble.in_body or brace < 1 or tokens[brace].text != "{" or tokens[brace - 1].text != ")":
        return None
    head = trouble.machine.brackets.match[brace - 1]
    word = next(
        (one for one in reversed(tokens[max(head - 8, 0) : head]) if one.text in ("record", ";", "}", "{")), trouble.found
    )
    if word.text != "record":
        return None
    return Complaint("PARSE0013", "Chic has no `record`", word.span, help="write `record struct`")

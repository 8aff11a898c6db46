"""Expressions and statements of other languages that Chic writes in another way: checks for the table in mistakes.py.

In: a `Trouble`. Out: a `Complaint`, or None if the form is another one.
"""

from __future__ import annotations

from chic.grammar.lookahead import NAMES
from chic.grammar.report import Complaint
from chic.grammar.trouble import Trouble
from chic.source import Span


def sequence_loop(trouble: Trouble) -> Complaint | None:
    """`for (var x in xs)`, `for (int x : xs)`, `for x in xs`."""
    machine, first = trouble.machine, trouble.first
    word = machine.tokens[first]
    if word.kind != "for" or trouble.at > first + 6:
        return None
    at = next((at for at in range(first + 1, first + 6) if machine.ahead.kind(at) in ("in", "of", ":")), -1)
    if at < 0 or machine.tokens[at - 1].kind != "ID" or machine.ahead.kind(at + 1) == "=":
        return None
    help = f"write `foreach (var {machine.tokens[at - 1].text} in ...)`"
    return Complaint("PARSE0048", "`for` does not go through a sequence", word.span, help=help)


def assigned_logic(trouble: Trouble) -> Complaint | None:
    """`x &&= y`"""
    sign, token = trouble.token(-1), trouble.found
    if token.text != "=" or sign.text not in ("&&", "||", "**") or sign.end != token.start:
        return None
    place = Span(sign.start, token.end)
    return Complaint("PARSE0014", f"Chic has no `{sign.text}=`", place, help=f"write `x = x {sign.text} ...`")


def new_functions(trouble: Trouble) -> Complaint | None:
    """`new fn(int) -> int[3]`, where nobody knows what the brackets belong to."""
    if trouble.found.kind != "fn" or trouble.token(-1).kind != "new":
        return None
    help = "write `new Func<int, int>[n]`, `new Action[n]`, or the name of a delegate"
    return Complaint("PARSE0063", "a type behind `new` has a name", trouble.span, help=help)


def foreign_lambda(trouble: Trouble) -> Complaint | None:
    """`|x| x + 1`, `function (x) { ... }`, `lambda x: ...`."""
    token, before = trouble.found, trouble.token(-1)
    starts = token.text == "|" or token.kind == "function"
    named = before.text in ("lambda", "func") and token.kind == "ID" and trouble.at - 1 > trouble.first
    if not (starts and trouble.wants_expression) and not named:
        return None
    place = token if starts else before
    return Complaint(
        "PARSE0014", "a function value is written with `=>`", place.span, help="write `x => ...`, `(a, b) => { ... }`"
    )


def trailing_if(trouble: Trouble) -> Complaint | None:
    """`return x if y else z;`"""
    if trouble.found.kind != "if" or trouble.new_line or "BINOP" not in trouble.expected:
        return None
    return Complaint("PARSE0014", "`if` does not stand behind a value", trouble.span, help="write `condition ? value : other`")


def bang(trouble: Trouble) -> Complaint | None:
    """`println!(...)`, `x!.y`."""
    name = trouble.token(-1)
    if trouble.found.text != "!" or "BINOP" not in trouble.expected:
        return None
    if trouble.token(1).text == "(" and name.kind == "ID" and name.end == trouble.found.start:
        line = name.text in ("println", "print", "eprintln", "dbg")
        help = "write `Console.WriteLine(...)`" if line else "write a function"
        return Complaint("PARSE0014", "Chic has no macros", Span(name.start, trouble.found.end), help=help)
    help = "test for null first, or write `.Value`, which panics where there is none"
    return Complaint("PARSE0014", "Chic has no `!` behind a value", trouble.span, help=help)


def bare_new(trouble: Trouble) -> Complaint | None:
    """`new Foo;`, `new(a, b);`, `new { A = 1 }`, `Foo { a: 1 }`."""
    before, token = trouble.token(-1), trouble.found
    if before.kind == "new" and token.kind == "(":
        last = trouble.token(1) if trouble.token(1).kind == ")" else before
        return Complaint("PARSE0049", "`new` needs a type", Span(before.start, last.end), help="write `new T(...)`")
    if before.kind == "new" and token.kind == "{":
        return Complaint(
            "PARSE0049", "there are no objects without a type", before.span, help="write a tuple `(a: 1, b: 2)`, or a struct"
        )
    if token.kind == ":" and trouble.opener().kind == "{" and before.kind == "ID" and {",", "}"} <= trouble.expected:
        return _colon_member(trouble)
    if token.kind == "{" and before.kind == "ID" and trouble.token(2).text == ":" and trouble.token(1).kind == "ID":
        return Complaint(
            "PARSE0049",
            "an object is made with `new`",
            before.span,
            help=f"write `new {before.text} {{ {trouble.token(1).text} = ... }}`",
        )
    at = trouble.at - 1
    while at > 0 and trouble.machine.tokens[at].kind in (*NAMES, ".", ">", "<"):
        at -= 1
    if trouble.machine.tokens[at].kind != "new" or at == trouble.at - 1 or token.kind not in (";", ",", ")", "]", "}", "."):
        return None
    made = trouble.text[trouble.machine.tokens[at].start : before.end]
    return Complaint(
        "PARSE0049", "`new` needs its arguments", trouble.behind, help=f"write `{made}()`", fix=(trouble.behind, "()")
    )


def _colon_member(trouble: Trouble) -> Complaint:
    name = trouble.token(-1)
    fix = (Span(name.end, trouble.found.end), " =")
    return Complaint(
        "PARSE0049", f"member `{name.text}` gets its value with `=`", trouble.span, help=f"write `{name.text} = ...`", fix=fix
    )


def listed(trouble: Trouble) -> Complaint | None:
    """`[x for x in xs]`, `(1,)`, `f(1, )`, `[int] a`."""
    token, before = trouble.found, trouble.token(-1)
    if token.kind == "for" and trouble.opener().kind == "[":
        return Complaint(
            "PARSE0014", "a list is not made by a loop in it", token.span, help="write a `foreach` loop that fills an array"
        )
    if token.kind == ")" and before.kind == ",":
        return Complaint("PARSE0014", "there is a `,` too many", before.span, help="leave it out", fix=(before.span, ""))
    if token.kind == "[" and trouble.token(1).kind == "ID" and trouble.token(2).kind == "]" and "dyn" in trouble.expected:
        of = trouble.token(1).text
        place = Span(token.start, trouble.token(2).end)
        return Complaint(
            "PARSE0008", "the brackets of an array type follow the type", place, help=f"write `{of}[]`", fix=(place, f"{of}[]")
        )
    return None


def labelled_jump(trouble: Trouble) -> Complaint | None:
    """`break outer;`, `yield 3;`, `catch e { }`, `do { } until (x);`."""
    word, token = trouble.token(-1), trouble.found
    if word.kind in ("break", "continue") and token.kind == "ID":
        help = "it is about the innermost loop; to leave an outer one, `goto` a label behind it"
        return Complaint("PARSE0014", f"`{word.kind}` takes no label", token.span, help=help)
    if word.kind == "yield":
        place = Span(word.end, word.end)
        return Complaint(
            "PARSE0014", "`yield` needs `return` or `break`", word.span, help="write `yield return ...`", fix=(place, " return")
        )
    if word.kind == "catch" and token.kind == "ID":
        return Complaint(
            "PARSE0012",
            "what follows `catch` stands in parentheses",
            token.span,
            help=f"write `catch (Exception {token.text})`",
        )
    if token.text == "until" and "while" in trouble.expected:
        return Complaint("PARSE0013", "Chic has no `until`", token.span, help="write `while (!(...))`")
    return None


def dotted_number(trouble: Trouble) -> Complaint | None:
    """`1.`, `.5`"""
    dot = trouble.found if trouble.found.text == "." else trouble.token(-1)
    number = trouble.token(1) if dot is trouble.found else trouble.token(-2)
    if dot.text != "." or number.kind != "INT" or not (dot.end == number.start or number.end == dot.start):
        return None
    place = Span(min(dot.start, number.start), max(dot.end, number.end))
    text = trouble.text[place.start : place.end]
    whole = f"0{text}" if dot is trouble.found else f"{text}0"
    return Complaint(
        "PARSE0014", "a number has digits on both sides of its dot", place, help=f"write `{whole}`", fix=(place, whole)
    )


def taken_apart(trouble: Trouble) -> Complaint | None:
    """`let ((a, b), c) = t;`, `(var a, var b) = t;`, `(int a, int b) = t;`, `a, b = b, a;`."""
    first, token, before = trouble.machine.tokens[trouble.first], trouble.found, trouble.token(-1)
    if first.kind in ("let", "var") and token.kind == "(" and before.kind in ("(", ",") and "ID" in trouble.expected:
        help = "give this part a name, and take that apart in a second declaration"
        return Complaint("PARSE0050", "a part cannot be taken apart at once", token.span, help=help)
    if first.kind == "(" and token.kind in ("var", "let") and before.kind in ("(", ","):
        fix = f"write `{token.kind} (a, b) = ...`"
        return Complaint("PARSE0050", f"`{token.kind}` stands in front of the parentheses", token.span, help=fix)
    if first.kind == "(" and token.kind in NAMES and "," in trouble.expected and _is_assigned(trouble):
        help = "write `let (a, b) = ...`, or `var (a, b) = ...` if they change"
        return Complaint("PARSE0050", "names that are declared together have no types of their own", token.span, help=help)
    if token.kind == "," and trouble.in_body and trouble.at == trouble.first + 1 and trouble.token(2).text in (",", "="):
        return Complaint("PARSE0050", "several values are assigned as a tuple", token.span, help="write `(a, b) = (x, y)`")
    return None


def _is_assigned(trouble: Trouble) -> bool:
    """Whether the token stands right in the parentheses that begin its statement, and `=` behind these."""
    machine, at = trouble.machine, trouble.first
    return trouble.opener_index == at and machine.ahead.kind(machine.brackets.match[at] + 1) == "="


def mutable_let(trouble: Trouble) -> Complaint | None:
    """`let mut x = 1;`"""
    word = trouble.token(-1)
    if trouble.found.kind != "mut" or word.kind != "let":
        return None
    place = Span(word.start, trouble.found.end)
    return Complaint("PARSE0013", "Chic has no `let mut`", place, help="write `var`", fix=(place, "var"))

"""Common syntax mistakes: a table of checks, each with its code and what to write instead.

In: a `Trouble` (the place where a token does not fit). Out: a `Complaint` from the first check that recognises the place, or
None. The general complaints, for what no check knows, are in complaints.py.
"""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from chic.grammar.lookahead import NAMES
from chic.grammar.tokens import KEYWORDS, SIGNS, Token, ordered, words
from chic.grammar.trouble import Trouble
from chic.source import Span


@frozen
class Complaint:
    """A diagnostic in the making; see `Report.error`."""

    code: str
    message: str
    span: Span
    label: str = ""
    labels: tuple[tuple[Span, str], ...] = ()
    help: str = ""
    fix: tuple[Span, str] | None = None


_HEADS = words("if while for foreach switch lock fixed catch")
_FUNCTION_WORDS = words("func function fun def fn proc sub")
_ELSE_IF = words("elif elsif elseif elsif")
_INHERITS = frozenset(["extends", "implements", "inherits"])
_LONELY = {"else": "`if`", "catch": "`try`", "finally": "`try`", "case": "`switch`", "while": "`do`"}
_STARTERS = ordered(
    """
    if while for foreach switch return break continue throw using unsafe static public private internal class struct
    namespace import enum interface const let var else try catch finally testcase delegate
    """
)


def span(token: Token) -> Span:
    """Where a token stands."""
    return Span(token.start, token.end)


def _unit(trouble: Trouble) -> Complaint | None:
    token = trouble.found
    if token.kind != "UNIT":
        return None
    digits = token.text.rstrip("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZµμ").rstrip("_")
    message = f"unknown number suffix `{token.text[len(digits) :]}`"
    return Complaint("PARSE0017", message, span(token), help="units stand in the arguments of attributes only")


def _split_sign(trouble: Trouble) -> Complaint | None:
    """`= =`, `! =`, `= >`, `===`."""
    before, token = trouble.token(-1), trouble.found
    both = before.text + token.text
    place = Span(before.start, token.end)
    if both in ("===", "!==") and before.end == token.start:
        return Complaint("PARSE0014", f"Chic has no `{both}`", place, help=f"write `{both[:2]}`", fix=(place, both[:2]))
    if before.kind in NAMES or both not in SIGNS or before.end == token.start or trouble.new_line:
        return None
    if both == "==":
        help = "write `==` to compare; drop one `=` to assign"
        return Complaint("PARSE0014", "two `=` stand one behind the other", place, help=help)
    help = f"write `{both}` without the space"
    return Complaint("PARSE0014", f"the sign `{both}` is written in two parts", place, help=help, fix=(place, both))


def _foreign_sign(trouble: Trouble) -> Complaint | None:
    """`x := 3`, and `->` for `=>`."""
    before, token = trouble.token(-1), trouble.found
    if before.text == ":" and token.text == "=" and before.end == token.start:
        place = Span(before.start, token.end)
        return Complaint("PARSE0014", "Chic has no `:=`", place, help="write `=`", fix=(place, "="))
    if token.text == "->" and "=>" in trouble.expected:
        return Complaint(
            "PARSE0014", "`->` stands before a result type only", span(token), help="write `=>`", fix=(span(token), "=>")
        )
    return None


def _using(trouble: Trouble) -> Complaint | None:
    token = trouble.found
    if token.kind != "using" or "import" not in trouble.expected:
        return None
    return Complaint("PARSE0009", "`using` does not import", span(token), help="write `import`", fix=(span(token), "import"))


def _attribute(trouble: Trouble) -> Complaint | None:
    token = trouble.found
    if token.text != "[" or not trouble.wants_declaration:
        return None
    close = trouble.machine.brackets.match[trouble.at]
    name = trouble.token(1).text
    end = trouble.machine.tokens[close].end if close >= 0 else token.end
    return Complaint("PARSE0007", "attributes are not written in brackets", Span(token.start, end), help=f"write `@{name}`")


def _c_array(trouble: Trouble) -> Complaint | None:
    """`int a[3];`: stuck at the name in a body, at the bracket among declarations."""
    name, bracket = (trouble.token(), trouble.token(1)) if trouble.found.kind == "ID" else (trouble.token(-1), trouble.token())
    if bracket.text != "[" or name.kind != "ID" or bracket.end < name.end:
        return None
    first = trouble.machine.tokens[trouble.first]
    type_word = trouble.token(-1) if name is trouble.token() else trouble.token(-2)
    if type_word.kind != "ID" or first.start > type_word.start:
        return None
    help = f"write `{type_word.text}[] {name.text} = new {type_word.text}[...]`"
    return Complaint("PARSE0008", "the brackets of an array type follow the type", span(bracket), help=help)


def _head(trouble: Trouble) -> Complaint | None:
    """`if x > 3 {`."""
    before = trouble.token(-1)
    if before.kind not in _HEADS or trouble.expected != frozenset("("):
        return None
    return Complaint(
        "PARSE0012", f"what follows `{before.kind}` stands in parentheses", trouble.span, help=f"write `{before.kind} (...)`"
    )


def _foreach(trouble: Trouble) -> Complaint | None:
    """`foreach (x in xs)`."""
    name = trouble.found
    if name.kind != "ID" or trouble.token(-2).kind != "foreach" or trouble.token(1).kind != "in":
        return None
    help = f"write `var {name.text}`"
    fix = (span(name), f"var {name.text}")
    return Complaint("PARSE0034", "the variable of a `foreach` is declared there", span(name), help=help, fix=fix)


def _else_if(trouble: Trouble) -> Complaint | None:
    first = trouble.machine.tokens[trouble.first]
    if first.text not in _ELSE_IF:
        return None
    return Complaint(
        "PARSE0013", f"Chic has no `{first.text}`", span(first), help="write `else if`", fix=(span(first), "else if")
    )


def _lonely(trouble: Trouble) -> Complaint | None:
    token = trouble.found
    owner = _LONELY.get(token.kind)
    if owner is None or not trouble.wants_statement:
        return None
    return Complaint("PARSE0018", f"this `{token.kind}` belongs to no {owner}", span(token))


def _function_word(trouble: Trouble) -> Complaint | None:
    """`fn F(...)`, `def f(a):`, `function int F()` outside a body."""
    at = trouble.first
    while trouble.machine.ahead.kind(at) in ("MOD", "static", "unsafe"):
        at += 1
    first = trouble.machine.tokens[at]
    if first.text not in _FUNCTION_WORDS or (first.kind == "function" and trouble.in_body):
        return None
    help = "write `int F(int a) { ... }`: the result type, the name, the parameters"
    return Complaint("PARSE0010", f"functions are not declared with `{first.text}`", span(first), help=help)


def _constructor(trouble: Trouble) -> Complaint | None:
    """`Account(string owner) { ... }` in a type: a method without a result type."""
    name = trouble.token(-1)
    if trouble.found.text != "(" or name.kind != "ID" or trouble.in_body or "ID" not in trouble.expected:
        return None
    close = trouble.machine.brackets.match[trouble.at]
    if close < 0 or trouble.machine.ahead.kind(close + 1) not in ("{", "=>", ":"):
        return None
    help = f"write `init` for a constructor, or a result type in front: `void {name.text}`"
    return Complaint("PARSE0037", f"`{name.text}` has no result type", span(name), help=help)


def _local_function(trouble: Trouble) -> Complaint | None:
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
    return Complaint("PARSE0011", f"the local function `{name.text}` lacks the word `function`", span(name), help=help, fix=fix)


def _inherits(trouble: Trouble) -> Complaint | None:
    token = trouble.found
    if token.text not in _INHERITS or ":" not in trouble.expected:
        return None
    return Complaint("PARSE0035", f"Chic has no `{token.text}`", span(token), help="write `:`", fix=(span(token), ":"))


def _bare_parameter(trouble: Trouble) -> Complaint | None:
    """`int F(a, b)`."""
    name = trouble.token(-1)
    if trouble.found.text not in (",", ")") or name.kind != "ID" or not trouble.expected & {"ID"} or trouble.wants_expression:
        return None
    if trouble.opener().text != "(" or "REAL" in trouble.expected:
        return None
    message = f"the parameter `{name.text}` needs a type and a name"
    return Complaint("PARSE0019", message, span(name), help=f"write its type first: `int {name.text}`")


def _keyword_as_name(trouble: Trouble) -> Complaint | None:
    token = trouble.found
    if token.text not in KEYWORDS or "ID" not in trouble.expected:
        return None
    if trouble.new_line and trouble.machine.ahead.kind(trouble.at + 1) not in ("=", ";", ","):
        return None
    if trouble.wants_expression and trouble.machine.ahead.kind(trouble.at + 1) not in (
        "=",
        ";",
        ",",
        ")",
        "+",
        "-",
        ".",
        "BINOP",
    ):
        return None
    return Complaint("PARSE0006", f"`{token.text}` is a keyword and cannot be a name", span(token), help="choose another name")


def distance(one: str, other: str) -> int:
    """How many letters differ, two neighbours changed about counted once."""
    rows = [list(range(len(other) + 1))]
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            best = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                best = min(best, rows[-2][j - 2] + 1)
            row.append(best)
        rows.append(row)
    return rows[-1][-1]


def misspelt(trouble: Trouble) -> Complaint | None:
    """`whlie (x) {`, `pubilc int F()`: a name where a statement or declaration starts, nearly a keyword that could."""
    for at in (trouble.first, trouble.at - 1, trouble.at):
        token, after = trouble.machine.tokens[max(at, 0)], trouble.machine.ahead.kind(at + 1)
        head = after == "{" or (after == "(" and trouble.found.kind == "{")
        if (
            token.kind == "ID"
            and (head or after in NAMES or after in KEYWORDS or after == "MOD")
            and (near := _near(token.text))
        ):
            message = f"`{token.text}` does not start anything here"
            return Complaint("PARSE0015", message, span(token), help=f"did you mean `{near}`?", fix=(span(token), near))
    return None


def _near(text: str) -> str:
    """The first keyword that a name differs from in one letter, or in two if it is long."""
    allowed = 1 if len(text) < 6 else 2
    words = (word for word in _STARTERS if len(word) > 2 or len(text) == 2)
    return next((word for word in words if abs(len(word) - len(text)) <= 1 and 0 < distance(text, word) <= allowed), "")


MISTAKES: tuple[Callable[[Trouble], Complaint | None], ...] = (
    _unit,
    _split_sign,
    _foreign_sign,
    _using,
    _attribute,
    _c_array,
    _head,
    _foreach,
    _else_if,
    _lonely,
    _function_word,
    _constructor,
    _local_function,
    _inherits,
    _bare_parameter,
    _keyword_as_name,
)


def known_mistake(trouble: Trouble) -> Complaint | None:
    """The first of the table that recognises the place."""
    return next((made for check in MISTAKES if (made := check(trouble)) is not None), None)

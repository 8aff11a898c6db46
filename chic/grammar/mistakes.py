"""Common syntax mistakes: a table of checks, each with its code and what to write instead.

In: a `Trouble` (the place where a token does not fit). Out: a `Complaint` from the first check that recognises the place, or
None. The general complaints, for what no check knows, are in complaints.py.
"""

from __future__ import annotations

from collections.abc import Callable

from chic.grammar.foreign_declarations import (
    bodied_record,
    bounded_parameter,
    foreign_parameter,
    name_first,
    nested_declaration,
    unfinished_head,
)
from chic.grammar.foreign_forms import (
    assigned_logic,
    bang,
    bare_new,
    dotted_number,
    foreign_lambda,
    labelled_jump,
    listed,
    mutable_let,
    new_functions,
    sequence_loop,
    taken_apart,
    trailing_if,
)
from chic.grammar.foreign_words import changed_copy, foreign_word
from chic.grammar.function_heads import (
    bare_destructor,
    bare_parameter,
    constructor,
    function_word,
    local_function,
    unspoken_conversion,
)
from chic.grammar.habits import (
    arrow_block,
    bound_condition,
    braced_values,
    calculated_pattern,
    checked_value,
    comma_in_for,
    explicit_member,
    many_dimensions,
    named_instance,
    nameless_test,
    numbered_variant,
    reference_name,
    stack_array,
    unsized_array,
)
from chic.grammar.lookahead import NAMES
from chic.grammar.misspelling import misspelt
from chic.grammar.repair import misplaced_modifier, untyped_member
from chic.grammar.report import Complaint
from chic.grammar.text_habits import hole_conditional, hole_width, prefixed_text
from chic.grammar.tokens import KEYWORDS, SIGNS, Token, words
from chic.grammar.trouble import Trouble
from chic.source import Span

_HEADS = words("if while for foreach switch lock fixed catch when")
_ATTRIBUTES = {"Flags": "flags", "Conditional": "conditional", "ThreadStatic": "threadlocal"}  # what C# calls them
_INHERITS = frozenset(["extends", "implements", "inherits"])
_LONELY = {"else": "`if`", "catch": "`try`", "finally": "`try`", "case": "`switch`", "while": "`do`"}


def _unit(trouble: Trouble) -> Complaint | None:
    token = trouble.found
    if token.kind != "UNIT":
        return None
    digits = token.text.rstrip("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZµμ").rstrip("_")
    if trouble.token(-1).text == "-" and trouble.token(-2).text == "=" and trouble.token(-3).text in ("cpu", "gpu", "mem"):
        return Complaint("PARSE0017", "a budget cannot be negative", token.span, help="leave `-` out")
    message = f"unknown number suffix `{token.text[len(digits) :]}`"
    return Complaint("PARSE0017", message, token.span, help="units stand in the arguments of attributes only")


def _split_sign(trouble: Trouble) -> Complaint | None:
    """`= =`, `! =`, `= >`, `===`."""
    before, token = trouble.token(-1), trouble.found
    both = before.text + token.text
    place = Span(before.start, token.end)
    if both == "<>" and before.end == token.start:
        return Complaint("PARSE0014", "Chic has no `<>`", place, help="write `!=`", fix=(place, "!="))
    if both in ("===", "!==") and before.end == token.start:
        return Complaint("PARSE0014", f"Chic has no `{both}`", place, help=f"write `{both[:2]}`", fix=(place, both[:2]))
    if both not in SIGNS or before.end == token.start:
        before, token = token, trouble.token(1)
        both, place = before.text + token.text, Span(before.start, token.end)
    if before.kind in NAMES or both not in SIGNS or before.end == token.start or "\n" in trouble.text[before.end : token.start]:
        return None
    if both == "==":
        help = "write `==` to compare; drop one `=` to assign"
        return Complaint("PARSE0014", "two `=` stand one behind the other", place, help=help)
    help = f"write `{both}` without the space"
    return Complaint("PARSE0014", f"the sign `{both}` is written in two parts", place, help=help, fix=(place, both))


def _foreign_sign(trouble: Trouble) -> Complaint | None:
    """`x := 3`, and `->` for `=>`."""
    before, token = trouble.token(-1), trouble.found
    if token.text == ":" and trouble.token(1).text == "=":
        before, token = token, trouble.token(1)
    if before.text == ":" and token.text == "=" and before.end == token.start:
        place = Span(before.start, token.end)
        return Complaint("PARSE0014", "Chic has no `:=`", place, help="write `=`", fix=(place, "="))
    if token.text == "->" and not trouble.in_body and before.text == ")":
        help = "write it in front of the name: `int F(int a) { ... }`"
        return Complaint("PARSE0014", "the result type does not stand behind the parameters", token.span, help=help)
    tight = before.end == token.start and trouble.token(1).start == token.end
    if token.text == "->" and not tight and ("=>" in trouble.expected or before.text == ")" or before.kind == "ID"):
        return Complaint(
            "PARSE0014", "`->` stands before a result type only", token.span, help="write `=>`", fix=(token.span, "=>")
        )
    return None


def _using(trouble: Trouble) -> Complaint | None:
    token = trouble.found
    if token.kind != "using" or "import" not in trouble.expected:
        return None
    system = trouble.token(1).text == "System"
    help = "leave it out: what C# has in `System` is in `Std`, which is always imported" if system else "write `import`"
    fix = None if system else (token.span, "import")
    return Complaint("PARSE0009", "`using` does not import", token.span, help=help, fix=fix)


def _attribute(trouble: Trouble) -> Complaint | None:
    token = trouble.found
    if token.text != "[" or not trouble.wants_declaration:
        return None
    close = trouble.machine.brackets.match[trouble.at]
    name = _ATTRIBUTES.get(trouble.token(1).text, trouble.token(1).text)
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
    if type_word.text == "params":
        return _no_params(type_word)
    help = f"write `{type_word.text}[] {name.text}`"
    if trouble.opener().text != "(":
        help = f"write `{type_word.text}[] {name.text} = new {type_word.text}[...]`"
    return Complaint("PARSE0008", "the brackets of an array type follow the type", bracket.span, help=help)


def _params(trouble: Trouble) -> Complaint | None:
    """`params (int A, int B)[] pairs`"""
    word = trouble.token(-1)
    stuck = word.text == "params" and trouble.found.kind == "(" and "ID" in trouble.expected
    return _no_params(word) if stuck and not trouble.in_body else None


def _no_params(word: Token) -> Complaint:
    return Complaint("PARSE0042", "Chic has no `params` lists", word.span, help="pass an array")


def _directive(trouble: Trouble) -> Complaint | None:
    """`#define X`, `#region`."""
    sign = trouble.machine.tokens[trouble.first]
    if sign.text != "#":
        return None
    word = trouble.machine.tokens[min(trouble.first + 1, len(trouble.machine.tokens) - 1)]
    help = "there are `#if`, `#elif`, `#else`, `#endif`, and `#![...]` at the start of a file"
    if word.text == "include":
        help = "write `import Name.Space;`; `Std` is always imported"
    return Complaint("PARSE0040", f"Chic has no `#{word.text}`", Span(sign.start, max(word.end, sign.end)), help=help)


def _destructor(trouble: Trouble) -> Complaint | None:
    """`~Account() { }`."""
    if trouble.found.text != "~" or trouble.in_body or not trouble.wants_declaration:
        return None
    help = "write `void dispose(ref this) { ... }`"
    return Complaint("PARSE0041", "destructors are not written with `~`", trouble.span, help=help)


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
    fix = (name.span, f"var {name.text}")
    return Complaint("PARSE0034", "the variable of a `foreach` is declared there", name.span, help=help, fix=fix)


def _untyped_member(trouble: Trouble) -> Complaint | None:
    """`var x = 3;` in a type or namespace."""
    if not untyped_member(trouble.machine):
        return None
    word, name = trouble.machine.tokens[trouble.first], trouble.machine.tokens[trouble.first + 1].text
    message = f"`{word.text}` declares locals only: a field or variable outside of functions names its type"
    return Complaint(
        "PARSE0028", message, word.span, help=f"write `int {name} = ...`, in a namespace `static mut int {name} = ...`"
    )


def _lonely(trouble: Trouble) -> Complaint | None:
    token = trouble.found
    owner = _LONELY.get(token.kind)
    if owner is None or not trouble.wants_statement:
        return None
    return Complaint("PARSE0018", f"this `{token.kind}` belongs to no {owner}", token.span)


def _modifier(trouble: Trouble) -> Complaint | None:
    """`public int x = 3;` inside a body."""
    token = trouble.found
    if token.kind != "MOD" or not misplaced_modifier(trouble.machine):
        return None
    fix = (token.span, "")
    return Complaint("PARSE0039", f"`{token.text}` cannot stand inside a body", token.span, help="leave it out", fix=fix)


def _inherits(trouble: Trouble) -> Complaint | None:
    token = trouble.found
    if token.text not in _INHERITS or ":" not in trouble.expected:
        return None
    return Complaint("PARSE0035", f"Chic has no `{token.text}`", token.span, help="write `:`", fix=(token.span, ":"))


def _keyword_as_name(trouble: Trouble) -> Complaint | None:
    token = trouble.found
    if token.text not in KEYWORDS:
        return None
    typed = trouble.at - 1 == trouble.first and trouble.token(-1).kind == "ID" and trouble.token(1).text in ("=", ";", ",")
    if ("ID" not in trouble.expected and not typed) or misspelt(trouble):
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
    return Complaint("PARSE0006", f"`{token.text}` is a keyword and cannot be a name", token.span, help="choose another name")


MISTAKES: tuple[Callable[[Trouble], Complaint | None], ...] = (
    _unit,
    assigned_logic,
    _split_sign,
    _foreign_sign,
    _using,
    _attribute,
    _directive,
    _destructor,
    name_first,
    bounded_parameter,
    foreign_parameter,
    bodied_record,
    nested_declaration,
    unfinished_head,
    stack_array,
    arrow_block,
    braced_values,
    checked_value,
    many_dimensions,
    named_instance,
    unsized_array,
    calculated_pattern,
    reference_name,
    bound_condition,
    nameless_test,
    numbered_variant,
    explicit_member,
    comma_in_for,
    _params,
    _c_array,
    prefixed_text,
    mutable_let,
    foreign_lambda,
    trailing_if,
    bang,
    bare_new,
    listed,
    labelled_jump,
    dotted_number,
    taken_apart,
    sequence_loop,
    _head,
    _foreach,
    _untyped_member,
    hole_conditional,
    hole_width,
    new_functions,
    changed_copy,
    foreign_word,
    _lonely,
    function_word,
    bare_destructor,
    constructor,
    unspoken_conversion,
    local_function,
    _inherits,
    _modifier,
    bare_parameter,
    _keyword_as_name,
)


def known_mistake(trouble: Trouble) -> Complaint | None:
    """The first of the table that recognises the place."""
    return next((made for check in MISTAKES if (made := check(trouble)) is not None), None)

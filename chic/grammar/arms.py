"""Mistakes in switch expressions: `case` and `default`, other signs behind a pattern and between arms, blocks for values.

In: a `Trouble`, and what would mend it. Out: a `Complaint`, or None.
"""

from __future__ import annotations

from chic.grammar.repairing import Repair
from chic.grammar.replacement import in_arms
from chic.grammar.report import Complaint
from chic.grammar.tokens import words
from chic.grammar.trouble import Trouble
from chic.source import Span

_STATEMENTS = words("{ return break continue if while for foreach var let")
_FOLLOWS = words("+ - * / % & | ^ < > <= >= << >> == != && || ?? . [ ( is as .. ++ --")


def arm_mistake(trouble: Trouble, found: Repair | None) -> Complaint | None:
    """What to say about a switch expression that is not written right."""
    if in_arms(trouble.machine):
        return _replaced(trouble, found) or _statement(trouble)
    return _switch_first(trouble) or _behind(trouble)


def _replaced(trouble: Trouble, found: Repair | None) -> Complaint | None:
    token = trouble.found
    if found is None or not found.drop:
        return None
    fix = (token.span, found.text)
    match token.kind:
        case "case":
            rest = Span(token.start, trouble.token(1).start)
            return Complaint(
                "PARSE0046", "the arms of a switch expression have no `case`", token.span, help="leave it out", fix=(rest, "")
            )
        case "default":
            return Complaint("PARSE0046", "the arm for all other values is `_`", token.span, help="write `_`", fix=fix)
        case ";" if found.text:
            return Complaint("PARSE0046", "arms are separated by `,`", token.span, help="write `,`", fix=fix)
        case ":" | "->" | "=":
            return Complaint("PARSE0046", "an arm has `=>` behind its pattern", token.span, help="write `=>`", fix=fix)
    return None


def _statement(trouble: Trouble) -> Complaint | None:
    """`1 => { return 3; }`"""
    if trouble.token(-1).kind != "=>" or trouble.found.kind not in _STATEMENTS or not trouble.wants_expression:
        return None
    help = "write a value, or a `switch` statement: `switch (x) { case ...: ... }`"
    return Complaint("PARSE0046", "the arms of a switch expression are values, not statements", trouble.span, help=help)


def _switch_first(trouble: Trouble) -> Complaint | None:
    """`let a = switch (x) { ... }`"""
    token, opener = trouble.found, trouble.token(1)
    if token.kind != "switch" or not trouble.wants_expression:
        return None
    close = trouble.machine.brackets.match[trouble.at + 1] if opener.kind == "(" else -1
    value = trouble.text[opener.end : trouble.machine.tokens[close].start] if close >= 0 else "x"
    return Complaint("PARSE0046", "the value stands in front of `switch`", token.span, help=f"write `{value} switch {{ ... }}`")


def _behind(trouble: Trouble) -> Complaint | None:
    """`x switch { ... } + 1`"""
    machine = trouble.machine
    before = machine.brackets.match[trouble.at - 1] if trouble.token(-1).kind == "}" else -1
    if before <= 0 or machine.tokens[before - 1].kind != "switch" or trouble.found.text not in _FOLLOWS:
        return None
    help = "put the switch in parentheses: `(x switch { ... })`"
    return Complaint("PARSE0047", f"`{trouble.found.text}` cannot follow a switch expression", trouble.span, help=help)

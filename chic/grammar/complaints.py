"""The words for a syntax error.

In: a `Trouble`, and what would mend it. Out: one `Complaint`.
"""

from __future__ import annotations

from chic.grammar.arms import arm_mistake
from chic.grammar.lists import list_opener, starts_declaration
from chic.grammar.misspelling import misspelt
from chic.grammar.mistakes import known_mistake
from chic.grammar.repair import FUNCTION
from chic.grammar.repairing import Repair
from chic.grammar.report import Complaint
from chic.grammar.tokens import Token
from chic.grammar.trouble import NOTHING, Trouble
from chic.source import Span

_OPENERS = {")": "(", "]": "[", "}": "{"}
_CLOSERS = {"(": ")", "[": "]", "{": "}", "I_HOLE": "}"}


def complain(trouble: Trouble, found: Repair | None) -> Complaint:
    """What to say about a token that does not fit, given what would mend it."""
    if found is not None and found.back:
        return _outside(trouble) if len(found.signs) == len(FUNCTION) else _unclosed(trouble)
    made = (
        arm_mistake(trouble, found)
        or known_mistake(trouble)
        or _instead(trouble, found)
        or misspelt(trouble)
        or _missing(trouble, found)
        or _stray(trouble)
    )
    return made or _end(trouble) or _general(trouble)


def _outside(trouble: Trouble) -> Complaint:
    """A statement among declarations."""
    first = trouble.machine.tokens[trouble.first]
    help = "look for a `}` too many, or a `{` missing, above"
    return Complaint("PARSE0036", "a statement stands outside of any function", first.span, help=help)


def _unclosed(trouble: Trouble) -> Complaint:
    """A declaration behind a block that lacks its closing brace."""
    first = trouble.machine.tokens[trouble.first]
    labels = _still_open(trouble)
    return Complaint("PARSE0004", f"`}}` is missing before `{first.text}`", first.span, labels=labels)


def _instead(trouble: Trouble, found: Repair | None) -> Complaint | None:
    """A sign stands where another belongs, or where none does."""
    if found is None or not found.drop:
        return None
    token = trouble.found
    shown = trouble.text[token.start : token.end]
    if not found.signs:
        fix = (token.span, "")
        return Complaint("PARSE0046", f"there is a `{shown}` too many", token.span, help="leave it out", fix=fix)
    message = f"`{shown}` stands where `{found.text}` belongs"
    return Complaint("PARSE0046", message, token.span, help=f"write `{found.text}`", fix=(token.span, found.text))


def _missing(trouble: Trouble, found: Repair | None) -> Complaint | None:
    """A sign is missing: the caret stands behind the token before."""
    if found is None or not found.signs or found.signs[0] == "ID":
        return None
    sign = found.signs[0]
    fix = (trouble.behind, "".join(found.signs))
    if sign == ";":
        return Complaint("PARSE0003", "`;` is missing", trouble.behind, label="expected `;` here", fix=fix, help="put `;` here")
    if sign == "}" and starts_declaration(trouble.found):
        message = f"`}}` is missing before {trouble.spoken()}"
        return Complaint("PARSE0004", message, trouble.span, labels=_still_open(trouble))
    opener = _opener(trouble, sign) if sign in _OPENERS else NOTHING
    others = ((opener.span, f"`{opener.text}` is opened here"),) if opener.kind else ()
    label = f"expected `{sign}` here"
    help = f"put `{sign}` here" if sign == "," else ""
    return Complaint("PARSE0004", f"`{sign}` is missing", trouble.behind, label=label, labels=others, help=help, fix=fix)


def _still_open(trouble: Trouble) -> tuple[tuple[Span, str], ...]:
    opener = list_opener(trouble.machine)
    return ((opener.span, "this block is still open"),) if opener else ()


def _opener(trouble: Trouble, sign: str) -> Token:
    machine = trouble.machine
    at = machine.brackets.outer[trouble.at]
    while at >= 0 and machine.tokens[at].text[:1] != _OPENERS[sign]:
        at = machine.brackets.outer[at]
    return machine.tokens[at] if at >= 0 else NOTHING


def _stray(trouble: Trouble) -> Complaint | None:
    """A closing bracket that closes nothing."""
    token = trouble.found
    if token.text not in _OPENERS or trouble.machine.brackets.match[trouble.at] >= 0:
        return None
    return Complaint("PARSE0005", f"this `{token.text}` closes nothing", token.span, label="no bracket is open here")


def _end(trouble: Trouble) -> Complaint | None:
    if trouble.found.kind != "$END":
        return None
    opener = trouble.opener()
    if not opener.kind:
        return Complaint("PARSE0016", f"the file ends where {trouble.wish()} is expected", trouble.behind)
    message = f"the file ends before `{_CLOSERS.get(opener.kind, '}')}`"
    return Complaint("PARSE0004", message, trouble.behind, labels=((opener.span, "opened here"),))


def _general(trouble: Trouble) -> Complaint:
    wish = trouble.wish()
    message = f"expected {wish}, found {trouble.spoken()}" if wish else f"{trouble.spoken()} does not fit here"
    return Complaint("PARSE0001", message, trouble.span)

"""The words for a syntax error.

In: a `Trouble`, and the signs whose absence would explain it. Out: one `Complaint`.
"""

from __future__ import annotations

from chic.grammar.mistakes import Complaint, known_mistake, misspelt, span
from chic.grammar.recovery import starts_declaration
from chic.grammar.tokens import Token
from chic.grammar.trouble import NOTHING, Trouble

_OPENERS = {")": "(", "]": "[", "}": "{"}
_CLOSERS = {"(": ")", "[": "]", "{": "}", "I_HOLE": "}"}


def complain(trouble: Trouble, missing: list[str]) -> Complaint:
    """What to say about a token that does not fit."""
    made = known_mistake(trouble) or misspelt(trouble) or _missing(trouble, missing) or _stray(trouble)
    return made or _end(trouble) or _general(trouble)


def _missing(trouble: Trouble, missing: list[str]) -> Complaint | None:
    """One sign is missing: the caret stands behind the token before."""
    if not missing or missing[0] == "ID":
        return None
    sign = missing[0]
    fix = (trouble.behind, "".join(missing))
    if sign == ";":
        return Complaint("PARSE0003", "`;` is missing", trouble.behind, label="expected `;` here", fix=fix, help="put `;` here")
    opener = _opener(trouble, sign)
    labels = ((span(opener), f"`{opener.text}` is opened here"),) if opener.kind else ()
    if sign == "}" and starts_declaration(trouble.found):
        message = f"`}}` is missing before {trouble.spoken()}"
        return Complaint("PARSE0004", message, trouble.span, label="a declaration cannot stand in this block", labels=labels)
    return Complaint(
        "PARSE0004", f"`{sign}` is missing", trouble.behind, label=f"expected `{sign}` here", labels=labels, fix=fix
    )


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
    return Complaint("PARSE0005", f"this `{token.text}` closes nothing", span(token), label="no bracket is open here")


def _end(trouble: Trouble) -> Complaint | None:
    if trouble.found.kind != "$END":
        return None
    opener = trouble.opener()
    if not opener.kind:
        return Complaint("PARSE0016", f"the file ends where {trouble.wish()} is expected", trouble.behind)
    message = f"the file ends before `{_CLOSERS.get(opener.kind, '}')}`"
    return Complaint("PARSE0004", message, trouble.behind, labels=((span(opener), "opened here"),))


def _general(trouble: Trouble) -> Complaint:
    message = f"expected {trouble.wish()}, found {trouble.spoken()}"
    return Complaint("PARSE0001", message, trouble.span)

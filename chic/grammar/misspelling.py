"""Keywords with a letter wrong, at the start of a statement or declaration.

In: a `Trouble`. Out: a `Complaint` that names the word meant, or None.
"""

from __future__ import annotations

from chic.grammar.lookahead import NAMES
from chic.grammar.report import Complaint
from chic.grammar.tokens import KEYWORDS, ordered
from chic.grammar.trouble import Trouble
from chic.likeness import distance

_STARTERS = ordered(
    """
    if while for foreach switch return break continue throw using unsafe static public private internal class struct
    namespace import enum interface const let var else try catch finally testcase delegate
    """
)
_BEHIND = ordered("MOD INT REAL STR CHAR I_OPEN")


def misspelt(trouble: Trouble) -> Complaint | None:
    """`whlie (x) {`, `pubilc int F()`: a name where a statement or declaration starts, nearly a keyword that could."""
    for at in (trouble.first, trouble.at - 1, trouble.at):
        token, after = trouble.machine.tokens[max(at, 0)], trouble.machine.ahead.kind(at + 1)
        head = after == "{" or (after == "(" and trouble.found.kind == "{")
        if (
            token.kind == "ID"
            and (head or after in NAMES or after in KEYWORDS or after in _BEHIND)
            and (near := _near(token.text))
        ):
            message = f"`{token.text}` does not start anything here"
            return Complaint("PARSE0015", message, token.span, help=f"did you mean `{near}`?", fix=(token.span, near))
    return None


def _near(text: str) -> str:
    """The first keyword that a name differs from in one letter, or in two if it is long."""
    allowed = 1 if len(text) < 6 else 2
    words = (word for word in _STARTERS if len(word) > 2 or len(text) == 2)
    return next((word for word in words if abs(len(word) - len(text)) <= 1 and 0 < distance(text, word) <= allowed), "")

"""What a complaint may look at: the machine as it stands before a token that does not fit.

In: a stuck `Machine`. Out: the tokens around the place, the terminals that fit, the open brackets.
"""

from __future__ import annotations

from functools import cached_property

from attrs import define

from chic.grammar.driver import Machine
from chic.grammar.lists import begins_line, in_block, in_body, list_start
from chic.grammar.lookahead import NAMES
from chic.grammar.tables import is_rule
from chic.grammar.tokens import KEYWORDS, SPOKEN, Token, words
from chic.source import Span

NOTHING = Token("", "", 0, 0)
_OPERATORS = words(
    """
    BINOP ASSIGN + - * & ^ < > ++ -- . [ ( ? = Q_DOT Q_LB TRY_Q PAIR LB_VARIANT .. ..= is as switch LT_G P_OP NULLABLE PTR
    EMPTY WHEN_IS TYPE_PLUS MOVE
    """
)
_ORDER = (";", ")", "]", "}", ",", "=", "{", "(", "=>", ":")


@define(slots=False)
class Trouble:
    """One token that does not fit, and its surroundings."""

    machine: Machine

    @property
    def at(self) -> int:
        """Its index."""
        return self.machine.at

    def token(self, offset: int = 0) -> Token:
        """The token so many places away; one of no kind beyond either end."""
        index = self.at + offset
        return self.machine.tokens[index] if 0 <= index < len(self.machine.tokens) else NOTHING

    @property
    def found(self) -> Token:
        """The token that does not fit."""
        return self.token()

    @property
    def span(self) -> Span:
        """Where it stands; at the end of the file, right behind the last token."""
        return Span(self.found.start, self.found.end)

    @property
    def behind(self) -> Span:
        """The place right behind the token before."""
        end = self.token(-1).end
        return Span(end, end)

    @property
    def new_line(self) -> bool:
        """Whether the token stands on another line than the one before it, or ends the file."""
        return self.found.kind == "$END" or begins_line(self.machine, self.at)

    @property
    def text(self) -> str:
        """The text of the file."""
        return self.machine.text

    @cached_property
    def expected(self) -> frozenset[str]:
        """The terminals that fit."""
        row = self.machine.compiled.tables.rows[self.machine.states[-1]]
        return frozenset(kind for kind in row if not is_rule(kind) and self.machine.accepts(kind))

    @property
    def wants_expression(self) -> bool:
        """Whether an expression could start here."""
        return "REAL" in self.expected and "(" in self.expected and "P_REL" not in self.expected

    @property
    def wants_statement(self) -> bool:
        """Whether a statement could start here."""
        return "while" in self.expected and "TYPED" in self.expected

    @property
    def wants_declaration(self) -> bool:
        """Whether a declaration could start here."""
        return "delegate" in self.expected

    @property
    def first(self) -> int:
        """The index of the first token of the statement or declaration that is broken."""
        return list_start(self.machine)

    @property
    def indented(self) -> bool:
        """Whether the token is indented as part of the block around it."""
        return in_block(self.machine)

    @property
    def in_body(self) -> bool:
        """Whether a statement is being read, not a declaration."""
        return in_body(self.machine)

    @property
    def opener_index(self) -> int:
        """The index of the bracket that the token stands in or closes; -1 if there is none."""
        found = self.machine.brackets
        return found.match[self.at] if self.found.kind in (")", "]", "}") else found.outer[self.at]

    def opener(self) -> Token:
        """The bracket that the token stands in, if it is one the parser has taken; else a token of no kind."""
        return self.machine.tokens[self.opener_index] if self.opener_index >= 0 else NOTHING

    def spoken(self) -> str:
        """The token as a person names it."""
        token = self.found
        if token.kind == "$END":
            return "the end of the file"
        shown = " ".join(self.text[token.start : token.end].split())
        shown = shown if len(shown) <= 30 else shown[:27] + "..."
        if token.kind in NAMES:
            return f"the name `{shown}`"
        if token.kind in KEYWORDS or token.kind == "MOD":
            return f"the keyword `{shown}`"
        word = {"STR": "the string", "I_OPEN": "the string", "INT": "the number", "REAL": "the number"}.get(token.kind)
        return f"{word} {shown}" if word else f"`{shown}`"

    def wish(self) -> str:
        """What would fit, in a few words; "" if that cannot be said so."""
        if self.wants_statement:
            return "a statement" + (" or `}`" if "}" in self.expected else "")
        if self.wants_declaration:
            return "a declaration" + (" or `}`" if "}" in self.expected else "")
        if self.wants_expression:
            return "an expression"
        if {"!", "~", "BINOP"} <= self.expected:
            return "an operator"
        if "P_REL" in self.expected:
            return "a pattern"
        if {"ID", "fn", "dyn"} <= self.expected:
            return "a type"
        return _listed(self.expected)


def _listed(expected: frozenset[str]) -> str:
    """The most telling terminals of a set, at most four."""
    telling = expected - _OPERATORS if "BINOP" in expected or "NULLABLE" in expected else expected
    if "ID" in telling:
        return SPOKEN["ID"]
    telling = telling - {":"} if telling & {";", ","} else telling
    telling = telling - {"and", "or", "when", "lends", "throws", "where"} or telling
    ranked = sorted(telling or expected, key=lambda kind: (_rank(kind), kind))
    words = list(dict.fromkeys(SPOKEN.get(kind, f"`{kind}`") for kind in ranked if not kind.isupper() or kind in SPOKEN))
    if not words:
        return ""
    if len(words) == 1:
        return words[0]
    words = words[:4]
    return ", ".join(words[:-1]) + " or " + words[-1]


def _rank(kind: str) -> int:
    if kind in SPOKEN:
        return -1
    return _ORDER.index(kind) if kind in _ORDER else len(_ORDER)

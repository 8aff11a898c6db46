"""The tokenizer: one compiled regular expression, and a few hand-made scanners for what nests.

In: the text of a file (after the preprocessor) and a report. Out: the tokens, ended by one of kind `$END`. Interpolated
strings come out flat: I_OPEN, then I_TEXT and holes (I_HOLE tokens [I_ALIGN] [I_FORMAT] I_END), then I_CLOSE.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import define, field

from chic.grammar.numbers import classify
from chic.grammar.report import Report
from chic.grammar.spelling import BIDI, JOINERS, QUOTES, is_letter, wrong_with
from chic.grammar.texts import cook, cook_char, cook_verbatim
from chic.grammar.tokens import SIGN_KINDS, SIGNS, WORD_KINDS, Token
from chic.source import Span

if TYPE_CHECKING:
    from collections.abc import Callable

MAX_ERRORS = 30
MAX_STRINGS = 50

_WORD = r"(?:[A-Za-z_]|[^\x00-\x7f])(?:[A-Za-z0-9_]|[^\x00-\x7f])*"
_NUMBER = r"[0-9][0-9_]*(?:\.[0-9][0-9_]*)?(?:(?<![xX])[eE][+-]?[0-9][0-9_]*)?(?:\w*)"
_MASTER = re.compile(  # runs of text are possessive: else each character is a way back that is remembered, in 250 bytes
    rf"""[ \t\r\n\f\v]*(?:
      (?P<word>{_WORD})
    | (?P<number>0[xX]\w*|{_NUMBER})
    | (?P<line>//[^\n]*)
    | (?P<block>/\*)
    | (?P<string>"(?:[^"\\\n]++|\\[^\n])*+")
    | (?P<verbatim>@"(?:[^"]++|"")*")
    | (?P<open>\$@"|@\$"|\$")
    | (?P<char>'(?:[^'\\\n]++|\\[^\n])*+')
    | (?P<sign>{"|".join(re.escape(sign) for sign in sorted(SIGNS, key=len, reverse=True))})
    | (?P<end>\Z)
    | (?P<other>.)
    )""",
    re.VERBOSE | re.DOTALL,
)
_COMMENT = re.compile(r"/\*|\*/")
_TEXT = re.compile(r'[^"\\{}\n]+|\\[^\n]|\{\{|\}\}|.', re.DOTALL)
_VERBATIM_TEXT = re.compile(r'[^"{}]+|""|\{\{|\}\}|.', re.DOTALL)
_ALIGN = re.compile(r",\s*([+-]?[0-9]+)\s*(?=[:}])")
_CLOSING = ";)]} \t\r\f"
_LAST_ALIGN = re.compile(r",\s*([+-]?[1-9][0-9]*)\s*$")  # no width begins with 0: `#,0` is a format
_FORMAT = re.compile(r'(?:[^}"\\\n]|\\[^\n])*')
_VERBATIM_FORMAT = re.compile(r'(?:[^}"\n]|"")*')
_STRAY = re.compile(r"[\ud800-\udfff\x00-\x08\x0e-\x1f\x7f\ufffd]+|.", re.DOTALL)


@define
class Lexer:
    """The state of one run over `text`: where it is, what it made, how deep in strings it stands."""

    text: str
    report: Report
    at: int = 0
    tokens: list[Token] = field(factory=list)
    strings: int = 0
    errors: int = 0

    def run(self, hole: bool = False, lines: bool = True) -> str:
        """Make tokens to the end of the text, or of the hole of a string. Returns the sign that ends the hole, "" if nothing
        does; without `lines` the end of the line ends it."""
        match, text, tokens, words, signs = _MASTER.match, self.text, self.tokens, WORD_KINDS, SIGN_KINDS
        depth, at, previous, make = 0, self.at, "", tuple.__new__
        while True:
            found = match(text, at)
            assert found is not None
            group = found.lastgroup
            assert group is not None
            start = found.start(group)
            if not lines and "\n" in text[at:start]:
                self.at = at
                return ""
            if group == "word":
                word = found[group]
                at = found.end()
                if word.isascii():
                    previous = "ID" if previous == "." or previous == "@" else words.get(word, "ID")
                    tokens.append(make(Token, (previous, word, start, at)))
                else:
                    self._unicode(start, at)
                    previous = "ID"
            elif group == "sign":
                sign = found[group]
                if hole:
                    if not depth and (sign == "}" or sign == ":" or (sign == "," and _ALIGN.match(text, start))):
                        self.at = start
                        return sign
                    depth += (sign in "([{") - (sign in ")]}")
                at = found.end()
                previous = signs[sign]
                tokens.append(make(Token, (previous, sign, start, at)))
            elif group == "end":
                self.at = found.end()
                return ""
            else:
                previous = ""
                at = found.end() if group == "line" else _SCANNERS[group](self, start, found.end())

    def add(self, kind: str, text: str, start: int, end: int) -> int:
        self.tokens.append(Token(kind, text, start, end))
        return end

    def _error(self, code: str, message: str, start: int, end: int, help: str = "", fix: str | None = None) -> None:
        self.errors += 1
        if self.errors <= MAX_ERRORS:
            span = Span(start, end)
            self.report.error(code, message, span, help=help, fix=None if fix is None else (span, fix))

    def _unicode(self, start: int, end: int) -> None:
        """A run of letters and characters beyond ASCII: cut into names and what is not of a name."""
        text = self.text
        while start < end:
            stop = start
            while stop < end and (is_letter(text[stop]) or text[stop] in BIDI or text[stop] in JOINERS):
                stop += 1
            if stop > start:
                self._name(start, stop)
            start = self.other(stop, end) if stop < end else stop

    def _name(self, start: int, end: int) -> None:
        word = self.text[start:end]
        wrong, proper = wrong_with(word)
        if wrong:
            self._error("LEX0001", wrong, start, end, help=f"write `{proper}`" if proper else "", fix=proper)
        if proper or not wrong:
            self.add("ID", proper or word, start, end)

    def number(self, start: int, end: int) -> int:
        text = self.text[start:end]
        kind, wrong = classify(text)
        if wrong:
            self._error("LEX0004", wrong, start, end)
        return self.add(kind, "0" if wrong else text, start, end)

    def block(self, start: int, end: int) -> int:
        """A block comment; they nest."""
        depth = 1
        at = end
        while depth:
            found = _COMMENT.search(self.text, at)
            if found is None:
                self._error(
                    "LEX0002", "this comment is never closed", start, start + 2, help="close it with `*/`; comments nest"
                )
                return len(self.text)
            depth += 1 if found[0] == "/*" else -1
            at = found.end()
        return at

    def string(self, start: int, end: int) -> int:
        return self.add("STR", cook(self.text[start + 1 : end - 1], start + 1, self.report), start, end)

    def verbatim(self, start: int, end: int) -> int:
        return self.add("STR", cook_verbatim(self.text[start + 2 : end - 1]), start, end)

    def char(self, start: int, end: int) -> int:
        return self.add("CHAR", cook_char(self.text[start + 1 : end - 1], start + 1, self.report), start, end)

    def open(self, start: int, end: int) -> int:
        """An interpolated string, from its opening quote on."""
        self.strings += 1
        if self.strings > MAX_STRINGS:
            self._error("LEX0008", f"strings are nested more than {MAX_STRINGS} deep", start, end)
            self.errors = MAX_ERRORS
            return len(self.text)
        self.add("I_OPEN", self.text[start:end], start, end)
        at = self._parts(start, end, verbatim="@" in self.text[start:end])
        self.strings -= 1
        return self.add("I_CLOSE", '"', max(at - 1, start), at)

    def _parts(self, start: int, at: int, verbatim: bool) -> int:
        """The parts of an interpolated string up to its closing quote; returns the offset after it."""
        text, pattern = self.text, _VERBATIM_TEXT if verbatim else _TEXT
        piece_start = at
        pieces: list[str] = []
        while found := pattern.match(text, at):
            piece = found[0]
            if piece == '"' or piece == "{" or (piece == "\n" and not verbatim):
                at = self._text_end(piece_start) if piece == "\n" else at
                self._piece("".join(pieces), piece_start, at, verbatim)
                if piece == '"':
                    return at + 1
                if piece == "\n" or (at := self._hole(at, verbatim)) < 0:
                    break
                piece_start, pieces = at, []
                continue
            if piece == "}":
                self._error(
                    "LEX0007", "a single `}` in an interpolated string", at, at + 1, help="write `}}` for a brace", fix="}}"
                )
            pieces.append(piece[0] if piece in ("{{", "}}") else piece)
            at = found.end()
        self._error("LEX0003", "this string is never closed", start, start + 2)
        return self._text_end(start + 2 if at < 0 else at)

    def _piece(self, raw: str, start: int, end: int, verbatim: bool) -> None:
        if raw:
            self.add("I_TEXT", cook_verbatim(raw) if verbatim else cook(raw, start, self.report), start, end)

    def _hole(self, start: int, lines: bool) -> int:
        """A hole, from its `{`; returns the offset after its `}`, or -1 if there is none."""
        self.add("I_HOLE", "{", start, start + 1)
        self.at = start + 1
        sign = self.run(hole=True, lines=lines)
        at = self.at
        if sign == "," and (found := _ALIGN.match(self.text, at)):
            at = self.add("I_ALIGN", found[1], found.start(1), found.end())
        if self.text[at : at + 1] == ":" and sign:
            at = self._format(at + 1, lines, alone=sign == ":")
        closed = bool(sign) and self.text[at : at + 1] == "}"
        end = at + 1 if closed else at
        self.add("I_END", "}", at, end)
        return end if closed else -1

    def _format(self, at: int, verbatim: bool, alone: bool) -> int:
        """A hole's format; where it stands alone, a width may follow it. Returns the offset after both."""
        form = (_VERBATIM_FORMAT if verbatim else _FORMAT).match(self.text, at)
        assert form is not None  # it may be empty
        last = _LAST_ALIGN.search(form[0]) if alone else None
        if last:  # `{x:F1,8}`: the tokens stand in the order of `{x,8:F1}`
            self.add("I_ALIGN", last[1], at + last.start(1), at + last.end(1))
        raw = form[0][: last.start() if last else None]
        self.add("I_FORMAT", cook_verbatim(raw) if verbatim else cook(raw, at, self.report), at, at + len(raw))
        return form.end()

    def _text_end(self, at: int) -> int:
        """Where an unclosed text is taken to end: a comment, and what closes statements and brackets, is none of it."""
        line = self.text[at : self._line_end(at)]
        note = line.find(" //")
        return at + len((line if note < 0 else line[:note]).rstrip(_CLOSING))

    def _line_end(self, at: int) -> int:
        end = self.text.find("\n", at)
        return len(self.text) if end < 0 else end

    def other(self, start: int, end: int) -> int:
        """What starts no token: an unclosed quote, or a character that Chic has no use for."""
        char = self.text[start]
        if char in "\"'":
            end = self._line_end(start)
            what = "string" if char == '"' else "character"
            where = "never closed" if self.text[start - 1 : start] == "@" else "not closed on its line"
            self._error("LEX0003", f"this {what} is {where}", start, end, help=f"end it with `{char}`")
            return self.add("STR" if char == '"' else "CHAR", "?", start, self._text_end(start + 1))
        close = self.text.find("`", start + 1, self._line_end(start)) if char == "`" else -1
        if close > 0:
            message, fix = "a string has double quotes", f'"{self.text[start + 1 : close]}"'
            self._error("LEX0009", message, start, close + 1, help='write `"..."`, or `$"...{x}..."`', fix=fix)
            return self.add("STR", "?", start, close + 1)
        found = _STRAY.match(self.text, start)
        assert found is not None
        help = f"did you mean `{QUOTES[char]}`?" if char in QUOTES else ""
        shown = f"`{char}` (U+{ord(char):04X})" if char.isprintable() else f"U+{ord(char):04X}"
        self._error("LEX0009", f"{shown} has no place in a program", start, found.end(), help=help, fix=QUOTES.get(char))
        return found.end()


_SCANNERS: dict[str, Callable[[Lexer, int, int], int]] = {
    "number": Lexer.number,
    "block": Lexer.block,
    "string": Lexer.string,
    "verbatim": Lexer.verbatim,
    "open": Lexer.open,
    "char": Lexer.char,
    "other": Lexer.other,
}


def tokenize(text: str, report: Report) -> list[Token]:
    """All tokens of a text, ended by `$END`, which stands right after the last one; only that if too much is wrong."""
    if "\0" in text:
        at = text.index("\0")
        report.error("LEX0010", "this is not a text file: it holds a zero byte", Span(at, at + 1))
        return [Token("$END", "", 0, 0)]
    lexer = Lexer(text, report)
    lexer.run()
    end = lexer.tokens[-1].end if lexer.tokens else 0
    lexer.tokens.append(Token("$END", "", end, end))
    if lexer.errors >= MAX_ERRORS:
        return [Token("$END", "", 0, 0)]
    return lexer.tokens

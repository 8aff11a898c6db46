"""Looking ahead in the token list: matching brackets, and whether a type stands at some place.

In: the tokens. Out: answers for the pre-pass. Positions of the type scan count half tokens, so that a `>>` can close two
generic lists: token i is at 2 * i, the second half of a `>>` at 2 * i + 1.
"""

from __future__ import annotations

from attrs import define, field

from chic.grammar.tokens import CONTEXTUAL, PRIMITIVES, Token, words

MAX_TYPE_DEPTH = 100

_CLOSER = {"(": ")", "[": "]", "{": "}", "I_HOLE": "I_END", "I_OPEN": "I_CLOSE"}
_CLOSERS = frozenset(_CLOSER.values())
_LITERALS = frozenset(("INT", "STR", "CHAR", "true", "false"))
_ARITHMETIC = words("+ - * / % & | ^ <<")
NAMES = CONTEXTUAL | {"ID"}


@define
class Brackets:
    """`match[i]` is the partner of bracket i (-1 if it has none), `outer[i]` the bracket that token i stands in (-1: none),
    `inside[i]` the nearest such bracket that has a partner, `deepest` the first token nested too deeply (-1: none)."""

    match: list[int]
    outer: list[int]
    inside: list[int]
    deepest: int


def brackets(tokens: list[Token], limit: int) -> Brackets:
    """Pair the brackets. A closer takes the nearest opener of its kind; openers passed over stay without a partner."""
    match = [-1] * len(tokens)
    outer = [-1] * len(tokens)
    stack: list[int] = []
    deepest = -1
    for index, token in enumerate(tokens):
        kind = token.kind
        if kind in _CLOSERS:
            _close(tokens, stack, index, match)
            outer[index] = stack[-1] if stack else -1
        else:
            outer[index] = stack[-1] if stack else -1
            if kind in _CLOSER:
                stack.append(index)
                if len(stack) > limit and deepest < 0:
                    deepest = index
    inside: list[int] = []
    for at in outer:
        inside.append(at if at < 0 or match[at] >= 0 else inside[at])
    return Brackets(match, outer, inside, deepest)


def _close(tokens: list[Token], stack: list[int], index: int, match: list[int]) -> None:
    kind = tokens[index].kind
    for depth in range(len(stack) - 1, -1, -1):
        opener = tokens[stack[depth]].kind
        if _CLOSER[opener] == kind:
            match[index], match[stack[depth]] = stack[depth], index
            del stack[depth:]
            return
        if opener == "{" or opener.startswith("I_"):
            return


@define
class Lookahead:
    """The tokens of one file with what the pre-pass asks about them."""

    tokens: list[Token]
    match: list[int]
    _ends: dict[int, int] = field(factory=dict)

    def kind(self, index: int) -> str:
        """The kind of a token; past the end it is `$END`."""
        return self.tokens[index].kind if index < len(self.tokens) else "$END"

    def type_end(self, index: int) -> int:
        """The index after a complete type that starts at a token, or -1."""
        end = self._type(2 * index, 0)
        return end // 2 if end >= 0 and not end & 1 else -1

    def type_args_end(self, index: int) -> int:
        """The half position after the generic arguments whose `<` is at a token, or -1."""
        return self._args(2 * index, 0)

    def _kind(self, at: int) -> str:
        return self.kind(at >> 1)

    def _type(self, at: int, depth: int) -> int:
        found = self._ends.get(at)
        if found is None:
            found = -1 if depth > MAX_TYPE_DEPTH or at & 1 else self._whole(at, depth + 1)
            self._ends[at] = found
        return found

    def _whole(self, at: int, depth: int) -> int:
        while self._kind(at) in ("view", "ref", "readonly"):
            at += 2
        while self._kind(at) == "*":
            at = self._qualifiers(at + 2)
            if self._kind(at - 2) == "*" and self._kind(at) == "(":
                return -1  # `*(T*)p = v`: a value stored through a cast pointer
        at = self._core(at, depth)
        while at >= 0 and not at & 1:
            kind = self._kind(at)
            if kind == "[" and (end := self._empty(at + 2)) >= 0:
                at = end
            elif kind == "?":
                at += 2
            elif kind == "*":
                at = self._qualifiers(at + 2)
            else:
                break
        return at

    def _empty(self, at: int) -> int:
        """The half position after `]`, where nothing or only commas stand before it: `int[,]` is a type, if a wrong one."""
        while self._kind(at) == ",":
            at += 2
        return at + 2 if self._kind(at) == "]" else -1

    def _qualifiers(self, at: int) -> int:
        if self._kind(at) in ("mut", "const"):
            at += 2
        while self._kind(at) == "@" and self._kind(at + 2) == "ID":
            at += 4
            if self._kind(at) == "(":
                at = 2 * self.match[at >> 1] + 2
        return at

    def _core(self, at: int, depth: int) -> int:
        kind = self._kind(at)
        if kind in NAMES:
            return self._name(at, depth)
        if kind == "fn":
            return self._function(at + 2, depth)
        if kind == "(":
            return self._tuple(at + 2, depth)
        if kind in ("dyn", "impl"):
            at = self._name(at + 2, depth)
            while at >= 0 and self._kind(at) == "+":
                at = self._name(at + 2, depth)
            return at
        return -1

    def _name(self, at: int, depth: int) -> int:
        while not at & 1 and self._kind(at) in NAMES:
            at += 2
            if self._kind(at) == "<":
                at = self._args(at, depth)
            if at < 0 or at & 1 or self._kind(at) != ".":
                return at
            at += 2
        return -1

    def _args(self, at: int, depth: int) -> int:
        first, computed = at + 2, False  # whether a constant has operators, which may also be those of an expression
        while True:
            end = self._type(at + 2, depth)
            if end < 0 or self._kind(end) not in (",", ">", ">>"):
                end = self._sum(at + 2)
                computed = computed or end != at + (6 if self._kind(at + 2) == "-" else 4)
            at = end
            if at < 0:
                return -1
            kind = self._kind(at)
            if kind == ">" and not at & 1:
                return at + 2 if not computed or depth or self._surely_args(first, at) else -1
            if kind == ">>":
                return at + 1 if not computed or depth else -1
            if kind != "," or at & 1:
                return -1

    def _sum(self, at: int) -> int:
        """The half position after a constant expression."""
        while True:
            while self._kind(at) in ("+", "-", "!", "~"):
                at += 2
            at = self._operand(at)
            if at < 0 or at & 1 or at >> 1 >= len(self.tokens) or self.tokens[at >> 1].text not in _ARITHMETIC:
                return at
            at += 2

    def _operand(self, at: int) -> int:
        if self._kind(at) == "(":
            close = self.match[at >> 1]
            return 2 * close + 2 if close >= 0 else -1
        if self._kind(at) in _LITERALS:
            return at + 2
        while self._kind(at) in NAMES and self._kind(at + 2) == ".":
            at += 4
        return at + 2 if self._kind(at) in NAMES else -1

    def _surely_args(self, first: int, close: int) -> bool:
        """Whether computed constants between `<` and `>` cannot be the operands of comparisons: `f(i < n - 1, j > (k))`."""
        inside = self.tokens[first >> 1 : close >> 1]
        alone = not any(one.kind == "," for one in inside)
        return alone or self._kind(close + 2) == "." or any(one.text in PRIMITIVES for one in inside)

    def _function(self, at: int, depth: int) -> int:
        if self._kind(at) == "@" and self._kind(at + 4) == "(":
            at = 2 * self.match[(at + 4) >> 1] + 2
        if at < 0 or self._kind(at) != "(":
            return -1
        close = self.match[at >> 1]
        if close < 0 or self.kind(close + 1) != "->":
            return -1
        at += 2
        while at < 2 * close:
            at = at + 2 if self._kind(at) == "..." else self._type(at + 2 * (self._kind(at) in ("in", "out", "ref")), depth)
            if at < 0 or (at != 2 * close and self._kind(at) != ","):
                return -1
            at += 2 if at != 2 * close else 0
        return self._type(2 * close + 4, depth)

    def _tuple(self, at: int, depth: int) -> int:
        while True:
            at = self._type(at, depth)
            if at < 0 or at & 1:
                return -1
            if self._kind(at) in NAMES:
                at += 2
            if self._kind(at) == ")":
                return at + 2
            if self._kind(at) != ",":
                return -1
            at += 2

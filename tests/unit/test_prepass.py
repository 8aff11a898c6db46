"""The pre-pass: which terminal a token becomes, seen in what the parser shifts; and its looking ahead."""

from __future__ import annotations

import pytest

from chic.grammar.lexer import tokenize
from chic.grammar.lookahead import Lookahead, brackets
from chic.grammar.prepass import _is_cast, typed_local
from chic.grammar.report import Report


def ahead(text: str) -> Lookahead:
    tokens = tokenize(text, Report(0))
    return Lookahead(tokens, brackets(tokens, 1000).match)


def type_end(text: str) -> str:
    """What follows the type at the start of a text; "-" if there is no type."""
    made = ahead(text)
    end = made.type_end(0)
    return "-" if end < 0 else " ".join(token.text for token in made.tokens[end:-1])


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("int x", "x"),
        ("A.B::C<D, E>.F x", "x"),
        ("A<B<C>> x", "x"),
        ("A<B<C<D>>>? x", "x"),
        ("int[]?[] x", "x"),
        ("int*mut x", "x"),
        ("*mut @a @b(3) int x", "x"),
        ("fn(int, ref A, ...) -> B? x", "x"),
        ('fn @extern("C")() -> B x', "x"),
        ("(int A, B) x", "x"),
        ("dyn A + B x", "x"),
        ("ref readonly int x", "x"),
        ("B<4, -1, 'x', true> x", "x"),
        ("int[3] x", "[ 3 ] x"),
        ("a < b + c", "-"),
        ("a < b && c > d", "-"),
        ("a.b.", "-"),
        ("(int, x + 1)", "-"),
        ("3", "-"),
        ("A<B>= c", "-"),
        ("A<B * 2, (c + 1)> d", "d"),
        ("A<-3, c.D << 1> d", "d"),
        ("A<B, 2 && c> d", "-"),
    ],
)
def test_type_end(text: str, rest: str) -> None:
    assert type_end(text) == rest


def test_a_deep_type_is_no_type_and_costs_little() -> None:
    assert ahead("A<" * 20_000 + "B").type_end(0) == -1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("int x = 3", True),
        ("int x;", True),
        ("A<B> x, y;", True),
        ("int x in xs", True),
        ("int x) {", True),
        ("a = 3;", False),
        ("f(x);", False),
        ("a < b;", False),
        ("int x[3];", False),
        ("a.b.c;", False),
    ],
)
def test_typed_local(text: str, expected: bool) -> None:
    assert typed_local(ahead(text), 0) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(int)-x", True),
        ("(a)-b", False),
        ("(f)(x)", False),
        ("(int)(x)", True),
        ("(Foo)bar", True),
        ("(a) * b", False),
        ("(byte*)*p", True),
        ("(T[])(x)", True),
        ("(T?)-x", True),
        ("(A<B>)(x)", True),
        ("(A.B)-x", False),
        ("(Std.Int32)-x", True),
        ("(a)!b", True),
        ("(a) + b", False),
        ("(a).b", False),
        ("(a);", False),
        ("(a + b)c", False),
    ],
)
def test_cast(text: str, expected: bool) -> None:
    assert _is_cast(ahead(text), 0) is expected


def test_brackets_pair_by_kind() -> None:
    tokens = tokenize("{ ( [ ) }", Report(0))
    found = brackets(tokens, 10)
    assert found.match == [4, 3, -1, 1, 0, -1]
    assert found.outer == [-1, 0, 1, 0, -1, -1]
    assert found.inside == [-1, 0, 1, 0, -1, -1]
    assert found.deepest == -1


def test_an_unclosed_bracket_does_not_take_the_brace_behind_it() -> None:
    tokens = tokenize("{ ( a } { }", Report(0))
    found = brackets(tokens, 10)
    assert found.match == [3, -1, -1, 0, 5, 4, -1]
    assert found.inside[2] == 0


def test_deepest() -> None:
    tokens = tokenize("((( )))", Report(0))
    assert brackets(tokens, 2).deepest == 2

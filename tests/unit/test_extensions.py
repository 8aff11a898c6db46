"""Extensions: what their members are called, and from where they are found."""

from __future__ import annotations

import pytest
from checking import LIBRARY, checked, findings, parsed

from chic.origin import Origin
from chic.stages.check import CheckOptions, check

SHAPES = """
namespace Geo
{
    public struct Point { public int X; public int Own(int n) => n; public int Size => 1; }
    public class Box<T> { public T Value; public init(T value) { Value = value; } }
}
"""
USES = """
namespace Tools
{
    import Geo;
    public extension Point
    {
        public int Len() => X;
        public int Len(int n) => n;
        public int Own() => 1;
        public int Twice { get => 2 * X; set { X = value; } }
        public static Point Zero() => new Point();
    }
    public extension Point { public int Len(string s) => 1; }
    public extension<T> Box<T>
    {
        public T Get() => Value;
        public U Other<U>(U u) => u;
        public int Count => 1;
    }
    public extension Box<string> { public string Get() => Value; }
    public extension int { public int Next() => this + 1; }
    public extension int[] { public int First() => this[0]; }
    public extension int? { public int OrZero() => 0; }
    public static class More { public static T Same<T>(this T x) => x; }
    public int Free(this int n) => n;
    int Main()
    {
        var p = Point.Zero();
        p.Twice = p.Twice + p.Len() + p.Own();
        let box = new Box<int>(p.Len(1) + p.Len("a"));
        let n: int? = 1;
        return box.Get() + box.Other("a").Length + box.Count + 1.Next().Same().Free() + [1].First();
    }
}
"""


def names() -> set[str]:
    """What the functions of the program are called."""
    return {one.name for one in checked(SHAPES, USES, main=True).functions}


@pytest.mark.parametrize(
    "name",
    [
        "Geo::Point::Len", "Geo::Point::Len#1", "Geo::Point::Len#2", "Geo::Point::Own#1", "Geo::Point::get_Twice",
        "Geo::Point::set_Twice", "Geo::Point::Zero", "Geo::Box<int>::Get", "Geo::Box<int>::Other<string>",
        "Geo::Box<int>::get_Count", "Geo::Box<string>::Get#1", "int::Next", "int[]::First", "int?::OrZero",
        "Tools::More::Same<int>", "Tools::Free",
    ],
)  # fmt: skip
def test_members_are_named_like_members_of_the_type(name: str) -> None:
    assert name in names()


def test_no_two_functions_have_one_name() -> None:
    every = [one.name for one in checked(SHAPES, USES, main=True).functions]
    assert len(every) == len(set(every))


def test_the_library_sees_no_extension_of_a_program() -> None:
    own = parsed("namespace Std; extension int { public int Next() => this; } int Main() => Asks.Of(1);", 0)
    asks = parsed("namespace Std; public static class Asks { public static int Of(int n) => n.Next(); }", 1)
    found = check((own, asks, parsed(LIBRARY, 2)), CheckOptions((Origin.PROGRAM, Origin.STD, Origin.STD)))
    assert [(one.file, one.code) for one in found.diagnostics] == [(1, "NAM0005")]


def test_an_extension_of_a_broken_type_is_reported_once() -> None:
    text = "extension Nope { public int A() => B(); public int B() => this.X; } int Main() => 0;"
    assert [(one.code, one.message) for one in findings(text)] == [("TCK011", "unknown type `Nope`")]


def test_names_in_generic_extensions_that_nothing_uses_are_checked() -> None:
    text = "class Box<T> { } extension<T> Box<T> { public int A() => nothing; }"
    assert [(one.code, one.message) for one in findings(text)] == [("NAM0001", "unknown name `nothing`")]

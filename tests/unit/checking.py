"""Checking small programs in tests: text in, typed functions or findings out, over a library of a few declarations."""

from __future__ import annotations

from chic import typed
from chic.diagnostics import Diagnostic, Outcome
from chic.origin import Origin
from chic.source import Source
from chic.stages.check import CheckOptions, check
from chic.stages.parse import ParseOptions, parse
from chic.syntax import Unit

LIBRARY = """
namespace Std;
public static class Text
{
    public static void Append(ref string into, string value) { }
    public static void Append(ref string into, int value) { }
    public static void Append(ref string into, double value) { }
    public static void AppendFormat(ref string into, int value, int align, string format) { }
    public static string Concat(string a, string b) => a;
    public static bool Equals(string a, string b) => true;
    public static int Length(string a) => 0;
    public static char CharAt(string a, int at) => 'x';
    public static void Unused() { }
}
public static class Int32 { public static string ToString(int value) => ""; }
public static class Console
{
    public static void WriteLine(string s) { }
    public static void WriteLine(int n) { }
    public static void WriteLine(double n) { }
}
"""


def parsed(text: str, file: int = 0) -> Unit:
    """The AST of a text that is known to parse."""
    outcome = parse(Source(f"f{file}.cl", text), ParseOptions(file))
    assert outcome.value is not None, outcome.diagnostics
    return outcome.value


def checked(*texts: str, main: bool = False) -> typed.Program:
    """The typed program of files that are known to be right."""
    outcome = _check(texts, main)
    assert outcome.value is not None, outcome.diagnostics
    return outcome.value


def findings(*texts: str, main: bool = False) -> tuple[Diagnostic, ...]:
    """What is reported about the files."""
    return _check(texts, main).diagnostics


def _check(texts: tuple[str, ...], main: bool) -> Outcome[typed.Program]:
    every = (*texts, LIBRARY)
    units = tuple(parsed(text, at) for at, text in enumerate(every))
    origins = (*(Origin.PROGRAM for _ in texts), Origin.STD)
    return check(units, CheckOptions(origins, need_main=main))


def function(program: typed.Program, name: str) -> typed.Function:
    """The function of that name."""
    return next(one for one in program.functions if one.name == name)


def names(program: typed.Program, origin: Origin = Origin.PROGRAM) -> list[str]:
    """The names of the functions from one origin, in order."""
    return [one.name for one in program.functions if one.origin is origin]


def result(text: str, prefix: str = "") -> typed.Expr:
    """The value that `return` gives in a function whose body is `text` (its result type first: `int: return 1;`)."""
    of, _, body = text.partition(":")
    program = checked(f"{prefix} {of} Result() {{ {body} }}")
    block = function(program, "Result").body
    assert block is not None
    last = block.statements[-1]
    assert isinstance(last, typed.Return) and last.value is not None
    return last.value

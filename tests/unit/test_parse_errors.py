"""Syntax errors: what is said, where, and that one mistake is one diagnostic.

The table shows each mistake alone: what is wrong with it, the text under the caret ("" where a sign is missing), the words,
the advice. Every snippet stands among sound code, which must not be blamed.
"""

from __future__ import annotations

import random

import pytest
from trees import codes, errors, unit

from chic.diagnostics import Severity
from chic.source import Source
from chic.stages.parse import ParseOptions, parse

BODIES = [
    ("let x = 3\n    x = 4;", "PARSE0003", "", "`;` is missing", "put `;` here"),
    ("return 1", "PARSE0003", "", "`;` is missing", "put `;` here"),
    ("f(a, b;", "PARSE0004", "", "`)` is missing", ""),
    ("f((1 + 2;", "PARSE0004", "", "`)` is missing", ""),
    ("a[1;", "PARSE0004", "", "`]` is missing", ""),
    ("if (x { y(); }", "PARSE0004", "", "`)` is missing", ""),
    ("for (i = 0; i < n; i++ { }", "PARSE0004", "", "`)` is missing", ""),
    ("do { } while (x)", "PARSE0003", "", "`;` is missing", "put `;` here"),
    ("f(a b);", "PARSE0004", "", "`,` is missing", "put `,` here"),
    ("x = ;", "PARSE0001", ";", "expected an expression, found `;`", ""),
    ("x = 1 + ;", "PARSE0001", ";", "expected an expression, found `;`", ""),
    ("f(1, );", "PARSE0014", ",", "there is a `,` too many", "leave it out"),
    ("let = 3;", "PARSE0001", "=", "expected a name, found `=`", ""),
    ("let x 3;", "PARSE0001", "3", "expected `;`, `,` or `=`, found the number 3", ""),
    ("goto ;", "PARSE0001", ";", "expected a name, found `;`", ""),
    ("x = a ? b;", "PARSE0001", ";", "expected `:`, found `;`", ""),
    ("x is ;", "PARSE0001", ";", "expected a pattern, found `;`", ""),
    ("v switch { 1 = 2 };", "PARSE0046", "=", "an arm has `=>` behind its pattern", "write `=>`"),
    ("var (a, b);", "PARSE0001", ";", "expected `=`, found `;`", ""),
    ("let if = 3;", "PARSE0006", "if", "`if` is a keyword and cannot be a name", "choose another name"),
    ("int class = 3;", "PARSE0006", "class", "`class` is a keyword and cannot be a name", "choose another name"),
    ("x = = 3;", "PARSE0014", "= =", "two `=` stand one behind the other", "write `==` to compare; drop one `=` to assign"),
    ("x === y;", "PARSE0014", "===", "Chic has no `===`", "write `==`"),
    ("x = y ! = z;", "PARSE0014", "! =", "the sign `!=` is written in two parts", "write `!=` without the space"),
    ("let w := 3;", "PARSE0014", ":=", "Chic has no `:=`", "write `=`"),
    ("let f = (a) -> a;", "PARSE0014", "->", "`->` stands before a result type only", "write `=>`"),
    ("let z = 4us;", "PARSE0017", "4us", "unknown number suffix `us`", "units stand in the arguments of attributes only"),
    ("if x > 3 { y(); }", "PARSE0012", "x", "what follows `if` stands in parentheses", "write `if (...)`"),
    ("switch x { }", "PARSE0012", "x", "what follows `switch` stands in parentheses", "write `switch (...)`"),
    ("foreach (q in xs) { }", "PARSE0034", "q", "the variable of a `foreach` is declared there", "write `var q`"),
    ("elif (x) { y(); }", "PARSE0013", "elif", "Chic has no `elif`", "write `else if`"),
    ("else { }", "PARSE0018", "else", "this `else` belongs to no `if`", ""),
    ("case 1: x();", "PARSE0018", "case", "this `case` belongs to no `switch`", ""),
    ("catch (E e) { }", "PARSE0018", "catch", "this `catch` belongs to no `try`", ""),
    ("whlie (x) { y(); }", "PARSE0015", "whlie", "`whlie` does not start anything here", "did you mean `while`?"),
    ("retrun x + 1;", "PARSE0015", "retrun", "`retrun` does not start anything here", "did you mean `return`?"),
    ("int a[3];", "PARSE0008", "[", "the brackets of an array type follow the type", "write `int[] a = new int[...]`"),
    (
        "int Inner(int p) { return p; }",
        "PARSE0011",
        "Inner",
        "the local function `Inner` lacks the word `function`",
        "write `function` in front of its result type",
    ),
    ("public int x = 3;", "PARSE0039", "public", "`public` cannot stand inside a body", "leave it out"),
    ("const int K;", "PARSE0038", "K", "the constant `K` needs a value", ""),
    ("try { }", "PARSE0023", "try", "`try` needs a `catch` or a `finally`", ""),
    (
        "switch (x) { y(); }",
        "PARSE0022",
        "y();",
        "a statement stands before the first `case`",
        "start the section with `case ...:` or `default:`",
    ),
    ("@foo x();", "PARSE0021", "@foo", "`@foo` cannot stand in front of this statement", ""),
    (")", "PARSE0005", ")", "this `)` closes nothing", ""),
]

DECLARATIONS = [
    ("using Std;", "PARSE0009", "using", "`using` does not import", "write `import`"),
    ("[Test] int F() { }", "PARSE0007", "[Test]", "attributes are not written in brackets", "write `@Test`"),
    (
        "fn F(int a) -> int { }",
        "PARSE0010",
        "fn",
        "functions are not declared with `fn`",
        "write `int F(int a) { ... }`: the result type, the name, the parameters",
    ),
    (
        "fn F() -> int => 1;",
        "PARSE0010",
        "fn",
        "functions are not declared with `fn`",
        "write `int F(int a) { ... }`: the result type, the name, the parameters",
    ),
    (
        "public function int F() { }",
        "PARSE0010",
        "function",
        "functions are not declared with `function`",
        "write `int F(int a) { ... }`: the result type, the name, the parameters",
    ),
    ("int F(a) { }", "PARSE0019", "a", "the parameter `a` needs a type and a name", "write its type first: `int a`"),
    ("int F(int) { }", "PARSE0019", "int", "a name is missing behind the type `int`", "write `int i`"),
    ("int F(int a { return a; }", "PARSE0004", "", "`)` is missing", ""),
    ("int F(int a) return a; }", "PARSE0004", "", "`{` is missing", ""),
    ("int F(int a)\n    return a; }", "PARSE0004", "", "`{` is missing", ""),
    (
        "int F(int a) -> int { return 1; }",
        "PARSE0014",
        "->",
        "the result type does not stand behind the parameters",
        "write it in front of the name: `int F(int a) { ... }`",
    ),
    ("int F(int a b) { }", "PARSE0001", "b", "expected `)`, `,` or `=`, found the name `b`", ""),
    ("pubilc int F() { }", "PARSE0015", "pubilc", "`pubilc` does not start anything here", "did you mean `public`?"),
    ("clas C { }", "PARSE0015", "clas", "`clas` does not start anything here", "did you mean `class`?"),
    ("class C extends D { int x; }", "PARSE0035", "extends", "Chic has no `extends`", "write `:`"),
    ("class { int x; }", "PARSE0001", "{", "expected a name, found `{`", ""),
    ("class C { int x }", "PARSE0003", "", "`;` is missing", "put `;` here"),
    ("class C { C(int a) { } }", "PARSE0037", "C", "a constructor is called `init`, not like its type", "write `init`"),
    (
        "class C { D(int a) { } }",
        "PARSE0037",
        "D",
        "`D` has no result type",
        "write `init` for a constructor, or a result type in front: `void D`",
    ),
    ("class C(int x) { }", "PARSE0031", "C", "only a record has parameters behind its name, not a class", ""),
    ("class C { int P { get set } }", "PARSE0001", "set", "expected `;`, `{` or `=>`, found the keyword `set`", ""),
    (
        "class C { init() : foo(3) { } }",
        "PARSE0026",
        "foo",
        "a constructor delegates to `self` or `super`",
        "write `: self(...)` for this type's own constructor, `: super(...)` for its base's",
    ),
    ("class C { testcase T { } }", "PARSE0027", "T", "a testcase belongs in a namespace", ""),
    ("class C { int operator(C a) => a; }", "PARSE0001", "(", "expected an operator, found `(`", ""),
    ("enum E { A B }", "PARSE0004", "", "`,` is missing", "put `,` here"),
    ("enum E : byte, int { A }", "PARSE0032", "int", "an enum has one underlying type", ""),
    ("namespace ;", "PARSE0001", ";", "expected a name, found `;`", ""),
    ("namespace A.B", "PARSE0003", "", "`;` is missing", "put `;` here"),
    (
        "int x = 3;",
        "PARSE0028",
        "x = 3",
        "the variable `x` in a namespace must say how it is kept",
        "write `static mut`, `static const` or `const` in front of the type",
    ),
    ("int a[3];", "PARSE0008", "[", "the brackets of an array type follow the type", "write `int[] a = new int[...]`"),
    (
        "while (true) { }",
        "PARSE0036",
        "while",
        "a statement stands outside of any function",
        "look for a `}` too many, or a `{` missing, above",
    ),
    (
        "Foo(3);",
        "PARSE0036",
        "Foo",
        "a statement stands outside of any function",
        "look for a `}` too many, or a `{` missing, above",
    ),
    ("}", "PARSE0005", "}", "this `}` closes nothing", ""),
    ("int F() { } }", "PARSE0005", "}", "this `}` closes nothing", ""),
    ("init() { }", "PARSE0027", "init", "a constructor belongs in a type", ""),
    ("int operator +(int a) => 1;", "PARSE0027", "+", "an operator belongs in a type", ""),
    ("trait T { type Item; }", "PARSE0033", "Item", "associated types are not supported", "use a generic parameter"),
    ("public namespace A;", "PARSE0029", "public", "a namespace takes no attributes but `@cfg`, and no modifiers", ""),
    ("int F(..., int a);", "PARSE0025", "...", "`...` stands last, in the parameters of a C function", ""),
    ("static const int x;", "PARSE0038", "x", "the constant `x` needs a value", ""),
    ("@cfg() int F();", "PARSE0024", "@cfg()", "`@cfg` needs a condition", ""),
    ("T F<T(T a) { }", "PARSE0001", "(", "expected `>` or `,`, found `(`", ""),
    (
        "#define X 1",
        "PARSE0040",
        "#define",
        "Chic has no `#define`",
        "there are `#if`, `#elif`, `#else`, `#endif`, and `#![...]` at the start of a file",
    ),
    (
        "#region a b c;",
        "PARSE0040",
        "#region",
        "Chic has no `#region`",
        "there are `#if`, `#elif`, `#else`, `#endif`, and `#![...]` at the start of a file",
    ),
    (
        "class C { ~C() { } }",
        "PARSE0041",
        "~",
        "destructors are not written with `~`",
        "write `void dispose(ref this) { ... }`",
    ),
    (
        "void Main(String args[]) { }",
        "PARSE0008",
        "[",
        "the brackets of an array type follow the type",
        "write `String[] args`",
    ),
    ("void F(params int[] xs) { }", "PARSE0042", "params", "Chic has no `params` lists", "pass an array"),
]


@pytest.mark.parametrize(("text", "code", "place", "message", "help"), BODIES)
def test_mistake_in_a_body(text: str, code: str, place: str, message: str, help: str) -> None:
    whole = "void F()\n{\n    " + text + "\n    Good();\n}\n"
    (found,) = errors(whole)
    assert (found.code, whole[found.span.start : found.span.end], found.message, found.help) == (code, place, message, help)


@pytest.mark.parametrize(("text", "code", "place", "message", "help"), DECLARATIONS)
def test_mistake_among_declarations(text: str, code: str, place: str, message: str, help: str) -> None:
    whole = text + "\nint Good()\n{\n    return 1;\n}\n"
    (found,) = errors(whole)
    assert (found.code, whole[found.span.start : found.span.end], found.message, found.help) == (code, place, message, help)


def test_missing_semicolon_points_behind_the_statement() -> None:
    text = "void F()\n{\n    let x = 3 // three\n    y();\n}\n"
    (found,) = errors(text)
    assert found.span.start == found.span.end == text.index(" // three")
    assert found.fix == (found.span, ";")


def test_missing_bracket_shows_where_it_was_opened() -> None:
    text = "void F() { f(a, [1, 2; }"
    (found,) = errors(text)
    assert found.fix is not None and found.fix[1] == "])"
    assert [text[one.span.start] for one in found.labels] == ["["]


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("void F() { let x = 3 let y = 4; }", "void F() { let x = 3; let y = 4; }"),
        ("using Std; int F();", "import Std; int F();"),
        ("void F() { x === y; }", "void F() { x == y; }"),
        ("void F() { foreach (q in xs) { } }", "void F() { foreach (var q in xs) { } }"),
        ("void F() { int G(int a) { } }", "void F() { function int G(int a) { } }"),
        ("class C extends D { }", "class C : D { }"),
        ("retrn F();", None),
        ("void F() { whlie (x) { } }", "void F() { while (x) { } }"),
        ("void F() { f(1, (2; }", "void F() { f(1, (2)); }"),
    ],
)
def test_fixes_work(text: str, fixed: str | None) -> None:
    """Putting the fix in gives a text that parses."""
    if fixed is None:
        assert unit(text).items
        return
    (found,) = errors(text)
    assert found.fix is not None
    span, words = found.fix
    assert text[: span.start] + words + text[span.end :] == fixed
    assert unit(fixed).items


def test_many_mistakes_in_one_run() -> None:
    text = """namespace Demo;
using Std.Collections;
public int F(int a, b)
{
    let x = 3
    if x > 3 { y = ; }
    foo(a b);
    foo(a, b;
    return x +;
}
class Foo extends Bar { public int x }
int G() {
    let a = [1, 2;
    else { }

int H() { return z z; }
class D { void f() { x = ; y = 3; z z z; } int 3; void g() { a b c; } }
"""
    assert codes(text) == [
        ("PARSE0009", 2), ("PARSE0019", 3), ("PARSE0003", 5), ("PARSE0012", 6), ("PARSE0001", 6), ("PARSE0004", 7),
        ("PARSE0004", 8), ("PARSE0001", 9), ("PARSE0035", 11), ("PARSE0003", 11), ("PARSE0004", 13), ("PARSE0018", 14),
        ("PARSE0004", 16), ("PARSE0001", 16), ("PARSE0001", 17), ("PARSE0001", 17), ("PARSE0001", 17), ("PARSE0001", 17),
    ]  # fmt: skip


def test_unclosed_block_is_found_by_the_indentation_of_what_follows() -> None:
    text = "class C\n{\n    void F()\n    {\n        if (a)\n        {\n            x();\n    }\n\n    int G() => 1;\n}\n"
    assert codes(text) == [("PARSE0004", 10)]
    text = "void F()\n{\n    if (a)\n    {\n        x();\n\nint G() { return 1; }\nint H() { return 2; }\n"
    assert codes(text) == [("PARSE0004", 7)]


def test_brace_too_many_is_one_mistake() -> None:
    text = "void F()\n{\n    x();\n    }\n    y();\n    return;\n}\nint G() { return 1; }\n"
    assert codes(text) == [("PARSE0036", 5)]


def test_mistakes_behind_a_broken_head_are_found() -> None:
    assert codes("int F(int a b)\n{\n    x = ;\n}\n") == [("PARSE0001", 1), ("PARSE0001", 3)]
    assert codes("void F()\n{\n    while x\n    {\n        y = ;\n    }\n}\n") == [("PARSE0012", 3), ("PARSE0001", 5)]


def test_a_lexical_error_hides_what_follows_from_it() -> None:
    assert codes('void F()\n{\n    f("abc);\n    x = ;\n}\n') == [("LEX0003", 3), ("PARSE0001", 4)]
    assert codes("void F()\n{\n    f(); /* never closed\n}\n") == [("LEX0002", 3)]


def test_mixing_bar_with_and_is_a_warning() -> None:
    outcome = parse(Source("m", "bool F() => a && b | c; bool G() => a && (b | c);"), ParseOptions())
    assert outcome.value is not None
    assert [(one.code, one.severity) for one in outcome.diagnostics] == [("PARSE0030", Severity.WARNING)]


@pytest.mark.parametrize(
    "text",
    [
        "return " + "(" * 100_000 + "1" + ")" * 100_000 + ";",
        "return " + "[" * 100_000,
        "{" * 5_000 + "}" * 5_000,
        "return " + "- " * 50_000 + "1;",
        "x = " * 50_000 + "1;",
        "return " + "a ? b : " * 50_000 + "1;",
        "return " + "(int)" * 20_000 + "1;",
        "while (a) " * 50_000 + ";",
        "return " + "x => " * 20_000 + "1;",
        "return " + " + ".join("a" * 50_000) + ";",
    ],
)
def test_too_deep_is_one_clear_error(text: str) -> None:
    (found,) = errors("void F() { " + text + " }")
    assert found.code == "PARSE0002"


def test_a_thousand_brackets_are_fine() -> None:
    assert unit("int F() => " + "f(" * 1_000 + "1" + ")" * 1_000 + ";").items


@pytest.mark.parametrize("text", [")]};,." * 2_000, "}" * 5_000, "{" * 5_000, "\u0080" * 5_000, "if " * 5_000, "a.b " * 5_000])
def test_garbage_gives_few_errors(text: str) -> None:
    assert 1 <= len(errors(text)) <= 60


SAMPLE = """namespace Demo;
import Std;
@trace("x") public struct P { public int X; public init(int x) { X = x; } public int Twice => X * 2; }
public int Main(string[] args)
{
    let s = $"{args.Length,6:F2} {{x}}"; /* a /* nested */ comment */
    for (var i = 0; i < 10; i += 1) { if (i is > 3 and < 7) { f<int>(ref s, (byte)i); } else continue; }
    return s switch { "a" => 1, _ when i << 2 > 3 => 0x_FF };
}
"""
PIECES = r"""
( ) { } [ ] < > >> ; , . ? " ' $" @" /* */ // # => -> = @ & * .. \ é 1 0x 1.5e _ int if else case switch is as new fn ref class
public async when namespace impl (int) T< throw catch {x:F} unsafe this let
"""


@pytest.mark.parametrize("seed", range(40))
def test_damaged_text_never_breaks_the_parser(seed: int) -> None:
    """Pieces put in, taken out, moved: always a tree or diagnostics whose spans lie in the text."""
    dice = random.Random(seed)
    for _ in range(5):
        text = SAMPLE
        for _ in range(dice.randrange(1, 8)):
            at = dice.randrange(len(text))
            gone = dice.choice((0, 0, 1, 3, 40))
            text = text[:at] + dice.choice((*PIECES.split(), "\u202e", "\0", "")) + text[at + gone :]
        outcome = parse(Source("m", text), ParseOptions())
        assert outcome.value is not None
        assert (outcome.value.faults is not None) == any(one.severity is Severity.ERROR for one in outcome.diagnostics)
        assert all(0 <= one.span.start <= one.span.end <= len(text) for one in outcome.diagnostics)

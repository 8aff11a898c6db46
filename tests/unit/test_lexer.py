"""The tokenizer: text -> tokens, and what it says about text that has none."""

from __future__ import annotations

import tracemalloc

import pytest

from chic.grammar.lexer import tokenize
from chic.grammar.report import Report
from chic.grammar.tokens import ordered


def tokens(text: str) -> list[tuple[str, str]]:
    """Kind and text of all tokens; nothing may be wrong."""
    report = Report(0)
    made = tokenize(text, report)
    assert report.found == []
    return [(one.kind, one.text) for one in made[:-1]]


def kinds(text: str) -> str:
    return " ".join(kind for kind, _ in tokens(text))


def complaints(text: str) -> list[tuple[str, str, str]]:
    """Code, message and place of what is wrong."""
    report = Report(0)
    tokenize(text, report)
    return [(one.code, one.message, text[one.span.start : one.span.end]) for one in report.found]


@pytest.mark.parametrize("opening", ['"', '@"'])
def test_a_long_string_needs_little_memory(opening: str) -> None:
    text = f'{opening}{"x" * 500_000}"'
    tracemalloc.start()
    try:
        tokenize(text, Report(0))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 20 * len(text)


def test_words_and_signs() -> None:
    assert tokens("public int F(a)") == [("MOD", "public"), ("ID", "int"), ("ID", "F"), ("(", "("), ("ID", "a"), (")", ")")]
    assert kinds("a ??= b >>= c ..= d ... .. . ::") == "ID ASSIGN ID ASSIGN ID ..= ID ... .. . ."
    assert kinds("x=>y->z<=w>>v") == "ID => ID -> ID <= ID >> ID"


def test_keyword_after_a_dot_is_a_name() -> None:
    assert kinds("x.type.class ::new @in") == "ID . ID . ID . ID @ ID"
    assert kinds("a..if") == "ID .. if"


def test_offsets() -> None:
    report = Report(0)
    made = tokenize("  ab\n+ 12 ", report)
    assert [(one.start, one.end) for one in made] == [(2, 4), (5, 6), (7, 9), (9, 9)]


def test_comments() -> None:
    assert kinds("a // b\n/// <doc>\nc /* d /* e */ f */ g /**/ h") == "ID ID ID ID"
    assert complaints("a /* b /* c */") == [("LEX0002", "this comment is never closed", "/*")]


INTEGERS = "0 12 1_000_000 007 0xFF 0x_FF 0b1010 0b_10_10 1i8 2U64 3usize 4ul 5LU 0xFFu8 0xFFf"


@pytest.mark.parametrize("text", ordered(INTEGERS))
def test_integers(text: str) -> None:
    assert tokens(text) == [("INT", text)]


@pytest.mark.parametrize("text", ["1.5", "1e9", "1_0.5e-3", "2E+8", "1.5f", "1f", "3d", "2m", "1.0f32", "1double", "5quad"])
def test_reals(text: str) -> None:
    assert tokens(text) == [("REAL", text)]


@pytest.mark.parametrize("text", ["40us", "42_µs", "4_096b", "10bytes", "3ms", "1.5s"])
def test_numbers_with_units(text: str) -> None:
    assert tokens(text) == [("UNIT", text)]


def test_ranges_and_members_of_numbers() -> None:
    assert kinds("1..2") == "INT .. INT"
    assert kinds("1.x") == "INT . ID"
    assert kinds("1.5.x") == "REAL . ID"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("1__0", "`_` stands between two digits only"),
        ("1_", "`_` stands between two digits only"),
        ("0x", "`0x` is not a number: digits are missing"),
        ("0b12", "a binary number has the digits 0 and 1 only"),
        ("1.5i32", "the integer suffix `i32` cannot follow a fraction or an exponent"),
        ("0x1m", "the suffix `m` cannot follow a hexadecimal or binary number"),
        ("12abc", "unknown number suffix `abc`"),
    ],
)
def test_wrong_numbers(text: str, message: str) -> None:
    assert complaints(text) == [("LEX0004", message, text)]


def test_strings() -> None:
    assert tokens(r'"a\n\"\u0041\x4a"') == [("STR", 'a\n"AJ')]
    assert tokens('@"a\\n\n""b"') == [("STR", 'a\\n\n"b')]
    assert tokens("'x' '\\'' '\"' '\\0'") == [("CHAR", "x"), ("CHAR", "'"), ("CHAR", '"'), ("CHAR", "\0")]


@pytest.mark.parametrize(
    ("text", "code", "message", "place"),
    [
        ('"a\nb', "LEX0003", "this string is not closed on its line", '"a'),
        ("'a\nb", "LEX0003", "this character is not closed on its line", "'a"),
        ('$"a{b\nc', "LEX0003", "this string is never closed", '$"'),
        (r'"\q"', "LEX0005", r"unknown escape `\q`", r"\q"),
        (r'"\u12"', "LEX0005", r"`\u` needs hexadecimal digits after it", r"\u"),
        (r"'\x41'", "LEX0005", r"`\x` is for strings; write `\u` and four digits in a character", r"\x41"),
        (r'"\ud800"', "LEX0005", "half of a surrogate pair cannot stand alone in a string", r"\ud800"),
        (
            r'"\U00010000"',
            "LEX0005",
            r"`\U00010000` is above U+FFFF, the largest character; write the two halves or the character itself",
            r"\U00010000",
        ),
        ("''", "LEX0006", "a character is missing between the quotes", "''"),
        ("'ab'", "LEX0006", "more than one character between single quotes", "'ab'"),
        ("'😀'", "LEX0006", "`😀` needs two UTF-16 units; a `char` holds one", "'😀'"),
        ('$"a}b"', "LEX0007", "a single `}` in an interpolated string", "}"),
        ("a ` b", "LEX0009", "``` (U+0060) has no place in a program", "`"),
        ("“x”", "LEX0009", "`“` (U+201C) has no place in a program", "“"),
    ],
)
def test_wrong_texts(text: str, code: str, message: str, place: str) -> None:
    assert complaints(text)[0] == (code, message, place)


def test_interpolation_is_flat() -> None:
    assert tokens('$"a{x,6:F2}{{"') == [
        ("I_OPEN", '$"'), ("I_TEXT", "a"), ("I_HOLE", "{"), ("ID", "x"), ("I_ALIGN", "6"), ("I_FORMAT", "F2"), ("I_END", "}"),
        ("I_TEXT", "{"), ("I_CLOSE", '"'),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("hole", "width", "form"),
    [
        ("{x:F1,8}", "8", "F1"), ("{x:0.0, -6 }", "-6", "0.0"), ("{x:#,0}", None, "#,0"), ("{x:0,000}", None, "0,000"),
        ("{x,8:#,##0}", "8", "#,##0"), ("{x,8:0,1}", "8", "0,1"), (r"{x:\"a\"\\#0}", None, '"a"\\#0'),
    ],
)  # fmt: skip
def test_a_width_behind_a_format_begins_with_no_zero(hole: str, width: str | None, form: str) -> None:
    made = dict(tokens(f'$"{hole}"'))
    assert (made.get("I_ALIGN"), made["I_FORMAT"]) == (width, form)


def test_formats_follow_the_rules_of_their_string() -> None:
    assert dict(tokens('$@"{x:""a""\\#0}"'))["I_FORMAT"] == '"a"\\#0'
    assert complaints(r'$"{x:\#0}"')[0][0] == "LEX0005"


def test_holes_end_at_their_own_brackets() -> None:
    assert kinds('$"{f(a, 1)}{x[a ? b : c]}{y, -3}"') == (
        "I_OPEN I_HOLE ID ( ID , INT ) I_END I_HOLE ID [ ID ? ID : ID ] I_END I_HOLE ID I_ALIGN I_END I_CLOSE"
    )


def test_verbatim_interpolation_may_span_lines() -> None:
    assert kinds('$@"a\n{x\n}" + @$"\\"') == "I_OPEN I_TEXT I_HOLE ID I_END I_CLOSE + I_OPEN I_TEXT I_CLOSE"


@pytest.mark.parametrize("name", ["π", "数量", "🦊", "_x1", "naïve", "x🦊y"])
def test_unicode_names(name: str) -> None:
    assert tokens(name) == [("ID", name)]


@pytest.mark.parametrize(
    ("text", "message", "proper"),
    [
        ("e\u0301", "the name `e\u0301` is not in normalisation form C", "é"),
        ("a\u202eb", "a name cannot hold U+202E, which changes the writing direction", "ab"),
        ("a\u200db", "a name cannot hold U+200D, which cannot be seen", "ab"),
        ("🦊\ufe0f", "a name cannot hold U+FE0F, which cannot be seen", "🦊"),
    ],
)
def test_wrong_names(text: str, message: str, proper: str) -> None:
    report = Report(0)
    made = tokenize(text, report)
    (found,) = report.found
    assert (found.code, found.message, found.fix and found.fix[1]) == ("LEX0001", message, proper)
    assert [one.text for one in made] == [proper, ""]


def test_a_binary_file_is_one_complaint() -> None:
    assert complaints("int\0\1\2" * 1000) == [("LEX0010", "this is not a text file: it holds a zero byte", "\0")]


def test_garbage_is_cut_off() -> None:
    report = Report(0)
    made = tokenize("`" * 100_000, report)
    assert len(report.found) == 30
    assert [one.kind for one in made] == ["$END"]


def test_strings_nest_to_a_limit() -> None:
    text = '$"{' * 60 + "1" + '}"' * 60
    assert [code for code, _, _ in complaints(text)] == ["LEX0008"]
    assert complaints('$"{' * 40 + "1" + '}"' * 40) == []

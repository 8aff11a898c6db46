"""Expressions: text -> AST."""

import pytest
from trees import expression, statement, statements

OPERATORS = [
    ("a + b * c - d", "Binary('-', Binary('+', Name('a'), Binary('*', Name('b'), Name('c'))), Name('d'))"),
    ("a - b - c", "Binary('-', Binary('-', Name('a'), Name('b')), Name('c'))"),
    ("a ?? b ?? c", "Binary('??', Name('a'), Binary('??', Name('b'), Name('c')))"),
    (
        "a < b == c & d ^ e | f",
        "Binary('|', Binary('^', Binary('&', Binary('==', Binary('<', Name('a'), Name('b')), Name('c')), "
        "Name('d')), Name('e')), Name('f'))",
    ),
    ("a && b || c && d", "Binary('||', Binary('&&', Name('a'), Name('b')), Binary('&&', Name('c'), Name('d')))"),
    ("a << b + c >> d", "Binary('>>', Binary('<<', Name('a'), Binary('+', Name('b'), Name('c'))), Name('d'))"),
    ("-a * ~b + !c", "Binary('+', Binary('*', Unary('-', Name('a')), Unary('~', Name('b'))), Unary('!', Name('c')))"),
    ("- -a", "Unary('-', Unary('-', Name('a')))"),
    ("--a - b--", "Binary('-', Unary('--', Name('a')), Postfix('--', Name('b')))"),
    ("a >> b < c", "Binary('<', Binary('>>', Name('a'), Name('b')), Name('c'))"),
    ("&mut x", "Unary('&mut', Name('x'))"),
    ("*p + &q", "Binary('+', Unary('*', Name('p')), Unary('&', Name('q')))"),
    ("(*p).field", "Member(Unary('*', Name('p')), 'field')"),
    ("(a + b) * c", "Binary('*', Binary('+', Name('a'), Name('b')), Name('c'))"),
    ("await f(x)", "Unary('await', Call(Name('f'), (Arg(Name('x')),)))"),
    ("ref a[0]", "Unary('ref', Index(Name('a'), (Arg(IntLit(0)),)))"),
]

CASTS = [
    ("(a)-b", "Binary('-', Name('a'), Name('b'))"),
    ("(f)(x)", "Call(Name('f'), (Arg(Name('x')),))"),
    ("(a) * b", "Binary('*', Name('a'), Name('b'))"),
    ("(a)[0]", "Index(Name('a'), (Arg(IntLit(0)),))"),
    ("(int)-b", "Cast(`int`, Unary('-', Name('b')))"),
    ("(int)(x)", "Cast(`int`, Name('x'))"),
    ("(Foo)bar", "Cast(`Foo`, Name('bar'))"),
    ("(A.B)c", "Cast(`A.B`, Name('c'))"),
    ("(T)new U()", "Cast(`T`, New(`U`, args=()))"),
    ("(int[])-q", "Cast(ArrayType(`int`), Unary('-', Name('q')))"),
    ("(List<int>)(q)", "Cast(`List<int>`, Name('q'))"),
    ("(byte*)p", "Cast(PointerType(`byte`), Name('p'))"),
    ("(T?)null", "Cast(NullableType(`T`), NullLit())"),
    ('(string)"a"', "Cast(`string`, StringLit('a'))"),
    ("(fn(int) -> int)(f)", "Cast(FnType((`int`,), ('',), `int`), Name('f'))"),
    ("((int, int))t", "Cast(TupleType((`int`, `int`), ('', '')), Name('t'))"),
    ("(double)1 / n", "Binary('/', Cast(`double`, IntLit(1)), Name('n'))"),
]

GENERICS = [
    ("f<a, b>(c)", "Call(Name('f', args=(`a`, `b`)), (Arg(Name('c')),))"),
    ("f(a < b, c > d)", "Call(Name('f'), (Arg(Binary('<', Name('a'), Name('b'))), Arg(Binary('>', Name('c'), Name('d')))))"),
    ("f(a < b, c > (d))", "Call(Name('f'), (Arg(Call(Name('a', args=(`b`, `c`)), (Arg(Name('d')),))),))"),
    ("a < b && c > d", "Binary('&&', Binary('<', Name('a'), Name('b')), Binary('>', Name('c'), Name('d')))"),
    ("Pair<int, List<int>>.Make()", "Call(Member(Name('Pair', args=(`int`, `List<int>`)), 'Make'), ())"),
    ("x = f<int>", "Assign('=', Name('x'), Name('f', args=(`int`,)))"),
    ("Max<long>(1, 2)", "Call(Name('Max', args=(`long`,)), (Arg(IntLit(1)), Arg(IntLit(2))))"),
    ("Buffer<int, 4>.Size", "Member(Name('Buffer', args=(`int`, IntLit(4))), 'Size')"),
    ("new Foo<Bar<int>>()", "New(`Foo<Bar<int>>`, args=())"),
    ("x as List<int>", "As(Name('x'), `List<int>`)"),
]

POSTFIX = [
    ("-a.b(c)[d]++", "Unary('-', Postfix('++', Index(Call(Member(Name('a'), 'b'), (Arg(Name('c')),)), (Arg(Name('d')),))))"),
    (
        "a?.b?[1]?.c()",
        "Call(Member(Index(Member(Name('a'), 'b', conditional=True), (Arg(IntLit(1)),), conditional=True), "
        "'c', conditional=True), ())",
    ),
    ("g()?", "Postfix('?', Call(Name('g'), ()))"),
    ("g()?.x", "Member(Call(Name('g'), ()), 'x', conditional=True)"),
    ("a.type.class", "Member(Member(Name('a'), 'type'), 'class')"),
    ("A::B::C", "Member(Member(Name('A'), 'B'), 'C')"),
    (
        "self.x + base.y + this.z",
        "Binary('+', Binary('+', Member(This('self'), 'x'), Member(This('base'), 'y')), Member(This('this'), 'z'))",
    ),
    ("a[^1]", "Index(Name('a'), (Arg(Unary('^', IntLit(1))),))"),
    ("a[1..^1]", "Index(Name('a'), (Arg(Range(IntLit(1), Unary('^', IntLit(1)))),))"),
    (
        "f(out var y, out int z, out w, in q, ref r, name: 3)",
        "Call(Name('f'), (Arg(None, mode='out', declares='y'), Arg(None, mode='out', declares='z', "
        "declared_type=`int`), Arg(Name('w'), mode='out'), Arg(Name('q'), mode='in'), Arg(Name('r'), "
        "mode='ref'), Arg(IntLit(3), name='name')))",
    ),
]

CONDITIONAL = [
    ("a ? b : c ? d : e", "Conditional(Name('a'), Name('b'), Conditional(Name('c'), Name('d'), Name('e')))"),
    ("a ? [1] : [2]", "Conditional(Name('a'), CollectionLit((IntLit(1),)), CollectionLit((IntLit(2),)))"),
    ("a ? (b) : (c)", "Conditional(Name('a'), Name('b'), Name('c'))"),
    ("a ? -1 : +1", "Conditional(Name('a'), Unary('-', IntLit(1)), Unary('+', IntLit(1)))"),
    ("x is T ? a : b", "Conditional(Is(Name('x'), TypePattern(`T`)), Name('a'), Name('b'))"),
    ("x is T? t && u", "Binary('&&', Is(Name('x'), TypePattern(NullableType(`T`), name='t')), Name('u'))"),
    ("x is T? ? a : b", "Conditional(Is(Name('x'), TypePattern(NullableType(`T`))), Name('a'), Name('b'))"),
    ("a = b += c", "Assign('=', Name('a'), Assign('+=', Name('b'), Name('c')))"),
    ("a ??= b", "Assign('??=', Name('a'), Name('b'))"),
    ("a ? b : c = d", "Conditional(Name('a'), Name('b'), Assign('=', Name('c'), Name('d')))"),
    ("throw new E()", "ThrowExpr(New(`E`, args=()))"),
    ("a ?? throw e", "Binary('??', Name('a'), ThrowExpr(Name('e')))"),
]

RANGES = [
    ("1..2", "Range(IntLit(1), IntLit(2))"),
    ("..", "Range(None, None)"),
    ("..b", "Range(None, Name('b'))"),
    ("a..", "Range(Name('a'), None)"),
    ("a..=b + 1", "Range(Name('a'), Binary('+', Name('b'), IntLit(1)), inclusive=True)"),
    (
        "a..b switch { 1 => 2, > 3 when x => y, }",
        "SwitchExpr(Range(Name('a'), Name('b')), (SwitchArm(ConstPattern(IntLit(1)), (), IntLit(2)), "
        "SwitchArm(RelationalPattern('>', IntLit(3)), (Name('x'),), Name('y'))))",
    ),
    (
        "v switch { (1, _) => a, _ when p && q => r }",
        "SwitchExpr(Name('v'), (SwitchArm(TypePattern(None, positions=(ConstPattern(IntLit(1)), "
        "AnyPattern())), (), Name('a')), SwitchArm(AnyPattern(), (Binary('&&', Name('p'), Name('q')),), "
        "Name('r'))))",
    ),
]

LITERALS = [
    ("1_000", "IntLit(1000)"),
    ("0xFF", "IntLit(255)"),
    ("0b_1010", "IntLit(10)"),
    ("0xFFf", "IntLit(4095)"),
    ("3u8", "IntLit(3, suffix='u8')"),
    ("2UL", "IntLit(2, suffix='ul')"),
    ("1.5", "RealLit('1.5')"),
    ("1e9", "RealLit('1e9')"),
    ("1_0.5e-3", "RealLit('10.5e-3')"),
    ("3f", "RealLit('3', suffix='f')"),
    ("4.5m", "RealLit('4.5', suffix='m')"),
    ("0.5d", "RealLit('0.5', suffix='d')"),
    ("'x'", "CharLit(120)"),
    ("'\\n'", "CharLit(10)"),
    ("'\\u0041'", "CharLit(65)"),
    ('"a\\tb\\x41\\u0041\\""', "StringLit('a\\tbAA\"')"),
    ('@"C:\\x ""y"""', "StringLit('C:\\\\x \"y\"')"),
    ("true", "BoolLit(True)"),
    ("null", "NullLit()"),
    ("()", "TupleLit(())"),
    ("(1, b: 2)", "TupleLit((Arg(IntLit(1)), Arg(IntLit(2), name='b')))"),
    ("[1, 2]", "CollectionLit((IntLit(1), IntLit(2)))"),
    ("[]", "CollectionLit(())"),
    ('$"a{x,6:F2}{{b}}"', "InterpolatedString(('a', Hole(Name('x'), align=6, format='F2'), '{b}'))"),
    (
        '$"{x:X}{(a ? b : c),-3}"',
        "InterpolatedString((Hole(Name('x'), format='X'), Hole(Conditional(Name('a'), Name('b'), Name('c')), align=-3)))",
    ),
    ('$@"\\{x}""q"', "InterpolatedString(('\\\\', Hole(Name('x')), '\"q'))"),
    ('@$"{f("in")}"', "InterpolatedString((Hole(Call(Name('f'), (Arg(StringLit('in')),))),))"),
]

CREATION = [
    (
        "new T(1) { A = 2, B = 3 }",
        "New(`T`, args=(Arg(IntLit(1)),), members=(MemberInit('A', IntLit(2)), MemberInit('B', IntLit(3))))",
    ),
    ("new T { }", "New(`T`, members=())"),
    ("new T { 1, 2 }", "New(`T`, elements=(IntLit(1), IntLit(2)))"),
    ("new T() { x = 1 }", "New(`T`, members=(MemberInit('x', IntLit(1)),))"),
    ("new A.B<int>(c)", "New(`A.B<int>`, args=(Arg(Name('c')),))"),
    ("new int[8]", "NewArray(`int`, IntLit(8))"),
    ("new int[3][]", "NewArray(ArrayType(`int`), IntLit(3))"),
    ("new int[2] { 1, 2 }", "NewArray(`int`, IntLit(2), items=(IntLit(1), IntLit(2)))"),
    ("new int[] { 1 }", "NewArray(`int`, None, items=(IntLit(1),))"),
    ("new int[][] { new int[] { 1 } }", "NewArray(ArrayType(`int`), None, items=(NewArray(`int`, None, items=(IntLit(1),)),))"),
    ("new [] { 1 }", "NewArray(None, None, items=(IntLit(1),))"),
    ("new int?[3]", "NewArray(NullableType(`int`), IntLit(3))"),
    ("long[] [1, 2]", "CollectionLit((IntLit(1), IntLit(2)), type=ArrayType(`long`))"),
    ("int[][] [[1]]", "CollectionLit((CollectionLit((IntLit(1),)),), type=ArrayType(ArrayType(`int`)))"),
    ("Vec<int> [1, 2]", "CollectionLit((IntLit(1), IntLit(2)), type=`Vec<int>`)"),
    ("int[] []", "CollectionLit((), type=ArrayType(`int`))"),
    ("Token.Word { Text = t }", "New(`Token.Word`, members=(MemberInit('Text', Name('t')),), bare=True)"),
    ("Token.End { }", "New(`Token.End`, members=(), bare=True)"),
]

LAMBDAS = [
    ("x => y", "Lambda((Param('x', None),), Block((Return(value=Name('y')),)), arrow=True)"),
    ("() => 1", "Lambda((), Block((Return(value=IntLit(1)),)), arrow=True)"),
    ("(a, ref int b) => { }", "Lambda((Param('a', None), Param('b', `int`, mode='ref')), Block(()))"),
    ("async x => y", "Lambda((Param('x', None),), Block((Return(value=Name('y')),)), arrow=True, is_async=True)"),
    ("async (x) => y", "Lambda((Param('x', None),), Block((Return(value=Name('y')),)), arrow=True, is_async=True)"),
    ("fn (int a) -> int { return a; }", "Lambda((Param('a', `int`),), Block((Return(value=Name('a')),)), result=`int`)"),
    ("fn () { }", "Lambda((), Block(()))"),
    (
        "f(x => x + 1, (a, b) => a)",
        "Call(Name('f'), (Arg(Lambda((Param('x', None),), Block((Return(value=Binary('+', Name('x'), "
        "IntLit(1))),)), arrow=True)), Arg(Lambda((Param('a', None), Param('b', None)), "
        "Block((Return(value=Name('a')),)), arrow=True))))",
    ),
    (
        "x => y => x",
        "Lambda((Param('x', None),), Block((Return(value=Lambda((Param('y', None),), "
        "Block((Return(value=Name('x')),)), arrow=True)),)), arrow=True)",
    ),
]

WORDS = [
    (
        "sizeof(int*) + sizeof(x.y + 1)",
        "Binary('+', SizeOf('sizeof', PointerType(`int`)), SizeOf('sizeof', Binary('+', Member(Name('x'), 'y'), IntLit(1))))",
    ),
    ("alignof(double)", "SizeOf('alignof', `double`)"),
    ("nameof(a.b.C)", "NameOf(('a', 'b', 'C'))"),
    ("default(int)", "Default(type=`int`)"),
    ("default", "Default()"),
    ("f(default, default(T))", "Call(Name('f'), (Arg(Default()), Arg(Default(type=`T`))))"),
    ("async + move + error", "Binary('+', Binary('+', Name('async'), Name('move')), Name('error'))"),
    ("record.partial", "Member(Name('record'), 'partial')"),
]

TABLES = [OPERATORS, CASTS, GENERICS, POSTFIX, CONDITIONAL, RANGES, LITERALS, CREATION, LAMBDAS, WORDS]


@pytest.mark.parametrize(("text", "expected"), [row for table in TABLES for row in table])
def test_expression(text: str, expected: str) -> None:
    assert expression(text) == expected


def test_string_is_normalised() -> None:
    assert expression('"e\u0301"') == "StringLit('é')"


def test_surrogate_pair_in_a_string_is_one_character() -> None:
    assert expression('"\\uD83D\\uDE00"') == "StringLit('😀')"


def test_half_a_surrogate_pair_is_a_char() -> None:
    assert expression("'\\uD83D'") == "CharLit(55357)"


def test_sum_of_ten_thousand_terms() -> None:
    (made,) = statements("return " + " + ".join(["1"] * 10_000) + ";")
    node, depth = made.value, 1
    while hasattr(node, "left"):
        node, depth = node.left, depth + 1
    assert depth == 10_000


def test_nested_interpolation() -> None:
    assert statement('return $"{$"{x}"}";') == (
        "Return(value=InterpolatedString((Hole(InterpolatedString((Hole(Name('x')),))),)))"
    )

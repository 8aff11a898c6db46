"""Statements and patterns: text -> AST."""

import pytest
from trees import brief, expression, statement, statements

LOCALS = [
    ("let a = 1, b;", "Local('let', (Declarator(('a',), None, IntLit(1)), Declarator(('b',), None, None)))"),
    ("var int a = 1;", "Local('var', (Declarator(('a',), `int`, IntLit(1)),))"),
    ("let a: int = 1;", "Local('let', (Declarator(('a',), `int`, IntLit(1)),))"),
    ("let (a, b) = t;", "Local('let', (Declarator(('a', 'b'), None, Name('t')),))"),
    ("let (int, int) a = t;", "Local('let', (Declarator(('a',), TupleType((`int`, `int`), ('', '')), Name('t')),))"),
    ("let _ = e;", "Local('let', (Declarator(('_',), None, Name('e')),))"),
    ("int n = 0;", "Local('', (Declarator(('n',), `int`, IntLit(0)),))"),
    (
        "int? a = 1, b = 2;",
        "Local('', (Declarator(('a',), NullableType(`int`), IntLit(1)), Declarator(('b',), NullableType(`int`), IntLit(2))))",
    ),
    ("int[][] a;", "Local('', (Declarator(('a',), ArrayType(ArrayType(`int`)), None),))"),
    (
        "(int, int) t = (1, 2);",
        "Local('', (Declarator(('t',), TupleType((`int`, `int`), ('', '')), TupleLit((Arg(IntLit(1)), Arg(IntLit(2))))),))",
    ),
    ("fn(int) -> int f = g;", "Local('', (Declarator(('f',), FnType((`int`,), ('',), `int`), Name('g')),))"),
    ("A.B<C>.D x = y;", "Local('', (Declarator(('x',), `A.B<C>.D`, Name('y')),))"),
    ("byte* p = null;", "Local('', (Declarator(('p',), PointerType(`byte`), NullLit()),))"),
    ("*const int q = p;", "Local('', (Declarator(('q',), PointerType(`int`, mutable=False), Name('p')),))"),
    ("ref int r = ref a;", "Local('', (Declarator(('r',), RefType(`int`), Unary('ref', Name('a'))),))"),
    ("a * b;", "Local('', (Declarator(('b',), PointerType(`a`), None),))"),
    ("a < b > c;", "Local('', (Declarator(('c',), `a<b>`, None),))"),
    ("const int K = 3, L = 4;", "ConstLocal(`int`, (Binding('K', IntLit(3)), Binding('L', IntLit(4))))"),
    ("const K = 3;", "ConstLocal(None, (Binding('K', IntLit(3)),))"),
    ("@pin let a = 1;", "Local('let', (Declarator(('a',), None, IntLit(1)),), attributes=(Attribute('pin'),))"),
]

CONTROL = [
    (";", "Empty()"),
    ("{ x(); }", "Block((ExprStmt(Call(Name('x'), ())),))"),
    (
        "if (a) if (b) x(); else y();",
        "If(Name('a'), If(Name('b'), ExprStmt(Call(Name('x'), ())), otherwise=ExprStmt(Call(Name('y'), ()))))",
    ),
    (
        "if (a) while (b) if (c) x(); else y(); else z();",
        "If(Name('a'), While(Name('b'), If(Name('c'), ExprStmt(Call(Name('x'), ())), "
        "otherwise=ExprStmt(Call(Name('y'), ())))), otherwise=ExprStmt(Call(Name('z'), ())))",
    ),
    (
        "if (a) x(); else if (b) y(); else z();",
        "If(Name('a'), ExprStmt(Call(Name('x'), ())), otherwise=If(Name('b'), ExprStmt(Call(Name('y'), ())), "
        "otherwise=ExprStmt(Call(Name('z'), ()))))",
    ),
    ("while (a) { }", "While(Name('a'), Block(()))"),
    ("do x(); while (a);", "DoWhile(ExprStmt(Call(Name('x'), ())), Name('a'))"),
    ("for (;;) { }", "For((), None, (), Block(()))"),
    (
        "for (int i = 0; i < n; i++) ;",
        "For((Local('', (Declarator(('i',), `int`, IntLit(0)),)),), Binary('<', Name('i'), Name('n')), "
        "(Postfix('++', Name('i')),), Empty())",
    ),
    (
        "for (i = 0, j = 1; ; i++, j--) { }",
        "For((ExprStmt(Assign('=', Name('i'), IntLit(0))), ExprStmt(Assign('=', Name('j'), IntLit(1)))), "
        "None, (Postfix('++', Name('i')), Postfix('--', Name('j'))), Block(()))",
    ),
    ("foreach (var x in xs) { }", "ForEach('var', ('x',), None, Name('xs'), Block(()))"),
    ("foreach (ref var x in xs) { }", "ForEach('var', ('x',), None, Name('xs'), Block(()), mode='ref')"),
    ("foreach (in let x in 0..n) { }", "ForEach('let', ('x',), None, Range(IntLit(0), Name('n')), Block(()), mode='in')"),
    ("foreach (var (k, v) in map) { }", "ForEach('var', ('k', 'v'), None, Name('map'), Block(()))"),
    ("foreach (int x in xs) { }", "ForEach('', ('x',), `int`, Name('xs'), Block(()))"),
    ("break;", "Break()"),
    ("continue;", "Continue()"),
    ("return;", "Return()"),
    ("return a;", "Return(value=Name('a'))"),
    ("goto L;", "Goto(label='L')"),
    ("goto case 3;", "Goto(pattern=ConstPattern(IntLit(3)))"),
    ("goto default;", "Goto()"),
    ("L: x();", "Labeled('L', ExprStmt(Call(Name('x'), ())))"),
    ("throw;", "Throw()"),
    ("throw a ?? b;", "Throw(value=Binary('??', Name('a'), Name('b')))"),
    ("yield return a;", "Yield(value=Name('a'))"),
    ("yield break;", "Yield()"),
]

BLOCKS = [
    ("switch (a) { }", "Switch(Name('a'), ())"),
    (
        "switch (a) { case 1: case 2 when b: c(); break; default: d(); }",
        "Switch(Name('a'), (SwitchSection((SwitchLabel(ConstPattern(IntLit(1))), "
        "SwitchLabel(ConstPattern(IntLit(2)), guards=(Name('b'),))), (ExprStmt(Call(Name('c'), ())), "
        "Break())), SwitchSection((SwitchLabel(None),), (ExprStmt(Call(Name('d'), ())),))))",
    ),
    (
        "switch (a) { case A.B: x(); L: y(); default: return; }",
        "Switch(Name('a'), (SwitchSection((SwitchLabel(TypePattern(`A.B`)),), (ExprStmt(Call(Name('x'), "
        "())), Labeled('L', ExprStmt(Call(Name('y'), ()))))), SwitchSection((SwitchLabel(None),), "
        "(Return(),))))",
    ),
    (
        "try { } catch (E e) when (f) { } catch (E) { } catch { } finally { }",
        "Try(Block(()), (Catch(`E`, 'e', Name('f'), Block(())), Catch(`E`, '', None, Block(())), Catch(None, "
        "'', None, Block(()))), final=Block(()))",
    ),
    ("using (var f = g()) { }", "Using(Local('var', (Declarator(('f',), None, Call(Name('g'), ())),)), body=Block(()))"),
    ("using (f) g();", "Using(Name('f'), body=ExprStmt(Call(Name('g'), ())))"),
    ("using var f = g();", "Using(Local('var', (Declarator(('f',), None, Call(Name('g'), ())),)))"),
    ("using F f = g();", "Using(Local('', (Declarator(('f',), `F`, Call(Name('g'), ())),)))"),
    ("lock (m) x();", "Lock(Name('m'), ExprStmt(Call(Name('x'), ())))"),
    (
        "fixed (var p = &a[0]) { }",
        "Fixed(Local('var', (Declarator(('p',), None, Unary('&', Index(Name('a'), (Arg(IntLit(0)),)))),)), Block(()))",
    ),
    ("unsafe { }", "Block((), kind='unsafe')"),
    ("unsafe p = 1;", "Block((ExprStmt(Assign('=', Name('p'), IntLit(1))),), kind='unsafe')"),
    ("checked { }", "Block((), kind='checked')"),
    ("unchecked { x = (byte)y; }", "Block((ExprStmt(Assign('=', Name('x'), Cast(`byte`, Name('y')))),), kind='unchecked')"),
    ("atomic { }", "Block((), kind='atomic')"),
    ("atomic (x) { }", "Block((), kind='atomic')"),
    ("region r { }", "Block((), kind='region')"),
    (
        "function int Add(int k) => k;",
        "LocalFunction(FunctionDecl(Modifiers(), `int`, 'Add', (Param('k', `int`),), "
        "Block((Return(value=Name('k')),)), arrow=True))",
    ),
    (
        "unsafe function void F<T>(T t) where T : struct { }",
        "LocalFunction(FunctionDecl(Modifiers(words=('unsafe',)), `void`, 'F', (Param('t', `T`),), "
        "Block(()), type_params=(TypeParamDecl('T'),), where=(WhereClause('T', (Constraint('struct'),)),)))",
    ),
    ("async function void F() { }", "LocalFunction(FunctionDecl(Modifiers(words=('async',)), `void`, 'F', (), Block(())))"),
]

PATTERNS = [
    ("x is 5", "Is(Name('x'), ConstPattern(IntLit(5)))"),
    ("x is -3", "Is(Name('x'), ConstPattern(Unary('-', IntLit(3))))"),
    ('x is "go"', "Is(Name('x'), ConstPattern(StringLit('go')))"),
    ("x is null", "Is(Name('x'), ConstPattern(NullLit()))"),
    ("x is Level.Mid", "Is(Name('x'), TypePattern(`Level.Mid`))"),
    ("x is _", "Is(Name('x'), AnyPattern())"),
    ("x is var y", "Is(Name('x'), BindPattern('y'))"),
    ("x is move let y", "Is(Name('x'), BindPattern('y', keyword='let', moves=True))"),
    ("x is T y", "Is(Name('x'), TypePattern(`T`, name='y'))"),
    ("x is T y move", "Is(Name('x'), TypePattern(`T`, name='y', moves=True))"),
    ("x is int[] y", "Is(Name('x'), TypePattern(ArrayType(`int`), name='y'))"),
    ("x is List<int> y", "Is(Name('x'), TypePattern(`List<int>`, name='y'))"),
    ("x is T { A: 1 } y", "Is(Name('x'), TypePattern(`T`, fields=(FieldPattern('A', ConstPattern(IntLit(1))),), name='y'))"),
    (
        "x is { X: > 0, Y }",
        "Is(Name('x'), TypePattern(None, fields=(FieldPattern('X', RelationalPattern('>', IntLit(0))), "
        "FieldPattern('Y', None))))",
    ),
    ("x is { }", "Is(Name('x'), TypePattern(None, fields=()))"),
    ("x is Point(1, _)", "Is(Name('x'), TypePattern(`Point`, positions=(ConstPattern(IntLit(1)), AnyPattern())))"),
    ("x is (A, B)", "Is(Name('x'), TypePattern(None, positions=(TypePattern(`A`), TypePattern(`B`))))"),
    ("x is ()", "Is(Name('x'), TypePattern(None, positions=()))"),
    (
        "x is (A or B) and not C",
        "Is(Name('x'), AndPattern(OrPattern(TypePattern(`A`), TypePattern(`B`)), NotPattern(TypePattern(`C`))))",
    ),
    ("x is A or B and C", "Is(Name('x'), OrPattern(TypePattern(`A`), AndPattern(TypePattern(`B`), TypePattern(`C`))))"),
    (
        "x is > 3 + n and < 9 && y",
        "Binary('&&', Is(Name('x'), AndPattern(RelationalPattern('>', Binary('+', IntLit(3), Name('n'))), "
        "RelationalPattern('<', IntLit(9)))), Name('y'))",
    ),
    ("x is <= -1 || y", "Binary('||', Is(Name('x'), RelationalPattern('<=', Unary('-', IntLit(1)))), Name('y'))"),
    ("x is [1, .., var y]", "Is(Name('x'), ListPattern((ConstPattern(IntLit(1)), SlicePattern(), BindPattern('y'))))"),
    ("x is [var a, ..rest]", "Is(Name('x'), ListPattern((BindPattern('a'), SlicePattern(name='rest'))))"),
    ("x is [..]", "Is(Name('x'), ListPattern((SlicePattern(),)))"),
    ("x is []", "Is(Name('x'), ListPattern(()))"),
    (
        "x is Token.Word { Text: var t }",
        "Is(Name('x'), TypePattern(`Token.Word`, fields=(FieldPattern('Text', BindPattern('t')),)))",
    ),
    ("x is T when g", "Is(Name('x'), TypePattern(`T`), guards=(Name('g'),))"),
]


@pytest.mark.parametrize(("text", "expected"), [*LOCALS, *CONTROL, *BLOCKS])
def test_statement(text: str, expected: str) -> None:
    assert statement(text) == expected


@pytest.mark.parametrize(("text", "expected"), PATTERNS)
def test_pattern(text: str, expected: str) -> None:
    assert expression(text) == expected


def test_contextual_words_are_names_elsewhere() -> None:
    shown = brief(statements("var async = 1; async = 2; record.x(error); int partial = 3; move(effects);"))
    assert shown.count("'async'") == 2
    assert "Member(Name('record'), 'x')" in shown
    assert "(('partial',), `int`, IntLit(3))" in shown
    assert "Call(Name('move'), (Arg(Name('effects')),))" in shown


def test_guard_of_a_case_is_not_a_guard_of_is() -> None:
    assert statement("switch (a) { case 1 when x is T when y: z(); }") == (
        "Switch(Name('a'), (SwitchSection((SwitchLabel(ConstPattern(IntLit(1)), "
        "guards=(Is(Name('x'), TypePattern(`T`)), Name('y'))),), (ExprStmt(Call(Name('z'), ())),)),))"
    )


def test_long_chain_of_else_if() -> None:
    (made,) = statements("if (a) x(); " + "else if (a) x(); " * 10_000 + "else y();")
    depth = 0
    while hasattr(made, "otherwise"):
        made, depth = made.otherwise, depth + 1
    assert depth == 10_001

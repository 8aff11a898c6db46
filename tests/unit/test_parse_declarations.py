"""Declarations, attributes, types, files: text -> AST."""

import pytest
from trees import brief, items, type_of, unit

from chic.source import Source
from chic.stages.parse import ParseOptions, parse

TYPES = [
    ("int", "`int`"),
    ("A.B::C", "`A.B.C`"),
    ("List<int>[]", "ArrayType(`List<int>`)"),
    ("Dict<string, List<int>>.Node", "`Dict<string, List<int>>.Node`"),
    ("int[]?[]", "ArrayType(NullableType(ArrayType(`int`)))"),
    ("int*", "PointerType(`int`)"),
    ("int*mut*const", "PointerType(PointerType(`int`), mutable=False)"),
    ("*mut int", "PointerType(`int`)"),
    (
        "*const @noalias @aligned(8) T",
        "PointerType(`T`, mutable=False, qualifiers=(Attribute('noalias'), Attribute('aligned')))",
    ),
    (
        "T* @restrict* const @aligned(8)",
        "PointerType(PointerType(`T`, qualifiers=(Attribute('restrict'),)), mutable=False, qualifiers=(Attribute('aligned'),))",
    ),
    ("(int A, T)", "TupleType((`int`, `T`), ('A', ''))"),
    ("(int)", "`int`"),
    ("fn(int, ref T) -> R?", "FnType((`int`, `T`), ('', 'ref'), NullableType(`R`))"),
    ("fn() -> fn(int) -> void", "FnType((), (), FnType((`int`,), ('',), `void`))"),
    ('fn @extern("C")(int, ...) -> void', "FnType((`int`,), ('',), `void`, abi='C')"),
    ("ref T", "RefType(`T`)"),
    ("ref readonly T", "RefType(`T`, readonly=True)"),
    ("dyn A + B<C>", "DynType((`A`, `B<C>`))"),
    ("impl A", "DynType((`A`,), impl=True)"),
    (
        "Buffer<int, 4, -1, 'x', \"s\", true>",
        "`Buffer<int, IntLit(4), Unary('-', IntLit(1)), CharLit(120), StringLit('s'), BoolLit(True)>`",
    ),
    ("A<B<C<D>>>", "`A<B<C<D>>>`"),
]

FUNCTIONS = [
    ("int F() { return 1; }", "FunctionDecl(Modifiers(), `int`, 'F', (), Block((Return(value=IntLit(1)),)))"),
    (
        "int F(int a) => a;",
        "FunctionDecl(Modifiers(), `int`, 'F', (Param('a', `int`),), Block((Return(value=Name('a')),)), arrow=True)",
    ),
    ("void F();", "FunctionDecl(Modifiers(), `void`, 'F', (), None)"),
    (
        "public static extern double cbrt(double x);",
        "FunctionDecl(Modifiers(visibility='public', words=('static', 'extern')), `double`, 'cbrt', "
        "(Param('x', `double`),), None)",
    ),
    (
        "protected internal async unsafe void F() { }",
        "FunctionDecl(Modifiers(visibility='protected internal', words=('async', 'unsafe')), `void`, 'F', (), Block(()))",
    ),
    (
        "int F(int a, in int b, ref int c, out int d, ref readonly int e, int f = 1);",
        "FunctionDecl(Modifiers(), `int`, 'F', (Param('a', `int`), Param('b', `int`, mode='in'), Param('c', "
        "`int`, mode='ref'), Param('d', `int`, mode='out'), Param('e', `int`, mode='in'), Param('f', `int`, "
        "default=IntLit(1))), None)",
    ),
    (
        "T F<T>(T a) where T : struct, A<T>, new() where U : class, notnull, @shareable => a;",
        "FunctionDecl(Modifiers(), `T`, 'F', (Param('a', `T`),), Block((Return(value=Name('a')),)), "
        "type_params=(TypeParamDecl('T'),), where=(WhereClause('T', (Constraint('struct'), "
        "Constraint('type', type=`A<T>`), Constraint('new'))), WhereClause('U', (Constraint('class'), "
        "Constraint('notnull'), Constraint('auto', name='shareable')))), arrow=True)",
    ),
    (
        "void F(this T x, @a int y);",
        "FunctionDecl(Modifiers(), `void`, 'F', (Param('x', `T`, is_this=True), Param('y', `int`, "
        "attributes=(Attribute('a'),))), None)",
    ),
    (
        "int printf(byte* f, ...);",
        "FunctionDecl(Modifiers(), `int`, 'printf', (Param('f', PointerType(`byte`)),), None, variadic=True)",
    ),
    (
        "int F() effects(random, network) throws A, B => 1;",
        "FunctionDecl(Modifiers(), `int`, 'F', (), Block((Return(value=IntLit(1)),)), throws=(`A`, `B`), "
        "effects=('random', 'network'), arrow=True)",
    ),
    (
        "constexpr int F(int x) { return x; }",
        "FunctionDecl(Modifiers(words=('constexpr',)), `int`, 'F', (Param('x', `int`),), "
        "Block((Return(value=Name('x')),)), const_fn=True)",
    ),
    (
        "const fn F(int x) -> int { return x; }",
        "FunctionDecl(Modifiers(), `int`, 'F', (Param('x', `int`),), Block((Return(value=Name('x')),)), const_fn=True)",
    ),
    (
        '(int, string) P() => (1, "a");',
        "FunctionDecl(Modifiers(), TupleType((`int`, `string`), ('', '')), 'P', (), "
        "Block((Return(value=TupleLit((Arg(IntLit(1)), Arg(StringLit('a'))))),)), arrow=True)",
    ),
    (
        "impl IShape Make() => x;",
        "FunctionDecl(Modifiers(), DynType((`IShape`,), impl=True), 'Make', (), Block((Return(value=Name('x')),)), arrow=True)",
    ),
]

TYPE_DECLARATIONS = [
    ("struct S { }", "TypeDecl('struct', Modifiers(), 'S', ())"),
    (
        "public readonly struct S<T> : A, B<T> { int x = 1, y; }",
        "TypeDecl('struct', Modifiers(visibility='public', words=('readonly',)), 'S', "
        "(FieldDecl(Modifiers(), `int`, (Binding('x', IntLit(1)), Binding('y', None))),), "
        "type_params=(TypeParamDecl('T'),), bases=(`A`, `B<T>`))",
    ),
    (
        "record struct P(int X, int Y);",
        "TypeDecl('record', Modifiers(), 'P', (), positional=(Param('X', `int`), Param('Y', `int`)))",
    ),
    (
        "class C { init() { } convenience init(int a) : self(a, 2) { } init(int a) : super() => x; }",
        "TypeDecl('class', Modifiers(), 'C', (ConstructorDecl(Modifiers(), (), Block(())), "
        "ConstructorDecl(Modifiers(), (Param('a', `int`),), Block(()), delegate='self', "
        "delegate_args=(Arg(Name('a')), Arg(IntLit(2))), convenience=True), ConstructorDecl(Modifiers(), "
        "(Param('a', `int`),), Block((Return(value=Name('x')),)), delegate='super', arrow=True)))",
    ),
    (
        "class C { int P { get; private set; } = 3; int Q => 1; int R { get => 1; init { x = value; } } }",
        "TypeDecl('class', Modifiers(), 'C', (PropertyDecl(Modifiers(), `int`, 'P', (Accessor('get', "
        "Modifiers(), None), Accessor('set', Modifiers(visibility='private'), None)), "
        "initializer=IntLit(3)), PropertyDecl(Modifiers(), `int`, 'Q', (Accessor('get', Modifiers(), "
        "Block((Return(value=IntLit(1)),)), arrow=True),)), PropertyDecl(Modifiers(), `int`, 'R', "
        "(Accessor('get', Modifiers(), Block((Return(value=IntLit(1)),)), arrow=True), Accessor('init', "
        "Modifiers(), Block((ExprStmt(Assign('=', Name('x'), Name('value'))),)))))))",
    ),
    (
        "class C { int this[int i, int j] { get => i; } }",
        "TypeDecl('class', Modifiers(), 'C', (PropertyDecl(Modifiers(), `int`, 'this', (Accessor('get', "
        "Modifiers(), Block((Return(value=Name('i')),)), arrow=True),), params=(Param('i', `int`), "
        "Param('j', `int`))),))",
    ),
    (
        "class C { int this[int i] => i; }",
        "TypeDecl('class', Modifiers(), 'C', (PropertyDecl(Modifiers(), `int`, 'this', (Accessor('get', "
        "Modifiers(), Block((Return(value=Name('i')),)), arrow=True),), params=(Param('i', `int`),)),))",
    ),
    (
        "class C { static C operator +(C a, C b) => a; static implicit operator int(C c) => 1; }",
        "TypeDecl('class', Modifiers(), 'C', (OperatorDecl(Modifiers(words=('static',)), `C`, '+', "
        "(Param('a', `C`), Param('b', `C`)), Block((Return(value=Name('a')),)), arrow=True), "
        "OperatorDecl(Modifiers(words=('static',)), `int`, 'implicit', (Param('c', `C`),), "
        "Block((Return(value=IntLit(1)),)), arrow=True)))",
    ),
    (
        "class C { static explicit operator int(C c) { return 1; } static bool operator true(C c) => true; }",
        "TypeDecl('class', Modifiers(), 'C', (OperatorDecl(Modifiers(words=('static',)), `int`, 'explicit', "
        "(Param('c', `C`),), Block((Return(value=IntLit(1)),))), OperatorDecl(Modifiers(words=('static',)), "
        "`bool`, 'true', (Param('c', `C`),), Block((Return(value=BoolLit(True)),)), arrow=True)))",
    ),
    (
        "class C { class D { enum E { A } } static int n; const int K = 1; }",
        "TypeDecl('class', Modifiers(), 'C', (TypeDecl('class', Modifiers(), 'D', (EnumDecl(Modifiers(), "
        "'E', (Variant('A'),)),)), FieldDecl(Modifiers(words=('static',)), `int`, (Binding('n', None),)), "
        "ConstDecl(Modifiers(), `int`, (Binding('K', IntLit(1)),))))",
    ),
    ("error E : Exception { }", "TypeDecl('error', Modifiers(), 'E', (), bases=(`Exception`,))"),
    (
        "interface I { void F(in this); int P { get; } }",
        "TypeDecl('interface', Modifiers(), 'I', (FunctionDecl(Modifiers(), `void`, 'F', (Param('this', "
        "None, mode='in', is_this=True),), None), PropertyDecl(Modifiers(), `int`, 'P', (Accessor('get', "
        "Modifiers(), None),))))",
    ),
    (
        "trait T { int M(ref this); }",
        "TypeDecl('trait', Modifiers(), 'T', (FunctionDecl(Modifiers(), `int`, 'M', (Param('this', None, "
        "mode='ref', is_this=True),), None),))",
    ),
    ("union U { int a; }", "TypeDecl('union', Modifiers(), 'U', (FieldDecl(Modifiers(), `int`, (Binding('a', None),)),))"),
    ("extension Point { }", "TypeDecl('extension', Modifiers(), '', (), target=`Point`)"),
    (
        "extension<T> Box<T> where T : A { }",
        "TypeDecl('extension', Modifiers(), '', (), type_params=(TypeParamDecl('T'),), "
        "where=(WhereClause('T', (Constraint('type', type=`A`),)),), target=`Box<T>`)",
    ),
    ("impl A for B { }", "TypeDecl('impl', Modifiers(), '', (), bases=(`A`,), target=`B`)"),
    ("impl<T> B<T> { }", "TypeDecl('impl', Modifiers(), '', (), type_params=(TypeParamDecl('T'),), target=`B<T>`)"),
    (
        "class B<T, const N: int, in I, out O> where N : const(N > 0) { }",
        "TypeDecl('class', Modifiers(), 'B', (), type_params=(TypeParamDecl('T'), TypeParamDecl('N', "
        "const_type=`int`), TypeParamDecl('I', variance='in'), TypeParamDecl('O', variance='out')), "
        "where=(WhereClause('N', (Constraint('const', expr=Binary('>', Name('N'), IntLit(0))),)),))",
    ),
    ("enum E { }", "EnumDecl(Modifiers(), 'E', ())"),
    (
        "@flags enum E : byte { A = 1, @x B, C { int v; }, }",
        "EnumDecl(Modifiers(attributes=(Attribute('flags'),)), 'E', (Variant('A', value=IntLit(1)), "
        "Variant('B', attributes=(Attribute('x'),)), Variant('C', fields=(FieldDecl(Modifiers(), `int`, "
        "(Binding('v', None),)),))), underlying=`byte`)",
    ),
    (
        "delegate R F<A>(A a, ref int b);",
        "DelegateDecl(Modifiers(), `R`, 'F', (Param('a', `A`), Param('b', `int`, mode='ref')), "
        "type_params=(TypeParamDecl('A'),))",
    ),
    ("typealias M<T> = List<T>;", "AliasDecl(Modifiers(), 'M', `List<T>`, type_params=(TypeParamDecl('T'),))"),
    ("testcase T { }", "TestcaseDecl(Modifiers(), 'T', (), Block(()))"),
    ("async testcase T(int a) { }", "TestcaseDecl(Modifiers(words=('async',)), 'T', (Param('a', `int`),), Block(()))"),
]

NAMESPACES = [
    ("namespace A.B;", "NamespaceDecl(('A', 'B'), file_scoped=True)"),
    (
        "namespace A { namespace B { int F(); } }",
        "NamespaceDecl(('A',), items=(NamespaceDecl(('B',), items=(FunctionDecl(Modifiers(), `int`, 'F', (), None),)),))",
    ),
    ("import A.B;", "ImportDecl(`A.B`)"),
    ("import static A;", "ImportDecl(`A`, static=True)"),
    ("global import A;", "ImportDecl(`A`, is_global=True)"),
    ("import X = A.B<int>;", "ImportDecl(`A.B<int>`, alias='X')"),
    (
        "static mut int a = 1, b;",
        "StaticDecl(Modifiers(words=('static',)), `int`, (Binding('a', IntLit(1)), Binding('b', None)))",
    ),
    ("static const int B = 2;", "ConstDecl(Modifiers(words=('static',)), `int`, (Binding('B', IntLit(2)),))"),
    ("static int c;", "StaticDecl(Modifiers(words=('static',)), `int`, (Binding('c', None),), mutable=False)"),
    ("const int A = 1, B = 2;", "ConstDecl(Modifiers(), `int`, (Binding('A', IntLit(1)), Binding('B', IntLit(2))))"),
    (
        "public const int A = F(3) + 1;",
        "ConstDecl(Modifiers(visibility='public'), `int`, (Binding('A', Binary('+', Call(Name('F'), "
        "(Arg(IntLit(3)),)), IntLit(1))),))",
    ),
]

ATTRIBUTES = [
    ("@trace void F();", "FunctionDecl(Modifiers(attributes=(Attribute('trace'),)), `void`, 'F', (), None)"),
    ("@trace() void F();", "FunctionDecl(Modifiers(attributes=(Attribute('trace'),)), `void`, 'F', (), None)"),
    (
        '@trace("x", level = Perf) @cost(cpu = 40us, mem = 4_096, gpu: 42_µs) void F();',
        "FunctionDecl(Modifiers(attributes=(Attribute('trace', args=(AttributeArg('', StringLit('x'), "
        """'"x"'), AttributeArg('level', Name('Perf'), 'Perf'))), Attribute('cost', args=(AttributeArg('cpu', """
        "None, '40us'), AttributeArg('mem', IntLit(4096), '4_096'), AttributeArg('gpu', None, '42_µs'))))), "
        "`void`, 'F', (), None)",
    ),
    (
        "@A.B(1 + 2, x: -3) void F();",
        "FunctionDecl(Modifiers(attributes=(Attribute('A.B', args=(AttributeArg('', Binary('+', IntLit(1), "
        "IntLit(2)), '1 + 2'), AttributeArg('x', Unary('-', IntLit(3)), '-3'))),)), `void`, 'F', (), None)",
    ),
    (
        "@trace (int, int) F();",
        "FunctionDecl(Modifiers(attributes=(Attribute('trace'),)), TupleType((`int`, `int`), ('', '')), 'F', (), None)",
    ),
    (
        "@StructLayout(LayoutKind.Sequential, Pack = 4) struct S { }",
        "TypeDecl('struct', Modifiers(attributes=(Attribute('StructLayout', args=(AttributeArg('', "
        "Member(Name('LayoutKind'), 'Sequential'), 'LayoutKind.Sequential'), AttributeArg('Pack', IntLit(4), "
        "'4'))),)), 'S', ())",
    ),
    (
        '@extern("C", alias = "n") static extern int F();',
        "FunctionDecl(Modifiers(attributes=(Attribute('extern', args=(AttributeArg('', StringLit('C'), "
        """'"C"'), AttributeArg('alias', StringLit('n'), '"n"'))),), words=('static', 'extern')), `int`, 'F', """
        "(), None)",
    ),
]


@pytest.mark.parametrize(("text", "expected"), TYPES)
def test_type(text: str, expected: str) -> None:
    assert type_of(text) == expected


@pytest.mark.parametrize(("text", "expected"), [*FUNCTIONS, *TYPE_DECLARATIONS, *NAMESPACES, *ATTRIBUTES])
def test_declaration(text: str, expected: str) -> None:
    assert brief(items(text))[1:-1].rstrip(",") == expected


def test_crate_attributes() -> None:
    made = unit("#![no_std]\n#![no_main]\nint F();")
    assert made.crate_attributes == ("no_std", "no_main")
    assert len(made.items) == 1


def test_empty_file() -> None:
    assert unit("").items == ()
    assert unit("// nothing\n").items == ()


def test_spans_cover_the_text_of_a_node() -> None:
    text = "public int F(int a) => (a + 1) * 2;"
    (made,) = items(text)
    shown = text[made.span.start : made.span.end]
    assert shown == text
    assert text[made.name_span.start : made.name_span.end] == "F"
    product = made.body.statements[0].value
    assert text[product.span.start : product.span.end] == "(a + 1) * 2"
    assert text[product.op_span.start : product.op_span.end] == "*"
    assert text[product.left.span.start : product.left.span.end] == "a + 1"
    assert text[made.params[0].span.start : made.params[0].span.end] == "int a"


def test_spans_of_split_brackets() -> None:
    text = "A<B<C>> F();"
    (made,) = items(text)
    inner = made.result.parts[0].args[0]
    assert text[made.result.span.start : made.result.span.end] == "A<B<C>>"
    assert text[inner.span.start : inner.span.end] == "B<C>"


def test_text_below_the_program_changes_nothing() -> None:
    text = "int F()\n{\n    return 1;\n}\n"
    plain = unit(text)
    assert plain.lines.starts == (0, 8, 10, 24)
    assert unit(text + "\n// a comment\n/* another */\n") == plain


def test_the_same_text_gives_the_same_tree_at_another_place() -> None:
    assert items("int F();")[0] == items("   \n int   F ( ) ;")[0]


@pytest.mark.parametrize(("defines", "names"), [({}, ["B"]), ({"DEBUG": "true"}, ["A", "B"]), ({"debug": "false"}, ["B"])])
def test_cfg_takes_items_away(defines: dict[str, str], names: list[str]) -> None:
    text = '@cfg(DEBUG) int A(); @cfg(!RELEASE && true) int B(); @cfg(KIND == "x") int C();'
    assert [one.name for one in items(text, **defines)] == names


def test_cfg_takes_members_and_statements_away() -> None:
    text = "class C { @cfg(X) int a; int b; void F() { @cfg(X) f(); @cfg(!X) g(); } }"
    (made,) = items(text)
    assert [one.bindings[0].name for one in made.members[:-1]] == ["b"]
    assert brief(made.members[-1].body.statements) == "(Empty(), ExprStmt(Call(Name('g'), ())))"


@pytest.mark.parametrize(("defines", "kept"), [({}, True), ({"TRACE": "true"}, False)])
def test_conditional_is_dropped_where_its_symbol_is_defined(defines: dict[str, str], kept: bool) -> None:
    (made,) = items('@conditional("TRACE") void Log() { }', **defines)
    assert bool(made.modifiers.attributes) is kept


def test_options_say_which_file_a_diagnostic_is_in() -> None:
    outcome = parse(Source("b.cl", "int"), ParseOptions(file=3))
    assert [one.file for one in outcome.diagnostics] == [3]

"""check: names, types, literals, constants, calls, desugaring, attributes, statics, the whole program."""

from __future__ import annotations

import re

import pytest
from checking import checked, findings, function, names, result

from chic import ty, typed
from chic.origin import Origin
from chic.typed import (
    Argument,
    Assign,
    Binary,
    Call,
    Compare,
    CompoundAssign,
    Const,
    Convert,
    Declare,
    Do,
    Element,
    LocalRef,
    Return,
    StaticRef,
    StringConst,
)


def number(value: float, of: ty.Ty = ty.INT) -> Const:
    return Const(value, of)


# --- literals and constants -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "value", "of"),
    [
        ("int: return 1 + 2 * 3;", 7, ty.INT),
        ("byte: return 250 + 5;", 255, ty.BYTE),
        ("long: return 1 << 40;", 1 << 40, ty.LONG),
        ("int: return -2147483648;", -(1 << 31), ty.INT),
        ("double: return 3;", 3.0, ty.DOUBLE),
        ("float: return 0.1;", 0.10000000149011612, ty.FLOAT),
        ("double: return 1 / 2;", 0.0, ty.DOUBLE),
        ("int: return 7 % -3;", 1, ty.INT),
        ("int: return -7 / 2;", -3, ty.INT),
        ("int: let x = 2147483647 + 1; return 5;", 5, ty.INT),
        ("int: return 5u8;", 5, ty.INT),
        ("ulong: return 0xFFFFFFFFFFFFFFFFu64;", (1 << 64) - 1, ty.ULONG),
        ("int: return (int)3000000000;", 3000000000 - (1 << 32), ty.INT),
        ("byte: return (byte)-1;", 255, ty.BYTE),
        ("int: return (int)1e20;", (1 << 31) - 1, ty.INT),
        ("bool: return 1 < 2;", True, ty.BOOL),
        ("int: return int.MaxValue;", (1 << 31) - 1, ty.INT),
        ("int: return ~0;", -1, ty.INT),
        ("nuint: return sizeof(long);", 8, ty.NUINT),
        ("byte: return true ? 1 : 2;", 1, ty.BYTE),
    ],
)
def test_constants_fold_in_the_type_their_context_asks_for(text: str, value: float, of: ty.Ty) -> None:
    assert result(text) == Const(value, of)


def test_literal_overflow_without_context_wraps() -> None:
    program = checked("int F() { let x = 2147483647 + 1; return x; }")
    body = function(program, "F").body
    assert body is not None and body.statements[0] == Declare(0, number(-(1 << 31)))


def test_const_functions_run_at_compile_time() -> None:
    text = """
        constexpr int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2);
        constexpr int Sum(int n) { var t = 0; for (var i = 1; i <= n; i += 1) { if (i == 3) { continue; } t += i; } return t; }
        const int A = Fib(10) + Sum(5);
    """
    assert result("int: return A;", text) == number(55 + 12)


def test_const_function_overflow_is_reported() -> None:
    found = findings("constexpr int Square(int n) => n * n; const int A = Square(100000);")
    assert [one.code for one in found] == ["TCK004"]
    assert "the result 10000000000 does not fit `int`" in found[0].message


# --- operands ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("left", "right", "of"),
    [
        ("byte", "byte", ty.BYTE), ("byte", "sbyte", ty.INT), ("short", "ushort", ty.INT), ("int", "uint", ty.LONG),
        ("int", "long", ty.LONG), ("uint", "ulong", ty.ULONG), ("int", "nint", ty.NINT), ("uint", "nuint", ty.NUINT),
        ("int", "nuint", ty.LONG), ("int", "float", ty.FLOAT), ("float", "double", ty.DOUBLE), ("char", "char", ty.INT),
        ("char", "int", ty.INT), ("ulong", "uint128", ty.UINT128),
    ],
)  # fmt: skip
def test_two_operands_meet_in_their_common_type(left: str, right: str, of: ty.Ty) -> None:
    program = checked(f"void F({left} a, {right} b) {{ let c = a + b; }}")
    assert function(program, "F").locals[2].ty == of


def test_a_literal_takes_the_type_of_the_other_operand() -> None:
    program = checked("void F(byte a) { let b = a + 1; let c = 300 + a; let d = a * 1.5; }")
    assert [one.ty for one in function(program, "F").locals[1:]] == [ty.BYTE, ty.INT, ty.DOUBLE]


def test_length_is_an_int() -> None:
    program = checked("int F(int[] a, int i) { if (i < a.Length) { return a.Length - 1; } return a.Length + i; }")
    length = typed.ArrayLength(LocalRef(0, ty.Array(ty.INT)), ty.INT)
    body = function(program, "F").body
    assert body is not None
    assert isinstance(body.statements[0], typed.If)
    assert body.statements[0].condition == Compare("<", LocalRef(1, ty.INT), length, ty.BOOL)
    assert body.statements[1] == Return(Binary("+", length, LocalRef(1, ty.INT), ty.INT))


def test_shift_counts_keep_their_type() -> None:
    program = checked("long F(long a, byte n) => a << n;")
    assert function(program, "F").body == typed.Block(
        (Return(Binary("<<", LocalRef(0, ty.LONG), LocalRef(1, ty.BYTE), ty.LONG)),)
    )


def test_compound_assignment_on_a_narrow_type() -> None:
    program = checked("void F(byte b, double d, int n) { b += 1; b <<= n; d += n; }")
    body = function(program, "F").body
    assert body is not None
    assert body.statements == (
        Do(CompoundAssign("+", LocalRef(0, ty.BYTE), number(1, ty.BYTE), ty.BYTE, ty.BYTE)),
        Do(CompoundAssign("<<", LocalRef(0, ty.BYTE), LocalRef(2, ty.INT), ty.BYTE, ty.BYTE)),
        Do(CompoundAssign("+", LocalRef(1, ty.DOUBLE), Convert(LocalRef(2, ty.INT), ty.DOUBLE), ty.DOUBLE, ty.DOUBLE)),
    )


# --- calls ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("argument", "chosen"),
    [("1", "F"), ("1L", "F#1"), ("1.5", "F#2"), ("(byte)1", "F"), ("1.5f", "F#2"), ("3000000000", "F#1"), ("1u", "F#1")],
)
def test_overloads_rank_exact_then_literal_then_conversion(argument: str, chosen: str) -> None:
    text = f"int F(int a) => 1; int F(long a) => 2; int F(double a) => 3; int G() => F({argument});"
    body = function(checked(text), "G").body
    assert body is not None and isinstance(body.statements[0], Return)
    call = body.statements[0].value
    assert isinstance(call, Call) and call.function == chosen


def test_named_arguments_keep_their_order_and_defaults_come_last() -> None:
    call = result("int: return F(1, d: 4, b: 2);", "int F(int a, int b, int c = 3, int d = 9) => a;")
    assert call == Call(
        "F", (Argument(0, number(1)), Argument(3, number(4)), Argument(1, number(2)), Argument(2, number(3))), ty.INT
    )


def test_out_variables_are_declared_before_the_statement() -> None:
    program = checked("bool T(out int n) { n = 1; return true; } int F() { if (T(out var n)) { return n; } return 0; }")
    body = function(program, "F").body
    assert body is not None
    assert body.statements[0] == Declare(0, None)
    assert isinstance(body.statements[1], typed.If)
    assert body.statements[1].condition == Call("T", (Argument(0, LocalRef(0, ty.INT), True, True),), ty.BOOL)


def test_in_parameters_are_references_only_for_structs() -> None:
    program = checked(
        "struct S { public int A; } void F(in int n, in S s, ref int r) { } void G(S s) { var r = 1; F(in 1, in s, ref r); }"
    )
    assert [one.by_ref for one in function(program, "F").locals] == [False, True, True]
    body = function(program, "G").body
    assert body is not None and isinstance(body.statements[1], Do)
    assert body.statements[1].expr == Call(
        "F",
        (Argument(0, number(1)), Argument(1, LocalRef(0, ty.Struct("S")), True), Argument(2, LocalRef(1, ty.INT), True)),
        ty.VOID,
    )


# --- names ------------------------------------------------------------------------------------------------------------


def test_qualified_names() -> None:
    text = """
        namespace A.B;
        void F() { F(1); function int Inner(int n) => n; }
        void F(int n) { }
        struct S
        {
            int x;
            public init() { }
            public init(int x) { this.x = x; }
            public int P { get => x; set { x = value; } }
            public static S operator +(S a, S b) => a;
            public static S operator -(S a) => a;
            public static implicit operator int(S a) => 1;
            public struct In { public int M() => 1; }
        }
    """
    assert names(checked(text)) == [
        "A::B::F", "A::B::F::local$0::Inner", "A::B::F#1", "A::B::S::init#0", "A::B::S::init#1", "A::B::S::get_P",
        "A::B::S::set_P", "A::B::S::op_Addition", "A::B::S::op_UnaryNegation", "A::B::S::op_Implicit_int", "A::B::S::In::M",
    ]  # fmt: skip


def test_generic_instances_are_named_by_their_arguments() -> None:
    text = """
        namespace N;
        struct Pair<A, B>
        {
            public A First; public B Second;
            public static Pair<A, B> Of(A a) => new Pair<A, B> { First = a };
        }
        T Max<T>(T a, T b) => a > b ? a : b;
        void F() { let p = Pair<int, long>.Of(1); Max(1, 2); Max(1.5, 2); Max<byte>(1, 2); }
    """
    program = checked(text)
    assert names(program) == ["N::F", "N::Pair<int, long>::Of", "N::Max<int>", "N::Max<double>", "N::Max<byte>"]
    assert program.structs == (
        typed.StructDef("N::Pair<int, long>", (typed.Field("First", ty.INT), typed.Field("Second", ty.LONG))),
    )


def test_names_are_found_through_namespaces_imports_and_aliases() -> None:
    first = """
        namespace Geometry { public struct Point { public int X; } public static class Tools { public static int Two() => 2; } }
    """
    second = """
        import Geometry;
        import G = Geometry;
        import P = Geometry.Point;
        import static Geometry.Tools;
        namespace Use.Deep { int F(Point a, G.Point b, P c, Geometry.Point d) => a.X + b.X + c.X + d.X + Two(); }
    """
    program = checked(first, second)
    assert [one.ty for one in function(program, "Use::Deep::F").locals] == [ty.Struct("Geometry::Point")] * 4


def test_primitives_have_many_names() -> None:
    program = checked("void F(i32 a, Int32 b, Std.Int32 c, UINT64 d, Double e, usize f, String g) { }")
    assert [str(one.ty) for one in function(program, "F").locals] == ["int", "int", "int", "ulong", "double", "nuint", "string"]


# --- what sugar becomes -----------------------------------------------------------------------------------------------


def test_interpolation_appends_to_a_text() -> None:
    program = checked('string F(int n) => $"n = {n}, {n,6:X}";')
    body = function(program, "F").body
    into = LocalRef(1, ty.STRING)
    call = "Std::Text::Append"
    assert body is not None and body.statements[0] == Return(
        typed.Sequence(
            (
                Declare(1, StringConst("", ty.STRING)),
                Do(Call(call, (Argument(0, into, True), Argument(1, StringConst("n = ", ty.STRING))), ty.VOID)),
                Do(Call(call + "#1", (Argument(0, into, True), Argument(1, LocalRef(0, ty.INT))), ty.VOID)),
                Do(Call(call, (Argument(0, into, True), Argument(1, StringConst(", ", ty.STRING))), ty.VOID)),
                Do(
                    Call(
                        call + "Format",
                        (
                            Argument(0, into, True),
                            Argument(1, LocalRef(0, ty.INT)),
                            Argument(2, number(6)),
                            Argument(3, StringConst("X", ty.STRING)),
                        ),
                        ty.VOID,
                    )
                ),
            ),
            into,
            ty.STRING,
        )
    )


def test_strings_join_compare_and_fold() -> None:
    assert result('string: return "a" + "b" + "c";') == StringConst("abc", ty.STRING)
    program = checked('bool F(string s) => s + "x" != "yx";')
    joined = Call(
        "Std::Text::Concat", (Argument(0, LocalRef(0, ty.STRING)), Argument(1, StringConst("x", ty.STRING))), ty.STRING
    )
    same = Call("Std::Text::Equals", (Argument(0, joined), Argument(1, StringConst("yx", ty.STRING))), ty.BOOL)
    assert function(program, "F").body == typed.Block((Return(typed.Unary("!", same, ty.BOOL)),))


def test_appending_to_a_string_happens_in_place() -> None:
    program = checked("void F(string s, int n) { s += s; s += n; }")
    body = function(program, "F").body
    place = LocalRef(0, ty.STRING)
    assert body is not None and body.statements == (
        Do(Call("Std::Text::Append", (Argument(0, place, True), Argument(1, place)), ty.VOID)),
        Do(Call("Std::Text::Append#1", (Argument(0, place, True), Argument(1, LocalRef(1, ty.INT))), ty.VOID)),
    )


def test_foreach_over_an_array_counts() -> None:
    program = checked("int F(int[] a) { var t = 0; foreach (var x in a) { t += x; } return t; }")
    body = function(program, "F").body
    assert body is not None
    loop = body.statements[1]
    array, index = LocalRef(2, ty.Array(ty.INT)), LocalRef(3, ty.NUINT)
    assert isinstance(loop, typed.Loop)
    assert loop.init == (Declare(2, LocalRef(0, ty.Array(ty.INT))), Declare(3, number(0, ty.NUINT)))
    assert loop.condition == Compare("<", index, typed.ArrayLength(array, ty.NUINT), ty.BOOL)
    assert isinstance(loop.body, typed.Block) and loop.body.statements[0] == Declare(4, Element(array, index, ty.INT))


def test_members_of_primitives_are_library_functions() -> None:
    program = checked("string F(int n) => n.ToString();")
    call = Call("Std::Int32::ToString", (Argument(0, LocalRef(0, ty.INT)),), ty.STRING)
    assert function(program, "F").body == typed.Block((Return(call),))


def test_enums_leave_as_their_integers() -> None:
    text = """
        enum Level : byte { Low = 1, Mid, High = Mid + 10 }
        @flags enum Mode { None, Read, Write, Exec }
        struct S { public Level L; }
        int F(Level level) => level == Level.High ? (int)level : (int)(Mode.Read | Mode.Exec);
    """
    program = checked(text)
    assert program.structs == (typed.StructDef("S", (typed.Field("L", ty.BYTE),)),)
    level = LocalRef(0, ty.BYTE)
    test = Compare("==", level, number(12, ty.BYTE), ty.BOOL)
    assert function(program, "F").body == typed.Block(
        (Return(typed.Conditional(test, Convert(level, ty.INT), number(5), ty.INT)),)
    )


def test_switch_constants_become_equals() -> None:
    program = checked("int F(int n) => n switch { 1 or 2 => 10, > 5 and < 9 => 20, var k when k == 0 => k, _ => 30 };")
    body = function(program, "F").body
    subject = LocalRef(1, ty.INT)
    assert body is not None and isinstance(body.statements[0], Return)
    switch = body.statements[0].value
    assert isinstance(switch, typed.SwitchValue)
    assert [arm.test for arm in switch.arms] == [
        typed.Either((typed.Equals(1, subject), typed.Equals(2, subject))),
        typed.Both(
            (
                typed.When(Compare(">", subject, number(5), ty.BOOL)),
                typed.When(Compare("<", subject, number(9), ty.BOOL)),
            )
        ),
        typed.Both((typed.Bind(2, subject), typed.When(Compare("==", LocalRef(2, ty.INT), number(0), ty.BOOL)))),
        typed.Always(),
    ]


def test_goto_case_names_a_section() -> None:
    program = checked(
        "void F(int n) { switch (n) { case 1: goto case 3; case 2: goto default; case 3: break; default: break; } }"
    )
    body = function(program, "F").body
    assert body is not None and isinstance(body.statements[0], typed.Switch)
    switch = body.statements[0]
    assert switch.default == 3
    assert [one.body.statements[0] for one in switch.sections[:2]] == [typed.GotoSection(2), typed.GotoSection(3)]


# --- the whole program ------------------------------------------------------------------------------------------------


def test_the_library_comes_as_far_as_it_is_reached() -> None:
    program = checked("int F(string s) => s.Length;")
    assert names(program, Origin.STD) == ["Std::Text::Length"]


def test_statics_are_constants_or_set_at_startup_in_order() -> None:
    program = checked("static int a = 1 + 2; static int b = Two(); static int c = b + a; static string s; int Two() => 2;")
    assert program.statics == (
        typed.Static("a", ty.INT, 3), typed.Static("b", ty.INT), typed.Static("c", ty.INT), typed.Static("s", ty.STRING),
    )  # fmt: skip
    start = function(program, program.startup)
    b, c = StaticRef("b", ty.INT), StaticRef("c", ty.INT)
    assert start.body is not None and start.origin is Origin.STD
    assert start.body.statements == (
        Do(Assign(b, Call("Two", (), ty.INT), ty.INT)),
        Do(Assign(c, Binary("+", b, StaticRef("a", ty.INT), ty.INT), ty.INT)),
    )


def test_attributes_reach_the_function() -> None:
    text = """
        @trace("hot path", level = debug) @cost(cpu = 1_000us, memory = "64 bytes") @never_inline void A() { }
        @cost(gpu = 5) void B() { }
        @extern("C") @link("m") public static extern double cbrt(double x);
        @extern("C", alias = "real") static extern void Named();
        @extern("C") @export("out") void C() { }
        void D() { cbrt(1.0); Named(); }
    """
    program = checked(text)
    a, b = function(program, "A"), function(program, "B")
    assert a.trace == typed.Trace("hot path", "Debug") and a.cost == typed.Cost(1000, None, 64) and a.inline == "never"
    assert b.trace is None and b.cost == typed.Cost(None, 5, None)
    assert function(program, "cbrt").imported == typed.Extern("cbrt", "m")
    assert function(program, "Named").imported == typed.Extern("real", "")
    assert function(program, "C").export == "out" and function(program, "C").imported is None


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("int Main() => 0;", typed.Entry("Main", False, ty.INT)),
        ("bool Main(string[] args) => true;", typed.Entry("Main", True, ty.BOOL)),
        ("namespace A { static class P { static void Main() { } } }", typed.Entry("A::P::Main", False, ty.VOID)),
    ],
)
def test_main_may_take_several_forms(text: str, entry: typed.Entry) -> None:
    assert checked(text, main=True).entry == entry


def test_a_sum_of_ten_thousand_terms_is_no_trouble() -> None:
    program = checked(f"int F(int a) => {' + '.join(['a'] * 10_000)}; bool G(bool b) => {' && '.join(['b'] * 10_000)};")
    assert names(program) == ["F", "G"]


def test_one_mistake_is_told_once() -> None:
    text = "int F() { let a = missing + 1; let b = new int[a * 2]; foreach (var x in b) { a.Y(x, a[x]); } return b[0] + a; }"
    assert [one.code for one in findings(text)] == ["NAM0001"]


def test_private_functions_of_two_files_may_have_one_name() -> None:
    texts = (
        "namespace A; private int Hidden() => 1; int F() => Hidden();",
        "namespace A; private int Hidden() => 2; int G() => Hidden();",
    )
    program = checked(*texts)
    calls = {name: function(program, name).body for name in ("A::F", "A::G")}
    called = {name: re.findall(r"function='([^']*)'", str(body)) for name, body in calls.items()}
    assert called == {"A::F": ["A::Hidden"], "A::G": ["A::Hidden#1"]}
    assert [one.code for one in findings(*texts, "namespace A; int H() => Hidden();")] == ["NAM0004"]
    assert [one.code for one in findings("private int A() => 1; private int A() => 2;")] == ["NAM0003"]


def test_findings_come_in_the_order_of_files_and_places() -> None:
    found = findings("int F() => q; int G() => p;", "int H() => r;")
    assert [(one.file, one.message) for one in found] == [
        (0, "unknown name `q`"), (0, "unknown name `p`"), (1, "unknown name `r`"),
    ]  # fmt: skip


def test_helps_and_labels() -> None:
    text = """
        static int counter = 1;
        int Other() => countr;
        void F(ref int n) { }
        void G() { let x = 1L; int y = x; F(y); }
    """
    found = findings(text)
    by_code = {one.code: one for one in found}
    assert by_code["NAM0001"].help == "did you mean `counter`?" and by_code["NAM0001"].fix is not None
    assert by_code["NAM0001"].fix[1] == "counter"
    assert by_code["TYP0001"].help == "convert it: `(int)`" and by_code["TYP0001"].fix is not None
    assert by_code["LCL0001"].fix is not None and by_code["LCL0001"].fix[1] == "var "
    assert by_code["TYP0009"].labels[0].message == "declared here"


def test_the_same_input_gives_the_same_program() -> None:
    text = "struct S { public int A; } T Id<T>(T t) => t; int F(int n) => Id(n) + Id(new S { A = 2 }).A;"
    assert checked(text) == checked(text)

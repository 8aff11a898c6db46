"""The printed form of MIR: one form per opcode, stable, readable."""

from __future__ import annotations

from typing import get_args

import attrs
from typed_programs import add, function, give, imported, local, lowered, number, text, var

from chic import mir, typed
from chic.mir_text import Names, opcode_reference, print_code, print_program
from chic.origin import Origin
from chic.ty import BOOL, BYTE, DOUBLE, INT, LONG, NUINT, STRING, VOID, Array, Class, Fn, Pointer, Struct

NAMES = Names(("M::F", "M::G"), ("n", "_"))
T = mir.Value(1)
POINTER = Pointer(INT)
FN = Fn((INT,), INT)
FORMS: tuple[tuple[mir.Instruction | mir.Terminator, str], ...] = (
    (mir.GetLocal(7, 1, INT), "t7: int = get _.1"),
    (mir.SetLocal(0, T), "set n.0 = t1"),
    (mir.AddrLocal(7, 0, POINTER), "t7: int* = addr n.0"),
    (mir.AddrStatic(7, "M::s", POINTER), "t7: int* = static M::s"),
    (mir.AddrField(7, T, Struct("M::P"), 2, POINTER), "t7: int* = field t1.2 of M::P"),
    (mir.AddrElement(7, T, INT, mir.Const(3, LONG), POINTER), "t7: int* = element t1[3:long]"),
    (mir.Load(7, T, INT), "t7: int = load t1"),
    (mir.Store(T, mir.StringValue('a"\n')), r'store t1 = "a\"\n"'),
    (mir.Extract(7, T, 1, INT), "t7: int = extract t1.1"),
    (mir.Insert(7, mir.ZeroValue(Struct("M::P")), 1, T, Struct("M::P")), "t7: M::P = insert zero:M::P.1 = t1"),
    (mir.Unary(7, "neg", T, INT), "t7: int = neg t1"),
    (mir.Binary(7, "add", T, mir.Const(0.5, DOUBLE), DOUBLE), "t7: double = add t1, 0.5:double"),
    (mir.Compare(7, "lt", T, T, INT, BOOL), "t7: bool = lt t1, t1 of int"),
    (mir.Convert(7, T, INT, LONG), "t7: long = convert t1 from int"),
    (mir.PtrAdd(7, T, mir.Const(-8, INT), POINTER), "t7: int* = ptradd t1, -8:int"),
    (mir.ArrayLength(7, T, NUINT), "t7: nuint = length t1"),
    (mir.SizeOf(7, INT, False, NUINT), "t7: nuint = sizeof int"),
    (mir.SizeOf(7, INT, True, NUINT), "t7: nuint = alignof int"),
    (mir.Call(7, 1, (T, mir.FunctionValue(0)), INT, 4), "t7: int = call M::G(t1, &M::F) @4"),
    (mir.Call(None, 1, (), VOID, 4), "call M::G() @4"),
    (mir.CallPointer(7, T, (T,), INT, 4), "t7: int = call_pointer t1(t1) @4"),
    (mir.CallVirtual(7, T, 2, (T,), INT, 4), "t7: int = call_virtual t1.2(t1) @4"),
    (mir.CallInterface(None, T, "M::I", 1, (), VOID, 4), "call_interface t1.M::I.1() @4"),
    (mir.NewObject(7, "M::C", 1, Class("M::C")), "t7: M::C = new M::C make M::G"),
    (mir.ObjectSize(7, "M::C", NUINT), "t7: nuint = object_size M::C"),
    (mir.IsClass(7, T, "M::C", BOOL), "t7: bool = is_class t1 M::C"),
    (mir.IsInterface(7, T, "M::I", BOOL), "t7: bool = is_interface t1 M::I"),
    (mir.CheckNull(T, 4), "check_null t1 @4"),
    (mir.NewClosure(7, 1, T, 0, 1, FN), "t7: fn(int) -> int = closure M::G captures t1 make M::F drop M::G"),
    (mir.FunctionClosure(7, 1, FN), "t7: fn(int) -> int = closure M::G"),
    (mir.CallClosure(7, T, (T,), INT, 4), "t7: int = call_closure t1(t1) @4"),
    (mir.Release(T, Class("M::C"), -1), "release t1: M::C drop own"),
    (mir.Intrinsic(7, "sqrt", (T,), DOUBLE), "t7: double = intrinsic sqrt(t1)"),
    (mir.CheckIndex(T, T, 4), "check_index t1 of t1 @4"),
    (mir.CheckDivisor(T, 4), "check_divisor t1 @4"),
    (mir.Retain(T, STRING), "retain t1: string"),
    (mir.Release(T, Array(INT), 1), "release t1: int[] drop M::G"),
    (mir.Line(3), "line 3"),
    (mir.TraceEnter(3), "trace_enter 3"),
    (mir.TraceExit(3), "trace_exit 3"),
    (mir.Tick(3), "tick 3"),
    (mir.Jump(2), "jump b2"),
    (mir.Branch(T, 1, 2), "branch t1 ? b1 : b2"),
    (mir.SwitchInt(T, INT, ((-1, 2), (5, 3)), 4), "switch t1: int [-1: b2, 5: b3] else b4"),
    (mir.Return(T), "return t1"),
    (mir.Return(None), "return"),
    (mir.Panic("no arm", 4), 'panic "no arm" @4'),
    (mir.Unreachable(), "unreachable"),
)


def test_every_opcode_has_one_form() -> None:
    for one, form in FORMS:
        assert print_code(one, NAMES) == form
    assert {type(one) for one, _ in FORMS} == {*get_args(mir.Instruction), *get_args(mir.Terminator)}


def test_the_reference_tells_what_every_opcode_does() -> None:
    reference = opcode_reference().splitlines()
    assert len(reference) == 2 * len({type(one) for one, _ in FORMS})
    assert reference[:2] == ["get {local}", "    dst = local"]


def test_a_program_is_printed_whole() -> None:
    first = function(
        "M::F",
        give(add(local(0), number(1)), 4),
        params=(var("n"), var("r", INT, by_ref=True)),
        locals=(var("s", STRING),),
        result=INT,
        export="f",
        inline="hot",
        trace=typed.Trace("label"),
        cost=typed.Cost(cpu_us=5, mem_bytes=64),
        line=3,
        end_line=5,
    )
    second = imported("M::G", VOID, var("p", Pointer(BYTE)))
    second = attrs.evolve(second, export="g", imported=typed.Extern("write", "wasi"))
    program = lowered(
        first,
        second,
        structs=(typed.StructDef("M::P", (typed.Field("x", INT), typed.Field("y", DOUBLE)), 4),),
        statics=(typed.Static("M::a", INT, 5, "chic_a"), typed.Static("M::b", STRING, "hi"), typed.Static("M::c", DOUBLE)),
    )
    assert print_program(program) == (
        "struct M::P pack 4 { x: int, y: double }\n"
        "static M::a: int = 5 export chic_a\n"
        'static M::b: string = "hi"\n'
        "static M::c: double = zero:double\n"
        "\n"
        "fn #0 M::F(n.0: int, r.1: ref int) -> int\n"
        '    ; program, main.cl:3-5, export f, inline hot, trace "label" Perf, cost cpu=5us mem=64b\n'
        "    local s.2: string\n"
        "b0: @4\n"
        "    4 t0: int = get n.0\n"
        "    4 t1: int = add t0, 1:int\n"
        "      return t1\n"
        "\n"
        "fn #1 M::G(p.0: byte*) -> void\n"
        "    ; runtime, export g, imported write from wasi\n"
    )


def test_intrinsics_and_literals_are_shown() -> None:
    one = mir.Function(0, "Std::Sqrt", Origin.STD, 0, 0, (), 0, DOUBLE, (), intrinsic="sqrt")
    assert print_program(mir.Program((), (), (), (one,), None)) == "fn #0 Std::Sqrt() -> double\n    ; std, intrinsic sqrt\n"
    assert NAMES.operand(mir.Const(1, BOOL)) == "1:bool"
    assert NAMES.operand(mir.StringValue(text("é").value)) == r'"\u00e9"'

"""Every law of MIR is broken once, and `verify` names the place."""

from __future__ import annotations

import attrs
import pytest
from typed_programs import STRINGS, add, do, function, give, imported, local, lowered, number, var

from chic import mir, typed
from chic.mir_verify import MirError, verify
from chic.origin import Origin
from chic.ty import BOOL, BYTE, INT, LONG, NUINT, STRING, VOID, Pointer, Struct

POINT = Struct("M::Point")
INT_POINTER = Pointer(INT)


def made(*instructions: mir.Instruction, end: mir.Terminator | None = None, more: tuple[mir.Block, ...] = ()) -> mir.Program:
    """A program whose function 0 is `M::F(int n, string s, long[] , ...)` with that code in its first block."""
    locals_ = (
        mir.Local("n", INT),
        mir.Local("s", STRING),
        mir.Local("a", STRINGS),
        mir.Local("r", INT, by_ref=True),
        mir.Local("p", POINT),
        mir.Local("b", BOOL),
    )
    first = mir.Block(instructions, end or mir.Return(mir.Const(0, INT)), (1,) * len(instructions), 1)
    functions = (
        mir.Function(0, "M::F", Origin.PROGRAM, 0, 1, locals_, 5, INT, (first, *more)),
        mir.Function(1, "M::G", Origin.PROGRAM, 0, 1, (mir.Local("x", INT), mir.Local("y", INT, True)), 2, VOID, (block(),)),
        mir.Function(2, "M::Drop", Origin.RUNTIME, 0, 0, (mir.Local("p", Pointer(BYTE)),), 1, VOID, (block(),)),
        mir.Function(3, "M::Sqrt", Origin.STD, 0, 0, (), 0, INT, (), intrinsic="sqrt"),
    )
    structs = (typed.StructDef("M::Point", (typed.Field("x", INT), typed.Field("name", STRING))),)
    return mir.Program((typed.File("main.cl"),), structs, (typed.Static("M::static", INT),), functions, None)


def block(*instructions: mir.Instruction, end: mir.Terminator | None = None) -> mir.Block:
    return mir.Block(instructions, end or mir.Return(None), (1,) * len(instructions), 1)


N = mir.Const(1, INT)
GET = mir.GetLocal(0, 0, INT)  # t0: int
TEXT = mir.GetLocal(1, 1, STRING)  # t1: string
ARRAY = mir.GetLocal(2, 2, STRINGS)  # t2: string[]
REF = mir.GetLocal(3, 3, INT_POINTER)  # t3: int*
T0, T1, T2, T3 = (mir.Value(at) for at in range(4))

GOOD: tuple[tuple[mir.Instruction, ...], ...] = (
    (GET, mir.SetLocal(0, T0)),
    (mir.AddrLocal(0, 4, Pointer(POINT)), mir.AddrField(1, T0, POINT, 1, Pointer(STRING)), mir.Load(2, mir.Value(1), STRING)),
    (mir.AddrStatic(0, "M::static", INT_POINTER), mir.Store(T0, N)),
    (ARRAY, mir.AddrElement(4, T2, STRING, N, Pointer(STRING)), mir.Store(mir.Value(4), mir.StringValue("a"))),
    (mir.Insert(0, mir.ZeroValue(POINT), 0, N, POINT), mir.Extract(1, T0, 1, STRING)),
    (mir.Unary(0, "neg", N, INT), mir.Binary(1, "shl", N, mir.Const(1, LONG), INT), mir.Compare(2, "lt", N, N, INT, BOOL)),
    (mir.Convert(0, N, INT, LONG), REF, mir.PtrAdd(4, T3, T0, INT_POINTER), mir.SizeOf(5, INT, False, NUINT)),
    (ARRAY, mir.ArrayLength(4, T2, NUINT), mir.CheckIndex(N, mir.Value(4), 1), mir.CheckDivisor(N, 1)),
    (REF, mir.Call(None, 1, (N, T3), VOID), mir.CallPointer(None, mir.FunctionValue(1), (N,), VOID)),
    (mir.Intrinsic(0, "sqrt", (N,), INT),),
    (TEXT, mir.Retain(T1, STRING), mir.Release(T1, STRING, 2)),
    (mir.TraceEnter(0), mir.Line(1), mir.Tick(3), mir.TraceExit(0)),
)

BAD: tuple[tuple[str, tuple[mir.Instruction, ...], str], ...] = (
    ("a temporary twice", (GET, GET), "t0 is assigned twice"),
    ("before its assignment", (mir.SetLocal(0, T0), GET), "t0 is used before its assignment"),
    ("never assigned", (mir.SetLocal(0, mir.Value(9)),), "t9 is never assigned"),
    ("no such local", (mir.GetLocal(0, 6, INT),), "there is no local 6"),
    ("a local's type", (mir.GetLocal(0, 0, LONG),), "the result is long, not int"),
    ("a value's type", (mir.SetLocal(0, mir.Const(1, LONG)),), "the value is long, not int"),
    ("a constant too large", (mir.SetLocal(0, mir.Const(1 << 31, INT)),), "int does not hold 2147483648"),
    ("a constant below zero", (mir.Convert(0, mir.Const(-1, BYTE), BYTE, INT),), "byte does not hold -1"),
    ("a reference read as its value", (mir.GetLocal(0, 3, INT),), "the result is int, not void*"),
    ("the address of a reference", (mir.AddrLocal(0, 3, INT_POINTER),), "holds an address already"),
    ("no such static", (mir.AddrStatic(0, "M::other", INT_POINTER),), "there is no static M::other"),
    (
        "no such field",
        (mir.AddrLocal(0, 4, Pointer(POINT)), mir.AddrField(1, T0, POINT, 2, INT_POINTER)),
        "M::Point has no field 2",
    ),
    ("a field of a number", (REF, mir.AddrField(4, T3, INT, 0, INT_POINTER)), "int has no field 0"),
    ("a field of no address", (mir.AddrField(0, N, POINT, 0, INT_POINTER),), "the base is not an address"),
    ("another element", (ARRAY, mir.AddrElement(4, T2, INT, N, INT_POINTER)), "the array is string[], not int[]"),
    ("a bool index", (ARRAY, mir.AddrElement(4, T2, STRING, mir.Const(1, BOOL), INT_POINTER)), "the index is not an integer"),
    ("a load from a number", (mir.Load(0, N, INT),), "the address is int"),
    ("a load of another type", (REF, mir.Load(4, T3, LONG)), "the value is long, not int"),
    ("a store of another type", (REF, mir.Store(T3, mir.Const(1, LONG))), "the value is long, not int"),
    ("extract", (mir.Extract(0, mir.ZeroValue(POINT), 1, INT),), "the result is int, not string"),
    ("insert", (mir.Insert(0, mir.ZeroValue(POINT), 1, N, POINT),), "the value is int, not string"),
    ("unary", (mir.Unary(0, "sqrt", N, INT),), "unknown operator sqrt"),
    ("binary", (mir.Binary(0, "pow", N, N, INT),), "unknown operator pow"),
    ("left", (mir.Binary(0, "add", mir.Const(1, LONG), N, INT),), "the left operand is long, not int"),
    ("right", (mir.Binary(0, "add", N, mir.Const(1, LONG), INT),), "the right operand is long, not int"),
    ("count", (mir.Binary(0, "shl", N, mir.Const(1, BOOL), INT),), "the count is not an integer"),
    ("compare", (mir.Compare(0, "is", N, N, INT, BOOL),), "unknown operator is"),
    ("compared", (mir.Compare(0, "eq", N, mir.Const(1, LONG), INT, BOOL),), "the right operand is long, not int"),
    ("comparison", (mir.Compare(0, "eq", N, N, INT, INT),), "the result is int, not bool"),
    ("convert", (mir.Convert(0, N, LONG, INT),), "the value is int, not long"),
    ("ptradd", (mir.PtrAdd(0, N, N, INT_POINTER),), "the address is not an address"),
    ("length", (mir.ArrayLength(0, N, NUINT),), "the operand is not an array"),
    ("no such function", (mir.Call(None, 7, (), VOID),), "there is no function 7"),
    ("too few arguments", (mir.Call(None, 1, (N,), VOID),), "1 arguments for 2 parameters"),
    ("an argument", (mir.Call(None, 1, (N, N), VOID),), "argument 1 is int, not void*"),
    ("a result of nothing", (REF, mir.Call(0, 1, (N, T3), VOID)), "a call of type void has a result"),
    ("another result", (REF, mir.Call(0, 1, (N, T3), INT)), "the result is int, not void"),
    ("a call of an intrinsic", (mir.Call(0, 3, (), INT),), "the callee is an intrinsic"),
    ("check_index", (mir.CheckIndex(mir.Const(1, BOOL), N, 1),), "the index is not an integer"),
    ("check_divisor", (mir.CheckDivisor(mir.Const(1, BOOL), 1),), "the divisor is not an integer"),
    ("retain", (mir.Retain(N, INT),), "int is not counted"),
    ("release", (TEXT, mir.Release(T1, STRINGS, 2)), "the value is string, not string[]"),
    ("no such drop", (TEXT, mir.Release(T1, STRING, 9)), "there is no function 9"),
    ("a drop that cannot", (TEXT, mir.Release(T1, STRING, 1)), "M::G cannot drop"),
    ("no such function value", (mir.CallPointer(None, mir.FunctionValue(9), (), VOID),), "there is no function 9"),
)

ENDS: tuple[tuple[mir.Terminator, str], ...] = (
    (mir.Jump(5), "there is no block 5"),
    (mir.Branch(N, 0, 0), "the condition is int, not bool"),
    (mir.Branch(mir.Const(1, BOOL), 0, 3), "there is no block 3"),
    (mir.SwitchInt(N, INT, ((1, 0), (1, 0)), 0), "a constant stands twice"),
    (mir.SwitchInt(N, INT, ((1, 0),), 4), "there is no block 4"),
    (mir.SwitchInt(mir.StringValue(""), STRING, (), 0), "a switch on string"),
    (mir.Return(None), "nothing is returned as int"),
    (mir.Return(mir.Const(1, BOOL)), "the value is bool, not int"),
)


@pytest.mark.parametrize("code", GOOD)
def test_lawful_code_passes(code: tuple[mir.Instruction, ...]) -> None:
    verify(made(*code))


@pytest.mark.parametrize(("code", "law"), [one[1:] for one in BAD], ids=[one[0] for one in BAD])
def test_a_broken_law_is_found_where_it_is(code: tuple[mir.Instruction, ...], law: str) -> None:
    with pytest.raises(MirError) as caught:
        verify(made(*code))
    assert law in caught.value.law
    assert (caught.value.function, caught.value.block) == ("M::F", 0)
    assert caught.value.instruction in (0, len(code) - 1)


@pytest.mark.parametrize(("end", "law"), ENDS)
def test_terminators_have_laws_too(end: mir.Terminator, law: str) -> None:
    with pytest.raises(MirError, match=law):
        verify(made(GET, end=end))


def test_a_use_must_be_dominated() -> None:
    """b0 branches to b1 and b2, which meet in b3; t0 of b0 may be used there, t8 of b1 may not."""
    fork = mir.Branch(mir.Const(1, BOOL), 1, 2)

    def diamond(used: int) -> mir.Program:
        return made(
            GET,
            end=fork,
            more=(
                block(mir.GetLocal(8, 0, INT), end=mir.Jump(3)),
                block(end=mir.Jump(3)),
                block(mir.SetLocal(0, mir.Value(used)), end=mir.Return(N)),
            ),
        )

    verify(diamond(0))
    with pytest.raises(MirError) as caught:
        verify(diamond(8))
    assert (caught.value.block, caught.value.instruction) == (3, 0)
    assert caught.value.law == "the assignment of t8 in b1 does not dominate its use"


def test_a_use_in_a_loop_may_stand_before_its_assignment_in_the_list() -> None:
    more = (block(mir.SetLocal(0, mir.Value(8)), end=mir.Return(N)), block(mir.GetLocal(8, 0, INT), end=mir.Jump(1)))
    verify(made(end=mir.Jump(2), more=more))


def broken(**changes: object) -> mir.Program:
    program = made()
    first = attrs.evolve(program.functions[0], **changes)
    return attrs.evolve(program, functions=(first, *program.functions[1:]))


@pytest.mark.parametrize(
    ("changes", "law"),
    [
        ({"id": 4}, "id 4 at index 0"),
        ({"blocks": ()}, "no body"),
        ({"intrinsic": "sqrt"}, "an import with a body"),
        ({"param_count": 9}, "more parameters than locals"),
        ({"blocks": (mir.Block((GET,), mir.Return(N), (), 1),)}, "lines and instructions differ in number"),
    ],
)
def test_functions_have_laws_too(changes: dict[str, object], law: str) -> None:
    with pytest.raises(MirError, match=law):
        verify(broken(**changes))


def test_names_are_unique_and_the_entry_exists() -> None:
    program = made()
    twice = attrs.evolve(program.functions[1], name="M::F")
    with pytest.raises(MirError, match="the name stands twice"):
        verify(attrs.evolve(program, functions=(program.functions[0], twice, *program.functions[2:])))
    with pytest.raises(MirError, match="no function 12 to enter"):
        verify(attrs.evolve(program, entry_function=12))


def test_what_lower_makes_is_lawful() -> None:
    body = (do(typed.CallPointer(typed.FunctionRef("M::G", Pointer(VOID)), (), VOID)), give(add(local(0), number(1))))
    assert lowered(function("M::F", *body, params=(var("n"),), result=INT), imported("M::G", VOID)).functions[0].name == "M::F"

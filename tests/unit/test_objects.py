"""Objects in MIR: which calls become direct, what is counted, and the laws of the instructions that handle objects."""

from __future__ import annotations

from functools import cache

import pytest

from chic import mir, typed
from chic.library import library_files
from chic.mir_verify import MirError, verify
from chic.origin import Origin
from chic.source import Source
from chic.stages.check import CheckOptions, check
from chic.stages.lower import lower
from chic.stages.parse import ParseOptions, parse
from chic.syntax import Unit
from chic.ty import BOOL, INT, NUINT, VOID, Class, Pointer

HEAD = """
namespace M;
public interface I { int F(); }
public class A : I
{
    public A Next; public int N;
    public virtual int F() => N;
    public int G() => 1;
    public int Sum() => Next == null ? N : N + Next.Sum();
}
public class B : A { public override int F() => 2; }
public class C : A { }
public struct S : I { public int F() => 3; }
public interface IGet { int X(); T Get<T>(T v); }
public abstract class N : IGet { public virtual int X() => 0; public abstract T Get<T>(T v); }
public class N1 : N { public override T Get<T>(T v) => v; }
public class N2 : N { public virtual int Y() => 1; public virtual int Z() => 2; public override T Get<T>(T v) => v; }
"""


@cache
def library() -> tuple[tuple[Unit, ...], tuple[Origin, ...]]:
    """The library and the runtime, parsed once."""
    files = library_files("llvm", False)
    units = [parse(Source(one.shown, one.path.read_text("utf-8")), ParseOptions()).value for one in files]
    return tuple(one for one in units if one is not None), tuple(one.origin for one in files)


def program(main: str) -> mir.Program:
    """The MIR of the head and a `Main` with that body, proved."""
    unit = parse(Source("main.cl", f"{HEAD}public void Main() {{ {main} }}"), ParseOptions()).value
    assert unit is not None
    units, origins = library()
    outcome = check((unit, *units), CheckOptions((Origin.PROGRAM, *origins)))
    assert outcome.value is not None, outcome.diagnostics
    found = lower(outcome.value)
    verify(found)
    return found


def code(found: mir.Program, name: str) -> list[mir.Instruction]:
    """The instructions of a function."""
    function = next(one for one in found.functions if one.name == name)
    return [one for block in function.blocks for one in block.instructions]


def called(found: mir.Program, name: str) -> list[str]:
    """The program's functions that a function calls directly."""
    ids = [one.function for one in code(found, name) if isinstance(one, mir.Call)]
    return [found.functions[id].name for id in ids if found.functions[id].origin is Origin.PROGRAM]


def kinds(found: mir.Program, name: str, *of: type) -> int:
    """How many instructions of these kinds a function has."""
    return sum(1 for one in code(found, name) if isinstance(one, of))


def test_a_virtual_call_that_can_only_be_one_method_is_direct() -> None:
    found = program("var a = new A(); a = new C(); let n = a.F();")
    assert called(found, "M::Main") == ["M::A::F"]
    assert kinds(found, "M::Main", mir.CallVirtual) == 0


def test_a_virtual_call_goes_through_the_table_where_two_methods_are_possible() -> None:
    found = program("var a = new A(); a = new B(); let n = a.F();")
    assert called(found, "M::Main") == []
    assert kinds(found, "M::Main", mir.CallVirtual) == 1


def test_classes_that_no_object_is_made_of_do_not_count() -> None:
    found = program("var b = new B(); let n = b.F(); A a = b; let m = a.F();")
    assert called(found, "M::Main") == ["M::B::F", "M::B::F"]


def test_an_interface_call_is_direct_too() -> None:
    found = program("I i = new C(); let n = i.F();")
    assert called(found, "M::Main") == ["M::A::F"]
    found = program("I i = new C(); i = new S(); let n = i.F();")
    assert kinds(found, "M::Main", mir.CallInterface) == 1


def test_a_method_that_reads_counts_nothing() -> None:
    found = program("let a = new A { Next = new A() }; let n = a.Sum();")
    assert kinds(found, "M::A::Sum", mir.Retain, mir.Release) == 0
    assert kinds(found, "M::A::Sum", mir.CheckNull) == 1


def test_receivers_and_arguments_in_variables_are_borrowed() -> None:
    found = program("let a = new A(); let n = a.G() + a.Sum() + a.F();")
    assert kinds(found, "M::Main", mir.Retain) == 0
    assert kinds(found, "M::Main", mir.Release) == 1


def test_only_descriptors_of_made_objects_name_functions() -> None:
    classes = {one.name: one for one in program("let b = new B();").classes}
    assert classes["M::B"].made and not classes["M::A"].made and not classes["M::C"].made
    assert classes["M::A"].vtable == () and len(classes["M::B"].vtable) == 1
    assert classes["M::A"].number < classes["M::B"].number <= classes["M::A"].last


def test_instances_of_a_generic_method_have_slots_behind_all_others() -> None:
    found = program('N n = new N1(); n = new N2(); let m = n.Get(1) + n.Get(2); let s = n.Get("s");')
    tables = {one.name: [found.functions[id].name if id >= 0 else "" for id in one.vtable] for one in found.classes}
    assert tables["M::N1"] == ["M::N::X", "", "", "M::N1::Get<int>", "M::N1::Get<string>"]
    assert tables["M::N2"] == ["M::N::X", "M::N2::Y", "M::N2::Z", "M::N2::Get<int>", "M::N2::Get<string>"]
    slots = [one.slot for one in code(found, "M::Main") if isinstance(one, mir.CallVirtual)]
    assert slots == [3, 3, 4]


def test_an_interface_has_slots_for_the_instances_that_are_called() -> None:
    found = program("N n = new N1(); IGet i = n; i = new N2(); let b = i.Get(true);")
    assert next(one.methods for one in found.interfaces if one.name == "M::IGet") == ("X", "Get<bool>")
    part = next(part for one in found.classes if one.name == "M::N2" for part in one.interfaces)
    assert [found.functions[id].name for id in part.methods] == ["M::N::X", "M::N2::Get<bool>"]
    assert len(next(one.vtable for one in found.classes if one.name == "M::N2")) == 3


def test_an_instance_that_is_called_on_one_class_only_is_called_directly() -> None:
    found = program("N n = new N2(); let m = n.Get(1);")
    assert called(found, "M::Main") == ["M::N2::Get<int>"]


# --- laws -------------------------------------------------------------------------------------------------------------

A, STRANGE = Class("M::A"), Class("M::Strange")
LOCAL = mir.GetLocal(0, 0, A)
T0 = mir.Value(0)


def made(*instructions: mir.Instruction) -> mir.Program:
    """A program whose function takes an `A` and an int, with that code."""
    block = mir.Block(instructions, mir.Return(None), (1,) * len(instructions), 1)
    locals_ = (mir.Local("a", A), mir.Local("n", INT))
    function = mir.Function(0, "M::F", Origin.PROGRAM, 0, 1, locals_, 2, VOID, (block,))
    classes = (mir.ClassDef("M::A", "", (typed.Field("N", INT),), 1, 2, True, 0), mir.ClassDef("M::B", "M::A", (), 2, 2))
    interfaces = (typed.InterfaceDef("M::I", ("F",)),)
    return mir.Program((typed.File("f.cl"),), (), (), (function,), None, classes=classes, interfaces=interfaces)


GOOD: tuple[tuple[mir.Instruction, ...], ...] = (
    (LOCAL, mir.CallVirtual(1, T0, 0, (), INT), mir.CallInterface(2, T0, "M::I", 0, (), INT), mir.CheckNull(T0, 1)),
    (mir.NewObject(0, "M::A", 0, A), mir.Retain(T0, A), mir.Release(T0, A, -1), mir.ObjectSize(1, "M::B", NUINT)),
    (LOCAL, mir.IsClass(1, T0, "M::B", BOOL), mir.IsInterface(2, T0, "M::I", BOOL), mir.AddrField(3, T0, A, 0, Pointer(INT))),
)
BAD: tuple[tuple[tuple[mir.Instruction, ...], str], ...] = (
    ((mir.GetLocal(0, 1, INT), mir.CallVirtual(1, T0, 0, (), INT)), "a int has no vtable"),
    ((LOCAL, mir.CallVirtual(1, T0, -1, (), INT)), "no slot"),
    ((LOCAL, mir.CallInterface(1, T0, "M::J", 0, (), INT)), "there is no interface M::J"),
    ((LOCAL, mir.CallInterface(1, T0, "M::I", 1, (), INT)), "M::I has no method 1"),
    ((LOCAL, mir.CallInterface(None, T0, "M::I", 0, (), INT)), "a call of type int has no result"),
    ((mir.NewObject(0, "M::Strange", 0, STRANGE),), "there is no class M::Strange"),
    ((mir.NewObject(0, "M::B", 0, Class("M::B")),), "M::B has no descriptor"),
    ((mir.NewObject(0, "M::A", 0, INT),), "a int is no reference"),
    ((mir.ObjectSize(0, "M::Strange", NUINT),), "there is no class M::Strange"),
    ((LOCAL, mir.IsClass(1, T0, "M::Strange", BOOL)), "there is no class M::Strange"),
    ((LOCAL, mir.IsInterface(1, T0, "M::J", BOOL)), "there is no interface M::J"),
    ((mir.GetLocal(0, 1, INT), mir.CheckNull(T0, 1)), "a int is no reference"),
    ((LOCAL, mir.AddrField(1, T0, A, 1, INT)), "M::A has no field 1"),
)


@pytest.mark.parametrize("instructions", GOOD)
def test_good_code_passes(instructions: tuple[mir.Instruction, ...]) -> None:
    verify(made(*instructions))


@pytest.mark.parametrize(("instructions", "law"), BAD)
def test_broken_laws_are_named(instructions: tuple[mir.Instruction, ...], law: str) -> None:
    with pytest.raises(MirError) as raised:
        verify(made(*instructions))
    assert raised.value.law == law

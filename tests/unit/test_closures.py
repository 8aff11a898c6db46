"""Function values after parsing: what `check` makes of them, the laws of their MIR, and that calls become direct."""

from __future__ import annotations

import re

import pytest
from checking import checked, findings
from mir_programs import BYTES, Builder, Native, program

from chic import mir, typed
from chic.mir_text import Names, print_code
from chic.mir_verify import MirError, verify
from chic.stages.check.lambdas import fn_type
from chic.stages.codegen import CodegenOptions, optimized_ir
from chic.ty import BYTE, INT, LONG, VOID, Fn, Pointer, Struct

UNARY = Fn((LONG,), LONG)


def functions(text: str) -> dict[str, typed.Function]:
    """The program's own functions by name."""
    return {one.name: one for one in checked(text).functions}


def test_a_lambda_becomes_a_function_that_ends_with_the_hidden_parameter() -> None:
    found = functions("namespace N; public void F() { let k = 2; let f = (int x) => x + k; f(1); let g = () => 1; g(); }")
    taking, plain = found["N::F::lambda#0"], found["N::F::lambda#1"]
    assert [(one.name, one.ty, one.by_ref) for one in taking.locals] == [
        ("x", INT, False), ("$env", Struct("N::F::lambda#0"), True),
    ]  # fmt: skip
    assert (taking.param_count, taking.is_closure, taking.result) == (2, True, INT)
    assert [(one.name, one.ty, one.by_ref) for one in plain.locals] == [("$env", Pointer(BYTE), False)]


def test_what_a_closure_captures_is_a_struct_of_its_name() -> None:
    text = "namespace N; public void F(string s, int128 wide) { let f = () => s; f(); let g = () => wide; g(); }"
    structs = {one.name: one for one in checked(text).structs}
    assert [(one.name, one.ty.name) for one in structs["N::F::lambda#1"].fields] == [("wide", "int128")]  # type: ignore[union-attr]
    assert (structs["N::F::lambda#0"].pack, structs["N::F::lambda#1"].pack) == (0, 8)


def test_local_functions_take_what_they_use_as_hidden_parameters() -> None:
    inside = "function int G(int x) { return H(x) + a; } function int H(int x) { return x * b; } return G(1);"
    text = f"namespace N; public int F(int a, int b) {{ {inside} }}"
    found = functions(text)
    assert [one.name for one in found["N::F::local$0::G"].locals] == ["x", "b", "a"]
    assert [one.name for one in found["N::F::local$1::H"].locals] == ["x", "b"]


def test_function_types_without_modes_are_equal_however_they_came() -> None:
    assert fn_type((INT,), INT, ("",)) == Fn((INT,), INT)
    assert str(Fn((INT, LONG), VOID, ("ref", ""))) == "fn(ref int, long) -> void"
    assert str(Fn((), INT, (), True)) == 'fn @extern("C")() -> int'


def test_a_finding_in_an_instance_names_it_and_who_asked() -> None:
    text = "namespace N; public T Sum<T>(T a, T b) => a + b; public void F() { let x = Sum(true, false); }"
    (found,) = findings(text)
    assert (found.code, found.notes) == ("TYP0002", ("in the instance `N::Sum<bool>`",))
    assert [text[one.span.start : one.span.end] for one in found.labels] == ["Sum(true, false)"]


# --- MIR --------------------------------------------------------------------------------------------------------------


def code_of(take_captures: bool = False) -> mir.Function:
    """Function 1: adds 1 (or what is captured) to its argument."""
    build = Builder("M::Code", (LONG, BYTES), LONG)
    if take_captures:
        build.locals[1] = mir.Local("$env", Struct("M::Code"), by_ref=True)
        base = build.do(mir.GetLocal, 1, Pointer(Struct("M::Code")))
        more: mir.Operand = build.do(mir.Load, build.do(mir.AddrField, base, Struct("M::Code"), 0, Pointer(LONG)), LONG)
    else:
        more = mir.Const(1, LONG)
    build.ret(build.do(mir.Binary, "add", build.param(0), more, LONG))
    return build.done(1)


def caller() -> mir.Function:
    """Function 0: calls function 1 as a value."""
    build = Builder("M::F", (LONG,), LONG, export="f")
    value = build.do(mir.FunctionClosure, 1, UNARY)
    build.add(mir.CheckNull(value, 1))
    build.ret(build.do(mir.CallClosure, value, (build.param(0),), LONG, 1))
    return build.done(0)


def allocator() -> tuple[mir.Function, mir.Function]:
    """Functions 2 and 3: memory from the test, and what frees it."""
    build = Builder("M::Make", (LONG, BYTES), BYTES)
    build.ret(build.do(mir.Load, build.do(mir.AddrStatic, "M::memory", Pointer(BYTES)), BYTES))
    drop = Builder("M::Drop", (BYTES,), VOID)
    drop.ret()
    return build.done(2), drop.done(3)


def panics() -> mir.Function:
    """Function 4: what a null function value calls."""
    build = Builder("M::Panic", (BYTES, LONG, BYTES), VOID, export="chic_panic_message")
    build.ret()
    return build.done(2)


def test_calls_of_constant_function_values_become_direct() -> None:
    one = program(caller(), code_of(), panics())
    verify(one)
    assert [Native(one, level).call("f", 41) for level in (0, 2)] == [42, 42]


def test_a_new_closure_holds_its_descriptor_code_and_captures() -> None:
    build = Builder("M::F", (LONG, LONG), LONG, export="f")
    captures = build.do(mir.Insert, mir.ZeroValue(Struct("M::Code")), 0, build.param(1), Struct("M::Code"))
    value = build.do(mir.NewClosure, 1, captures, 2, 3, UNARY)
    build.ret(build.do(mir.CallClosure, value, (build.param(0),), LONG, 1))
    structs = (typed.StructDef("M::Code", (typed.Field("k", LONG),)),)
    statics = (typed.Static("M::memory", BYTES, export="memory_at"),)
    one = program(build.done(0), code_of(True), *allocator(), structs=structs, statics=statics)
    verify(one)
    for level in (0, 2):
        native = Native(one, level)
        native.write(native.address("memory_at"), native.base.to_bytes(8, "little"))
        assert native.call("f", 40, 2) == 42
        assert native.read(native.base + 24, 8) == (2).to_bytes(8, "little")


WRONG = (
    (mir.FunctionClosure(0, 1, Fn((), LONG)), "is not the code of"),
    (mir.FunctionClosure(0, 1, Fn((LONG,), INT)), "the result of the code is long, not int"),
    (mir.FunctionClosure(0, 1, Fn((LONG,), LONG, (), True)), "is no function value"),
    (mir.NewClosure(0, 1, mir.Const(1, LONG), 1, 1, UNARY), "the code takes no captured values"),
    (mir.CallClosure(0, mir.ZeroValue(UNARY), (), LONG), "0 arguments for 1 parameters"),
    (mir.CallClosure(0, mir.ZeroValue(UNARY), (mir.Const(1, INT),), LONG), "argument 0 is int, not long"),
    (mir.CallClosure(0, mir.ZeroValue(UNARY), (mir.Const(1, LONG),), INT), "the result is int, not long"),
    (mir.CallClosure(0, mir.Const(1, LONG), (), LONG), "is no function value"),
)


@pytest.mark.parametrize(("one", "law"), WRONG, ids=lambda one: type(one).__name__)
def test_wrong_closures_break_a_law(one: mir.Instruction, law: str) -> None:
    build = Builder("M::F")
    build.add(one)
    build.ret()
    with pytest.raises(MirError, match=re.escape(law)):
        verify(program(build.done(0), code_of()))


def test_closures_are_printed() -> None:
    names = Names(("M::F", "M::Code", "M::Make", "M::Drop"), ())
    made = mir.NewClosure(0, 1, mir.Value(4), 2, 3, UNARY)
    assert print_code(made, names) == "t0: fn(long) -> long = closure M::Code captures t4 make M::Make drop M::Drop"
    assert print_code(mir.FunctionClosure(1, 1, UNARY), names) == "t1: fn(long) -> long = closure M::Code"
    assert print_code(mir.CallClosure(2, mir.Value(1), (mir.Const(3, LONG),), LONG, 9), names) == (
        "t2: long = call_closure t1(3:long) @9"
    )


def test_a_function_value_that_is_known_leaves_no_indirect_call() -> None:
    text = optimized_ir(program(caller(), code_of(), panics()), CodegenOptions("llvm", 2))
    found = text[text.index("@f(") :]
    body = found[: found.index("\n}")]
    assert "call" not in body
    assert "add i64" in body

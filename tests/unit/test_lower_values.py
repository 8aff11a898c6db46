"""Lowering of what nullable values, enums with data and views are made of: panics, checked indices, tagged destructors."""

from __future__ import annotations

import pytest
from mir_machine import Machine, Panicked
from typed_programs import block, do, function, give, imported, less, local, lowered, number, printed, var

from chic import typed
from chic.ty import BOOL, INT, LONG, NEVER, NULLABLE, VOID, Struct, Tuple, Ty

N = (var("n"),)
RES = Struct("M::Res")
FULL = Struct("M::Full")
STRUCTS = (
    typed.StructDef("M::Res", (typed.Field("id", INT),), dispose="M::Dispose"),
    typed.StructDef("M::Full", (typed.Field("tag", INT), typed.Field("res", RES)), tags=(-1, 1)),
)
DISPOSE = function(
    "M::Dispose", do(typed.Call("M::Note", (typed.Argument(0, number(1)),), VOID)), params=(var("r", RES, by_ref=True),)
)
NOTE = imported("M::Note", VOID, var("n"))


def test_a_panic_ends_its_way_only() -> None:
    value = typed.Conditional(less(local(0), number(3)), number(7), typed.Panic("value of null", NEVER, 5), INT)
    made = function("M::F", give(value, 4), params=N, result=INT)
    assert Machine(lowered(made)).run("M::F", 1) == 7
    with pytest.raises(Panicked, match="value of null"):
        Machine(lowered(made)).run("M::F", 3)
    assert 'panic "value of null" @5' in printed(made)


@pytest.mark.parametrize(("index", "fits"), [(0, True), (3, True), (4, False), (-1, False)])
def test_an_index_within_bounds_is_itself(index: int, fits: bool) -> None:
    made = function("M::F", give(typed.InBounds(local(0), number(4, LONG), INT)), params=N, result=INT)
    if fits:
        assert Machine(lowered(made)).run("M::F", index) == index
    else:
        with pytest.raises(Panicked, match="index"):
            Machine(lowered(made)).run("M::F", index)


def branches(of: Ty, tag: typed.Const) -> int:
    """How many ways the end of a scope takes that owns a value of the type."""
    value = typed.MakeStruct(((0, tag), (1, typed.MakeStruct(((0, number(9)),), RES))), of)
    body = block(typed.Declare(0, value))
    made = function("M::F", body, locals=(var("v", of),), result=VOID)
    return printed(made, DISPOSE, NOTE, structs=STRUCTS).count("branch ")


def test_what_is_not_there_is_not_destroyed() -> None:
    always = branches(Tuple((BOOL, RES)), typed.Const(True, BOOL))
    assert branches(Tuple((BOOL, RES), NULLABLE), typed.Const(True, BOOL)) == always + 1
    assert branches(FULL, number(1)) == always + 1

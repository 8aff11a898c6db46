"""Artefacts: round trips, and that nothing damaged is ever believed."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chic import artifacts, mir, syntax, tracedata, tracepoint, ty, typed
from chic.artifacts import DamagedArtifact
from chic.atomic import WriteError, write_atomic
from chic.codec import Misfit, from_data, to_data
from chic.diagnostics import Diagnostic, Label, Severity
from chic.ending import Ending
from chic.origin import Origin
from chic.source import LineTable, Span

WARNING = Diagnostic(
    "LINT002",
    Severity.WARNING,
    "unused",
    0,
    Span(1, 2),
    labels=(Label(0, Span(3, 4), "here"),),
    notes=("n",),
    fix=(Span(0, 1), "x"),
)

ENDING = Ending(3, "SIGINT", True)

types = st.recursive(
    st.sampled_from([ty.INT, ty.DOUBLE, ty.BOOL, ty.STRING, ty.Struct("A::B"), ty.ERROR]),
    lambda inner: st.one_of(
        inner.map(ty.Array),
        inner.map(ty.Nullable),
        st.builds(ty.Pointer, inner, st.booleans()),
        st.builds(ty.Tuple, st.lists(inner, max_size=3).map(tuple)),
        st.builds(ty.Fn, st.lists(inner, max_size=3).map(tuple), inner),
    ),
    max_leaves=8,
)
numbers = st.one_of(st.integers(), st.floats(allow_nan=False), st.booleans())
expressions = st.recursive(
    st.one_of(
        st.builds(typed.Const, numbers, types), st.builds(typed.StringConst, st.text(), types), st.builds(typed.Zero, types)
    ),
    lambda inner: st.one_of(
        st.builds(typed.Binary, st.sampled_from("+-*"), inner, inner, types, st.integers(0, 99)),
        st.builds(
            typed.Call, st.text(), st.lists(st.builds(typed.Argument, st.integers(0, 9), inner), max_size=3).map(tuple), types
        ),
        st.builds(typed.MakeStruct, st.lists(st.tuples(st.integers(0, 3), inner), max_size=3).map(tuple), types),
    ),
    max_leaves=12,
)


def program(value: typed.Expr) -> typed.Program:
    """A program that returns the value."""
    body = typed.Block((typed.Return(value),))
    local = typed.LocalVar("x", ty.INT)
    main = typed.Function("N::Main", Origin.PROGRAM, 0, 1, (local,), 1, ty.INT, body, trace=typed.Trace("t"))
    return typed.Program((typed.File("a.cl"),), (), (), (main,), typed.Entry("N::Main", False, ty.INT))


@settings(max_examples=60, deadline=None)
@given(expressions)
def test_typed_programs_come_back_equal(value: typed.Expr) -> None:
    there = program(value)
    assert artifacts.decode(artifacts.TYPED, artifacts.encode(artifacts.TYPED, there)).value == there


def test_what_does_not_count_for_equality_comes_back_too() -> None:
    unit = syntax.Unit("a.cl", (), (syntax.NamespaceDecl(("N",), (), True, span=Span(0, 12)),), LineTable((0, 13)))
    back = artifacts.decode(artifacts.AST, artifacts.encode(artifacts.AST, unit)).value
    assert back.items[0].span == Span(0, 12)
    assert back.lines == LineTable((0, 13))


def test_mir_and_tables_and_bytes_come_back() -> None:
    block = mir.Block((mir.GetLocal(0, 0, ty.INT),), mir.SwitchInt(mir.Value(0), ty.INT, ((1, 0), (2, 0)), 0), (1,))
    function = mir.Function(0, "F", Origin.STD, 0, 1, (mir.Local("a", ty.Array(ty.INT)),), 1, ty.INT, (block,))
    whole = mir.Program((typed.File("a"),), (), (), (function,), None)
    table = tracepoint.TracepointTable((tracepoint.Site(2**64 - 1, "F", "F", "a", 1, budget_cpu_us=4),), ())
    for kind, value in (
        (artifacts.MIR, whole),
        (artifacts.SITES, table),
        (artifacts.OBJECT, b"\x7fELF\n\xff"),
        (artifacts.PROBE, b"\x7fELF"),
    ):
        assert artifacts.decode(kind, artifacts.encode(kind, value)).value == value


def test_traces_come_back() -> None:
    trace = tracedata.TraceData(
        tracedata.State.PANICKED, "t", tracedata.Clock(1, 2, 3, 4, False), tracedata.ProbeCost(1.5, 2.5),
        (tracedata.Node(0, 0, 1, 1, 2**64 - 1, 0, 5, 0, 0, 0),), ({3: 4, 500: 1}, {}), (tracedata.Samples(0, 1, 2, 3, 4),),
        1_000_000, 1, 0, 0, tracedata.AllocStats(alloc_calls=1), tracedata.Resources(cpu_user_ns=7),
    )  # fmt: skip
    data = artifacts.encode(artifacts.TRACE, trace)
    assert artifacts.decode(artifacts.TRACE, data).value == trace
    assert b"[3,4,500,1]" in data


@pytest.mark.parametrize("pairs", [[3], [3, 4.5], {}, [True, 1], "x"])
def test_histograms_that_are_none(pairs: object) -> None:
    data = to_data(({3: 4},), tuple[dict[int, int], ...])
    data[1][0] = pairs
    with pytest.raises(Misfit):
        from_data(data, tuple[dict[int, int], ...])


def test_diagnostics_travel_in_the_head() -> None:
    data = artifacts.encode(artifacts.ENDING, ENDING, (WARNING,))
    assert artifacts.decode_diagnostics(artifacts.ENDING, data) == (WARNING,)
    assert artifacts.decode(artifacts.ENDING, data) == artifacts.Artifact(ENDING, (WARNING,))


def test_same_value_same_bytes_and_types_are_written_once() -> None:
    one = artifacts.encode(artifacts.TYPED, program(typed.Const(1, ty.Struct("Very::Long"))))
    two = artifacts.encode(artifacts.TYPED, program(typed.Const(1, ty.Struct("Very::Long"))))
    wide = typed.Const(1, ty.Struct("Very::Long"))
    many = artifacts.encode(artifacts.TYPED, program(typed.Binary("+", wide, typed.Const(1, ty.Struct("Very::Long")), wide.ty)))
    assert one == two
    assert many.count(b"Very::Long") == 1


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 10_000), st.integers(1, 255))
def test_one_changed_byte_is_noticed(at: int, by: int) -> None:
    data = bytearray(artifacts.encode(artifacts.TYPED, program(typed.Const(1, ty.INT))))
    data[at % len(data)] ^= by
    with pytest.raises(DamagedArtifact):
        artifacts.decode(artifacts.TYPED, bytes(data))


def test_objects_that_programs_share_are_sealed() -> None:
    data = artifacts.encode(artifacts.PROBE, b"\x7fELF code")
    assert data.startswith(b"\x7fELF code\n")
    for damaged in (data[:-1], data[:6], data.replace(b"code", b"cope"), data + b"\n"):
        with pytest.raises(DamagedArtifact, match="digest does not match"):
            artifacts.decode(artifacts.PROBE, damaged)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200))
def test_random_bytes_are_refused(data: bytes) -> None:
    for kind in (one for one in artifacts.KINDS if one.type not in (str, bytes)):
        with pytest.raises(DamagedArtifact):
            artifacts.decode(kind, data)


json_values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text(max_size=3)),
    lambda inner: st.one_of(st.lists(inner, max_size=6), st.dictionaries(st.text(max_size=2), inner, max_size=2)),
    max_leaves=20,
)


@settings(max_examples=200, deadline=None)
@given(json_values)
def test_well_formed_nonsense_is_a_misfit(data: Any) -> None:
    with pytest.raises(Misfit):
        from_data(data, typed.Program)


def test_a_type_table_that_points_at_itself_is_a_misfit() -> None:
    data = to_data((ty.Array(ty.INT),), tuple[ty.Ty, ...])
    assert from_data(data, tuple[ty.Ty, ...]) == (ty.Array(ty.INT),)
    array_row = data[0][0]
    array_row[1] = 0
    with pytest.raises(Misfit, match="refers to itself"):
        from_data(data, tuple[ty.Ty, ...])


def test_other_kind_and_other_version_are_refused() -> None:
    data = artifacts.encode(artifacts.ENDING, ENDING)
    with pytest.raises(DamagedArtifact, match="kind sites"):
        artifacts.decode(artifacts.SITES, data)
    with pytest.raises(DamagedArtifact, match="version 1"):
        artifacts.decode(artifacts.ENDING, data.replace(b"ending 1", b"ending 9"))
    with pytest.raises(DamagedArtifact, match="kind module"):
        artifacts.decode(artifacts.MODULE, b"\x7fELF")
    with pytest.raises(DamagedArtifact, match="not UTF-8"):
        artifacts.decode(artifacts.TEXT, b"\xff")


def test_a_missing_file_is_a_damaged_artefact(tmp_path: Path) -> None:
    with pytest.raises(DamagedArtifact, match="cannot be read"):
        artifacts.read(artifacts.AST, tmp_path / "none.ast")


def test_deep_trees_are_written_and_read() -> None:
    value: typed.Expr = typed.Const(1, ty.INT)
    for _ in range(200):
        value = typed.Unary("-", value, ty.INT)
    there = program(value)
    assert artifacts.decode(artifacts.TYPED, artifacts.encode(artifacts.TYPED, there)).value == there


def test_writing_makes_folders_and_leaves_no_temporary_file(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "x.object"
    artifacts.write(artifacts.TEXT, path, "one")
    artifacts.write(artifacts.TEXT, path, "two")
    assert artifacts.read(artifacts.TEXT, path).value == "two"
    assert os.listdir(path.parent) == ["x.object"]


def test_nothing_but_a_file_is_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    for name, reason in (("pipe", "it is not a regular file"), ("folder", "it is a folder")):
        with pytest.raises(WriteError, match=f"failed to write .*{name}: {reason}"):
            write_atomic(tmp_path / name, b"new")
    assert sorted(os.listdir(tmp_path)) == ["folder", "pipe"]
    assert (tmp_path / "pipe").is_fifo()


def test_a_full_disk_leaves_the_old_file_and_no_temporary_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x"
    write_atomic(path, b"old")

    def full(fd: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(WriteError, match=r"failed to write .*x: No space left on device"):
        write_atomic(path, b"new")
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["x"]

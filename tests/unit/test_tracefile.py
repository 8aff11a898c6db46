"""The trace file: one layout in Python and in the runtime, faithful reading, and no crash on damaged data."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chic import trace_layout, tracefile
from chic.trace_layout import HEADER, HEADER_FIELDS, NODE, NODE_FIELDS, PAGE, SAMPLE, SAMPLE_FIELDS
from chic.tracedata import LONGEST_GAP, UNTIMED, Node, Samples, State
from chic.tracefile import TraceConfig, TraceFileError

RUNTIME = Path(tracefile.__file__).parent / "runtime"
BASE = 0x7000_0000_0000
CONFIG = TraceConfig(sites=2, target="x86_64-test", node_capacity=64, sample_capacity=64)


def struct_fields(file: str, name: str) -> list[tuple[str, str]]:
    """Fields of a struct in a runtime file, as (type, name in Python's spelling)."""
    body = re.search(rf"public struct {name}\n\{{\n(.*?)\n\}}", (RUNTIME / file).read_text(), re.DOTALL)
    assert body, name
    fields = re.findall(r"public (\w+\*?) (\w+);", body[1])
    return [(kind, re.sub(r"(?<!^)(?=[A-Z])", "_", field).lower()) for kind, field in fields]


@pytest.mark.parametrize(
    ("file", "name", "names", "layout"),
    [
        ("trace.cl", "Header", HEADER_FIELDS, HEADER),
        ("trace.cl", "Node", NODE_FIELDS, NODE),
        ("trace.cl", "Returned", trace_layout.RETURNED_FIELDS, trace_layout.RETURNED),
        ("samples.cl", "SampleCell", SAMPLE_FIELDS, SAMPLE),
    ],
)
def test_python_and_chic_lay_the_records_out_alike(file, name, names, layout):
    fields = struct_fields(file, name)
    assert [field for _, field in fields] == list(names)
    codes = "".join("I" if kind == "uint" else "Q" for kind, _ in fields)
    expanded = re.sub(r"(\d+)([IQ])", lambda found: int(found[1]) * found[2], layout.format.lstrip("<"))
    assert codes == expanded


@pytest.mark.parametrize(
    ("file", "constant", "value"),
    [
        ("trace.cl", "QueueOffset", trace_layout.QUEUE_OFFSET),
        ("trace.cl", "QueueBytes", trace_layout.QUEUE_ENTRIES * trace_layout.RETURNED.size),
        ("trace.cl", "ReturnedBytes", trace_layout.RETURNED.size),
        ("grades.cl", "ShortestGap", LONGEST_GAP - 31),
        ("tree.cl", "NodeBytes", NODE.size),
        ("tree.cl", "PageBytes", PAGE),
        ("tree.cl", "Step", trace_layout.FIRST_NODES),
        ("samples.cl", "CellBytes", SAMPLE.size),
        ("samples.cl", "Step", trace_layout.FIRST_SAMPLES),
        ("session.cl", "VirtualFlag", trace_layout.FLAG_VIRTUAL),
        ("session.cl", "AdaptiveFlag", trace_layout.FLAG_ADAPTIVE),
        ("state.cl", "Running", State.RUNNING.value),
        ("state.cl", "Finished", State.FINISHED.value),
        ("state.cl", "Panicked", State.PANICKED.value),
    ],
)
def test_python_and_chic_have_the_same_constants(file, constant, value):
    found = re.search(rf"const \w+ {constant} = (\w+?)U?L?;", (RUNTIME / file).read_text())
    assert found
    assert int(found[1], 0) == value


def test_the_hash_table_is_larger_than_the_sample_section():
    found = re.search(r"const int SlotBits = (\d+);", (RUNTIME / "samples.cl").read_text())
    assert found
    assert 1 << int(found[1]) >= 2 * trace_layout.SAMPLE_CAPACITY


def made(tmp_path, nodes=(), samples=(), histogram=(), queue=(), **header):
    """The bytes of a trace file with these records."""
    path = tmp_path / "trace.bin"
    tracefile.create(path, CONFIG)
    data = bytearray(path.read_bytes())
    values = dict(zip(HEADER_FIELDS, HEADER.unpack_from(data), strict=True))
    values |= {"base": BASE, "state": 2, "node_used": len(nodes), "sample_used": len(samples)} | header
    HEADER.pack_into(data, 0, *values.values())
    for at, node in enumerate(nodes):
        values_of = dict.fromkeys(NODE_FIELDS, 0) | {"min_ticks": trace_layout.UNKNOWN} | node
        values_of["parent"] = BASE + values["node_offset"] + values_of["parent"] * NODE.size
        NODE.pack_into(data, values["node_offset"] + at * NODE.size, *values_of.values())
    for at, sample in enumerate(samples):
        SAMPLE.pack_into(data, values["sample_offset"] + at * SAMPLE.size, *sample)
    for at, (spent, node) in enumerate(queue):
        address = BASE + values["node_offset"] + node * NODE.size
        trace_layout.RETURNED.pack_into(data, trace_layout.QUEUE_OFFSET + 16 * at, spent, address)
    for site, bucket, count in histogram:
        data[PAGE * (1 + site) + 8 * bucket : PAGE * (1 + site) + 8 * bucket + 8] = count.to_bytes(8, "little")
    return bytes(data)


def test_reads_what_was_written(tmp_path):
    data = made(
        tmp_path,
        nodes=(
            {"site": 0xFFFFFFFE},
            {"site": 0, "calls": 3, "ticks": 60, "min_ticks": 10, "max_ticks": 30, "alloc_calls": 2, "alloc_bytes": 48},
            {"site": 1, "parent": 1, "calls": 5, "open_since": 900, "ticks": 7, "min_ticks": 1, "max_ticks": 2, "nested": 1},
        ),
        samples=((2, 7, 3, 2_900_000, 100_000),),
        histogram=((0, 10, 2),), queue=((10, 1), (100, 2), (7, 0)),
        start_ticks=100, end_ticks=1100, start_ns=0, end_ns=2000, probe_pairs=4, probe_inner=10, probe_outer=6,
        samples_taken=3, samples_missed=1, truncated_calls=9, alloc_calls=2, peak_live_bytes=48, cpu_user_ns=55,
    )  # fmt: skip
    trace = tracefile.read_trace(data)
    assert trace.state is State.FINISHED
    assert trace.target == "x86_64-test"
    assert trace.nodes[1] == Node(0, 0, 3, 3, 60, 10, 30, 0, 2, 48)
    assert trace.nodes[2] == Node(1, 1, 5, 3, 7, 1, 2, 900, 0, 0)
    assert trace.nodes[0].min_ticks == 0
    assert trace.histograms == ({10: 3}, {36: 1})
    assert trace.samples == (Samples(2, 7, 3, 2_900_000, 100_000),)
    assert trace.clock.ns_per_tick() == 2.0
    assert (trace.probe.inner, trace.probe.outer) == (2.5, 1.5)
    assert (trace.samples_taken, trace.samples_missed, trace.truncated_calls) == (3, 1, 9)
    assert (trace.alloc.alloc_calls, trace.alloc.peak_live_bytes) == (2, 48)
    assert (trace.resources.cpu_user_ns, trace.resources.max_rss_kb) == (55, None)


def test_reads_a_counted_node(tmp_path):
    """Call 140 will be timed and stand for the 40 up to it: 100 of 110 returned calls are known. One is open and untimed."""
    counted = {
        "site": 0, "calls": 111, "open_since": trace_layout.UNKNOWN, "due": 140, "gap": 40, "stepped": 60, "ticks": 2000,
        "untimed": 38, "min_ticks": 9, "max_ticks": 30,
    }  # fmt: skip
    data = made(tmp_path, ({"site": 0xFFFFFFFE}, counted), counted_pairs=10, counted_inner=25, counted_total=40,
                work_alone=1000, work_counted=1015)  # fmt: skip
    trace = tracefile.read_trace(data)
    assert trace.nodes[1] == Node(0, 0, 111, 110, 2200, 9, 30, UNTIMED, 0, 0, counted=51, untimed=48, waiting=10)
    assert (trace.probe.counted_inner, trace.probe.counted_total, trace.probe.counted_beside) == (2.5, 4.0, 1.5)


def test_a_call_in_the_queue_may_be_the_shortest(tmp_path):
    nodes = ({"site": 0xFFFFFFFE}, {"site": 0, "calls": 2, "ticks": 30, "min_ticks": 20, "max_ticks": 20})
    assert tracefile.read_trace(made(tmp_path, nodes, queue=((10, 1),))).nodes[1].min_ticks == 10


def test_a_call_entered_after_the_last_clock_reading_moves_the_end(tmp_path):
    nodes = ({"site": 0xFFFFFFFE}, {"site": 0, "calls": 1, "open_since": 300})
    data = made(tmp_path, nodes, state=1, start_ticks=100, end_ticks=200, start_ns=1000, end_ns=1500)
    clock = tracefile.read_trace(data).clock
    assert (clock.end_ticks, clock.end_ns) == (300, 2000)


def test_a_new_file_is_empty_and_sparse(tmp_path):
    path = tmp_path / "trace.bin"
    tracefile.create(path, TraceConfig(sites=3, target="t"))
    trace = tracefile.read_trace(path)
    assert (trace.state, trace.nodes, trace.histograms) == (State.EMPTY, (), ({}, {}, {}))
    assert tracefile.read_state(path) is State.EMPTY
    assert path.stat().st_blocks * 512 < 1 << 20 < path.stat().st_size


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"magic": 1}, "not a trace file"),
        ({"version": 99}, "version 99"),
        ({"state": 77}, "unknown state"),
        ({"node_used": 65}, "too many nodes"),
        ({"sample_used": 65}, "too many samples"),
        ({"node_offset": 1 << 60, "node_used": 1}, "outside the file"),
        ({"histogram_count": 1 << 40}, "outside the file"),
        ({"end_ns": 1, "start_ns": 2}, "backwards"),
    ],
)
def test_damage_is_named(tmp_path, change, message):
    with pytest.raises(TraceFileError, match=message):
        tracefile.read_trace(made(tmp_path, **change))


def test_a_tree_that_is_none_is_refused(tmp_path):
    with pytest.raises(TraceFileError, match="before its parent"):
        tracefile.read_trace(made(tmp_path, nodes=({"site": 0}, {"site": 0, "parent": 1})))
    with pytest.raises(TraceFileError, match="outside the tree"):
        tracefile.read_trace(made(tmp_path, nodes=({"site": 0}, {"site": 0, "parent": 9})))
    with pytest.raises(TraceFileError, match="does not exist"):
        tracefile.read_trace(made(tmp_path, nodes=({"site": 0},), samples=((4, 0, 1, 1, 0),)))


@given(st.binary(max_size=3 * PAGE))
def test_random_bytes_are_refused(data):
    with pytest.raises(TraceFileError):
        tracefile.read_trace(data)


@settings(max_examples=300)
@given(
    changes=st.lists(st.tuples(st.integers(0, 1 << 17), st.integers(0, 255)), min_size=1, max_size=20),
    cut=st.integers(0, 1 << 17),
)
def test_flipped_bytes_and_cut_files_never_crash(small, changes, cut):
    data = bytearray(small)
    for at, value in changes:
        data[at * 31 % len(data) if at % 3 else at % HEADER.size] = value
    try:
        trace = tracefile.read_trace(bytes(data[: len(data) - cut % 4096 if cut % 2 else None]))
    except TraceFileError:
        return
    assert all(node.parent < at or at == 0 for at, node in enumerate(trace.nodes))


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    nodes = ({"site": 0xFFFFFFFE}, {"site": 0, "calls": 2}, {"site": 1, "parent": 1, "calls": 1})
    return made(tmp_path_factory.mktemp("trace"), nodes, samples=((1, 1, 1, 1, 0),))

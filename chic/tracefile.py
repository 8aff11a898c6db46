"""Reads trace files: the shared memory map that a running program writes, at any time, also after a crash.

In: a file's path or bytes. Out: a `TraceData`. How the file is laid out and made is in `trace_layout`.
"""

from __future__ import annotations

import mmap
import os
from collections.abc import Callable
from pathlib import Path

from chic.trace_layout import (
    COUNTERS,
    FLAG_VIRTUAL,
    HEADER,
    HEADER_FIELDS,
    MAGIC,
    NODE,
    NODE_FIELDS,
    PAGE,
    QUEUE_ENTRIES,
    QUEUE_OFFSET,
    RETURNED,
    SAMPLE,
    TARGET_LIMIT,
    TARGET_OFFSET,
    UNKNOWN,
    VERSION,
    TraceConfig,
    create,
)
from chic.tracedata import UNTIMED, AllocStats, Clock, Node, ProbeCost, Resources, Samples, State, TraceData, bucket_of

__all__ = ["TraceConfig", "TraceFileError", "create", "read_state", "read_trace"]


class TraceFileError(Exception):
    """The file is not a trace file of this version, or it is damaged."""


def read_trace(source: Path | bytes) -> TraceData:
    """What is in the file now. Raises TraceFileError if it is damaged, OSError if it cannot be read."""
    if isinstance(source, bytes):
        return _read(source)
    with source.open("rb") as file:
        if os.fstat(file.fileno()).st_size < PAGE:
            raise TraceFileError("too short for a trace file")
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as view:
            return _read(view)


def read_state(path: Path) -> State:
    """How far the run came; a damaged file counts as EMPTY."""
    with path.open("rb") as file:
        head = file.read(HEADER.size)
    value = int.from_bytes(head[16:24], "little")
    return State(value) if len(head) == HEADER.size and value in {one.value for one in State} else State.EMPTY


Buffer = bytes | mmap.mmap


def _read(data: Buffer) -> TraceData:
    header = _read_header(data)
    queue = _read_queue(data, header)
    nodes = _read_nodes(data, header, queue)
    return TraceData(
        state=State(header["state"]),
        target=_target(data, header),
        clock=_clock(header, nodes),
        probe=_probe(header),
        nodes=nodes,
        histograms=_read_histograms(data, header, nodes, queue),
        samples=_read_samples(data, header, len(nodes)),
        sample_interval_ns=header["sample_interval_ns"],
        samples_taken=header["samples_taken"],
        samples_missed=header["samples_missed"],
        truncated_calls=header["truncated_calls"],
        alloc=_alloc(header),
        resources=_resources(header),
    )


def _read_header(data: Buffer) -> dict[str, int]:
    _require(len(data) >= PAGE, "too short for a trace file")
    header = dict(zip(HEADER_FIELDS, HEADER.unpack_from(data), strict=True))
    _require(header["magic"] == MAGIC, "not a trace file")
    _require(header["version"] == VERSION, f"version {header['version']}, this program reads {VERSION}")
    _require(header["state"] in {one.value for one in State}, "unknown state")
    _require(header["target_length"] <= TARGET_LIMIT and header["histogram_count"] >= 1, "header out of range")
    _require(header["end_ns"] >= header["start_ns"] and header["end_ticks"] >= header["start_ticks"], "clock runs backwards")
    _require_section(data, header["histogram_offset"], header["histogram_count"] * PAGE)
    _require(header["sample_used"] <= header["sample_capacity"], "too many samples")
    _require_section(data, header["sample_offset"], header["sample_used"] * SAMPLE.size)
    _require(header["node_used"] <= header["node_capacity"], "too many nodes")
    _require_section(data, header["node_offset"], header["node_used"] * NODE.size)
    return header


def _require(condition: bool, message: str) -> None:
    if not condition:
        raise TraceFileError(message)


def _require_section(data: Buffer, offset: int, size: int) -> None:
    _require(offset >= PAGE and offset + size <= len(data), "a section lies outside the file")


def _target(data: Buffer, header: dict[str, int]) -> str:
    return data[TARGET_OFFSET : TARGET_OFFSET + header["target_length"]].decode("utf-8", "replace")


def _read_queue(data: Buffer, header: dict[str, int]) -> tuple[tuple[int, int], ...]:
    """Durations and nodes of the calls that wait for their place in a histogram."""
    index_of = _node_index(header["base"] + header["node_offset"], header["node_used"])
    entries = RETURNED.iter_unpack(data[QUEUE_OFFSET : QUEUE_OFFSET + QUEUE_ENTRIES * RETURNED.size])
    return tuple((spent, index_of(node)) for spent, node in entries if node)


def _read_nodes(data: Buffer, header: dict[str, int], queue: tuple[tuple[int, int], ...]) -> tuple[Node, ...]:
    start, used = header["node_offset"], header["node_used"]
    index_of = _node_index(header["base"] + start, used)
    view = data[start : start + used * NODE.size]
    raw = [dict(zip(NODE_FIELDS, one, strict=True)) for one in NODE.iter_unpack(view)]
    for spent, at in queue:
        raw[at]["min_ticks"] = min(raw[at]["min_ticks"], spent if raw[at]["calls"] else UNKNOWN)
    nodes = tuple(_node(one, index_of) for one in raw)
    for index, node in enumerate(nodes):
        _require(node.parent < index or index == 0, "a node stands before its parent")
    return nodes


def _node_index(first: int, used: int) -> Callable[[int], int]:
    def index_of(address: int) -> int:
        index, rest = divmod(address - first, NODE.size)
        _require(rest == 0 and 0 <= index < used, "a node points outside the tree")
        return index

    return index_of


def _node(raw: dict[str, int], index_of: Callable[[int], int]) -> Node:
    still_open = (1 if raw["open_since"] else 0) + raw["nested"]
    exits = max(raw["calls"] - still_open, 0)
    known = max(raw["due"] - raw["gap"], 0) if raw["due"] else exits  # calls that `ticks` is about
    waiting = max(exits - known, 0)
    return Node(
        parent=index_of(raw["parent"]),
        site=raw["site"],
        calls=raw["calls"],
        exits=exits,
        ticks=raw["ticks"] + (raw["ticks"] * waiting // known if known else 0),
        min_ticks=0 if raw["min_ticks"] == UNKNOWN else raw["min_ticks"],
        max_ticks=raw["max_ticks"],
        open_since=UNTIMED if raw["open_since"] == UNKNOWN else raw["open_since"],
        alloc_calls=raw["alloc_calls"],
        alloc_bytes=raw["alloc_bytes"],
        counted=max(raw["calls"] - raw["stepped"], 0) if raw["due"] else 0,
        untimed=raw["untimed"] + waiting,
        waiting=waiting,
    )


def _clock(header: dict[str, int], nodes: tuple[Node, ...]) -> Clock:
    """The last known reading; a call that was entered after it moves the end (the program was killed before the next one)."""
    known = Clock(
        start_ticks=header["start_ticks"],
        start_ns=header["start_ns"],
        end_ticks=header["end_ticks"],
        end_ns=header["end_ns"],
        virtual=bool(header["flags"] & FLAG_VIRTUAL),
    )
    last = max((node.open_since for node in nodes), default=0)
    if last <= known.end_ticks:
        return known
    end_ns = known.start_ns + round((last - known.start_ticks) * known.ns_per_tick())
    return Clock(known.start_ticks, known.start_ns, last, end_ns, known.virtual)


def _probe(header: dict[str, int]) -> ProbeCost:
    pairs, counted = header["probe_pairs"], header["counted_pairs"]
    timed = (header["probe_inner"] / pairs, header["probe_outer"] / pairs) if pairs else (0.0, 0.0)
    hidden = max(0, header["work_counted"] - header["work_alone"])
    parts = (header["counted_inner"], header["counted_total"], min(hidden, header["counted_total"]))
    return ProbeCost(*timed, *(part / counted if counted else 0.0 for part in parts))


def _read_histograms(
    data: Buffer, header: dict[str, int], nodes: tuple[Node, ...], queue: tuple[tuple[int, int], ...]
) -> tuple[dict[int, int], ...]:
    histograms = [_histogram(data, header, site) for site in range(header["histogram_count"] - 1)]
    for spent, at in queue:
        if (site := nodes[at].site) < len(histograms):
            bucket = bucket_of(spent)
            histograms[site][bucket] = histograms[site].get(bucket, 0) + 1
    return tuple(histograms)


def _histogram(data: Buffer, header: dict[str, int], site: int) -> dict[int, int]:
    counters = COUNTERS.unpack_from(data, header["histogram_offset"] + site * PAGE)
    return {bucket: count for bucket, count in enumerate(counters) if count}


def _read_samples(data: Buffer, header: dict[str, int], nodes: int) -> tuple[Samples, ...]:
    start = header["sample_offset"]
    view = data[start : start + header["sample_used"] * SAMPLE.size]
    samples = tuple(Samples(*one) for one in SAMPLE.iter_unpack(view))
    for one in samples:
        _require(one.node < nodes, "a sample of a node that does not exist")
    return samples


def _alloc(header: dict[str, int]) -> AllocStats:
    return AllocStats(
        header["alloc_calls"],
        header["alloc_zeroed_calls"],
        header["realloc_calls"],
        header["free_calls"],
        header["alloc_bytes"],
        header["alloc_zeroed_bytes"],
        header["realloc_bytes"],
        header["freed_bytes"],
        header["peak_live_bytes"],
    )


def _resources(header: dict[str, int]) -> Resources:
    def known(name: str) -> int | None:
        return None if header[name] == UNKNOWN else header[name]

    return Resources(
        known("cpu_user_ns"), known("cpu_system_ns"), known("max_rss_kb"), known("io_read_blocks"), known("io_write_blocks")
    )

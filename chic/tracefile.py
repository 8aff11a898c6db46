"""The trace file: a shared memory map that the running program writes and that is read at any time, also after a crash.

In: a configuration (`create`), or a file's path or bytes (`read_trace`). Out: an empty file, or a `TraceData`. The layout
is the one of the structs `Header`, `Node` and `SampleCell` in `runtime/trace.cl`; a test holds the two against each other.

    header (one page) | histograms (one page per site, and one to throw away) | sample cells | nodes of the call tree

The file has its full size from the start but is sparse: room for cells and nodes is made as they come into use.
"""

from __future__ import annotations

import mmap
import os
import struct
from collections.abc import Callable
from pathlib import Path

from attrs import frozen

from chic.tracedata import AllocStats, Clock, Node, ProbeCost, Resources, Samples, State, TraceData, bucket_of

MAGIC = int.from_bytes(b"CHICTRC1", "little")
VERSION = 1
PAGE = 4096
UNKNOWN = 0xFFFF_FFFF_FFFF_FFFF  # a resource nobody measured
FLAG_VIRTUAL = 1

HEADER_FIELDS = (
    "magic", "version", "state", "base", "flags", "file_size", "histogram_offset", "histogram_count", "sample_offset",
    "sample_capacity", "sample_used", "node_offset", "node_capacity", "node_used", "depth_limit", "sample_interval_ns",
    "samples_taken", "samples_missed", "truncated_calls", "start_ticks", "start_ns", "end_ticks", "end_ns", "probe_pairs",
    "probe_inner", "probe_outer", "alloc_calls", "alloc_zeroed_calls", "realloc_calls", "free_calls", "alloc_bytes",
    "alloc_zeroed_bytes", "realloc_bytes", "freed_bytes", "peak_live_bytes", "cpu_user_ns", "cpu_system_ns", "max_rss_kb",
    "io_read_blocks", "io_write_blocks", "request_fd", "reply_fd", "target_length",
)  # fmt: skip
HEADER = struct.Struct(f"<{len(HEADER_FIELDS)}Q")
TARGET_OFFSET = 1024
TARGET_LIMIT = 1024
QUEUE_OFFSET = 2048  # calls that have returned and wait for their place in a histogram
QUEUE_ENTRIES = 32
RETURNED_FIELDS = ("spent", "path")
RETURNED = struct.Struct("<2Q")

NODE_FIELDS = (
    "site", "slow", "parent", "last", "open_since", "calls", "ticks", "low", "span", "histogram", "first", "next",
    "min_ticks", "max_ticks", "alloc_calls", "alloc_bytes", "depth", "nested",
)  # fmt: skip
NODE = struct.Struct("<2I14Q2I")

SAMPLE_FIELDS = ("node", "mark", "count", "on_cpu_ns", "off_cpu_ns")
SAMPLE = struct.Struct("<2I3Q")

BUCKETS = 512  # one page of counters; durations of 64 bits need 496
NODE_CAPACITY = 1 << 20
SAMPLE_CAPACITY = 1 << 20
DEPTH_LIMIT = 4096
FIRST_NODES = 2048  # there before the program starts, like FIRST_SAMPLES; the program goes on in the same steps
FIRST_SAMPLES = 4096

COUNTERS = struct.Struct(f"<{BUCKETS}Q")


class TraceFileError(Exception):
    """The file is not a trace file of this version, or it is damaged."""


@frozen
class TraceConfig:
    """What a trace file is made for."""

    sites: int
    target: str
    sample_interval_ns: int = 1_000_000
    virtual: bool = False
    node_capacity: int = NODE_CAPACITY
    sample_capacity: int = SAMPLE_CAPACITY
    depth_limit: int = DEPTH_LIMIT
    request_fd: int = -1
    reply_fd: int = -1


@frozen
class Sections:
    """Where the sections of a file with this configuration begin, and how long it is."""

    histograms: int
    samples: int
    nodes: int
    size: int


def sections(config: TraceConfig) -> Sections:
    """Layout of a new file."""
    samples = PAGE + (config.sites + 1) * PAGE
    nodes = samples + _whole_pages(config.sample_capacity * SAMPLE.size)
    return Sections(PAGE, samples, nodes, nodes + _whole_pages(config.node_capacity * NODE.size))


def create(path: Path, config: TraceConfig) -> None:
    """Makes an empty trace file, with the blocks that every run needs. Raises OSError (a full disk, say)."""
    where = sections(config)
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o644)
    try:
        os.ftruncate(descriptor, where.size)
        _fill(descriptor, 0, where.samples)
        _fill(descriptor, where.samples, min(FIRST_SAMPLES, config.sample_capacity) * SAMPLE.size)
        _fill(descriptor, where.nodes, min(FIRST_NODES, config.node_capacity) * NODE.size)
        os.pwrite(descriptor, _header(config, where), 0)
    finally:
        os.close(descriptor)


def _fill(descriptor: int, offset: int, size: int) -> None:
    """Writes zeros: blocks that merely are reserved cost the program a trip into the file system each, at its first touch."""
    while size:
        done = os.pwrite(descriptor, bytes(min(size, 1 << 20)), offset)
        offset, size = offset + done, size - done


def _header(config: TraceConfig, where: Sections) -> bytes:
    target = config.target.encode()[:TARGET_LIMIT]
    values = dict.fromkeys(HEADER_FIELDS, 0) | {
        "magic": MAGIC,
        "version": VERSION,
        "flags": FLAG_VIRTUAL if config.virtual else 0,
        "file_size": where.size,
        "histogram_offset": where.histograms,
        "histogram_count": config.sites + 1,
        "sample_offset": where.samples,
        "sample_capacity": config.sample_capacity,
        "node_offset": where.nodes,
        "node_capacity": config.node_capacity,
        "depth_limit": config.depth_limit,
        "sample_interval_ns": config.sample_interval_ns,
        "cpu_user_ns": UNKNOWN,
        "cpu_system_ns": UNKNOWN,
        "max_rss_kb": UNKNOWN,
        "io_read_blocks": UNKNOWN,
        "io_write_blocks": UNKNOWN,
        "request_fd": config.request_fd & UNKNOWN,
        "reply_fd": config.reply_fd & UNKNOWN,
        "target_length": len(target),
    }
    return HEADER.pack(*values.values()).ljust(TARGET_OFFSET, b"\0") + target


def _whole_pages(size: int) -> int:
    return -(-size // PAGE) * PAGE


# --- reading ---------------------------------------------------------------------------------------------------------


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
    nodes = _read_nodes(data, header)
    return TraceData(
        state=State(header["state"]),
        target=_target(data, header),
        clock=_clock(header, nodes),
        probe=_probe(header),
        nodes=nodes,
        histograms=_read_histograms(data, header, nodes),
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


def _read_nodes(data: Buffer, header: dict[str, int]) -> tuple[Node, ...]:
    start, used = header["node_offset"], header["node_used"]
    index_of = _node_index(header["base"] + start, used)
    view = data[start : start + used * NODE.size]
    nodes = tuple(_node(dict(zip(NODE_FIELDS, one, strict=True)), index_of) for one in NODE.iter_unpack(view))
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
    return Node(
        parent=index_of(raw["parent"]),
        site=raw["site"],
        calls=raw["calls"],
        exits=max(raw["calls"] - still_open, 0),
        ticks=raw["ticks"],
        min_ticks=0 if raw["min_ticks"] == UNKNOWN else raw["min_ticks"],
        max_ticks=raw["max_ticks"],
        open_since=raw["open_since"],
        alloc_calls=raw["alloc_calls"],
        alloc_bytes=raw["alloc_bytes"],
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
    pairs = header["probe_pairs"]
    return ProbeCost(header["probe_inner"] / pairs, header["probe_outer"] / pairs) if pairs else ProbeCost(0.0, 0.0)


def _read_histograms(data: Buffer, header: dict[str, int], nodes: tuple[Node, ...]) -> tuple[dict[int, int], ...]:
    histograms = [_histogram(data, header, site) for site in range(header["histogram_count"] - 1)]
    index_of = _node_index(header["base"] + header["node_offset"], len(nodes))
    for spent, node in RETURNED.iter_unpack(data[QUEUE_OFFSET : QUEUE_OFFSET + QUEUE_ENTRIES * RETURNED.size]):
        if node and (site := nodes[index_of(node)].site) < len(histograms):
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

"""The trace file's layout, and how an empty one is made.

In: a configuration. Out: a file that the program fills while it runs. The layout is the one of the structs `Header`, `Node`,
`Returned` and `SampleCell` in `runtime/trace.cl` and `samples.cl`; a test holds the two against each other.

    header (one page) | histograms (one page per site, and one to throw away) | sample cells | nodes of the call tree

The file has its full size from the start but is sparse: room for cells and nodes is made as they come into use.
"""

from __future__ import annotations

import contextlib
import os
import struct
from pathlib import Path

from attrs import frozen

from chic.atomic import WriteError

MAGIC = int.from_bytes(b"CHICTRC1", "little")
VERSION = 2
PAGE = 4096
UNKNOWN = 0xFFFF_FFFF_FFFF_FFFF  # a resource nobody measured
FLAG_VIRTUAL = 1
FLAG_ADAPTIVE = 2

HEADER_FIELDS = (
    "magic", "version", "state", "base", "flags", "file_size", "histogram_offset", "histogram_count", "sample_offset",
    "sample_capacity", "sample_used", "node_offset", "node_capacity", "node_used", "depth_limit", "sample_interval_ns",
    "samples_taken", "samples_missed", "truncated_calls", "start_ticks", "start_ns", "end_ticks", "end_ns", "probe_pairs",
    "probe_inner", "probe_outer", "counted_pairs", "counted_inner", "counted_total",
    "work_alone", "work_counted", "alloc_calls", "alloc_zeroed_calls", "realloc_calls", "free_calls", "alloc_bytes",
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
    "site", "high", "parent", "inside", "after", "open_since", "calls", "due", "ticks", "min_ticks", "max_ticks",
    "alloc_calls", "alloc_bytes", "untimed", "gap", "stepped", "first", "next", "depth", "nested",
)  # fmt: skip
NODE = struct.Struct("<2I12Q6I")

SAMPLE_FIELDS = ("node", "mark", "count", "on_cpu_ns", "off_cpu_ns")
SAMPLE = struct.Struct("<2I3Q")

BUCKETS = 512  # one page of counters; durations of 64 bits need 496
NODE_CAPACITY = 1 << 20
SAMPLE_CAPACITY = 1 << 20
DEPTH_LIMIT = 4096
FIRST_NODES = 2048  # there before the program starts, like FIRST_SAMPLES; the program goes on in the same steps
FIRST_SAMPLES = 4096

COUNTERS = struct.Struct(f"<{BUCKETS}Q")


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
    adaptive: bool = False


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
    """Makes an empty trace file, with the blocks that every run needs. Raises WriteError (a full disk, say), leaving none."""
    try:
        _create(path, config)
    except OSError as error:
        with contextlib.suppress(OSError):
            path.unlink()
        raise WriteError(path, error, "--cache-dir puts intermediate files elsewhere") from error


def _create(path: Path, config: TraceConfig) -> None:
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
        "flags": (FLAG_VIRTUAL if config.virtual else 0) | (FLAG_ADAPTIVE if config.adaptive else 0),
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

"""What a run left in its trace file, as plain values: `tracefile.read_trace` makes it, `fold` reads it.

Times are raw clock ticks (cycle counter, or virtual nanoseconds under the fake clock); `Clock` converts them.
"""

from __future__ import annotations

from enum import Enum

from attrs import frozen

ROOT = 0  # node 0: no tracepoint is active
LONGEST_GAP = 47  # calls that one timed call of a counted node stands for, at most
UNTIMED = -1  # `open_since` of a call that is open, but when it began is not known
TRUNCATED_SITE = 0xFFFF_FFFF  # site number of the explicit [truncated] node


class State(Enum):
    """How far the run came. RUNNING means it was killed or is still going: open calls are closed at `end_ticks`."""

    EMPTY = 0  # the program never reached Main
    RUNNING = 1
    FINISHED = 2
    PANICKED = 3
    RESET = 4  # between runs


@frozen
class Node:
    """One call path: node of the calling-context tree. Children have larger indices than their parents, by first call."""

    parent: int
    site: int
    calls: int  # entries
    exits: int
    ticks: int  # inclusive, closed calls only
    min_ticks: int
    max_ticks: int
    open_since: int  # tick of the entry still open; 0 if none, UNTIMED if the clock was not read
    alloc_calls: int  # made in this node itself, not below it
    alloc_bytes: int
    counted: int = 0  # calls since the node stepped down from timed to counted
    untimed: int = 0  # calls that returned without the clock being read: `ticks` and histogram hold estimates for them
    waiting: int = 0  # of them, those after the last timed call: the histogram does not have them


@frozen
class Samples:
    """Samples of one (node, mark): how many, and the real time they stand for, split by whether the thread was on a CPU."""

    node: int
    mark: int
    count: int
    on_cpu_ns: int
    off_cpu_ns: int


@frozen
class Clock:
    """Two readings of tick counter and monotonic clock; `virtual`: a tick is a virtual nanosecond."""

    start_ticks: int
    start_ns: int
    end_ticks: int
    end_ns: int
    virtual: bool

    def ns_per_tick(self) -> float:
        """Length of one tick."""
        if self.virtual or self.end_ticks == self.start_ticks:
            return 1.0
        return (self.end_ns - self.start_ns) / (self.end_ticks - self.start_ticks)


@frozen
class ProbeCost:
    """Ticks that a tracepoint pair adds: `inner` falls inside the callee's own interval, `outer` is charged to the caller.

    Of counted calls, `counted_inner` falls inside the interval of those that are timed, and thus into the estimate of them all;
    `counted_total` is what a call adds on average where there is nothing else to do, `counted_beside` beside work of the
    caller's: the processor does both at a time.
    """

    inner: float
    outer: float
    counted_inner: float = 0.0
    counted_total: float = 0.0
    counted_beside: float = 0.0


@frozen
class AllocStats:
    """The eight allocation counters, and the program's peak of live bytes."""

    alloc_calls: int = 0
    alloc_zeroed_calls: int = 0
    realloc_calls: int = 0
    free_calls: int = 0
    alloc_bytes: int = 0
    alloc_zeroed_bytes: int = 0
    realloc_bytes: int = 0
    freed_bytes: int = 0
    peak_live_bytes: int = 0


@frozen
class Resources:
    """What the operating system charged for the run of `Main`; None where it is not known (fake clock, killed)."""

    cpu_user_ns: int | None = None
    cpu_system_ns: int | None = None
    max_rss_kb: int | None = None
    io_read_blocks: int | None = None
    io_write_blocks: int | None = None


@frozen
class TraceData:
    """One thread's worth of trace (threads come later); `histograms[site]` maps bucket -> calls.

    Bucket b of a histogram holds durations d ticks with: b = d for d < 8; else b = 8 * (e - 2) + ((d >> (e - 3)) & 7), where
    e = floor(log2 d): eight linear steps per power of two (HDR-like).
    """

    state: State
    target: str
    clock: Clock
    probe: ProbeCost
    nodes: tuple[Node, ...]
    histograms: tuple[dict[int, int], ...]
    samples: tuple[Samples, ...]
    sample_interval_ns: int
    samples_taken: int
    samples_missed: int
    truncated_calls: int
    alloc: AllocStats
    resources: Resources


def bucket_of(ticks: int) -> int:
    """Histogram bucket of a duration."""
    if ticks < 8:
        return ticks
    exponent = ticks.bit_length() - 1
    return 8 * (exponent - 2) + ((ticks >> (exponent - 3)) & 7)


def bucket_low(bucket: int) -> int:
    """Smallest duration that falls into the bucket."""
    if bucket < 8:
        return bucket
    exponent = bucket // 8 + 2
    return (8 + bucket % 8) << (exponent - 3)

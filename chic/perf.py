"""The profile as readers see it: perf.json and its summary, as values; written and read here.

Out: the text of `perf.json` and `perf.summary.json`. In: such text, ours or one that knows only the fields of language.md 36.5:
unknown keys are ignored, missing ones take their defaults. Times ending in `_us` are microseconds with three decimals.
"""

from __future__ import annotations

import json
from typing import Any

import attrs
from attrs import field, frozen

from chic.calltree import COLUMNS, CallTree, Frame, Kind, in_tree_order, totals

VERSION = "0.1.0"


class PerfError(ValueError):
    """The text is not a profile; the message says where and why."""


@frozen
class LineSamples:
    """Samples inside a function, on one line of it; line 0: not known."""

    line: int
    samples: int
    on_cpu_us: float
    off_cpu_us: float


@frozen
class CalleeSamples:
    """Samples of a function while it ran functions without tracepoint."""

    name: str
    samples: int
    on_cpu_us: float
    off_cpu_us: float


@frozen
class Metric:
    """One tracepoint that was called. `cpu_us` counts recursion once; mean, extremes and percentiles are over all calls."""

    trace_id: int
    mir_id: str
    label: str
    cpu_us: float
    budget_cpu_us: int | None = None
    budget_gpu_us: int | None = None
    budget_mem_bytes: int | None = None
    over_budget: bool = False
    budget_over_us: float | None = None  # mean - budget
    calls: int = 0
    self_us: float = 0.0
    mean_us: float = 0.0
    min_us: float = 0.0
    max_us: float = 0.0
    p50_us: float = 0.0
    p90_us: float = 0.0
    p99_us: float = 0.0
    samples: int = 0
    alloc_calls: int = 0  # made by the function itself, not by its callees
    alloc_bytes: int = 0
    grade: str = "timed"  # or counted: calls is exact, times are estimated from the calls that were timed
    timed_calls: int = 0
    raw_us: float = 0.0  # cpu_us before the probe's cost was subtracted
    mostly_probe: bool = False  # more than half of raw_us is probe
    file: str = ""
    line: int = 0
    lines: tuple[LineSamples, ...] = ()
    callees: tuple[CalleeSamples, ...] = ()


@frozen
class Run:
    """One run of the program; `tree` is kept so that the profile can be drawn and exported again."""

    profile: str
    metrics: tuple[Metric, ...] = ()
    tree: CallTree | None = None


@frozen
class Alloc:
    """The eight allocation counters."""

    alloc_calls: int = 0
    alloc_zeroed_calls: int = 0
    realloc_calls: int = 0
    free_calls: int = 0
    alloc_bytes: int = 0
    alloc_zeroed_bytes: int = 0
    realloc_bytes: int = 0
    freed_bytes: int = 0


@frozen
class Probe:
    """Cost of one tracepoint pair (inside the callee, charged to the caller), and of all of them, which was subtracted."""

    inner_ns: float = 0.0
    outer_ns: float = 0.0
    total_ns: int = 0


@frozen
class Checks:
    """What the profile proves about itself; None: not enough samples to tell."""

    enters_equal_exits: bool = True  # open calls closed at the end
    self_sums_to_root: bool = True  # callees fit into their callers, as recorded
    folded_sums_to_wall: bool = True
    shares_agree: bool | None = None  # sampled against traced


@frozen
class Summary:
    """The run as a whole."""

    profile: str
    target: str
    wall_time_ns: int
    cpu_user_ns: int | None = None
    cpu_system_ns: int | None = None
    max_rss_kb: int | None = None
    io_read_blocks: int | None = None
    io_write_blocks: int | None = None
    alloc: Alloc | None = None
    peak_heap_bytes: int | None = None
    sampling_interval_ns: int | None = None
    samples_taken: int = 0
    samples_missed: int = 0
    probe: Probe | None = None
    truncated_calls: int = 0
    partial: bool = False
    checks: Checks | None = None


@frozen
class Snapshot:
    """All of perf.json."""

    version: str
    target: str
    runs: tuple[Run, ...] = field()
    summary: Summary | None = None

    @runs.validator
    def _some(self, _: object, runs: tuple[Run, ...]) -> None:
        if not runs:
            raise PerfError("there are no runs")

    def run(self, profile: str = "") -> Run:
        """The run of that profile; the first where there is none."""
        return next((run for run in self.runs if run.profile == profile), self.runs[0])


# --- writing -----------------------------------------------------------------------------------------------------------------


def dump(snapshot: Snapshot) -> str:
    """The text of perf.json."""
    runs = [
        {"profile": run.profile, "metrics": [_metric(metric) for metric in run.metrics]}
        | ({"tree": _tree(run.tree)} if run.tree else {})
        for run in snapshot.runs
    ]
    head: dict[str, object] = {"version": snapshot.version, "target": snapshot.target, "runs": runs}
    return _text(head | ({"summary": attrs.asdict(snapshot.summary)} if snapshot.summary else {})) + "\n"


def dump_summary(summary: Summary) -> str:
    """The text of perf.summary.json."""
    return _text(attrs.asdict(summary)) + "\n"


def _metric(metric: Metric) -> dict[str, object]:
    return attrs.asdict(metric, filter=lambda a, _: a.name not in ("lines", "callees")) | {
        "lines": [list(attrs.astuple(line)) for line in metric.lines],
        "callees": [list(attrs.astuple(callee)) for callee in metric.callees],
    }


def _tree(tree: CallTree) -> dict[str, object]:
    frames = [[frame.name, frame.kind.value, frame.file, frame.line] for frame in tree.frames]
    columns = {name: list(getattr(tree, name)) for name in COLUMNS}
    return {"frames": frames, "nodes": columns | {"total_ns": totals(tree)}}


def _text(value: object, indent: str = "") -> str:
    """Indented JSON in which a list of plain values takes one line: a column of the tree may have a million entries."""
    deeper = indent + "  "
    match value:
        case dict() if value:
            inner = ",\n".join(f"{deeper}{json.dumps(key)}: {_text(item, deeper)}" for key, item in value.items())
            return f"{{\n{inner}\n{indent}}}"
        case list() if any(isinstance(item, (dict, list)) for item in value):
            return "[\n" + ",\n".join(deeper + _text(item, deeper) for item in value) + f"\n{indent}]"
        case float():
            return json.dumps(round(value, 3))
        case list() if any(isinstance(item, float) for item in value):
            return "[" + ", ".join(_text(item) for item in value) + "]"
    return json.dumps(value)


# --- reading -----------------------------------------------------------------------------------------------------------------


def load(text: str) -> Snapshot:
    """The profile in the text. Raises PerfError with the place and the reason."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as fault:
        raise PerfError(f"not JSON: {fault}") from fault
    if not isinstance(data, dict):
        raise PerfError("expected an object")
    return _structured(data, Snapshot)  # type: ignore[no-any-return]


def _structured(data: object, cls: type) -> Any:
    from cattrs import BaseValidationError, Converter, transform_error

    converter = Converter()
    converter.register_structure_hook(str, _strictly(str, "text"))
    converter.register_structure_hook(int, _strictly(int, "a whole number"))
    converter.register_structure_hook(float, _strictly((int, float), "a number"))
    converter.register_structure_hook(bool, lambda value, _: value is True)
    converter.register_structure_hook(LineSamples, lambda row, _: LineSamples(*row))
    converter.register_structure_hook(CalleeSamples, lambda row, _: CalleeSamples(*row))
    converter.register_structure_hook(CallTree, lambda tree, _: _read_tree(tree))
    try:
        return converter.structure(data, cls)
    except BaseValidationError as fault:
        raise PerfError("; ".join(transform_error(fault, path="perf", format_exception=_reason))) from fault
    except (TypeError, ValueError, KeyError) as fault:
        raise PerfError(f"perf: {_reason(fault, None)}") from fault


def _strictly(kinds: type | tuple[type, ...], wanted: str) -> Any:
    def convert(value: object, cls: type) -> object:
        if not isinstance(value, kinds) or isinstance(value, bool):
            raise ValueError(f"expected {wanted}")
        return cls(value)

    return convert


def _reason(fault: BaseException, _: type | None) -> str:
    match fault:
        case KeyError():
            return f"{fault.args[0]!r} is missing"
        case ValueError():
            return str(fault)
    return "unexpected value"


def _read_tree(data: Any) -> CallTree:
    nodes = data["nodes"]
    size = len(nodes["parent"])
    columns = {name: tuple(map(int, nodes.get(name) or (0,) * size)) for name in COLUMNS}
    frames = tuple(Frame(str(name), Kind(kind), str(file), int(line)) for name, kind, file, line in data["frames"])
    if any(len(column) != size for column in columns.values()) or not size or columns["parent"][0] != -1:
        raise ValueError("tree: the columns do not fit together")
    if any(not 0 <= above < node for node, above in enumerate(columns["parent"][1:], 1)):
        raise ValueError("tree: a node before its parent")
    if any(not 0 <= frame < len(frames) for frame in columns["frame"]):
        raise ValueError("tree: a node without frame")
    return in_tree_order(CallTree(frames, **columns))

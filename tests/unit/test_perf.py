"""perf.json and its summary: written, read back, held against the schemas; older profiles, and text that is no profile."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from traces import node, table, trace

from chic import perf
from chic.perf import PerfError
from chic.stages.fold import FoldOptions, fold
from chic.tracedata import ProbeCost, Samples

SCHEMAS = Path(__file__).parents[2] / "docs" / "schema"
UPSTREAM = {  # what a profile looks like that knows only language.md 36.5
    "version": "0.1",
    "target": "wasm-executor",
    "runs": [
        {
            "profile": "default",
            "metrics": [
                {
                    "trace_id": 18446744073709551615,
                    "mir_id": "",
                    "label": "Demo::Main",
                    "cpu_us": 42,
                    "budget_cpu_us": 40,
                    "budget_gpu_us": None,
                    "budget_mem_bytes": None,
                }
            ],
            "run_log": {"version": "0.1", "rng_streams": []},
        }
    ],
}


def snapshot() -> perf.Snapshot:
    samples = [Samples(1, 0, 3, 1500, 250)]
    data = trace([node(0, 0, 1, 900), node(1, 1, 2, 601)], 1000, samples=samples, probe=ProbeCost(1.25, 0.5))
    return fold(data, table("Main", "F<int>"), FoldOptions()).snapshot


def validator(name: str) -> Draft202012Validator:
    schemas = {path.name: json.loads(path.read_text()) for path in SCHEMAS.glob("perf.*")}
    for schema in schemas.values():
        Draft202012Validator.check_schema(schema)
    registry: Registry[Any] = Registry().with_resources((key, Resource.from_contents(s)) for key, s in schemas.items())
    return Draft202012Validator(schemas[name], registry=registry)


def test_what_is_written_reads_back_the_same() -> None:
    assert perf.load(perf.dump(snapshot())) == snapshot()


def test_artefacts_follow_their_schemas() -> None:
    summary = snapshot().summary
    assert summary
    validator("perf.schema.json").validate(json.loads(perf.dump(snapshot())))
    validator("perf.summary.schema.json").validate(json.loads(perf.dump_summary(summary)))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("version",), 1),
        (("runs",), []),
        (("runs", 0, "metrics", 0, "trace_id"), "1"),
        (("runs", 0, "metrics", 0, "grade"), "guessed"),
        (("runs", 0, "metrics", 0, "lines"), [[1, 2, 3]]),
        (("runs", 0, "tree", "frames"), [["a", "odd", "", 0]]),
        (("summary", "wall_time_ns"), -1),
        (("summary", "alloc"), {}),
    ],
)
def test_the_schema_refuses(path: tuple[str | int, ...], value: object) -> None:
    data = json.loads(perf.dump(snapshot()))
    place = data
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    assert not validator("perf.schema.json").is_valid(data)


def test_same_profile_same_bytes() -> None:
    assert perf.dump(snapshot()) == perf.dump(snapshot())


def test_the_text_is_indented_in_defined_order_with_rounded_times() -> None:
    text = perf.dump(snapshot())
    assert text.endswith("}\n")
    assert text.startswith('{\n  "version": "0.1.0",\n  "target": "x86_64-unknown-linux-gnu",\n  "runs": [\n    {\n')
    assert list(json.loads(text)["runs"][0]["metrics"][0])[:7] == list(UPSTREAM["runs"][0]["metrics"][0])  # type: ignore[index]
    assert '"lines": [\n            [0, 3, 1.5, 0.25]\n          ]' in text
    assert '          "self_ns": [0, ' in text  # a column takes one line
    assert json.loads(perf._text({"x": 1.23456, "y": [0.1 + 0.2]})) == {"x": 1.235, "y": [0.3]}


def test_ids_stay_whole() -> None:
    assert perf.load(json.dumps(UPSTREAM)).run().metrics[0].trace_id == 2**64 - 1


def test_a_profile_that_knows_only_the_documented_fields_is_read() -> None:
    read = perf.load(json.dumps(UPSTREAM))
    assert (read.version, read.target, read.summary, read.run().tree) == ("0.1", "wasm-executor", None, None)
    metric = read.run().metrics[0]
    assert (metric.label, metric.cpu_us, metric.budget_cpu_us, metric.calls) == ("Demo::Main", 42.0, 40, 0)


def test_a_run_is_chosen_by_profile_or_is_the_first() -> None:
    two = perf.load(json.dumps(UPSTREAM | {"runs": [{"profile": "a", "metrics": []}, {"profile": "b", "metrics": []}]}))
    assert [two.run(name).profile for name in ("b", "a", "missing")] == ["b", "a", "a"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ("[]", "expected an object"),
        ("{}", "'version' is missing"),
        ('{"version": 1, "target": "t", "runs": []}', "expected text @ perf.version"),
        ('{"version": "1", "target": "t", "runs": []}', "no runs"),
        ('{"version": "1", "target": "t", "runs": [3]}', "unexpected value @ perf.runs[0]"),
        ('{"version": "1", "target": "t", "runs": [{"profile": "x", "metrics": [{"trace_id": 1.5}]}]}', "a whole number"),
        ('{"version": "1", "target": "t", "runs": [{"profile": "x", "metrics": [], "tree": {}}]}', "tree"),
        (
            '{"version": "1", "target": "t", "runs": [{"profile": "x", "metrics": [], '
            '"tree": {"frames": [["a", "traced", "", 0]], "nodes": {"parent": [-1, 1], "frame": [0, 0]}}}]}',
            "a node before its parent",
        ),
        (
            '{"version": "1", "target": "t", "runs": [{"profile": "x", "metrics": [], '
            '"tree": {"frames": [["a", "traced", "", 0]], "nodes": {"parent": [-1, 0], "frame": [0, 9]}}}]}',
            "a node without frame",
        ),
    ],
)
def test_what_is_no_profile_says_why(text: str, reason: str) -> None:
    with pytest.raises(PerfError) as fault:
        perf.load(text)
    assert reason in str(fault.value)

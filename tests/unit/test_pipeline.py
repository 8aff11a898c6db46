"""The plan of a program: slots fit together, folders and names, what each step depends on."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve

from chic.config import Settings
from chic.implementation import ROOT, sources_of
from chic.library import library_files, probe_files
from chic.origin import Origin
from chic.pipeline import STAGES, Mode, plan
from chic.steps import Plan, Step

BACKENDS = ("llvm", "wasm")


def plan_for(
    backend: str = "llvm", mode: Mode = Mode.PROFILE, inputs: tuple[str, ...] = ("p/main.cl",), **more: object
) -> Plan:
    return plan(inputs, evolve(Settings(backend=backend), **more), mode)


def step(made: Plan, name: str) -> Step:
    return next(one for one in made.steps if one.name == name)


@pytest.mark.parametrize("backend", BACKENDS)
@pytest.mark.parametrize("mode", Mode)
def test_every_slot_is_written_once_and_before_it_is_read(backend: str, mode: Mode) -> None:
    written: set[str] = set()
    paths: set[Path] = set()
    for one in plan_for(backend, mode).steps:
        for slot in one.reads:
            assert slot.name in written or slot.name.startswith("source:"), f"{one.name} reads {slot.name}"
        for slot in one.writes:
            assert slot.name not in written and slot.path not in paths, f"{one.name} writes {slot.name}"
            written.add(slot.name)
            paths.add(slot.path)


def names(made: Plan) -> list[str]:
    return [one.name for one in made.steps if not one.name.startswith("parse:")]


def test_the_steps_of_each_mode() -> None:
    assert names(plan_for(mode=Mode.CHECK)) == ["check", "lower"]
    assert names(plan_for(mode=Mode.RUN)) == ["check", "lower", "codegen"]
    assert names(plan_for()) == ["check", "lower", "instrument", "codegen", "execute", "fold", "render"]
    wasm = ["check", "lower", "instrument", "codegen", "link_wasm", "probe", "execute", "fold", "render"]
    assert names(plan_for("wasm")) == wasm


def test_the_user_s_files_come_first_and_library_files_are_shared() -> None:
    made = plan_for(inputs=("p/main.cl", "p/util.cl"))
    assert [file.shown for file in made.files[:2]] == ["p/main.cl", "p/util.cl"]
    assert {file.origin for file in made.files[2:]} == {Origin.STD, Origin.RUNTIME}
    for one in made.steps:
        if one.name.startswith("parse:"):
            assert one.shared == (not one.name.startswith("parse:p/"))
            assert one.writes[0].path.parent == (made.library if one.shared else made.folder)


def test_folders_tell_programs_back_ends_and_modes_apart() -> None:
    variants = [
        plan_for(backend, mode, inputs).folder
        for backend in BACKENDS
        for mode in Mode
        for inputs in (("p/main.cl",), ("p/main.cl", "p/b.cl"), ("p/other.cl",))
    ]
    assert len(set(variants)) == len(variants)
    assert {folder.parent for folder in variants} == {Path("p/.chic")}


def test_a_moved_checkout_finds_its_cache(tmp_path: Path) -> None:
    one = plan_for(inputs=(str(tmp_path / "one/main.cl"),)).folder
    two = plan_for(inputs=(str(tmp_path / "two/main.cl"),)).folder
    assert one.name == two.name


def test_cache_dir_and_output_are_taken_from_the_settings() -> None:
    made = plan_for(cache_dir="c", trace_output="out/x.json")
    assert made.folder.parent == Path("c")
    results = {name: made.slot(name).path for name in ("perf", "summary", "folded", "picture")}
    assert results == {
        "perf": Path("out/x.json"),
        "summary": Path("out/x.summary.json"),
        "folded": Path("out/x.folded"),
        "picture": Path("out/x.svg"),
    }


def test_programs_for_other_back_ends_or_opt_levels_differ_in_the_settings_of_their_steps() -> None:
    assert dict(step(plan_for(opt_level=0), "codegen").settings)["opt_level"] == "0"
    assert step(plan_for(opt_level=0), "lower").settings == step(plan_for(opt_level=3), "lower").settings
    assert step(plan_for(trace_fake_clock=True), "instrument").settings != step(plan_for(), "instrument").settings
    assert step(plan_for(trace_sample_ms=0), "instrument").settings != step(plan_for(), "instrument").settings
    assert step(plan_for(trace_profile="x"), "execute").settings == step(plan_for(), "execute").settings


def test_every_setting_of_the_table_is_a_fact() -> None:
    facts = dict(plan_for().facts)
    assert {name for stage in STAGES.values() for name in stage.settings} <= set(facts)


def test_steps_name_the_files_behind_them() -> None:
    made = plan_for()
    parse = {path.relative_to(ROOT).as_posix() for path in step(made, "parse:p/main.cl").sources}
    assert {"stages/parse.py", "syntax.py", "grammar/chic.lark", "artifacts.py", "actions.py"} <= parse
    assert not any(name.startswith(("stages/check", "stages/fold", "perf")) for name in parse)
    fold = {path.relative_to(ROOT).as_posix() for path in step(made, "fold").sources}
    assert {"stages/fold/metrics.py", "tracepoint.py", "perf.py"} <= fold
    assert not any(name.startswith(("grammar", "stages/codegen")) for name in fold)


def test_a_shared_artefact_is_named_by_all_it_depends_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = step(plan_for(), "parse:std/console.cl").writes[0].path
    assert step(plan_for("wasm", Mode.RUN), "parse:std/console.cl").writes[0].path == before
    monkeypatch.setattr("chic.pipeline._version", lambda name: "other")
    assert step(plan_for(), "parse:std/console.cl").writes[0].path != before


def test_library_files_exist_and_are_not_given_twice() -> None:
    for backend in BACKENDS:
        for profiled in (False, True):
            files = library_files(backend, profiled)
            assert [file.shown for file in files if not file.path.is_file()] == []
            assert len({file.shown for file in files}) == len(files)
    assert [file.shown for file in probe_files() if not file.path.is_file()] == []


def test_imports_of_every_form_are_found(tmp_path: Path) -> None:
    found = {path.name for path in sources_of("chic.stages.execute")}
    assert {"execute.py", "tracefile.py", "tracedata.py"} <= found
    assert {path.name for path in sources_of("chic.artifacts")} >= {"codec.py", "ty.py", "source.py", "atomic.py"}
    assert {path.name for path in sources_of("chic.stages.lower")} >= {"typed.py", "mir.py", "origin.py"}


def test_a_long_name_leaves_room_for_what_is_added_to_it() -> None:
    made = plan_for(inputs=("ä" * 120 + ".cl",))
    longest = max(
        (part for one in made.steps for slot in one.writes for part in slot.path.parts), key=lambda part: len(part.encode())
    )
    assert 160 < len(longest.encode()) < 220
    assert plan_for(inputs=("ä" * 121 + ".cl",)).folder != made.folder

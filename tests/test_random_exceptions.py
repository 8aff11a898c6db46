"""Random programs that throw wherever they can do what the model says, give up all they own, and leave every call."""

from __future__ import annotations

from pathlib import Path

import pytest
from throwing import Model, random_program, text_of
from toolchain import Build, build, run

BUILDS = (Build("llvm", 0, traced=True), Build("wasm", 2), Build("llvm", 2))


@pytest.mark.parametrize("seed", range(6))
def test_random_programs_do_what_the_model_says(tmp_path: Path, seed: int) -> None:
    bodies = random_program(seed)
    source = tmp_path / "main.cl"
    source.write_text(text_of(bodies, seed), "utf-8")
    wanted = Model(bodies, seed).main()
    for how in (BUILDS[0], BUILDS[1 + seed % 2]):
        ran = run(build((source,), how))
        assert ran.code == 0, ran.stderr
        assert ran.stdout.splitlines() == wanted
        if ran.trace:
            made = ran.trace.alloc
            assert made.alloc_calls + made.alloc_zeroed_calls == made.free_calls
            assert all(node.calls == node.exits for node in ran.trace.nodes[1:])


def test_random_programs_throw_and_catch() -> None:
    lines = [line for seed in range(6) for line in Model(random_program(seed), seed).main()]
    assert sum(line.startswith("caught") for line in lines) > 20
    assert sum(line.startswith("main") for line in lines) > 10

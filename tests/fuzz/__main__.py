"""`python -m tests.fuzz --minutes 10`: both fuzzers for a long time, each finding kept as a file.

In: arguments. Out: lines about what was found; exit code 1 if anything was. A finding names the seed that makes it again.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parents[1]))

from fuzz.agreeing import MORE_BUILDS, difference
from fuzz.answering import answer
from fuzz.mutations import mutated, valid_texts
from fuzz.programs import program


def right(random: Random) -> tuple[str, str]:
    """A right program, and how the builds of it differ."""
    text = program(random)
    return text, difference(text, MORE_BUILDS)


def broken(random: Random) -> tuple[str, str]:
    """A broken program that got an answer."""
    name, text = random.choice(valid_texts())
    text = mutated(random, text)
    try:
        answer(text)
    except Exception as error:
        return text, f"{name}: {''.join(traceback.format_exception(error)[-3:])}"
    return text, ""


KINDS: dict[str, Callable[[Random], tuple[str, str]]] = {"right": right, "broken": broken}


def tried(kind: str, seed: int, folder: Path) -> bool:
    """Makes one program; keeps it and says so if something is wrong with it."""
    try:
        text, wrong = KINDS[kind](Random(seed))
    except (AssertionError, RecursionError, ValueError) as error:
        text, wrong = program(Random(seed)), "".join(traceback.format_exception(error)[-2:])
    if wrong:
        path = folder / f"{kind}_{seed}.cl"
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", "surrogateescape")
        print(f"{path}:\n{wrong[:2000]}", flush=True)
    return bool(wrong)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__.splitlines()[0])
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--seed", type=int, default=0, help="number of the first program")
    parser.add_argument("--only", choices=sorted(KINDS), help="one of the two fuzzers")
    parser.add_argument("--folder", type=Path, default=Path("fuzz-findings"), help="where findings go")
    args = parser.parse_args()
    sys.setrecursionlimit(20_000)
    resource.setrlimit(resource.RLIMIT_STACK, (64 << 20, resource.getrlimit(resource.RLIMIT_STACK)[1]))
    kinds = [args.only] if args.only else sorted(KINDS)
    spent, made, found = dict.fromkeys(kinds, 0.0), dict.fromkeys(kinds, 0), 0
    while sum(spent.values()) < args.minutes * 60:
        kind = min(kinds, key=lambda one: spent[one])
        start = time.monotonic()
        found += tried(kind, args.seed + made[kind], args.folder)
        spent[kind] += time.monotonic() - start
        made[kind] += 1
    print(f"{' and '.join(f'{count} {kind}' for kind, count in made.items())} programs, {found} findings")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

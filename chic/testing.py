"""What `chic test` knows of a testcase: whether it is selected, and what became of it.

In: testcases, patterns, what a run left behind. Out: the choice, and `CaseResult`s. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum

from attrs import frozen

from chic.typed import Testcase

FAIL_FAST = "skipped due to --fail-fast"
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_SHORT = {"\n": "\\n", "\r": "\\r", "\t": "\\t", "\0": "\\0"}
MADE_FOR = {"llvm": "native", "wasm": "wasm"}  # the category of testcases that only this back end can run


class Outcome(Enum):
    """What became of a testcase, as its line says."""

    PASS = "PASS"
    FAIL = "FAIL"
    SKIP = "SKIP"


@frozen
class CaseResult:
    """A testcase and its outcome. `kind` sorts failures (returned, assertion, exception, panic, timeout, signal, exit);
    `duration_ns` None: it was not run."""

    test: Testcase
    outcome: Outcome
    message: str = ""
    kind: str = ""
    duration_ns: int | None = None
    out: bytes = b""
    err: bytes = b""


@frozen
class Selection:
    """Patterns for id, qualified or short name, and for categories or namespace; no pattern of a kind: all fit."""

    tests: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()


def selection_of(tests: str, groups: str, everything: bool) -> Selection:
    """The selection that settings describe: `;` between patterns for tests, `;` or `,` between those for groups."""
    if everything:
        return Selection()
    return Selection(_listed(tests, ";"), _listed(groups, "[;,]"))


def _listed(text: str, separator: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in re.split(separator, text) if one.strip())


def selected(tests: Iterable[Testcase], wanted: Selection) -> tuple[Testcase, ...]:
    """Those that fit a pattern of each kind that is given, sorted by id."""
    chosen = (one for one in tests if _fits(wanted.tests, _names(one)) and _fits(wanted.groups, _groups(one)))
    return tuple(sorted(chosen, key=lambda one: one.id))


def _names(one: Testcase) -> tuple[str, ...]:
    return (one.id, one.function, one.function.replace("::", "."), one.name)


def _groups(one: Testcase) -> tuple[str, ...]:
    return (*one.categories, one.namespace, one.namespace.replace(".", "::"))


def _fits(patterns: tuple[str, ...], texts: tuple[str, ...]) -> bool:
    """Whether a pattern matches the whole of a text; `*` is any text, letter case does not count."""
    if not patterns:
        return True
    forms = [re.compile(".*".join(re.escape(part) for part in one.split("*")), re.IGNORECASE | re.DOTALL) for one in patterns]
    return any(form.fullmatch(text) for form in forms for text in texts)


def reason_to_skip(one: Testcase, backend: str) -> str:
    """Why a testcase cannot run on this back end; empty if it can."""
    if one.skip:
        return one.skip
    others = [category for other, category in MADE_FOR.items() if other != backend and category in one.categories]
    return f"category {others[0]} does not run on {backend}" if others and MADE_FOR[backend] not in one.categories else ""


def line_of(result: CaseResult) -> str:
    """The line that reports a result."""
    one = result.test
    facts = [f"id={one.id}"]
    if one.namespace:
        facts.append(f"ns={one.namespace}")
    if one.categories:
        facts.append(f"groups={','.join(one.categories)}")
    if result.message:
        facts.append(_CONTROL.sub(_escaped, result.message))
    if result.duration_ns is not None:
        facts.append(f"duration={milliseconds(result.duration_ns)}")
    return f"[{result.outcome.value}] {one.name} -- {'; '.join(facts)}"


def _escaped(found: re.Match[str]) -> str:
    """A character that would break the line, as one writes it in a program."""
    return _SHORT.get(found[0]) or f"\\u{ord(found[0]):04X}"


def milliseconds(duration_ns: int) -> str:
    """A duration as the lines show it."""
    return f"{duration_ns / 1e6:.2f}ms"


def count(results: Iterable[CaseResult], outcome: Outcome) -> int:
    """How many ended that way."""
    return sum(one.outcome is outcome for one in results)

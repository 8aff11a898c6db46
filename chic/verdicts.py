"""From the record of a testcase's run to its result: passed, or why not.

In: a `Record` and the testcase. Out: a `CaseResult`, with the message that its line and its report show.
"""

from __future__ import annotations

import re

from chic.runtime.testpool import Record
from chic.testing import CaseResult, Outcome
from chic.typed import Testcase

PANIC = re.compile(rb"^panic: (.*)$", re.MULTILINE)
EXCEPTION = re.compile(
    rb"^unhandled exception: (?:([\w.:<>, ]+?)(?:: |$))?(.*(?:\n(?!   at ).*)*)(?:\n   at .*\((.*)\))?", re.MULTILINE
)
LAST_WORDS = re.compile(rb"^(stack overflow|abort)\b.*$", re.MULTILINE)
ASSERTION = "AssertionFailedException"


def verdict(test: Testcase, record: Record, timeout_ms: int) -> CaseResult:
    """What the record says of the testcase."""
    kind, message = ("", "") if record.passed else _failure(record, timeout_ms)
    outcome = Outcome.PASS if record.passed else Outcome.FAIL
    return CaseResult(test, outcome, message, kind, record.duration_ns, record.out, record.err)


def _failure(record: Record, timeout_ms: int) -> tuple[str, str]:
    """The kind of a failure, and a message."""
    if record.timed_out:
        return "timeout", f"watchdog timeout after {timeout_ms}ms"
    if record.report.get("error"):
        return "host", str(record.report["error"])
    if record.report.get("finished"):
        return "returned", _returned(int(record.report["kind"]), int(record.report["value"]))
    if record.signal:
        return "signal", f"terminated by signal {record.signal}"
    return _last_words(record) or ("exit", f"the test ended the program with exit code {record.code}")


def _returned(kind: int, value: int) -> str:
    return "test returned false" if kind == 1 else f"test returned {value}"


def _last_words(record: Record) -> tuple[str, str] | None:
    """What a panic or an exception left on standard error; the last one counts."""
    if record.code == 134 and (found := _last(EXCEPTION, record.err)):
        name, text = (found[1] or b"").decode("utf-8", "replace"), found[2].decode("utf-8", "replace").strip()
        place = f" ({found[3].decode('utf-8', 'replace')})" if found[3] else ""
        if name.endswith(ASSERTION):
            return "assertion", text + place
        return "exception", (f"{name}: {text}" if text else name) + place
    if record.code == 101 and (found := _last(PANIC, record.err)):
        return "panic", found[1].decode("utf-8", "replace")
    if record.code == 134 and (found := _last(LAST_WORDS, record.err)):
        return "abort", found[0].decode("utf-8", "replace")
    return None


def _last(pattern: re.Pattern[bytes], text: bytes) -> re.Match[bytes] | None:
    found = list(pattern.finditer(text))
    return found[-1] if found else None

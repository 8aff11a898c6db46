"""Test results as JUnit XML, for programs that collect them.

In: results and the names of the files. Out: text; the same results give the same text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from chic.testing import CaseResult, Outcome, count

NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def junit(results: tuple[CaseResult, ...], files: tuple[str, ...]) -> str:
    """A suite per namespace, in the order of the results."""
    names = list(dict.fromkeys(one.test.namespace for one in results))
    suites = [_suite(name or ", ".join(files), [one for one in results if one.test.namespace == name]) for name in names]
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    return head + _element("testsuites", {"name": ", ".join(files)} | _counts(results), suites, 0) + "\n"


def _suite(name: str, results: list[CaseResult]) -> str:
    return _element("testsuite", {"name": name} | _counts(results), [_case(one) for one in results], 1)


def _counts(results: Iterable[CaseResult]) -> dict[str, str]:
    every = list(results)
    return {
        "tests": str(len(every)), "failures": str(count(every, Outcome.FAIL)), "errors": "0",
        "skipped": str(count(every, Outcome.SKIP)), "time": _seconds(sum(one.duration_ns or 0 for one in every)),
    }  # fmt: skip


def _case(one: CaseResult) -> str:
    """A testcase: its id and groups as properties, why it failed, what it wrote."""
    test = one.test
    facts = [("id", test.id), *(("group", group) for group in test.categories)]
    inner = [_element("properties", {}, [_element("property", {"name": k, "value": v}, [], 4) for k, v in facts], 3)]
    if one.outcome is Outcome.FAIL:
        inner.append(_element("failure", {"message": one.message, "type": one.kind}, [], 3))
    if one.outcome is Outcome.SKIP:
        inner.append(_element("skipped", {"message": one.message}, [], 3))
    for name, data in (("system-out", one.out), ("system-err", one.err)):
        if data:
            inner.append(f"      <{name}>{escape(_clean(data.decode('utf-8', 'replace')))}</{name}>")
    said = {"classname": test.namespace, "name": test.name, "time": _seconds(one.duration_ns or 0)}
    return _element("testcase", said, inner, 2)


def _element(name: str, attributes: dict[str, str], inner: list[str], depth: int) -> str:
    pad = "  " * depth
    head = pad + f"<{name}" + "".join(f" {key}={quoteattr(_clean(value))}" for key, value in attributes.items())
    return head + "/>" if not inner else "\n".join([head + ">", *inner, f"{pad}</{name}>"])


def _clean(text: str) -> str:
    """The text without characters that XML cannot hold."""
    return NOT_XML.sub("\ufffd", text)


def _seconds(duration_ns: int) -> str:
    return f"{duration_ns / 1e9:.6f}"

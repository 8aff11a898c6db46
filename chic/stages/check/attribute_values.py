"""What stands in the parentheses of attributes that do nothing to a function's code. In: one attribute. Out: findings."""

from __future__ import annotations

from chic import syntax
from chic.likeness import nearest
from chic.source import Span
from chic.stages.check.codes import CODES
from chic.stages.check.report import Report
from chic.syntax import Attribute

LINTS = ("dead_code", "unused_param", "bare_pointer", "all")
_BARE = frozenset(("hot", "cold", "always_inline", "never_inline", "flags", "threadlocal", "pin", "weak", "weak_import"))


def check_values(report: Report, file: int, one: Attribute) -> None:
    """Report arguments that say nothing."""

    def wrong(span: Span, text: str, help: str = "") -> None:
        report.error(file, "ATR0002", span, text, help=help)

    if one.name in _BARE and one.args:
        wrong(one.span, f"`@{one.name}` takes no arguments", f"write `@{one.name}`")
    elif one.name == "inline" and (len(one.args) != 1 or one.args[0].name or one.args[0].text not in ("local", "cross")):
        wrong(one.span, "`@inline` takes `local` or `cross`", "`@always_inline` has a function inlined")
    elif one.name == "extern":
        for span, text in _wrong_extern(one):
            wrong(span, text, 'write `@extern("C")`')
    elif one.name == "allow":
        _allow(report, file, one)


def _wrong_extern(one: Attribute) -> list[tuple[Span, str]]:
    """What is not `"C"`, which comes first, nor the `alias`."""
    abi = next((arg.value for arg in one.args if not arg.name), None)
    found = [(arg.span, f"`@extern` has no `{arg.name}`") for arg in one.args if arg.name not in ("", "alias")]
    found += [
        (arg.span, "the `alias` of `@extern` is a string")
        for arg in one.args
        if arg.name == "alias" and not isinstance(arg.value, syntax.StringLit)
    ]
    if not isinstance(abi, syntax.StringLit):
        found.append((one.span, "`@extern` takes the string `C`"))
    elif abi.value != "C":
        found.append((abi.span, f"`@extern` is for functions of C, not of `{abi.value}`"))
    return found


def _allow(report: Report, file: int, one: Attribute) -> None:
    names = [(arg.span, arg.text.strip().strip('"')) for arg in one.args]
    if not names:
        report.warning(file, "ATR0001", one.span, "`@allow` names nothing", help="write `@allow(dead_code)`, or a code")
    for span, name in names:
        if name not in LINTS and name.upper() not in CODES:
            like = nearest(name, (*LINTS, *CODES))
            report.warning(file, "ATR0001", span, f"`@allow` knows no `{name}`", help=f"did you mean `{like}`?" if like else "")

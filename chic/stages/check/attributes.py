"""Attributes of functions: tracing, budgets, hints, linkage. Everything wrong with these is reported; that an attribute is
unknown, or known elsewhere, is told by `attribute_places`."""

from __future__ import annotations

import re

from attrs import define

from chic import syntax
from chic.origin import Origin
from chic.source import Span
from chic.stages.check.report import Report
from chic.stages.check.symbols import FunctionSymbol
from chic.syntax import Attribute, AttributeArg
from chic.typed import Cost, Extern, Trace

INLINE = {"hot": "hot", "cold": "cold", "always_inline": "always", "never_inline": "never"}
CONFLICTS = ({"hot", "cold"}, {"always_inline", "never_inline"})
CONDITIONAL = "conditional"


@define(eq=False, repr=False)
class FunctionAttributes:
    """What the attributes of a function say."""

    trace: Trace | None = None
    cost: Cost | None = None
    inline: str = ""
    export: str = ""
    imported: Extern | None = None
    intrinsic: str = ""
    allowed: frozenset[str] = frozenset()


@define(eq=False, repr=False)
class _Reader:
    report: Report
    file: int
    origin: Origin
    name: str

    def error(self, span: Span, message: str, help: str = "") -> None:
        self.report.error(self.file, "ATR0002", span, message, help=help)


def read(
    report: Report, file: int, origin: Origin, name: str, attributes: tuple[Attribute, ...], external: bool
) -> FunctionAttributes:
    """Read the attributes of the function with that (plain) name. `external`: it has no body."""
    out = FunctionAttributes()
    reader = _Reader(report, file, origin, name)
    seen: dict[str, Attribute] = {}
    link = alias = ""
    extern: Attribute | None = None
    for one in attributes:
        if one.name in seen and one.name not in ("allow", "category"):
            reader.error(one.span, f"`@{one.name}` stands here twice")
            continue
        seen[one.name] = one
        match one.name:
            case "trace":
                out.trace = _trace(reader, one)
            case "cost":
                out.cost = _cost(reader, one)
            case "export":
                out.export = _text(reader, one)
            case "link":
                link = _text(reader, one)
            case "extern":
                extern, alias = one, _alias(one)
            case "conditional":
                _text(reader, one)
            case "intrinsic" if origin is not Origin.PROGRAM:
                out.intrinsic = _text(reader, one)
            case "allow":
                out.allowed |= allowed((one,))
            case _ if one.name in INLINE:
                out.inline = INLINE[one.name]
    _hints(reader, seen)
    if extern is not None and external and not out.intrinsic:
        out.imported = Extern(alias or name, link)
    return out


def vanishes(symbol: FunctionSymbol) -> bool:
    """Whether calls of a function do nothing, not even for their arguments: its `@conditional` names what is not defined (the
    parser has removed the others)."""
    return any(one.name == CONDITIONAL for one in symbol.modifiers.attributes)


def allowed(attributes: tuple[Attribute, ...]) -> frozenset[str]:
    """The lints that `@allow` silences."""
    return frozenset(arg.text.strip().strip('"') for one in attributes if one.name == "allow" for arg in one.args)


def _hints(reader: _Reader, seen: dict[str, Attribute]) -> None:
    for pair in CONFLICTS:
        both = [seen[name] for name in sorted(pair) if name in seen]
        if len(both) == 2:
            reader.error(both[1].span, f"`@{both[0].name}` and `@{both[1].name}` contradict each other")


def text_of(arg: AttributeArg) -> str:
    """An argument's text: the cooked value of a string literal, else its source."""
    return arg.value.value if isinstance(arg.value, syntax.StringLit) else arg.text.strip()


def _text(reader: _Reader, one: Attribute) -> str:
    """The one string argument of an attribute."""
    if (
        len(one.args) == 1
        and not one.args[0].name
        and isinstance(one.args[0].value, syntax.StringLit)
        and one.args[0].value.value
    ):
        return one.args[0].value.value
    reader.error(one.span, f"`@{one.name}` takes one string", help=f'write `@{one.name}("name")`')
    return ""


def _alias(one: Attribute) -> str:
    return next((text_of(arg) for arg in one.args if arg.name == "alias"), "")


# --- @trace -----------------------------------------------------------------------------------------------------------


def _trace(reader: _Reader, one: Attribute) -> Trace:
    """`@trace`, `@trace("label", Perf)`, `@trace(label = "x", level = Debug)`"""
    values: dict[str, str] = {}
    position = 0
    for arg in one.args:
        text = text_of(arg).strip()
        key = arg.name.lower()
        if not key:
            key = ("label", "level")[position] if position < 2 else ""
            position += 1
            if not key:
                reader.error(arg.span, "`@trace` takes at most a label and a level")
                continue
        if key not in ("label", "level"):
            reader.error(arg.span, f"`@trace` has no `{arg.name}`", help="it takes `label` and `level`")
        elif not text:
            reader.error(arg.span, f"the {key} of `@trace` is empty")
        elif key == "label" and not isinstance(arg.value, syntax.StringLit):
            reader.error(arg.span, f"the label of `@trace` is a string, not `{text}`", help='write `@trace("label")`')
        elif key == "level" and _level(text) not in _LEVELS:
            reader.error(arg.span, f"`@trace` has no level `{text}`", help="the levels are `Perf` and `Debug`")
        else:
            values[key] = text
    return Trace(values.get("label", ""), _LEVELS.get(_level(values.get("level", "")), "Perf"))


_LEVELS = {"perf": "Perf", "performance": "Perf", "debug": "Debug"}


def _level(text: str) -> str:
    return text.split(".")[-1].lower()


# --- @cost ------------------------------------------------------------------------------------------------------------

_AMOUNT = re.compile(r"([0-9](?:_?[0-9])*)_?\s*([a-zA-Zµμ]*)")
_UNITS: dict[str, tuple[str, ...]] = {"cpu": ("", "us", "µs", "μs"), "gpu": ("", "us", "µs", "μs"), "mem": ("", "b", "bytes")}


def _cost(reader: _Reader, one: Attribute) -> Cost:
    """`@cost(cpu = 40us, gpu = 10us, mem = 4096)`"""
    found: dict[str, int] = {}
    if not one.args:
        reader.error(one.span, "`@cost` names no budget", help="write `@cost(cpu = 40us)`, `gpu = 10us` or `mem = 4096`")
    for arg in one.args:
        key = arg.name.lower()
        key = "mem" if key == "memory" else key
        if not key:
            reader.error(arg.span, "`@cost` takes named values only", help="write `cpu = 40us`, `gpu = 10us` or `mem = 4096`")
            continue
        if key not in _UNITS:
            reader.error(arg.span, f"`@cost` has no `{arg.name}`", help="it takes `cpu`, `gpu` and `mem`")
            continue
        amount = _amount(reader, key, arg)
        if amount is not None:
            found[key] = amount
    return Cost(found.get("cpu"), found.get("gpu"), found.get("mem"))


def _amount(reader: _Reader, key: str, arg: AttributeArg) -> int | None:
    text = text_of(arg).strip()
    if not text:
        reader.error(arg.span, f"the budget `{key}` of `@cost` is empty")
        return None
    match = _AMOUNT.fullmatch(text)
    if match is None or match.group(2).lower() not in _UNITS[key]:
        unit = "whole bytes, such as `4096` or `4096b`" if key == "mem" else "whole microseconds, such as `40us`"
        reader.error(arg.span, f"the budget `{key}` of `@cost` must be {unit}, not `{text}`")
        return None
    return int(match.group(1).replace("_", ""))

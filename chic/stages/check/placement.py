"""How a struct lies in memory: `@repr`, `@align`, `@StructLayout`. In: the attributes of a type. Out: packing and alignment in
bytes, and complaints about what they cannot be."""

from __future__ import annotations

import re

from attrs import frozen

from chic.stages.check.report import Report
from chic.stages.check.symbols import TypeSymbol
from chic.syntax import Attribute, AttributeArg

GREATEST = 4096
_AMOUNT = re.compile(r"(?<!\w)[0-9]\w*(?=\)?$)")
_PACKED = re.compile(r"packed(?:\((\w+)\))?")


@frozen
class Placement:
    """`pack`: no field is aligned to more (0: no limit); `align`: the whole is aligned to no less."""

    pack: int = 0
    align: int = 1


def placement(symbol: TypeSymbol) -> Placement:
    """What the attributes of a type say; what is wrong with them says nothing."""
    pack, align = 0, 1
    for one in symbol.decl.modifiers.attributes:
        for arg in one.args:
            number = _number(one, arg)
            if one.name == "align":
                align = number or align
            else:
                pack = number or pack
    return Placement(pack, align)


def check_placement(report: Report, symbol: TypeSymbol) -> None:
    """Report attributes that say nothing."""
    for one in symbol.decl.modifiers.attributes:
        if one.name not in _FORMS:
            continue
        wrong = next((arg for arg in one.args if _number(one, arg) is None), None)
        if wrong is not None or not one.args:
            text = _complaint(one, wrong)
            report.error(
                symbol.scope.file, "ATR0002", wrong.span if wrong else one.span, text, help=f"write {_FORMS[one.name]}"
            )


def _complaint(one: Attribute, wrong: AttributeArg | None) -> str:
    """What is wrong with an argument, or with none."""
    if wrong is None:
        return f"`@{one.name}` does not say how"
    number = _AMOUNT.search(wrong.text.replace(" ", ""))
    if number is None or (wrong.name and wrong.name != "Pack"):
        return f"`@{one.name}` knows no `{wrong.name or wrong.text.strip()}`"
    return f"{number[0]} is not a power of two up to {GREATEST}, as `@{one.name}` needs one"


_FORMS = {
    "align": f"`@align(n)` with a power of two up to {GREATEST}",
    "repr": "`@repr(c)` or `@repr(packed(n))` with a power of two",
    "StructLayout": "`@StructLayout(LayoutKind.Sequential, Pack = n)` with a power of two",
}


def _number(one: Attribute, arg: AttributeArg) -> int | None:
    """The bytes that an argument names, 0 if it is right and names none, None if it is wrong."""
    text = arg.text.replace(" ", "")
    match one.name:
        case "align":
            return _power(text)
        case "repr" if text in ("c", "C"):
            return 0
        case "repr":
            found = _PACKED.fullmatch(text)
            return _power(found[1] or "1") if found else None
        case "StructLayout" if arg.name == "Pack":
            return _power(text.split("=")[-1])
        case "StructLayout":
            return 0 if not arg.name and text.split(".")[-1] == "Sequential" else None
    return 0


def _power(text: str) -> int | None:
    value = int(text) if text.isascii() and text.isdigit() else 0
    return value if 0 < value <= GREATEST and value & value - 1 == 0 else None

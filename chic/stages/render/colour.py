"""The colours of the boxes: a warm palette, picked by a hash of the name: a function looks the same in every picture."""

from __future__ import annotations

import zlib

from chic.calltree import Frame, Kind

# Red over orange to yellow, in two brightnesses; black text on each of them is easy to read (a test computes the contrast).
LIGHT = (
    "#ff8a80", "#ff9573", "#ffa066", "#ffab5c", "#ffb656", "#ffc154", "#ffcb58", "#f9d461",
    "#f47f72", "#f68b62", "#f59756", "#f3a44e", "#f0b04a", "#ecbb4b", "#e8c653", "#ffb199",
    "#ffbd99", "#ffc999", "#ffd699", "#ffe199",
)  # fmt: skip
DARK = (
    "#b8433a", "#b54e33", "#ac572d", "#a05f29", "#946427", "#886a27", "#7c6e2a", "#a65951",
    "#a03a33", "#9c442c", "#974e28", "#905826", "#876026", "#7d6828", "#a45954", "#9c604c",
    "#926546", "#886a42", "#7e6d43", "#846b31",
)  # fmt: skip
TEXT_ON_LIGHT, TEXT_ON_DARK = "#1d1206", "#fff8ee"


def colour_class(frame: Frame) -> str:
    """The CSS class of a frame's boxes: `c0` ... by name; grey `s` where no function stands behind it."""
    if frame.kind is Kind.SPECIAL:
        return "s"
    return f"c{zlib.crc32(frame.name.encode(errors='surrogatepass')) % len(LIGHT)}"

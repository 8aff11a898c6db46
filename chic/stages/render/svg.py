"""Boxes -> SVG text.

The file is readable as it is (titles, cut labels, 1200 px wide). With scripts on, `script.js` draws the boxes anew from the
embedded data: at the window's width, zoomed, searched, and with the paths that were too narrow for the still picture.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from attrs import frozen

from chic.calltree import Frame, Kind
from chic.stages.render.colour import DARK, LIGHT, TEXT_ON_DARK, TEXT_ON_LIGHT, colour_class
from chic.stages.render.layout import Box, Picture
from chic.stages.render.text import counted, duration, fitted, isolated, share, shown

WIDTH = 1200
MARGIN = 10
ROW = 16
HEADER = 76
LEAST = 0.1  # pixels: narrower boxes are not in the still picture
HINT = "Click a box to zoom · Esc or 0 to reset · Ctrl+F to search · /pattern/ is a regular expression"


@frozen
class Drawing:
    """The texts above the picture."""

    title: str
    subtitle: str


def draw(picture: Picture, drawing: Drawing) -> str:
    """The SVG text; the same picture gives the same bytes."""
    height = HEADER + picture.rows * ROW + MARGIN
    title, subtitle = shown(drawing.title), shown(drawing.subtitle)
    return "".join(
        (
            '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n',
            f'<svg xmlns="http://www.w3.org/2000/svg" class="chic-flame" width="{WIDTH}" height="{height}" ',
            f'viewBox="0 0 {WIDTH} {height}" role="graphics-document document" ',
            f"aria-label={quoteattr(_summary(picture, title))}>\n",
            f"<style><![CDATA[\n{_style()}]]></style>\n",
            '<rect class="paper" width="100%" height="100%"/>\n<g class="boxes">\n',
            *_rows(picture, height),
            '</g>\n<g class="head">',
            f'<rect class="paper" width="100%" height="{HEADER - 6}"/>\n',
            f'<text class="title" x="{MARGIN}" y="26">{escape(title)}</text>\n',
            f'<text class="subtitle" x="{MARGIN}" y="45">{escape(subtitle)}</text>\n',
            f'<text class="details" x="{MARGIN}" y="64">{escape(_left_out(picture))}</text>\n</g>\n',
            f'<script type="application/json" class="data">{_data(picture, height)}</script>\n',
            f"<script><![CDATA[\n{_resource('script.js')}]]></script>\n</svg>\n",
        )
    )


def box_title(picture: Picture, box: Box) -> str:
    """What a reader learns about a box: name, time, share, calls."""
    frame = picture.frames[box.frame]
    parts = [duration(box.width), share(box.width, picture.total_ns)]
    if frame.kind is Kind.SAMPLED:
        parts.append("estimated from samples")
    elif box.calls:
        parts.append(counted(box.calls, "call"))
    return f"{isolated(frame.name)} ({', '.join(parts)})"


def _rows(picture: Picture, height: int) -> list[str]:
    """One group per row, ground row first, boxes from left to right."""
    lines = []
    boxes = sorted((box for box in picture.boxes if _pixels(picture, box.width) >= LEAST), key=lambda box: box.depth)
    for depth, row in groupby(boxes, key=lambda box: box.depth):
        lines.append(f'<g transform="translate({MARGIN},{height - MARGIN - (depth + 1) * ROW})">\n')
        lines.extend(_box(picture, box) for box in row)
        lines.append("</g>\n")
    return lines


def _box(picture: Picture, box: Box) -> str:
    x, width = _pixels(picture, box.start), _pixels(picture, box.width)
    frame = picture.frames[box.frame]
    drawn = max(LEAST, width - 0.5 if width > 2 else width)
    label = fitted(frame.name, width)
    text = f'<text x="{_number(x + 3)}" y="11">{escape(label)}</text>' if label else ""
    return (
        f'<rect class="{box_class(picture, box)}" x="{_number(x)}" width="{_number(drawn)}" height="{ROW - 1}">'
        f"<title>{escape(box_title(picture, box))}</title></rect>{text}\n"
    )


def box_class(picture: Picture, box: Box) -> str:
    """Colour, and `g` for an estimated box."""
    frame = picture.frames[box.frame]
    return colour_class(frame) + (" g" if frame.kind is Kind.SAMPLED else "")


def _pixels(picture: Picture, ns: int) -> float:
    return ns * (WIDTH - 2 * MARGIN) / picture.total_ns


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _left_out(picture: Picture) -> str:
    return f"{counted(picture.left_out, 'path')} too narrow to show" if picture.left_out else ""


def _summary(picture: Picture, title: str) -> str:
    """The picture in a sentence, for those who do not see it."""
    hot = max((box for box in picture.boxes if box.depth), key=lambda box: (box.width, -box.node), default=None)
    widest = f"; the widest box above the ground is {box_title(picture, hot)}" if hot else ""
    return f"Flame graph of {title}: {counted(len(picture.boxes), 'path')} in {counted(picture.rows, 'row')}{widest}"


def _data(picture: Picture, height: int) -> str:
    """All boxes, for the script. Per box: rows below a callee of the box before it, gap to the left, width, calls, frame."""
    flat: list[int] = []
    used: dict[int, int] = {}
    ends = [0]  # per row: where a box without a gap starts
    last = -1
    for box in picture.boxes:
        drop = last + 1 - box.depth
        del ends[box.depth + 1 :]
        flat += (drop, box.start - ends[box.depth], box.width, box.calls, used.setdefault(box.frame, len(used)))
        ends[box.depth] = box.start + box.width
        ends.append(box.start)
        last = box.depth
    frames = [_frame(picture.frames[frame]) for frame in used]
    sizes = {"margin": MARGIN, "row": ROW, "height": height, "least": LEAST, "hint": HINT, "leftOut": _left_out(picture)}
    text = json.dumps({"sizes": sizes, "frames": frames, "boxes": flat}, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _frame(frame: Frame) -> list[str]:
    return [isolated(frame.name), shown(frame.name), colour_class(frame), frame.kind.value]


@cache
def _resource(name: str) -> str:
    return files(__package__).joinpath(name).read_text("utf-8")


@cache
def _style() -> str:
    def palette(colours: tuple[str, ...], text: str) -> str:
        classes = "".join(f".chic-flame .c{number} {{ fill: {colour} }}\n" for number, colour in enumerate(colours))
        return f"{classes}.chic-flame .boxes text {{ fill: {text} }}\n"

    dark = palette(DARK, TEXT_ON_DARK)
    css = _resource("style.css")
    return css.replace("/* light palette */\n", palette(LIGHT, TEXT_ON_LIGHT)).replace("/* dark palette */\n", dark)

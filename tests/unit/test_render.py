"""Drawing: boxes, labels, colours, hostile names, and the faults of other tools that ours must not have."""

from __future__ import annotations

import json
import re
from xml.etree import ElementTree

import pytest
from traces import node, table, trace

from chic.calltree import ALL, IDLE, TRUNCATED, Frame, Kind, from_folded
from chic.perf import Run, Snapshot
from chic.stages.fold import FoldOptions, fold
from chic.stages.render import Nothing, RenderOptions, render
from chic.stages.render.colour import DARK, LIGHT, TEXT_ON_DARK, TEXT_ON_LIGHT, colour_class
from chic.stages.render.layout import Box, layout
from chic.stages.render.svg import Drawing, draw
from chic.stages.render.text import duration, fitted, inner_names, share, shown
from chic.tracedata import ProbeCost, State

SVG = "{http://www.w3.org/2000/svg}"
DRAWING = Drawing("demo", "x86_64")


def picture_of(text: str) -> str:
    return draw(layout(from_folded(text)), DRAWING)


def parsed(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg.encode())


def boxes(svg: str) -> list[tuple[str, float, float]]:
    """Title, left edge and width of each box."""
    rects = parsed(svg).findall(f".//{SVG}g[@class='boxes']//{SVG}rect")
    return [(rect.findtext(f"{SVG}title") or "", float(rect.attrib["x"]), float(rect.attrib["width"])) for rect in rects]


def labels(svg: str) -> list[str]:
    return [text.text or "" for text in parsed(svg).findall(f".//{SVG}g[@class='boxes']//{SVG}text")]


def unpacked(svg: str) -> list[tuple[str, int, int, int]]:
    """Name, row, start and width of each box in the embedded data, read as the script reads it."""
    data = json.loads(parsed(svg).findtext(f"{SVG}script[@class='data']") or "")
    found, path, starts = [], 0, [0]
    for at in range(0, len(data["boxes"]), 5):
        drop, gap, width, _, frame = data["boxes"][at : at + 5]
        path -= drop
        del starts[path + 1 :]
        start = starts[path] + gap
        starts[path] = start + width
        starts.append(start)
        found.append((data["frames"][frame][1], path, start, width))
        path += 1
    return found


# --- layout


def test_boxes_lie_over_their_callers() -> None:
    assert layout(from_folded("main 5\nmain;a 3\nmain;b 2\nmain;b;c 4\n[idle] 6\n")).boxes == (
        Box(0, 0, 0, 20, 0, 0),
        Box(1, 1, 0, 14, 0, 1),
        Box(2, 2, 0, 3, 0, 2),
        Box(3, 2, 3, 6, 0, 3),
        Box(4, 3, 3, 4, 0, 4),
        Box(5, 1, 14, 6, 0, 5),
    )


def test_paths_without_time_have_no_box() -> None:
    picture = layout(from_folded("a 0\nb;c 0\nd 1\n"))
    assert [picture.frames[box.frame].name for box in picture.boxes] == ["all", "d"]
    assert picture.left_out == 0


def test_of_too_many_paths_the_narrowest_are_left_out() -> None:
    picture = layout(from_folded("a 5\na;b 3\na;c 1\nd 2\n"), most=4)
    assert [picture.frames[box.frame].name for box in picture.boxes] == ["all", "a", "b", "d"]
    assert [box.width for box in picture.boxes] == [11, 9, 3, 2]
    assert picture.left_out == 1


def test_the_data_holds_every_box_where_it_lies() -> None:
    svg = picture_of("main 5\nmain;a 3\nmain;b 2\nmain;b;c 4\nz 1\n[idle] 6\n")
    assert unpacked(svg) == [
        ("all", 0, 0, 21),
        ("main", 1, 0, 14),
        ("a", 2, 0, 3),
        ("b", 2, 3, 6),
        ("c", 3, 3, 4),
        ("z", 1, 14, 1),
        ("[idle]", 1, 15, 6),
    ]


def test_left_out_paths_leave_a_gap_in_the_data() -> None:
    svg = draw(layout(from_folded("m;a 1\nm;b 5\nm;c 1\nm;d 5\n"), most=4), DRAWING)
    assert [(name, start) for name, _, start, _ in unpacked(svg)] == [("all", 0), ("m", 0), ("b", 1), ("d", 7)]


# --- faults seen elsewhere


def test_a_caller_is_one_box_whatever_its_siblings_are_called() -> None:
    for sibling in ("foo::bar", "foo.bar", "foo(int)", "foo-bar", "foo/bar", "foo2"):
        names = [title.split(" (")[0] for title, _, _ in boxes(picture_of(f"foo 50\n{sibling} 30\nfoo;baz 20\n"))]
        assert sorted(names) == sorted(["all", "foo", sibling, "baz"])


def test_a_leaf_ending_in_a_number_is_no_differential() -> None:
    assert boxes(picture_of("main;foo 3 10\n"))[2][0] == "foo 3 (10 ns, 100.00%)"


def test_the_same_profile_gives_the_same_bytes() -> None:
    text = "".join(f"main;f{number};g{number % 7} {number}\n" for number in range(200))
    assert picture_of(text) == picture_of(text)


def test_no_share_exceeds_the_whole() -> None:
    shares = re.findall(r"([\d.]+)%\)</title>", picture_of("a 1\na;b 1\na;b;c 1\n"))
    assert [float(share) for share in shares] == [100.0, 100.0, 66.67, 33.33]


def test_comments_are_no_frames() -> None:
    assert "remark" not in picture_of("# remark 5\nmain 1\n")


# --- the still picture


def test_boxes_are_placed_to_scale() -> None:
    svg = picture_of("main 590\nmain;a 295\n[idle] 295\n")
    assert boxes(svg) == [
        ("all (1.180 µs, 100.00%)", 0.0, 1179.5),
        ("main (885 ns, 75.00%)", 0.0, 884.5),
        ("[idle] (295 ns, 25.00%)", 885.0, 294.5),
        ("a (295 ns, 25.00%)", 0.0, 294.5),
    ]
    assert labels(svg) == ["all", "main", "[idle]", "a"]


def test_boxes_too_narrow_to_see_are_only_in_the_data() -> None:
    svg = picture_of("main;wide 100000\nmain;narrow 1\n")
    assert [title.split(" (")[0] for title, _, _ in boxes(svg)] == ["all", "main", "wide"]
    assert [name for name, _, _, _ in unpacked(svg)] == ["all", "main", "wide", "narrow"]


def snapshot_of(**options: ProbeCost | State) -> Snapshot:
    nodes = [node(0, 0, 1, 900_000), node(1, 1, 2500, 600_000)]
    return fold(trace(nodes, 1_000_000, **options), table("Main", "F"), FoldOptions()).snapshot  # type: ignore[arg-type]


def test_titles_name_time_share_and_calls() -> None:
    svg = render(snapshot_of(), RenderOptions("hot_switch"))
    assert isinstance(svg, str)
    assert [title for title, _, _ in boxes(svg)] == [
        "all (1.000 ms, 100.00%)",
        "Main (900.000 µs, 90.00%, 1 call)",
        "[idle] (100.000 µs, 10.00%)",
        "F (600.000 µs, 60.00%, 2,500 calls)",
    ]
    texts = [text.text for text in parsed(svg).findall(f".//{SVG}g[@class='head']/{SVG}text")]
    assert texts == ["hot_switch · x86_64-unknown-linux-gnu", "wall time 1.000 ms · 2,501 calls", None]
    root = parsed(svg)
    assert root.attrib["role"] == "graphics-document document"
    assert root.attrib["aria-label"] == (
        "Flame graph of hot_switch · x86_64-unknown-linux-gnu: 4 paths in 3 rows; "
        "the widest box above the ground is Main (900.000 µs, 90.00%, 1 call)"
    )


def test_the_probe_is_not_drawn_but_named() -> None:
    svg = render(snapshot_of(probe=ProbeCost(60.0, 20.0)), RenderOptions("demo"))
    assert isinstance(svg, str)
    assert "[probe]" not in svg
    assert "probe cost 200.080 µs subtracted" in svg
    assert boxes(svg)[0][0] == "all (799.920 µs, 100.00%)"


def test_a_partial_run_says_so() -> None:
    assert "partial: the run did not finish" in str(render(snapshot_of(state=State.PANICKED), RenderOptions("demo")))
    assert "partial" not in re.sub(
        r"<(style|script).*?</\1>", "", str(render(snapshot_of(), RenderOptions("demo"))), flags=re.S
    )


def test_nothing_to_draw_says_why() -> None:
    idle = fold(trace([], 500), table("Main"), FoldOptions()).snapshot
    assert render(idle, RenderOptions("demo")) == Nothing("no function with a tracepoint was called")
    timeless = fold(trace([node(0, 0, 1, 0)], 0), table("Main"), FoldOptions()).snapshot
    assert render(timeless, RenderOptions("demo")) == Nothing("the program took no time that could be measured")
    bare = Snapshot("0.1", "t", (Run("debug"),))
    assert render(bare, RenderOptions("demo")) == Nothing("the profile holds no call tree")


# --- texts

HOSTILE = (
    "<script>alert(1)</script>",
    "a & b < c > d",
    "]]>",
    "\"quoted' name",
    "nul\x00 bell\x07 esc\x1b",
    "line\nbreak\ttab",
    "\u202egnp.exe",
    "שלום",
    "\ud800 lone",
    "\ufffe\uffff",
    "日本語関数",
    "e\u0301" * 10,
    "-->",
    "${x} `y` \\u0041",
    "&#10;&amp;",
)


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_are_text(name: str) -> None:
    tree = from_folded("x 7\n")
    hostile = type(tree)((ALL, Frame(name, file=name)), *(getattr(tree, column) for column in COLUMNS))
    svg = draw(layout(hostile), Drawing(name, name))
    root = parsed(svg)
    assert labels(svg)[1] == shown(name)
    assert boxes(svg)[1][0].replace("\u2068", "").replace("\u2069", "") == f"{shown(name)} (7 ns, 100.00%)"
    assert unpacked(svg)[1][0] == shown(name)
    assert [element.tag for element in root.iter(f"{SVG}script")] == [f"{SVG}script"] * 2
    assert svg.count("]]>") == 2  # the ends of style and script


COLUMNS = ("parent", "frame", "calls", "self_ns", "alloc_calls", "alloc_bytes", "samples")


@pytest.mark.parametrize(
    ("name", "width", "label"),
    [
        ("Main", 100, "Main"),
        ("Main", 35, "Main"),
        ("Main", 34, "Ma…"),
        ("Main", 27, ""),
        ("f", 14, "f"),
        ("Net::Http::Read", 115, "Net::Http::Read"),
        ("Net::Http::Read", 100, "…Http::Read"),
        ("Net::Http::Read", 60, "…Read"),
        ("Net::Http::Read", 43, "…Read"),
        ("Net::Http::Read", 36, "Rea…"),
        ("List<A::B>::Add", 84, "List<A::B…"),
        ("日本語", 50, "日本語"),
        ("日本語", 48, "日本…"),
        ("", 100, ""),
    ],
)
def test_labels_are_cut_to_fit(name: str, width: float, label: str) -> None:
    assert fitted(name, width) == label


def test_inner_names_leave_type_arguments_alone() -> None:
    assert inner_names("A::B::C") == ["B::C", "C"]
    assert inner_names("A::F<X::Y>") == ["F<X::Y>"]
    assert inner_names("F") == []


def test_numbers() -> None:
    assert [duration(ns) for ns in (0, 999, 1000, 1_234_567, 2_000_000_000)] == [
        "0 ns",
        "999 ns",
        "1.000 µs",
        "1.235 ms",
        "2.000 s",
    ]
    assert [share(1, 3), share(0, 0), share(5, 5)] == ["33.33%", "0.00%", "100.00%"]


# --- colours


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(("palette", "text"), [(LIGHT, TEXT_ON_LIGHT), (DARK, TEXT_ON_DARK)])
def test_labels_are_readable_on_every_colour(palette: tuple[str, ...], text: str) -> None:
    assert len(set(palette)) == len(LIGHT)
    assert min(contrast(colour, text) for colour in palette) >= 4.5


def test_colours_are_warm() -> None:
    for colour in LIGHT + DARK:
        red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
        assert red >= green >= blue or (red >= blue and red - blue > 40), colour


def test_a_name_has_one_colour_everywhere() -> None:
    assert colour_class(Frame("Ns::F")) == colour_class(Frame("Ns::F", file="other.cl", line=3)) == "c1"
    assert len({colour_class(Frame(f"f{number}")) for number in range(400)}) == len(LIGHT)
    assert [colour_class(frame) for frame in (ALL, IDLE, TRUNCATED)] == ["s", "s", "s"]
    assert colour_class(Frame("Ns::F", Kind.SAMPLED)) == "c1"


# --- size


def test_fifty_thousand_boxes_stay_small() -> None:
    text = "".join(f"main;a{number % 50};b{number % 1000};c{number} {number % 90 + 1}\n" for number in range(50_000))
    picture = layout(from_folded(text))
    assert len(picture.boxes) == 51_052
    assert len(draw(picture, DRAWING)) < 6_000_000

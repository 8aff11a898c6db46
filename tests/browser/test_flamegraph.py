"""The flame graph in a real browser: zoom, search, reset, state in the address; texts equal to those of the still picture."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from harness import BROWSER, answer_of, chromium, picture_of, run

TEXT = "main 59\nmain;a 118\nmain;b 236\nmain;b;a 590\nmain;b;leaf::deep 59\n[idle] 118\n"
WHOLE = [
    ["all", 0, 1180, ""],
    ["main", 0, 1062, ""],
    ["[idle]", 1062, 118, ""],
    ["a", 0, 118, ""],
    ["b", 118, 885, ""],
    ["a", 118, 590, ""],
    ["leaf::deep", 708, 59, ""],
]
ZOOMED = [
    ["all", 0, 1180, "up"],
    ["main", 0, 1180, "up"],
    ["b", 0, 1180, ""],
    ["a", 0, 786.67, ""],
    ["leaf::deep", 786.67, 78.67, ""],
]

pytestmark = pytest.mark.skipif(BROWSER is None, reason="no chromium on this machine")


def same(view: list[list[Any]], wanted: list[list[Any]]) -> bool:
    """The same boxes; drawn ones are half a pixel narrower, which leaves a gap."""
    return [[name, round(x, 2), round(width + 0.5, 2), kind] for name, x, width, kind in view] == wanted


def test_the_whole_picture(tmp_path: Path) -> None:
    view, hidden, hint, details = run(
        tmp_path,
        TEXT,
        "const hint = details(); const all = view(); titled(rects()[4]); return [all, button.hidden, hint, details()];",
    )
    assert same(view, WHOLE)
    assert hidden
    assert hint.startswith("Click a box to zoom")
    assert details == "b (885 ns, 75.00%)"


def test_a_click_zooms_and_ancestors_fade(tmp_path: Path) -> None:
    steps = "click('b'); const zoomed = view(), place = hash(); click('main'); return [zoomed, place, button.hidden, names()];"
    view, address, hidden, out = run(tmp_path, TEXT, steps)
    assert same(view, ZOOMED)
    assert address == "#zoom=3"
    assert not hidden
    assert out == ["all", "main", "a", "b", "a", "leaf::deep"]


def test_reset_shows_the_whole_again(tmp_path: Path) -> None:
    resets = "[() => key('Escape'), () => key('0'), () => button.click(), () => { type(''); click('all'); }]"
    state = "[view(), hash(), input.value, button.hidden]"
    steps = f"return {resets}.map((reset) => {{ click('b'); type('x'); reset(); return {state}; }});"
    for view, address, term, hidden in run(tmp_path, TEXT, steps):
        assert same(view, WHOLE)
        assert (address, term, hidden) == ("", "", True)


def test_search_marks_and_counts_overlap_once(tmp_path: Path) -> None:
    steps = (
        "type('F'); const found = matched(), marked = rects().filter((r) => r.classList.contains('m')).map(named);"
        "type('nobody'); return [found, marked, matched()];"
    )
    assert run(tmp_path, "f 10\nf;g 20\nf;g;f 30\nh 40\n", steps) == ["60.00% in 2 boxes", ["f", "f"], "no match"]


def test_search_takes_plain_text_and_patterns(tmp_path: Path) -> None:
    steps = "return ['[idle]', '(', '/^a$/', '/(/', '::', ''].map((term) => { type(term); return matched(); });"
    found = ["10.00% in 1 box", "no match", "60.00% in 2 boxes", "no match", "5.00% in 1 box", ""]
    assert run(tmp_path, TEXT, steps) == found


def test_search_is_relative_to_what_is_in_view(tmp_path: Path) -> None:
    found = ["6.67% in 1 box", "#zoom=3&search=leaf"]
    assert run(tmp_path, TEXT, "type('leaf'); click('b'); return [matched(), hash()];") == found


def test_keys(tmp_path: Path) -> None:
    steps = (
        "win.prompt = () => { throw 'prompt'; };"
        "const taken = !key('f', { ctrlKey: true }), focused = doc.activeElement === input;"
        "click('b'); key('0', {}, input); return [taken, focused, hash()];"
    )
    assert run(tmp_path, TEXT, steps) == [True, True, "#zoom=3"]  # a zero in the search box is a letter


def test_the_address_restores_the_view(tmp_path: Path) -> None:
    steps = (
        "const length = win.history.length, all = [names(), input.value, matched()];"
        "click('a'); return [...all, win.history.length - length];"
    )
    names, term, found, more_history = run(tmp_path, TEXT, steps, state="#zoom=3&search=deep")
    assert names == ["all", "main", "b", "a", "leaf::deep"]
    assert (term, found) == ("deep", "6.67% in 1 box")
    assert more_history == 0


def test_a_bad_address_shows_the_whole(tmp_path: Path) -> None:
    states = "['#zoom=99', '#zoom=-1', '#zoom=x', '#nonsense', '#zoom=1.5', '#zoom=%FF']"
    visit = "await go('#zoom=3'); await go(state); all.push(view());"
    steps = f"const all = []; for (const state of {states}) {{ {visit} }} return all;"
    assert all(same(view, WHOLE) for view in run(tmp_path, TEXT, steps))


def test_the_script_writes_the_texts_of_the_still_picture(tmp_path: Path) -> None:
    names = ["Ns::Long::Name::Of::A::Function", "日本語関数", "e\u0301e\u0301", "שלום", "L<A::B>::F", "x" * 300, "it's <&>"]
    weights = [1, 999, 1234, 987_654, 4_321_000, 8_765_432, 123_456_789, 5_000_000_000]
    text = "".join(f"main;{name};t{weight} {weight}\n" for name in names for weight in weights)
    still = ElementTree.fromstring(picture_of(text)).findall(".//{*}g[@class='boxes']//{*}rect")
    assert run(tmp_path, text, "return rects().map(titled);") == [rect.findtext("{*}title") for rect in still]


def test_labels_fit_their_boxes(tmp_path: Path) -> None:
    text = "".join(f"main;Some::Space::Function{size} {size}\nmain;日本語の関数{size} {size}\n" for size in range(1, 16))
    steps = (
        "const wide = (text) => text.getComputedTextLength() > Number(text.previousSibling.getAttribute('width')) - 3;"
        "const texts = [...doc.querySelectorAll('.boxes text')]; return [texts.length > 12, texts.filter(wide).length];"
    )
    assert run(tmp_path, text, steps) == [True, 0]


def test_the_picture_follows_the_window(tmp_path: Path) -> None:
    svg = picture_of(TEXT).split("\n", 1)[1]
    (tmp_path / "inline.html").write_text(
        f"<!DOCTYPE html><meta charset='utf-8'><body style='margin:0'>{svg}<pre></pre><script>"
        "const attribute = (name, key) => document.querySelector(name).getAttribute(key);"
        "const seen = () => JSON.stringify([attribute('.boxes rect', 'width'), attribute('foreignObject', 'x')]);"
        "const before = seen(); document.body.style.width = '620px';"
        "const look = (left) => { if (left && seen() === before) { setTimeout(look, 100, left - 1); }"
        "else { document.querySelector('pre').textContent = seen(); } }; look(500);</script>"
    )
    patient = "--virtual-time-budget=60000"  # on a busy machine the browser is slow to notice
    assert answer_of(chromium(tmp_path, patient, "--dump-dom", (tmp_path / "inline.html").as_uri())) == ["599.5", "150"]


def test_narrow_paths_appear_when_zoomed_in(tmp_path: Path) -> None:
    text = "main;wide 10000000\nmain;narrow 60\nmain;narrow;inside 40\n"
    before, after = run(tmp_path, text, "const all = names(); await go('#zoom=3'); return [all, view()];")
    assert before == ["all", "main", "wide"]
    wanted = [["all", 0, 1180, "up"], ["main", 0, 1180, "up"], ["narrow", 0, 1180, ""], ["inside", 0, 472, ""]]
    assert same(after, wanted)


def test_hostile_names_do_nothing(tmp_path: Path) -> None:
    name = "<img src=x onerror=alert(1)>&lt]]>\"'${1}"
    steps = "win.alert = () => { throw 'run'; }; return [titled(rects()[1]), doc.querySelector('img')];"
    assert run(tmp_path, f"{name} 5\n", steps) == [f"{name} (5 ns, 100.00%)", None]


def test_a_deep_graph_opens_at_its_ground_with_the_head_in_view(tmp_path: Path) -> None:
    text = ";".join(f"f{number}" for number in range(300)) + " 5\n"
    steps = (
        "await settled(); const place = (element) => element.getBoundingClientRect();"
        "const ground = place(rects()[0]), head = place(doc.querySelector('.head'));"
        "return [ground.bottom <= win.innerHeight, ground.top > 0, Math.round(head.top)];"
    )
    window = "Object.defineProperty(window, 'outerHeight', { value: %s })"
    assert run(tmp_path, text, steps, before=window % 900) == [True, True, 0]
    assert run(tmp_path, text, steps, before=window % 0) == [False, True, 0]  # no window, so a screenshot of the top


def test_two_of_them_work_inline_in_a_page(tmp_path: Path) -> None:
    svg = picture_of(TEXT).split("\n", 1)[1]
    (tmp_path / "inline.html").write_text(
        f"<!DOCTYPE html><meta charset='utf-8'><body style='width:800px;margin:0'>{svg}{svg}<pre></pre><script>"
        "const graphs = [...document.querySelectorAll('svg')];"
        "graphs[1].querySelector('[data-box=\"3\"]').dispatchEvent(new MouseEvent('click', { bubbles: true }));"
        "const counts = graphs.map((svg) => svg.querySelectorAll('.boxes rect').length);"
        "document.querySelector('pre').textContent = JSON.stringify([counts, location.hash]);</script>"
    )
    assert answer_of(chromium(tmp_path, "--dump-dom", (tmp_path / "inline.html").as_uri())) == [[7, 5], ""]


def test_it_is_a_picture_without_scripts(tmp_path: Path) -> None:
    (tmp_path / "perf.svg").write_text(picture_of(TEXT))
    (tmp_path / "page.html").write_text("<!DOCTYPE html><body style='margin:0'><img src='perf.svg'>")
    chromium(tmp_path, f"--screenshot={tmp_path / 'shot.png'}", (tmp_path / "page.html").as_uri())
    assert (tmp_path / "shot.png").stat().st_size > 5_000

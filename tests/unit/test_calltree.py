"""The calling-context tree: totals, recursion, checks, and folded text both ways."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from chic.calltree import (
    IDLE,
    CallTree,
    Frame,
    depths,
    folded_name,
    frame_totals,
    from_folded,
    in_tree_order,
    outermost,
    self_check,
    to_folded,
    totals,
    without,
)


def tree(*rows: tuple[int, str, int]) -> CallTree:
    """Rows of parent, name, self; the root first."""
    names = list(dict.fromkeys(name for _, name, _ in rows))
    zeros = (0,) * len(rows)
    return CallTree(
        tuple(Frame(name) for name in names),
        tuple(parent for parent, _, _ in rows),
        tuple(names.index(name) for _, name, _ in rows),
        zeros,
        tuple(weight for _, _, weight in rows),
        zeros,
        zeros,
        zeros,
    )


def test_totals_add_up_what_is_below() -> None:
    assert totals(tree((-1, "all", 1), (0, "a", 2), (1, "b", 3), (2, "c", 4), (1, "d", 5), (0, "e", 6))) == [21, 14, 7, 4, 5, 6]


def test_recursion_counts_once() -> None:
    fib = tree((-1, "all", 0), (0, "main", 1), (1, "fib", 2), (2, "fib", 3), (3, "fib", 4), (1, "other", 5), (5, "fib", 6))
    assert frame_totals(fib) == {0: 21, 1: 21, 2: 15, 3: 11}


def test_mutual_recursion_counts_once() -> None:
    even_odd = tree((-1, "all", 0), (0, "even", 1), (1, "odd", 2), (2, "even", 3), (3, "odd", 4))
    assert frame_totals(even_odd) == {0: 10, 1: 10, 2: 9}
    assert outermost(even_odd.parent, even_odd.frame) == [True, True, True, False, False]


def test_a_sound_tree_has_no_faults() -> None:
    assert self_check(tree((-1, "all", 0), (0, "a", 1), (1, "b", 1), (0, "c", 1))) == ()


@pytest.mark.parametrize(
    ("broken", "fault"),
    [
        (tree((-1, "all", 0), (0, "a", 1), (0, "b", 1), (1, "c", 1)), "node 3 is out of tree order"),
        (tree((-1, "all", 0), (0, "a", -1)), "self_ns of node 1 is negative"),
        (evolve(tree((-1, "all", 0)), frame=(7,)), "node 0 has no frame"),
        (evolve(tree((-1, "all", 0)), calls=()), "column calls has 0 entries"),
        (tree((0, "all", 0)), "no root"),
    ],
)
def test_a_broken_tree_is_found_out(broken: CallTree, fault: str) -> None:
    assert self_check(broken) == (fault,)


def test_nodes_are_put_into_tree_order() -> None:
    mixed = tree((-1, "all", 0), (0, "a", 1), (0, "b", 2), (1, "c", 3), (2, "d", 4), (1, "e", 5))
    sorted_ = in_tree_order(mixed)
    assert self_check(sorted_) == ()
    assert to_folded(sorted_) == "a 1\na;c 3\na;e 5\nb 2\nb;d 4\n"


def test_a_dropped_frame_takes_its_subtree_with_it() -> None:
    whole = tree((-1, "all", 0), (0, "a", 1), (1, "b", 2), (2, "c", 3), (1, "d", 4))
    assert to_folded(without(whole, lambda frame: frame.name == "b")) == "a 1\na;d 4\n"
    assert without(whole, lambda frame: frame.name == "nobody") is whole
    assert without(whole, lambda frame: frame.name == "a").parent == (-1,)


def test_a_deep_chain_needs_no_stack() -> None:
    deep = tree((-1, "all", 0), *((node, f"f{node % 200}", 1) for node in range(5000)))
    assert self_check(deep) == ()
    assert depths(deep)[-1] == 5000
    assert totals(in_tree_order(deep))[0] == 5000


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Ns::F", "Ns::F"),
        ("a;b", "a\uff1bb"),
        ("a\nb\tc\x00d\x7f", "a␊b␉c␀d␡"),
        ("foo 3", "foo_3"),
        ("foo 3.5", "foo_3.5"),
        ("f 1 2", "f 1_2"),
        ("-", "_-"),
        ("--", "_--"),
        ("# remark", "_# remark"),
        ("kernel_[k]", "kernel_(k)"),
        ("", "[unknown]"),
        (" lead", "_ lead"),
        ("trail ", "trail_"),
        ("a\u2028b\x85c", "a␤b␤c"),
        ("abc\u202edef", "abc\ufffddef"),
        ("lone \ud800", "lone \ufffd"),
        ("a < b & c", "a < b & c"),
    ],
)
def test_names_that_other_readers_would_trip_over(name: str, folded: str) -> None:
    assert folded_name(name) == folded


def test_hostile_names_survive_folding_as_frames() -> None:
    hostile = ["a;b", "x 3", "-", "# c", "n\nl", "q_[k]"]
    lines = to_folded(tree((-1, "all", 0), *((number, name, 1) for number, name in enumerate(hostile)))).splitlines()
    assert [len(line.rpartition(" ")[0].split(";")) for line in lines] == [1, 2, 3, 4, 5, 6]
    assert all(line.rpartition(" ")[2] == "1" for line in lines)


def test_folded_text_is_read_back() -> None:
    text = "main 5\nmain;a 3\nmain;b;a 2\n[idle] 4\n"
    read = from_folded(text)
    assert to_folded(read) == text
    assert self_check(read) == ()
    assert totals(read) == [14, 10, 3, 2, 2, 4]
    assert read.frames[-1] == IDLE


def test_a_caller_met_again_is_the_same_box() -> None:
    """flamegraph.pl draws `foo` twice here, because `foo::bar` sorts between its two lines."""
    read = from_folded("foo 50\nfoo::bar 30\nfoo;baz 20\n")
    assert [read.frames[frame].name for frame in read.frame] == ["all", "foo", "baz", "foo::bar"]
    assert totals(read) == [100, 70, 20, 30]


def test_comments_and_empty_lines_are_no_frames() -> None:
    assert to_folded(from_folded("# made by hand\n\nmain 1\n")) == "main 1\n"


def test_a_function_called_all_is_not_the_root() -> None:
    read = from_folded("all 1\nall;x 2\n")
    assert read.parent == (-1, 0, 1)
    assert to_folded(read) == "all 1\nall;x 2\n"


@pytest.mark.parametrize("text", ["main", "main x", "main 1.5", " 5", "main -3"])
def test_bad_lines_are_named(text: str) -> None:
    with pytest.raises(ValueError, match="line 2: expected"):
        from_folded(f"ok 1\n{text}\n")


@given(st.lists(st.tuples(st.lists(st.text(max_size=4), min_size=1, max_size=4), st.integers(1, 10**12)), max_size=20))
def test_any_names_give_lines_that_read_back(stacks: list[tuple[list[str], int]]) -> None:
    rows = [(-1, "all", 0)]
    for names, weight in stacks:
        above = 0
        for depth, name in enumerate(names):
            rows.append((above, name, weight if depth == len(names) - 1 else 0))
            above = len(rows) - 1
    text = to_folded(tree(*rows))
    read = from_folded(text)
    assert totals(read)[0] == sum(weight for _, weight in stacks)
    assert sorted(to_folded(read).splitlines()) == sorted(text.splitlines())

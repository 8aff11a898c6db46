"""Folding hand-made traces: every figure exact."""

from __future__ import annotations

import random
from fractions import Fraction

import pytest
from attrs import evolve
from traces import NOWHERE, node, table, trace

from chic.calltree import Kind, self_check, totals
from chic.perf import Checks, Metric
from chic.stages.fold import FoldOptions, HotFunction, Profile, fold, hottest
from chic.stages.fold.metrics import percentile
from chic.stages.fold.times import shared_out
from chic.tracedata import (
    TRUNCATED_SITE,
    UNTIMED,
    AllocStats,
    Clock,
    Node,
    ProbeCost,
    Resources,
    Samples,
    State,
    TraceData,
    bucket_of,
)
from chic.tracepoint import Mark, Site, TracepointTable

OPTIONS = FoldOptions()


def folded(data: TraceData, names: TracepointTable) -> Profile:
    profile = fold(data, names, OPTIONS)
    tree = profile.snapshot.run().tree
    assert tree is not None
    assert self_check(tree) == ()
    return profile


def metric(profile: Profile, label: str) -> Metric:
    return next(metric for metric in profile.snapshot.run().metrics if metric.label == label)


def checks(profile: Profile) -> Checks:
    assert profile.snapshot.summary
    assert profile.snapshot.summary.checks
    return profile.snapshot.summary.checks


def test_a_plain_run() -> None:
    profile = folded(trace([node(0, 0, 1, 900), node(1, 1, 2, 600), node(2, 2, 3, 90)], 1000), table("Main", "F", "G"))
    assert profile.folded == "Main 300\nMain;F 510\nMain;F;G 90\n[idle] 100\n"
    assert profile.nothing is None
    f = metric(profile, "F")
    assert (f.calls, f.cpu_us, f.self_us, f.mean_us, f.min_us, f.max_us, f.raw_us) == (2, 0.6, 0.51, 0.3, 0.3, 0.3, 0.6)
    assert (f.p50_us, f.p99_us, f.grade, f.file, f.line, f.mostly_probe) == (0.3, 0.3, "timed", "main.cl", 20, False)
    assert checks(profile) == Checks(True, True, True, None)
    assert profile.snapshot.summary
    assert (profile.snapshot.summary.wall_time_ns, profile.snapshot.summary.partial) == (1000, False)


def test_recursion_is_counted_once() -> None:
    """fib(3) = fib(2) + fib(1), fib(2) = fib(1) + fib(0): every call 100 of its own."""
    data = trace([node(0, 0, 1, 600), node(1, 1, 1, 500), node(2, 1, 2, 400), node(3, 1, 2, 200)], 600)
    profile = folded(data, table("Main", "Fib"))
    fib = metric(profile, "Fib")
    assert (fib.calls, fib.cpu_us, fib.self_us) == (5, 0.5, 0.5)
    assert (fib.mean_us, fib.min_us, fib.max_us) == (0.22, 0.1, 0.5)  # (500 + 400 + 200) / 5
    assert profile.folded == "Main 100\nMain;Fib 100\nMain;Fib;Fib 200\nMain;Fib;Fib;Fib 200\n"


def test_mutual_recursion_is_counted_once() -> None:
    data = trace([node(0, 0, 1, 400), node(1, 1, 1, 300), node(2, 0, 1, 200), node(3, 1, 1, 100)], 400)
    profile = folded(data, table("Even", "Odd"))
    assert (metric(profile, "Even").cpu_us, metric(profile, "Even").self_us) == (0.4, 0.2)
    assert (metric(profile, "Odd").cpu_us, metric(profile, "Odd").self_us) == (0.3, 0.2)


def test_a_function_on_two_paths_is_one_metric() -> None:
    data = trace([node(0, 0, 1, 1000), node(1, 1, 1, 300), node(2, 2, 1, 100), node(1, 2, 3, 600)], 1000)
    leaf = metric(folded(data, table("Main", "A", "Leaf")), "Leaf")
    assert (leaf.calls, leaf.cpu_us, leaf.self_us, leaf.mean_us, leaf.min_us, leaf.max_us) == (4, 0.7, 0.7, 0.175, 0.1, 0.2)


def test_functions_never_called_have_no_metric() -> None:
    profile = folded(trace([node(0, 1, 1, 10)], 10), table("Unused", "Main"))
    assert [metric.label for metric in profile.snapshot.run().metrics] == ["Main"]


def test_children_come_in_order_of_first_call_and_paths_in_tree_order() -> None:
    data = trace([node(0, 0, 1, 100), node(1, 2, 1, 20), node(1, 1, 1, 30), node(2, 1, 1, 5)], 100)
    assert folded(data, table("Main", "A", "B")).folded == "Main 50\nMain;B 15\nMain;B;A 5\nMain;A 30\n"


def test_nothing_was_called() -> None:
    empty = fold(trace([], 500, state=State.EMPTY), table("Main"), OPTIONS)
    assert empty.nothing == "the program never reached Main"
    assert empty.folded == "[idle] 500\n"
    assert fold(evolve(trace([], 500, state=State.EMPTY), nodes=()), table("Main"), OPTIONS) == empty
    assert empty.snapshot.run().metrics == ()
    assert fold(trace([], 500), table("Main"), OPTIONS).nothing == "no function with a tracepoint was called"
    assert "CHIC_PROFILE_AUTO_TRACE=1" in str(fold(trace([], 500), table(), OPTIONS).nothing)


def test_a_run_without_any_time() -> None:
    profile = folded(trace([node(0, 0, 1, 0)], 0), table("Main"))
    assert profile.folded == ""
    assert (metric(profile, "Main").calls, metric(profile, "Main").cpu_us) == (1, 0.0)
    assert checks(profile).folded_sums_to_wall


# --- what did not end well


def test_open_calls_are_closed_at_the_end() -> None:
    """Killed at tick 2000: Main open since 1000, F called three times, the third time at 1900."""
    data = trace([node(0, 0, 1, 0, exits=0, since=1000), node(1, 1, 3, 400, exits=2, since=1900)], 1000, state=State.RUNNING)
    profile = folded(data, table("Main", "F"))
    assert profile.folded == "Main 500\nMain;F 500\n"
    main, f = metric(profile, "Main"), metric(profile, "F")
    assert (main.calls, main.cpu_us, main.min_us, main.max_us, main.p50_us) == (1, 1.0, 1.0, 1.0, 1.0)
    assert (f.calls, f.cpu_us, f.min_us, f.max_us) == (3, 0.5, 0.167, 0.2)  # the shortest closed one took 200, the mean is less
    assert profile.snapshot.summary
    assert profile.snapshot.summary.partial
    assert checks(profile).enters_equal_exits


def test_a_panic_is_partial_even_with_all_calls_closed() -> None:
    profile = folded(trace([node(0, 0, 1, 10)], 10, state=State.PANICKED), table("Main"))
    assert profile.snapshot.summary
    assert profile.snapshot.summary.partial


def test_lost_exits_are_found_out() -> None:
    assert not checks(folded(trace([node(0, 0, 2, 10, exits=1)], 10), table("Main"))).enters_equal_exits


def test_calls_missing_in_the_histogram_are_found_out() -> None:
    sound = trace([node(0, 0, 3, 30)], 30)
    short = evolve(sound, histograms=({10: 2},))
    assert checks(folded(sound, table("Main"))).enters_equal_exits
    assert not checks(folded(short, table("Main"))).enters_equal_exits
    killed = evolve(short, state=State.RUNNING)  # between the count of the call and that of its duration
    assert checks(folded(killed, table("Main"))).enters_equal_exits
    assert not checks(folded(evolve(killed, histograms=({10: 1},)), table("Main"))).enters_equal_exits


def test_calls_open_inside_truncated_are_no_fault() -> None:
    nodes = [node(0, 0, 1, 0, exits=0, since=1000), node(1, TRUNCATED_SITE, 9, 0, exits=5, since=1010)]
    assert checks(folded(trace(nodes, 50, state=State.RUNNING, truncated=9), table("Main"))).enters_equal_exits


def test_truncated_calls_have_a_frame_of_their_own() -> None:
    data = trace([node(0, 0, 1, 100), node(1, TRUNCATED_SITE, 7, 60)], 100, truncated=7)
    profile = folded(data, table("Main"))
    assert profile.folded == "Main 40\nMain;[truncated] 60\n"
    assert [metric.label for metric in profile.snapshot.run().metrics] == ["Main"]
    assert profile.snapshot.summary
    assert profile.snapshot.summary.truncated_calls == 7


def test_truncated_calls_read_no_clock() -> None:
    """Seven calls below [truncated] are taken for counted ones (2 each), not for timed ones (10 each)."""
    probe = ProbeCost(6.0, 4.0, 1.0, 2.0)
    data = trace([node(0, 0, 1, 100), node(1, TRUNCATED_SITE, 7, 60)], 104, truncated=7, probe=probe)
    assert folded(data, table("Main")).folded == "Main 34\nMain;[truncated] 46\n[probe] 24\n"


def test_callees_longer_than_their_caller_still_sum_to_the_wall_time() -> None:
    profile = folded(trace([node(0, 0, 1, 100), node(1, 1, 1, 300)], 100), table("Main", "F"))
    assert not checks(profile).self_sums_to_root
    assert checks(profile).folded_sums_to_wall
    assert profile.folded == "Main;F 100\n"


def test_a_site_the_table_does_not_know_is_shown_as_unknown() -> None:
    profile = folded(trace([node(0, 0, 1, 10), node(1, 5, 1, 4)], 10), table("Main"))
    assert profile.folded == "Main 6\nMain;[unknown] 4\n"


# --- the probe's cost


def test_probe_cost_is_taken_out_and_shown() -> None:
    """Inner 3 for each own call, inner and outer (3 + 2) for each call below."""
    data = trace([node(0, 0, 1, 1000), node(1, 1, 10, 500), node(2, 2, 20, 200)], 1100, probe=ProbeCost(3.0, 2.0))
    profile = folded(data, table("Main", "F", "G"))
    assert metric(profile, "G").cpu_us == 0.14  # 200 - 20 * 3
    assert metric(profile, "F").cpu_us == 0.37  # 500 - 10 * 3 - 20 * 5
    assert metric(profile, "Main").cpu_us == 0.847  # 1000 - 3 - 30 * 5
    assert metric(profile, "Main").self_us == 0.477  # 500 - 3 - 10 * 2
    assert metric(profile, "F").raw_us == 0.5
    assert profile.folded == "Main 477\nMain;F 230\nMain;F;G 140\n[probe] 155\n[idle] 98\n"
    assert profile.snapshot.summary
    assert profile.snapshot.summary.probe
    assert (profile.snapshot.summary.probe.inner_ns, profile.snapshot.summary.probe.total_ns) == (3.0, 155)


def test_extremes_are_corrected_too() -> None:
    data = trace([node(0, 0, 4, 400)], 440, probe=ProbeCost(30.0, 10.0))
    main = metric(folded(data, table("Main")), "Main")
    assert (main.min_us, main.mean_us, main.max_us, main.p50_us) == (0.07, 0.07, 0.07, 0.07)


def test_times_never_fall_below_zero_and_stay_consistent() -> None:
    data = trace([node(0, 0, 1, 1000), node(1, 1, 100, 900), node(2, 2, 10, 40)], 1000, probe=ProbeCost(20.0, 1.0))
    profile = folded(data, table("Main", "F", "G"))
    tree = profile.snapshot.run().tree
    assert tree
    assert totals(tree)[0] == 1000
    assert metric(profile, "F").cpu_us == 0.0
    assert metric(profile, "F").mostly_probe
    assert metric(profile, "Main").mostly_probe
    assert "[probe] 1000\n" in profile.folded


def test_only_what_is_mostly_probe_is_called_so() -> None:
    data = trace([node(0, 0, 1, 1000), node(1, 1, 10, 100)], 1000, probe=ProbeCost(6.0, 0.0))
    profile = folded(data, table("Main", "Tiny"))
    assert metric(profile, "Tiny").mostly_probe  # 60 of 100
    assert not metric(profile, "Main").mostly_probe  # 66 of 1000


# --- counted calls

COUNTED = ProbeCost(20.0, 20.0, 24.0, 10.0, 2.0)


def counted(one: Node, calls: int, untimed: int, waiting: int = 0) -> Node:
    """The node after it stepped down, with that many calls since."""
    return evolve(one, counted=calls, untimed=untimed, waiting=waiting)


def test_counted_calls_pay_what_they_cost() -> None:
    """Of 1000 calls 900 are counted. Estimated ticks hold the inner part of a timed call, the caller paid a counted one.

    The caller's own 90000 ticks and 30000 of Tiny make 120 per call, twelve times a counted pair alone, so a pair costs 2.
    """
    nodes = [node(0, 0, 1, 120_000), counted(node(1, 1, 1000, 30_000), 900, 870)]
    profile = folded(trace(nodes, 121_000, probe=COUNTED), table("Main", "Tiny"))
    tiny, main = metric(profile, "Tiny"), metric(profile, "Main")
    assert (tiny.calls, tiny.timed_calls, tiny.grade) == (1000, 130, "counted")
    assert tiny.cpu_us == 6.4  # 30000 - 100 * 20 - 900 * 24
    assert main.cpu_us == 114.18  # 120000 - 20 - 100 * 40 - 900 * 2
    assert main.self_us == 107.78
    assert (main.grade, main.timed_calls) == ("timed", 1)
    assert checks(profile) == Checks(True, True, True, None)
    assert [(row.function, row.estimated) for row in hottest(profile.snapshot)] == [("Main", False), ("Tiny", True)]


def test_counted_calls_with_nothing_beside_them_cost_the_whole_pair() -> None:
    nodes = [node(0, 0, 1, 10_000), counted(node(1, 1, 1000, 9_000), 1000, 970)]
    main = metric(folded(trace(nodes, 10_000, probe=evolve(COUNTED, counted_inner=8.0)), table("Main", "Tiny")), "Main")
    assert main.cpu_us == 0.0  # 10000 - 20 - 1000 * 10
    assert main.raw_us == 10.0


def test_a_counted_pair_costs_less_the_more_there_is_to_do_beside_it() -> None:
    nodes = [node(0, 0, 1, 25_000), counted(node(1, 1, 1000, 9_000), 1000, 970)]
    main = metric(folded(trace(nodes, 26_000, probe=evolve(COUNTED, counted_inner=8.0)), table("Main", "Tiny")), "Main")
    assert main.cpu_us == 18.98  # 25 a call, two and a half pairs: halfway between 10 and 2


def test_time_off_the_cpu_is_added_to_estimates() -> None:
    """Off the CPU for 4000 in Tiny and 1000 in Main; Tiny's 2000 are an estimate without it."""
    nodes = [node(0, 0, 1, 10_000), counted(node(1, 1, 1000, 2_000), 900, 870), node(1, 2, 1, 500)]
    samples = [Samples(1, 0, 2, 500, 1000), Samples(2, 0, 2, 500, 4000)]
    profile = folded(trace(nodes, 10_000, samples=samples), table("Main", "Tiny", "F"))
    assert profile.folded == "Main 3500\nMain;Tiny 6000\nMain;F 500\n"
    assert metric(profile, "Tiny").raw_us == 6.0
    timed = folded(trace([nodes[0], node(1, 1, 1000, 2_000), nodes[2]], 10_000, samples=samples), table("Main", "Tiny", "F"))
    assert timed.folded == "Main 7500\nMain;Tiny 2000\nMain;F 500\n"


def test_samples_may_put_the_probes_of_counted_calls_on_either_side() -> None:
    """A fifth of the run is probes of counted calls: Main 60 or 80 percent, Tiny 40 or 20."""
    nodes = [node(0, 0, 1, 100_000), counted(node(1, 1, 2000, 40_000), 2000, 1940)]
    samples = [Samples(1, 0, 8000, 0, 0), Samples(2, 0, 2000, 0, 0)]
    for total, agree in ((10.0, True), (5.0, False)):
        probe = ProbeCost(1.0, 1.0, total / 2, total, 1.0)
        profile = folded(trace(nodes, 100_000, probe=probe, samples=samples), table("Main", "Tiny"))
        assert checks(profile).shares_agree is agree


def test_estimates_larger_than_their_caller_are_no_fault() -> None:
    nodes = [node(0, 0, 1, 1000), counted(node(1, 1, 100, 1500), 90, 87)]
    profile = folded(trace(nodes, 1000), table("Main", "Tiny"))
    assert profile.folded == "Main;Tiny 1000\n"
    assert checks(profile).self_sums_to_root
    assert not checks(folded(trace([nodes[0], node(1, 1, 100, 1500)], 1000), table("Main", "Tiny"))).self_sums_to_root


def test_calls_waiting_for_the_next_timed_one_are_not_missing_in_the_histogram() -> None:
    nodes = [node(0, 0, 1, 1000), counted(node(1, 1, 100, 500), 90, 87, 7)]
    data = trace(nodes, 1000)
    short = evolve(data, histograms=({**data.histograms[0]}, {bucket_of(5): 93}))
    assert checks(folded(short, table("Main", "Tiny"))).enters_equal_exits
    assert not checks(folded(data, table("Main", "Tiny"))).enters_equal_exits


def test_an_open_call_that_was_not_timed_lasts_as_long_as_what_it_called() -> None:
    """Main since 1000, F untimed, G since 1700, killed at 2000."""
    nodes = [
        node(0, 0, 1, 0, exits=0, since=1000),
        counted(node(1, 1, 10, 90, exits=9, since=UNTIMED), 5, 4),
        node(2, 2, 1, 0, exits=0, since=1700),
    ]
    profile = folded(trace(nodes, 1000, state=State.RUNNING), table("Main", "F", "G"))
    assert profile.folded == "Main 610\nMain;F 90\nMain;F;G 300\n"
    assert (metric(profile, "F").calls, metric(profile, "F").timed_calls) == (10, 5)
    assert checks(profile).enters_equal_exits
    assert profile.snapshot.summary
    assert profile.snapshot.summary.partial


# --- whole numbers


def test_real_ticks_become_nanoseconds_that_sum_to_the_wall_time() -> None:
    clock = Clock(1_000, 5_000, 1_000 + 3_000, 5_000 + 1_000, False)  # three ticks a nanosecond
    data = trace([node(0, 0, 1, 2_998), node(1, 1, 1, 1_000), node(1, 2, 1, 1_000)], 0, clock=clock)
    profile = folded(data, table("Main", "A", "B"))
    assert profile.folded == "Main 333\nMain;A 333\nMain;B 333\n[idle] 1\n"
    assert metric(profile, "A").min_us == 0.333


def test_shares_sum_whatever_the_weights() -> None:
    assert shared_out(10, (1, 1, 1)) == [4, 3, 3]
    assert shared_out(10, (0, 0)) == (10, 0)
    assert shared_out(7, (3,)) == (7,)
    assert shared_out(100, (60, 40)) == [60, 40]
    assert shared_out(2, (1, 3, 1, 3)) == [0, 1, 0, 1]


@pytest.mark.parametrize("seed", range(20))
def test_random_traces_sum_exactly(seed: int) -> None:
    dice = random.Random(seed)
    parents, selfs = [-1, 0], [0, dice.randrange(10_000)]
    for _ in range(200):
        parents.append(dice.randrange(1, len(parents)))
        selfs.append(dice.randrange(10_000))
    ticks = selfs[:]
    for number in range(len(parents) - 1, 0, -1):
        ticks[parents[number]] += ticks[number]
    nodes = [node(parents[i], dice.randrange(8), dice.randrange(1, 9), ticks[i]) for i in range(1, len(parents))]
    wall = ticks[1] + dice.randrange(5_000)
    clock = Clock(7, 11, 7 + wall, 11 + int(wall * 0.4173), False)
    probe = ProbeCost(dice.random() * 400, dice.random() * 400)
    profile = folded(trace(nodes, wall, clock=clock, probe=probe), table(*"ABCDEFGH"))
    assert checks(profile) == Checks(True, True, True, None)
    assert profile == fold(trace(nodes, wall, clock=clock, probe=probe), table(*"ABCDEFGH"), OPTIONS)


def test_percentiles_interpolate_inside_a_bucket() -> None:
    assert percentile({5: 10}, 0.5) == 5
    assert percentile({}, 0.5) == 0
    assert percentile({bucket_of(16): 4}, 0.5) == Fraction(33, 2)  # the bucket holds 16 and 17
    assert percentile({1: 90, bucket_of(1024): 10}, 0.9) == 1
    assert percentile({1: 90, bucket_of(1024): 10}, 0.99) == pytest.approx(1024 + 127 * 0.9)


def test_percentiles_stay_between_the_extremes() -> None:
    data = trace([node(0, 0, 1000, 1_030_000)], 1_030_000)
    main = metric(folded(data, table("Main")), "Main")
    assert (main.p50_us, main.p90_us, main.p99_us) == (1.03, 1.03, 1.03)


# --- samples

MARKS = (
    NOWHERE,
    Mark("Main", "main.cl", 11, True),
    Mark("Main", "main.cl", 12, True),
    Mark("Std::Pad", "text.cl", 3, False),
    Mark("Std::Pad", "text.cl", 4, False),
    Mark("F", "main.cl", 21, True),
)


def test_samples_split_self_time_among_untraced_callees_only() -> None:
    samples = [Samples(1, 1, 3, 3000, 0), Samples(1, 3, 1, 500, 500), Samples(1, 4, 1, 1000, 0)]
    data = trace([node(0, 0, 1, 1000), node(1, 1, 1, 500)], 1000, samples=samples)
    profile = folded(data, table("Main", "F", marks=MARKS))
    assert profile.folded == "Main 300\nMain;F 500\nMain;Std::Pad 200\n"
    main = metric(profile, "Main")
    assert (main.self_us, main.cpu_us, main.samples) == (0.5, 1.0, 5)
    tree = profile.snapshot.run().tree
    assert tree
    assert [frame.name for frame in tree.frames if frame.kind is Kind.SAMPLED] == ["Std::Pad"]


def test_lines_and_callees_of_a_metric() -> None:
    samples = [Samples(1, 1, 3, 3000, 0), Samples(1, 2, 1, 0, 1500), Samples(1, 4, 2, 2000, 0), Samples(1, 5, 1, 1000, 0)]
    profile = folded(trace([node(0, 0, 1, 1000)], 1000, samples=samples), table("Main", "F", marks=MARKS))
    main = metric(profile, "Main")
    assert [(row.line, row.samples, row.on_cpu_us, row.off_cpu_us) for row in main.lines] == [
        (0, 1, 1.0, 0.0),  # a mark that F left behind
        (11, 3, 3.0, 0.0),
        (12, 1, 0.0, 1.5),
    ]
    assert [(row.name, row.samples, row.on_cpu_us) for row in main.callees] == [("Std::Pad", 2, 2.0)]


def test_idle_samples_do_not_split_idle_time() -> None:
    data = trace([node(0, 0, 1, 400)], 1000, samples=[Samples(0, 3, 6, 6, 0), Samples(1, 0, 4, 4, 0)])
    assert folded(data, table("Main", marks=MARKS)).folded == "Main 400\n[idle] 600\n"


def sampled(main: int, f: int) -> Profile:
    samples = [Samples(1, 0, main, main * 10, 0), Samples(2, 0, f, f * 10, 0)]
    return folded(trace([node(0, 0, 1, 1000), node(1, 1, 1, 700)], 1000, samples=samples), table("Main", "F"))


def test_sampled_and_traced_shares_are_compared() -> None:
    assert checks(sampled(300, 700)).shares_agree is True
    assert checks(sampled(330, 670)).shares_agree is True  # two sigmas off
    assert checks(sampled(500, 500)).shares_agree is False
    assert checks(sampled(20, 40)).shares_agree is None


# --- budgets, allocations, resources, table rows


def test_budgets_hold_per_call() -> None:
    names = TracepointTable(
        (Site(1, "A", "A", "m.cl", 1, budget_cpu_us=3), Site(2, "B", "B", "m.cl", 2, budget_cpu_us=2, budget_mem_bytes=64)),
        (NOWHERE,),
    )
    profile = folded(trace([node(0, 0, 4, 10_000), node(0, 1, 4, 10_000)], 20_000), names)
    a, b = metric(profile, "A"), metric(profile, "B")
    assert (a.over_budget, a.budget_over_us, a.budget_cpu_us) == (False, -0.5, 3)
    assert (b.over_budget, b.budget_over_us, b.budget_mem_bytes) == (True, 0.5, 64)


def test_allocations_are_those_of_the_function_itself() -> None:
    data = trace([node(0, 0, 1, 10, allocs=(1, 8)), node(1, 1, 1, 5, allocs=(3, 300)), node(2, 0, 1, 2, allocs=(2, 16))], 10)
    profile = folded(data, table("Main", "F"))
    assert (metric(profile, "Main").alloc_calls, metric(profile, "Main").alloc_bytes) == (3, 24)
    assert (metric(profile, "F").alloc_calls, metric(profile, "F").alloc_bytes) == (3, 300)


def test_the_summary_takes_over_what_was_measured() -> None:
    data = trace(
        [node(0, 0, 1, 10)],
        10,
        samples=[Samples(1, 0, 3, 0, 0)],
        missed=2,
        alloc=AllocStats(alloc_calls=4, alloc_bytes=64, freed_bytes=32, peak_live_bytes=48),
        resources=Resources(cpu_user_ns=7, max_rss_kb=900),
    )
    summary = fold(data, table("Main"), FoldOptions("release", "wasm32-wasip1")).snapshot.summary
    assert summary
    assert summary.alloc
    assert (summary.profile, summary.target) == ("release", "wasm32-wasip1")
    assert (summary.alloc.alloc_calls, summary.alloc.alloc_bytes, summary.alloc.freed_bytes) == (4, 64, 32)
    assert (summary.peak_heap_bytes, summary.cpu_user_ns, summary.cpu_system_ns, summary.max_rss_kb) == (48, 7, None, 900)
    assert (summary.sampling_interval_ns, summary.samples_taken, summary.samples_missed) == (1_000_000, 3, 2)


def test_the_hottest_functions() -> None:
    data = trace([node(0, 0, 1, 900), node(1, 1, 2, 600), node(2, 2, 3, 90)], 1000)
    profile = folded(data, table("Main", "F", "G"))
    assert hottest(profile.snapshot, 2) == (
        HotFunction("F", 2, 0.51, 0.6, 0.3, 0.51, False),
        HotFunction("Main", 1, 0.3, 0.9, 0.9, 0.3, False),
    )
    assert len(hottest(profile.snapshot)) == 3


def test_shares_leave_the_probe_out() -> None:
    data = trace([node(0, 0, 1, 1000), node(1, 1, 100, 500)], 1001, probe=ProbeCost(4.0, 1.0))
    profile = folded(data, table("Main", "F"))  # 505 probe: 4 + 100 * 5
    assert [row.share for row in hottest(profile.snapshot)] == [pytest.approx(396 / 496), pytest.approx(100 / 496)]

"""Methods without a written receiver that change their object, which a `let`, an `in` parameter or a `readonly` field forbids;
and those that put another value into a part of it that has a destructor, which the caller of a parameter would dispose.

In: such a method and what it is called on. Out: a supposition in the report, which is settled once all bodies are known.
"""

from __future__ import annotations

from collections.abc import Iterator

from chic.source import Span
from chic.stages.check.body import Body
from chic.stages.check.moves import check_change, disposes
from chic.stages.check.report import Report, Supposition
from chic.stages.check.symbols import FunctionInstance, FunctionSymbol
from chic.stages.check.world import World
from chic.ty import Ty
from chic.typed import Expr


def suppose_change(body: Body, one: FunctionInstance, base: Expr, span: Span, replaced: bool) -> None:
    """Notes what is to be said if the method changes its object (`replaced`: a part of it that has a destructor)."""
    world, report = body.world, body.world.report
    world.report = Report(library=report.library, context=report.context)
    try:
        check_change(body, base, span, f"changed by {called(one.symbol)}", False)
        report.suppositions.append(Supposition(one, replaced, world.report.found))
    finally:
        world.report = report


def called(symbol: FunctionSymbol) -> str:
    """What a text calls a method, or an accessor."""
    if symbol.kind not in ("get", "set"):
        return f"`{symbol.name}`"
    kind, _, name = symbol.name.partition("_")
    indexer = len(symbol.params) > (kind == "set")
    return f"the `{kind}` of {'the indexer' if indexer else f'`{name}`'}"


def settle_changes(world: World) -> None:
    """Says of the suppositions in the report what turned out to be true."""
    for one in world.report.suppositions:
        if any(not one.replaced or disposes(world, of) for of in _written(one.method)):
            for key, found in one.found.items():
                world.report.found.setdefault(key, found)
    world.report.suppositions.clear()


def _written(one: FunctionInstance) -> Iterator[Ty]:
    """The types of what the method, or one that it calls on its object or a part of it, writes there."""
    seen, waiting = {one}, [one]
    while waiting:
        method = waiting.pop()
        yield from method.writes
        waiting += method.passes.keys() - seen
        seen |= method.passes.keys()

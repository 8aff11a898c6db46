"""`Main`: found, and held to one of its forms."""

from __future__ import annotations

from chic import ty
from chic.diagnostics import Label
from chic.origin import Origin
from chic.source import Span
from chic.stages.check.declarations import plain_instance
from chic.stages.check.world import World
from chic.typed import Entry


def find_main(world: World, needed: bool) -> Entry | None:
    """The entry point; reports a missing, a second and an ill-formed one."""
    mains = [
        one for one in world.collected.functions
        if one.name == "Main" and one.kind == "function" and one.scope.origin is Origin.PROGRAM and not one.type_params
    ]  # fmt: skip
    if not mains:
        if needed:
            file = next((at for at, origin in enumerate(world.origins) if origin is Origin.PROGRAM), 0)
            world.report.error(
                file,
                "MAIN0001",
                Span(0, 0),
                "the program has no `Main`",
                help="write `public int Main() { ... }` in some namespace",
            )
        return None
    first = mains[0]
    for second in mains[1:]:
        world.report.error(
            second.file, "MAIN0002", second.span, "the program has two `Main` functions", label="the second",
            labels=(Label(first.file, first.span, "the first"),),
        )  # fmt: skip
    one = plain_instance(world, first)
    if one is None or first.receiver:
        world.report.error(
            first.file, "MAIN0003", first.span, "`Main` must be a static function", help="write `static` in front"
        )
        return None
    takes_args = bool(one.params)
    fits = not takes_args or (
        len(one.params) == 1 and one.params[0].ty in (world.array(ty.STRING), ty.ERROR) and not one.params[0].mode
    )
    if not fits or one.result not in (ty.INT, ty.BOOL, ty.VOID, ty.ERROR):
        world.report.error(
            first.file, "MAIN0003", first.span, "`Main` has the wrong form",
            help="it returns `int`, `bool` or `void`, and takes nothing or `string[] args`",
        )  # fmt: skip
    return Entry(one.name, takes_args, one.result)

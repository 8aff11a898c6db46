"""What may stand in `@derive(...)`, and on which types. In: the types of the program. Out: findings."""

from __future__ import annotations

from chic.likeness import nearest
from chic.source import Span
from chic.stages.check.derive import NAMES
from chic.stages.check.symbols import TypeSymbol
from chic.stages.check.world import World
from chic.syntax import Attribute


def check_derived(world: World) -> None:
    """All types that ask for members."""
    for symbol in world.collected.types:
        for attribute in symbol.decl.modifiers.attributes:
            if attribute.name == "derive" and symbol.kind in ("struct", "class"):
                _check(world, symbol, attribute)


def _check(world: World, symbol: TypeSymbol, attribute: Attribute) -> None:
    def wrong(span: Span, text: str, help: str = "") -> None:
        world.report.error(symbol.scope.file, "ATR0002", span, text, help=help)

    if not attribute.args:
        wrong(attribute.span, "`@derive` names nothing", f"write `@derive({', '.join(NAMES)})`, or some of them")
    if symbol.params:
        wrong(attribute.span, "`@derive` cannot stand on a generic type", "write the members")
    words = symbol.decl.modifiers.words
    for arg in attribute.args:
        name = arg.text.strip()
        if name not in NAMES:
            like = nearest(name, NAMES)
            wrong(
                arg.span, f"`@derive` knows no `{name}`", f"did you mean `{like}`?" if like else f"it knows {', '.join(NAMES)}"
            )
        elif name != "Clone" and symbol.base is not None:
            wrong(arg.span, f"`{name}` would not look at what `{symbol.name}` inherits", "write the members")
        elif name == "Clone" and ("abstract" in words or symbol.static):
            wrong(arg.span, f"there are no objects of `{symbol.name}` to clone", "leave `Clone` out")

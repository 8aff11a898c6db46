"""`required` members: a constructor or the initialiser sets them.

In: a creation and what it became. Out: a diagnostic for the first member that neither sets.
"""

from __future__ import annotations

from collections.abc import Iterator

from chic import syntax
from chic.stages.check.body import Body
from chic.stages.check.names import ancestors
from chic.stages.check.symbols import FunctionSymbol, TypeInstance, TypeSymbol
from chic.stages.check.walking import syntax_nodes
from chic.typed import Call, Declare, Do, Expr, NewObject, Sequence


def check_required(body: Body, node: syntax.New, owner: TypeInstance, made: Expr, given: tuple[str, ...] = ()) -> None:
    """Reports a required member that is not set, neither in the braces nor by the constructor."""
    wanted = [one.name.strip("<>") for level in ancestors(owner.symbol) for one in level.fields if one.required]
    left = [name for name in wanted if name not in given]
    constructor = _constructor(body, made) if left else None
    known = set(_assigned(owner.symbol, [constructor] if constructor is not None else []))
    missing = next((name for name in left if name not in known), "")
    if missing:
        body.error(
            "TCK136", node.span, f"required member `{missing}` of `{owner.ty}` is not set", help=f"add `{missing} = ...`"
        )


def _constructor(body: Body, made: Expr) -> FunctionSymbol | None:
    """The constructor that a creation calls."""
    name = made.constructor if isinstance(made, NewObject) else ""
    if isinstance(made, Sequence) and len(made.statements) == 2 and isinstance(made.statements[0], Declare):
        last = made.statements[1]
        name = last.expr.function if isinstance(last, Do) and isinstance(last.expr, Call) else ""
    found = body.world.functions.get(name)
    return found.symbol if found is not None and found.symbol.kind == "init" else None


def _assigned(owner: TypeSymbol, inits: list[FunctionSymbol]) -> Iterator[str]:
    """The members that constructors assign, or may leave to others that they call."""
    if any(getattr(one.decl, "delegate", "") == "self" for one in inits):
        inits = owner.inits
    for one in syntax_nodes(tuple(one.body for one in inits)):
        match one:
            case syntax.Assign(place=syntax.TupleLit(items=items)):
                yield from (_member(item.value) for item in items)
            case syntax.Assign(place=place) | syntax.Arg(mode="out", value=place):
                yield _member(place)
    if owner.base is not None:
        yield from _assigned(owner.base, owner.base.inits)


def _member(place: syntax.Expr | None) -> str:
    """The member that a place names, or nothing."""
    match place:
        case syntax.Name(name=name) | syntax.Member(target=syntax.This(), name=name):
            return name
    return ""

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
    known = set(_assigned(constructor, owner.symbol)) if constructor is not None else set()
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


def _assigned(constructor: FunctionSymbol, owner: TypeSymbol) -> Iterator[str]:
    """The members that a constructor assigns, or may leave to others that it calls."""
    decl = constructor.decl
    called = {"self": owner, "super": owner.base}.get(decl.delegate) if isinstance(decl, syntax.ConstructorDecl) else None
    for symbol in (constructor, *(called.inits if called is not None else ())):
        for one in syntax_nodes(symbol.body):
            place = one.place if isinstance(one, syntax.Assign) else None
            if isinstance(place, syntax.Name) or (isinstance(place, syntax.Member) and isinstance(place.target, syntax.This)):
                yield place.name

"""Local functions: visible in their whole block, elaborated where it ends, without captured variables."""

from __future__ import annotations

from collections.abc import Sequence

from chic import syntax
from chic.stages.check.body import Body
from chic.stages.check.symbols import FunctionSymbol


def bind_local_functions(body: Body, statements: Sequence[syntax.Stmt]) -> list[FunctionSymbol]:
    """Give the local functions among the statements their names, before anything else is looked at."""
    made: list[FunctionSymbol] = []
    for node in statements:
        if isinstance(node, syntax.LocalFunction):
            symbol = _symbol(body, node.decl)
            body.bind(symbol.name, symbol)
            made.append(symbol)
    return made


def _symbol(body: Body, decl: syntax.FunctionDecl) -> FunctionSymbol:
    full = f"{body.name}::local${body.local_functions}::{decl.name}"
    body.local_functions += 1
    return FunctionSymbol(
        decl.name, full, "function", body.scope, None, decl, decl.params, decl.result, decl.body, decl.arrow, decl.modifiers,
        "", decl.type_params, "public", decl.name_span, local=True, outer=body,
        least=sum(1 for one in decl.params if one.default is None),
    )  # fmt: skip


def elaborate_local_functions(body: Body, symbols: Sequence[FunctionSymbol]) -> None:
    """Elaborate the bodies while the names of the block are still known."""
    for symbol in symbols:
        body.world.local_function(body, symbol)

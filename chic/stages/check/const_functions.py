"""What functions that run at compile time may be like: no references, no type parameters; no objects or exceptions.

In: the program's const functions as syntax. Out: findings.
"""

from __future__ import annotations

from chic import syntax
from chic.origin import Origin
from chic.source import Span
from chic.stages.check.symbols import FunctionSymbol
from chic.stages.check.walking import syntax_nodes
from chic.stages.check.world import World

_FORBIDDEN: dict[type, str] = {
    syntax.ForEach: "`foreach`", syntax.New: "`new`", syntax.NewArray: "an array", syntax.CollectionLit: "an array",
    syntax.Throw: "`throw`", syntax.ThrowExpr: "`throw`", syntax.Try: "`try`", syntax.Lambda: "a lambda",
    syntax.Yield: "`yield`", syntax.Lock: "`lock`", syntax.Goto: "`goto`", syntax.LocalFunction: "a local function",
}  # fmt: skip


def check_const_functions(world: World) -> None:
    """Look at the form of every const function of the program."""
    for symbol in world.collected.functions:
        decl = symbol.decl
        if symbol.scope.origin is Origin.PROGRAM and isinstance(decl, syntax.FunctionDecl) and decl.const_fn:
            _check_signature(world, symbol, decl)
            _check_body(world, symbol)


def _check_signature(world: World, symbol: FunctionSymbol, decl: syntax.FunctionDecl) -> None:
    for param in decl.params:
        if param.mode:
            _wrong(world, symbol, "TCK160", param.span, f"cannot have the `{param.mode}` parameter `{param.name}`")
    if decl.type_params:
        _wrong(world, symbol, "TCK160", symbol.span, "cannot be generic")
    if "async" in symbol.modifiers.words:
        _wrong(world, symbol, "TCK160", symbol.span, "cannot be `async`")


def _check_body(world: World, symbol: FunctionSymbol) -> None:
    for node in syntax_nodes(symbol.body, (syntax.Lambda, syntax.LocalFunction)) if symbol.body is not None else ():
        what = _FORBIDDEN.get(type(node))
        if what is not None:
            _wrong(world, symbol, "TCK161", getattr(node, "span", symbol.span), f"cannot contain {what}")
            return


def _wrong(world: World, symbol: FunctionSymbol, code: str, span: Span, what: str) -> None:
    world.report.error(
        symbol.file, code, span, f"const function `{symbol.name}` {what}", help="leave `const` out to run it freely"
    )

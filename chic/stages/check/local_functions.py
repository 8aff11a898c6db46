"""Local functions: visible in their whole block, elaborated at their first use (or where the block ends).

What they use of the functions around them becomes hidden parameters, filled anew by every call. Which variables those are is
read off the syntax, before the body is elaborated: it may call itself, and others of its kind.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from chic import syntax, ty
from chic.origin import Origin
from chic.source import Span
from chic.stages.check.attribute_places import check_standing
from chic.stages.check.body import Body, Capture, LocalInfo, LocalName
from chic.stages.check.captures import borrowed, capture, outer_name
from chic.stages.check.places import check_read
from chic.stages.check.signatures import function
from chic.stages.check.symbols import FunctionInstance, FunctionSymbol
from chic.stages.check.walking import syntax_nodes
from chic.typed import Argument, LocalRef

Captured = list[tuple[LocalInfo, Body]]


def bind_local_functions(body: Body, statements: Sequence[syntax.Stmt]) -> list[FunctionSymbol]:
    """Give the local functions among the statements their names, before anything else is looked at."""
    made: list[FunctionSymbol] = []
    for node in statements:
        if isinstance(node, syntax.LocalFunction):
            symbol = _symbol(body, node.decl)
            symbol.depth = len(body.shadowed)
            body.bind(symbol.name, symbol)
            made.append(symbol)
    return made


def _symbol(body: Body, decl: syntax.FunctionDecl) -> FunctionSymbol:
    full = f"{body.name}::local${body.local_functions}::{decl.name}"
    body.local_functions += 1
    if decl.params and decl.params[0].is_this:
        body.error("TCK013", decl.params[0].span, f"local function `{decl.name}` cannot extend a type: it has no `this`")
    if body.scope.origin is Origin.PROGRAM:
        check_standing(body.world.report, body.scope.file, decl, "a local function")
    return FunctionSymbol(
        decl.name, full, "function", body.scope, None, decl, decl.params, decl.result, decl.body, decl.arrow, decl.modifiers,
        "", decl.type_params, "public", decl.name_span, local=True, outer=body,
        least=sum(1 for one in decl.params if one.default is None),
    )  # fmt: skip


def elaborate_local_functions(body: Body, symbols: Sequence[FunctionSymbol]) -> None:
    """Elaborate those that nothing has used, while the names of the block are still known."""
    for symbol in symbols:
        if not symbol.type_params:
            body.world.local_function(body, function(body.world, symbol))


def names_around(symbol: FunctionSymbol) -> dict[str, LocalName]:
    """The names that a local function sees: those of its block and around it, not of blocks inside."""
    home: Body = symbol.outer
    names = dict(home.names)
    for scope in reversed(home.shadowed[symbol.depth :]):
        for name, previous in reversed(scope):
            if previous is None:
                names.pop(name, None)
            else:
                names[name] = previous
    return names


def captures_of(symbol: FunctionSymbol) -> Captured:
    """The variables that a local function takes copies of, found when it is first used."""
    known: Captured | None = symbol.captured
    if known is None:
        found: dict[int, tuple[LocalInfo, Body]] = {}
        _collect(symbol, found, set())
        known = symbol.captured = list(found.values())
    return known


def _collect(symbol: FunctionSymbol, found: dict[int, tuple[LocalInfo, Body]], seen: set[int]) -> None:
    seen.add(id(symbol))
    home: Body = symbol.outer
    names = names_around(symbol)
    own = {one.name for one in symbol.params}
    for name in dict.fromkeys(_names(symbol.decl)):
        what: LocalName | None = None if name in own else names.get(name)
        where = home
        if what is None and name not in own and (outside := outer_name(home, name)) is not None:
            what, where = outside
        if isinstance(what, FunctionSymbol) and id(what) not in seen:
            _collect(what, found, seen)
        elif isinstance(what, LocalInfo) and _ready(what, where):
            found[id(what)] = (what, where)
    holder: Body | None = home
    while holder is not None and holder.this is None:
        holder = holder.outer
    if holder is not None and holder.this is not None:
        found[id(holder.this)] = (holder.this, holder)


def _ready(info: LocalInfo, home: Body) -> bool:
    """Whether a variable can be handed over now; what cannot is reported where it is used."""
    unset = info.place is None and home.flow.unset >> info.index & 1
    return not unset and not borrowed(info) and info.ty is not ty.ERROR


def _names(node: object) -> Iterator[str]:
    """All simple names in a piece of syntax."""
    return (one.name for one in syntax_nodes(node) if isinstance(one, syntax.Name))


def bind_captures(body: Body, symbol: FunctionSymbol) -> None:
    """The hidden parameters of a local function whose body begins."""
    body.outer, body.outer_names = symbol.outer, names_around(symbol)
    for info, _ in captures_of(symbol):
        fixed = info.fixed if info.kind != "this" else ""
        made = body.new_local(info.name, info.ty, info.span, fixed=fixed, kind=info.kind, hidden=True)
        place = LocalRef(made.index, info.ty)
        body.captures[id(info)] = Capture(info, place, place)


def captured_arguments(body: Body, one: FunctionInstance, span: Span) -> tuple[Argument, ...]:
    """What a call hands over besides the written arguments; the function is elaborated now, if this is its first use."""
    symbol = one.symbol
    first = len(one.params)
    captured = captures_of(symbol)
    unchanged = [info for info, _ in captured if info.changed_inside is None]
    body.world.local_function(symbol.outer, one)
    for info in unchanged:  # what the body changes, one expects to see behind this call, wherever the body stands
        info.change_due = span.end
    used = [info.used for info, _ in captured]
    values = [check_read(body, capture(body, info, home, span), span) for info, home in captured]
    for (info, _), before in zip(captured, used, strict=True):
        info.used = before  # a call alone does not look at them
    return tuple(Argument(first + at, value) for at, value in enumerate(values))

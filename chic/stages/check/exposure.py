"""What public declarations say of types that not everyone may name (TCK148): in their signatures, bases and constraints.

In: what the files declare. Out: diagnostics. Declarations are looked at as they are written, so that what an instance of a
generic type is given does not count.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from chic import syntax
from chic.diagnostics import Label
from chic.origin import Origin
from chic.source import Span
from chic.stages.check.dotted import named_in
from chic.stages.check.names import Found, find_type
from chic.stages.check.symbols import AliasSymbol, ConstSymbol, FunctionSymbol, PropertySymbol, Scope, StaticSymbol, TypeSymbol
from chic.stages.check.walking import syntax_nodes
from chic.stages.check.world import PRIMITIVE_TYPES, World


@frozen(eq=False)
class _Public:
    """Something public: what a message calls it, and the nodes of its signature."""

    text: str
    scope: Scope
    span: Span
    signature: tuple[object, ...]
    params: tuple[syntax.TypeParamDecl, ...] = ()


def check_exposure(world: World) -> None:
    """All public declarations of the program."""
    for one in _declarations(world):
        hidden = _hidden(world, one)
        if hidden is not None:
            text = f"public `{one.text}` mentions `{hidden.name}`, which is {hidden.visibility}"
            label = Label(hidden.scope.file, hidden.span, "declared here")
            world.report.error(one.scope.file, "TCK148", one.span, text, labels=(label,))


def _declarations(world: World) -> Iterator[_Public]:
    found = world.collected
    for type_ in found.types:
        if _is_public(type_) and type_.scope.origin is Origin.PROGRAM and not type_.is_extension:
            yield from _type(type_)
    for function in found.functions:
        if seen_by_all(function.visibility, function.scope) and function.kind in ("function", "init", "operator"):
            yield _function(function)
    variables: list[ConstSymbol | StaticSymbol] = [*found.consts, *found.statics]
    for variable in variables:
        if seen_by_all(variable.visibility, variable.scope) and not variable.name.startswith("<"):
            yield _Public(variable.name, variable.scope, variable.span, (variable.type,))
    for alias in found.aliases:
        decl = alias.decl
        if isinstance(decl, syntax.DelegateDecl) and seen_by_all(alias.visibility, alias.scope):
            signature = (decl.result, _types(decl.params), decl.where)
            yield _Public(alias.name, alias.scope, alias.span, signature, decl.type_params)


def _type(symbol: TypeSymbol) -> Iterator[_Public]:
    """The head of a type, its fields and its properties."""
    decl = symbol.decl
    if isinstance(decl, syntax.EnumDecl):
        payloads = tuple(field.type for variant in decl.variants for field in variant.fields)
        yield _Public(symbol.name, symbol.scope, symbol.span, payloads)
        return
    yield _Public(symbol.name, symbol.scope, symbol.span, (decl.bases, decl.where))
    for field in symbol.fields:
        if field.visibility == "public" and not field.name.startswith("<"):
            yield _Public(field.name, symbol.scope, field.span, (field.type,))
    members = (one for members in symbol.members.values() for one in members)
    for prop in (*members, *symbol.indexers):
        if isinstance(prop, PropertySymbol) and seen_by_all(prop.visibility, symbol.scope):
            yield _Public(
                "this[]" if prop.decl.params else prop.name, symbol.scope, prop.span, (prop.decl.type, _types(prop.decl.params))
            )


def _function(symbol: FunctionSymbol) -> _Public:
    params = symbol.params[1:] if symbol.params and symbol.params[0].is_this and symbol.extends else symbol.params
    signature = (symbol.result, _types(params), getattr(symbol.decl, "where", ()))
    return _Public(f"{symbol.name}()", symbol.scope, symbol.span, signature, symbol.type_params)


def _types(params: tuple[syntax.Param, ...]) -> tuple[object, ...]:
    return tuple(one.type for one in params)


# --- who sees what ----------------------------------------------------------------------------------------------------


def seen_by_all(visibility: str, scope: Scope) -> bool:
    owner = scope.owner
    if scope.origin is not Origin.PROGRAM or (owner is not None and not _is_public(owner)):
        return False
    return visibility == "public" or (not visibility and owner is not None and owner.kind == "interface")


def _is_public(symbol: TypeSymbol) -> bool:
    step: TypeSymbol | None = symbol
    while step is not None and step.visibility == "public":
        step = step.outer
    return step is None


def _hidden(world: World, one: _Public) -> TypeSymbol | None:
    """The first type in a signature that not everyone may name."""
    known = {*PRIMITIVE_TYPES, *(param.name for param in one.params)}
    around = one.scope.owner
    while around is not None:
        known.update(around.params)
        around = around.outer
    for node in syntax_nodes(one.signature):
        if isinstance(node, syntax.NamedType) and not (len(node.parts) == 1 and node.parts[0].name in known):
            found = _closed(_symbol(world, one.scope, node))
            if found is not None:
                return found
    return None


def _closed(symbol: TypeSymbol | None) -> TypeSymbol | None:
    """The type itself or the one around it that is not for everyone."""
    while symbol is not None and symbol.visibility in ("", "public"):
        symbol = symbol.outer
    return symbol


def _symbol(world: World, scope: Scope, node: syntax.NamedType) -> TypeSymbol | None:
    """The type that a name means, through aliases."""
    seen: set[str] = set()
    while True:
        found: Found = find_type(world, scope, node.parts[0].name)
        for part in node.parts[1:]:
            found = named_in(found, part.name, scope)
        symbols = found if isinstance(found, tuple) else ()
        first = next(iter(symbols), None)
        if isinstance(first, TypeSymbol):
            wanted = len(node.parts[-1].args)
            of_arity = (one for one in symbols if isinstance(one, TypeSymbol) and len(one.params) == wanted)
            return next(of_arity, first)
        if not isinstance(first, AliasSymbol) or first.full in seen or not isinstance(first.target, syntax.NamedType):
            return None
        seen.add(first.full)
        scope, node = first.scope, first.target

"""Functions, constructors and properties as symbols."""

from __future__ import annotations

from attrs import evolve

from chic.source import Span
from chic.stages.check.declaring import Collected, declare, full_name
from chic.stages.check.symbols import (
    FieldSymbol,
    FunctionSymbol,
    PropertySymbol,
    Scope,
    StaticSymbol,
    TypeSymbol,
)
from chic.syntax import (
    Accessor,
    ConstructorDecl,
    FunctionDecl,
    Modifiers,
    OperatorDecl,
    Param,
    PropertyDecl,
    Type,
)


def _receiver(out: Collected, scope: Scope, item: FunctionDecl) -> tuple[str, tuple[Param, ...]]:
    """How a method takes its object, and its other parameters."""
    params = item.params
    written = bool(params) and params[0].is_this
    owner = scope.owner
    if owner is None or owner.static or "static" in item.modifiers.words:
        if written and params[0].type is None:
            code, text = "NAM0009", "only instance methods have a `this` parameter"
            out.report.error(scope.file, "TCK013" if owner and owner.is_extension else code, params[0].span, text)
            return "", params[1:]
        return "", params
    if written and params[0].type is not None:
        _typed_receiver(out, scope, params[0])
        params, written = (evolve(params[0], is_this=False), *params[1:]), False
    if owner.is_extension:
        return "", (_extended(owner, params[0].mode, params[0]), *params[1:]) if written else (_extended(owner), *params)
    if owner.is_class or owner.kind == "interface":
        return "object", params[1:] if written else params
    if written:
        return {"": "value", "out": "ref"}.get(params[0].mode, params[0].mode), params[1:]
    return "plain", params


def _typed_receiver(out: Collected, scope: Scope, param: Param) -> None:
    """`this T x` of what is not static: the receiver has its type already."""
    extended = scope.owner is not None and scope.owner.is_extension
    help_text = "write `in this`, or leave it out" if extended else "make the function static to extend a type"
    out.report.error(
        scope.file, "TCK013", param.span, "the receiver of an instance method is `this` alone, without type and name",
        help=help_text,
    )  # fmt: skip


def _extended(owner: TypeSymbol, mode: str = "plain", written: Param | None = None) -> Param:
    """The receiver of an extension's member as its first parameter."""
    return Param("this", owner.decl.target, mode, None, True, span=written.span if written is not None else owner.span)


def must_be_static(out: Collected, scope: Scope, modifiers: Modifiers, span: Span, what: str) -> None:
    """Report a member of a static class that does not say `static`."""
    owner = scope.owner
    if owner is not None and owner.static and "static" not in modifiers.words:
        text = f"static class `{owner.name}` cannot have instance {what}"
        out.report.error(scope.file, "NAM0009", span, text, help="add `static`")


def function(out: Collected, scope: Scope, item: FunctionDecl) -> None:
    must_be_static(out, scope, item.modifiers, item.name_span, "methods")
    receiver, params = _receiver(out, scope, item)
    made = add_function(out, scope, item, item.name, "function", params, item.result, item.body, receiver)
    made.extends = not receiver and bool(params) and params[0].is_this
    for param in params[1:]:
        if param.is_this:
            out.report.error(scope.file, "TCK013", param.span, "`this` can only be the first parameter")
    if made.extends and params[0].mode == "out":
        out.report.error(scope.file, "TCK013", params[0].span, "a receiver has a value: it cannot be `out`")
    if made.extends or (scope.owner is not None and scope.owner.is_extension):
        out.extending.setdefault(made.name, []).append(made)


def add_function(
    out: Collected,
    scope: Scope,
    decl: FunctionDecl | ConstructorDecl | OperatorDecl,
    name: str,
    kind: str,
    params: tuple[Param, ...],
    result: Type | None,
    body: object,
    receiver: str,
) -> FunctionSymbol:
    """Make the symbol of a function and enter it where it can be found."""
    table = scope.owner.members if scope.owner else scope.namespace.members
    number = len(table.get(name, ())) if kind != "init" else len(scope.owner.inits) if scope.owner else 0
    full = full_name(scope, name) + (f"#{number}" if number or kind == "init" else "")
    symbol = FunctionSymbol(
        name, full, kind, scope, scope.owner, decl, params, result, decl.body, getattr(decl, "arrow", False), decl.modifiers,
        receiver, decl.type_params if isinstance(decl, FunctionDecl) else (), decl.modifiers.visibility,
        decl.name_span, number, least=sum(1 for one in params if one.default is None),
    )  # fmt: skip
    if kind == "init" and scope.owner:
        scope.owner.inits.append(symbol)
    elif not declare(out, scope, symbol):
        return symbol
    out.functions.append(symbol)
    return symbol


def constructor(out: Collected, scope: Scope, item: ConstructorDecl) -> None:
    if scope.owner is None or scope.owner.static:
        static = scope.owner is not None
        text = "a static class has no constructor" if static else "a constructor can only stand in a struct or class"
        out.report.error(scope.file, "NAM0009", item.name_span, text)
        return
    if scope.owner.kind == "interface":
        out.report.error(scope.file, "NAM0009", item.name_span, "an interface has no constructor")
        return
    add_function(out, scope, item, "init", "init", item.params, None, item.body, "object" if scope.owner.is_class else "ref")


def property(out: Collected, scope: Scope, item: PropertyDecl) -> None:
    owner = scope.owner
    if owner is None:
        out.report.error(scope.file, "NAM0009", item.name_span, "a property can only be declared in a type")
        return
    must_be_static(out, scope, item.modifiers, item.name_span, "properties")
    static = "static" in item.modifiers.words or owner.static
    if item.params:
        if static:
            out.report.error(scope.file, "NAM0009", item.name_span, "an indexer cannot be static")
            return
        item = evolve(item, name="Item")
    prop = PropertySymbol(
        item.name, full_name(scope, item.name), owner, item, item.modifiers.visibility, static, item.name_span
    )
    if owner.is_extension:
        out.extending.setdefault(prop.name, []).append(prop)
    if item.params:
        owner.indexers.append(prop)
        prop.full += f"#{len(owner.indexers) - 1}" if len(owner.indexers) > 1 else ""
    elif not declare(out, scope, prop):
        return
    declared = owner.kind == "interface" or "abstract" in item.modifiers.words
    if any(one.body is None for one in item.accessors) and not declared:
        if item.params:
            out.report.error(scope.file, "TCK041", item.name_span, "the accessors of an indexer need bodies")
            return
        if all(one.kind != "get" for one in item.accessors):
            text = f"the automatic property `{item.name}` can never be read: it has no `get`"
            help_text = f"add `get;`, or give the `{item.accessors[0].kind}` a body"
            out.report.error(scope.file, "TYP0008", item.name_span, text, help=help_text)
        written = next((one for one in item.accessors if one.kind == "set" and one.body is None), None)
        if written is not None and not static and "readonly" in owner.decl.modifiers.words:
            text = f"`{owner.name}` is a `readonly struct`: its property `{item.name}` has no `set`"
            out.report.error(scope.file, "TYP0008", written.span, text, help="write `init`, or leave it out")
        _backing(scope, prop, out)
    for one in item.accessors:
        _accessor(out, scope, prop, one)


def _backing(scope: Scope, prop: PropertySymbol, out: Collected) -> None:
    """The hidden storage of an automatic property."""
    name, owner, item = prop.backing, prop.owner, prop.decl
    if prop.static:
        symbol = StaticSymbol(
            name, full_name(scope, name), scope, item.type, item.initializer, owner, "private", True, False, item.name_span,
            item.modifiers,
        )  # fmt: skip
        owner.members[name] = [symbol]
        out.statics.append(symbol)
    else:
        required = "required" in item.modifiers.words
        field = FieldSymbol(name, item.type, item.initializer, owner, "private", False, required, item.name_span)
        owner.members[name] = [field]
        owner.fields.append(field)


def _accessor(out: Collected, scope: Scope, prop: PropertySymbol, one: Accessor) -> None:
    name = f"{one.kind}_{prop.name}"
    value = Param("value", prop.decl.type, span=prop.span)
    getter = one.kind == "get"
    modifiers = evolve(prop.decl.modifiers, attributes=prop.decl.modifiers.attributes + one.modifiers.attributes)
    objects = prop.owner.is_class or prop.owner.kind == "interface"
    extends = prop.owner.is_extension and not prop.static
    receiver = "" if prop.static or extends else "object" if objects else "in" if getter else "ref"
    first = (_extended(prop.owner, "in" if getter else "set"),) if extends else ()
    symbol = FunctionSymbol(
        name, full_name(scope, name) + prop.full[len(full_name(scope, prop.name)) :], "get" if getter else "set", scope,
        prop.owner, one, (*first, *prop.decl.params) if getter else (*first, *prop.decl.params, value),
        prop.decl.type if getter else None, one.body, one.arrow, modifiers, receiver, (),
        one.modifiers.visibility or prop.visibility, one.span,
        least=len(first) + len(prop.decl.params) + (not getter), extends=extends,
    )  # fmt: skip
    if getter:
        prop.get = symbol
    else:
        prop.set, prop.init_only = symbol, one.kind == "init"
    out.functions.append(symbol)

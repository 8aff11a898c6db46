"""First pass: every declaration of every file becomes a symbol in its namespace or type.

In: units and their origins. Out: the namespace tree, and the functions, statics, constants and types in source order.
Resolves nothing; reports duplicate names and declarations that we cannot do yet.
"""

from __future__ import annotations

from typing import assert_never

from attrs import Factory, define, evolve

from chic.diagnostics import Label
from chic.source import Span
from chic.stages.check.report import Report
from chic.stages.check.symbols import (
    AliasSymbol,
    ConstSymbol,
    FieldSymbol,
    FunctionSymbol,
    Imports,
    Namespace,
    PropertySymbol,
    Scope,
    StaticSymbol,
    Symbol,
    TypeSymbol,
    VariantSymbol,
)
from chic.syntax import (
    Accessor,
    AliasDecl,
    ConstDecl,
    ConstructorDecl,
    DelegateDecl,
    EnumDecl,
    FieldDecl,
    FunctionDecl,
    ImportDecl,
    Item,
    NamespaceDecl,
    OperatorDecl,
    Param,
    PropertyDecl,
    StaticDecl,
    TestcaseDecl,
    Type,
    TypeDecl,
    Unit,
)
from chic.typed import Origin

UNARY_NAMES = {
    "-": "op_UnaryNegation", "+": "op_UnaryPlus", "!": "op_LogicalNot", "~": "op_OnesComplement", "++": "op_Increment",
    "--": "op_Decrement",
}  # fmt: skip
BINARY_NAMES = {
    "+": "op_Addition", "-": "op_Subtraction", "*": "op_Multiply", "/": "op_Division", "%": "op_Modulus",
    "&": "op_BitwiseAnd", "|": "op_BitwiseOr", "^": "op_ExclusiveOr", "<<": "op_LeftShift", ">>": "op_RightShift",
    "==": "op_Equality", "!=": "op_Inequality", "<": "op_LessThan", "<=": "op_LessThanOrEqual", ">": "op_GreaterThan",
    ">=": "op_GreaterThanOrEqual",
}  # fmt: skip
UNSUPPORTED_KINDS = {
    "class": "classes with instances are", "error": "error (exception) declarations are", "interface": "interfaces are",
    "trait": "traits are", "impl": "impl blocks are", "extension": "extensions are", "record": "records are",
    "record struct": "records are", "record class": "records are", "union": "unions are",
}  # fmt: skip


@define(eq=False)
class Collected:
    """What the files declare, in source order."""

    report: Report
    root: Namespace = Factory(lambda: Namespace(""))
    functions: list[FunctionSymbol] = Factory(list)
    statics: list[StaticSymbol] = Factory(list)
    consts: list[ConstSymbol] = Factory(list)
    types: list[TypeSymbol] = Factory(list)
    aliases: list[AliasSymbol] = Factory(list)
    imports: list[tuple[Scope, Imports, ImportDecl]] = Factory(list)
    globals: Imports = Factory(Imports)
    scopes: list[Scope] = Factory(list)


def collect(units: tuple[Unit, ...], origins: tuple[Origin, ...], report: Report) -> Collected:
    """Collect all declarations of the program."""
    out = Collected(report)
    for file, unit in enumerate(units):
        scope = Scope(file, origins[file], out.root, (Imports(), out.globals))
        out.scopes.append(scope)
        _items(out, scope, unit.items)
    return out


def space_at(scope: Scope, parts: tuple[str, ...]) -> Namespace:
    """The namespace with that name below the scope's, made where it is missing."""
    base = scope.namespace
    for part in parts:
        name = f"{base.name}::{part}" if base.name else part
        base = base.spaces.setdefault(part, Namespace(name, base))
        base.library = base.library or scope.origin is not Origin.PROGRAM
    return base


def _items(out: Collected, scope: Scope, items: tuple[Item, ...]) -> None:
    for item in items:
        match item:
            case NamespaceDecl(name=name, file_scoped=True):
                scope = Scope(scope.file, scope.origin, space_at(scope, name), scope.imports)
                out.scopes.append(scope)
            case NamespaceDecl(name=name, items=inner):
                below = Scope(scope.file, scope.origin, space_at(scope, name), (Imports(), *scope.imports))
                out.scopes.append(below)
                _items(out, below, inner)
            case ImportDecl():
                _import(out, scope, item)
            case _:
                _member(out, scope, item)


def _import(out: Collected, scope: Scope, item: ImportDecl) -> None:
    table = out.globals if item.is_global else scope.imports[0]
    if item.alias:
        known = table.aliases.get(item.alias)
        if known is not None:
            label = Label(known.scope.file, known.span, "first alias of that name")
            out.report.error(
                scope.file, "E0G03", item.span, f"alias `{item.alias}` is declared twice", label="again here", labels=(label,)
            )
            return
        if item.alias == "Std":
            out.report.error(scope.file, "IMPORT0002", item.span, "`Std` cannot be an alias: it is always imported")
            return
        table.aliases[item.alias] = AliasSymbol(item.alias, item.alias, scope, item.target, "private", item.span)
        out.aliases.append(table.aliases[item.alias])
    else:
        out.imports.append((scope, table, item))


# --- members of namespaces and types ----------------------------------------------------------------------------------


def _member(out: Collected, scope: Scope, item: Item) -> None:
    match item:
        case ConstDecl():
            for one in item.bindings:
                const = ConstSymbol(
                    one.name, _full(scope, one.name), scope, item.type, one.value, scope.owner,
                    item.modifiers.visibility, _name_span(one.span, one.name), item.modifiers,
                )  # fmt: skip
                _declare(out, scope, const)
                out.consts.append(const)
        case StaticDecl():
            _statics(out, scope, item, "readonly" not in item.modifiers.words)
        case FieldDecl():
            _field(out, scope, item)
        case FunctionDecl():
            _function(out, scope, item)
        case ConstructorDecl():
            _constructor(out, scope, item)
        case OperatorDecl():
            _operator(out, scope, item)
        case PropertyDecl():
            _property(out, scope, item)
        case TypeDecl():
            _type(out, scope, item)
        case EnumDecl():
            _enum(out, scope, item)
        case AliasDecl():
            full = _full(scope, item.name)
            alias = AliasSymbol(item.name, full, scope, item.type, item.modifiers.visibility, item.name_span, item)
            if item.type_params:
                out.report.unsupported(scope.file, item.name_span, "generic type aliases are")
            _declare(out, scope, alias)
            out.aliases.append(alias)
        case DelegateDecl():
            out.report.unsupported(scope.file, item.name_span, "delegates are")
            _unsupported_type(out, scope, item.name, item, item.name_span)
        case TestcaseDecl():
            out.report.unsupported(scope.file, item.name_span, "testcases are")
        case NamespaceDecl():
            out.report.error(scope.file, "NAM0008", item.span, "a namespace cannot stand inside a type")
        case ImportDecl():
            out.report.error(scope.file, "NAM0008", item.span, "an import cannot stand inside a type")
        case _:
            assert_never(item)


def _full(scope: Scope, name: str) -> str:
    around = scope.owner.full if scope.owner else scope.namespace.name
    return f"{around}::{name}" if around else name


def _name_span(span: Span, name: str) -> Span:
    """The span of the name alone; a binding starts with its name."""
    return Span(span.start, min(span.end, span.start + len(name))) if span.end else span


def _declare(out: Collected, scope: Scope, symbol: Symbol) -> bool:
    """Enter a symbol into its namespace or type; functions may share a name, nothing else may."""
    table = scope.owner.members if scope.owner else scope.namespace.members
    known = table.setdefault(symbol.name, [])
    if known and not (isinstance(symbol, FunctionSymbol) and isinstance(known[0], FunctionSymbol)):
        first = known[0]
        if isinstance(symbol, TypeSymbol) and isinstance(first, TypeSymbol) and symbol.params != first.params:
            known.append(symbol)
            return True
        place = first.owner.scope if isinstance(first, (FieldSymbol, PropertySymbol, VariantSymbol)) else first.scope
        out.report.error(
            scope.file, "NAM0003", symbol.span, f"`{symbol.name}` is declared twice", label="declared again here",
            labels=(Label(place.file, first.span, "first declared here"),),
        )  # fmt: skip
        return False
    known.append(symbol)
    return True


def _statics(out: Collected, scope: Scope, item: StaticDecl | FieldDecl, mutable: bool) -> None:
    guarded = isinstance(item, StaticDecl) and item.mutable and scope.owner is None
    for one in item.bindings:
        static = StaticSymbol(
            one.name, _full(scope, one.name), scope, item.type, one.value, scope.owner, item.modifiers.visibility,
            mutable, guarded, _name_span(one.span, one.name), item.modifiers,
        )  # fmt: skip
        if _declare(out, scope, static):
            out.statics.append(static)


def _field(out: Collected, scope: Scope, item: FieldDecl) -> None:
    words = item.modifiers.words
    owner = scope.owner
    if owner is None or "static" in words or owner.static:
        if owner is not None and owner.static and "static" not in words:
            out.report.error(
                scope.file, "NAM0009", item.bindings[0].span, f"static class `{owner.name}` cannot have instance fields",
                help="add `static`",
            )  # fmt: skip
        _statics(out, scope, item, "readonly" not in words)
        return
    for one in item.bindings:
        field = FieldSymbol(
            one.name, item.type, one.value, owner, item.modifiers.visibility,
            "readonly" in words or "readonly" in owner.decl.modifiers.words, "required" in words,
            _name_span(one.span, one.name),
        )  # fmt: skip
        if _declare(out, scope, field):
            owner.fields.append(field)


# --- functions --------------------------------------------------------------------------------------------------------


def _receiver(out: Collected, scope: Scope, item: FunctionDecl) -> tuple[str, tuple[Param, ...]]:
    """How a method takes its object, and its other parameters."""
    params = item.params
    written = bool(params) and params[0].is_this
    if scope.owner is None or scope.owner.static or "static" in item.modifiers.words:
        if written and params[0].type is None:
            out.report.error(scope.file, "NAM0009", params[0].span, "only instance methods have a `this` parameter")
            return "", params[1:]
        if written:
            out.report.unsupported(scope.file, params[0].span, "extension methods are")
        return "", params
    if written:
        return {"": "value", "out": "ref"}.get(params[0].mode, params[0].mode), params[1:]
    return "plain", params


def _function(out: Collected, scope: Scope, item: FunctionDecl) -> None:
    receiver, params = _receiver(out, scope, item)
    _add_function(out, scope, item, item.name, "function", params, item.result, item.body, receiver)


def _add_function(
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
    table = scope.owner.members if scope.owner else scope.namespace.members
    number = len(table.get(name, ())) if kind != "init" else len(scope.owner.inits) if scope.owner else 0
    full = _full(scope, name) + (f"#{number}" if number or kind == "init" else "")
    symbol = FunctionSymbol(
        name, full, kind, scope, scope.owner, decl, params, result, decl.body, getattr(decl, "arrow", False), decl.modifiers,
        receiver, decl.type_params if isinstance(decl, FunctionDecl) else (), decl.modifiers.visibility,
        decl.name_span, number, least=sum(1 for one in params if one.default is None),
    )  # fmt: skip
    if kind == "init" and scope.owner:
        scope.owner.inits.append(symbol)
    elif not _declare(out, scope, symbol):
        return symbol
    out.functions.append(symbol)
    return symbol


def _constructor(out: Collected, scope: Scope, item: ConstructorDecl) -> None:
    if scope.owner is None or scope.owner.static:
        out.report.error(scope.file, "NAM0009", item.name_span, "a constructor can only stand in a struct or class")
        return
    _add_function(out, scope, item, "init", "init", item.params, None, item.body, "ref")


def _operator(out: Collected, scope: Scope, item: OperatorDecl) -> None:
    table = UNARY_NAMES if len(item.params) == 1 else BINARY_NAMES
    if scope.owner is None:
        out.report.error(scope.file, "TCK050", item.name_span, "an operator can only be declared in a type")
        return
    if item.op in ("implicit", "explicit"):
        name = f"op_{item.op.capitalize()}_{_type_text(item.result)}"
    elif item.op in table:
        name = table[item.op]
    else:
        out.report.error(
            scope.file, "TCK050", item.name_span, f"`{item.op}` with {len(item.params)} operands cannot be overloaded"
        )
        return
    if "static" not in item.modifiers.words:
        out.report.error(scope.file, "TCK050", item.name_span, "operators must be `public static`", help="add `static`")
    _add_function(out, scope, item, name, "operator", item.params, item.result, item.body, "")


def _type_text(node: Type) -> str:
    parts = getattr(node, "parts", None)
    if parts:
        return "::".join(part.name for part in parts)
    element = getattr(node, "element", None)
    return f"{_type_text(element)}[]" if element is not None else type(node).__name__


def _property(out: Collected, scope: Scope, item: PropertyDecl) -> None:
    owner = scope.owner
    if owner is None:
        out.report.error(scope.file, "NAM0009", item.name_span, "a property can only be declared in a type")
        return
    static = "static" in item.modifiers.words or owner.static
    if item.params:
        out.report.unsupported(scope.file, item.name_span, "indexers are")
        return
    prop = PropertySymbol(item.name, _full(scope, item.name), owner, item, item.modifiers.visibility, static, item.name_span)
    if not _declare(out, scope, prop):
        return
    if any(one.body is None for one in item.accessors):
        _backing(scope, owner, item, static, out)
    for one in item.accessors:
        _accessor(out, scope, prop, one)


def _backing(scope: Scope, owner: TypeSymbol, item: PropertyDecl, static: bool, out: Collected) -> None:
    """The hidden storage of an automatic property."""
    name = f"<{item.name}>"
    if static:
        symbol = StaticSymbol(
            name, _full(scope, name), scope, item.type, item.initializer, owner, "private", True, False, item.name_span,
            item.modifiers,
        )  # fmt: skip
        owner.members[name] = [symbol]
        out.statics.append(symbol)
    else:
        field = FieldSymbol(name, item.type, item.initializer, owner, "private", False, False, item.name_span)
        owner.members[name] = [field]
        owner.fields.append(field)


def _accessor(out: Collected, scope: Scope, prop: PropertySymbol, one: Accessor) -> None:
    name = f"{one.kind}_{prop.name}"
    value = Param("value", prop.decl.type, span=prop.span)
    getter = one.kind == "get"
    modifiers = evolve(prop.decl.modifiers, attributes=prop.decl.modifiers.attributes + one.modifiers.attributes)
    receiver = "" if prop.static else "in" if getter else "ref"
    symbol = FunctionSymbol(
        name, _full(scope, name), "get" if getter else "set", scope, prop.owner, one, () if getter else (value,),
        prop.decl.type if getter else None, one.body, one.arrow, modifiers, receiver, (),
        one.modifiers.visibility or prop.visibility, one.span, least=0 if getter else 1,
    )  # fmt: skip
    if getter:
        prop.get = symbol
    else:
        prop.set, prop.init_only = symbol, one.kind == "init"
    out.functions.append(symbol)


# --- types ------------------------------------------------------------------------------------------------------------


def _type(out: Collected, scope: Scope, item: TypeDecl) -> None:
    static = "static" in item.modifiers.words
    construct = UNSUPPORTED_KINDS.get(item.kind, "") if not static else ""
    if construct:
        out.report.unsupported(scope.file, item.name_span, construct)
        if item.name:
            _unsupported_type(out, scope, item.name, item, item.name_span)
        return
    full = _full(scope, item.name)
    inner = Scope(scope.file, scope.origin, scope.namespace, scope.imports)
    params = tuple(one.name for one in item.type_params)
    symbol = TypeSymbol(
        item.name, full, item.kind, item, inner, scope.owner, static, item.modifiers.visibility, item.name_span,
        (*(scope.owner.params if scope.owner else ()), *params),
    )  # fmt: skip
    inner.owner = symbol
    if not _declare(out, scope, symbol):
        return
    if item.bases:
        out.report.unsupported(scope.file, _span_of(item.bases[0]), "base types and interfaces of a type are")
    if any(one.const_type is not None for one in item.type_params):
        out.report.unsupported(scope.file, item.name_span, "constant generic parameters are")
    out.types.append(symbol)
    for member in item.members:
        _member(out, inner, member)


def _span_of(node: Type) -> Span:
    return node.span


def _unsupported_type(out: Collected, scope: Scope, name: str, item: Item, span: Span) -> None:
    """A type that has been reported: its name is known, so that its uses are not reported again."""
    symbol = TypeSymbol(
        name, _full(scope, name), "unsupported", item, scope, scope.owner, False, "public", span, unsupported="reported"
    )
    _declare(out, scope, symbol)


def _enum(out: Collected, scope: Scope, item: EnumDecl) -> None:
    payload = next((one for one in item.variants if one.fields), None)
    if payload is not None or item.type_params:
        out.report.unsupported(scope.file, payload.span if payload else item.name_span, "enum variants with data are")
        _unsupported_type(out, scope, item.name, item, item.name_span)
        return
    inner = Scope(scope.file, scope.origin, scope.namespace, scope.imports)
    symbol = TypeSymbol(
        item.name, _full(scope, item.name), "enum", item, inner, scope.owner, False, item.modifiers.visibility, item.name_span
    )
    inner.owner = symbol
    if not _declare(out, scope, symbol):
        return
    out.types.append(symbol)
    for index, one in enumerate(item.variants):
        variant = VariantSymbol(one.name, symbol, one, index, _name_span(one.span, one.name))
        if _declare(out, inner, variant):
            symbol.variants.append(variant)

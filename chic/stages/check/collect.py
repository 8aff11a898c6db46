"""First pass: every declaration of every file becomes a symbol in its namespace or type.

In: units and their origins. Out: the namespace tree, and the functions, statics, constants and types in source order.
Resolves nothing; reports duplicate names and declarations that we cannot do yet.
"""

from __future__ import annotations

from typing import assert_never

from chic.diagnostics import Label
from chic.origin import Origin
from chic.source import Span
from chic.stages.check.collect_enums import holds_data, variants
from chic.stages.check.collect_extensions import extension
from chic.stages.check.collect_functions import constructor, function, must_be_static, property
from chic.stages.check.collect_operators import operator
from chic.stages.check.declaring import Collected, declare, full_name, name_span, space_at
from chic.stages.check.derive import derived
from chic.stages.check.heads import head_constructor
from chic.stages.check.report import Report
from chic.stages.check.symbols import (
    AliasSymbol,
    ConstSymbol,
    FieldSymbol,
    FunctionSymbol,
    Imports,
    Scope,
    StaticSymbol,
    TypeSymbol,
)
from chic.stages.check.testcases import testcase
from chic.syntax import (
    AliasDecl,
    Block,
    ConstDecl,
    ConstructorDecl,
    DelegateDecl,
    EnumDecl,
    FieldDecl,
    FnType,
    FunctionDecl,
    ImportDecl,
    Item,
    Modifiers,
    NamespaceDecl,
    OperatorDecl,
    PropertyDecl,
    StaticDecl,
    TestcaseDecl,
    TypeDecl,
    Unit,
)

UNSUPPORTED_KINDS = {
    "trait": "traits are", "impl": "impl blocks are", "union": "unions are",
}  # fmt: skip


def collect(units: tuple[Unit, ...], origins: tuple[Origin, ...], report: Report) -> Collected:
    """Collect all declarations of the program."""
    out = Collected(report)
    for file, unit in enumerate(units):
        scope = Scope(file, origins[file], out.root, (Imports(), out.globals))
        out.scopes.append(scope)
        _items(out, scope, unit.items)
    return out


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


def _member(out: Collected, scope: Scope, item: Item) -> None:
    match item:
        case ConstDecl():
            for one in item.bindings:
                const = ConstSymbol(
                    one.name, full_name(scope, one.name), scope, item.type, one.value, scope.owner,
                    item.modifiers.visibility, name_span(one.span, one.name), item.modifiers,
                )  # fmt: skip
                declare(out, scope, const)
                out.consts.append(const)
        case StaticDecl():
            _statics(out, scope, item, "readonly" not in item.modifiers.words)
        case FieldDecl():
            _field(out, scope, item)
        case FunctionDecl():
            function(out, scope, item)
        case ConstructorDecl():
            constructor(out, scope, item)
        case OperatorDecl():
            operator(out, scope, item)
        case PropertyDecl():
            property(out, scope, item)
        case TypeDecl():
            _type(out, scope, item)
        case EnumDecl():
            _enum(out, scope, item)
        case AliasDecl():
            full = full_name(scope, item.name)
            alias = AliasSymbol(item.name, full, scope, item.type, item.modifiers.visibility, item.name_span, item)
            declare(out, scope, alias)
            out.aliases.append(alias)
        case DelegateDecl():
            _delegate(out, scope, item)
        case TestcaseDecl():
            testcase(out, scope, item)
        case NamespaceDecl():
            out.report.error(scope.file, "NAM0008", item.span, "a namespace cannot stand inside a type")
        case ImportDecl():
            out.report.error(scope.file, "NAM0008", item.span, "an import cannot stand inside a type")
        case _:
            assert_never(item)


def _statics(out: Collected, scope: Scope, item: StaticDecl | FieldDecl, mutable: bool) -> None:
    guarded = isinstance(item, StaticDecl) and item.mutable and scope.owner is None
    for one in item.bindings:
        static = StaticSymbol(
            one.name, full_name(scope, one.name), scope, item.type, one.value, scope.owner, item.modifiers.visibility,
            mutable, guarded, name_span(one.span, one.name), item.modifiers,
        )  # fmt: skip
        if declare(out, scope, static):
            out.statics.append(static)


def _field(out: Collected, scope: Scope, item: FieldDecl) -> None:
    words = item.modifiers.words
    owner = scope.owner
    if owner is None or "static" in words or owner.static:
        must_be_static(out, scope, item.modifiers, item.bindings[0].span, "fields")
        _statics(out, scope, item, "readonly" not in words)
        return
    for one in item.bindings:
        field = FieldSymbol(
            one.name, item.type, one.value, owner, item.modifiers.visibility,
            "readonly" in words or "readonly" in owner.decl.modifiers.words, "required" in words,
            name_span(one.span, one.name),
        )  # fmt: skip
        if declare(out, scope, field):
            owner.fields.append(field)


def _type(out: Collected, scope: Scope, item: TypeDecl) -> None:
    static = "static" in item.modifiers.words
    if item.kind == "extension":
        extension(out, scope, item)
        return
    construct = UNSUPPORTED_KINDS.get(item.kind, "") if not static else ""
    if construct:
        out.report.unsupported(scope.file, item.name_span, construct)
        if item.name:
            _unsupported_type(out, scope, item.name, item, item.name_span)
        return
    full = full_name(scope, item.name)
    inner = Scope(scope.file, scope.origin, scope.namespace, scope.imports)
    params = tuple(one.name for one in item.type_params)
    symbol = TypeSymbol(
        item.name, full, "struct" if item.kind == "record" else item.kind, item, inner, scope.owner, static,
        item.modifiers.visibility, item.name_span,
        (*(scope.owner.params if scope.owner else ()), *params),
    )  # fmt: skip
    inner.owner = symbol
    if not declare(out, scope, symbol):
        return
    out.types.append(symbol)
    for param in item.positional:
        if param.type is not None:
            readonly = "readonly" in item.modifiers.words
            field = FieldSymbol(param.name, param.type, None, symbol, "public", readonly, False, param.span)
            if declare(out, inner, field):
                symbol.fields.append(field)
    for member in (*item.members, *head_constructor(item), *derived(item)):
        _member(out, inner, member)
    if symbol.is_class and not symbol.inits:
        _implicit_constructor(inner, symbol)


def _implicit_constructor(scope: Scope, owner: TypeSymbol) -> None:
    """A class without constructors has one that takes nothing; it is elaborated when something needs it."""
    decl = ConstructorDecl(
        Modifiers(visibility="public"), (), Block((), span=owner.span), name_span=owner.span, span=owner.span
    )
    owner.inits.append(
        FunctionSymbol(
            "init", full_name(scope, "init") + "#0", "init", scope, owner, decl, (), None, decl.body, False, decl.modifiers,
            "object", (), "public", owner.span, implicit=True,
        )
    )  # fmt: skip


def _delegate(out: Collected, scope: Scope, item: DelegateDecl) -> None:
    """A delegate is a name for its function type, which has neither names nor defaults."""
    for one in item.params:
        if one.default is not None:
            text = f"parameter `{one.name}` of a delegate cannot have a default: values of function types are called with all"
            out.report.error(scope.file, "TCK045", one.span, text, help="give it in the call")
    params = tuple(one.type for one in item.params if one.type is not None)
    target = FnType(params, tuple(one.mode for one in item.params), item.result, "", item.name_span)
    full = full_name(scope, item.name)
    alias = AliasSymbol(item.name, full, scope, target, item.modifiers.visibility, item.name_span, item)
    declare(out, scope, alias)
    out.aliases.append(alias)


def _unsupported_type(out: Collected, scope: Scope, name: str, item: Item, span: Span) -> None:
    """A type that has been reported: its name is known, so that its uses are not reported again."""
    symbol = TypeSymbol(
        name, full_name(scope, name), "unsupported", item, scope, scope.owner, False, "public", span, unsupported="reported"
    )
    declare(out, scope, symbol)


def _enum(out: Collected, scope: Scope, item: EnumDecl) -> None:
    inner = Scope(scope.file, scope.origin, scope.namespace, scope.imports)
    symbol = TypeSymbol(
        item.name,
        full_name(scope, item.name),
        "payload" if holds_data(item) else "enum",
        item,
        inner,
        scope.owner,
        False,
        item.modifiers.visibility,
        item.name_span,
        (*(scope.owner.params if scope.owner else ()), *(one.name for one in item.type_params)),
    )
    inner.owner = symbol
    if not declare(out, scope, symbol):
        return
    out.types.append(symbol)
    variants(out, inner, symbol, item)

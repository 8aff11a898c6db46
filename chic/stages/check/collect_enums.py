"""Enums: their variants become symbols, and the data of variants fields of the enum.

In: an enum declaration and its symbol. Out: the symbol's fields and variants.
"""

from __future__ import annotations

from chic.source import Span
from chic.stages.check.declaring import Collected, declare, name_span
from chic.stages.check.symbols import FieldSymbol, Scope, TypeSymbol, VariantSymbol
from chic.syntax import EnumDecl, NamedType, NamePart


def holds_data(item: EnumDecl) -> bool:
    """Whether values of the enum are more than numbers."""
    return bool(item.type_params) or any(one.fields for one in item.variants)


def variants(out: Collected, inner: Scope, symbol: TypeSymbol, item: EnumDecl) -> None:
    """The variants, and the fields if they hold data: the variant's number first, then those of all variants in order."""
    for index, one in enumerate(item.variants):
        variant = VariantSymbol(one.name, symbol, one, index, name_span(one.span, one.name))
        if declare(out, inner, variant):
            symbol.variants.append(variant)
    if symbol.kind == "payload":
        symbol.fields.append(_field(symbol, "<variant>", NamedType((NamePart("int"),)), item.name_span))
        for variant in symbol.variants:
            _data(out, symbol, variant)


def _data(out: Collected, symbol: TypeSymbol, one: VariantSymbol) -> None:
    if one.variant.value is not None:
        out.report.error(
            symbol.scope.file, "ENM0001", one.span, f"variant `{one.name}` cannot have a number: the enum holds data",
            help="leave the number out",
        )  # fmt: skip
    seen: set[str] = set()
    for field in one.variant.fields:
        for binding in field.bindings:
            span = name_span(binding.span, binding.name)
            if binding.name in seen:
                out.report.error(symbol.scope.file, "NAM0003", span, f"field `{binding.name}` is declared twice")
                continue
            seen.add(binding.name)
            symbol.fields.append(_field(symbol, f"{one.name}.{binding.name}", field.type, span))


def _field(symbol: TypeSymbol, name: str, of: object, span: Span) -> FieldSymbol:
    return FieldSymbol(name, of, None, symbol, "public", False, False, span)  # type: ignore[arg-type]

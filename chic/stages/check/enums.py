"""Enums whose variants hold data: how a value is built, and what the parts of one are.

Such an enum is a struct: its first field is the variant's number, then come the fields of all variants, one variant after the
other; those of other variants are zero. In: AST, type instances. Out: typed expressions.
"""

from __future__ import annotations

from chic import syntax, ty
from chic.diagnostics import Label
from chic.source import Span
from chic.stages.check.body import Body
from chic.stages.check.conversions import expect
from chic.stages.check.instances import fields
from chic.stages.check.symbols import FieldInfo, TypeInstance
from chic.stages.check.unknown import alike, report_unknown
from chic.stages.check.values import ERROR_EXPR, VariantRef
from chic.typed import Const, Expr, FieldRef, MakeStruct

TAG = 0


def parts_of(body: Body, owner: TypeInstance, variant: str) -> dict[str, tuple[int, FieldInfo]]:
    """The fields of a variant by the names they have in it."""
    start = f"{variant}."
    infos = fields(body.world, owner)
    return {one.name[len(start) :]: (at, one) for at, one in enumerate(infos) if one.name.startswith(start)}


def tag_of(expr: Expr, line: int) -> Expr:
    """The number of the variant that a value is of."""
    return FieldRef(expr, TAG, ty.INT, line)


def plain_variant(body: Body, got: VariantRef) -> Expr:
    """A variant without data as a value."""
    missing = parts_of(body, got.owner, got.symbol.name)
    if missing:
        shown = ", ".join(f"{name} = ..." for name in missing)
        body.error(
            "ENM0002", got.span, f"variant `{got.symbol.name}` holds data", label="its fields have no value",
            help=f"write `{got.owner.symbol.name}.{got.symbol.name} {{ {shown} }}`",
        )  # fmt: skip
        return ERROR_EXPR
    return _made(body, got, [])


def _made(body: Body, got: VariantRef, values: list[tuple[int, Expr]]) -> Expr:
    line = body.line(got.span)
    return MakeStruct(((TAG, Const(got.symbol.index, ty.INT, line)), *values), got.owner.ty, line)


def build(body: Body, node: syntax.New, got: VariantRef) -> Expr:
    """`E.V { X = e }`: every field once."""
    parts = parts_of(body, got.owner, got.symbol.name)
    if node.args or node.elements is not None:
        body.error("ENM0002", node.span, f"variant `{got.symbol.name}` takes its fields by name: `{{ X = ... }}`")
        return ERROR_EXPR
    values: list[tuple[int, Expr]] = []
    given: dict[str, Span] = {}
    broken = False
    for one in node.members or ():
        found = _member(body, one, got, parts, given)
        if found is None:
            body.value(one.value)
            broken = True
            continue
        at, info = found
        value = expect(body, one.value, info.ty, f"field `{one.name}`")
        broken = broken or value.ty is ty.ERROR
        values.append((at, value))
    missing = [name for name in parts if name not in given]
    if missing and not broken:
        body.error(
            "ENM0002", node.span, f"field `{missing[0]}` of variant `{got.symbol.name}` is not set",
            help=f"add `{missing[0]} = ...`",
        )  # fmt: skip
        return ERROR_EXPR
    return ERROR_EXPR if broken else _made(body, got, values)


def _member(
    body: Body, one: syntax.MemberInit, got: VariantRef, parts: dict[str, tuple[int, FieldInfo]], given: dict[str, Span]
) -> tuple[int, FieldInfo] | None:
    span = Span(one.span.start, one.span.start + len(one.name))
    if one.name in given:
        labels = (Label(body.file, given[one.name], "first here"),)
        body.error("TCK137", span, f"member `{one.name}` is set twice", labels=labels)
        return None
    given[one.name] = span
    return part_named(body, got, parts, one.name, span)


def part_named(
    body: Body, got: VariantRef, parts: dict[str, tuple[int, FieldInfo]], name: str, span: Span
) -> tuple[int, FieldInfo] | None:
    """A field of a variant by name; says so if there is none."""
    if name not in parts:
        text = f"variant `{got.symbol.name}` has no field `{name}`"
        report_unknown(body.world, body.file, "TCK133", span, text, alike(name, parts))
        return None
    at, info = parts[name]
    return None if info.ty is ty.ERROR else (at, info)


def payload(body: Body, got: VariantRef, subject: Expr, line: int) -> Expr:
    """The data of a value that is known to be of the variant, as a tuple with its fields' names."""
    parts = parts_of(body, got.owner, got.symbol.name)
    of = ty.Tuple(tuple(info.ty for _, info in parts.values()), tuple(parts))
    values = tuple((to, FieldRef(subject, at, info.ty, line)) for to, (at, info) in enumerate(parts.values()))
    return MakeStruct(values, of, line)

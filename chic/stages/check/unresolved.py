"""What is said of names that stand for no type, for several, or for one that takes other arguments. In: names as written. Out:
findings."""

from __future__ import annotations

from chic import syntax, ty
from chic.diagnostics import Label, counted
from chic.source import Span
from chic.stages.check.dotted import (
    bare_name,
    found_before,
    names_variant,
    primitive_type,
)
from chic.stages.check.names import names_in_scope
from chic.stages.check.symbols import (
    Env,
    Scope,
    TypeSymbol,
)
from chic.stages.check.unknown import alike, inside, of_type, report_unknown
from chic.stages.check.world import OUT_OF_SCOPE_TYPES, PRIMITIVE_TYPES, World
from chic.ty import Ty


def report_choice(world: World, scope: Scope, node: syntax.NamedType, part: syntax.NamePart, types: list[TypeSymbol]) -> None:
    """Several types fit, or the one that there is takes other arguments."""
    if len(types) > 1:
        names = " and ".join(f"`{one.full}`" for one in types)
        world.report.error(scope.file, "TCK031", node.span, f"`{part.name}` is ambiguous: {names}")
        return
    known = types[0]
    code, text = ("TCK033", f"`{known.name}` is not generic") if not known.params else arity(known, len(part.args))
    labels = (Label(known.scope.file, known.span, "declared here"),)
    help, fix = "", None
    if code == "TCK033":
        help, fix = "leave the type arguments out", (Span(part.span.start + len(part.name), part.span.end), "")
    world.report.error(scope.file, code, part.span, text, labels=labels, help=help, fix=fix)


def report_hidden(world: World, scope: Scope, part: syntax.NamePart, symbol: TypeSymbol) -> None:
    visibility = symbol.visibility or "internal"
    world.report.error(
        scope.file, "NAM0004", part.span, f"`{symbol.name}` is {visibility} and not visible here",
        labels=(Label(symbol.scope.file, symbol.span, f"declared {visibility}"),),
    )  # fmt: skip


def own_params(symbol: TypeSymbol) -> int:
    return len(symbol.params) - (len(symbol.outer.params) if symbol.outer else 0)


def arity(symbol: TypeSymbol, given: int) -> tuple[str, str]:
    wanted = own_params(symbol)
    return "TCK032", f"`{symbol.name}` takes {counted(wanted, 'type argument')}, not {given}"


def unknown_type(world: World, scope: Scope, env: Env, node: syntax.NamedType, at: int) -> Ty:
    primitive = primitive_type(node)
    if primitive is not None:
        return primitive
    part = node.parts[at]
    text = ".".join(one.name for one in node.parts[: at + 1])
    if part.name.lower() in OUT_OF_SCOPE_TYPES or (part.name == "vector" and len(part.args) == 2):
        world.report.unsupported(scope.file, part.span, f"the type `{part.name}` is")
        return ty.ERROR
    span = Span(part.span.start, part.span.start + len(part.name))
    if part.args and (part.name in env or primitive_type(bare_name(node)) is not None):
        fix = (Span(span.end, part.span.end), "")
        text, help = f"`{text}` is not generic", "leave the type arguments out"
        world.report.error(scope.file, "TCK033", part.span, text, help=help, fix=fix)
        return ty.ERROR
    if at == 0:
        known = (*names_in_scope(world, scope), *PRIMITIVE_TYPES)
        report_unknown(world, scope.file, "TCK030", span, f"unknown type `{text}`", of_type(world, scope, part.name, known))
        return ty.ERROR
    if names_variant(world, scope, node):
        help = f"the type is `{text[: -len(part.name) - 1]}`"
        world.report.error(scope.file, "TCK030", span, f"`{text}` is a variant, not a type", help=help)
        return ty.ERROR
    report_unknown(
        world,
        scope.file,
        "TCK030",
        span,
        f"unknown type `{text}`",
        alike(part.name, inside(found_before(world, scope, node, at))),
    )
    return ty.ERROR

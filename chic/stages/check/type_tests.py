"""Run-time type tests: `is T` on a reference, and what it refers to as a `T` once it is known to be one."""

from __future__ import annotations

from chic import syntax, ty
from chic.source import Span
from chic.stages.check.body import Body
from chic.stages.check.boxing import box_of, opened
from chic.stages.check.dispatch import REFERENCES, refer
from chic.stages.check.hierarchy import is_a, is_object
from chic.stages.check.nominal import instance_of
from chic.stages.check.nullable import unwrapped
from chic.stages.check.resolve import resolve
from chic.stages.check.values import TypeRef
from chic.ty import Ty
from chic.typed import Always, Bind, Both, Compare, Expr, LocalRef, Not, Recast, Test, TypeTest, When, Zero


def tested(body: Body, subject: Expr, of: Ty, span: Span) -> tuple[Test, Expr] | None:
    """The test whether a reference refers to a `of`, and the value as one; None where that is not for this module: the value
    is no reference, or can never be a `of`."""
    source = subject.ty
    if of == ty.OBJECT and not isinstance(source, REFERENCES) and is_object(body.world, source):
        return Always(), refer(body, subject, of)
    if not isinstance(source, REFERENCES):
        return None
    line = body.line(span)
    if is_a(body.world, source, of):
        there = Compare("!=", subject, Zero(source, line), ty.BOOL, line)
        return When(there), subject if source == of else Recast(subject, of, line)
    if not _possible(body, source, of):
        return None
    if isinstance(of, REFERENCES):
        return When(TypeTest(subject, of, ty.BOOL, line)), Recast(subject, of, line)
    return When(TypeTest(subject, box_of(body.world, of), ty.BOOL, line)), opened(body.world, subject, of)


def known_as(body: Body, node: syntax.Pattern, subject: Expr) -> Expr:
    """What a subject is where a pattern, which is elaborated, fits: `T { ... } and ...` asks the rest of a `T`."""
    if isinstance(node, syntax.AndPattern):
        return known_as(body, node.right, known_as(body, node.left, subject))
    if not isinstance(node, syntax.TypePattern):
        return subject
    subject = unwrapped(subject) if isinstance(subject.ty, ty.Nullable) else subject
    if node.type is None:
        return subject
    if isinstance(node.type, syntax.NamedType):
        got = body.denote(syntax.as_expression(node.type))
        of = got.ty if isinstance(got, TypeRef) else ty.ERROR
    else:
        of = resolve(body.world, body.scope, body.env, node.type)
    found = tested(body, subject, of, node.span) if of is not ty.ERROR else None
    return subject if found is None else found[1]


def of_constant(body: Body, node: syntax.Expr, subject: Expr) -> tuple[Test, Expr]:
    """What must hold for a subject to be compared with a constant, and what is compared: an `object` must be of its type."""
    of = body.value(node).ty if subject.ty == ty.OBJECT else ty.NULL
    found = tested(body, subject, of, node.span) if of not in (ty.NULL, ty.ERROR) else None
    return found if found is not None else (Always(), subject)


def never(body: Body, of: Ty, line: int) -> tuple[Test, Expr]:
    """A test that fails, and what it would have found: in an instance of generic code, other instances may pass it."""
    temp = body.temp(of)
    return Both((Not(Always()), Bind(temp, Zero(of, line)))), LocalRef(temp, of, line)


def _possible(body: Body, source: Ty, of: Ty) -> bool:
    """Whether some object of static type `source` may be a `of`."""
    if source == ty.OBJECT:
        return is_object(body.world, of)
    if isinstance(of, ty.Struct) or (isinstance(of, ty.Class) and isinstance(source, ty.Class)):
        return is_a(body.world, of, source)
    if not isinstance(of, REFERENCES):
        return False
    for one, other in ((source, of), (of, source)):
        found = instance_of(body.world, one)
        if found is not None and "sealed" in found.symbol.decl.modifiers.words and not is_a(body.world, one, other):
            return False
    return True

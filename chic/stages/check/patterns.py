"""Patterns become tests on a subject that lies in a local."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from chic import syntax, ty
from chic.source import Span
from chic.stages.check.body import Body
from chic.stages.check.constants import constant
from chic.stages.check.nullable import has_value, unwrapped
from chic.stages.check.denoting import instance_member
from chic.stages.check.hierarchy import declaring
from chic.stages.check.names import member as inherited
from chic.stages.check.operators import combine
from chic.stages.check.reading import read
from chic.stages.check.resolve import fields, instance_of, report_unknown, resolve
from chic.stages.check.strings import equals
from chic.stages.check.symbols import FieldSymbol, PropertySymbol
from chic.stages.check.type_tests import tested
from chic.stages.check.values import ERROR_EXPR, TypeRef
from chic.stages.check.world import suggestion
from chic.ty import Prim, Ty
from chic.typed import (
    Always,
    ArrayLength,
    Bind,
    Both,
    Compare,
    Const,
    Either,
    Element,
    Equals,
    Expr,
    FieldRef,
    LocalRef,
    Not,
    StringConst,
    Test,
    When,
)


def matched(
    body: Body, node: syntax.Pattern, guards: Sequence[syntax.Expr], subject: int, of: Ty, line: int
) -> tuple[Test | None, int]:
    """The test of a pattern and its guards on the value in local `subject`, and the locals it binds, as bits. The flow
    state afterwards is that of success. None after an error."""
    first = len(body.locals)
    test = pattern(body, node, LocalRef(subject, of, line))
    tests: list[Test | None] = [test]
    for guard in guards:
        tests.append(_guard(body, guard))
    bound = 0
    for index in range(first, len(body.locals)):
        info = body.infos[index]
        if info is not None and info.kind == "pattern":
            bound |= 1 << index
    return _all(tests), bound


def _guard(body: Body, node: syntax.Expr) -> Test | None:
    value = body.value(node, ty.BOOL)
    if value.ty is ty.ERROR:
        return None
    if value.ty is not ty.BOOL:
        body.error("TYP0003", node.span, f"expected a `bool`, found `{value.ty}`", label=f"this is `{value.ty}`")
        return None
    return When(value)


def _all(tests: Sequence[Test | None]) -> Test | None:
    if any(one is None for one in tests):
        return None
    known = [one for one in tests if one is not None and not isinstance(one, Always)]
    return known[0] if len(known) == 1 else Both(tuple(known)) if known else Always()


def pattern(body: Body, node: syntax.Pattern, subject: Expr) -> Test | None:
    """The test of one pattern; None after an error."""
    if isinstance(subject.ty, ty.Nullable) and not isinstance(node, _NULL_TOO):
        return _of_nullable(body, node, subject)
    match node:
        case syntax.AnyPattern():
            return Always()
        case syntax.BindPattern(name=name):
            return _bind(body, name, subject, node.span)
        case syntax.ConstPattern(value=value):
            return _constant(body, value, subject)
        case syntax.RelationalPattern(op=op, value=value):
            return _relation(body, op, value, subject, node.span)
        case syntax.NotPattern(pattern=inner):
            got = _unbound(body, inner, subject, "not")
            return None if got is None else Not(got)
        case syntax.AndPattern(left=left, right=right):
            return _all([pattern(body, left, subject), pattern(body, right, subject)])
        case syntax.OrPattern():
            return _either(body, node, subject)
        case syntax.TypePattern():
            return _type(body, node, subject)
        case syntax.ListPattern():
            return _list(body, node, subject)
        case syntax.SlicePattern():
            body.error("PAT0003", node.span, "`..` can only stand in a list pattern")
            return None
    assert_never(node)


_NULL_TOO = (syntax.AnyPattern, syntax.BindPattern, syntax.NotPattern, syntax.AndPattern, syntax.OrPattern)


def _of_nullable(body: Body, node: syntax.Pattern, subject: Expr) -> Test | None:
    """A pattern on a nullable value: `null` fits where there is none, any other is asked of the value inside."""
    there = When(has_value(subject))
    if isinstance(node, syntax.ConstPattern) and isinstance(node.value, syntax.NullLit):
        return Not(there)
    inner = pattern(body, node, unwrapped(subject))
    return _all([there, inner])


def _either(body: Body, node: syntax.OrPattern, subject: Expr) -> Test | None:
    """`P or Q or ...`, walked along the left spine."""
    sides: list[syntax.Pattern] = []
    first: syntax.Pattern = node
    while isinstance(first, syntax.OrPattern):
        sides.append(first.right)
        first = first.left
    sides.append(first)
    tests = [_unbound(body, one, subject, "or") for one in reversed(sides)]
    known = tuple(one for one in tests if one is not None)
    return Either(known) if len(known) == len(tests) else None


def _unbound(body: Body, node: syntax.Pattern, subject: Expr, word: str) -> Test | None:
    """A pattern under `or` or `not`: it cannot bind, because it may not have fitted."""
    before = len(body.locals)
    test = pattern(body, node, subject)
    if any(info is not None and info.kind == "pattern" for info in body.infos[before:]):
        body.error("PAT0001", node.span, f"a pattern under `{word}` cannot bind a name")
        return None
    return test


def _bind(body: Body, name: str, subject: Expr, span: Span) -> Test:
    if name in ("_", ""):
        return Always()
    info = body.new_local(name, subject.ty, span, kind="pattern", fixed="")
    body.assigned(info.index)
    return Bind(info.index, subject) if subject.ty is not ty.ERROR else Always()


def _constant(body: Body, node: syntax.Expr, subject: Expr) -> Test | None:
    of = subject.ty
    if of is ty.ERROR:
        return None
    saved, body.constant = body.constant, "a pattern"
    value = constant(body, node, of, "a pattern")
    body.constant = saved
    return _equal(body, value, subject, node.span)


def _equal(body: Body, value: Expr, subject: Expr, span: Span) -> Test | None:
    of = subject.ty
    match value:
        case StringConst():
            same = equals(body, "==", subject, value, span)
            return None if same is ERROR_EXPR else When(same)
        case Const(value=number) if isinstance(of, ty.Enum) or (isinstance(of, Prim) and of.kind != "float"):
            return Equals(int(number), subject)
        case Const():
            return When(Compare("==", subject, value, ty.BOOL, value.line))
    return None


def _relation(body: Body, op: str, node: syntax.Expr, subject: Expr, span: Span) -> Test | None:
    right = body.expr(node)
    if subject.ty is ty.ERROR or right.ty is ty.ERROR:
        return None
    got = combine(body, op, subject, right, syntax.Binary(op, node, node, span, span))
    return None if got.ty is ty.ERROR else When(got)


# --- names: constants, types, parts -----------------------------------------------------------------------------------


def _type(body: Body, node: syntax.TypePattern, subject: Expr) -> Test | None:
    if node.type is None:
        return _all([*_parts(body, node, subject), _named(body, node, subject)])
    if isinstance(node.type, syntax.NamedType) and node.fields is None and node.positions is None and not node.name:
        target = _as_expr(node.type)
        got = body.denote(target)
        if not isinstance(got, TypeRef):
            return _constant(body, target, subject) if got is not ERROR_EXPR else None
        of = got.ty
    else:
        of = resolve(body.world, body.scope, body.env, node.type)
    if of is ty.ERROR or subject.ty is ty.ERROR:
        _named(body, node, ERROR_EXPR)
        return None
    found = tested(body, subject, of, node.span)
    if found is not None:
        test, inner = found
        return _all([test, *_parts(body, node, inner), _named(body, node, inner)])
    if of != subject.ty:
        body.error(
            "PAT0002", node.type.span, f"a value of type `{subject.ty}` is never a `{of}`", label="this type cannot occur here"
        )
        _named(body, node, ERROR_EXPR)
        return None
    return _all([*_parts(body, node, subject), _named(body, node, subject)])


def _as_expr(node: syntax.NamedType) -> syntax.Expr:
    """A dotted name as the expression that it may be."""
    first = node.parts[0]
    out: syntax.Expr = syntax.Name(first.name, first.args, first.span if first.span.end else node.span)
    for part in node.parts[1:]:
        out = syntax.Member(out, part.name, part.args, name_span=part.span, span=node.span)
    return out


def _named(body: Body, node: syntax.TypePattern, subject: Expr) -> Test:
    return _bind(body, node.name, subject, node.span) if node.name else Always()


def _parts(body: Body, node: syntax.TypePattern, subject: Expr) -> list[Test | None]:
    """Field and positional sub-patterns."""
    tests: list[Test | None] = []
    for field in node.fields or ():
        part = _field(body, field, subject)
        if part is None:
            tests.append(None)
        elif field.pattern is not None:
            tests.append(pattern(body, field.pattern, part))
    if node.positions is not None:
        places = _positions(body, node, subject)
        if places is None:
            return [None]
        tests += [pattern(body, inner, place) for inner, place in zip(node.positions, places, strict=True)]
    return tests


def _field(body: Body, field: syntax.FieldPattern, subject: Expr) -> Expr | None:
    owner = instance_of(body.world, subject.ty)
    span = Span(field.span.start, field.span.start + len(field.name))
    found = next(iter(inherited(owner.symbol, field.name)), None) if owner is not None else None
    if owner is not None and isinstance(found, (FieldSymbol, PropertySymbol)):
        level = declaring(body.world, owner, found.owner) or owner
        return read(body, instance_member(body, subject, found, level, span), span)
    if owner is not None or isinstance(subject.ty, ty.Tuple):
        names = [one.name for one in owner.symbol.fields] if owner is not None else list(getattr(subject.ty, "names", ()))
        if isinstance(subject.ty, ty.Tuple) and field.name in subject.ty.names:
            at = subject.ty.names.index(field.name)
            return FieldRef(subject, at, subject.ty.elements[at], body.line(span))
        text = f"type `{subject.ty}` has no field `{field.name}`"
        report_unknown(body.world, body.file, "NAM0005", span, text, suggestion(field.name, names))
    elif subject.ty is not ty.ERROR:
        body.error("PAT0002", span, f"a value of type `{subject.ty}` has no fields")
    return None


def _positions(body: Body, node: syntax.TypePattern, subject: Expr) -> list[Expr] | None:
    wanted = len(node.positions or ())
    line = body.line(node.span)
    if isinstance(subject.ty, ty.Tuple):
        parts: list[Expr] = [FieldRef(subject, at, of, line) for at, of in enumerate(subject.ty.elements)]
    else:
        owner = instance_of(body.world, subject.ty)
        if owner is None or isinstance(subject.ty, ty.Enum):
            if subject.ty is not ty.ERROR:
                body.error("PAT0002", node.span, f"a value of type `{subject.ty}` has no positions")
            return None
        parts = [FieldRef(subject, at, one.ty, line) for at, one in enumerate(fields(body.world, owner))]
    if len(parts) != wanted:
        body.error("PAT0002", node.span, f"`{subject.ty}` has {len(parts)} parts, the pattern {wanted}")
        return None
    return parts


def _list(body: Body, node: syntax.ListPattern, subject: Expr) -> Test | None:
    """`[P, .., Q]` on an array: the length first, then the elements from either end."""
    of = subject.ty
    if not isinstance(of, ty.Array):
        if of is not ty.ERROR:
            body.error("PAT0002", node.span, f"a list pattern needs an array, this is `{of}`")
        return None
    slices = [at for at, one in enumerate(node.items) if isinstance(one, syntax.SlicePattern)]
    if len(slices) > 1:
        body.error("PAT0003", node.items[slices[1]].span, "a list pattern has at most one `..`")
        return None
    line = body.line(node.span)
    count = len(node.items) - len(slices)
    length = ArrayLength(subject, ty.NUINT, line)
    tests: list[Test | None] = [When(Compare(">=" if slices else "==", length, Const(count, ty.NUINT, line), ty.BOOL, line))]
    for at, item in enumerate(node.items):
        if isinstance(item, syntax.SlicePattern):
            if item.name and item.name != "_":
                body.unsupported(item.span, "binding the rest of a list pattern is")
                tests.append(None)
            continue
        from_end = bool(slices) and at > slices[0]
        where = Const(len(node.items) - at if from_end else at, ty.INT, line)
        tests.append(pattern(body, item, Element(subject, where, of.element, from_end, line)))
    return _all(tests)

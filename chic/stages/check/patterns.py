"""Patterns become tests on a subject that lies in a local."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from chic import syntax, ty
from chic.diagnostics import Label, with_article
from chic.source import Span
from chic.stages.check.body import Body
from chic.stages.check.constants import constant
from chic.stages.check.denoting import is_free
from chic.stages.check.enums import payload, tag_of
from chic.stages.check.moves import disposes, watch_only
from chic.stages.check.names import find
from chic.stages.check.nominal import instance_of
from chic.stages.check.nullable import has_value, unwrapped
from chic.stages.check.operators import combine
from chic.stages.check.pattern_parts import Part, elements, named_part, positions, variant_parts
from chic.stages.check.ranking import rank
from chic.stages.check.resolve import resolve
from chic.stages.check.strings import equals
from chic.stages.check.type_tests import known_as, never, of_constant, tested
from chic.stages.check.unknown import report_unknown, variant_like
from chic.stages.check.values import ERROR_EXPR, TypeRef, VariantRef
from chic.stages.check.walking import element_name, syntax_nodes
from chic.ty import Prim, Ty
from chic.typed import (
    Always,
    Bind,
    Both,
    Compare,
    Const,
    Either,
    Equals,
    Expr,
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
    _bound_once(body, first)
    if test is None:
        _bind_rest(body, node, first)
    tests: list[Test | None] = [test]
    for guard in guards:
        tests.append(_guard(body, guard))
    bound = 0
    for index in range(first, len(body.locals)):
        info = body.infos[index]
        if info is not None and info.kind == "pattern":
            bound |= 1 << index
    return _all(tests), bound


def _bound_once(body: Body, first: int) -> None:
    """One pattern binds a name once."""
    seen: dict[str, Span] = {}
    for info in body.infos[first:]:
        if info is not None and info.kind == "pattern":
            if info.name in seen:
                labels = (Label(body.file, seen[info.name], "first declared here"),)
                body.error("NAM0003", info.span, f"`{info.name}` is declared twice in this pattern", labels=labels)
            seen.setdefault(info.name, info.span)


def _bind_rest(body: Body, node: syntax.Pattern, first: int) -> None:
    """What a wrong pattern did not get to bind, so that its uses are not reported as well."""
    known = {info.name for info in body.infos[first:] if info is not None}
    for one in syntax_nodes(node):
        for part in one.items if isinstance(one, syntax.ListPattern) else (one,):
            item = _named_element(body, part) if isinstance(part, syntax.TypePattern) else part
            match item:
                case syntax.BindPattern(name=name) | syntax.TypePattern(name=name) | syntax.SlicePattern(name=name):
                    if name not in known:
                        known.add(name)
                        _bind(body, name, ERROR_EXPR, item.span)


def _guard(body: Body, node: syntax.Expr) -> Test | None:
    """What comes behind a guard knows that it held."""
    value, true, _ = body.handlers.condition(body, node)
    body.flow = true if true.live else body.flow  # what a guard keeps out for good is not worth an error
    return None if value.ty is ty.ERROR else When(value)


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
            first = pattern(body, left, subject)
            return _all([first, pattern(body, right, subject if first is None else known_as(body, left, subject))])
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
    watch_only(body, info, subject)
    return Bind(info.index, subject) if subject.ty is not ty.ERROR else Always()


def _constant(body: Body, node: syntax.Expr, subject: Expr) -> Test | None:
    if subject.ty is ty.ERROR:
        return None
    of_parameter = subject.ty in body.env.values()
    if isinstance(node, syntax.NullLit) and of_parameter and rank(Const(0, ty.NULL), subject.ty) is None:
        return Not(Always())  # in other instances of this generic code it may be null
    saved, body.constant = body.constant, "a pattern"
    test, subject = of_constant(body, node, subject)
    shown = node.name if isinstance(node, syntax.Name) else "..."
    value = constant(body, node, subject.ty, "a pattern", f"compare in a guard: `var it when it == {shown}`")
    body.constant = saved
    return _all([test, _equal(body, value, subject, node.span)])


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
    test, subject = of_constant(body, node, subject)
    right = body.expr(node)
    if subject.ty is ty.ERROR or right.ty is ty.ERROR:
        return None
    got = combine(body, op, subject, right, syntax.Binary(op, node, node, span, span))
    return None if got.ty is ty.ERROR else _all([test, When(got)])


# --- names: constants, types, parts -----------------------------------------------------------------------------------


def _type(body: Body, node: syntax.TypePattern, subject: Expr) -> Test | None:
    if node.type is None:
        return _all([*_parts(body, node, subject), _named(body, node, subject)])
    if _bare_variant(body, node.type, subject):
        return None
    plain = node.fields is None and node.positions is None and not node.name
    if isinstance(node.type, syntax.NamedType) and (plain or len(node.type.parts) > 1):
        target = syntax.as_expression(node.type)
        body.tested_name = target if plain and node.type.parts[0].name[:1].islower() else None
        got = body.denote(target)
        if isinstance(got, VariantRef):
            return _variant(body, node, got, subject)
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
    if of != subject.ty and body.env:
        test, inner = never(body, of, body.line(node.span))
        return _all([test, *_parts(body, node, inner), _named(body, node, inner)])
    if of != subject.ty:
        body.error(
            "PAT0002", node.type.span, f"a value of type `{subject.ty}` is never {with_article(of)}",
            label="this type cannot occur here",
            help="a pattern never fits null: leave `?` out" if isinstance(of, ty.Nullable) else "",
        )  # fmt: skip
        _named(body, node, ERROR_EXPR)
        return None
    return _all([*_parts(body, node, subject), _named(body, node, subject)])


def _bare_variant(body: Body, node: syntax.Type, subject: Expr) -> bool:
    """Whether the name of a variant stands without that of its enum, the type of the value that is asked about; says so."""
    owner = instance_of(body.world, subject.ty)
    if owner is None or owner.symbol.kind not in ("enum", "payload") or not isinstance(node, syntax.NamedType):
        return False
    name = node.parts[0].name
    if len(node.parts) > 1 or name in body.names or find(body.world, body.scope, name) != ():
        return False
    advice = variant_like(owner.symbol, name)
    if not advice.word:
        return False
    report_unknown(body.world, body.file, "NAM0001", node.span, f"unknown name `{name}`", advice)
    return True


def _named(body: Body, node: syntax.TypePattern, subject: Expr) -> Test:
    return _bind(body, node.name, subject, node.span) if node.name else Always()


def _parts(body: Body, node: syntax.TypePattern, subject: Expr) -> list[Test | None]:
    """Field and positional sub-patterns."""
    tests: list[Test | None] = []
    for field in node.fields or ():
        part = named_part(body, field, subject)
        if part is None:
            tests.append(None)
        elif field.pattern is not None:
            tests += _asked(body, part, field.pattern)
    if node.positions is not None:
        found = positions(body, node, subject)
        if found is None:
            return [None]
        tests += found[0]
        tests += [pattern(body, inner, place) for inner, place in zip(node.positions, found[1], strict=True)]
    return tests


def _asked(body: Body, part: Part, node: syntax.Pattern) -> list[Test | None]:
    return [*part.tests, pattern(body, node, part.value)]


def _variant(body: Body, node: syntax.TypePattern, got: VariantRef, subject: Expr) -> Test | None:
    """`E.V`, `E.V n`, `E.V { X: P }`, `E.V(P)`"""
    line = body.line(node.span)
    found = tested(body, subject, got.ty, node.span) if got.ty != subject.ty else None
    if found is not None:
        return _all([found[0], _variant(body, node, got, found[1])])
    if got.ty != subject.ty:
        if subject.ty is not ty.ERROR:
            body.error(
                "PAT0002", node.span, f"a value of type `{subject.ty}` is never {with_article(got.ty)}",
                label="this variant cannot occur here",
            )  # fmt: skip
        _named(body, node, ERROR_EXPR)
        return None
    parts = variant_parts(body, node, got, subject)
    name = _named(body, node, _whole(body, node, got, subject)) if node.name else Always()
    if parts is None:
        return None
    tests = [test for part, inner in parts for test in _asked(body, part, inner)]
    return _all([Equals(got.symbol.index, tag_of(subject, line)), *tests, name])


def _whole(body: Body, node: syntax.TypePattern, got: VariantRef, subject: Expr) -> Expr:
    """What a name for all of a variant's data stands for: a copy, which what has a destructor cannot have."""
    data = payload(body, got, subject, body.line(node.span))
    if not disposes(body.world, data.ty):
        return data
    shown = f"{got.symbol.owner.name}.{got.symbol.name}"
    body.error(
        "TYP0016", node.span, f"`{node.name}` would copy what has a destructor", label="would have two owners",
        help=f"name the fields: `{shown} {{ {next(iter(data.ty.names))}: var x }}`" if isinstance(data.ty, ty.Tuple) else "",
    )  # fmt: skip
    return ERROR_EXPR


def _list(body: Body, node: syntax.ListPattern, subject: Expr) -> Test | None:
    """`[P, .., Q]` on an array or view."""
    found = elements(body, node, subject)
    if found is None:
        return None
    return _all([found[0], *(test for part, inner in found[1] for test in _asked(body, part, _named_element(body, inner)))])


def _named_element(body: Body, node: syntax.Pattern) -> syntax.Pattern:
    """`first` in `[first, ..rest]` is bound, as that of the rest is, where nothing has or nearly has that name."""
    name = element_name(node)
    return syntax.BindPattern(name, span=node.span) if name and is_free(body, name) else node

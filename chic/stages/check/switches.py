"""The switch statement."""

from __future__ import annotations

from attrs import Factory, define

from chic import syntax, ty, typed
from chic.diagnostics import Label
from chic.source import Span
from chic.stages.check.blocks import run
from chic.stages.check.body import DEAD, Body, Flow, LocalName, Target, join
from chic.stages.check.left_values import Left
from chic.stages.check.null_flow import looked_at, with_known
from chic.stages.check.null_tests import excludes_null, includes_null
from chic.stages.check.patterns import matched, pattern
from chic.stages.check.walking import syntax_nodes
from chic.typed import (
    Always,
    Bind,
    Both,
    Const,
    Either,
    Equals,
    Expr,
    LocalRef,
    Section,
    Stmt,
    Test,
    When,
)


@define(eq=False, repr=False)
class Sections:
    """The labels of one switch, for `goto case`: constant -> section; `all`, the first label that every value fits; whether
    one is `broken`; what they have `left`; whether a `goto case` may lead to one past its test."""

    subject: Expr
    span: Span
    left: Left
    sections: dict[object, int] = Factory(dict)
    places: dict[object, Span] = Factory(dict)
    all: Span | None = None
    broken: bool = False
    jumped_to: bool = False

    def key(self, body: Body, node: syntax.Pattern) -> object:
        """What the constant of a `goto case` is looked up by."""
        return key_of(pattern(body, node, self.subject))


def fits_all(test: Test | None) -> bool:
    """Whether no value fails a test: `_`, `var x`, `(var a, _)`."""
    match test:
        case Always() | Bind():
            return True
        case Both(tests=tests):
            return all(map(fits_all, tests))
        case Either(tests=tests):
            return any(map(fits_all, tests))
    return False


def ends_it(body: Body, test: Test | None, node: syntax.Pattern) -> bool:
    """Whether nothing behind a pattern can be reached. A type that fits in this instance of generic code may not in another."""
    return fits_all(test) and not (body.env and isinstance(node, syntax.TypePattern))


def handled_before(body: Body, test: Test | None, left: Left) -> tuple[Label, ...]:
    """Where everything is handled before that fits a test; nothing if something is left for it. A catch-all may stand behind
    arms that leave nothing, and what is left in this instance of generic code may differ in another."""
    found = None if test is None or body.env or fits_all(test) else left.handled(test)
    if found is None:
        return ()
    return (Label(body.file, found[0], "handled here" if found[1] else "all of it is handled by this and what is before it"),)


def key_of(test: Test | None) -> object:
    """A test on one constant as a key; None for any other test."""
    match test:
        case Both(tests=(When(condition=typed.TypeTest(of=of)), inner)):
            key = key_of(inner)
            inside = isinstance(key, tuple) and isinstance(key[1], typed.FieldRef) and key[1].base.ty == of
            return key if inside else None
        case Equals(constant=constant, subject=subject):
            return constant if isinstance(subject, LocalRef) else (constant, subject)
        case When(
            condition=typed.Call(args=(typed.Argument(value=subject), typed.Argument(value=typed.StringConst(value=text))))
        ):
            return text if isinstance(subject, LocalRef) else (text, subject)
    return None


def switch(body: Body, node: syntax.Switch, out: list[Stmt]) -> None:
    """`switch (e) { case P: ... }`"""
    value = looked_at(body, node.value)
    line = body.line(node.span)
    subject = body.temp(value.ty)
    place = LocalRef(subject, value.ty, body.line(node.value.span))
    table = Sections(place, Span(node.span.start, node.value.span.end), Left(body.world, subject))
    target = Target(False, len(body.targets), switch=table)
    body.targets.append(target)
    before = body.flow
    table.jumped_to = _jumps_about(node)
    teaches = value if not table.jumped_to else Const(0, ty.NULL)
    heads: list[Head] = []
    start = before
    for at, one in enumerate(node.sections):
        heads.append(_head(body, one, at, place, teaches, table, start))
        if any(label.pattern is not None and includes_null(label.pattern) and not label.guards for label in one.labels):
            start = with_known(body, start, teaches)
    default = next((at for at, (_, _, _, has) in enumerate(heads) if has), -1)
    sections: list[Section] = []
    for one, (tests, names, flow, _) in zip(node.sections, heads, strict=True):
        body.flow = flow
        sections.append(Section(tuple(tests), _section(body, one, names)))
        target.breaks.append(body.flow)
    body.targets.pop()
    body.flow = before if default < 0 and table.all is None else DEAD
    for flow in target.breaks:
        body.flow = join(body.flow, flow)
    if value.ty is not ty.ERROR:
        out.append(typed.Switch(value, subject, tuple(sections), default, line))


Head = tuple[list[Test], dict[str, LocalName], Flow, bool]


def _jumps_about(node: syntax.Switch) -> bool:
    """Whether a `goto case` may lead into sections from elsewhere."""
    return any(isinstance(one, syntax.Goto) and not one.label for one in syntax_nodes(node.sections))


def _head(body: Body, one: syntax.SwitchSection, at: int, place: LocalRef, value: Expr, table: Sections, before: Flow) -> Head:
    """The tests of a section, what they bind, and the flow state in which its body starts."""
    subject, of = place.index, place.ty
    tests: list[Test] = []
    names: dict[str, LocalName] = {}
    flow = DEAD
    default = False
    for label in one.labels:
        if label.pattern is None:
            if default or "default" in table.sections:
                labels = (Label(body.file, table.places["default"], "handled here"),)
                body.error("PAT0004", label.span, "the switch has a `default` already", labels=labels)
            table.places.setdefault("default", label.span)
            default = True
            flow = join(flow, before)
            table.sections["default"] = at
            continue
        path = body.enter()
        body.flow = before
        test, _ = matched(body, label.pattern, label.guards, subject, of, body.line(label.span))
        if excludes_null(label.pattern):
            body.flow = with_known(body, body.flow, value)
        names.update({name: body.names[name] for name, _ in body.shadowed[-1] if name in body.names})
        body.leave(path)
        flow = join(flow, body.flow)
        table.broken = table.broken or test is None
        if test is not None:
            tests.append(test)
            _note(body, test, label.pattern, table, at)
    return tests, names, flow, default


def _note(body: Body, test: Test, node: syntax.Pattern, table: Sections, at: int) -> None:
    """Remember a label; one behind others that fit everything that it fits can never be reached."""
    labels = handled_before(body, test, table.left) if not table.jumped_to else ()
    table.left.take(test, node.span)
    if table.all is not None:
        handled = Label(body.file, table.all, "every value is handled here")
        body.error("PAT0004", node.span, "this label is never reached", labels=(handled,))
    elif ends_it(body, test, node):
        table.all = node.span
    key = key_of(test)
    if labels and table.all in (None, node.span) and (key is None or key not in table.sections):
        body.error("PAT0004", node.span, "this label is never reached", labels=labels)
    if key is None:
        return
    if key in table.sections:
        body.error(
            "PAT0004",
            node.span,
            f"this label is handled already: {key!r}" if isinstance(key, int) else "this label is handled already",
            labels=(Label(body.file, table.places[key], "handled here"),),
        )
    table.places.setdefault(key, node.span)
    table.sections.setdefault(key, at)


def _section(body: Body, one: syntax.SwitchSection, names: dict[str, LocalName]) -> typed.Block:
    path = body.enter()
    for name, what in names.items():
        body.bind(name, what)
    out: list[Stmt] = []
    run(body, one.body, out)
    body.leave(path)
    return typed.Block(tuple(out), body.line(Span(max(one.span.end - 1, one.span.start), one.span.end)))

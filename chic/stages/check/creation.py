"""Struct values: `new`, constructors, positional construction, object initialisers."""

from __future__ import annotations

from chic import syntax, ty
from chic.diagnostics import Label, counted
from chic.source import Span
from chic.stages.check.body import Body
from chic.stages.check.calls import call_group
from chic.stages.check.classes import blank_object, new_object
from chic.stages.check.conversions import expect
from chic.stages.check.dispatch import call_on_object
from chic.stages.check.dotted import names_type, names_variant
from chic.stages.check.enums import build
from chic.stages.check.filling import filled
from chic.stages.check.hierarchy import declaring
from chic.stages.check.in_place import is_used_in_place
from chic.stages.check.instances import fields
from chic.stages.check.literals import zero
from chic.stages.check.moves import take
from chic.stages.check.names import member as inherited
from chic.stages.check.names import visible_from
from chic.stages.check.nominal import instance_of
from chic.stages.check.records import head_of
from chic.stages.check.required import check_required
from chic.stages.check.resolve import stored
from chic.stages.check.signatures import function
from chic.stages.check.symbols import FieldSymbol, PropertySymbol, TypeInstance
from chic.stages.check.unknown import Advice, alike, report_unknown
from chic.stages.check.values import ERROR_EXPR, Denoted, GroupRef, VariantRef
from chic.ty import Ty
from chic.typed import (
    Argument,
    Assign,
    Call,
    Declare,
    Do,
    Expr,
    FieldRef,
    LocalRef,
    MakeStruct,
    Sequence,
    Stmt,
    Zero,
)


def new(body: Body, node: syntax.New, expected: Ty | None) -> Expr:
    """`new T(args) { X = e }`, `E.V { X = e }`"""
    variant = _variant(body, node.type, node.args is None)
    if isinstance(variant, VariantRef):
        return build(body, node, variant)
    of = ty.ERROR if variant is ERROR_EXPR else stored(body.world, body.scope, body.env, node.type)
    if of is ty.ERROR:
        for arg in node.args or ():
            if arg.value is not None:
                body.value(arg.value)
        for one in node.members or ():
            body.value(one.value)
        return ERROR_EXPR
    if of == ty.OBJECT:
        return blank_object(body, node)
    owner = instance_of(body.world, of)
    generic = isinstance(node.type, syntax.NamedType) and node.type.parts[0].name in body.env
    if generic and isinstance(of, (ty.Prim, ty.String)) and not node.args:
        return Zero(of, body.line(node.span))
    if owner is not None and owner.symbol.kind == "payload":
        body.error("ENM0002", node.type.span, f"which variant of `{of}`?", help=f"write `{of}.Variant {{ ... }}`")
        return ERROR_EXPR
    if owner is None or isinstance(of, (ty.Enum, ty.Interface)):
        what = "an interface" if isinstance(of, ty.Interface) else "not a struct or class"
        body.error("TCK130", node.type.span, f"`{of}` cannot be made with `new`", label=what)
        return ERROR_EXPR
    made = new_object(body, node, owner) if isinstance(of, ty.Class) else _constructed(body, node, owner)
    if node.elements is not None and made.ty is not ty.ERROR:
        return filled(body, node, made)
    if made.ty is ty.ERROR or not node.members:
        for one in node.members or () if made.ty is ty.ERROR else ():
            body.value(one.value)
        if made.ty is not ty.ERROR:
            check_required(body, node, owner, made)
        return made
    return _initialised(body, node, owner, made)


def _variant(body: Body, node: syntax.Type, braces: bool) -> Denoted | None:
    """What `A.B` before braces stands for, ERROR_EXPR if that was reported; before parentheses only if it is a variant."""
    if not isinstance(node, syntax.NamedType) or len(node.parts) < 2:
        return None
    if names_type(body.world, body.scope, node) if braces else not names_variant(body.world, body.scope, node):
        return None
    return body.denote(syntax.as_expression(node))


def _constructed(body: Body, node: syntax.New, owner: TypeInstance) -> Expr:
    args = node.args or ()
    inits = owner.symbol.inits
    if takes_head(owner, args):
        return positional(body, node.type.span, owner, args, body.line(node.span))
    if inits and (args or node.args is not None or any(one.least == 0 for one in inits)):
        if args or any(one.least == 0 for one in inits):
            return _by_init(body, node, owner, args)
        if not any(visible_from(body.scope, one) for one in inits):
            return _by_init(body, node, owner, args)
    if args:
        return positional(body, node.type.span, owner, args, body.line(node.span))
    return default_struct(body, owner, node.span)


def takes_head(owner: TypeInstance, args: tuple[syntax.Arg, ...]) -> bool:
    """Whether arguments go to the constructor that a record has from its head, and to none of those written in it."""
    params = head_of(owner)
    least = sum(1 for one in params if one.default is None)
    fits = bool(args) and least <= len(args) <= len(params)
    return fits and not any(one.least <= len(args) <= len(one.params) for one in owner.symbol.inits)


def _by_init(body: Body, node: syntax.New, owner: TypeInstance, args: tuple[syntax.Arg, ...]) -> Expr:
    """A constructor call: the object starts as zero, the constructor gets it by reference."""
    line = body.line(node.span)
    temp = body.temp(owner.ty)
    place = LocalRef(temp, owner.ty, line)
    group = GroupRef(owner.symbol.name, tuple(owner.symbol.inits), owner, place, (), node.type.span)
    call = call_group(body, group, args, node.span)
    if not isinstance(call, Call):
        return ERROR_EXPR
    call = Call(call.function, (Argument(0, place, True), *call.args), ty.VOID, line)
    declare = Declare(temp, zero(owner.ty, line), line)
    return Sequence((declare, Do(call, line)), place, owner.ty, line)


def default_struct(body: Body, owner: TypeInstance, span: Span) -> Expr:
    """A struct with every field at its default."""
    line = body.line(span)
    if not any(one.value is not None for one in owner.symbol.fields):
        return zero(owner.ty, line)
    made = _initial(body, owner)
    return ERROR_EXPR if any(value.ty is ty.ERROR for _, value in made) else MakeStruct(made, owner.ty, line)


def _initial(body: Body, owner: TypeInstance) -> tuple[tuple[int, Expr], ...]:
    """What the fields that say so have at first."""
    with body.seen_from(owner.symbol.scope, owner.env):
        return tuple(
            (at, expect(body, one.symbol.value, one.ty, f"field `{one.name}`"))
            for at, one in enumerate(fields(body.world, owner))
            if one.symbol is not None and one.symbol.value is not None
        )


def positional(body: Body, span: Span, owner: TypeInstance, args: tuple[syntax.Arg, ...], line: int) -> Expr:
    """`new Big(1, 2, 3)` without constructor: the fields in order, or by name. What a record has besides begins as it says."""
    infos = fields(body.world, owner)
    made: list[tuple[int, Expr]] = []
    seen: set[int] = set()
    broken = False
    for at, arg in enumerate(args):
        where = owner.index.get(arg.name, -1) if arg.name else at
        if arg.value is None or arg.mode or not 0 <= where < len(infos) or where in seen:
            has = f"it has {counted(len(infos), 'field')} and no `init`"
            body.error(
                "TCK131", span, f"no constructor of `{owner.ty}` takes these arguments",
                labels=(Label(owner.symbol.scope.file, owner.symbol.span, has),),
            )  # fmt: skip
            return ERROR_EXPR
        seen.add(where)
        value = expect(body, arg.value, infos[where].ty, f"field `{infos[where].name}`")
        take(body, value, arg.value.span)
        broken = broken or value.ty is ty.ERROR
        made.append((where, value))
    made += _record_defaults(body, owner, seen)
    broken = broken or any(value.ty is ty.ERROR for _, value in made)
    head = len(head_of(owner))
    if len(made) < (head or len(infos)) and not broken:
        body.error(
            "TCK131", span, f"`{owner.ty}` has {counted(len(infos), 'field')}, not {len(made)}",
            labels=(Label(owner.symbol.scope.file, owner.symbol.span, "declared here"),),
            help="give them all, or name the ones you set: `{ X = ... }`",
        )  # fmt: skip
        return ERROR_EXPR
    if head:
        made += _initial(body, owner)
        broken = broken or any(value.ty is ty.ERROR for _, value in made)
    return ERROR_EXPR if broken else MakeStruct(tuple(made), owner.ty, line)


def _record_defaults(body: Body, owner: TypeInstance, given: set[int]) -> list[tuple[int, Expr]]:
    """The defaults of parameters that got no argument, as the record sees them."""
    infos, params = fields(body.world, owner), head_of(owner)
    left = [(at, one.default) for at, one in enumerate(params) if at not in given and one.default is not None]
    with body.seen_from(owner.symbol.scope, owner.env):
        return [(at, expect(body, node, infos[at].ty, f"the default of `{infos[at].name}`")) for at, node in left]


def _initialised(body: Body, node: syntax.New, owner: TypeInstance, made: Expr) -> Expr:
    """An object initialiser, run after the constructor."""
    line = body.line(node.span)
    given: dict[str, syntax.MemberInit] = {}
    steps: list[tuple[int, Expr] | Stmt] = []
    temp = body.temp(owner.ty)
    place = LocalRef(temp, owner.ty, line)
    broken = False
    for one in node.members or ():
        step = _member_init(body, one, owner, place, given)
        broken = broken or step is None
        if step is not None:
            steps.append(step)
    check_required(body, node, owner, made, tuple(given))
    if broken:
        return ERROR_EXPR
    simple = [step for step in steps if isinstance(step, tuple)]
    if len(simple) == len(steps) and isinstance(made, Zero):
        return MakeStruct(tuple(simple), owner.ty, line)
    infos = fields(body.world, owner)
    statements: list[Stmt] = [Declare(temp, made, line)]
    for step in steps:
        if isinstance(step, tuple):
            at, value = step
            field = FieldRef(place, at, infos[at].ty, line)
            statements.append(Do(Assign(field, value, infos[at].ty, line), line))
        else:
            statements.append(step)
    return Sequence(tuple(statements), place, owner.ty, line)


def _member_init(
    body: Body, one: syntax.MemberInit, owner: TypeInstance, place: Expr, given: dict[str, syntax.MemberInit]
) -> tuple[int, Expr] | Stmt | None:
    """One `X = e`: a field's number and value, or the call of a setter."""
    name_span = Span(one.span.start, one.span.start + len(one.name))
    found = next(iter(inherited(owner.symbol, one.name)), None)
    if one.name in given:
        body.error(
            "TCK137",
            name_span,
            f"member `{one.name}` is set twice",
            labels=(Label(body.file, given[one.name].span, "first here"),),
        )
        return None
    given[one.name] = one
    if not isinstance(found, (FieldSymbol, PropertySymbol)):
        code = "TCK133" if found is None else "TCK138"
        advice = alike(one.name, owner.symbol.members) if found is None else Advice()
        what = "no member" if found is None else "no instance field or property"
        report_unknown(body.world, body.file, code, name_span, f"`{owner.ty}` has {what} `{one.name}`", advice)
        body.value(one.value)
        return None
    if not visible_from(body.scope, found):
        body.error("TCK134", name_span, f"member `{one.name}` is {found.visibility or 'internal'} and not visible here")
        return None
    if isinstance(found, PropertySymbol):
        return _property_init(body, one, owner, place, found)
    if found.readonly:
        body.error("TCK135", name_span, f"field `{one.name}` is `readonly`")
        return None
    return _field_init(body, one, declaring(body.world, owner, found.owner) or owner, found.name)


def _field_init(body: Body, one: syntax.MemberInit, owner: TypeInstance, name: str) -> tuple[int, Expr] | None:
    infos = fields(body.world, owner)
    at = owner.index[name]
    value = expect(body, one.value, infos[at].ty, f"{'field' if name == one.name else 'property'} `{one.name}`")
    take(body, value, one.value.span)
    return None if value.ty is ty.ERROR else (at, value)


def _property_init(
    body: Body, one: syntax.MemberInit, owner: TypeInstance, place: Expr, prop: PropertySymbol
) -> tuple[int, Expr] | Stmt | None:
    if prop.set is None or prop.static:
        code = "TCK138" if prop.static else "TCK135"
        body.error(code, one.span, f"property `{prop.name}` cannot be set in an initialiser")
        return None
    if not visible_from(body.scope, prop.set):
        body.error("TCK134", one.span, f"the `set` of property `{prop.name}` is {prop.set.visibility} and not visible here")
        return None
    level = declaring(body.world, owner, prop.owner) or owner
    if is_used_in_place(body.world, prop, level):
        return _field_init(body, one, level, prop.backing)
    setter = function(body.world, prop.set, level)
    value = expect(body, one.value, setter.params[0].ty, f"property `{prop.name}`")
    if value.ty is ty.ERROR:
        return None
    line = body.line(one.span)
    if prop.set.receiver == "object":
        return Do(call_on_object(body, setter, place, (Argument(1, value),), one.span), line)
    return Do(Call(body.world.need(setter), (Argument(0, place, True), Argument(1, value)), ty.VOID, line), line)

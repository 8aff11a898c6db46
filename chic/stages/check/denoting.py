"""What simple names and symbols stand for: locals, members of this object, types, namespaces, functions, constants."""

from __future__ import annotations

from chic import syntax, ty
from chic.source import Span
from chic.stages.check.body import Body, LocalConst, LocalInfo
from chic.stages.check.captures import call_itself, captured, captured_this, is_given
from chic.stages.check.constants import const_value, variant_value
from chic.stages.check.dispatch import BaseObject, plain
from chic.stages.check.dotted import space_named
from chic.stages.check.extensions import extending
from chic.stages.check.hierarchy import is_a, level_of
from chic.stages.check.implied import implied_member
from chic.stages.check.in_place import storage
from chic.stages.check.instances import base_of, fields, instance
from chic.stages.check.names import find, names_in_scope, visible_from
from chic.stages.check.nominal import instance_of, wrapper
from chic.stages.check.properties import hidden
from chic.stages.check.resolve import argument_of, named, resolve, resolve_alias
from chic.stages.check.signatures import static
from chic.stages.check.symbols import (
    AliasSymbol,
    ConstSymbol,
    FieldSymbol,
    FunctionSymbol,
    Namespace,
    PropertySymbol,
    StaticSymbol,
    Symbol,
    TypeInstance,
    TypeSymbol,
    VariantSymbol,
)
from chic.stages.check.unknown import Advice, of_value, report_unknown
from chic.stages.check.values import ERROR_EXPR, Denoted, GroupRef, PropertyRef, SpaceRef, TypeRef, VariantRef
from chic.stages.check.world import WRAPPED, primitive_named
from chic.ty import Ty
from chic.typed import Const, Expr, FieldRef, LocalRef, StaticRef, StringConst


def name(body: Body, node: syntax.Name) -> Denoted:
    """What a simple name stands for."""
    local = body.names.get(node.name)
    if local is not None:
        return _local(body, local, node)
    outside = captured(body, node.name, node.span) if body.outer is not None else None
    if outside is not None:
        return outside
    if node.name in body.env and not node.args:
        known = body.env[node.name]
        if isinstance(known, ty.ConstArg):
            return const_argument(known, body.line(node.span))
        return type_ref(body, body.env[node.name], node.span)
    found = find(body.world, body.scope, node.name)
    implied = implied_member(body.world, body.scope, body.env, node, found) if _in_extension(body) else None
    if implied is not None:
        return body.denote(implied)
    if found != ():
        return symbols(body, found, node.name, node.args, node.span, None, implied=True)
    primitive = primitive_named(node.name)
    if primitive is not None:
        return type_ref(body, primitive, node.span)
    _unknown_name(body, node)
    return ERROR_EXPR


def _in_extension(body: Body) -> bool:
    return body.scope.owner is not None and body.scope.owner.is_extension


def _local(body: Body, local: LocalInfo | LocalConst | FunctionSymbol, node: syntax.Name) -> Denoted:
    if isinstance(local, LocalInfo):
        local.used = max(local.used, node.span.start)
        if local.place is not None:
            return local.place
        return LocalRef(local.index, local.ty, body.line(node.span))
    if isinstance(local, LocalConst):
        return local.value
    return GroupRef(node.name, (local,), None, None, (), node.span)


def _unknown_name(body: Body, node: syntax.Name) -> None:
    this = body.this
    if this is not None and extending(body.world, body.scope, node.name, this.ty, False):
        body.error(
            "NAM0001", node.span, f"unknown name `{node.name}`", label="not found",
            help=f"an extension of `{this.ty}` has it: `this.{node.name}`",
        )  # fmt: skip
        return
    known = (*body.names, *body.outer_names, *names_in_scope(body.world, body.scope))
    advice = of_value(body.world, body.scope, node.name, known) if node.name not in ("base", "value") else Advice()
    if not advice.word and is_given(body, node.name):
        advice = Advice(f"`{node.name}` is not there before its value is; {call_itself(node.name)}")
    tested = node is body.tested_name and (not advice.help or _is_function(body, advice.word))
    if tested or (node is body.assigned_name and not advice.help):
        advice = _declared(body, node)
    report_unknown(body.world, body.file, "NAM0001", node.span, f"unknown name `{node.name}`", advice)


def is_free(body: Body, name: str) -> bool:
    """Whether nothing has that name here, and no constant one so like it that it may be meant."""
    known = {*body.names, *body.outer_names, *body.env, *names_in_scope(body.world, body.scope)}
    if name in known or find(body.world, body.scope, name) != () or primitive_named(name) is not None:
        return False
    constants = (one for one in known if _is_constant(body, one))
    return not of_value(body.world, body.scope, name, constants).word


def _is_constant(body: Body, name: str) -> bool:
    found = body.names.get(name) or body.outer_names.get(name) or find(body.world, body.scope, name)
    return isinstance(found[0] if isinstance(found, tuple) and found else found, (LocalConst, ConstSymbol))


def _is_function(body: Body, name: str) -> bool:
    """Whether a name says nothing in a pattern: functions are no values there."""
    found = find(body.world, body.scope, name) if name else ()
    return isinstance(found, tuple) and bool(found) and isinstance(found[0], FunctionSymbol)


def _declared(body: Body, node: syntax.Name) -> Advice:
    """How the name would be declared here; what uses it means this one."""
    tested = node is body.tested_name
    body.new_local(node.name, ty.ERROR, node.span, kind="pattern" if tested else "var")
    if tested:
        return Advice(f"write `var {node.name}` to give the value this name", f"var {node.name}")
    return Advice(f"declare it: `var {node.name} = ...`")


def type_ref(body: Body, of: Ty, span: Span) -> TypeRef:
    """A type as the left side of a dot."""
    return TypeRef(of, instance_of(body.world, of) or wrapper(body.world, of), span)


def type_name(body: Body, node: syntax.TypeName) -> Denoted:
    """A written type where an expression may stand."""
    if isinstance(node.type, syntax.NamedType):
        found = named(body.world, body.scope, body.env, node.type)
        if isinstance(found, TypeInstance):
            return TypeRef(found.ty, found, node.span)
        return ERROR_EXPR if found is ty.ERROR else type_ref(body, found, node.span)
    of = resolve(body.world, body.scope, body.env, node.type)
    return ERROR_EXPR if of is ty.ERROR else TypeRef(of, None, node.span)


def symbols(
    body: Body,
    found: tuple[Symbol, ...] | Namespace,
    called: str,
    args: tuple[syntax.TypeArg, ...],
    span: Span,
    owner: TypeInstance | None,
    implied: bool = False,
) -> Denoted:
    """What the symbols of one name stand for, outside an object. `implied`: instance members mean those of `this`."""
    if isinstance(found, Namespace):
        return SpaceRef(found, span)
    first = found[0]
    if isinstance(first, FunctionSymbol):
        return group_of(body, tuple(one for one in found if isinstance(one, FunctionSymbol)), called, args, span, owner)
    if isinstance(first, TypeSymbol):
        node = syntax.NamedType((syntax.NamePart(called, args, span),), span)
        if len(found) == 1 and not first.params and not args:
            return _plain_type(body, first, span)
        got = named(body.world, body.scope, body.env, node)
        return TypeRef(got.ty, got, span) if isinstance(got, TypeInstance) else ERROR_EXPR
    if isinstance(first, AliasSymbol):
        return _alias(body, first, syntax.NamedType((syntax.NamePart(called, args, span),), span), span)
    if len(found) > 1:
        names = " and ".join(f"`{getattr(one, 'full', one.name)}`" for one in found)
        body.error("NAM0002", span, f"`{called}` is ambiguous: {names}")
        return ERROR_EXPR
    return _value(body, first, span, owner or _around(body, first), implied)


def _plain_type(body: Body, symbol: TypeSymbol, span: Span) -> Denoted:
    if not visible_from(body.scope, symbol):
        hidden(body, symbol, span)
    if symbol.unsupported:
        return ERROR_EXPR
    if symbol.static and symbol.name in WRAPPED and symbol.full == f"Std::{symbol.name}":
        return type_ref(body, WRAPPED[symbol.name], span)
    return TypeRef(instance(body.world, symbol).ty, instance(body.world, symbol), span)


def _alias(body: Body, alias: AliasSymbol, node: syntax.NamedType, span: Span) -> Denoted:
    if alias.decl is None and isinstance(alias.target, syntax.NamedType):
        space = space_named(body.world, tuple(part.name for part in alias.target.parts))
        if space is not None:
            return SpaceRef(space, span)
    generic = alias.decl is not None and alias.decl.type_params
    got = named(body.world, body.scope, body.env, node) if generic else resolve_alias(body.world, alias)
    if isinstance(got, TypeInstance):
        return TypeRef(got.ty, got, span)
    return ERROR_EXPR if got is ty.ERROR else type_ref(body, got, span)


def _around(body: Body, symbol: Symbol) -> TypeInstance | None:
    """The instance of the type that a member belongs to, where it is named without one."""
    owner = getattr(symbol, "owner", None)
    if owner is None:
        return None
    around = body.owner
    while around is not None:
        found = level_of(body.world, around, owner)
        if found is not None:
            return found
        outer = around.symbol.outer
        around = instance(body.world, outer, around.args[: len(outer.params)]) if outer is not None else None
    args = tuple(body.env.get(one, ty.ERROR) for one in owner.params)
    return instance(body.world, owner, args)


def group_of(
    body: Body,
    found: tuple[FunctionSymbol, ...],
    called: str,
    args: tuple[syntax.TypeArg, ...],
    span: Span,
    owner: TypeInstance | None,
) -> Denoted:
    given = tuple(_type_arg(body, one) for one in args)
    if ty.ERROR in given:
        return ERROR_EXPR
    return GroupRef(called, found, owner or _around(body, found[0]), None, given, span)


def _type_arg(body: Body, node: syntax.TypeArg) -> Ty:
    return argument_of(body.world, body.scope, body.env, node)


def const_argument(known: ty.ConstArg, line: int) -> Expr:
    """The value that a constant parameter stands for in an instance."""
    return StringConst(known.value, known.ty, line) if isinstance(known.value, str) else Const(known.value, known.ty, line)


def _value(body: Body, symbol: Symbol, span: Span, owner: TypeInstance | None, implied: bool) -> Denoted:
    """A constant, static, variant, or a member of `this`."""
    if not visible_from(body.scope, symbol):
        hidden(body, symbol, span)
        return ERROR_EXPR
    match symbol:
        case ConstSymbol():
            return const_value(body.world, symbol, owner, body.line(span))
        case StaticSymbol():
            if symbol.guarded:
                body.need_unsafe(span, f"`static mut {symbol.name}`")
            found = static(body.world, symbol, owner)
            return ERROR_EXPR if found.ty is ty.ERROR else StaticRef(found.name, found.ty, body.line(span))
        case VariantSymbol():
            enum = owner if owner is not None and owner.symbol is symbol.owner else instance(body.world, symbol.owner)
            payload = symbol.owner.kind == "payload"
            return VariantRef(symbol, enum, span, enum.ty) if payload else variant_value(body, symbol, enum, span)
        case PropertySymbol() if symbol.static and owner is not None:
            return storage(body, symbol, owner, None, span) or PropertyRef(symbol, owner, None, span)
        case FieldSymbol() | PropertySymbol():
            this = this_value(body, span) if implied else None
            if this is None or owner is None or not is_a(body.world, this.ty, owner.ty):
                body.error(
                    "NAM0007", span, f"`{symbol.name}` belongs to an object; here is none",
                    help=f"name the object: `x.{symbol.name}`",
                )  # fmt: skip
                return ERROR_EXPR
            return instance_member(body, this, symbol, owner, span)
    raise AssertionError(symbol)


def this_value(body: Body, span: Span) -> Expr | None:
    """The object that the body works on, if there is one."""
    info = body.this
    if info is None:
        return captured_this(body, span) if body.outer is not None else None
    return LocalRef(info.index, info.ty, body.line(span))


def this(body: Body, node: syntax.This) -> Denoted:
    """`this`, `base`, `self`"""
    named = _named_self(body, node)
    if named is not None:
        return named
    found = this_value(body, node.span)
    if node.word == "base":
        owner = _owner_around(body)
        base = base_of(body.world, owner) if found is not None and owner is not None else None
        if found is None or base is None:
            body.error("NAM0007", node.span, "there is no `base` here", label="not in a class with a base class")
            return ERROR_EXPR
        return BaseObject(found, base.ty, body.line(node.span))
    if found is None:
        body.error("NAM0007", node.span, f"there is no `{node.word}` here", label="not in an instance method")
        return ERROR_EXPR
    return found


def _owner_around(body: Body) -> TypeInstance | None:
    """The type whose member the body belongs to, maybe by a local function."""
    while body.owner is None and body.outer is not None:
        body = body.outer
    return body.owner


def _named_self(body: Body, node: syntax.This) -> Denoted | None:
    """What a program calls `self` or `base`: they are ordinary names outside constructors."""
    local = body.names.get(node.word)
    if local is not None:
        return _local(body, local, syntax.Name(node.word, span=node.span))
    return captured(body, node.word, node.span) if body.outer is not None else None


def instance_member(body: Body, base: Expr, symbol: Symbol, owner: TypeInstance, span: Span) -> Denoted:
    if isinstance(symbol, PropertySymbol):
        return storage(body, symbol, owner, base, span) or PropertyRef(symbol, owner, base, span)
    infos = fields(body.world, owner)
    at = owner.index[symbol.name]
    if infos[at].ty is ty.ERROR:
        return ERROR_EXPR
    return FieldRef(plain(base), at, infos[at].ty, body.line(span))

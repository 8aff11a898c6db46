"""What a member access stands for: `target.name` on namespaces, types and values."""

from __future__ import annotations

from collections.abc import Iterable

from chic import syntax, ty
from chic.diagnostics import with_article
from chic.origin import Origin
from chic.source import Span
from chic.stages.check.body import Body
from chic.stages.check.constants import wrapper_constant
from chic.stages.check.denoting import group_of, instance_member, symbols, type_ref
from chic.stages.check.dispatch import BaseObject
from chic.stages.check.dotted import PREFIXES
from chic.stages.check.enums import plain_variant
from chic.stages.check.extended import explain_missing, extended_member, extended_static
from chic.stages.check.extensions import extending, has_member
from chic.stages.check.hierarchy import declaring, is_a
from chic.stages.check.instances import instance
from chic.stages.check.instead import demanded
from chic.stages.check.moves import disposes
from chic.stages.check.names import ancestors, find, in_space, visible_from
from chic.stages.check.names import member as inherited
from chic.stages.check.nominal import comparing, instance_of, wrapper
from chic.stages.check.null_flow import may_be_null, narrowed
from chic.stages.check.nullable import bare, has_value, is_reference, unwrapped
from chic.stages.check.object_access import base_object, member_of_object
from chic.stages.check.object_bodies import text_of_parts
from chic.stages.check.object_text import how_to_show, shows_parts
from chic.stages.check.places import PLACES, check_read
from chic.stages.check.properties import hidden, property_type, read_property
from chic.stages.check.resolve import argument_of, named
from chic.stages.check.strings import length, text_of_enum
from chic.stages.check.symbols import (
    FieldSymbol,
    FunctionSymbol,
    PropertySymbol,
    Symbol,
    TypeInstance,
    TypeSymbol,
)
from chic.stages.check.unknown import Advice, alike, in_variant, of_member, report_unknown
from chic.stages.check.values import ERROR_EXPR, Denoted, EnumText, GroupRef, PropertyRef, SpaceRef, TypeRef, VariantRef
from chic.stages.check.world import primitive_named
from chic.typed import ArrayLength, Expr, FieldRef, Sequence

VALUES = (*PLACES,)


def member(body: Body, node: syntax.Member) -> Denoted:
    """`target.name`"""
    chain: list[syntax.Member] = []
    first: syntax.Expr = node
    while type(first) is syntax.Member:
        chain.append(first)
        first = first.target
    got = (
        _type_named(body, first, chain[-1])
        or base_object(body, first, chain[-1])
        or _prefixed(body, first, chain)
        or body.denote(first)
    )
    for one in reversed(chain):
        got = _member_of(body, got, one)
    return got


def _prefixed(body: Body, first: syntax.Expr, chain: list[syntax.Member]) -> TypeRef | None:
    """`System.Int32.MaxValue`, `Std.int.Parse`: the primitive type, where its prefix stands for nothing else; what names it
    leaves the chain."""
    if type(first) is not syntax.Name or first.name not in PREFIXES or first.name in body.names:
        return None
    if first.name != "Std" and find(body.world, body.scope, first.name) != ():
        return None
    rest = next((at for at in reversed(range(len(chain))) if chain[at].name not in PREFIXES), None)
    if rest is None or (of := primitive_named(chain[rest].name)) is None:
        return None
    span = chain[rest].span
    del chain[rest:]
    return type_ref(body, of, span)


def _member_of(body: Body, base: Denoted, node: syntax.Member) -> Denoted:
    if node.conditional:
        body.error("TYP0005", node.name_span, "`?.` gives a value or null, not a variable", help="test for null first")
        return ERROR_EXPR
    span = node.name_span if node.name_span.end else node.span
    base = _type_of_that_name(body, base, node)
    match base:
        case SpaceRef(space=space):
            found = in_space(space, node.name, body.scope)
            if found == ():
                advice = alike(node.name, (*space.members, *space.spaces))
                report_unknown(body.world, body.file, "NAM0001", span, f"namespace `{space.name}` has no `{node.name}`", advice)
                return ERROR_EXPR
            return symbols(body, found, node.name, node.args, span, None)
        case TypeRef():
            return _static_member(body, base, node, span)
        case GroupRef() | EnumText():
            name = base.name if isinstance(base, GroupRef) else "ToString"
            body.error("NAM0005", span, f"`{name}` is a function; call it first", help=f"write `{name}(...)`")
            return ERROR_EXPR
        case PropertyRef():
            base = read_property(body, base, node.span)
        case VariantRef():
            base = plain_variant(body, base)
    if base.ty is ty.ERROR:
        return ERROR_EXPR
    if isinstance(base.ty, ty.Nullable):
        return _of_nullable(body, base, node, span)
    return object_member(body, base, node, span)


def _of_nullable(body: Body, base: Expr, node: syntax.Member, span: Span) -> Denoted:
    """`HasValue` and `Value`; the members of the value itself where it is known to be there."""
    inside = narrowed(body, base)
    owner = instance_of(body.world, bare(base.ty))
    own = owner is not None and bool(inherited(owner.symbol, node.name))
    extended = None if own or node.name in ("HasValue", "Value") else extended_member(body, base, node, span)
    if extended is not None and not (inside is not base and _has_any(body, inside, node.name)):
        return extended
    if inside is not base and (own or node.name not in ("HasValue", "Value")):
        return object_member(body, inside, node, span)
    check_read(body, base, node.target.span)
    plain = not (own and is_reference(bare(base.ty)))  # the object's own member is meant, whether it is there or not
    if node.name == "HasValue" and plain:
        return has_value(base)
    if node.name == "Value" and plain:
        return _known_value(body, inside, span) if inside is not base else demanded(body, base, body.line(span))
    before = body.world.report.errors
    got = object_member(body, unwrapped(base), node, span)
    if body.world.report.errors == before:  # a member that is not there at all is the greater mistake
        may_be_null(body, base, node.target.span)
    return got


def _known_value(body: Body, inside: Expr, span: Span) -> Expr:
    """`x.Value` where the value is known to be there: a copy, as everywhere, unless it has one owner."""
    return (
        inside
        if is_reference(inside.ty) or disposes(body.world, inside.ty)
        else Sequence((), inside, inside.ty, body.line(span))
    )


def _has_any(body: Body, base: Expr, name: str) -> bool:
    """Whether a value has a member of that name, be it by an extension."""
    return has_member(body.world, body.scope, base.ty, name) or bool(extending(body.world, body.scope, name, base.ty, False))


def _type_named(body: Body, first: syntax.Expr, node: syntax.Member) -> TypeRef | None:
    """The type that `first` names, where a field or property of that name and type (`Level Level`) is in the way."""
    if type(first) is not syntax.Name or first.args or first.name in body.names:
        return None
    found = find(body.world, body.scope, first.name)
    symbol = found[0] if isinstance(found, tuple) and found else None
    written = (
        symbol.type if isinstance(symbol, FieldSymbol) else symbol.decl.type if isinstance(symbol, PropertySymbol) else None
    )
    if not isinstance(written, syntax.NamedType) or written.parts[-1].name != first.name:
        return None
    of = named(body.world, body.scope, body.env, written)
    if not isinstance(of, TypeInstance) or not _on_type(of, node.name):
        return None
    return TypeRef(of.ty, of, first.span)


def _on_type(owner: TypeInstance, name: str) -> bool:
    """Whether a member belongs to the type, not to its objects."""
    found = next(iter(inherited(owner.symbol, name)), None)
    bound = isinstance(found, FieldSymbol) or (isinstance(found, PropertySymbol) and not found.static)
    return found is not None and not bound and not (isinstance(found, FunctionSymbol) and found.receiver)


def _type_of_that_name(body: Body, base: Denoted, node: syntax.Member) -> Denoted:
    """A variable may have the name of its type (`Level Level`); before a static member or variant the type is meant."""
    if not isinstance(node.target, syntax.Name) or isinstance(base, (SpaceRef, TypeRef, GroupRef)):
        return base
    owner = instance_of(body.world, property_type(body, base) if isinstance(base, PropertyRef) else base.ty)
    if owner is None or owner.symbol.name != node.target.name or not _on_type(owner, node.name):
        return base
    return TypeRef(owner.ty, owner, node.target.span)


def _static_member(body: Body, base: TypeRef, node: syntax.Member, span: Span) -> Denoted:
    owner = base.instance
    found = inherited(owner.symbol, node.name) if owner is not None else ()
    if found:
        assert owner is not None
        owner = declaring(body.world, owner, getattr(found[0], "owner", None)) or owner
        if isinstance(found[0], (FieldSymbol, PropertySymbol)) and not getattr(found[0], "static", False):
            body.error("NAM0007", span, f"`{node.name}` belongs to an object of type `{base.ty}`, not to the type")
            return ERROR_EXPR
        if isinstance(found[0], TypeSymbol) and owner.args and len(owner.args) + len(node.args) == len(found[0].params):
            args = tuple(argument_of(body.world, body.scope, body.env, one) for one in node.args)
            made = instance(body.world, found[0], (*owner.args, *args))
            return TypeRef(made.ty, made, span)
        return symbols(body, found, node.name, node.args, span, None if isinstance(found[0], TypeSymbol) else owner)
    constant = wrapper_constant(base.ty, node.name, body.line(span)) or extended_static(body, base, node, span)
    if constant is not None:
        return constant
    advice = _advised(owner, node.name, owner.symbol.members if owner is not None else ())
    _unknown(body, base, node, span, f"type `{base.ty}` has no `{node.name}`", advice)
    return ERROR_EXPR


def object_member(body: Body, base: Expr, node: syntax.Member, span: Span) -> Denoted:
    """A member of a value: its type's own, else one of an extension."""
    if node.name in body.world.collected.extending and not has_member(body.world, body.scope, base.ty, node.name):
        found = extended_member(body, base, node, span)
        if found is not None:
            return found
    return member_of_object(body, base, node, span) or _own_member(body, base, node, span)


def _own_member(body: Body, base: Expr, node: syntax.Member, span: Span) -> Denoted:
    of = base.ty
    if node.name == "ToString" and shows_parts(body.world, of) and not disposes(body.world, of):
        return EnumText(text_of_parts(body, base, span), span)
    owner = instance_of(body.world, of)
    if owner is not None and not isinstance(of, ty.Enum):
        found = inherited(owner.symbol, node.name)
        if found:
            return _of_declared(body, base, node, span, owner, found)
        if any(one.lost_base for one in ancestors(owner.symbol)):
            return ERROR_EXPR  # it may be a member of that one
        known = [name for one in ancestors(owner.symbol) for name in one.members]
        advice = Advice(how_to_show(of)) if node.name == "ToString" else _advised(owner, node.name, known)
        _unknown(body, base, node, span, f"type `{of}` has no member `{node.name}`", advice)
        return ERROR_EXPR
    if isinstance(of, ty.Tuple):
        return _tuple_member(body, base, of, node, span)
    check_read(body, base, node.target.span)
    if node.name == "Invoke" and isinstance(of, ty.Fn) and not of.raw:
        return base  # a delegate's method of that name is the delegate itself
    if node.name == "Length" and isinstance(of, ty.Array):
        return ArrayLength(base, ty.INT, body.line(span))
    if node.name == "Length" and of is ty.STRING:
        return length(body, base, span)
    if isinstance(of, ty.Enum) and node.name == "ToString":
        return EnumText(text_of_enum(body, base, span), span)
    return _library_member(body, base, node, span)


def _of_declared(
    body: Body, base: Expr, node: syntax.Member, span: Span, owner: TypeInstance, found: tuple[Symbol, ...]
) -> Denoted:
    first = found[0]
    if getattr(first, "visibility", "") in ("protected", "private protected") and not _own_kind(body, base, first):
        body.error(
            "NAM0004", span, f"`{node.name}` is protected: from here it can only be reached through objects of this class",
            label=f"this is {with_article(base.ty)}",
        )  # fmt: skip
        return ERROR_EXPR
    if isinstance(first, FunctionSymbol):
        group = group_of(
            body, tuple(one for one in found if isinstance(one, FunctionSymbol)), node.name, node.args, span, owner
        )
        if isinstance(group, GroupRef):
            check_read(body, base, node.target.span)
            group.receiver = base
        return group
    owner = declaring(body.world, owner, getattr(first, "owner", None)) or owner
    if not visible_from(body.scope, first):
        hidden(body, first, span)
        return ERROR_EXPR
    if isinstance(first, FieldSymbol) or (isinstance(first, PropertySymbol) and not first.static):
        return instance_member(body, base, first, owner, span)
    body.error(
        "NAM0007",
        span,
        f"`{node.name}` belongs to the type `{owner.ty}`, not to an object",
        help=f"write `{owner.symbol.name}.{node.name}`",
    )
    return ERROR_EXPR


def _own_kind(body: Body, base: Expr, symbol: Symbol) -> bool:
    """Whether a protected member is asked of `base`, or of an object of the class that asks, or of one below it."""
    around = body.owner
    if around is None or isinstance(base, BaseObject) or not visible_from(body.scope, symbol):
        return True  # what is not visible at all is said elsewhere
    while around is not None:
        if is_a(body.world, base.ty, around.ty):
            return True
        outer = around.symbol.outer
        around = instance(body.world, outer, around.args[: len(outer.params)]) if outer is not None else None
    return False


def _advised(owner: TypeInstance | None, name: str, known: Iterable[str]) -> Advice:
    """What was probably meant: of a type of the program only what it has, of others also what other languages call it."""
    own = owner is not None and owner.symbol.scope.origin is Origin.PROGRAM
    field = in_variant(owner.symbol, name) if owner is not None else None
    return field or (alike(name, known) if own else of_member(name, known))


def _unknown(body: Body, base: Expr | TypeRef, node: syntax.Member, span: Span, message: str, advice: Advice) -> None:
    """A member that is not there; why an extension does not give it, if one has it."""
    if not explain_missing(body, base, node.name, span, message):
        report_unknown(body.world, body.file, "NAM0005", span, message, advice)


def _tuple_member(body: Body, base: Expr, of: ty.Tuple, node: syntax.Member, span: Span) -> Denoted:
    at = of.names.index(node.name) if node.name in of.names else -1
    if at < 0 and node.name.startswith("Item") and node.name[4:].isdigit():
        at = int(node.name[4:]) - 1
    if not 0 <= at < len(of.elements):
        names = [one for one in of.names if one] + [f"Item{i + 1}" for i in range(len(of.elements))]
        what = "this variant has no field" if len(of.elements) == 1 else f"tuple `{of}` has no element"
        _unknown(body, base, node, span, f"{what} `{node.name}`", alike(node.name, names))
        return ERROR_EXPR
    return FieldRef(base, at, of.elements[at], body.line(span))


def _library_member(body: Body, base: Expr, node: syntax.Member, span: Span) -> Denoted:
    """A function of the library class behind a primitive: `n.ToString()` is `Std.Int32.ToString(n)`."""
    behind = wrapper(body.world, base.ty)
    found = behind.symbol.members.get(node.name, ()) if behind is not None else ()
    if not found and behind is not None and node.name in ("CompareTo", "Equals"):
        behind = comparing(body.world)
        found = behind.symbol.members.get(node.name, ()) if behind is not None else ()
    if found and isinstance(found[0], FunctionSymbol):
        group = group_of(
            body, tuple(one for one in found if isinstance(one, FunctionSymbol)), node.name, node.args, span, behind
        )
        if isinstance(group, GroupRef):
            group.receiver, group.leading = base, True
        return group
    if isinstance(base.ty, ty.Pointer) and instance_of(body.world, base.ty.target) is not None:
        body.error("NAM0005", span, "a pointer has no members", help=f"write `(*p).{node.name}`")
        return ERROR_EXPR
    known = (*(behind.symbol.members if behind is not None else ()), "Length")
    advice = Advice(how_to_show(base.ty)) if node.name == "ToString" else of_member(node.name, known)
    _unknown(body, base, node, span, f"type `{base.ty}` has no member `{node.name}`", advice)
    return ERROR_EXPR

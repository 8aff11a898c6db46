"""Members that every value has because it is an `object`, where its own type has none of that name.

In: a value and the name behind the dot. Out: the group of functions that it stands for.
"""

from __future__ import annotations

from chic import syntax, ty
from chic.source import Span
from chic.stages.check import denoting
from chic.stages.check.body import Body
from chic.stages.check.denoting import group_of, this_value
from chic.stages.check.dispatch import REFERENCES, BaseObject, plain, refer
from chic.stages.check.extensions import has_member
from chic.stages.check.hierarchy import is_object
from chic.stages.check.instances import base_of, instance
from chic.stages.check.moves import take_receiver
from chic.stages.check.names import find
from chic.stages.check.symbols import FunctionSymbol, TypeInstance, TypeSymbol
from chic.stages.check.values import Denoted, GroupRef, settle
from chic.stages.check.world import World
from chic.typed import Expr

_OF_REFERENCES = ("ToString",)  # what has no text of its own says so where it is a value
_OF_ALL = ("Equals", "GetHashCode")
_STATIC = ("Equals", "ReferenceEquals")


def root(world: World) -> TypeInstance:
    """The instance of `object`."""
    symbol = world.root.members["object"][0]
    assert isinstance(symbol, TypeSymbol)
    return instance(world, symbol)


def member_of_object(body: Body, base: Expr, node: syntax.Member, span: Span) -> Denoted | None:
    """What the name stands for behind a value; None if it is none of an object's."""
    of = base.ty
    if not (node.name in _OF_ALL or (node.name in _OF_REFERENCES and isinstance(of, REFERENCES))):
        return None
    if isinstance(base, BaseObject) and of == ty.OBJECT:
        return _default(body, base, node, span)
    if has_member(body.world, body.scope, of, node.name) or not is_object(body.world, of):
        return None
    if isinstance(base, BaseObject):
        return _default(body, base, node, span)
    take_receiver(body, settle(base), span)
    return _group(body, root(body.world), node, span, refer(body, settle(base), ty.OBJECT))


def base_object(body: Body, first: syntax.Expr, node: syntax.Member) -> Expr | None:
    """`base` before a member that every object has, in a class without a base class."""
    if type(first) is not syntax.This or first.word != "base" or node.name not in (*_OF_ALL, *_OF_REFERENCES):
        return None
    this = this_value(body, first.span)
    if this is None or not isinstance(this.ty, ty.Class) or body.owner is None or base_of(body.world, body.owner) is not None:
        return None
    return BaseObject(this, ty.OBJECT, body.line(first.span))


def name(body: Body, node: syntax.Name) -> Denoted:
    """What a simple name stands for; `ToString()` in a class that has none is that of this object."""
    if node.name in (*_OF_ALL, *_OF_REFERENCES) and node.name not in body.names:
        this = this_value(body, node.span) if find(body.world, body.scope, node.name) == () else None
        if this is not None and isinstance(this.ty, REFERENCES):
            node_of = syntax.Member(node, node.name, name_span=node.span, span=node.span)
            return member_of_object(body, this, node_of, node.span) or denoting.name(body, node)
    return denoting.name(body, node)


def static_of_object(body: Body, node: syntax.Call) -> syntax.Expr | None:
    """`object.Equals` for the `Equals` of a call `Equals(a, b)` in a type, if nothing nearer takes that many arguments."""
    named = node.target
    if not isinstance(named, syntax.Name) or named.name not in _STATIC or len(node.args) != 2 or named.name in body.names:
        return None
    found = find(body.world, body.scope, named.name)
    nearer = not isinstance(found, tuple) or any(not isinstance(one, FunctionSymbol) or len(one.params) == 2 for one in found)
    if nearer or body.scope.owner is None:
        return None
    return syntax.Member(syntax.Name("object", span=named.span), named.name, name_span=named.span, span=named.span)


def _default(body: Body, base: BaseObject, node: syntax.Member, span: Span) -> Denoted:
    """What objects have that declare no such method, whatever overrides it."""
    library = body.world.root.spaces["Std"].members["Objects"][0]
    assert isinstance(library, TypeSymbol)
    group = _group(body, instance(body.world, library), node, span, refer(body, plain(base), ty.OBJECT))
    group.leading = True
    return group


def _group(body: Body, owner: TypeInstance, node: syntax.Member, span: Span, receiver: Expr) -> GroupRef:
    found = tuple(one for one in owner.symbol.members.get(node.name, ()) if isinstance(one, FunctionSymbol))
    group = group_of(body, found, node.name, (), span, owner)
    assert isinstance(group, GroupRef)
    group.receiver = receiver
    return group

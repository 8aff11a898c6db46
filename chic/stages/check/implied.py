"""Names without an object inside an extension: members of the type that it extends, its own, and those of other extensions.

In: a name in the body of an extension's member, and what it means outside. Out: `this.name` or `Type.name`, to be looked at
instead; None if the name is no member.
"""

from __future__ import annotations

from chic import syntax
from chic.stages.check.extensions import extending, has_member
from chic.stages.check.instances import instance
from chic.stages.check.names import Found, is_static
from chic.stages.check.names import member as inherited
from chic.stages.check.nominal import instance_of, wrapper
from chic.stages.check.signatures import function
from chic.stages.check.symbols import AliasSymbol, Env, FunctionSymbol, Scope, Symbol, TypeSymbol
from chic.stages.check.world import World
from chic.ty import Ty


def implied_member(world: World, scope: Scope, env: Env, node: syntax.Name, found: Found) -> syntax.Member | None:
    """The member that a name means."""
    extension = scope.owner
    if extension is None or (isinstance(found, tuple) and found and isinstance(found[0], AliasSymbol)):
        return None
    of = instance(world, extension, tuple(env[name] for name in extension.params)).ty
    own: tuple[Symbol, ...] = tuple(extension.members.get(node.name, ()))
    if not own and not has_member(world, scope, of, node.name):
        if found != ():
            return None
        own = _hidden(world, of, node.name) or tuple(one.symbol for one in extending(world, scope, node.name, of, False))
        if not own:
            return None
    bound = _is_bound(world, of, node.name) if has_member(world, scope, of, node.name) else any(map(_needs_object, own))
    target: syntax.Expr = syntax.TypeName(extension.decl.target, node.span)
    if bound:
        target = syntax.This("this", node.span)
    return syntax.Member(target, node.name, node.args, False, node.span, node.span)


def _needs_object(symbol: Symbol) -> bool:
    return symbol.extends if isinstance(symbol, FunctionSymbol) and not symbol.receiver else not is_static(symbol)


def _hidden(world: World, of: Ty, name: str) -> tuple[Symbol, ...]:
    """Members that exist and may not be named: to be said so."""
    owner = instance_of(world, of)
    return inherited(owner.symbol, name) if owner is not None else ()


def _is_bound(world: World, of: Ty, name: str) -> bool:
    """Whether a member of the type belongs to its objects; of several functions, whether one does."""
    owner = instance_of(world, of)
    if owner is not None and owner.symbol.kind != "enum":
        return any(not is_static(one) for one in inherited(owner.symbol, name) if not isinstance(one, TypeSymbol))
    behind = wrapper(world, of)
    known = behind.symbol.members.get(name, ()) if behind is not None else ()
    functions = [function(world, one, behind) for one in known if isinstance(one, FunctionSymbol) and not one.type_params]
    return not known or any(one.params and one.params[0].ty == of for one in functions)

"""Members of extensions where they are used: `x.M(...)`, `x.P`, `T.M(...)`.

In: the value or type before the dot, and a name that is none of its own members. Out: what the name stands for; the call.
"""

from __future__ import annotations

from chic import syntax
from chic.diagnostics import Label
from chic.source import Span
from chic.stages.check.body import Body
from chic.stages.check.choosing import call_single, choose
from chic.stages.check.extensions import Member, extending, out_of_scope, violating
from chic.stages.check.hierarchy import distance, owner_of
from chic.stages.check.infer import template
from chic.stages.check.misfits import RECEIVER, Misfit, positions
from chic.stages.check.names import scope_of
from chic.stages.check.places import check_read
from chic.stages.check.resolve import argument_of
from chic.stages.check.signatures import function
from chic.stages.check.symbols import FunctionSymbol, PropertySymbol, TypeInstance
from chic.stages.check.values import ERROR_EXPR, Denoted, Extending, GroupRef, PropertyRef, TypeRef, settle
from chic.typed import Expr


def extended_member(body: Body, base: Expr, node: syntax.Member, span: Span) -> Denoted | None:
    """What a name stands for behind a value by an extension; None if no extension in scope has it."""
    base = settle(base)
    found = extending(body.world, body.scope, node.name, base.ty, False)
    if not found:
        return None
    check_read(body, base, node.target.span)
    return _denoted(body, found, base, node, span)


def extended_static(body: Body, ref: TypeRef, node: syntax.Member, span: Span) -> Denoted | None:
    """What a name stands for behind a type by an extension; None if no extension in scope has it."""
    found = extending(body.world, body.scope, node.name, ref.ty, True)
    return _denoted(body, found, None, node, span) if found else None


def explain_missing(body: Body, base: Expr | TypeRef, name: str, span: Span, message: str) -> bool:
    """Say why an extension that has a member of that name does not give it to this value or type; whether one has it."""
    static, of = isinstance(base, TypeRef), base.ty
    if extending(body.world, body.scope, name, of, not static):
        text = (
            f"belongs to an object of type `{of}`, not to the type"
            if static
            else f"belongs to the type `{of}`, not to an object"
        )
        body.error("NAM0007", span, f"`{name}` {text}")
        return True
    violated = violating(body.world, body.scope, name, of)
    if violated is not None:
        label = Label(_file(violated[0]), violated[0].span, "declared here")
        body.error("TCK022", span, f"`{name}`: {violated[1]}", label="violates a constraint", labels=(label,))
        return True
    space = out_of_scope(body.world, body.scope, name, of, static)
    if space:
        body.error("NAM0005", span, message, label="not found", help=f"an extension has it: `import {space};`")
    return bool(space)


def _denoted(body: Body, found: tuple[Extending, ...], base: Expr | None, node: syntax.Member, span: Span) -> Denoted:
    nearest = [one for one in found if one.level == found[0].level]
    if any(isinstance(one.symbol, PropertySymbol) for one in nearest):
        return _property(body, nearest, base, node.name, span)
    given = tuple(argument_of(body.world, body.scope, body.env, one) for one in node.args)
    functions = tuple(one.symbol for one in found if isinstance(one.symbol, FunctionSymbol))
    return GroupRef(node.name, functions, None, base, given, span, extended=found)


def _property(body: Body, found: list[Extending], base: Expr | None, name: str, span: Span) -> Denoted:
    """The property of the extension that fits most exactly."""
    keys = [_exactness(body, one.owner, base) for one in found]
    best = [one for one, key in zip(found, keys, strict=True) if key == min(keys)]
    symbol, owner = best[0].symbol, best[0].owner
    if len(best) > 1:
        labels = tuple(Label(_file(one.symbol), one.symbol.span, "one of them") for one in best)
        body.error("TCK142", span, f"`{name}` is ambiguous: several extensions have it", label="which one?", labels=labels)
        return ERROR_EXPR
    if isinstance(symbol, FunctionSymbol):
        return GroupRef(name, (symbol,), None, base, (), span, extended=(best[0],))
    assert owner is not None
    return PropertyRef(symbol, owner, base, span)


def _exactness(body: Body, owner: TypeInstance | None, base: Expr | None) -> tuple[int, bool]:
    """How far an extension is from the type of the value, smallest for the nearest; then those that are not generic."""
    if owner is None or not owner.symbol.is_extension:
        return 0, False
    away = 0 if base is None or base.ty == owner.ty else 1 + distance(body.world, base.ty, owner.ty)
    return away, bool(owner.args)


def _file(symbol: Member) -> int:
    return scope_of(symbol).file


def takes(body: Body, group: GroupRef, symbol: FunctionSymbol, args: tuple[syntax.Arg, ...]) -> bool:
    """Whether a function takes as many arguments, and with those names."""
    one = template(body.world, symbol, owner_of(body.world, group, symbol), group.args)
    return one is not None and not isinstance(positions(one, args), Misfit)


def call_extended(body: Body, group: GroupRef, args: tuple[syntax.Arg, ...], span: Span) -> Expr:
    """A call of an extension's method: that of the nearest namespace with one that takes such arguments."""
    every = args
    if group.receiver is not None:
        every = (syntax.Arg(syntax.NullLit(group.span), mode=RECEIVER, span=group.span), *args)
    functions = [(one.symbol, one.level) for one in group.extended if isinstance(one.symbol, FunctionSymbol)]
    fitting = [level for symbol, level in functions if takes(body, group, symbol, every)] or [level for _, level in functions]
    symbols = [symbol for symbol, level in functions if level == min(fitting)]
    if len(symbols) == 1 and not symbols[0].type_params and not group.args:
        values = {0: group.receiver} if group.receiver is not None else {}
        one = function(body.world, symbols[0], owner_of(body.world, group, symbols[0]))
        return call_single(body, group, one, every, span, values)
    return choose(body, group, symbols, every, span)


def better_extended(body: Body, group: GroupRef, node: syntax.Member, args: tuple[syntax.Arg, ...]) -> GroupRef | None:
    """The extension's methods of that name, where none of the object's own takes such arguments but one of them does."""
    if group.extended or group.receiver is None or node.name not in body.world.collected.extending:
        return None
    before = (syntax.Arg(syntax.NullLit(group.span), mode=RECEIVER, span=group.span),)
    own = (*before, *args) if group.leading else args
    if any(takes(body, group, symbol, own) for symbol in group.functions):
        return None
    found = extended_member(body, group.receiver, node, group.span)
    if not isinstance(found, GroupRef):
        return None
    symbols = [one for one in found.functions if takes(body, found, one, (*before, *args))]
    return found if symbols else None

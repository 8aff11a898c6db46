"""Places: expressions that name storage; whether they may be written, and whether they have a value yet."""

from __future__ import annotations

from chic import ty
from chic.diagnostics import Label
from chic.source import Span
from chic.stages.check.body import Body, LocalInfo
from chic.stages.check.instances import fields
from chic.stages.check.names import visible_from
from chic.stages.check.nominal import instance_of
from chic.stages.check.symbols import FieldSymbol, PropertySymbol, StaticSymbol
from chic.stages.check.walking import typed_nodes
from chic.typed import AddressOf, Declare, Deref, Element, Expr, FieldRef, LocalRef, Sequence, StaticRef

MOVED_HELP = "use the variable that has it now, or give `{}` a new value first"

_READ_ONLY = "Std::ReadOnlySpan<"

PLACES = (LocalRef, StaticRef, FieldRef, Element, Deref)


def is_place(expr: Expr) -> bool:
    """Whether the expression names storage."""
    while isinstance(expr, FieldRef) and not isinstance(expr.base.ty, ty.Class):
        expr = expr.base
    return isinstance(expr, PLACES)


def addressable(body: Body, expr: Expr) -> Expr:
    """A place that holds the value: itself if it is one, else a temporary that is filled where the place is evaluated."""
    if is_place(expr) or expr.ty is ty.ERROR:
        return expr
    line = getattr(expr, "line", 0)
    temp = body.temp(expr.ty)
    pointer = body.world.pointer(expr.ty)
    address = AddressOf(LocalRef(temp, expr.ty, line), pointer, line)
    return Deref(Sequence((Declare(temp, expr, line),), address, pointer, line), expr.ty, line)


def root_local(expr: Expr) -> LocalRef | None:
    """The local variable whose storage a place is a part of."""
    while isinstance(expr, FieldRef) and not isinstance(expr.base.ty, ty.Class):
        expr = expr.base
    return expr if isinstance(expr, LocalRef) else None


def fixed_reason(body: Body, place: Expr) -> str:
    """Why a place must not be written; "" if it may."""
    while isinstance(place, FieldRef) and id(place) not in body.aliases:
        owner = instance_of(body.world, place.base.ty)
        symbol = fields(body.world, owner)[place.index].symbol if owner is not None else None
        if symbol is not None and symbol.readonly and not constructs(body, place.base):
            return f"field `{symbol.name}` is `readonly`"
        reason = _property_reason(body, symbol, place.base) if symbol is not None else ""
        if reason:
            return reason
        base = body.infos[place.base.index] if isinstance(place.base, LocalRef) else None
        if base is not None and base.kind == "env":
            return list(body.captures.values())[place.index].info.fixed
        place = place.base
        if isinstance(place.ty, ty.Class):
            return ""
    if id(place) in body.aliases:
        return body.aliases[id(place)].fixed
    match place:
        case LocalRef(index=index):
            info = body.infos[index]
            return info.fixed if info is not None else ""
        case StaticRef(name=name):
            static = body.world.statics.get(name)
            if static is None:
                return ""
            return (
                _property_reason(body, static.symbol)
                if static.symbol.mutable
                else f"static `{static.symbol.name}` is {_word(static.symbol)}"
            )
        case Deref(pointer=pointer):
            return _pointer_reason(pointer)
        case Element():
            return ""
    return "this is a value, not a variable"


def _word(symbol: StaticSymbol) -> str:
    return "`readonly`" if "readonly" in symbol.modifiers.words else "not `mut`"


def _pointer_reason(pointer: Expr) -> str:
    """Why what a pointer leads to must not be written; "" if it may."""
    if not isinstance(pointer.ty, ty.Pointer) or pointer.ty.mutable:
        return ""
    of = next((str(one.base.ty) for one in typed_nodes(pointer) if isinstance(one, FieldRef)), "")
    return "the elements of a `ReadOnlySpan` can only be read" if of.startswith(_READ_ONLY) else "the pointer is `*const`"


def _property_reason(body: Body, symbol: FieldSymbol | StaticSymbol, base: Expr | None = None) -> str:
    """Why the storage of an automatic property must not be written; "" if it may, or is another variable."""
    prop = property_behind(symbol)
    if prop is None:
        return ""
    if prop.set is None:
        ours = constructs(body, base) and body.owner is not None and body.owner.symbol is symbol.owner
        return "" if ours else f"property `{prop.name}` has no `set`"
    if prop.init_only and not constructs(body, base):
        return f"property `{prop.name}` can only be set during construction"
    return "" if visible_from(body.scope, prop.set) else f"the `set` of property `{prop.name}` is {prop.set.visibility}"


def property_behind(symbol: FieldSymbol | StaticSymbol) -> PropertySymbol | None:
    """The automatic property whose hidden storage this is."""
    named = symbol.owner.members.get(symbol.name.strip("<>"), ()) if symbol.owner is not None else ()
    found = named[0] if named else None
    return found if isinstance(found, PropertySymbol) and found.backing == symbol.name else None


def constructs(body: Body, base: Expr | None) -> bool:
    """Whether the body is a constructor (or an `init` accessor), and `base` the object that it fills."""
    if body.instance is None or body.this is None or not isinstance(base, LocalRef) or base.index != body.this.index:
        return False
    symbol = body.instance.symbol
    return symbol.kind == "init" or (symbol.kind == "set" and symbol.name.startswith("init_"))


def check_read(body: Body, expr: Expr, span: Span) -> Expr:
    """Report a local that is read before it has a value."""
    if body.flow.unset and not body.lost:
        inner = expr
        while isinstance(inner, FieldRef):
            inner = inner.base
        root = inner if type(inner) is LocalRef else None
        if root is not None and body.flow.unset >> root.index & 1:
            _no_value(body, body.infos[root.index], span)
            body.assigned(root.index)
    return expr


def _no_value(body: Body, info: LocalInfo | None, span: Span) -> None:
    name = info.name if info is not None else ""
    if info is not None and info.moved is not None:
        body.error(
            "FLW0001", span, f"`{name}` is used after its value moved away", label="has no value any more",
            labels=(Label(body.file, info.moved, "moved away here"),), help=MOVED_HELP.format(name),
        )  # fmt: skip
        return
    body.error(
        "FLW0001", span, f"`{name}` is used before it has a value", label="may be unassigned here",
        help=f"give `{name}` a value on every path that leads here",
    )  # fmt: skip


def check_write(body: Body, place: Expr, span: Span, doing: str = "assigned") -> bool:
    """Report a place that must not be written. A `let` without value may be assigned once."""
    root = root_local(place)
    info = body.infos[root.index] if root is not None else None
    if info is not None:
        bit = 1 << info.index
        if info.kind == "let" and place is root and body.flow.unset & bit and not body.flow.touched & bit:
            if len(body.targets) == info.depth:
                return True
            body.error("LCL0002", span, f"`{info.name}` is a `let` and would be {doing} more than once in this loop")
            return False
    reason = fixed_reason(body, place)
    if not reason:
        return True
    declare = f"declare it with `var`: `var {info.name} = ...`" if info is not None and info.kind == "let" else ""
    labels = (Label(body.file, info.span, "declared here"),) if declare and info is not None else ()
    body.error("LCL0002", span, f"this cannot be {doing}: {reason}", label=f"cannot be {doing}", help=declare, labels=labels)
    return False

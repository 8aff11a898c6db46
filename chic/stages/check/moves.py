"""Values with a destructor have one owner: they move from one variable to another, and cannot be copied out of other places.

In: a value where it gets an owner. Out: diagnostics.
"""

from __future__ import annotations

from collections.abc import Sequence

from chic import syntax, ty
from chic.diagnostics import with_article
from chic.source import Span
from chic.stages.check.body import Body, Flow, LocalInfo, Target
from chic.stages.check.instances import fields
from chic.stages.check.lost_changes import note_change
from chic.stages.check.nominal import instance_of
from chic.stages.check.own_changes import note_write
from chic.stages.check.places import MOVED_HELP, check_read, check_write, is_place, root_local
from chic.stages.check.slots import disposer
from chic.stages.check.world import World
from chic.ty import Ty
from chic.typed import Assign, Const, Deref, Element, Expr, FieldRef, LocalRef, StaticRef
from chic.typed import Sequence as Steps


def disposes(world: World, of: Ty) -> bool:
    """Whether a value of the type is or contains a struct with a destructor."""
    key = ("disposes", of)
    if key not in world.chosen:
        world.chosen[key] = False  # for a struct that contains itself, which is reported elsewhere
        world.chosen[key] = _disposes(world, of)
    return bool(world.chosen[key])


def _disposes(world: World, of: Ty) -> bool:
    if isinstance(of, ty.Nullable):
        return disposes(world, of.base)
    if isinstance(of, ty.Tuple):
        return any(disposes(world, one) for one in of.elements)
    one = instance_of(world, of) if isinstance(of, ty.Struct) else None
    if one is None:
        return False
    return disposer(world, one) is not None or any(disposes(world, info.ty) for info in fields(world, one))


def take(body: Body, value: Expr, span: Span) -> None:
    """A value gets a new owner: it must come out of a variable of this function, or be new. What goes into a tuple or a
    nullable value, or may be chosen by an expression, has been taken there."""
    last = value
    while isinstance(last, Steps) and last.statements:
        last = last.value
    if not (is_place(last) or isinstance(last, Assign)) or not disposes(body.world, last.ty):
        return
    check_read(body, last, span)
    if not _move(body, _whole(last) if last is value else last, last is value, span):
        body.error(
            "TYP0016", span, f"{with_article(value.ty)} has a destructor and cannot be copied out of here",
            label="would have two owners",
            help="pass it on by `in` or `ref`, or keep it in a variable of its own",
        )  # fmt: skip


def _whole(value: Expr) -> Expr:
    """The variable whose value this is, if it is all that a nullable one holds: then it moves with it."""
    match value:
        case FieldRef(base=LocalRef(ty=ty.Nullable()) as local, index=1):
            return local
    return value


def _move(body: Body, value: Expr, named: bool, span: Span) -> bool:
    """Whether a value can move away: out of a variable without a name, or one with a name if it is `named` here."""
    info = body.infos[value.index] if isinstance(value, LocalRef) else None
    if info is None:
        return isinstance(value, LocalRef)
    if not named or info.kind in ("param", "this", "ref", "in", "out") or info.by_ref or info.view:
        return False
    body.moved(info, span)
    return True


def check_change(body: Body, place: Expr, span: Span, doing: str = "assigned", replaced: bool = True) -> bool:
    """Reports a place that must not be written (`check_write`), and what a parameter by value has of its caller and would
    dispose: only a whole new value is its own (`replaced`: this gives it one)."""
    if not check_write(body, place, span, doing):
        return False
    note_write(body, place)
    if body.captures:
        note_change(body, place, span)
    root = root_local(place)
    info = body.infos[root.index] if root is not None else None
    if info is None or info.kind != "param" or (replaced and place is root) or not disposes(body.world, place.ty):
        return True
    body.error(
        "LCL0002", span, f"this cannot be {doing}: the caller of the function disposes what `{info.name}` holds",
        label=f"cannot be {doing}", help=f"take `{info.name}` by `ref`",
    )  # fmt: skip
    return False


def filled_twice(body: Body, values: Sequence[tuple[Span, Expr]]) -> None:
    """Reports places given by `out` that may be one place: of the values that they get, one would never be disposed."""
    known: list[tuple[object, ...]] = []
    for span, value in values:
        path = _path(value)
        if path and disposes(body.world, value.ty):
            if any(_may_meet(path, one) for one in known):
                body.error(
                    "LCL0002", span, "this cannot be passed by `out` twice in one call", label="one value would be lost",
                    help="fill variables of their own, then assign them",
                )  # fmt: skip
            known.append(path)


def _path(place: Expr) -> tuple[object, ...]:
    """What names a place: a variable, or the kind of element or object that it lies in, and fields. None stands for any."""
    match place:
        case FieldRef(base=base, index=index) if isinstance(base.ty, ty.Class):
            return (str(base.ty), index)
        case FieldRef(base=base, index=index):
            inner = _path(base)
            return (*inner, index) if inner else ()
        case LocalRef(index=local):
            return (local,)
        case StaticRef(name=name):
            return (name,)
        case Element(array=array, index=index, from_end=from_end):
            return (str(array.ty), (index.value, from_end) if isinstance(index, Const) else None)
        case Deref(pointer=pointer):
            return (str(pointer.ty), None)
    return ()


def _may_meet(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    """Whether two paths may name one place; an index from the start may be one from the end."""
    return len(one) == len(other) and all(
        a is None or b is None or a == b or (isinstance(a, tuple) and isinstance(b, tuple) and a[1] != b[1])
        for a, b in zip(one, other, strict=True)
    )


def seen(body: Body, value: Expr) -> Expr:
    """A value for a variable without a name that only looks at it: one with a destructor stays in its place."""
    if not is_place(value) or not disposes(body.world, value.ty):
        return value
    return Steps((), value, value.ty, getattr(value, "line", 0))


def moved_in_turn(body: Body, target: Target, start: Flow) -> None:
    """Reports what moved out of a variable from outside a loop in one turn, so that it is not there in the next one."""
    gone = body.flow.unset & ~start.unset if body.flow.live and not body.lost else 0
    for info in body.infos[: target.locals]:
        if info is not None and info.moved is not None and gone >> info.index & 1:
            body.error(
                "FLW0001", info.moved, f"the value of `{info.name}` moves away in a loop, and is gone in its next turn",
                label="moves away here", help=MOVED_HELP.format(info.name),
            )  # fmt: skip
            body.assigned(info.index)


def take_receiver(body: Body, value: Expr, span: Span) -> None:
    """An object in the place before a dot stays there, so it cannot go into a box for the call."""
    if isinstance(value.ty, ty.Struct) and is_place(value) and disposes(body.world, value.ty):
        body.error(
            "TYP0016", span, f"{with_article(value.ty)} has a destructor and cannot be copied into a box for this call",
            label="would have two owners", help="keep it as a value of the interface from the start",
        )  # fmt: skip


def watch_only(body: Body, info: LocalInfo, value: Expr) -> None:
    """A name for a value with a destructor that stays where it is: it may be read, but not changed and not moved."""
    if is_place(value) and disposes(body.world, value.ty):
        info.view = True
        info.fixed = f"`{info.name}` names a value that stays where it is, because it has a destructor"


def named_part(body: Body, info: LocalInfo, part: Expr) -> None:
    """The same for a new variable; what another variable holds moves into it."""
    if not isinstance(part, LocalRef):
        watch_only(body, info, part)


def first_of_field(body: Body, place: Expr) -> bool:
    """Whether an assignment gives a field of the object under construction its first value."""
    one, this = body.instance, body.this
    if one is None or this is None or one.symbol.kind != "init" or one.owner is None or body.targets:
        return False
    if not isinstance(place, FieldRef) or not isinstance(place.base, LocalRef) or place.base.index != this.index:
        return False
    symbol = fields(body.world, one.owner)[place.index].symbol
    delegates = isinstance(one.symbol.decl, syntax.ConstructorDecl) and one.symbol.decl.delegate == "self"
    if symbol is None or symbol.value is not None or symbol.owner is not one.owner.symbol or delegates:
        return False
    if place.index in body.constructed or not disposes(body.world, place.ty):
        return False
    body.constructed.add(place.index)
    return True


def need_destructors(world: World) -> bool:
    """Destructors of the structs that the program mentions are needed; whether any was not yet."""
    found = [
        disposer(world, one) for one in list(world.types.values()) if isinstance(one.ty, ty.Struct) and not one.symbol.static
    ]
    fresh = [
        one
        for one in found
        if one is not None and not one.queued and not any(isinstance(arg, ty.TypeParam) for arg in one.env.values())
    ]
    for one in fresh:
        world.need(one)
    return bool(fresh)

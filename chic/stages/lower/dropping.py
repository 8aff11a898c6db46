"""How objects are destroyed: the drop functions that descriptors name.

In: the program's table, a class. Out: a function no one wrote.

The last owner of an object gone, its class's destructor runs, then its own fields are released last to first, then those of
the base class in the same way. While destructors run, the object counts as immortal: what they do with it makes no owners.
Where objects of a class refer to each other in a chain, the reference to the next one is released last, after the object
itself is gone, by going on with the next object: a list of any length needs no stack. That is done only where nobody can
tell the difference: what would have been released after it runs no destructors.
"""

from __future__ import annotations

from attrs import frozen

from chic import mir, typed
from chic.stages.lower import pending
from chic.stages.lower.builder import Builder
from chic.stages.lower.counts import Counts
from chic.stages.lower.descriptors import synthesised
from chic.stages.lower.table import Table
from chic.ty import BOOL, BYTE, LONG, NUINT, OBJECT, VOID, Class, Interface, Nullable, Pointer, Ty

_COUNT = Pointer(LONG)


@frozen
class _Dispose:
    """Call a destructor."""

    function: str


@frozen
class _Give:
    """Release a field."""

    index: int
    ty: Ty


_Step = _Dispose | _Give


def class_drop(table: Table, of: Class, id: mir.FunctionId, destroy: bool = True) -> mir.Function:
    """Destroys an object of exactly this class, and frees it. Without `destroy` only the latter: it was never finished."""
    build = Builder([mir.Local("object", of)])
    head = build.new_block()
    build.start(head)
    steps = _steps(table, of, destroy)
    chained = _chained(table, of, steps)
    if chained is not None:
        build.start(head := build.new_block())
    object_ = build.value(mir.GetLocal, 0, ty=of)
    if any(isinstance(step, _Dispose) for step in steps):
        _make_immortal(build, object_, of)
    for step in steps:
        if isinstance(step, _Dispose):
            _dispose(table, build, object_, of, step.function)
        elif step is not chained:
            Counts(table, build).release(_load(build, object_, of, step), step.ty)
    rest = None if chained is None else _load(build, object_, of, chained)
    raw = build.value(mir.Convert, object_, of, ty=Pointer(BYTE))
    size = build.value(mir.ObjectSize, of.name, ty=NUINT)
    build.emit(mir.Call(None, table.id_of(typed.FREE_OBJECT), (raw, size), VOID))
    if rest is not None and chained is not None:
        _go_on(table, build, (rest, chained.ty), of, head)
    build.end(mir.Return(None))
    return synthesised(id, f"Chic::Rt::{'drop' if destroy else 'half'}<{of}>", build, 1, VOID)


def _steps(table: Table, of: Class, destroy: bool) -> list[_Step]:
    """What happens to an object, in order."""
    steps: list[_Step] = []
    replaced = False
    for one in table.classes.chain(of.name):
        if destroy and one.dispose and not replaced:
            steps.append(_Dispose(one.dispose))
        replaced = one.overrides_dispose or (replaced and not one.dispose)
        fields = range(len(one.fields) - 1, one.own - 1, -1)
        steps += [_Give(at, one.fields[at].ty) for at in fields if table.shapes.owns(one.fields[at].ty)]
    return steps


def _make_immortal(build: Builder, object_: mir.Operand, of: Class) -> None:
    count = build.value(mir.Convert, object_, of, ty=_COUNT)
    build.emit(mir.Store(count, mir.Const(-1, LONG)))


def _dispose(table: Table, build: Builder, object_: mir.Operand, of: Class, name: str) -> None:
    function = table.function(name)
    wanted = function.locals[0].ty
    this = object_ if wanted == of else build.value(mir.Convert, object_, of, ty=wanted)
    call = mir.Call(None, table.id_of(name), (this,), VOID, function.line)
    pending.destroy(table, build, name, call)


def _load(build: Builder, object_: mir.Operand, of: Class, step: _Give) -> mir.Value:
    place = build.value(mir.AddrField, object_, of, step.index, ty=Pointer(step.ty))
    return build.value(mir.Load, place, ty=step.ty)


# --- chains -----------------------------------------------------------------------------------------------------------


def _chained(table: Table, of: Class, steps: list[_Step]) -> _Give | None:
    """The reference to the next object of a chain, if it may be released last."""
    for step in reversed(steps):
        if isinstance(step, _Dispose):
            return None
        if _may_hold(table, step.ty, of):
            return step
        if not table.classes.quiet(step.ty, table.shapes):
            return None
    return None


def _may_hold(table: Table, ty: Ty, of: Class) -> bool:
    """Whether a reference of that type may refer to a `of`."""
    levels = list(table.classes.chain(of.name))
    ty = ty.base if isinstance(ty, Nullable) else ty
    if isinstance(ty, Class):
        return any(level.name == ty.name for level in levels)
    return ty == OBJECT or (isinstance(ty, Interface) and any(part.interface == ty.name for part in levels[0].interfaces))


def _go_on(table: Table, build: Builder, rest: tuple[mir.Value, Ty], of: Class, head: mir.BlockId) -> None:
    """Releases the next object; if that was its last owner, and it is of exactly this class, goes on with it."""
    value, ty = rest
    test, same, other, done = (build.new_block() for _ in range(4))
    build.end(mir.Branch(build.value(mir.IsClass, value, of.name, ty=BOOL), test if _exact(table, of) else other, other))
    build.start(test)
    count = build.value(mir.Convert, value, ty, ty=_COUNT)
    owners = build.value(mir.Load, count, ty=LONG)
    last = build.value(mir.Compare, "eq", owners, mir.Const(1, LONG), LONG, ty=BOOL)
    build.end(mir.Branch(last, same, other))
    build.start(same)
    next_ = value if ty == of else build.value(mir.Convert, value, ty, ty=of)
    build.emit(mir.SetLocal(0, next_))
    build.jump(head)
    build.start(other)
    Counts(table, build).release(value, ty)
    build.start(done)


def _exact(table: Table, of: Class) -> bool:
    """Whether the test for the class is one for exactly this class."""
    return table.classes.leaf(of.name)

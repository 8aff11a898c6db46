"""The `Clone` that `@derive` gives a type: a copy of all fields.

In: the body of that function, with its receiver. Out: the value that it returns.
"""

from __future__ import annotations

from chic import ty
from chic.stages.check.body import Body
from chic.stages.check.instances import fields
from chic.stages.check.moves import take
from chic.stages.check.receivers import copied
from chic.stages.check.symbols import FunctionInstance
from chic.stages.check.tables import make
from chic.typed import Assign, Declare, Do, Expr, FieldRef, LocalRef, NewObject, Sequence, Stmt


def cloned(body: Body, one: FunctionInstance) -> Expr:
    """A copy of `this`: of a class a new object whose fields are those of this one; no constructor runs."""
    assert one.owner is not None and body.this is not None
    of, span, line = one.owner.ty, one.symbol.span, body.line(one.symbol.span)
    this = LocalRef(body.this.index, of, line)
    if not isinstance(of, ty.Class):
        take(body, this, span)
        return copied(body, this)
    make(body.world, of)
    copy = LocalRef(body.temp(of), of, line)
    steps: list[Stmt] = [Declare(copy.index, NewObject(str(of), "", (), of, line), line)]
    for at, info in enumerate(fields(body.world, one.owner)):
        part = FieldRef(this, at, info.ty, line)
        take(body, part, span)
        steps.append(Do(Assign(FieldRef(copy, at, info.ty, line), part, info.ty, line), line))
    return Sequence(tuple(steps), copy, of, line)

"""Functions of the library that `@intrinsic` names and whose result hangs on what a type argument is.

In: the body of an instance, with its parameters. Out: the value that it returns.
"""

from __future__ import annotations

from collections.abc import Callable

from chic import ty
from chic.stages.check.body import Body
from chic.stages.check.symbols import FunctionInstance
from chic.typed import Expr, StringConst


def _type_name(body: Body, one: FunctionInstance) -> Expr:
    """`string F<T>()`: the name of the type."""
    return StringConst(str(one.args[0]), ty.STRING, body.line(one.symbol.span))


WRITTEN: dict[str, Callable[[Body, FunctionInstance], Expr]] = {"type_name": _type_name}

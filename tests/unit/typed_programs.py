"""Small typed programs, built by hand, for tests of what comes after `check`."""

from __future__ import annotations

from chic import mir, typed
from chic.mir_text import print_function
from chic.mir_verify import verify
from chic.origin import Origin
from chic.stages.lower import lower
from chic.ty import BOOL, BYTE, INT, LONG, NUINT, STRING, VOID, Array, Pointer, Ty

INTS = Array(INT)
STRINGS = Array(STRING)
BYTES = Pointer(BYTE)


def local(index: int, ty: Ty = INT) -> typed.LocalRef:
    return typed.LocalRef(index, ty)


def number(value: int, ty: Ty = INT) -> typed.Const:
    return typed.Const(value, ty)


def text(value: str) -> typed.StringConst:
    return typed.StringConst(value, STRING)


def add(left: typed.Expr, right: typed.Expr) -> typed.Binary:
    return typed.Binary("+", left, right, left.ty)


def less(left: typed.Expr, right: typed.Expr) -> typed.Compare:
    return typed.Compare("<", left, right, BOOL)


def call(name: str, *args: typed.Expr, ty: Ty = INT) -> typed.Call:
    return typed.Call(name, tuple(typed.Argument(index, one) for index, one in enumerate(args)), ty)


def set_local(index: int, value: typed.Expr, line: int = 0) -> typed.Do:
    return typed.Do(typed.Assign(local(index, value.ty), value, value.ty), line)


def do(expr: typed.Expr, line: int = 0) -> typed.Do:
    return typed.Do(expr, line)


def give(value: typed.Expr | None, line: int = 0) -> typed.Return:
    return typed.Return(value, line)


def block(*statements: typed.Stmt, end: int = 0) -> typed.Block:
    return typed.Block(statements, end)


def function(
    name: str,
    *statements: typed.Stmt,
    params: tuple[typed.LocalVar, ...] = (),
    locals: tuple[typed.LocalVar, ...] = (),
    result: Ty = VOID,
    **more: object,
) -> typed.Function:
    settings: dict[str, object] = {
        "origin": Origin.PROGRAM,
        "file": 0,
        "line": 1,
        "end_line": 9,
        "body": block(*statements, end=9),
    }
    return typed.Function(name=name, locals=params + locals, param_count=len(params), result=result, **(settings | more))


def var(name: str, ty: Ty = INT, by_ref: bool = False) -> typed.LocalVar:
    return typed.LocalVar(name, ty, by_ref)


def imported(name: str, result: Ty, *params: typed.LocalVar) -> typed.Function:
    """A function without a body, as the runtime's would look to a small program."""
    extern = typed.Extern(name)
    return function(name, params=params, result=result, body=None, imported=extern, origin=Origin.RUNTIME, line=0)


RUNTIME = (
    imported(typed.ARRAY_NEW, BYTES, var("length", LONG), var("size", NUINT), var("place", BYTES)),
    imported(typed.FREE_ARRAY, VOID, var("array", BYTES), var("size", NUINT)),
    imported(typed.FREE_STRING, VOID, var("text", BYTES)),
)


def program(*functions: typed.Function, **more: object) -> typed.Program:
    """A library whose PROGRAM functions are all exported, so that none is dropped."""
    settings: dict[str, object] = {"files": (typed.File("main.cl"),), "structs": (), "statics": (), "entry": None}
    return typed.Program(functions=(*functions, *RUNTIME), **(settings | more))


def lowered(*functions: typed.Function, **more: object) -> mir.Program:
    """The program in MIR, proved; the first function is exported."""
    import attrs

    first = attrs.evolve(functions[0], export=functions[0].export or "first")
    result = lower(program(first, *functions[1:], **more))
    verify(result)
    return result


def printed(*functions: typed.Function, **more: object) -> str:
    """The body of the first function, without its head."""
    result = lowered(*functions, **more)
    names = tuple(one.name for one in result.functions)
    return "\n".join(print_function(result.functions[0], names, result).splitlines()[2:])

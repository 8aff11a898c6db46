"""The exception on its way: it waits in a static, and functions that it may leave are asked about it after every call.

In: a builder. Out: instructions; who runs destructors while an exception is on its way, and what happens if nobody handles it.
"""

from __future__ import annotations

from chic import mir, typed
from chic.stages.lower.builder import Builder
from chic.stages.lower.table import Table
from chic.ty import BOOL, BYTE, VOID, Class, Pointer

EXCEPTION = Class(typed.EXCEPTION)
_BYTES = Pointer(BYTE)


def take(build: Builder) -> mir.Value:
    """The exception on its way, which is on it no longer; the caller owns it."""
    place = build.value(mir.AddrStatic, typed.PENDING, ty=Pointer(EXCEPTION))
    found = build.value(mir.Load, place, ty=EXCEPTION)
    build.emit(mir.Store(place, mir.ZeroValue(EXCEPTION)))
    return found


def put(build: Builder, exception: mir.Operand) -> None:
    """Sends an exception, with its owner, on its way."""
    place = build.value(mir.AddrStatic, typed.PENDING, ty=Pointer(EXCEPTION))
    build.emit(mir.Store(place, exception))


def ask(build: Builder) -> mir.Value:
    """Whether no exception is on its way, which is likely."""
    place = build.value(mir.AddrStatic, typed.PENDING, ty=Pointer(_BYTES))
    found = build.value(mir.Load, place, ty=_BYTES)
    none = build.value(mir.Compare, "eq", found, mir.ZeroValue(_BYTES), _BYTES, ty=BOOL)
    return build.value(mir.Intrinsic, "likely", (none,), ty=BOOL)


# --- functions that must not meet the exception on its way ---------------------------------------------------------------


def destroy(table: Table, build: Builder, destructor: str, call: mir.Call) -> None:
    """A call of a destructor, which may run while an exception is on its way: that one waits. None may leave it."""
    if destructor not in table.throws.touching:
        build.emit(call)
        return
    waiting = take(build)
    build.emit(call)
    report(build, table.id_of(typed.UNHANDLED))
    put(build, waiting)


def report(build: Builder, unhandled: mir.FunctionId) -> None:
    """Ends the program if an exception is on its way: nobody is left to handle it."""
    fine, dead = build.new_block(), build.new_block()
    build.end(mir.Branch(ask(build), fine, dead))
    build.start(dead)
    place = build.value(mir.AddrStatic, typed.PENDING, ty=Pointer(_BYTES))
    object = build.value(mir.Load, place, ty=_BYTES)
    build.emit(mir.Call(None, unhandled, (object, take(build)), VOID))
    build.end(mir.Unreachable())
    build.start(fine)

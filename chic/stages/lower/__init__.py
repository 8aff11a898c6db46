"""The stage `lower`: the typed program becomes MIR.

In: `typed.Program`. Out: `mir.Program`: a control-flow graph per function, explicit checks, conversions and counts; only
functions that the entry, the exports and the start-up code can reach.

Ownership: results of calls belong to the caller, arguments are borrowed; locals, fields, elements and statics own what is
in them. `counts` emits Retain and Release, `hazards` tells where a borrowed value may lie where it is, `context` holds the
scopes that release on every way out, `cancel` removes pairs that turned out needless.
"""

from __future__ import annotations

import sys

from chic import mir, typed
from chic.stages.lower.body import lower_function
from chic.stages.lower.closures import closing, thunk
from chic.stages.lower.descriptors import box_thunk, definitions
from chic.stages.lower.dropping import class_drop
from chic.stages.lower.reach import keep_reachable
from chic.stages.lower.requests import BoxThunk, Closing, HalfMade, Thunk
from chic.stages.lower.synthetic import ENTRY_SYMBOL, drop_function, entry_function
from chic.stages.lower.table import LowerError, Table, table_of
from chic.ty import Class

__all__ = ["LowerError", "lower"]


# Lowering is recursive along the nesting of the source, which the parser limits; this leaves it room.
_RECURSION_LIMIT = 60_000


def lower(program: typed.Program) -> mir.Program:
    """The program as MIR."""
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(max(before, _RECURSION_LIMIT))
    try:
        return _lower(program)
    finally:
        sys.setrecursionlimit(before)


def _lower(program: typed.Program) -> mir.Program:
    table = table_of(program)
    functions = [lower_function(table, one) for one in program.functions]
    definitions(table)  # asks for the functions that descriptors name
    functions += _drop_functions(table)
    if program.entry is not None:
        functions.append(entry_function(table, program.entry, len(functions)))
    kept, classes = keep_reachable(tuple(functions), _roots(table, functions), definitions(table))
    return mir.Program(
        files=program.files,
        structs=table.structs,
        statics=program.statics,
        functions=kept,
        entry=program.entry,
        classes=classes,
        interfaces=program.interfaces,
        entry_function=next((one.id for one in kept if one.export == ENTRY_SYMBOL), -1),
    )


def _drop_functions(table: Table) -> list[mir.Function]:
    """Drop functions, and others that were asked for, in the order of their ids; writing one may ask for another."""
    written: list[mir.Function] = []
    while len(written) < len(table.drops):
        of, id = list(table.drops.items())[len(written)]
        match of:
            case Thunk():
                written.append(thunk(table, of, id))
            case Closing():
                written.append(closing(table, of, id))
            case BoxThunk():
                written.append(box_thunk(table, of, id))
            case Class():
                written.append(class_drop(table, of, id))
            case HalfMade():
                written.append(class_drop(table, of.of, id, False))
            case _:
                written.append(drop_function(table, of, id))
    return written


def _roots(table: Table, functions: list[mir.Function]) -> list[mir.FunctionId]:
    roots = [one.id for one in functions if one.export]
    startup = table.program.startup
    return [*roots, table.id_of(startup)] if startup else roots

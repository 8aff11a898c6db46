"""Which functions LLVM is told to inline or to leave alone. In: a MIR function. Out: words of its attribute group."""

from __future__ import annotations

from chic import mir
from chic.ty import Fn

_ASKED = {"always": " alwaysinline", "never": " noinline", "cold": " cold", "hot": " hot inlinehint", "": ""}


def inline_words(function: mir.Function, wasm: bool) -> str:
    """What the source asks for. On wasm, a function with a loop in a loop stays one of its own too: LLVM would put it into its
    only caller, and engines keep the variables of small functions in registers, not those of large ones. Functions that
    call what they are given gain more from being inlined."""
    if not function.inline and wasm and _has_nested_loops(function) and not _takes_functions(function):
        return " noinline"
    return _ASKED[function.inline]


def _takes_functions(function: mir.Function) -> bool:
    return any(isinstance(local.ty, Fn) for local in function.locals[: function.param_count])


def _has_nested_loops(function: mir.Function) -> bool:
    """Blocks are numbered in the order of the source, so that a jump back spans its loop."""
    loops: dict[int, int] = {}
    for at, block in enumerate(function.blocks):
        for head in mir.successors(block.terminator):
            if head <= at:
                loops[head] = at
    return any(outer < inner and end <= loops[outer] for inner, end in loops.items() for outer in loops)

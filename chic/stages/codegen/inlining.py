"""Which functions LLVM is told to inline or to leave alone. In: a MIR function. Out: words of its attribute group."""

from __future__ import annotations

from chic import mir
from chic.ty import Fn

_ASKED = {"always": " alwaysinline", "never": " noinline", "cold": " cold", "hot": " hot inlinehint", "": ""}
_LARGE = 50  # instructions of a function in a traced program beside which a call is nothing


def inline_words(function: mir.Function, wasm: bool, traced: bool) -> str:
    """What the source asks for; and some functions stay by themselves that LLVM would put into their only caller. Those that
    call what they are given gain more from being inlined. `traced`: the program has tracepoints."""
    if not function.inline and _stays(function, wasm, traced) and not _takes_functions(function):
        return " noinline"
    return _ASKED[function.inline]


def _stays(function: mir.Function, wasm: bool, traced: bool) -> bool:
    """A large function of a traced program: tracepoints hide what inlining would save, and one large function is slower to
    optimise than several. On wasm a loop in a loop, too: engines keep the variables of small functions in registers."""
    return (traced and _size(function) > _LARGE) or (wasm and _has_nested_loops(function))


def has_tracepoints(program: mir.Program) -> bool:
    """Whether any function is traced."""
    return any(isinstance(one, mir.TraceEnter) for each in program.functions for one in _entry(each))


def _entry(function: mir.Function) -> tuple[mir.Instruction, ...]:
    return function.blocks[0].instructions if function.blocks else ()


def _size(function: mir.Function) -> int:
    return sum(len(block.instructions) for block in function.blocks)


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

"""What `instrument` put in: line marks, the virtual clock, tracepoints."""

from __future__ import annotations

from chic import mir
from chic.stages.codegen.body import Body
from chic.stages.codegen.constants import constant
from chic.ty import UINT


def line(body: Body, one: mir.Line) -> None:
    """Volatile: the sampler's thread reads it at any time."""
    body.add(f"store volatile i32 {one.mark}, ptr {body.context.static('chic_mark', 'a line mark')}")


def tick(body: Body, one: mir.Tick) -> None:
    """The virtual clock advances."""
    clock = body.context.static("chic_virtual_clock", "the virtual clock")
    now = body.let(f"load i64, ptr {clock}")
    body.add(f"store i64 {body.let(f'add i64 {now}, {one.count}')}, ptr {clock}")


def trace_enter(body: Body, one: mir.TraceEnter) -> None:
    """Entry hook."""
    _hook(body, "trace_enter", one.site)


def trace_exit(body: Body, one: mir.TraceExit) -> None:
    """Exit hook."""
    _hook(body, "trace_exit", one.site)


def _hook(body: Body, name: str, site: int) -> None:
    """On wasm the host's native function, else the program's own, which LLVM inlines."""
    if body.context.target.wasm:
        symbol = body.context.host_function(name)
    else:
        symbol = body.context.symbols[body.context.helper(f"chic_{name}", "a tracepoint")]
    body.add(f"call void {symbol}(i32 {constant(body.layouts, site, UINT)})")

"""The stage `instrument`: MIR gets tracepoints, line marks and the virtual clock.

In: `mir.Program` and what to add. Out: the program with them, and the table that gives the numbers in it their meaning.

Order in a block: TraceEnter, Tick, then the code with its Lines; TraceExit stands right before Return. Ticks count the code as
it was before, so the virtual clock does not depend on what else is added.
"""

from __future__ import annotations

from attrs import evolve, field, frozen

from chic import mir
from chic.mir_lines import Positions, line_changes
from chic.origin import Origin
from chic.tracepoint import Mark, Site, TracepointTable, label_of, trace_id
from chic.typed import Cost, Trace

NOWHERE = Mark("", "", 0, False)


@frozen
class InstrumentOptions:
    """What to add. `auto_trace`: every PROGRAM function gets a tracepoint, not only those with `@trace` or `@cost`."""

    auto_trace: bool = False
    line_marks: bool = False
    virtual_clock: bool = False


@frozen
class Instrumented:
    """The program with hooks, and the meaning of their numbers."""

    program: mir.Program
    table: TracepointTable


@frozen
class _Book:
    """The table while it grows."""

    sites: list[Site] = field(factory=list)
    marks: dict[Mark, int] = field(factory=lambda: {NOWHERE: 0})

    def site(self, site: Site) -> int:
        """The number of a new site."""
        self.sites.append(site)
        return len(self.sites) - 1

    def mark(self, mark: Mark) -> int:
        """The number of a mark."""
        return self.marks.setdefault(mark, len(self.marks))


@frozen
class _Additions:
    """What one function gets: its site (-1: none), whether it ticks, and the line marks of each block, by position."""

    site: int
    ticks: bool
    lines: tuple[dict[int, tuple[int, int]], ...]  # position -> (mark, line)


def instrument(program: mir.Program, options: InstrumentOptions) -> Instrumented:
    """The program with what `options` ask for."""
    book = _Book()
    functions = tuple(_instrumented(one, program, options, book) for one in program.functions)
    table = TracepointTable(tuple(book.sites), tuple(book.marks))
    return Instrumented(evolve(program, functions=functions), table)


def _instrumented(function: mir.Function, program: mir.Program, options: InstrumentOptions, book: _Book) -> mir.Function:
    ours = _is_ours(function)
    ticks = options.virtual_clock and function.origin is not Origin.RUNTIME
    if not function.blocks or not (ours or ticks):
        return function
    traced = ours and (options.auto_trace or function.trace is not None or function.cost is not None)
    path = program.files[function.file].path
    site = book.site(_site(function, path)) if traced else -1
    lines: tuple[dict[int, tuple[int, int]], ...] = ({},) * len(function.blocks)
    if options.line_marks and ours:
        found = _line_positions(function, program)
        lines = tuple({at: (book.mark(Mark(function.name, path, line, traced)), line) for at, line in one} for one in found)
    additions = _Additions(site, ticks, lines)
    return evolve(function, blocks=tuple(_block(at, one, additions) for at, one in enumerate(function.blocks)))


def _is_ours(function: mir.Function) -> bool:
    return function.origin is Origin.PROGRAM and bool(function.blocks)


def _site(function: mir.Function, path: str) -> Site:
    trace, cost = function.trace or Trace(), function.cost or Cost()
    label = label_of(function.name, trace.label)
    return Site(
        trace_id=trace_id(function.name, label),
        mir_id=function.name,
        label=label,
        file=path,
        line=function.line,
        level=trace.level,
        budget_cpu_us=cost.cpu_us,
        budget_gpu_us=cost.gpu_us,
        budget_mem_bytes=cost.mem_bytes,
    )


def _line_positions(function: mir.Function, program: mir.Program) -> tuple[Positions, ...]:
    def leaves_mark(one: mir.Instruction) -> bool:
        if isinstance(one, mir.Call):
            return _is_ours(program.functions[one.function])
        return isinstance(one, (mir.CallPointer, mir.CallClosure))

    return line_changes(function.blocks, leaves_mark)


def _block(at: mir.BlockId, block: mir.Block, additions: _Additions) -> mir.Block:
    """One block with what is added to it."""
    code: list[tuple[mir.Instruction, int]] = []
    if at == 0 and additions.site >= 0:
        code.append((mir.TraceEnter(additions.site), block.line))
    if additions.ticks:
        code.append((mir.Tick(len(block.instructions) + 1), block.line))
    marks = additions.lines[at]
    old = tuple(zip(block.instructions, block.lines, strict=True))
    for index in range(len(old) + 1):
        if index in marks:
            mark, line = marks[index]
            code.append((mir.Line(mark), line))
        code += old[index : index + 1]
    if additions.site >= 0 and isinstance(block.terminator, mir.Return):
        code.append((mir.TraceExit(additions.site), code[-1][1] if code else block.line))
    return evolve(block, instructions=tuple(one for one, _ in code), lines=tuple(line for _, line in code))

"""Which parameter each argument of a call is for, or why the arguments do not fit.

In: a function's parameters, the written arguments. Out: the number of a parameter for each, or a `Misfit` to report.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from chic import syntax
from chic.diagnostics import counted
from chic.source import Span
from chic.stages.check.symbols import FunctionInstance, FunctionSymbol
from chic.stages.check.world import suggestion

NO_OVERLOAD = ("TCK131", "TCK141")  # of constructors, of other functions
RECEIVER = "this"  # the mode of the argument that stands for what is before the dot; its value is known


@frozen
class Misfit:
    """Why arguments do not fit; `span` is the guilty argument or its name, if it is one."""

    text: str
    span: Span | None = None
    label: str = ""
    help: str = ""
    fix: tuple[Span, str] | None = None


def positions(one: FunctionInstance, args: Sequence[syntax.Arg]) -> list[int] | Misfit:
    """The parameter of each argument, or why they do not fit."""
    if not any(arg.name for arg in args):
        if one.symbol.least <= len(args) <= len(one.params):
            return list(range(len(args)))
        return _miscounted(one, args)
    out: list[int] = []
    for arg in args:
        if arg.name and arg.name not in one.index:
            return misnamed(arg, tuple(one.index))
        if not arg.name and len(out) >= len(one.params):
            return _miscounted(one, args)
        at = one.index[arg.name] if arg.name else len(out)
        if at in out:
            return Misfit(f"parameter `{one.params[at].name}` is given twice", name_span(arg), "given again here")
        out.append(at)
    missing = [param.name for at, param in enumerate(one.params) if at not in out and param.decl.default is None]
    return Misfit(f"parameter `{missing[0]}` is missing") if missing else out


def name_span(arg: syntax.Arg) -> Span:
    """Where the name of an argument stands; all of one without."""
    return Span(arg.span.start, arg.span.start + len(arg.name)) if arg.name else arg.span


def misnamed(arg: syntax.Arg, known: Sequence[str]) -> Misfit:
    """An argument for a parameter that there is not."""
    near = suggestion(arg.name, known)
    span = name_span(arg)
    help = f"did you mean `{near}`?" if near else f"its parameters: {', '.join(f'`{one}`' for one in known)}" if known else ""
    fix = (span, near) if near else None
    return Misfit(f"there is no parameter `{arg.name}`", span, "no such parameter", help, fix)


def _miscounted(one: FunctionInstance, args: Sequence[syntax.Arg]) -> Misfit:
    """Too few or too many arguments; of too many, the first that is too much is the guilty one."""
    before = sum(1 for arg in args if arg.mode == RECEIVER)
    least, most = one.symbol.least - before, len(one.params) - before
    wanted = str(most) if least == most else f"{least} to {most}"
    text = f"it takes {counted(wanted, 'argument')}, not {len(args) - before}"
    if len(args) <= len(one.params):
        return Misfit(text)
    return Misfit(
        text, args[len(one.params)].span, "one too many" if len(args) == len(one.params) + 1 else "too many from here"
    )


def modes_fit(one: FunctionInstance, args: Sequence[syntax.Arg], places: list[int]) -> bool:
    """Whether every argument has the modifier of its parameter."""
    return all(arg.mode in (one.params[at].mode, RECEIVER) for arg, at in zip(args, places, strict=True))


def code_for(symbols: Sequence[FunctionSymbol], constructor: str, other: str) -> str:
    """Constructors have codes of their own."""
    return constructor if all(one.kind == "init" for one in symbols) else other

"""What to say about a call that no function of its name fits, or several fit equally well.

In: the name, its functions, the written arguments and their values as far as they are known. Out: one finding, drawn under the
argument that is guilty if it is one, else under the name.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from chic import syntax, ty
from chic.diagnostics import Label, counted
from chic.source import Span
from chic.stages.check.body import Body
from chic.stages.check.hierarchy import owner_of
from chic.stages.check.infer import match_values, template
from chic.stages.check.misfits import NO_OVERLOAD, RECEIVER, Misfit, code_for, misnamed, modes_fit, positions
from chic.stages.check.object_text import how_to_show
from chic.stages.check.ranking import rank
from chic.stages.check.signatures import describe
from chic.stages.check.symbols import FunctionInstance, FunctionSymbol
from chic.stages.check.values import GroupRef
from chic.ty import Ty
from chic.typed import Expr, StringConst

Args = Sequence[syntax.Arg]
MOST_NOTES = 6


def report_misfit(body: Body, group: GroupRef, one: FunctionInstance, found: Misfit) -> None:
    """Say why the arguments do not fit the only function of a name."""
    symbol = one.symbol
    name = group.name if symbol.kind == "init" else symbol.name
    body.error(
        code_for((symbol,), *NO_OVERLOAD), found.span or group.span, f"the arguments do not fit `{name}`: {found.text}",
        label=found.label or "in this call", help=found.help, fix=found.fix,
        labels=(Label(symbol.file, symbol.span, f"declared as `{describe(one)}`"),),
    )  # fmt: skip


def report_ambiguous(body: Body, group: GroupRef, symbols: Sequence[FunctionSymbol], tied: Sequence[FunctionInstance]) -> None:
    """Say that several functions fit equally well."""
    body.error(
        code_for(symbols, "TCK132", "TCK142"), group.span, f"the call of `{group.name}` is ambiguous",
        label="fits several overloads equally well",
        labels=tuple(Label(one.symbol.file, one.symbol.span, describe(one)) for one in tied[:4]),
    )  # fmt: skip


def report_no_overload(
    body: Body, group: GroupRef, symbols: Sequence[FunctionSymbol], args: Args, values: Mapping[int, Expr] | None
) -> None:
    """Say that no function fits, and which there are; `values` are those of the arguments, if all are known."""
    if group.args and not _take_types(symbols, len(group.args)):
        _report_type_arguments(body, group, symbols)
        return
    known = _known(body, group, symbols)
    single = known[0] if len(known) == 1 else None
    open_one = single if not group.args else None
    guilty = (
        _misnamed(args, known) or _guilty(body, args, known, values) or _uninferred(body, open_one, args, values) or Misfit("")
    )
    shown = _given(args, values, known)
    message = f"no overload of `{group.name}` takes {shown}" if single is None else f"`{group.name}` does not take {shown}"
    if guilty.text:
        message = f"no overload of `{group.name}` fits: {guilty.text}" if single is None else f"`{group.name}`: {guilty.text}"
    textless = _textless(group, values)
    notes = tuple(f"candidate: {describe(one)}" for one in known) if single is None and not textless else ()
    more = (f"and {len(notes) - MOST_NOTES} more",) if len(notes) > MOST_NOTES else ()
    body.error(
        code_for(symbols, *NO_OVERLOAD), guilty.span or group.span, message,
        label=guilty.label or ("no overload fits" if single is None else "in this call"), notes=notes[:MOST_NOTES] + more,
        help=guilty.help or textless or _composite(group, args, values), fix=guilty.fix,
        labels=() if single is None else (Label(single.symbol.file, single.symbol.span, f"declared as `{describe(single)}`"),),
    )  # fmt: skip


def _textless(group: GroupRef, values: Mapping[int, Expr] | None) -> str:
    """`Console.WriteLine(v)` of what has no text: what to do about it."""
    alone = values[0] if values and len(values) == 1 and group.name in ("Write", "WriteLine") and 0 in values else None
    return how_to_show(alone.ty) if alone is not None else ""


def _composite(group: GroupRef, args: Args, values: Mapping[int, Expr] | None) -> str:
    """`Console.WriteLine("{0} {1}", a, b)`: the values are one array."""
    first = values.get(0) if values and len(args) > 1 and group.name in ("Write", "WriteLine") else None
    if not isinstance(first, StringConst) or "{" not in first.value:
        return ""
    return 'write `$"{a} {b}"`, or give the values as one array: `("{0} {1}", [a, b])`'


def _known(body: Body, group: GroupRef, symbols: Sequence[FunctionSymbol]) -> list[FunctionInstance]:
    """The functions with the type arguments that are written, else with their own parameters for them."""
    fitting = [one for one in symbols if not group.args or len(one.type_params) == len(group.args)]
    found = (template(body.world, one, owner_of(body.world, group, one), group.args) for one in fitting or symbols)
    return [one for one in found if one is not None]


def _take_types(symbols: Sequence[FunctionSymbol], count: int) -> bool:
    return any(len(one.type_params) == count for one in symbols)


def _report_type_arguments(body: Body, group: GroupRef, symbols: Sequence[FunctionSymbol]) -> None:
    """Type arguments that none of the functions takes so many of."""
    first = symbols[0]
    label = Label(first.file, first.span, "declared here")
    counts = sorted({len(one.type_params) for one in symbols if one.type_params})
    if counts:
        wanted = counted(" or ".join(str(one) for one in counts), "type argument")
        message = f"`{group.name}` takes {wanted}, not {len(group.args)}"
        body.error("TCK032", group.span, message, labels=(label,))
        return
    end = group.span.start + len(group.name)
    fix = (Span(end, group.span.end), "") if end < group.span.end else None
    body.error(
        "TCK033", group.span, f"`{group.name}` is not generic", help="leave the type arguments out", fix=fix, labels=(label,)
    )


def _misnamed(args: Args, known: Sequence[FunctionInstance]) -> Misfit | None:
    """A named argument for a parameter that none of the functions has."""
    names = tuple(dict.fromkeys(name for one in known for name in one.index))
    return next((misnamed(arg, names) for arg in args if arg.name and arg.name not in names), None)


def _guilty(body: Body, args: Args, known: Sequence[FunctionInstance], values: Mapping[int, Expr] | None) -> Misfit | None:
    """The one argument that is wrong for the functions that take all others."""
    bad: set[frozenset[int]] = set()
    for one in known:
        places = positions(one, args)
        if isinstance(places, Misfit):
            continue
        if values is None or not modes_fit(one, args, places):
            return None
        wrong = (at for at, value in values.items() if rank(value, one.params[places[at]].ty, body.world) is None)
        bad.add(frozenset(wrong))
    nearest = [one for one in bad if len(one) == 1]
    if len(nearest) != 1:
        return None
    at = next(iter(nearest[0]))
    if args[at].mode == RECEIVER or values is None:
        return None
    return Misfit("", args[at].span, f"`{_shown(args[at], values[at])}` does not fit")


def _uninferred(body: Body, one: FunctionInstance | None, args: Args, values: Mapping[int, Expr] | None) -> Misfit | None:
    """Type parameters of the only function of a name that the arguments say nothing about, or two things."""
    places = positions(one, args) if one is not None else Misfit("")
    if one is None or isinstance(places, Misfit) or not one.symbol.type_params:
        return None
    bound: dict[str, Ty] = {}
    for at, value in (values or {}).items():
        for name, of in (match_values(body.world, one, {places[at]: value}) or {}).items():
            if bound.setdefault(name, of) != of:
                return Misfit(f"`{name}` would be both `{bound[name]}` and `{of}`", args[at].span, f"this is `{of}`")
    missing = [param.name for param in one.symbol.type_params if param.name not in bound]
    if not missing:
        return None
    names = ", ".join(param.name for param in one.symbol.type_params)
    return Misfit(
        f"what `{missing[0]}` is does not follow from the arguments",
        help=f"write the type arguments: `{one.symbol.name}<...>(...)` for `<{names}>`",
    )


def _given(args: Args, values: Mapping[int, Expr] | None, known: Sequence[FunctionInstance]) -> str:
    """The arguments as a message shows them: their types, or how many if that alone is wrong."""
    count = sum(arg.mode != RECEIVER for arg in args)
    if all(isinstance(positions(one, args), Misfit) for one in known):
        return counted(count, "argument")
    if values is None:
        return f"{'this argument' if count == 1 else 'these arguments'} with {'its' if count == 1 else 'their'} modifiers"
    shown = [_shown(arg, values.get(at)) for at, arg in enumerate(args) if arg.mode != RECEIVER]
    return f"({', '.join(shown)})"


def _shown(arg: syntax.Arg, value: Expr | None) -> str:
    text = str(value.ty) if value is not None and value.ty is not ty.ERROR else "?"
    return f"{arg.mode} {text}".strip()

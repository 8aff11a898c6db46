"""Testcases: functions without a name for others to call, what their attributes say, and the entry that runs one of them.

In: `testcase` items. Out: `typed.Testcase`s in source order and, for a program that is made to run tests, its entry function.
A testcase is a function that returns nothing: `return x;` hands `x` to the runtime, whose host reads it.
"""

from __future__ import annotations

import re

from attrs import evolve

from chic import syntax, ty, typed
from chic.diagnostics import Label
from chic.origin import Origin
from chic.stages.check.attributes import INLINE, text_of
from chic.stages.check.body import Body
from chic.stages.check.declaring import Collected, declare, full_name
from chic.stages.check.library_functions import by_name
from chic.stages.check.overloads import best_for
from chic.stages.check.strings import library_call
from chic.stages.check.symbols import FunctionSymbol, Scope
from chic.stages.check.world import World
from chic.typed import Do, Expr, LocalRef, LocalVar, Stmt, Testcase

IDS = ("id", "test_id", "testid")
CATEGORIES = ("category", "categories", "tag", "group", "test_group", "testgroup")
COMMON = ("trace", "cost", "allow", *INLINE)
ID = re.compile(r"[A-Za-z0-9._-]+")
SKIP_PARAMETERS = "parameterized testcases are not supported yet"

# The runtime's side, in runtime/tests.cl; missing in programs that are not made to run tests.
RETURNED = "Chic::Rt::Tests::Returned"  # (bool), or (long) and so on: what a testcase returned
NUMBER = "Chic::Rt::Tests::Number"  # (string[]) -> int: which testcase to run
BEGIN = (
    "Chic::Rt::Tests::Begin"  # (string, string, ulong): the testcase of that qualified name begins, in that file, on that line
)
FINISHED = "Chic::Rt::Tests::Finished"  # () -> int: it came to its end
ENTRY = "Chic::Rt::TestMain"


def testcase(out: Collected, scope: Scope, item: syntax.TestcaseDecl) -> None:
    """A testcase becomes a function symbol of its namespace."""
    if "async" in item.modifiers.words:
        out.report.unsupported(scope.file, item.name_span, "`async` testcases are")
    number = len(scope.namespace.members.get(item.name, ()))
    full = full_name(scope, item.name) + (f"#{number}" if number else "")
    symbol = FunctionSymbol(
        item.name, full, "test", scope, None, item, item.params, None, item.body, False, _common(item.modifiers), "", (),
        "private", item.name_span, number, least=len(item.params),
    )  # fmt: skip
    if declare(out, scope, symbol):
        out.functions.append(symbol)


def _common(modifiers: syntax.Modifiers) -> syntax.Modifiers:
    """What a testcase shares with functions; its own attributes are read by `tests_of`."""
    return evolve(modifiers, attributes=tuple(one for one in modifiers.attributes if one.name in COMMON))


# --- attributes ----------------------------------------------------------------------------------------------------------


def tests_of(world: World) -> tuple[Testcase, ...]:
    """The program's testcases; what is wrong with their attributes is reported."""
    found = [one for one in world.collected.functions if one.kind == "test" and one.scope.origin is Origin.PROGRAM]
    made = tuple(_testcase(world, one) for one in found)
    seen: dict[str, FunctionSymbol] = {}
    for symbol, one in zip(found, made, strict=True):
        first = seen.setdefault(one.id, symbol)
        if first is not symbol:
            world.report.error(
                symbol.file, "TST0003", symbol.span, f"two testcases have the id `{one.id}`", label="the second",
                labels=(Label(first.file, first.span, "the first"),),
            )  # fmt: skip
    return made


def _testcase(world: World, symbol: FunctionSymbol) -> Testcase:
    assert isinstance(symbol.decl, syntax.TestcaseDecl)
    id, categories = "", []
    for one in symbol.decl.modifiers.attributes:
        if one.name in IDS:
            if id:
                world.report.error(symbol.file, "TST0001", one.span, "this testcase has an id already")
            id = id or _id(world, symbol, one)
        elif one.name in CATEGORIES:
            categories += _categories(world, symbol, one)
        elif one.name not in COMMON:
            _refuse(world, symbol, one)
    return Testcase(
        symbol.full, id or identity(symbol.full), symbol.name, symbol.scope.namespace.name.replace("::", "."),
        tuple(dict.fromkeys(categories)), SKIP_PARAMETERS if symbol.params else "", symbol.file,
        world.lines(symbol.file).line(symbol.span.start),
    )  # fmt: skip


def identity(qualified_name: str) -> str:
    """The id of a testcase that does not name one."""
    from blake3 import blake3

    return f"t-{blake3(qualified_name.encode()).hexdigest()[:12]}"


def _refuse(world: World, symbol: FunctionSymbol, one: syntax.Attribute) -> None:
    takes = ", ".join(f"`@{name}`" for name in ("id", "category", "trace", "cost", *INLINE))
    world.report.error(
        symbol.file, "TST0001", one.span, f"a testcase has no attribute `@{one.name}`", help=f"it may have {takes}"
    )


def _is_text(arg: syntax.AttributeArg) -> bool:
    return not arg.name and isinstance(arg.value, syntax.StringLit)


def _id(world: World, symbol: FunctionSymbol, one: syntax.Attribute) -> str:
    text = text_of(one.args[0]).strip() if len(one.args) == 1 and _is_text(one.args[0]) else ""
    if ID.fullmatch(text):
        return text
    world.report.error(
        symbol.file, "TST0002", one.span, f"`@{one.name}` takes one string of letters, digits, `-`, `_` and `.`",
        help=f'for example `@{one.name}("math-1")`',
    )  # fmt: skip
    return ""


def _categories(world: World, symbol: FunctionSymbol, one: syntax.Attribute) -> list[str]:
    texts = [text_of(arg).strip().lower() for arg in one.args if _is_text(arg)]
    if texts and all(texts) and len(texts) == len(one.args):
        return texts
    world.report.error(
        symbol.file, "TST0002", one.span, f"`@{one.name}` takes names of categories, which are strings",
        help=f'for example `@{one.name}("fast")`',
    )  # fmt: skip
    return [text for text in texts if text]


# --- `return` ------------------------------------------------------------------------------------------------------------


def in_testcase(body: Body) -> bool:
    """Whether a `return` here leaves a testcase."""
    return body.instance is not None and body.instance.symbol.kind == "test"


def return_from_test(body: Body, node: syntax.Return, value: syntax.Expr, out: list[Stmt]) -> None:
    """`return x;` in a testcase: true and 0 pass."""
    got = body.value(value)
    line = body.line(node.span)
    of = got.ty
    if of is ty.ERROR:
        return
    if of is not ty.BOOL and not (isinstance(of, ty.Prim) and of.kind in ("int", "uint")):
        body.error(
            "TYP0013", value.span, "a testcase returns nothing, a `bool` or an integer", label=f"this is `{of}`",
            help="true and 0 pass",
        )  # fmt: skip
        return
    told: Expr = library_call(body, RETURNED, (got,), value.span) if by_name(body.world, RETURNED) else got
    out += (Do(told, line), typed.Return(None, line))


# --- the entry -----------------------------------------------------------------------------------------------------------


def need_entry(world: World) -> None:
    """The functions of the runtime that the entry calls."""
    for name in (NUMBER, BEGIN, FINISHED):
        for one in by_name(world, name):
            world.need(one)


def entry_of(world: World, tests: tuple[Testcase, ...]) -> tuple[typed.Function, typed.Entry]:
    """`int TestMain(string[] args)`: runs the testcase whose number among `tests` the arguments name."""
    number, finished = by_name(world, NUMBER)[0], best_for(by_name(world, FINISHED), ())
    assert finished is not None
    args = world.array(ty.STRING)
    which = typed.Call(number.name, (typed.Argument(0, LocalRef(0, args)),), ty.INT)
    sections = tuple(_section(world, at, one) for at, one in enumerate(tests) if not one.skip)
    body = typed.Block((
        typed.Switch(which, 1, sections, -1),
        typed.Return(typed.Call(finished.name, (), ty.INT)),
    ))  # fmt: skip
    made = typed.Function(
        ENTRY, Origin.RUNTIME, number.symbol.file, 0, (LocalVar("args", args), LocalVar("which", ty.INT)), 1, ty.INT, body
    )
    return made, typed.Entry(ENTRY, True, ty.INT)


def _section(world: World, at: int, one: Testcase) -> typed.Section:
    names = (one.function, world.units[one.file].path)
    facts: tuple[Expr, ...] = (*(typed.StringConst(name, ty.STRING) for name in names), typed.Const(one.line, ty.ULONG))
    told = tuple(typed.Argument(number, fact) for number, fact in enumerate(facts))
    begin = Do(typed.Call(by_name(world, BEGIN)[0].name, told, ty.VOID))
    call = Do(typed.Call(one.function, (), ty.VOID))
    return typed.Section((typed.Equals(at, LocalRef(1, ty.INT)),), typed.Block((begin, call, typed.Break())))

"""Bodies of generic code hold to what the constraints of a type parameter provide: a member or operator that only some type
argument has is an error, whether or not every instance happens to have it.

In: a world whose work list is done. Out: diagnostics. A body is elaborated once more per constraint, with a type for the
parameter that has what the constraint provides; what is not there under any of them is missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count

from attrs import evolve

from chic import syntax, ty
from chic.diagnostics import Diagnostic
from chic.origin import Origin
from chic.stages.check.aside import aside
from chic.stages.check.instances import instance
from chic.stages.check.report import Found, Report
from chic.stages.check.signatures import function
from chic.stages.check.stand_ins import Parameter, stand_ins
from chic.stages.check.symbols import FunctionSymbol
from chic.stages.check.walking import syntax_nodes
from chic.stages.check.world import World
from chic.ty import Ty


def check_constrained(world: World) -> None:
    """All generic functions of the program, and those of its generic types."""
    numbers = count(1)
    for symbol in world.collected.functions:
        if symbol.scope.origin is Origin.PROGRAM and symbol.body is not None and symbol.kind != "test":
            params = list(_constrained(symbol))
            for one in params:
                _check(world, symbol, one, [other for other in params if other.name != one.name], numbers)


def _constrained(symbol: FunctionSymbol) -> Iterator[Parameter]:
    """The type parameters with constraints that name types, whatever clauses they stand in."""
    owner = symbol.owner
    given: dict[str, list[syntax.Constraint]] = {}
    for clause in (*getattr(symbol.decl, "where", ()), *(getattr(owner.decl, "where", ()) if owner is not None else ())):
        given.setdefault(clause.param, []).extend(clause.constraints)
    for name, constraints in given.items():
        types = tuple(one.type for one in constraints if one.kind == "type" and one.type is not None)
        if types:
            yield Parameter(name, types, any(one.kind == "class" for one in constraints))


def _check(world: World, symbol: FunctionSymbol, param: Parameter, others: list[Parameter], numbers: Iterator[int]) -> None:
    found: list[Found] = []
    for node in param.types:
        missing = _missing(world, symbol, [evolve(param, types=(node,)), *others], next(numbers))
        if missing is None:
            return
        found.append(missing)
    for key in set.intersection(*(set(one) for one in found)):
        world.report.found.setdefault(key, _told(found[0][key], param.name))


def _told(one: Diagnostic, name: str) -> Diagnostic:
    """A finding about the type that stands for a parameter as one about the parameter."""
    text, help = re.sub(r"#\d+", "", one.message), ""
    if one.code == "NAM0005":
        text = f"`{name}` has no member {text.rpartition(' ')[2]}: its constraints do not ask for one"
    elif one.code == "TYP0002":
        text, help = f"{text}: no constraint of `{name}` asks for it", _instead(text)
    label = re.sub(r"#\d+", "", one.label)
    return evolve(one, message=text, label=label, help=help, fix=None, notes=())


def _instead(text: str) -> str:
    """What to do about an operator."""
    op = text.partition(" cannot")[0].strip("`")
    if op in ("==", "!="):
        return "`a.Equals(b)` compares any two values, `where T : class` asks for references"
    if op in ("<", "<=", ">", ">="):
        return "`where T : IComparable<T>` asks for `CompareTo`, `where T : INumber<T>` for a number"
    return "" if "indexed" in text or "parts" in text else "`where T : INumber<T>` asks for a number"


def _missing(world: World, symbol: FunctionSymbol, params: list[Parameter], number: int) -> Found | None:
    """What a body asks of values of the first parameter, and what is not there; None if its constraint says nothing of
    members."""
    report = Report()
    declared = dict(symbol.instances)
    try:
        with aside(world, report):
            of = _elaborated(world, symbol, params, number)
    except Exception:  # a type in the place of another may be what no program has: then nothing is said
        of = None
    finally:
        symbol.instances.clear()
        symbol.instances.update(declared)
        world.unidentified.clear()
    if of is None:
        return None
    patterns = {one.span.start for one in syntax_nodes(symbol.body) if isinstance(one, syntax.RelationalPattern)}
    return {key: one for key, one in report.found.items() if _is_missing(one, of) and one.span.start not in patterns}


def _is_missing(one: Diagnostic, of: Ty) -> bool:
    """Whether a finding says that something is not there, or not to be written. Any value can be joined to a text."""
    match one.code:
        case "NAM0005":
            return one.message.startswith(f"type `{of}` has no member ")
        case "TYP0008":
            return one.message.startswith("property `")
        case "TYP0002":
            about = re.search(f"(cannot be applied to|and) `{of}\\??`|^`{of}` (cannot be indexed|has no parts)", one.message)
            text = one.message.startswith("`+`") and "`string`" in one.message
            return about is not None and not text
    return False


def _elaborated(world: World, symbol: FunctionSymbol, params: list[Parameter], number: int) -> Ty | None:
    """Elaborates the body with types that stand for its parameters, and nothing known of those without constraints; the type of
    the first of them."""
    known = stand_ins(world, symbol.scope, params, number)
    if params[0].name not in known:
        return None
    own = tuple(one.name for one in symbol.type_params)
    owner = symbol.owner
    env: dict[str, Ty] = {**dict.fromkeys((*(owner.params if owner else ()), *own), ty.ERROR), **known}
    around = instance(world, owner, tuple(env[one] for one in owner.params)) if owner is not None else None
    world.elaborate(function(world, symbol, around, tuple(env[one] for one in own)))
    return known[params[0].name]

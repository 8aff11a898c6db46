"""Bodies of generic code hold to what the constraints of a type parameter provide: a member that only some type argument has
is an error, whether or not every instance happens to have it.

In: a world whose work list is done. Out: diagnostics. A body is elaborated once more per constraint, with the constraint for
the parameter; what is not there under any of them is missing.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from chic import syntax, ty
from chic.origin import Origin
from chic.stages.check.aside import aside
from chic.stages.check.instances import instance
from chic.stages.check.report import Found, Report
from chic.stages.check.resolve import resolve
from chic.stages.check.signatures import function
from chic.stages.check.symbols import FunctionSymbol
from chic.stages.check.world import World
from chic.ty import Ty

_KINDS = ("INumber", "IBinaryInteger", "ISignedNumber", "IFloatingPoint")  # these stand for what numbers can do


def check_constrained(world: World) -> None:
    """All generic functions of the program, and those of its generic types."""
    for symbol in world.collected.functions:
        if symbol.scope.origin is Origin.PROGRAM and symbol.body is not None and symbol.kind != "test":
            for name, types in _constraints(symbol):
                _check(world, symbol, name, types)


def _constraints(symbol: FunctionSymbol) -> Iterator[tuple[str, list[syntax.Type]]]:
    """The type parameters with constraints that name types: these."""
    owner = symbol.owner
    clauses = (*getattr(symbol.decl, "where", ()), *(getattr(owner.decl, "where", ()) if owner is not None else ()))
    for clause in clauses:
        types = [one.type for one in clause.constraints if one.kind == "type" and one.type is not None]
        if types:
            yield clause.param, types


def _check(world: World, symbol: FunctionSymbol, name: str, types: list[syntax.Type]) -> None:
    found: list[Found] = []
    for node in types:
        missing = _missing(world, symbol, name, node)
        if missing is None:
            return
        found.append(missing)
    for key in set.intersection(*(set(one) for one in found)):
        text, member = found[0][key].message, found[0][key].message.rpartition(" ")[2]
        if found[0][key].code == "NAM0005":
            text = f"`{name}` has no member {member}: its constraints do not ask for one"
        world.report.found.setdefault(key, evolve(found[0][key], message=text, help="", fix=None, notes=()))


def _missing(world: World, symbol: FunctionSymbol, name: str, node: syntax.Type) -> Found | None:
    """The members that a body asks of a value of the constraint's type, and that are not there; None if it says nothing of
    members."""
    report = Report()
    declared = dict(symbol.instances)
    try:
        with aside(world, report):
            of = _elaborated(world, symbol, name, node)
    except Exception:  # a type in the place of another may be what no program has: then nothing is said
        of = None
    finally:
        symbol.instances.clear()
        symbol.instances.update(declared)
    wanted = {"NAM0005": f"type `{of}` has no member ", "TYP0008": "property `"}  # it is not there, or not to be written
    said = {key: one for key, one in report.found.items() if one.message.startswith(wanted.get(one.code, "\0"))}
    return said if of is not None else None


def _elaborated(world: World, symbol: FunctionSymbol, name: str, node: syntax.Type) -> Ty | None:
    """Elaborates the body with the constraint for the parameter, and nothing known of the others."""
    own = tuple(one.name for one in symbol.type_params)
    params = (*(symbol.owner.params if symbol.owner else ()), *own)
    of = resolve(world, symbol.scope, {one: ty.TypeParam(one) for one in params}, node)
    if not isinstance(of, (ty.Class, ty.Interface)) or str(of).split("<")[0].split("::")[-1] in _KINDS:
        return None
    env: dict[str, Ty] = {**dict.fromkeys(params, ty.ERROR), name: of}
    owner = symbol.owner
    around = instance(world, owner, tuple(env[one] for one in owner.params)) if owner is not None else None
    world.elaborate(function(world, symbol, around, tuple(env[one] for one in own)))
    return of

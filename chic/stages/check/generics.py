"""Type arguments: constants, constraints, instances that never end, generic code that nothing instantiates.

In: the arguments for type parameters. Out: findings; arguments as types.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from attrs import evolve

from chic import syntax, ty
from chic.diagnostics import Diagnostic, Label
from chic.origin import Origin
from chic.source import Span
from chic.stages.check.aside import aside
from chic.stages.check.changing import settle_changes
from chic.stages.check.hierarchy import is_a
from chic.stages.check.instances import instance
from chic.stages.check.misfits import NO_OVERLOAD
from chic.stages.check.names import ancestors
from chic.stages.check.nominal import instance_of, is_open
from chic.stages.check.object_text import says_text
from chic.stages.check.report import Report
from chic.stages.check.resolve import NAME_LENGTH, resolve
from chic.stages.check.signatures import function
from chic.stages.check.symbols import Env, FunctionInstance, FunctionSymbol, Scope, TypeInstance, TypeSymbol
from chic.stages.check.tables import declared_instance
from chic.stages.check.walking import element_name, syntax_nodes
from chic.stages.check.world import World
from chic.ty import Ty
from chic.typed import Const

DEPTH = 100  # instances that ask for each other
MANY, DEEP = 2000, 5  # so many of one function, so far from the first: each asks for several more
_SURE_CODES = frozenset((
    "CL0031", "E0400", "EXC0002", "EXC0004", "FLW0002", "FLW0004", "FLW0005", "GEN0002", "LCL0002", "NAM0001", "NAM0002",
    "NAM0003", "NAM0004", "NAM0005", "NAM0006", "NAM0008", "NUL0001", "PAT0003", "TCK030", "TCK032", "TCK033", "TCK040",
    "TCK041", "TCK044", "TCK121", "TCK139", "TYP0001", "TYP0005", "UNS0001",
))  # fmt: skip
_UNSURE = re.compile(r"(?<![\w>\])])\?|^the type of")  # an unknown type (not `int?`), or something that hangs on one


# --- constraints ------------------------------------------------------------------------------------------------------


def violation(world: World, scope: Scope, env: Env, where: tuple[syntax.WhereClause, ...]) -> str:
    """Which constraint the arguments in `env` violate, in words; "" if none."""
    for clause in where:
        of = env.get(clause.param)
        if of is None or is_open(world, of):
            continue
        for one in clause.constraints:
            if not _holds(world, scope, env, of, one):
                return f"`{of}` is {_broken(world, scope, env, one)}, as `{clause.param}` must be"
    return ""


def _holds(world: World, scope: Scope, env: Env, of: Ty, one: syntax.Constraint) -> bool:
    match one.kind:
        case "struct":
            return isinstance(of, (ty.Prim, ty.Struct, ty.Enum, ty.Tuple, ty.SpanOf))
        case "class":
            return isinstance(of, (ty.Class, ty.Interface, ty.Array, ty.Fn, ty.String))
        case "notnull":
            return not isinstance(of, ty.Nullable)
        case "new":
            return constructible(world, of)
        case "const":
            return one.expr is None or _true(world, scope, env, one.expr)
        case "type" if one.type is not None:
            target = resolve(world, scope, env, one.type)
            return target is ty.ERROR or is_a(world, of, target) or _primitive_is(of, target) or _prints(world, of, target)
    return True


def constructible(world: World, of: Ty) -> bool:
    """Whether `new T()` makes a value of the type."""
    found = instance_of(world, of)
    if not isinstance(of, ty.Class) or found is None:
        return isinstance(of, (ty.Prim, ty.String, ty.Struct, ty.Enum, ty.Tuple))
    symbol = found.symbol
    abstract = "abstract" in symbol.decl.modifiers.words
    return not abstract and (not symbol.inits or any(one.least == 0 for one in symbol.inits))


def _is_signed(of: Ty) -> bool:
    return ty.is_float(of) or (isinstance(of, ty.Prim) and of.kind == "int")


_NUMBERS: dict[str, Callable[[Ty], bool]] = {
    "INumber": ty.is_numeric, "IBinaryInteger": ty.is_integer, "IFloatingPoint": ty.is_float, "ISignedNumber": _is_signed,
}  # fmt: skip


def _primitive_is(of: Ty, target: Ty) -> bool:
    """Numbers, texts and the like compare and print without declaring it; enums print."""
    if not isinstance(target, ty.Interface) or not isinstance(of, (ty.Prim, ty.String, ty.Enum)):
        return False
    space, _, name = target.name.split("<")[0].rpartition("::")
    if space != "Std":
        return False
    if isinstance(of, ty.Enum):
        return name == "IFormattable"
    if name in ("IComparable", "IEquatable", "IFormattable"):
        return True
    return name in _NUMBERS and _NUMBERS[name](of)


def _prints(world: World, of: Ty, target: Ty) -> bool:
    """Whether a type has a text without declaring it: for `IFormattable` a `ToString()` is enough."""
    return isinstance(target, ty.Interface) and target.name.split("::")[-1] == "IFormattable" and says_text(world, of)


def _true(world: World, scope: Scope, env: Env, node: syntax.Expr) -> bool:
    body = world.make_body(world, scope, env, "$constraint", None, "a constraint")
    got = body.value(node)
    return not isinstance(got, Const) or bool(got.value)


def _broken(world: World, scope: Scope, env: Env, one: syntax.Constraint) -> str:
    match one.kind:
        case "struct":
            return "no value type (`struct`)"
        case "class":
            return "no reference type (`class`)"
        case "notnull":
            return "a type that may be null (`notnull`)"
        case "new":
            return "no type with a constructor without parameters (`new()`)"
        case "const":
            return "not a number that the constraint accepts"
    target = resolve(world, scope, env, one.type) if one.type is not None else ty.ERROR
    return f"no `{target}`"


def check_call(world: World, file: int, span: Span, one: FunctionInstance) -> bool:
    """Whether a function may be instantiated with its arguments; says why if not. An override is held to what is declared."""
    declared = declared_instance(world, one) if "override" in one.symbol.modifiers.words else None
    return _may_be_called(world, file, span, one) and (declared is None or _may_be_called(world, file, span, declared))


def _may_be_called(world: World, file: int, span: Span, one: FunctionInstance) -> bool:
    where = getattr(one.symbol.decl, "where", ())
    text = violation(world, one.symbol.scope, one.env, where) if where else ""
    if text:
        label = Label(one.symbol.file, one.symbol.span, "declared here with constraints")
        world.report.error(file, "TCK022", span, f"`{one.symbol.name}`: {text}", label="violates a constraint", labels=(label,))
    return not text


def check_types(world: World) -> None:
    """The constraints of all type instances that were written somewhere; a constraint may name the very type it is about."""
    seen: set[tuple[int, Span, int]] = set()
    while world.constrained:
        file, span, one = world.constrained.popleft()
        if (file, span, id(one)) in seen:
            continue
        seen.add((file, span, id(one)))
        symbol = one.symbol
        text = violation(world, symbol.scope, one.env, getattr(symbol.decl, "where", ()))
        if text:
            label = Label(symbol.scope.file, symbol.span, "declared here with constraints")
            world.report.error(file, "TCK022", span, f"`{symbol.name}`: {text}", label="violates a constraint", labels=(label,))


# --- instances --------------------------------------------------------------------------------------------------------


def endless(world: World, file: int, span: Span, one: FunctionInstance, depth: int) -> bool:
    """Note where an instance is first asked for; whether such demands never end."""
    if not one.args and not (one.owner is not None and one.owner.args):
        return False
    if one.requested is None:
        one.requested, one.generic_depth = (file, span), depth + 1
        one.around = world.report.context[1][-1:] if world.report.context else ()
    branching = one.generic_depth > DEEP and len(one.symbol.instances) > MANY  # each asks for several more
    if one.generic_depth <= DEPTH and len(one.name) <= NAME_LENGTH and not branching:
        return False
    world.report.error(
        file, "GEN0001", span, f"instances of `{one.symbol.name}` ask for ever more of them", label="never ends",
        help="the type arguments must not grow from one call to the next",
    )  # fmt: skip
    return True


def instance_context(one: FunctionInstance) -> tuple[str, tuple[Label, ...]] | None:
    """What a finding inside an instance is accompanied by."""
    if one.requested is None:
        return None
    file, span = one.requested
    return f"in the instance `{one.name}`", (Label(file, span, f"`{one.name}` is asked for here"), *one.around)


# --- bodies that nothing calls ----------------------------------------------------------------------------------------


def check_uninstantiated(world: World) -> None:
    """The bodies of generic functions of which no instance is called: they are elaborated with unknown types, and only what
    is said whatever these are counts."""
    for symbol in world.collected.functions:
        if symbol.scope.origin is Origin.PROGRAM and _is_generic(symbol) and not _is_called(symbol):
            _check_names(world, symbol)


def _is_called(symbol: FunctionSymbol) -> bool:
    """Whether a body of the function was elaborated; an instance of its type alone declares it only."""
    return any(one.queued for one in symbol.instances.values())


def _is_generic(symbol: FunctionSymbol) -> bool:
    owner = symbol.owner
    return bool(symbol.type_params or (owner is not None and owner.params)) and symbol.kind != "test" and not symbol.abstract


def _check_names(world: World, symbol: FunctionSymbol) -> None:
    # No pattern is followed into an unknown type, nor does an extension see the members of one.
    names = (*_pattern_names(symbol), *_extended_names(world, symbol.owner))
    check_unknown(world, lambda: _elaborate(world, symbol), symbol, names)


def _elaborate(world: World, symbol: FunctionSymbol) -> None:
    owner = unknown(world, symbol.owner) if symbol.owner is not None else None
    world.elaborate(function(world, symbol, owner, (ty.ERROR,) * len(symbol.type_params)))
    settle_changes(world)


def check_unknown(
    world: World, elaborate: Callable[[], None], symbol: FunctionSymbol | TypeSymbol, names: Iterable[str] = ()
) -> None:
    """Elaborates something of a generic declaration with unknown types, and says what is sure whatever these are; `names` may
    be known then."""
    declared, report = dict(symbol.instances), Report()
    try:
        with aside(world, report):
            elaborate()
    finally:
        symbol.instances.clear()
        symbol.instances.update(declared)
    bound = {f"unknown name `{name}`" for name in names}
    for key, finding in report.found.items():
        if _is_sure(finding) and finding.message not in bound:
            world.report.found.setdefault(key, evolve(finding, notes=()))


def _is_sure(one: Diagnostic) -> bool:
    """Whether a finding does not hang on an unknown type; of calls, only what is said of a single argument is sure."""
    known = one.code in _SURE_CODES or (one.code in NO_OVERLOAD and one.message.startswith("expected `"))
    return known and not _UNSURE.search(one.message)


def _pattern_names(symbol: FunctionSymbol) -> Iterator[str]:
    for node in syntax_nodes(symbol.body):
        if isinstance(node, (syntax.BindPattern, syntax.TypePattern, syntax.SlicePattern)) and node.name:
            yield node.name
        elif isinstance(node, syntax.ListPattern):
            yield from filter(None, map(element_name, node.items))


def _extended_names(world: World, owner: TypeSymbol | None) -> Iterator[str]:
    """What the type has that an extension is for, and what other extensions may give it."""
    if owner is None or not owner.is_extension:
        return
    yield from ("Length", "Value", "HasValue", *world.collected.extending)
    target = instance_of(world, instance(world, owner, tuple(ty.TypeParam(name) for name in owner.params)).ty)
    for level in ancestors(target.symbol) if target is not None else ():
        yield from level.members


def unknown(world: World, owner: TypeSymbol) -> TypeInstance:
    """The instance of a generic type of which nothing is known."""
    return instance(world, owner, (ty.ERROR,) * len(owner.params))

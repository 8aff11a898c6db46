"""Which attribute may stand where. In: the declarations of the program. Out: findings about attributes that are unknown, that
cannot stand where they do, or whose arguments cannot be told from a function's (`attributes` reads those of functions).
"""

from __future__ import annotations

from collections.abc import Iterator

from chic import syntax
from chic.diagnostics import Severity
from chic.likeness import nearest
from chic.origin import Origin
from chic.stages.check.attribute_values import check_values
from chic.stages.check.derive_checks import check_derived
from chic.stages.check.report import Report
from chic.stages.check.resolve import QUALIFIERS
from chic.stages.check.walking import declarations
from chic.stages.check.world import World
from chic.syntax import Attribute, Item, Param

UNSUPPORTED = {"cfg": "`@cfg` is", "memoize": "`@memoize` is"}

_FUNCTIONS = ("a function", "a constructor", "an operator", "a property", "an accessor")
_CODE = (*_FUNCTIONS, "a local function")
_STATIC = ("a variable of a namespace", "a field")
_STRUCTS = ("a struct", "a record struct")
_TYPES = (*_STRUCTS, "a class", "an error", "an interface", "an enum", "a delegate", "an alias")
_LINKAGE = (*_FUNCTIONS, *_STATIC)
# What each is for, and where it may stand; without places: anywhere.
PLACES: dict[str, tuple[str, tuple[str, ...]]] = {
    **dict.fromkeys(("trace", "cost", "hot", "cold", "always_inline", "never_inline"), ("functions and testcases", _CODE)),
    "conditional": ("functions", _CODE),
    **dict.fromkeys(("export", "extern", "link", "weak", "weak_import"), ("functions and statics", _LINKAGE)),
    "inline": ("functions and types", (*_CODE, *_TYPES)),
    "flags": ("enums", ("an enum",)),
    **dict.fromkeys(("repr", "align", "StructLayout"), ("structs", _STRUCTS)),
    "derive": ("structs and classes", (*_STRUCTS, "a class")),
    "threadlocal": ("statics", _STATIC),
    **dict.fromkeys(QUALIFIERS, ("pointers", ("a parameter", *_STATIC, "a local variable"))),
    "pin": ("local variables", ("a local variable", "a parameter")),
    **dict.fromkeys(
        ("copy", "not_copy", "thread_safe", "not_thread_safe", "shareable", "not_shareable", "fallible"), ("types", _TYPES)
    ),
    **dict.fromkeys(
        ("id", "category", "test_id", "testid", "categories", "tag", "group", "test_group", "testgroup"), ("testcases", ("",))
    ),
    "allow": ("everything", ()),
}  # fmt: skip

_KINDS: dict[type, str] = {
    syntax.FunctionDecl: "a function", syntax.ConstructorDecl: "a constructor", syntax.OperatorDecl: "an operator",
    syntax.PropertyDecl: "a property", syntax.StaticDecl: "a variable of a namespace", syntax.FieldDecl: "a field",
    syntax.ConstDecl: "a constant", syntax.EnumDecl: "an enum", syntax.DelegateDecl: "a delegate",
    syntax.AliasDecl: "an alias",
}  # fmt: skip
_TYPE_KINDS = {
    "struct": "a struct", "record": "a record struct", "class": "a class", "error": "an error", "interface": "an interface",
    "extension": "an extension",
}  # fmt: skip


def check_attributes(world: World) -> None:
    """Look at all declarations of the program; a testcase has rules of its own."""
    for file, unit in enumerate(world.units):
        if world.origins[file] is Origin.PROGRAM:
            for item, _ in declarations(unit.items):
                check_standing(world.report, file, item)
    check_derived(world)


def check_standing(report: Report, file: int, item: Item, kind: str = "") -> None:
    """Look at the attributes of one declaration and of its parts; `kind` is what it is, if not what it looks like."""
    for one, place in _standing(item, kind or _kind(item)):
        check_place(report, file, one, place)


def _kind(item: Item) -> str:
    return _TYPE_KINDS.get(item.kind, "") if isinstance(item, syntax.TypeDecl) else _KINDS.get(type(item), "")


def check_place(report: Report, file: int, one: Attribute, place: str) -> None:
    """Look at one attribute that stands on `a struct` or the like."""
    if one.name in UNSUPPORTED:
        report.unsupported(file, one.span, UNSUPPORTED[one.name])
        return
    if one.name not in PLACES:
        like = nearest(one.name, PLACES)
        report.error(
            file, "ATR0001", one.span, f"unknown attribute `@{one.name}`, ignored", severity=Severity.WARNING,
            help=f"did you mean `@{like}`?" if like else "",
        )  # fmt: skip
        return
    meant, places = PLACES[one.name]
    if places and place not in places:
        report.error(file, "ATR0002", one.span, f"`@{one.name}` cannot stand on {place}", help=f"`@{one.name}` is for {meant}")
        return
    check_values(report, file, one)


def _standing(item: Item, kind: str) -> Iterator[tuple[Attribute, str]]:
    """The attributes of a declaration and of what belongs to it, with what they stand on."""
    if kind:
        yield from ((one, kind) for one in getattr(item, "modifiers", syntax.Modifiers()).attributes)
    for accessor in item.accessors if isinstance(item, syntax.PropertyDecl) else ():
        yield from ((one, "an accessor") for one in accessor.modifiers.attributes)
    for variant in item.variants if isinstance(item, syntax.EnumDecl) else ():
        yield from ((one, "a variant") for one in variant.attributes)
    params: tuple[Param, ...] = (*getattr(item, "params", ()), *getattr(item, "positional", ()))
    yield from ((one, "a parameter") for param in params for one in param.attributes)

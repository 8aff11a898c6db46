"""The rules of classes and interfaces: implementations, visible signatures, destructors; overriding has rules of its own.

In: the type instances of the program. Out: diagnostics only.
"""

from __future__ import annotations

from chic import syntax, ty
from chic.origin import Origin
from chic.stages.check.classes import check_implicit_constructor
from chic.stages.check.extensions import extending
from chic.stages.check.hierarchy import all_interfaces
from chic.stages.check.in_place import check_in_place, is_called_in_place, report_called
from chic.stages.check.instances import base_of, interfaces_of
from chic.stages.check.names import ancestors
from chic.stages.check.nominal import is_open
from chic.stages.check.overriding import check_hiding, check_overriding, declared_at, first_word, report_result, shown
from chic.stages.check.restated import check_constraints, check_defaults
from chic.stages.check.signatures import describe, with_names, written_receiver
from chic.stages.check.slots import every_method, implementation, overrides_object
from chic.stages.check.symbols import (
    FunctionInstance,
    FunctionSymbol,
    PropertySymbol,
    StaticSymbol,
    TypeInstance,
    TypeSymbol,
)
from chic.stages.check.world import World


def check_inheritance(world: World) -> None:
    """All types of the program, generic ones by their instances."""
    for one in list(world.types.values()):
        symbol = one.symbol
        if symbol.scope.origin is not Origin.PROGRAM or symbol.static or is_open(world, one.ty) or isinstance(one.ty, ty.Enum):
            continue
        _destructor(world, symbol)
        check_in_place(world, one)
        if isinstance(one.ty, ty.Interface):
            _no_state(world, symbol)
            check_hiding(world, one)
        _named_like_type(world, symbol)
        if isinstance(one.ty, ty.Class):
            check_implicit_constructor(world, one)
            check_overriding(world, one)
        else:
            _no_dispatch(world, one)
        if not isinstance(one.ty, ty.Interface):
            _interfaces(world, one)


def _no_dispatch(world: World, one: TypeInstance) -> None:
    """Structs and interfaces have no virtual methods."""
    what = (
        "an interface's methods are all open to implementation"
        if isinstance(one.ty, ty.Interface)
        else "structs are not derived from"
    )
    for method in every_method(world, one):
        word = first_word(method.symbol)
        if word == "override" and isinstance(one.ty, ty.Struct) and overrides_object(method):
            report_result(world, method)
            continue
        if word and not (word == "abstract" and isinstance(one.ty, ty.Interface)):
            world.report.error(
                method.symbol.file, "TCK206", method.symbol.span, f"`{word}` has no meaning here: {what}",
                help=f"leave `{word}` out",
            )  # fmt: skip


# --- interfaces -------------------------------------------------------------------------------------------------------


def _interfaces(world: World, one: TypeInstance) -> None:
    """What the interfaces ask for that the type lists, and its base does not implement already."""
    base = base_of(world, one)
    _listed_once(world, one)
    done = {str(part.ty) for part in all_interfaces(world, base)} if base is not None else set()
    for part in all_interfaces(world, one):
        for wanted in every_method(world, part) if str(part.ty) not in done else ():
            _implemented(world, one, part, wanted)


def _listed_once(world: World, one: TypeInstance) -> None:
    listed = list(zip(interfaces_of(world, one), one.symbol.interfaces, strict=False))
    for at, (part, (_, node)) in enumerate(listed):
        if any(part is other for other, _ in listed[:at]):
            text = f"`{one.symbol.name}` lists `{part.ty}` twice"
            world.report.error(one.symbol.scope.file, "NAM0003", node.span, text, label="again here", help="leave it out")


def _implemented(world: World, one: TypeInstance, part: TypeInstance, wanted: FunctionInstance) -> None:
    found = implementation(world, one, wanted)
    if found is None:
        _missing(world, one, part, wanted)
    elif is_called_in_place(world, found):
        report_called(world, found, f"it as the `{shown(wanted)}` of `{part.symbol.name}`")
    elif found.owner is not None and found.owner.symbol.kind != "interface" and found.symbol.visibility != "public":
        world.report.error(
            found.symbol.file, "TCK064", found.symbol.span,
            f"`{shown(found)}` implements `{part.symbol.name}` and must be public", help="write `public` in front",
            labels=declared_at(wanted, "asked for here"),
        )  # fmt: skip
    else:
        _receiver(world, part, found, wanted)
        check_defaults(world, found, wanted)
        if wanted.args:
            check_constraints(world, found, wanted)


def _receiver(world: World, part: TypeInstance, found: FunctionInstance, wanted: FunctionInstance) -> None:
    """What is asked for with `in this` is not implemented with `ref this`."""
    here, there = written_receiver(found.symbol), written_receiver(wanted.symbol)
    if here is not None and there is not None and (here.mode, there.mode) == ("ref", "in"):
        world.report.error(
            found.symbol.file, "TCK066", here.span,
            f"`{shown(found)}` may change its object, `{part.symbol.name}` says that it does not",
            label="must be `in this`", labels=declared_at(wanted, "asked for here"),
        )  # fmt: skip


def _missing(world: World, one: TypeInstance, part: TypeInstance, wanted: FunctionInstance) -> None:
    symbol = wanted.symbol
    name = symbol.name.split("_", 1)[1] if symbol.kind in ("get", "set") else symbol.name
    near = next((found for level in ancestors(one.symbol) for found in level.members.get(name, ())), None)
    span, file = one.symbol.span, one.symbol.scope.file
    text = f"`{one.symbol.name}` does not implement `{shown(wanted)}` of `{part.symbol.name}`"
    code, label = "TCK062", ""
    headed = f"{with_names(wanted, wanted.result)} {describe(wanted)}"
    if symbol.kind in ("get", "set") and isinstance(near, PropertySymbol):
        has = near.get if symbol.kind == "get" else near.set
        code = "TCK063" if has is None else "TCK065"
        what = f"has no `{symbol.kind}`" if has is None else f"has another type than `{wanted.result}`"
        text, span, file = f"property `{name}` {what}, as `{part.symbol.name}` asks for", near.span, near.owner.scope.file
    elif isinstance(near, FunctionSymbol) and symbol.kind == "function":
        code, span, file = "TCK066", near.span, near.file
        text = f"`{name}` does not have the signature that `{part.symbol.name}` asks for"
        label = f"must be `{headed}`"
    extended = code == "TCK062" and extending(world, one.symbol.scope, name, one.ty, False)
    wants = "with the same types, names and constraints"
    notes = (f"an extension's `{name}` counts if it extends `{part.symbol.name}` itself, {wants}",) if extended else ()
    world.report.error(
        file, code, span, text, label=label, labels=declared_at(wanted, "asked for here"),
        help=f"add `public {headed}`" if code == "TCK062" and symbol.kind == "function" else "",
        notes=notes,
    )  # fmt: skip


def _no_state(world: World, symbol: TypeSymbol) -> None:
    """An interface has neither fields nor static members."""
    for found in symbol.fields:
        world.report.error(symbol.scope.file, "TCK061", found.span, f"an interface has no fields, so not `{found.name}`")
    for member in (one for members in symbol.members.values() for one in members):
        if isinstance(member, StaticSymbol) or (isinstance(member, FunctionSymbol) and not member.receiver):
            world.report.error(
                symbol.scope.file, "TCK061", member.span, f"an interface has no static members, so not `{member.name}`"
            )


# --- destructors and constructors -------------------------------------------------------------------------------------


def _destructor(world: World, symbol: TypeSymbol) -> None:
    for found in symbol.members.get("deinit", ()):
        if isinstance(found, FunctionSymbol):
            world.report.error(
                found.file, "DISPOSE0001", found.span, "the destructor is not called `deinit`",
                help="write `void dispose(ref this)`",
            )  # fmt: skip
    for found in symbol.members.get("dispose", ()):
        if isinstance(found, FunctionSymbol) and not _disposes(found):
            world.report.error(
                found.file, "DISPOSE0002", found.span, "this is not the signature of a destructor",
                help="write `void dispose(ref this)`",
            )  # fmt: skip


def _disposes(found: FunctionSymbol) -> bool:
    decl = found.decl
    if not isinstance(decl, syntax.FunctionDecl) or found.params or found.type_params or not found.receiver:
        return False
    result = decl.result
    void = isinstance(result, syntax.NamedType) and len(result.parts) == 1 and result.parts[0].name == "void"
    mode = decl.params[0].mode if decl.params else "ref"
    return void and mode == "ref"


def _named_like_type(world: World, symbol: TypeSymbol) -> None:
    for found in symbol.members.get(symbol.name, ()):
        if isinstance(found, FunctionSymbol):
            world.report.error(
                found.file, "CLS0002", found.span, "a method cannot have the name of its type",
                help="a constructor is called `init`",
            )  # fmt: skip

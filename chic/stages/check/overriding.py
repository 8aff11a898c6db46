"""The rules of overriding: what classes say about the virtual methods of those above them, and interfaces about default bodies.

In: the instance of a class or interface. Out: diagnostics only.
"""

from __future__ import annotations

from chic.diagnostics import Label, Severity
from chic.stages.check.hierarchy import all_interfaces, chain
from chic.stages.check.instances import base_of
from chic.stages.check.names import ancestors
from chic.stages.check.restated import check_constraints, check_defaults
from chic.stages.check.signatures import describe, with_names
from chic.stages.check.slots import OF_OBJECT, every_method, generic_slots, key_of, overrides_object, vtable
from chic.stages.check.symbols import FunctionInstance, FunctionSymbol, Slot, TypeInstance
from chic.stages.check.world import World, suggestion

_VISIBLE = {"private": 0, "private protected": 1, "protected private": 1, "protected": 2, "": 3, "internal": 3}
_WORDS = ("virtual", "override", "abstract", "sealed")


def shown(one: FunctionInstance) -> str:
    """A method, or the property that an accessor belongs to, in a message."""
    symbol = one.symbol
    if symbol.kind in ("get", "set"):
        return f"{symbol.name.split('_', 1)[1]}.{symbol.name.split('_', 1)[0]}"
    return describe(one)


def declared_at(one: FunctionInstance, text: str) -> tuple[Label, ...]:
    """A label at the name of a method."""
    return (Label(one.symbol.file, one.symbol.span, text),)


def check_overriding(world: World, one: TypeInstance) -> None:
    """The methods of one class."""
    base = base_of(world, one)
    above = {key_of(slot.first): slot for slot in _slots(world, base)}
    for method in every_method(world, one):
        _words(world, one, method)
        slot = above.get(key_of(method))
        if "override" in method.symbol.modifiers.words:
            _override(world, one, method, slot)
        elif slot is not None and "new" not in method.symbol.modifiers.words:
            world.report.error(
                method.symbol.file, "TCK204", method.symbol.span,
                f"`{shown(method)}` hides a virtual method of `{slot.method.owner.symbol.name if slot.method.owner else ''}`",
                label="neither `override` nor `new`", help="write `override` in front, or `new` to hide it",
                labels=declared_at(slot.method, "the virtual one"),
            )  # fmt: skip
    if "abstract" not in one.symbol.decl.modifiers.words:
        _nothing_abstract(world, one)


def check_hiding(world: World, one: TypeInstance) -> None:
    """The default bodies of one interface: whoever sees an object as an interface above it still gets the body from there."""
    for method in every_method(world, one):
        for above in reversed(all_interfaces(world, one)):
            known = next((each for each in every_method(world, above) if _is_hidden(each, method)), None)
            if known is not None and above is not one:
                world.report.error(
                    method.symbol.file, "TCK204", method.symbol.span,
                    f"`{shown(method)}` hides the default body of `{above.symbol.name}`, but does not take its place",
                    label=f"not called through `{above.symbol.name}`", help="write `new` in front to hide it on purpose",
                    labels=declared_at(known, "the hidden one"), severity=Severity.WARNING,
                )  # fmt: skip


def _is_hidden(known: FunctionInstance, by: FunctionInstance) -> bool:
    return key_of(known) == key_of(by) and not known.symbol.abstract and "new" not in by.symbol.modifiers.words


def _slots(world: World, one: TypeInstance | None) -> tuple[Slot, ...]:
    """What is virtual in a class."""
    return (*vtable(world, one), *generic_slots(world, one)) if one is not None else ()


def _words(world: World, one: TypeInstance, method: FunctionInstance) -> None:
    symbol = method.symbol
    words = symbol.modifiers.words
    code = text = help_text = ""
    if "abstract" in words and symbol.body is not None:
        code, text, help_text = "TCK205", f"abstract `{shown(method)}` cannot have a body", "end it with `;`"
    elif "abstract" in words and "abstract" not in one.symbol.decl.modifiers.words:
        code, text = "TCK203", f"`{shown(method)}` is abstract, but class `{one.symbol.name}` is not"
        help_text = "write `abstract class`"
    elif symbol.virtual and symbol.visibility == "private" and "override" not in words:
        code, text = "TCK207", f"private `{shown(method)}` cannot be {first_word(symbol)}"
    elif "sealed" in words and "override" not in words:
        code, text = "TCK208", f"`{shown(method)}` overrides nothing, so it needs no `sealed`"
    if code:
        world.report.error(symbol.file, code, symbol.span, text, help=help_text)


def first_word(symbol: FunctionSymbol) -> str:
    """The first of a method's words that are about overriding."""
    return next((word for word in _WORDS if word in symbol.modifiers.words), "")


def _override(world: World, one: TypeInstance, method: FunctionInstance, slot: Slot | None) -> None:
    symbol = method.symbol
    if slot is None:
        if not overrides_object(method) or _declared_above(world, one, method):
            _overrides_nothing(world, one, method)
        else:
            report_result(world, method)
        return
    known = slot.method
    code = text = ""
    if "sealed" in known.symbol.modifiers.words:
        code, text = "TCK201", f"`{shown(known)}` is sealed and cannot be overridden"
    elif method.result != known.result:
        own, wanted = with_names(method, method.result), with_names(known, known.result)
        code, text = "TCK209", f"`{shown(method)}` returns `{own}`, the method it overrides `{wanted}`"
    elif _VISIBLE.get(symbol.visibility, 4) < _VISIBLE.get(known.symbol.visibility, 4):
        visible = known.symbol.visibility or "internal"
        code, text = "TCK202", f"`{shown(method)}` is less visible than the {visible} method that it overrides"
    if code:
        world.report.error(symbol.file, code, symbol.span, text, labels=declared_at(known, "overridden here"))
        return
    check_defaults(world, method, slot.first)
    if method.args:
        check_constraints(world, method, slot.first)


def report_result(world: World, method: FunctionInstance) -> None:
    """Say what a method must return that every `object` has."""
    symbol, wanted = method.symbol, OF_OBJECT[method.symbol.name]
    if method.result != wanted:
        text = f"`{shown(method)}` returns `{method.result}`, the method of `object` that it overrides `{wanted}`"
        world.report.error(symbol.file, "TCK209", symbol.span, text)


def _declared_above(world: World, one: TypeInstance, method: FunctionInstance) -> bool:
    base = base_of(world, one)
    levels = chain(world, base) if base is not None else ()
    return any(key_of(other) == key_of(method) for level in levels for other in every_method(world, level))


def _overrides_nothing(world: World, one: TypeInstance, method: FunctionInstance) -> None:
    symbol = method.symbol
    if any(level.lost_base for level in ancestors(one.symbol)):
        return  # perhaps a method of that one
    base = base_of(world, one)
    near = [
        other
        for level in (chain(world, base) if base is not None else ())
        for other in every_method(world, level)
        if other.symbol.name == symbol.name
    ]
    same = next((other for other in near if key_of(other) == key_of(method)), None)
    if same is not None:
        text, label = f"`{shown(same)}` is not virtual and cannot be overridden", "declared here"
    else:
        text, label = f"`{shown(method)}` overrides nothing", "has other parameters"
    known = same or next(iter(near), None)
    meant = "" if known is not None else _meant(world, one, method)
    world.report.error(
        symbol.file, "TCK200", symbol.span, text, label="nothing to override",
        labels=declared_at(known, label) if known is not None else (),
        help="write `virtual` there" if same is not None else _instead(meant) if known is None else "",
        fix=(symbol.span, meant) if meant and symbol.kind == "function" else None,
    )  # fmt: skip


def _instead(meant: str) -> str:
    return f"did you mean `{meant}`?" if meant else "leave `override` out"


def _meant(world: World, one: TypeInstance, method: FunctionInstance) -> str:
    """The virtual method above that an overriding one with a misspelt name is probably for."""
    base = base_of(world, one)
    same = [slot.method.symbol for slot in _slots(world, base) if slot.method.symbol.kind == method.symbol.kind]
    return suggestion(_name(method.symbol), map(_name, same))


def _name(symbol: FunctionSymbol) -> str:
    return symbol.name.split("_", 1)[1] if symbol.kind in ("get", "set") else symbol.name


def _nothing_abstract(world: World, one: TypeInstance) -> None:
    missing = [
        slot.method
        for slot in _slots(world, one)
        if slot.method.symbol.abstract
        and slot.method.owner is not one
        and _may_be(slot.method)
        and not _tried(world, one, slot.method)
    ]
    if missing:
        names = ", ".join(f"`{shown(each)}`" for each in missing[:4])
        world.report.error(
            one.symbol.scope.file, "TCK203", one.symbol.span, f"`{one.symbol.name}` does not implement {names}",
            labels=tuple(Label(each.symbol.file, each.symbol.span, "abstract") for each in missing[:4]),
            help="override it, or make the class `abstract`",
        )  # fmt: skip


def _may_be(method: FunctionInstance) -> bool:
    """Whether a method's class may have abstract ones; that it may not is told there."""
    return method.owner is None or "abstract" in method.owner.symbol.decl.modifiers.words


def _tried(world: World, one: TypeInstance, wanted: FunctionInstance) -> bool:
    """Whether a class has a method for an abstract one that lacks `override` or is misspelt: that has been said."""
    for method in every_method(world, one):
        words = method.symbol.modifiers.words
        if "override" in words and _meant(world, one, method) == _name(wanted.symbol):
            return True
        if "override" not in words and "new" not in words and key_of(method) == key_of(wanted):
            return True
    return False

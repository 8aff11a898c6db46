"""What was probably meant by an unknown name: a variant of an enum, a name of a namespace that is not imported, what Chic says
for a name of another language, or the name most like it.

In: the name and the scope it stands in. Out: an `Advice`; nothing is reported here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from chic.source import Span
from chic.stages.check.foreign_names import MEMBERS, SAME, TYPES, VALUES
from chic.stages.check.names import Found, visible_from
from chic.stages.check.symbols import AliasSymbol, FunctionSymbol, Namespace, Scope, TypeSymbol, VariantSymbol
from chic.stages.check.world import World, suggestion

NONE: tuple[str, str] = ("", "")


@frozen
class Advice:
    """What to do instead; `word` stands for the unknown name if that alone is wrong."""

    help: str = ""
    word: str = ""

    def fix(self, span: Span) -> tuple[Span, str] | None:
        """The replacement of the name, if it is one."""
        return (span, self.word) if self.word else None


def alike(name: str, candidates: Iterable[str]) -> Advice:
    """The name most like it."""
    near = suggestion(name, candidates)
    return Advice(f"did you mean `{near}`?", near) if near else Advice()


def of_value(world: World, scope: Scope, name: str, candidates: Iterable[str]) -> Advice:
    """For a name that stands for no value, function or type."""
    return _variant(world, scope, name) or _elsewhere(world, scope, name) or _foreign(name, VALUES) or alike(name, candidates)


def of_type(world: World, scope: Scope, name: str, candidates: Iterable[str]) -> Advice:
    """For a name that stands for no type."""
    return _elsewhere(world, scope, name, (TypeSymbol, AliasSymbol)) or _foreign(name, TYPES) or alike(name, candidates)


def of_member(name: str, candidates: Iterable[str]) -> Advice:
    """For a member that a type does not have."""
    near = alike(name, candidates)
    return near if near.word.lower() == name.lower() else _foreign(name, MEMBERS) or near


def variant_like(owner: TypeSymbol, name: str) -> Advice:
    """For the bare name of a variant, exact or nearly, where a value of that enum is asked about."""
    variants = [one for one, found in owner.members.items() if isinstance(found[0], VariantSymbol)]
    near = name if name in variants else suggestion(name, variants)
    return Advice(f"write `{owner.name}.{near}`", f"{owner.name}.{near}") if near else Advice()


def in_variant(owner: TypeSymbol, name: str) -> Advice | None:
    """For a member of an enum's value: one variant may have it as a field."""
    for one in owner.variants:
        if any(name == binding.name for field in one.variant.fields for binding in field.bindings):
            return Advice(f"ask which variant it is: `is {owner.name}.{one.name} {{ {name}: var x }}`")
    return None


def inside(found: Found) -> tuple[str, ...]:
    """The names of types and namespaces below what stands before a dot."""
    if isinstance(found, Namespace):
        return (*found.spaces, *(name for name, members in found.members.items() if isinstance(members[0], TypeSymbol)))
    owner = found[0] if found else None
    members = owner.members.items() if isinstance(owner, TypeSymbol) else ()
    return tuple(name for name, known in members if isinstance(known[0], (TypeSymbol, VariantSymbol)))


def _variant(world: World, scope: Scope, name: str) -> Advice | None:
    """An enum that has a variant of that name: it is written with the enum's name."""
    for owner in world.collected.types:
        found = owner.members.get(name, ())
        if found and isinstance(found[0], VariantSymbol) and visible_from(scope, owner) and visible_from(scope, found[0]):
            return Advice(f"write `{owner.name}.{name}`", f"{owner.name}.{name}")
    return None


def _elsewhere(world: World, scope: Scope, name: str, kinds: tuple[type, ...] = (TypeSymbol, FunctionSymbol)) -> Advice | None:
    """A namespace that has that name and is not imported."""
    for space in _spaces(world.root):
        known = space.members.get(name, ())
        if any(isinstance(one, kinds) and visible_from(scope, one) for one in known):
            shown = space.name.replace("::", ".")
            return Advice(f"`{shown}` has it: write `import {shown};` at the top of the file") if shown else None
    return None


def _spaces(space: Namespace) -> Iterator[Namespace]:
    for one in space.spaces.values():
        if one.name != "Chic":  # the runtime is nobody's to import
            yield one
            yield from _spaces(one)


def _foreign(name: str, table: dict[str, str]) -> Advice | None:
    """What Chic says for a name that another language or library has."""
    same = SAME.get(name, "") if table is not MEMBERS else ""
    if same:
        return Advice(f"write `{same}`", same)
    return Advice(table[name]) if name in table else None


def report_unknown(world: World, file: int, code: str, span: Span, message: str, advice: Advice) -> None:
    """An unknown name, with what was probably meant."""
    world.report.error(file, code, span, message, label="not found", help=advice.help, fix=advice.fix(span))

"""Words in front of declarations: what may stand where, and what contradicts what. In: the program's files. Out: findings.

Words that are about overriding are told about by `overriding` first, where a class is there to say more.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, islice

from attrs import define

from chic.origin import Origin
from chic.source import Span
from chic.stages.check.declaring import name_span
from chic.stages.check.modifier_tables import CONTRADICTIONS, MEMBERS, PLACES, TYPES, VISIBILITIES, WHAT_FOR, Words
from chic.stages.check.report import Report
from chic.stages.check.walking import declarations
from chic.stages.check.world import World
from chic.syntax import (
    Accessor,
    ConstDecl,
    ConstructorDecl,
    EnumDecl,
    FieldDecl,
    Item,
    Modifiers,
    PropertyDecl,
    StaticDecl,
    TypeDecl,
)

CODE = "TCK206"


@define(eq=False, repr=False)
class _Reader:
    report: Report
    file: int

    def say(self, span: Span, text: str, help: str) -> None:
        self.report.error(self.file, CODE, span, text, help=help)


def check_modifiers(world: World) -> None:
    """Look at all declarations of the program."""
    for file, unit in enumerate(world.units):
        if world.origins[file] is Origin.PROGRAM:
            reader = _Reader(world.report, file)
            for item, place in declarations(unit.items):
                _declaration(reader, item, place)


def _declaration(reader: _Reader, item: Item, place: str) -> None:
    """One declaration in a namespace (no `place`) or in a type of that kind."""
    for one in item.accessors if isinstance(item, PropertyDecl) else ():
        _accessor(reader, one)
    said: Modifiers | None = getattr(item, "modifiers", None)
    kind = "enum" if isinstance(item, EnumDecl) else item.kind if isinstance(item, TypeDecl) else ""
    if said is None or not (said.words or said.visibility) or (kind and kind not in TYPES):
        return
    span = _name(item)
    if isinstance(item, ConstructorDecl) and "static" in said.words:
        reader.say(span, "Chic has no static constructors", "give static fields their values where they are declared")
        return
    allowed = TYPES[kind] if kind else MEMBERS.get(type(item), {}).get(PLACES.get(place, "type"))
    for text, help in islice(_wrong(said, allowed, kind, place), 1):
        reader.say(span, text, help)


def _accessor(reader: _Reader, one: Accessor) -> None:
    for text, help in islice(_wrong(one.modifiers, frozenset(), "", "class"), 1):
        reader.say(one.span, text, help)


def _name(item: Item) -> Span:
    if isinstance(item, (ConstDecl, FieldDecl, StaticDecl)):
        return name_span(item.bindings[0].span, item.bindings[0].name)
    span: Span = getattr(item, "name_span", item.span)
    return span


def _wrong(said: Modifiers, allowed: Words | None, kind: str, place: str) -> Iterator[tuple[str, str]]:
    """Everything wrong with the words of one declaration, the worst first, and what helps."""
    seen = tuple(said.visibility.split())
    words = (*seen, *said.words)
    yield from ((f"`{one}` stands here twice", "leave one out") for at, one in enumerate(words) if one in words[:at])
    if frozenset(seen) not in VISIBILITIES:
        yield " and ".join(f"`{one}`" for one in seen) + " contradict each other", ""
    if "protected" in seen and place not in ("class", "error"):
        yield "`protected` has no meaning here: it is for members of classes", "leave `protected` out"
    for one in said.words:
        if allowed is not None and one not in allowed:
            yield f"`{one}` has no meaning here: {WHAT_FOR[one]}", f"leave `{one}` out"
    for one, two in combinations(said.words, 2):
        if {one, two} in CONTRADICTIONS[bool(kind)]:
            yield f"`{one}` and `{two}` contradict each other", ""

"""What stands first in files and namespaces: the namespace of the file, then imports. In: the files. Out: findings."""

from __future__ import annotations

from chic.diagnostics import Label
from chic.origin import Origin
from chic.stages.check.report import Report
from chic.stages.check.world import World
from chic.syntax import ImportDecl, Item, NamespaceDecl

CODE = "NAM0008"


def check_order(world: World) -> None:
    """Look at all files of the program."""
    for file, unit in enumerate(world.units):
        if world.origins[file] is Origin.PROGRAM:
            _items(world.report, file, unit.items, "file")


def _items(report: Report, file: int, items: tuple[Item, ...], around: str) -> None:
    """The items of a `file` or a `namespace`."""
    whole: NamespaceDecl | None = None
    begun = False
    for item in items:
        match item:
            case NamespaceDecl(file_scoped=True):
                _namespace(report, file, item, around, whole, begun)
                whole = whole or item
            case ImportDecl() if begun:
                report.error(
                    file, CODE, item.span, f"imports stand in front of everything else in a {around}",
                    help=f"move it to the top of the {around}",
                )  # fmt: skip
            case ImportDecl():
                pass
            case _:
                begun = True
        if isinstance(item, NamespaceDecl) and not item.file_scoped:
            _items(report, file, item.items, "namespace")


def _namespace(
    report: Report, file: int, item: NamespaceDecl, around: str, whole: NamespaceDecl | None, begun: bool
) -> None:  # fmt: skip
    """`namespace A.B;`, which says where the whole file belongs."""
    name = ".".join(item.name)
    text = help_text = ""
    if around != "file":
        text = f"`namespace {name};` is for a whole file and cannot stand inside another namespace"
        help_text = f"write `namespace {name} {{ ... }}`"
    elif whole is not None:
        text = "a file belongs to one namespace, and this would be the second"
        help_text = f"write `namespace {name} {{ ... }}` around what belongs to it, or begin another file"
    elif begun:
        text = f"`namespace {name};` is for a whole file, but something stands in front of it"
        help_text = "move it to the top of the file"
    labels = (Label(file, whole.span, "the first"),) if whole is not None else ()
    if text:
        report.error(file, CODE, item.span, text, help=help_text, labels=labels)

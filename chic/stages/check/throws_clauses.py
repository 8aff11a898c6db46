"""`throws E, F` behind a function's parameters: what it may let out. A promise to readers; breaking it is a warning.

In: the clause. Out: the exception types it names, kept in the body; warnings.
"""

from __future__ import annotations

from chic import syntax, ty
from chic.source import Span
from chic.stages.check.body import Body
from chic.stages.check.hierarchy import is_a
from chic.stages.check.resolve import stored
from chic.ty import Ty


def read_clause(body: Body, decl: syntax.FunctionDecl, exception: Ty) -> None:
    """The types that a function's clause names; anything but exceptions is an error."""
    found = []
    for node in decl.throws:
        of = stored(body.world, body.scope, body.env, node)
        if ty.ERROR not in (of, exception) and not is_a(body.world, of, exception):
            body.error("EXC0005", node.span, f"`{of}` is not an exception", label="cannot be thrown")
        found.append(of)
    body.declared = tuple(found)


def hold_to_clause(body: Body, thrown: Ty, span: Span) -> None:
    """Warns about a `throw` that the clause does not name. What a `try` around may do to it is not looked at."""
    if not body.declared or ty.ERROR in body.declared or body.guards.inside:
        return
    if not any(is_a(body.world, thrown, one) for one in body.declared):
        named = ", ".join(f"`{one}`" for one in body.declared)
        body.warning(
            "TCK100", span, f"`{thrown}` is not among what this function declares to throw", label=f"declared: {named}",
            help="add it to the `throws` clause",
        )  # fmt: skip

"""From the grammar's rules to the AST: one table, rule name or alias -> builder."""

from __future__ import annotations

from typing import Any

from chic.grammar.build import attributes, containers, creations, declarations, expressions, heads, patterns, statements, types

BUILDERS: dict[str, Any] = {
    **types.BUILDERS,
    **expressions.BUILDERS,
    **creations.BUILDERS,
    **patterns.BUILDERS,
    **statements.BUILDERS,
    **heads.BUILDERS,
    **attributes.BUILDERS,
    **declarations.BUILDERS,
    **containers.BUILDERS,
}

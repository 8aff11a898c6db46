"""May a counted value be used where it lies, or must it be retained first?

A value read from a place is borrowed from that place. Between the read and the use, operands further right are evaluated
and a call may run; if one of them can overwrite the place, the value could be freed under the reader's hands.
In: a place and what happens before its value was used. Out: yes or no.
"""

from __future__ import annotations

from attrs import frozen

from chic import typed
from chic.stages.lower.effects import Effects
from chic.stages.lower.walk import Facts, root_local, writes


@frozen
class Hazard:
    """What happens between the reading of a value and the end of its use: expressions (and statements in them) evaluated in
    `later`, then a `call` (or none), which is passed references to the locals in `refs`."""

    later: tuple[typed.Expr | typed.Stmt, ...] = ()
    call: bool = False
    refs: frozenset[int] = frozenset()

    def after(self, *first: typed.Expr) -> Hazard:
        """The same, with other expressions evaluated before."""
        return Hazard((*first, *self.later), self.call, self.refs)


CALM = Hazard()


def survives(function: typed.Function, facts: Facts, effects: Effects, place: typed.Expr, hazard: Hazard) -> bool:
    """Whether `place` keeps owning its value until the use is over."""
    if hazard == CALM:
        return True
    root = root_local(place)
    written = writes(effects.overwrites, *hazard.later)
    if root is not None and root not in facts.exposed and not function.locals[root].by_ref:
        return root not in written.locals and root not in hazard.refs
    return not (hazard.call or written.memory or written.locals)

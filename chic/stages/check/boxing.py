"""Values in objects of their own: boxes, and what is in them.

In: typed expressions. Out: typed expressions. A box is an object of a class that no one wrote, with the value as its only
field: what is in it is a place, read where it lies.
"""

from __future__ import annotations

from chic import ty
from chic.stages.check.tables import make
from chic.stages.check.world import World
from chic.ty import Ty
from chic.typed import Box, Expr, FieldRef, Recast, boxed_name


def box_of(world: World, of: Ty) -> ty.Class:
    """The class of the boxes of a type, which is in the program from now on."""
    name = boxed_name(of)
    world.boxes.setdefault(name, of)
    return ty.Class(name)


def boxed(world: World, value: Expr, target: Ty) -> Expr:
    """A value in a new box, as a reference of type `target`."""
    make(world, value.ty)
    box = box_of(world, value.ty).name
    world.filled[box] = None
    return Box(value, box, target, getattr(value, "line", 0))


def opened(world: World, reference: Expr, of: Ty) -> Expr:
    """The value in a box, which `reference` is known to refer to."""
    line = getattr(reference, "line", 0)
    return FieldRef(Recast(reference, box_of(world, of), line), 0, of, line)

"""What types consist of, as far as lowering asks: fields, and whether a value owns counted parts or holds addresses.

In: struct definitions. Out: answers, remembered per type.
"""

from __future__ import annotations

from attrs import define, field

from chic import ty
from chic.ty import Ty
from chic.typed import StructDef


def _by_name(structs: tuple[StructDef, ...]) -> dict[str, StructDef]:
    return {one.name: one for one in structs}


@define
class Shapes:
    """Answers about the types of one program."""

    structs: dict[str, StructDef] = field(converter=_by_name)
    _owning: dict[Ty, bool] = field(factory=dict, init=False)
    _pointing: dict[Ty, bool] = field(factory=dict, init=False)

    def fields(self, of: Ty) -> tuple[Ty, ...]:
        """Types of the fields of a struct or tuple, in order; empty for everything else."""
        match of:
            case ty.Struct(name=name):
                return tuple(one.ty for one in self.structs[name].fields)
            case ty.Tuple(elements=elements):
                return elements
            case _:
                return ()

    def owns(self, of: Ty) -> bool:
        """Whether a value of this type is counted or has counted parts: copying retains, dropping releases."""
        known = self._owning.get(of)
        if known is None:
            known = self._owning[of] = ty.is_counted(of) or any(self.owns(one) for one in self.fields(of))
        return known

    def points(self, of: Ty) -> bool:
        """Whether a value of this type may hold a raw address, so that it may outlive nothing it was made from."""
        known = self._pointing.get(of)
        if known is None:
            direct = isinstance(of, (ty.Pointer, ty.SpanOf)) or (isinstance(of, ty.Fn) and of.raw)
            known = self._pointing[of] = direct or any(self.points(one) for one in self.fields(of))
        return known

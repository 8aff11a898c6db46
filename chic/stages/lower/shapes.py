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
    _disposing: dict[Ty, bool] = field(factory=dict, init=False)

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
            direct = ty.is_counted(of) or bool(self.destructor(of))
            known = self._owning[of] = direct or any(self.owns(one) for one in self.fields(of))
        return known

    def destructor(self, of: Ty) -> str:
        """The destructor of a struct, "" if it has none."""
        return self.structs[of.name].dispose if isinstance(of, ty.Struct) else ""

    def tag(self, of: Ty, index: int) -> int | None:
        """The number in field 0 with which field `index` means something; None if it always does."""
        if isinstance(of, ty.Tuple):
            return 1 if index and of.names == ty.NULLABLE else None
        tags = self.structs[of.name].tags if isinstance(of, ty.Struct) else ()
        return tags[index] if tags and tags[index] >= 0 else None

    def disposes(self, of: Ty) -> bool:
        """Whether a value of this type is or contains a struct with a destructor: it is moved, not copied."""
        known = self._disposing.get(of)
        if known is None:
            direct = bool(self.destructor(of))
            known = self._disposing[of] = direct or any(self.disposes(one) for one in self.fields(of))
        return known

    def points(self, of: Ty) -> bool:
        """Whether a value of this type may hold a raw address, so that it may outlive nothing it was made from."""
        known = self._pointing.get(of)
        if known is None:
            direct = isinstance(of, (ty.Pointer, ty.SpanOf)) or (isinstance(of, ty.Fn) and of.raw)
            known = self._pointing[of] = direct or any(self.points(one) for one in self.fields(of))
        return known

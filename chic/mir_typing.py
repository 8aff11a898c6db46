"""What instructions of a function may refer to, and of which types those things are.

In: a program and a function of it. Out: answers, or a `BrokenLaw`.
"""

from __future__ import annotations

from attrs import define, field

from chic import mir
from chic.ty import STRING, VOID, Class, Fn, Pointer, Prim, Struct, Tuple, Ty, is_integer
from chic.typed import InterfaceDef

ADDRESS = Pointer(VOID)


class BrokenLaw(Exception):
    """What is wrong with an instruction."""


@define
class Typing:
    """What instructions of one function may refer to."""

    program: mir.Program
    function: mir.Function
    fields: dict[str, tuple[Ty, ...]]
    statics: dict[str, Ty]
    temps: dict[mir.Temp, Ty] = field(factory=dict)
    classes: dict[str, mir.ClassDef] = field(factory=dict)
    interfaces: dict[str, InterfaceDef] = field(factory=dict)

    def type_of(self, operand: mir.Operand) -> Ty:
        """The type of an operand."""
        match operand:
            case mir.Value(temp=temp):
                if temp not in self.temps:
                    raise BrokenLaw(f"t{temp} is never assigned")
                return self.temps[temp]
            case mir.Const(value=value, ty=ty):
                require(_holds(ty, value), f"{ty} does not hold {value}")
                return ty
            case mir.ZeroValue(ty=ty):
                return ty
            case mir.StringValue():
                return STRING
            case mir.FunctionValue(function=function):
                self.callee(function)
                return ADDRESS

    def want(self, operand: mir.Operand, ty: Ty, what: str) -> None:
        """The operand must have that type."""
        self.same(self.type_of(operand), ty, what)

    def same(self, found: Ty, ty: Ty, what: str) -> None:
        """The types must agree; addresses agree with each other."""
        if found != ty and not (_is_address(found) and _is_address(ty)):
            raise BrokenLaw(f"{what} is {found}, not {ty}")

    def want_address(self, operand: mir.Operand, what: str) -> None:
        """The operand must be an address."""
        require(_is_address(self.type_of(operand)), f"{what} is not an address")

    def want_integer(self, operand: mir.Operand, what: str) -> None:
        """The operand must be an integer."""
        require(is_integer(self.type_of(operand)), f"{what} is not an integer")

    def local(self, index: mir.LocalId) -> mir.Local:
        """A local that exists."""
        require(0 <= index < len(self.function.locals), f"there is no local {index}")
        return self.function.locals[index]

    def callee(self, index: mir.FunctionId) -> mir.Function:
        """A function that exists."""
        require(0 <= index < len(self.program.functions), f"there is no function {index}")
        return self.program.functions[index]

    def field(self, of: Ty, index: int) -> Ty:
        """The type of a field that exists."""
        match of:
            case Tuple(elements=fields):
                pass
            case Struct(name=name):
                fields = self.fields.get(name, ())
            case Class(name=name) if name in self.classes:
                fields = tuple(one.ty for one in self.classes[name].fields)
            case _:
                fields = ()
        require(0 <= index < len(fields), f"{of} has no field {index}")
        return fields[index]

    def target(self, block: mir.BlockId) -> None:
        """A block that exists."""
        require(0 <= block < len(self.function.blocks), f"there is no block {block}")


def require(holds: bool, law: str) -> None:
    """Raises what is wrong unless it holds."""
    if not holds:
        raise BrokenLaw(law)


def _holds(ty: Ty, value: int | float) -> bool:
    """Whether an integer constant is a value of its type: a back end would cut it, each in its own way."""
    if not isinstance(ty, Prim) or ty.kind not in ("int", "uint", "char"):
        return True
    bits = ty.bits or 64
    low = -(1 << bits - 1) if ty.kind == "int" else 0
    return low <= value < low + (1 << bits)


def _is_address(ty: Ty) -> bool:
    return isinstance(ty, Pointer) or (isinstance(ty, Fn) and ty.raw)

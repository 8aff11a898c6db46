"""The text of one function while it is made: lines, the names and types of temporaries, labels.

Helpers for the emitters of single instructions; knows no instruction itself.
"""

from __future__ import annotations

from chic import mir
from chic.stages.codegen.constants import NO_ARRAY, constant, wrapped, zero
from chic.stages.codegen.context import Context
from chic.ty import STRING, VOID, Array, Pointer, Prim, Ty

CODE_POINTER = Pointer(VOID)

# What an access may alias: a tag per kind of storage that is only ever accessed as that kind, save through raw pointers,
# whose accesses carry no tag. Lengths and counts of objects are kinds of their own.
TAGS = {one: f", !tbaa !{at}" for at, one in enumerate(
    ("i8", "i16", "i32", "i64", "i128", "float", "double", "ptr", "length", "count", "descriptor"), 2)}  # fmt: skip
LENGTH_RANGE = 4 + 2 * len(TAGS)  # the metadata that says between which bounds lengths lie


class Body:
    """A function under construction. `places` are the temporaries that address typed, aligned storage."""

    def __init__(self, context: Context, function: mir.Function) -> None:
        self.context = context
        self.layouts = context.layouts
        self.function = function
        self.lines: list[str] = []
        self.cold: list[str] = []
        self.names: dict[mir.Temp, str] = {}
        self.types: dict[mir.Temp, Ty] = {}
        self.places: set[mir.Temp] = set()
        self.extended: dict[tuple[mir.Operand, int], str] = {}
        self.division_exits: dict[int, str] = {}
        self.null_exits: dict[int, str] = {}
        self.locals: list[str] = []
        self.addressed = addressed_locals(function)
        self.serial = 0

    def add(self, text: str) -> None:
        """One more line."""
        self.lines.append("  " + text)

    def let(self, text: str) -> str:
        """One more line that computes something; returns its name."""
        self.serial += 1
        found = f"%x{self.serial}"
        self.lines.append(f"  {found} = {text}")
        return found

    def label(self) -> str:
        """A new label, without its sigil."""
        self.serial += 1
        return f"x{self.serial}"

    def bind(self, dst: mir.Temp, ty: Ty, text: str) -> None:
        """One more line that computes temporary `dst`."""
        found = f"%t{dst}"
        self.lines.append(f"  {found} = {text}")
        self.names[dst] = found
        self.types[dst] = ty

    def alias(self, dst: mir.Temp, ty: Ty, name: str) -> None:
        """Temporary `dst` is a value that exists already."""
        self.names[dst] = name
        self.types[dst] = ty

    def value(self, operand: mir.Operand) -> str:
        """An operand without its type."""
        match operand:
            case mir.Value(temp):
                return self.names[temp]
            case mir.Const(value, ty):
                return constant(self.layouts, value, ty)
            case mir.ZeroValue(ty):
                return zero(self.layouts, ty)
            case mir.StringValue(text):
                return self.context.string(text)
            case mir.FunctionValue(function):
                return self.context.symbols[function]

    def type_of(self, operand: mir.Operand) -> Ty:
        """An operand's type."""
        match operand:
            case mir.Value(temp):
                return self.types[temp]
            case mir.Const(ty=ty) | mir.ZeroValue(ty):
                return ty
            case mir.StringValue():
                return STRING
            case mir.FunctionValue():
                return CODE_POINTER

    def typed(self, operand: mir.Operand) -> str:
        """An operand with its LLVM type."""
        return f"{self.layouts.value(self.type_of(operand))} {self.value(operand)}"

    def stored(self, operand: mir.Operand) -> str:
        """An operand with its type, as memory holds it."""
        text = self.layouts.value(self.type_of(operand))
        if text != "i1":
            return f"{text} {self.value(operand)}"
        return f"i8 {self.let(f'zext i1 {self.value(operand)} to i8')}"

    def loaded(self, dst: mir.Temp, ty: Ty, text: str) -> None:
        """Bind `dst` to what `text` reads from memory (or out of an aggregate). In memory an array may be null; the value then
        is the empty array, so that lengths are read without a question. On wasm lengths are read through null: `link_wasm`
        keeps the first bytes of memory zero."""
        if self.layouts.value(ty) == "i1":
            self.bind(dst, ty, f"icmp ne i8 {self.let(text)}, 0")
        elif isinstance(ty, Array) and not self.context.target.wasm:
            found = self.let(text)
            null = self.let(f"icmp eq ptr {found}, null")
            self.bind(dst, ty, f"select i1 {null}, ptr {NO_ARRAY}, ptr {found}")
        else:
            self.bind(dst, ty, text)

    def extend(self, operand: mir.Operand, bits: int) -> str:
        """An integer operand, extended by its own signedness (or cut) to `bits`; remembered within the block."""
        ty = self.type_of(operand)
        if isinstance(operand, mir.Const):
            return str(wrapped(int(operand.value), bits))
        key = (operand, bits)
        if key not in self.extended:
            self.extended[key] = resized(self, self.value(operand), ty, bits)
        return self.extended[key]


def addressed_locals(function: mir.Function) -> set[mir.LocalId]:
    """Locals whose address is taken."""
    return {one.local for block in function.blocks for one in block.instructions if type(one) is mir.AddrLocal}


def resized(body: Body, name: str, ty: Ty, bits: int) -> str:
    """An integer value of type `ty` cut or extended to `bits`."""
    have = body.layouts.bits(ty)
    if have == bits:
        return name
    op = "trunc" if have > bits else "sext" if isinstance(ty, Prim) and ty.kind == "int" else "zext"
    return body.let(f"{op} i{have} {name} to i{bits}")

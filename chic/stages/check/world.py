"""The state of one run of `check`: declarations, instances made so far, and the work list of functions still to elaborate."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from typing import Any

from attrs import Factory, define

from chic import ty
from chic.likeness import nearest
from chic.origin import Origin
from chic.source import LineTable, Span
from chic.stages.check.declaring import Collected
from chic.stages.check.report import Report
from chic.stages.check.symbols import FunctionInstance, Namespace, StaticInstance, TypeInstance, TypeSymbol
from chic.syntax import Unit
from chic.ty import Ty
from chic.typed import Function, StructDef

# The static classes of the library that stand behind the primitive types: where `int.Parse` and `n.ToString()` are looked up.
WRAPPERS: dict[str, tuple[str, ...]] = {
    "bool": ("Boolean", "Bool"), "sbyte": ("SByte", "Int8"), "byte": ("Byte", "UInt8"), "short": ("Int16",), 
    "ushort": ("UInt16",),
    "int": ("Int32",), "uint": ("UInt32",), "long": ("Int64",), "ulong": ("UInt64",), "int128": ("Int128",),
    "uint128": ("UInt128",), "nint": ("IntPtr", "NInt", "ISize"), "nuint": ("UIntPtr", "NUInt", "USize"),
    "float": ("Single", "Float32", "Float"), "double": ("Double", "Float64"), "char": ("Char",), "string": ("String",),
}  # fmt: skip
WRAPPED: dict[str, Ty] = {name: ty.PRIMITIVES.get(prim, ty.STRING) for prim, names in WRAPPERS.items() for name in names}
PRIMITIVE_TYPES: dict[str, Ty] = {
    **ty.PRIMITIVES,
    **{alias: ty.PRIMITIVES[name] for alias, name in ty.ALIASES.items()},
    "string": ty.STRING,
    "str": ty.STRING,
}


def primitive_named(name: str) -> Ty | None:
    """The primitive type of that name: its own, an alias, or that of the library's class behind it, in any case."""
    return PRIMITIVE_TYPES.get(name) or WRAPPED.get(name) or PRIMITIVE_TYPES.get(name.lower())


OUT_OF_SCOPE_TYPES = ("decimal", "float16", "f16", "float128", "f128", "quad")


@define(eq=False, repr=False)
class World:
    """Everything the passes share. `make_body` is how a pass below the body elaborator asks for one (constants need it)."""

    units: tuple[Unit, ...]
    origins: tuple[Origin, ...]
    collected: Collected
    report: Report
    make_body: Callable[..., Any]
    local_function: Callable[[Any, FunctionInstance], None]
    elaborate: Callable[[FunctionInstance], Function]
    types: dict[str, TypeInstance] = Factory(dict)
    arrays: dict[Ty, ty.Array] = Factory(dict)
    pointers: dict[tuple[Ty, bool], ty.Pointer] = Factory(dict)
    functions: dict[str, FunctionInstance] = Factory(dict)
    queue: deque[FunctionInstance] = Factory(deque)
    statics: dict[str, StaticInstance] = Factory(dict)
    constrained: deque[tuple[int, Span, TypeInstance]] = Factory(deque)  # type instances whose constraints wait for their check
    made: dict[str, Function] = Factory(dict)  # lambdas, by name
    environments: dict[str, StructDef] = Factory(dict)  # what closures capture, by the name of their function
    wrappers: dict[str, TypeInstance | None] = Factory(dict)
    pure: dict[str, Any] = Factory(dict)
    boxes: dict[str, Ty] = Factory(dict)  # what values are boxed or looked for in boxes, by the class of the box
    filled: dict[str, None] = Factory(dict)  # those boxes that something is put into
    object_calls: dict[FunctionInstance, None] = Factory(dict)  # the members of `object` that are called
    object_members: dict[tuple[Ty, FunctionInstance], str] = Factory(dict)  # what they are for a type: names of functions
    asked: dict[TypeInstance, dict[FunctionInstance, int]] = Factory(dict)  # instances with slots of their own, by table
    objects: dict[TypeInstance, list[TypeInstance]] = Factory(dict)  # the types with such a table of which objects are made
    rooms: dict[TypeSymbol, int] = Factory(dict)  # how many slots the classes have at most that derive from one
    delegating: dict[FunctionInstance, str] = Factory(dict)  # constructors that leave it to another, by the name of that one
    unidentified: set[Ty] = Factory(set)  # interfaces that stand for type parameters which may be no references
    nullables: bool = False  # whether a nullable type was met
    linting: bool = False  # whether it is asked what is worth a look
    chosen: dict[Any, Any] = Factory(dict)  # overloads chosen before, by name or symbols and argument types

    @property
    def root(self) -> Namespace:
        """The unnamed namespace."""
        return self.collected.root

    def lines(self, file: int) -> LineTable:
        """The line table of a file."""
        return self.units[file].lines

    def array(self, element: Ty) -> ty.Array:
        """`element[]`, one object per element type so that comparing is quick."""
        known = self.arrays.get(element)
        if known is None:
            known = self.arrays[element] = ty.Array(element)
        return known

    def pointer(self, target: Ty, mutable: bool = True) -> ty.Pointer:
        """`target*`, one object per target."""
        known = self.pointers.get((target, mutable))
        if known is None:
            known = self.pointers[target, mutable] = ty.Pointer(target, mutable)
        return known

    def need(self, instance: FunctionInstance) -> str:
        """Note that a function is used; gives its name. Local functions are elaborated by the body around them."""
        if not instance.queued and not instance.symbol.local and not instance.symbol.abstract:
            instance.queued = True
            self.functions[instance.name] = instance
            self.queue.append(instance)
        return instance.name


def suggestion(name: str, candidates: Iterable[str]) -> str:
    """The candidate most like `name`, or an empty string."""
    return nearest(name, [one for one in candidates if not one.startswith("<")])

"""Types of the Chic language, as frozen values that compare by meaning.

Nominal types (structs, classes, enums, interfaces) are named by their full instance name (`Ns::Pair<int, long>`);
what they consist of stands in the program's table of type definitions. Only `check` ever sees `TypeParam`.
"""

from __future__ import annotations

from attrs import field, frozen


@frozen
class Prim:
    """A primitive: `bits` is the storage size (0: pointer-sized), `kind`: bool, int, uint, float, char, void, never, null."""

    name: str
    kind: str
    bits: int

    def __str__(self) -> str:
        return self.name


BOOL = Prim("bool", "bool", 8)
SBYTE = Prim("sbyte", "int", 8)
BYTE = Prim("byte", "uint", 8)
SHORT = Prim("short", "int", 16)
USHORT = Prim("ushort", "uint", 16)
INT = Prim("int", "int", 32)
UINT = Prim("uint", "uint", 32)
LONG = Prim("long", "int", 64)
ULONG = Prim("ulong", "uint", 64)
INT128 = Prim("int128", "int", 128)
UINT128 = Prim("uint128", "uint", 128)
NINT = Prim("nint", "int", 0)
NUINT = Prim("nuint", "uint", 0)
FLOAT = Prim("float", "float", 32)
DOUBLE = Prim("double", "float", 64)
CHAR = Prim("char", "char", 16)
VOID = Prim("void", "void", 0)
NEVER = Prim("never", "never", 0)  # the type of `throw e` and of calls that do not return
NULL = Prim("null", "null", 0)  # the type of the literal `null` before it meets a context

PRIMITIVES: dict[str, Prim] = {
    one.name: one
    for one in (
        BOOL, SBYTE, BYTE, SHORT, USHORT, INT, UINT, LONG, ULONG, INT128, UINT128, NINT, NUINT, FLOAT, DOUBLE, CHAR, VOID,
    )
}  # fmt: skip

ALIASES: dict[str, str] = {
    "boolean": "bool", "i8": "sbyte", "int8": "sbyte", "u8": "byte", "uint8": "byte", "i16": "short", "int16": "short",
    "u16": "ushort", "uint16": "ushort", "i32": "int", "int32": "int", "u32": "uint", "uint32": "uint", "i64": "long",
    "int64": "long", "u64": "ulong", "uint64": "ulong", "i128": "int128", "u128": "uint128", "isize": "nint",
    "intptr": "nint", "usize": "nuint", "uintptr": "nuint", "f32": "float", "float32": "float", "single": "float",
    "f64": "double", "float64": "double",
}  # fmt: skip


@frozen
class String:
    """Owned, reference-counted UTF-8 text. A null pointer is the empty string."""

    def __str__(self) -> str:
        return "string"


@frozen
class Pointer:
    """Raw pointer; `mutable` is false for `*const T`."""

    target: Ty
    mutable: bool = True

    def __str__(self) -> str:
        return f"{self.target}*" if self.mutable else f"*const {self.target}"


@frozen
class Array:
    """Heap array of fixed length, by reference, counted."""

    element: Ty

    def __str__(self) -> str:
        return f"{self.element}[]"


@frozen
class Struct:
    """A struct (value semantics), by instance name."""

    name: str

    def __str__(self) -> str:
        return self.name


@frozen
class Class:
    """A class (reference semantics), by instance name."""

    name: str

    def __str__(self) -> str:
        return self.name


@frozen
class Interface:
    """An interface, by instance name."""

    name: str

    def __str__(self) -> str:
        return self.name


@frozen
class Enum:
    """An enum, plain or with payload, by instance name."""

    name: str

    def __str__(self) -> str:
        return self.name


@frozen
class Tuple:
    """An anonymous struct of two or more elements; names do not take part in identity."""

    elements: tuple[Ty, ...]
    names: tuple[str, ...] = field(default=(), eq=False)

    def __str__(self) -> str:
        return f"({', '.join(str(one) for one in self.elements)})"


NULLABLE = ("?", "")  # the names of the pair that a nullable value is made of


@frozen
class Nullable:
    """`T?`"""

    base: Ty

    def __str__(self) -> str:
        return f"({self.base})?" if isinstance(self.base, Fn) else f"{self.base}?"


@frozen
class Fn:
    """A function value: code pointer and context; `raw` is a bare C function pointer. `modes` are "", in, ref, out."""

    params: tuple[Ty, ...]
    result: Ty
    modes: tuple[str, ...] = ()
    raw: bool = False

    def __str__(self) -> str:
        modes = self.modes or ("",) * len(self.params)
        params = ", ".join(f"{mode} {one}".lstrip() for mode, one in zip(modes, self.params, strict=True))
        abi = ' @extern("C")' if self.raw else ""
        return f"fn{abi}({params}) -> {self.result}"


@frozen
class SpanOf:
    """`Span<T>` / `ReadOnlySpan<T>`: pointer and length."""

    element: Ty
    readonly: bool

    def __str__(self) -> str:
        return f"{'ReadOnlySpan' if self.readonly else 'Span'}<{self.element}>"


@frozen
class TypeParam:
    """A generic parameter that has not been replaced yet; never leaves `check`."""

    name: str

    def __str__(self) -> str:
        return self.name


@frozen
class ConstArg:
    """A constant as the argument of a generic parameter (`const N: int`); like `TypeParam`, it never leaves `check` alone."""

    value: int | bool | str
    ty: Ty

    def __str__(self) -> str:
        return f'"{self.value}"' if isinstance(self.value, str) else str(self.value).lower()


@frozen
class Error:
    """The type of what was already reported: compatible with everything, so that one mistake is told once."""

    def __str__(self) -> str:
        return "?"


Ty = (
    Prim | String | Pointer | Array | Struct | Class | Interface | Enum | Tuple | Nullable | Fn | SpanOf | TypeParam | ConstArg
    | Error
)  # fmt: skip

STRING = String()
OBJECT = Interface("object")  # what every value converts to
ERROR = Error()


def is_integer(ty: Ty) -> bool:
    """Signed or unsigned integer of any width (not char, not bool)."""
    return isinstance(ty, Prim) and ty.kind in ("int", "uint")


def is_float(ty: Ty) -> bool:
    """float or double."""
    return isinstance(ty, Prim) and ty.kind == "float"


def is_numeric(ty: Ty) -> bool:
    """Integer or float."""
    return is_integer(ty) or is_float(ty)


def is_signed(ty: Ty) -> bool:
    """Signed integer."""
    return isinstance(ty, Prim) and ty.kind == "int"


def is_counted(ty: Ty) -> bool:
    """Whether a value of this type is itself a reference-counted pointer."""
    return isinstance(ty, (String, Array, Class, Interface)) or (isinstance(ty, Fn) and not ty.raw)

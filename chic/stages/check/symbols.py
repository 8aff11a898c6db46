"""Declarations as `check` sees them: symbols, the scopes they stand in, and their instances.

Symbols are made once by `collect` and never leave the stage. They compare by identity; the tables inside them are filled
by `collect` and, for instances, on demand. Nothing here reads or writes AST nodes beyond holding them.
"""

from __future__ import annotations

from typing import Any

from attrs import Factory, define, frozen

from chic.diagnostics import Label
from chic.origin import Origin
from chic.source import Span
from chic.syntax import (
    Accessor,
    AliasDecl,
    Block,
    ConstructorDecl,
    DelegateDecl,
    Expr,
    FunctionDecl,
    Modifiers,
    OperatorDecl,
    Param,
    PropertyDecl,
    TestcaseDecl,
    Type,
    TypeParamDecl,
    Variant,
)
from chic.ty import Ty

Env = dict[str, Ty]


@define(eq=False, repr=False)
class Namespace:
    """A namespace, merged over all files; `name` is qualified with `::`, the root's is empty."""

    name: str
    parent: Namespace | None = None
    spaces: dict[str, Namespace] = Factory(dict)
    members: dict[str, list[Symbol]] = Factory(dict)
    library: bool = False  # whether the library or the runtime declares it: their code sees no other


@define(eq=False, repr=False)
class Imports:
    """What one file or namespace block imports: aliases by name, namespaces, and types whose static members are meant."""

    aliases: dict[str, AliasSymbol] = Factory(dict)
    spaces: list[Namespace] = Factory(list)
    statics: list[TypeSymbol] = Factory(list)


@define(eq=False, repr=False)
class Scope:
    """Where a name is looked up from: file, namespace, imports, and the type around it. `found` remembers answers."""

    file: int
    origin: Origin
    namespace: Namespace
    imports: tuple[Imports, ...]
    owner: TypeSymbol | None = None
    found: dict[str, Any] = Factory(dict)


@define(eq=False, repr=False)
class AliasSymbol:
    """`typealias A = T;` or `import A = T;`"""

    name: str
    full: str
    scope: Scope
    target: Type
    visibility: str
    span: Span
    decl: AliasDecl | DelegateDecl | None = None
    resolving: bool = False
    circular: bool = False


@define(eq=False, repr=False)
class FieldSymbol:
    """An instance field of a struct (or class)."""

    name: str
    type: Type
    value: Expr | None
    owner: TypeSymbol
    visibility: str
    readonly: bool
    required: bool
    span: Span


@define(eq=False, repr=False)
class ConstSymbol:
    """A named constant at namespace or type level; its value is found when first asked for."""

    name: str
    full: str
    scope: Scope
    type: Type
    value: Expr | None
    owner: TypeSymbol | None
    visibility: str
    span: Span
    modifiers: Modifiers
    values: dict[tuple[Ty, ...], Any] = Factory(dict)


@define(eq=False, repr=False)
class StaticSymbol:
    """A static variable at namespace or type level; `guarded`: `static mut`, which only unsafe code may touch."""

    name: str
    full: str
    scope: Scope
    type: Type
    value: Expr | None
    owner: TypeSymbol | None
    visibility: str
    mutable: bool
    guarded: bool
    span: Span
    modifiers: Modifiers
    instances: dict[tuple[Ty, ...], StaticInstance] = Factory(dict)


@define(eq=False, repr=False)
class StaticInstance:
    """A static of one instance of its type."""

    symbol: StaticSymbol
    owner: TypeInstance | None
    name: str
    ty: Ty


@define(eq=False, repr=False)
class PropertySymbol:
    """A property or indexer: its accessors as functions."""

    name: str
    full: str
    owner: TypeSymbol
    decl: PropertyDecl
    visibility: str
    static: bool
    span: Span
    get: FunctionSymbol | None = None
    set: FunctionSymbol | None = None
    init_only: bool = False

    @property
    def backing(self) -> str:
        """The name of the hidden storage of an automatic property."""
        return f"<{self.name}>"


@define(eq=False, repr=False)
class VariantSymbol:
    """A variant of an enum; the number is found when first asked for."""

    name: str
    owner: TypeSymbol
    variant: Variant
    index: int
    span: Span


@define(eq=False, repr=False)
class FunctionSymbol:
    """Anything that can be called. `kind` is function, init, operator, get, set or test; `receiver` is "" (none), plain
    (not written), in, ref, value, or object (a reference to one)."""

    name: str
    full: str
    kind: str
    scope: Scope
    owner: TypeSymbol | None
    decl: FunctionDecl | ConstructorDecl | OperatorDecl | Accessor | TestcaseDecl
    params: tuple[Param, ...]
    result: Type | None
    body: Block | None
    arrow: bool
    modifiers: Modifiers
    receiver: str
    type_params: tuple[TypeParamDecl, ...]
    visibility: str
    span: Span
    number: int = 0
    local: bool = False
    outer: Any = None  # the body that a local function stands in
    depth: int = 0  # how many scopes of it are around
    captured: Any = None  # the variables it takes, once that is known
    instances: dict[Any, FunctionInstance] = Factory(dict)
    least: int = 0  # arguments without default
    implicit: bool = False  # a constructor that nobody wrote
    extends: bool = False  # its first parameter is the object before the dot: an extension

    @property
    def file(self) -> int:
        return self.scope.file

    @property
    def abstract(self) -> bool:
        """Whether it is only declared, for others to implement."""
        owner = self.owner
        return self.body is None and owner is not None and ("abstract" in self.modifiers.words or owner.kind == "interface")

    @property
    def virtual(self) -> bool:
        """Whether calls go through the vtable."""
        words = self.modifiers.words
        return "virtual" in words or "abstract" in words or "override" in words


@define(eq=False, repr=False)
class TypeSymbol:
    """A type declaration, or an extension, which has no name. `scope` is the one its members see. `unsupported` says what
    the construct is called if we cannot do it yet: uses are then silent, because the declaration has been reported."""

    name: str
    full: str
    kind: str
    decl: Any  # TypeDecl or EnumDecl
    scope: Scope
    outer: TypeSymbol | None
    static: bool
    visibility: str
    span: Span
    params: tuple[str, ...] = ()
    unsupported: str = ""
    members: dict[str, list[Symbol]] = Factory(dict)
    fields: list[FieldSymbol] = Factory(list)
    inits: list[FunctionSymbol] = Factory(list)
    variants: list[VariantSymbol] = Factory(list)
    instances: dict[tuple[Ty, ...], TypeInstance] = Factory(dict)
    lost_base: bool = False  # what stands after the colon is no class that it can derive from, which was reported
    base: TypeSymbol | None = None  # these are known once `hierarchy` has resolved what stands after the colon
    base_node: Type | None = None
    interfaces: list[tuple[TypeSymbol, Type]] = Factory(list)
    indexers: list[PropertySymbol] = Factory(list)

    @property
    def is_class(self) -> bool:
        """Whether it has objects that variables refer to."""
        return self.kind in ("class", "error") and not self.static

    @property
    def is_extension(self) -> bool:
        """Whether its members belong to the objects of another type."""
        return self.kind == "extension"


@frozen(eq=False, repr=False)
class FieldInfo:
    """A field of a type instance."""

    name: str
    ty: Ty
    symbol: FieldSymbol | None


@define(eq=False, repr=False)
class TypeInstance:
    """A type with its arguments. `fields` is None until asked for; `busy` while they are being found."""

    symbol: TypeSymbol
    args: tuple[Ty, ...]
    ty: Ty
    env: Env
    fields: tuple[FieldInfo, ...] | None = None
    index: dict[str, int] = Factory(dict)
    busy: bool = False
    numbers: dict[str, int | None] | None = None
    linked: bool = False  # whether `base` and `interfaces` are known
    base: TypeInstance | None = None
    interfaces: tuple[TypeInstance, ...] = ()
    slots: tuple[Slot, ...] | None = None
    generic_slots: tuple[Slot, ...] | None = None  # what methods with type parameters of their own override which
    made: bool = False  # whether objects of it are made


@frozen(eq=False, repr=False)
class ParamInfo:
    """A parameter of a function instance."""

    name: str
    ty: Ty
    mode: str
    by_ref: bool
    decl: Param


@define(eq=False, repr=False)
class FunctionInstance:
    """A function with its type arguments and its signature. `modes_plain`: no parameter is ref, in or out."""

    symbol: FunctionSymbol
    owner: TypeInstance | None
    args: tuple[Ty, ...]
    name: str
    env: Env
    params: tuple[ParamInfo, ...]
    result: Ty
    queued: bool = False
    requested: tuple[int, Span] | None = None  # where an instance of something generic was first asked for
    generic_depth: int = 0
    around: tuple[Label, ...] = ()  # where the instance was asked for whose body asks for this one
    index: dict[str, int] = Factory(dict)
    writes: dict[Ty, None] = Factory(dict)  # the types of what its body writes of the object that it is called on
    passes: dict[FunctionInstance, None] = Factory(dict)  # the methods that its body calls on that object, or on a part of it


@frozen(eq=False, repr=False)
class Slot:
    """A slot of a vtable: the method that introduced it and the one that is in it for this class."""

    first: FunctionInstance
    method: FunctionInstance


Symbol = TypeSymbol | FunctionSymbol | ConstSymbol | StaticSymbol | FieldSymbol | PropertySymbol | VariantSymbol | AliasSymbol

"""The typed program: what `check` makes and `lower` reads.

Every name is resolved, every conversion explicit, every overload, default argument and generic instance chosen; sugar
(interpolation, string operators, `foreach`, expression bodies) is gone. Nominal types and functions are named by their
full instance names. Nodes carry a line number, not a span: what could be wrong in the source has been said by now.

Values and places: an expression whose class is listed in `Place` names storage, and may be assigned, addressed, or
passed by reference; used as a value it is read.
"""

from __future__ import annotations

from attrs import field, frozen

from chic.origin import Origin
from chic.ty import Ty


def _line() -> int:
    return field(default=0, eq=False, repr=False)


# --- declarations ----------------------------------------------------------------------------------------------------


@frozen
class File:
    """A source file of the program, by the path a user knows."""

    path: str


@frozen
class Field:
    """A field of a struct, in layout order."""

    name: str
    ty: Ty


@frozen
class StructDef:
    """A struct or tuple-like type: its fields in declaration order. `pack` 0 is natural alignment, `align` the least one.
    `dispose` is its destructor, "" if none. `tags`, if any, has for each field the number in field 0 with which the field means
    something (-1: always)."""

    name: str
    fields: tuple[Field, ...]
    pack: int = 0
    dispose: str = ""
    tags: tuple[int, ...] = ()
    align: int = 1


@frozen
class Implementation:
    """How a class implements an interface: a function name per method of the interface, "" where it has none."""

    interface: str
    methods: tuple[str, ...]


@frozen
class InterfaceDef:
    """An interface: the names of its methods, those of its base interfaces first."""

    name: str
    methods: tuple[str, ...]
    bases: tuple[str, ...] = ()


@frozen
class ClassDef:
    """A class. `fields` are those of the base class first, its own from `own` on; `vtable` has a function name per slot ("" if
    abstract), base slots first; `dispose` is the destructor it declares itself, which replaces the base's if
    `overrides_dispose`. With `boxed` it is the class of the objects that hold values of that type."""

    name: str
    base: str = ""
    fields: tuple[Field, ...] = ()
    own: int = 0
    vtable: tuple[str, ...] = ()
    interfaces: tuple[Implementation, ...] = ()
    dispose: str = ""
    overrides_dispose: bool = False
    boxed: Ty | None = None
    abstract: bool = False


@frozen
class Static:
    """A static variable. `init` is a constant expression's value; None is all zero bytes. What needs code to
    initialise is assigned in the program's `startup` function."""

    name: str
    ty: Ty
    init: int | float | bool | str | None = None
    export: str = ""


@frozen
class Trace:
    """`@trace`: the user's label ("" if none) and level (Perf or Debug)."""

    label: str = ""
    level: str = "Perf"


@frozen
class Cost:
    """`@cost`: budgets per call in microseconds and bytes; None where not given."""

    cpu_us: int | None = None
    gpu_us: int | None = None
    mem_bytes: int | None = None


@frozen
class Extern:
    """An imported C function: link name, and module (`@link`); on wasm the module is the import module."""

    symbol: str
    module: str = ""


@frozen
class LocalVar:
    """A local variable or parameter; locals are numbered from 0, parameters first. `by_ref`: the local holds the
    address of the caller's place (`ref`, `out`, `in` of non-scalars); reading and assigning it goes through. `out`: that
    place has no value yet."""

    name: str
    ty: Ty
    by_ref: bool = False
    out: bool = False


@frozen
class Function:
    """One function instance. `params` are the first `param_count` locals. `body` None: an import, or an `intrinsic`.

    `name` is the qualified name of language.md 36.2 (unique, `#1` for later overloads); it is also the MIR id.
    `is_closure`: the last parameter is hidden: the captured values (a reference to the struct of the function's name), or
    what there is instead for a function that captures nothing.
    `inline` is "", hot, cold, always or never. `export` is the C symbol to define as well, "" if none.
    """

    name: str
    origin: Origin
    file: int
    line: int
    locals: tuple[LocalVar, ...]
    param_count: int
    result: Ty
    body: Block | None
    export: str = ""
    imported: Extern | None = None
    intrinsic: str = ""
    inline: str = ""
    trace: Trace | None = None
    cost: Cost | None = None
    end_line: int = 0
    is_closure: bool = False


@frozen
class Entry:
    """`Main`: its function name, whether it takes `string[] args`, and what it returns (int, bool or void type)."""

    function: str
    takes_args: bool
    result: Ty


@frozen
class Testcase:
    """A testcase: its function, its id, its name and namespace as messages show them. `skip` says why it cannot be run, ""
    if it can. The number of a testcase, by which the program runs it, is its place in `Program.tests`."""

    function: str
    id: str
    name: str
    namespace: str = ""
    categories: tuple[str, ...] = ()
    skip: str = ""
    file: int = 0
    line: int = 0


@frozen
class Program:
    """All functions reachable or written by the user, in order of declaration; `entry` None for a library or `check`.
    `startup` names the function that runs initialisers of statics, "" if there is none."""

    files: tuple[File, ...]
    structs: tuple[StructDef, ...]
    statics: tuple[Static, ...]
    functions: tuple[Function, ...]
    entry: Entry | None
    startup: str = ""
    classes: tuple[ClassDef, ...] = ()
    interfaces: tuple[InterfaceDef, ...] = ()
    tests: tuple[Testcase, ...] = ()


# --- expressions -----------------------------------------------------------------------------------------------------


@frozen
class Const:
    """A number, bool or char (its UTF-16 unit) of primitive type `ty`; null pointers are Const(0) of pointer type."""

    value: int | float | bool
    ty: Ty
    line: int = _line()


@frozen
class StringConst:
    """A string literal."""

    value: str
    ty: Ty
    line: int = _line()


@frozen
class Zero:
    """The default value of `ty`: all bytes zero."""

    ty: Ty
    line: int = _line()


@frozen
class LocalRef:
    """A local variable (place)."""

    index: int
    ty: Ty
    line: int = _line()


@frozen
class StaticRef:
    """A static variable (place)."""

    name: str
    ty: Ty
    line: int = _line()


@frozen
class FieldRef:
    """A field of a struct or tuple (a place if the base is one), or of the object that a base of class type refers to (always
    a place; a null reference panics)."""

    base: Expr
    index: int
    ty: Ty
    line: int = _line()


@frozen
class Element:
    """`array[index]` (place), bounds-checked; the index has an integer type. `from_end` for `a[^n]`."""

    array: Expr
    index: Expr
    ty: Ty
    from_end: bool = False
    line: int = _line()


@frozen
class Deref:
    """`*pointer` (place); `owner` is a value that keeps what is there, if any does: the view that an element belongs to."""

    pointer: Expr
    ty: Ty
    line: int = _line()
    owner: Expr | None = None


@frozen
class AddressOf:
    """`&place`, of pointer type."""

    place: Expr
    ty: Ty
    line: int = _line()


@frozen
class Unary:
    """`-` and `~` on numbers, `!` on bool; operand type = result type."""

    op: str
    operand: Expr
    ty: Ty
    line: int = _line()


@frozen
class Binary:
    """`+ - * / % & | ^` on two operands of the result's type; `<< >>` with any integer as count."""

    op: str
    left: Expr
    right: Expr
    ty: Ty
    line: int = _line()


@frozen
class Compare:
    """`== != < <= > >=` on two operands of one primitive, pointer or reference type; the result is bool."""

    op: str
    left: Expr
    right: Expr
    ty: Ty
    line: int = _line()


@frozen
class PointerAdd:
    """`pointer + bytes` (any integer type; negative moves back)."""

    pointer: Expr
    offset: Expr
    ty: Ty
    line: int = _line()


@frozen
class PointerDiff:
    """`p - q` in bytes, of type nint."""

    left: Expr
    right: Expr
    ty: Ty
    line: int = _line()


@frozen
class Logical:
    """`&&` or `||`, short-circuit."""

    op: str
    left: Expr
    right: Expr
    ty: Ty
    line: int = _line()


@frozen
class Conditional:
    """`c ? a : b`, both of the result's type."""

    condition: Expr
    then: Expr
    otherwise: Expr
    ty: Ty
    line: int = _line()


@frozen
class Convert:
    """Conversion between primitives (number, char, bool to integer is not one of them), pointers and integers, or
    pointer types, with the meaning of language.md section 4 (wrap, extend, round, saturate)."""

    value: Expr
    ty: Ty
    line: int = _line()


@frozen
class Assign:
    """`place = value`; the value of the expression is the assigned value. `first`: the place holds nothing yet that would have
    to be destroyed."""

    place: Expr
    value: Expr
    ty: Ty
    line: int = _line()
    first: bool = False


@frozen
class CompoundAssign:
    """`place op= value`: the place is evaluated once, converted to `operand_ty`, combined with `value` (of that type; of any
    integer type for shifts) and converted back. With `call` the operator is that function of (old, value) instead."""

    op: str
    place: Expr
    value: Expr
    operand_ty: Ty
    ty: Ty
    call: str = ""
    line: int = _line()


@frozen
class IncDec:
    """`++` or `--`; the value is the new one if `prefix`, else the old one."""

    op: str
    place: Expr
    prefix: bool
    ty: Ty
    line: int = _line()


@frozen
class Argument:
    """An argument for parameter `index`; by reference (`by_ref`) the expression is a place, which `out` ones fill."""

    index: int
    value: Expr
    by_ref: bool = False
    out: bool = False


@frozen
class Call:
    """A call of the function with that name; arguments in evaluation order."""

    function: str
    args: tuple[Argument, ...]
    ty: Ty
    line: int = _line()


@frozen
class NewObject:
    """A new object of a class: zeroed, with one owner; then the constructor runs ("" for none), which gets the object as
    parameter 0; `args` are the others."""

    class_name: str
    constructor: str
    args: tuple[Argument, ...]
    ty: Ty
    line: int = _line()


@frozen
class CallVirtual:
    """A call of the method in vtable slot `slot` of the receiver's own class; arguments count from 1."""

    receiver: Expr
    slot: int
    args: tuple[Argument, ...]
    ty: Ty
    line: int = _line()


@frozen
class CallInterface:
    """A call of method `slot` of `interface` on the object that the receiver refers to; arguments count from 1."""

    receiver: Expr
    interface: str
    slot: int
    args: tuple[Argument, ...]
    ty: Ty
    line: int = _line()


@frozen
class CheckedRef:
    """The same reference, known not to be null: null panics."""

    value: Expr
    ty: Ty
    line: int = _line()


@frozen
class TypeTest:
    """Whether the object that `value` refers to is of class or interface `of`; false for null."""

    value: Expr
    of: Ty
    ty: Ty
    line: int = _line()


@frozen
class Recast:
    """The same reference under another static type."""

    value: Expr
    ty: Ty
    line: int = _line()


@frozen
class Box:
    """A value in an object of its own, of the class named `box`, as an interface value."""

    value: Expr
    box: str
    ty: Ty
    line: int = _line()


@frozen
class NewArray:
    """`new T[length]`, zeroed; the length has an integer type and is checked at run time."""

    length: Expr
    ty: Ty
    line: int = _line()


@frozen
class ArrayLiteral:
    """An array of the given items, evaluated left to right."""

    items: tuple[Expr, ...]
    ty: Ty
    line: int = _line()


@frozen
class ArrayLength:
    """`a.Length`, of type nuint."""

    array: Expr
    ty: Ty
    line: int = _line()


@frozen
class MakeStruct:
    """A struct or tuple value from its fields in evaluation order; fields not named are zero."""

    fields: tuple[tuple[int, Expr], ...]
    ty: Ty
    line: int = _line()


@frozen
class Sequence:
    """Statements, then a value: what sugar becomes. New locals are in the function's table as always; a counted
    local declared among the statements is released when the enclosing statement ends."""

    statements: tuple[Stmt, ...]
    value: Expr
    ty: Ty
    line: int = _line()


@frozen
class Unit:
    """`()`: nothing, as an expression."""

    ty: Ty
    line: int = _line()


@frozen
class SizeOf:
    """`sizeof(T)` or `alignof(T)` (`align`), of type nuint; known to codegen, because pointers differ."""

    of: Ty
    align: bool
    ty: Ty
    line: int = _line()


@frozen
class FunctionRef:
    """The address of a function as a raw C function pointer."""

    function: str
    ty: Ty
    line: int = _line()


@frozen
class CallPointer:
    """A call through a raw C function pointer."""

    target: Expr
    args: tuple[Expr, ...]
    ty: Ty
    line: int = _line()


@frozen
class MakeClosure:
    """A function as a value. With `captures` it owns copies of them, which its code finds in the fields of the struct that has
    the function's name; without, the function may be any, and the value is a constant."""

    function: str
    captures: tuple[Expr, ...]
    ty: Ty
    line: int = _line()


@frozen
class CallClosure:
    """A call of a function value; null panics."""

    target: Expr
    args: tuple[Argument, ...]
    ty: Ty
    line: int = _line()


@frozen
class Panic:
    """The program dies with that message; of type never."""

    message: str
    ty: Ty
    line: int = _line()


@frozen
class InBounds:
    """An index that is at least 0 and below `length` (any integers), or a panic."""

    index: Expr
    length: Expr
    ty: Ty
    line: int = _line()


@frozen
class SwitchValue:
    """A switch expression: arms as in `Switch`, each giving a value; no arm fits: panic."""

    value: Expr
    subject: int
    arms: tuple[ValueArm, ...]
    ty: Ty
    line: int = _line()


@frozen
class ThrowValue:
    """`throw` where a value is expected: control never comes back from it. `value` is None for what a handler has caught."""

    value: Expr | None
    ty: Ty
    line: int = _line()


@frozen
class ValueArm:
    """One arm of a switch expression."""

    test: Test
    value: Expr


@frozen
class Matches:
    """`e is P`: stores the value in local `subject`, then evaluates the test."""

    value: Expr
    subject: int
    test: Test
    ty: Ty
    line: int = _line()


# --- tests: patterns after checking ------------------------------------------------------------------------------------


@frozen
class Always:
    """Fits everything (`_`, `default`)."""


@frozen
class Bind:
    """Fits everything, after storing `value` in a local."""

    local: int
    value: Expr


@frozen
class When:
    """Fits if the bool expression is true: constants, relations, type tests and guards all become this. It reads the
    subject through its local, and may read locals bound by tests before it."""

    condition: Expr


@frozen
class Both:
    """All of them, left to right, stopping at the first that does not fit."""

    tests: tuple[Test, ...]


@frozen
class Either:
    """Any of them, left to right."""

    tests: tuple[Test, ...]


@frozen
class Not:
    """The inner test does not fit."""

    test: Test


@frozen
class Equals:
    """The subject equals an integer, char, bool or enum constant; apart from `When` so that `lower` can make a jump table."""

    constant: int
    subject: Expr


# --- statements ------------------------------------------------------------------------------------------------------


@frozen
class Block:
    """Statements with a scope of their own: counted locals declared directly in it are released on every way out."""

    statements: tuple[Stmt, ...]
    end_line: int = _line()


@frozen
class Declare:
    """A local comes into scope; `value` None leaves it unassigned (zero)."""

    local: int
    value: Expr | None
    line: int = _line()


@frozen
class Do:
    """An expression for its effect; its value is dropped."""

    expr: Expr
    line: int = _line()


@frozen
class If:
    """Two ways."""

    condition: Expr
    then: Stmt
    otherwise: Stmt | None
    line: int = _line()


@frozen
class Loop:
    """All loops: `init`, then while `condition` (None: true) body, `step`. `test_last`: the condition is tested after the
    body (`do`). `continue` goes to the step. A new scope holds what `init` declares."""

    init: tuple[Stmt, ...]
    condition: Expr | None
    step: tuple[Expr, ...]
    body: Stmt
    test_last: bool = False
    line: int = _line()
    step_line: int = _line()


@frozen
class Section:
    """A section of a switch statement: it is entered if any of its tests fits."""

    tests: tuple[Test, ...]
    body: Block


@frozen
class Switch:
    """The value is stored in local `subject`; tests run in order; `default` is the index of the section taken when none
    fits (-1: nothing happens). `break` leaves it."""

    value: Expr
    subject: int
    sections: tuple[Section, ...]
    default: int
    line: int = _line()


@frozen
class Break:
    """Leave the innermost loop or switch."""

    line: int = _line()


@frozen
class Continue:
    """Go on with the innermost loop."""

    line: int = _line()


@frozen
class Return:
    """Leave the function."""

    value: Expr | None
    line: int = _line()


@frozen
class Resume:
    """The start of a generator's code: goes on after the `Yield` whose number is in `place`, or with what follows (0); if it is
    neither, the code has come to its end before, and returns false."""

    place: Expr
    count: int
    line: int = _line()


@frozen
class Yield:
    """The generator stops here: its number goes to `place`, and the code returns true. What the scopes around own is kept; if
    the generator goes while it stands here, that is given up as by a `return`."""

    place: Expr
    number: int
    line: int = _line()


@frozen
class Goto:
    """Jump to a label of the function; scopes are left on the way."""

    label: str
    line: int = _line()


@frozen
class GotoSection:
    """`goto case` / `goto default`: to a section of the enclosing switch, by index."""

    section: int
    line: int = _line()


@frozen
class Throw:
    """Throws an exception, a reference to a class; without a value, inside a catch, the one caught there once more."""

    value: Expr | None
    line: int = _line()


@frozen
class Catch:
    """A handler for exceptions of class `of` (None: all of them), if `guard` is true; local `local` (-1: none) gets the
    exception before the guard is evaluated."""

    of: Ty | None
    local: int
    guard: Expr | None
    body: Block
    line: int = _line()


@frozen
class Try:
    """Runs `body`; an exception that leaves it goes to the first of `catches` that fits. `final` runs on every way out. No
    jump and no return leaves `final`."""

    body: Block
    catches: tuple[Catch, ...]
    final: Block | None
    line: int = _line()


@frozen
class Labeled:
    """A label and its statement."""

    label: str
    statement: Stmt
    line: int = _line()


Expr = (
    Const | StringConst | Zero | LocalRef | StaticRef | FieldRef | Element | Deref | AddressOf | Unary | Binary | Compare
    | PointerAdd | PointerDiff | Logical | Conditional | Convert | Assign | CompoundAssign | IncDec | Call | NewArray
    | ArrayLiteral | ArrayLength | MakeStruct | Sequence | SizeOf | Unit | FunctionRef | CallPointer | SwitchValue | Matches
    | NewObject | CallVirtual | CallInterface | CheckedRef | TypeTest | Recast | Box
    | MakeClosure | CallClosure | Panic | InBounds | ThrowValue
)  # fmt: skip

Place = LocalRef | StaticRef | FieldRef | Element | Deref

Test = Always | Bind | When | Both | Either | Not | Equals

Stmt = (
    Block | Declare | Do | If | Loop | Switch | Break | Continue | Return | Goto | GotoSection | Labeled | Resume
    | Yield | Throw | Try
)  # fmt: skip


def boxed_name(of: Ty) -> str:
    """The name of the class whose objects hold values of that type."""
    return f"{of}@box"


def is_boxed(name: str) -> bool:
    """Whether that is the name of a class of boxes. References are only seen as one once they were tested."""
    return name.endswith("@box")


# Functions of the runtime and the library that `lower` calls by name; `check` keeps them in every program.
OBJECT_NEW = "Chic::Rt::ObjectNew"  # (nuint size, byte* descriptor) -> byte*: zeroed, count 1
FREE_OBJECT = "Chic::Rt::FreeObject"  # (byte* object, nuint size): count has reached 0
ARRAY_NEW = "Chic::Rt::ArrayNew"  # (long length, nuint elementSize, byte* place) -> byte*: zeroed, count 1; may panic
FREE_ARRAY = "Chic::Rt::FreeArray"  # (byte* array, nuint elementSize): count has reached 0
FREE_STRING = "Chic::Rt::FreeString"  # (byte* string)
EXCEPTION = "Std::Exception"  # the class of everything that can be thrown
PENDING = "Chic::Rt::State::Pending"  # the static that holds the exception on its way, null if there is none
ENDING = "Chic::Rt::State::Ending"  # the static that tells whether a generator that is given up may throw
UNHANDLED = "Std::Unhandled::Report"  # (byte* object, Std::Exception it): says what it was, and ends the program
START = "Chic::Rt::Start"  # the exported start-up function; keeps what it calls
# What `check` turns sugar into (overload sets; user types may extend Append by their ToString later).
TEXT_APPEND = "Std::Text::Append"  # (ref string into, T value); AppendFormat(..., int align, string format)
TEXT_CONCAT = "Std::Text::Concat"  # (string, string) -> string
TEXT_EQUALS = "Std::Text::Equals"  # (string, string) -> bool
TEXT_LENGTH = "Std::Text::Length"  # (string) -> int
TEXT_CHAR_AT = "Std::Text::CharAt"  # (string, int) -> char

"""MIR: a control-flow graph of basic blocks per function; typed values, explicit checks, conversions, counts.

Every function keeps its id (its index in `Program.functions`) from lowering to drawing. A value (temporary) is assigned
once and is used only where its assignment dominates the use; what must survive a join lives in a local. Locals are
memory; `codegen` lets LLVM promote them.

Printed form: `chic/mir_text.py`. Laws: `chic/mir_verify.py`.
"""

from __future__ import annotations

from attrs import field, frozen

from chic.origin import Origin
from chic.ty import Ty
from chic.typed import Cost, Entry, Extern, Field, File, InterfaceDef, Static, StructDef, Trace

FunctionId = int
BlockId = int
Temp = int
LocalId = int


@frozen
class Value:
    """A temporary as an operand."""

    temp: Temp


@frozen
class Const:
    """A constant operand of primitive or pointer type; float values are floats, bool and char are integers."""

    value: int | float
    ty: Ty


@frozen
class ZeroValue:
    """The all-zero value of any type (null, empty string, zeroed struct)."""

    ty: Ty


@frozen
class StringValue:
    """A string literal: an immortal string object."""

    text: str


@frozen
class FunctionValue:
    """The address of a function."""

    function: FunctionId


Operand = Value | Const | ZeroValue | StringValue | FunctionValue


# --- instructions ------------------------------------------------------------------------------------------------------
# `dst` is the temporary an instruction assigns, `ty` that temporary's type. "Address" means a value of pointer type.


@frozen
class GetLocal:
    """dst = local"""

    dst: Temp
    local: LocalId
    ty: Ty


@frozen
class SetLocal:
    """local = value"""

    local: LocalId
    value: Operand


@frozen
class AddrLocal:
    """dst = address of local"""

    dst: Temp
    local: LocalId
    ty: Ty


@frozen
class AddrStatic:
    """dst = address of static"""

    dst: Temp
    name: str
    ty: Ty


@frozen
class AddrField:
    """dst = address of field `index` in the struct or tuple of type `of` at `base`; of a class: in the object `base`"""

    dst: Temp
    base: Operand
    of: Ty
    index: int
    ty: Ty


@frozen
class AddrElement:
    """dst = address of element `index` (any integer; already checked) of `array`"""

    dst: Temp
    array: Operand
    element: Ty
    index: Operand
    ty: Ty


@frozen
class Load:
    """dst = *address"""

    dst: Temp
    address: Operand
    ty: Ty


@frozen
class Store:
    """*address = value"""

    address: Operand
    value: Operand


@frozen
class Extract:
    """dst = field `index` of the struct or tuple value `base`"""

    dst: Temp
    base: Operand
    index: int
    ty: Ty


@frozen
class Insert:
    """dst = `base` with field `index` replaced by `value`"""

    dst: Temp
    base: Operand
    index: int
    value: Operand
    ty: Ty


@frozen
class Unary:
    """dst = op value; op is neg, not (bitwise, or logical on bool)"""

    dst: Temp
    op: str
    value: Operand
    ty: Ty


@frozen
class Binary:
    """dst = left op right, with the language's meaning (wrap, masked shifts, MIN / -1 = MIN; the divisor is not zero):
    add sub mul div rem and or xor shl shr; signedness comes from `ty`. Shift counts may have any integer type."""

    dst: Temp
    op: str
    left: Operand
    right: Operand
    ty: Ty


@frozen
class Compare:
    """dst: bool = left op right; op is eq ne lt le gt ge; `of` is the operands' type (float ne is true for NaN)"""

    dst: Temp
    op: str
    left: Operand
    right: Operand
    of: Ty
    ty: Ty


@frozen
class Convert:
    """dst: ty = value (of type `source`), as language.md section 4 says"""

    dst: Temp
    value: Operand
    source: Ty
    ty: Ty


@frozen
class PtrAdd:
    """dst = address + offset bytes (offset of integer type; sign-extended if signed)"""

    dst: Temp
    address: Operand
    offset: Operand
    ty: Ty


@frozen
class ArrayLength:
    """dst: nuint = length of array"""

    dst: Temp
    array: Operand
    ty: Ty


@frozen
class SizeOf:
    """dst: nuint = size (or alignment) of type `of` on the target"""

    dst: Temp
    of: Ty
    align: bool
    ty: Ty


@frozen
class Call:
    """dst = function(args); dst None for void. `line` is for messages and profiles."""

    dst: Temp | None
    function: FunctionId
    args: tuple[Operand, ...]
    ty: Ty
    line: int = field(default=0, eq=False)


@frozen
class CallVirtual:
    """dst = the method in vtable slot `slot` of the receiver's own class; the receiver (not null) is its first argument"""

    dst: Temp | None
    receiver: Operand
    slot: int
    args: tuple[Operand, ...]
    ty: Ty
    line: int = field(default=0, eq=False)


@frozen
class CallInterface:
    """dst = method `slot` of `interface` as the receiver's own class implements it; the receiver (not null) comes first"""

    dst: Temp | None
    receiver: Operand
    interface: str
    slot: int
    args: tuple[Operand, ...]
    ty: Ty
    line: int = field(default=0, eq=False)


@frozen
class NewObject:
    """dst = a new object of a class: zeroed, one owner; `make` is the function that allocates it"""

    dst: Temp
    class_name: str
    make: FunctionId
    ty: Ty


@frozen
class ObjectSize:
    """dst: nuint = bytes that an object of the class takes on the target"""

    dst: Temp
    class_name: str
    ty: Ty


@frozen
class IsClass:
    """dst: bool = value is not null and its class is `class_name` or below it"""

    dst: Temp
    value: Operand
    class_name: str
    ty: Ty


@frozen
class IsInterface:
    """dst: bool = value is not null and its class implements `interface`"""

    dst: Temp
    value: Operand
    interface: str
    ty: Ty


@frozen
class CallPointer:
    """dst = (*target)(args), C calling convention"""

    dst: Temp | None
    target: Operand
    args: tuple[Operand, ...]
    ty: Ty
    line: int = field(default=0, eq=False)


@frozen
class NewClosure:
    """dst = a function value that owns `captures` (a struct value); its code is `function`, which gets their address as last
    argument. `make` allocates it, `drop` frees it"""

    dst: Temp
    function: FunctionId
    captures: Operand
    make: FunctionId
    drop: FunctionId
    ty: Ty


@frozen
class FunctionClosure:
    """dst = the immortal function value whose code is `function`; its last argument means nothing"""

    dst: Temp
    function: FunctionId
    ty: Ty


@frozen
class CallClosure:
    """dst = the code of function value `target` (not null) with args and the address of what it captured"""

    dst: Temp | None
    target: Operand
    args: tuple[Operand, ...]
    ty: Ty
    line: int = field(default=0, eq=False)


@frozen
class Intrinsic:
    """dst = a machine operation by name; the list is `codegen`'s INTRINSICS table"""

    dst: Temp | None
    name: str
    args: tuple[Operand, ...]
    ty: Ty


@frozen
class CheckIndex:
    """panics 0x2002 unless 0 <= index < length"""

    index: Operand
    length: Operand
    line: int


@frozen
class CheckDivisor:
    """panics `division by zero` if value is 0"""

    value: Operand
    line: int


@frozen
class CheckNull:
    """panics `null reference` if value (a reference) is null"""

    value: Operand
    line: int


@frozen
class Retain:
    """One more owner of the counted value (null and immortal values are left alone)."""

    value: Operand
    ty: Ty


@frozen
class Release:
    """One owner less; when the last one goes, `drop` (a function of one byte*) gets the object; -1: the drop function that the
    object's descriptor names."""

    value: Operand
    ty: Ty
    drop: FunctionId


@frozen
class Line:
    """The program is now at line mark `mark` (an index into the tracepoint table's marks); made by `instrument`."""

    mark: int


@frozen
class TraceEnter:
    """Entry hook of tracepoint `site`; made by `instrument`."""

    site: int


@frozen
class TraceExit:
    """Exit hook of tracepoint `site`; made by `instrument`."""

    site: int


@frozen
class Tick:
    """The virtual clock advances by `count` nanoseconds; made by `instrument`."""

    count: int


Instruction = (
    GetLocal | SetLocal | AddrLocal | AddrStatic | AddrField | AddrElement | Load | Store | Extract | Insert | Unary
    | Binary | Compare | Convert | PtrAdd | ArrayLength | SizeOf | Call | CallPointer | Intrinsic | CheckIndex
    | CheckDivisor | Retain | Release | Line | TraceEnter | TraceExit | Tick | CallVirtual | CallInterface | NewObject
    | ObjectSize | IsClass | IsInterface | CheckNull | NewClosure | FunctionClosure | CallClosure
)  # fmt: skip


# --- terminators -------------------------------------------------------------------------------------------------------


@frozen
class Jump:
    """goto target"""

    target: BlockId


@frozen
class Branch:
    """if condition goto then else goto otherwise"""

    condition: Operand
    then: BlockId
    otherwise: BlockId


@frozen
class SwitchInt:
    """goto the block whose constant equals value, else default"""

    value: Operand
    of: Ty
    cases: tuple[tuple[int, BlockId], ...]
    default: BlockId


@frozen
class Return:
    """return value; None for void"""

    value: Operand | None


@frozen
class Panic:
    """the program dies with exit code 101 and `message`, naming function, file and line"""

    message: str
    line: int


@frozen
class Unreachable:
    """control never comes here (after a call that does not return)"""


Terminator = Jump | Branch | SwitchInt | Return | Panic | Unreachable


def successors(terminator: Terminator) -> tuple[BlockId, ...]:
    """Where control may go from here."""
    match terminator:
        case Jump(target=target):
            return (target,)
        case Branch(then=then, otherwise=otherwise):
            return (then, otherwise)
        case SwitchInt(cases=cases, default=default):
            return (*(block for _, block in cases), default)
        case Return() | Panic() | Unreachable():
            return ()


# --- functions and the program -----------------------------------------------------------------------------------------


@frozen
class Local:
    """A local or parameter; `by_ref`: it holds an address (its memory type is a pointer)."""

    name: str
    ty: Ty
    by_ref: bool = False


@frozen
class Block:
    """Straight-line code and one terminator. `line` is where it starts; each instruction's statement line is in `lines`
    (same length as `instructions`), so that `instrument` can mark statements."""

    instructions: tuple[Instruction, ...]
    terminator: Terminator
    lines: tuple[int, ...]
    line: int = 0


@frozen
class Function:
    """A function: parameters are the first `param_count` locals; blocks[0] is the entry; imports and intrinsics have none."""

    id: FunctionId
    name: str
    origin: Origin
    file: int
    line: int
    locals: tuple[Local, ...]
    param_count: int
    result: Ty
    blocks: tuple[Block, ...]
    export: str = ""
    imported: Extern | None = None
    intrinsic: str = ""
    inline: str = ""
    trace: Trace | None = None
    cost: Cost | None = None
    end_line: int = 0


@frozen
class Implementation:
    """How a class implements an interface: a function per method, -1 where none is needed."""

    interface: str
    methods: tuple[FunctionId, ...]


@frozen
class ClassDef:
    """A class. Its number and those of the classes below it are `number` to `last`. `drop`, `vtable` and `interfaces` are there
    if objects of exactly this class are made (`made`); -1 in them stands for what is never called."""

    name: str
    base: str
    fields: tuple[Field, ...]
    number: int
    last: int
    made: bool = False
    drop: FunctionId = -1
    vtable: tuple[FunctionId, ...] = ()
    interfaces: tuple[Implementation, ...] = ()
    boxed: Ty | None = None


@frozen
class Program:
    """The whole program. `entry_function` is the synthesised `chic_entry` (i32 from the args array; -1: none)."""

    files: tuple[File, ...]
    structs: tuple[StructDef, ...]
    statics: tuple[Static, ...]
    functions: tuple[Function, ...]
    entry: Entry | None
    entry_function: FunctionId = -1
    classes: tuple[ClassDef, ...] = ()
    interfaces: tuple[InterfaceDef, ...] = ()

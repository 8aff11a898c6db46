"""The AST: one frozen class per kind of node, named like the grammar's rule; sums are the union aliases at the end.

Trees compare by meaning (`span` takes no part), hold data only, and know nothing of lark. Positions are offsets into
the file of the `Unit`. Names with dots or `::` are tuples of parts. Absent parts are None or empty tuples.
"""

from __future__ import annotations

from attrs import field, frozen

from chic.diagnostics import Diagnostic
from chic.source import NO_SPAN, LineTable, Span


def _span() -> Span:
    return field(default=NO_SPAN, eq=False, repr=False)


# --- names and types -------------------------------------------------------------------------------------------------


@frozen
class NamePart:
    """One part of a qualified name, with generic arguments where written: `Pair<int, 4>`."""

    name: str
    args: tuple[TypeArg, ...] = ()
    span: Span = _span()


@frozen
class NamedType:
    """A type given by name; primitives are names too."""

    parts: tuple[NamePart, ...]
    span: Span = _span()


@frozen
class ArrayType:
    """`T[]`"""

    element: Type
    span: Span = _span()


@frozen
class NullableType:
    """`T?`"""

    base: Type
    span: Span = _span()


@frozen
class PointerType:
    """`T*`, `*mut T`, `*const T`; qualifiers are what stands after `@`."""

    target: Type
    mutable: bool = True
    qualifiers: tuple[Attribute, ...] = ()
    span: Span = _span()


@frozen
class TupleType:
    """`(T, U)`; names are empty strings where not given."""

    elements: tuple[Type, ...]
    names: tuple[str, ...]
    span: Span = _span()


@frozen
class FnType:
    """`fn(T, U) -> R`; `abi` is "C" for raw C pointers, else empty; modes are "", in, ref, out."""

    params: tuple[Type, ...]
    modes: tuple[str, ...]
    result: Type
    abi: str = ""
    span: Span = _span()


@frozen
class RefType:
    """`ref T` / `ref readonly T`"""

    target: Type
    readonly: bool = False
    span: Span = _span()


@frozen
class DynType:
    """`dyn A + B` (`impl` false) or `impl A + B`."""

    bounds: tuple[Type, ...]
    impl: bool = False
    span: Span = _span()


# --- attributes and parameters ---------------------------------------------------------------------------------------


@frozen
class AttributeArg:
    """One argument; `name` is empty for a positional one. `text` is the source text of the value (budgets: `40us`)."""

    name: str
    value: Expr | None
    text: str
    span: Span = _span()


@frozen
class Attribute:
    """`@name(args)`"""

    name: str
    args: tuple[AttributeArg, ...] = ()
    span: Span = _span()


@frozen
class Param:
    """A parameter; `mode` is "", in, ref or out; a receiver has `is_this`; `type` is None in an untyped lambda or receiver."""

    name: str
    type: Type | None
    mode: str = ""
    default: Expr | None = None
    is_this: bool = False
    attributes: tuple[Attribute, ...] = ()
    span: Span = _span()


@frozen
class TypeParamDecl:
    """A generic parameter; `variance` "", in or out; `const_type` for `const N: int`."""

    name: str
    variance: str = ""
    const_type: Type | None = None
    span: Span = _span()


@frozen
class Constraint:
    """One constraint: `kind` is type, struct, class, notnull, new, const or auto (`@name`)."""

    kind: str
    type: Type | None = None
    expr: Expr | None = None
    name: str = ""
    span: Span = _span()


@frozen
class WhereClause:
    """`where T : A, B`"""

    param: str
    constraints: tuple[Constraint, ...]
    span: Span = _span()


# --- declarations ----------------------------------------------------------------------------------------------------


@frozen
class Modifiers:
    """Attributes, visibility ("" where not written, else the words joined by a space) and modifier words, in order."""

    attributes: tuple[Attribute, ...] = ()
    visibility: str = ""
    words: tuple[str, ...] = ()
    span: Span = _span()


@frozen
class NamespaceDecl:
    """`namespace A.B;` (`file_scoped`, items empty) or `namespace A.B { ... }`."""

    name: tuple[str, ...]
    items: tuple[Item, ...] = ()
    file_scoped: bool = False
    span: Span = _span()


@frozen
class ImportDecl:
    """`[global] import [static] A.B;` or `import X = Type;` (`alias` X; the target is then a type)."""

    target: Type
    alias: str = ""
    static: bool = False
    is_global: bool = False
    span: Span = _span()


@frozen
class Binding:
    """One `name = value` of a const, static or field declaration."""

    name: str
    value: Expr | None
    span: Span = _span()


@frozen
class ConstDecl:
    """`const T A = e, B = e;` at namespace or type level; also `static const T A = e;`."""

    modifiers: Modifiers
    type: Type
    bindings: tuple[Binding, ...]
    span: Span = _span()


@frozen
class StaticDecl:
    """`static mut T A = e;` at namespace level (`mutable` false: `static T A`)."""

    modifiers: Modifiers
    type: Type
    bindings: tuple[Binding, ...]
    mutable: bool = True
    span: Span = _span()


@frozen
class FieldDecl:
    """A field of a type; static fields carry `static` in their modifiers."""

    modifiers: Modifiers
    type: Type
    bindings: tuple[Binding, ...]
    span: Span = _span()


@frozen
class FunctionDecl:
    """A function or method. `body` is None for `;`; an expression body is a block holding one `Return` (`arrow` true).
    `const_fn` covers `constexpr` and `const fn`. `receiver` is in, ref, value or "" (not written)."""

    modifiers: Modifiers
    result: Type
    name: str
    params: tuple[Param, ...]
    body: Block | None
    type_params: tuple[TypeParamDecl, ...] = ()
    where: tuple[WhereClause, ...] = ()
    throws: tuple[Type, ...] = ()
    effects: tuple[str, ...] = ()
    arrow: bool = False
    const_fn: bool = False
    variadic: bool = False
    name_span: Span = _span()
    span: Span = _span()


@frozen
class ConstructorDecl:
    """`init(...) [: self(...) | : super(...)] body`; `delegate` is "", self or super."""

    modifiers: Modifiers
    params: tuple[Param, ...]
    body: Block | None
    delegate: str = ""
    delegate_args: tuple[Arg, ...] = ()
    convenience: bool = False
    arrow: bool = False
    name_span: Span = _span()
    span: Span = _span()


@frozen
class OperatorDecl:
    """`R operator + (A a, B b)`; `op` is the symbol, or implicit / explicit for conversions."""

    modifiers: Modifiers
    result: Type
    op: str
    params: tuple[Param, ...]
    body: Block | None
    arrow: bool = False
    name_span: Span = _span()
    span: Span = _span()


@frozen
class Accessor:
    """`get`, `set` or `init` of a property; `body` None: automatic (or abstract)."""

    kind: str
    modifiers: Modifiers
    body: Block | None
    arrow: bool = False
    span: Span = _span()


@frozen
class PropertyDecl:
    """A property, or an indexer when it has parameters. `T P => e;` is one `get` accessor with `arrow`."""

    modifiers: Modifiers
    type: Type
    name: str
    accessors: tuple[Accessor, ...]
    params: tuple[Param, ...] = ()
    initializer: Expr | None = None
    name_span: Span = _span()
    span: Span = _span()


@frozen
class TypeDecl:
    """struct, record, class, error, interface, trait, extension or impl, told apart by `kind`.
    `positional` are the parameters of a record; `target` is what an extension or impl extends (`name` empty then);
    the `bases` of an extension are the pairs of types behind `when`."""

    kind: str
    modifiers: Modifiers
    name: str
    members: tuple[Item, ...]
    type_params: tuple[TypeParamDecl, ...] = ()
    bases: tuple[Type, ...] = ()
    where: tuple[WhereClause, ...] = ()
    positional: tuple[Param, ...] = ()
    target: Type | None = None
    name_span: Span = _span()
    span: Span = _span()


@frozen
class Variant:
    """An enum's variant, with a discriminant expression or payload fields."""

    name: str
    value: Expr | None = None
    fields: tuple[FieldDecl, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    span: Span = _span()


@frozen
class EnumDecl:
    """`enum Name : underlying { variants }`"""

    modifiers: Modifiers
    name: str
    variants: tuple[Variant, ...]
    underlying: Type | None = None
    type_params: tuple[TypeParamDecl, ...] = ()
    name_span: Span = _span()
    span: Span = _span()


@frozen
class DelegateDecl:
    """`delegate R Name(params);`"""

    modifiers: Modifiers
    result: Type
    name: str
    params: tuple[Param, ...]
    type_params: tuple[TypeParamDecl, ...] = ()
    where: tuple[WhereClause, ...] = ()
    name_span: Span = _span()
    span: Span = _span()


@frozen
class AliasDecl:
    """`typealias A = T;`"""

    modifiers: Modifiers
    name: str
    type: Type
    type_params: tuple[TypeParamDecl, ...] = ()
    name_span: Span = _span()
    span: Span = _span()


@frozen
class TestcaseDecl:
    """`testcase Name(params) { ... }`"""

    modifiers: Modifiers
    name: str
    params: tuple[Param, ...]
    body: Block
    name_span: Span = _span()
    span: Span = _span()


# --- statements ------------------------------------------------------------------------------------------------------


@frozen
class Block:
    """`{ ... }`; `kind` is "", unsafe, checked, unchecked, atomic or region. `close` is the span of the brace that ends it."""

    statements: tuple[Stmt, ...]
    kind: str = ""
    close: Span = _span()
    span: Span = _span()


@frozen
class Empty:
    """`;`"""

    span: Span = _span()


@frozen
class Declarator:
    """One name of a local declaration; several names: a tuple taken apart. `type` where written at the name."""

    names: tuple[str, ...]
    type: Type | None
    value: Expr | None
    name_spans: tuple[Span, ...] = field(default=(), eq=False, repr=False)
    span: Span = _span()


@frozen
class Local:
    """`let` / `var` / typed local (`keyword` is let, var or "" for the typed form, whose type stands in the declarators)."""

    keyword: str
    declarators: tuple[Declarator, ...]
    attributes: tuple[Attribute, ...] = ()
    span: Span = _span()


@frozen
class ConstLocal:
    """`const T A = e;` in a block."""

    type: Type | None
    bindings: tuple[Binding, ...]
    span: Span = _span()


@frozen
class LocalFunction:
    """`function R Name(...) { ... }` inside a body."""

    decl: FunctionDecl
    span: Span = _span()


@frozen
class ExprStmt:
    """An expression for its effect."""

    expr: Expr
    span: Span = _span()


@frozen
class If:
    """`if (c) a else b`"""

    condition: Expr
    then: Stmt
    otherwise: Stmt | None = None
    span: Span = _span()


@frozen
class While:
    """`while (c) body`"""

    condition: Expr
    body: Stmt
    span: Span = _span()


@frozen
class DoWhile:
    """`do body while (c);`"""

    body: Stmt
    condition: Expr
    span: Span = _span()


@frozen
class For:
    """`for (init; condition; step)`; init is a Local or expression statements."""

    init: tuple[Stmt, ...]
    condition: Expr | None
    step: tuple[Expr, ...]
    body: Stmt
    span: Span = _span()


@frozen
class ForEach:
    """`foreach ([ref|in] var x in seq) body`; `mode` "", ref or in; several names take a tuple apart."""

    keyword: str
    names: tuple[str, ...]
    type: Type | None
    sequence: Expr
    body: Stmt
    mode: str = ""
    name_spans: tuple[Span, ...] = field(default=(), eq=False, repr=False)
    span: Span = _span()


@frozen
class SwitchLabel:
    """`case P when g:`; `pattern` None is `default:`."""

    pattern: Pattern | None
    guards: tuple[Expr, ...] = ()
    span: Span = _span()


@frozen
class SwitchSection:
    """Labels and the statements they share."""

    labels: tuple[SwitchLabel, ...]
    body: tuple[Stmt, ...]
    span: Span = _span()


@frozen
class Switch:
    """The switch statement."""

    value: Expr
    sections: tuple[SwitchSection, ...]
    span: Span = _span()


@frozen
class Break:
    """`break;`"""

    span: Span = _span()


@frozen
class Continue:
    """`continue;`"""

    span: Span = _span()


@frozen
class Return:
    """`return e;`; also the one statement of an expression body."""

    value: Expr | None = None
    span: Span = _span()


@frozen
class Goto:
    """`goto L;`, `goto case P;` (`pattern`), `goto default;` (neither); `label_span` is what it jumps to."""

    label: str = ""
    pattern: Pattern | None = None
    label_span: Span = _span()
    span: Span = _span()


@frozen
class Labeled:
    """`L: statement`"""

    label: str
    statement: Stmt
    span: Span = _span()


@frozen
class Throw:
    """`throw e;` or `throw;`"""

    value: Expr | None = None
    span: Span = _span()


@frozen
class Catch:
    """`catch (T name) when (guard) { ... }`"""

    type: Type | None
    name: str
    guard: Expr | None
    body: Block
    span: Span = _span()


@frozen
class Try:
    """`try { } catch ... finally { }`"""

    body: Block
    catches: tuple[Catch, ...]
    final: Block | None = None
    span: Span = _span()


@frozen
class Using:
    """`using (var f = e) stmt`, `using (e) stmt`, or `using var f = e;` (`body` None: to the end of the block)."""

    resource: Local | Expr
    body: Stmt | None = None
    span: Span = _span()


@frozen
class Lock:
    """`lock (e) stmt`"""

    value: Expr
    body: Stmt
    span: Span = _span()


@frozen
class Fixed:
    """`fixed (var p = &a[0]) stmt`"""

    local: Local
    body: Stmt
    span: Span = _span()


@frozen
class Yield:
    """`yield return e;`; `value` None is `yield break;`"""

    value: Expr | None = None
    span: Span = _span()


# --- expressions -----------------------------------------------------------------------------------------------------


@frozen
class IntLit:
    """An integer literal: value and suffix in lower case ("" if none)."""

    value: int
    suffix: str = ""
    span: Span = _span()


@frozen
class RealLit:
    """A real literal: digits without `_`, without suffix; suffix in lower case."""

    text: str
    suffix: str = ""
    span: Span = _span()


@frozen
class CharLit:
    """One UTF-16 unit."""

    value: int
    span: Span = _span()


@frozen
class StringLit:
    """Cooked text, NFC."""

    value: str
    span: Span = _span()


@frozen
class Hole:
    """`{expr,align:format}` of an interpolated string."""

    expr: Expr
    align: int | None = None
    format: str = ""
    span: Span = _span()


@frozen
class InterpolatedString:
    """Text parts (str) and holes, in order."""

    parts: tuple[str | Hole, ...]
    span: Span = _span()


@frozen
class BoolLit:
    """`true`, `false`"""

    value: bool
    span: Span = _span()


@frozen
class NullLit:
    """`null`"""

    span: Span = _span()


@frozen
class This:
    """`this`, `self` or `base` (`word`)."""

    word: str
    span: Span = _span()


@frozen
class Name:
    """A simple name, with generic arguments where written."""

    name: str
    args: tuple[TypeArg, ...] = ()
    span: Span = _span()


@frozen
class TypeName:
    """A type that stands where an expression is expected: `int[]` before a collection literal, `Vec<int>` before a dot."""

    type: Type
    span: Span = _span()


@frozen
class Member:
    """`target.name` or `target::name`; `conditional` for `?.`"""

    target: Expr
    name: str
    args: tuple[TypeArg, ...] = ()
    conditional: bool = False
    name_span: Span = _span()
    span: Span = _span()


@frozen
class Arg:
    """An argument: optional name; `mode` "", in, ref or out; `out var y` / `out int y` declares `declares`."""

    value: Expr | None
    name: str = ""
    mode: str = ""
    declares: str = ""
    declared_type: Type | None = None
    span: Span = _span()


@frozen
class Call:
    """`f(args)`"""

    target: Expr
    args: tuple[Arg, ...]
    span: Span = _span()


@frozen
class Index:
    """`a[args]`; `conditional` for `?[`"""

    target: Expr
    args: tuple[Arg, ...]
    conditional: bool = False
    span: Span = _span()


@frozen
class Unary:
    """Prefix `+ - ! ~ ++ -- & &mut * ^`, and `await`, `ref`."""

    op: str
    operand: Expr
    span: Span = _span()


@frozen
class Postfix:
    """`x++`, `x--`, `x?` (propagation)."""

    op: str
    operand: Expr
    span: Span = _span()


@frozen
class Binary:
    """All binary operators of levels 3-13 but `is` and `as`. `op_span` is the operator's place."""

    op: str
    left: Expr
    right: Expr
    op_span: Span = _span()
    span: Span = _span()


@frozen
class Is:
    """`e is P`"""

    value: Expr
    pattern: Pattern
    guards: tuple[Expr, ...] = ()
    span: Span = _span()


@frozen
class As:
    """`e as T`"""

    value: Expr
    type: Type
    span: Span = _span()


@frozen
class Cast:
    """`(T)e`"""

    type: Type
    value: Expr
    span: Span = _span()


@frozen
class Range:
    """`a..b`, `a..=b`, open ends None."""

    low: Expr | None
    high: Expr | None
    inclusive: bool = False
    span: Span = _span()


@frozen
class SwitchArm:
    """`P when g => e`"""

    pattern: Pattern
    guards: tuple[Expr, ...]
    value: Expr
    span: Span = _span()


@frozen
class SwitchExpr:
    """`e switch { arms }`"""

    value: Expr
    arms: tuple[SwitchArm, ...]
    span: Span = _span()


@frozen
class Conditional:
    """`c ? a : b`"""

    condition: Expr
    then: Expr
    otherwise: Expr
    span: Span = _span()


@frozen
class Assign:
    """`place op value`; op is `=` or a compound one."""

    op: str
    place: Expr
    value: Expr
    span: Span = _span()


@frozen
class Lambda:
    """`(a, b) => e`, `x => e`, `fn (int a) -> int { ... }`; an expression body is a block with one Return (`arrow`)."""

    params: tuple[Param, ...]
    body: Block
    arrow: bool = False
    result: Type | None = None
    is_async: bool = False
    span: Span = _span()


@frozen
class TupleLit:
    """`(a, b)`; `()` is the unit value."""

    items: tuple[Arg, ...]
    span: Span = _span()


@frozen
class CollectionLit:
    """`[a, b]` or `T[] [a, b]` / `Vec<T> [a, b]` (`type`)."""

    items: tuple[Expr, ...]
    type: Type | None = None
    span: Span = _span()


@frozen
class MemberInit:
    """`Name = value` of an object initialiser."""

    name: str
    value: Expr
    span: Span = _span()


@frozen
class New:
    """`new T(args) { X = e }` / `new T { e1, e2 }`. Without `new` it is the enum form `E.V { X = e }` (`bare`)."""

    type: Type
    args: tuple[Arg, ...] | None = None
    members: tuple[MemberInit, ...] | None = None
    elements: tuple[Expr, ...] | None = None
    bare: bool = False
    span: Span = _span()


@frozen
class NewArray:
    """`new T[n]`, `new T[] { ... }`, `new T[n] { ... }`, `new [] { ... }` (`element` None); `element` is T (itself
    an ArrayType for `new int[n][]`)."""

    element: Type | None
    length: Expr | None
    items: tuple[Expr, ...] | None = None
    span: Span = _span()


@frozen
class SizeOf:
    """`sizeof(T)` / `alignof(T)` / `sizeof e` (`word`)."""

    word: str
    operand: Type | Expr
    span: Span = _span()


@frozen
class NameOf:
    """`nameof(a.b.C)`"""

    parts: tuple[str, ...]
    span: Span = _span()


@frozen
class Default:
    """`default(T)` or `default`"""

    type: Type | None = None
    span: Span = _span()


@frozen
class ThrowExpr:
    """`throw e` as an expression"""

    value: Expr | None
    span: Span = _span()


# --- patterns --------------------------------------------------------------------------------------------------------


@frozen
class AnyPattern:
    """`_`"""

    span: Span = _span()


@frozen
class BindPattern:
    """`var x`, `let x`; `moves` where `move` was written."""

    name: str
    keyword: str = "var"
    moves: bool = False
    span: Span = _span()


@frozen
class ConstPattern:
    """A literal (with its sign), `null`, `true`, `false`. Names alone are `TypePattern`, decided by `check`."""

    value: Expr
    span: Span = _span()


@frozen
class RelationalPattern:
    """`> 3`"""

    op: str
    value: Expr
    span: Span = _span()


@frozen
class NotPattern:
    """`not P`"""

    pattern: Pattern
    span: Span = _span()


@frozen
class AndPattern:
    """`P and Q`"""

    left: Pattern
    right: Pattern
    span: Span = _span()


@frozen
class OrPattern:
    """`P or Q`"""

    left: Pattern
    right: Pattern
    span: Span = _span()


@frozen
class FieldPattern:
    """`X: P`; a bare `X` has no pattern."""

    name: str
    pattern: Pattern | None
    span: Span = _span()


@frozen
class TypePattern:
    """A dotted name alone (type or constant), or a type with fields `{}`, positions `()` and a name to bind."""

    type: Type | None
    fields: tuple[FieldPattern, ...] | None = None
    positions: tuple[Pattern, ...] | None = None
    name: str = ""
    moves: bool = False
    span: Span = _span()


@frozen
class SlicePattern:
    """`..` or `..rest` inside a list pattern."""

    name: str = ""
    span: Span = _span()


@frozen
class ListPattern:
    """`[P, .., Q]`"""

    items: tuple[Pattern, ...]
    span: Span = _span()


# --- sums and the root -----------------------------------------------------------------------------------------------

Type = NamedType | ArrayType | NullableType | PointerType | TupleType | FnType | RefType | DynType

Stmt = (
    Block | Empty | Local | ConstLocal | LocalFunction | ExprStmt | If | While | DoWhile | For | ForEach | Switch | Break
    | Continue | Return | Goto | Labeled | Throw | Try | Using | Lock | Fixed | Yield
)  # fmt: skip

Expr = (
    IntLit | RealLit | CharLit | StringLit | InterpolatedString | BoolLit | NullLit | This | Name | TypeName | Member
    | Call | Index | Unary | Postfix | Binary | Is | As | Cast | Range | SwitchExpr | Conditional | Assign | Lambda
    | TupleLit | CollectionLit | New | NewArray | SizeOf | NameOf | Default | ThrowExpr
)  # fmt: skip

TypeArg = Type | Expr  # an expression is a constant

Pattern = (
    AnyPattern | BindPattern | ConstPattern | RelationalPattern | NotPattern | AndPattern | OrPattern | TypePattern
    | SlicePattern | ListPattern
)  # fmt: skip

Item = (
    NamespaceDecl | ImportDecl | ConstDecl | StaticDecl | FieldDecl | FunctionDecl | ConstructorDecl | OperatorDecl
    | PropertyDecl | TypeDecl | EnumDecl | DelegateDecl | AliasDecl | TestcaseDecl
)  # fmt: skip


@frozen
class Faults:
    """What is wrong with the text of a file: the findings, the places where text was left out or made up so that the rest
    could be read, and whether `names` may have been lost with it: declarations, not just statements."""

    found: tuple[Diagnostic, ...]
    lost: tuple[Span, ...]
    names: bool


@frozen
class Unit:
    """One parsed file: its path as the user wrote it, crate attributes, items, and the lines up to the last token. With
    `faults`, only what could be read."""

    path: str
    crate_attributes: tuple[str, ...]
    items: tuple[Item, ...]
    lines: LineTable
    faults: Faults | None = None


def as_expression(node: NamedType) -> Expr:
    """A dotted name in the place of a type as the expression that it may be."""
    first = node.parts[0]
    out: Expr = Name(first.name, first.args, first.span if first.span.end else node.span)
    for part in node.parts[1:]:
        out = Member(out, part.name, part.args, name_span=part.span, span=node.span)
    return out

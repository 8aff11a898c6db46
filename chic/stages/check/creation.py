"""Making values: `new` of structs and arrays, collection literals, tuples, indexing."""

from __future__ import annotations

from chic import syntax, ty
from chic.diagnostics import Label
from chic.source import Span
from chic.stages.check.body import Body
from chic.stages.check.calls import call_group
from chic.stages.check.conditions import common_type
from chic.stages.check.conversions import convert, expect
from chic.stages.check.literals import zero
from chic.stages.check.members import read
from chic.stages.check.names import visible_from
from chic.stages.check.resolve import fields, instance_of, report_unknown, stored
from chic.stages.check.signatures import function
from chic.stages.check.strings import char_at
from chic.stages.check.symbols import FieldInfo, FieldSymbol, PropertySymbol, TypeInstance
from chic.stages.check.values import ERROR_EXPR, GroupRef, settle
from chic.stages.check.world import suggestion
from chic.ty import Ty
from chic.typed import (
    Argument,
    ArrayLiteral,
    Assign,
    Call,
    Const,
    Declare,
    Do,
    Element,
    Expr,
    FieldRef,
    LocalRef,
    MakeStruct,
    NewArray,
    Sequence,
    Stmt,
    Zero,
)

# --- structs ----------------------------------------------------------------------------------------------------------


def new(body: Body, node: syntax.New, expected: Ty | None) -> Expr:
    """`new T(args) { X = e }`"""
    of = stored(body.world, body.scope, body.env, node.type)
    if of is ty.ERROR:
        for arg in node.args or ():
            if arg.value is not None:
                body.value(arg.value)
        for one in node.members or ():
            body.value(one.value)
        return ERROR_EXPR
    owner = instance_of(body.world, of)
    if owner is None or isinstance(of, ty.Enum):
        body.error("TCK130", node.type.span, f"`{of}` cannot be made with `new`", label="not a struct")
        return ERROR_EXPR
    if node.elements is not None:
        body.unsupported(node.span, "collection initialisers of types that are not arrays are")
        return ERROR_EXPR
    made = _constructed(body, node, owner)
    if made.ty is ty.ERROR or not node.members:
        for one in node.members or () if made.ty is ty.ERROR else ():
            body.value(one.value)
        _required(body, node, owner, ())
        return made
    return _initialised(body, node, owner, made)


def _required(body: Body, node: syntax.New, owner: TypeInstance, given: tuple[str, ...]) -> None:
    """`required` members must be set by the initialiser."""
    missing = [one.name for one in owner.symbol.fields if one.required and one.name not in given]
    if missing and not (owner.symbol.inits and node.args):
        body.error(
            "TCK136", node.span, f"required member `{missing[0]}` of `{owner.ty}` is not set", help=f"add `{missing[0]} = ...`"
        )


def _constructed(body: Body, node: syntax.New, owner: TypeInstance) -> Expr:
    args = node.args or ()
    inits = owner.symbol.inits
    if inits and (args or node.args is not None or any(one.least == 0 for one in inits)):
        if args or any(one.least == 0 for one in inits):
            return _by_init(body, node, owner, args)
        if not any(visible_from(body.scope, one) for one in inits):
            return _by_init(body, node, owner, args)
    if args:
        return _positional(body, node, owner, args)
    return default_struct(body, owner, node.span)


def _by_init(body: Body, node: syntax.New, owner: TypeInstance, args: tuple[syntax.Arg, ...]) -> Expr:
    """A constructor call: the object starts as zero (and field defaults), the constructor gets it by reference."""
    line = body.line(node.span)
    temp = body.temp(owner.ty)
    place = LocalRef(temp, owner.ty, line)
    group = GroupRef(owner.symbol.name, tuple(owner.symbol.inits), owner, place, (), node.type.span)
    call = call_group(body, group, args, node.span)
    if not isinstance(call, Call):
        return ERROR_EXPR
    call = Call(call.function, (Argument(0, place, True), *call.args), ty.VOID, line)
    declare = Declare(temp, default_struct(body, owner, node.span), line)
    return Sequence((declare, Do(call, line)), place, owner.ty, line)


def default_struct(body: Body, owner: TypeInstance, span: Span) -> Expr:
    """A struct with every field at its default."""
    line = body.line(span)
    if not any(one.value is not None for one in owner.symbol.fields):
        return zero(owner.ty, line)
    saved = body.scope, body.env, body.names, body.this
    body.scope, body.env, body.names, body.this = owner.symbol.scope, owner.env, {}, None
    try:
        made = tuple(
            (at, expect(body, one.symbol.value, one.ty, f"field `{one.name}`"))
            for at, one in enumerate(fields(body.world, owner))
            if one.symbol is not None and one.symbol.value is not None
        )
    finally:
        body.scope, body.env, body.names, body.this = saved
    return ERROR_EXPR if any(value.ty is ty.ERROR for _, value in made) else MakeStruct(made, owner.ty, line)


def _positional(body: Body, node: syntax.New, owner: TypeInstance, args: tuple[syntax.Arg, ...]) -> Expr:
    """`new Big(1, 2, 3)` without constructor: the fields in order, or by name."""
    infos = fields(body.world, owner)
    made: list[tuple[int, Expr]] = []
    seen: set[int] = set()
    broken = False
    for at, arg in enumerate(args):
        where = owner.index.get(arg.name, -1) if arg.name else at
        if arg.value is None or arg.mode or not 0 <= where < len(infos) or where in seen:
            body.error(
                "TCK131", node.type.span, f"no constructor of `{owner.ty}` takes these arguments",
                labels=(Label(owner.symbol.scope.file, owner.symbol.span, f"it has {len(infos)} fields and no `init`"),),
            )  # fmt: skip
            return ERROR_EXPR
        seen.add(where)
        value = expect(body, arg.value, infos[where].ty, f"field `{infos[where].name}`")
        broken = broken or value.ty is ty.ERROR
        made.append((where, value))
    if len(made) < len(infos) and not broken:
        body.error(
            "TCK131", node.type.span, f"`{owner.ty}` has {len(infos)} fields, here are {len(made)} values",
            labels=(Label(owner.symbol.scope.file, owner.symbol.span, "declared here"),),
            help="give them all, or name the ones you set: `{ X = ... }`",
        )  # fmt: skip
        return ERROR_EXPR
    return ERROR_EXPR if broken else MakeStruct(tuple(made), owner.ty, body.line(node.span))


def _initialised(body: Body, node: syntax.New, owner: TypeInstance, made: Expr) -> Expr:
    """An object initialiser, run after the constructor."""
    line = body.line(node.span)
    given: dict[str, syntax.MemberInit] = {}
    steps: list[tuple[int, Expr] | Stmt] = []
    temp = body.temp(owner.ty)
    place = LocalRef(temp, owner.ty, line)
    broken = False
    for one in node.members or ():
        step = _member_init(body, one, owner, place, given)
        broken = broken or step is None
        if step is not None:
            steps.append(step)
    _required(body, node, owner, tuple(given))
    if broken:
        return ERROR_EXPR
    simple = [step for step in steps if isinstance(step, tuple)]
    if len(simple) == len(steps) and isinstance(made, Zero):
        return MakeStruct(tuple(simple), owner.ty, line)
    infos = fields(body.world, owner)
    statements: list[Stmt] = [Declare(temp, made, line)]
    for step in steps:
        if isinstance(step, tuple):
            at, value = step
            field = FieldRef(place, at, infos[at].ty, line)
            statements.append(Do(Assign(field, value, infos[at].ty, line), line))
        else:
            statements.append(step)
    return Sequence(tuple(statements), place, owner.ty, line)


def _member_init(
    body: Body, one: syntax.MemberInit, owner: TypeInstance, place: Expr, given: dict[str, syntax.MemberInit]
) -> tuple[int, Expr] | Stmt | None:
    """One `X = e`: a field's number and value, or the call of a setter."""
    name_span = Span(one.span.start, one.span.start + len(one.name))
    found = owner.symbol.members.get(one.name, [None])[0]
    if one.name in given:
        body.error(
            "TCK137",
            name_span,
            f"member `{one.name}` is set twice",
            labels=(Label(body.file, given[one.name].span, "first here"),),
        )
        return None
    given[one.name] = one
    if not isinstance(found, (FieldSymbol, PropertySymbol)):
        code = "TCK133" if found is None else "TCK138"
        near = suggestion(one.name, owner.symbol.members) if found is None else ""
        what = "no member" if found is None else "no instance field or property"
        report_unknown(body.world, body.file, code, name_span, f"`{owner.ty}` has {what} `{one.name}`", near)
        body.value(one.value)
        return None
    if not visible_from(body.scope, found):
        body.error("TCK134", name_span, f"member `{one.name}` is {found.visibility or 'internal'} and not visible here")
        return None
    if isinstance(found, PropertySymbol):
        return _property_init(body, one, owner, place, found)
    at, info = _field(body, owner, one.name)
    if found.readonly:
        body.error("TCK135", name_span, f"field `{one.name}` is `readonly`")
        return None
    value = expect(body, one.value, info.ty, f"field `{one.name}`")
    return None if value.ty is ty.ERROR else (at, value)


def _field(body: Body, owner: TypeInstance, name: str) -> tuple[int, FieldInfo]:
    infos = fields(body.world, owner)
    return owner.index[name], infos[owner.index[name]]


def _property_init(body: Body, one: syntax.MemberInit, owner: TypeInstance, place: Expr, prop: PropertySymbol) -> Stmt | None:
    if prop.set is None or prop.static:
        code = "TCK138" if prop.static else "TCK135"
        body.error(code, one.span, f"property `{prop.name}` cannot be set in an initialiser")
        return None
    setter = function(body.world, prop.set, owner)
    value = expect(body, one.value, setter.params[0].ty, f"property `{prop.name}`")
    if value.ty is ty.ERROR:
        return None
    line = body.line(one.span)
    return Do(Call(body.world.need(setter), (Argument(0, place, True), Argument(1, value)), ty.VOID, line), line)


# --- arrays -----------------------------------------------------------------------------------------------------------


def new_array(body: Body, node: syntax.NewArray, expected: Ty | None) -> Expr:
    """`new T[n]`, `new T[] { ... }`, `new [] { ... }`"""
    element = stored(body.world, body.scope, body.env, node.element) if node.element is not None else None
    length = _length(body, node.length) if node.length is not None else None
    line = body.line(node.span)
    if node.items is None:
        if element is None or length is None:
            body.error("TCK139", node.span, "the length of the array is missing", help="write `new T[n]` or list the elements")
            return ERROR_EXPR
        if element is ty.ERROR or length.ty is ty.ERROR:
            return ERROR_EXPR
        return NewArray(length, body.world.array(element), line)
    if length is not None and not (isinstance(length, Const) and length.value == len(node.items)):
        if isinstance(length, Const):
            message = f"the length says {length.value}, but there are {len(node.items)} elements"
            body.error("TCK140", node.length.span if node.length else node.span, message)
        elif length.ty is not ty.ERROR:
            body.error("TCK145", node.length.span if node.length else node.span, "with elements, the length must be a constant")
    return _array_of(body, node.items, element, node.span)


def _length(body: Body, node: syntax.Expr) -> Expr:
    value = body.value(node, ty.INT)
    if value.ty is ty.ERROR or ty.is_integer(value.ty):
        return value
    body.error(
        "TYP0001", node.span, f"the length of an array must be an integer, found `{value.ty}`", label=f"this is `{value.ty}`"
    )
    return ERROR_EXPR


def _array_of(body: Body, items: tuple[syntax.Expr, ...], element: Ty | None, span: Span) -> Expr:
    line = body.line(span)
    if element is ty.ERROR:
        for item in items:
            body.value(item)
        return ERROR_EXPR
    if element is None:
        values, element = _common(body, items, span)
    else:
        values = [expect(body, item, element, "an array element") for item in items]
    if element is ty.ERROR or any(value.ty is ty.ERROR for value in values):
        return ERROR_EXPR
    return ArrayLiteral(tuple(values), body.world.array(element), line)


def _common(body: Body, items: tuple[syntax.Expr, ...], span: Span) -> tuple[list[Expr], Ty]:
    """The elements in the type that all of them share."""
    values = [body.expr(item) for item in items]
    if any(value.ty is ty.ERROR for value in values):
        return values, ty.ERROR
    of: Ty | None = common_type(values)
    if of is None:
        shown = ", ".join(sorted({f"`{value.ty}`" for value in values}))
        body.error(
            "TCK147", span, f"the elements have no common type: {shown}", help="name the element type: `new T[] { ... }`"
        )
        return values, ty.ERROR
    return [convert(body, value, of, item.span) for value, item in zip(values, items, strict=True)], of


def collection(body: Body, node: syntax.CollectionLit, expected: Ty | None) -> Expr:
    """`[a, b]`, `T[] [a, b]`"""
    element: Ty | None = None
    if node.type is not None:
        of = stored(body.world, body.scope, body.env, node.type)
        if of is not ty.ERROR and not isinstance(of, ty.Array):
            body.unsupported(node.span, f"collection literals of type `{of}` are")
            return ERROR_EXPR
        element = of.element if isinstance(of, ty.Array) else ty.ERROR
    elif isinstance(expected, ty.Array):
        element = expected.element
    if element is None and not node.items:
        body.error("TYPE0705", node.span, "the element type of `[]` is not known here", help="write `new T[0]` or `T[] []`")
        return ERROR_EXPR
    return _array_of(body, node.items, element, node.span)


def tuple_literal(body: Body, node: syntax.TupleLit, expected: Ty | None) -> Expr:
    """`(a, b)`"""
    if not node.items:
        body.unsupported(node.span, "the unit value `()` is")
        return ERROR_EXPR
    wanted = expected.elements if isinstance(expected, ty.Tuple) and len(expected.elements) == len(node.items) else None
    values: list[Expr] = []
    for at, item in enumerate(node.items):
        if item.value is None:
            return ERROR_EXPR
        values.append(expect(body, item.value, wanted[at]) if wanted else body.value(item.value))
    if any(value.ty is ty.ERROR for value in values):
        return ERROR_EXPR
    for value, item in zip(values, node.items, strict=True):
        if value.ty in (ty.VOID, ty.NULL) and item.value is not None:
            body.error("TYP0001", item.value.span, "a tuple element needs a value with a type")
            return ERROR_EXPR
    of = ty.Tuple(tuple(value.ty for value in values), tuple(item.name for item in node.items))
    if isinstance(expected, ty.Tuple) and expected == of:
        of = expected
    return MakeStruct(tuple(enumerate(values)), of, body.line(node.span))


# --- indexing ---------------------------------------------------------------------------------------------------------


def index(body: Body, node: syntax.Index, expected: Ty | None = None) -> Expr:
    """`a[i]`, `a[^1]`, `s[i]`"""
    got = body.denote(node.target)
    base = read(body, got, node.target.span)
    if node.conditional:
        body.unsupported(node.span, "`?[` is")
        return ERROR_EXPR
    if len(node.args) != 1 or node.args[0].value is None:
        body.error("TCK144", node.span, "an index has one part", help="use an array of arrays: `a[i][j]`")
        return ERROR_EXPR
    at = node.args[0].value
    if isinstance(at, syntax.Range):
        body.unsupported(at.span, "slices `a[x..y]` are")
        return ERROR_EXPR
    from_end = isinstance(at, syntax.Unary) and at.op == "^"
    where = _index_value(body, at.operand if isinstance(at, syntax.Unary) and from_end else at)
    if base.ty is ty.ERROR or where.ty is ty.ERROR:
        return ERROR_EXPR
    line = body.line(node.span)
    if isinstance(base.ty, ty.Array):
        return Element(base, where, base.ty.element, from_end, line)
    if base.ty is ty.STRING and not from_end:
        return char_at(body, base, convert(body, where, ty.INT, at.span, "a string index"), node.span)
    if base.ty is ty.STRING:
        body.unsupported(node.span, "`^` in a string index is")
        return ERROR_EXPR
    if isinstance(base.ty, ty.Pointer):
        body.error(
            "TYP0002",
            node.span,
            "a pointer cannot be indexed",
            help="write `*(p + i * (nint)sizeof(T))`: pointer arithmetic is in bytes",
        )
        return ERROR_EXPR
    body.error("TYP0002", node.span, f"`{base.ty}` cannot be indexed", label=f"this is `{base.ty}`")
    return ERROR_EXPR


def _index_value(body: Body, node: syntax.Expr) -> Expr:
    value = settle(body.expr(node, ty.INT))
    if value.ty is ty.ERROR or ty.is_integer(value.ty):
        return value
    body.error("TYP0001", node.span, f"an index must be an integer, found `{value.ty}`", label=f"this is `{value.ty}`")
    return ERROR_EXPR

"""Assignment and compound assignment."""

from __future__ import annotations

from chic import syntax, ty
from chic.diagnostics import Label, with_article
from chic.source import Span
from chic.stages.check import stack_views
from chic.stages.check.appends import append_to
from chic.stages.check.body import Body
from chic.stages.check.conversions import Place, convert, converted, expect
from chic.stages.check.held import held
from chic.stages.check.instances import fields
from chic.stages.check.instead import assign_instead
from chic.stages.check.lossy import warn_of_shift
from chic.stages.check.moves import check_change, first_of_field, seen, take
from chic.stages.check.nominal import instance_of
from chic.stages.check.null_flow import assigned_value, may_be_null, narrowed
from chic.stages.check.nullable import is_wrapped, unwrapped
from chic.stages.check.operands import unify
from chic.stages.check.operators import BITS, SHIFTS, adds, combine, right_operand
from chic.stages.check.places import check_read, is_place, root_local
from chic.stages.check.properties import property_type, read_property, set_property
from chic.stages.check.ranking import implicit
from chic.stages.check.strings import join_text
from chic.stages.check.values import (
    ERROR_EXPR,
    Denoted,
    EnumText,
    GroupRef,
    Literal,
    PropertyRef,
    SpaceRef,
    TypeRef,
    VariantRef,
    settle,
)
from chic.ty import Prim, Ty
from chic.typed import (
    AddressOf,
    Assign,
    CompoundAssign,
    Const,
    Declare,
    Deref,
    Do,
    Expr,
    FieldRef,
    LocalRef,
    Sequence,
    StaticRef,
    Stmt,
)


def assign(body: Body, node: syntax.Assign, expected: Ty | None) -> Expr:
    """`place = value` and its compound forms. `expected` VOID: the value is not needed."""
    if node.op == "??=":
        return assign_instead(body, node, expected)
    if node.op == "=" and isinstance(node.place, syntax.Name) and node.place.name == "_" and "_" not in body.names:
        return body.value(node.value)
    body.assigned_name = node.place if node.op == "=" else None
    return assign_to(body, node, body.denote(node.place), expected is not ty.VOID)


def assign_to(body: Body, node: syntax.Assign, target: Denoted, wanted: bool) -> Expr:
    """An assignment to what its left side denotes."""
    if isinstance(target, PropertyRef):
        return _assign_property(body, node, target, wanted)
    place = written_place(body, target, node.place)
    if place is None:
        body.value(node.value)
        return ERROR_EXPR
    if node.op != "=":
        return _compound(body, node, place, wanted)
    with body.giving(node.place.name if isinstance(node.place, syntax.Name) else ""):
        return _assign(body, node, place)


def written_place(body: Body, target: Denoted, node: syntax.Expr) -> Expr | None:
    """The storage that the left side names; says what it is otherwise."""
    if isinstance(target, (GroupRef, TypeRef, SpaceRef, PropertyRef, VariantRef, EnumText)):
        function = isinstance(target, (GroupRef, EnumText))
        value = "a variant" if isinstance(target, VariantRef) else "a function" if function else ""
        what = value or ("a type" if isinstance(target, TypeRef) else "a namespace")
        body.error("TYP0005", node.span, f"{what} cannot be assigned", label="not a variable")
        return None
    if target.ty is ty.ERROR:
        return None
    if not is_place(target):
        what = "a constant" if isinstance(target, Const) else "a value, not a variable"
        body.error(
            "TYP0005", node.span, f"this cannot be assigned: it is {what}", label="not a variable", help=_of_copy(target)
        )
        return None
    return target


def _of_copy(place: Expr) -> str:
    """What to do about `c.Size.Width = 3`, where `Size` is a property."""
    if not isinstance(place, FieldRef) or not isinstance(place.base.ty, ty.Struct):
        return ""
    return f"it would be the field of a copy: keep the `{place.base.ty}` in a variable, change that, and put it back"


def _declared(body: Body, place: Expr) -> Label | None:
    """Where the local or field that a value is put into is declared."""
    info = body.infos[place.index] if type(place) is LocalRef else None
    if info is not None:
        return Label(body.file, info.span, f"`{info.name}` is {with_article(info.ty)}")
    owner = instance_of(body.world, place.base.ty) if isinstance(place, FieldRef) else None
    if owner is None or not isinstance(place, FieldRef):
        return None
    field = fields(body.world, owner)[place.index]
    if field.symbol is None:
        return None
    return Label(field.symbol.owner.scope.file, field.symbol.span, f"`{field.symbol.name}` is {with_article(field.ty)}")


def _assign(body: Body, node: syntax.Assign, place: Expr) -> Expr:
    value = expect(body, node.value, place.ty, Place("the assigned value", _declared(body, place)))
    take(body, value, node.value.span)
    allowed = check_change(body, place, node.place.span)
    if type(place) is LocalRef:
        body.assigned(place.index)
    elif root_local(place) is None:
        check_read(body, place, node.place.span)
    else:
        _note_partial(body, place)
    if not allowed or value.ty is ty.ERROR:
        return ERROR_EXPR
    assigned_value(body, place, value, node.value.span)
    stack_views.note(body, place, value, node.value.span)
    return Assign(place, value, place.ty, body.line(node.span), first_of_field(body, place))


def _note_partial(body: Body, place: Expr) -> None:
    """Assigning a field gives its struct a value: its other fields are zero."""
    root = root_local(place)
    if root is not None and body.flow.unset >> root.index & 1:
        body.assigned(root.index)


def _compound(body: Body, node: syntax.Assign, place: Expr, wanted: bool) -> Expr:
    op = node.op[:-1]
    check_read(body, place, node.place.span)
    storage, place = place, narrowed(body, place)
    if isinstance(place.ty, ty.Nullable):
        place = may_be_null(body, place, node.place.span)
    if isinstance(place.ty, ty.Fn):
        text, advice = f"`{node.op}` cannot be applied to `{place.ty}`", "write `=`: a function value is one function"
        body.error("TYP0002", node.place.span, text, label="holds one function", help=advice)
        return ERROR_EXPR
    allowed = check_change(body, place if is_place(place) else storage, node.place.span)
    right = right_operand(body, op, place, node.value)
    if right.ty is ty.ERROR or not allowed:
        return ERROR_EXPR
    line = body.line(node.span)
    if place.ty is ty.STRING and op == "+" and not adds(body, place, right):
        return append_to(body, node, place, right, wanted)
    made = _on_numbers(body, node, op, place, right, line)
    if made is not None:
        return made
    # Everything else is `place = place op value`; the place is then evaluated twice, so it must be free of effects.
    binary = syntax.Binary(op, node.place, node.value, node.place.span, node.span)
    result = combine(body, op, place, right, binary)
    if result.ty is ty.ERROR:
        return ERROR_EXPR
    if not is_place(place):
        return assign_known(body, storage, result, node.span)
    if not isinstance(place, (LocalRef, StaticRef)):
        return _through_pointer(body, node, op, place, right, line)
    return Assign(place, convert(body, result, place.ty, node.span, "the assigned value"), place.ty, line)


def assign_known(body: Body, storage: Expr, result: Expr, span: Span) -> Expr:
    """Write what an operator made of the object that a nullable variable is known to refer to. Whether the variable refers to
    one afterwards depends on the operator."""
    value = convert(body, result, storage.ty, span, "the assigned value")
    if value.ty is ty.ERROR:
        return ERROR_EXPR
    if type(storage) is LocalRef:
        body.assigned(storage.index)
    assigned_value(body, storage, value, span)
    write = Assign(storage, value, storage.ty, body.line(span))
    return unwrapped(write) if is_wrapped(value) else write


def _through_pointer(body: Body, node: syntax.Assign, op: str, place: Expr, right: Expr, line: int) -> Expr:
    """`place op= value` for a place with effects of its own: its address is taken once."""
    pointer = body.world.pointer(place.ty)
    temp = body.temp(pointer)
    again = Deref(LocalRef(temp, pointer, line), place.ty, line)
    binary = syntax.Binary(op, node.place, node.value, node.place.span, node.span)
    value = convert(body, combine(body, op, again, right, binary), place.ty, node.span, "the assigned value")
    if value.ty is ty.ERROR:
        return ERROR_EXPR
    declare = Declare(temp, AddressOf(place, pointer, line), line)
    return Sequence((declare,), Assign(again, value, place.ty, line), place.ty, line)


def _on_numbers(body: Body, node: syntax.Assign, op: str, place: Expr, right: Expr, line: int) -> Expr | None:
    """The compound forms on numbers, chars, bools and enums; None where operators are declared or do not exist."""
    of = place.ty
    if not isinstance(of, (Prim, ty.Enum)):
        return None
    if op in SHIFTS:
        count = settle(right)
        if not (ty.is_integer(of) and ty.is_integer(count.ty)):
            return None
        if isinstance(of, Prim):
            warn_of_shift(body, of, count, node.span)
        return CompoundAssign(op, place, count, of, of, line=line)
    if isinstance(of, ty.Enum):
        if op not in BITS or right.ty != of:
            return None
        return CompoundAssign(op, place, settle(right), of, of, line=line)
    if not isinstance(right.ty, Prim) or right.ty.kind in ("null", "void", "never"):
        return None
    if of.kind == "bool" or right.ty.kind == "bool":
        return CompoundAssign(op, place, right, of, of, line=line) if op in BITS and of is right.ty else None
    return _arithmetic(body, node, op, place, right, line)


def _arithmetic(body: Body, node: syntax.Assign, op: str, place: Expr, right: Expr, line: int) -> Expr | None:
    of = place.ty
    pair = unify(place, right)
    if pair is None or (op in BITS and (ty.is_float(pair[0].ty) or ty.is_float(right.ty))):
        return None
    operand, value = pair[0].ty, settle(pair[1])
    if operand is ty.CHAR:
        operand, value = ty.INT, converted(value, ty.INT)
    fits_back = type(right) is Literal or operand == of or right.ty == of or implicit(settle(right), of)
    if type(right) is Literal and ty.is_float(right.ty) and not ty.is_float(of):
        fits_back = False
    if not fits_back:
        body.error(
            "TYP0001", node.value.span, f"`{node.op}` would lose part of {with_article(operand)} in {with_article(of)}",
            label=f"this is `{right.ty}`", help=f"convert it: `({of})`",
        )  # fmt: skip
        return ERROR_EXPR
    return CompoundAssign(op, place, value, operand, of, line=line)


def _assign_property(body: Body, node: syntax.Assign, target: PropertyRef, wanted: bool) -> Expr:
    """Through the accessors; object and index are evaluated once."""
    line = body.line(node.span)
    if node.op != "=" or wanted:
        before, target = held(body, target, (node.place, node.value))
        if before:
            return after(before, _assign_held(body, node, target, wanted, line), line)
    return _assign_held(body, node, target, wanted, line)


def _assign_held(body: Body, node: syntax.Assign, target: PropertyRef, wanted: bool, line: int) -> Expr:
    of = property_type(body, target)
    if node.op == "=":
        value = expect(body, node.value, of, f"property `{target.prop.name}`")
    else:
        old = read_property(body, target, node.place.span)
        right = right_operand(body, node.op[:-1], old, node.value)
        if old.ty is ty.ERROR or right.ty is ty.ERROR:
            return ERROR_EXPR
        if old.ty is ty.STRING and node.op == "+=" and not adds(body, old, right):
            value = join_text(body, [old, right], node.span)
        else:
            binary = syntax.Binary(node.op[:-1], node.place, node.value, node.place.span, node.span)
            value = convert(body, combine(body, node.op[:-1], old, right, binary), of, node.span, "the assigned value")
    return store(body, target, value, of, node, wanted, line)


def after(before: list[Stmt], value: Expr, line: int) -> Expr:
    """A value that needs some statements first."""
    return value if value.ty is ty.ERROR else Sequence(tuple(before), value, value.ty, line)


def store(
    body: Body,
    target: PropertyRef,
    value: Expr,
    of: Ty,
    node: syntax.Assign | syntax.Unary | syntax.Postfix,
    wanted: bool,
    line: int,
) -> Expr:
    if value.ty is ty.ERROR or of is ty.ERROR:
        return ERROR_EXPR
    if not wanted:
        return set_property(body, target, value, node.span)
    temp = body.temp(of)
    kept = LocalRef(temp, of, line)
    call = set_property(body, target, kept, node.span)
    return (
        ERROR_EXPR
        if call.ty is ty.ERROR
        else Sequence((Declare(temp, seen(body, value), line), Do(call, line)), kept, of, line)
    )

"""What names and member accesses stand for: locals, members of this object, types, namespaces, functions, properties."""

from __future__ import annotations

from chic import syntax, ty
from chic.source import Span
from chic.stages.check.body import Body, LocalConst, LocalInfo
from chic.stages.check.constants import const_value, variant_value, wrapper_constant
from chic.stages.check.names import describe, find, in_space, names_in_scope, visible_from
from chic.stages.check.places import PLACES, addressable, check_read, check_write, fixed_reason, is_place
from chic.stages.check.resolve import (
    fields,
    instance,
    instance_of,
    named,
    report_unknown,
    resolve,
    resolve_alias,
    space_named,
    wrapper,
)
from chic.stages.check.signatures import function, static
from chic.stages.check.strings import length
from chic.stages.check.symbols import (
    AliasSymbol,
    ConstSymbol,
    FieldSymbol,
    FunctionSymbol,
    Namespace,
    PropertySymbol,
    StaticSymbol,
    Symbol,
    TypeInstance,
    TypeSymbol,
    VariantSymbol,
)
from chic.stages.check.values import ERROR_EXPR, Denoted, GroupRef, PropertyRef, SpaceRef, TypeRef
from chic.stages.check.world import PRIMITIVE_TYPES, WRAPPED, suggestion
from chic.ty import Ty
from chic.typed import Argument, ArrayLength, Call, Expr, FieldRef, FunctionRef, LocalRef, Sequence, StaticRef

VALUES = (*PLACES,)


# --- simple names -----------------------------------------------------------------------------------------------------


def name(body: Body, node: syntax.Name) -> Denoted:
    """What a simple name stands for."""
    local = body.names.get(node.name)
    if local is not None:
        return _local(body, local, node)
    if node.name in body.env and not node.args:
        return type_ref(body, body.env[node.name], node.span)
    found = find(body.world, body.scope, node.name)
    if found != ():
        return symbols(body, found, node.name, node.args, node.span, None, implied=True)
    if body.outer is not None and node.name in body.outer.names:
        return _captured(body, node)
    primitive = PRIMITIVE_TYPES.get(node.name) or WRAPPED.get(node.name) or PRIMITIVE_TYPES.get(node.name.lower())
    if primitive is not None:
        return type_ref(body, primitive, node.span)
    _unknown_name(body, node)
    return ERROR_EXPR


def _captured(body: Body, node: syntax.Name) -> Denoted:
    assert body.outer is not None
    what = body.outer.names[node.name]
    if isinstance(what, FunctionSymbol):
        return GroupRef(node.name, (what,), None, None, (), node.span)
    if isinstance(what, LocalConst):
        return what.value
    body.unsupported(node.span, f"local functions that capture a variable of the function around them (here `{node.name}`) are")
    return ERROR_EXPR


def _local(body: Body, local: LocalInfo | LocalConst | FunctionSymbol, node: syntax.Name) -> Denoted:
    if isinstance(local, LocalInfo):
        if local.place is not None:
            return local.place
        return LocalRef(local.index, local.ty, body.line(node.span))
    if isinstance(local, LocalConst):
        return local.value
    return GroupRef(node.name, (local,), None, None, (), node.span)


def _unknown_name(body: Body, node: syntax.Name) -> None:
    near = suggestion(node.name, (*body.names, *names_in_scope(body.world, body.scope)))
    if node.name in ("base", "value"):
        near = ""
    report_unknown(body.world, body.file, "NAM0001", node.span, f"unknown name `{node.name}`", near)


def type_ref(body: Body, of: Ty, span: Span) -> TypeRef:
    """A type as the left side of a dot."""
    return TypeRef(of, instance_of(body.world, of) or wrapper(body.world, of), span)


def type_name(body: Body, node: syntax.TypeName) -> Denoted:
    """A written type where an expression may stand."""
    if isinstance(node.type, syntax.NamedType):
        found = named(body.world, body.scope, body.env, node.type)
        if isinstance(found, TypeInstance):
            return TypeRef(found.ty, found, node.span)
        return ERROR_EXPR if found is ty.ERROR else type_ref(body, found, node.span)
    of = resolve(body.world, body.scope, body.env, node.type)
    return ERROR_EXPR if of is ty.ERROR else TypeRef(of, None, node.span)


# --- what symbols stand for -------------------------------------------------------------------------------------------


def symbols(
    body: Body,
    found: tuple[Symbol, ...] | Namespace,
    called: str,
    args: tuple[syntax.TypeArg, ...],
    span: Span,
    owner: TypeInstance | None,
    implied: bool = False,
) -> Denoted:
    """What the symbols of one name stand for, outside an object. `implied`: instance members mean those of `this`."""
    if isinstance(found, Namespace):
        return SpaceRef(found, span)
    first = found[0]
    if isinstance(first, FunctionSymbol):
        return _group(body, tuple(one for one in found if isinstance(one, FunctionSymbol)), called, args, span, owner)
    if isinstance(first, TypeSymbol):
        node = syntax.NamedType((syntax.NamePart(called, args, span),), span)
        if len(found) == 1 and not first.params and not args:
            return _plain_type(body, first, span)
        got = named(body.world, body.scope, body.env, node)
        return TypeRef(got.ty, got, span) if isinstance(got, TypeInstance) else ERROR_EXPR
    if isinstance(first, AliasSymbol):
        return _alias(body, first, span)
    if len(found) > 1:
        names = " and ".join(f"`{getattr(one, 'full', one.name)}`" for one in found)
        body.error("NAM0002", span, f"`{called}` is ambiguous: {names}")
        return ERROR_EXPR
    return _value(body, first, span, owner or _around(body, first), implied)


def _plain_type(body: Body, symbol: TypeSymbol, span: Span) -> Denoted:
    if not visible_from(body.scope, symbol):
        _hidden(body, symbol, span)
    if symbol.unsupported:
        return ERROR_EXPR
    return TypeRef(instance(body.world, symbol).ty, instance(body.world, symbol), span)


def _alias(body: Body, alias: AliasSymbol, span: Span) -> Denoted:
    if alias.decl is None and isinstance(alias.target, syntax.NamedType):
        space = space_named(body.world, tuple(part.name for part in alias.target.parts))
        if space is not None:
            return SpaceRef(space, span)
    got = resolve_alias(body.world, alias)
    if isinstance(got, TypeInstance):
        return TypeRef(got.ty, got, span)
    return ERROR_EXPR if got is ty.ERROR else type_ref(body, got, span)


def _around(body: Body, symbol: Symbol) -> TypeInstance | None:
    """The instance of the type that a member belongs to, where it is named without one."""
    owner = getattr(symbol, "owner", None)
    if owner is None:
        return None
    args = tuple(body.env.get(one, ty.ERROR) for one in owner.params)
    return instance(body.world, owner, args)


def _group(
    body: Body,
    found: tuple[FunctionSymbol, ...],
    called: str,
    args: tuple[syntax.TypeArg, ...],
    span: Span,
    owner: TypeInstance | None,
) -> Denoted:
    given = tuple(_type_arg(body, one) for one in args)
    if ty.ERROR in given:
        return ERROR_EXPR
    return GroupRef(called, found, owner or _around(body, found[0]), None, given, span)


def _type_arg(body: Body, node: syntax.TypeArg) -> Ty:
    if isinstance(node, (syntax.IntLit, syntax.StringLit, syntax.CharLit, syntax.BoolLit)):
        body.unsupported(node.span, "constant generic arguments are")
        return ty.ERROR
    return resolve(body.world, body.scope, body.env, node)


def _value(body: Body, symbol: Symbol, span: Span, owner: TypeInstance | None, implied: bool) -> Denoted:
    """A constant, static, variant, or a member of `this`."""
    if not visible_from(body.scope, symbol):
        _hidden(body, symbol, span)
        return ERROR_EXPR
    match symbol:
        case ConstSymbol():
            return const_value(body.world, symbol, owner, body.line(span))
        case StaticSymbol():
            if symbol.guarded:
                body.need_unsafe(span, f"`static mut {symbol.name}`")
            found = static(body.world, symbol, owner)
            return ERROR_EXPR if found.ty is ty.ERROR else StaticRef(found.name, found.ty, body.line(span))
        case VariantSymbol():
            return variant_value(body, symbol, span)
        case PropertySymbol() if symbol.static and owner is not None:
            return PropertyRef(symbol, owner, None, span)
        case FieldSymbol() | PropertySymbol():
            this = this_value(body, span) if implied else None
            if this is None or owner is None or this.ty != owner.ty:
                body.error(
                    "NAM0007", span, f"`{symbol.name}` belongs to an object; here is none",
                    help=f"name the object: `x.{symbol.name}`",
                )  # fmt: skip
                return ERROR_EXPR
            return _instance_member(body, this, symbol, owner, span)
    raise AssertionError(symbol)


def _hidden(body: Body, symbol: Symbol, span: Span) -> None:
    visibility = getattr(symbol, "visibility", "") or "internal"
    body.error(
        "NAM0004",
        span,
        f"{describe(symbol)} `{symbol.name}` is {visibility} and not visible here".replace("a ", "", 1).replace("an ", "", 1),
    )


def this_value(body: Body, span: Span) -> Expr | None:
    """The object that the body works on, if there is one."""
    info = body.this
    if info is None:
        return None
    return LocalRef(info.index, info.ty, body.line(span))


def read_this(body: Body, node: syntax.This, expected: Ty | None) -> Expr:
    """The value of `this`."""
    return check_read(body, this(body, node), node.span)


def this(body: Body, node: syntax.This) -> Expr:
    """`this`, `self`"""
    local = body.names.get(node.word)  # `self` is an ordinary name outside constructors
    if isinstance(local, LocalInfo):
        return LocalRef(local.index, local.ty, body.line(node.span))
    found = this_value(body, node.span)
    if node.word == "base":
        body.unsupported(node.span, "`base` is")
        return ERROR_EXPR
    if found is None:
        body.error("NAM0007", node.span, f"there is no `{node.word}` here", label="not in an instance method")
        return ERROR_EXPR
    return found


# --- members after a dot ----------------------------------------------------------------------------------------------


def member(body: Body, node: syntax.Member) -> Denoted:
    """`target.name`"""
    chain: list[syntax.Member] = []
    first: syntax.Expr = node
    while type(first) is syntax.Member:
        chain.append(first)
        first = first.target
    got = body.denote(first)
    for one in reversed(chain):
        got = _member_of(body, got, one)
    return got


def _member_of(body: Body, base: Denoted, node: syntax.Member) -> Denoted:
    if node.conditional:
        body.unsupported(node.name_span, "`?.` is")
        return ERROR_EXPR
    span = node.name_span if node.name_span.end else node.span
    match base:
        case SpaceRef(space=space):
            found = in_space(space, node.name, body.scope)
            if found == ():
                near = suggestion(node.name, (*space.members, *space.spaces))
                report_unknown(body.world, body.file, "NAM0001", span, f"namespace `{space.name}` has no `{node.name}`", near)
                return ERROR_EXPR
            return symbols(body, found, node.name, node.args, span, None)
        case TypeRef():
            return _static_member(body, base, node, span)
        case GroupRef():
            body.error("NAM0005", span, f"`{base.name}` is a function; call it first", help=f"write `{base.name}(...)`")
            return ERROR_EXPR
        case PropertyRef():
            base = read_property(body, base, node.span)
    if base.ty is ty.ERROR:
        return ERROR_EXPR
    return object_member(body, base, node, span)


def _static_member(body: Body, base: TypeRef, node: syntax.Member, span: Span) -> Denoted:
    owner = base.instance
    found = tuple(owner.symbol.members.get(node.name, ())) if owner is not None else ()
    if found:
        assert owner is not None
        if isinstance(found[0], (FieldSymbol, PropertySymbol)) and not getattr(found[0], "static", False):
            body.error("NAM0007", span, f"`{node.name}` belongs to an object of type `{base.ty}`, not to the type")
            return ERROR_EXPR
        return symbols(body, found, node.name, node.args, span, None if isinstance(found[0], TypeSymbol) else owner)
    constant = wrapper_constant(base.ty, node.name, body.line(span))
    if constant is not None:
        return constant
    near = suggestion(node.name, owner.symbol.members) if owner is not None else ""
    report_unknown(body.world, body.file, "NAM0005", span, f"type `{base.ty}` has no `{node.name}`", near)
    return ERROR_EXPR


def object_member(body: Body, base: Expr, node: syntax.Member, span: Span) -> Denoted:
    """A member of a value."""
    of = base.ty
    owner = instance_of(body.world, of)
    if owner is not None and not isinstance(of, ty.Enum):
        found = owner.symbol.members.get(node.name)
        if found:
            return _of_declared(body, base, node, span, owner, tuple(found))
        near = suggestion(node.name, owner.symbol.members)
        report_unknown(body.world, body.file, "NAM0005", span, f"type `{of}` has no member `{node.name}`", near)
        return ERROR_EXPR
    if isinstance(of, ty.Tuple):
        return _tuple_member(body, base, of, node, span)
    check_read(body, base, node.target.span)
    if node.name == "Length" and isinstance(of, ty.Array):
        return ArrayLength(base, ty.NUINT, body.line(span))
    if node.name == "Length" and of is ty.STRING:
        return length(body, base, span)
    return _library_member(body, base, node, span)


def _of_declared(
    body: Body, base: Expr, node: syntax.Member, span: Span, owner: TypeInstance, found: tuple[Symbol, ...]
) -> Denoted:
    first = found[0]
    if isinstance(first, FunctionSymbol):
        group = _group(body, tuple(one for one in found if isinstance(one, FunctionSymbol)), node.name, node.args, span, owner)
        if isinstance(group, GroupRef):
            check_read(body, base, node.target.span)
            group.receiver = base
        return group
    if not visible_from(body.scope, first):
        _hidden(body, first, span)
        return ERROR_EXPR
    if isinstance(first, FieldSymbol) or (isinstance(first, PropertySymbol) and not first.static):
        return _instance_member(body, base, first, owner, span)
    body.error(
        "NAM0007",
        span,
        f"`{node.name}` belongs to the type `{owner.ty}`, not to an object",
        help=f"write `{owner.symbol.name}.{node.name}`",
    )
    return ERROR_EXPR


def _instance_member(body: Body, base: Expr, symbol: Symbol, owner: TypeInstance, span: Span) -> Denoted:
    if isinstance(symbol, PropertySymbol):
        return PropertyRef(symbol, owner, base, span)
    infos = fields(body.world, owner)
    at = owner.index[symbol.name]
    if infos[at].ty is ty.ERROR:
        return ERROR_EXPR
    return FieldRef(base, at, infos[at].ty, body.line(span))


def _tuple_member(body: Body, base: Expr, of: ty.Tuple, node: syntax.Member, span: Span) -> Denoted:
    at = of.names.index(node.name) if node.name in of.names else -1
    if at < 0 and node.name.startswith("Item") and node.name[4:].isdigit():
        at = int(node.name[4:]) - 1
    if not 0 <= at < len(of.elements):
        names = [one for one in of.names if one] + [f"Item{i + 1}" for i in range(len(of.elements))]
        report_unknown(
            body.world, body.file, "NAM0005", span, f"tuple `{of}` has no element `{node.name}`", suggestion(node.name, names)
        )
        return ERROR_EXPR
    return FieldRef(base, at, of.elements[at], body.line(span))


def _library_member(body: Body, base: Expr, node: syntax.Member, span: Span) -> Denoted:
    """A function of the library class behind a primitive: `n.ToString()` is `Std.Int32.ToString(n)`."""
    behind = wrapper(body.world, base.ty)
    found = behind.symbol.members.get(node.name, ()) if behind is not None else ()
    if found and isinstance(found[0], FunctionSymbol):
        group = _group(body, tuple(one for one in found if isinstance(one, FunctionSymbol)), node.name, node.args, span, behind)
        if isinstance(group, GroupRef):
            group.receiver, group.leading = base, True
        return group
    if isinstance(base.ty, ty.Pointer) and instance_of(body.world, base.ty.target) is not None:
        body.error("NAM0005", span, "a pointer has no members", help=f"write `(*p).{node.name}`")
        return ERROR_EXPR
    near = suggestion(node.name, (*(behind.symbol.members if behind is not None else ()), "Length"))
    report_unknown(body.world, body.file, "NAM0005", span, f"type `{base.ty}` has no member `{node.name}`", near)
    return ERROR_EXPR


# --- reading what was denoted -----------------------------------------------------------------------------------------


def function_address(body: Body, got: GroupRef, wanted: ty.Fn | None, span: Span) -> Expr:
    """A static function as a raw C pointer; with overloads, the one with exactly that signature."""
    found = [one for one in got.functions if not one.receiver and not one.type_params]
    made = [function(body.world, one, got.owner if one.owner is not None else None) for one in found]
    types = [ty.Fn(tuple(p.ty for p in one.params), one.result, tuple(p.mode for p in one.params), raw=True) for one in made]
    fitting = [at for at, of in enumerate(types) if wanted is None or (of.params, of.result) == (wanted.params, wanted.result)]
    if len(fitting) != 1 or not visible_from(body.scope, found[fitting[0]]):
        shown = f" of type `{wanted}`" if wanted is not None else ""
        body.error("TYP0001", span, f"no static function `{got.name}`{shown} to take the address of", label="does not fit")
        return ERROR_EXPR
    at = fitting[0]
    return FunctionRef(body.world.need(made[at]), wanted or types[at], body.line(span))


def read(body: Body, got: Denoted, span: Span, expected: Ty | None = None) -> Expr:
    """The value of what a name or member stands for."""
    match got:
        case TypeRef():
            body.error("NAM0006", span, f"`{got.ty}` is a type, not a value", label="a type")
            return ERROR_EXPR
        case SpaceRef():
            body.error("NAM0006", span, f"`{got.space.name}` is a namespace, not a value", label="a namespace")
            return ERROR_EXPR
        case GroupRef():
            if isinstance(expected, ty.Fn) and expected.raw:
                return function_address(body, got, expected, span)
            body.error(
                "NAM0006", span, f"`{got.name}` is a function; its value is not supported without a call", label="a function",
                help=f"call it: `{got.name}(...)`",
            )  # fmt: skip
            return ERROR_EXPR
        case PropertyRef():
            return read_property(body, got, span)
    return check_read(body, got, span) if body.flow.unset else got


def read_name(body: Body, node: syntax.Name, expected: Ty | None) -> Expr:
    """The value of a simple name."""
    return read(body, name(body, node), node.span, expected)


def read_member(body: Body, node: syntax.Member, expected: Ty | None) -> Expr:
    """The value of a member."""
    return read(body, member(body, node), node.span, expected)


def read_type_name(body: Body, node: syntax.TypeName, expected: Ty | None) -> Expr:
    """A type is not a value."""
    return read(body, type_name(body, node), node.span)


def receiver_argument(body: Body, symbol: FunctionSymbol, base: Expr, span: Span) -> Argument:
    """The object as argument 0, by value or reference as the method takes it."""
    if symbol.receiver == "value":
        return Argument(0, base)
    if symbol.receiver == "in":
        return Argument(0, addressable(body, base), True)
    if symbol.receiver == "ref" and is_place(base):
        check_write(body, base, span, f"changed by `{symbol.name}`")
    elif is_place(base) and fixed_reason(body, base):
        base = copied(body, base)  # a method without written receiver works on a copy of what must not change
    else:
        _note_change(body, base)
    return Argument(0, addressable(body, base), True)


def copied(body: Body, base: Expr) -> Expr:
    """A copy of a place, as a value."""
    return Sequence((), base, base.ty, getattr(base, "line", 0))


def _note_change(body: Body, base: Expr) -> None:
    while isinstance(base, FieldRef):
        base = base.base
    info = body.infos[base.index] if isinstance(base, LocalRef) else None
    if info is not None:
        info.mutated = True


def read_property(body: Body, got: PropertyRef, span: Span) -> Expr:
    """A call of the getter."""
    prop = got.prop
    if prop.get is None:
        body.error("TYP0008", got.span, f"property `{prop.name}` cannot be read: it has no `get`")
        return ERROR_EXPR
    if not visible_from(body.scope, prop.get):
        _hidden(body, prop, got.span)
        return ERROR_EXPR
    one = function(body.world, prop.get, got.owner)
    args = () if got.receiver is None else (receiver_argument(body, prop.get, got.receiver, got.span),)
    if got.receiver is not None:
        check_read(body, got.receiver, span)
    return ERROR_EXPR if one.result is ty.ERROR else Call(body.world.need(one), args, one.result, body.line(got.span))


def set_property(body: Body, got: PropertyRef, value: Expr, span: Span) -> Expr:
    """A call of the setter."""
    prop = got.prop
    if prop.set is None or (prop.init_only and not _in_construction(body)):
        why = "can only be set during construction" if prop.init_only else "has no `set`"
        body.error("TYP0008", got.span, f"property `{prop.name}` cannot be written: it {why}")
        return ERROR_EXPR
    if not visible_from(body.scope, prop.set):
        _hidden(body, prop, got.span)
        return ERROR_EXPR
    one = function(body.world, prop.set, got.owner)
    args: tuple[Argument, ...] = (Argument(0, value),)
    if got.receiver is not None:
        args = (receiver_argument(body, prop.set, got.receiver, got.span), Argument(1, value))
    return Call(body.world.need(one), args, ty.VOID, body.line(got.span))


def _in_construction(body: Body) -> bool:
    return body.instance is not None and body.instance.symbol.kind == "init"


def property_type(body: Body, got: PropertyRef) -> Ty:
    """The type of a property."""
    if got.prop.get is not None:
        return function(body.world, got.prop.get, got.owner).result
    if got.prop.set is not None:
        return function(body.world, got.prop.set, got.owner).params[0].ty
    return ty.ERROR

"""Objects coming into being: `new` of a class, and how a constructor begins.

A constructor sets the fields that have initialisers, then runs the base class's constructor, then its own body; one that
delegates to another of its class leaves all that to it.
"""

from __future__ import annotations

from chic import syntax, ty
from chic.source import Span
from chic.stages.check.body import Body
from chic.stages.check.calls import call_group
from chic.stages.check.conversions import expect
from chic.stages.check.instances import base_of, fields, instance
from chic.stages.check.symbols import FunctionInstance, FunctionSymbol, TypeInstance, TypeSymbol
from chic.stages.check.tables import make
from chic.stages.check.values import ERROR_EXPR, GroupRef
from chic.stages.check.world import World
from chic.typed import Argument, Assign, Call, Do, Expr, FieldRef, LocalRef, NewObject, Recast, Stmt, Zero


def new_object(body: Body, node: syntax.New, owner: TypeInstance) -> Expr:
    """`new T(args)` of a class."""
    line = body.line(node.span)
    if "abstract" in owner.symbol.decl.modifiers.words:
        for arg in node.args or ():
            if arg.value is not None:
                body.value(arg.value)
        body.error("TCK150", node.type.span, f"`{owner.ty}` is abstract: no objects of it can be made", label="abstract class")
        return ERROR_EXPR
    maker = _constructors(body.world, owner)
    make(body.world, owner.ty)
    if _trivial(body.world, maker.symbol.inits[0]) and not node.args:
        return NewObject(str(owner.ty), "", (), owner.ty, line)
    group = GroupRef(owner.symbol.name, tuple(maker.symbol.inits), maker, Zero(maker.ty), (), node.type.span)
    call = call_group(body, group, node.args or (), node.span)
    if not isinstance(call, Call):
        return ERROR_EXPR
    return NewObject(str(owner.ty), call.function, call.args, owner.ty, line)


def blank_object(body: Body, node: syntax.New) -> Expr:
    """`new object()`: an object that only has its identity."""
    if node.args or node.members or node.elements is not None:
        body.error("TCK130", node.span, "`new object()` takes no values: it is only an identity", label="nothing to hold them")
        return ERROR_EXPR
    symbol = body.world.root.spaces["Std"].members["Blank"][0]
    assert isinstance(symbol, TypeSymbol)
    of, line = instance(body.world, symbol).ty, body.line(node.span)
    make(body.world, of)
    return Recast(NewObject(str(of), "", (), of, line), ty.OBJECT, line)


def _constructors(world: World, owner: TypeInstance) -> TypeInstance:
    """The class whose constructors make objects of `owner`: an `error` without any has those of its base."""
    while owner.symbol.kind == "error" and owner.symbol.inits[0].implicit:
        base = base_of(world, owner)
        if base is None or any(one.value is not None for one in owner.symbol.fields):
            return owner
        owner = base
    return owner


def _trivial(world: World, init: FunctionSymbol) -> bool:
    """Whether a constructor does nothing: no one wrote it, no field has an initialiser, and the base's is as trivial."""
    owner = init.owner
    assert owner is not None
    if not init.implicit or any(one.value is not None for one in owner.fields):
        return False
    return owner.base is None or _trivial(world, owner.base.inits[0])


def begin_object(body: Body, one: FunctionInstance, decl: syntax.ConstructorDecl, out: list[Stmt]) -> None:
    """What a constructor does before its body."""
    assert one.owner is not None and body.this is not None
    line = body.line(decl.name_span)
    this = LocalRef(body.this.index, one.owner.ty, line)
    if decl.convenience and decl.delegate != "self":
        body.error(
            "CLS0001", decl.name_span, "a `convenience init` must delegate to another constructor", help="write `: self(...)`"
        )
    if decl.delegate == "self":
        target = _delegate(body, one.owner, "self", decl.delegate_args, this, decl.name_span, out)
        body.world.delegating[one] = target
        return
    initialise_fields(body, one.owner, this, out)
    base = base_of(body.world, one.owner)
    if base is None:
        if decl.delegate:
            body.error("NAM0007", decl.name_span, f"`{one.owner.symbol.name}` has no base class: there is no `super`")
        return
    if not decl.delegate and not _needs_super(body, one.owner, base, decl.name_span):
        return
    _delegate(body, base, "super", decl.delegate_args, Recast(this, base.ty, line), decl.name_span, out)


def _needs_super(body: Body, owner: TypeInstance, base: TypeInstance, span: Span) -> bool:
    """Whether the base class's constructor without arguments must be called; says so if there is none."""
    if _without_arguments(base):
        return not _trivial(body.world, base.symbol.inits[0])
    if not owner.symbol.inits[0].implicit:  # of those `check_implicit_constructor` speaks
        body.error(
            "TCK131", span, f"base class `{base.symbol.name}` has no constructor without arguments",
            label=f"a constructor of `{owner.symbol.name}` must call one", help="write `: super(...)`",
        )  # fmt: skip
    return False


def _without_arguments(base: TypeInstance) -> bool:
    return any(init.least == 0 for init in base.symbol.inits)


def check_implicit_constructor(world: World, owner: TypeInstance) -> None:
    """A class without constructors needs a base that asks for no arguments, unless the base's constructors are its own."""
    symbol, base = owner.symbol, base_of(world, owner)
    if base is None or not symbol.inits[0].implicit or _without_arguments(base) or _constructors(world, owner) is not owner:
        return
    world.report.error(
        symbol.scope.file, "TCK131", symbol.span, f"base class `{base.symbol.name}` has no constructor without arguments",
        label="has no constructor that calls one", help=f"give `{symbol.name}` a constructor: `init(...) : super(...) {{ }}`",
    )  # fmt: skip


def _delegate(
    body: Body, owner: TypeInstance, word: str, args: tuple[syntax.Arg, ...], this: Expr, span: Span, out: list[Stmt]
) -> str:
    """Call another constructor; gives the name of that."""
    group = GroupRef(word, tuple(owner.symbol.inits), owner, this, (), span)
    call = call_group(body, group, args, span)
    out += body.hoisted
    body.hoisted.clear()
    if not isinstance(call, Call):
        return ""
    line = body.line(span)
    out.append(Do(Call(call.function, (Argument(0, this), *call.args), ty.VOID, line), line))
    return call.function


def initialise_fields(body: Body, owner: TypeInstance, this: Expr, out: list[Stmt]) -> None:
    """Initialisers see the names of the class, but not the object nor the parameters."""
    saved = body.names, body.this
    body.names, body.this = {}, None
    try:
        for at, info in enumerate(fields(body.world, owner)):
            if info.symbol is None or info.symbol.owner is not owner.symbol or info.symbol.value is None:
                continue
            value = expect(body, info.symbol.value, info.ty, f"field `{info.name}`")
            out += body.hoisted
            body.hoisted.clear()
            if value.ty is not ty.ERROR:
                line = body.line(info.symbol.span)
                out.append(Do(Assign(FieldRef(this, at, info.ty, line), value, info.ty, first=True, line=line), line))
    finally:
        body.names, body.this = saved

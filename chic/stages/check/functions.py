"""One function instance, elaborated: parameters, body, what its attributes say."""

from __future__ import annotations

from chic import syntax, ty, typed
from chic.source import Span
from chic.stages.check import attributes
from chic.stages.check.arguments import default_value
from chic.stages.check.blocks import run
from chic.stages.check.body import Body
from chic.stages.check.calls import call_group
from chic.stages.check.classes import begin_object, initialise_fields
from chic.stages.check.clones import cloned
from chic.stages.check.creation import positional, takes_head
from chic.stages.check.derive import CLONED
from chic.stages.check.exceptions import exception_type
from chic.stages.check.generators import generator_block, is_generator
from chic.stages.check.generics import instance_context
from chic.stages.check.handlers import HANDLERS
from chic.stages.check.instances import fields
from chic.stages.check.jumps import check_gotos, outs_assigned
from chic.stages.check.local_functions import bind_captures
from chic.stages.check.lost_changes import warn_of_lost_changes
from chic.stages.check.own_changes import note_write
from chic.stages.check.signatures import static
from chic.stages.check.symbols import Env, FunctionInstance, FunctionSymbol, ParamInfo, Scope, StaticSymbol, TypeInstance
from chic.stages.check.throws_clauses import read_clause
from chic.stages.check.values import GroupRef
from chic.stages.check.walking import syntax_nodes
from chic.stages.check.world import World
from chic.stages.check.written import WRITTEN
from chic.ty import Ty
from chic.typed import Argument, Assign, Call, Do, Expr, FieldRef, Function, LocalRef, Place, Return, StaticRef, Stmt


def make_body(world: World, scope: Scope, env: Env, name: str, owner: TypeInstance | None, what: str = "") -> Body:
    """A body for an initialiser: no parameters, no result. `what` must be constant, if given."""
    body = Body(world, HANDLERS, scope, env, name, ty.VOID, owner)
    body.constant = what
    body.enter()
    return body


def elaborate(world: World, one: FunctionInstance) -> Function:
    """The typed function of an instance."""
    saved, world.report.context = world.report.context, instance_context(one)
    try:
        return _elaborate(world, one)
    finally:
        world.report.context = saved


def _elaborate(world: World, one: FunctionInstance) -> Function:
    symbol = one.symbol
    said = attributes.read(
        world.report, symbol.file, symbol.scope.origin, symbol.name, symbol.modifiers.attributes, symbol.body is None
    )
    body = Body(world, HANDLERS, symbol.scope, one.env, one.name, one.result, one.owner, one)
    body.allowed, body.generic_depth = said.allowed, one.generic_depth
    body.unsafe = int("unsafe" in symbol.modifiers.words)
    body.enter()
    _parameters(body, one)
    if isinstance(symbol.decl, syntax.FunctionDecl) and symbol.decl.throws:
        read_clause(body, symbol.decl, exception_type(body))
    if symbol.local:
        bind_captures(body, symbol)
    count = len(body.locals)
    block = _block(body, one, said)
    for param in one.params:
        if param.decl.default is not None:
            default_value(body, one, param)  # for what is to be said about it; calls elaborate their own
    lines = world.lines(symbol.file)
    intrinsic = said.intrinsic if block is None else ""
    end = symbol.body.close if symbol.body is not None and symbol.body.close.end else symbol.decl.span
    return Function(
        one.name, symbol.scope.origin, symbol.file, lines.line(symbol.span.start), tuple(body.locals), count, one.result, block,
        said.export, said.imported, intrinsic, said.inline, said.trace, said.cost, lines.line(max(end.end - 1, end.start)),
    )  # fmt: skip


def _parameters(body: Body, one: FunctionInstance) -> None:
    symbol = one.symbol
    if symbol.receiver and one.owner is not None:
        fixed = {"in": _only_read(symbol), "object": "it is the object itself"}.get(symbol.receiver, "")
        _receiver(body, one.owner.ty, fixed, symbol.receiver not in ("value", "object"), symbol.span)
    for at, param in enumerate(one.params):
        if at == 0 and symbol.extends and one.owner is not None and one.owner.symbol.is_extension:
            _receiver(body, param.ty, _fixed_receiver(symbol, param), param.by_ref, symbol.span)
        else:
            _parameter(body, param)


def _receiver(body: Body, of: Ty, fixed: str, by_ref: bool, span: Span) -> None:
    body.this = body.new_local("this", of, span, fixed=fixed, kind="this", by_ref=by_ref, hidden=True)


def _only_read(symbol: FunctionSymbol) -> str:
    return "a `get` only reads its struct" if symbol.kind == "get" else "the receiver is `in this`"


def _fixed_receiver(symbol: FunctionSymbol, param: ParamInfo) -> str:
    """Why an extension's member cannot assign `this`."""
    if isinstance(param.ty, (ty.Class, ty.Interface)):
        return "it is the object itself"
    if param.mode == "in":
        return _only_read(symbol)
    return "the receiver is not `ref this`" if param.mode == "plain" and not param.by_ref else ""


def _parameter(body: Body, param: ParamInfo) -> None:
    fixed = f"`{param.name}` is an `in` parameter" if param.mode == "in" else ""
    span = param.decl.span
    if param.name in body.names:
        body.error("TCK040", span, f"parameter `{param.name}` is declared twice")
    info = body.new_local(
        param.name, param.ty, span, fixed=fixed, kind=param.mode or "param", by_ref=param.by_ref,
        hidden=param.name in body.names,
    )  # fmt: skip
    if param.mode == "out":
        body.declared_unset(info.index)


def _extern(symbol: FunctionSymbol) -> bool:
    """Whether a function is said to be one of C."""
    return "extern" in symbol.modifiers.words or any(one.name == "extern" for one in symbol.modifiers.attributes)


def _block(body: Body, one: FunctionInstance, said: attributes.FunctionAttributes) -> typed.Block | None:
    symbol = one.symbol
    if symbol.body is None:
        if symbol.kind in ("get", "set") and isinstance(symbol.decl, syntax.Accessor):
            return _automatic(body, one)
        if symbol.modifiers is CLONED:
            return typed.Block((Return(cloned(body, one)),), body.line(symbol.span))
        if said.intrinsic in WRITTEN:
            return typed.Block((Return(WRITTEN[said.intrinsic](body, one)),), body.line(symbol.span))
        if said.intrinsic or said.imported is not None:
            return None
        if "abstract" not in symbol.modifiers.words and (one.result is not ty.ERROR or _returns_parameter(symbol)):
            help = 'only `@extern("C")` functions go without'
            body.error("TCK041", symbol.span, f"function `{symbol.name}` needs a body", help=help)
        return None
    if _extern(symbol) and not said.export:
        help = "leave the body out if C has the function; one that C is to call by a pointer needs no attribute"
        body.error("TCK041", symbol.span, f"`extern` function `{symbol.name}` cannot have a body", help=help)
    if is_generator(symbol.body):
        return generator_block(body, symbol.body, symbol.span)
    out: list[Stmt] = []
    if isinstance(symbol.decl, syntax.ConstructorDecl) and symbol.receiver == "object":
        begin_object(body, one, symbol.decl, out)
    elif isinstance(symbol.decl, syntax.ConstructorDecl):
        _begin_struct(body, one, symbol.decl, out)
    run(body, symbol.body.statements, out)
    close = _close(symbol)
    if body.flow.live:
        if one.result not in (ty.VOID, ty.ERROR) and not body.lost:
            body.error(
                "FLW0002",
                close,
                f"`{symbol.name}` does not return a value on every path",
                label="control gets here without a `return`",
            )
        outs_assigned(body, close)
    check_gotos(body)
    warn_of_lost_changes(body)
    return typed.Block(tuple(out), body.line(Span(max(close.end - 1, close.start), close.end)))


def _returns_parameter(symbol: FunctionSymbol) -> bool:
    """Whether its result is unknown for a good reason: it hangs on type parameters, and no instance is asked for."""
    params = {one.name for one in symbol.type_params} | set(symbol.owner.params if symbol.owner is not None else ())
    return any(isinstance(one, syntax.NamePart) and one.name in params for one in syntax_nodes(symbol.result))


def _close(symbol: FunctionSymbol) -> Span:
    block = symbol.body
    assert block is not None
    return block.close if block.close.end else block.span


def _automatic(body: Body, one: FunctionInstance) -> typed.Block:
    """The accessor of an automatic property."""
    symbol = one.symbol
    line = body.line(symbol.span)
    place = _backing(body, one, line)
    if place is None:
        return typed.Block((), line)
    if symbol.kind == "get":
        return typed.Block((Return(place, line),), line)
    note_write(body, place)
    value = LocalRef(len(body.locals) - 1, place.ty, line)
    return typed.Block((Do(Assign(place, value, place.ty, line=line), line),), line)


def _backing(body: Body, one: FunctionInstance, line: int) -> Place | None:
    owner = one.owner
    assert owner is not None
    name = f"<{one.symbol.name.split('_', 1)[1]}>"
    found = owner.symbol.members[name][0]
    if isinstance(found, StaticSymbol):
        variable = static(body.world, found, owner)
        return StaticRef(variable.name, variable.ty, line)
    infos = fields(body.world, owner)
    at = owner.index[name]
    return None if infos[at].ty is ty.ERROR else FieldRef(LocalRef(0, owner.ty, line), at, infos[at].ty, line)


def _begin_struct(body: Body, one: FunctionInstance, decl: syntax.ConstructorDecl, out: list[Stmt]) -> None:
    """What a constructor of a struct does before its body: another one, or what its fields have at first."""
    if one.owner is None or body.this is None:
        return
    place = LocalRef(body.this.index, one.owner.ty, body.line(decl.name_span))
    if decl.delegate:
        _delegate(body, one, one.owner, decl, place, out)
    else:
        initialise_fields(body, one.owner, place, out)


def _delegate(
    body: Body, one: FunctionInstance, owner: TypeInstance, decl: syntax.ConstructorDecl, place: LocalRef, out: list[Stmt]
) -> None:
    """`: self(...)`: another constructor runs first, on the same object."""
    if decl.delegate != "self":
        body.unsupported(decl.name_span, "`: super(...)` is")
        return
    line = place.line
    if takes_head(owner, decl.delegate_args):
        made = positional(body, decl.name_span, owner, decl.delegate_args, line)
        effect: Expr = Assign(place, made, owner.ty, first=True, line=line)
        _run(body, effect if made.ty is not ty.ERROR else made, out)
        return
    group = GroupRef("self", tuple(owner.symbol.inits), owner, place, (), decl.name_span)
    call = call_group(body, group, decl.delegate_args, decl.name_span)
    if isinstance(call, Call):
        body.world.delegating[one] = call.function
        _run(body, Call(call.function, (Argument(0, place, True), *call.args), ty.VOID, line), out)


def _run(body: Body, effect: Expr, out: list[Stmt]) -> None:
    """Do something before the body, behind what it needs to be declared; nothing if it is wrong."""
    out += body.hoisted
    body.hoisted.clear()
    if effect.ty is not ty.ERROR:
        out.append(Do(effect, effect.line))

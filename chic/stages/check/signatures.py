"""Function instances: the signature of a function for one choice of type arguments."""

from __future__ import annotations

import re

from chic import ty
from chic.stages.check.resolve import resolve, stored
from chic.stages.check.symbols import FunctionInstance, FunctionSymbol, ParamInfo, StaticInstance, StaticSymbol, TypeInstance
from chic.stages.check.world import World
from chic.syntax import FunctionDecl, NamedType, NamePart, Param
from chic.ty import Ty


def general(world: World, symbol: FunctionSymbol, owner: TypeInstance | None) -> FunctionInstance:
    """A function with numbers for its own type parameters: the same whatever each declaration calls them."""
    return function(world, symbol, owner, tuple(ty.TypeParam(f"${at}") for at in range(len(symbol.type_params))))


def written_receiver(symbol: FunctionSymbol) -> Param | None:
    """The `this` that the declaration of a method writes out."""
    params = symbol.decl.params if isinstance(symbol.decl, FunctionDecl) else ()
    return params[0] if params and params[0].is_this else None


def is_scalar(of: Ty) -> bool:
    """Whether an `in` parameter of this type is passed as a value, without harm to its meaning."""
    return not isinstance(of, (ty.Struct, ty.Tuple))


def function(
    world: World, symbol: FunctionSymbol, owner: TypeInstance | None = None, args: tuple[Ty, ...] = ()
) -> FunctionInstance:
    """The instance of a function for its owner's instance and its own type arguments."""
    key = (owner.ty if owner is not None else None, args)
    known = symbol.instances.get(key)
    if known is None:
        known = symbol.instances[key] = _make(world, symbol, owner, args)
    return known


def _make(world: World, symbol: FunctionSymbol, owner: TypeInstance | None, args: tuple[Ty, ...]) -> FunctionInstance:
    env = dict(owner.env) if owner is not None else {}
    if symbol.outer is not None:
        env.update(symbol.outer.env)
    env.update(zip((one.name for one in symbol.type_params), args, strict=False))
    params = tuple(_param(world, symbol, env, one, owner) for one in symbol.params)
    result = resolve(world, symbol.scope, env, symbol.result) if symbol.result is not None else ty.VOID
    made = FunctionInstance(symbol, owner, args, _name(symbol, owner, args), env, params, result)
    made.index = {one.name: at for at, one in enumerate(params)}
    return made


def _param(world: World, symbol: FunctionSymbol, env: dict[str, Ty], node: Param, owner: TypeInstance | None) -> ParamInfo:
    if owner is not None and owner.symbol.is_extension and node.is_this:
        return _extended(node, owner.ty)
    if node.type is None:
        world.report.error(symbol.file, "TCK040", node.span, f"parameter `{node.name}` needs a type")
        return ParamInfo(node.name, ty.ERROR, node.mode, False, node)
    of = stored(world, symbol.scope, env, node.type)
    by_ref = node.mode in ("ref", "out") or (node.mode == "in" and not is_scalar(of))
    return ParamInfo(node.name, of, node.mode, by_ref, node)


def _extended(node: Param, of: Ty) -> ParamInfo:
    """The receiver of an extension's member. A setter changes the value itself, but not the variable of an object or array."""
    mode = node.mode
    if mode == "set":
        mode = "plain" if isinstance(of, (ty.Class, ty.Interface, ty.Array)) else "ref"
    elif mode == "ref" and isinstance(of, (ty.Class, ty.Interface)):
        mode = "plain"
    by_ref = mode == "ref" or (mode in ("in", "plain") and not is_scalar(of))
    return ParamInfo(node.name, of, mode, by_ref, node)


def _name(symbol: FunctionSymbol, owner: TypeInstance | None, args: tuple[Ty, ...]) -> str:
    if not args and (owner is None or not owner.args):
        return symbol.full
    around = str(owner.ty) + "::" if owner is not None else symbol.full[: symbol.full.rfind(symbol.name)]
    own = f"<{', '.join(str(one) for one in args)}>" if args else ""
    number = f"#{symbol.number}" if symbol.number or symbol.kind == "init" else ""
    return f"{around}{symbol.name}{own}{number}"


def static(world: World, symbol: StaticSymbol, owner: TypeInstance | None) -> StaticInstance:
    """The variable behind a static declaration, one per instance of its type."""
    args = owner.args if owner is not None else ()
    known = symbol.instances.get(args)
    if known is None:
        env = owner.env if owner is not None else {}
        of = stored(world, symbol.scope, env, symbol.type)
        name = f"{owner.ty}::{symbol.name}" if owner is not None and args else symbol.full
        known = symbol.instances[args] = StaticInstance(symbol, owner, name, of)
    if known.name not in world.statics:
        world.statics[known.name] = known
    return known


def describe(one: FunctionInstance) -> str:
    """A signature as a message shows it."""
    block = one.owner is not None and one.owner.symbol.is_extension and one.symbol.extends
    params = ", ".join(_described(p) for p in (one.params[1:] if block else one.params))
    name = one.symbol.name if one.symbol.kind != "init" or one.symbol.owner is None else one.symbol.owner.name
    own = f"<{', '.join(str(arg) for arg in one.args)}>" if _is_general(one) else ""
    return with_names(one, f"{name}{own}({params})")


def with_names(one: FunctionInstance, of: Ty | str) -> str:
    """A part of a signature with the names of the type parameters that `general` has numbers for."""
    if not _is_general(one):
        return str(of)
    return re.sub(r"\$(\d+)", lambda found: one.symbol.type_params[int(found[1])].name, str(of))


def _is_general(one: FunctionInstance) -> bool:
    return bool(one.args) and one.args[0] == ty.TypeParam("$0")


def _described(param: ParamInfo) -> str:
    default = " = ..." * (param.decl.default is not None)
    return " ".join(("this " * param.decl.is_this + f"{param.mode} {param.ty} {param.name}{default}").split())


def type_node(name: str) -> NamedType:
    """A type node for a plain name."""
    return NamedType((NamePart(name),))

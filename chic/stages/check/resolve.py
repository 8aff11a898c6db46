"""From written types to types: names looked up, generic arguments matched, aliases followed."""

from __future__ import annotations

from attrs import frozen

from chic import syntax, ty
from chic.diagnostics import counted
from chic.source import Span
from chic.stages.check.dotted import PREFIXES, named_in, primitive_type, through_alias
from chic.stages.check.names import Found, find, find_type, visible_from
from chic.stages.check.nominal import declared
from chic.stages.check.nullable import with_null
from chic.stages.check.symbols import (
    AliasSymbol,
    ConstSymbol,
    Env,
    Scope,
    TypeInstance,
    TypeSymbol,
    VariantSymbol,
)
from chic.stages.check.unresolved import own_params, report_choice, report_hidden, unknown_type
from chic.stages.check.world import PRIMITIVE_TYPES, WRAPPED, World, suggestion
from chic.ty import Ty
from chic.typed import Const, StringConst

NAME_LENGTH = 1500  # names of instances grow with their arguments: longer ones come of recursion without end

QUALIFIERS = ("restrict", "noalias", "readonly", "expose_address", "aligned")  # of pointers; they promise, nothing is checked


def resolve(world: World, scope: Scope, env: Env, node: syntax.Type, quiet: bool = False) -> Ty:
    """The type that `node` writes, as seen from `scope` with generic parameters bound by `env`; ERROR if there is none."""
    match node:
        case syntax.NamedType(parts=(part,)) if not part.args and part.name not in env and part.name in PRIMITIVE_TYPES:
            return PRIMITIVE_TYPES[part.name]
        case syntax.NamedType():
            delegate = _library_delegate(world, scope, env, node)
            if delegate is not None:
                return delegate
            found = named(world, scope, env, node)
            if isinstance(found, TypeInstance):
                return _usable(world, scope, node, found)
            return found
        case syntax.ArrayType(element=element):
            inner = resolve(world, scope, env, element)
            return inner if inner is ty.ERROR else world.array(_stored(world, scope, element, inner))
        case syntax.PointerType(target=target, mutable=mutable, qualifiers=qualifiers):
            _check_qualifiers(world, scope, qualifiers)
            inner = resolve(world, scope, env, target)
            return inner if inner is ty.ERROR else world.pointer(inner, mutable)
        case syntax.TupleType(elements=elements, names=names):
            inners = tuple(resolve(world, scope, env, one) for one in elements)
            return ty.ERROR if ty.ERROR in inners else ty.Tuple(inners, names)
        case syntax.NullableType(base=base):
            inner = _stored(world, scope, base, resolve(world, scope, env, base))
            world.nullables = True
            return with_null(inner)
        case syntax.FnType(abi="C"):
            params = tuple(resolve(world, scope, env, one) for one in node.params)
            return ty.Fn(params, resolve(world, scope, env, node.result), node.modes if any(node.modes) else (), raw=True)
        case syntax.FnType():
            params = tuple(stored(world, scope, env, one) for one in node.params)
            result = resolve(world, scope, env, node.result)
            modes = node.modes if any(node.modes) else ()
            return ty.ERROR if ty.ERROR in (*params, result) else ty.Fn(params, result, modes)
    if isinstance(node, syntax.RefType):
        world.report.error(
            scope.file, "CL0031", node.span, "a reference cannot be returned or stored: it ends with the call",
            help="`ref` marks parameters and local variables; return the value, or what it is a part of",
        )  # fmt: skip
        return ty.ERROR
    world.report.unsupported(scope.file, node.span, "`dyn` and `impl` types are")
    return ty.ERROR


def _check_qualifiers(world: World, scope: Scope, qualifiers: tuple[syntax.Attribute, ...]) -> None:
    for one in qualifiers:
        if one.name not in QUALIFIERS:
            near = suggestion(one.name, QUALIFIERS)
            help = f"did you mean `@{near}`?" if near else ""
            world.report.warning(scope.file, "ATR0001", one.span, f"unknown qualifier `@{one.name}`, ignored", help=help)


def _library_delegate(world: World, scope: Scope, env: Env, node: syntax.NamedType) -> Ty | None:
    """`Func<A, R>`, `Action<A>`: names of function types, unless the program gives them another meaning."""
    part = node.parts[-1]
    if part.name not in ("Func", "Action", "Predicate") or any(one.name not in PREFIXES for one in node.parts[:-1]):
        return None
    if len(node.parts) == 1 and (part.name in env or find(world, scope, part.name) != ()):
        return None
    args = tuple(argument_of(world, scope, env, one) for one in part.args)
    if part.name != "Action" and not args:
        world.report.error(scope.file, "TCK032", part.span, f"`{part.name}` takes at least 1 type argument, not 0")
        return ty.ERROR
    if ty.ERROR in args:
        return ty.ERROR
    match part.name:
        case "Func":
            return ty.Fn(args[:-1], args[-1])
        case "Predicate":
            return ty.Fn(args, ty.BOOL)
    return ty.Fn(args, ty.VOID)


def _stored(world: World, scope: Scope, node: syntax.Type, inner: Ty) -> Ty:
    if inner is ty.VOID:
        world.report.error(scope.file, "TCK030", node.span, "`void` is not a type of values")
        return ty.ERROR
    return inner


def stored(world: World, scope: Scope, env: Env, node: syntax.Type) -> Ty:
    """Like `resolve`, for a place that must hold a value: not `void`."""
    return _stored(world, scope, node, resolve(world, scope, env, node))


def _usable(world: World, scope: Scope, node: syntax.NamedType, found: TypeInstance) -> Ty:
    """The type of a nominal instance where a type of values is asked for."""
    symbol = found.symbol
    if symbol.static:
        if symbol.name in WRAPPED and symbol.full == f"Std::{symbol.name}":
            return WRAPPED[symbol.name]
        world.report.error(scope.file, "TCK030", node.span, f"static class `{symbol.name}` is not a type of values")
        return ty.ERROR
    return found.ty


def named(world: World, scope: Scope, env: Env, node: syntax.NamedType) -> TypeInstance | Ty:
    """What a qualified name means as a type: an instance of a declared type, or a primitive or parameter."""
    parts = node.parts
    first = parts[0]
    if len(parts) == 1 and not first.args and first.name in env:
        return env[first.name]
    found = find_type(world, scope, first.name)
    for at, part in enumerate(parts):
        if at:
            found = named_in(found, part.name, scope)
        found = through_alias(world, found) if isinstance(found, tuple) else found
        if isinstance(found, tuple):
            picked = _pick(world, scope, env, node, found, part)
            if picked is None or at + 1 == len(parts):
                return picked if picked is not None else unknown_type(world, scope, env, node, at)
            if not isinstance(picked, TypeInstance):
                return unknown_type(world, scope, env, node, at + 1)
            found = (picked.symbol,)
            env = picked.env or env
    return unknown_type(world, scope, env, node, len(parts) - 1)


def _pick(
    world: World, scope: Scope, env: Env, node: syntax.NamedType, found: Found, part: syntax.NamePart
) -> TypeInstance | Ty | None:
    """Choose the type among symbols of one name, by the number of generic arguments."""
    assert isinstance(found, tuple)
    alias = found[0] if found else None
    if isinstance(alias, AliasSymbol):
        given = tuple(argument_of(world, scope, env, one) for one in part.args)
        return resolve_alias(world, alias, given, AliasUse(part.span, scope.file, env))
    types = [one for one in found if isinstance(one, TypeSymbol)]
    if not types:
        return None
    args = tuple(argument_of(world, scope, env, one) for one in part.args)
    fitting = [one for one in types if own_params(one) == len(args)]
    if len(fitting) != 1:
        report_choice(world, scope, node, part, fitting or types[:1])
        return ty.ERROR
    symbol = fitting[0]
    if not visible_from(scope, symbol):
        report_hidden(world, scope, part, symbol)
        return ty.ERROR
    if symbol.unsupported or ty.ERROR in args:
        return ty.ERROR
    return _picked(world, scope, env, part, symbol, args)


def _picked(
    world: World, scope: Scope, env: Env, part: syntax.NamePart, symbol: TypeSymbol, args: tuple[Ty, ...]
) -> TypeInstance | Ty:
    """The instance with these arguments of its own."""
    outer = symbol.params[: len(symbol.params) - len(args)]
    if args:
        args = adapted(world, scope.file, part.span, symbol.scope, symbol.decl.type_params, args)
        if ty.ERROR in args:
            return ty.ERROR
    made = declared(world, symbol, (*(env.get(one, ty.ERROR) for one in outer), *args))
    if args and getattr(symbol.decl, "where", ()):
        world.constrained.append((scope.file, part.span, made))
    if len(str(made.ty)) > NAME_LENGTH:
        world.report.error(scope.file, "GEN0001", part.span, f"instances of `{symbol.name}` contain ever larger ones of them")
        return ty.ERROR
    return made


def argument_of(world: World, scope: Scope, env: Env, node: syntax.TypeArg) -> Ty:
    """A generic argument: a type or a constant."""
    if not isinstance(node, syntax.Type):
        return _constant_argument(world, scope, env, node)
    if isinstance(node, syntax.NamedType) and len(node.parts) == 1 and not node.parts[0].args:
        name = node.parts[0].name
        if isinstance(env.get(name), ty.ConstArg):
            return env[name]
    if isinstance(node, syntax.NamedType) and node.parts[0].name not in env and _names_constant(world, scope, node):
        return _constant_argument(world, scope, env, syntax.as_expression(node))
    return stored(world, scope, env, node)


def _names_constant(world: World, scope: Scope, node: syntax.NamedType) -> bool:
    """Whether what stands in the place of a type is the name of a constant."""
    first, *rest = node.parts
    if first.name in PRIMITIVE_TYPES:
        return bool(rest)
    found = find(world, scope, first.name)
    for part in rest:
        found = named_in(found, part.name, scope)
    return isinstance(found, tuple) and bool(found) and isinstance(found[0], (ConstSymbol, VariantSymbol))


def _constant_argument(world: World, scope: Scope, env: Env, node: syntax.Expr) -> Ty:
    got = world.make_body(world, scope, env, "$argument", None, "a generic argument").value(node)
    if isinstance(got, (Const, StringConst)) and not isinstance(got.value, float):
        return ty.ConstArg(got.value, got.ty)
    if got.ty is not ty.ERROR:
        world.report.error(scope.file, "TCK022", node.span, "a generic argument must be a constant without fraction")
    return ty.ERROR


def adapted(
    world: World, file: int, span: Span, scope: Scope, params: tuple[syntax.TypeParamDecl, ...], args: tuple[Ty, ...]
) -> tuple[Ty, ...]:
    """Arguments as their parameters want them: constants of the declared type, types where types are asked for."""
    out: list[Ty] = []
    for param, arg in zip(params, args, strict=True):
        wanted = resolve(world, scope, {}, param.const_type) if param.const_type is not None else None
        if isinstance(arg, (ty.TypeParam, ty.Error)):
            out.append(arg)
        elif wanted is None and isinstance(arg, ty.ConstArg):
            world.report.error(file, "TCK022", span, f"type parameter `{param.name}` takes a type, not the constant `{arg}`")
            out.append(ty.ERROR)
        elif wanted is None:
            out.append(arg)
        elif isinstance(arg, ty.ConstArg) and (arg.ty == wanted or (ty.is_integer(wanted) and ty.is_integer(arg.ty))):
            out.append(ty.ConstArg(arg.value, wanted))
        else:
            world.report.error(
                file, "TCK022", span, f"parameter `{param.name}` takes a constant of type `{wanted}`, not `{arg}`"
            )
            out.append(ty.ERROR)
    return tuple(out)


@frozen(eq=False)
class AliasUse:
    """Where an alias is used, and what the type parameters around stand for there."""

    span: Span
    file: int
    around: Env


def _circular(world: World, alias: AliasSymbol) -> None:
    if isinstance(alias.decl, syntax.DelegateDecl):
        text = f"delegate `{alias.name}` takes or returns itself"
        help = "a delegate is another name for a `fn` type: put it into a class, or declare an interface"
        world.report.error(alias.scope.file, "TCK034", alias.span, text, help=help)
        return
    world.report.error(alias.scope.file, "TCK034", alias.span, f"alias `{alias.name}` refers to itself")


def resolve_alias(
    world: World, alias: AliasSymbol, args: tuple[Ty, ...] = (), use: AliasUse | None = None
) -> TypeInstance | Ty:
    """What an alias (or delegate) stands for, with its generic arguments."""
    params = alias.decl.type_params if alias.decl is not None else ()
    if len(args) != len(params):
        if use is not None:
            text = f"takes {counted(len(params), 'type argument')}, not {len(args)}"
            code, text = ("TCK032", text) if params else ("TCK033", "is not generic")
            world.report.error(use.file, code, use.span, f"`{alias.name}` {text}")
        return ty.ERROR
    around = use.around if use is not None else {}
    env: Env = {name: of for name, of in around.items() if alias.scope.owner and name in alias.scope.owner.params}
    env.update(zip((one.name for one in params), args, strict=True))
    if alias.resolving:
        if not alias.circular:
            _circular(world, alias)
        for one in world.collected.aliases:
            one.circular = one.circular or one.resolving  # one finding for the whole circle
        return ty.ERROR
    alias.resolving = True
    try:
        target = alias.target
        if alias.decl is None and isinstance(target, syntax.NamedType):
            # An import names its target from the outside, not through the aliases beside it.
            outside = Scope(alias.scope.file, alias.scope.origin, alias.scope.namespace, alias.scope.imports[1:])
            if target.parts[0].name != alias.name:
                outside = alias.scope
            return primitive_type(target) or named(world, outside, {}, target)
        return resolve(world, alias.scope, env, target)
    finally:
        alias.resolving = False

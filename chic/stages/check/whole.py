"""Checks and facts of the whole program: imports, declarations that nothing calls, statics, structs, `Main`."""

from __future__ import annotations

from chic import syntax, ty
from chic.diagnostics import Label
from chic.source import Span
from chic.stages.check import attributes
from chic.stages.check.body import Body
from chic.stages.check.constants import const_value, enum_numbers
from chic.stages.check.conversions import expect
from chic.stages.check.functions import make_body
from chic.stages.check.names import names_in_scope
from chic.stages.check.resolve import fields, instance, named, report_unknown, resolve_alias, space_named
from chic.stages.check.signatures import function, static
from chic.stages.check.symbols import FunctionInstance, FunctionSymbol, StaticInstance, TypeInstance, TypeSymbol
from chic.stages.check.world import World, suggestion
from chic.ty import Ty
from chic.typed import Assign, Const, Do, Entry, Field, Function, Origin, Static, StaticRef, Stmt, StringConst, StructDef

# --- imports ----------------------------------------------------------------------------------------------------------


def resolve_imports(world: World) -> None:
    """Enter imported namespaces and static classes into their files' tables."""
    for scope, table, item in world.collected.imports:
        target = item.target
        if not isinstance(target, syntax.NamedType):
            world.report.error(scope.file, "NAM0001", target.span, "an import names a namespace or a type")
            continue
        parts = tuple(part.name for part in target.parts)
        if item.static:
            found = named(world, scope, {}, target)
            if isinstance(found, TypeInstance):
                table.statics.append(found.symbol)
            continue
        space = space_named(world, parts)
        if space is None:
            near = suggestion(parts[-1], names_in_scope(world, scope))
            report_unknown(world, scope.file, "NAM0001", target.span, f"unknown namespace `{'.'.join(parts)}`", near)
        elif space not in table.spaces:
            table.spaces.append(space)
    for alias in world.collected.aliases:
        if _of_program(world, alias.scope.file) and not _names_space(world, alias.target):
            resolve_alias(world, alias)


def _names_space(world: World, target: syntax.Type) -> bool:
    return isinstance(target, syntax.NamedType) and space_named(world, tuple(part.name for part in target.parts)) is not None


def _of_program(world: World, file: int) -> bool:
    return world.origins[file] is Origin.PROGRAM


# --- declarations -----------------------------------------------------------------------------------------------------


def check_declarations(world: World) -> None:
    """Look at every declaration of the program, used or not: types, constants, signatures."""
    for symbol in world.collected.types:
        if _of_program(world, symbol.scope.file) and not symbol.params:
            one = instance(world, symbol)
            if symbol.kind == "enum":
                enum_numbers(world, one)
            else:
                fields(world, one)
            _unknown_attributes(world, symbol)
    for const in world.collected.consts:
        if _of_program(world, const.scope.file) and not (const.owner and const.owner.params):
            const_value(world, const, instance(world, const.owner) if const.owner else None, 0)
    _check_overloads(world)
    _check_cycles(world)


def _unknown_attributes(world: World, symbol: TypeSymbol) -> None:
    for one in symbol.decl.modifiers.attributes:
        attributes.unknown(world.report, symbol.scope.file, symbol.scope.origin, one)


def plain_instance(world: World, symbol: FunctionSymbol) -> FunctionInstance | None:
    """The instance of a function that is not generic (nor in a generic type)."""
    if symbol.type_params or (symbol.owner is not None and symbol.owner.params):
        return None
    return function(world, symbol, instance(world, symbol.owner) if symbol.owner is not None else None)


def _check_overloads(world: World) -> None:
    """Two functions of one name need different parameter lists; defaults come last and not on `ref` or `out`."""
    seen: dict[tuple[object, ...], FunctionSymbol] = {}
    for symbol in world.collected.functions:
        if not _of_program(world, symbol.scope.file):
            continue
        _check_defaults(world, symbol)
        one = plain_instance(world, symbol)
        if one is None:
            continue
        around = symbol.owner.full if symbol.owner else symbol.scope.namespace.name
        key = (
            around,
            symbol.name,
            one.result if symbol.kind == "operator" else None,
            tuple((p.ty, p.mode) for p in one.params),
        )
        first = seen.setdefault(key, symbol)
        if first is not symbol and ty.ERROR not in (p.ty for p in one.params):
            world.report.error(
                symbol.file, "NAM0003", symbol.span, f"`{symbol.name}` with these parameters is declared twice",
                label="declared again here", labels=(Label(first.file, first.span, "first declared here"),),
            )  # fmt: skip


def _check_defaults(world: World, symbol: FunctionSymbol) -> None:
    optional = False
    for param in symbol.params:
        if param.default is not None and param.mode in ("ref", "out"):
            world.report.error(
                symbol.file, "TCK045", param.span, f"`{param.mode}` parameter `{param.name}` cannot have a default"
            )
        elif param.default is None and optional:
            world.report.error(
                symbol.file, "TCK044", param.span, f"parameter `{param.name}` must have a default, because one before it has"
            )
        optional = optional or param.default is not None
    decl = symbol.decl
    if isinstance(decl, syntax.FunctionDecl):
        if "async" in symbol.modifiers.words:
            world.report.unsupported(symbol.file, symbol.span, "`async` functions are")
        if decl.variadic:
            world.report.unsupported(symbol.file, symbol.span, "C functions with variable arguments are")


def _check_cycles(world: World) -> None:
    """A struct cannot contain itself."""
    done: set[str] = set()
    for symbol in world.collected.types:
        if symbol.kind == "struct" and not symbol.params and _of_program(world, symbol.scope.file):
            _visit(world, instance(world, symbol), done, [])


def _visit(world: World, one: TypeInstance, done: set[str], path: list[TypeInstance]) -> None:
    if one in path:
        symbol = one.symbol
        way = " -> ".join(f"`{step.symbol.name}`" for step in (*path[path.index(one) :], one))
        world.report.error(
            symbol.scope.file,
            "TYP0015",
            symbol.span,
            f"struct `{symbol.name}` contains itself: {way}",
            help="put the inner one into an array",
        )
        for step in path[path.index(one) :]:
            done.add(str(step.ty))
        return
    if str(one.ty) in done:
        return
    for field in fields(world, one):
        for inner in _parts(field.ty):
            if inner.name in world.types:
                _visit(world, world.types[inner.name], done, [*path, one])
    done.add(str(one.ty))


def _parts(of: Ty) -> list[ty.Struct]:
    if isinstance(of, ty.Tuple):
        return [inner for one in of.elements for inner in _parts(one)]
    return [of] if isinstance(of, ty.Struct) else []


# --- statics ----------------------------------------------------------------------------------------------------------

STARTUP = "$startup"
_RANK = {Origin.RUNTIME: 0, Origin.STD: 1, Origin.PROGRAM: 2}


def declare_statics(world: World) -> None:
    """Statics that exist whether used or not: the program's, and exported ones."""
    for symbol in world.collected.statics:
        exported = any(one.name == "export" for one in symbol.modifiers.attributes)
        if (exported or symbol.scope.origin is Origin.PROGRAM) and not (symbol.owner and symbol.owner.params):
            static(world, symbol, instance(world, symbol.owner) if symbol.owner else None)
        if "extern" in symbol.modifiers.words:
            world.report.unsupported(symbol.scope.file, symbol.span, "`extern` statics are")


class Statics:
    """The initialisers of statics, taken up as statics turn out to be used."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.body: Body | None = None
        self.constants: dict[str, Const | StringConst] = {}
        self.code: dict[str, list[Stmt]] = {}
        self.done: set[str] = set()

    def take_up(self) -> bool:
        """Elaborate the initialisers of statics met since the last time; whether there were any."""
        fresh = [one for name, one in self.world.statics.items() if name not in self.done]
        for one in fresh:
            self.done.add(one.name)
            self._initialise(one)
        return bool(fresh)

    def _initialise(self, one: StaticInstance) -> None:
        symbol = one.symbol
        node = symbol.value
        if node is None or one.ty is ty.ERROR:
            return
        if self.body is None:
            self.body = make_body(self.world, symbol.scope, {}, STARTUP, None)
        body = self.body
        body.scope, body.env, body.owner = symbol.scope, one.owner.env if one.owner is not None else {}, one.owner
        body.unsafe = int("unsafe" in symbol.modifiers.words)
        value = expect(body, node, one.ty, f"static `{symbol.name}`")
        if isinstance(value, (Const, StringConst)):
            self.constants[one.name] = value
        elif value.ty is not ty.ERROR:
            line = body.line(symbol.span)
            store = Do(Assign(StaticRef(one.name, one.ty, line), value, one.ty, line), line)
            self.code[one.name] = [*body.hoisted, store]
        body.hoisted.clear()

    def _ordered(self) -> list[StaticInstance]:
        known = self.world.statics.values()
        return sorted(
            known, key=lambda one: (_RANK[one.symbol.scope.origin], one.symbol.scope.file, one.symbol.span.start, one.name)
        )

    def variables(self) -> tuple[Static, ...]:
        """The statics of the program, in the order of their initialisation."""
        return tuple(self._variable(one) for one in self._ordered() if one.ty is not ty.ERROR)

    def _variable(self, one: StaticInstance) -> Static:
        value = self.constants.get(one.name)
        init = value.value if value is not None else None
        export = next((a for a in one.symbol.modifiers.attributes if a.name == "export"), None)
        name = attributes.text_of(export.args[0]) if export is not None and export.args else ""
        return Static(one.name, one.ty, init or None, name)

    def startup(self) -> Function | None:
        """The function that runs the initialisers that are not constant."""
        statements = [stmt for one in self._ordered() for stmt in self.code.get(one.name, ())]
        if not statements or self.body is None:
            return None
        from chic.typed import Block

        first = next(one for one in self._ordered() if one.name in self.code)
        file = first.symbol.scope.file
        line = self.world.lines(file).line(first.symbol.span.start)
        return Function(STARTUP, Origin.STD, file, line, tuple(self.body.locals), 0, ty.VOID, Block(tuple(statements), line))


# --- structs and Main -------------------------------------------------------------------------------------------------


def structs(world: World) -> tuple[StructDef, ...]:
    """The layouts of all struct instances that the program mentions; what a struct contains comes before it."""
    out: dict[str, StructDef] = {}
    for one in list(world.types.values()):
        _layout(world, one, out)
    return tuple(out.values())


def _layout(world: World, one: TypeInstance, out: dict[str, StructDef]) -> None:
    name = str(one.ty)
    if name in out or one.symbol.kind == "enum" or one.symbol.static or _open(one.args):
        return
    infos = fields(world, one)
    for info in infos:
        for inner in _parts(info.ty):
            if inner.name in world.types and inner.name != name:
                _layout(world, world.types[inner.name], out)
    out[name] = StructDef(name, tuple(Field(info.name, info.ty) for info in infos), _pack(one.symbol))


def _open(args: tuple[Ty, ...]) -> bool:
    """Whether a type argument is still a parameter."""
    for one in args:
        match one:
            case ty.TypeParam() | ty.Error():
                return True
            case ty.Array(element=inner) | ty.Pointer(target=inner):
                if _open((inner,)):
                    return True
            case ty.Tuple(elements=inners):
                if _open(inners):
                    return True
            case ty.Struct(name=name):
                if any(f"{mark}{param}{end}" in name for param in "TUVKAB" for mark in "<" for end in ">"):
                    return True
    return False


def _pack(symbol: TypeSymbol) -> int:
    """`@repr(packed(n))`, `@StructLayout(..., Pack = n)`"""
    for one in symbol.decl.modifiers.attributes:
        for arg in one.args:
            text = arg.text.replace(" ", "")
            if one.name == "repr" and text.startswith("packed"):
                return int(text[7:-1]) if text[7:-1].isdigit() else 1
            if one.name == "StructLayout" and arg.name == "Pack" and text.split("=")[-1].isdigit():
                return int(text.split("=")[-1])
    return 0


def find_main(world: World, needed: bool) -> Entry | None:
    """The entry point; reports a missing, a second and an ill-formed one."""
    mains = [
        one for one in world.collected.functions
        if one.name == "Main" and one.kind == "function" and one.scope.origin is Origin.PROGRAM and not one.type_params
    ]  # fmt: skip
    if not mains:
        if needed:
            file = next((at for at, origin in enumerate(world.origins) if origin is Origin.PROGRAM), 0)
            world.report.error(
                file,
                "MAIN0001",
                Span(0, 0),
                "the program has no `Main`",
                help="write `public int Main() { ... }` in some namespace",
            )
        return None
    first = mains[0]
    for second in mains[1:]:
        world.report.error(
            second.file, "MAIN0002", second.span, "the program has two `Main` functions", label="the second",
            labels=(Label(first.file, first.span, "the first"),),
        )  # fmt: skip
    one = plain_instance(world, first)
    if one is None or first.receiver:
        world.report.error(
            first.file, "MAIN0003", first.span, "`Main` must be a static function", help="write `static` in front"
        )
        return None
    takes_args = bool(one.params)
    fits = not takes_args or (
        len(one.params) == 1 and one.params[0].ty in (world.array(ty.STRING), ty.ERROR) and not one.params[0].mode
    )
    if not fits or one.result not in (ty.INT, ty.BOOL, ty.VOID, ty.ERROR):
        world.report.error(
            first.file, "MAIN0003", first.span, "`Main` has the wrong form",
            help="it returns `int`, `bool` or `void`, and takes nothing or `string[] args`",
        )  # fmt: skip
    return Entry(one.name, takes_args, one.result)

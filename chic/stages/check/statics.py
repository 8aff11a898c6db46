"""Static variables: constant values, and the start-up function that computes the others."""

from __future__ import annotations

from chic import ty
from chic.origin import Origin
from chic.stages.check import attributes
from chic.stages.check.body import Body
from chic.stages.check.conversions import expect
from chic.stages.check.functions import make_body
from chic.stages.check.instances import instance
from chic.stages.check.moves import disposes
from chic.stages.check.signatures import static
from chic.stages.check.static_order import initialisation_order
from chic.stages.check.symbols import StaticInstance
from chic.stages.check.world import World
from chic.typed import Assign, Block, ClassDef, Const, Do, Function, Static, StaticRef, Stmt, StringConst

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
            store = Do(Assign(StaticRef(one.name, one.ty, line), value, one.ty, line, disposes(self.world, one.ty)), line)
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

    def startup(self, functions: tuple[Function, ...], classes: tuple[ClassDef, ...]) -> Function | None:
        """The function that runs the initialisers that are not constant."""
        computed = [one for one in self._ordered() if one.name in self.code]
        if not computed or self.body is None:
            return None
        statements = self._statements(computed, functions, classes)
        file = computed[0].symbol.scope.file
        line = self.world.lines(file).line(computed[0].symbol.span.start)
        return Function(STARTUP, Origin.STD, file, line, tuple(self.body.locals), 0, ty.VOID, Block(statements, line))

    def _statements(
        self, computed: list[StaticInstance], functions: tuple[Function, ...], classes: tuple[ClassDef, ...]
    ) -> tuple[Stmt, ...]:
        """All initialisers, those of one type together."""
        homes = {one.name: str(one.owner.ty) if one.owner is not None else one.name for one in computed}
        code: dict[str, list[Stmt]] = {}
        for one in computed:
            code.setdefault(homes[one.name], []).extend(self.code[one.name])
        order = initialisation_order(code, homes, functions, classes) if len(code) > 1 else list(code)
        return tuple(stmt for home in order for stmt in code[home])

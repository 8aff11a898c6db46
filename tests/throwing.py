"""Random programs about exceptions: as Chic text, and as a model that says what they print.

A program is a tree of nodes. It throws, catches, jumps and returns at random, by the steps of a generator that program and
model share, while it holds objects whose destructors write. In: a seed. Out: the text, and the lines it has to print.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

from attrs import define, field, frozen

FUNCTIONS = 4
ROUNDS = 24
BASES = {"EA": ("EA", "EBase"), "EB": ("EB", "EBase"), "EC": ("EC",)}


@frozen
class Leaf:
    """A node of one statement: `kind` says which, `number` makes it tell itself from others."""

    kind: str
    number: int = 0
    name: str = ""


@frozen
class If:
    """Two ways."""

    then: tuple[Node, ...]
    otherwise: tuple[Node, ...]


@frozen
class For:
    """Two rounds."""

    number: int
    body: tuple[Node, ...]


@frozen
class Catch:
    """A handler; without a name for everything."""

    name: str
    guarded: bool
    number: int
    body: tuple[Node, ...]


@frozen
class Try:
    """`try`, handlers, `finally`."""

    body: tuple[Node, ...]
    catches: tuple[Catch, ...]
    final: tuple[Node, ...] | None


Node = Leaf | If | For | Try

# --- making ------------------------------------------------------------------------------------------------------------

_ANYWHERE = ("put", "object", "struct", "array", "throw", "grow", "join", "call", "if", "for", "try", "try")
_NESTED = ("if", "for", "try")


@define
class Maker:
    """Makes random nodes. `where` says what stands around: loop, catch, final."""

    dice: random.Random
    function: int = 0
    count: int = 0

    def block(self, depth: int, where: frozenset[str]) -> tuple[Node, ...]:
        """Some statements."""
        return tuple(self.node(depth, where) for _ in range(self.dice.randint(1, 4)))

    def node(self, depth: int, where: frozenset[str]) -> Node:
        """A statement that may stand there."""
        kinds = list(_ANYWHERE)
        kinds += ["break", "continue"] if "loop" in where else []
        kinds += ["again"] if "catch" in where else []
        kinds += [] if "final" in where else ["return", "give"]
        kind = self.dice.choice(kinds)
        self.count += 1
        if depth == 0 and kind in _NESTED:
            return Leaf("put", self.count)
        match kind:
            case "if":
                return If(self.block(depth - 1, where), self.block(depth - 1, where))
            case "for":
                return For(self.count, self.block(depth - 1, where | {"loop"}))
            case "try":
                return self.guarded(depth - 1, where)
            case "throw":
                return Leaf("throw", self.count, self.dice.choice(list(BASES)))
            case "call" if self.function:
                return Leaf("call", self.dice.randrange(self.function))
            case "call":
                return Leaf("put", self.count)
            case _:
                return Leaf(kind, self.count)

    def guarded(self, depth: int, where: frozenset[str]) -> Try:
        """A `try`; the handler for the base class comes after those for what derives from it."""
        names = self.dice.sample(["EA", "EB", "EC", "EBase", ""], self.dice.randint(0, 3))
        names.sort(key=lambda one: (not one, one == "EBase"))
        catches = []
        for name in names:
            self.count += 1
            guarded = bool(name) and self.dice.random() < 0.4
            catches.append(Catch(name, guarded, self.count, self.block(depth, where | {"catch"})))
        final = None
        if not catches or self.dice.random() < 0.5:
            final = self.block(depth, frozenset({"final"}))
        return Try(self.block(depth, where), tuple(catches), final)


def random_program(seed: int) -> list[tuple[Node, ...]]:
    """The bodies of the program's functions; each may call those before it."""
    maker = Maker(random.Random(seed))
    bodies = []
    for at in range(FUNCTIONS):
        maker.function = at
        bodies.append(maker.block(3, frozenset()))
    return bodies


# --- as text -----------------------------------------------------------------------------------------------------------

_LEAVES = {
    "put": 'Put("p{0}");',
    "object": "let v{0} = new Res({0});",
    "struct": "var v{0} = new SRes({0});",
    "array": "let v{0} = new Res[] {{ new Res({0}), Made({0} + 1000), new Res({0} + 2000) }};",
    "throw": 'if (Step()) {{ throw new {1}("t{0}"); }}',
    "grow": "acc += Text({0});",
    "join": 'Put($"a{{Text({0})}}b{{Join(Made({0} + 3000), Text({0}), new Res({0} + 4000))}}c");',
    "call": "Put(F{0}());",
    "break": "if (Step()) {{ break; }}",
    "continue": "if (Step()) {{ continue; }}",
    "again": "if (Step()) {{ throw; }}",
    "return": "if (Step()) {{ return Text({0}); }}",
    "give": 'if (Step()) {{ acc += "r"; return acc; }}',
}

_HEAD = """
namespace Random;
public error EBase : Exception { public init(string m) : super(m) { } }
public error EA : EBase { public init(string m) : super(m) { } }
public error EB : EBase { public init(string m) : super(m) { } }
public error EC : Exception { public init(string m) : super(m) { } }
public static class G { public static int State = SEED; }
bool Step() { G.State = (G.State * 1103515245 + 12345) & 2147483647; return ((G.State >> 16) & 3) == 0; }
void Put(string s) { Console.WriteLine(s); }
string Text(int k) { if (Step()) { throw new EA($"x{k}"); } return $"<{k}>"; }
"""

_HOLDER = """
public KIND NAME
{
    private int _n; private string _s;
    public init(int n) { _s = $"r{n}"; if (Step()) { throw new EB($"half{n}"); } _n = n; Put($"+{n}"); }
    public void dispose(ref this)
    {
        Put($"-{_n}");
        try { if (Step()) { throw new EC("d"); } } catch (EC) { } finally { _n = 0; }
    }
}
"""

_TAIL = """
Res Made(int n) { let r = new Res(n); if (Step()) { throw new EC($"made{n}"); } return r; }
string Join(Res a, string t, Res b) { return t; }
"""


def text_of(bodies: Sequence[tuple[Node, ...]], seed: int) -> str:
    """The program as Chic text."""
    holders = "".join(
        _HOLDER.replace("KIND", kind).replace("NAME", name) for kind, name in (("class", "Res"), ("struct", "SRes"))
    )
    functions = [
        f'string F{at}() {{ var acc = "f{at}" + ""; {_lines(body)} return acc + ";"; }}\n' for at, body in enumerate(bodies)
    ]
    calls = [f'try {{ Put(F{at}()); }} catch (Exception e) {{ Put($"main {{e.Message}}"); }}\n' for at in range(len(bodies))]
    main = f"public int Main() {{ for (var i = 0; i < {ROUNDS}; i += 1) {{\n{''.join(calls)}}} return 0; }}\n"
    return _HEAD.replace("SEED", str(seed)) + holders + _TAIL + "".join(functions) + main


def _lines(nodes: tuple[Node, ...]) -> str:
    return "\n".join(_text(one) for one in nodes)


def _text(node: Node) -> str:
    match node:
        case Leaf(kind=kind, number=number, name=name):
            return _LEAVES[kind].format(number, name)
        case If(then=then, otherwise=otherwise):
            return f"if (Step()) {{ {_lines(then)} }} else {{ {_lines(otherwise)} }}"
        case For(number=number, body=body):
            return f"for (var i{number} = 0; i{number} < 2; i{number} += 1) {{ {_lines(body)} }}"
        case Try(body=body, catches=catches, final=final):
            handlers = "".join(_handler(one) for one in catches)
            return f"try {{ {_lines(body)} }}{handlers}" + (f" finally {{ {_lines(final)} }}" if final is not None else "")


def _handler(one: Catch) -> str:
    if not one.name:
        return f" catch {{ {_lines(one.body)} }}"
    guard = " when (Step())" if one.guarded else ""
    return f' catch ({one.name} e{one.number}){guard} {{ Put($"caught {{e{one.number}.Message}}"); {_lines(one.body)} }}'


# --- as a model --------------------------------------------------------------------------------------------------------


class Thrown(Exception):
    """An exception of the program."""

    def __init__(self, name: str, message: str) -> None:
        super().__init__(message)
        self.name = name


class Jump(BaseException):
    """`break`, `continue`, or `return` of a text."""

    def __init__(self, kind: str, value: str = "") -> None:
        super().__init__(kind)
        self.kind, self.value = kind, value


@define
class Frame:
    """A call: its text, and what its handlers have caught."""

    text: str
    caught: list[Thrown] = field(factory=list)


@define
class Model:
    """Runs the nodes as the language says."""

    bodies: Sequence[tuple[Node, ...]]
    state: int
    lines: list[str] = field(factory=list)

    def main(self) -> list[str]:
        """What the program prints."""
        for _ in range(ROUNDS):
            for at in range(len(self.bodies)):
                try:
                    self.lines.append(self.call(at))
                except Thrown as thrown:
                    self.lines.append(f"main {thrown}")
        return self.lines

    def step(self) -> bool:
        """The program's dice; `int` wraps."""
        self.state = (self.state * 1103515245 + 12345) & 0x7FFFFFFF
        return (self.state >> 16) & 3 == 0

    def text(self, number: int) -> str:
        if self.step():
            raise Thrown("EA", f"x{number}")
        return f"<{number}>"

    def make(self, number: int) -> int:
        if self.step():
            raise Thrown("EB", f"half{number}")
        self.lines.append(f"+{number}")
        return number

    def dispose(self, number: int) -> None:
        self.lines.append(f"-{number}")
        self.step()

    def made(self, number: int) -> int:
        self.make(number)
        if self.step():
            self.dispose(number)
            raise Thrown("EC", f"made{number}")
        return number

    def call(self, function: int) -> str:
        frame = Frame(f"f{function}")
        try:
            self.run(self.bodies[function], frame)
        except Jump as jump:
            return jump.value
        return frame.text + ";"

    def run(self, nodes: tuple[Node, ...], frame: Frame) -> None:
        """A block; what it holds it gives up at its end, last first."""
        held: list[int] = []
        try:
            for node in nodes:
                self.one(node, frame, held)
        finally:
            for number in reversed(held):
                self.dispose(number)

    def one(self, node: Node, frame: Frame, held: list[int]) -> None:
        match node:
            case Leaf():
                self.leaf(node, frame, held)
            case If(then=then, otherwise=otherwise):
                self.run(then if self.step() else otherwise, frame)
            case For(body=body):
                self.loop(body, frame)
            case Try(final=final):
                try:
                    self.guarded(node, frame)
                finally:
                    if final is not None:
                        self.run(final, frame)

    def leaf(self, node: Leaf, frame: Frame, held: list[int]) -> None:
        number = node.number
        match node.kind:
            case "put":
                self.lines.append(f"p{number}")
            case "object" | "struct":
                held.append(self.make(number))
            case "array":
                self.array(number, held)
            case "grow":
                frame.text += self.text(number)
            case "join":
                self.join(number)
            case "call":
                self.lines.append(self.call(number))
            case kind if self.step():
                self.leave(kind, node, frame)

    def leave(self, kind: str, node: Leaf, frame: Frame) -> None:
        if kind == "throw":
            raise Thrown(node.name, f"t{node.number}")
        if kind == "again":
            raise frame.caught[-1]
        if kind == "give":
            frame.text += "r"
        raise Jump(kind, self.text(node.number) if kind == "return" else frame.text)

    def array(self, number: int, held: list[int]) -> None:
        items: list[int] = []
        try:
            items.append(self.make(number))
            items.append(self.made(number + 1000))
            items.append(self.make(number + 2000))
        except Thrown:
            for one in reversed(items):
                self.dispose(one)
            raise
        held.extend(items)

    def join(self, number: int) -> None:
        start = self.text(number)
        held = [self.made(number + 3000)]
        try:
            middle = self.text(number)
            held.append(self.make(number + 4000))
        finally:
            for one in reversed(held):
                self.dispose(one)
        self.lines.append(f"a{start}b{middle}c")

    def loop(self, body: tuple[Node, ...], frame: Frame) -> None:
        for _ in range(2):
            try:
                self.run(body, frame)
            except Jump as jump:
                if jump.kind == "break":
                    return
                if jump.kind != "continue":
                    raise

    def guarded(self, node: Try, frame: Frame) -> None:
        try:
            self.run(node.body, frame)
        except Thrown as thrown:
            for one in node.catches:
                if (not one.name or one.name in BASES[thrown.name]) and (not one.guarded or self.step()):
                    self.handle(one, thrown, frame)
                    return
            raise

    def handle(self, one: Catch, thrown: Thrown, frame: Frame) -> None:
        if one.name:
            self.lines.append(f"caught {thrown}")
        frame.caught.append(thrown)
        try:
            self.run(one.body, frame)
        finally:
            frame.caught.pop()

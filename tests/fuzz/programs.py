"""Right programs at random: well typed, bounded, printing what they compute.

In: a source of randomness. Out: the text of a Chic program. Every expression is made for a type that is asked for, every loop
has a bound, every function has an estimate of its cost, and calls are made only where the whole stays within the budget.
"""

from __future__ import annotations

from random import Random

from attrs import define, evolve, field, frozen
from hypothesis import strategies as st

INTEGERS = {
    "sbyte": (8, True), "byte": (8, False), "short": (16, True), "ushort": (16, False), "int": (32, True), "uint": (32, False),
    "long": (64, True), "ulong": (64, False), "int128": (128, True), "uint128": (128, False),
}  # fmt: skip
FLOATS = ("float", "double")
NUMBERS = (*INTEGERS, *FLOATS)
BUDGET = 30_000  # statements that a program may execute, about
STRUCT_FIELDS = {"A": "int", "B": "ulong", "C": "double", "D": "byte"}
REALS = ("0.0", "1.0", "-1.5", "0.1", "3.75", "1e10", "-2.5e-3", "123456.789", "1e300", "2147483648.0", "-9.3e18", "1.9e19")
WORDS = ("", "a", "chic", "naïve", "日本", "tab\\t", "a much longer text that is not small any more")


@frozen
class Function:
    """A function that later ones may call: parameters as (modifier, type)."""

    name: str
    result: str
    parameters: tuple[tuple[str, str], ...]
    cost: int


@define
class Scope:
    """The names that can be seen, by type; `fixed` are those that must not be assigned."""

    names: dict[str, list[str]] = field(factory=dict)
    fixed: set[str] = field(factory=set)

    def of(self, type_: str) -> list[str]:
        return self.names.get(type_, [])

    def add(self, type_: str, name: str, fixed: bool = False) -> None:
        self.names.setdefault(type_, []).append(name)
        if fixed:
            self.fixed.add(name)

    def inner(self) -> Scope:
        return Scope({of: list(names) for of, names in self.names.items()}, set(self.fixed))

    def assignable(self, type_: str) -> list[str]:
        return [name for name in self.of(type_) if name not in self.fixed]


@frozen
class Place:
    """Where a statement stands: how often it runs, how deep, whether a loop can be left here."""

    times: int = 1
    depth: int = 0
    in_loop: bool = False


@define
class Maker:
    """Makes one program."""

    random: Random
    functions: list[Function] = field(factory=list)
    fresh: int = 0
    cost: int = 0
    result: str = "void"

    def name(self, stem: str) -> str:
        self.fresh += 1
        return f"{stem}{self.fresh}"

    def one_in(self, n: int) -> bool:
        return self.random.randrange(n) == 0

    # --- expressions ---------------------------------------------------------------------------------------------------

    def expr(self, type_: str, scope: Scope, place: Place, depth: int = 2) -> str:
        """An expression of exactly that type."""
        self.cost += place.times
        if depth <= 0:
            return self.leaf(type_, scope)
        kind = self.random.randrange(10)
        if kind == 0:
            called = self.call(type_, scope, place, depth)
            if called:
                return called
        if kind == 1:
            condition, a, b = (
                self.expr("bool", scope, place, depth - 1),
                *(self.expr(type_, scope, place, depth - 1) for _ in "ab"),
            )
            return f"({condition} ? {a} : {b})"
        if kind == 2 and type_ != "Pod":
            return self.switched(type_, scope, place, depth - 1)
        if type_ in INTEGERS:
            return self.integer(type_, scope, place, depth - 1)
        if type_ in FLOATS:
            return self.real(type_, scope, place, depth - 1)
        match type_:
            case "bool":
                return self.boolean(scope, place, depth - 1)
            case "string":
                return self.text(scope, place, depth - 1)
            case _:
                return self.leaf(type_, scope)

    def leaf(self, type_: str, scope: Scope) -> str:
        """A name or a constant."""
        names = scope.of(type_)
        if names and not self.one_in(3):
            return self.random.choice(names)
        return self.constant(type_)

    def constant(self, type_: str) -> str:
        if type_ in INTEGERS:
            bits, signed = INTEGERS[type_]
            top = 1 << (bits - 1 if signed else bits)
            value = self.random.choice((0, 1, 2, 3, 5, 7, 100, 127, top - 1, top - 2, top // 2, self.random.randrange(top)))
            if signed and self.one_in(3):
                value = -value
            if self.one_in(12) and bits < 128:
                return f"{type_}.{self.random.choice(('MinValue', 'MaxValue'))}"
            suffix = f"{'i' if signed else 'u'}{bits}"
            return f"({value}{suffix})" if value < 0 else f"{value}{suffix}"
        if type_ in FLOATS:
            text = self.random.choice(REALS)
            return f"(({type_})({text}))" if type_ == "float" else f"({text})"
        match type_:
            case "bool":
                return self.random.choice(("true", "false"))
            case "string":
                return f'"{self.random.choice(WORDS)}"'
            case "char":
                return self.random.choice(("'a'", "'z'", "'\\n'", "'é'"))
            case _:
                return f"new Pod {{ A = {self.constant('int')}, B = {self.constant('ulong')}, C = {self.constant('double')} }}"

    def integer(self, type_: str, scope: Scope, place: Place, depth: int) -> str:
        def make(of: str) -> str:
            return self.expr(of, scope, place, depth)

        match self.random.randrange(9):
            case 0 | 1 | 2:
                return f"({make(type_)} {self.random.choice('+-*&|^')} {make(type_)})"
            case 3:
                divisor = make(type_) if self.one_in(25) else f"({make(type_)} | {self.constant_one(type_)})"
                return f"({make(type_)} {self.random.choice('/%')} {divisor})"
            case 4:
                return f"({make(type_)} {self.random.choice(('<<', '>>'))} {make('int')})"
            case 5:
                return f"({self.random.choice('~-') if INTEGERS[type_][1] else '~'}{make(type_)})"
            case 6:
                return f"(({type_}){make(self.random.choice((*NUMBERS, 'char')))})"
            case 7:
                return self.element(type_, scope, place, depth)
            case _:
                return self.member(type_, scope, place, depth)

    def constant_one(self, type_: str) -> str:
        bits, signed = INTEGERS[type_]
        return f"1{'i' if signed else 'u'}{bits}"

    def real(self, type_: str, scope: Scope, place: Place, depth: int) -> str:
        def make(of: str) -> str:
            return self.expr(of, scope, place, depth)

        match self.random.randrange(6):
            case 0 | 1 | 2:
                return f"({make(type_)} {self.random.choice('+-*/%')} {make(type_)})"
            case 3:
                return f"(-{make(type_)})"
            case 4:
                return f"(({type_}){make(self.random.choice(NUMBERS))})"
            case _:
                pods = scope.of("Pod")
                return (
                    f"{self.random.choice(pods)}.C" if pods and type_ == "double" else self.element(type_, scope, place, depth)
                )

    def element(self, type_: str, scope: Scope, place: Place, depth: int) -> str:
        """An element of an array; rarely beyond its end."""
        arrays = scope.of(f"{type_}[]")
        if not arrays:
            return self.leaf(type_, scope)
        array = self.random.choice(arrays)
        index = self.expr("uint", scope, place, depth)
        return f"{array}[{self.index(array, index)}]"

    def index(self, array: str, index: str) -> str:
        return f"(int)({index} % 40u32)" if self.one_in(200) else f"(int)({index} % (uint){array}.Length)"

    def member(self, type_: str, scope: Scope, place: Place, depth: int) -> str:
        """A field of a struct, the length of something, a part of a text."""
        fields = [f"{pod}.{name}" for pod in scope.of("Pod") for name, of in STRUCT_FIELDS.items() if of == type_]
        if type_ == "int" and (not fields or self.one_in(3)):
            return f"((int)({self.expr('string', scope, place, depth - 1)}).Length)"
        if fields:
            return self.random.choice(fields)
        generic = self.random.choice(("Twist", "Pick"))
        return f"Shared.{generic}<{type_}>({self.expr(type_, scope, place, depth)}, {self.leaf(type_, scope)})"

    def boolean(self, scope: Scope, place: Place, depth: int) -> str:
        def make(of: str) -> str:
            return self.expr(of, scope, place, depth)

        of = self.random.choice(NUMBERS)
        match self.random.randrange(7):
            case 0 | 1 | 2:
                return f"({make(of)} {self.random.choice(('==', '!=', '<', '<=', '>', '>='))} {make(of)})"
            case 3:
                return f"({make('bool')} {self.random.choice(('&&', '||', '^', '&', '|'))} {make('bool')})"
            case 4:
                return f"(!{make('bool')})"
            case 5:
                return f"({make('string')} {self.random.choice(('==', '!='))} {make('string')})"
            case _:
                integer = self.random.choice(("byte", "int", "long"))
                return f"({make(integer)} is > {self.constant(integer)} and not {self.constant(integer)})"

    def text(self, scope: Scope, place: Place, depth: int) -> str:
        def make(of: str) -> str:
            return self.expr(of, scope, place, depth)

        match self.random.randrange(4):
            case 0:
                return f"({make('string')} + {make('string')})"
            case 1 | 2:
                other = self.random.choice((*NUMBERS, "bool", "string", "char"))
                names = scope.of(other)
                inside = self.random.choice(names) if names else self.plain(other)
                align = self.random.choice(("", "", ",8", ",-6"))
                return f'$"<{{{inside}{align}}}>"'
            case _:
                return self.leaf("string", scope)

    def plain(self, type_: str) -> str:
        """A constant without quotes, for the hole of a text."""
        if type_ in ("string", "char"):
            return "1"
        return self.constant(type_)

    def condition(self, scope: Scope, place: Place) -> str:
        """A condition that the checker does not know, so that no branch is unreachable."""
        return f"Shared.Known({self.expr('bool', scope, place, 2)})"

    def switched(self, type_: str, scope: Scope, place: Place, depth: int) -> str:
        """A switch expression over an integer."""
        on = self.random.choice(("byte", "int", "long"))
        cases = sorted({self.random.randrange(6) for _ in range(3)})
        suffix = {"byte": "u8", "int": "i32", "long": "i64"}[on]
        arms = [f"{case}{suffix} => {self.expr(type_, scope, place, depth - 1)}" for case in cases]
        if self.one_in(2):
            arms.append(f"> 100{suffix} when {self.condition(scope, place)} => {self.expr(type_, scope, place, depth - 1)}")
        arms.append(f"_ => {self.expr(type_, scope, place, depth - 1)}")
        return f"(({self.expr(on, scope, place, depth - 1)}) switch {{ {', '.join(arms)} }})"

    def call(self, type_: str, scope: Scope, place: Place, depth: int) -> str:
        """A call of a function with that result; empty if there is none that is cheap enough."""
        fitting = [
            one
            for one in self.functions
            if one.result == type_ and self.cost + one.cost * place.times < BUDGET and self.can_pass(one, scope)
        ]
        if not fitting:
            return ""
        one = self.random.choice(fitting)
        self.cost += one.cost * place.times
        return f"{one.name}({self.arguments(one, scope, place, depth)})"

    def can_pass(self, one: Function, scope: Scope) -> bool:
        return all(scope.assignable(of) for modifier, of in one.parameters if modifier) and all(
            scope.of(of) for _, of in one.parameters if of.endswith("[]")
        )

    def arguments(self, one: Function, scope: Scope, place: Place, depth: int) -> str:
        made = []
        for at, (modifier, of) in enumerate(one.parameters):
            if modifier:
                made.append((at, f"{modifier} {self.random.choice(scope.assignable(of))}"))
            elif of.endswith("[]"):
                made.append((at, self.random.choice(scope.of(of))))
            else:
                made.append((at, self.expr(of, scope, place, depth - 1)))
        if self.one_in(5):
            self.random.shuffle(made)
            return ", ".join(f"p{at}: {text}" for at, text in made)
        return ", ".join(text for _, text in made)

    # --- statements ----------------------------------------------------------------------------------------------------

    def block(self, scope: Scope, place: Place, indent: str) -> list[str]:
        """A few statements; the names they declare end with them."""
        inner = scope.inner()
        lines: list[str] = []
        for _ in range(self.random.randrange(1, 4)):
            if self.cost > BUDGET:
                break
            lines += self.statement(inner, place, indent)
        return lines

    def statement(self, scope: Scope, place: Place, indent: str) -> list[str]:
        self.cost += place.times
        kind = self.random.randrange(14)
        deep = place.depth >= 3
        if kind <= 2:
            return [indent + self.declaration(scope, place)]
        if kind <= 6 or deep:
            return [indent + self.assignment(scope, place)]
        match kind:
            case 7 | 8:
                return self.branch(scope, place, indent)
            case 9 | 10:
                return self.loop(scope, place, indent)
            case 11:
                return self.switch(scope, place, indent)
            case 12:
                return self.guarded(scope, place, indent)
            case _:
                return [indent + self.jump(scope, place)]

    def declaration(self, scope: Scope, place: Place) -> str:
        type_ = self.random.choice((*NUMBERS, "bool", "string", "char", "Pod", "array"))
        name = self.name("v")
        if type_ == "array":
            of = self.random.choice((*NUMBERS, "string"))
            values = ", ".join(self.expr(of, scope, place, 1) for _ in range(self.random.randrange(1, 5)))
            text = f"let {name} = new {of}[] {{ {values} }};"
            scope.add(f"{of}[]", name, fixed=True)
            return text
        word = self.random.choice(("var", "var", "let"))
        text = f"{word} {name}: {type_} = {self.expr(type_, scope, place)};"
        scope.add(type_, name, fixed=word == "let")
        return text

    def assignment(self, scope: Scope, place: Place) -> str:
        types = [of for of in scope.names if scope.assignable(of)]
        arrays = [of for of in scope.names if of.endswith("[]") and scope.of(of)]
        if arrays and (not types or self.one_in(4)):
            of = self.random.choice(arrays)
            array, element = self.random.choice(scope.of(of)), of[:-2]
            target = f"{array}[{self.index(array, self.expr('uint', scope, place, 1))}]"
            return f"{target} {self.operator(element)} {self.expr(element, scope, place, 2)};"
        if not types:
            return self.declaration(scope, place)
        type_ = self.random.choice(types)
        name = self.random.choice(scope.assignable(type_))
        if type_ == "Pod" and self.one_in(2):
            part, of = self.random.choice(list(STRUCT_FIELDS.items()))
            return f"{name}.{part} {self.operator(of)} {self.expr(of, scope, place, 2)};"
        if type_ in INTEGERS and self.one_in(6):
            return f"{name}{self.random.choice(('++', '--'))};"
        return f"{name} {self.operator(type_, place)} {self.expr(type_, scope, place)};"

    def operator(self, type_: str, place: Place = Place(times=99)) -> str:
        if type_ in INTEGERS:
            return self.random.choice(("=", "+=", "-=", "*=", "^=", "|=", "&="))
        if type_ in FLOATS:
            return self.random.choice(("=", "+=", "-=", "*="))
        return "+=" if type_ == "string" and place.times < 10 and self.one_in(2) else "="

    def branch(self, scope: Scope, place: Place, indent: str) -> list[str]:
        below = evolve(place, depth=place.depth + 1)
        lines = [f"{indent}if ({self.condition(scope, place)})", f"{indent}{{"]
        lines += [*self.block(scope, below, indent + "    "), f"{indent}}}"]
        if self.one_in(2):
            lines += [f"{indent}else", f"{indent}{{", *self.block(scope, below, indent + "    "), f"{indent}}}"]
        return lines

    def loop(self, scope: Scope, place: Place, indent: str) -> list[str]:
        """One of four loops, each with a count that nothing inside can change."""
        count = self.random.randrange(1, 6)
        below = Place(place.times * count, place.depth + 1, True)
        name = self.name("i")
        inner = scope.inner()
        inner.add("int", name, fixed=True)
        body = self.block(inner, below, indent + "    ")
        match self.random.randrange(4):
            case 0:
                head = [f"{indent}for (var {name} = 0; {name} < {count}; {name} += 1)", f"{indent}{{"]
                return [*head, *body, f"{indent}}}"]
            case 1:
                return [f"{indent}foreach (var {name} in 0..{count})", f"{indent}{{", *body, f"{indent}}}"]
            case 2:
                step = f"{indent}    {name} += 1;"
                return [
                    f"{indent}var {name} = 0;",
                    f"{indent}while ({name} < {count})",
                    f"{indent}{{",
                    step,
                    *body,
                    f"{indent}}}",
                ]
            case _:
                step = f"{indent}    {name} += 1;"
                return [
                    f"{indent}var {name} = 0;",
                    f"{indent}do",
                    f"{indent}{{",
                    step,
                    *body,
                    f"{indent}}} while ({name} < {count});",
                ]

    def switch(self, scope: Scope, place: Place, indent: str) -> list[str]:
        below = Place(place.times, place.depth + 1, place.in_loop)
        lines = [f"{indent}switch ({self.expr('int', scope, place, 2)} & 3)", f"{indent}{{"]
        for case in sorted({self.random.randrange(4) for _ in range(3)}):
            lines += [f"{indent}    case {case}:", *self.block(scope, evolve(below, in_loop=False), indent + "        ")]
            lines.append(f"{indent}        break;")
        lines += [f"{indent}    default:", *self.block(scope, evolve(below, in_loop=False), indent + "        "), f"{indent}}}"]
        return lines

    def guarded(self, scope: Scope, place: Place, indent: str) -> list[str]:
        """A try with a throw that may happen, and a finally now and then."""
        below = Place(place.times, place.depth + 1, False)
        more, error = indent + "    ", self.name("e")
        lines = [f"{indent}try", f"{indent}{{", *self.block(scope, below, more)]
        lines += [f"{more}if ({self.condition(scope, place)}) {{ throw new Trouble({self.expr('int', scope, place, 1)}); }}"]
        lines += [*self.block(scope, below, more), f"{indent}}}", f"{indent}catch (Trouble {error})", f"{indent}{{"]
        inner = scope.inner()
        inner.add("int", f"{error}.Code", fixed=True)
        lines += [*self.block(inner, below, more), f"{indent}}}"]
        if self.one_in(2):
            lines += [f"{indent}finally", f"{indent}{{", f"{more}{self.assignment(scope.inner(), below)}", f"{indent}}}"]
        return lines

    def jump(self, scope: Scope, place: Place) -> str:
        condition = self.condition(scope, place)
        if place.in_loop:
            return f"if ({condition}) {{ {self.random.choice(('break', 'continue'))}; }}"
        if self.one_in(3):
            return f"if ({condition}) {{ Console.WriteLine({self.expr('string', scope, place, 1)}); }}"
        return self.assignment(scope, place)

    # --- declarations --------------------------------------------------------------------------------------------------

    def function(self) -> list[str]:
        """One function; it may call those made before it."""
        result = self.random.choice((*NUMBERS, "bool", "string", "Pod"))
        parameters = tuple(self.parameter() for _ in range(self.random.randrange(4)))
        name, before = self.name("F"), self.cost
        self.cost, self.result = 1, result
        scope = Scope()
        for at, (_, of) in enumerate(parameters):
            scope.add(of, f"p{at}", fixed=of.endswith("[]"))
        shown = ", ".join(f"{f'{modifier} ' if modifier else ''}{of} p{at}" for at, (modifier, of) in enumerate(parameters))
        lines = [f"{result} {name}({shown})", "{"]
        for _ in range(self.random.randrange(2, 6)):
            if self.cost < BUDGET // 20:
                lines += self.statement(scope, Place(), "    ")
        lines += [f"    return {self.expr(result, scope, Place())};", "}", ""]
        self.functions.append(Function(name, result, parameters, self.cost))
        self.cost = before
        return lines

    def parameter(self) -> tuple[str, str]:
        of = self.random.choice((*NUMBERS, "bool", "string", "Pod", "int[]", "double[]", "byte[]"))
        return ("ref" if not of.endswith("[]") and self.one_in(6) else "", of)

    def main(self) -> list[str]:
        """Calls every function and prints what it gives."""
        scope = Scope()
        lines = ["int Main()", "{"]
        for of in (*NUMBERS, "bool", "string", "char", "Pod"):
            lines.append(f"    var m_{of} = {self.constant(of)};" if of != "char" else "    var m_char = 'c';")
            scope.add(of, f"m_{of}")
        for of in ("int", "double", "byte"):
            lines.append(f"    let m_{of}s = new {of}[] {{ {', '.join(self.constant(of) for _ in range(3))} }};")
            scope.add(f"{of}[]", f"m_{of}s", fixed=True)
        for one in self.functions:
            for _ in range(self.random.randrange(1, 3)):
                if self.cost + one.cost < 4 * BUDGET:
                    self.cost += one.cost
                    lines += self.shown(one.result, f"{one.name}({self.arguments(one, scope, Place(), 2)})")
        for _ in range(3):
            lines += self.statement(scope, Place(), "    ")
        for of in (*NUMBERS, "bool", "string", "Pod"):
            lines += self.shown(of, f"m_{of}")
        return [*lines, "    return m_int & 63;", "}"]

    def shown(self, type_: str, value: str) -> list[str]:
        if type_ == "Pod":
            pod = self.name("s")
            return [f"    let {pod} = {value};", f'    Console.WriteLine($"{{{pod}.A}} {{{pod}.B}} {{{pod}.C}} {{{pod}.D}}");']
        return [f"    Console.WriteLine({value});"]


HEAD = """namespace Fuzz;

struct Pod { public int A; public ulong B; public double C; public byte D; }

error Trouble : Exception
{
    public int Code;
    public init(int code) : super("trouble") { Code = code; }
}

static class Shared
{
    public static bool Known(bool condition) => condition;
    public static T Pick<T>(T a, T b) => a;
    public static T Twist<T>(T a, T b) { var pair = (a, b); let (x, y) = pair; return y; }
}
"""


def program(random: Random) -> str:
    """The text of one program."""
    maker = Maker(random)
    functions = [line for _ in range(random.randrange(1, 5)) for line in maker.function()]
    return "\n".join([HEAD, *functions, *maker.main(), ""])


@st.composite
def programs(draw: st.DrawFn) -> str:
    """Programs for hypothesis, which makes a failing one smaller."""
    return program(draw(st.randoms(use_true_random=False)))

"""Const functions at compile time: runs typed functions on constant arguments, with checked arithmetic and a step limit.

In: a typed function, its arguments, and a way to get at the functions it calls. Out: a value, or `Stuck` with the reason.
"""

from __future__ import annotations

from collections.abc import Callable

from attrs import Factory, define

from chic import ty, typed
from chic.stages.check import arithmetic
from chic.stages.check.arithmetic import Overflow, convert_number
from chic.ty import Prim, Ty

Value = int | float | str
STEPS = 1_000_000
DEPTH = 500


class Stuck(Exception):
    """The function does something that cannot be done at compile time."""


class _Left(Exception):
    """Control leaves a statement: `kind` is break, continue or return."""

    def __init__(self, kind: str, value: Value = 0) -> None:
        super().__init__(kind)
        self.kind = kind
        self.value = value


@define(eq=False, repr=False)
class Machine:
    """One evaluation: how to find functions, and how much work is left."""

    find: Callable[[str], typed.Function | None]
    steps: int = STEPS
    depth: int = 0
    locals: list[Value] = Factory(list)

    def call(self, name: str, args: list[Value]) -> Value:
        """Run a function."""
        function = self.find(name)
        if function is None or function.body is None:
            raise Stuck(f"`{name}` is not a const function")
        if self.depth >= DEPTH:
            raise Stuck("it recurses too deeply")
        saved, self.locals = self.locals, [*args, *([0] * (len(function.locals) - len(args)))]
        self.depth += 1
        try:
            self.run(function.body)
        except _Left as left:
            return left.value
        finally:
            self.locals, self.depth = saved, self.depth - 1
        return 0

    # --- statements ---

    def run(self, node: typed.Stmt) -> None:
        """Execute a statement."""
        self.steps -= 1
        if self.steps < 0:
            raise Stuck("it takes too many steps")
        match node:
            case typed.Block(statements=statements):
                for one in statements:
                    self.run(one)
            case typed.Declare(local=local, value=value):
                self.locals[local] = self.value(value) if value is not None else 0
            case typed.Do(expr=expr):
                self.value(expr)
            case typed.If(condition=condition, then=then, otherwise=otherwise):
                if self.value(condition):
                    self.run(then)
                elif otherwise is not None:
                    self.run(otherwise)
            case typed.Return(value=value):
                raise _Left("return", self.value(value) if value is not None else 0)
            case typed.Break():
                raise _Left("break")
            case typed.Continue():
                raise _Left("continue")
            case typed.Loop():
                self._loop(node)
            case typed.Switch():
                self._switch(node)
            case typed.Throw() | typed.Try():
                raise Stuck("it uses exceptions")
            case _:
                raise Stuck("it jumps with `goto`")

    def _loop(self, node: typed.Loop) -> None:
        for one in node.init:
            self.run(one)
        first = node.test_last
        while first or node.condition is None or self.value(node.condition):
            first = False
            try:
                self.run(node.body)
            except _Left as left:
                if left.kind == "break":
                    return
                if left.kind == "return":
                    raise
            for step in node.step:
                self.value(step)

    def _switch(self, node: typed.Switch) -> None:
        self.locals[node.subject] = self.value(node.value)
        fitting = (section for section in node.sections if any(self.test(one) for one in section.tests))
        section = next(fitting, node.sections[node.default] if node.default >= 0 else None)
        if section is not None:
            try:
                self.run(section.body)
            except _Left as left:
                if left.kind != "break":
                    raise

    def test(self, node: typed.Test) -> bool:
        """Whether a test fits."""
        match node:
            case typed.Always():
                return True
            case typed.Bind(local=local, value=value):
                self.locals[local] = self.value(value)
                return True
            case typed.When(condition=condition):
                return bool(self.value(condition))
            case typed.Both(tests=tests):
                return all(self.test(one) for one in tests)
            case typed.Either(tests=tests):
                return any(self.test(one) for one in tests)
            case typed.Not(test=inner):
                return not self.test(inner)
            case typed.Equals(constant=constant, subject=subject):
                return self.value(subject) == constant

    # --- expressions ---

    def value(self, node: typed.Expr) -> Value:
        """The value of an expression."""
        self.steps -= 1
        match node:
            case typed.Const(value=value) | typed.StringConst(value=value):
                return value
            case typed.LocalRef(index=index):
                return self.locals[index]
            case typed.Unary(op=op, operand=operand):
                return self._unary(op, self.value(operand), node.ty)
            case typed.Binary(op=op, left=left, right=right):
                return self._binary(op, self.value(left), self.value(right), node.ty)
            case typed.Compare(op=op, left=left, right=right):
                return arithmetic.compare(op, _number(self.value(left)), _number(self.value(right)))
            case typed.Logical(op=op, left=left, right=right):
                first = bool(self.value(left))
                return bool(self.value(right)) if first == (op == "&&") else first
            case typed.Conditional(condition=condition, then=then, otherwise=otherwise):
                return self.value(then if self.value(condition) else otherwise)
            case typed.Convert(value=inner):
                return convert_number(_number(self.value(inner)), _prim(node.ty))
            case typed.Call(function=function, args=args):
                if any(one.by_ref for one in args):
                    raise Stuck("it passes a reference")
                values = {one.index: self.value(one.value) for one in args}
                return self.call(function, [values[at] for at in sorted(values)])
        return self._effect(node)

    def _effect(self, node: typed.Expr) -> Value:
        match node:
            case typed.Assign(place=typed.LocalRef(index=index), value=value):
                self.locals[index] = self.value(value)
                return self.locals[index]
            case typed.CompoundAssign(op=op, place=typed.LocalRef(index=index, ty=of), value=value, call=""):
                operand = _prim(node.operand_ty)
                old = convert_number(_number(self.locals[index]), operand)
                made = self._binary(op, old, self.value(value), operand)
                self.locals[index] = convert_number(_number(made), _prim(of))
                return self.locals[index]
            case typed.IncDec(op=op, place=typed.LocalRef(index=index), prefix=prefix):
                old = _number(self.locals[index])
                self.locals[index] = self._binary(op[0], old, 1, node.ty)
                return self.locals[index] if prefix else old
            case typed.SwitchValue(value=value, subject=subject, arms=arms):
                self.locals[subject] = self.value(value)
                for arm in arms:
                    if self.test(arm.test):
                        return self.value(arm.value)
                raise Stuck("no arm of its switch fits")
            case typed.ThrowValue():
                raise Stuck("it uses exceptions")
        raise Stuck("it uses objects, references or statics")

    def _binary(self, op: str, a: Value, b: Value, of: Ty) -> Value:
        try:
            return arithmetic.binary(op, _number(a), _number(b), _prim(of), checked=True)
        except Overflow as problem:
            raise Stuck(str(problem)) from None

    def _unary(self, op: str, value: Value, of: Ty) -> Value:
        if op == "!":
            return not value
        if op == "~":
            return arithmetic.wrap(~int(value), _prim(of))
        return self._binary("-", 0, value, of) if ty.is_integer(of) else -_number(value)


def _number(value: Value) -> int | float:
    if isinstance(value, str):
        raise Stuck("it computes with strings")
    return value


def _prim(of: Ty) -> Prim:
    if not isinstance(of, Prim):
        raise Stuck("it uses objects, references or statics")
    return of

"""Functions of the library that `@intrinsic` names and whose result hangs on what a type argument is.

In: the body of an instance, with its parameters. Out: the value that it returns.
"""

from __future__ import annotations

from collections.abc import Callable

from chic import syntax, ty
from chic.source import Span
from chic.stages.check.body import Body, LocalInfo
from chic.stages.check.nominal import instance_of
from chic.stages.check.object_bodies import declares, parts
from chic.stages.check.symbols import FunctionInstance
from chic.stages.check.user_operators import declared
from chic.ty import Ty
from chic.typed import Const, Expr, LocalRef, Logical, StringConst

_ALIKE = "Are"  # beside `equal_values`: asks for each type what equal means
_SHOWN = "Of"  # beside `parts_text`: the text of a value
_NAMED = "NameOf"  # beside `class_name`: the class of an object


def _type_name(body: Body, one: FunctionInstance) -> Expr:
    """`string F<T>()`: the name of the type."""
    return StringConst(str(one.args[0]), ty.STRING, body.line(one.symbol.span))


def _equal_values(body: Body, one: FunctionInstance) -> Expr:
    """`bool F<T>(T a, T b)`: what `Equals` says; `==` of a type that declares that alone; tuples by their elements."""
    span, line = one.symbol.span, body.line(one.symbol.span)
    a, b = LocalRef(0, one.params[0].ty, line), LocalRef(1, one.params[0].ty, line)
    if isinstance(a.ty, ty.Tuple):
        return _by_elements(body, a, b, span)
    first, second = _named(body, (a, b), span)
    if _compares(body, a.ty):
        return body.value(syntax.Binary("==", first, second, span=span))
    method = syntax.Member(first, "Equals", name_span=span, span=span)
    return body.value(syntax.Call(method, (syntax.Arg(second, span=span),), span))


def _by_elements(body: Body, a: Expr, b: Expr, span: Span) -> Expr:
    found: Expr = Const(True, ty.BOOL)
    for (_, one), (_, other) in zip(parts(body, a) or [], parts(body, b) or [], strict=True):
        args = tuple(syntax.Arg(name, span=span) for name in _named(body, (one, other), span))
        found = Logical("&&", found, body.value(syntax.Call(syntax.Name(_ALIKE, span=span), args, span)), ty.BOOL)
    return found


def _named(body: Body, values: tuple[Expr, ...], span: Span) -> list[syntax.Name]:
    """Names that stand for places."""
    names = [f"<{at}>" for at in range(len(values))]  # no program can write them
    for name, value in zip(names, values, strict=True):
        body.names[name] = LocalInfo(-1, name, value.ty, span, place=value)
    return [syntax.Name(name, span=span) for name in names]


def _compares(body: Body, of: Ty) -> bool:
    """Whether `==` says what equal means: pointers, and types with such an operator and no `Equals`."""
    if isinstance(of, ty.Pointer):
        return True
    return bool(declared(body.world, of, "op_Equality")) and not declares(body, of, "Equals", 1)


def _parts_text(body: Body, one: FunctionInstance) -> Expr:
    """`string F<T>(T value)`: a struct's fields as its neighbour `Of` shows them; of other values the name of the type."""
    span, line = one.symbol.span, body.line(one.symbol.span)
    of = one.params[0].ty
    owner = instance_of(body.world, of) if isinstance(of, ty.Struct) else None
    found = parts(body, LocalRef(0, of, line)) if owner is not None and owner.symbol.kind == "struct" else None
    if owner is None or not found:
        return StringConst(str(of), ty.STRING, line)
    names = _named(body, tuple(part for _, part in found), span)
    text: syntax.Expr = syntax.StringLit(f"{owner.symbol.name} {{ ", span)
    for at, ((label, _), name) in enumerate(zip(found, names, strict=True)):
        shown = syntax.Call(syntax.Name(_SHOWN, span=span), (syntax.Arg(name, span=span),), span)
        head = syntax.StringLit(f"{', ' if at else ''}{label.strip('<>')} = ", span)
        text = _joined(_joined(text, head, span), shown, span)
    return body.value(_joined(text, syntax.StringLit(" }", span), span))


def _class_name(body: Body, one: FunctionInstance) -> Expr:
    """`string F<T>(T value)`: what its neighbour `NameOf` says of an object; a function is none."""
    span, line = one.symbol.span, body.line(one.symbol.span)
    of = one.params[0].ty
    if isinstance(of, ty.Fn):
        return StringConst(str(of), ty.STRING, line)
    (name,) = _named(body, (LocalRef(0, of, line),), span)
    return body.value(syntax.Call(syntax.Name(_NAMED, span=span), (syntax.Arg(name, span=span),), span))


def _joined(left: syntax.Expr, right: syntax.Expr, span: Span) -> syntax.Expr:
    return syntax.Binary("+", left, right, span, span)


WRITTEN: dict[str, Callable[[Body, FunctionInstance], Expr]] = {
    "type_name": _type_name, "equal_values": _equal_values, "parts_text": _parts_text,
    "class_name": _class_name,
}  # fmt: skip

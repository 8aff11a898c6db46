"""Unary and binary operators on numbers, booleans, enums, pointers, strings, and types that declare their own."""

from __future__ import annotations

from chic import syntax, ty
from chic.source import Span
from chic.stages.check import arithmetic
from chic.stages.check.arithmetic import Overflow, common_integer, fits, wrap
from chic.stages.check.body import Body
from chic.stages.check.conversions import as_number, convert, converted
from chic.stages.check.dispatch import REFERENCES, identical
from chic.stages.check.instances import underlying
from chic.stages.check.lifted import lifted
from chic.stages.check.lossy import warn_of_shift
from chic.stages.check.nullable import bare
from chic.stages.check.object_text import CUT_TEXT, TEXT_VIEW
from chic.stages.check.operands import in_type, promoted, unify
from chic.stages.check.places import addressable
from chic.stages.check.ranking import literal, no_variant, rank
from chic.stages.check.records import equal_records
from chic.stages.check.strings import equals, is_text, join_text
from chic.stages.check.symbols import FunctionInstance
from chic.stages.check.tuples import equal_tuples
from chic.stages.check.user_operators import declared
from chic.stages.check.values import ERROR_EXPR, Literal, number_in, settle
from chic.ty import Prim, Ty
from chic.typed import Argument, Binary, Call, Compare, Const, Expr, PointerAdd, PointerDiff, Unary, Zero

COMPARISONS = frozenset(("==", "!=", "<", "<=", ">", ">="))
SHIFTS = frozenset(("<<", ">>"))
BITS = frozenset(("&", "|", "^"))

OPERATOR_NAMES = {
    "+": "op_Addition", "-": "op_Subtraction", "*": "op_Multiply", "/": "op_Division", "%": "op_Modulus",
    "&": "op_BitwiseAnd", "|": "op_BitwiseOr", "^": "op_ExclusiveOr", "<<": "op_LeftShift", ">>": "op_RightShift",
    "==": "op_Equality", "!=": "op_Inequality", "<": "op_LessThan", "<=": "op_LessThanOrEqual", ">": "op_GreaterThan",
    ">=": "op_GreaterThanOrEqual",
}  # fmt: skip

UNARY_OPERATOR_NAMES = {
    "-": "op_UnaryNegation", "+": "op_UnaryPlus", "!": "op_LogicalNot", "~": "op_OnesComplement", "++": "op_Increment",
    "--": "op_Decrement",
}  # fmt: skip


def binary(body: Body, node: syntax.Binary, expected: Ty | None) -> Expr:
    """A chain of binary operators; the left spine is walked in a loop, because sums may have thousands of terms."""
    spine = [node]
    first = node.left
    while type(first) is syntax.Binary and first.op not in ("&&", "||", "??"):
        spine.append(first)
        first = first.left
    left = body.expr(first)
    texts: list[Expr] = []  # the pieces of a string being joined; `left` is then stale
    for one in reversed(spine):
        right = right_operand(body, one.op, left, one.right)
        if one.op == "+" and (texts or is_text(body, left, right)) and not adds(body, _TEXT if texts else left, right):
            texts = [*(texts or (left,)), right] if not texts else _added(texts, right)
            continue
        if texts:
            left, texts = join_text(body, texts, first.span.to(one.left.span)), []
        if one.op in ("==", "!=") and body.world.unidentified and _has_no_identity(body, left, right):
            _not_applicable(body, one.op, left.ty, right.ty, one)
            left = ERROR_EXPR
            continue
        left = combine(body, one.op, left, right, one, expected if one is node else None)
    return join_text(body, texts, node.span) if texts else left


def _has_no_identity(body: Body, left: Expr, right: Expr) -> bool:
    """Whether a value of a type parameter that may be no reference is compared with another value."""
    return not {bare(left.ty), bare(right.ty)}.isdisjoint(body.world.unidentified) and ty.NULL not in (left.ty, right.ty)


def right_operand(body: Body, op: str, left: Expr, node: syntax.Expr) -> Expr:
    """The right side of an operator; a function there has the type that an operator of the left side asks for."""
    if not isinstance(node, (syntax.Lambda, syntax.Name, syntax.Member)) or not isinstance(left.ty, (ty.Class, ty.Struct)):
        return body.expr(node)
    found = declared(body.world, left.ty, OPERATOR_NAMES[op])
    asked = {one.params[1].ty for one in found if len(one.params) == 2 and isinstance(one.params[1].ty, ty.Fn)}
    return body.expr(node, asked.pop() if len(asked) == 1 else None)


_TEXT = Zero(ty.STRING)


def adds(body: Body, left: Expr, right: Expr) -> bool:
    """Whether a type that is added to a text, or a text to it, has an operator for that: it goes before joining."""
    own = isinstance(left.ty, (ty.Class, ty.Struct)) or isinstance(right.ty, (ty.Class, ty.Struct))
    return own and _best(body, "+", left, right) is not None


def _added(texts: list[Expr], more: Expr) -> list[Expr]:
    texts.append(more)
    return texts


def combine(body: Body, op: str, left: Expr, right: Expr, node: syntax.Binary, expected: Ty | None = None) -> Expr:
    """`left op right`, both elaborated already."""
    a, b = left.ty, right.ty
    if a is ty.ERROR or b is ty.ERROR:
        return ERROR_EXPR
    line = body.line(node.op_span if node.op_span.end else node.span)
    if isinstance(a, ty.Nullable) or isinstance(b, ty.Nullable):
        return _on_nullable(body, op, left, right, node)
    if op in SHIFTS:
        got = _shift(body, op, left, right, node, expected, line)
    elif isinstance(a, Prim) and isinstance(b, Prim) and a.kind not in _ODD and b.kind not in _ODD:
        pair = unify(left, right)
        got = _on_numbers(body, op, *pair, node, line) if pair is not None else None
    else:
        got = _on_others(body, op, left, right, node, line)
    if got is None:
        numbers = as_number(body, left, node.left.span), as_number(body, right, node.right.span)
        if numbers[0] is not left or numbers[1] is not right:
            return combine(body, op, *numbers, node, expected)
        _not_applicable(body, op, a, b, node)
        return ERROR_EXPR
    return got


def _on_nullable(body: Body, op: str, left: Expr, right: Expr, node: syntax.Binary) -> Expr:
    user = _user(body, op, left, right, node, body.line(node.span))
    if user is not None:
        return user
    span = node.left.span if isinstance(left.ty, ty.Nullable) and op not in COMPARISONS else node.span
    return lifted(body, op, settle(left), right, lambda a, b: combine(body, op.replace("!=", "=="), a, b, node), span)


_ODD = ("void", "never", "null")


def _not_applicable(body: Body, op: str, a: Ty, b: Ty, node: syntax.Binary) -> None:
    help_text = ""
    if ty.is_integer(a) and ty.is_integer(b):
        help_text = f"no integer type holds every value of both: convert one side, for example `({a})`"
    elif ty.NULL in (a, b) and op in ("==", "!="):
        help_text = f"only `{b if a is ty.NULL else a}?` can be null"
    elif op in COMPARISONS and a is ty.STRING and b is ty.STRING:
        help_text = "only `==` and `!=` compare strings"
    elif (isinstance(a, ty.Enum) and ty.is_integer(b)) or (isinstance(b, ty.Enum) and ty.is_integer(a)):
        help_text = f"name a variant, or take its number: `({b if isinstance(a, ty.Enum) else a})`"
    elif isinstance(a, ty.Enum) and a == b and op == "-":
        help_text = "take their numbers: `(int)`"
    elif ty.STRING in (a, b) and TEXT_VIEW in (str(a), str(b)):
        help_text = CUT_TEXT
    elif ty.OBJECT in (a, b):
        help_text = "`(T)` takes a value out of an `object`; `a.Equals(b)` compares values"
    span = node.op_span if node.op_span.end else node.span
    body.error("TYP0002", span, f"`{op}` cannot be applied to `{a}` and `{b}`", label=f"`{a}` {op} `{b}`", help=help_text)


def _on_numbers(body: Body, op: str, left: Expr, right: Expr, node: syntax.Binary, line: int) -> Expr | None:
    of = left.ty
    assert isinstance(of, Prim)
    if type(left) is Literal and type(right) is Literal:
        return _on_literals(body, op, left, right, node, line)
    if op in COMPARISONS:
        if of.kind == "bool" and op not in ("==", "!="):
            return None
        if type(left) is Const and type(right) is Const:
            return Const(arithmetic.compare(op, left.value, right.value), ty.BOOL, line)
        return Compare(op, left, right, ty.BOOL, line)
    if of.kind == "char":
        left, right, of = promoted(left), promoted(right), ty.INT
    if (of.kind == "bool" and op not in BITS) or (of.kind == "float" and op in BITS):
        return None
    if type(left) is Const and type(right) is Const:
        folded = _fold(body, op, left, right, of, node, line)
        if folded is not None:
            return folded
    return Binary(op, left, right, of, line)


def _fold(body: Body, op: str, left: Const, right: Const, of: Prim, node: syntax.Binary, line: int) -> Const | None:
    try:
        return Const(arithmetic.binary(op, left.value, right.value, of, bool(body.constant)), of, line)
    except Overflow as problem:
        if body.constant:
            body.error("TCK004", node.span, f"{body.constant} cannot be computed: {problem}")
            return Const(0, of, line)
    return None


def _on_literals(body: Body, op: str, left: Literal, right: Literal, node: syntax.Binary, line: int) -> Expr | None:
    if isinstance(left.exact, float) or isinstance(right.exact, float):
        a, b = float(left.exact), float(right.exact)
        if op in COMPARISONS:
            return Const(arithmetic.compare(op, a, b), ty.BOOL, line)
        return None if op in BITS else literal(float(arithmetic.binary(op, a, b, ty.DOUBLE, False)), line)
    of = common_integer(left.ty, right.ty) or ty.LONG
    if op in COMPARISONS:
        return Const(arithmetic.compare(op, number_in(left, of), number_in(right, of)), ty.BOOL, line)
    try:
        exact = arithmetic.exact(op, left.exact, right.exact, arithmetic.width(of))
    except Overflow as problem:
        if body.constant:
            body.error("TCK004", node.span, f"{body.constant} cannot be computed: {problem}")
            return ERROR_EXPR
        return Binary(op, in_type(settle(left), of), in_type(settle(right), of), of, line)
    value = _wrapped(op, left, right, of, exact)
    if body.constant and not fits(exact, ty.UINT128) and not fits(exact, ty.INT128):
        body.error("TCK004", node.span, f"{body.constant} cannot be computed: the result does not fit any integer type")
        return ERROR_EXPR
    if body.constant and not fits(exact, of):
        # A constant is computed exactly; what asks for it says whether the result fits.
        return Literal(exact, arithmetic.natural(exact), line, exact=exact, computed=True)
    if exact.bit_length() > 192:  # keep what is thrown away small
        return Const(value, of, line)
    return Literal(value, of, line, exact=exact, computed=True)


def _wrapped(op: str, left: Literal, right: Literal, of: Prim, exact: int) -> int:
    """The result in the type that the literals take by themselves; that of the exact numbers where these parts have none."""
    try:
        return int(arithmetic.binary(op, number_in(left, of), number_in(right, of), of, False))
    except Overflow:
        return int(wrap(exact, of))


def _shift(body: Body, op: str, left: Expr, right: Expr, node: syntax.Binary, expected: Ty | None, line: int) -> Expr | None:
    right = promoted(settle(right))
    if not ty.is_integer(right.ty):
        return _user(body, op, left, right, node, line)
    if type(left) is Literal:
        if isinstance(left.exact, float):
            return None
        assert isinstance(left.ty, Prim)
        # A shift to the right by more than the width is masked: what it is depends on the type that it is done in.
        if type(right) is Const and 0 <= right.value < (64 if op == "<<" else arithmetic.width(left.ty)):
            return _shifted_literal(op, left, int(right.value), line)
        if ty.is_integer(expected or ty.ERROR) and isinstance(expected, Prim) and fits(left.exact, expected):
            left = Const(left.exact, expected, line)
    left = promoted(settle(left))
    of = left.ty
    if not ty.is_integer(of) or not isinstance(of, Prim):
        return _user(body, op, left, right, node, line)
    warn_of_shift(body, of, right, node.span)
    if type(left) is Const and type(right) is Const:
        return Const(arithmetic.binary(op, left.value, right.value, of, False), of, line)
    return Binary(op, left, right, of, line)


def _shifted_literal(op: str, left: Literal, count: int, line: int) -> Literal:
    of = left.ty
    assert isinstance(of, Prim) and isinstance(left.exact, int)
    exact = left.exact << count if op == "<<" else left.exact >> count
    return Literal(arithmetic.binary(op, left.value, count, of, False), of, line, exact=exact, computed=True)


def _on_others(body: Body, op: str, left: Expr, right: Expr, node: syntax.Binary, line: int) -> Expr | None:
    if no_variant(left, right.ty) or no_variant(right, left.ty):
        zero = Const(0, right.ty if no_variant(left, right.ty) else left.ty, line)
        left, right = (zero, right) if no_variant(left, right.ty) else (left, zero)
    left, right = settle(left), settle(right)
    a, b = left.ty, right.ty
    if a is ty.STRING and b is ty.STRING and op in ("==", "!="):
        return equals(body, op, left, right, node.span)
    if isinstance(a, ty.Tuple) and isinstance(b, ty.Tuple):
        return equal_tuples(body, op, left, right, lambda x, y: combine(body, "==", x, y, node), line)
    if isinstance(a, ty.Enum) and a == b:
        return _on_enums(body, op, left, right, line)
    if isinstance(a, (ty.Pointer, ty.Fn)) or isinstance(b, (ty.Pointer, ty.Fn)):
        on_pointers = _on_pointers(body, op, left, right, node.span, line)
        return on_pointers if on_pointers is not None else _user(body, op, left, right, node, line)
    if op in ("==", "!=") and isinstance(a, (*REFERENCES, ty.Prim)) and isinstance(b, (*REFERENCES, ty.Prim)):
        same = _user(body, op, left, right, node, line) if isinstance(a, ty.Class) or isinstance(b, ty.Class) else None
        if same is None:
            same = identical(body, op, left, right, line)
        if same is not None:
            return same
    if isinstance(a, ty.Array) and a == b and op in ("==", "!="):
        return Compare(op, left, right, ty.BOOL, line)
    found = _user(body, op, left, right, node, line)
    if found is None and isinstance(a, ty.Struct):
        return equal_records(body, op, left, right, lambda x, y: combine(body, "==", x, y, node), line)
    return found


def _on_enums(body: Body, op: str, left: Expr, right: Expr, line: int) -> Expr | None:
    of = left.ty
    number = underlying(body.world, of)
    if op in COMPARISONS:
        if type(left) is Const and type(right) is Const:
            return Const(arithmetic.compare(op, left.value, right.value), ty.BOOL, line)
        return Compare(op, left, right, ty.BOOL, line)
    if op not in BITS or not isinstance(number, Prim):
        return None
    if type(left) is Const and type(right) is Const:
        return Const(arithmetic.binary(op, left.value, right.value, number, False), of, line)
    return Binary(op, left, right, of, line)


def _on_pointers(body: Body, op: str, left: Expr, right: Expr, span: Span, line: int) -> Expr | None:
    a, b = left.ty, right.ty
    if op in COMPARISONS:
        if a is ty.NULL:
            return Compare(op, converted(left, b), right, ty.BOOL, line)
        if b is ty.NULL:
            return Compare(op, left, converted(right, a), ty.BOOL, line)
        if isinstance(a, ty.Pointer) and isinstance(b, ty.Pointer):
            return Compare(op, left, right if a == b else converted(right, a), ty.BOOL, line)
        return None
    if op == "-" and isinstance(a, ty.Pointer) and isinstance(b, ty.Pointer):
        body.need_unsafe(span, "pointer arithmetic")
        return PointerDiff(left, right, ty.NINT, line)
    if op in ("+", "-") and isinstance(a, ty.Pointer) and ty.is_integer(b):
        body.need_unsafe(span, "pointer arithmetic")
        return PointerAdd(left, right if op == "+" else _negated(right, line), a, line)
    if op == "+" and isinstance(b, ty.Pointer) and ty.is_integer(a):
        body.need_unsafe(span, "pointer arithmetic")
        return PointerAdd(right, left, b, line)
    return None


def _negated(offset: Expr, line: int) -> Expr:
    if type(offset) is Const:
        return Const(arithmetic.wrap(-int(offset.value), ty.LONG), ty.LONG, line)
    return Unary("-", in_type(offset, ty.NINT), ty.NINT, line)


def _user(body: Body, op: str, left: Expr, right: Expr, node: syntax.Binary, line: int) -> Expr | None:
    """A call of the operator that one of the two types declares."""
    best = _best(body, op, left, right)
    return apply(body, best, (left, right), node.span, line) if best is not None else None


def _best(body: Body, op: str, left: Expr, right: Expr) -> FunctionInstance | None:
    """The best fit of both types' operators."""
    name = OPERATOR_NAMES[op]
    candidates = declared(body.world, left.ty, name)
    if right.ty != left.ty:
        candidates = candidates + declared(body.world, right.ty, name)
    best: FunctionInstance | None = None
    best_rank = -1
    for one in candidates:
        ranks = [rank(arg, param.ty, body.world) for arg, param in zip((left, right), one.params, strict=False)]
        total = sum(one for one in ranks if one is not None)
        if len(one.params) == 2 and None not in ranks and (best is None or total < best_rank):
            best, best_rank = one, total
    return best


def apply(body: Body, one: FunctionInstance, operands: tuple[Expr, ...], span: Span, line: int) -> Expr:
    """A call of an operator function."""
    args = []
    for at, (operand, param) in enumerate(zip(operands, one.params, strict=True)):
        value = convert(body, operand, param.ty, span)
        args.append(Argument(at, addressable(body, value) if param.by_ref else value, param.by_ref))
    return Call(body.world.need(one), tuple(args), one.result, line)


def unary_user(body: Body, op: str, operand: Expr, span: Span, line: int) -> Expr | None:
    """A declared unary operator, of the operand's own class before one of a base."""
    for one in declared(body.world, operand.ty, UNARY_OPERATOR_NAMES.get(op, "")):
        if len(one.params) == 1 and rank(operand, one.params[0].ty, body.world) is not None:
            return apply(body, one, (operand,), span, line)
    return None

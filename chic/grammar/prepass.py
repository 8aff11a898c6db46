"""The pre-pass: which terminal a token is where several look alike.

In: a token's index, what follows it, and what the parser can take in its present state. Out: the kind of the terminal.
The parser asks when it arrives at a token whose kind is in `DECISIONS`; everything it knows then (whether a type or an
expression is expected) need not be guessed. `accepts(kind)` is exact: it runs the pending reductions without doing them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from chic.grammar.lookahead import MAX_TYPE_DEPTH, NAMES, Lookahead
from chic.grammar.tokens import CONTEXTUAL, CONTEXTUAL_MODIFIERS, KEYWORDS, PRIMITIVES, words

Accepts = Callable[[str], bool]
Decision = Callable[[Lookahead, int, Mapping[str, int], Accepts], str]

# Kinds of two tokens made one, and of the mark that takes up no token at all.
DOUBLE = frozenset(("Q_DOT", "Q_LB", "EMPTY", "PAIR"))
ZERO_WIDTH = "TYPED"

# The kind of a token that must not be taken for another, though it could be: it fits nowhere.
MISFIT = "MISFIT"

_AFTER_GENERIC = words("( ) ] } : ; , . ? == != [ { > >> BINOP I_END $END")
_OPERAND = words(
    """
    ID INT REAL UNIT CHAR STR I_OPEN true false null this new sizeof alignof nameof default await throw ref fn ! ~
    """
)
_SIGNED_OPERAND = words("+ - & * ^ ( ++ -- [")
_AFTER_DECLARED = words("= ; , in )")
_AFTER_BOUND = words(") ; , } ] BINOP => and or when move")
_ACCESSORS = words("get set init")
_BLOCK_WORDS = words("then loop repeat forever begin")  # other languages open a block with them: no variant is meant
TYPE_START = frozenset(("ID", "(", "fn", "*", "ref", "view", "dyn", "impl")) | CONTEXTUAL


def starts_operand(kind: str) -> bool:
    """Whether an operand can begin with a token of this kind."""
    return kind in _OPERAND or kind in _SIGNED_OPERAND or kind in CONTEXTUAL or kind in ("switch_", "..", "..=")


def typed_local(ahead: Lookahead, at: int) -> bool:
    """Whether a type and a name stand at a token, as at the start of a typed local."""
    end = ahead.type_end(at)
    return end > at and ahead.kind(end) in NAMES and ahead.kind(end + 1) in _AFTER_DECLARED


def _less(ahead: Lookahead, at: int, row: Mapping[str, int], accepts: Accepts) -> str:
    if "LT_G" in row and accepts("LT_G"):
        if not accepts("<"):
            return "LT_G"
        end = ahead.type_args_end(at)
        if end >= 0 and (accepts("EMPTY") or end & 1 or ahead.kind(end >> 1) in _AFTER_GENERIC):
            return "LT_G"
    return _relation(ahead, at, row, accepts)


def _more(ahead: Lookahead, at: int, row: Mapping[str, int], accepts: Accepts) -> str:
    if "GT_G" in row and accepts("GT_G"):
        return "GT_G"
    return _relation(ahead, at, row, accepts)


def _relation(ahead: Lookahead, at: int, row: Mapping[str, int], accepts: Accepts) -> str:
    if "P_REL" in row and accepts("P_REL"):
        return "P_REL"
    kind = ahead.kind(at)
    return kind if kind in "<>" else "BINOP"


def _shift_right(ahead: Lookahead, at: int, row: Mapping[str, int], accepts: Accepts) -> str:
    return "GT_G" if "GT_G" in row and accepts("GT_G") else _arithmetic(ahead, at, row, accepts)


def _arithmetic(ahead: Lookahead, at: int, row: Mapping[str, int], accepts: Accepts) -> str:
    if "P_OP" in row and accepts("P_OP"):
        return "P_OP"
    kind = ahead.kind(at)
    return kind if kind in ("+", "-", "*") else "BINOP"


def _star(ahead: Lookahead, at: int, row: Mapping[str, int], accepts: Accepts) -> str:
    if ZERO_WIDTH in row and typed_local(ahead, at) and accepts(ZERO_WIDTH):
        return ZERO_WIDTH
    if "PTR" in row and accepts("PTR") and not (accepts("*") and _multiplies(ahead, at, accepts)):
        return "PTR"
    return _arithmetic(ahead, at, row, accepts)


def _multiplies(ahead: Lookahead, at: int, accepts: Accepts) -> bool:
    """Whether a `*` that may also make a pointer type stands between two operands."""
    after = ahead.kind(at + 1)
    return starts_operand(after) and not (after in ("*", "[") and accepts("GT_G"))


def _plus(ahead: Lookahead, at: int, row: Mapping[str, int], accepts: Accepts) -> str:
    if "TYPE_PLUS" in row and accepts("TYPE_PLUS") and not accepts("+"):
        return "TYPE_PLUS"
    return _arithmetic(ahead, at, row, accepts)


def _paren(ahead: Lookahead, at: int, row: Mapping[str, int], accepts: Accepts) -> str:
    if ahead.kind(at - 1) == "new" and accepts("ID") and _lacks_type(ahead, at):
        return MISFIT
    if ZERO_WIDTH in row and typed_local(ahead, at) and accepts(ZERO_WIDTH):
        return ZERO_WIDTH
    if "LP_TYPE" in row and accepts("LP_TYPE") and (not accepts("(") or ahead.type_end(at + 1) == ahead.match[at]):
        return "LP_TYPE"
    if "AT_LP" in row and accepts("AT_LP"):
        return "(" if accepts("(") and _spaced_type(ahead, at) else "AT_LP"
    if "LP_LAM" in row and ahead.kind(ahead.match[at] + 1) == "=>" and ahead.match[at] > 0 and accepts("LP_LAM"):
        return "LP_LAM"
    if "LP_CAST" in row and _is_cast(ahead, at) and accepts("LP_CAST"):
        return "LP_CAST"
    return "("


def _lacks_type(ahead: Lookahead, at: int) -> bool:
    """Whether the `(` behind a `new` opens arguments, as in C#, and no tuple type: arrays are all that is made of those."""
    close = ahead.match[at]
    after = ahead.kind(close + 1)
    return close >= 0 and after not in ("[", "(") and (after, ahead.kind(close + 2)) != ("?", "[")


def _spaced_type(ahead: Lookahead, at: int) -> bool:
    """Whether a `(` after an attribute's name, set off by a space, is a tuple type in front of a declared name."""
    spaced = ahead.tokens[at - 1].end < ahead.tokens[at].start
    end = ahead.type_end(at)
    return spaced and end > 0 and ahead.kind(end) in NAMES


def _is_cast(ahead: Lookahead, at: int) -> bool:
    for _ in range(MAX_TYPE_DEPTH):
        close = ahead.match[at]
        if close < 0 or ahead.type_end(at + 1) != close:
            return False
        after = ahead.kind(close + 1)
        if after in _OPERAND or after in CONTEXTUAL or (after in _SIGNED_OPERAND and _surely_type(ahead, at + 1, close)):
            return True
        if after != "(":
            return False
        at = close + 1  # `(Level)(byte)n`: behind the arguments of a call stands no operand
    return False


def _surely_type(ahead: Lookahead, first: int, close: int) -> bool:
    """Whether the type between two tokens is a primitive name, or is made with `< > [ ] ? *` or `fn`: no expression."""
    if close - first == 1 or ahead.kind(close - 2) == ".":
        return ahead.tokens[close - 1].text in PRIMITIVES
    return ahead.kind(first) in ("fn", "*") or ahead.kind(close - 1) in (">", ">>", "]", "?", "*", "mut", "const")


def _brace(ahead: Lookahead, at: int, row: Mapping[str, int], accepts: Accepts) -> str:
    members = ahead.kind(at + 1) == "}" or (ahead.kind(at + 1) in NAMES and ahead.kind(at + 2) == "=")
    if "LB_INIT" in row and accepts("LB_INIT"):
        return "LB_INIT" if members or not accepts("LB_ELEMS") else "LB_ELEMS"
    if "LB_ELEMS" in row and accepts("LB_ELEMS"):
        return "LB_ELEMS"
    if "LB_VARIANT" in row and members and _after_name(ahead, at) and not accepts("{") and accepts("LB_VARIANT"):
        return "LB_VARIANT"
    return "{"


def _after_name(ahead: Lookahead, at: int) -> bool:
    """Whether the token before is the end of a name, maybe a generic one."""
    before = ahead.tokens[at - 1]
    return (before.kind in NAMES and before.text not in _BLOCK_WORDS) or before.kind in (">", ">>")


def _question(ahead: Lookahead, at: int, row: Mapping[str, int], accepts: Accepts) -> str:
    after = ahead.kind(at + 1)
    if "NULLABLE" in row and accepts("NULLABLE") and (not accepts("?") or _nullable_before(ahead, at + 1)):
        return "NULLABLE"
    if after == ".":
        return "Q_DOT"
    tight = ahead.tokens[at - 1].end == ahead.tokens[at].start if at else False
    if after == "[" and tight and ahead.kind(ahead.match[at + 1] + 1) != ":" and accepts("Q_LB"):
        return "Q_LB"
    if not starts_operand(after) and "TRY_Q" in row and accepts("TRY_Q"):
        return "TRY_Q"
    return "?"


def _nullable_before(ahead: Lookahead, at: int) -> bool:
    """After `is T ?`: nullable if nothing that could be the middle of a conditional follows."""
    if ahead.kind(at) in NAMES:
        return ahead.kind(at + 1) in _AFTER_BOUND
    return not starts_operand(ahead.kind(at))


def _square(ahead: Lookahead, at: int, row: Mapping[str, int], accepts: Accepts) -> str:
    if ahead.kind(at + 1) != "]":
        return "["
    if ahead.kind(at + 2) == "[" and accepts("PAIR"):
        return "PAIR"
    return "EMPTY" if accepts("EMPTY") else "["


def _when(ahead: Lookahead, at: int, row: Mapping[str, int], accepts: Accepts) -> str:
    return "when" if accepts("when") or not accepts("WHEN_IS") else "WHEN_IS"


def _throw(ahead: Lookahead, at: int, row: Mapping[str, int], accepts: Accepts) -> str:
    if "THROW_S" in row and accepts("THROW_S"):
        return "THROW_S"
    return "throw" if starts_operand(ahead.kind(at + 1)) else "THROW_N"


def _impl(ahead: Lookahead, at: int, row: Mapping[str, int], accepts: Accepts) -> str:
    if ZERO_WIDTH in row and typed_local(ahead, at) and accepts(ZERO_WIDTH):
        return ZERO_WIDTH
    if "IMPL_BLOCK" not in row or not accepts("IMPL_BLOCK"):
        return "impl"
    while ahead.kind(at) not in ("{", "(", ";", "$END"):
        at += 1
    return "IMPL_BLOCK" if ahead.kind(at) == "{" else "impl"


def _arrow(ahead: Lookahead, at: int, row: Mapping[str, int], accepts: Accepts) -> str:
    """No `=>` stands in front of a function's body in braces."""
    if ahead.kind(at + 1) != "{" or not accepts("{"):
        return "=>"
    return MISFIT if accepts("throws") or ahead.kind(at - 1) in _ACCESSORS else "=>"


def _type_start(ahead: Lookahead, at: int, row: Mapping[str, int], accepts: Accepts) -> str:
    if ZERO_WIDTH in row and typed_local(ahead, at) and accepts(ZERO_WIDTH):
        return ZERO_WIDTH
    return ahead.kind(at)


def _name(ahead: Lookahead, at: int, row: Mapping[str, int], accepts: Accepts) -> str:
    if "ID_LAM" in row and ahead.kind(at + 1) == "=>" and accepts("ID_LAM"):
        return "ID_LAM"
    if ZERO_WIDTH in row and typed_local(ahead, at) and accepts(ZERO_WIDTH):
        return ZERO_WIDTH
    return "ID"


def _contextual(ahead: Lookahead, at: int, row: Mapping[str, int], accepts: Accepts) -> str:
    word = ahead.kind(at)
    after = ahead.kind(at + 1)
    kind = "MOD" if word in CONTEXTUAL_MODIFIERS else word.upper()
    if word == "async" and "ASYNC" in row and accepts("ASYNC") and _async_here(ahead, at):
        return "ASYNC"
    if kind in row and accepts(kind) and (not accepts("ID") or _as_word(ahead, at, word, after)):
        return kind
    return _name(ahead, at, row, accepts)


def _async_here(ahead: Lookahead, at: int) -> bool:
    """Whether `async` stands before a local function or a lambda."""
    after = ahead.kind(at + 1)
    lambda_list = after == "(" and ahead.kind(ahead.match[at + 1] + 1) == "=>"
    return after == "function" or lambda_list or (after in NAMES and ahead.kind(at + 2) == "=>")


def _as_word(ahead: Lookahead, at: int, word: str, after: str) -> bool:
    """Whether a contextual word is meant as one where a name could stand too."""
    if word == "record":
        return after in ("struct", "class")
    if word == "error":
        return after in NAMES and ahead.kind(at + 2) in ("{", ":", "<", ";")
    if word == "move":
        return after in ("var", "let")
    if after in NAMES:
        return ahead.kind(at + 2) not in ("=", ";", ",", "=>", "{")
    return after in KEYWORDS or after in ("MOD", "@", "(")


DECISIONS: dict[str, Decision] = {
    "<": _less,
    ">": _more,
    "<=": _relation,
    ">=": _relation,
    ">>": _shift_right,
    "<<": _arithmetic,
    "/": _arithmetic,
    "%": _arithmetic,
    "-": _arithmetic,
    "*": _star,
    "+": _plus,
    "(": _paren,
    "{": _brace,
    "?": _question,
    "[": _square,
    "when": _when,
    "throw": _throw,
    "impl": _impl,
    "=>": _arrow,
    "fn": _type_start,
    "ref": _type_start,
    "view": _type_start,
    "dyn": _type_start,
    "ID": _name,
    **dict.fromkeys(CONTEXTUAL, _contextual),
}

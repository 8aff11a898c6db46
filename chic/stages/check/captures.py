"""Names of the functions around a lambda or local function, and the copies of variables that they take.

In: a name used inside. Out: a place inside. A lambda finds its captures while it is elaborated, as fields of its closure; a
local function gets its as hidden parameters, known before its body is.
"""

from __future__ import annotations

from chic import ty
from chic.diagnostics import with_article
from chic.source import Span
from chic.stages.check.body import Body, Capture, LocalConst, LocalInfo, LocalName
from chic.stages.check.moves import take
from chic.stages.check.null_flow import is_known
from chic.stages.check.places import check_read
from chic.stages.check.symbols import FunctionSymbol
from chic.stages.check.values import ERROR_EXPR, Denoted, GroupRef
from chic.typed import Expr, FieldRef, LocalRef


def outer_name(body: Body, name: str) -> tuple[LocalName, Body] | None:
    """What a name means in the functions around, innermost first, and in which."""
    inner: Body | None = body
    while inner is not None and inner.outer is not None:
        found = inner.outer_names.get(name)
        if found is not None:
            return found, inner.outer
        inner = inner.outer
    return None


def _warn_of_itself(body: Body, info: LocalInfo, span: Span) -> None:
    """`f = n => n * f(n - 1)`, which in C# would call itself."""
    if isinstance(info.ty.base if isinstance(info.ty, ty.Nullable) else info.ty, ty.Fn):
        text = f"this is `{info.name}` as it was before: functions take variables by value"
        body.warning("CAP0002", span, text, label="not what is being assigned", help=call_itself(info.name))


def call_itself(name: str) -> str:
    """How a function is written that calls itself."""
    return f"a function that calls itself is a local one: `function R {name}(T x) {{ ... }}`"


def is_given(body: Body, name: str) -> bool:
    """Whether a function around is making the value of a variable of that name, which is not there before it is made."""
    return body.outer is not None and (name in body.outer.given or is_given(body.outer, name))


def captured(body: Body, name: str, span: Span) -> Denoted | None:
    """What a name of the functions around stands for in this one."""
    found = outer_name(body, name)
    if found is None:
        return None
    what, home = found
    match what:
        case LocalInfo():
            return capture(body, what, home, span)
        case LocalConst():
            return what.value
        case FunctionSymbol():
            return GroupRef(name, (what,), None, None, (), span)


def captured_this(body: Body, span: Span) -> Expr | None:
    """The object that the function around works on, if there is one."""
    home = body.outer
    while home is not None:
        if home.this is not None:
            return capture(body, home.this, home, span)
        home = home.outer
    return None


def borrowed(info: LocalInfo) -> str:
    """Why a variable must not be captured; "" if it may."""
    if info.kind in ("ref", "out", "in"):
        return f"`{info.name}` is {with_article(info.kind)} parameter"
    return f"`{info.name}` stands for another place" if info.place is not None and info.kind == "ref var" else ""


def capture(body: Body, info: LocalInfo, home: Body, span: Span) -> Expr:
    """The place in `body` that holds its copy of a variable of `home`."""
    line = body.line(span)
    if body is home:
        info.used = max(info.used, span.start)
        return info.place if info.place is not None else LocalRef(info.index, info.ty, line)
    known = body.captures.get(id(info))
    if known is not None:
        return known.place
    why = borrowed(info)
    if why:
        body.error(
            "CL0031", span, f"this cannot be captured: {why}", label="lives in the caller", help="copy it into a variable"
        )
        return ERROR_EXPR
    if info.ty is ty.ERROR or body.outer is None:
        return ERROR_EXPR
    if body.environment < 0:
        body.error("FLW0001", span, f"`{info.name}` has no value yet where the function is first used")
        return ERROR_EXPR
    value = check_read(body.outer, capture(body.outer, info, home, span), span)
    if value is ERROR_EXPR:
        return ERROR_EXPR
    take(body.outer, value, span)
    if info.name in home.given and home.names.get(info.name) is info:
        _warn_of_itself(body, info, span)
    place = FieldRef(LocalRef(body.environment, ty.Struct(body.name), line), len(body.captures), info.ty, line)
    there = is_known(body.outer, value) and info.name not in body.written
    body.captures[id(info)] = Capture(info, value, place, there)
    return place

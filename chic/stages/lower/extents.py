"""How long those locals live that patterns and switches set: to the end of the statement in which they do.

If a name is used behind its statement, what the statement sets lives as long as the block around it, and where a raw address of
it may be kept, or jumps to labels make it hard to tell, as long as the function runs.
In: a typed function. Out: for each statement, what it owns.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from attrs import define, field

from chic import typed
from chic.stages.lower.walk import find, walk
from chic.ty import Ty

_LOCALS = frozenset({typed.LocalRef})
Statements = dict[int, tuple[int, ...]]  # by the id of a statement: locals


@define
class Extents:
    """Who owns the locals that patterns and switches set. Statements inside expressions are parts of the statement around."""

    own: Statements = field(factory=dict)  # released with the statement
    around: Statements = field(factory=dict)  # released with the block around the statement
    function: set[int] = field(factory=set)


def extents_of(function: typed.Function, owns: Callable[[Ty], bool], points: Callable[[Ty], bool], labels: bool) -> Extents:
    """The extents of what a function's statements set."""
    made = Extents()
    assert function.body is not None
    uses = _uses(function.body)
    for statement in _statements(function.body):
        roots = _expressions(statement)
        bound = tuple(one for one in _bound(statement, roots) if owns(function.locals[one].ty))
        if not bound:
            continue
        inside = _uses(statement)
        if _keeps_address(function, statement, roots, points):
            made.function.update(bound)
        elif all(uses[one] == inside[one] for one in bound):
            made.own[id(statement)] = bound
        elif labels:
            made.function.update(bound)
        else:
            made.around[id(statement)] = bound
    return made


def _uses(root: object) -> Counter[int]:
    return Counter(one.index for one in find(_LOCALS, root) if isinstance(one, typed.LocalRef))


def _statements(body: typed.Stmt) -> Iterator[typed.Stmt]:
    """All statements but those inside expressions; a chain of `else if` is one."""
    stack: list[typed.Stmt] = [body]
    while stack:
        node = stack.pop()
        yield node
        stack += _inner(node)


def _inner(node: typed.Stmt) -> list[typed.Stmt]:
    match node:
        case typed.Block(statements=statements):
            return list(statements)
        case typed.If():
            *links, last = _chain(node)
            return [one.then for one in links if isinstance(one, typed.If)] + ([last] if last is not None else [])
        case typed.Loop(init=init, body=body):
            return [*init, body]
        case typed.Switch(sections=sections):
            return [one.body for one in sections]
        case typed.Try(body=body, catches=catches, final=final):
            return [body, *(one.body for one in catches), *((final,) if final is not None else ())]
        case typed.Labeled(statement=inner):
            return [inner]
    return []


def _chain(node: typed.If) -> list[typed.Stmt | None]:
    """The links of a chain of `else if`, then what stands behind the last `else`, if anything does."""
    links: list[typed.Stmt | None] = []
    step: typed.Stmt | None = node
    while isinstance(step, typed.If):
        links.append(step)
        step = step.otherwise
    return [*links, step]


def _expressions(node: typed.Stmt) -> tuple[object, ...]:
    """What a statement evaluates itself."""
    match node:
        case typed.If():
            return tuple(one.condition for one in _chain(node) if isinstance(one, typed.If))
        case typed.Loop(condition=condition, step=step):
            return (condition, step)
        case typed.Switch(value=value, sections=sections):
            return (value, *(one.tests for one in sections))
        case typed.Try(catches=catches):
            return tuple(one.guard for one in catches)
        case typed.Declare(value=value) | typed.Return(value=value) | typed.Throw(value=value) | typed.Do(expr=value):
            return (value,)
    return ()


def _bound(node: typed.Stmt, roots: tuple[object, ...]) -> list[int]:
    """The locals that patterns and switches among these expressions set, in the order in which they were made."""
    found = {node.subject} if isinstance(node, typed.Switch) else set()
    for one in walk(roots):
        match one:
            case typed.Bind(local=local):
                found.add(local)
            case typed.Switch(subject=local) | typed.SwitchValue(subject=local) | typed.Matches(subject=local):
                found.add(local)
            case _:
                pass
    return sorted(found)


def _keeps_address(function: typed.Function, node: typed.Stmt, roots: tuple[object, ...], points: Callable[[Ty], bool]) -> bool:
    """Whether a variable may hold an address of what the statement sets when it ends."""
    if isinstance(node, typed.Declare) and points(function.locals[node.local].ty):
        return True
    return any(isinstance(one, typed.Assign) and points(one.place.ty) for one in walk(roots))

"""The constructor that a record has from its head, where it has others that take as many arguments: these choose among them.

In: the AST of a record. Out: AST of the constructor. (Elsewhere a record is made of its parts directly.)
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from chic.syntax import Assign, Block, ConstructorDecl, ExprStmt, Item, Member, Modifiers, Name, Param, This, Type, TypeDecl

Params = tuple[Param, ...]


def head_constructor(item: TypeDecl) -> Iterator[Item]:
    """`init(int X) { this.X = X; }`, unless the record declares that itself."""
    head, span = item.positional, item.name_span
    others = [one.params for one in item.members if isinstance(one, ConstructorDecl)]
    if any(_alike(head, one) for one in others) and not any(_types(head) == _types(one) for one in others):
        body = Block(tuple(map(_stored, head)), close=span, span=span)
        params = tuple(evolve(one, mode="") for one in head)
        yield ConstructorDecl(Modifiers(visibility="public"), params, body, name_span=span, span=span)


def _alike(head: Params, others: Params) -> bool:
    """Whether both may take the same number of arguments; nothing is like no head."""
    return bool(head) and _least(others) <= len(head) and _least(head) <= len(others)


def _least(params: Params) -> int:
    return sum(1 for one in params if one.default is None)


def _types(params: Params) -> list[Type | None]:
    return [one.type for one in params]


def _stored(param: Param) -> ExprStmt:
    span = param.span
    place = Member(This("this", span), param.name, name_span=span, span=span)
    return ExprStmt(Assign("=", place, Name(param.name, span=span), span), span)

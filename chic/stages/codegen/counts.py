"""Retain and Release, in line: null and immortal objects (count below 0) are left alone."""

from __future__ import annotations

from chic import mir
from chic.stages.codegen.body import TAGS, Body

_COUNT = f", align 8{TAGS['count']}"


def _counted(body: Body, value: str, done: str) -> str:
    """Branches to `done` if there is nothing to count; returns the count otherwise."""
    live, counted = body.label(), body.label()
    null = body.let(f"icmp eq ptr {value}, null")
    body.add(f"br i1 {null}, label %{done}, label %{live}")
    body.lines.append(f"{live}:")
    count = body.let(f"load i64, ptr {value}{_COUNT}")
    immortal = body.let(f"icmp slt i64 {count}, 0")
    body.add(f"br i1 {immortal}, label %{done}, label %{counted}")
    body.lines.append(f"{counted}:")
    return count


def retain(body: Body, one: mir.Retain) -> None:
    """One more owner."""
    value, done = body.value(one.value), body.label()
    if value == "null" or isinstance(one.value, mir.StringValue):
        return
    count = _counted(body, value, done)
    more = body.let(f"add i64 {count}, 1")
    body.add(f"store i64 {more}, ptr {value}{_COUNT}")
    body.add(f"br label %{done}")
    body.lines.append(f"{done}:")


def _drop(body: Body, one: mir.Release, value: str) -> str:
    """The function that frees the object; -1: the first one its descriptor (the second word) names."""
    if one.drop >= 0:
        return body.context.symbols[one.drop]
    descriptor = body.let(f"load ptr, ptr {body.let(f'getelementptr inbounds nuw i8, ptr {value}, i64 8')}, align 8")
    return body.let(f"load ptr, ptr {descriptor}, align 8")


def release(body: Body, one: mir.Release) -> None:
    """One owner less; the last one drops the object."""
    value, done = body.value(one.value), body.label()
    if value == "null" or isinstance(one.value, mir.StringValue):
        return
    count, last = _counted(body, value, done), body.label()
    less = body.let(f"sub i64 {count}, 1")
    body.add(f"store i64 {less}, ptr {value}{_COUNT}")
    none = body.let(f"icmp eq i64 {less}, 0")
    body.add(f"br i1 {none}, label %{last}, label %{done}")
    body.lines.append(f"{last}:")
    body.add(f"call void {_drop(body, one, value)}(ptr {value})")
    body.add(f"br label %{done}")
    body.lines.append(f"{done}:")

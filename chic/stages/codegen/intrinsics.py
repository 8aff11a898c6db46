"""Machine operations by name: the table that std and runtime sources refer to with `@intrinsic`.

`{0}`, `{1}` .. are the arguments, `{t}` and `{s}` the LLVM type of the first one and its suffix in intrinsic names, `{n}`
the pointer-sized integer.
"""

from __future__ import annotations

from attrs import frozen

from chic import mir
from chic.stages.codegen.body import Body
from chic.stages.codegen.options import CodegenError


@frozen
class Operation:
    """A template, run in order; the last line is the result. `targets` is both, native or wasm."""

    lines: tuple[str, ...]
    targets: str = "both"


def _op(*lines: str, targets: str = "both") -> Operation:
    return Operation(lines, targets)


def _count_bits(name: str, bits: int) -> Operation:
    flag = "" if name == "ctpop" else ", i1 false"
    line = f"call i{bits} @llvm.{name}.i{bits}(i{bits} {{0}}{flag})"
    return _op(line, "trunc i64 {last} to i32") if bits == 64 else _op(line)


_SUFFIX = {"float": "f32", "double": "f64"}

INTRINSICS: dict[str, Operation] = {
    **{
        name: _op(f"call {{t}} @llvm.{llvm}.{{s}}({{t}} {{0}})")
        for name, llvm in (
            ("sqrt", "sqrt"), ("floor", "floor"), ("ceil", "ceil"), ("trunc", "trunc"), ("nearest", "roundeven"),
            ("abs", "fabs"),
        )
    },
    "copysign": _op("call {t} @llvm.copysign.{s}({t} {0}, {t} {1})"),
    "bits_of_double": _op("bitcast double {0} to i64"),
    "double_of_bits": _op("bitcast i64 {0} to double"),
    "bits_of_float": _op("bitcast float {0} to i32"),
    "float_of_bits": _op("bitcast i32 {0} to float"),
    **{f"clz{bits}": _count_bits("ctlz", bits) for bits in (32, 64)},
    **{f"ctz{bits}": _count_bits("cttz", bits) for bits in (32, 64)},
    **{f"popcount{bits}": _count_bits("ctpop", bits) for bits in (32, 64)},
    "mul_high": _op("call i64 @chic.mul_high(i64 {0}, i64 {1})"),
    "memcpy": _op("call void @llvm.memcpy.p0.p0.{n}(ptr {0}, ptr {1}, {n} {2}, i1 false)"),
    "memmove": _op("call void @llvm.memmove.p0.p0.{n}(ptr {0}, ptr {1}, {n} {2}, i1 false)"),
    "memset": _op("call void @llvm.memset.p0.{n}(ptr {0}, i8 {1}, {n} {2}, i1 false)"),
    "cycles": _op("call i64 {cycles}", targets="native"),
    "atomic_load64": _op("load atomic i64, ptr {0} acquire, align 8"),
    "atomic_store64": _op("store atomic i64 {1}, ptr {0} release, align 8"),
    "atomic_add64": _op("atomicrmw add ptr {0}, i64 {1} acq_rel, align 8"),
    "atomic_load32": _op("load atomic i32, ptr {0} monotonic, align 4"),
    "atomic_store32": _op("store atomic i32 {1}, ptr {0} monotonic, align 4"),
    "likely": _op("call i1 @llvm.expect.i1(i1 {0}, i1 true)"),
    "stack_alloc": _op("alloca i8, {n} {0}, align 16"),
    "trap": _op("call void @llvm.trap()"),
    "frame_address": _op("call ptr @llvm.frameaddress.p0(i32 0)"),
    "memory_size": _op("call i32 @llvm.wasm.memory.size.i32(i32 0)", targets="wasm"),
    "memory_grow": _op("call i32 @llvm.wasm.memory.grow.i32(i32 0, i32 {0})", targets="wasm"),
    "string_raw": _op("alias"),
    "string_own": _op("alias"),
    "where": _op("alias"),
}  # fmt: skip


def intrinsic(body: Body, one: mir.Intrinsic) -> None:
    """A machine operation."""
    found = INTRINSICS.get(one.name)
    if found is None:
        raise CodegenError(f"no such intrinsic: {one}")
    if found.targets not in ("both", "wasm" if body.context.target.wasm else "native"):
        raise CodegenError(f"intrinsic {one.name} exists on {found.targets} only: {one}")
    if found.lines == ("alias",):
        if one.dst is not None:
            body.alias(one.dst, one.ty, _known(body, one))
        return
    _expand(body, one, found)


def _known(body: Body, one: mir.Intrinsic) -> str:
    """What a machine operation gives that takes no instruction."""
    if one.name != "where":
        return body.value(one.args[0])
    if not isinstance(one.args[0], mir.Const):
        raise CodegenError(f"the line is not known: {one}")
    return body.context.where(body.function, int(one.args[0].value))


def _expand(body: Body, one: mir.Intrinsic, operation: Operation) -> None:
    args = [body.value(arg) for arg in one.args]
    first = body.layouts.value(body.type_of(one.args[0])) if one.args else ""
    words = {
        "t": first,
        "s": _SUFFIX.get(first, first),
        "n": f"i{body.layouts.pointer_bits}",
        "cycles": _cycles(body) if one.name == "cycles" else "",
        "last": "",
    }
    for line in operation.lines[:-1]:
        words["last"] = body.let(line.format(*args, **words))
    text = operation.lines[-1].format(*args, **words)
    if one.dst is None:
        body.add(text)
    else:
        body.bind(one.dst, one.ty, text)


def _cycles(body: Body) -> str:
    """The counter that user space may read: the time stamp on x86-64, the virtual counter on aarch64."""
    if body.context.target.triple.startswith(("aarch64", "arm64")):
        return '@llvm.read_volatile_register.i64(metadata !{!"cntvct_el0"})'
    return "@llvm.readcyclecounter()"

"""Calls, and what a function's declaration and definition say about it."""

from __future__ import annotations

from chic import mir
from chic.stages.codegen.body import Body
from chic.stages.codegen.context import COLD_HELPERS, HELPERS, Context
from chic.stages.codegen.inlining import inline_words
from chic.stages.codegen.options import CodegenError
from chic.stages.codegen.symbols import quoted
from chic.ty import NEVER, Array, Ty
from chic.typed import ARRAY_NEW

# LLVM must not make calls of C library functions out of our loops: WebAssembly has none.
_NO_LIBRARY = " ".join(f'"no-builtin-{one}"' for one in ("strlen", "wcslen", "memchr", "memcmp", "bcmp"))


def call(body: Body, one: mir.Call) -> None:
    """A call of one of the program's functions or imports."""
    callee = body.context.function(one.function)
    result, params = body.context.signature(one.function)
    if len(params) != len(one.args):
        raise CodegenError(f"{callee.name} takes {len(params)} arguments: {one}")
    args = ", ".join(f"{param} {body.value(arg)}" for param, arg in zip(params, one.args, strict=True))
    text = f"call {result} {body.context.symbols[one.function]}({args})"
    finish(body, one.dst, one.ty, text, foreign=callee.imported is not None)


def call_pointer(body: Body, one: mir.CallPointer) -> None:
    """A call through a C function pointer."""
    args = ", ".join(f"{body.context.passed(body.type_of(arg))} {body.value(arg)}" for arg in one.args)
    finish(body, one.dst, one.ty, f"call {body.context.result(one.ty)} {body.value(one.target)}({args})", foreign=True)


def finish(body: Body, dst: mir.Temp | None, ty: Ty, text: str, foreign: bool) -> None:
    """Foreign functions may give a null array."""
    if dst is None or body.layouts.value(ty) == "void":
        body.add(text)
    elif foreign and isinstance(ty, Array):
        body.loaded(dst, ty, text)
    else:
        body.bind(dst, ty, text)


def call_helper(body: Body, one: mir.Binary | mir.Convert, symbol: str, args: tuple[mir.Operand, ...]) -> None:
    """An instruction that is a call of a runtime function."""
    callee = body.context.helper(symbol, f"{type(one).__name__} ({one.ty})")
    call(body, mir.Call(one.dst, callee, args, one.ty))


def header(context: Context, function: mir.Function) -> str:
    """What a definition starts with, up to the opening brace."""
    result, params = context.signature(function.id)
    outside = bool(function.export) and function.export not in HELPERS
    linkage = "" if outside else "internal "
    names = ", ".join(f"{param} %p{at}" for at, param in enumerate(params))
    attributes = context.group(_attributes(context, function, outside))
    fresh = "noalias nonnull " if function.name == ARRAY_NEW else ""
    return f"define {linkage}{fresh}{result} {context.symbols[function.id]}({names}) {attributes} {{"


def _attributes(context: Context, function: mir.Function, outside: bool) -> str:
    text = f"nounwind null_pointer_is_valid {_NO_LIBRARY}{inline_words(function, context.target.wasm, context.traced)}"
    if function.result == NEVER or function.export in COLD_HELPERS:
        text += " noreturn"
    if function.export in COLD_HELPERS:
        text += " cold noinline"
    if not context.target.wasm:
        return text + ' "probe-stack"="inline-asm"'
    return text + f' "wasm-export-name"={quoted(function.export.encode())}' if outside else text


def declarations(context: Context) -> list[str]:
    """Declarations of the imports that no function of the program defines."""
    seen: set[str] = set()
    lines = []
    for function in context.program.functions:
        symbol = context.symbols[function.id]
        if function.imported is None or function.imported.symbol in context.exports or symbol in seen:
            continue
        seen.add(symbol)
        result, params = context.signature(function.id)
        module, name = function.imported.module, function.imported.symbol
        attributes = context.group(
            "nounwind" + (" noreturn" if function.result == NEVER else "") + _import(context, module, name)
        )
        lines.append(f"declare {result} {symbol}({', '.join(params)}) {attributes}")
    for name, symbol in context.hosts.items():
        lines.append(f"declare void {symbol}(i32) {context.group('nounwind' + _import(context, 'chic_rt', name))}")
    return lines


def _import(context: Context, module: str, name: str) -> str:
    """Only what names its module is imported on wasm; the linker reports the rest as undefined."""
    if not context.target.wasm or not module:
        return ""
    return f' "wasm-import-module"={quoted(module.encode())} "wasm-import-name"={quoted(name.encode())}'

"""What all functions of one program share while their text is made: layouts, symbols, constants, attribute groups.

In: the program and the target. Out: names to refer to, and at the end the text of what was referred to.
"""

from __future__ import annotations

from chic import mir
from chic.stages.codegen.inlining import has_tracepoints
from chic.stages.codegen.layout import Layouts
from chic.stages.codegen.options import CodegenError, Target
from chic.stages.codegen.symbols import local_symbol, quoted, symbol
from chic.ty import Array, Prim, Ty, is_signed

# Exports of the runtime that only generated code calls: nobody outside looks for them, so they may be inlined and dropped.
COLD_HELPERS = frozenset({"chic_panic_index", "chic_panic_division", "chic_panic_message"})
HELPERS = COLD_HELPERS | frozenset(
    {"chic_fmod", "chic_fmodf", "chic_udiv128", "chic_urem128", "chic_sdiv128", "chic_srem128"}
    | {f"chic_{wide}_to_{real}" for wide in ("i128", "u128") for real in ("f32", "f64")}
    | {f"chic_{real}_to_{wide}" for wide in ("i128", "u128") for real in ("f32", "f64")}
    | {"chic_trace_enter", "chic_trace_exit", "chic_entry"}
)


class Context:
    """One program on one target."""

    def __init__(self, program: mir.Program, target: Target) -> None:
        self.program = program
        self.target = target
        self.traced = has_tracepoints(program)
        self.layouts = Layouts(program.structs, target.pointer_bits, target.wasm, program.classes)
        self.classes = {one.name: one for one in program.classes}
        self._interfaces = {one.name: at for at, one in enumerate(program.interfaces)}
        self.exports = {one.export: one.id for one in program.functions if one.export and one.imported is None}
        self.imports = {one.imported.symbol: one.id for one in program.functions if one.imported}
        if program.entry_function >= 0:
            self.exports.setdefault("chic_entry", program.entry_function)
        self.statics = {one.name: symbol(one.export) if one.export else local_symbol(one.name) for one in program.statics}
        self.exported_statics = {one.export: symbol(one.export) for one in program.statics if one.export}
        self.symbols = [self._symbol_of(one) for one in program.functions]
        self.signatures: dict[mir.FunctionId, tuple[str, tuple[str, ...]]] = {}
        self.constants: list[str] = []
        self.hosts: dict[str, str] = {}
        self.functions: dict[str, str] = {}
        self._bytes: dict[bytes, str] = {}
        self._strings: dict[str, str] = {}
        self._wheres: dict[tuple[mir.FunctionId, int], str] = {}
        self._groups: dict[str, int] = {}

    def _symbol_of(self, function: mir.Function) -> str:
        imported = function.imported
        if imported is None:
            return symbol(function.export) if function.export else local_symbol(function.name)
        if imported.symbol in self.exports:
            return self._symbol_of(self.program.functions[self.exports[imported.symbol]])
        if self.target.wasm and imported.module:
            return symbol(f"{imported.module}::{imported.symbol}")
        return symbol(imported.symbol)

    def function(self, at: mir.FunctionId) -> mir.Function:
        """The function with that id."""
        return self.program.functions[at]

    def helper(self, wanted: str, reason: str) -> mir.FunctionId:
        """The function that the runtime exports under that symbol (or that the program imports)."""
        found = self.exports.get(wanted, self.imports.get(wanted))
        if found is None:
            raise CodegenError(f"{reason} needs the runtime function {wanted}, which the program does not have")
        return found

    def static(self, export: str, reason: str) -> str:
        """The symbol of the runtime's exported static."""
        if export not in self.exported_statics:
            raise CodegenError(f"{reason} needs the runtime static {export}, which the program does not have")
        return self.exported_statics[export]

    def host_function(self, name: str) -> str:
        """The symbol of a function (i32) -> void of the profiling host, on wasm; declared on first use."""
        return self.hosts.setdefault(name, symbol(f"chic_rt::{name}"))

    def signature(self, at: mir.FunctionId) -> tuple[str, tuple[str, ...]]:
        """LLVM types, with extension attributes, of a function's result and parameters."""
        found = self.signatures.get(at)
        if found is None:
            function = self.program.functions[at]
            params = (self.param(one) for one in function.locals[: function.param_count])
            found = self.signatures[at] = (self.result(function.result), tuple(params))
        return found

    def param(self, local: mir.Local) -> str:
        """A parameter's type and attributes."""
        return "ptr" if local.by_ref else self.passed(local.ty)

    def passed(self, ty: Ty) -> str:
        """Type and attributes of an argument: narrow integers are extended as C wants it. Arrays are never null (on wasm null
        has a header of zeros), so their length may be read ahead of time."""
        if isinstance(ty, Array):
            return f"ptr {'' if self.target.wasm else 'nonnull '}align 16 dereferenceable(16)"
        text = self.layouts.value(ty)
        return f"{text} {extension}" if (extension := self._extension(ty)) else text

    def result(self, ty: Ty) -> str:
        """Attributes and type of a result."""
        text = self.layouts.value(ty)
        return f"{extension} {text}" if (extension := self._extension(ty)) else text

    def _extension(self, ty: Ty) -> str:
        if not isinstance(ty, Prim) or ty.kind == "float" or not 0 < self.layouts.bits(ty) < 32 or ty.bits == 0:
            return ""
        return "signext" if is_signed(ty) else "zeroext"

    def bytes_constant(self, data: bytes) -> str:
        """The symbol of read-only bytes."""
        found = self._bytes.get(data)
        if found is None:
            found = self._bytes[data] = f"@chic.text.{len(self._bytes)}"
            self.constants.append(f"{found} = private unnamed_addr constant [{len(data)} x i8] c{quoted(data)}, align 1")
        return found

    def string(self, text: str) -> str:
        """An immortal string object; the empty string is null."""
        if not text:
            return "null"
        found = self._strings.get(text)
        if found is None:
            found = self._strings[text] = f"@chic.string.{len(self._strings)}"
            data = text.encode("utf-8", "surrogatepass")
            body = f"i64 -1, i64 {len(data)}, i64 {len(data)}, [{len(data) + 1} x i8] c{quoted(data + bytes(1))}"
            self.constants.append(
                f"{found} = private unnamed_addr constant {{ i64, i64, i64, [{len(data) + 1} x i8] }} {{ {body} }}, align 16"
            )
        return found

    def where(self, function: mir.Function, line: int) -> str:
        """The constant that tells a panic its place: function, file and line."""
        found = self._wheres.get((function.id, line))
        if found is None:
            found = self._wheres[function.id, line] = f"@chic.where.{len(self._wheres)}"
            files = self.program.files
            path = files[function.file].path if function.file < len(files) else ""
            parts = []
            for text in (function.name, path):
                data = text.encode()
                parts.append(f"ptr {self.bytes_constant(data)}, i64 {len(data)}")
            body = f"{{ ptr, i64, ptr, i64, i64 }} {{ {', '.join(parts)}, i64 {line} }}"
            self.constants.append(f"{found} = private unnamed_addr constant {body}, align 8")
        return found

    def interface_number(self, name: str) -> int:
        """The place of an interface in the tables of classes."""
        return self._interfaces[name]

    def narrow_index_panic(self, callee: str, signed: bool) -> str:
        """A function that widens a 32-bit index and length for the runtime's `callee`; made on first use."""
        found, extension = f"@chic.index.{'signed' if signed else 'unsigned'}", "sext" if signed else "zext"
        self.functions[found] = (
            f"define internal void {found}(i32 %i, i32 %n, ptr %w) cold noinline noreturn nounwind {{\n"
            f"  %a = {extension} i32 %i to i64\n  %b = zext i32 %n to i64\n"
            f"  call void {callee}(i64 %a, i64 %b, ptr %w)\n  unreachable\n}}"
        )
        return found

    def group(self, attributes: str) -> str:
        """A reference to an attribute group."""
        return f"#{self._groups.setdefault(attributes, len(self._groups))}"

    def groups(self) -> list[str]:
        """Definitions of the attribute groups in use."""
        return [f"attributes #{at} = {{ {text} }}" for text, at in self._groups.items()]

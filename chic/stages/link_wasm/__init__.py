"""One relocatable wasm object -> a WebAssembly module.

Memory: 1024 bytes that stay zero (reading through a null reference finds nothing there), the stack growing down towards
them (so that an overflow leaves memory and traps, instead of damaging data), data, heap. What no export needs is dropped.
Every visible symbol of the object is exported: functions as they are, data as an immutable global holding its address.
"""

from __future__ import annotations

from chic.stages.link_wasm.layout import lay_out
from chic.stages.link_wasm.liveness import live_parts
from chic.stages.link_wasm.options import LinkError, LinkOptions
from chic.stages.link_wasm.write import write_module
from chic.wasm_object import ObjectError
from chic.wasm_reader import read_object

__all__ = ["LinkError", "LinkOptions", "link_wasm"]


def link_wasm(data: bytes, options: LinkOptions) -> bytes:
    """The module's bytes; the same for the same object and options."""
    try:
        parts = read_object(data)
    except (ObjectError, IndexError, ValueError) as error:
        raise LinkError(f"not an object to link: {error}") from error
    live = live_parts(parts)
    return write_module(lay_out(parts, live, options), options)

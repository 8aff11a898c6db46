"""What `link_wasm` is told, and the fault it raises."""

from __future__ import annotations

from attrs import frozen


@frozen
class LinkOptions:
    """Sizes in bytes (`stack_size`) and pages of 64 KiB; `module_name` goes into the name section."""

    stack_size: int = 1 << 20
    max_pages: int = 65536
    module_name: str = "chic"


class LinkError(Exception):
    """The object cannot become a module: something is undefined or of a kind we do not link."""

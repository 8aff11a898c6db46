"""What both back ends share when a program is brought to life: the error, and the struct that opens the profiler."""

from __future__ import annotations

import ctypes


class LinkError(Exception):
    """The program needs something that is not there. The message is for the user."""


class TraceHost(ctypes.Structure):
    """`Host` of session.cl."""

    _fields_ = (
        ("descriptor", ctypes.c_uint64),
        ("mark", ctypes.c_uint64),
        ("virtual_clock", ctypes.c_uint64),
        ("stats", ctypes.c_uint64),
        ("memory", ctypes.c_uint64),
    )


def trace_host(address: int, *values: int) -> None:
    """Fills the profiler's `chic_trace_host`: trace file, and the addresses of mark, clock, statistics and memory."""
    host = TraceHost.from_address(address)
    for (name, _), value in zip(TraceHost._fields_, values, strict=False):
        setattr(host, name, value)


def is_ours(name: str) -> bool:
    """Whether a function belongs to the library or the runtime: what goes wrong in it, its caller should hear of."""
    return name.startswith(("Std::", "Chic::Rt::", "chic_"))

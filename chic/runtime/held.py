"""The output that a running program holds back: when it is due, and what becomes of it when the program is ended.

In: the address of the program's `Held` (runtime/output.cl). Out: the program hands over in time; or the host does it for it.
"""

from __future__ import annotations

import ctypes
import os
import select
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

SYMBOL = "chic_output_held"
PATIENCE = 0.05  # seconds that output may wait
LAST_PATIENCE = 1.0  # seconds that a receiver may take when the program is being ended
NOTICE = 0.01  # seconds in which the program sees that it is being ended
STACK = 1 << 20
_NUMBERS = [(name, ctypes.c_uint64) for name in ("timed", "due", "busy", "stop")]


class Held(ctypes.Structure):
    """`Held` of output.cl, in a native program."""

    _fields_ = (*_NUMBERS, ("start", ctypes.c_uint64), ("next", ctypes.c_uint64))


class HeldInWasm(ctypes.Structure):
    """The same in a wasm program."""

    _fields_ = (*_NUMBERS, ("start", ctypes.c_uint32), ("next", ctypes.c_uint32))


@contextmanager
def keeping_time(held: Any) -> Iterator[None]:
    """While the program runs, it is told now and then that what it holds back is due."""
    over = threading.Event()
    held.timed = held.due = 1

    def tick() -> None:
        while not over.wait(PATIENCE):
            held.due = 1

    threading.stack_size(STACK)
    thread = threading.Thread(target=tick, daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def hand_over(held: HeldInWasm, memory: int) -> None:
    """What is held back goes out, and the program, which runs in another thread, hands over nothing any more."""
    held.stop = 1
    time.sleep(NOTICE)
    last = time.monotonic() + LAST_PATIENCE
    while held.busy and time.monotonic() < last:
        time.sleep(NOTICE)
    if not held.busy:
        with suppress(OSError):  # nobody reads any more
            _write(ctypes.string_at(memory + held.start, held.next - held.start))


def _write(data: bytes) -> None:
    """Bytes to standard output, as long as somebody takes them."""
    poll = select.poll()
    poll.register(1, select.POLLOUT)
    while data and poll.poll(LAST_PATIENCE * 1000):
        data = data[os.write(1, data[: select.PIPE_BUF]) :]

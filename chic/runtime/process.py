"""What a process that runs a program does first: behave like any program, and give it a stack of its own.

In: who started it, the size of the stack, the work. Out: what the work returns.
"""

from __future__ import annotations

import ctypes
import os
import signal
import threading
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

HOST_FAULT = 70
ENDING = (signal.SIGHUP, signal.SIGINT, signal.SIGTERM)
PARENT_DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG
SMALLEST_STACK = 1 << 20


def behave_like_a_program(parent: int) -> None:
    """Signals do what they do to any program, and it does not outlive who started it."""
    for number in (signal.SIGINT, signal.SIGPIPE, signal.SIGXFSZ):
        signal.signal(number, signal.SIG_DFL)
    ctypes.CDLL(None).prctl(PARENT_DEATH_SIGNAL, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(HOST_FAULT)


def before_a_signal_ends_it(work: Callable[[], None]) -> None:
    """In the main thread, whatever the others do: the work is done, then the signal does what it does to any program."""

    def end(number: int, _frame: object) -> None:
        signal.signal(signal.SIGPIPE, signal.SIG_IGN)
        work()
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)

    for number in ENDING:
        if signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, end)


def on_big_stack(work: Callable[[int], T], size: int) -> T:
    """Does the work in a thread with a stack of that size, or the largest there is; it is told the size."""
    results: list[T] = []
    while True:
        threading.stack_size(size)
        thread = threading.Thread(target=lambda size=size: results.append(work(size)))
        try:
            thread.start()
        except RuntimeError:
            size //= 2
            if size < SMALLEST_STACK:
                raise
            continue
        thread.join()
        return results[0]

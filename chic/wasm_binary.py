"""WebAssembly's binary alphabet: LEB128 numbers, names, vectors, sections. In: bytes. Out: values; and back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

MAGIC = b"\0asm\x01\0\0\0"
CUSTOM, TYPE, IMPORT, FUNCTION, TABLE, MEMORY, GLOBAL, EXPORT, START, ELEMENT, CODE, DATA, DATA_COUNT = range(13)
I32, FUNCREF = 0x7F, 0x70


class Reader:
    """A place in a run of bytes, moving forward."""

    def __init__(self, data: bytes, at: int = 0, end: int | None = None) -> None:
        self.data = data
        self.at = at
        self.end = len(data) if end is None else end

    def byte(self) -> int:
        """One byte."""
        self.at += 1
        return self.data[self.at - 1]

    def unsigned(self) -> int:
        """Unsigned LEB128."""
        result = shift = 0
        while True:
            byte = self.byte()
            result |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                return result

    def signed(self) -> int:
        """Signed LEB128."""
        start = self.at
        result = self.unsigned()
        bits = 7 * (self.at - start)
        return result - (1 << bits) if result >> (bits - 1) else result

    def take(self, count: int) -> bytes:
        """The next bytes."""
        self.at += count
        return self.data[self.at - count : self.at]

    def name(self) -> str:
        """UTF-8 text with its length before it."""
        return self.take(self.unsigned()).decode()

    def vector(self) -> Iterator[int]:
        """Counts through a vector; the caller reads each element."""
        return iter(range(self.unsigned()))

    def more(self) -> bool:
        """Whether the end is not reached yet."""
        return self.at < self.end


def unsigned(value: int) -> bytes:
    """Unsigned LEB128."""
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def signed(value: int) -> bytes:
    """Signed LEB128."""
    out = bytearray()
    while not -64 <= value < 64:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value & 0x7F)
    return bytes(out)


def padded(value: int) -> bytes:
    """A 32-bit LEB128 over five bytes, as relocations leave room for; the same bits serve signed and unsigned readers."""
    low = [value >> shift & 0x7F | 0x80 for shift in (0, 7, 14, 21)]
    return bytes((*low, value >> 28 & 0x7F))


def name(text: str) -> bytes:
    """UTF-8 text with its length before it."""
    data = text.encode()
    return unsigned(len(data)) + data


def vector(items: Iterable[bytes]) -> bytes:
    """A vector of encoded elements."""
    parts = tuple(items)
    return unsigned(len(parts)) + b"".join(parts)


def section(kind: int, payload: bytes) -> bytes:
    """A section; none at all for an empty vector."""
    return b"" if payload == b"\0" else bytes((kind,)) + unsigned(len(payload)) + payload


def custom(title: str, payload: bytes) -> bytes:
    """A custom section."""
    return section(CUSTOM, name(title) + payload)

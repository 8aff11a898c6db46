"""The file form of every noun that one stage leaves for another.

In: a kind and its value. Out: bytes with a head line (kind, format version, digest of the rest), a line of diagnostics, and
the value as positional JSON; objects, modules and texts are their own format. Data only: reading one never runs code. Reading
checks the head, the digest and every field; what does not fit raises `DamagedArtifact`, and the driver makes the file anew.
"""

from __future__ import annotations

import json
from hashlib import blake2b
from importlib import import_module
from pathlib import Path
from typing import Any

from attrs import frozen

from chic.atomic import write_atomic
from chic.codec import Misfit, from_data, to_data
from chic.diagnostics import Diagnostic

MAGIC = "chic-artifact"


class DamagedArtifact(Exception):
    """A file that is not the artefact it should be: cut off, overwritten, from another version."""


@frozen
class Kind:
    """One kind of artefact: its name and format version in the head, and where its type is, which is imported when a file is
    read or written. Bytes and texts have no such head; `magic` lists what such a file may begin with. `sealed` ones carry kind,
    version and digest at their end, where loaders do not look: several programs share them, and none knows what was written."""

    name: str
    version: int
    holds: str
    magic: tuple[bytes, ...] = (b"",)
    sealed: bool = False

    @property
    def type(self) -> Any:
        """The class of the value."""
        module, _, name = self.holds.rpartition(".")
        return getattr(import_module(module), name)


@frozen
class Artifact:
    """What a file holds: the value, and what its stage found while making it."""

    value: Any
    diagnostics: tuple[Diagnostic, ...] = ()


AST = Kind("ast", 1, "chic.syntax.Unit")
TYPED = Kind("typed", 1, "chic.typed.Program")
MIR = Kind("mir", 1, "chic.mir.Program")
SITES = Kind("sites", 1, "chic.tracepoint.TracepointTable")
TRACE = Kind("trace", 2, "chic.tracedata.TraceData")
ENDING = Kind("ending", 1, "chic.ending.Ending")
OBJECT = Kind("object", 1, "builtins.bytes", (b"\x7fELF", b"\0asm"))
PROBE = Kind("probe", 1, "builtins.bytes", (b"\x7fELF",), sealed=True)
MODULE = Kind("module", 1, "builtins.bytes", (b"\0asm",))
TEXT = Kind("text", 1, "builtins.str")

KINDS: tuple[Kind, ...] = (AST, TYPED, MIR, SITES, TRACE, ENDING, OBJECT, PROBE, MODULE, TEXT)


def digest(data: bytes) -> str:
    """Fingerprint of some bytes, in hex."""
    return blake2b(data, digest_size=16).hexdigest()


def encode(kind: Kind, value: Any, diagnostics: tuple[Diagnostic, ...] = ()) -> bytes:
    """The bytes of an artefact; the same value gives the same bytes."""
    if kind.type is bytes:
        return bytes(value) + _seal(kind, bytes(value))
    if kind.type is str:
        return str(value).encode()
    rest = _json(to_data(diagnostics, tuple[Diagnostic, ...])) + b"\n" + _json(to_data(value, kind.type))
    return f"{MAGIC} {kind.name} {kind.version} {digest(rest)}\n".encode() + rest


def decode(kind: Kind, data: bytes) -> Artifact:
    """The artefact in `data`; raises `DamagedArtifact`."""
    if kind.type in (bytes, str):
        return Artifact(_headless(kind, data))
    found, body = _open(kind, data)
    return Artifact(_value(body, kind.type), found)


def decode_diagnostics(kind: Kind, data: bytes) -> tuple[Diagnostic, ...]:
    """Only what the stage found; the value is not decoded."""
    return () if kind.type in (bytes, str) else _open(kind, data)[0]


def proves_whole(path: Path) -> bool:
    """Whether a file has the head of an artefact, with the digest of the rest."""
    head, _, rest = _bytes(path).partition(b"\n")
    return head.startswith(MAGIC.encode()) and head.endswith(digest(rest).encode())


def write(kind: Kind, path: Path, value: Any, diagnostics: tuple[Diagnostic, ...] = ()) -> None:
    """Write an artefact, whole or not at all."""
    write_atomic(path, encode(kind, value, diagnostics))


def read(kind: Kind, path: Path) -> Artifact:
    """Read an artefact; raises `DamagedArtifact`, also when the file cannot be read."""
    return decode(kind, _bytes(path))


def read_diagnostics(kind: Kind, path: Path) -> tuple[Diagnostic, ...]:
    """What the stage that wrote the artefact found."""
    return decode_diagnostics(kind, _bytes(path))


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise DamagedArtifact(f"cannot be read: {error.strerror}") from error


def _json(data: Any) -> bytes:
    return json.dumps(data, separators=(",", ":")).encode()


def _seal(kind: Kind, data: bytes) -> bytes:
    return f"\n{MAGIC} {kind.name} {kind.version} {digest(data)}\n".encode() if kind.sealed else b""


def _headless(kind: Kind, data: bytes) -> bytes | str:
    if not data.startswith(kind.magic):
        raise DamagedArtifact(f"not an artefact of kind {kind.name}")
    body = data[: len(data) - len(_seal(kind, b""))]
    if data != body + _seal(kind, body):
        raise DamagedArtifact("digest does not match")
    try:
        return body if kind.type is bytes else body.decode()
    except UnicodeDecodeError as error:
        raise DamagedArtifact("not UTF-8") from error


def _open(kind: Kind, data: bytes) -> tuple[tuple[Diagnostic, ...], bytes]:
    """Check head and digest; the diagnostics and the body."""
    head, _, rest = data.partition(b"\n")
    if head.split(b" ")[:3] != f"{MAGIC} {kind.name} {kind.version}".encode().split(b" "):
        raise DamagedArtifact(f"not an artefact of kind {kind.name}, version {kind.version}")
    if head.decode("ascii", "replace") != f"{MAGIC} {kind.name} {kind.version} {digest(rest)}":
        raise DamagedArtifact("digest does not match")
    found, _, body = rest.partition(b"\n")
    return _value(found, tuple[Diagnostic, ...]), body


def _value(body: bytes, hint: Any) -> Any:
    try:
        return from_data(json.loads(body), hint)
    except (ValueError, RecursionError, Misfit) as error:
        raise DamagedArtifact(f"content does not fit: {error}") from error

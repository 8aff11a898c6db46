"""The names that `#if` and `@cfg` know: what a program is compiled for, and what the user defines.

In: back end, configuration, target triple, and what the user defines. Out: names and their texts, in order. `feature=a,b`
defines `feature_a` and `feature_b`.
"""

from __future__ import annotations

import re

Defines = tuple[tuple[str, str], ...]

NAME = re.compile(r"[^\W\d]\w*")
TRUE, FALSE = "true", "false"


def defines_of(backend: str, configuration: str, target: str, given: Defines) -> Defines:
    """Everything that is defined; what the user gives wins."""
    arch, _, rest = target.partition("-")
    system, environment = _system(rest)
    release = configuration == "release"
    known = {
        "DEBUG": FALSE if release else TRUE,
        "RELEASE": TRUE if release else FALSE,
        "PROFILE": configuration,
        "TRACE": TRUE,
        "TARGET": target,
        "TARGET_TRIPLE": target,
        "TARGET_ARCH": arch,
        "TARGET_OS": system,
        "TARGET_ENV": environment,
        "BACKEND": backend,
        "KIND": "executable",
    }
    return tuple((known | dict(given)).items())


def _system(rest: str) -> tuple[str, str]:
    """Operating system and environment of what follows the processor in a triple."""
    parts = [part for part in rest.split("-") if part != "unknown"]
    return parts[0] if parts else "", parts[1] if len(parts) > 1 else ""


def read_defines(raw: object) -> Defines:
    """Reads `NAME`, `NAME=text`, several separated by `;`. Raises `ValueError` for what is not a name."""
    found: dict[str, str] = {}
    for one in filter(None, (part.strip() for part in str(raw).split(";"))):
        name, equals, text = (part.strip() for part in one.partition("="))
        if name == "feature" and equals:
            found |= {f"feature_{_name(part.strip())}": TRUE for part in text.split(",")}
        else:
            found[_name(name)] = text if equals else TRUE
    return tuple(found.items())


def _name(text: str) -> str:
    if not NAME.fullmatch(text):
        raise ValueError(f"{text!r} is not a name; write NAME or NAME=text, `;` between several")
    return text

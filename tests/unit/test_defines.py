"""What `#if` and `@cfg` know: the compilation's own names, and the user's."""

from __future__ import annotations

import pytest

from chic.defines import defines_of, read_defines

NATIVE, SANDBOX = "x86_64-unknown-linux-gnu", "wasm32-wasip1"


def test_what_a_program_is_compiled_for() -> None:
    assert dict(defines_of("llvm", "debug", NATIVE, ())) == {
        "DEBUG": "true", "RELEASE": "false", "PROFILE": "debug", "TRACE": "true", "TARGET": NATIVE, "TARGET_TRIPLE": NATIVE,
        "TARGET_ARCH": "x86_64", "TARGET_OS": "linux", "TARGET_ENV": "gnu", "BACKEND": "llvm", "KIND": "executable",
    }  # fmt: skip
    wasm = dict(defines_of("wasm", "release", SANDBOX, ()))
    assert (wasm["DEBUG"], wasm["RELEASE"], wasm["PROFILE"], wasm["BACKEND"]) == ("false", "true", "release", "wasm")
    assert (wasm["TARGET_ARCH"], wasm["TARGET_OS"], wasm["TARGET_ENV"]) == ("wasm32", "wasip1", "")


def test_the_user_wins() -> None:
    assert dict(defines_of("llvm", "debug", NATIVE, (("DEBUG", "false"), ("MINE", "1"))))["DEBUG"] == "false"


@pytest.mark.parametrize("text", ["1x", "a b", "=1", "feature=a,,b", "feature=", "A;-"])
def test_what_is_not_a_name(text: str) -> None:
    with pytest.raises(ValueError, match="is not a name; write NAME or NAME=text"):
        read_defines(text)


def test_later_ones_win_and_empty_texts_are_false() -> None:
    assert read_defines("A=1;A=2; ;B=") == (("A", "2"), ("B", ""))

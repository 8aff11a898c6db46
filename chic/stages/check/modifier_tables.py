"""Which words may stand in front of which declarations."""

from __future__ import annotations

from chic.syntax import (
    AliasDecl,
    ConstDecl,
    ConstructorDecl,
    DelegateDecl,
    FieldDecl,
    FunctionDecl,
    OperatorDecl,
    PropertyDecl,
    StaticDecl,
    TestcaseDecl,
)

Words = frozenset[str]


def _words(text: str) -> Words:
    return frozenset(text.split())


# Types by kind; traits, unions and `impl` blocks are not there yet.
TYPES: dict[str, Words] = {
    "class": _words("static sealed abstract partial unsafe new"),
    "error": _words("sealed abstract partial unsafe new"),
    "struct": _words("readonly partial unsafe new"),
    "record": _words("readonly partial unsafe new"),
    "interface": _words("partial unsafe new"),
    "enum": _words("new"),
    "extension": _words("partial unsafe"),
}

# What members may say depends on where they stand; what is "type" here is neither a namespace nor a class nor a struct.
PLACES = {"": "namespace", "class": "class", "error": "class", "struct": "struct", "record": "struct", "extension": "struct"}
_FUNCTION = _words("static async unsafe extern partial constexpr noreturn")
_OVERRIDING = _words("virtual override sealed abstract")
MEMBERS: dict[type, dict[str, Words]] = {
    FunctionDecl: {
        "namespace": _FUNCTION,
        "class": _FUNCTION | _OVERRIDING | {"new"},
        "struct": _FUNCTION | {"override", "readonly"},
        "type": _FUNCTION | {"abstract", "new"},
    },
    PropertyDecl: {
        "class": _words("static unsafe extern partial required readonly new") | _OVERRIDING,
        "struct": _words("static unsafe extern partial required readonly override"),
        "type": _words("static unsafe abstract new"),
    },
    FieldDecl: dict.fromkeys(("namespace", "class", "struct", "type"), _words("static readonly required unsafe extern new")),
    StaticDecl: dict.fromkeys(("namespace", "class", "struct", "type"), _words("static readonly unsafe extern new")),
    ConstDecl: dict.fromkeys(("namespace", "class", "struct", "type"), _words("static new")),
    ConstructorDecl: dict.fromkeys(("class", "struct", "type"), _words("unsafe extern constexpr")),
    OperatorDecl: dict.fromkeys(("class", "struct", "type"), _words("static unsafe extern constexpr")),
    DelegateDecl: dict.fromkeys(("namespace", "class", "struct", "type"), _words("unsafe new")),
    AliasDecl: dict.fromkeys(("namespace", "class", "struct", "type"), _words("new")),
    TestcaseDecl: {"namespace": _words("async unsafe")},
}

WHAT_FOR: dict[str, str] = {
    "abstract": "only classes and their methods and properties can be abstract",
    "async": "only functions and testcases can be async",
    "constexpr": "only functions run at compile time",
    "extern": "only functions and statics can stand elsewhere",
    "new": "only members hide what is inherited",
    "noreturn": "only functions return",
    "override": "only methods and properties of classes override",
    "partial": "only types and functions can be partial",
    "readonly": "only fields and structs can be readonly",
    "required": "only fields and properties can be required",
    "sealed": "only classes, and methods and properties that override, can be sealed",
    "static": "it is for classes, functions, fields and properties",
    "unsafe": "there is no code in it",
    "virtual": "only methods and properties of classes are overridden",
}

VISIBILITIES = frozenset(
    frozenset(one.split())
    for one in ("", "public", "internal", "private", "protected", "protected internal", "private protected")
)

# Pairs that contradict each other in front of members, and in front of types.
CONTRADICTIONS: tuple[tuple[set[str], ...], tuple[set[str], ...]] = (
    (
        {"abstract", "virtual"}, {"abstract", "extern"}, {"abstract", "async"}, {"override", "virtual"}, {"override", "new"},
        {"abstract", "sealed"}, {"static", "required"}, {"readonly", "required"}, {"static", "abstract"},
        {"static", "virtual"}, {"static", "override"}, {"static", "sealed"},
    ),
    ({"abstract", "sealed"}, {"abstract", "static"}, {"sealed", "static"}),
)  # fmt: skip

"""Words that start a statement or declaration in other languages, and what Chic writes instead.

In: a `Trouble`. Out: a `Complaint` for the table in mistakes.py, or None. A word counts only where it cannot be a name: another
word, a text or a brace follows.
"""

from __future__ import annotations

from chic.grammar.lookahead import NAMES
from chic.grammar.report import Complaint
from chic.grammar.tokens import KEYWORDS, words
from chic.grammar.trouble import Trouble

_IMPORT = "write `import Name.Space;` at the top of the file"
_AFTER = KEYWORDS | NAMES | words("MOD STR I_OPEN INT { < -")

# What to write for a word: `=` in front of a replacement for the word alone, else an advice.
_STATEMENTS = {
    "final": "=let", "val": "=let", "my": "=let", "local": "=let", "raise": "=throw", "except": "=catch", "rescue": "=catch",
    "unless": "write `if (!(...))`", "until": "write `while (!(...))`", "loop": "write `while (true)`",
    "forever": "write `while (true)`", "repeat": "write `do { ... } while (!(...));`",
    "match": "write `switch (x) { case ...: ... }`, or `x switch { ... => ... }` for a value",
    "when": "write `switch (x) { case ...: ... }`", "defer": "write `using`, or `try { ... } finally { ... }`",
    "go": "there are no threads yet", "spawn": "there are no threads yet", "with": "write `using (var x = ...)`",
    "synchronized": "write `lock`", "print": "write `Console.WriteLine(...)`", "echo": "write `Console.WriteLine(...)`",
    "begin": "write `{`", "end": "write `}`", "then": "leave it out", "elseif": "=else if", "elif": "=else if",
    "elsif": "=else if", "del": "leave it out: values go by themselves", "goto_": "=goto", "assert": "write `Assert.That(...)`",
    "pass": "a block that does nothing is empty: `{ }`", "from": _IMPORT,
}  # fmt: skip
_DECLARATIONS = {
    "export": "=public", "pub": "=public", "open": "=public", "final": "=sealed", "use": "=import", "include": "=import",
    "require": "=import", "from": _IMPORT, "package": "=namespace", "module": "=namespace", "mod": "=namespace",
    "typedef": "write `typealias Name = T;`", "type": "write `typealias Name = T;`", "data": "=record struct",
    "record": "write `record struct`", "template": "type parameters stand behind the name: `T F<T>(T x)`",
    "protocol": "=interface", "mixin": "=interface", "object": "=class", "actor": "=class",
    "event": "write a field of a function type: `fn(T) -> void Changed;`", "property": "write `T Name { get; set; }`",
    "inline": "leave it out, or write `@always_inline`", "native": "write `@extern(\"C\")`", "val": "=readonly",
}  # fmt: skip


def changed_copy(trouble: Trouble) -> Complaint | None:
    """`a with { X = 1 }`"""
    if trouble.found.text != "with" or trouble.token(1).text != "{":
        return None
    help = "change a copy: `var b = a; b.X = ...;`"
    return Complaint("PARSE0013", "Chic has no `with`", trouble.span, help=help)


def foreign_word(trouble: Trouble) -> Complaint | None:
    """`unless (x) { }`, `export int F() { }`, `if (x) then { }`."""
    table = _STATEMENTS if trouble.in_body else _DECLARATIONS
    for at in dict.fromkeys((_first(trouble), trouble.at - 1, trouble.at)):
        token = trouble.machine.tokens[max(at, 0)]
        advice = table.get(token.text, "") if token.kind in ("ID", "when", "type") or token.kind in NAMES else ""
        if not advice or not _starts(trouble, at):
            continue
        word = advice.removeprefix("=")
        if word != advice:
            return Complaint(
                "PARSE0013", f"Chic has no `{token.text}`", token.span, help=f"write `{word}`", fix=(token.span, word)
            )
        return Complaint("PARSE0013", f"Chic has no `{token.text}`", token.span, help=advice)
    return None


def _first(trouble: Trouble) -> int:
    """The first word that is no modifier."""
    at = trouble.first
    while trouble.machine.ahead.kind(at) in ("MOD", "static", "unsafe"):
        at += 1
    return at


def _starts(trouble: Trouble, at: int) -> bool:
    """Whether the word at that place can be no name: by what follows."""
    kind, match = trouble.machine.ahead.kind, trouble.machine.brackets.match
    if kind(at + 1) == "(":
        return kind(match[at + 1] + 1) == "{" or (at == trouble.at and kind(at - 1) in ("}", ")"))
    return kind(at + 1) in _AFTER or kind(at + 1) == "::"

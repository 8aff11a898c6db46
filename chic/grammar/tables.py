"""The parse tables: made by lark from the grammar, kept as JSON beside it.

In: `chic.lark`, `terminals.lark`. Out: `Tables`. lark is imported only to make them anew; reading the shipped file takes
milliseconds. The file carries a key (hash of both grammar files and of the layout's version): a file with another key is not
believed, the tables are then made in memory. It also says which lark made it; another lark on the user's machine is no reason
to doubt it. `python -m chic.grammar` rewrites the file.
"""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import frozen

if TYPE_CHECKING:
    from lark import Lark
    from lark.grammar import Rule as LarkRule

HERE = Path(__file__).parent
FILE = HERE / "tables.json"
SOURCES = ("chic.lark", "terminals.lark")
LAYOUT = 1
START = "<unit>"


@frozen
class Rule:
    """One production: `size` symbols become an `origin` (in angle brackets: a rule may be named like a keyword).

    `builder` names what makes its value: `=` passes the kept child on, `[` starts a list, `+` lengthens one. `keep` says what
    the builder gets: an index, -1 for an absent optional, -2 - index for a list to be spread.
    """

    origin: str
    size: int
    builder: str
    keep: tuple[int, ...]


@frozen
class Tables:
    """LALR(1) tables. `rows[state][kind]` is the next state (>= 0, for terminals and nonterminals) or -1 - rule."""

    rows: tuple[dict[str, int], ...]
    rules: tuple[Rule, ...]
    start: int
    end: int


def is_rule(symbol: str) -> bool:
    """Whether a symbol of a row is a nonterminal: those stand in angle brackets."""
    return len(symbol) > 2 and symbol[0] == "<" and symbol[-1] == ">"


def lark_parser(debug: bool = False) -> Lark:
    """lark's own parser of the grammar (its lexer is of no use: all terminals are declared)."""
    from lark import Lark
    from lark.lexer import Lexer

    class NoLexer(Lexer):
        def __init__(self, conf: object) -> None:
            pass

        def lex(self, lexer_state: Any, parser_state: Any) -> Any:
            return iter(())

    options: dict[str, Any] = {
        "parser": "lalr",
        "lexer": NoLexer,
        "start": START[1:-1],
        "maybe_placeholders": True,
        "debug": debug,
    }
    return Lark.open(str(HERE / SOURCES[0]), **options)


def key() -> str:
    """What the tables depend on, as a hash."""
    digest = hashlib.sha256()
    for name in SOURCES:
        digest.update((HERE / name).read_bytes())
    digest.update(f"layout {LAYOUT}".encode())
    return digest.hexdigest()


def _plan(rule: LarkRule) -> tuple[str, tuple[int, ...]]:
    """Builder and kept children of a rule, by lark's own conventions (anonymous tokens out, `?rule` inlined, `[x]` None)."""
    name = str(rule.origin.name)
    gaps = "".join(str(int(gap)) for gap in rule.options.empty_indices).split("0") if rule.options.empty_indices else []
    keep: list[int] = []
    for index, symbol in enumerate(rule.expansion):
        keep += [-1] * len(gaps[index] if gaps else "")
        if not getattr(symbol, "filter_out", False):
            keep.append(-2 - index if str(symbol.name).startswith("__") else index)
    keep += [-1] * len(gaps[-1] if gaps else "")
    if name.startswith("__"):
        own = bool(rule.expansion) and rule.expansion[0].name == rule.origin.name
        return ("+" if own else "["), tuple(keep)
    if rule.options.expand1 and not rule.alias and len(keep) == 1 and keep[0] >= 0:
        return "=", tuple(keep)
    return str(rule.alias or name), tuple(keep)


def make() -> dict[str, Any]:
    """The tables as plain data, fresh from the grammar."""
    from lark import __version__
    from lark.lexer import PatternStr
    from lark.parsers.lalr_analysis import Shift

    lark = lark_parser()
    table = lark.parser.parser._parse_table
    shown = {one.name: one.pattern.value for one in lark.terminals if isinstance(one.pattern, PatternStr)}
    symbols = sorted({str(name) for row in table.states.values() for name in row})
    number = {name: index for index, name in enumerate(symbols)}
    order = {rule: index for index, rule in enumerate(sorted({*lark.rules, *_reduced(table)}, key=repr))}
    states = _numbered(table.start_states[START[1:-1]], table.states)
    rows = []
    for state in states:
        row: list[int] = []
        for name, (action, target) in sorted(table.states[state].items(), key=lambda entry: entry[0]):
            row += (number[name], states[target] if action is Shift else -1 - order[target])
        rows.append(row)
    rules = [
        [f"<{rule.origin.name}>", len(rule.expansion), builder, list(keep)]
        for rule in order
        for builder, keep in (_plan(rule),)
    ]
    return {
        "kind": "chic grammar tables",
        "key": key(),
        "lark": __version__,
        "symbols": [shown.get(name, name if name.isupper() or name == "$END" else f"<{name}>") for name in symbols],
        "rules": rules,
        "states": rows,
        "start": 0,
        "end": states[table.end_states[START[1:-1]]],
    }


def _numbered(start: int, states: Any) -> dict[int, int]:
    """New numbers for the states, in the order in which they are reached: lark's depend on Python's hash seed."""
    from lark.parsers.lalr_analysis import Shift

    numbers = {start: 0}
    queue = [start]
    for state in queue:
        for _, (action, target) in sorted(states[state].items(), key=lambda entry: entry[0]):
            if action is Shift and target not in numbers:
                numbers[target] = len(numbers)
                queue.append(target)
    return numbers


def _reduced(table: Any) -> set[LarkRule]:
    from lark.parsers.lalr_analysis import Reduce

    return {target for row in table.states.values() for action, target in row.values() if action is Reduce}


def unpack(data: dict[str, Any]) -> Tables:
    """Tables from their plain form."""
    symbols = [str(name) for name in data["symbols"]]
    rows = tuple({symbols[name]: action for name, action in zip(row[::2], row[1::2], strict=True)} for row in data["states"])
    rules = tuple(Rule(origin, size, builder, tuple(keep)) for origin, size, builder, keep in data["rules"])
    return Tables(rows, rules, data["start"], data["end"])


def write(data: dict[str, Any]) -> None:
    """Write the shipped file, one state a line so that a change of the grammar makes a readable difference."""
    head = {name: value for name, value in data.items() if name != "states"}
    lines = ",\n".join(json.dumps(row, separators=(",", ":")) for row in data["states"])
    text = json.dumps(head, separators=(",", ":"))[:-1] + ',"states":[\n' + lines + "\n]}\n"
    FILE.write_text(text, encoding="utf-8")


def read() -> dict[str, Any] | None:
    """The shipped tables, or None if they are missing, damaged or not of this grammar."""
    try:
        data = json.loads(FILE.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return data if isinstance(data, dict) and data.get("key") == key() else None


@cache
def parse_tables() -> Tables:
    """The tables, read once per process."""
    data = read()
    return unpack(make() if data is None else data)

"""One sign where another belongs, and words too many.

In: a stuck machine. Out: a `Repair` that leaves the present token out and puts what belongs there in its place, so that the
rest of the statement is read, too; None where nothing is that clear.
"""

from __future__ import annotations

from chic.grammar.driver import Machine
from chic.grammar.lists import fits, list_start, starts_declaration
from chic.grammar.lookahead import NAMES
from chic.grammar.repairing import Repair
from chic.grammar.tokens import Token

# What belongs there: the terminal, and its text.
Belongs = tuple[str, str]
ARROW: Belongs = ("=>", "=>")
_WORDS: dict[str, Belongs] = {"and": ("BINOP", "&&"), "or": ("BINOP", "||"), "not": ("!", "!"), "instanceof": ("is", "is")}


def replacement(machine: Machine) -> Repair | None:
    """What belongs in place of the present token, or that nothing does."""
    if _too_many(machine):
        return Repair((), drop=True)
    found = _belongs(machine)
    return Repair((found[0],), drop=True, text=found[1]) if found is not None else None


def in_arms(machine: Machine) -> bool:
    """Whether the present token stands right in the braces of a switch expression."""
    opener = machine.brackets.outer[machine.at]
    return opener > 0 and machine.tokens[opener].kind == "{" and machine.tokens[opener - 1].kind == "switch"


def told_before(machine: Machine, found: Repair) -> bool:
    """Whether the same was said about another arm of the switch; notes it."""
    key = (machine.brackets.outer[machine.at], machine.tokens[machine.at].kind)
    told = found.drop and in_arms(machine) and key in machine.told
    machine.told.add(key)
    return told


def _belongs(machine: Machine) -> Belongs | None:
    token, accepts = machine.tokens[machine.at], machine.accepts
    if token.text in _WORDS and token.kind != "STR":
        terminal, text = _WORDS[token.text]
        return (terminal, text) if accepts(terminal) else None
    if in_arms(machine):
        return _in_arm(machine, token)
    match token.kind:
        case ";" if _inside(machine) and fits(machine, [",", machine.ahead.kind(machine.at + 1)]):
            return (",", ",")
        case ":" if _opener(machine) == "[" and accepts(".."):
            return ("..", "..")
        case ":" if _opener(machine) == "{" and accepts("=") and not accepts("BINOP"):
            return ("=", "=")
        case "->" if _tight(machine) and machine.ahead.kind(machine.at + 1) in NAMES and accepts("."):
            return (".", ".")
    return None


def _in_arm(machine: Machine, token: Token) -> Belongs | None:
    if token.kind in (":", "->", "=") and machine.accepts("=>"):
        return ARROW
    if token.kind == ";" and machine.accepts(",") and machine.ahead.kind(machine.at + 1) != "}":
        return (",", ",")
    return ("ID", "_") if token.kind == "default" and machine.accepts("ID") else None


def _too_many(machine: Machine) -> bool:
    token, before = machine.tokens[machine.at], _before(machine)
    match token.kind:
        case "=":
            return before.text in ("==", "!=") and before.end == token.start
        case "mut":
            return before.kind == "let"
        case "=>":  # the pre-pass lets it fit wherever it is not one too many
            return machine.ahead.kind(machine.at + 1) == "{" and machine.accepts("=>")
        case "case":
            return in_arms(machine) and machine.accepts("P_REL")
        case ";" if before.kind == "}":
            return machine.at == list_start(machine) and machine.accepts("delegate") and not machine.accepts("while")
        case ";":
            return _inside(machine) and machine.ahead.kind(machine.at + 1) == "}" and machine.accepts("}")
    return False


def _tight(machine: Machine) -> bool:
    return _before(machine).end == machine.tokens[machine.at].start


def _before(machine: Machine) -> Token:
    return machine.tokens[max(machine.at - 1, 0)]


def _opener(machine: Machine) -> str:
    outer = machine.brackets.outer[machine.at]
    return machine.tokens[outer].kind if outer >= 0 else ""


def _inside(machine: Machine) -> bool:
    """Whether the present token stands in brackets of its statement or declaration, not in the head of a `for`."""
    outer, first = machine.brackets.outer[machine.at], list_start(machine)
    return outer >= first and machine.brackets.match[outer] >= 0 and machine.tokens[max(outer - 1, 0)].kind != "for"


def comma_missing(machine: Machine) -> bool:
    """Whether a comma in front of the present token makes it and the next one fit."""
    kinds = [machine.ahead.kind(machine.at), machine.ahead.kind(machine.at + 1)]
    plain = ["ID" if kind in NAMES else kind for kind in kinds]
    if not _inside(machine) or starts_declaration(machine.tokens[machine.at]):
        return False
    return fits(machine, [",", *plain]) or fits(machine, [",", plain[0], ",", plain[1]])

"""How alike two names are, and the name that was probably meant.

In: a misspelt name, those that there are. Out: the nearest of them, if it is near enough to suggest.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher

MOST_OF_IT = 0.66
SHORTEST_START = 3  # letters of a name that say enough to suggest what starts with them: `Len` for `Length`


def distance(one: str, other: str) -> int:
    """How many letters differ, two neighbours changed about counted once."""
    rows = [list(range(len(other) + 1))]
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            best = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                best = min(best, rows[-2][j - 2] + 1)
            row.append(best)
        rows.append(row)
    return rows[-1][-1]


def nearest(name: str, candidates: Iterable[str]) -> str:
    """The candidate most like `name`, whatever the case of letters, or an empty string."""
    known = sorted({one for one in candidates if one != name})
    ranked = sorted((distance(name.lower(), one.lower()), -_common(name, one), one) for one in known if _comparable(name, one))
    if ranked and _near_enough(name, ranked[0]):
        return ranked[0][2]
    longer = [one for one in known if len(name) >= SHORTEST_START and one.lower().startswith(name.lower())]
    return longer[0] if len(longer) == 1 else ""


def _comparable(name: str, other: str) -> bool:
    return abs(len(name) - len(other)) <= max(2, len(name) // 3)


def _common(name: str, other: str) -> float:
    """How much of two names is the same, 1 for all."""
    return SequenceMatcher(None, name, other, False).ratio()


def _near_enough(name: str, ranked: tuple[int, float, str]) -> bool:
    """A third of the letters may differ; two of a short name, if most of it is the same."""
    away, common, found = ranked
    return away < len(found) and (away <= max(1, len(name) // 3) or (away == 2 and -common >= MOST_OF_IT))

"""Who opens or closes, told behind the slot's name -> no part of that name.

9:00  Welcome: Ada Byron                  ->   Welcome              nobody is said to speak, as in a slot of its own
9:00  Closing remarks (Ada Byron)         ->   Closing remarks

Where every slot of a page is a title with its people, such a slot is one, too, and she speaks in it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from . import folk, words
from .opinions import PAIR, SESSION, SETTLED, TALK
from .units import EXTRA, TEXT, TIME, Part, Unit, numbered

_NAMED: Final = re.compile(
    r"(?:welcom|opening|closing|concluding|conclusion|introduct|introductory|greeting|wrap|final|farewell|begr|eröffnung|schlu|apertura|clausura|ouverture|clôture|accueil)",
    re.IGNORECASE,
)
_SIGN: Final = re.compile(r"\s*(?::|,|\s[-–—|]|\s?--|\(|\sby)\s*(?=[A-ZÀ-Þ])")
_OTHERS: Final = re.compile(
    r"\b(?:keynotes?|lectures?|talks?|panel|session chair|chair|chairs|moderator|plenary|address)\b",
    re.IGNORECASE,
)
_ENDS: Final = re.compile(r"[,(;]|\s[-–—]|\sand\s|\s&\s")
_ADDRESS: Final = re.compile(r"\A(?:(?:Prof|Dr|Mr|Ms|Mrs|Sir|Professor|Doctor)\b\.?\s*)+")
_SURE: Final = 0.6
_LONGEST_HEAD: Final = 60
_LONGEST: Final = 200
_FEWEST_TALKS: Final = 3
_MOST_TALKS: Final = 0.7


def part(units: list[Unit]) -> list[Unit]:
    """Part such slots, or say that they are talks; return the units."""
    found = {
        id(after): cut
        for before, after in pairwise(units)
        if before.hint == TIME and (cut := _find(after)) is not None
    }
    if not found:
        return units
    flat = _is_flat(units)
    parted: list[Unit] = []
    for unit in units:
        parted.append(unit)
        cut = found.get(id(unit))
        if cut is None:
            continue
        stop, start, last = cut
        if flat:
            unit.pair, unit.form = (0, stop, start, last), "opening"
            unit.scores[PAIR] = max(unit.scores[SESSION], unit.scores[TALK], 0.0) + 3.0
        else:
            parted.append(_cut(unit, stop, start))
    return parted if flat else numbered(parted)


def _find(unit: Unit) -> tuple[int, int, int] | None:
    """Where the name of such a slot ends, and where people begin and end."""
    text = unit.text
    if (
        unit.hint != TEXT
        or len(unit.parts) != 1
        or len(text) > _LONGEST
        or not unit.opening & words.IS_PLENARY
        or (unit.pair is not None and unit.scores[PAIR] >= unit.scores[SESSION])
        or _NAMED.match(text) is None
    ):
        return None
    for sign in _SIGN.finditer(text, 0, _LONGEST_HEAD):
        head = text[: sign.start()]
        last = len(text.rstrip(" ."))
        if "(" in sign[0]:
            if text[last - 1] != ")":
                continue
            last -= 1
        people = text[sign.end() : last]
        if _OTHERS.search(head) is not None or folk.weigh(head) >= _SURE:
            return None
        if ": " in people or _OTHERS.search(people) is not None:
            continue
        name = _ADDRESS.sub("", _ENDS.split(people, maxsplit=1)[0])
        if folk.could_name(name) and folk.weigh(name) >= _SURE:
            return sign.start(), sign.end(), last
    return None


def _is_flat(units: Sequence[Unit]) -> bool:
    """Whether the slots of a page are titles with people, and no session is told by its number."""
    slots = talks = 0
    for before, after in pairwise(units):
        if after.hint != TEXT:
            continue
        if after.opening & words.IS_NUMBERED:
            return False
        if before.hint == TIME and not after.opening & words.IS_PLENARY:
            slots += 1
            talks += after.pair is not None and after.pair[0] < after.pair[1]
    return talks >= _FEWEST_TALKS and talks >= _MOST_TALKS * slots


def _cut(unit: Unit, stop: int, start: int) -> Unit:
    """Shorten a unit to the slot's name; what stands behind tells nothing of a talk."""
    line, first, last = unit.parts[0]
    rest = Unit(unit.text[start:], [Part(line, first + start, last)], EXTRA)
    rest.cell, rest.first, rest.scores = unit.cell, False, SETTLED[EXTRA]
    unit.text = unit.text[:stop]
    unit.parts = [Part(line, first, first + stop)]
    unit.pair, unit.form = None, ""
    return rest

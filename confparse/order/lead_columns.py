"""A column before that of the times: what kind of thing each row tells, or what it is where nothing stands behind.

| Oral A1 | 10:15 | Ada Byron: A Machine for Rings |      ->   10:15 Ada Byron: A Machine for Rings
| Lunch   | 12:30 |                                |           12:30 Lunch
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from . import folk, words
from .units import EXTRA, LABEL, TEXT, TIME, Unit

_FEWEST: Final = 3
_KIND: Final = re.compile(
    r"\b(?:papers?|talks?|keynotes?|posters?|demos?|tutorials?|lectures?|presentations?|invited|contributed|orals?|speakers?|spotlights?|plenary|regular|short|long)\b",
    re.IGNORECASE,
)
_COUNT: Final = re.compile(r"[\s#]*[A-Z]?[0-9IVX]{1,4}\Z")


def settle(
    units: Sequence[Unit], rows: dict[int, dict[int, list[Unit]]], content: list[int], clock: int
) -> Sequence[Unit]:
    """Return the units with the times of such a table before what they are of; other tables stay as they are."""
    lead = min(content, default=clock)
    timed = [row for row in rows.values() if clock in row and row[clock][0].hint == TIME]
    labelled = [row for row in timed if lead in row and row[lead][0].hint == TEXT]
    if (
        lead >= clock
        or len(labelled) < _FEWEST
        or 2 * len(labelled) < len(timed)
        or any(len(row[lead]) > 1 for row in labelled)
    ):
        return units
    behind = [index for index in content if index > clock]
    names = Counter(_COUNT.sub("", row[lead][0].text) for row in labelled)
    for row in labelled:
        told = [unit for index in behind for unit in row.get(index, ()) if unit.hint == TEXT]
        if not told:
            continue
        unit = row[lead][0]
        name = _COUNT.sub("", unit.text)
        if "session" in unit.text.casefold() and unit.opening & words.IS_NUMBERED:
            continue
        if _KIND.search(unit.text) or names[name] > 1:
            unit.hint = EXTRA
        else:
            describe(told)
    content.remove(lead)
    place = {id(unit): at for at, unit in enumerate(units)}
    found = list(units)
    for row in timed:
        cells = [unit for index in sorted(row) for unit in row[index]]
        spots = sorted(place[id(unit)] for unit in cells)
        if spots[-1] - spots[0] + 1 != len(spots):
            continue
        first = row[clock][:1]
        rest = [unit for unit in cells if unit is not first[0]]
        found[spots[0] : spots[-1] + 1] = [*first, *rest]
    return found


def describe(cell: Sequence[Unit]) -> None:
    """Take what stands beside a break, the opening or several talks for what is told of them, unless it names who speaks."""
    if all(unit.hint == TEXT and folk.weigh(unit.text) < 0.5 for unit in cell):
        for unit in cell:
            unit.hint, unit.label = LABEL, "abstract"

"""Names with an acronym behind them, cell after cell: who speaks, and where she works.

| 9:00 | Ada Byron UNEX | Maps of Rings |   ->   Ada Byron | UNEX
| 9:30 | Max Born UNEX  | Kites         |
| 9:45 | Ida Weber INSA | Mills         |
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from .units import TEXT, Part, Unit, numbered

_FEWEST: Final = 4
_NAMED: Final = re.compile(
    r"(?:[A-ZÀ-Þ](?:[\w'’-]{0,20}[a-zß-ÿ])?\.? |(?:de|la|van|von|der|di|da) ){2,4}(?=[A-Z]{3,10}\Z)"
)


def part(units: Sequence[Unit]) -> list[Unit]:
    """Cut off the acronyms that end the names of a column, where the same one ends several.

    One alone may be a surname in capitals; those are as many as the names.
    """
    columns: dict[tuple[int, int], list[tuple[Unit, int]]] = {}
    for unit in units:
        if (
            unit.cell is not None
            and unit.hint == TEXT
            and len(unit.parts) == 1
            and (match := _NAMED.match(unit.text)) is not None
        ):
            key = (unit.cell.table, unit.cell.column)
            columns.setdefault(key, []).append((unit, match.end()))
    cuts: dict[int, int] = {}
    for found in columns.values():
        names = {unit.text[:at]: unit.text[at:] for unit, at in found}
        counts = Counter(names.values())
        if len(names) >= _FEWEST and 3 * len(counts) <= 2 * len(names):
            cuts |= {id(unit): at for unit, at in found}
    if not cuts:
        return list(units)
    parted: list[Unit] = []
    for unit in units:
        parted.append(unit)
        at = cuts.get(id(unit))
        if at is None:
            continue
        line, first, last = unit.parts[0]
        home = Unit(unit.text[at:], [Part(line, first + at, last)], TEXT)
        home.first = False
        unit.text = unit.text[:at].rstrip()
        unit.parts = [Part(line, first, first + len(unit.text))]
        parted.append(home)
    return numbered(parted)

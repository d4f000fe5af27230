"""Cells of a column of titles in which an abstract goes on behind the title, with no mark between -> both apart.

| Ada Byron | What do rings weigh? Rings are known to be heavy. We weigh some of them. |
"""

from __future__ import annotations

import re
from typing import Final

from ..flow import Cell
from . import words
from .units import LABEL, TEXT, Part, Unit, numbered

_TITLE: Final = re.compile(r".{8,140}?(?:[^\s.][?!]|[a-zß-ÿ]{4}\.)(?=\s[\"“(]?[A-ZÀ-Þ])")
"""The first sentence of a text, if it is short."""
_SHORTEST: Final = 150
"""Characters of a title with its abstract, at least."""
_SHORTEST_PROSE: Final = 90


def part(units: list[Unit]) -> list[Unit]:
    """Cut what is told of a talk off its title."""
    found: list[Unit] = []
    cell: Cell | None = None
    for unit in units:
        found.append(unit)
        opens, cell = unit.cell != cell, unit.cell
        if (
            not opens  # its title stands above it
            or unit.label != "column:title"
            or unit.hint != TEXT
            or len(unit.text) < _SHORTEST
            or len(unit.parts) != 1
            or words.ABSTRACT_OPENS.match(unit.text) is not None
        ):
            continue
        match = _TITLE.match(unit.text)
        if match is None or len(unit.text) - match.end() < _SHORTEST_PROSE:
            continue
        line, first, last = unit.parts[0]
        begin = match.end() + 1
        prose = Unit(
            unit.text[begin:].lstrip(),
            [Part(line, first + begin, last)],
            LABEL,
            label="description",
        )
        prose.cell, prose.first, prose.gap = unit.cell, False, False
        title = unit.text[: match.end()]
        unit.text = title.removesuffix(".")
        unit.parts = [Part(line, first, first + len(unit.text))]
        found.append(prose)
    return numbered(found) if len(found) > len(units) else units

"""A column that tells more of each row -> who speaks there, and where they work.

| 10:15 | Maps of Rings | Ada Byron – Director of Maps |     ->     Ada Byron – Director of Maps are people
|       |               | Example Society              |            Example Society is where she works
"""

from __future__ import annotations

from typing import Final

from ..fields import affiliations
from . import folk, words
from .grids import Column
from .units import TEXT, Unit

_HEADS: Final = ("detail", "description", "note", "info", "additional", "comment", "remark")
_LONGEST_NAME: Final = 40
_DASHES: Final = (" – ", " — ", " - ", " | ")


def tell(
    rows: dict[int, dict[int, list[Unit]]], columns: dict[int, Column], content: list[int]
) -> None:
    """Label the people of a column called "Details", beside one that says the titles."""
    told = [
        index
        for index in content
        if (head := columns[index].head) is not None and head.text.casefold().startswith(_HEADS)
    ]
    if len(told) != 1 or len(content) < 2:
        return
    named = [index for index in content if index < told[0]]
    for row in rows.values():
        cell = row.get(told[0])
        if not cell or cell[0] is columns[told[0]].head:
            continue
        titled = any(map(_is_title, (row[index][0] for index in named if index in row)))
        person = False
        for unit in cell:
            if unit.hint != TEXT:
                person = False
                continue
            name, rest = _parted(unit.text)
            if rest and folk.weigh(name) >= 0.6 and (titled or affiliations.tells_office(rest)):
                unit.label, person = "column:person", True
            elif person and not rest and folk.weigh(unit.text) < 0.5:
                unit.label = "column:affiliation"
            else:
                person = False


def _parted(text: str) -> tuple[str, str]:
    """Part a name from what stands behind the first dash."""
    for dash in _DASHES:
        name, _, rest = text.partition(dash)
        if rest and len(name) <= _LONGEST_NAME:
            return name, rest
    return "", ""


def _is_title(unit: Unit) -> bool:
    """Whether a cell says more than a kind: what stands beside "Keynote" may be its title."""
    return unit.hint == TEXT and not unit.opening & (
        words.IS_KIND | words.IS_PLENARY | words.IS_NUMBERED
    )


def titles_first(
    units: list[Unit], rows: dict[int, dict[int, list[Unit]]], columns: dict[int, Column]
) -> list[Unit]:
    """Tell the title of each row before the people whose column stands left of it."""
    titles = [index for index, column in columns.items() if column.role == "title"]
    people = [index for index, column in columns.items() if column.role == "people"]
    if len(titles) != 1 or not people or min(people) > titles[0]:
        return units
    places = {id(unit): at for at, unit in enumerate(units)}
    found = list(units)
    for row in rows.values():
        if titles[0] not in row:
            continue
        title = row[titles[0]]
        left = [unit for index in people if index < titles[0] for unit in row.get(index, ())]
        if not left or folk.weigh(left[0].text) < _HARDLY:
            continue
        slots = sorted(places[id(unit)] for unit in (*left, *title))
        stop = slots[-1] + 1
        if stop - slots[0] == len(slots) and not (stop < len(units) and _goes_on(units[stop])):
            found[slots[0] : stop] = [*title, *left]
    return found


_HARDLY: Final = 0.3


def _goes_on(unit: Unit) -> bool:
    """Whether a unit is the rest of a cell that a converter broke."""
    return unit.cell is not None and unit.cell.columns == 0

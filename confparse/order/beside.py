"""What stands behind an emphasised title on its line, where the page does so again and again: a place.

**Plenary**, Main Hall       ->   Plenary | Main Hall
**Coffee**, foyer
**Plenary**, Main Hall
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from . import folk, opinions, words
from .units import ROOM, TEXT, Part, Unit

_FEWEST: Final = 3
_LONGEST: Final = 60
_EMPHASIS: Final = frozenset(("b", "strong", "u"))


class _Told(NamedTuple):
    unit: Unit
    title: int
    """Where its title ends in the line."""
    place: int
    """Where what stands behind it begins."""
    text: str


def part(units: Sequence[Unit]) -> list[Unit]:
    """Cut off the places that follow titles set in bold."""
    found = [told for unit in units if (told := _read(unit)) is not None]
    counts = Counter(told.text.casefold() for told in found)
    places = {
        id(told.unit): told
        for told in found
        if opinions.is_room(told.text)
        or counts[told.text.casefold()] > 1
        or any(map(str.isdigit, told.text))
    }
    if len(places) < _FEWEST or 2 * len(places) < len(found):
        return list(units)
    names = {_name(told) for told in places.values()}
    places |= {id(told.unit): told for told in found if _name(told) in names}
    parted: list[Unit] = []
    for before, unit in pairwise([None, *units]):
        told = places.get(id(unit)) if unit is not None else None
        if unit is None:
            continue
        parted.append(unit)
        if told is None or (
            before is not None and before.hint == ROOM and before.line is unit.line
        ):
            continue
        line, first, last = unit.parts[0]
        unit.text = line.text[first : told.title]
        unit.parts = [Part(line, first, told.title)]
        place = Unit(told.text, [Part(line, told.place, last)], ROOM, label="after")
        place.first = False
        parted.append(place)
    for number, unit in enumerate(parted):
        unit.number = number
    return parted


def _name(told: _Told) -> str:
    first = told.unit.parts[0].first
    return told.unit.line.text[first : told.title].casefold()


def _read(unit: Unit) -> _Told | None:
    """Find the emphasised title of a line, and the short rest behind a comma that names nobody."""
    if unit.hint != TEXT or len(unit.parts) != 1:
        return None
    line, first, last = unit.parts[0]
    markup = line.markup
    if markup is None or last - first > 200:
        return None
    for span in markup.spans:
        if span.tag in _EMPHASIS and span.start <= first < span.end < last:
            rest = line.text[span.end : last]
            text = rest.lstrip(" ,").rstrip()
            if (
                rest.lstrip()[:1] != ","
                or not 2 < len(text) < _LONGEST
                or folk.weigh(text) >= 0.5
                or words.has_organisation(text)
            ):
                return None
            return _Told(unit, span.end, last - len(rest) + rest.index(text), text)
    return None

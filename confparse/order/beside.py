"""What stands behind a title on its line, where the page does so again and again: a place.

**Plenary**, Main Hall       ->   Plenary | Main Hall       ### Maps, Rush 12              ->   Maps | Rush 12
**Coffee**, foyer                                           ### Rings and Kites, Rush 14
**Plenary**, Main Hall                                      ### Mills, Rush 12
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from . import folk, opinions, words
from .units import ROOM, TEXT, TIME, Part, Unit, numbered

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
    """Cut off the places that follow titles set in bold, and those that end headings."""
    headed = [unit for unit in units if unit.hint == TEXT and unit.tag in opinions.HEADINGS]
    if len(headed) >= _FEWEST:
        _settle_behind_times(units)
        numbered = _numbered(headed)
        if numbered:
            units = _parted(units, numbered)
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
    return _parted(units, places)


def _settle_behind_times(units: Sequence[Unit]) -> None:
    """What stands behind the hours of headings, the same again and again: "### Plenary: 9:00 - 10:30, Rush Commons"."""
    found = [
        unit
        for before, unit in pairwise(units)
        if unit.hint == TEXT
        and before.hint == TIME
        and before.trailing
        and before.line is unit.line
        and unit.tag in opinions.HEADINGS
        and len(unit.text) < _LONGEST
        and not unit.opening
        and (folk.weigh(unit.text) < 0.5 or unit.text.rpartition(" ")[2].casefold() in _HOUSES)
    ]
    counts = Counter(unit.text.casefold() for unit in found)
    for unit in found:
        if counts[unit.text.casefold()] > 1:
            unit.hint, unit.label = ROOM, "after"


_HOUSES: Final = frozenset(
    "commons center centre house tower library campus plaza chapel museum lounge bar pub café cafe restaurant hotel inn church castle school college".split()
)
"""What ends the name of a place that sounds like a person's: "McGarvey Commons"."""
_NUMBERED_PLACE: Final = re.compile(
    r"(?<=[\w)”\"’?!])\s?[,:–|-]\s{1,2}((?:[A-ZÀ-Þ][\w.'’]{1,20} ){1,2})([0-9]{1,4}[A-Za-z]?|[A-H])\Z"
)
_COUNTED: Final = frozenset(
    "part session sessions day days chapter volume vol track section week module group level lecture series paper papers block panel talk round unit grade phase season "
    "spring summer autumn fall winter teil tag band sitzung partie jour séance sesión parte día year edition version cluster theme topic stage".split()
    + "january february march april may june july august september october november december".split()
)
"""What numbers count that are no rooms."""


def _numbered(headed: Sequence[Unit]) -> dict[int, _Told]:
    """Find what ends headings again and again, a word and a number: "Rush 12", "Rush 14"."""
    found: dict[str, list[_Told]] = {}
    for unit in headed:
        if (
            len(unit.parts) != 1
            or not unit.text[-1:].isalnum()
            or len(unit.text) > _LONGEST_HEADING
        ):
            continue
        line, first, last = unit.parts[0]
        match = _NUMBERED_PLACE.search(line.text, max(first, last - _LONGEST), last)
        if (
            match is None
            or _COUNTED.intersection(match[1].casefold().split())
            or (match[2].isalpha() and words.ROOM_WORD.search(match[1]) is None)
        ):
            continue
        found.setdefault(match[1], []).append(_Told(unit, match.start(), match.start(1), match[0]))
    return {
        id(told.unit): told._replace(text=told.unit.line.text[told.place : told.unit.parts[0].last])
        for same in found.values()
        if len(same) >= _FEWEST
        # "Maps, Euro 2020" is told of one number alone
        and len({told.text for told in same}) > 1
        for told in same
    }


_LONGEST_HEADING: Final = 200


def _parted(units: Sequence[Unit], places: dict[int, _Told]) -> list[Unit]:
    """Cut the places off."""
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
    return numbered(parted)


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

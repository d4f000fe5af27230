"""Units -> texts that belong to nothing before them: heads of what follows, where no blank line says so.

An extractor that writes each block on a line of its own, a blank line between any two, leaves nothing but the order.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from . import words
from .blank_lines import behind_rooms
from .opinions import PEOPLE, PROSE, ROOMS, SESSION
from .units import CHAIR, DAY, TEXT, TIME, Unit

_FEWEST: Final = 2
_LONGEST_HEAD: Final = 90
_MAYBE_PEOPLE: Final = 0.5
_SURELY: Final = 1.5
_SETTLED: Final = 4.0


def hang_hours(units: Sequence[Unit]) -> None:
    """Hours above a chair are those of the text above them, where such texts belong to nothing before.

    "Maps / 9:00-10:30, Room 1 / Chair: Ada Byron", again and again: before each stands the end of a record.
    """
    found: list[Unit] = []
    others = 0
    for position, unit in enumerate(units):
        if unit.hint != TIME or not unit.first or unit.reading is None or unit.reading.end is None:
            continue
        after = behind_rooms(units, position)
        if after == len(units) or units[after].hint != CHAIR or units[after].line is unit.line:
            continue
        if position and _may_head(units[position - 1]) and _ends_record(units, position - 2):
            found.append(unit)
        else:
            others += 1
    if len(found) >= _FEWEST and len(found) > others:
        for unit in found:
            unit.trailing = True


def _may_head(unit: Unit) -> bool:
    """Whether a text alone on its line may be a title of a session."""
    text = unit.text
    scores = unit.scores
    return (
        unit.hint == TEXT
        and unit.first
        and len(text) <= _LONGEST_HEAD
        and text[0].isalnum()
        and not text[0].islower()
        and text[-1] not in ".:;,"
        and text.casefold() not in words.NOT_YET
        and unit.people < _MAYBE_PEOPLE
        and unit.pair is None
        and scores[ROOMS] < 0.0
        and scores[PROSE] < 0.0
        and scores[SESSION] < _SETTLED
    )


def _ends_record(units: Sequence[Unit], last: int) -> bool:
    """Whether a record, a slot or a heading ends with a unit."""
    if last < 0:
        return False
    unit = units[last]
    if unit.hint != TEXT:
        return unit.hint == DAY
    if unit.scores[SESSION] >= _SETTLED or _names_people(unit):
        return True
    # "Ada Byron / Maps for All" is a record too.
    return last > 0 and unit.people < _MAYBE_PEOPLE and _names_people(units[last - 1])


def _names_people(unit: Unit) -> bool:
    return unit.hint == TEXT and unit.scores[PEOPLE] > _SURELY

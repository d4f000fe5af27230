"""Times that stand below what they tell of, in text without tags -> above it, as everywhere else.

Registration
9:00 - 9:30                 Opening
Invited talk                Ada Byron
9:30 - 10:00                9:30 - 9:45
Ada Byron                   Maps of Rings
                            Emmy Noether
                            9:45 - 10:30

Each slot looks as if it were the one before. What tells is where a day begins and ends: with a text above its first
time, and with none, or with a speaker, below its last.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from . import folk, words
from .units import DAY, TEXT, TIME, Unit

_FEWEST: Final = 5
_MOST_ABOVE: Final = 2
"""Texts between a day and its first time."""
_LONGEST_TITLE: Final = 110
_SENTENCE: Final = 7
_NAMED: Final = 0.6
_SEVERAL: Final = 0.2
_MOSTLY: Final = 0.5
_END: Final = 2


class _Stretch(NamedTuple):
    """A day: where its texts and times stand."""

    told: list[int]
    is_day: bool
    is_last: bool


def lift(units: list[Unit]) -> list[Unit]:
    """Put times above the texts that they belong to, where all days of a page begin with a text and end with a time."""
    times = [at for at, unit in enumerate(units) if unit.hint == TIME]
    if len(times) < _FEWEST or not all(_is_alone(units, at) for at in times):
        return units
    stretches = _stretches(units, times[0])
    if not all(_begins_with_text(units, one) for one in stretches):
        return units
    above, below = _people_beside(units, stretches)
    last = above > _SEVERAL
    ends = [
        _ends_with_time(units, one, speakers=not last and below >= _MOSTLY) for one in stretches
    ]
    if False in ends or ends.count(True) <= ends.count(None):
        return units
    order: dict[int, int] = {}
    for stretch in stretches:
        order.update(_moves(units, stretch, last=last))
    found: list[Unit] = []
    moved = set(order.values())
    for at, unit in enumerate(units):
        if at in order:
            found.append(units[order[at]])
        if at not in moved:
            found.append(unit)
    return found


def _is_alone(units: Sequence[Unit], at: int) -> bool:
    """Whether a time is a line of its own, in text without tags."""
    unit = units[at]
    return (
        not unit.tag
        and unit.cell is None
        and not unit.trailing
        and unit.label != "again"
        and unit.reading is not None
        and unit.reading.day is None
        and (not at or units[at - 1].line is not unit.line)
        and (at + 1 == len(units) or units[at + 1].line is not unit.line)
    )


def _stretches(units: Sequence[Unit], first: int) -> list[_Stretch]:
    """Part what a page tells at its days; above the first day, or where there is none, from the text above the first time on."""
    days = [at for at, unit in enumerate(units) if unit.hint == DAY]
    starts = [at for at, after in pairwise([*days, len(units)]) if any(unit.hint == TIME for unit in units[at:after])]  # fmt: skip
    if not starts or starts[0] > first:
        starts.insert(0, max((at for at in range(first) if units[at].hint == TEXT), default=first))
    found = []
    for start, stop in pairwise([*starts, len(units)]):
        told = [at for at in range(start, stop) if units[at].hint in {TEXT, TIME}]
        found.append(_Stretch(told, units[start].hint == DAY, stop == len(units)))
    return found


def _begins_with_text(units: Sequence[Unit], stretch: _Stretch) -> bool:
    above = 0
    for at in stretch.told:
        unit = units[at]
        if unit.hint == TIME:
            break
        above += 1
        if not _may_be_title(unit):
            return False
    opened = units[stretch.told[0]]
    return 0 < above <= _MOST_ABOVE and (stretch.is_day or bool(opened.opening & words.IS_PLENARY))


def _may_be_title(unit: Unit) -> bool:
    return not unit.tag and len(unit.text) <= _LONGEST_TITLE and not _is_prose(unit)


def _is_prose(unit: Unit) -> bool:
    text = unit.text
    return (len(text) > _LONGEST_TITLE and text.count(" ") > 2 * _SENTENCE) or (
        text[-1] in ".!" and text.count(" ") >= _SENTENCE
    )


def _people_beside(units: Sequence[Unit], stretches: Sequence[_Stretch]) -> tuple[float, float]:
    """Return which part of the times has people right above, and which has them right below."""
    above = below = count = 0
    for stretch in stretches:
        for one, other in pairwise(stretch.told):
            if units[other].hint == TIME:
                count += 1
                above += units[one].hint == TEXT and folk.weigh(units[one].text) >= _NAMED
            elif units[one].hint == TIME:
                below += folk.weigh(units[other].text) >= _NAMED
    return above / max(count, 1), below / max(count, 1)


def _ends_with_time(units: Sequence[Unit], stretch: _Stretch, *, speakers: bool) -> bool | None:
    """Whether nothing, or a speaker, stands below the last time of a day; None where that leaves doubt."""
    last = max(place for place, at in enumerate(stretch.told) if units[at].hint == TIME)
    after = [units[at] for at in stretch.told[last + 1 :]]
    if not after:
        return True
    if after[0].opening & words.IS_PLENARY or (len(after) > _END and not stretch.is_last):
        return False
    if _is_prose(after[0]):
        return True if len(after) == 1 else None
    return True if speakers and len(after) == 1 and folk.weigh(after[0].text) >= _NAMED else None


def _moves(units: Sequence[Unit], stretch: _Stretch, *, last: bool) -> dict[int, int]:
    """Say before which text each time goes: the one above it, or the first since the time before."""
    found: dict[int, int] = {}
    opened: int | None = None
    before: int | None = None
    for at in stretch.told:
        unit = units[at]
        if unit.hint == TIME:
            target = opened if last else before
            if target is not None:
                found[target] = at
            opened = before = None
            continue
        before = at
        if opened is None and not _is_prose(unit):
            opened = at
    return found

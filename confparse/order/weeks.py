"""Days named one after the other above the times: a grid of a week whose columns an extractor has lost.

Monday | Tuesday | 9:00 | Maps | Rings | 10:30 | Coffee     ->     Monday 9:00 Maps, 10:30 Coffee; Tuesday 9:00 Rings, 10:30 Coffee
"""

from __future__ import annotations

import copy
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from ..fields import dates, kinds
from . import folk, words
from .units import DAY, EXTRA, TEXT, TIME, Unit

_MOST: Final = 7
"""Days of a week."""


def deal(units: Sequence[Unit]) -> list[Unit]:
    """Deal the texts below a row of days out to them; where they cannot be told apart, no day is theirs."""
    days = [position for position, unit in enumerate(units) if unit.hint == DAY]
    for at, after in list(pairwise(days)):
        if after == at + 1 and _is_its_weekday(units[at], units[after]):
            units[after].hint = EXTRA
            days.remove(after)
    if not 2 <= len(days) <= _MOST or days[-1] - days[0] != len(days) - 1:
        return list(units)
    first, last = days[0], days[-1] + 1
    if last >= len(units) or units[last].hint != TIME or not _are_different(units[first:last]):
        return list(units)
    if any(unit.cell is not None or unit.trailing for unit in units[first:]):
        return list(units)
    slots: list[list[Unit]] = []
    for unit in units[last:]:
        if unit.hint == TIME and unit.first:
            slots.append([])
        slots[-1].append(unit)
    return [
        *units[:first],
        *(_columns(units[first:last], slots) or _days(units[first:last], slots)),
    ]


def _is_its_weekday(one: Unit, two: Unit) -> bool:
    """Whether "Monday" below "4 June 2018" only tells more of that day."""
    first, second = (dates.read(unit.text.strip("*#=-–— ")) for unit in (one, two))
    return (
        first is not None
        and second is not None
        and first.day is not None
        and (second.day, second.month, second.number) == (None, None, None)
        and second.weekday is not None
        and first.weekday in {None, second.weekday}
    )


def _are_different(days: Sequence[Unit]) -> bool:
    """Whether the days are told alike, and each is another one: no "3 June" above its "Wednesday"."""
    read = [dates.read(unit.text.strip("*#=-–— ")) for unit in days]
    for one, two in pairwise(read):
        if one is None or two is None:
            return False
        if one.day is None and two.day is None:
            if one.weekday is None or one.weekday == two.weekday:
                return False
        elif one.day is None or two.day is None or (one.month, one.day) == (two.month, two.day):
            return False
    return True


def _columns(days: Sequence[Unit], slots: Sequence[Sequence[Unit]]) -> list[Unit]:
    """A text for each day after each time, or one for all of them; what follows the last is no part of the grid.

    Where a few slots have fewer texts than there are days, nobody can say of which days these are: they come
    first, below no day.
    """
    count = len(days)
    told = 0
    unsure: list[int] = []
    for number, slot in enumerate(slots):
        texts = slot[1:]
        is_last = number == len(slots) - 1
        if any(unit.hint != TEXT for unit in (texts[:count] if is_last else texts)):
            return []
        if len(texts) == count or (is_last and len(texts) > count):
            told += 1
        elif texts and (len(texts) != 1 or not _is_for_all(texts[0])):
            if len(texts) > count:
                return []
            unsure.append(number)
    if told < 2 or told < 2 * len(unsure):
        return []
    speakers = folk.find_speakers(
        [
            unit.text
            for slot in slots
            for unit in slot[1 : 1 + count]
            if not unit.opening & words.IS_PLENARY
        ]
    )
    found: list[Unit] = []
    for number in unsure:
        for turn, text in enumerate(slots[number][1:]):
            _place(text, speakers)
            found += (copy.copy(slots[number][0]) if turn else slots[number][0], text)
    sure = [slot for number, slot in enumerate(slots) if number not in unsure]
    for turn, day in enumerate(days):
        found.append(day)
        for slot in sure:
            if len(slot) == 1:
                # A session that began before goes on.
                slot[0].hint = EXTRA
                continue
            for text in slot[1 : 1 + count]:
                _place(text, speakers)
            text = slot[1 + turn] if len(slot) > count else slot[1]
            found += (slot[0], text) if turn == 0 else (copy.copy(slot[0]), copy.copy(text))
    return [*found, *sure[-1][1 + count :]]


def _place(text: Unit, speakers: frozenset[str]) -> None:
    if text.text in speakers:
        text.label = "column:people"
    else:
        # What happens, however much it sounds like a name.
        text.grid = True


def _is_for_all(unit: Unit) -> bool:
    """Whether one text after a time is that of every day: a break; a session may be of any of them."""
    return bool(unit.opening & words.IS_PLENARY) or kinds.of_title(unit.text) is not None


def _days(days: Sequence[Unit], slots: Sequence[Sequence[Unit]]) -> list[Unit]:
    """The days one after the other, as in the panels of tabs: a new one begins where the clock falls back."""
    starts = [slot[0].reading.start if slot[0].reading else None for slot in slots]
    falls = [
        number
        for number, (one, two) in enumerate(pairwise(starts), 1)
        if one is not None and two is not None and two < one and (one - two) % 720 > 120
    ]
    found: list[Unit] = []
    if len(falls) == len(days) - 1:
        for at, stop, day in zip([0, *falls], [*falls, len(slots)], days, strict=True):
            found.append(day)
            found += [unit for slot in slots[at:stop] for unit in slot]
        return found
    for day in days:
        day.hint = EXTRA
    return [*days, *(unit for slot in slots for unit in slot)]

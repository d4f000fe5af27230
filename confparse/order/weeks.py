"""Days named one after the other above the times -> each with its own: a grid of a week whose columns an extractor has lost.

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

_FEWEST_DAYS: Final = 2
_MOST: Final = 7
"""Days of a week."""


def deal(units: Sequence[Unit]) -> list[Unit]:
    """Deal the texts below a row of days out to them; where they cannot be told apart, no day is theirs."""
    days = [position for position, unit in enumerate(units) if unit.hint == DAY]
    for at, after in list(pairwise(days)):
        if after == at + 1 and _is_its_weekday(units[at], units[after]):
            units[after].hint = EXTRA
            days.remove(after)
    if not _FEWEST_DAYS <= len(days) <= _MOST or days[-1] - days[0] != len(days) - 1:
        return list(units)
    first, last = days[0], days[-1] + 1
    if last >= len(units) or not _are_different(units[first:last]):
        return list(units)
    if units[last].hint != TIME:
        return _without_menu(units, first, last)
    if any(unit.cell is not None for unit in units[first:]):
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


def _without_menu(units: Sequence[Unit], first: int, last: int) -> list[Unit]:
    """Where a list of days stands above all times, and does not say where each begins, the last one does not hold for all."""
    if all(unit.tag == "li" for unit in units[first:last]) and any(
        unit.hint == TIME for unit in units[last:]
    ):
        for unit in units[first:last]:
            unit.hint, unit.label = EXTRA, "menu"
    return list(units)


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
    """A cell for each day after each time, or one for all of them; what follows the last is no part of the grid.

    A cell is a text, or a title and who tells it. Where a few slots have fewer cells than there are days, nobody can
    say of which days these are: they come first, below no day.
    """
    count = len(days)
    folk_first = _folk_first(slots, count)
    told = 0
    unsure: list[int] = []
    dealt: list[list[list[Unit]]] = []
    end = 0
    for number, slot in enumerate(slots):
        is_last = number == len(slots) - 1
        texts = _leading_texts(slot)
        if is_last and folk_first is None:
            texts = texts[:count]
        cells = (
            _last_cells(texts, count, folk_first)
            if is_last and folk_first is not None
            else _cells(texts, count, folk_first)
        )
        end = 1 + sum(map(len, cells))
        dealt.append(cells)
        if len(slot) > end and not is_last:
            if folk_first is None:
                return []
            cells.extend([unit] for unit in slot[end:])
            unsure.append(number)
        elif len(cells) == count:
            told += 1
        elif cells and (len(cells) != 1 or not _is_for_all(cells[0][0])):
            if len(cells) > count and folk_first is None:
                return []
            unsure.append(number)
    # Two talks at a time below a menu of two days look the same.
    doubtful = told < 2 * len(unsure) or (folk_first is not None and count == _FEWEST_DAYS)
    if told < 2 or (doubtful and not _is_proven(dealt, count)):
        return []
    speakers = folk.find_speakers(
        [
            cell[0].text
            for cells in dealt
            for cell in cells
            if len(cell) == 1 and not cell[0].opening & words.IS_PLENARY
        ]
    )
    for cells in dealt:
        for cell in cells:
            if len(cell) == 1 and cell[0].hint == TEXT:
                _place(cell[0], speakers)
    found: list[Unit] = []
    for number in unsure:
        clock = slots[number][0]
        for turn, cell in enumerate(dealt[number]):
            found += (copy.copy(clock) if turn else clock, *cell)
    gone = set(unsure)
    sure = [number for number in range(len(slots)) if number not in gone]
    for turn, day in enumerate(days):
        found.append(day)
        for number in sure:
            clock, cells = slots[number][0], dealt[number]
            if not cells:
                # A session that began before goes on.
                clock.hint = EXTRA
                continue
            cell = cells[turn] if len(cells) > 1 else cells[0]
            if turn == 0:
                found += (clock, *cell)
            elif len(cells) > 1:
                found += (copy.copy(clock), *cell)
            else:
                found += (copy.copy(clock), *map(copy.copy, cell))
    return [*found, *slots[-1][end:]]


def _is_proven(dealt: Sequence[Sequence[Sequence[Unit]]], count: int) -> bool:
    """Whether a break is told once for each day: "Coffee", "Coffee", "Coffee"."""
    return any(
        len(cells) == count
        and len({cell[0].text for cell in cells}) == 1
        and _is_for_all(cells[0][0])
        for cells in dealt
    )


def _leading_texts(slot: Sequence[Unit]) -> list[Unit]:
    """Take the texts that follow a time, up to anything else."""
    found: list[Unit] = []
    for unit in slot[1:]:
        if unit.hint != TEXT:
            break
        found.append(unit)
    return found


def _folk_first(slots: Sequence[Sequence[Unit]], count: int) -> bool | None:
    """Whether the cells are people above a title, or a title above people; ``None`` where they are one text each."""
    votes = 0
    for slot in slots:
        texts = _leading_texts(slot)
        if len(texts) != 2 * count:
            continue
        upper = sum(folk.weigh(text.text) for text in texts[::2])
        lower = sum(folk.weigh(text.text) for text in texts[1::2])
        votes += (upper - lower > 0.4 * count) - (lower - upper > 0.4 * count)
    return votes > 0 if abs(votes) >= _FEWEST_PAIRED else None


def _cells(texts: Sequence[Unit], count: int, folk_first: bool | None) -> list[list[Unit]]:  # noqa: FBT001
    """Put the texts of a slot into cells, of one or two of them."""
    if folk_first is None or len(texts) == count:
        return [[text] for text in texts]
    found: list[list[Unit]] = []
    paired = False
    for text in texts:
        plenary = bool(text.opening & words.IS_PLENARY)
        folks = not plenary and folk.weigh(text.text) >= _NAMED
        goes_on = paired and not plenary and folks is not folk_first
        if goes_on:
            found[-1].append(text)
            paired = False
        else:
            found.append([text])
            paired = not plenary and folks is folk_first
    if len(found) != count and len(texts) == 2 * count:
        # Names that do not look it.
        return [list(pair) for pair in zip(texts[::2], texts[1::2])]
    return found


def _last_cells(texts: Sequence[Unit], count: int, folk_first: bool) -> list[list[Unit]]:  # noqa: FBT001
    """Take the cells of the last slot as long as they look as the others do; what follows them is no part of the grid."""
    found: list[list[Unit]] = []
    at = 0
    while at < len(texts) and len(found) < count:
        pair = texts[at : at + 2]
        if pair[0].opening & words.IS_PLENARY:
            found.append([pair[0]])
            at += 1
            continue
        weights = [folk.weigh(text.text) for text in pair]
        if len(pair) == 1 or weights[not folk_first] < _NAMED or weights[folk_first] >= _NAMED:
            break
        found.append(list(pair))
        at += 2
    return found


_FEWEST_PAIRED: Final = 2
_NAMED: Final = 0.6


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

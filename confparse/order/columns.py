"""Talks in rooms beside each other, the columns lost -> room by room again, as far as the counts say so.

Room A                       Room A
Room B                       9:00 Ada Byron, Maps
9:00                    ->   9:30 Lise Euler, Rings
Ada Byron, Maps              Room B
Emmy Noether, Sets           9:00 Emmy Noether, Sets
9:30                         …
"""

from __future__ import annotations

import copy
from collections.abc import Sequence

from .opinions import (
    AFFIL,
    CHAIRS,
    CLOCK,
    DAYS,
    EXTRAS,
    NONE,
    PAIR,
    PEOPLE,
    PEOPLE2,
    PROSE,
    ROOMS,
    TALK,
)
from .units import ROOM, Unit

_FEWEST = 3
"""Slots with as many talks as there are rooms."""
_FEWEST_ROOMS = 2
_MOST = 8
_MOST_BESIDE = 5
_LONGEST = 50
"""Minutes that one talk may take: two talks one after the other take as long more often than not."""
_FOLK = frozenset((PEOPLE, PEOPLE2, AFFIL))


def unfold(units: Sequence[Unit], *, people_first: bool) -> Sequence[Unit]:
    """Give each talk its slot's time and its column's room, where a row of rooms stands above such slots.

    Without rooms, the talks of slots that are short and hold as many each share their time.
    """
    heads = _heads(units)
    if not heads:
        return _share(units, people_first=people_first)
    found: list[Unit] = list(units[: heads[0][0]])
    for (first, last), stop in zip(heads, [*(first for first, _ in heads[1:]), len(units)]):
        found += _part(units[first:last], units[last:stop], people_first=people_first)
    return _share(found, people_first=people_first)


def _share(units: Sequence[Unit], *, people_first: bool) -> Sequence[Unit]:
    """Say the time of a slot before each of its talks, on a page that has as many in slot after slot, beside each other."""
    if not any(unit.state == CLOCK for unit in units):
        return units
    slots = _slots(units)
    leads = [_lead(slot) for slot in slots]
    told = [
        talks
        if _all_told(
            talks := _talks(
                [slot[0], *slot[lead:]] if lead > 1 else slot, people_first=people_first
            )
        )
        else []
        for slot, lead in zip(slots, leads)
    ]
    counts = [len(talks) for talks in told]
    width = max(counts)
    if not _FEWEST_ROOMS <= width <= _MOST_BESIDE:
        return units
    full = [position for position, count in enumerate(counts) if count == width]
    if (
        len(full) < _FEWEST
        or len(full) < sum(1 for count in counts if 1 < count < width)
        or not all(_is_short(slots, position) for position in full)
        or any(unit.cell is not None for position in full for unit in slots[position])
    ):
        return units
    found: list[Unit] = []
    for slot, talks, lead in zip(slots, told, leads):
        if len(talks) < _FEWEST_ROOMS:
            found += slot
            continue
        found += slot[:lead]
        for index, talk in enumerate(talks):
            if index:
                found.append(copy.copy(slot[0]))
            found += talk
    return found


def _lead(slot: Sequence[Unit]) -> int:
    """How many units of a slot stand before its talks: the time, and what is beside it, such as "30m"."""
    at = 1
    while at < len(slot) and slot[at].state == EXTRAS:
        at += 1
    return at


def _all_told(talks: Sequence[Sequence[Unit]]) -> bool:
    """Whether each talk of a slot has its people."""
    return all(any(unit.state in _FOLK or unit.state == PAIR for unit in talk) for talk in talks)


def _is_short(slots: Sequence[Sequence[Unit]], position: int) -> bool:
    """Whether a slot, or the time until the next one, is as long as one talk."""
    reading = slots[position][0].reading
    if reading is None or reading.start is None:
        return False
    end = reading.end
    if end is None:
        following = next(
            (
                slot[0].reading
                for slot in slots[position + 1 : position + 4]
                if slot[0].state == CLOCK
            ),
            None,
        )
        end = following.start if following is not None else None
    return end is not None and 0 < (end - reading.start) % 720 <= _LONGEST


def _heads(units: Sequence[Unit]) -> list[tuple[int, int]]:
    """Where rooms stand one after the other, each perhaps with its chair, and then a time."""
    found: list[tuple[int, int]] = []
    states = [unit.state for unit in units]
    if states.count(ROOMS) < _FEWEST_ROOMS:
        return found
    first = -1
    rooms = 0
    for position, (unit, state) in enumerate(zip(units, states)):
        if state == ROOMS and unit.cell is None and unit.line.tag != "li":
            first = position if first < 0 else first
            rooms += 1
        elif state == CLOCK:
            if _FEWEST_ROOMS <= rooms <= _MOST:
                found.append((first, position))
            first, rooms = -1, 0
        elif first >= 0 and state not in {CHAIRS, EXTRAS, DAYS}:
            first, rooms = -1, 0
    return found


def _part(heads: Sequence[Unit], units: Sequence[Unit], *, people_first: bool) -> list[Unit]:
    columns: list[list[Unit]] = []
    for unit in heads:
        if unit.state == ROOMS:
            columns.append([unit])
        elif unit.state == CHAIRS and columns:
            columns[-1].append(unit)
    slots = _slots(units)
    told = [_talks(slot, people_first=people_first) for slot in slots]
    full = sum(1 for talks in told if len(talks) == len(columns))
    if (
        full < _FEWEST
        or any(len(talks) > len(columns) for talks in told)
        or full < 2 * sum(1 for talks in told if 1 < len(talks) < len(columns))
    ):
        return [*heads, *units]
    found = [unit for unit in heads if unit.state not in {ROOMS, CHAIRS}]
    block: list[tuple[Unit, list[list[Unit]]]] = []
    fresh = False

    def close() -> None:
        nonlocal fresh
        for index, column in enumerate(columns if block else ()):
            found.extend(_over(column, fresh=fresh))
            for clock, talks in block:
                found.extend([clock if not index else copy.copy(clock), *talks[index]])
        fresh = fresh or bool(block)
        block.clear()

    for slot, talks in zip(slots, told):
        if len(talks) == len(columns):
            block.append((slot[0], talks))
        else:
            close()
            found += slot
    close()
    return found


def _slots(units: Sequence[Unit]) -> list[list[Unit]]:
    """Cut at the times; a day or what is no part of the programme ends a slot as well."""
    found: list[list[Unit]] = [[]]
    for unit in units:
        if unit.state in {CLOCK, DAYS, NONE}:
            found.append([])
        found[-1].append(unit)
    return [slot for slot in found if slot]


def _talks(slot: Sequence[Unit], *, people_first: bool) -> list[list[Unit]]:
    """Cut a slot into its talks; none where anything else is in it."""
    found: list[list[Unit]] = []
    if slot[0].state != CLOCK or slot[0].role in {"inside", "holds"}:
        return found
    before = CLOCK
    for unit in slot[1:]:
        state = unit.state
        if state not in {TALK, PAIR, EXTRAS, PROSE} and state not in _FOLK:
            return []
        if (state in {TALK, PAIR} and not (people_first and before in _FOLK)) or (
            people_first and state == PEOPLE and before not in _FOLK
        ):
            found.append([])
        if not found:
            return []
        found[-1].append(unit)
        if state != EXTRAS:
            before = state
    return found


def _over(column: Sequence[Unit], *, fresh: bool) -> list[Unit]:
    found = [copy.copy(unit) for unit in column] if fresh else list(column)
    found[0].hint, found[0].label = ROOM, "over"
    return found

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

from .opinions import AFFIL, CHAIRS, CLOCK, DAYS, EXTRAS, NONE, PAIR, PEOPLE, PEOPLE2, ROOMS, TALK
from .units import ROOM, Unit

_FEWEST = 3
"""Slots with as many talks as there are rooms."""
_FEWEST_ROOMS = 2
_MOST = 8
_FOLK = frozenset((PEOPLE, PEOPLE2, AFFIL))


def unfold(units: Sequence[Unit], *, people_first: bool) -> Sequence[Unit]:
    """Give each talk its slot's time and its column's room, where a row of rooms stands above such slots."""
    heads = _heads(units)
    if not heads:
        return units
    found: list[Unit] = list(units[: heads[0][0]])
    for (first, last), stop in zip(heads, [*(first for first, _ in heads[1:]), len(units)]):
        found += _part(units[first:last], units[last:stop], people_first=people_first)
    return found


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
        if state not in {TALK, PAIR, EXTRAS} and state not in _FOLK:
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

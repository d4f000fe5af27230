"""Grids, cells beside each other at the same time -> the order in which they are read."""

from __future__ import annotations

import copy
import re
from typing import Final

from ..fields import dates, kinds
from . import folk, opinions, words
from .units import CHAIR, CODE, DAY, ROOM, TEXT, TIME, Unit


class Column:
    """What the cells of a column are, counted."""

    def __init__(self) -> None:
        self.cells = self.times = self.folk = self.rooms = self.days = self.texts = self.buttons = 0
        self.placed = self.places = self.below = self.spare = self.headings = self.led = 0
        self.head: Unit | None = None
        self.role = ""


def holds_talks(
    rows: dict[int, dict[int, list[Unit]]],
    content: list[int],
    clock: int,
    heads: dict[int, list[Unit]],
) -> bool:
    """Whether the cells below two rooms, or two tracks, hold a talk each, a title and its people."""
    named = [heads[index][0].text for index in content if index in heads]
    if (
        len(named) < 2
        or len(set(named)) < len(named)
        or any(words.HEADER_CELL.fullmatch(text) or dates.read(text) for text in named)
    ):
        return False
    talks = others = 0
    for row in rows.values():
        if row is heads or len(row) < 2 + (clock in row):
            continue
        for index in content:
            texts = [unit.text for unit in row.get(index, ()) if unit.hint == TEXT]
            if len(texts) == 2 and (folk.weigh(texts[0]) >= 0.6) != (folk.weigh(texts[1]) >= 0.6):
                talks += 1
            elif texts:
                others += 1
    return talks >= 3 and talks >= 2 * others


def by_block(
    rows: dict[int, dict[int, list[Unit]]],
    content: list[int],
    clock: int,
    heads: dict[int, list[Unit]],
) -> list[Unit]:
    """Talks in the rooms beside each other: from break to break, room by room."""
    found = [unit for index, cell in heads.items() if index not in content for unit in cell]
    block: list[dict[int, list[Unit]]] = []
    ends = _ends(rows, clock)
    used: set[int] = set()

    def close() -> None:
        for index in content:
            held = [row for row in block if index in row]
            if held and index in heads:
                found.extend(_over(heads[index], fresh=index in used))
                used.add(index)
            for row in held:
                cell = row[index]
                times = [unit for unit in row.get(clock, ()) if unit.hint == TIME][:1]
                first = index == min(at for at in row if at != clock)
                found.extend(_until(times, cell[0], ends, fresh=not first))
                for unit in cell:
                    unit.grid = False
                found.extend(cell)
                if first:
                    found.extend(unit for unit in row.get(clock, ()) if unit not in times)
        block.clear()

    for row in rows.values():
        if row is heads:
            continue
        others = [index for index in row if index != clock]
        if len(others) == 1 and (
            (place := row[others[0]][0].cell) is None
            or place.columns > 1
            or words.plenary(row[others[0]][0].text)
        ):
            close()
            found.extend(_slot(row, others[0], clock, {}, ends, first=True))
        elif others:
            block.append(row)
        else:
            found.extend(row.get(clock, ()))
    close()
    return found


def _over(head: list[Unit], *, fresh: bool) -> list[Unit]:
    """Mark what stands above a column: the room and the chair of a session without a name, or its name."""
    found = [_clone(unit) for unit in head] if fresh else head
    if found[0].hint == ROOM or (found[0].hint == TEXT and names_one_room(found[0].text)):
        found[0].hint, found[0].label = ROOM, "over"
    elif found[0].hint == TEXT:
        found[0].label = "column:session"
    return found


def _clone(unit: Unit) -> Unit:
    twin = copy.copy(unit)
    twin.scores = list(unit.scores)
    return twin


def by_row(
    rows: dict[int, dict[int, list[Unit]]],
    content: list[int],
    clock: int,
    heads: dict[int, list[Unit]],
) -> list[Unit]:
    """Rooms or tracks beside each other: row by row, each cell behind its own time."""
    found: list[Unit] = []
    rooms = {
        index: cell[0]
        for index, cell in heads.items()
        if index in content and opinions.is_room(cell[0].text)
    }
    ends = _ends(rows, clock)
    numbers = list(rows)
    position = 0
    while position < len(numbers):
        number = numbers[position]
        row = rows[number]
        position += 1
        if heads and number == numbers[0]:
            for index, cell in row.items():
                found.extend(unit for unit in cell if index not in rooms)
            continue
        block = [row]
        if named := _names_columns(row, content, clock):
            # "Session 1: Maps" and "Session 2: Rings" above the times of both
            while position < len(numbers) and _is_parallel(rows[numbers[position]], content, clock):
                block.append(rows[numbers[position]])
                position += 1
            if named := len(block) > 2:
                for index in content:
                    if index in row:
                        row[index][0].label = "heads"
            else:
                position -= len(block) - 1
                del block[1:]
        while not named and position < len(numbers) and _holds(row, rows[numbers[position]], clock):
            block.append(rows[numbers[position]])
            position += 1
        # Sessions beside each other, and their talks in the rows below: column by column.
        columns: dict[int, list[tuple[dict[int, list[Unit]], bool]]] = {}
        for one in block if len(block) > 1 else ():
            others = [index for index in one if index != clock]
            leftmost = min(others, default=-1)
            for index in others:
                columns.setdefault(index, []).append((one, index == leftmost))
        for index in sorted(columns):
            for one, first in columns[index]:
                found.extend(_slot(one, index, clock, rooms, ends, first=first))
        if len(block) == 1:
            others = [index for index in sorted(row) if index != clock]
            for index in others:
                found.extend(_slot(row, index, clock, rooms, ends, first=index == others[0]))
            if not others:
                found.extend(row.get(clock, ()))
    return found


def times_first(
    units: list[Unit], rows: dict[int, dict[int, list[Unit]]], columns: dict[int, Column]
) -> list[Unit]:
    """Where the times stand in one of the last columns, each row tells them for what precedes."""
    late = {
        index
        for index, column in columns.items()
        if column.times >= 3 and column.times >= 0.8 * column.cells
    }
    if not late or min(late) < 2 or any(unit.cell is None for unit in units):
        return units
    found: list[Unit] = []
    for row in rows.values():
        cells = [(index, unit) for index, cell in row.items() for unit in cell]
        moved = [
            unit
            for index, unit in cells
            if index in late or unit.hint == TIME or (unit.hint == DAY and columns[index].days)
        ]
        if any(unit.hint == TIME for unit in moved):
            front = {id(unit) for unit in moved}
            found += [*moved, *(unit for _, unit in cells if id(unit) not in front)]
        else:
            found += [unit for _, unit in cells]
    kept = {id(unit) for unit in found}
    return [*found, *(unit for unit in units if id(unit) not in kept)]


def until_spanned(
    units: list[Unit], rows: dict[int, dict[int, list[Unit]]], clock: int, content: int
) -> list[Unit]:
    """What spans the times of two rows goes on to the end of the second."""
    ends = _ends(rows, clock)
    gone: set[int] = set()
    for number, row in rows.items():
        place = row[content][0].cell if content in row else None
        if place is None or place.rows < 2 or clock not in row or row[clock][0].hint != TIME:
            continue
        time = row[clock][0]
        clocked = time.cell
        covered = [rows[below] for below in range(number + 1, number + place.rows) if below in rows]
        last = ends.get(number + place.rows - 1)
        if (
            clocked is None
            or clocked.rows > 1
            or time.reading is None
            or time.reading.end is None
            or last is None
            or last.reading is None
            or any(set(below) != {clock} for below in covered)
        ):
            continue
        time.until = last
        time.reading = time.reading._replace(end=last.reading.end, end_sure=last.reading.end_sure)
        gone.update(id(unit) for below in covered for unit in below[clock])
    return [unit for unit in units if id(unit) not in gone] if gone else units


def _names_columns(row: dict[int, list[Unit]], content: list[int], clock: int) -> bool:
    """Whether a row without a time has a text for each of two columns or more."""
    return (
        clock not in row
        and len(row) > 1
        and all(
            index in content
            and cell[0].hint == TEXT
            and cell[0].cell is not None
            and cell[0].cell.columns == 1
            and all(unit.hint in {ROOM, CHAIR} for unit in cell[1:])
            for index, cell in row.items()
        )
    )


def _is_parallel(row: dict[int, list[Unit]], content: list[int], clock: int) -> bool:
    """Whether a row has a time, and things beside each other."""
    return (
        clock in row
        and row[clock][0].hint == TIME
        and sum(1 for index in row if index in content) > 1
    )


def _slot(
    row: dict[int, list[Unit]],
    index: int,
    clock: int,
    rooms: dict[int, Unit],
    ends: dict[int, Unit],
    *,
    first: bool,
) -> list[Unit]:
    """One cell behind its row's time, with its column's room."""
    times = [unit for unit in row.get(clock, ()) if unit.hint == TIME][:1]
    cell = row[index]
    found = _until(times, cell[0], ends, fresh=not first)
    found = [*found, *cell]
    place = cell[0].cell
    if (
        index in rooms
        and place is not None
        and place.columns == 1
        and not (
            # What an extractor left of a cell that spanned the row.
            all(at in {index, clock} for at in row)
            and (
                words.plenary(cell[0].text)
                or cell[0].text.casefold().startswith(("keynote", "plenary", "invited"))
            )
        )
        and not any(unit.hint == ROOM for unit in cell)
    ):
        room = _clone(rooms[index])
        room.hint, room.label = ROOM, "head"
        # Behind what it is the room of, which a code may precede.
        named = next((at for at, unit in enumerate(cell, 1) if unit.hint != CODE), 1)
        found.insert(len(found) - len(cell) + named, room)
    if first:
        found.extend(unit for unit in row.get(clock, ()) if unit not in times)
    return found


def _ends(rows: dict[int, dict[int, list[Unit]]], clock: int) -> dict[int, Unit]:
    """The range of hours of each row that prints one."""
    return {
        number: unit
        for number, row in rows.items()
        for unit in row.get(clock, ())[:1]
        if unit.hint == TIME and unit.reading is not None and unit.reading.end is not None
    }


def _until(times: list[Unit], unit: Unit, ends: dict[int, Unit], *, fresh: bool) -> list[Unit]:
    """The time of a cell: of its row, up to the end of the last row that it spans."""
    place = unit.cell
    last = ends.get(place.row + place.rows - 1) if place is not None and place.rows > 1 else None
    if not times or last is None or last is times[0] or last.reading is None:
        return [_clone(time) for time in times] if fresh else times
    time = _clone(times[0])
    if time.reading is not None and time.reading.end is not None:
        time.until = last
        time.reading = time.reading._replace(end=last.reading.end, end_sure=last.reading.end_sure)
    return [time]


def _holds(row: dict[int, list[Unit]], inner: dict[int, list[Unit]], clock: int) -> bool:
    """Whether the time of a row lies within the hours of another."""
    one = next((unit.reading for unit in row.get(clock, ()) if unit.hint == TIME), None)
    two = next((unit.reading for unit in inner.get(clock, ()) if unit.hint == TIME), None)
    if one is None or two is None or one.start is None or two.start is None or one.end is None:
        return False
    if len(row) < 2 + (clock in row):
        return False
    length = (one.end - one.start) % 720
    into = (two.start - one.start) % 720
    ends = into if two.end is None else (two.end - one.start) % 720
    return into < length and into <= ends <= length and (two.start, two.end) != (one.start, one.end)


def _pause_of_all(row: dict[int, list[Unit]], content: list[int]) -> list[Unit] | None:
    """A pause that stands alone in a row, in the first column: a table without spans cannot say that it is everybody's."""
    told = [index for index in content if index in row]
    if told != content[:1]:
        return None
    cell = row[told[0]]
    return cell if len(cell) == 1 and kinds.of_title(cell[0].text) == "break" else None


def by_column(
    rows: dict[int, dict[int, list[Unit]]],
    content: list[int],
    clock: int,
    days: dict[int, Unit],
) -> list[Unit]:
    """Days beside each other: each column is read from top to bottom."""
    found: list[Unit] = []
    used: set[int] = set()
    first_row = min(rows)
    ends = _ends(rows, clock)
    unsure = _rows_without_days(rows, content, days, first_row)
    for number in sorted(unsure):
        # Nobody knows on which days these are: they stand above the first.
        times = [unit for unit in rows[number].get(clock, ()) if unit.hint == TIME][:1]
        for index, things in rows[number].items():
            if index != clock:
                found.extend(_until(times, things[0], ends, fresh=number in used))
                used.add(number)
                found.extend(things)
    for index in content:
        head = days.get(index)
        if head is not None:
            found.append(head)
        for number, row in rows.items():
            if number == first_row or number in unsure:
                continue
            cell = row.get(index)
            if cell is None:
                # Lunch that spans all days stands in the first of them.
                spanning = next(
                    (
                        other
                        for at, other in row.items()
                        if at < index
                        and at != clock
                        and other[0].cell is not None
                        and other[0].cell.columns > index - at
                    ),
                    None,
                )
                if spanning is None:
                    spanning = _pause_of_all(row, content)
                if spanning is None:
                    continue
                cell = list(map(_clone, spanning))
            times = [unit for unit in row.get(clock, ()) if unit.hint == TIME][:1]
            found.extend(_until(times, cell[0], ends, fresh=number in used))
            used.add(number)
            found.extend(cell)
    kept = {id(unit) for unit in found}
    above: list[Unit] = []
    for number, row in rows.items():
        if number == first_row:
            continue
        left = [
            unit
            for cell in row.values()
            for unit in cell
            if id(unit) not in kept and not (unit.hint == TIME and number in used)
        ]
        # "Coffee break" where the hours of a row stand is of every day, and so not of the last.
        (above if row.keys() == {clock} and number not in used else found).extend(left)
    return [*above, *found]


def _rows_without_days(
    rows: dict[int, dict[int, list[Unit]]],
    content: list[int],
    days: dict[int, Unit],
    first_row: int,
) -> set[int]:
    """Find the rows that have fewer cells than there are days, so that nobody knows below which these stand.

    Where all rows at the end of a table are short, the last days are over, if nothing above lasts the afternoon.
    """
    short: set[int] = set()
    full = [number for number in rows if number != first_row]
    for number in full:
        if _lacks_cells(rows[number], days) and _pause_of_all(rows[number], content) is None:
            short.add(number)
    if not short:
        return short
    begin = full.index(min(short))
    above = rows[full[begin - 1]] if begin else {}
    if all(
        _lacks_cells(rows[number], days) or _pause_of_all(rows[number], content)
        for number in full[begin:]
    ) and not any(_LASTING.search(unit.text) for cell in above.values() for unit in cell):
        return set()
    return short


_LASTING: Final = re.compile(
    r"\b(?:free|excursion|outing|trip|tour|hike|afternoon|morning|day|tutorials?|workshops?|hackathon|discussions?|frei|ausflug|libre|excursión|gita)\b",
    re.IGNORECASE,
)
"""What goes on for several rows."""


def _lacks_cells(row: dict[int, list[Unit]], days: dict[int, Unit]) -> bool:
    """Whether an extractor has lost which of the days the cells of a row stand below."""
    told = [cell[0].cell for index, cell in row.items() if index in days]
    return 0 < len(told) < len(days) and any(
        place is not None and place.columns == 0 for place in told
    )


def names_one_room(text: str) -> bool:
    """Whether a head names one place, and not that places stand below it."""
    return opinions.is_room(text) and words.HEADER_CELL.fullmatch(text) is None

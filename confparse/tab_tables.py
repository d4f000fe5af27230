"""Tables as resiliparse writes them, cells parted by two tabs: which lines belong to one row, and to one cell.

A cell of several lines breaks its row; a cell that is empty has no text before its tabs:

    9:00⇥⇥Ada Byron
    Maps⇥⇥Emmy Noether          ->   9:00 | Ada Byron / Maps | Emmy Noether / Rings
    Rings
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

_CLOCK: Final = re.compile(r"[0-9]{1,2}(?:\s?[:.h]\s?[0-9]{2}|\s?[ap]\.?m)", re.IGNORECASE)
_SEAM: Final = "\t\t"
_ODD: Final = re.compile(r"(?<!\t)\t(?:\t\t)*(?!\t)")
"""Somebody has typed the tabs: how many stand between two columns tells nothing."""
_FEWEST: Final = 3
"""Lines with tabs that make a table."""
_NARROW: Final = 2
"""Columns of a list with times, which is no table."""
_LENGTH: Final = 8
"""Characters that say how long a talk is."""
_FAR: Final = 12
"""Lines between two rows of one table, at most."""


class Place(NamedTuple):
    """Where a line of text begins in its table."""

    table: int
    row: int
    column: int
    shifted: bool = False
    """Whether its second column is that of a cell above that spans this row."""
    rows: int = 1
    """How many rows the second cell of its row spans."""


def places(raws: Sequence[str]) -> dict[int, Place]:
    """Say of each line (from 0) of such tables where it begins; of lines that stand between their rows nothing."""
    tabbed = [number for number, raw in enumerate(raws) if _SEAM in raw]
    found: dict[int, Place] = {}
    group: list[int] = []
    tables = 0
    for number in [*tabbed, len(raws) + _FAR + 1]:
        if group and number - group[-1] > _FAR:
            if len(group) >= _FEWEST and not any(_ODD.search(raws[one].strip()) for one in group):
                found.update(_table(raws, group, tables))
                tables += 1
            group = []
        group.append(number)
    return found


def _table(raws: Sequence[str], tabbed: Sequence[int], table: int) -> dict[int, Place]:
    timed = sum(
        1
        for number in tabbed
        if _CLOCK.match(raws[number]) or (number and _CLOCK.match(raws[number - 1]))
    )
    if timed < _FEWEST or _are_rows(raws, tabbed):
        # Nothing says where a row begins but that it is a line.
        if max(raws[number].rstrip().count(_SEAM) for number in tabbed) < _NARROW:
            return {}
        return {number: Place(table, row, 0) for row, number in enumerate(tabbed)}
    if _are_rows_below_times(raws, tabbed):
        return _rows_with_tails(raws, tabbed, table)
    rows = list(_rows(raws, tabbed))
    width = max(row.width for row in rows)
    if width <= _NARROW:
        # Times, and what is said beside them: its lines tell by themselves what they are.
        return {}
    rows = _heads_beside(raws, rows, width)
    tails = Counter(len(row.tail) for row in rows[:-1] if row.width == width)
    usual = tails.most_common(1)[0][0] if tails else 0
    for number in range(tabbed[-1] + 1, min(tabbed[-1] + 1 + max(usual, rows[-1].more), len(raws))):
        if not raws[number].strip():
            break
        rows[-1].tail.append(number)
    found: dict[int, Place] = {}
    spanning: list[tuple[int, int]] = []
    at = 0
    for row in rows:
        # "10:30 | Session 1 | Ada Byron / Maps" above "11:00 | Emmy Noether / Rings": the session goes on.
        goes_on = width == _NARROW + 1 and row.width == _NARROW and len(row.tail) == usual > 0
        for number, column in row.cells:
            found[number] = Place(table, at, column, goes_on)
        ours = max(usual if row.width == width or goes_on else 0, row.more)
        for number in row.tail[:ours]:
            found[number] = Place(table, at, width - 1 if goes_on else row.width - 1)
        if row.width == width:
            spanning.append((at, at))
        elif goes_on and spanning:
            spanning[-1] = (spanning[-1][0], at)
        at += 1
        for number in row.tail[ours:]:
            # A row of one cell.
            found[number] = Place(table, at, 0)
            at += 1
    spans = {first: last - first + 1 for first, last in spanning if last > first}
    return {
        number: place._replace(rows=spans.get(place.row, 1)) if spans else place
        for number, place in found.items()
    }


def _are_rows(raws: Sequence[str], tabbed: Sequence[int]) -> bool:
    """Whether each line is a row, of which few have a time: no cell of several lines leaves lines without tabs."""
    timed = sum(1 for number in tabbed if _CLOCK.match(raws[number]))
    return 2 * timed < len(tabbed) and not any(
        raw.strip() and _SEAM not in raw and not _CLOCK.match(raw)
        for raw in raws[tabbed[0] : tabbed[-1]]
    )


def _are_rows_below_times(raws: Sequence[str], tabbed: Sequence[int]) -> bool:
    """Whether several rows without a time stand below each that has one: a session's hours, and its talks.

    Cells of several lines leave such lines as well, but then the last cell ends in one without tabs.
    """
    runs = ended = inside = 0
    followers = 0
    for at, number in enumerate(tabbed):
        if _CLOCK.match(raws[number].strip()):
            followers = 0
            continue
        followers += 1
        after = tabbed[at + 1] if at + 1 < len(tabbed) else len(raws)
        if followers > 1 and any(raw.strip() for raw in raws[tabbed[at - 1] + 1 : number]):
            inside += 1
        if after == len(raws) or _CLOCK.match(raws[after].strip()):
            tail = raws[number + 1 : after]
            if followers >= _FEWEST - 1:
                runs += 1
                ended += not (tail and tail[0].strip())
    return runs > 1 and ended >= 0.8 * runs and not inside


def _rows_with_tails(raws: Sequence[str], tabbed: Sequence[int], table: int) -> dict[int, Place]:
    """Place each line with tabs in a row of its own, and lines without them in the last cell of the row above."""
    found: dict[int, Place] = {}
    for row, (number, after) in enumerate(zip(tabbed, [*tabbed[1:], tabbed[-1] + 1])):
        found[number] = Place(table, row, 0)
        column = raws[number].rstrip().count(_SEAM)
        for inner in range(number + 1, after):
            if not raws[inner].strip():
                break
            found[inner] = Place(table, row, column)
    return found


def _heads_beside(raws: Sequence[str], rows: Sequence[_Row], width: int) -> list[_Row]:
    """Put together the heads of the columns, each a block of its own, that stand above a full row, one below the other."""
    found: list[_Row] = []
    heads: list[_Row] = []
    for row in rows:
        if row.width == _NARROW and not raws[row.cells[0][0]].partition(_SEAM)[0].strip():
            heads.append(row)
            continue
        if len(heads) == width - 1 > 1 and row.width == width:
            cells = [
                (number, column + (number != head.cells[0][0]))
                for column, head in enumerate(heads)
                for number in (head.cells[0][0], *head.tail)
            ]
            found.append(_Row(cells, width, [], 0))
        else:
            found += heads
        heads = []
        found.append(row)
    return [*found, *heads]


class _Row(NamedTuple):
    cells: list[tuple[int, int]]
    """The lines with tabs, and the ordinal of the cell that each begins in."""
    width: int
    tail: list[int]
    """The lines without tabs behind them."""
    more: int
    """How many lines a cell before the last one has beside its first."""


def _rows(raws: Sequence[str], tabbed: Sequence[int]) -> Iterator[_Row]:
    starts = []
    for number in tabbed:
        first = raws[number].partition(_SEAM)[0].strip()  # perhaps a blank that does not break
        above = raws[number - 1] if number else ""
        if number == tabbed[0] or _CLOCK.match(first) or not first:
            starts.append(number)
        elif len(first) <= _LENGTH and _CLOCK.match(above) and _SEAM not in above:
            # "10:45 - 11:15" above "30 min" and the other cells
            starts.append(number - 1)
    for start, stop in zip(starts, [*starts[1:], tabbed[-1] + 1]):
        row: list[tuple[int, int]] = []
        tail: list[int] = []
        column = more = 0
        for number in range(start, stop):
            raw = raws[number].rstrip()
            if not raw:
                continue
            tabs = raw.count(_SEAM)
            if tabs:
                row += [(inner, column) for inner in tail]
                more = max(more, len(tail) + (number > start))
                tail.clear()
                row.append((number, column))
                column += tabs
            else:
                tail.append(number)
        yield _Row(row, column + 1, tail, more)


def cells(raw: str, place: Place) -> list[tuple[int, str]]:
    """Cut a line into its cells, each with its column; empty ones are left out."""
    return [
        (at + (place.shifted and at > 0), text)
        for at, part in enumerate(raw.split(_SEAM), place.column)
        if (text := part.strip())
    ]

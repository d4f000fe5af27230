"""Tables as html2text writes them, ``9:00| Title| Room``: which lines belong to one row, and to one cell.

A cell of several lines breaks its row (two blanks end such a line), and what is too long is wrapped at 78 columns:

    9:00| Ada Byron
    Maps| Emmy Noether          ->   9:00 | Ada Byron / Maps | Emmy Noether / Rings
    Rings
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

_RULE: Final = re.compile(r":?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)+\Z")
_CLOCK: Final = re.compile(r"[*_]{0,3}[0-9]{1,2}(?:[:.h][0-9]{2}|\s?[ap]\.?m)", re.IGNORECASE)
_WIDTH: Final = 78
_MOST_HEADS: Final = 12
"""Lines above the rule that may belong to the row of heads."""


class Place(NamedTuple):
    """Where a line of text begins in its table."""

    row: int
    column: int
    head: bool
    columns: int = 1
    """0 where the row has fewer cells than its table, and nobody knows which are missing."""


def places(raws: Sequence[str]) -> dict[int, Place]:
    """Say of each line (from 0) of a table with cells of several lines where it begins; other tables are left out."""
    found: dict[int, Place] = {}
    stop = 0
    for number, raw in enumerate(raws):
        if number >= stop and raw[:1] in ":-" and raw and _RULE.match(raw.rstrip()):
            body = _body(raws, number + 1)
            found.update(_table(raws, number, body))
            stop = body.stop  # each line is of one table
    return found


def goes_on(before: str, raw: str) -> bool:
    """Whether a line was wrapped in a cell: it is no break that was meant, and the next word would not have fitted."""
    return (
        not before.endswith("  ")
        and len(before) <= _WIDTH
        and len(before) + 1 + len(raw.partition(" ")[0]) > _WIDTH
    )


def _bars(raw: str) -> int:
    return raw.count("|") - raw.count("\\|")


def _table(raws: Sequence[str], rule: int, body: range) -> dict[int, Place]:
    found: dict[int, Place] = {}
    width = _bars(raws[rule])
    top = rule
    bars = 0
    while top > 0 and bars < width and rule - top < _MOST_HEADS and raws[top - 1].strip():
        top -= 1
        bars += _bars(raws[top])
    if bars == width:
        column = 0
        for number in range(top, rule):
            found[number] = Place(0, column, head=True)
            column += _bars(raws[number])
    several = len(found) > 1
    full = [
        number
        for number in body
        if _bars(raws[number]) >= width and not goes_on(raws[number - 1], raws[number])
    ]
    open_ended = sum(1 for number in full if number + 1 in body and not _bars(raws[number + 1]))
    # A line without a bar behind every second row goes on in its last cell; behind few, it spans a row.
    spans = 0 < 2 * open_ended < len(full)
    row = column = 0
    reached: dict[int, int] = {}
    for number in body:
        raw = raws[number]
        if raw.isspace():
            several = True
            continue
        bars = _bars(raw)
        wrapped = number > rule + 1 and goes_on(raws[number - 1], raw)
        if (
            number == rule + 1
            or column + bars > width
            or (not wrapped and (_CLOCK.match(raw) or (spans and not bars and column == width)))
        ):
            row += 1
            column = 0
        else:
            several = True
        found[number] = Place(row, column, head=False)
        column += bars
        reached[row] = column
    if not several:
        return {}
    return {
        number: place if place.head or reached[place.row] >= width else place._replace(columns=0)
        for number, place in found.items()
    }


def _body(raws: Sequence[str], first: int) -> range:
    last = first
    timed = False
    while last < len(raws) and (raws[last].strip() or (timed and _is_break(raws, last))):
        timed = timed or _CLOCK.match(raws[last]) is not None
        last += 1
    return range(first, last)


def _is_break(raws: Sequence[str], number: int) -> bool:
    """Whether a line of two blanks is an empty one in a cell, and ends no table: a row goes on below it."""
    following = raws[number + 1 : number + 3]
    return (
        raws[number] == "  "
        and len(following) == 2
        and following[0][:1] not in {"", " ", "#", "*", "-"}
        and not following[1].startswith("---")
    )

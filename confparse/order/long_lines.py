"""A text too long to be looked through -> what stands in front of it, or what parts it: prose, a list of names, a whole timetable."""

from __future__ import annotations

import re
from typing import Final

from ..fields import dates, times
from . import clauses, words
from .pieces import LEFT_EDGE, Pieces
from .signs import has_clock
from .units import CHAIR, DAY, EXTRA, LABEL, TEXT, TIME

_RANGE: Final = re.compile(
    r"(?<![0-9:])[0-2]?[0-9][:.][0-5][0-9]\s?(?:[-–—]|to)\s?[0-2]?[0-9][:.][0-5][0-9](?![0-9])"
)


def cut(pieces: Pieces, start: int) -> None:
    """Cut prose, or a long list of names; a label or a time may stand in front."""
    text, size = pieces.text, len(pieces.text)
    head = text[start : start + 60]
    if (
        head[:1].isdigit()
        and has_clock(head)
        and (reading := times.find(head)) is not None
        and reading.first <= 1
        and reading.start is not None
    ):
        pieces.add(start + reading.first, start + reading.last, TIME, reading=reading)
        start += reading.last
        while start < size and text[start] in LEFT_EDGE:
            start += 1
    if match := words.LABEL.match(text, start):
        pieces.add(match.end(), size, LABEL, label=match[1].casefold())
    elif (
        (chair := words.CHAIR.search(text, start, start + 160))
        and "(" in text[chair.start() : chair.start(1)]
        and (at := text.find(")", chair.end(), chair.end() + 120)) > 0
    ):
        # A whole session in one cell: its title and its chair can be told, the rest runs on.
        clauses.cut(pieces, start, chair.start())
        pieces.add(chair.start(1), at, CHAIR, label=chair[1].casefold())
        pieces.add(at + 1, size, EXTRA, label="run-on")
    elif len(found := [m.start() for m in _RANGE.finditer(text, start, start + 6000)]) >= 3:
        _cut_run_on(pieces, start, found)
    else:
        pieces.add(start, size, TEXT)


def _cut_run_on(pieces: Pieces, start: int, found: list[int]) -> None:
    """Cut a whole timetable on one line: each range of times begins a slot."""
    text = pieces.text
    day = dates.find(text[start : found[0]][-280:])
    if day is not None:
        offset = max(start, found[0] - 280)
        clauses.cut(pieces, start, offset + day.first)
        pieces.add(offset + day.first, offset + day.last, DAY)
        start = offset + day.last
    clauses.cut(pieces, start, found[0])
    for at, stop in zip(found, [*found[1:], len(text)]):
        reading = times.find(text[at : at + 40])
        if reading is None:
            clauses.cut(pieces, at, stop)
            continue
        pieces.add(at + reading.first, at + reading.last, TIME, reading=reading)
        stop_here = min(stop, at + 400)
        clauses.cut(pieces, at + reading.last, stop_here)
        if stop_here < stop:
            pieces.add(stop_here, stop, TEXT)

"""A day's grid of frab (Fahrplan): rooms head the columns, times stand in the first, events in the cells.

    Schedule for Day 2 - 2015-08-08
    Big Tent
    Small Tent
    09:30
    Inventing Things
    A subtitle (en)
    Ada Example (Sample Collective), Bea Sample

An event has a start only where its cell stands in the row of a printed time, and a room only where there is a table: a text keeps
neither. Its language, in brackets at the end of a line, tells titles from speakers. Made from days of a German event of 2015.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple

from ..fields import people
from ..flow import Layout, Line, Mark, Role, Source
from . import _ranges

_LANGUAGE: Final = re.compile(r"(?:.{0,200} )?\([a-z]{2}(?:-[A-Za-z]{2,4})?\)")
_RUN_ON: Final = re.compile(r"(.{0,200}?)\(([a-z]{2})(?:-[A-Za-z]{2,4})?\)(.{0,400})")
"""A cell that an extractor put on one line: title or subtitle, language, speakers."""
_LONGEST: Final = 600
_HEADS: Final = ("for Day", "für Tag", "du jour", "del día", "di giorno")


@cache
def _head() -> re.Pattern[str]:
    return re.compile(
        r"(?:Schedule for Day|Zeitplan für Tag|Fahrplan für Tag|Programm(?:e)? für Tag|Horaire du jour|Programme du jour|Programa del día|Programma di giorno) [0-9]{1,2}\s?[–—:-]\s?(\S.{5,40})",
        re.IGNORECASE,
    )


def score(source: Source) -> float:
    """Sure where the heading of a day stands above titles that their language follows."""
    if not any(word in source.brief for word in _HEADS):
        return 0.0
    heads = languages = 0
    above = None
    for line in source.lines:
        text = line.text
        if len(text) < 80 and text[-1:].isalnum() and text[:1] in "SZFHPszfhp":
            heads += _head().fullmatch(text) is not None
        languages += len(text) < _LONGEST and (
            (text[-4:-3] == "(" and _LANGUAGE.fullmatch(text) is not None)
            or (")" in text and _run_on(line, above) is not None)
        )
        above = line
    return 0.92 if heads and languages >= 2 else 0.0


def label(lines: Sequence[Line]) -> Iterator[Mark]:
    """A talk from each title."""
    head = next((i for i, line in enumerate(lines) if _head().fullmatch(line.text)), None)
    if head is None:
        return
    for line in lines[:head]:
        yield line.mark(Role.CONFERENCE if line.tag in {"h1", "title"} else Role.NOISE)
    match = _head().fullmatch(lines[head].text)
    yield lines[head].mark(Role.DAY, match[1] if match else lines[head].text)
    body = lines[head + 1 :]
    yield lines[head].mark(Role.SESSION, "")
    rooms = {
        line.markup.cell.column: line
        for line in body
        if line.markup and line.markup.cell and line.markup.cell.head
    }
    times = {
        line.markup.cell.row: line
        for line in body
        if line.markup and line.markup.cell and _ranges.is_start(line.text)
    }
    for i, line in enumerate(body):
        text = line.text
        above = body[i - 1] if i else None
        if (run := _run_on(line, above) if ")" in text else None) is not None:
            yield from _open(run.line, run.title, rooms, times)
            yield line.mark(Role.AUTHORS if people.read(run.names) else Role.NOISE, run.names)
        elif text[-1:] == ")" and i and _LANGUAGE.fullmatch(text):
            yield line.mark(Role.NOISE)
            yield from _talk(body[i - 1], body[i + 1 : i + 3], rooms, times)
        elif _ranges.is_start(text) or line in rooms.values():
            yield line.mark(Role.NOISE)


class _RunOn(NamedTuple):
    """A cell on one line: its title, the line that holds it, and the speakers."""

    line: Line
    title: str
    names: str


def _run_on(line: Line, above: Line | None) -> _RunOn | None:
    """Part a line that holds title, language and speakers; the title is the link that opens it, or a heading above."""
    found = _RUN_ON.fullmatch(line.text) if len(line.text) <= _LONGEST else None
    if found is None:
        return None
    names = found[3].strip(" |")
    link = _first_link(line)
    if 0 < link <= found.start(2):
        return _RunOn(line, line.text[:link].strip(), names)
    if above is not None and found[3] and above.tag[:1] == "h":
        return _RunOn(above, above.text, names)
    return None


def _first_link(line: Line) -> int:
    """Return where the link that opens a line ends, 0 where none does."""
    spans = line.markup.spans if line.markup else ()
    return next((span.end for span in spans if span.tag == "a" and span.start == 0), 0)


def _open(line: Line, title: str, rooms: dict[int, Line], times: dict[int, Line]) -> Iterator[Mark]:
    yield line.mark(Role.TALK, "")
    yield line.mark(Role.TITLE, title)
    cell = line.markup.cell if line.markup else None
    if cell is not None and cell.row in times:
        yield times[cell.row].mark(Role.WHEN)
    if cell is not None and cell.column in rooms:
        yield rooms[cell.column].mark(Role.ROOM)


def _talk(
    title: Line, below: Sequence[Line], rooms: dict[int, Line], times: dict[int, Line]
) -> Iterator[Mark]:
    yield from _open(title, title.text, rooms, times)
    cell = title.markup.cell if title.markup else None
    if (
        not below
        or _ranges.is_start(below[0].text)
        or (len(below) > 1 and _LANGUAGE.fullmatch(below[1].text))
    ):
        return
    if cell is None or (below[0].markup is not None and below[0].markup.cell == cell):
        yield below[0].mark(Role.AUTHORS if people.read(below[0].text) else Role.NOISE)


LAYOUT = Layout(name="frab-day", score=score, label=label)

"""The overview that Linklings makes of a programme: days, slots, then sessions whose type stands below them.

    Tuesday, September 11th
    9:00am-10:15am
    Session I: Inventions
    Assembly Hall
    Ada Example
    Inventing Inventions
    Inventing Inventions
    Bea Sample and Carl Model (Example Institute)
    Abstract
    Inventions must be invented …
    Plenary, Paper

Each talk's title is printed twice: as a link and in the box that it opens. Made from the overview of one conference of 2018.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ..fields import dates, kinds, names, people
from ..flow import Layout, Line, Mark, Role, Source
from . import _ranges

_TYPES: Final = frozenset(
    "paper papers other plenary technical paper panel tutorial workshop poster keynote awards session talk exhibit showcase forum".split()
)
_AWARD: Final = re.compile(
    r"(?:Best|Outstanding)\b.{0,40}|.{0,30}\b(?:Finalist|Award|Nominee|Candidate)s?", re.IGNORECASE
)
_STAMP: Final = re.compile(r"Created [0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.{0,20}")


def score(source: Source) -> float:
    """Sure where titles are doubled under slots that have no weekday."""
    text = source.brief
    if "By Event Type" not in text and "program-session" not in text:
        return 0.0
    slots = doubled = 0
    before = ""
    for line in source.lines:
        content = line.text
        slots += content[:1].isdigit() and _ranges.is_range(content)
        doubled += content == before and len(content) > 15
        before = content
    return 0.94 if slots >= 3 and doubled >= 2 else 0.0


def label(lines: Sequence[Line]) -> Iterator[Mark]:
    """A session from each slot, and from each type to the next."""
    slot: Line | None = None
    body: list[Line] = []
    named = False
    rooms = _rooms(lines)
    for line in lines:
        text = line.text
        if _ranges.is_range(text):
            yield from _session(slot, body, rooms)
            slot, body = line, []
        elif len(text) < 60 and dates.read(text):
            yield from _session(slot, body, rooms)
            slot, body = None, []
            yield line.mark(Role.DAY)
        elif slot is None:
            if not named and text.endswith((" Program", " Programme")):
                named = True
                yield line.mark(Role.CONFERENCE, text.rpartition(" ")[0])
            else:
                yield line.mark(Role.NOISE)
        elif _STAMP.fullmatch(text):
            yield line.mark(Role.NOISE)
        elif _is_type(line) and body:
            yield from _session(slot, body, rooms, line)
            body = []
        else:
            body.append(line)
    yield from _session(slot, body, rooms)


def _rooms(lines: Sequence[Line]) -> frozenset[str]:
    """Find the rooms: by the class of the line, else what stands first of two lines above a session's first talk."""
    classed = frozenset(
        line.text for line in lines if line.markup and line.markup.classes.endswith(" room-name ")
    )
    if classed:
        return classed
    return frozenset(
        room.text
        for time, _, room, _, title, again in zip(
            lines, lines[1:], lines[2:], lines[3:], lines[4:], lines[5:]
        )
        if title.text == again.text and (_ranges.is_range(time.text) or _is_type(time))
    )


def _is_type(line: Line) -> bool:
    if line.markup is not None and line.markup.classes:
        return line.markup.classes.endswith(" session-type ")
    if len(line.text) > 60:
        return False
    return (
        all(kinds.is_kind(part) or part.casefold() in _TYPES for part in line.text.split(", "))
        and kinds.of_title(line.text) is None
    )


def _session(
    slot: Line | None, body: Sequence[Line], rooms: frozenset[str], kind: Line | None = None
) -> Iterator[Mark]:
    if slot is None or not body:
        return
    yield body[0].mark(Role.SESSION, "")
    yield slot.mark(Role.WHEN)
    yield body[0].mark(Role.TITLE)
    if kind is not None:
        yield kind.mark(Role.NOISE if kind.text == "Other" else Role.KIND)
    starts = [k for k in range(1, len(body) - 1) if body[k].text == body[k + 1].text]
    for line in body[1 : starts[0] if starts else len(body)]:
        if line.text in rooms:
            yield line.mark(Role.ROOM)
        elif names.is_name(line.text) or len(people.read(line.text)) > 1:
            yield line.mark(Role.CHAIRS)
    for start, stop in zip(starts, [*starts[1:], len(body)]):
        yield from _talk(body[start:stop])


def _talk(lines: Sequence[Line]) -> Iterator[Mark]:
    yield lines[0].mark(Role.TALK, "")
    yield lines[0].mark(Role.TITLE)
    yield lines[1].mark(Role.NOISE)
    named = told = False
    section = ""
    for line in lines[2:]:
        text = line.text
        if text in {"Abstract", "Biography"}:
            section = text
            yield line.mark(Role.NOISE)
        elif section == "Abstract":
            yield line.mark(Role.ABSTRACT)
        elif not named and not told and _AWARD.fullmatch(text) and "(" not in text:
            told = True
            yield line.mark(Role.NOISE)
        elif not named and not section:
            named = True
            yield line.mark(Role.AUTHORS)


LAYOUT = Layout(name="linklings-glance", score=score, label=label)

"""A day of pretalx's schedule without JavaScript: start, length, title, speakers, abstract, track and room, line by line.

    EXCONF 2025
    9:00 a.m.
    9:00 a.m.
    30min
    A Template for Invented Apps
    Ada Example, Bea Sample
    This talk presents nothing that exists …
    Inventions
    Auditorium

Made from the templates that pretalx publishes. Of several days on one page the page prints no heading among the talks: they are told
apart where the clock goes back as often as days are named, and have no date otherwise.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from ..fields import dates, names, people
from ..flow import Layout, Line, Mark, Role, Source

_LENGTH: Final = re.compile(r"[0-9]{1,3}\s?(?:min|minutes|Minuten)\b\.?")
_FOOT: Final = re.compile(
    r"powered by|This is a static export|Bereitgestellt von|propulsé par", re.IGNORECASE
)
_LINK: Final = re.compile(r"\[|\]\([^()\s]{0,300}\)")
"""What is left in Markdown of a link around a whole box."""


@cache
def _clock() -> re.Pattern[str]:
    return re.compile(
        r"(?:noon|midnight|[0-9]{1,2}(?::[0-9]{2})?\s?(?:[ap]\.?m\.?)|[0-9]{1,2}[:.][0-9]{2})",
        re.IGNORECASE,
    )


def _is_clock(text: str) -> bool:
    return len(text) < 12 and _clock().fullmatch(text) is not None


def score(source: Source) -> float:
    """Sure where a clock and a length in minutes stand above each title, on a page that names the system."""
    if "pretalx" not in source.brief:
        return 0.0
    found = 0
    before = ""
    for line in source.lines:
        found += (
            len(line.text) < 12
            and line.text[:1].isdigit()
            and _LENGTH.fullmatch(line.text) is not None
            and _is_clock(before)
        )
        before = line.text
    return 0.93 if found >= 2 else 0.0


def label(lines: Sequence[Line]) -> Iterator[Mark]:
    """A talk, or a break, from each length."""
    starts = [
        i
        for i in range(1, len(lines) - 1)
        if _LENGTH.fullmatch(lines[i].text) and _is_clock(lines[i - 1].text)
    ]
    if not starts:
        return
    head = lines[: starts[0] - 1]
    days = [line for line in head if len(line.text) < 60 and dates.read(line.text)]
    for line in head:
        if line.tag == "title" and " :: " in line.text:
            yield line.mark(Role.CONFERENCE, line.text.split(" :: ")[-2])
        elif line not in days:
            yield line.mark(Role.NOISE)
    bodies = [_body(lines, i, stop) for i, stop in zip(starts, [*starts[1:], len(lines)])]
    rooms = Counter(body[-1].text for body in bodies if len(body) > 1)
    of_day = _days([lines[i - 1].text for i in starts], len(days))
    day = -1
    for i, body, which in zip(starts, bodies, of_day):
        if which != day and days:
            day = which
            yield days[day].mark(Role.DAY)
            yield days[day].mark(Role.SESSION, "")
        elif day < 0:
            day = which
            yield lines[i].mark(Role.SESSION, "")
        yield from _talk(lines[i - 1], lines[i], body, rooms)
    for line in days:
        yield line.mark(Role.NOISE)


def _body(lines: Sequence[Line], i: int, stop: int) -> list[Line]:
    """The lines below a length, without the clocks that open the next talk and without the foot of the page."""
    end = stop - 1 if stop < len(lines) else stop
    while end > i + 1 and _is_clock(lines[end - 1].text):
        end -= 1
    found = []
    for line in lines[i + 1 : end]:
        if _FOOT.match(line.text):
            break
        if not _LINK.fullmatch(line.text):
            found.append(line)
    return found


def _days(clocks: Sequence[str], count: int) -> list[int]:
    """Give each talk the ordinal of its day, where the clock goes back as often as there are further days."""
    found: list[int] = []
    day = 0
    before = -1
    for clock in clocks:
        at = _minutes(clock)
        if at < before:
            day += 1
        before = at
        found.append(day)
    return found if day + 1 == count else [0 if count == 1 else -1] * len(found)


def _minutes(clock: str) -> int:
    folded = clock.casefold().replace(".", "")
    if folded in {"noon", "midnight"}:
        return 720 if folded == "noon" else 0
    digits = re.match(r"([0-9]{1,2})(?::([0-9]{2}))?", folded)
    hour, minute = (int(digits[1]), int(digits[2] or 0)) if digits else (0, 0)
    if folded.endswith(("am", "pm")):
        hour = hour % 12 + (12 if folded.endswith("pm") else 0)
    return hour * 60 + minute


def _talk(clock: Line, length: Line, body: Sequence[Line], rooms: Counter[str]) -> Iterator[Mark]:
    yield clock.mark(Role.TALK, "")
    yield clock.mark(Role.WHEN, f"{clock.text} ({length.text})")
    yield length.mark(Role.NOISE)
    if not body:
        return
    yield body[0].mark(Role.TITLE)
    rest = list(body[1:])
    if rest and (len(rest) > 1 or rooms[rest[-1].text] > 1 or _style(rest[-1]) == "room"):
        room = rest.pop()
        yield room.mark(Role.ROOM)
    if rest and (
        _style(rest[0]) == "speakers" or (not _style(rest[0]) and _are_names(rest[0].text))
    ):
        yield rest[0].mark(Role.AUTHORS)
        rest = rest[1:]
    for k, line in enumerate(rest):
        is_track = _style(line) == "track" or (
            not _style(line)
            and k == len(rest) - 1
            and len(line.text) < 40
            and line.text[-1:] not in ".!?"
        )
        yield line.mark(Role.NOISE if is_track else Role.ABSTRACT)


def _style(line: Line) -> str:
    classes = line.markup.classes.split() if line.markup else []
    return next(
        (
            name
            for name in reversed(classes)
            if name in {"speakers", "abstract", "track", "room", "title"}
        ),
        "",
    )


def _are_names(text: str) -> bool:
    return (
        len(text) < 400
        and names.is_name(text.partition(", ")[0])
        and len(people.read(text)) > 0
        and text[-1:] not in ".!?"
    )


LAYOUT = Layout(name="pretalx-day", score=score, label=label)

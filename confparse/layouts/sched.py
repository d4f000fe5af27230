"""A schedule on Sched.com: the simple list, the list with descriptions, or the page of one event.

    Tuesday, May 7
    9:00am CEST
    Keynote: Invented Clusters - Ada Example, Sample Corp
    Auditorium
    10:30am CEST
    Small Tools for Large Tables
    Tuesday May 7, 2024 10:30am - 11:15am CEST
    Room 2
    A description of the tools …
    Speakers
    Bea Example
    Engineer, Model Labs

An event that names a speaker is a talk, one that names none a session. In HTML the venue stands inside the link of
the title; it is cut off where the page's list of venues, or another event, prints it. Made from the selectors of public
readers of the system and from its templates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple

from ..fields import affiliations, dates, kinds, likeness, names
from ..fields.patterns import Lazy
from ..flow import Layout, Line, Mark, Role, Source
from . import _clock

_DAYS: Final = frozenset(("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"))
_NOTES: Final = (
    "Log in to save this", "Log in to leave feedback", "Sign up or log in", "Feedback form is", "Limited Capacity", "Back To Schedule", "Share Modal", "Share this link", "Attendees (", "Filter By", "Tweet", "View More", "Need help?", "Popular", "Timezone", "Schedule or",
)  # fmt: skip
_LABELS: Final = {
    "speakers": "people",
    "speaker": "people",
    "moderators": "people",
    "moderator": "people",
    "artists": "people",
    "presenters": "people",
    "panelists": "people",
    "attendees": "none",
    "volunteers": "none",
    "sponsors": "none",
    "exhibitors": "none",
}
_POSTS: Final = frozenset(
    "engineer manager director developer writer scientist architect lead cto ceo cio coo founder co-founder president professor researcher student editor consultant analyst advocate maintainer designer head officer specialist evangelist fellow librarian".split()
)
_INITIALS: Final = Lazy(r"[A-ZÀ-Þ]{1,3}")
_MOST_ROOMS: Final = 300
_MARKS: Final = (
    "sched.com",
    "sched-container",
    "sched-event",
    "Sched.com",
    "Log in to save this",
    "schedule, view media, leave feedback",
    "list-single__event",
    "sched.org",
)
_PARTS: Final = ("sched", "Sched", "Log in to", "_")
"""What one of them holds at least; few pages are asked for more."""


@cache
def _when() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:January|February|March|April|May|June|July|August|September|October|November|December) [0-9]{1,2}, [12][0-9]{3} "
        + _clock.CLOCK
        + _clock.DASH
        + _clock.CLOCK
        + _clock.ZONE,
        re.IGNORECASE,
    )


def score(source: Source) -> float:
    """Sure where the system names itself and a line prints day, year and interval, or starts head the events."""
    text = source.brief
    if not any(part in text for part in _PARTS) or not any(mark in text for mark in _MARKS):
        return 0.0
    starts = 0
    for line in source.lines:
        size = len(line.text)
        if 20 < size < 80 and line.text[:3] in _DAYS and _when().fullmatch(line.text):
            return 0.9
        if size < 16 and _is_start(line.text):
            starts += 1
    return (
        0.85
        if starts > 1 and any(len(line.text) < 40 and _is_day(line.text) for line in source.lines)
        else 0.0
    )


def _is_start(text: str) -> bool:
    return text[:1].isdigit() and ":" in text[:3] and _clock.is_start(text)


def _is_day(text: str) -> bool:
    return (
        text[:3] in _DAYS and (day := dates.read(text)) is not None and bool(day.day and day.month)
    )


class _Event(NamedTuple):
    head: Line
    when: str
    lines: Sequence[Line]


def label(lines: Sequence[Line]) -> Iterator[Mark]:
    """Days hold starts, starts hold events."""
    lines = [line for line in lines if line.tag != "title"]
    rooms = _venues(lines)
    if any(_is_start(line.text) for line in lines) and any(_is_day(line.text) for line in lines):
        yield from _schedule(lines, rooms)
    else:
        yield from _page(lines)


_BULLETS: Final = "•*-– "


def _venues(lines: Sequence[Line]) -> tuple[str, ...]:
    """The names of rooms: below "Filter By Venue", below the interval of an event, or alone and as a room is called."""
    found: set[str] = set()
    listing = False
    for before, line in zip([None, *lines], lines):
        text = line.text
        if text.startswith("Filter By"):
            listing = text.endswith(("Venue", "Venues"))
        elif _is_start(text) or _is_day(text) or _is_when(text):
            listing = False
        elif (
            (
                before is not None
                and 20 < len(before.text) < 80
                and _when().fullmatch(before.text)
                and len(text) < 80
            )
            or (listing and len(text) < 80)
            or (len(text) < 50 and likeness.room(text) >= 0.7)
        ):
            found.add(text.lstrip(_BULLETS))
    return tuple(
        sorted(found, key=lambda text: (-len(text), text))[:_MOST_ROOMS]
    )  # the longest first


def _schedule(lines: Sequence[Line], rooms: tuple[str, ...]) -> Iterator[Mark]:
    cuts = [i for i, line in enumerate(lines) if _is_start(line.text) or _is_day(line.text)]
    yield from _notes(lines[: cuts[0]])
    day: list[_Event] = []
    for at, stop in zip(cuts, [*cuts[1:], len(lines)]):
        if _is_start(lines[at].text):
            day.extend(_events(lines[at], lines[at + 1 : stop], rooms))
        else:
            yield from _day(day, rooms)
            day = []
            yield lines[at].mark(Role.DAY)
            yield from _notes(lines[at + 1 : stop])
    yield from _day(day, rooms)


def _notes(lines: Sequence[Line]) -> Iterator[Mark]:
    for line in lines:
        if line.text.startswith(_NOTES):
            yield line.mark(Role.NOISE)


def _events(start: Line, lines: Sequence[Line], rooms: tuple[str, ...]) -> Iterator[_Event]:
    """Events that begin at the same time: each opens with a title, which a room or an interval follows."""
    bodies = [
        i
        for i, line in enumerate(lines)
        if 20 < len(line.text) < 80 and _when().fullmatch(line.text)
    ]
    if bodies:
        opens = [max(i - 1, 0) for i in bodies]
        for at, stop in zip(opens, [*opens[1:], len(lines)]):
            interval = (
                lines[at + 1].text if at + 1 < len(lines) and at + 1 in bodies else start.text
            )
            yield _Event(
                start,
                interval,
                [
                    line
                    for i, line in enumerate(lines[at:stop], at)
                    if i not in bodies or i != at + 1
                ]
                or lines[at:stop],
            )
        return
    at = 0
    while at < len(lines):
        stop = at + 1
        while stop < len(lines) and (
            lines[stop].text in rooms or lines[stop].text.startswith(_NOTES)
        ):
            stop += 1
        yield _Event(start, start.text, lines[at:stop])
        at = stop


def _day(events: Sequence[_Event], rooms: tuple[str, ...]) -> Iterator[Mark]:
    spoken = [_speakers(event, rooms) for event in events]
    talks = [event for event, named in zip(events, spoken) if named]
    opened = False
    for event, named in zip(events, spoken):
        if not named:
            yield from _read(event, rooms, Role.SESSION)
        elif not opened:
            opened = True
            yield Mark(Role.SESSION, event.head, "")
            for talk in talks:
                yield from _read(talk, rooms, Role.TALK)


def _speakers(event: _Event, rooms: tuple[str, ...]) -> bool:
    if any(
        line.text.casefold() in _LABELS and _LABELS[line.text.casefold()] == "people"
        for line in event.lines
    ):
        return True
    return bool(event.lines) and bool(_title(event.lines[0].text, rooms)[1])


def _title(text: str, rooms: tuple[str, ...]) -> tuple[str, str, str]:
    """Part "Invented Clusters - Ada Example, Sample Corp Auditorium" into title, people and room."""
    room = next(
        (room for room in rooms if text.endswith(room) and len(text) > len(room) + 3),
        "",
    )
    if room:
        text = text[: -len(room)].rstrip()
    title, dash, people = text.rpartition(" - ")
    if dash and title and _is_people(people):
        return title, people, room
    return text, "", room


def _listed(text: str) -> list[str]:
    """Part "Ada Example & Carl Model, Sample Corp": each name takes the company behind it, or behind the next."""
    persons: list[str] = []
    company = ""
    for part in reversed([part for part in text.split(" & ") if part]):
        name, comma, rest = part.partition(", ")
        company = _employer(rest) if comma else company
        persons.insert(0, f"{name} ({company})" if company else name)
    return persons


def _is_people(text: str) -> bool:
    first, comma, rest = text.partition(", ")
    first = first.partition(" & ")[0]
    if " " not in first or not names.is_name(first) or affiliations.has_keyword(first):
        return False
    return bool(comma and rest) or likeness.people(text) >= likeness.PEOPLE_THRESHOLD


def _read(event: _Event, rooms: tuple[str, ...], role: Role) -> Iterator[Mark]:
    head = event.head
    yield Mark(role, head, "")
    yield Mark(Role.WHEN, head, event.when)
    if not event.lines:
        return
    title, people, room = _title(event.lines[0].text, rooms)
    yield Mark(Role.TITLE, event.lines[0], title)
    if kinds.is_kind(title):
        yield Mark(Role.KIND, event.lines[0], title)
    yield from (Mark(Role.AUTHORS, event.lines[0], person) for person in _listed(people))
    if room:
        yield Mark(Role.ROOM, event.lines[0], room)
    yield from _about(event.lines[1:], rooms, roomed=bool(room))


def _about(lines: Sequence[Line], rooms: tuple[str, ...], *, roomed: bool) -> Iterator[Mark]:
    state = ""
    person: Line | None = None
    follows = False
    for line in lines:
        text = line.text
        folded = text.casefold()
        if folded in _LABELS:
            state = _LABELS[folded]
            yield line.mark(Role.NOISE)
        elif text.startswith(_NOTES) or _is_when(text):
            yield line.mark(Role.NOISE)
        elif text in rooms and (not roomed or state):
            yield line.mark(Role.NOISE if roomed else Role.ROOM)
            roomed = True
            if state:
                state = "none"
        elif state == "people":
            if _INITIALS.fullmatch(text) and person is None:
                yield line.mark(Role.NOISE)
            elif _is_person(text) and (person is None or not follows):
                if person is not None:
                    yield person.mark(Role.AUTHORS)
                person, follows = line, True
            elif person is not None and follows and len(text) < 140 and not text.endswith("."):
                yield Mark(Role.AUTHORS, person, f"{person.text} ({_employer(text)})")
                yield line.mark(Role.NOISE)
                person, follows = None, False
            else:
                follows = False  # a biography
        elif state == "none":
            yield line.mark(Role.NOISE)
        elif kinds.is_kind(text):
            yield line.mark(Role.KIND)
        elif len(text) > 40 or text.endswith((".", "?", "!")):
            yield line.mark(Role.ABSTRACT)
    if person is not None:
        yield person.mark(Role.AUTHORS)


def _is_person(text: str) -> bool:
    return (
        len(text) < 60
        and "," not in text
        and names.is_name(text)
        and not affiliations.has_keyword(text)
        and likeness.people(text) >= likeness.PEOPLE_THRESHOLD
    )


def _is_when(text: str) -> bool:
    return 20 < len(text) < 80 and _when().fullmatch(text) is not None


def _employer(text: str) -> str:
    """Leave the position off "Engineer, Model Labs"."""
    position, comma, employer = text.partition(", ")
    words = position.split()
    return (
        employer
        if comma and (words[-1].casefold() in _POSTS or not affiliations.is_affiliation(position))
        else text
    )


def _page(lines: Sequence[Line]) -> Iterator[Mark]:
    """One event: title above or below its interval, which is printed once or twice."""
    at = next((i for i, line in enumerate(lines) if _is_when(line.text)), None)
    if at is None:
        return
    heading = next(
        (
            line
            for line in lines[: at + 3]
            if line.tag in {"h1", "h2", "h3"} and not line.text.startswith(_NOTES)
        ),
        None,
    )
    above = [
        line for line in lines[:at] if not line.text.startswith(_NOTES) and not _is_day(line.text)
    ]
    title = heading or (above[-1] if above else None)
    rest = [line for line in lines[at + 1 :] if line is not title]
    rooms = tuple(
        [rest[0].text]
        if rest
        and len(rest[0].text) < 80
        and not rest[0].text.endswith(".")
        and rest[0].text.casefold() not in _LABELS
        else ()
    )
    if title is None:
        return
    event = _Event(lines[at], lines[at].text, [title, *rest])
    talk = _speakers(event, rooms)
    if talk:
        yield Mark(Role.SESSION, title, "")
    yield from _read(event, rooms, Role.TALK if talk else Role.SESSION)
    yield from (line.mark(Role.NOISE) for line in lines[:at] if line.text.startswith(_NOTES))


LAYOUT = Layout(name="sched", score=score, label=label)

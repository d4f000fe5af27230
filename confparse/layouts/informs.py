"""An INFORMS meeting book: sessions with codes such as SA01, talks numbered "1 - Title".

    Sunday, November 1, 8:00AM - 9:30AM
    SA01
    01-Room 301, Example Marriott
    Invented Scheduling
    Sponsor: Optimization
    Sponsored Session
    Chair: Ada Example, Sample University, Sampletown, ST, United States
    1 - A Queue for One
    Bea Example, Sample University, Sampletown, ST, United States, Carl Model
    Queues are short when …

Made from the description of the books and of their printed form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ..fields import affiliations, dates, likeness, names, times
from ..fields.patterns import Lazy
from ..flow import Layout, Line, Mark, Role, Source
from . import _clock

_CODE: Final = Lazy(
    r"[■▪•]?\s?(?P<code>[SMTWF][A-E][0-9]{1,3}[A-Z]?)(?:\s*[-–:|]?\s+(?P<rest>\S.{1,120}))?"
)
_TALK: Final = Lazy(r"(?P<number>[1-9][0-9]?) ?[-–] ?(?P<title>\S.{3,400})")
_CHAIRS: Final = Lazy(r"(?:Session )?(?:Co-)?Chairs?:", re.IGNORECASE)
_SPONSOR: Final = Lazy(
    r"(?:(?:Co-?)?Sponsors?|Cluster|Tracks?):.{0,160}|(?:Sponsored|Invited|Contributed|Emerging Topic|General|Flash|Technology|Practice|Panel)(?: (?:Session|Tutorial|Presentation|Workshop|Discussion))(?: .{0,20})?",
    re.IGNORECASE,
)
_ROOM: Final = Lazy(
    r"(?:[0-9]{1,3}[- ])?(?:(?:Room|Hall|Ballroom|Salon|Meeting Room|Virtual Room|CC ?-|Summit|North|South|East|West)\b.{0,80}|(?:CC|H|M|HI|MG|W)[- ](?:Room|Ballroom|Rm|[A-Z0-9]{1,5}).{0,60})",
    re.IGNORECASE,
)
_MAIL: Final = Lazy(r",?\s*[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,5}")


def score(source: Source) -> float:
    """Sure of codes of the books with numbered talks below them."""
    text = source.brief
    if "1 - " not in text and "1 – " not in text:
        return 0.0
    codes = talks = 0
    for line in source.lines:
        if len(line.text) > 400:
            continue
        if line.text[:1] in "SMTWF■▪" and len(line.text) < 120 and _CODE.fullmatch(line.text):
            codes += 1
        elif codes and line.text[0].isdigit() and _TALK.fullmatch(line.text):
            talks += 1
    if not codes or not talks:
        return 0.0
    return (
        0.9
        if "INFORMS" in text
        or ("Sponsor" in text and "Session" in text)
        or ("Chair:" in text and codes > 1)
        else 0.0
    )


def label(lines: Sequence[Line]) -> Iterator[Mark]:
    """A session from its code, a talk from its number."""
    lines = [line for line in lines if line.tag != "title"]
    slot: Line | None = None
    state = ""
    body: list[Line] = []
    for line in lines:
        text = line.text
        match = _CODE.fullmatch(text) if len(text) < 120 else None
        if match and not (match["rest"] and _TALK.fullmatch(text)):
            yield from _close(state, body, slot)
            state, body = "session", [line]
        elif (
            state
            and len(text) < 420
            and text[0].isdigit()
            and _TALK.fullmatch(text)
            and not _ROOM.fullmatch(text)
            and not _clock.range_at(text)
        ):
            yield from _close(state, body, slot)
            state, body = "talk", [line]
        elif len(text) < 90 and (found := _slot(text)) is not None:
            if found == "slot" and state == "session" and len(body) < 4:
                body.append(line)
                continue
            yield from _close(state, body, slot)
            state, body = "", []
            if found == "day":
                slot = None
                yield line.mark(Role.DAY)
            else:
                slot = line
        elif state:
            body.append(line)
    yield from _close(state, body, slot)


def _slot(text: str) -> str | None:
    """Tell "Sunday, November 1, 8:00AM - 9:30AM" (or the interval alone) and "Sunday, November 1"."""
    day = dates.find(text)
    if day is not None and day.first == 0 and (day.weekday or day.day):
        rest = text[day.last :].strip(" ,|")
        if not rest:
            return "day"
        return "slot" if _clock.is_range(rest) else None
    return "slot" if _clock.is_range(text) and times.find(text) is not None else None


def _close(state: str, body: Sequence[Line], slot: Line | None) -> Iterator[Mark]:
    if state == "session":
        yield from _session(body, slot)
    elif state == "talk":
        yield from _talk(body)


def _session(lines: Sequence[Line], slot: Line | None) -> Iterator[Mark]:
    head = lines[0]
    match = _CODE.fullmatch(head.text)
    yield Mark(Role.SESSION, head, "")
    if match is None:
        return
    yield Mark(Role.ID, head, match["code"])
    own = next((line for line in lines[1:4] if _slot(line.text) == "slot"), None)
    if own or slot:
        yield (own or slot).mark(Role.WHEN)  # type: ignore[union-attr]
    rest = match["rest"] or ""
    titled = roomed = False
    if rest:
        roomed = _ROOM.fullmatch(rest) is not None
        titled = not roomed
        yield Mark(Role.ROOM if roomed else Role.TITLE, head, rest)
    for line in lines[1:]:
        text = line.text
        if line is own:
            continue
        if _CHAIRS.match(text):
            label, _, people = text.partition(":")
            for person in _listed(people.strip()):
                yield Mark(Role.CHAIRS, line, f"{label}: {person}")
        elif _SPONSOR.fullmatch(text):
            yield line.mark(Role.NOISE)
        elif not roomed and not titled and (_ROOM.fullmatch(text) or likeness.room(text) >= 0.7):
            roomed = True
            yield Mark(Role.ROOM, line, text)
        elif not titled:
            titled = True
            yield line.mark(Role.TITLE)
        elif len(text) > 100:
            yield line.mark(Role.ABSTRACT)
        elif not roomed and _ROOM.fullmatch(text):
            roomed = True
            yield line.mark(Role.ROOM)


def _talk(lines: Sequence[Line]) -> Iterator[Mark]:
    head = lines[0]
    match = _TALK.fullmatch(head.text)
    yield Mark(Role.TALK, head, "")
    if match is None:
        return
    yield Mark(Role.ID, head, match["number"])
    yield Mark(Role.TITLE, head, match["title"])
    spoken = False
    for i, line in enumerate(lines[1:]):
        text = _MAIL.sub("", line.text)
        if (
            not spoken
            and len(text) < 900
            and (
                likeness.people(text) >= likeness.PEOPLE_THRESHOLD
                or (i == 0 and len(text) < 200 and not text.endswith("."))
            )
        ):
            for person in _listed(line.text.removeprefix("Presenting Author:").strip()):
                yield Mark(Role.AUTHORS, line, person)
        else:
            spoken = True
            yield line.mark(Role.ABSTRACT)


def _listed(text: str) -> list[str]:
    """Part people whose addresses end with a country, a mail address or both: what follows is the next name."""
    persons: list[list[str]] = [[]]
    ended = False
    for part in text.split(", "):
        if (
            ended
            and persons[-1]
            and not _MAIL.fullmatch(part)
            and names.is_name(part)
            and not affiliations.is_place(part)
        ):
            persons.append([])
        ended = _MAIL.fullmatch(part) is not None or affiliations.is_country(part)
        if not _MAIL.fullmatch(part):
            persons[-1].append(part)
    return [
        f"{person[0]} ({', '.join(person[1:])})" if len(person) > 1 else person[0]
        for person in persons
        if person
    ]


LAYOUT = Layout(name="informs", score=score, label=label)

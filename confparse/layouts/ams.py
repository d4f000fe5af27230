"""The programme of a meeting of the American Mathematical Society: sessions with organizers, then timed talks.

    Saturday January 7, 2012, 8:00 a.m.-10:50 a.m.
    AMS Special Session on Invented Geometry, I
    Room 201, Example Hall
    Organizers:
    Ada Example, Sample University ada@example.edu
    8:00 a.m.
    A curve for one.
    Bea Example*, Sample University
    Carl Model, Model Institute
    (1077-53-123)

The star marks the speaker; the number in parentheses is the abstract's. A talk prints its start only. Made from the
description of the pages and of their printed form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ..fields import dates, likeness
from ..fields.patterns import Lazy
from ..flow import Layout, Line, Mark, Role, Source
from . import _clock

_NUMBER: Final = Lazy(r"\((?P<code>[0-9]{3,4}-[0-9A-Z]{2,3}-[0-9]{1,5})\)")
_SESSION: Final = Lazy(
    r"(?:(?:AMS|MAA|SIAM|ASL|AWM|NAM|ICMC|RMMC|TPSE|COMAP|PME|AMS-[A-Z]{2,6}|MAA-[A-Z]{2,6}|[A-Z]{3,6}-AMS)\b[\w -]{0,40}|Special |Contributed |Invited |General )"
    r"(?:Session|Address|Lectures?|Panel|Poster Session|Paper Session|Minicourse)\b.{0,250}"
)
_ORGANIZERS: Final = Lazy(r"(?:Organizers?|Moderators?|Panelists?|Presenters?|Chairs?)\s?:\s?(.*)")
_ROOM: Final = Lazy(
    r"(?:(?:Room|Ballroom|Meeting Room|Hall|Lecture Hall|Auditorium)\b.{0,80}|[A-Z]?[0-9]{2,4}[A-Z]{0,2}, .{2,80})"
)
_MAIL: Final = Lazy(r"\s*[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,5}")
_STARRED: Final = Lazy(r"[^\W\d_][^*]{1,60}\*")
_START: Final = Lazy(
    r"[01]?[0-9]:[0-5][0-9]\s?[ap]\.?m\.?(?:\s*-\s*[01]?[0-9]:[0-5][0-9]\s?[ap]\.?m\.?)?",
    re.IGNORECASE,
)


def score(source: Source) -> float:
    """Sure of the numbers of abstracts below talks that open with their start."""
    text = source.brief
    if "AMS" not in text and "Special Session" not in text:
        return 0.0
    numbers = starts = 0
    for line in source.lines:
        size = len(line.text)
        if size > 200:
            continue
        if (
            line.text.endswith(")")
            and (match := _NUMBER.search(line.text[-24:]))
            and match.end() == len(line.text[-24:])
        ):
            numbers += 1
        elif size < 12 and line.text[0].isdigit() and _START.fullmatch(line.text):
            starts += 1
    if numbers and starts:
        return 0.9 if numbers > 1 else 0.7
    return 0.0


def label(lines: Sequence[Line]) -> Iterator[Mark]:
    """Sessions by their titles, talks by their starts."""
    lines = [line for line in lines if line.tag != "title"]
    when: list[Line] = []
    state = ""
    talk: list[Line] = []
    for line in [*lines, None]:
        if (
            line is None
            or (
                line.text[0].isdigit()
                and len(line.text) < 24
                and _START.fullmatch(line.text)
                and state
            )
            or _SESSION.fullmatch(line.text)
            or _is_slot(line.text)
        ):
            yield from _talk(talk)
            talk = []
        if line is None:
            break
        text = line.text
        if _SESSION.fullmatch(text):
            state = "session"
            yield Mark(Role.SESSION, line, "")
            yield Mark(Role.TITLE, line, text)
            for slot in when[-1:]:
                yield from _slot(slot)
            when = []
        elif _is_slot(text):
            if state == "session":
                yield from _slot(line)
            else:
                when = [line]
        elif len(text) < 60 and (day := dates.read(text)) and day.day and day.month:
            state = ""
            yield line.mark(Role.DAY)
        elif talk or (state and text[0].isdigit() and len(text) < 24 and _START.fullmatch(text)):
            state = "talks"
            talk.append(line)
        elif state in {"session", "people"}:
            if match := _ORGANIZERS.fullmatch(text):
                state = "people"
                role = Role.CHAIRS if text.startswith(("Moderator", "Chair")) else Role.ORGANIZERS
                rest = _MAIL.sub("", match[1]).strip()
                yield Mark(role if rest else Role.NOISE, line, rest)
            elif _ROOM.fullmatch(text) and state == "session":
                yield line.mark(Role.ROOM)
            elif state == "people":
                yield Mark(Role.ORGANIZERS, line, _MAIL.sub("", text).strip())
            elif len(text) > 150:
                yield line.mark(Role.ABSTRACT)


def _slot(line: Line) -> Iterator[Mark]:
    """Mark the interval of a session, and its day for the talks below."""
    yield line.mark(Role.WHEN)
    if day := dates.find(line.text):
        yield Mark(Role.DAY, line, line.text[day.first : day.last])


def _is_slot(text: str) -> bool:
    """Whether a line prints a day and an interval: "Saturday January 7, 2012, 8:00 a.m.-10:50 a.m."."""
    if len(text) > 90 or not text[:3].istitle() or ":" not in text:
        return False
    day = dates.find(text)
    return (
        day is not None
        and bool(day.day and day.month)
        and day.first < 12
        and _clock.range_at(text[day.last :].strip(" ,")) is not None
    )


def _talk(lines: Sequence[Line]) -> Iterator[Mark]:
    """Read start, title (up to its full stop), people one a line, number."""
    if not lines:
        return
    head, *body = lines
    yield Mark(Role.TALK, head, "")
    yield head.mark(Role.WHEN)
    titled = done = False
    for line in body:
        text = line.text
        number = _NUMBER.search(text[-24:])
        if number:
            yield Mark(Role.ID, line, number["code"])
            text = text[: text.rindex(number[0])].strip()
            if not text:
                yield line.mark(Role.NOISE)
                done = True
                continue
        if done:
            yield line.mark(Role.ABSTRACT if len(text) > 150 else Role.NOISE)
        elif not titled:
            titled = True
            title = text[:-1] if text.endswith(".") and not text.endswith("..") else text
            yield Mark(Role.TITLE, line, title)
        elif (
            _STARRED.match(text)
            or likeness.people(text) >= likeness.PEOPLE_THRESHOLD
            or likeness.affiliation(text) >= likeness.PEOPLE_THRESHOLD
        ):
            yield Mark(Role.AUTHORS, line, text)
        else:
            yield line.mark(Role.ABSTRACT)
        done = done or number is not None


LAYOUT = Layout(name="ams", score=score, label=label)

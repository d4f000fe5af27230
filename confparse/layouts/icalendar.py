r"""The iCalendar export of a conference programme, as conf.researchr.org writes it: an event for each talk.

    BEGIN:VEVENT
    DTSTART:20260706T133000Z
    DTEND:20260706T135000Z
    SUMMARY:[TESTX] An Invented Test - Ada Example\, Carl Model
    LOCATION:Room 12 - 1 Sample Street\, Sampletown
    DESCRIPTION:Abstract\nTests are …\n\nSpeaker Bio\nAda is …
    END:VEVENT

`lines` has unfolded the long lines. Only a calendar whose events name people is taken for a programme. Made from the
description of an export.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ..fields import kinds, likeness
from ..fields.patterns import Lazy
from ..flow import Layout, Line, Mark, Role, Source

_STAMP: Final = Lazy(r"([12][0-9]{3})([01][0-9])([0-3][0-9])T([0-2][0-9])([0-5][0-9])[0-9]{2}(Z?)")
_TRACK: Final = Lazy(r"\[[^\]]{1,60}\]\s*")
_SECTION: Final = Lazy(
    r"(?:\A|\n)[ \t]{0,9}(Abstract|Speaker Bio|Bio|Biography|Speakers?|Chair|Link|More info(?:rmation)?)[ \t]{0,9}:?[ \t]{0,9}\n",
    re.IGNORECASE,
)
_ESCAPES: Final = Lazy(r"\\([\\;,nN])")


def score(source: Source) -> float:
    """Sure of a calendar whose events name people; holidays and matches name none."""
    text = source.brief
    if "BEGIN:VEVENT" not in text or "SUMMARY" not in text:
        return 0.0
    summaries = [line.text for line in source.lines if line.text.startswith("SUMMARY")]
    named = sum(1 for text in summaries[:400] if _parts(_value(text))[1])
    if "researchr" in text:
        return 0.9 if named else 0.6
    return 0.8 if named > 1 and 3 * named >= min(len(summaries), 400) else 0.0


def _value(text: str) -> str:
    value = text.partition(":")[2]
    return _ESCAPES.sub(lambda match: "\n" if match[1] in "nN" else match[1], value).strip()


def _parts(summary: str) -> tuple[str, str]:
    """Part "[TESTX] An Invented Test - Ada Example, Carl Model" into title and people."""
    bare = _TRACK.sub("", summary, count=1) if summary.startswith("[") else summary
    title, dash, people = bare.rpartition(" - ")
    if dash and title and likeness.people(people) >= likeness.PEOPLE_THRESHOLD:
        return title.strip(), people.strip()
    return bare.strip(), ""


def label(lines: Sequence[Line]) -> Iterator[Mark]:
    """Talks go to one session without a title; breaks are sessions of their own."""
    events: list[list[Line]] = []
    inside = False
    for line in lines:
        if line.text == "BEGIN:VEVENT":
            inside = True
            events.append([])
        elif line.text == "END:VEVENT":
            inside = False
            yield line.mark(Role.NOISE)
        elif not inside:
            yield line.mark(Role.NOISE)
        if inside:
            events[-1].append(line)
    pauses = [_is_break(event) for event in events]
    breaks = [event for event, pause in zip(events, pauses) if pause]
    talks = [event for event, pause in zip(events, pauses) if not pause]
    if talks:
        yield Mark(Role.SESSION, talks[0][0], "")
    for event in talks:
        yield from _event(event, Role.TALK)
    for event in breaks:
        yield from _event(event, Role.SESSION)


def _is_break(event: Sequence[Line]) -> bool:
    title = next(
        (_parts(_value(line.text))[0] for line in event if line.text.startswith("SUMMARY")), ""
    )
    return kinds.of_title(title) == "break" or kinds.is_kind(title)


def _event(event: Sequence[Line], role: Role) -> Iterator[Mark]:
    fields: dict[str, Line] = {}
    for line in event:
        name = line.text.partition(":")[0].partition(";")[0].upper()
        fields.setdefault(name, line)
    start = fields.get("DTSTART")
    when, zone = (
        _when(start.text, fields["DTEND"].text if "DTEND" in fields else "") if start else ("", "")
    )
    if start and zone:
        yield Mark(Role.ZONE, start, zone)
    yield Mark(role, event[0], "")
    if start:
        yield Mark(Role.WHEN, start, when)
    used = {"SUMMARY", "LOCATION", "DESCRIPTION", "URL"}
    yield from (
        line.mark(Role.NOISE)
        for line in event
        if line.text.partition(":")[0].partition(";")[0].upper() not in used
    )
    if "SUMMARY" in fields:
        line = fields["SUMMARY"]
        title, people = _parts(_value(line.text))
        yield Mark(Role.TITLE, line, title)
        if people:
            yield Mark(Role.AUTHORS, line, people)
    if "LOCATION" in fields:
        line = fields["LOCATION"]
        room = _value(line.text).partition(" - ")[0].strip()
        if room:
            yield Mark(Role.ROOM, line, room)
    if "DESCRIPTION" in fields:
        line = fields["DESCRIPTION"]
        abstract = _abstract(_value(line.text))
        yield Mark(Role.ABSTRACT if abstract else Role.NOISE, line, abstract)
    if "URL" in fields:
        line = fields["URL"]
        yield Mark(Role.LINK, line, _value(line.text))


def _when(start: str, end: str) -> tuple[str, str]:
    """Write the stamps out as "2026-07-06 13:30 - 13:50 UTC"; and the zone that is named beside them."""
    first, last = _STAMP.search(start), _STAMP.search(end)
    if first is None:
        return start, ""
    year, month, day, hour, minute, utc = first.groups()
    text = f"{year}-{month}-{day} {hour}:{minute}"
    if last is not None and last[6] == utc:
        text += f" - {last[4]}:{last[5]}"
    zone = re.search(r"TZID=\"?([A-Za-z_]+/[A-Za-z_/]+)", start)
    return (f"{text} UTC", "") if utc else (text, zone[1] if zone else "")


def _abstract(text: str) -> str:
    """The part below "Abstract"; all of a description without such headings."""
    pieces = _SECTION.split(text)
    if len(pieces) == 1:
        return " ".join(text.split())
    for name, body in zip(pieces[1::2], pieces[2::2]):
        if name.lower() == "abstract":
            return " ".join(body.split())
    return " ".join(pieces[0].split())


LAYOUT = Layout(name="icalendar", score=score, label=label)

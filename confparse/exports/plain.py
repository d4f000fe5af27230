"""Model <-> plain data (dicts, lists, strings): the one place that knows the shape of the JSON."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, Final, TypeAlias, TypeVar

from ..diagnostics import Diagnostic, FormatError
from ..model import (
    Conference,
    LineSpan,
    Link,
    MonthDay,
    Page,
    Person,
    Session,
    Talk,
    Unparsed,
    When,
)

SCHEMA: Final = "confparse/1"
_MONTH_DAY: Final = re.compile(r"--([0-9]{2})-([0-9]{2})")
_CLOCK: Final = re.compile(r"([0-9]{2}):([0-9]{2})")
T = TypeVar("T")
Shown: TypeAlias = Callable[[datetime.datetime], "str | datetime.datetime"]
"""What becomes of a point in time: its text, or itself for a writer that gives the same text."""


def page_to_dict(page: Page, *, lines: bool = False, moment: Shown | None = None) -> dict[str, Any]:
    """Return a page as plain data; ``moment`` says what becomes of a point in time, if not its text."""
    shown = moment or _moment
    conference = page.conference
    return {
        "schema": SCHEMA,
        "url": page.url,
        "layout": page.layout,
        "conference": None
        if conference is None
        else {"name": conference.name, "year": conference.year},
        "sessions": [
            session_to_dict(session, lines=lines, moment=shown) for session in page.sessions
        ],
        "unparsed": [{"line": left.line, "text": left.text} for left in page.unparsed],
        "diagnostics": [diagnostic_to_dict(found) for found in page.diagnostics],
    }


def session_to_dict(
    session: Session, *, lines: bool = False, moment: Shown | None = None
) -> dict[str, Any]:
    """Return a session as plain data; its diagnostics belong to the page."""
    shown = moment or _moment
    data: dict[str, Any] = {
        "id": session.id,
        "title": session.title,
        "type": session.type,
        "room": session.room,
        "chairs": _people_to_list(session.chairs),
        "organizers": _people_to_list(session.organizers),
        "when": _when_to_dict(session.when, shown),
        "abstract": session.abstract,
        "links": [{"label": link.label, "url": link.url} for link in session.links],
        "talks": [talk_to_dict(talk, lines=lines, moment=shown) for talk in session.talks],
    }
    if lines:
        data["lines"] = {name: list(span) for name, span in session.lines.items()}
    return data


def talk_to_dict(talk: Talk, *, lines: bool = False, moment: Shown | None = None) -> dict[str, Any]:
    """Return a talk as plain data."""
    data: dict[str, Any] = {
        "id": talk.id,
        "title": talk.title,
        "type": talk.type,
        "authors": _people_to_list(talk.authors),
        "when": _when_to_dict(talk.when, moment or _moment),
        "room": talk.room,
        "abstract": talk.abstract,
        "links": [{"label": link.label, "url": link.url} for link in talk.links]
        if talk.links
        else [],
    }
    if lines:
        data["lines"] = {name: list(span) for name, span in talk.lines.items()}
    return data


def diagnostic_to_dict(found: Diagnostic) -> dict[str, Any]:
    """Return a diagnostic as plain data."""
    return {"code": found.code, "level": found.level, "message": found.message, "line": found.line}


def _people_to_list(people: tuple[Person, ...]) -> list[dict[str, Any]]:
    return [
        {"name": person.name, "affiliation": person.affiliation, "role": person.role}
        for person in people
    ]


def _when_to_dict(when: When | None, shown: Shown) -> dict[str, Any] | None:
    if when is None:
        return None
    date, starts_at, ends_at = when.date, when.starts_at, when.ends_at
    return {
        "text": when.text,
        "weekday": when.weekday,
        "date": None if date is None else _day(date),
        "start": _clock(when.start),
        "end": _clock(when.end),
        "timezone": when.timezone,
        "starts_at": None if starts_at is None else shown(starts_at),
        "ends_at": None if ends_at is None else shown(ends_at),
        "inferred": list(when.inferred),
    }


# A page has few days and one zone, and every page has the same times of day: their texts are remembered.


@lru_cache(maxsize=2048)
def _day(date: datetime.date | MonthDay) -> str:
    return date.isoformat()


@lru_cache(maxsize=2048)
def _clock(time: datetime.time | None) -> str | None:
    return None if time is None else time.isoformat("minutes")


def _moment(moment: datetime.datetime) -> str:
    """Give ``moment.isoformat()``, in half its time where it has a fixed offset and no seconds."""
    zone = moment.tzinfo
    if moment.second or moment.microsecond or type(zone) is not datetime.timezone:
        return moment.isoformat()
    return f"{_day(moment.date())}T{_clock(moment.time())}:00{_offset(zone)}"


def kept_moment(moment: datetime.datetime) -> str | datetime.datetime:
    """Give the moment itself where RFC 3339 writes it as `datetime.isoformat` does, else its text."""
    zone = moment.tzinfo
    return moment if type(zone) is datetime.timezone and _is_plain(zone) else _moment(moment)


@lru_cache(maxsize=256)
def _is_plain(zone: datetime.timezone) -> bool:
    """Test for an offset of whole minutes that is not zero, which RFC 3339 may write as ``Z``."""
    offset = zone.utcoffset(None)
    return bool(offset) and not offset.seconds % 60 and not offset.microseconds


@lru_cache(maxsize=256)
def _offset(zone: datetime.timezone) -> str:
    return datetime.datetime(2000, 1, 1, tzinfo=zone).isoformat()[19:]


def page_from_dict(data: Mapping[str, Any]) -> Page:
    """Build a page from plain data; raises `FormatError` that names what does not fit."""
    found = data.get("schema") if isinstance(data, Mapping) else None  # type: ignore[redundant-expr]  # callers are untyped
    if found != SCHEMA:
        raise FormatError(f"expected a mapping with schema {SCHEMA!r}")
    return _built("page", _page, data)


def session_from_dict(data: Mapping[str, Any]) -> Session:
    """Build a session from plain data; raises `FormatError` that names what does not fit."""
    return _built("session", _session, data)


def talk_from_dict(data: Mapping[str, Any]) -> Talk:
    """Build a talk from plain data; raises `FormatError` that names what does not fit."""
    return _built("talk", _talk, data)


def _built(what: str, build: Callable[[Mapping[str, Any]], T], data: Mapping[str, Any]) -> T:
    try:
        return build(data)
    except KeyError as error:
        raise FormatError(f"the {what} lacks the key {error.args[0]!r}") from error
    except (TypeError, ValueError, AttributeError) as error:
        raise FormatError(f"the {what} does not have the shape of {SCHEMA}: {error}") from error


def _page(data: Mapping[str, Any]) -> Page:
    conference = data["conference"]
    return Page(
        url=data["url"],
        layout=data["layout"],
        conference=None
        if conference is None
        else Conference(name=conference["name"], year=conference["year"]),
        sessions=tuple(_session(item) for item in data["sessions"]),
        diagnostics=tuple(
            Diagnostic(
                code=item["code"], level=item["level"], message=item["message"], line=item["line"]
            )
            for item in data["diagnostics"]
        ),
        unparsed=tuple(Unparsed(line=item["line"], text=item["text"]) for item in data["unparsed"]),
    )


def _session(data: Mapping[str, Any]) -> Session:
    return Session(
        id=data["id"],
        title=data["title"],
        type=data["type"],
        room=data["room"],
        chairs=_people(data["chairs"]),
        organizers=_people(data["organizers"]),
        when=_when(data["when"]),
        abstract=data["abstract"],
        links=tuple(Link(label=item["label"], url=item["url"]) for item in data["links"]),
        talks=tuple(_talk(item) for item in data["talks"]),
        lines=_lines(data),
    )


def _talk(data: Mapping[str, Any]) -> Talk:
    return Talk(
        id=data["id"],
        title=data["title"],
        type=data["type"],
        authors=_people(data["authors"]),
        when=_when(data["when"]),
        room=data["room"],
        abstract=data["abstract"],
        links=tuple(Link(label=item["label"], url=item["url"]) for item in data["links"]),
        lines=_lines(data),
    )


def _people(items: list[Mapping[str, Any]]) -> tuple[Person, ...]:
    return tuple(
        Person(name=item["name"], affiliation=item["affiliation"], role=item["role"])
        for item in items
    )


def _lines(data: Mapping[str, Any]) -> dict[str, LineSpan]:
    return {name: LineSpan(*span) for name, span in data.get("lines", {}).items()}


def _when(data: Mapping[str, Any] | None) -> When | None:
    if data is None:
        return None
    return When(
        text=data["text"],
        weekday=data["weekday"],
        date=_date(data["date"]),
        start=_time(data["start"]),
        end=_time(data["end"]),
        timezone=data["timezone"],
        starts_at=_instant(data["starts_at"]),
        ends_at=_instant(data["ends_at"]),
        inferred=tuple(data["inferred"]),
    )


def _date(text: str | None) -> datetime.date | MonthDay | None:
    if text is None:
        return None
    match = _MONTH_DAY.fullmatch(text)
    return MonthDay(int(match[1]), int(match[2])) if match else datetime.date.fromisoformat(text)


def _time(text: str | None) -> datetime.time | None:
    if text is None:
        return None
    match = _CLOCK.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is no time HH:MM")
    return datetime.time(int(match[1]), int(match[2]))


def _instant(text: str | None) -> datetime.datetime | None:
    return None if text is None else datetime.datetime.fromisoformat(text)

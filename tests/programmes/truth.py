"""What a programme holds, drawn from a seed, and its gold labels."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from random import Random
from typing import Any

from attrs import evolve, frozen

from . import words


@frozen(kw_only=True)
class Prints:
    """What a page prints of the truth; what it does not print is no part of the gold."""

    talks: bool = True
    session_times: bool = True
    talk_times: bool = False
    talk_ends: bool = True
    chairs: bool = True
    rooms: bool = True
    affiliations: str = "none"
    """``none``, ``each`` (after each name), ``shared`` (one for all authors of a talk)."""
    abstracts: bool = False
    days: bool = True
    year: bool = True
    breaks: bool = True
    keynotes: bool = False
    parallel: int = 1
    """How many sessions run at a time, each in a room of its own."""
    zone: bool = False


@frozen(kw_only=True)
class Talk:
    """A talk as it is printed."""

    title: str
    authors: tuple[str, ...]
    affiliations: tuple[str, ...]
    """One for each author, or none."""
    start: int
    end: int
    abstract: str | None = None


@frozen(kw_only=True)
class Session:
    """A session as it is printed."""

    title: str | None
    type: str | None
    room: str | None
    chairs: tuple[str, ...]
    date: datetime.date
    start: int
    end: int
    talks: tuple[Talk, ...] = ()


@frozen(kw_only=True)
class Programme:
    """The truth behind a page."""

    conference: str | None
    """``None`` where the page does not say."""
    year: int
    zone: str | None
    sessions: tuple[Session, ...]
    prints: Prints

    def name(self) -> str | None:
        """The conference as the page prints it: with the year, or without."""
        if self.conference is None or self.prints.year:
            return self.conference
        return self.conference.split()[0]

    def days(self) -> list[tuple[datetime.date, list[Session]]]:
        """Sessions by day, in order."""
        found: dict[datetime.date, list[Session]] = {}
        for session in self.sessions:
            found.setdefault(session.date, []).append(session)
        return sorted(found.items())


_ZONES = ("CEST", "PDT", "JST", "UTC", "EDT")


def draw(rng: Random, prints: Prints, *, days: int | None = None) -> Programme:
    """Draw a programme that a page with these habits can print."""
    year = rng.randint(2014, 2027)
    first = datetime.date(year, rng.choice((3, 5, 6, 7, 9, 10)), rng.randint(1, 24))
    count = days or rng.randint(1, 3)
    sessions: list[Session] = []
    seen: set[str] = set()
    number = 0
    for offset in range(count):
        date = first + datetime.timedelta(days=offset)
        for session in _day(rng, prints, date):
            numbered = _fresh(rng, session, seen)
            if session.talks and session.type is None:
                number += 1
                numbered = evolve(numbered, title=_numbered(numbered.title, number, sessions))
            sessions.append(numbered)
    return Programme(
        conference=f"{rng.choice(words.ACRONYMS)} {year}",
        year=year,
        zone=rng.choice(_ZONES) if prints.zone else None,
        sessions=tuple(sessions),
        prints=prints,
    )


def _fresh(rng: Random, session: Session, seen: set[str]) -> Session:
    """No two sessions, and no two talks, of a page share a title."""

    def fresh(printed: str | None, other: Callable[[Random], str]) -> str:
        title = printed or other(rng)
        while title in seen:
            title = other(rng)
        seen.add(title)
        return title

    talks = tuple(evolve(talk, title=fresh(talk.title, words.title)) for talk in session.talks)
    if session.type is not None:
        return evolve(session, talks=talks)
    return evolve(session, title=fresh(session.title, words.session_title), talks=talks)


def _numbered(title: str | None, number: int, before: list[Session]) -> str:
    """All sessions of a page are numbered, or none is: the first one decides."""
    first = next(
        (session.title for session in before if session.talks and session.type is None), None
    )
    title = title or ""
    if (number == 1 and len(title) % 2) or (first is not None and first.startswith("Session 1")):
        return f"Session {number}: {title}"
    return title


def _day(rng: Random, prints: Prints, date: datetime.date) -> list[Session]:
    found: list[Session] = []
    at = rng.choice((8 * 60 + 30, 9 * 60, 9 * 60 + 30))

    def pause(title: str, length: int, kind: str = "break") -> None:
        nonlocal at
        if prints.breaks:
            found.append(
                Session(
                    title=title,
                    type=kind,
                    room=None,
                    chairs=(),
                    date=date,
                    start=at,
                    end=at + length,
                )
            )
        at += length

    if rng.random() < 0.3:
        pause("Registration", 30, "registration")
    if prints.keynotes and rng.random() < 0.7:
        found.append(_keynote(rng, prints, date, at))
        at += 60
    blocks = rng.randint(2, 3)
    for block in range(blocks):
        rooms = rng.sample(words.ROOMS, prints.parallel)
        talks = rng.randint(2, 4)
        length = rng.choice((15, 20, 30))
        found.extend(_session(rng, prints, date, at, room, talks, length) for room in rooms)
        at += talks * length
        if block < blocks - 1:
            if 11 * 60 <= at <= 14 * 60:
                pause("Lunch", 60 if rng.random() < 0.6 else 90)
            else:
                pause(rng.choice(("Coffee break", "Coffee Break", "Break")), rng.choice((20, 30)))
    return found


def _session(
    rng: Random, prints: Prints, date: datetime.date, at: int, room: str, count: int, length: int
) -> Session:
    talks = tuple(
        _talk(rng, prints, at + number * length, at + (number + 1) * length)
        for number in range(count)
    )
    return Session(
        title=words.session_title(rng),
        type=None,
        room=room if prints.rooms else None,
        chairs=words.people(rng, 1, 1) if prints.chairs else (),
        date=date,
        start=at,
        end=at + count * length,
        talks=talks if prints.talks else (),
    )


def _talk(rng: Random, prints: Prints, start: int, end: int, *, most: int = 5) -> Talk:
    authors = words.people(rng, 1, most)
    shared = words.affiliation(rng)
    affiliations: tuple[str, ...] = ()
    if prints.affiliations == "each":
        affiliations = tuple(words.affiliation(rng) for _ in authors)
    elif prints.affiliations == "shared":
        affiliations = tuple(shared for _ in authors)
    return Talk(
        title=words.title(rng),
        authors=authors,
        affiliations=affiliations,
        start=start,
        end=end,
        abstract=words.paragraph(rng) if prints.abstracts else None,
    )


def _keynote(rng: Random, prints: Prints, date: datetime.date, at: int) -> Session:
    return Session(
        title="Keynote",
        type="keynote",
        room=rng.choice(words.ROOMS) if prints.rooms else None,
        chairs=(),
        date=date,
        start=at,
        end=at + 60,
        talks=(_talk(rng, prints, at, at + 60, most=1),),
    )


# the gold


def gold(programme: Programme, *, name: str, form: str, layout: str) -> dict[str, Any]:
    """Label the page as real pages are labelled: only what it prints."""
    return {
        "id": name,
        "url": None,
        "family": "generated",
        "page": "programme",
        "layout": layout,
        "format": form,
        "complete": True,
        "labelled": True,
        "conference": programme.name(),
        "sessions": [_session_gold(programme, session) for session in programme.sessions],
    }


def _session_gold(programme: Programme, session: Session) -> dict[str, Any]:
    prints = programme.prints
    timed = prints.session_times
    return {
        "title": session.title,
        "type": session.type,
        "room": session.room,
        "chairs": list(session.chairs),
        "organizers": [],
        "date": _date(prints, session.date) if timed else None,
        "start": clock(session.start) if timed else None,
        "end": clock(session.end) if timed else None,
        "tz": programme.zone if timed else None,
        "abstract": None,
        "talks": [_talk_gold(programme, session, talk) for talk in session.talks],
    }


def _talk_gold(programme: Programme, session: Session, talk: Talk) -> dict[str, Any]:
    prints = programme.prints
    timed = prints.talk_times
    named = talk.affiliations or (None,) * len(talk.authors)
    return {
        "title": talk.title,
        "type": None,
        "authors": [
            {"name": name, "affiliation": affiliation}
            for name, affiliation in zip(talk.authors, named, strict=True)
        ],
        "date": _date(prints, session.date) if timed else None,
        "start": clock(talk.start) if timed else None,
        "end": clock(talk.end) if timed and prints.talk_ends else None,
        "tz": programme.zone if timed else None,
        "room": None,
        "abstract": {"starts": talk.abstract[:40].strip(), "ends": talk.abstract[-40:].strip()}
        if talk.abstract
        else None,
    }


def clock(minutes: int) -> str:
    """``HH:MM``."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _date(prints: Prints, date: datetime.date) -> str | None:
    if not prints.days:
        return None
    return date.isoformat() if prints.year else f"--{date.month:02d}-{date.day:02d}"

"""Page -> a readable agenda for a terminal."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from ..model import MonthDay, Page, Person, Session, Talk, When

_MONTHS = (
    "",
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def agenda(page: Page) -> str:
    """Show sessions with their talks, then what was inferred and what was not understood."""
    return "\n".join(_visible(line) for line in _page(page)).rstrip()


def _visible(line: str) -> str:
    """Leave out what would command the terminal."""
    return (
        line
        if line.isprintable()
        else "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in line)
    )


def _page(page: Page) -> Iterator[str]:
    if page.conference is not None and page.conference.name:
        yield page.conference.name
        yield ""
    for session in page.sessions:
        yield from _session(session)
        yield ""
    talks = sum(len(session.talks) for session in page.sessions)
    yield f"{_count(len(page.sessions), 'session')}, {_count(talks, 'talk')}, {_count(len(page.unparsed), 'line')} not understood"
    for found in page.diagnostics:
        where = f"line {found.line}: " if found.line else ""
        yield f"{found.level}: {where}{found.message} [{found.code}]"


def _session(session: Session) -> Iterator[str]:
    yield session.title or "(untitled session)"
    head = [
        part
        for part in (_date(session.when), _span(session.when), session.room, session.type)
        if part
    ]
    if head:
        yield "  " + " · ".join(head)
    if session.chairs:
        yield f"  {_people(session.chairs, role='chair')}"
    if session.organizers:
        yield f"  {_people(session.organizers, role='organizer')}"
    day = session.when.date if session.when else None
    for talk in session.talks:
        yield from _talk(talk, day)


def _talk(talk: Talk, day: datetime.date | MonthDay | None) -> Iterator[str]:
    when = talk.when
    clock = ""
    if when is not None and when.start is not None:
        clock = f"{when.start:%H:%M}" + (f"–{when.end:%H:%M}" if when.end is not None else "")
        if when.date is not None and when.date != day:
            clock = f"{_date(when)} {clock}"
    lead = f"  {clock:<11}  " if clock or day else "  "
    label = f"{talk.id}  " if talk.id else ""
    kind = f"  [{talk.type}]" if talk.type else ""
    yield f"{lead}{label}{talk.title or '(untitled)'}{kind}"
    if talk.authors:
        yield " " * max(len(lead), 4) + _people(talk.authors)


def _people(people: Iterable[Person], *, role: str | None = None) -> str:
    """Join people; with a role, each is labelled with its own or this one."""
    return ", ".join(_person(person, role) for person in people)


def _person(person: Person, role: str | None) -> str:
    name = f"{person.name} ({person.affiliation})" if person.affiliation else person.name
    return f"{person.role or role}: {name}" if role else name


def _date(when: When | None) -> str | None:
    if when is None or when.date is None:
        return when.weekday if when else None
    weekday = (
        f"{when.date:%a} "
        if isinstance(when.date, datetime.date)
        else f"{when.weekday} "
        if when.weekday
        else ""
    )
    year = f" {when.date.year}" if isinstance(when.date, datetime.date) else ""
    return f"{weekday}{when.date.day} {_MONTHS[when.date.month]}{year}"


def _span(when: When | None) -> str | None:
    if when is None or when.start is None:
        return None
    end = f"–{when.end:%H:%M}" if when.end is not None else ""
    return f"{when.start:%H:%M}{end}{f' {when.timezone}' if when.timezone else ''}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"

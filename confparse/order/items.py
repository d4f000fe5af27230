"""The fitted path -> items: sessions and their talks, each field still as the units that print it.

One walk over the path; each kind of thing is taken by its own module: `slots`, `sessions`, `talks`, `persons`, `particulars`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from . import finish, words
from .opinions import (
    AFFIL,
    CHAIRS,
    CLOCK,
    DAYS,
    EXTRAS,
    NONE,
    PAIR,
    PEOPLE,
    PEOPLE2,
    PROSE,
    ROOMS,
    SESSION,
    SPLIT,
    TALK,
    TALK2,
)
from .particulars import take_chairs, take_extra, take_prose, take_room
from .persons import take_people
from .progress import Progress
from .records import Item, whole
from .sessions import take_session
from .slots import take_time
from .talks import close_slot, take_pair, take_talk
from .units import TEXT, Unit


def build(units: Sequence[Unit], *, people_first: bool) -> list[Item]:
    """Gather the fitted units into sessions with their talks."""
    now = Progress(units, people_first=people_first)
    _walk(now)
    _give_hours(now.sessions)
    return finish.finish(now.sessions, units)


def _walk(now: Progress) -> None:
    for position, unit in enumerate(now.units):
        state = unit.state
        now.position = position
        if state in _SLOTS and now.people and now.time is not None:
            close_slot(now)
        elif (
            state == CLOCK
            and now.people
            and now.people[0].hint == TEXT
            and now.after(position) == PEOPLE
        ):
            # Who comments on the talk before: the next one has people of its own, behind its time.
            now.people.clear()
        if state == DAYS:
            _take_day(now, unit)
        elif state == CLOCK:
            take_time(now, unit)
        elif state == SESSION:
            take_session(now, unit)
        elif state == TALK:
            take_talk(now, unit)
        elif state == PAIR:
            take_pair(now, unit)
        elif state == TALK2:
            if now.talk is not None:
                now.talk.title.append(whole(unit))
            elif now.session is not None:
                now.session.title.append(whole(unit))
        elif state in {PEOPLE, PEOPLE2, AFFIL}:
            take_people(now, unit)
        elif state == CHAIRS:
            take_chairs(now, unit)
        elif state == ROOMS:
            take_room(now, unit)
        elif state == PROSE:
            take_prose(now, unit)
        elif state == EXTRAS:
            take_extra(now, unit)
            if unit.text.casefold() in _NOTES and _is_beside_session(now, unit):
                now.session = now.talk = None
            if unit.tag == "dt":
                # A term of a list: what it defines is another matter than the talk before it.
                now.talk = None
        elif state == SPLIT:
            now.biography = True
        elif state == NONE:
            _take_rest(now, unit)


_SLOTS: Final = frozenset((CLOCK, DAYS))
_NOTES: Final = frozenset(
    ("notes", "note", "footnotes", "remarks", "legend", "anmerkungen", "notas")
)
"""What heads remarks about the programme above."""


def _take_day(now: Progress, unit: Unit) -> None:
    """Begin a day, of which nothing is told yet; one on a session's own line is that session's."""
    session = now.session
    if (
        unit.label == "inline"
        and session is not None
        and session.time is None
        and not session.talks
    ):
        now.day = session.day = unit
    elif _goes_on(now.day, unit):
        now.time = None
    else:
        now.day = unit
        now.time = now.session = now.talk = now.holder = None
        now.biography = False
        now.beside, now.slot = [], None
        now.heading = None


def _goes_on(day: Unit | None, unit: Unit) -> bool:
    """Whether a row of a table says its day again, as the row above did, in a column of days."""
    return (
        day is not None
        and day.text == unit.text
        and day.cell is not None
        and unit.cell is not None
        and day.cell.table == unit.cell.table
        and day.cell.column == unit.cell.column
    )


def _take_rest(now: Progress, unit: Unit) -> None:
    """End the session where a heading that is none of the programme's stands; perhaps the day as well."""
    if not (
        unit.tag in {"h1", "h2", "h3"}
        or _is_beside_session(now, unit)
        or (unit.tag not in {"dt", "dd", "li", "td"} and words.HEADLINE.fullmatch(unit.text))
    ):
        return
    now.session = now.talk = None
    now.beside, now.slot = [], None
    if (
        words.HEADLINE.fullmatch(unit.text)
        and not now.one_day
        and not _is_part_of(now.day, unit)
        and now.units[now.position - 1] is not now.day
        and not _HALF_OF_DAY.match(unit.text)
    ):
        now.day = None


def _is_beside_session(now: Progress, unit: Unit) -> bool:
    """Whether a heading that is none of the programme's has the rank of the session above: "Notes"."""
    return (
        now.session is not None
        and unit.tag in {"h4", "h5", "h6"}
        and now.session.opened.tag[:1] == "h"
        and unit.tag <= now.session.opened.tag
    )


def _is_part_of(day: Unit | None, unit: Unit) -> bool:
    """Whether a heading is of a lower rank than the day above it: "Schedule" below "Day 1 (June 26th)"; what is set as none is."""
    return day is not None and day.tag in _RANKS and (unit.tag not in _RANKS or unit.tag > day.tag)


_HALF_OF_DAY: Final = re.compile(r"(?:morning|afternoon|evening)s?\b", re.IGNORECASE)
"""What opens a heading within a day."""
_RANKS: Final = frozenset(("h1", "h2", "h3", "h4", "h5"))


def _give_hours(sessions: Sequence[Item]) -> None:
    """Hours with one talk and no session are the talk's."""
    for session in sessions:
        if session.time is not None and not session.title and len(session.talks) == 1:
            (talk,) = session.talks
            if talk.time is None and talk.title:
                talk.time, session.time = session.time, None

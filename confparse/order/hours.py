"""The hours that sessions print -> whose talks begin within them, and whose are over by then."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from . import words
from .records import Item
from .units import Unit

_UNKNOWN, _BEFORE, _WITHIN, _AFTER = range(4)


def stand_below(units: Sequence[Unit], title: int, clock: int, people: int) -> bool:
    """Whether the page's times stand below their titles, and above their people: title, time, people, again and again.

    The states that mean a title, a time and people are those of the fit.
    """
    below = above = 0
    for before, unit, after in zip(units, units[1:], units[2:]):
        if unit.state != clock:
            continue
        if before.state == title:
            below += after.state == people
        else:
            above += after.state == title
    return below >= _FEWEST_BELOW and below > 10 * above


_FEWEST_BELOW: Final = 4


def holds(session: Item, clock: Unit) -> bool:
    """Whether a time begins within the hours that a session prints."""
    return _place(session, clock) == _WITHIN


def _place(session: Item, clock: Unit | None) -> int:
    """Say where a time begins: before a session's hours, within them or after; bare clocks may be of either half."""
    own = session.time.reading if session.time is not None else None
    other = clock.reading if clock is not None else None
    if (
        own is None
        or other is None
        or own.start is None
        or own.end is None
        or other.start is None
        or (session.time is not None and session.time.until is not None)
    ):
        return _UNKNOWN
    if own.day != other.day:
        if own.day is None or other.day is None or own.month is None or other.month is None:
            return _UNKNOWN
        return _AFTER if (other.month, other.day) > (own.month, own.day) else _BEFORE
    start, end = own.start, own.end
    if end <= start:
        end += 720
    at = other.start
    if at < start and not other.start_sure and at < 720:
        at += 720
    if start <= at < end or (own.start_sure is False and start <= at - 720 < end):
        return _WITHIN
    return _AFTER if at >= end else _BEFORE


def settle(sessions: Sequence[Item]) -> list[Item]:
    """Take talks out of sessions whose printed hours are over when they begin."""
    found: list[Item] = []
    for session in sessions:
        found.append(session)
        talks = session.talks
        if session.time is None or not talks:
            continue
        places = [_place(session, talk.time) for talk in talks]
        if _AFTER not in places or _WITHIN in places or _BEFORE in places:
            continue
        first = places.index(_AFTER)
        if first == 1 and _follows(session, talks[1]) and talks[0].title:
            # "Session 2 / 14:50 - 15:10 Rings / 15:10 - 15:30 Winds": the first hours are the first talk's.
            talks[0].time, session.time = session.time, None
        elif first == 0 or not words.numbered(session.name):
            rest = Item(talks[first].opened, session.day)
            session.talks, rest.talks = talks[:first], talks[first:]
            found.append(rest)
    return found


def _follows(session: Item, talk: Item) -> bool:
    """Whether a talk begins when the hours of its session are over."""
    own = session.time.reading if session.time is not None else None
    other = talk.time.reading if talk.time is not None else None
    return (
        own is not None
        and other is not None
        and own.end is not None
        and other.start is not None
        and (own.end - other.start) % 720 == 0
    )

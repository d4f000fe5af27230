"""A timetable that says only who speaks, and a list that says of what: one talk each, with its time and its title.

9:00   Byron            Titles
9:50   Hopper      +    Ada Byron: A Machine for Rings      ->   9:00 Ada Byron, A Machine for Rings
10:40  Noether          …
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple

from .records import Item

_FEWEST: Final = 3
"""Talks that are told by name in both; one name alone may speak twice."""
_LONGEST: Final = 60
_HOME: Final = re.compile(r"\s?[(,\[].*", re.DOTALL)
_SIGN: Final = re.compile(r"[\s*†‡\d]+\Z")


class _Place(NamedTuple):
    session: Item
    talk: Item


def join(sessions: list[Item]) -> list[Item]:
    """Return the sessions with each such talk told once, in the session that has a name."""
    slots: list[_Place] = []
    listed: list[_Place] = []
    for session in sessions:
        for talk in session.talks:
            if not talk.people:
                continue
            if not talk.title and (talk.time or (session.time and len(session.talks) == 1)):
                slots.append(_Place(session, talk))
            elif talk.title and talk.time is None:
                listed.append(_Place(session, talk))
    if len(slots) < _FEWEST or len(listed) < _FEWEST:
        return sessions
    pairs = _pairs(slots, listed)
    if len(pairs) < _FEWEST:
        return sessions
    # One list of all talks is no session; several lists are.
    homes = {id(told.session) for _, told in pairs if told.session.title}
    gone = set()
    for slot, told in pairs:
        if told.session.title and len(homes) > 1:
            _time(told.talk, slot)
            gone.add(id(slot.talk))
        else:
            _tell(slot.talk, told.talk)
            gone.add(id(told.talk))
    kept = []
    for session in sessions:
        before = len(session.talks)
        session.talks = [talk for talk in session.talks if id(talk) not in gone]
        if before > len(session.talks) == 0 and session.time is None and not session.chairs:
            continue
        kept.append(session)
    return kept


def _time(told: Item, slot: _Place) -> None:
    """Give a talk of the list its time."""
    told.time = slot.talk.time or slot.session.time
    told.day = slot.talk.day or slot.session.day or told.day
    if not told.room:
        told.room = slot.talk.room or slot.session.room
    told.extras.extend(unit for unit, _, _ in slot.talk.people)
    told.extras.extend(slot.talk.extras)


def _tell(slot: Item, told: Item) -> None:
    """Give a talk of the timetable its title, and what else the list says of it."""
    slot.extras.extend(unit for unit, _, _ in slot.people)
    slot.title, slot.people = told.title, told.people
    slot.prose = slot.prose or told.prose
    slot.code = slot.code or told.code
    slot.extras.extend(told.extras)


def _pairs(slots: Sequence[_Place], listed: Sequence[_Place]) -> list[tuple[_Place, _Place]]:
    """Find who stands once in the timetable and once in the list, by the whole name or by the surname alone."""
    found: list[tuple[_Place, _Place]] = []
    names = [_name(place.talk) for place in slots]
    told = [_name(place.talk) for place in listed]
    last = [name.rpartition(" ")[2] for name in names]
    told_last = [name.rpartition(" ")[2] for name in told]
    once = _once(last)
    where = {name: position for position, name in enumerate(told_last) if name in _once(told_last)}
    whole = {name: position for position, name in enumerate(told) if name in _once(told)}
    alone = _once(names)
    for place, name, surname in zip(slots, names, last):
        if not name:
            continue
        at = whole.get(name) if name in alone else None
        if at is None and surname in once:
            at = where.get(surname)
            if at is not None and " " in name and name[0] != told[at][0]:
                at = None
        if at is not None:
            found.append((place, listed[at]))
    return found


def _once(names: Sequence[str]) -> frozenset[str]:
    return frozenset(name for name, count in Counter(names).items() if count == 1 and name)


def _name(talk: Item) -> str:
    """The name of the one who gives a talk, casefolded; nothing where it is more than a name."""
    unit, first, last = talk.people[0]
    text = _SIGN.sub("", _HOME.sub("", unit.text[first:last].strip())).casefold()
    return text if len(text) < _LONGEST and " and " not in text and "&" not in text else ""

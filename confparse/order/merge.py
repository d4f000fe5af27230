"""The same session twice on a page, at a glance and in detail -> one session, with what both say.

Two items are one when their titles say the same and nothing that both print differs. A name that the page gives to
several things ("Session", "Coffee break") is nobody's: such items are one only where day and hours agree as well.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from ..fields import dates
from . import folk, speakers, words
from .records import Item
from .units import LABEL

_SIGNS: Final = re.compile(r"[\W_]+")
_APART: Final = {code: " " for code in range(128) if not chr(code).isalnum()}
"""`_SIGNS` of ASCII, at a third of its price."""
_SHORTEST: Final = 12
_MOST_ALIKE: Final = 100
"""Sessions of one name that are compared: a page that has more of them names nothing."""


class _Slot(NamedTuple):
    day: tuple[int | None, int | None, str | None]
    start: int | None
    end: int | None


def merge(sessions: Sequence[Item]) -> list[Item]:
    """Return the sessions without repetitions, in the order of their first mention."""
    found = speakers.join(_sessions(sessions))
    full = [session for session in found if session.talks]
    found = _talks(found)
    # Whose talks were all told before is told again itself.
    return _sessions(found) if any(not session.talks for session in full) else found


def _key(text: str) -> str:
    low = text.casefold()
    if "  " not in low and low.replace(" ", "").isalnum():
        return low.strip()
    if low.isascii():
        return " ".join(low.translate(_APART).split())
    return _SIGNS.sub(" ", low).strip()


def _slot(item: Item) -> _Slot:
    reading = item.time.reading if item.time is not None else None
    month = day = weekday = None
    if reading is not None:
        month, day, weekday = reading.month, reading.day, reading.weekday
    if day is None and item.day is not None and (read := _day(item.day.text)) is not None:
        month, day, weekday = read.month, read.day, read.weekday
    return _Slot(
        (month, day, weekday), reading.start if reading else None, reading.end if reading else None
    )


@lru_cache(maxsize=64)
def _day(text: str) -> dates.Day | None:
    return dates.read(text)


def _agree(one: _Slot, two: _Slot, *, closely: bool) -> bool:
    if not closely and (one.start is None or two.start is None):
        # What prints no hours stands below the last day of the overview, whatever its own day.
        return True
    if one.day[1] is not None and two.day[1] is not None:
        if (one.day[:2] != two.day[:2] and None not in (one.day[0], two.day[0])) or one.day[
            1
        ] != two.day[1]:
            return False
    elif one.day[2] is not None and two.day[2] is not None:
        if one.day[2] != two.day[2]:
            return False
    elif closely and one.day != two.day:
        return False
    if one.start is None or two.start is None:
        return not closely
    if one.start != two.start and (one.start + 720) % 1440 != two.start:
        return False
    return one.end is None or two.end is None or (one.end - two.end) % 720 == 0


def _sessions(sessions: Sequence[Item]) -> list[Item]:
    keys = [_key(item.name) for item in sessions]
    slots = [_slot(item) for item in sessions]
    _fall_back(keys, slots)
    counts = Counter(keys)
    heads: dict[str, list[int]] = {}
    kept: list[int] = []
    for position, item in enumerate(sessions):
        key = keys[position]
        if not key:
            kept.append(position)
            continue
        number = words.numbered(item.name)
        names = [key]
        if number is not None:
            names.append(_key(number[0]))
        target = None
        for name in names:
            for other in heads.get(name, ())[:_MOST_ALIKE]:
                if name != key and keys[other] != name and keys[other] != key:
                    continue
                before = sessions[other]
                if before.talks and item.talks and not _tells_more(item, before):
                    continue
                if number is not None and _are_beside(before, item):
                    continue
                common = counts[key] > 2 or words.is_plenary(item.name)
                if _agree(slots[other], slots[position], closely=common) and not (
                    before.chairs and item.chairs and not common and _names(before) != _names(item)
                ):
                    target = other
                    break
            if target is not None:
                break
        if target is None:
            kept.append(position)
            for name in names:
                heads.setdefault(name, []).append(position)
        else:
            _join(sessions[target], item)
            if slots[target].start is None:
                slots[target] = slots[position]
    return [sessions[position] for position in kept]


def _are_beside(one: Item, two: Item) -> bool:
    """Whether two numbered sessions stand in one row of a grid: each column counts its own."""
    left, right = one.opened.cell, two.opened.cell
    return (
        left is not None
        and right is not None
        and left.table == right.table
        and left.row == right.row
        and left.column != right.column
    )


def _tells_more(item: Item, before: Item) -> bool:
    """Whether both hold one talk, of the same people, and one of the two has no title: "Keynote: Ada Byron"."""
    if len(item.talks) != 1 or len(before.talks) != 1:
        return False
    one, two = before.talks[0], item.talks[0]
    if (one.title and two.title) or one.time is not None or two.time is not None:
        return False
    people = [
        _key(" ".join(piece[0].text[piece[1] : piece[2]] for piece in talk.people))
        for talk in (one, two)
    ]
    return people[0] == people[1]


def _fall_back(keys: Sequence[str], slots: list[_Slot]) -> None:
    """Where no day is said, the clock falling back begins another one, or tells the same one again."""
    if any(slot.day != (None, None, None) for slot in slots):
        return
    parts: list[list[int]] = []
    before = 2000
    for position, slot in enumerate(slots):
        if slot.start is None:
            continue
        if slot.start < before - 90:
            parts.append([])
        parts[-1].append(position)
        before = slot.start
    told: list[set[str]] = []
    for part in parts:
        names = {
            keys[at] for at in part if len(keys[at]) > _SHORTEST and not words.is_plenary(keys[at])
        }
        day = next((number for number, other in enumerate(told, 1) if names & other), None)
        if day is None:
            told.append(names)
            day = len(told)
        else:
            told[day - 1] |= names
        for at in part:
            slots[at] = slots[at]._replace(day=(None, None, f"day {day}"))


def _names(item: Item) -> list[str]:
    return [unit.text for unit, _, _ in item.chairs]


def _join(first: Item, second: Item) -> None:
    """Add to the first what it lacks."""
    if len(second.name) > len(first.name) and second.title:
        first.title, second.title = second.title, first.title
    first.extras.extend(unit for unit, _, _ in second.title if unit is not first.opened)
    if first.time is None:
        first.time, first.day = (
            second.time,
            second.day if second.time is not None or first.day is None else first.day,
        )
    elif second.time is not None:
        one, two = first.time.reading, second.time.reading
        if one is not None and two is not None and one.end is None and two.end is not None:
            first.time, second.time = second.time, first.time
            first.day = second.day or first.day
        first.extras.append(second.time)
    if first.talks and second.talks:
        # Both hold the same talk.
        kept, other = first.talks[0], second.talks[0]
        kept.title = kept.title or other.title
        kept.prose = kept.prose or other.prose
        kept.extras.extend(unit for unit, _, _ in other.people if unit is not other.opened)
        kept.extras.extend(other.extras)
    for field in ("chairs", "organizers", "people", "prose", "code", "talks"):
        if not getattr(first, field):
            setattr(first, field, getattr(second, field))
        elif field not in {"prose", "talks", "code"}:
            first.extras.extend(unit for unit, _, _ in getattr(second, field))
    if not first.room:
        first.room = second.room
    else:
        first.extras.extend(unit for unit, _, _ in second.room)
    first.extras.extend(second.extras)


def _is_untimed(session: Item) -> bool:
    """Whether a session holds talks, and no time stands on it or on them."""
    return (
        session.time is None
        and bool(session.talks)
        and not any(talk.time is not None for talk in session.talks)
    )


def _are_talks(sessions: Sequence[Item], timed: dict[str, Item]) -> None:
    """Slots that a list of papers tells again with their people are talks."""
    listed = {
        _key(talk.name)
        for session in sessions
        if session.time is None
        for talk in session.talks
        if talk.time is None and talk.people
    }
    for session in sessions:
        key = _key(session.name)
        if (
            session.time is None
            or session.talks
            or session.chairs
            or len(key) < _SHORTEST
            or key not in listed
            or key in timed
        ):
            continue
        talk = Item(session.opened, session.day)
        talk.title, talk.time, talk.people = session.title, session.time, session.people
        session.title, session.time, session.people = [], None, []
        session.talks = [talk]
        timed[key] = talk


def _tells_again(talk: Item) -> bool:
    """Whether a talk is told as in a list of abstracts or of speakers: with its abstract, or as "Talk: Rings"."""
    return bool(talk.prose) or (bool(talk.title) and talk.title[0][0].hint == LABEL)


def _told_before(talk: Item, timed: dict[str, Item]) -> Item | None:
    """Find the talk of the timetable that a list of abstracts tells again, perhaps as "Ada Byron: Rings"."""
    name = talk.name
    other = timed.get(_key(name))
    if talk.time is not None:
        # Its hours are told again as well.
        return (
            other
            if other is not None
            and other is not talk
            and other.time is not None
            and _tells_again(talk)
            and not _tells_again(other)
            and _agree(_slot(other), _slot(talk), closely=True)
            else None
        )
    if other is None or other is talk:
        other = None
        at = name.find(": ")
        while at >= 0 and other is None:
            if folk.weigh(name[:at].rpartition(": ")[2]) > 0.5:
                other = timed.get(_key(name[at + 2 :]))
            at = name.find(": ", at + 2)
    return None if other is talk else other


def _talks(sessions: list[Item]) -> list[Item]:
    """Talks that a list of abstracts tells again are the talks of the timetable."""
    if not any(
        _tells_again(talk) or (talk.time is None and session.time is None)
        for session in sessions
        for talk in session.talks
    ):
        return sessions
    timed: dict[str, Item] = {}
    for session in sessions:
        if session.time is not None or any(talk.time is not None for talk in session.talks):
            for talk in session.talks:
                key = _key(talk.name)
                if len(key) >= _SHORTEST:
                    timed.setdefault(key, talk)
    _are_talks(sessions, timed)
    if not timed:
        return sessions
    kept = []
    for session in sessions:
        if _is_untimed(session) or any(map(_tells_again, session.talks)):
            left = []
            for talk in session.talks:
                other = _told_before(talk, timed)
                if other is None or (session.time is not None and not _tells_again(talk)):
                    left.append(talk)
                    continue
                if len(talk.people) and (
                    not other.people
                    or (
                        not other.prose
                        and talk.prose
                        # who tells where they work is told best
                        and len(talk.people) >= len(other.people)
                    )
                ):
                    other.extras.extend(
                        unit
                        for unit, _, _ in other.people
                        if not any(unit is opened for opened, _, _ in other.title)
                    )
                    other.people = talk.people
                if not other.prose:
                    other.prose = talk.prose
                other.extras.extend(unit for unit, _, _ in talk.title)
                other.extras.extend(talk.extras)
            gone = len(left) < len(session.talks)
            session.talks = left
            if gone and not left and not session.chairs and not (session.time and session.title):
                continue
        kept.append(session)
    return kept

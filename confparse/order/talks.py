"""A title, or a pair of title and people, on the path -> a talk, in the session that holds it.

That is the open one, one of several beside each other, the heading above after a break, or one of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from . import hours, words
from .opinions import AFFIL, PEOPLE, PROSE, SPLIT, TALK
from .progress import Progress
from .records import Item, whole
from .units import LABEL, Unit


def take_talk(now: Progress, unit: Unit) -> None:
    """Begin a talk with its title, or go on with the title of the talk before."""
    before = now.talk
    if (
        now.flat
        and now.time is None
        and before is not None
        and before.time is not None
        and not before.people
        and now.after(now.position) in {PEOPLE, AFFIL}
    ):
        # On a page where each talk has a time, one without it is the rest of a title.
        before.title.append(whole(unit))
        return
    if (
        unit.label == "below"
        and now.time is None
        and before is not None
        and before.people
        and not before.title
        and before.opened.number >= unit.number - 3
    ):
        # "Keynote: Ada Byron", and its title.
        before.title.append(whole(unit))
        return
    add_talk(now, unit).title.append(whole(unit))


def take_pair(now: Progress, unit: Unit) -> None:
    """Begin a talk with its title and people; "Keynote: Ada Byron" may open its session as well."""
    first, last, low, high = unit.pair or (0, len(unit.text), 0, 0)
    timed = now.time is not None and now.time.role in {"plain", "holds"}
    opens = bool(unit.head) and (
        timed
        or (
            first == last
            and now.time is None
            and _heads(now, unit)
            and not _speaks_in_session(now, unit)
        )
    )
    if opens:
        session = now.begin(unit)
        session.title.append((unit, 0, len(unit.text[: unit.head].rstrip(" :-–—."))))
        session.time, now.time = now.time, None
        now.hand_over(session)
    elif unit.head and first == unit.head and first < last:
        first = 0
    talk = add_talk(now, unit)
    if unit.head and first == last and not opens:
        # "Invited speaker: Ada Byron" tells a kind, and no title.
        talk.kind = [(unit, 0, len(unit.text[: unit.head].rstrip(" :-–—.")))]
    if first < last:
        talk.title.append((unit, first, last))
    if low < high:
        talk.people.append((unit, low, high))


def _speaks_in_session(now: Progress, unit: Unit) -> bool:
    """Whether "Keynote speaker: Ada Byron" stands right below a session with hours: in it, and no session itself."""
    session = now.session
    return (
        session is not None
        and session.time is not None
        and not session.talks
        and bool(session.title)
        and unit.number - session.title[-1][0].number <= _NEXT_SPEAKER
        and "session" in session.name.casefold()
        and unit.text[: unit.head].casefold().rstrip(" :-–—.").endswith("speaker")
    )


_NEXT_SPEAKER: Final = 3
"""Units from a session to who speaks in it, with a chair and a room between them."""


def _heads(now: Progress, unit: Unit) -> bool:
    """Whether "Keynote 2: Ada Byron" is a heading: what stands below tells more of it."""
    return unit.tag[:1] == "h" or (
        now.after(now.position) in {TALK, PROSE, SPLIT}
        and now.units[now.position + 1].label in {"below", *_TELLING}
    )


_TELLING: Final = ("abstract", "summary", "bio", "biography", "short bio")


def add_talk(now: Progress, unit: Unit) -> Item:
    """Begin a talk in the session that holds it, with the time, people and room that wait for it."""
    if len(now.people) > 1:
        end_list(now)
    clock, now.time = now.time, None
    session = now.session
    if clock is not None and session is not None and _are_rows(session, clock):
        # The hours beside the heading were those of its first talk.
        session.talks[0].time, session.time = session.time, None
    if (
        clock is None
        and len(now.beside) > 1
        and now.slot is not None
        and now.turn < len(now.beside)
    ):
        clock = now.slot
    if clock is not None and clock.role == "inside" and len(now.beside) > 1:
        # Parallel sessions told line by line: after each time, one talk of each.
        if clock is not now.slot:
            now.slot, now.turn = clock, 0
        session = now.beside[min(now.turn, len(now.beside) - 1)]
        now.turn += 1
    elif clock is not None and clock.role == "inside" and now.holder is not None:
        # The session above may have hours inside those of another, and hold this talk.
        if session is None or session is now.holder or not hours.holds(session, clock):
            session = now.holder
    elif (
        clock is not None
        and clock.role == "under"
        and session is not None
        and now.heading is not None
        and session is not now.heading
        and session.time is not None
        and (words.is_plenary(session.name) or session.time.role == "under")
    ):
        # After the coffee the heading's talks go on.
        session = now.heading
    elif (
        clock is not None
        and clock.role == "plain"
        and session is not None
        and session.time is not None
        and now.heading is not None
        and words.is_plenary(session.name)
        and not session.talks
        and _is_in_table_of(now.heading, unit)
    ):
        # After the break the table below the heading goes on.
        session = now.heading
    elif session is None:
        session = now.begin(unit)
        if now.room is not None and now.room.label == "over":
            now.hand_over(session)
            now.flat = True
        elif now.chairs:
            session.chairs, now.chairs = [*map(whole, now.chairs)], []
        if clock is not None and clock.role == "plain" and not now.flat:
            session.time, clock = clock, None
    elif (
        clock is not None
        and clock.role == "plain"
        and (session.time is not None or (words.is_plenary(session.name) and not session.chairs))
        and not _goes_on(session, clock)
    ):
        # A timed thing after a timed session: one of its own.
        session = now.begin(unit)
        if not now.flat:
            session.time, clock = clock, None
    if session.people and session.prose and not session.talks and clock is None:
        # Names and an abstract below a heading: it was a talk itself, and this is the next one.
        session = now.begin(unit)
    if _lists_speakers(session):
        # "Speakers", and a line for each: not those of the title that follows.
        session.talks.append(_untitled([person for person, _, _ in session.people], now.day))
        session.people = []
    talk = Item(unit, now.day)
    talk.time = clock
    session.talks.append(talk)
    now.session, now.talk = session, talk
    now.biography = False
    if now.codes:
        talk.code, now.codes = now.codes, []
    if session.people and not session.talks[1:]:
        talk.people.extend(session.people)
        session.people = []
    if now.people:
        talk.people.extend(whole(person) for person in now.people)
        now.people = []
    if now.room is not None:
        (talk if talk.time is not None or session.room else session).room.append(whole(now.room))
        now.room = None
    return talk


def _lists_speakers(session: Item) -> bool:
    """Whether a session's people are a list below "Speakers:"."""
    return len(session.people) > 1 and any(
        person.label == "listed" for person, _, _ in session.people
    )


def _is_in_table_of(heading: Item, unit: Unit) -> bool:
    """Whether a talk stands in the table that holds the talks of a heading above it."""
    held = heading.talks[0].opened.cell if heading.talks else None
    return (
        heading.opened.tag[:1] == "h"
        and heading.opened.cell is None
        and held is not None
        and unit.cell is not None
        and held.table == unit.cell.table
        and all(talk.time is not None for talk in heading.talks)
    )


def _goes_on(session: Item, clock: Unit) -> bool:
    """Whether a time goes on where the session's last talk ended, though the session's own hours are over."""
    last = session.talks[-1].time if session.talks else None
    if (
        last is None
        or last.reading is None
        or clock.reading is None
        or last.reading.end is None
        or clock.reading.start is None
    ):
        return False
    return 0 <= (clock.reading.start - last.reading.end) % 720 <= 5


def _are_rows(session: Item, clock: Unit) -> bool:
    """Whether a chaired session's hours, with one talk, are a row of a table, and the next row is as long: a column of sessions was lost."""
    hours = session.time.reading if session.time is not None else None
    if (
        hours is None
        or clock.reading is None
        or clock.role != "plain"
        or clock.tag != session.opened.tag
        or len(session.talks) != 1
        or session.talks[0].time is not None
        or not session.talks[0].title
        or not session.chairs
        or None in (hours.start, hours.end, clock.reading.start, clock.reading.end)
    ):
        return False
    length = _minutes(hours.start, hours.end)
    return (
        length <= _LONGEST_TALK
        and _minutes(hours.end, clock.reading.start) <= _LATE
        and abs(_minutes(clock.reading.start, clock.reading.end) - length) <= _UNEVEN
    )


def _minutes(start: int | None, end: int | None) -> int:
    return ((end or 0) - (start or 0)) % 720


_LONGEST_TALK: Final = 60
_LATE: Final = 5
_UNEVEN: Final = 15


def close_slot(now: Progress) -> None:
    """End a slot of which a time and people were told, and no title: they are not those of the next talk."""
    if now.time is None or now.time.number > now.people[0].number:
        return
    people, now.people = now.people, []
    talk = add_talk(now, people[0])
    if talk.title or talk.people:
        return
    talk.people = [whole(person) for person in people]


def end_list(now: Progress) -> None:
    """Give people below "Speakers", or behind "Panelists", to what stands above them."""
    if not now.people or not _tell_of_above(now.people[0]):
        return
    session = now.session
    if session is not None and now.talk is None and session.title:
        session.talks.append(_untitled(now.people, now.day))
    now.people = []


def _untitled(people: Sequence[Unit], day: Unit | None) -> Item:
    """Return the talk of people whose title is not printed."""
    talk = Item(people[0], day)
    talk.people = [whole(person) for person in people]
    return talk


def _tell_of_above(people: Unit) -> bool:
    """Whether people are told of what stands above them, whatever the order of the others: "Speakers", and names; "Panelists: Ada Byron"."""
    return people.hint == LABEL and (not people.text or people.label.startswith(_PANEL))


_PANEL: Final = ("panel", "discussant", "debater")

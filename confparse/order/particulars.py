"""Chairs, rooms, abstracts and what else is told, on the path -> fields of the session or the talk that they tell of."""

from __future__ import annotations

from . import words
from .opinions import CHAIRS, CLOCK, EXTRAS, PAIR, PEOPLE, PEOPLE2, ROOMS, TALK, TALK2
from .progress import Progress
from .records import whole
from .units import CHAIR, CODE, TIME, ZONE, Unit


def take_chairs(now: Progress, unit: Unit) -> None:
    """Give chairs to the open session, or keep them for the next one."""
    before = now.units[now.position - 1] if now.position else None
    if (
        before is not None
        and before is now.time
        and before.state == CLOCK
        and before.reading is not None
        and before.reading.end is not None
        and unit.hint == CHAIR
        and unit.first
        and unit.people > 0.0
        and now.after(now.position) in {TALK, PAIR, PEOPLE}
    ):
        # "9:00 - 10:30", "Chair: Ada Byron", and titles: a session whose name is not printed.
        item = now.begin(before)
        item.time, now.time = before, None
        item.chairs = [whole(unit)]
        now.chairs = []
        return
    if (unit.hint == CHAIR and now.session is None) or (now.time is not None and not unit.first):
        now.chairs.append(unit)
    elif now.session is not None:
        now.session.chairs = [*now.session.chairs, whole(unit)]


def take_room(now: Progress, unit: Unit) -> None:
    """Give a room to the open session or talk, or keep it for what stands below a time."""
    if unit.label == "over":
        # The head of a column of talks: a session without a name.
        now.session = now.talk = now.time = None
        now.room = unit
        return
    if not now.sessions and now.time is None and _is_address(unit):
        # Where the whole event is.
        return
    if now.time is not None or now.session is None:
        if (
            now.room is not None
            and now.position
            and now.units[now.position - 1].state in {ROOMS, CHAIRS}
        ):
            # Two rooms, and nobody knows which one.
            now.room = None
            return
        before = now.units[max(0, now.position - 2) : now.position]
        if len(before) == 2 and all(one.state == ROOMS for one in before):
            # the third of them
            return
        now.room = unit
    elif now.talk is not None and (
        now.session.room or now.talk.time is not None or _ends_line_of_talk(now, unit)
    ):
        if not now.talk.room:
            now.talk.room.append(whole(unit))
    elif not now.session.room:
        now.session.room.append(whole(unit))


def _is_address(unit: Unit) -> bool:
    """Whether what a label says to be the place is more than a room: a house, a street, a town."""
    return (
        unit.label == "room"
        and unit.first
        and "," in unit.text
        and (unit.text.count(",") > 1 or words.has_organisation(unit.text))
    )


def _ends_line_of_talk(now: Progress, unit: Unit) -> bool:
    """Whether a room stands on a talk's own line, behind its title and people."""
    before = now.units[now.position - 1]
    return (
        before.state in {TALK, TALK2, PAIR, PEOPLE, PEOPLE2}
        and before.parts[-1].line is unit.line
        and now.session is not None
        and now.session.opened.line is not unit.line
    )


def take_prose(now: Progress, unit: Unit) -> None:
    """Give what is told of a talk or a session to it."""
    at = now.position - 1
    while at > 0 and now.units[at].state == EXTRAS and now.units[at].text[0] == "(":
        # "4:00 PM (online)"
        at -= 1
    before = now.units[at] if at >= 0 else None
    if now.biography or unit.line is now.muted:
        return
    if (
        now.time is not None
        and before is now.time
        and (before.line.index >= unit.line.index - 1 or _is_of_row(before, unit))
    ):
        # What stands right behind a time tells of that hour, not of the talk before.
        now.muted = unit.line
        return
    if now.talk is not None:
        now.talk.prose.append(unit)
    elif now.session is not None and not now.session.talks and len(unit.text) > 60:
        now.session.prose.append(unit)


def _is_of_row(before: Unit, unit: Unit) -> bool:
    """Whether two units stand in one row of a table."""
    one, two = before.cell, unit.cell
    return one is not None and two is not None and (one.table, one.row) == (two.table, two.row)


def take_extra(now: Progress, unit: Unit) -> None:
    """Keep a number for what stands below it; give what else is told to the open talk or session."""
    if unit.hint == CODE:
        if (
            (talk := now.talk) is not None
            and talk.title
            and not talk.people
            and not talk.code
            and not now.people_first
            and now.after(now.position) == PEOPLE
        ):
            # Between a title and its people.
            talk.code = [unit]
            return
        now.codes.append(unit)
        return
    target = now.talk or now.session
    if target is not None and unit.hint not in {ZONE, TIME}:
        target.extras.append(unit)

"""People and where they work, on the path -> the talk that they give: the one above, the one below, or one without a title."""

from __future__ import annotations

import re
from typing import Final

from .opinions import (
    AFFIL,
    CLOCK,
    DAYS,
    EXTRAS,
    PAIR,
    PEOPLE,
    PEOPLE2,
    PROSE,
    ROOMS,
    SESSION,
    TALK,
    TALK2,
)
from .particulars import take_extra
from .progress import Progress
from .records import whole
from .talks import add_talk
from .units import CHAIR, CODE, LABEL, Unit


def take_people(now: Progress, unit: Unit) -> None:
    """Give people to the open talk or session, keep them for the title below, or begin a talk without one."""
    talk = now.talk
    if unit.state == AFFIL and _POSITION.fullmatch(unit.text):
        take_extra(now, unit)
        return
    if (
        unit.state == AFFIL
        and unit.text[0] == "("
        and now.position
        and now.units[now.position - 1].hint == CHAIR
    ):
        # It tells of the chair.
        return
    if (
        talk is not None
        and talk.people
        and talk.opened.state == PAIR
        and now.units[now.position - 1].state == EXTRAS
    ):
        # Its people stand on its own line; these follow a label of their own.
        return
    if (
        unit.state == PEOPLE
        and (talk is None or talk.people or unit.number in now.led)
        and _next_title(now, now.position) is not None
    ):
        # "Ada Byron / Example University / Title: Rings", whatever the order of the others.
        now.people.append(unit)
        return
    if unit.state == PEOPLE and _in_cell(now, unit):
        return
    if unit.state == PEOPLE and _is_counted(now, unit):
        add_talk(now, unit).people.append(whole(unit))
        return
    if unit.label == "listed" and talk is None and now.session is not None and not now.people:
        now.session.people.append(whole(unit))
        return
    if (
        unit.field
        and unit.state == PEOPLE
        and unit.field // 10 > unit.field % 10
        and now.after(now.position) == TALK
    ):
        # "Name -- Title": of one line, whatever the order of the others.
        now.people.append(unit)
        return
    if (
        now.time is not None
        and unit.state == PEOPLE
        and _follows_clock(now)
        and (
            is_alone(now, now.position)
            if now.people_first
            else (following := now.after(now.position)) != TALK
            and (following != SESSION or _ends_row(now, now.position))
        )
    ):
        # A time and a speaker: a talk whose title is not printed.
        if (
            now.flat
            or (now.time.role == "inside" and now.holder is not None)
            or (now.time.role == "under" and now.heading is not None)
            or (now.session is not None and now.session is now.heading)
        ):
            # Below a heading, or where each talk has its time, or a session's hours hold it, this one does.
            add_talk(now, unit).people.append(whole(unit))
            return
        session = now.begin(unit)
        session.time, now.time = now.time, None
        now.hand_over(session)
        add_talk(now, unit).people.append(whole(unit))
        return
    if (
        now.people_first
        and unit.state == PEOPLE
        and (talk is None or talk.people or talk.title)
        and not (
            now.position
            and now.units[now.position - 1].state == SESSION
            and now.after(now.position) not in {TALK, AFFIL}
        )
    ):
        now.people.append(unit)
        return
    if now.people and unit.state in {PEOPLE2, AFFIL}:
        now.people.append(unit)
    elif talk is not None and not now.biography:
        talk.people.append(whole(unit))
    elif now.session is not None and not now.session.talks and not now.biography:
        label = unit.label if unit.hint == LABEL else ""
        if label.startswith("organi"):
            now.session.organizers = [*now.session.organizers, whole(unit)]
        else:
            now.session.people.append(whole(unit))


_POSITION: Final = re.compile(
    r"(?:(?:associate|assistant|full|emeritus|regents|research|distinguished|senior|principal|adjunct|visiting)\s){0,2}(?:professor|scientist|director|fellow|lecturer|researcher|engineer|dean|ceo|cto|founder)"
    r"(?: and (?:[\w.-]+ ){0,3}chair(?:s|man|woman)?(?: (?:in|of|for) [\w ]{3,60})?)?",
    re.IGNORECASE,
)


def _in_cell(now: Progress, unit: Unit) -> bool:
    """Take people for the talk whose title stands in their cell, whatever the order of the others."""
    at = now.position
    if unit.cell is None or now.titles_in[unit.cell] != 1:
        return False
    before = now.units[at - 1] if at else None
    after = now.units[at + 1] if at + 1 < len(now.units) else None
    above = before is not None and before.state in {TALK, TALK2} and before.cell == unit.cell
    below = after is not None and after.state == TALK and after.cell == unit.cell
    if above == below:
        return False
    if below:
        now.people.append(unit)
    elif now.people_first and now.talk is not None and not now.talk.people:
        now.talk.people.append(whole(unit))
    else:
        return False
    return True


def _is_counted(now: Progress, unit: Unit) -> bool:
    """Whether people stand behind a number, with no title: "Speaker 2: Ada Byron", "Talk 3: Emmy Noether"; each is a talk."""
    session, talk = now.session, now.talk
    if (
        session is None
        or (now.people_first and now.after(now.position) == TALK)
        or (talk is not None and not talk.people)
        or "panel" in session.name.casefold()
    ):
        return False
    line, first, _ = unit.parts[0]
    before = now.units[now.position - 1]
    return (unit.hint == LABEL and line.text[:first].rstrip(" :.")[-1:].isdigit()) or (
        before.hint == CODE and before.line is line and before in now.codes
    )


def _next_title(now: Progress, position: int) -> Unit | None:
    """The labelled title that stands below people and what they are, with nothing else between."""
    for unit in now.units[position + 1 : position + 6]:
        if unit.state == TALK and unit.hint == LABEL and unit.label:
            return unit
        if unit.state not in {AFFIL, EXTRAS, PEOPLE2}:
            return None
    return None


def _follows_clock(now: Progress) -> bool:
    """Whether a time stands before the unit, with nothing but a badge between, or a text that is left over."""
    position = now.position - 1
    while position > 0 and (
        (before := now.units[position]).state == EXTRAS
        or (before.state == PROSE and before.line is now.muted)
    ):
        position -= 1
    return position >= 0 and now.units[position].state == CLOCK


def is_alone(now: Progress, position: int) -> bool:
    """Whether people have no title below them before the next time: then none is printed."""
    for unit in now.units[position + 1 : position + 12]:
        if unit.state in {CLOCK, DAYS}:
            return True
        if unit.state not in {AFFIL, ROOMS, EXTRAS, PEOPLE2}:
            return unit.state == SESSION and _ends_row(now, position)
    return position + 1 >= len(now.units)


def _ends_row(now: Progress, position: int) -> bool:
    """Whether what follows a cell stands in another row: a head, and nothing that the row tells."""
    cell = now.units[position].cell
    after = now.units[position + 1].cell
    return cell is not None and (after is None or after.row != cell.row)

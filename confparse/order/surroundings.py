"""What stands right before and behind a unit -> its scores, before anything is fitted.

A text after a time that holds others is a session; one above a chair is what is chaired; a line that is plainly open
goes on in the next; what stands above the first time of a page is its menu and its greeting.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from . import continuations, named, words
from .opinions import (
    AFFIL,
    EXTRAS,
    NONE,
    PAIR,
    PEOPLE,
    PEOPLE2,
    PROSE,
    ROOMS,
    SESSION,
    TALK,
    TALK2,
    is_aside,
)
from .units import CHAIR, CODE, DAY, LABEL, ROOM, TEXT, TIME, Unit


def weigh(units: Sequence[Unit]) -> None:
    """What a unit's neighbours say: a text after a time, a line that goes on."""
    before: Unit | None = None
    clock: Unit | None = None
    hints = [unit.hint for unit in units]
    timed = hints.count(TIME) >= 5
    chaired = CHAIR in hints
    for position, unit in enumerate(units):
        scores = unit.scores
        if unit.hint == TIME:
            if not unit.trailing:
                clock = unit
            elif before is not None and before.hint == TEXT:
                _after_clock(before, unit)
        elif unit.hint == TEXT:
            goes_on = (
                before is not None
                and before.hint == TEXT
                and unit.tag == "td"
                and not unit.new_cell
                and not unit.gap
            )
            if (
                chaired
                and unit.pair is None
                and not goes_on
                and scores[PEOPLE] < 3.2
                and not (before is not None and (_are_people(before) or _is_given_by(before, unit)))
                and _is_chaired(units, position)
            ):
                scores[SESSION] += 2.0
                scores[TALK] -= 1.0
                scores[PEOPLE] -= 2.0
            if clock is not None:
                _after_clock(unit, clock)
                clock = None
            elif (
                timed
                and not (position + 1 < len(units) and _heads(units[position + 1]))
                and unit.tag in {"", "p", "div", "td", "li", "span"}
                and "b" not in unit.bold
                and not unit.opening & (words.IS_NUMBERED | words.IS_KIND)
            ):
                # On a page of times, a session without one is a heading, or says that it is a session.
                scores[SESSION] -= 1.0
            continuations.weigh(unit, before)
        if unit.hint not in {TIME, CODE} and scores[NONE] < 2.5:
            clock = None
        before = unit


def _is_chaired(units: Sequence[Unit], position: int) -> bool:
    """Whether a chair follows, perhaps after its hours or a room: then this is what is chaired."""
    following = units[position + 1 : position + 4]
    if following and following[0].hint == TIME and following[0].trailing:
        following = following[1:]
    if not following or units[position].text.endswith((":", ".")):
        return False
    if following[0].hint == CHAIR:
        return units[position].scores[ROOMS] < 1.5
    return (
        len(following) >= 2
        and following[1].hint == CHAIR
        and (following[0].hint == ROOM or following[0].scores[ROOMS] > 1.5)
    )


def _are_people(unit: Unit) -> bool:
    """Whether a text is a speaker, perhaps with an affiliation: what follows is a talk, whoever chairs it."""
    return unit.hint == TEXT and max(unit.scores[PEOPLE], unit.scores[AFFIL]) > 1.5


def _is_given_by(before: Unit, unit: Unit) -> bool:
    """Whether a person stands below "Keynote: Maps": who gives it, whoever chairs it."""
    return (
        unit.people >= 0.5
        and before.hint == TEXT
        and before.opening & words.IS_KIND != 0
        and before.scores[SESSION] > 1.0
    )


def _heads(unit: Unit) -> bool:
    """Whether this unit tells of a session named before it: its chair, its room, its hours."""
    return unit.hint in {CHAIR, ROOM} or (unit.hint == TIME and unit.trailing)


def _after_clock(unit: Unit, clock: Unit) -> None:
    scores = unit.scores
    if unit.grid:
        # What stands in a grid is what happens; a name alone would be nobody's talk.
        if unit.pair is not None and (
            unit.form in {"(", "by", ","} or unit.pair[0] == unit.pair[1]
        ):
            # "Maps (Ada Byron)", "Keynote: Ada Byron"
            scores[PAIR] += 1.5
        else:
            scores[SESSION] += 1.5
        if unit.label != named.BY_NAME:
            scores[PEOPLE] -= 2.0
    scores[NONE] -= 3.0
    scores[EXTRAS] -= 5.0
    if clock.role == "holds":
        scores[SESSION] += 3.0
        scores[TALK] -= 2.5
        scores[PAIR] -= 2.5
    elif clock.role == "inside":
        if not unit.opening & words.IS_PLENARY:
            scores[SESSION] -= 2.0
        scores[TALK] += 1.5
        scores[PAIR] += 1.5
    elif scores[PEOPLE] < 2.5:
        scores[SESSION] += 0.7
    else:
        scores[SESSION] -= 1.0


def bound(units: Sequence[Unit]) -> None:
    """What stands before the first time, chair or numbered session of a page is its menu and its greeting."""
    anchors = [
        position
        for position, unit in enumerate(units)
        if unit.hint in {TIME, CHAIR}
        or (unit.hint == TEXT and unit.scores[SESSION] > 3.5 and unit.opening & words.IS_NUMBERED)
    ]
    if len(anchors) < 3:
        return
    first = anchors[0]
    if (
        first
        and units[first].trailing
        and units[first].line.text[units[first].parts[0].first - 1] in "(["
    ):
        # "Maps (9:00 - 10:30)"
        first -= 1
    titled = next((at for at, unit in enumerate(units[:first]) if _is_titled(unit)), first)
    day = max((at for at, unit in enumerate(units[:first]) if unit.hint == DAY), default=0)
    close = _step_back(units, first, 3)
    for position, unit in enumerate(units[:first]):
        if unit.hint != TEXT:
            continue
        if position >= titled or (
            titled < first
            and position >= titled - 3
            and max(unit.scores[PEOPLE], unit.scores[AFFIL]) > 1.0
        ):
            # A record that tells its time last: speaker, institution, "Title: Maps", when.
            continue
        near = position >= close and (
            unit.scores[SESSION] > (0.0 if 0 < day < position and _names_session(unit) else 1.0)
            or (units[first].hint == CHAIR and unit.scores[NONE] < 1.0)
        )
        if near and position < day and _YEAR.search(unit.text):
            # "Workshop on Maps 2021", then the day, then its first session.
            near = False
        scores = unit.scores
        if near and units[first].hint == CHAIR and scores[ROOMS] < 1.0:
            scores[SESSION] += 2.0
        scores[SESSION] -= 0.5 if near else 3.0 if position >= first - 12 else 6.0
        for kind in (TALK, TALK2, PAIR, PEOPLE, PEOPLE2, PROSE, AFFIL):
            scores[kind] -= 3.0
        if not near and (position < day or not day):
            scores[ROOMS] -= 3.0


_YEAR: Final = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")


def _names_session(unit: Unit) -> bool:
    return not words.SESSION.isdisjoint(unit.text.casefold().split())


def _step_back(units: Sequence[Unit], position: int, steps: int) -> int:
    """Where the last of so many units begins that stand before a place, buttons and addresses not counted."""
    while position and steps:
        position -= 1
        unit = units[position]
        steps -= unit.hint != TEXT or not is_aside(unit)
    return position


def _is_titled(unit: Unit) -> bool:
    """Whether a label says that this is the title of a talk."""
    return (
        unit.hint == LABEL
        and unit.label in {"title", "talk title", "paper title"}
        and unit.text != ""
    )

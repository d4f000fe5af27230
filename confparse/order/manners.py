"""The fitted path -> how the page as a whole tells its programme: whether each talk has a time of its own, or tells it last.

Time, title, time, title, and no session above: the page is flat, and none of these times opens a session.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ..fields import dates
from . import words
from .opinions import (
    AFFIL,
    CLOCK,
    EXTRAS,
    HEADINGS,
    NONE,
    PAIR,
    PEOPLE,
    PEOPLE2,
    PROSE,
    SESSION,
    TALK,
)
from .units import LABEL, Unit

_OPENERS: Final = frozenset((SESSION, TALK, PAIR))


def is_clock_last(units: Sequence[Unit]) -> bool:
    """Whether each record of the page ends with its day and time: title, speaker, abstract, when."""
    clocks = opened = 0
    last = NONE
    for unit in units:
        if unit.state == CLOCK:
            if unit.reading is None or unit.reading.day is None or last in {NONE, CLOCK}:
                return False
            clocks += 1
            last = CLOCK
        elif unit.state in _OPENERS:
            opened += last in {NONE, CLOCK}
            last = unit.state
    return clocks >= 3 and clocks == opened and last == CLOCK


def is_flat(units: Sequence[Unit]) -> bool:
    """Whether the page's talks have times of their own with no session above them."""
    alone = sessions = shared = 0
    clock: Unit | None = None
    heading = False
    for unit in units:
        if unit.state == CLOCK:
            clock = unit
        elif unit.state in _OPENERS or (unit.state == PEOPLE and clock is not None):
            if clock is None:
                if heading and unit.state != SESSION and unit.label != "below":
                    # A heading of hours, above several talks.
                    alone -= 1
                    shared += 1
                heading = False
            elif clock.role == "plain":
                if unit.state == SESSION:
                    sessions += 0 if unit.opening & words.IS_PLENARY else 1
                    heading = False
                else:
                    alone += 1
                    heading = clock.tag in HEADINGS and unit.state != PEOPLE
            clock = None
    return alone >= 3 and alone > sessions and alone >= shared


def leading_people(units: Sequence[Unit]) -> frozenset[int]:
    """The people of lists where each is told above a labelled title: "Ada Byron / Example University / Talk: Rings"."""
    found: list[int] = []
    run: list[Unit] = []
    headed = False
    for unit in [*units, None]:
        if unit is not None and unit.state in _CARD and (unit.state != TALK or _is_labelled(unit)):
            # The first below "Speakers" looks as if it went on from that word.
            if unit.state == TALK or (
                unit.text and (unit.state == PEOPLE or (unit.state == PEOPLE2 and headed))
            ):
                run.append(unit)
            headed = unit.state == PEOPLE and not unit.text
            continue
        folk = run[::2]
        if (
            len(folk) >= _FEWEST_CARDS
            and len(run) == 2 * len(folk)
            and all(one.state != TALK for one in folk)
            and all(one.state == TALK for one in run[1::2])
        ):
            for one in folk:
                one.state = PEOPLE
                found.append(one.number)
        run = []
    return frozenset(found)


def _is_labelled(unit: Unit) -> bool:
    return unit.hint == LABEL and bool(unit.label)


_CARD: Final = frozenset((PEOPLE, PEOPLE2, AFFIL, EXTRAS, PROSE, TALK))
"""What a list of speakers holds."""
_FEWEST_CARDS: Final = 3


def count_days(texts: Sequence[str]) -> int:
    """How many days are told; a day told twice is one."""
    read = [dates.find(text) for text in texts] if len(texts) < _MOST_ALIKE else []
    if not read or any(day is None or day.day is None for day in read):
        return len(texts)
    return len({(day.month, day.day) for day in read if day is not None})


_MOST_ALIKE: Final = 8


def settle_given(units: Sequence[Unit]) -> None:
    """Where times stand below titles, "Keynote: Maps of Rings" with a time and people below it is one of the talks."""
    for unit, clock, people in zip(units, units[1:], units[2:]):
        if (
            unit.state == SESSION
            and unit.tag == "li"
            and unit.opening & words.IS_KIND
            and 0 < unit.text.find(":") < len(unit.text) - _SHORTEST_TITLE
            and clock.state == CLOCK
            and people.state == PEOPLE
        ):
            unit.state = TALK


_SHORTEST_TITLE: Final = 8

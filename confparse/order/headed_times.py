"""The fitted path -> which times below a heading are those of its talks: they are `under` it, and what follows them talks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ..fields import kinds
from . import words
from .opinions import AFFIL, CLOCK, DAYS, EXTRAS, HEADINGS, NONE, PAIR, PEOPLE, SESSION, TALK
from .units import LABEL, TEXT, Unit


def settle(units: Sequence[Unit], path: Sequence[int]) -> None:
    """Times under a heading that has none are its talks' times, where people follow them, or where it is a session's.

    "Session 1: Maps", and below it titles of twenty minutes each: these are talks, whoever gives them.
    """
    heading = -1
    clocks: list[int] = []
    talks = others = bare = 0
    last = NONE
    holds = False
    counted = _are_counted(units, path)

    def close() -> None:
        if (
            (heading >= 0 and talks >= 2 and talks >= others)
            or (heading >= 0 and talks == 1 and others == 0)
            # below "Session B" slots that hold nothing are its talks, whoever gives them
            or (heading in counted and bare > 0 and bare == others)
            or (heading >= 0 and _holds_brief(units, heading, clocks))
        ):
            for position in clocks:
                clock = units[position]
                clock.role = "under"
                unit = next(
                    (unit for unit in units[position + 1 : position + 3] if unit.hint == TEXT), None
                )
                if unit is not None and not unit.opening & words.IS_PLENARY:
                    unit.scores[TALK] += 2.5
                    unit.scores[PAIR] += 2.5
                    unit.scores[SESSION] -= 2.0

    for position, unit in enumerate(units):
        state = path[position]
        if state == DAYS:
            close()
            heading, clocks, talks, others, bare = -1, [], 0, 0, 0
        elif state == SESSION:
            if last != CLOCK and holds:
                # One of the sessions whose hours hold what went before.
                close()
                heading, clocks, talks, others, bare = -1, [], 0, 0, 0
            elif last == CLOCK and heading >= 0 and not unit.opening & words.IS_PLENARY:
                after = path[position + 1] if position + 1 < len(path) else NONE
                if after in {PEOPLE, AFFIL, TALK}:
                    talks += 1
                else:
                    others += 1
                    bare += after in _EMPTY and not unit.opening
            elif last == CLOCK and heading >= 0:
                clocks = clocks[:-1]
            else:
                close()
                # below a lunch without hours nothing is told of it
                told = last == SESSION and _tells_of(unit, units[position - 1])
                if told:
                    unit.scores[SESSION] -= 3.0
                names = last != CLOCK and not told and kinds.of_title(unit.text) != "break"
                heading, clocks, talks, others = (position if names else -1), [], 0, 0
                bare = 0
        elif state == CLOCK:
            if unit.role != "inside":
                holds = unit.role == "holds"
            if not unit.trailing and unit.role == "plain" and heading >= 0:
                clocks.append(position)
        elif last == CLOCK and heading == position - 2 and unit.hint == LABEL and not unit.text:
            # "Session 1", "8:30 - 10:10", "Speakers:": the hours are the heading's own.
            heading, clocks = -1, []
        elif (
            last == CLOCK
            and heading >= 0
            and (
                state in {TALK, PAIR}
                # speakers alone say less: not every heading above them is a session
                or (state == PEOPLE and units[heading].opening & words.IS_NUMBERED)
            )
        ):
            talks += 1
        last = state
    close()


_EMPTY: Final = frozenset((CLOCK, DAYS, EXTRAS, NONE))
"""What stands behind a slot that holds nothing."""


def _are_counted(units: Sequence[Unit], path: Sequence[int]) -> frozenset[int]:
    """The sessions that only have a number and a name, and no hours of their own, where there are several."""
    found = [
        position
        for position, unit in enumerate(units)
        if path[position] == SESSION
        and unit.opening & words.IS_NUMBERED
        and (not position or path[position - 1] != CLOCK)
    ]
    return frozenset(found if len(found) > 1 else ())


def _tells_of(unit: Unit, above: Unit) -> bool:
    """Whether a plain line stands below a slot that is set as a heading: what is told of it, and no heading."""
    return (
        above.tag in HEADINGS
        and unit.tag == "p"
        and unit.cell is None
        and not above.opening & (words.IS_NUMBERED | words.IS_KIND)
        and not unit.opening & words.IS_NUMBERED
    )


def _holds_brief(units: Sequence[Unit], heading: int, clocks: Sequence[int]) -> bool:
    """Whether a heading says that it is a session's, and the slots below it are all as short as talks."""
    return (
        len(clocks) >= _FEWEST_BRIEF
        and (
            units[heading].opening & words.IS_NUMBERED != 0
            or units[heading].text[:8].casefold() == "session:"
        )
        and all(
            (reading := units[position].reading) is not None
            and reading.start is not None
            and reading.end is not None
            and 0 < (reading.end - reading.start) % 720 <= _LONGEST_BRIEF
            for position in clocks
        )
    )


_FEWEST_BRIEF: Final = 3
_LONGEST_BRIEF: Final = 30

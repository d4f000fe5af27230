"""What may follow what on a programme -> costs of a kind after a kind, one table for each order of title and people.

A person right below a title costs nothing where titles come first; a title right below a title costs 3, the unit is
that of the scores.
"""

from __future__ import annotations

from functools import cache
from typing import Final, NamedTuple

from .opinions import (
    AFFIL,
    CHAIRS,
    CLOCK,
    COUNT,
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

_NEVER: Final = -7.0
_EPSILON: Final = 1e-6
"""Far above what sums of scores lose to rounding."""


class Grammar(NamedTuple):
    """Costs of what follows what, and what follows from them for the search."""

    costs: list[list[float]]
    into: list[list[float]]
    """The costs turned: for each kind, those of coming from every other."""
    margins: list[list[float]]
    """``margins[a][b]``: a path in ``b`` that is behind one in ``a`` by more loses whatever comes next."""


def _table(*, people_first: bool) -> list[list[float]]:
    """Costs of a kind after a kind; what is not named is all but forbidden."""
    rows: dict[int, dict[int, float]] = {
        NONE: {NONE: 0, DAYS: 0, CLOCK: 0, SESSION: -0.8, TALK: -3, PAIR: -2, PROSE: -2.5, EXTRAS: -0.5, CHAIRS: -1.5, ROOMS: -1.5, PEOPLE: -4, AFFIL: -3, SPLIT: -1},
        DAYS: {NONE: -1, DAYS: -0.5, CLOCK: 0, SESSION: 0, TALK: -2, PAIR: -0.8, PROSE: -2.5, EXTRAS: -0.5, ROOMS: -0.7, CHAIRS: -2, PEOPLE: -4, AFFIL: -5},
        CLOCK: {NONE: -3, DAYS: -1, CLOCK: -1.5, SESSION: 0, TALK: -0.3, PAIR: -0.1, PROSE: -2, EXTRAS: -0.7, ROOMS: -0.7, CHAIRS: -0.5, PEOPLE: -2, AFFIL: -5},
        SESSION: {NONE: -1.5, DAYS: -0.7, CLOCK: 0, SESSION: -1.5, TALK: -0.1, PAIR: -0.1, PROSE: -1.5, EXTRAS: -0.5, ROOMS: 0, CHAIRS: 0, PEOPLE: -1.2, AFFIL: -3, TALK2: -0.8, SPLIT: -2},
        TALK: {NONE: -2.5, DAYS: -2, CLOCK: -1.2, SESSION: -2.5, TALK: -3, PAIR: -3, PROSE: -1, EXTRAS: -0.3, ROOMS: -1, CHAIRS: -2, PEOPLE: 0, AFFIL: -3, TALK2: 0, SPLIT: -1},
        PEOPLE: {NONE: -0.8, DAYS: 0, CLOCK: 0, SESSION: 0, TALK: 0, PAIR: -1.5, PROSE: -0.3, EXTRAS: 0, ROOMS: -0.5, CHAIRS: -1, PEOPLE: -3.5, AFFIL: -0.2, PEOPLE2: -0.3, SPLIT: -0.5},
        AFFIL: {NONE: -0.8, DAYS: 0, CLOCK: 0, SESSION: 0, TALK: 0, PAIR: -1.5, PROSE: -0.3, EXTRAS: 0, ROOMS: -0.5, CHAIRS: -1, PEOPLE: -2, AFFIL: -0.4, SPLIT: -0.5},
        CHAIRS: {NONE: -1, DAYS: -0.7, CLOCK: 0, SESSION: -0.8, TALK: 0, PAIR: 0, PROSE: -1, EXTRAS: -0.3, ROOMS: 0, CHAIRS: -0.7, PEOPLE: -2.5, AFFIL: -1.5},
        ROOMS: {NONE: -0.8, DAYS: -0.3, CLOCK: 0, SESSION: -0.2, TALK: -0.2, PAIR: -0.2, PROSE: -1, EXTRAS: -0.3, ROOMS: -2, CHAIRS: 0, PEOPLE: -1.5, AFFIL: -3, SPLIT: -1},
        PROSE: {NONE: -0.6, DAYS: -0.2, CLOCK: -0.2, SESSION: -0.2, TALK: -0.2, PAIR: -0.3, PROSE: 0, EXTRAS: -0.3, ROOMS: -1, CHAIRS: -1.5, PEOPLE: -3.5, AFFIL: -4, SPLIT: 0},
        PAIR: {NONE: -0.7, DAYS: 0, CLOCK: 0, SESSION: -0.2, TALK: -1.5, PAIR: 0.2, PROSE: -0.6, EXTRAS: 0, ROOMS: -0.7, CHAIRS: -2, PEOPLE: -4, AFFIL: -1.5, SPLIT: -0.7},
        EXTRAS: {NONE: -0.3, DAYS: 0, CLOCK: 0, SESSION: -0.2, TALK: -0.2, PAIR: -0.2, PROSE: -0.5, EXTRAS: 0, ROOMS: -0.5, CHAIRS: -0.3, PEOPLE: -1, AFFIL: -1.5, SPLIT: -0.5},
        SPLIT: {NONE: 0.5, DAYS: -1, CLOCK: -1, SESSION: -1, TALK: -0.5, PAIR: -0.7, PROSE: -1, EXTRAS: -0.5, PEOPLE: -3, SPLIT: -1},
    }  # fmt: skip
    if people_first:
        rows[PEOPLE] = {
            **rows[PEOPLE],
            TALK: 0.0,
            SESSION: -3,
            CLOCK: -2.5,
            DAYS: -2.5,
            PROSE: -3,
            NONE: -2.5,
        }
        rows[AFFIL] = {**rows[AFFIL], TALK: 0.0, SESSION: -2, CLOCK: -1.5, DAYS: -1.5, PROSE: -3}
        rows[TALK] = {
            **rows[TALK],
            CLOCK: 0,
            SESSION: -0.2,
            DAYS: 0,
            NONE: -0.8,
            PROSE: -0.3,
            PEOPLE: -0.1,
        }
        for before in (SESSION, CLOCK, CHAIRS, ROOMS, PROSE, EXTRAS):
            rows[before] = {**rows[before], PEOPLE: -0.2, TALK: -1.8}
        # "(slides)" may stand between the people and the title.
        rows[EXTRAS][TALK] = -0.8
    # What goes on may be a talk's title or a session's.
    rows[TALK2] = {
        kind: max(rows[TALK].get(kind, _NEVER), rows[SESSION].get(kind, _NEVER) - 0.5)
        for kind in range(COUNT)
    }
    rows[TALK2][TALK2] = -0.8
    rows[PEOPLE2] = rows[PEOPLE]
    return [[rows[before].get(after, _NEVER) for after in range(COUNT)] for before in range(COUNT)]


def _grammar(*, people_first: bool) -> Grammar:
    return _turned(_table(people_first=people_first))


def _turned(costs: list[list[float]]) -> Grammar:
    return Grammar(
        costs,
        [list(column) for column in zip(*costs)],
        [
            [max(two - one for one, two in zip(leader, other)) + _EPSILON for other in costs]
            for leader in costs
        ],
    )


TITLE_FIRST: Final = _grammar(people_first=False)
PEOPLE_FIRST: Final = _grammar(people_first=True)


@cache
def people_last() -> Grammar:
    """Titles first, and what is told of a talk before its people."""
    costs = _table(people_first=False)
    costs[PROSE][PEOPLE] = -0.3
    return _turned(costs)

"""Opinions -> the best path: one kind for each unit, so that kinds follow each other as they do on programmes.

Two grammars compete: title before people, and people before title. Each is fitted over the whole page, the better
one is kept, and the page's own habits (how its titles, its people, its headings are set) then weigh in a second fit.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from . import best_path, blank_lines, grammar, habits, headed_times, strays, surroundings
from .opinions import AFFIL, NONE, PAIR, PEOPLE, PEOPLE2, PROSE, SESSION, TALK, TALK2, is_aside
from .units import EXTRA, TEXT, TIME, Unit


class Fit(NamedTuple):
    """The path that was taken and how good it is."""

    total: float
    people_first: bool
    ahead: float | None = None
    """By how much the grammar that was taken beat the other one; None where that was not tried."""


def fit(units: Sequence[Unit]) -> Fit:
    """Settle `Unit.state` for all units, and by how much each led (`Unit.lead`)."""
    if not units:
        return Fit(0.0, people_first=False)
    blank_lines.hang_times(units)
    blank_lines.raise_heads(units)
    strays.hang_hours(units)
    surroundings.weigh(units)
    surroundings.bound(units)
    weights = [unit.scores for unit in units]
    likely = best_path.all_likely(units)
    rules = grammar.people_last() if _tell_people_last(units) else grammar.TITLE_FIRST
    title_first, path = best_path.find(likely, weights, rules)
    reverse = False
    ahead: float | None = None
    blocks = blank_lines.part(units)
    led = blank_lines.weigh(blocks)
    if rules is grammar.TITLE_FIRST and (led >= _FEWEST_LED or _may_reverse(units)):
        people_first, other = best_path.find(likely, weights, grammar.PEOPLE_FIRST)
        people_first += led
        reverse = people_first > title_first
        ahead = abs(people_first - title_first)
        if reverse:
            path = other
    headed_times.settle(units, path)
    blank_lines.raise_blocks(blocks, led)
    weights = habits.weigh(units, path)
    if reverse:
        rules = grammar.PEOPLE_FIRST
    for position, unit in enumerate(units):
        if unit.hint == TEXT:
            likely[position] = best_path.likely_of(weights[position])
    total, path = best_path.find(likely, weights, rules)
    habits.drop_labels(units, path)
    for unit, state, scores in zip(units, path, weights):
        unit.state = state
        unit.scores = scores
    _compare(units, rules.costs)
    return Fit(total, people_first=reverse, ahead=ahead)


_FEWEST_LED: Final = 3
"""Records, set apart, that begin with people."""


def _may_reverse(units: Sequence[Unit]) -> bool:
    """Whether people ever open a record, with no title before them; else the second grammar need not be tried."""
    before: Unit | None = None
    people = 0
    for unit in units:
        if (
            unit.hint == TEXT
            and unit.scores[PEOPLE] > 1.5
            and (before is None or before.hint != TEXT or before.scores[TALK] < 1.0)
        ):
            people += 1
        before = unit
    return people >= 2


def _tell_people_last(units: Sequence[Unit]) -> bool:
    """Whether people stand below what is told of their talk, and titles below times: title, abstract, speaker."""
    below = first = other = 0
    told = False
    before: Unit | None = None
    for unit in units:
        if unit.hint == EXTRA or (unit.hint == TEXT and is_aside(unit)):
            continue
        if unit.hint == TEXT:
            if before is not None and before.hint == TIME:
                first += unit.people >= _NAMED
                other += unit.people < _NAMED
            below += told and unit.people >= _NAMED
            told = unit.scores[PROSE] > 1.0 and len(unit.text) > _LONG
        else:
            told = False
        before = unit
    return below >= _FEWEST_BELOW and other >= _FEWEST_BELOW * max(first, 1)


_NAMED: Final = 0.6
_LONG: Final = 60
_FEWEST_BELOW: Final = 4
_RIVALS: Final = {
    SESSION: (TALK, PAIR, PEOPLE, NONE),
    TALK: (SESSION, PAIR, PEOPLE, PEOPLE2),
    PAIR: (SESSION, TALK, PEOPLE),
    PEOPLE: (TALK, AFFIL),
    TALK2: (TALK, SESSION, PEOPLE),
    PEOPLE2: (TALK, AFFIL),
}
"""What each kind is mistaken for, where the mistake would make another record of it."""


def _compare(units: Sequence[Unit], costs: Sequence[Sequence[float]]) -> None:
    """Say of each text that opens or names a record by how much it led over what else it could be there."""
    before = NONE
    size = len(units)
    for position, unit in enumerate(units, 1):
        state = unit.state
        rivals = _RIVALS.get(state)
        if rivals is not None and unit.hint == TEXT:
            scores = unit.scores
            row = costs[before]
            after = units[position].state if position < size else NONE
            best, rival = -1e9, state
            for other in rivals:
                value = scores[other] + row[other] + costs[other][after]
                if value > best:
                    best, rival = value, other
            unit.lead = scores[state] + row[state] + costs[state][after] - best
            unit.rival = rival
        before = state

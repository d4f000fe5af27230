"""Where people work -> what a page that prints it again and again says of the lines that it sets alike."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from . import folk, words
from .opinions import AFFIL, EXTRAS, HEADINGS, PAIR, PEOPLE, PROSE, ROOMS, SESSION, TALK
from .units import CHAIR, DAY, TEXT, TIME, Unit

_FEWEST: Final = 3
"""Lines that must be sure before they speak for others."""


def settle(units: Sequence[Unit]) -> None:
    """Correct the opinions of people's lines, of institutions below them, and of titles below these."""
    _named(units)
    _below_people(units)
    _titles_below(units)


def _named(units: Sequence[Unit]) -> None:
    """Where lines say "Ada Byron, Example University", those with a name and an unknown institution do, too."""
    sure = 0
    others: list[Unit] = []
    for unit in units:
        text = unit.text
        if unit.hint != TEXT or ", " not in text or len(text) > _LONGEST_NAMED or unit.pair:
            continue
        name, _, home = text.partition(", ")
        if not 0 < name.count(" ") < _MOST_WORDS or folk.weigh(name) < 0.6:
            continue
        if unit.people >= 0.6:
            sure += folk.weigh(home) < 0.3
        elif home[0].isupper() and len(home) <= _LONGEST_HOME and not _SENTENCE.search(home):
            others.append(unit)
    if sure < _FEWEST or sure < len(others):
        return
    for unit in others:
        unit.people = 0.8
        unit.scores[PEOPLE] = max(unit.scores[PEOPLE], 0.0) + 3.0
        for kind in (TALK, SESSION, AFFIL):
            unit.scores[kind] -= 3.0


_LONGEST_NAMED: Final = 160
_SENTENCE: Final = re.compile(r"[.?!]\Z|: ")
_MOST_WORDS: Final = 5


def _below_people(units: Sequence[Unit]) -> None:
    """Where an institution stands below people again and again, so does what nobody knows for one: "Exampletech"."""
    homes = 0
    others: list[Unit] = []
    for (people, unit), after in zip(pairwise(units), [*units[2:], None]):
        if (
            people.hint == TEXT
            and people.people >= 0.6
            and unit.hint == TEXT
            and unit.line is not people.line
            and unit.first
            and unit.cell is people.cell
        ):
            if unit.scores[AFFIL] > 1.0:
                homes += 1
            elif (
                len(unit.text) <= _LONGEST_HOME
                and unit.people < 0.5
                and unit.pair is None
                and unit.tag not in HEADINGS
                and not unit.opening
                and not (after is not None and after.hint in {TIME, CHAIR})
                and max(unit.scores[kind] for kind in (TALK, SESSION, PROSE, ROOMS, PAIR)) < 0.0
            ):
                others.append(unit)
    if homes < _FEWEST or homes < len(others):
        return
    for unit in others:
        unit.scores[AFFIL] = max(unit.scores[AFFIL], 0.0) + 2.0
        unit.scores[SESSION] -= 2.0


def _titles_below(units: Sequence[Unit]) -> None:
    """Below a person, her position and where she works, above a time or an abstract, stands the title of her talk."""
    for at in range(2, len(units) - 1):
        unit, after = units[at], units[at + 1]
        if (
            unit.hint != TEXT
            or not unit.first
            or unit.people >= 0.5
            or unit.text.count(" ") < 2
            or unit.opening & (words.IS_PLENARY | words.IS_NUMBERED)
            or unit.scores[PROSE] >= 1.0
            or not (after.hint in {TIME, DAY} or (after.hint == TEXT and after.scores[PROSE] > 1.5))
        ):
            continue
        homes = _homes_above(units, at)
        if homes:
            unit.scores[TALK] = max(unit.scores[TALK], 0.0) + 2.5
            unit.scores[SESSION] -= 1.5
            for home in homes if len(homes) > 1 else ():
                home.scores[TALK] -= 2.0
                home.scores[AFFIL] += 1.0


def _homes_above(units: Sequence[Unit], at: int) -> list[Unit]:
    """Return the lines between a person and what stands at a place, if one of them is an institution."""
    homes: list[Unit] = []
    for home in reversed(units[max(0, at - _MOST_HOMES - 1) : at]):
        if home.hint != TEXT or len(home.text) > _LONGEST_HOME:
            return []
        if home.people >= 0.6:
            return homes if any(one.scores[AFFIL] > 1.0 for one in homes) else []
        if home.scores[SESSION] > 1.0 or home.scores[EXTRAS] > 1.0:
            return []
        homes.append(home)
    return []


_MOST_HOMES: Final = 4
_LONGEST_HOME: Final = 120

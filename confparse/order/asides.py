"""Parts of a page that tell of no talks, by their headings: organisers, venue, how to register -> nobody there speaks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from . import words
from .opinions import (
    AFFIL,
    HEADINGS,
    NONE,
    PAIR,
    PEOPLE,
    PEOPLE2,
    ROOMS,
    SESSION,
    SETTLED,
    TALK,
    TALK2,
)
from .units import CHAIR, DAY, EXTRA, TEXT, TIME, Unit


def settle(units: Sequence[Unit]) -> None:
    """Say of what stands below such headings that it is no part of the programme."""
    _aside(units)
    _aside_in_text(units)


_ENROLS: Final = re.compile(
    r"registration(?: (?:and|&) [a-z]+|information|details|fees?)?|how to (?:register|attend|participate|get (?:here|there))|register(?: now)?|attendance|directions|location|getting (?:here|there)|faq|questions|anmeldung|inscriptions?|anfahrt",
    re.IGNORECASE,
)
_DEADLINES: Final = re.compile(
    r"(?:important|key|submission) (?:dates|deadlines)|deadlines:?", re.IGNORECASE
)
_FEWEST_SLOTS: Final = 4


def _next_heading(units: Sequence[Unit], position: int) -> int:
    """Where the next heading of the rank of a heading stands, or one above it."""
    tag = units[position].tag
    return next(
        (
            number
            for number in range(position + 1, len(units))
            if units[number].tag in HEADINGS and units[number].tag <= tag
        ),
        len(units),
    )


def _aside(units: Sequence[Unit]) -> None:
    """Below a heading such as "Organizers" or "Venue" stands no programme, until the next heading of its rank.

    Where the page says so more than once, it is the label of a field of its sessions.
    """
    last = max((position for position, unit in enumerate(units) if unit.hint == TIME), default=0)
    heads = [
        position
        for position, unit in enumerate(units)
        if unit.tag in _PARTS
        and unit.hint == TEXT
        and (
            words.FOOTER.fullmatch(unit.text)
            # how to register, told below the last slot
            or (0 < last < position - 1 and _ENROLS.fullmatch(unit.text))
        )
    ]
    names = Counter(units[position].text.casefold() for position in heads)
    for position in heads:
        head = units[position]
        if names[head.text.casefold()] > 1:
            continue
        stop = position + 1
        while (
            stop < len(units)
            and units[stop].hint not in {TIME, DAY, CHAIR}
            and not (units[stop].tag in HEADINGS and units[stop].tag <= head.tag)
        ):
            stop += 1
        if _DEADLINES.fullmatch(head.text):
            end = _next_heading(units, position)
            days = {unit.reading.start for unit in units[stop:end] if unit.reading is not None}
            if len(days) < _FEWEST_SLOTS:
                # Deadlines have hours, but no course of a day.
                for unit in units[stop:end]:
                    if unit.hint == TIME:
                        unit.hint, unit.scores = EXTRA, list(SETTLED[EXTRA])
                stop = end
        if stop < len(units) and units[stop].tag not in HEADINGS:
            # Its times are of the programme: the heading does not tell of all that is below.
            continue
        for unit in units[position:stop]:
            if unit.hint == TEXT:
                for kind in (SESSION, TALK, PAIR, PEOPLE, PEOPLE2, TALK2, AFFIL, ROOMS):
                    unit.scores[kind] -= 5.0
                unit.scores[NONE] += 3.0


def _aside_in_text(units: Sequence[Unit]) -> None:
    """Below "Organising committee" on a line of its own, behind the last slot, nobody speaks: text has no headings.

    Where the page says so more than once, it is the label of a field.
    """
    last = max(
        (at for at, unit in enumerate(units) if unit.hint in {TIME, DAY, CHAIR}), default=len(units)
    )
    parts = [at for at in range(last + 1, len(units)) if _is_part(units, at)]
    names = Counter(units[at].text.casefold().rstrip(" :") for at in parts)
    heads = {at for at in parts if names[units[at].text.casefold().rstrip(" :")] == 1}
    aside = False
    for position in range(last + 1, len(units)):
        unit = units[position]
        if unit.hint != TEXT:
            continue
        if (
            unit.tag in HEADINGS
            or unit.opening
            or (len(unit.text) <= _LONGEST_PART and words.HEADLINE.fullmatch(unit.text))
        ):
            aside = False
        elif position in heads:
            aside = True
        elif aside:
            for kind in (SESSION, TALK, PAIR, PEOPLE, PEOPLE2, TALK2, AFFIL, ROOMS):
                unit.scores[kind] -= 5.0
            unit.scores[NONE] += 3.0


def _is_part(units: Sequence[Unit], position: int) -> bool:
    """Whether a line without a heading's mark names a part of the page that tells of no talks."""
    unit = units[position]
    return (
        unit.hint == TEXT
        and unit.first
        and (unit.tag == "" or "b" in unit.bold)
        and unit.cell is None
        and len(unit.text) <= _LONGEST_PART
        and units[position - 1].line is not unit.line
        and words.FOOTER.fullmatch(unit.text) is not None
    )


_LONGEST_PART: Final = 40
_PARTS: Final = frozenset(("h1", "h2", "h3"))

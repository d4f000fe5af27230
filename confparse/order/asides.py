"""Units with opinions -> what stands aside: below "Organizers", "Venue" or "Topics of interest" stands no programme.

A heading holds until the next of its rank. Text without tags has no ranks: there a line that says nothing else holds
until one that names the programme ("Schedule", "Abstracts"), or to the page's end, and only where no times follow.
"""

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
from .units import CHAIR, DAY, EXTRA, LABEL, TEXT, TIME, Unit

_PARTS: Final = frozenset(("h1", "h2", "h3"))
_ENROLS: Final = re.compile(
    r"registration(?: (?:and|&) [a-z]+|information|details|fees?)?|how to (?:register|attend|participate|get (?:here|there))|register(?: now)?|attendance|directions|location|getting (?:here|there)|faq|questions|anmeldung|inscriptions?|anfahrt",
    re.IGNORECASE,
)
_DEADLINES: Final = re.compile(
    r"(?:important|key|submission) (?:dates|deadlines)|deadlines:?", re.IGNORECASE
)
_FEWEST_SLOTS: Final = 4
_LAST_MINUTE: Final = 23 * 60 + 59
_ANYWHERE: Final = re.compile(r"\b(?:aoe|anywhere on earth)\b", re.IGNORECASE)
_LONGEST_HEAD: Final = 40
_FOR_AUTHORS: Final = re.compile(
    r"topics|calls? for|important|submission|instructions", re.IGNORECASE
)
"""What a page tells those who may send a paper; it stands above the programme as well."""


def settle(units: Sequence[Unit]) -> None:
    """Lower the scores of what stands aside."""
    _deadlines(units)
    if any(unit.tag in HEADINGS for unit in units):
        _below_headings(units)
    else:
        _below_lines(units)


def _deadlines(units: Sequence[Unit]) -> None:
    """At "11:59 PM, anywhere on Earth" nothing takes place."""
    for unit in units:
        if (
            unit.hint == TIME
            and unit.reading is not None
            and unit.reading.start == _LAST_MINUTE
            and unit.reading.end is None
        ) or (
            unit.hint == TIME
            and "arth" in unit.line.text
            and _ANYWHERE.search(unit.line.text) is not None
        ):
            unit.hint, unit.scores = EXTRA, list(SETTLED[EXTRA])


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


def _below_headings(units: Sequence[Unit]) -> None:
    """Below such a heading stands no programme, until the next heading of its rank.

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
        _lower(units[position:stop])


def _below_lines(units: Sequence[Unit]) -> None:
    """The same in text without tags: behind the last time, and of what is told to authors before it as well."""
    times = [position for position, unit in enumerate(units) if unit.hint == TIME]
    if len(times) < _FEWEST_SLOTS:
        return
    heads = {
        position
        for position, unit in enumerate(units)
        if unit.hint in {TEXT, LABEL}
        and len(unit.line.text) <= _LONGEST_HEAD
        and words.FOOTER.fullmatch(unit.line.text)
        and (position > times[-1] or _FOR_AUTHORS.match(unit.line.text))
    }
    names = Counter(units[position].line.text.casefold() for position in heads)
    start: int | None = None
    for position, unit in enumerate(units):
        if position in heads and names[unit.line.text.casefold()] == 1:
            if start is not None:
                _lower(units[start:position])
            start = position
        elif unit.hint in {TIME, DAY, CHAIR}:
            start = None
        elif (
            start is not None
            and unit.hint == TEXT
            and len(unit.text) <= _LONGEST_HEAD
            and words.HEADLINE.fullmatch(unit.text)
        ):
            _lower(units[start:position])
            start = None
    if start is not None:
        _lower(units[start:])


def _lower(units: Sequence[Unit]) -> None:
    for unit in units:
        if unit.hint == TEXT:
            for kind in (SESSION, TALK, PAIR, PEOPLE, PEOPLE2, TALK2, AFFIL, ROOMS):
                unit.scores[kind] -= 5.0
            unit.scores[NONE] += 3.0

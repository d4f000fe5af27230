"""A text on a line of its own above the time of a slot, that says of itself that it heads several: a session.

11:00 - 11:15  Coffee break
Hands-on session: Maps of Islands
11:15 - 11:30  Reading a Map - Ada Byron

Invited talks
11:45 - 12:00  A Machine for Rings - Emmy Noether
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from .opinions import HEADINGS, NONE, PAIR, SESSION, TALK
from .units import CHAIR, DAY, EXTRA, ROOM, TEXT, TIME, Unit

_NAMED: Final = re.compile(
    r"(?:[A-Z][\w'’&/-]{0,20} (?:(?:on|of|and|&) )?){1,3}(?:session|workshop)(?: [0-9IVX]{1,3})?\s?[:–—-]\s?\S",
    re.IGNORECASE,
)
"""Tells of a session what kind it is: "Hands-on Session: Maps"."""
_TALKS: Final = re.compile(
    r"(?:invited|contributed|accepted|selected|submitted|plenary|keynote|lightning|flash|spotlight|short|long|regular|full|oral|student|industry|sponsored?)"
    r" (?:(?:oral|research|paper|conference|poster) )?(?:talks|presentations|lectures|speakers|papers|contributions|pitches|orals|spotlights)"
    r"(?: [0-9IVX]{1,3})?:?",
    re.IGNORECASE,
)
"""Tells of what there will be several."""
_LONGEST: Final = 200
_LONGEST_KIND: Final = 60


def settle(units: Sequence[Unit]) -> None:
    """Say of what stands alone above a time, below others of the same day, that it is a session."""
    timed = False
    for position, unit in enumerate(units):
        if unit.hint == TIME:
            timed = True
        elif unit.hint == DAY:
            timed = False
        elif (
            timed
            and unit.hint == TEXT
            and unit.first
            and unit.tag not in HEADINGS
            and unit.pair is None
            and _is_told(unit.text)
            and _is_above_time(units, position)
        ):
            scores = unit.scores
            scores[SESSION] = max(scores[SESSION], 0.0) + 4.0
            scores[TALK] -= 3.0
            scores[PAIR] -= 3.0
            scores[NONE] = min(scores[NONE], 0.0)


def _is_told(text: str) -> bool:
    if len(text) <= _LONGEST_KIND and _TALKS.fullmatch(text):
        return True
    return len(text) <= _LONGEST and _NAMED.match(text) is not None


def _is_above_time(units: Sequence[Unit], position: int) -> bool:
    """Whether the next line begins with a time; a chair and a place may stand between."""
    line = units[position].line
    for unit in units[position + 1 : position + 4]:
        if unit.hint in {CHAIR, ROOM, EXTRA}:
            continue
        return unit.hint == TIME and unit.first and unit.line is not line
    return False

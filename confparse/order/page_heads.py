"""What heads a whole page, above slots and their breaks -> no session that would hold all talks and none of the breaks.

International Workshop on Maps
Programme
9:00 Registration … 10:30 Coffee break … 12:00 Lunch …
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from . import words
from .opinions import HEADINGS, NONE, SESSION, TALK
from .units import CHAIR, DAY, TEXT, TIME, Unit

_FEWEST_BREAKS: Final = 2
_FEWEST_SLOTS: Final = 4
_ABOVE: Final = 12
"""Units between what heads a page and its first slot, at most."""


def heed(units: Sequence[Unit]) -> None:
    """Say of what stands above the only stretch of slots that it names the page, where breaks are among them."""
    first = next((at for at, unit in enumerate(units) if unit.hint == TIME), None)
    if first is None or any(unit.hint == DAY for unit in units):
        return
    above = range(max(0, first - _ABOVE), first)
    if any(units[at].hint == CHAIR or units[at].opening & words.IS_NUMBERED for at in above):
        return
    heads = [
        at
        for at in above
        if units[at].hint == TEXT
        and units[at].cell is None
        and not units[at].opening & words.IS_PLENARY
    ]
    if not heads or not _is_whole(units, first):
        return
    for at in heads:
        scores = units[at].scores
        scores[SESSION] -= 8.0
        scores[NONE] = max(scores[NONE], 0.0) + 1.0
        if at < first - 1 or units[at].tag in HEADINGS or units[at].text[-1] == ".":
            # The first title of a page whose hours stand below them is one.
            scores[NONE] += 2.0
            scores[TALK] -= 3.0


def _is_whole(units: Sequence[Unit], first: int) -> bool:
    """Whether the slots from here to the next heading have breaks among them, and no slots follow that."""
    slots = breaks = 0
    before = units[first]
    over = False
    for unit in units[first + 1 :]:
        if unit.hint == TIME and over:
            return False
        if unit.hint == TEXT and before.hint == TIME and not before.trailing:
            slots += 1
            breaks += unit.opening & words.IS_PLENARY != 0
        elif unit.tag in HEADINGS and unit.cell is None:
            over = True
        before = unit
    return slots >= _FEWEST_SLOTS and breaks >= _FEWEST_BREAKS

"""Which comes first, the title or its people: by stretch of a page, where a stretch plainly differs from the rest.

Keynotes are often told by who gives them, and the papers below by their titles.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from .opinions import CLOCK, DAYS, PAIR, PEOPLE, SESSION, TALK
from .units import Unit

_BOUNDS: Final = frozenset((CLOCK, DAYS, SESSION))
_FEWEST: Final = 2


def find(units: Sequence[Unit], *, people_first: bool) -> list[bool]:
    """Say of each unit whether people come before titles where it stands."""
    found = [people_first] * len(units)
    starts = [
        0,
        *(at for at, unit in enumerate(units) if unit.state in _BOUNDS),
        len(units),
    ]
    before: list[int] = []
    for start, stop in pairwise(starts):
        told = [unit.state for unit in units[start:stop] if unit.state in {TALK, PEOPLE, PAIR}]
        order = _order(told)
        headed = start < len(units) and units[start].state == SESSION
        if (
            order is not None
            and order != people_first
            # Below a heading people may be those of the session.
            and not (order and headed)
            and _is_whole(before, told, order=order)
        ):
            found[start:stop] = [order] * (stop - start)
        before = told
    return found


def _order(told: Sequence[int]) -> bool | None:
    """Read the order of a stretch in which titles and people alternate, each with its own."""
    if len(told) < _FEWEST or len(told) % 2 or PAIR in told:
        return None
    if any(one == two for one, two in pairwise(told)):
        return None
    return told[0] == PEOPLE


def _is_whole(before: Sequence[int], told: Sequence[int], *, order: bool) -> bool:
    """Whether what stands above the stretch has all its own, so that the time between them parts nothing."""
    if order:
        return not before or before[-1] != TALK
    return len(told) > _FEWEST and (not before or before[-1] != PEOPLE or len(before) % 2 == 0)

"""Is what was read a programme at all? The page's words, and what the fit found, decide together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from .. import evidence
from ..flow import Line
from . import folk
from .records import Item

_LOOKED_AT: Final = 1_500
_PLAIN: Final = 0.5
_LEANING: Final = 0.15
_NEARLY: Final = 0.35
_HEADINGS: Final = frozenset(("h2", "h3", "h4", "h5", "h6", "dt"))


def believe(lines: Sequence[Line]) -> float:
    """Tell how much the words of a page speak of a programme, 0…1."""
    return evidence.weigh("\n".join(line.text for line in lines[:_LOOKED_AT]))


def may_be_programme(believed: float) -> bool:
    """Whether the page is worth a fit."""
    return believed >= _LEANING


def are_talks(lines: Sequence[Line]) -> bool:
    """Whether heading after heading names a person and a title, with an abstract below: a list of talks."""
    found = others = 0
    for number, line in enumerate(lines[:_LOOKED_AT]):
        if line.tag in _HEADINGS:
            left, sign, right = line.text.partition(": ")
            told = number + 1 < len(lines) and len(lines[number + 1].text) > 100
            if (
                sign
                and told
                and right.count(" ") >= 2
                and len(left) < 80
                and folk.weigh(left) >= 0.5
            ):
                found += 1
            else:
                others += 1
    return found >= 5 and found > others


def is_programme(believed: float, sessions: Sequence[Item], *, listed: bool = False) -> bool:
    """Tell a programme from what has times or names only: television, fixtures, calls, lists of papers."""
    if not sessions:
        return False
    authored = sum(1 for session in sessions for talk in session.talks if talk.people)
    timed = sum(1 for session in sessions if session.time is not None) + sum(
        1 for session in sessions for talk in session.talks if talk.time is not None
    )
    if not authored and timed < 2:
        return False
    if believed >= _PLAIN:
        return True
    if not timed and listed and authored >= 5:
        return True
    if believed >= _NEARLY and authored >= 6 and timed >= 6:
        # Talk after talk with its time and its people.
        return True
    # Lists without times, under days or tracks: what is lacking in words is there in order.
    groups = sum(1 for session in sessions if sum(1 for talk in session.talks if talk.people) >= 3)
    return believed >= _LEANING and authored >= 10 and groups >= 2

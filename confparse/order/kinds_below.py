"""A kind alone on a line, between the heading of a talk and who gives it -> no session.

## A Machine for Rings
#### Keynote
###### Ada Byron, Example Labs
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from . import words
from .opinions import HEADINGS, PEOPLE, SESSION, SETTLED, TALK
from .units import EXTRA, TEXT, Unit

_NAMED: Final = 0.6


def settle(units: Sequence[Unit]) -> None:
    """Take what only tells the kind of the talk above it for no item of its own."""
    for before, unit, after in zip(units, units[1:], units[2:]):
        if (
            unit.hint == TEXT
            and unit.opening & words.IS_KIND
            and before.hint == TEXT
            and before.tag in HEADINGS
            and (unit.tag not in HEADINGS or unit.tag > before.tag)
            and not before.opening
            and before.line is not unit.line
            and before.people < _NAMED
            and after.hint == TEXT
            and after.people >= _NAMED
            and after.scores[PEOPLE] > 0.0
            and (after.tag not in HEADINGS or after.tag > unit.tag or unit.tag not in HEADINGS)
            and words.KIND_HEAD.fullmatch(unit.text.rstrip(" :"))
        ):
            unit.hint, unit.label, unit.scores = EXTRA, "kind", SETTLED[EXTRA]
            before.scores[TALK] = max(before.scores[TALK], 0.0) + 3.0
            before.scores[SESSION] -= 3.0

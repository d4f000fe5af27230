"""A kind alone on a line, between the heading of a talk and who gives it -> no session.

## A Machine for Rings
#### Keynote
###### Ada Byron, Example Labs
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from . import words
from .opinions import HEADINGS, PEOPLE, PROSE, SESSION, SETTLED, TALK
from .units import EXTRA, LABEL, TEXT, Unit

_NAMED: Final = 0.6
_PROSE: Final = 3.0


def settle(units: Sequence[Unit]) -> None:
    """Take what only tells the kind of the talk above it for no item of its own."""
    for position in range(1, len(units) - 1):
        before, unit, after = units[position - 1 : position + 2]
        if (
            unit.hint == TEXT
            and unit.opening & words.IS_KIND
            and before.hint == TEXT
            and not before.opening
            and before.line is not unit.line
            and before.people < _NAMED
            and after.hint == TEXT
            and after.people >= _NAMED
            and after.scores[PEOPLE] > 0.0
            and words.KIND_HEAD.fullmatch(unit.text.rstrip(" :"))
            # "Keynote Speakers" heads several
            and not unit.text.rstrip(" :").endswith("s")
            and (
                _is_of_heading(before, unit, after)
                if before.tag in HEADINGS
                else _is_of_text(before, unit, units[position + 2 : position + 3])
            )
        ):
            unit.hint, unit.label, unit.scores = EXTRA, "kind", SETTLED[EXTRA]
            before.scores[TALK] = max(before.scores[TALK], 0.0) + 3.0
            before.scores[SESSION] -= 3.0


def _is_of_heading(before: Unit, unit: Unit, after: Unit) -> bool:
    """Whether a kind is of a lower rank than the heading above it, and heads no more than the line below."""
    return before.tag != "h1" and (
        unit.tag not in HEADINGS
        or (unit.tag > before.tag and (after.tag not in HEADINGS or after.tag > unit.tag))
    )


def _is_of_text(before: Unit, unit: Unit, below: Sequence[Unit]) -> bool:
    """Whether an abstract follows who speaks: where the title is not below, it is above."""
    return (
        before.tag == unit.tag == ""
        and before.scores[PROSE] < 0.0
        and bool(below)
        and below[0].hint in {TEXT, LABEL}
        and below[0].scores[PROSE] > _PROSE
    )

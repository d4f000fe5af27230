"""Fields of a slot that an extractor has glued -> lines of their own: "BreakfastArrival of guests" is two.

8:00–9:00
Registration and BreakfastArrival of guests      ->   Registration and Breakfast / Arrival of guests
9:00–9:10
Welcome by the ChairDr. Ada Byron                ->   Welcome by the Chair / Dr. Ada Byron

One such word may be a name ("MapServer"); a page on which most slots have one was left so by a machine.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ..flow import Line
from . import words
from .signs import opens_with_clock
from .wrapped import stretch

_SEAM: Final = re.compile(
    r"(?:[^\W\d_A-ZÀ-Þ]{3}|[)?!])(?=[A-ZÀ-Þ][^\W\d_A-ZÀ-Þ])(?!(?:Script|Hub|Tube|Press|Stack|Gap)\b)"
)
"""But no seam in "JavaScript" and "PhoneGap"."""
_NUMBER: Final = re.compile(r"(?<= [0-9])(?=[A-ZÀ-Þ])")
"""Behind a session's number: "Session 1Maps of Rings"."""
_FEWEST: Final = 4
_LONGEST: Final = 400


def part(lines: Sequence[Line]) -> Sequence[Line]:
    """Cut the lines of slots at their seams, on a page where most have one."""
    slots = [number for number, line in enumerate(lines) if _is_of_slot(lines, number, line)]
    cuts = {number: ends for number in slots if (ends := _find(lines[number].text))}
    if len(cuts) < max(_FEWEST, 0.5 * len(slots)):
        return lines
    found: list[Line] = []
    for number, line in enumerate(lines):
        at = 0
        for end in cuts.get(number, ()):
            found.append(stretch(line, at, end))
            at = end
        found.append(stretch(line, at, len(line.text)))
    return found


def _is_of_slot(lines: Sequence[Line], number: int, line: Line) -> bool:
    """Whether a line stands below a time, and says more than "Lunch"."""
    if number == 0 or len(line.text) > _LONGEST or line.text.count(" ") < 2:
        return False
    above = lines[number - 1].text
    return len(above) < 30 and opens_with_clock(above) and not opens_with_clock(line.text)


def _find(text: str) -> list[int]:
    found = [match.end() for match in _SEAM.finditer(text)]
    number = _NUMBER.search(text)
    if number is not None and _names_session(text[: number.start()]):
        found.append(number.start())
    return sorted(found)


def _names_session(text: str) -> bool:
    return words.NUMBERED.match(text) is not None or words.kind_head(text) is not None

"""What a line that opens with a range of time looks like, for layouts that cut lines there; `fields.times` reads it."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

_CLOCK: Final = (
    r"(?:[01]?[0-9]|2[0-4])[:.][0-5][0-9](?:\s?[AaPp]\.?[Mm]\b\.?)?(?:\s(?:UTC|GMT|[A-Z]{1,4}T)\b)?"
)
_DASH: Final = r"\s?(?:-{1,2}|–|—|−)\s?"
LONGEST: Final = 40
"""Characters within which a range at the head of a line ends."""


@cache
def _range() -> re.Pattern[str]:
    return re.compile(rf"{_CLOCK}{_DASH}{_CLOCK}(?![0-9])")


@cache
def _start() -> re.Pattern[str]:
    return re.compile(rf"{_CLOCK}(?![0-9:])")


def at_head(text: str) -> int:
    """Return how many characters of a range of time stand at the head of a text, 0 where none does."""
    if not text or not text[0].isdigit():
        return 0
    match = _range().match(text[:LONGEST])
    return match.end() if match else 0


def start_at_head(text: str) -> int:
    """Return how many characters of one clock time stand at the head of a text, 0 where none does."""
    if not text or not text[0].isdigit():
        return 0
    match = _start().match(text[:LONGEST])
    return match.end() if match else 0


def is_range(text: str) -> bool:
    """Whether a whole text is a range of time."""
    return 0 < len(text) <= LONGEST and at_head(text) == len(text)


def is_start(text: str) -> bool:
    """Whether a whole text is one clock time."""
    return 0 < len(text) <= LONGEST and start_at_head(text) == len(text)


def find(text: str) -> tuple[int, int] | None:
    """Find the first range of time anywhere in a short text, also where it is glued to words."""
    if len(text) > 400 or (":" not in text and "." not in text):
        return None
    match = _glued().search(text)
    return match.span() if match else None


@cache
def _glued() -> re.Pattern[str]:
    return re.compile(rf"(?<![0-9:.]){_CLOCK}{_DASH}{_CLOCK.replace(chr(92) + 'b', '')}")


def span(text: str) -> tuple[int, int] | None:
    """Return both ends of a range in minutes, on the clock as printed (1:30 pm counts from noon)."""
    match = _parts().match(text)
    if match is None:
        return None
    hour, minute, half, last_hour, last_minute, last_half = match.groups()
    half = half or (last_half if last_half and int(hour) <= int(last_hour) else None)
    return _minutes(hour, minute, half), _minutes(last_hour, last_minute, last_half)


@cache
def _parts() -> re.Pattern[str]:
    clock = r"([0-2]?[0-9])[:.]([0-5][0-9])\s?([AaPp])?\.?[Mm]?\.?"
    return re.compile(clock + _DASH + clock)


def _minutes(hour: str, minute: str, half: str | None) -> int:
    hours = int(hour)
    if half:
        hours = hours % 12 + (12 if half in "Pp" else 0)
    return hours * 60 + int(minute)

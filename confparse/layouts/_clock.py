"""What a line with a time looks like, for layouts that look for such lines; `fields.times` reads them."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

CLOCK: Final = r"(?:(?:[01]?[0-9]|2[0-4])(?:[:.h][0-5][0-9])?(?:\s?[ap]\.?m\b\.?)?|noon|midnight)"
"""A clock time, at most "12:30 p.m."."""
DASH: Final = r"\s?(?:-{1,2}|–|—|−|to|→)\s?"
ZONE: Final = r"(?-i:\s\(?[A-Z]{2,5}(?:[+-][0-9]{1,2})?\b\)?)?"
_LONGEST: Final = 80


@cache
def _range() -> re.Pattern[str]:
    return re.compile(CLOCK + DASH + CLOCK + ZONE, re.IGNORECASE)


@cache
def _start() -> re.Pattern[str]:
    return re.compile(
        r"(?:[01]?[0-9]|2[0-4])(?:[:.h][0-5][0-9](?:\s?[ap]\.?m\b\.?)?|\s?[ap]\.?m\b\.?)" + ZONE,
        re.IGNORECASE,
    )


@cache
def _duration() -> re.Pattern[str]:
    return re.compile(
        r"(?:([0-9]{1,2})\s?h(?:\s?([0-9]{1,2})\s?(?:m|min|'|′)?)?|([0-9]{1,3})\s?(?:m|min|mins|minutes|'|′))"
    )


def is_range(text: str) -> bool:
    """Whether a whole text is "9:00 am–10:15 am", perhaps with a zone label."""
    return (
        3 <= len(text) <= _LONGEST
        and (text[0].isdigit() or text[0] in "nN")
        and any(c.isdigit() for c in text)
        and _range().fullmatch(text) is not None
    )


def range_at(text: str) -> re.Match[str] | None:
    """Match a range at the head of a text."""
    return (
        _range().match(text[:_LONGEST])
        if text[:1].isdigit() or text[:4].lower() == "noon"
        else None
    )


def is_start(text: str) -> bool:
    """Whether a whole text is one clock time."""
    return 3 <= len(text) <= 20 and text[0].isdigit() and _start().fullmatch(text) is not None


def duration(text: str) -> int | None:
    """Read a whole text such as "20m", "1h30m", "45 min" into minutes."""
    if not 2 <= len(text) <= 12 or not text[0].isdigit():
        return None
    match = _duration().fullmatch(text)
    if match is None:
        return None
    hours, rest, minutes = match.groups()
    return int(minutes) if minutes else int(hours) * 60 + int(rest or 0)

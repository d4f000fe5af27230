"""Text -> times of day: what a programme line prints about when something happens.

Wed 20 July 7:30 - 7:35 PDT
"""

from __future__ import annotations

import re
from typing import NamedTuple


class Reading(NamedTuple):
    """What one text prints about a time: components are printed, or absent; nothing is inferred here."""

    text: str
    """The printed words that were read, blanks folded."""
    first: int
    """``source[first:last]`` is where they stand, so that a layout can cut them from a title."""
    last: int
    start: int | None
    """Minutes after midnight; on a bare 12-hour clock as if it were the morning (1:30 is 90)."""
    end: int | None = None
    start_sure: bool = True
    """Whether the half of the day is printed (or the clock has 24 hours); False: `start` may be 12 hours later."""
    end_sure: bool = True
    weekday: str | None = None
    """``Mon`` … ``Sun``."""
    year: int | None = None
    month: int | None = None
    day: int | None = None
    end_year: int | None = None
    """With `end_month` and `end_day`: the date of the end, where the range prints two dates."""
    end_month: int | None = None
    end_day: int | None = None
    zone: str | None = None
    """The zone label as printed."""
    duration: int | None = None
    """Minutes, where a length is printed instead of an end."""


_WEEKDAYS = {name: name for name in ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")}
_MONTHS = {
    name: number
    for number, name in enumerate(
        ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"), 1
    )
}
_SLOT = re.compile(
    r"(?:([A-Z][a-z]{2})[a-z]* )?([0-9]{1,2}) ([A-Z][a-z]{2})[a-z]* "
    r"([0-9]{1,2}):([0-9]{2}) - ([0-9]{1,2}):([0-9]{2})(?: ([A-Z]{2,5}))?"
)


def find(text: str) -> Reading | None:
    """Find the first time in a text; ``None`` where it states no time of day."""
    if len(text) > 200:
        return None
    match = _SLOT.search(text)
    if match is None:
        return None
    weekday, day, month, hour, minute, end_hour, end_minute, zone = match.groups()
    start, end = int(hour) * 60 + int(minute), int(end_hour) * 60 + int(end_minute)
    if month not in _MONTHS or start >= 1440 or end > 1440:
        return None
    return Reading(
        text=match[0],
        first=match.start(),
        last=match.end(),
        start=start,
        end=end,
        start_sure=True,
        end_sure=True,
        weekday=_WEEKDAYS.get(weekday),
        month=_MONTHS[month],
        day=int(day),
        zone=zone,
    )

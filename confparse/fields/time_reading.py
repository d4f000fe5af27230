"""What one text prints about a time."""

from __future__ import annotations

from typing import NamedTuple


class Reading(NamedTuple):
    """What one text prints about a time: components are printed, or absent; nothing is inferred here."""

    text: str
    """The printed words that were read, blanks folded."""
    first: int
    """``source[first:last]`` is where they stand, so that a layout can cut them from a title."""
    last: int
    start: int | None
    """Minutes after midnight; on a bare 12-hour clock as printed (1:30 is 90)."""
    end: int | None = None
    """The same; 1440 where the end is printed as 24:00 or midnight."""
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
    end_weekday: str | None = None
    """The weekday of the end, where the range prints two ("Friday 9:00 - Sunday 17:00")."""
    zone_offset: int | None = None
    """Minutes east of UTC, where the line adds them to a label: "BST (UTC+1)"."""
    also: tuple[tuple[int, str], ...] = ()
    """The same start in other zones of the line: ``9am PT / 12pm ET`` has ``((720, "ET"),)``."""
    swappable: bool = False
    """Whether month and day are two small numbers whose order the line does not settle (6/4)."""
    open_end: bool = False
    """Whether the line says that the end is open: "12:00-", "19:00 - late", "from 9 a.m."."""


def new_reading(values: tuple[object, ...]) -> Reading:
    return tuple.__new__(Reading, values)

"""Which end was meant, and on which day it is."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from ..diagnostics import Code, Report
from ..fields import dates
from ..fields.patterns import Lazy
from ..fields.times import Reading
from .halves import MERIDIEM
from .slots import State

_LONGEST: Final = 720
"""Minutes: of 254 one-day ranges on real pages 251 last at most twelve hours, the rest are misprints."""
_REPAIR: Final = 240
"""Minutes: a misprinted half-day is repaired only where that leaves a slot of at most four hours."""


_NOON: Final = Lazy(r"\b12(?:[:.]00)? ?a\.? ?m\b", re.IGNORECASE)
"""What ends a morning is noon, though "a.m." stands behind it: "9:00 - 12:00 am"."""
_DAWN: Final = 60
"""Minutes: "12:15 am" is noon where else a slot would last from midnight to the afternoon."""


def end_meant(reading: Reading, start: int, end: int) -> tuple[int | None, int, bool, Code | None]:
    """Tell the end that was meant, the days it lies after the start, whether its half was chosen, and a complaint."""
    if end == 1440 and start < 720 and _NOON.search(reading.text):
        return 720, 0, True, Code.HALF_DAY_INFERRED
    if end >= 1440:
        if end == 1440 and end - start > _LONGEST > start and MERIDIEM.search(reading.text):
            # "11:20 am - 12:00 am"
            return 720, 0, True, Code.HALF_DAY_INFERRED
        return end - 1440, 1, False, None
    if end >= start:
        return end, 0, False, None
    if not reading.end_sure and end < 780:
        other = end % 720 + 720
        if 0 < other - start <= _LONGEST:
            return other, 0, True, None
    if end + 1440 - start <= _LONGEST:
        return end, 1, False, None
    # "12 noon - 1:30 am", "10pm - 12pm": a misprinted half of the day, if that makes a short slot.
    other = (end + 720) % 1440
    is_marked = (start >= 780 and end == 720) or MERIDIEM.search(reading.text) is not None
    if is_marked and 0 < (other - start) % 1440 <= _REPAIR:
        return other, int(other < start), True, Code.HALF_DAY_INFERRED
    return None, 0, False, Code.END_DROPPED


def _is_misprint(reading: Reading, start: int, end: int) -> bool:
    """Whether a range says a.m. for its start in the afternoon: else it would last from the night to the afternoon."""
    return (
        start < _DAWN
        and end < 1440
        and 0 < end - start - 720 <= _REPAIR // 2
        and reading.end_month is None
        and reading.end_weekday is None
        and MERIDIEM.search(reading.text) is not None
    )


def settle_ends(state: State, report: Report) -> None:
    reading, start, end = state.reading, state.start, state.end
    if reading is None or start is None or end is None:
        return
    if _is_misprint(reading, start, end):
        # "12:15 am - 1:15 pm"
        state.start, state.half = start + 720, True
        report.add(
            Code.HALF_DAY_INFERRED,
            f"{reading.text!r}: the start was read as {state.start // 60:02d}:{start % 60:02d}",
            state.slot.line or None,
        )
        return
    if start <= end < 1440:
        return
    if reading.end_month is not None or reading.end_weekday is not None:
        return
    state.end, state.end_days, half, code = end_meant(reading, start, end)
    state.half = state.half or half
    if code is Code.END_DROPPED:
        report.add(
            code, f"{reading.text!r}: the end before the start was dropped", state.slot.line or None
        )
    elif code is not None and state.end is not None:
        report.add(
            code,
            f"{reading.text!r}: the end was read as {state.end // 60:02d}:{state.end % 60:02d}",
            state.slot.line or None,
        )


DAY: Final = dt.timedelta(days=1)
_NAMES: Final = {
    name: number for number, name in enumerate(("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"))
}


def end_day(state: State, day: dt.date) -> dt.date | None:
    reading = state.reading
    if reading is not None and (reading.end_month is not None or reading.end_weekday is not None):
        if reading.end_month is not None and reading.end_day is not None:
            year = reading.end_year or day.year
            if reading.end_year is None and (reading.end_month, reading.end_day) < (
                day.month,
                day.day,
            ):
                year += 1
            if dates.exists(year, reading.end_month, reading.end_day):
                return dt.date(year, reading.end_month, reading.end_day)
            return None
        gap = (_NAMES[reading.end_weekday or "Mon"] - day.weekday()) % 7
        return later(day, gap)
    return later(day, state.end_days)


def later(day: dt.date, count: int) -> dt.date | None:
    if not count:
        return day
    if day.toordinal() + count > dt.date.max.toordinal():
        return None
    return day + DAY * count

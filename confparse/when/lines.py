"""The public readers of one line: a page of one line, settled."""

from __future__ import annotations

import datetime as dt
from typing import Final

from .. import drafts
from ..fields import times, zones
from ..fields.times import Reading
from ..flow import Hints
from ..model import MonthDay, When
from .days import calendar_day, month_day
from .ends import end_meant, later
from .hints import check_hints
from .offsets import Zones
from .settling import moment, named, settle, time_of
from .slots import Silent, Slot
from .years import fitting_year

_NO_HINTS: Final = Hints()
_SILENT: Final = Silent()
DAY_MINUTES: Final = 1440


def _line_hints(year: int | None, timezone: str | None, reference: int | dt.date | None) -> Hints:
    if year is None and timezone is None and reference is None:
        return _NO_HINTS
    if isinstance(reference, dt.date):
        reference = reference.year
    hints = Hints(year=year, timezone=timezone, reference=reference)
    check_hints(hints)
    return hints


def parse_time_range(
    text: str,
    *,
    year: int | None = None,
    timezone: str | None = None,
    reference: int | dt.date | None = None,
) -> When | None:
    """Read the first time or range of a line; ``None`` where it states no time of day.

    Args:
        text: A line of a programme, or part of one.  Of a text of more than 300 characters nothing is read.
        year: The year of the event, for lines that print none.
        timezone: The zone of the event (IANA name, offset or label), for lines that print none and
            for labels with several meanings.
        reference: The year (or a date in it) near which an unprinted year is looked for.

    Raises:
        TypeError: `text` or a hint has the wrong type.
        ValueError: A hint is impossible; the message names it.

    """
    if not isinstance(text, str):
        raise TypeError(f"text must be a str, not {type(text).__name__}")
    hints = _line_hints(year, timezone, reference)
    reading = times.find(text)
    if reading is None:
        return None
    if hints is _NO_HINTS and reading.start is not None:
        if reading.month is None:
            return _undated(reading, reading.start)
        if reading.end_month is None and reading.end_weekday is None and not reading.also:
            when = _dated(reading, reading.start)
            if when is not None:
                return when
    return settle((Slot(reading),), hints, _SILENT)[0]


def _undated(reading: Reading, start: int) -> When:
    """Settle a line without a date: only its end is open; most lines are such."""
    end, half = reading.end, False
    inferred: tuple[str, ...] = ()
    if end is not None and reading.end_weekday is None:
        end, _, half, _ = end_meant(reading, start, end)
    elif end is None and reading.duration:
        end, inferred = (start + reading.duration) % 1440, ("end",)
    return drafts.when(
        reading.text,
        reading.weekday,
        None,
        time_of(start % 1440),
        None if end is None else time_of(end % 1440),
        reading.zone,
        inferred=("half-day",) if half else inferred,
    )


def _dated(reading: Reading, start: int) -> When | None:
    """Settle a line with one date, as `settle` does; ``None`` where the date does not exist."""
    year, month, day = reading.year, reading.month or 0, reading.day or 0
    weekday = reading.weekday
    year_inferred = False
    if year is None and weekday is not None:
        year = fitting_year(weekday, month, day)
        year_inferred = year is not None
    end, days, half, end_inferred = reading.end, 0, False, False
    if end is not None and not start <= end < DAY_MINUTES:
        end, days, half, _ = end_meant(reading, start, end)
    if end is None and reading.duration:
        total = start + reading.duration
        end, days, end_inferred = total % DAY_MINUTES, total // DAY_MINUTES, True
    starts_at = ends_at = None
    date: dt.date | MonthDay
    if year is None:
        date = month_day(month, day)
    else:
        found = calendar_day(year, month, day)
        if found is None:
            return None
        full = date = found[0]
        label = reading.zone
        book = Zones((), _NO_HINTS, _SILENT) if label is not None else None
        zone = None
        if book is not None and label is not None:
            offset = book.offset(label, reading.zone_offset, None, full, start, 0)
            zone = zones.tzinfo(offset) if offset is not None else None
        starts_at = moment(full, start, zone)
        if end is not None:
            last = later(full, days)
            if last is not None:
                if days and zone is not None and book is not None and label is not None:
                    offset = book.offset(label, reading.zone_offset, None, last, end, 0)
                    zone = zones.tzinfo(offset) if offset is not None else zone
                ends_at = moment(last, end, zone)
                if ends_at is not None and starts_at is not None and ends_at < starts_at:
                    return None
    inferred = named(False, end_inferred, year_inferred, half, False)  # noqa: FBT003
    return drafts.when(
        reading.text,
        weekday,
        date,
        time_of(start),
        None if end is None else time_of(end),
        reading.zone,
        starts_at,
        ends_at,
        inferred,
    )


def parse_time_ranges(
    text: str,
    *,
    year: int | None = None,
    timezone: str | None = None,
    reference: int | dt.date | None = None,
) -> tuple[When, ...]:
    """Read every time or range of a line, in order, settled together; ``()`` where there is none."""
    if not isinstance(text, str):
        raise TypeError(f"text must be a str, not {type(text).__name__}")
    hints = _line_hints(year, timezone, reference)
    slots = [Slot(reading) for reading in times.find_all(text)]
    return tuple(when for when in settle(slots, hints, _SILENT) if when is not None)

"""Year, zone, half-day and midnight: what a page's times leave unsaid, settled for the whole page together."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from typing import NamedTuple

from .diagnostics import Code, Report
from .fields.dates import Day
from .fields.times import Reading
from .fields.times import find as find_time
from .flow import Hints
from .model import MonthDay, When

_RELEASED = 2026
_OFFSETS = {
    "PDT": -7,
    "PST": -8,
    "EDT": -4,
    "EST": -5,
    "CDT": -5,
    "MDT": -6,
    "CET": 1,
    "CEST": 2,
    "UTC": 0,
    "GMT": 0,
    "JST": 9,
    "KST": 9,
}
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


class Slot(NamedTuple):
    """One record's time, with the context it stands in."""

    reading: Reading | None
    day: Day | None = None
    clock: Reading | None = None
    zone: str | None = None
    line: int = 0
    group: int = -1
    is_session: bool = False


def check_hints(hints: Hints) -> None:
    """Raise `ValueError` that names an impossible hint."""
    if hints.year is not None and not 1900 <= hints.year <= 2200:
        raise ValueError(f"year={hints.year!r} is no year between 1900 and 2200")


def settle(
    slots: Sequence[Slot], hints: Hints, report: Report, *, page_year: int | None = None
) -> list[When | None]:
    """Settle one page's slots, in page order, together."""
    year = hints.year or page_year
    inferred: tuple[str, ...] = ()
    if (
        year is None
        and hints.url
        and (match := re.search(r"(?<![0-9])(19[89][0-9]|20[0-9]{2})(?![0-9])", hints.url))
    ):
        year = int(match[1])
    if year is None:
        dated = {
            (r.weekday, r.month, r.day)
            for s in slots
            if (r := s.reading) and r.weekday and r.month and r.day
        }
        if dated:
            fits = [
                y for y in range(_RELEASED - 40, _RELEASED + 5) if all(_fits(y, *d) for d in dated)
            ]
            if fits:
                year = min(fits, key=lambda y: (abs(y - (hints.reference or _RELEASED)), -y))
                inferred = ("year",)
                near = sorted(
                    sorted(fits, key=lambda y: abs(y - (hints.reference or _RELEASED)))[:4]
                )
                line = next(s.line for s in slots if s.reading and s.reading.weekday)
                report.add(
                    Code.YEAR_INFERRED,
                    f"The year {year} was inferred from the weekday; candidates: {', '.join(map(str, near))}.",
                    line,
                )
    return [_when(slot, year, inferred) for slot in slots]


def _fits(year: int, weekday: str | None, month: int, day: int) -> bool:
    try:
        return _WEEKDAYS[datetime.date(year, month, day).weekday()] == weekday
    except ValueError:
        return False


def _when(slot: Slot, year: int | None, inferred: tuple[str, ...]) -> When | None:
    reading = slot.reading
    if reading is None:
        return None
    date: datetime.date | MonthDay | None = None
    if reading.month and reading.day:
        date = MonthDay(reading.month, reading.day)
        if year:
            date = datetime.date(year, reading.month, reading.day)
    start = datetime.time(*divmod(reading.start, 60)) if reading.start is not None else None
    end = datetime.time(*divmod(reading.end % 1440, 60)) if reading.end is not None else None
    starts_at = ends_at = None
    if isinstance(date, datetime.date) and start:
        hours = _OFFSETS.get(reading.zone or "")
        zone = datetime.timezone(datetime.timedelta(hours=hours)) if hours is not None else None
        starts_at = datetime.datetime.combine(date, start, zone)
        if end:
            ends_at = datetime.datetime.combine(date, end, zone)
            if ends_at < starts_at:
                ends_at += datetime.timedelta(days=1)
    return When(
        text=reading.text,
        weekday=reading.weekday,
        date=date,
        start=start,
        end=end,
        timezone=reading.zone,
        starts_at=starts_at,
        ends_at=ends_at,
        inferred=inferred if date else (),
    )


def parse_time_range(
    text: str, *, year: int | None = None, timezone: str | None = None, reference: int | None = None
) -> When | None:
    """Read the first time range of a line; ``None`` where it states no time of day."""
    hints = Hints(year=year, timezone=timezone, reference=reference)
    check_hints(hints)
    reading = find_time(text)
    return settle([Slot(reading)], hints, Report())[0] if reading else None

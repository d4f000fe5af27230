"""Readings of one page -> whens: the year, the day, the half of the day, the end and the zone.

Pure: no clock, no locale, no environment.  `settle` takes all slots of a page at once, because
they settle one another; `parse_time_range` is a page of one line.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import lru_cache
from itertools import compress
from typing import Final

from .. import drafts
from ..diagnostics import Code, Report
from ..fields import zones
from ..fields.date_spans import DateSpan
from ..fields.times import Reading
from ..flow import Hints
from ..model import When
from .days import settle_days
from .ends import DAY, end_day, settle_ends
from .halves import settle_halves
from .offsets import Zones
from .placing import place_days
from .slots import Slot, State
from .years import settle_years


def settle(
    slots: Sequence[Slot],
    hints: Hints,
    report: Report,
    *,
    page_year: int | None = None,
    span: DateSpan | None = None,
) -> list[When | None]:
    """Settle the slots of one page together; ``None`` where a slot has neither time nor day.

    `page_year` is a year found elsewhere on the page (its heading, a menu), `span` the days of the event.
    """
    states = [State(slot) for slot in slots]
    if span is not None:
        place_days(states, span, hints.year or span.year or page_year, report)
    settle_days(states, report)
    settle_years(states, hints, report, page_year)
    settle_halves(states, report)
    for state in states:
        if state.end is not None:
            settle_ends(state, report)
    return _whens(states, hints, report)


@lru_cache(maxsize=1441)
def time_of(minutes: int) -> dt.time:
    return dt.time(minutes // 60 % 24, minutes % 60)


def _whens(states: Sequence[State], hints: Hints, report: Report) -> list[When | None]:
    book: Zones | None = None
    result: list[When | None] = []
    for state in states:
        reading = state.reading
        if reading is None and state.date is None and state.weekday is None:
            result.append(None)
            continue
        label = reading.zone if reading is not None else None
        zone_inferred = False
        if label is None:
            label = state.slot.zone or hints.timezone
            zone_inferred = label is not None
        start, end = state.start, state.end
        end_inferred = False
        if end is None and start is not None and reading is not None and reading.duration:
            total = start + reading.duration
            end, state.end_days, end_inferred = total % 1440, total // 1440, True
        date = state.date
        starts_at = ends_at = None
        full = date if isinstance(date, dt.date) else None
        starts = None if start is None else time_of(start)
        ends = None if end is None else time_of(end)
        offset: int | None = None
        if label is not None and (full is not None or zones.meanings(label)):
            if book is None:
                book = Zones(states, hints, report)
            printed = reading.zone_offset if reading is not None else None
            offset = book.offset(label, printed, state.slot.zone, full, start or 0, state.slot.line)
            if reading is not None and reading.also:
                _compare(reading, start, full, offset, book, state)
        if full is not None and start is not None and starts is not None:
            zone = zones.tzinfo(offset) if offset is not None else None
            starts_at = _combine(full, starts, zone) if start < 1440 else moment(full, start, zone)
            if end is not None and ends is not None:
                last = end_day(state, full)
                if last is not None:
                    if (
                        last != full
                        and offset is not None
                        and book is not None
                        and label is not None
                    ):
                        later = book.offset(
                            label,
                            reading.zone_offset if reading is not None else None,
                            state.slot.zone,
                            last,
                            end,
                            state.slot.line,
                        )
                        zone = zones.tzinfo(later) if later is not None else zone
                    ends_at = _combine(last, ends, zone) if end < 1440 else moment(last, end, zone)
                    if ends_at is not None and starts_at is not None and ends_at < starts_at:
                        report.add(
                            Code.END_DROPPED,
                            f"{reading.text if reading else ''!r}: the end before the start was dropped",
                            state.slot.line or None,
                        )
                        ends_at = ends = None
        inferred = named(
            state.date_inferred, end_inferred, state.year_inferred, state.half, zone_inferred
        )
        result.append(
            drafts.when(
                reading.text if reading is not None else None,
                state.weekday,
                date,
                starts,
                ends,
                label,
                starts_at,
                ends_at,
                inferred,
            )
        )
    return result


_PARTS: Final = ("date", "end", "year", "half-day", "timezone")


@lru_cache(maxsize=32)
def named(*found: bool) -> tuple[str, ...]:
    return tuple(compress(_PARTS, found))


def moment(day: dt.date, minutes: int, zone: dt.timezone | None) -> dt.datetime | None:
    if minutes >= 1440:
        if day >= dt.date.max:
            return None
        day += DAY
    return _combine(day, time_of(minutes), zone)


_combine: Final = dt.datetime.combine


def _compare(
    reading: Reading,
    start: int | None,
    day: dt.date | None,
    offset: int | None,
    book: Zones,
    state: State,
) -> None:
    """Warn where ``9am PT / 3pm ET`` names two instants."""
    if start is None or offset is None or day is None:
        return
    for minutes, label in reading.also:
        other = book.offset(label, None, state.slot.zone, day, minutes, state.slot.line)
        if other is not None and (minutes - other - start + offset) % 720:
            book.say(
                Code.ZONE_CONFLICT,
                label,
                f"{reading.text!r}: {label} names another instant; {reading.zone} stands",
                state.slot.line,
            )

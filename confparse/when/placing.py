"""Days that lack their month -> days of the event: "Day 2" and "Monday 18" below "September 18th-20th, 2023"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from ..diagnostics import Code, Report
from ..fields import dates
from ..fields.calendar_words import WEEKDAY_NAMES
from ..fields.date_spans import DateSpan
from ..fields.dates import Day
from ..model import MonthDay
from .slots import State


def place_days(states: Sequence[State], span: DateSpan, year: int | None, report: Report) -> None:
    """Give the headings of days the dates of the event, where all of them fit it and nothing else.

    A day of the month must be one of the span, ordinals and weekdays must name all of its days, and a
    weekday must be that of its day where the year is known. One that does not fit leaves all as they are.
    """
    told: dict[_Key, int] = {}
    for state in states:
        for part in (state.reading, state.heading):
            if part is not None and part.month is not None:
                return
        key = _key(state)
        if key is not None:
            told.setdefault(key, state.slot.line)
    turns = _turns(list(told), span, year)
    if not turns:
        return
    for state in states:
        key = _key(state)
        if key is None:
            continue
        month, day = span.at(turns[key])
        heading = state.heading
        if heading is None or (heading.weekday, heading.day, heading.number) != key:
            heading = Day("", 0, 0, weekday=key[0])
        state.heading = heading._replace(year=span.year, month=month, day=day)
    for key, line in told.items():
        month, day = span.at(turns[key])
        report.add(
            Code.DATE_INFERRED,
            f"{_name(key)} was taken for {MonthDay(month, day)}, from the days of the event",
            line or None,
        )


_Key = tuple[str | None, int | None, int | None]
"""Weekday, day of the month, ordinal."""


def _key(state: State) -> _Key | None:
    reading, heading = state.reading, state.heading
    if reading is not None and reading.weekday is not None:
        return reading.weekday, reading.day, None
    if heading is not None and (heading.weekday, heading.day, heading.number) != _NOTHING:
        return heading.weekday, heading.day, heading.number
    return None


_NOTHING: Final = (None, None, None)


def _turns(keys: Sequence[_Key], span: DateSpan, year: int | None) -> dict[_Key, int]:
    """How many days after the first each of them is; none where one does not fit."""
    if not keys:
        return {}
    base = _weekday_number(dates.weekday_of(year, span.month, span.day)) if year else None
    if base is None:
        base = _first_weekday(keys, span)
    days = {span.at(turn)[1]: turn for turn in range(span.length)}
    found: dict[_Key, int] = {}
    for key in keys:
        weekday, day, number = key
        if day is not None:
            turn = days.get(day, -1)
        elif number is not None:
            turn = number - 1
        else:
            turn = -1 if base is None else (_weekday_number(weekday) - base) % 7
        if not 0 <= turn < span.length:
            return {}
        if (
            weekday is not None
            and base is not None
            and (base + turn) % 7 != _weekday_number(weekday)
        ):
            return {}
        found[key] = turn
    if any(day is None for _, day, _ in keys) and len(set(found.values())) < span.length:
        # A heading may have been lost, and what stands below it is told below another one.
        return {}
    return found


def _first_weekday(keys: Sequence[_Key], span: DateSpan) -> int | None:
    """Where the year is not known: weekdays that follow one another, as many as there are days."""
    told = list(dict.fromkeys(weekday for weekday, _, _ in keys if weekday is not None))
    if len(told) != span.length:
        return None
    numbers = [_weekday_number(weekday) for weekday in told]
    if any((two - one) % 7 != 1 for one, two in pairwise(numbers)):
        return None
    return numbers[0]


def _weekday_number(weekday: str | None) -> int:
    return WEEKDAY_NAMES.index(weekday or "")


def _name(key: _Key) -> str:
    weekday, day, number = key
    if number is not None and day is None:
        return f"Day {number}"
    return " ".join(str(part) for part in (weekday, day) if part is not None)

"""Which day a time is on: its own, the heading's, the page's only such weekday; and in which order 6/4 stands."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from ..diagnostics import Code, Report
from ..fields import dates
from ..fields.patterns import Lazy
from ..model import MonthDay
from .slots import State


def settle_days(states: Sequence[State], report: Report) -> None:
    pending: list[State] = []
    month_first = _month_first(states)
    for state in states:
        reading, heading = state.reading, state.heading
        if reading is not None and (reading.month is not None or reading.weekday is not None):
            state.weekday = reading.weekday
            state.year, state.month, state.day = reading.year, reading.month, reading.day
            if reading.swappable and month_first is not None:
                _swap(state, month_first=month_first)
            if (
                state.month is None
                and heading is not None
                and heading.weekday == reading.weekday
                and heading.month is not None
            ):
                state.year, state.month, state.day = heading.year, heading.month, heading.day
                state.date_inferred = True
        elif heading is not None:
            state.weekday, state.year, state.month, state.day = (
                heading.weekday,
                heading.year,
                heading.month,
                heading.day,
            )
            if heading.swappable and month_first is not None:
                _swap(state, month_first=month_first)
            state.date_inferred = heading.weekday is not None or heading.day is not None
        if state.weekday is not None and (state.month is None or state.day is None):
            pending.append(state)
    if not pending:
        return
    by_weekday: dict[str, set[tuple[int | None, int, int]]] = {}
    for state in states:
        if state.weekday is not None and state.month is not None and state.day is not None:
            by_weekday.setdefault(state.weekday, set()).add((state.year, state.month, state.day))
    if not by_weekday:
        for state in pending:
            state.day = None
        return
    known = {key for keys in by_weekday.values() for key in keys}
    for state in pending:
        if state.day is not None:  # "Tue 25th": the month is that of the page's other days
            months = {(year, month) for year, month, _ in known}
            if len(months) == 1:
                year, month = next(iter(months))
                if dates.exists(year, month, state.day):
                    state.year, state.month, state.date_inferred = year, month, True
                    continue
            state.day = None
            continue
        same = by_weekday.get(state.weekday or "", set())
        if len({(month, day) for _, month, day in same}) == 1:
            state.year, state.month, state.day = max(same, key=lambda key: key[0] or 0)
            state.date_inferred = True
            report.add(
                Code.DATE_INFERRED,
                f"{state.weekday} was taken for {MonthDay(state.month or 0, state.day or 0)}, the only {state.weekday} of the page",
                state.slot.line or None,
            )


def _month_first(states: Sequence[State]) -> bool | None:
    """Whether the page's numeric dates have the month first; ``None`` where nothing tells."""
    for state in states:
        if (state.reading is not None and state.reading.swappable) or (
            state.heading is not None and state.heading.swappable
        ):
            break
    else:
        return None
    votes: Counter[bool] = Counter()
    for state in states:
        for part in (state.reading, state.heading):
            if part is None or part.swappable or part.month is None or part.day is None:
                continue
            match = _SLASHED.search(part.text)
            if match is not None and match[1] != match[2]:
                votes[int(match[1]) == part.month] += 1
    if votes[True] != votes[False]:
        return votes[True] > votes[False]
    return None


_SLASHED: Final = Lazy(r"(?<!\d)(\d{1,2})[/-](\d{1,2})(?!\d)")


def _swap(state: State, *, month_first: bool) -> None:
    text = ""
    for part in (state.reading, state.heading):
        if part is not None and part.swappable:
            text = part.text
            break
    match = _SLASHED.search(text)
    if match is None:
        return
    one, two = int(match[1]), int(match[2])
    state.month, state.day = (one, two) if month_first else (two, one)


def settle_date(state: State, report: Report) -> None:
    year, month, day = state.year, state.month, state.day
    if month is None or day is None:
        return
    if year is None:
        state.date = month_day(month, day)
        return
    found = calendar_day(year, month, day)
    if found is None:
        report.add(
            Code.DATE_INVALID,
            f"{year}-{month:02d}-{day:02d} does not exist",
            state.slot.line or None,
        )
        state.year_inferred = state.date_inferred = False
        state.month = state.day = None
        return
    state.date, weekday = found
    if state.weekday is not None and weekday != state.weekday:
        report.add(
            Code.WEEKDAY_MISMATCH,
            f"{state.date.isoformat()} is a {weekday}, the page says {state.weekday}; the date stands",
            state.slot.line or None,
        )


@lru_cache(maxsize=2048)
def calendar_day(year: int, month: int, day: int) -> tuple[dt.date, str] | None:
    if not dates.exists(year, month, day):
        return None
    return dt.date(year, month, day), dates.weekday_of(year, month, day)


@lru_cache(maxsize=512)
def month_day(month: int, day: int) -> MonthDay:
    return MonthDay(month, day)

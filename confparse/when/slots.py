"""A time on a page, with what is in force where it stands, and what is being settled of it."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from ..diagnostics import Code, Report
from ..fields.dates import Day
from ..fields.times import Reading
from ..model import MonthDay


class Slot(NamedTuple):
    """One time on a page, with what is in force where it stands."""

    reading: Reading | None = None
    day: Day | None = None
    """The day heading above it."""
    clock: Reading | None = None
    """A heading such as "3:15 p.m." that settles the half-days below it."""
    zone: str | None = None
    """The page's zone label."""
    line: int = 0
    group: int = -1
    """The ordinal of its session; -1 for none."""
    is_session: bool = False
    is_late: bool = False
    """Whether its title is of the afternoon or the evening: "1.00 Lunch", "6:30 Evening reception"."""


class Silent(Report):
    """For a line on its own, whose diagnostics nobody sees."""

    __slots__ = ()

    def add(self, code: Code, message: str = "", line: int | None = None) -> None:
        """Drop the diagnostic."""


class State:
    """What is being settled of one slot."""

    __slots__ = (
        "date",
        "date_inferred",
        "day",
        "end",
        "end_days",
        "half",
        "heading",
        "month",
        "reading",
        "slot",
        "start",
        "weekday",
        "year",
        "year_inferred",
    )

    def __init__(self, slot: Slot) -> None:
        self.slot = slot
        reading = slot.reading
        self.reading = reading
        self.heading = slot.day
        self.start = None if reading is None else reading.start
        self.end = None if reading is None else reading.end
        self.end_days = 0
        self.half = False
        self.date_inferred = False
        self.year_inferred = False
        self.weekday: str | None = None
        self.year: int | None = None
        self.month: int | None = None
        self.day: int | None = None
        self.date: dt.date | MonthDay | None = None

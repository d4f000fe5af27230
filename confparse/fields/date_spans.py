"""Text -> the days of an event, as its heading tells them: the first one, and how many.

July 4-5, 2015
September 18th – 20th, 2023
Wednesday, 30 June to Friday, 2 July 2014
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from .calendar_words import MONTHS, WEAK_WEEKDAYS, WEEKDAYS
from .dates import LIMIT, exists
from .patterns import Lazy


class DateSpan(NamedTuple):
    """Two to seven days in a row, of one year."""

    first: int
    """``source[first:last]`` is where they stand."""
    last: int
    year: int | None
    month: int
    day: int
    """The first day."""
    length: int
    """How many days, both ends counted."""

    def at(self, turn: int) -> tuple[int, int]:
        """Return month and day of the day so many days after the first."""
        day = self.day + turn
        size = _size(self.year, self.month)
        return (self.month, day) if day <= size else (self.month + 1, day - size)


MOST: Final = 7
"""Days that a conference lasts; a longer span is a season, or a call."""
_TOKEN: Final = Lazy(r"[0-9]+|[^\W\d_]+|[^\w\s]|_")
_JOINS: Final = frozenset(
    "- ‐ ‑ – — & + to until till through thru and bis und au et al a y e".split()
)
_BESIDE: Final = frozenset(", . ( ) º of de di del the den st nd rd th er from du vom".split())
"""What else may stand between the numbers, the months, the weekdays and the year."""
_CLOCK: Final = frozenset(": / am pm h uhr hrs % $ €".split())
"""Next to a number, what says that it is no day."""


def find(text: str) -> DateSpan | None:
    """Find the only span of days that a text tells; ``None`` where it tells none, or several."""
    found: dict[tuple[object, ...], DateSpan] = {}
    if len(text) <= LIMIT:
        for span in _spans(text):
            found.setdefault(span[2:], span)
    return next(iter(found.values())) if len(found) == 1 else None


def _spans(text: str) -> Iterator[DateSpan]:
    """Read each run of numbers, months and weekdays that are parted by nothing else."""
    run: list[tuple[str, int, int]] = []
    is_clock = counted = False
    for match in _TOKEN.finditer(text):
        word = match[0].casefold()
        if counted and word[0] in _DIGITS:
            # "Day 1, July 4 and Day 2, July 5"
            counted = False
            continue
        counted = word == "day"
        if counted:
            continue
        if (
            word[0] in _DIGITS
            or word in _JOINS
            or word in _BESIDE
            or word in MONTHS
            or word in WEEKDAYS
            or word in WEAK_WEEKDAYS
        ):
            run.append((word, match.start(), match.end()))
            continue
        if run and not is_clock and not (word in _CLOCK and run[-1][0][0] in _DIGITS):
            yield from _read(run)
        run = []
        # "10:02 - 4 July"
        is_clock = word in _CLOCK and text[match.end() : match.end() + 1].isdigit()
    if run and not is_clock:
        yield from _read(run)


_DIGITS: Final = frozenset("0123456789")


def _read(run: Sequence[tuple[str, int, int]]) -> Iterator[DateSpan]:
    days: list[tuple[int, int]] = []
    months: list[tuple[int, int]] = []
    years: set[int] = set()
    joins = 0
    told: list[int] = []
    for place, (word, _, _) in enumerate(run):
        if word[0] in _DIGITS:
            number = int(word[:5])
            if len(word) == _YEAR_DIGITS:
                years.add(number)
            else:
                days.append((place, number))
        elif word in MONTHS:
            months.append((place, MONTHS[word]))
        elif word in _JOINS:
            joins += len(days) == 1
            continue
        elif word in _BESIDE:
            continue
        told.append(place)
    if len(days) != 2 or not months or len(months) > 2 or len(years) > 1 or joins != 1:
        return
    (at, first), (then, last) = days
    if len(months) == 2:
        (one, month), (two, end_month) = months
        if not (one < at < two < then or at < one < then < two):
            return
    else:
        one, month = months[0]
        end_month = month
        if at < one < then:
            return
    year = next(iter(years), None)
    if year is not None and not _OLDEST <= year <= _LATEST:
        return
    size = _size(year, month)
    if not (1 <= first <= size and 1 <= last <= _size(year, end_month)):
        return
    if end_month == month:
        length = last - first + 1
    elif end_month == month + 1 and (year is not None or month != _FEBRUARY):
        length = size - first + last + 1
    else:
        return
    if not 2 <= length <= MOST:
        return
    yield DateSpan(run[told[0]][1], run[told[-1]][2], year, month, first, length)


_YEAR_DIGITS: Final = 4
_FEBRUARY: Final = 2
_OLDEST: Final = 1980
_LATEST: Final = 2069


def _size(year: int | None, month: int) -> int:
    """Days of a month; a February has 29 where its year is not known."""
    return next(day for day in (31, 30, 29, 28) if exists(year, month, day))

"""Which year unprinted ones are: the hint, the page, the URL, or the year that the weekdays fit together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from ..diagnostics import Code, Report
from ..fields import dates
from ..fields.patterns import Lazy
from ..flow import Hints
from ..model import MonthDay
from .days import settle_date
from .hints import RELEASE_YEAR
from .slots import Silent, State

_BACK: Final = 20
_AHEAD: Final = 10
"""Candidates for a year are looked for from this many years before to this many after the reference."""
_URL_YEAR: Final = Lazy(r"(?<!\d)(?:19[89]\d|20[0-6]\d)(?!\d)")


def _url_year(url: str | None) -> int | None:
    if not url:
        return None
    found = _URL_YEAR.findall(url[:2000])
    return int(found[-1]) if found else None


@lru_cache(maxsize=4096)
def _matching(weekday: str, month: int, day: int, first: int, last: int) -> tuple[int, ...]:
    return tuple(
        year
        for year in range(first, last + 1)
        if dates.exists(year, month, day) and dates.weekday_of(year, month, day) == weekday
    )


def settle_years(
    states: Sequence[State], hints: Hints, report: Report, page_year: int | None
) -> None:
    undated: list[State] = []
    printed: list[int] = []
    for state in states:
        year = state.year
        if year is not None:
            printed.append(year)
        if state.month is None:
            continue
        if year is None:
            undated.append(state)
        else:
            settle_date(state, report)
    if not undated:
        return
    year = hints.year or page_year
    if year is None and printed:
        year = Counter(printed).most_common(1)[0][0]
    if year is None:
        year = _url_year(hints.url)
    if year is None:
        year = _fit_year(undated, hints, report)
    if year is None:
        report.add(Code.YEAR_UNKNOWN, line=undated[0].slot.line or None)
    is_inferred = year is not None
    for state in undated:
        state.year_inferred = is_inferred
        state.year = year
        settle_date(state, report)


def _fit_year(undated: Sequence[State], hints: Hints, report: Report) -> int | None:
    """Find the year that weekday, day and month fix, over all dated lines of the page together."""
    keys = {
        (state.weekday, state.month, state.day) for state in undated if state.weekday is not None
    }
    if not keys:
        return None
    reference = hints.reference or RELEASE_YEAR
    best, candidates = _fitting_years(frozenset(keys), reference)
    if best is None:
        return None
    if isinstance(report, Silent):
        return best
    first = min(undated, key=lambda state: state.slot.line)
    listed = ", ".join(map(str, candidates))
    report.add(
        Code.YEAR_INFERRED,
        f"{first.weekday or ''} {MonthDay(first.month or 0, first.day or 0)}: the weekday fits {listed}; {best} is nearest to {reference}".strip(),
        first.slot.line or None,
    )
    return best


@lru_cache(maxsize=2048)
def fitting_year(weekday: str, month: int, day: int) -> int | None:
    """Find the year nearest to the release of the library in which a day has its weekday."""
    return _fitting_years(frozenset({(weekday, month, day)}), RELEASE_YEAR)[0]


@lru_cache(maxsize=512)
def _fitting_years(
    keys: frozenset[tuple[str | None, int | None, int | None]], reference: int
) -> tuple[int | None, tuple[int, ...]]:
    """Find the year nearest to the reference that most of the days agree on, and all such years."""
    votes: dict[int, int] = {}
    first, last = max(1, reference - _BACK), min(9999, reference + _AHEAD)
    for weekday, month, day in keys:
        for year in _matching(weekday or "", month or 0, day or 0, first, last):
            votes[year] = votes.get(year, 0) + 1
    most = max(votes.values(), default=0)
    # One wrong weekday among many is a misprint; where most disagree, nobody knows.
    if not most or (most < len(keys) and most * 2 <= len(keys)):
        return None, ()
    candidates = tuple(sorted(year for year, count in votes.items() if count == most))
    return min(candidates, key=lambda year: (abs(year - reference), year)), candidates

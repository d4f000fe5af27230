"""Readings of one page -> whens: the year, the day, the half of the day, the end and the zone.

Pure: no clock, no locale, no environment.  `settle` takes all slots of a page at once, because
they settle one another; `parse_time_range` is a page of one line.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from .diagnostics import Code, Report
from .fields import dates, times, zones
from .fields.dates import Day
from .fields.patterns import Lazy
from .fields.times import Reading
from .flow import Hints
from .model import MonthDay, When

RELEASE_YEAR: Final = 2026
"""The year of this version: unprinted years are looked for near it, never near today."""

_LONGEST: Final = 720
"""Minutes: of 254 one-day ranges on real pages 251 last at most twelve hours, the rest are misprints."""
_REPAIR: Final = 240
"""Minutes: a misprinted half-day is repaired only where that leaves a slot of at most four hours."""
_BACK: Final = 20
_AHEAD: Final = 10
"""Candidates for a year are looked for from this many years before to this many after the reference."""


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


class _Silent(Report):
    """For a line on its own, whose diagnostics nobody sees."""

    __slots__ = ()

    def add(self, code: Code, message: str = "", line: int | None = None) -> None:
        """Drop the diagnostic."""


class _State:
    """What is being settled of one slot."""

    __slots__ = (
        "date",
        "date_inferred",
        "day",
        "end",
        "end_days",
        "half",
        "has_clock",
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


def check_hints(hints: Hints) -> None:
    """Raise `ValueError` that names the hint where a hint is impossible: year 0, an unknown zone."""
    if hints.year is not None:
        _check_year("year", hints.year)
    if hints.reference is not None:
        _check_year("reference", hints.reference)
    zone = hints.timezone
    if zone is not None:
        if not isinstance(zone, str):
            raise TypeError(f"timezone must be a str, not {type(zone).__name__}")
        if not zones.known(zone):
            raise ValueError(f"timezone: unknown zone {zone[:60]!r}")


def _check_year(name: str, year: object) -> None:
    if isinstance(year, bool) or not isinstance(year, int):
        raise TypeError(f"{name} must be an int, not {type(year).__name__}")
    if not 1 <= year <= 9998:
        raise ValueError(f"{name}: {year} is no year")


def settle(
    slots: Sequence[Slot], hints: Hints, report: Report, *, page_year: int | None = None
) -> list[When | None]:
    """Settle the slots of one page together; ``None`` where a slot has neither time nor day.

    `page_year` is a year found elsewhere on the page (its heading, a menu).
    """
    states = [_State(slot) for slot in slots]
    _days(states, report)
    _years(states, hints, report, page_year)
    _half_days(states, report)
    for state in states:
        _ends(state, report)
    return _whens(states, hints, report)


# --- days ------------------------------------------------------------------------------------


def _days(states: Sequence[_State], report: Report) -> None:
    by_weekday: dict[str, set[tuple[int | None, int, int]]] = {}
    pending: list[_State] = []
    month_first = _month_first(states)
    for state in states:
        reading, heading = state.reading, state.slot.day
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
        if state.month is not None and state.day is not None:
            if state.weekday is not None:
                by_weekday.setdefault(state.weekday, set()).add(
                    (state.year, state.month, state.day)
                )
        elif state.weekday is not None:
            pending.append(state)
    if not pending or not by_weekday:
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


def _month_first(states: Sequence[_State]) -> bool | None:
    """Whether the page's numeric dates have the month first; ``None`` where nothing tells."""
    undecided: set[tuple[int, int]] = set()
    for state in states:
        for part in (state.reading, state.slot.day):
            if part is not None and part.swappable and part.month and part.day:
                undecided.add((part.month, part.day))
    if not undecided:
        return None
    votes: Counter[bool] = Counter()
    for state in states:
        for part in (state.reading, state.slot.day):
            if part is None or part.swappable or part.month is None or part.day is None:
                continue
            match = _SLASHED.search(part.text)
            if match is not None and match[1] != match[2]:
                votes[int(match[1]) == part.month] += 1
    if votes[True] != votes[False]:
        return votes[True] > votes[False]
    return None


_SLASHED: Final = Lazy(r"(?<!\d)(\d{1,2})[/-](\d{1,2})(?!\d)")


def _swap(state: _State, *, month_first: bool) -> None:
    text = ""
    for part in (state.reading, state.slot.day):
        if part is not None and part.swappable:
            text = part.text
            break
    match = _SLASHED.search(text)
    if match is None:
        return
    one, two = int(match[1]), int(match[2])
    state.month, state.day = (one, two) if month_first else (two, one)


# --- years -----------------------------------------------------------------------------------

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


def _years(states: Sequence[_State], hints: Hints, report: Report, page_year: int | None) -> None:
    undated = [state for state in states if state.month is not None and state.year is None]
    for state in states:
        if state.month is not None and state.year is not None:
            _dated(state, report)
    if not undated:
        return
    year = hints.year or page_year
    if year is None:
        printed = Counter(state.year for state in states if state.year is not None)
        if printed:
            year = printed.most_common(1)[0][0]
    if year is None:
        year = _url_year(hints.url)
    if year is None:
        year = _fit_year(undated, hints, report)
    if year is None:
        report.add(Code.YEAR_UNKNOWN, line=undated[0].slot.line or None)
    for state in undated:
        state.year_inferred = year is not None
        state.year = year
        _dated(state, report)


def _fit_year(undated: Sequence[_State], hints: Hints, report: Report) -> int | None:
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
    if isinstance(report, _Silent):
        return best
    first = min(undated, key=lambda state: state.slot.line)
    listed = ", ".join(map(str, candidates))
    report.add(
        Code.YEAR_INFERRED,
        f"{first.weekday or ''} {MonthDay(first.month or 0, first.day or 0)}: the weekday fits {listed}; {best} is nearest to {reference}".strip(),
        first.slot.line or None,
    )
    return best


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


def _dated(state: _State, report: Report) -> None:
    year, month, day = state.year, state.month, state.day
    if month is None or day is None:
        return
    if year is None:
        state.date = _month_day(month, day)
        return
    if not dates.exists(year, month, day):
        report.add(
            Code.DATE_INVALID,
            f"{year}-{month:02d}-{day:02d} does not exist",
            state.slot.line or None,
        )
        state.year_inferred = state.date_inferred = False
        state.month = state.day = None
        return
    state.date = _date(year, month, day)
    if state.weekday is not None and dates.weekday_of(year, month, day) != state.weekday:
        report.add(
            Code.WEEKDAY_MISMATCH,
            f"{state.date.isoformat()} is a {dates.weekday_of(year, month, day)}, the page says {state.weekday}; the date stands",
            state.slot.line or None,
        )


@lru_cache(maxsize=2048)
def _date(year: int, month: int, day: int) -> dt.date:
    return dt.date(year, month, day)


@lru_cache(maxsize=512)
def _month_day(month: int, day: int) -> MonthDay:
    return MonthDay(month, day)


# --- halves of the day -----------------------------------------------------------------------


def _half_days(states: Sequence[_State], report: Report) -> None:
    """Let the page settle bare 12-hour clocks: a heading, the session, the order of the day."""
    if not any(state.reading is not None and not state.reading.start_sure for state in states):
        return
    if len(states) == 1 and states[0].slot.clock is None:
        return
    for state in states:
        if state.reading is not None and _is_24(state.reading):
            return
    before: _State | None = None
    sessions: dict[int, _State] = {}
    waiting: list[_State] = []
    for state in states:
        reading = state.reading
        if reading is None or state.start is None:
            continue
        if before is not None and (_key(before) != _key(state)):
            before = None
            waiting = []
        if not reading.start_sure:
            shifted = _choose(state, before, sessions.get(state.slot.group))
            if shifted:
                _shift(state, report)
            elif before is None and state.slot.clock is None and state.start < 420:
                waiting.append(state)
        elif waiting:
            # "1:30", "2:00" above "3:00 pm": the afternoon began earlier.
            if state.start >= 720:
                for earlier in waiting:
                    if earlier.start is not None and earlier.start + 720 <= state.start:
                        _shift(earlier, report)
            waiting = []
        if state.slot.is_session and state.slot.group >= 0:
            sessions[state.slot.group] = state
        if state not in waiting:
            before = state


def _is_24(reading: Reading) -> bool:
    """Whether the clock has 24 hours: a value of 13 or more, or 0:30, with no meridiem in sight."""
    start, end = reading.start, reading.end
    if start is None or not reading.start_sure:
        return False
    if (start < 780 and start >= 60) and (end is None or 60 <= end < 780 or end == 1440):
        return False
    return _MERIDIEM.search(reading.text) is None


_MERIDIEM: Final = Lazy(
    r"\d ?[ap]\b|[ap]\.? ?m\b|noon|midn|midi|minuit|mittag|nacht|午|晚|上|下|오|evening|night|afternoon|abend|soir|tarde|noche|noite|sera|pomer|pm|अप|م|μ|avond|middag|morn|matin|mañana|manhã|mattin|früh",
    re.IGNORECASE,
)


def _key(state: _State) -> object:
    heading = state.slot.day
    if state.month is not None or state.weekday is not None:
        return (state.month, state.day, state.weekday)
    return heading.number if heading is not None else None


def _choose(state: _State, before: _State | None, session: _State | None) -> bool:
    """Whether the bare clock means the afternoon."""
    start = state.start or 0
    if start >= 720:
        return False  # 12:30 is noon
    heading = state.slot.clock
    if heading is not None and heading.start is not None and heading.start_sure:
        return start < heading.start and start + 720 >= heading.start
    if session is not None and session is not state and session.start is not None:
        low, high = session.start, _span_end(session)
        if low <= start <= high:
            return False
        if low <= start + 720 <= high:
            return True
    if before is None or before.start is None:
        return False
    low = before.start
    if start >= low:
        return False
    if start + 720 < low:
        return False
    if start < 420 or (start < 480 and low >= 720):
        return True
    # 8:00 after 5:00 in the afternoon may begin the evening, or the next track's morning.
    end = _span_end(before)
    return low >= 720 and end == start + 720


def _span_end(state: _State) -> int:
    if state.start is None:
        return 0
    if state.end is None:
        return state.start
    end = state.end
    if end < state.start and end + 720 > state.start:
        end += 720
    return end


def _shift(state: _State, report: Report) -> None:
    printed = state.reading.text if state.reading is not None else ""
    state.start = (state.start or 0) + 720
    if (
        state.end is not None
        and state.reading is not None
        and not state.reading.end_sure
        and state.end < 720
    ):
        state.end += 720
    state.half = True
    report.add(
        Code.HALF_DAY_INFERRED, f"{printed!r} was read as the afternoon", state.slot.line or None
    )


# --- ends ------------------------------------------------------------------------------------


def _end(reading: Reading, start: int, end: int) -> tuple[int | None, int, bool, Code | None]:
    """Tell the end that was meant, the days it lies after the start, whether its half was chosen, and a complaint."""
    if end >= 1440:
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
    is_marked = (start >= 780 and end == 720) or _MERIDIEM.search(reading.text) is not None
    if is_marked and 0 < (other - start) % 1440 <= _REPAIR:
        return other, int(other < start), True, Code.HALF_DAY_INFERRED
    return None, 0, False, Code.END_DROPPED


def _ends(state: _State, report: Report) -> None:
    reading, start, end = state.reading, state.start, state.end
    if reading is None or start is None or end is None:
        return
    if reading.end_month is not None or reading.end_weekday is not None:
        return
    state.end, state.end_days, half, code = _end(reading, start, end)
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


# --- zones and results -----------------------------------------------------------------------


class _Zones:
    """Zone labels of one page, each complained of once."""

    def __init__(self, states: Sequence[_State], hints: Hints, report: Report) -> None:
        self.report = report
        self.said: set[tuple[Code, str]] = set()
        self.hint = zones.rule(hints.timezone) if hints.timezone else None
        self.states = states
        self._places: set[str] | None = None

    def places(self) -> set[str]:
        """Places that unambiguous labels of the page name: CDT on the page settles its CST."""
        if self._places is None:
            labels = {
                label
                for state in self.states
                for label in (state.reading.zone if state.reading else None, state.slot.zone)
                if label
            }
            self._places = {
                rule.place
                for label in labels
                if (rule := zones.rule(label)) is not None and rule.place
            }
        return self._places

    def say(self, code: Code, label: str, message: str, line: int) -> None:
        if (code, label) not in self.said:
            self.said.add((code, label))
            self.report.add(code, message, line or None)

    def offset(
        self,
        label: str,
        printed: int | None,
        page: str | None,
        day: dt.date | None,
        minutes: int,
        line: int,
    ) -> int | None:
        """Minutes east of UTC of a label on a day; ``None`` where that is not known."""
        if printed is not None:
            return printed
        rule = zones.rule(label)
        if rule is None:
            rule = self._ambiguous(label, page, line)
        elif self.hint is not None and (others := zones.overruled(label)):
            rule = self._fitting(others, self.hint) or rule
        if rule is None:
            return None
        if rule.place is None:
            return rule.offset
        if day is None:
            return None
        offset = zones.offset_at(rule.place, day.year, day.month, day.day, minutes)
        if offset is None:
            return rule.offset
        if rule.offset is not None and offset != rule.offset:
            self.say(
                Code.ZONE_SEASON,
                label,
                f"{label} on {day.isoformat()}: the wall clock of {rule.place} was kept ({_utc(offset)})",
                line,
            )
        return offset

    def _ambiguous(self, label: str, page: str | None, line: int) -> zones.Rule | None:
        choices = zones.meanings(label)
        if not choices:
            return None
        for witness in (self.hint, zones.rule(page) if page else None):
            if witness is not None and (found := self._fitting(choices, witness)) is not None:
                return found
        fitting = [choice for choice in choices if choice[0] in self.places()]
        if len(fitting) == 1:
            return zones.Rule(fitting[0][0], None)
        listed = " or ".join(f"{_utc(offset)} ({place})" for place, offset in choices)
        self.say(
            Code.AMBIGUOUS_TIMEZONE, label, f"{label} may be {listed}; no offset was given", line
        )
        return None

    @staticmethod
    def _fitting(choices: tuple[tuple[str, int], ...], witness: zones.Rule) -> zones.Rule | None:
        """Find the only meaning that agrees with a known zone, by place or by offset in winter or summer."""
        for place, _ in choices:
            if place == witness.place:
                return zones.Rule(place, None)
        if witness.place is not None:
            known = {zones.offset_at(witness.place, 2024, month, 15, 720) for month in (1, 7)}
        else:
            known = {witness.offset or 0}
        fitting = [
            (place, offset)
            for place, offset in choices
            if offset in known
            or known == {zones.offset_at(place, 2024, month, 15, 720) for month in (1, 7)}
        ]
        if len(fitting) != 1:
            return None
        place, offset = fitting[0]
        return (
            zones.Rule(witness.place, None)
            if witness.place is not None
            else zones.Rule(None, witness.offset if witness.offset is not None else offset)
        )


def _utc(offset: int) -> str:
    sign = "-" if offset < 0 else "+"
    return f"UTC{sign}{abs(offset) // 60:02d}:{abs(offset) % 60:02d}"


@lru_cache(maxsize=1441)
def _time(minutes: int) -> dt.time:
    return dt.time(minutes // 60 % 24, minutes % 60)


_DAY: Final = dt.timedelta(days=1)
_NAMES: Final = {
    name: number for number, name in enumerate(("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"))
}


def _whens(states: Sequence[_State], hints: Hints, report: Report) -> list[When | None]:
    book: _Zones | None = None
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
        offset: int | None = None
        if label is not None and (full is not None or zones.meanings(label)):
            if book is None:
                book = _Zones(states, hints, report)
            printed = reading.zone_offset if reading is not None else None
            offset = book.offset(label, printed, state.slot.zone, full, start or 0, state.slot.line)
            if reading is not None and reading.also:
                _compare(reading, start, full, offset, book, state)
        if full is not None and start is not None:
            zone = zones.tzinfo(offset) if offset is not None else None
            starts_at = _moment(full, start, zone)
            if end is not None:
                last = _end_day(state, full)
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
                    ends_at = _moment(last, end, zone)
                    if ends_at is not None and starts_at is not None and ends_at < starts_at:
                        report.add(
                            Code.END_DROPPED,
                            f"{reading.text if reading else ''!r}: the end before the start was dropped",
                            state.slot.line or None,
                        )
                        ends_at = end = None
        inferred: list[str] = []
        if state.date_inferred:
            inferred.append("date")
        if end_inferred:
            inferred.append("end")
        if state.year_inferred:
            inferred.append("year")
        if state.half:
            inferred.append("half-day")
        if zone_inferred:
            inferred.append("timezone")
        result.append(
            When(
                text=reading.text if reading is not None else None,
                weekday=state.weekday,
                date=date,
                start=_time(start % 1440) if start is not None else None,
                end=_time(end % 1440) if end is not None else None,
                timezone=label,
                starts_at=starts_at,
                ends_at=ends_at,
                inferred=tuple(inferred),
            )
        )
    return result


def _moment(day: dt.date, minutes: int, zone: dt.timezone | None) -> dt.datetime | None:
    if minutes >= 1440:
        minutes -= 1440
        if day >= dt.date.max:
            return None
        day += _DAY
    return dt.datetime(day.year, day.month, day.day, minutes // 60, minutes % 60, tzinfo=zone)


def _end_day(state: _State, day: dt.date) -> dt.date | None:
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
                return _date(year, reading.end_month, reading.end_day)
            return None
        gap = (_NAMES[reading.end_weekday or "Mon"] - day.weekday()) % 7
        return _later(day, gap)
    return _later(day, state.end_days)


def _later(day: dt.date, count: int) -> dt.date | None:
    if not count:
        return day
    if day.toordinal() + count > dt.date.max.toordinal():
        return None
    return day + _DAY * count


def _compare(
    reading: Reading,
    start: int | None,
    day: dt.date | None,
    offset: int | None,
    book: _Zones,
    state: _State,
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


# --- the public functions --------------------------------------------------------------------

_NO_HINTS: Final = Hints()
_SILENT: Final = _Silent()


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
    if hints is _NO_HINTS and reading.month is None and reading.start is not None:
        return _undated(reading, reading.start)
    return settle((Slot(reading),), hints, _SILENT)[0]


def _undated(reading: Reading, start: int) -> When:
    """Settle a line without a date: only its end is open; most lines are such."""
    end, half = reading.end, False
    inferred: tuple[str, ...] = ()
    if end is not None and reading.end_weekday is None:
        end, _, half, _ = _end(reading, start, end)
    elif end is None and reading.duration:
        end, inferred = (start + reading.duration) % 1440, ("end",)
    return When(
        text=reading.text,
        weekday=reading.weekday,
        start=_time(start % 1440),
        end=None if end is None else _time(end % 1440),
        timezone=reading.zone,
        inferred=("half-day",) if half else inferred,
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

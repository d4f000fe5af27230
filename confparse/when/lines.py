"""The public readers of one line: a page of one line, settled."""

from __future__ import annotations

import datetime as dt
from typing import Final

from .. import drafts
from ..fields import times
from ..fields.times import Reading
from ..flow import Hints
from ..model import When
from .ends import end_meant
from .hints import check_hints
from .settling import settle, time_of
from .slots import Silent, Slot

_NO_HINTS: Final = Hints()
_SILENT: Final = Silent()


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

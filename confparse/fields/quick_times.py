"""Text -> reading, for the commonest lines: one match, no search; all else is left to `times`."""

from __future__ import annotations

import re
from functools import cache

from . import dates, zones
from .calendar_words import MONTHS, WEAK_WEEKDAYS, WEEKDAYS, words
from .meridiems import borrow, minutes_of
from .time_reading import Reading, new_reading
from .zones_beside import RISKY_ZONES


@cache
def _fast_pattern() -> re.Pattern[str]:
    # "Wed 20 July 7:30 - 7:35 PDT", "Mon Dec 5th 08:30  -- 10:30 AM", "| 10:30 - 11:00 | Title".
    return re.compile(
        r"([|*•·\[-]{1,2} ?\*{0,2})?(?:([A-Z][a-z]{2,8})[,:]? )?(?:(?:(\d{1,2}) ([A-Z][a-z]{2,8})|([A-Z][a-z]{2,8}) (\d{1,2})(?:st|nd|rd|th)?)(?:,? (20\d\d))?,? )?"
        r"(\d{1,2}):([0-5]\d)(?: ?([AaPp])(?:\.[Mm]\.|[Mm]))?(?: {0,2}[–—-]{1,2} {0,2}(\d{1,2}):([0-5]\d)(?: ?([AaPp])(?:\.[Mm]\.|[Mm]))?)?(?: ([A-Z]{3,4})(?![\w/+-]| [+-]))?"
        r"(?: *$|\]?(?:[ *]{1,4}|[ *]{0,3}[|:–—-]{1,2}[ *]{1,3})[\"“„\[]?([A-Z][^\W\d_]*)(?=([ ,.;!?)'’–—-]|$)))"
    )


def read_quickly(text: str) -> Reading | None:
    """Read the commonest lines in one match; ``None`` leaves the line to the rest."""
    match = _fast_pattern().match(text)
    if match is None:
        return None
    markup, weekday, day1, month1, month2, day2, year, h1, m1, a1, h2, m2, a2, zone, word, _ = (
        match.groups()
    )
    if word is not None and (word.isupper() or word.casefold() in _stop_words()):
        # What follows may be a zone, a date, "Uhr", "Noon": the rest can tell.
        return None
    name = None
    if weekday is not None:
        low = weekday.casefold()
        name = WEEKDAYS.get(low) or WEAK_WEEKDAYS.get(low)
        if name is None:
            return None
    month = day = None
    if month1 or month2:
        month = MONTHS.get((month1 or month2).casefold())
        day = int(day1 or day2)
        if month is None or not dates.exists(int(year) if year else None, month, day):
            return None
    if zone is not None and (zone.casefold() in RISKY_ZONES or not zones.known(zone)):
        return None
    one = minutes_of(h1, m1, a1 and a1.lower(), None)
    if one is None:
        return None
    start, start_sure = one
    end, end_sure = None, True
    if h2 is not None:
        two = minutes_of(h2, m2, a2 and a2.lower(), None)
        if two is None:
            return None
        end, end_sure = two
        if (a1 is None) != (a2 is None):
            start, end = borrow(
                start,
                end,
                start_fixed=a1 is not None or start >= 780,
                end_fixed=a2 is not None or end >= 780,
            )
            start_sure = end_sure = True
        elif start_sure != end_sure:
            start_sure = end_sure = True
        if end == 0 and start:
            end = 1440
    first = match.end(1) if markup else 0
    last = match.end(14)
    if last < 0:
        last = match.end(12) if h2 is not None else match.end(9)
        closing = a2 if h2 is not None else a1
        if closing is not None:
            last = match.end(13) if h2 is not None else match.end(10)
            while text[last : last + 1] in (".", "m", "M") and last < len(text):
                last += 1
    printed = text[first:last]
    return new_reading(
        (" ".join(printed.split()) if "  " in printed else printed, first, last, start, end, start_sure, end_sure, name,
         int(year) if year else None, month, day, None, None, None, zone, None, None, None, (), False, False)
    )  # fmt: skip


@cache
def _stop_words() -> frozenset[str]:
    """First words behind a clock that may belong to it."""
    named = {word for name in zones.named() for word in name.split()[:1]}
    return (
        frozenset(named)
        | dates.KNOWN
        | frozenset(
            words(
                "uhr uur h hr hrs hours heures horas noon midnight midday midi minuit mittag mitternacht to until till bis through a am pm in on of from the "
                "de du di da le el den vom em en and und et y e o und or at late end open onwards onward offen fin ende close finish tbd evening night "
                "tonight afternoon morning morgens abends abend nachmittag nachmittags vormittags früh soir matin tarde noche noite anywhere us time standard "
                "thứ chủ ngày date datum date fecha ca circa ratio aspect scale midnight mediodía mediodia mezzogiorno mezzanotte c s i"
            )
        )
    )

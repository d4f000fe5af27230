"""Clock -> reading: what stands around it on its line, such as date, weekday, zone, the date of the end, the part of the day."""

from __future__ import annotations

import re
from typing import Final

from . import dates, zones
from .clocks import Clock
from .dates_beside import (
    AFTER_JOIN,
    PRINTED,
    date_before,
    end_before_date,
    end_with_date,
    guess_date,
    is_twelve,
    may_be_date,
)
from .patterns import Lazy
from .time_reading import Reading, new_reading
from .words_beside import words_beside
from .zones_beside import RISKY_ZONES, ZONE_BEFORE, may_end_zone, read_also, zone_after

_DURATION: Final = Lazy(
    r" {0,2}[(\[,|·-]? {0,2}(\d{1,3}) ?(min(?:utes?|s)?|Minuten|minuti|minutos|m|['′])(?![A-Za-z])\.?[)\]]?"
)
_PART_BEFORE: Final = Lazy(
    r"(?<![^\W_])(?:(evening|night|tonight|afternoon|abends?|nachmittags?|soir|soirée|après-midi|tarde|noche|noite|sera|pomeriggio|middag|avond|dinner|ilta|kväll)"
    r"|(morning|morgens?|vormittags?|matin|matinée|mañana|manhã|mattina|ochtend))(?![^\W_])",
    re.IGNORECASE,
)
_PART_AFTER: Final = Lazy(
    r"[ ,)]{0,2}(?:(?:in|de|of|du|della|da|am|in the|this|de la|des|'s) )?(?:(evenings?|nights?|tonight|afternoons?|abends?|nachmittags?|(?:du )?soir|(?:de l')?après-midi|la tarde|tarde|la noche|noche|noite|sera|pomeriggio|'s middags|'s avonds)"
    r"|(mornings?|morgens|früh|vormittags|(?:du )?matin|la mañana|mañana|manhã|mattina|'s ochtends))(?![^\W_])",
    re.IGNORECASE,
)
_WORD_FOLLOWS: Final = Lazy(r" [^\W_]")
_CROSS: Final = Lazy(
    r"[ ,)*]{0,4}(?:(?:-{1,3}>?|~|/|>)|(?:to|bis(?: zum)?|until|till|through|al?|à|au|hasta|até|tot)(?= ))[ *]{0,3}(?:(?:den|dem|the|le|il|el) )?",
    re.IGNORECASE,
)
_DAY_OF_MONTH: Final = Lazy(
    r"^[^\W\d_]+[.,]? (?:the |den )?(\d{1,2})(?:st|nd|rd|th|\.)?[ ,:(|-]{1,4}$"
)
_TITLE_BEHIND: Final = Lazy(
    r"[\])]?(?:[ *]{1,4}|[ *]{0,3}[|:@•·-]{1,2}[ *]{1,3})[\"“„\[(]?([A-Z][^\W\d_]+)(?=[ ,.:;!?)'-]|$)"
)
_ON_DAY: Final = Lazy(r"[,)]? on [A-Z][a-z]{2}(?:[ur]s?)?\.?(?:$|[,;:)]|\. )")  # "on Tue"
_DAY_SPAN: Final = Lazy(
    r"(?: ?[-/&] ?| (?:to|through|thru|till|until|bis|and|und|à|a|et|y|e|tot|en) )[^\W\d_]{2,10}day\b"
    r"|(?: ?[-/&] ?| (?:to|through|thru|till|until|bis|and|und|à|a|et|y|e|tot|en) )(?:[A-Z][^\W\d_]*tag|(?i:samedi|dimanche|vendredi|viernes|venerdì|vrijdag|sexta))\b",
)  # "Monday through Friday" is no day
_YEAR_AFTER: Final = Lazy(r" {1,2}((?:19|20)\d\d)(?!\d)")
_OPEN: Final = Lazy(
    r" ?-{1,2} ?(?:$|\||(?:end|late|open end|open|offen|fin|ende|close|onwards?|tbd|finish)\b)| (?:onwards?|onward)\b",
    re.IGNORECASE,
)
Held = tuple["str | None", "int | None", "int | None", "int | None", bool]
NOTHING: Final[Held] = (None, None, None, None, False)


def is_title_behind(flat: str, last: int) -> bool:
    """Whether a word begins behind a clock that can belong to no time: the title, most often."""
    match = _TITLE_BEHIND.match(flat, last)
    if match is None:
        return False
    word = match[1]
    return word[1:].islower() and word.casefold() not in words_beside()


def surround(
    text: str, flat: str, clock: Clock, used: int, held: Held, places: list[int] | None
) -> tuple[Reading, Held, int]:
    """Add to a clock what stands around it: date, weekday, zone, a second date, the part of the day."""
    first, last = clock.first, clock.last
    weekday = year = month = day = None
    swappable = False
    zone = clock.zone
    start, end, start_sure, end_sure = clock.start, clock.end, clock.start_sure, clock.end_sure
    begin = first
    # Zone behind.
    zone_offset: int | None = None
    also: list[tuple[int, str]] = []
    is_last = last >= len(flat) or is_title_behind(flat, last)
    if not is_last:
        label, end_of_zone = zone_after(flat, last)
        if label is not None:
            zone = zone or label
            last = end_of_zone
            if (
                zones.offset_printed(label) is None
                and (extra := zone_after(flat, last))[0]
                and (offset := zones.offset_printed(extra[0] or "")) is not None
            ):
                zone_offset, last = offset, extra[1]
            if end is None or start is not None:
                last = read_also(flat, last, also)
    if (
        zone is None
        and first > 2
        and may_end_zone(flat, first)
        and (lead := ZONE_BEFORE.search(flat, max(0, first - 12), first))
        and zones.known(lead[1])
    ) and (
        (lead[1].isupper() and lead[1].casefold() not in RISKY_ZONES)
        or zones.offset_printed(lead[1]) is not None
    ):
        zone, begin = " ".join(lead[1].split()), lead.start()
    # Date before.
    if first > used and PRINTED.search(flat, used, first):
        before = date_before(flat, used, first, clock.last)
        if before[0] < first:
            begin = before[0]
        _, weekday, year, month, day, swappable = before
    # A month in a language that the tables lack.
    if month is None and first > used + 8 and (guess := guess_date(flat, used, first)) is not None:
        begin, year, month, day = guess
    # Date behind.
    if month is None and not is_last and last < len(flat):
        join = AFTER_JOIN.match(flat, last)
        place = join.end() if join else last
        if place < len(flat) and not flat[last : last + 1].isalnum() and may_be_date(flat, place):
            found, weekdays = dates.scan(
                flat[place : place + 60], month_first=is_twelve(flat, clock.first, clock.last)
            )
            if (
                found
                and found[0].first <= 1
                and (found[0].sure or found[0].weekday or place > last)
            ):
                date = found[0]
                if weekday is None or date.weekday is not None:
                    weekday = date.weekday or weekday
                year, month, day, swappable = date.year, date.month, date.day, date.swappable
                last = place + date.last
            elif (
                weekday is None
                and weekdays
                and weekdays[0].first <= 1
                and (weekdays[0].sure or _ON_DAY.match(flat, last))
            ):
                if not _DAY_SPAN.match(flat, place + weekdays[0].last):
                    weekday = weekdays[0].name
                last = place + weekdays[0].last
    if (
        month is not None
        and year is None
        and clock.seconds
        and (after := _YEAR_AFTER.match(flat, last))
    ):
        year, last = int(after[1]), after.end()
    # A second date, with the end.
    end_year = end_month = end_day = None
    end_weekday: str | None = None
    skip = last
    if end is None and not is_last and last < len(flat) and (cross := _CROSS.match(flat, last)):
        crossed = end_with_date(flat, cross.end(), clock)
        if crossed is None and (month is not None or weekday is not None):
            crossed = end_before_date(flat, cross.end(), clock)
        if crossed is not None:
            end, end_sure, end_year, end_month, end_day, end_weekday, last, zone2 = crossed
            zone = zone or zone2
            skip = last
            if zone2 is None:
                label, end_of_zone = zone_after(flat, last)
                if label is not None:
                    zone, last = zone or label, end_of_zone
    # Nothing on this part of the line: the date before the previous range holds.
    if weekday is not None and month is None and day is None and begin < first:
        number = _DAY_OF_MONTH.search(flat, begin, first)
        day = int(number[1]) if number and 1 <= int(number[1]) <= 31 else None
    if weekday is None and month is None:
        weekday, year, month, day, swappable = held
    # "(8:00-11:00)" after "Friday night".
    if (not start_sure and start < 720) or (not end_sure and end is not None and end < 720):
        start, end, start_sure, end_sure, last = _part_of_day(
            flat, first, last, start, end, start_sure=start_sure, end_sure=end_sure, is_last=is_last
        )
    duration = None
    open_end = False
    if end is None and not is_last and last < len(flat):
        if length := _DURATION.match(flat, last):
            if 0 < int(length[1]) <= 480:
                duration = int(length[1])
        elif _OPEN.match(flat, last):
            open_end = True
    if flat[last : last + 1] in (")", "]") and (
        flat.count("(", begin, last) > flat.count(")", begin, last)
        if flat[last] == ")"
        else flat.count("[", begin, last) > flat.count("]", begin, last)
    ):
        last += 1
    after_all = max(skip, last)
    printed = text[begin:last]
    if "  " in printed or not printed.isascii() or not printed.isprintable():
        printed = " ".join(printed.split())
    if places is not None:
        begin, last = places[begin], places[last - 1] + 1
    reading = new_reading(
        (printed, begin, last, start, end, start_sure, end_sure, weekday, year, month, day, end_year, end_month, end_day,
         zone, duration, end_weekday, zone_offset, tuple(also), swappable, open_end)
    )  # fmt: skip
    return reading, (weekday, year, month, day, swappable), after_all


def _part_of_day(
    flat: str,
    first: int,
    last: int,
    start: int,
    end: int | None,
    *,
    start_sure: bool,
    end_sure: bool,
    is_last: bool,
) -> tuple[int, int | None, bool, bool, int]:
    """Let "night", "abends", "du matin" beside a bare clock settle its half of the day."""
    match = None if is_last else _PART_AFTER.match(flat, last)
    # "11:00Morning Break" is a title, "10:00Matin" and "at 8 in the evening we" are parts of the day.
    if match is not None and (
        match[0].count(" ") > 1 or not _WORD_FOLLOWS.match(flat, match.end())
    ):
        last = match.end()
    else:
        if first < 4:
            return start, end, start_sure, end_sure, last
        earlier = list(_PART_BEFORE.finditer(flat, max(0, first - 40), first))
        if not earlier:
            return start, end, start_sure, end_sure, last
        match = earlier[-1]
    if match[1] is not None:
        late = match[1].casefold() in ("night", "tonight", "noche", "la noche", "noite")
        if start < 720 and not (late and start < 240):
            start += 720
            if end is not None and end < 720:
                end += 720
            elif end is not None and 720 <= end < 780 and start >= 1020:
                end = 1440 if end == 720 else end - 720
        start_sure = end_sure = True
    elif start >= 180:
        start_sure = True
    return start, end, start_sure, end_sure, last

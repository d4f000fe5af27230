"""Text -> times of day: what a programme line prints about when something happens.

    Wed 20 July 7:30 - 7:35 PDT
    Mon Dec 5th 08:30  -- 10:30 AM @ Area 3
    am 09.11. zwischen 19 und 20 Uhr

`find` reads the first time of a line, `find_all` every one.  Nothing is inferred here but what the
line itself settles (the "AM" of 8:30 -- 10:30 AM); `confparse.when` settles the rest on the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final, NamedTuple

from . import dates, zones
from .blanks import has_invisible, plain, visible
from .calendar_words import MONTHS, WEAK_WEEKDAYS, WEEKDAYS, words
from .clocks import (
    Clock,
    borrow,
    clocks,
    compact_clocks,
    has_noon,
    meridiem_of,
    minutes_of,
    range_pattern,
)
from .patterns import Lazy

LIMIT: Final = 300


class Reading(NamedTuple):
    """What one text prints about a time: components are printed, or absent; nothing is inferred here."""

    text: str
    """The printed words that were read, blanks folded."""
    first: int
    """``source[first:last]`` is where they stand, so that a layout can cut them from a title."""
    last: int
    start: int | None
    """Minutes after midnight; on a bare 12-hour clock as printed (1:30 is 90)."""
    end: int | None = None
    """The same; 1440 where the end is printed as 24:00 or midnight."""
    start_sure: bool = True
    """Whether the half of the day is printed (or the clock has 24 hours); False: `start` may be 12 hours later."""
    end_sure: bool = True
    weekday: str | None = None
    """``Mon`` … ``Sun``."""
    year: int | None = None
    month: int | None = None
    day: int | None = None
    end_year: int | None = None
    """With `end_month` and `end_day`: the date of the end, where the range prints two dates."""
    end_month: int | None = None
    end_day: int | None = None
    zone: str | None = None
    """The zone label as printed."""
    duration: int | None = None
    """Minutes, where a length is printed instead of an end."""
    end_weekday: str | None = None
    """The weekday of the end, where the range prints two ("Friday 9:00 - Sunday 17:00")."""
    zone_offset: int | None = None
    """Minutes east of UTC, where the line adds them to a label: "BST (UTC+1)"."""
    also: tuple[tuple[int, str], ...] = ()
    """The same start in other zones of the line: ``9am PT / 12pm ET`` has ``((720, "ET"),)``."""
    swappable: bool = False
    """Whether month and day are two small numbers whose order the line does not settle (6/4)."""
    open_end: bool = False
    """Whether the line says that the end is open: "12:00-", "19:00 - late", "from 9 a.m."."""


@cache
def _fast_pattern() -> re.Pattern[str]:
    # "Wed 20 July 7:30 - 7:35 PDT", "Mon Dec 5th 08:30  -- 10:30 AM", "| 10:30 - 11:00 | Title".
    return re.compile(
        r"([|*•·\[-]{1,2} ?\*{0,2})?(?:([A-Z][a-z]{2,8})[,:]? )?(?:(?:(\d{1,2}) ([A-Z][a-z]{2,8})|([A-Z][a-z]{2,8}) (\d{1,2})(?:st|nd|rd|th)?)(?:,? (20\d\d))?,? )?"
        r"(\d{1,2}):([0-5]\d)(?: ?([AaPp])(?:\.[Mm]\.|[Mm]))?(?: {0,2}[–—-]{1,2} {0,2}(\d{1,2}):([0-5]\d)(?: ?([AaPp])(?:\.[Mm]\.|[Mm]))?)?(?: ([A-Z]{3,4})(?![\w/+-]| [+-]))?"
        r"(?: *$|\]?(?:[ *]{1,4}|[ *]{0,3}[|:–—-]{1,2}[ *]{1,3})[\"“„\[]?([A-Z][^\W\d_]*)(?=([ ,.;!?)'’–—-]|$)))"
    )


_ISO: Final = Lazy(
    r"(?<![\w.-])(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::\d\d(?:[.,]\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?"
    r"(?:(?: {0,2}(?:-{1,2}|/|to|~) {0,2})(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::\d\d(?:[.,]\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?(?![\d:])"
)
_DURATION: Final = Lazy(
    r" {0,2}[(\[,|·-]? {0,2}(\d{1,3}) ?(min(?:utes?|s)?|Minuten|minuti|minutos|m|['′])(?![A-Za-z])\.?[)\]]?"
)
_PART_BEFORE: Final = Lazy(
    r"(?<![^\W_])(?:(evening|night|tonight|afternoon|abends?|nachmittags?|soir|soirée|après-midi|tarde|noche|noite|sera|pomeriggio|middag|avond|dinner|ilta|kväll)"
    r"|(morning|morgens?|vormittags?|matin|matinée|mañana|manhã|mattina|ochtend))(?![^\W_])",
    re.IGNORECASE,
)
_PART_AFTER: Final = Lazy(
    r"[ ,)]{0,2}(?:(?:in|de|of|du|della|da|am|in the|this|de la|des|'s) )?(?:(evening|night|tonight|afternoon|abends?|nachmittags?|(?:du )?soir|(?:de l')?après-midi|la tarde|tarde|la noche|noche|noite|sera|pomeriggio|'s middags|'s avonds)"
    r"|(morning|morgens|früh|vormittags|(?:du )?matin|la mañana|mañana|manhã|mattina|'s ochtends))(?![^\W_])",
    re.IGNORECASE,
)
_WORD_FOLLOWS: Final = Lazy(r" [^\W_]")
_CROSS: Final = Lazy(
    r"[ ,)*]{0,4}(?:(?:-{1,3}>?|~|/|>)|(?:to|bis(?: zum)?|until|till|through|al?|à|au|hasta|até|tot)(?= ))[ *]{0,3}(?:(?:den|dem|the|le|il|el) )?",
    re.IGNORECASE,
)
_CROSS_JOIN: Final = Lazy(
    r"[ ,.(|]{0,4}(?:(?:um|at|@|à|a las|alle|kl\.?|ab|until|from) ?)?", re.IGNORECASE
)
_AFTER_JOIN: Final = Lazy(
    r"[ ,|()·•∙*;@.-]{0,4}(?:(?:on the|on a|on|of|le|am|el|em|en|vom|den|il|no dia|dia|op|den|w dniu|the|del|du|des|dem|date:|datum:) )?",
    re.IGNORECASE,
)
_GAP_WORDS: Final = Lazy(
    r"[\s,.:;()|@*·•–∙\[~-]*(?:(?:um|ab|von|at|from|à|de|das|às|as|a las|dalle|alle|ore|kl\.?|klo|pukul|lúc|เวลา|between|zwischen|the|am|の|around|ca\.?|from:|starting|begins|beginning|opens|afternoon|morning|evening|night|Zwischen|time|uhrzeit|w|o|в|с|godzinach|godzinie|godz\.?|Uhr|en|le|van|om|starts|doors)[\s,.:()|]*){0,3}",
    re.IGNORECASE,
)
_DAY_OF_MONTH: Final = Lazy(
    r"^[^\W\d_]+[.,]? (?:the |den )?(\d{1,2})(?:st|nd|rd|th|\.)?[ ,:(|-]{1,4}$"
)
_WEEKDAY_SPAN: Final = Lazy(
    r"(?<![^\W_])[^\W\d_]{2,10}\.?(?: ?[-/&,+] ?| (?:to|bis|through|till|until|and|und|à|a|al|et|y|e|en|tot) )$",
    re.IGNORECASE,
)
_DAY_GAP: Final = Lazy(r"[.,]? (?:the |den )?\d{1,2}(?:st|nd|rd|th|\.)?[ ,:(|-]{1,4}")
_YEAR_AFTER: Final = Lazy(r" {1,2}((?:19|20)\d\d)(?!\d)")
_ZONE_LEAD: Final = Lazy(r" {0,3}[(\[,:]? ?(?:\()?")
_ZONE_BEFORE: Final = Lazy(
    r"((?:UTC|GMT|utc|gmt)(?: ?[+-] ?\d{1,2}(?::?\d\d)?)?|[A-Z]{3,4}) ?[=:]? ?$"
)
_ALSO: Final = Lazy(r" ?[)\]]? ?(?:[/|,;=(~]|-(?=>)>?|or|and) ?")
_OPEN: Final = Lazy(
    r" ?-{1,2} ?(?:$|\||(?:end|late|open end|open|offen|fin|ende|close|onwards?|tbd|finish)\b)| (?:onwards?|onward)\b",
    re.IGNORECASE,
)
_RISKY_ZONES: Final = frozenset(
    words(
        "cat pet art bot act eat wat met ect cot wit sst wst amt mt ct pt et ut west wet wit ist east ast nst adt idle har hap hac haa hna"
    )
)
_TWELVE: Final = Lazy(r"\d ?[AaPp]\.?[Mm]")
_ANY: Final = Lazy(r"[0-9]")


def _fast(text: str) -> Reading | None:
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
    if zone is not None and (zone.casefold() in _RISKY_ZONES or not zones.known(zone)):
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
    return _new(
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


def _new(values: tuple[object, ...]) -> Reading:
    return tuple.__new__(Reading, values)


def find(text: str) -> Reading | None:
    """Find the first time in a text; ``None`` where it states no time of day.

    Answers are remembered: a layout's score, its marks and the last stage ask for the same lines, and
    the sessions of a timetable repeat theirs.
    """
    if len(text) > LIMIT or not has_clue(text):
        return None
    return _find(text)


@lru_cache(maxsize=2048)
def _find(text: str) -> Reading | None:
    found = _fast(text)
    if found is not None:
        return found
    if text.isascii() and not ("T" in text and _STAMP.search(text)):
        # The first clock, without the generators between.
        flat = _flat(text)
        clock = next(clocks(flat), None)
        if clock is None:
            clock = next(compact_clocks(flat), None)
        if clock is None:
            return None
        return _with_context(text, flat, clock, 0, _NOTHING, None)[0]
    return next(_readings(text), None)


_STAMP: Final = Lazy(r"\dT\d")
_COMMA_CLOCK: Final = Lazy(
    r"(?<![^\W_])(?:ore|kl\.?|klo|klockan|godz\.?|saat) [0-9]{1,2},[0-5][0-9](?![0-9])|(?<![0-9.,])[0-9]{1,2},[0-5][0-9] (?:Uhr|uur|hod)(?![^\W_])",
    re.IGNORECASE,
)
_COMMA: Final = Lazy(r"(?<![0-9.,])([0-9]{1,2}),([0-5][0-9])(?![0-9]|,[0-9])")


def _flat(text: str) -> str:
    """Make a text `plain`, with colons in the clocks of lines such as "ore 9,30 - 13,00"."""
    flat = plain(text)
    if "," in flat and _COMMA_CLOCK.search(flat):
        return _COMMA.sub(r"\1:\2", flat)
    return flat


def find_all(text: str) -> tuple[Reading, ...]:
    """Find every time or range of a text, in order; a date holds until the next one."""
    if len(text) > LIMIT or not has_clue(text):
        return ()
    return tuple(_readings(text))


def has_clue(text: str) -> bool:
    """Whether the text holds a digit or a word for noon or an hour: a cheap test before `find`."""
    if _ANY.search(text):
        return True
    if has_noon(text):
        return True
    return not text.isascii() and _OTHER_CLUE.search(text) is not None


_OTHER_CLUE: Final = Lazy(r"\d|[一二三四五六七八九十两兩]+[時时点點]|正午|정오")


def is_time(text: str) -> bool:
    """Whether the text is nothing but a time, with or without its date and zone."""
    found = find(text)
    return found is not None and not _PRINTED.search(text[: found.first] + text[found.last :])


def rest(text: str, found: Reading) -> str:
    """Return the text without its time, and without the brackets and dashes that held it."""
    head = text[: found.first].rstrip(" \t-–—|·•,:;@([*_\u00a0")
    tail = text[found.last :].lstrip(" \t-–—|·•,:;)]*_\u00a0")
    return f"{head} {tail}".strip() if head and tail else head or tail


_PRINTED: Final = Lazy(r"[^\W_]")


def _readings(source: str) -> Iterator[Reading]:
    text, places = visible(source) if has_invisible(source) else (source, None)
    flat = _flat(text)
    if "T" in flat and _STAMP.search(flat) and (stamp := _iso(text, flat, places)) is not None:
        yield stamp
        return
    held = _NOTHING
    used = 0
    skip = -1
    for clock in _all_clocks(flat):
        if clock.first < skip:
            continue
        reading, held, skip = _with_context(text, flat, clock, used, held, places)
        used = skip
        yield reading


def _iso(text: str, flat: str, places: list[int] | None) -> Reading | None:
    """``2020-12-07T00:00:00-08:00 - 2020-12-07T02:30:00-08:00``."""
    match = _ISO.search(flat)
    if match is None:
        return None
    y1, mo1, d1, h1, m1, z1, y2, mo2, d2, h2, m2, _z2 = match.groups()
    year, month, day = int(y1), int(mo1), int(d1)
    one = minutes_of(h1, m1, None, None)
    if one is None or not dates.exists(year, month, day):
        return None
    two = minutes_of(h2, m2, None, None) if y2 else None
    first, last = match.span()
    ends = two is not None and dates.exists(int(y2), int(mo2), int(d2))
    if not ends and y2:
        last = match.end(6) if z1 else match.end(5)
    printed = text[first:last]
    if places is not None:
        first, last = places[first], places[last - 1] + 1
    zone = "UTC" if z1 == "Z" else z1
    end = two[0] if two is not None and ends else None
    same = ends and (year, month, day) == (int(y2), int(mo2), int(d2))
    return Reading(
        printed, first, last, one[0], end, weekday=None, year=year, month=month, day=day,
        end_year=int(y2) if ends and not same else None, end_month=int(mo2) if ends and not same else None,
        end_day=int(d2) if ends and not same else None, zone=zone,
    )  # fmt: skip


def _all_clocks(flat: str) -> Iterator[Clock]:
    if not flat.isascii():
        from . import cjk_times

        if cjk_times.is_cjk(flat):
            found = False
            for first, last, start, end, start_sure, end_sure in cjk_times.clocks(flat):
                found = True
                yield Clock(first, last, start, end, start_sure, end_sure)
            if found:
                return
    found = False
    for clock in clocks(flat):
        found = True
        yield clock
    if not found:
        yield from compact_clocks(flat)


_Held = tuple["str | None", "int | None", "int | None", "int | None", bool]
_NOTHING: Final[_Held] = (None, None, None, None, False)


def _with_context(
    text: str, flat: str, clock: Clock, used: int, held: _Held, places: list[int] | None
) -> tuple[Reading, _Held, int]:
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
    if last < len(flat):
        label, end_of_zone = _zone_after(flat, last)
        if label is not None:
            zone = zone or label
            last = end_of_zone
            if (
                zones.offset_printed(label) is None
                and (extra := _zone_after(flat, last))[0]
                and (offset := zones.offset_printed(extra[0] or "")) is not None
            ):
                zone_offset, last = offset, extra[1]
            if end is None or start is not None:
                last = _also(flat, last, also)
    if (
        zone is None
        and first > 2
        and _may_end_zone(flat, first)
        and (lead := _ZONE_BEFORE.search(flat, max(0, first - 12), first))
        and zones.known(lead[1])
    ) and (
        (lead[1].isupper() and lead[1].casefold() not in _RISKY_ZONES)
        or zones.offset_printed(lead[1]) is not None
    ):
        zone, begin = " ".join(lead[1].split()), lead.start()
    # Date before.
    if first > used and _PRINTED.search(flat, used, first):
        head = flat[used:first]
        found, weekdays = dates.scan(head, month_first="/" in head and _is_twelve(flat, clock))
        near: dates.Weekday | None = None
        for date in reversed(found):
            gap = head[date.last :]
            if date.sure or date.weekday or _GAP_WORDS.fullmatch(gap):
                weekday, year, month, day, swappable = (
                    date.weekday,
                    date.year,
                    date.month,
                    date.day,
                    date.swappable,
                )
                if _GAP_WORDS.fullmatch(gap) or (
                    date.sure and len(gap) < 40 and not _PRINTED.search(gap)
                ):
                    begin = used + date.first
                break
        if weekday is None:
            for candidate in reversed(weekdays):
                gap = head[candidate.last :]
                joined = _GAP_WORDS.fullmatch(gap) is not None or (
                    len(gap) < 9 and _DAY_GAP.fullmatch(gap) is not None
                )
                if candidate.sure or (joined and len(gap) < 14):
                    if len(weekdays) > 1 and _WEEKDAY_SPAN.search(head, 0, candidate.first):
                        break  # "Monday - Friday: 9AM": no single day
                    near = candidate
                    if joined and month is None:
                        begin = used + candidate.first
                    break
            if near is not None:
                weekday = near.name
    # A month in a language that the tables lack.
    if month is None and first > used and (guess := _guess(flat, used, first)) is not None:
        begin, year, month, day = guess
    # Date behind.
    if month is None and last < len(flat):
        join = _AFTER_JOIN.match(flat, last)
        place = join.end() if join else last
        if place < len(flat) and not flat[last : last + 1].isalnum() and _may_be_date(flat, place):
            found, weekdays = dates.scan(
                flat[place : place + 60], month_first=_is_twelve(flat, clock)
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
            elif weekday is None and weekdays and weekdays[0].first <= 1 and weekdays[0].sure:
                weekday, last = weekdays[0].name, place + weekdays[0].last
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
    if end is None and last < len(flat) and (cross := _CROSS.match(flat, last)):
        crossed = _cross(flat, cross.end(), clock)
        if crossed is None and (month is not None or weekday is not None):
            crossed = _cross_behind(flat, cross.end(), clock)
        if crossed is not None:
            end, end_sure, end_year, end_month, end_day, end_weekday, last, zone2 = crossed
            zone = zone or zone2
            skip = last
            if zone2 is None:
                label, end_of_zone = _zone_after(flat, last)
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
            flat, first, last, start, end, start_sure=start_sure, end_sure=end_sure
        )
    duration = None
    open_end = False
    if end is None and last < len(flat):
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
    printed = " ".join(text[begin:last].split())
    if places is not None:
        begin, last = places[begin], places[last - 1] + 1
    reading = _new(
        (printed, begin, last, start, end, start_sure, end_sure, weekday, year, month, day, end_year, end_month, end_day,
         zone, duration, end_weekday, zone_offset, tuple(also), swappable, open_end)
    )  # fmt: skip
    return reading, (weekday, year, month, day, swappable), after_all


def _guess(flat: str, used: int, first: int) -> tuple[int, int | None, int, int] | None:
    """Ask dateparser about the word in ``12. juuni 2024, 10:00``: a day and a year stand with it, before a clock."""
    if first - used < 9 or not (match := _UNKNOWN_MONTH.search(flat, max(used, first - 40), first)):
        return None
    word = match[2] or match[5]
    day, year = int(match[1] or match[6]), int(match[3] or match[4])
    if day > 31 or word.casefold() in MONTHS:
        return None
    from . import guess

    month = guess.month(word)
    return (match.start(), year, month, day) if month and dates.exists(year, month, day) else None


_UNKNOWN_MONTH: Final = Lazy(
    r"(?<![\w.])(?:(\d{1,2})\.? (?:de )?([^\W\d_]{3,14})\.?,? (?:de )?((?:19|20)\d\d)|((?:19|20)\d\d)\.? (?:m\. )?([^\W\d_]{3,14}) (\d{1,2})\.?)"
    r"(?: ?[dgr]\.)?[ ,(@-]{1,4}(?:[^\W\d_]{1,6}\.? )?$"
)


def _may_end_zone(flat: str, first: int) -> bool:
    """Whether a zone label may end before a place: a capital, or the digits of an offset."""
    place = first - 1
    while place > 0 and flat[place] in " =:":
        place -= 1
    char = flat[place]
    return (
        char.isupper()
        or char in {"c", "t"}
        or (char.isdigit() and ("UTC" in flat or "GMT" in flat))
    )


def _may_be_date(flat: str, place: int) -> bool:
    """Whether a date may begin at a place: a digit, a known word, or a script without capitals."""
    word = dates.WORD.match(flat, place)
    if word is not None and word[0].casefold() in ("thứ", "chủ"):
        return True
    if word is None:
        return flat[place].isdigit() or flat[place] == "'"
    return (not flat.isascii() and word[0][0] > "\u0590") or word[0].casefold() in dates.KNOWN


def _is_twelve(flat: str, clock: Clock) -> bool:
    """Whether the clock prints am or pm with blanks as in America: then 6/4 is June."""
    return _TWELVE.search(flat, clock.first, clock.last) is not None


def _zone_after(flat: str, last: int) -> tuple[str | None, int]:
    follows = flat[last : last + 1]
    if not follows:
        return None, last
    if follows in "+-" and flat[last + 1 : last + 2].isdigit() and not flat[last - 1].isalpha():
        match = re.compile(r"[+-]\d{1,2}(?::?\d\d)?(?![\d:])").match(flat, last)
        return (match[0], match.end()) if match and follows == "+" else (None, last)
    lead = _ZONE_LEAD.match(flat, last)
    place = lead.end() if lead else last
    if place >= len(flat):
        return None, last
    char = flat[place]
    if char in "+-":
        if "(" not in flat[last:place] and (
            char == "-" or not flat[place + 1 : place + 5].isdigit()
        ):
            return None, last
    elif not char.isalpha():
        return None, last
    if place == last and char != "Z" and not flat[last - 1].isdigit():
        return None, last
    if char in "+-":
        match = re.compile(r"[+-]\d{1,2}:?\d\d\b").match(flat, place)
        found = (match[0], match.end()) if match else None
    else:
        found = zones.match_at(flat, place)
    if found is None:
        return None, last
    label, end = found
    low = label.casefold()
    if low in _RISKY_ZONES and re.match(r" [A-Z][a-z]| [a-z]{5,}", flat[end : end + 6]):
        return None, last
    if len(label) == 1 and place != last:
        return None, last
    if "," in flat[last:place] and low in _RISKY_ZONES:
        return None, last
    if flat[end : end + 1] in (")", "]") and ("(" in flat[last:place] or "[" in flat[last:place]):
        end += 1
    return label, end


def _also(flat: str, last: int, also: list[tuple[int, str]]) -> int:
    """Read on over ``/ 12pm ET / 4pm UTC``: the same instant in other zones."""
    for _ in range(4):
        join = _ALSO.match(flat, last)
        if join is None:
            return last
        match = range_pattern().match(flat, join.end())
        if match is None:
            return last
        groups = match.groups()
        if groups[12] is not None and groups[10] in (None, "-", "~"):
            # A second range ("17:00-18:00 CET / 11:00-12:00 ET"): its start is compared.
            end = match.end()
        else:
            end = match.end(9)
        meridiem = meridiem_of(*groups[5:8])
        value = minutes_of(
            groups[0] or "0",
            groups[2] or groups[3],
            meridiem or (meridiem_of(*groups[17:20]) if groups[12] else None),
            None,
        )
        if (
            end >= len(flat)
            or value is None
            or not (groups[2] or groups[3] or meridiem or groups[4])
        ):
            return last
        label, after = _zone_after(flat, end)
        if label is None:
            return last
        also.append((value[0], label))
        last = after
    return last


def _cross(
    flat: str, place: int, clock: Clock
) -> tuple[int, bool, int | None, int | None, int | None, str | None, int, str | None] | None:
    """Read the end of a range that prints a date of its own: ``- 7/19 2 pm``."""
    tail = flat[place : place + 70]
    found, weekdays = dates.scan(tail, month_first=_is_twelve(flat, clock))
    year = month = day = None
    weekday: str | None = None
    if found and found[0].first <= 1:
        date = found[0]
        year, month, day, weekday = date.year, date.month, date.day, date.weekday
        stop = date.last
    elif weekdays and weekdays[0].first <= 1:
        weekday, stop = weekdays[0].name, weekdays[0].last
    else:
        return None
    join = _CROSS_JOIN.match(flat, place + stop)
    at = join.end() if join else place + stop
    match = range_pattern().match(flat, at)
    if match is None:
        return None
    groups = match.groups()
    meridiem = meridiem_of(*groups[5:8])
    value = minutes_of(groups[0] or "0", groups[2] or groups[3], meridiem, groups[4] or groups[3])
    if value is None or not (groups[2] or groups[3] or groups[4] or meridiem):
        return None
    last = match.end(9)
    if groups[9]:
        last = match.end(10)
    if flat[last : last + 1] == ")":
        last += 1
    minutes, sure = value
    return minutes, sure, year, month, day, weekday, last, groups[9]


def _cross_behind(
    flat: str, place: int, clock: Clock
) -> tuple[int, bool, int | None, int | None, int | None, str | None, int, str | None] | None:
    """Read the same with the date behind: ``9 AM Friday 3 June to 5 PM Sunday 5 June``."""
    match = range_pattern().match(flat, place)
    if match is None or match[13] is not None:
        return None
    groups = match.groups()
    meridiem = meridiem_of(*groups[5:8])
    value = minutes_of(groups[0], groups[2] or groups[3], meridiem, groups[4] or groups[3])
    if value is None or not (groups[2] or groups[3] or groups[4] or meridiem):
        return None
    join = _AFTER_JOIN.match(flat, match.end())
    at = join.end() if join else match.end()
    found, weekdays = dates.scan(flat[at : at + 60], month_first=_is_twelve(flat, clock))
    if found and found[0].first <= 1:
        date = found[0]
        return *value, date.year, date.month, date.day, date.weekday, at + date.last, groups[9]
    if weekdays and weekdays[0].first <= 1 and weekdays[0].sure:
        return *value, None, None, None, weekdays[0].name, at + weekdays[0].last, groups[9]
    return None


def _part_of_day(
    flat: str,
    first: int,
    last: int,
    start: int,
    end: int | None,
    *,
    start_sure: bool,
    end_sure: bool,
) -> tuple[int, int | None, bool, bool, int]:
    """Let "night", "abends", "du matin" beside a bare clock settle its half of the day."""
    match = _PART_AFTER.match(flat, last)
    # "11:00Morning Break" is a title, "10:00Matin" and "at 8 in the evening we" are parts of the day.
    if match is not None and (
        match[0].count(" ") > 1 or not _WORD_FOLLOWS.match(flat, match.end())
    ):
        last = match.end()
    else:
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

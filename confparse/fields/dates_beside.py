"""Dates beside a clock that need more than `dates.scan`: behind it, with the end of the range, in a rare language."""

from __future__ import annotations

import re
from typing import Final

from . import dates
from .calendar_words import MONTHS
from .clock_grammar import range_pattern
from .clocks import Clock
from .meridiems import meridiem_of, minutes_of
from .patterns import Lazy

_CROSS_JOIN: Final = Lazy(
    r"[ ,.(|]{0,4}(?:(?:um|at|@|à|a las|alle|kl\.?|ab|until|from) ?)?", re.IGNORECASE
)
AFTER_JOIN: Final = Lazy(
    r"[ ,|()·•∙*;@.-]{0,4}(?:(?:on the|on a|on|next|this|coming|of|le|am|el|em|en|vom|den|il|no dia|dia|op|den|w dniu|the|del|du|des|dem|date:|datum:) )?",
    re.IGNORECASE,
)
_TWELVE: Final = Lazy(r"\d ?[AaPp]\.?[Mm]")


def guess_date(flat: str, used: int, first: int) -> tuple[int, int | None, int, int] | None:
    """Ask dateparser about the word in ``12. juuni 2024, 10:00``: a day and a year stand with it, before a clock."""
    if ("20" not in flat and "19" not in flat) or not (
        match := _UNKNOWN_MONTH.search(flat, max(used, first - 40), first)
    ):
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


def may_be_date(flat: str, place: int) -> bool:
    """Whether a date may begin at a place: a digit, a known word, or a script without capitals."""
    word = dates.WORD.match(flat, place)
    if word is not None and word[0].casefold() in ("thứ", "chủ"):
        return True
    if word is None:
        return flat[place].isdigit() or flat[place] == "'"
    return (not flat.isascii() and word[0][0] > "\u0590") or word[0].casefold() in dates.KNOWN


def is_twelve(flat: str, first: int, last: int) -> bool:
    """Whether the clock prints am or pm with blanks as in America: then 6/4 is June."""
    return _TWELVE.search(flat, first, last) is not None


def end_with_date(
    flat: str, place: int, clock: Clock
) -> tuple[int, bool, int | None, int | None, int | None, str | None, int, str | None] | None:
    """Read the end of a range that prints a date of its own: ``- 7/19 2 pm``."""
    tail = flat[place : place + 70]
    found, weekdays = dates.scan(tail, month_first=is_twelve(flat, clock.first, clock.last))
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


def end_before_date(
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
    join = AFTER_JOIN.match(flat, match.end())
    at = join.end() if join else match.end()
    found, weekdays = dates.scan(
        flat[at : at + 60], month_first=is_twelve(flat, clock.first, clock.last)
    )
    if found and found[0].first <= 1:
        date = found[0]
        return *value, date.year, date.month, date.day, date.weekday, at + date.last, groups[9]
    if weekdays and weekdays[0].first <= 1 and weekdays[0].sure:
        return *value, None, None, None, weekdays[0].name, at + weekdays[0].last, groups[9]
    return None


_GAP_WORDS: Final = Lazy(
    r"[\s,.:;()|@*·•–∙\[~-]*(?:(?:um|ab|von|at|from|à|de|das|às|as|a las|dalle|alle|ore|kl\.?|klo|pukul|lúc|เวลา|between|zwischen|the|am|の|around|ca\.?|from:|starting|begins|beginning|opens|afternoon|morning|evening|night|Zwischen|time|uhrzeit|w|o|в|с|godzinach|godzinie|godz\.?|Uhr|en|le|van|om|starts|doors)[\s,.:()|]*){0,3}",
    re.IGNORECASE,
)
_WEEKDAY_SPAN: Final = Lazy(
    r"(?<![^\W_])[^\W\d_]{2,10}\.?(?: ?[-/&,+] ?| (?:to|bis|through|till|until|and|und|à|a|al|et|y|e|en|tot) )$",
    re.IGNORECASE,
)
_DAY_GAP: Final = Lazy(r"[.,]? (?:the |den )?\d{1,2}(?:st|nd|rd|th|\.)?[ ,:(|-]{1,4}")
PRINTED: Final = Lazy(r"[^\W_]")
Before = tuple[int, "str | None", "int | None", "int | None", "int | None", bool]


def date_before(flat: str, used: int, first: int, last: int) -> Before:
    """Read the date or weekday between a place and a clock: where the reading begins, weekday, year, month, day, whether month and day may be swapped."""
    begin = first
    weekday = year = month = day = None
    swappable = False
    head = flat[used:first]
    found, weekdays = dates.scan(head, month_first="/" in head and is_twelve(flat, first, last))
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
                date.sure and len(gap) < 40 and not PRINTED.search(gap)
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
    return begin, weekday, year, month, day, swappable

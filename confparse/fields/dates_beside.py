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
    r"[ ,|()·•∙*;@.-]{0,4}(?:(?:on the|on a|on|of|le|am|el|em|en|vom|den|il|no dia|dia|op|den|w dniu|the|del|du|des|dem|date:|datum:) )?",
    re.IGNORECASE,
)
_TWELVE: Final = Lazy(r"\d ?[AaPp]\.?[Mm]")


def guess_date(flat: str, used: int, first: int) -> tuple[int, int | None, int, int] | None:
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


def may_be_date(flat: str, place: int) -> bool:
    """Whether a date may begin at a place: a digit, a known word, or a script without capitals."""
    word = dates.WORD.match(flat, place)
    if word is not None and word[0].casefold() in ("thứ", "chủ"):
        return True
    if word is None:
        return flat[place].isdigit() or flat[place] == "'"
    return (not flat.isascii() and word[0][0] > "\u0590") or word[0].casefold() in dates.KNOWN


def is_twelve(flat: str, clock: Clock) -> bool:
    """Whether the clock prints am or pm with blanks as in America: then 6/4 is June."""
    return _TWELVE.search(flat, clock.first, clock.last) is not None


def end_with_date(
    flat: str, place: int, clock: Clock
) -> tuple[int, bool, int | None, int | None, int | None, str | None, int, str | None] | None:
    """Read the end of a range that prints a date of its own: ``- 7/19 2 pm``."""
    tail = flat[place : place + 70]
    found, weekdays = dates.scan(tail, month_first=is_twelve(flat, clock))
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
    found, weekdays = dates.scan(flat[at : at + 60], month_first=is_twelve(flat, clock))
    if found and found[0].first <= 1:
        date = found[0]
        return *value, date.year, date.month, date.day, date.weekday, at + date.last, groups[9]
    if weekdays and weekdays[0].first <= 1 and weekdays[0].sure:
        return *value, None, None, None, weekdays[0].name, at + weekdays[0].last, groups[9]
    return None

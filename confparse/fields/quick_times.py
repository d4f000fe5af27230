"""Text -> reading, for the commonest lines: one clock or range, a plain date before it or none, a title behind it or nothing.

    Wed 20 July 7:30 - 7:35 PDT
    | 10:30 - 11:00 | Opening
    Coffee break, 3pm to 3:30pm

What is read here, the full reader (`times`) would read in the same way: a property test compares them.
All else is left to it, so nothing here need be complete.
"""

from __future__ import annotations

from typing import Final

from . import dates, zones
from .calendar_words import MONTHS, WEAK_WEEKDAYS, WEEKDAYS
from .clock_leads import GERMAN
from .dates_beside import Before, date_before
from .meridiems import minutes_of, range_of
from .patterns import Lazy
from .time_reading import Reading, new_reading
from .words_beside import words_before, words_beside
from .zones_beside import RISKY_ZONES

_REST: Final = r"(?::([0-5][0-9])(?: ?([AaPp])(?:\.[Mm]\.|[Mm]\b))?| ?([AaPp])(?:\.[Mm]\.|[Mm]\b))"
# Groups 1-4 are the start, 5-8 the end, 9 the zone, 10 the first word of a title.  The digit stands before the
# look behind it, so that a search runs from digit to digit.
_CLOCK: Final = Lazy(
    r"([0-9](?<![\w.,:/+$€£#=^{\"'-][0-9])[0-9]?)"
    + _REST
    + r"(?:(?: {0,2}-{1,2} {0,2}| (?:to|bis|until) )([0-9]{1,2})"
    + _REST
    + r")?(?: ([A-Z]{3,4})(?![\w/+-]| [+-]))?"
    r"(?:[)\].]?[ *|]*$|[)\],;]?(?:[ *]{1,4}|[ *]{0,3}[|:@•·-]{1,2}[ *]{1,3})[\"“„\[(]?([A-Z][^\W\d_]*)(?=[ ,.:;!?)'-]|$))"
)
# "Mon, ", "| Wed 20 July 2022, ", "Sept. 5th at ": group 1 is the weekday, 2-3 or 4-5 day and month, 6 the year.
_HEAD: Final = Lazy(
    r"[|*•·\[( -]{0,5}(?:([A-Z][A-Za-z]{1,9})(?:\.?,?|:(?= $)) )?"
    r"(?:(?:([0-9]{1,2})(?:st|nd|rd|th|\.)? ([A-Z][a-z]{2,8})|([A-Z][a-z]{2,8})\.? ([0-9]{1,2})(?:st|nd|rd|th)?)"
    r"(?:,? (20[0-9]{2}))?(?:,? (?:at |from |[|•·@(-] ?)?|: ))?"
)
_LONGEST_HEAD: Final = 120
_WORD: Final = Lazy(r"[^\W\d_]+")
_NAMED: Final = Lazy(r"[^\W\d_]|[0-9]{4}")
_DIGIT: Final = Lazy(r"[0-9]")


def read_quickly(source: str, text: str) -> Reading | None:
    """Read the commonest lines; ``None`` leaves the line to the full reader.

    `text` is the source made plain.
    """
    match = _CLOCK.search(text)
    if match is None:
        return None
    h1, m1, a1, b1, h2, m2, a2, b2, zone, word = match.groups()
    if word is not None and (
        # Capitals behind the first: a zone, or "9:30 PMOpening".
        not word[1:].islower() or word.casefold() in words_beside()
    ):
        # What follows may be a zone, a date, "Uhr", "Noon": the full reader can tell.
        return None
    if zone is not None and (zone.casefold() in RISKY_ZONES or not zones.known(zone)):
        return None
    a1 = a1 or b1
    one = minutes_of(h1, m1, a1 and a1.lower(), None)
    if one is None:
        return None
    start, start_sure = one
    end, end_sure = None, True
    if h2 is not None:
        a2 = a2 or b2
        two = minutes_of(h2, m2, a2 and a2.lower(), None)
        if two is None:
            return None
        start, end, start_sure, end_sure = range_of(
            one, two, start_marked=a1 is not None, end_marked=a2 is not None
        )
        last = match.end(8) if b2 else match.end(7) if a2 else match.end(6)
    else:
        a2 = a1
        last = match.end(4) if b1 else match.end(3) if a1 else match.end(2)
    if zone is not None:
        last = match.end(9)
    elif a2 is not None:  # from the "a" of "a.m." to its end
        last += 3 if text[last] == "." else 1
    begin = first = match.start()
    weekday = year = month = day = None
    swappable = False
    if first:
        head = _head(text, first, last)
        if head is None:
            return None
        begin, weekday, year, month, day, swappable = head
    follows = text[last : last + 1]
    if (begin < first and follows in (")", "]")) or (a2 and follows == "."):
        return None
    if a2 == "a" and (word or zone) and " am" in text[begin:last] and GERMAN.search(text, 0, last):
        return None  # "um 9 am Montag"
    printed = source[begin:last]
    if "  " in printed or not (printed.isascii() and printed.isprintable()):
        printed = " ".join(printed.split())
    return new_reading(
        (printed, begin, last, start, end, start_sure, end_sure,
         weekday, year, month, day, None, None, None, zone, None, None, None, (), swappable, False)
    )  # fmt: skip


def _head(text: str, first: int, last: int) -> Before | None:
    """Read what stands before the clock; ``None`` where it is not plain."""
    if text[first - 1] not in " (|*[":
        return None
    match = _HEAD.fullmatch(text, 0, first)
    if match is not None:
        named, day1, month1, month2, day2, printed_year = match.groups()
        month_name = month1 or month2
        if named is None and month_name is None:
            return first, None, None, None, None, False
        weekday = None
        if named is not None:
            low = named.casefold()
            weekday = WEEKDAYS.get(low) or WEAK_WEEKDAYS.get(low)
        if weekday is not None or named is None:
            begin = match.start(1) if weekday else match.start(2 if month1 else 4)
            if month_name is None:
                return begin, weekday, None, None, None, False
            low = month_name.casefold()
            month, day = MONTHS.get(low), int(day1 or day2)
            year = int(printed_year) if printed_year else None
            if (
                month is None
                or low not in dates.MONTH_FIRST
                or (named and named.casefold() in MONTHS)
                or not dates.exists(year, month, day)
            ):
                return None
            return begin, weekday, year, month, day, False
    if first > _LONGEST_HEAD or text[first - 1] == "[":
        return None
    head = text[:first]
    if "=" in head or "§" in head or "×" in head or "[" in head:
        return None
    found = _WORD.findall(head.casefold())
    if not words_before().isdisjoint(found):
        return None
    has_digit = _DIGIT.search(head) is not None
    if not has_digit and head.isascii() and dates.KNOWN.isdisjoint(found):
        return first, None, None, None, None, False
    if has_digit:
        # Each digit must be one of a date: nothing else may be a clock.
        rest = head
        for date in dates.scan(head)[0]:
            if not _NAMED.search(head, date.first, date.last):
                return None  # "1. 7.30" may be a clock
            rest = rest[: date.first] + " " * (date.last - date.first) + rest[date.last :]
        if _DIGIT.search(rest):
            return None
    return date_before(text, 0, first, last)

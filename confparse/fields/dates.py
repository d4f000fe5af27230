"""Text -> days: what a heading or a line prints about the day of something.

THU 23 APR
Saturday, September 19, 2015
Program for Monday, July 9th
6月5日(水)
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from .blanks import has_invisible, plain, visible
from .calendar_words import (
    CJK_WEEKDAYS,
    HEBREW_WEEKDAYS,
    MONTHS,
    WEAK_WEEKDAYS,
    WEEKDAY_NAMES,
    WEEKDAYS,
    words,
)
from .patterns import Lazy

LIMIT: Final = 300
"""Longer texts are no day headings."""


class Day(NamedTuple):
    """What a text prints about a day; what it does not print is ``None``."""

    text: str
    """The printed words, blanks folded."""
    first: int
    """``source[first:last]`` is where they stand."""
    last: int
    weekday: str | None = None
    """``Mon`` … ``Sun``."""
    year: int | None = None
    month: int | None = None
    day: int | None = None
    swappable: bool = False
    """Whether day and month are two small numbers whose order the text does not settle (6/4)."""
    number: int | None = None
    """The ordinal in "Day 2"."""


WORD: Final = Lazy(r"[^\W\d_]+")
# Thai vowels and Devanagari signs are marks, not letters, and would cut their words apart.
_MARKED_WORD: Final = Lazy(
    r"[^\W\d_\u0e2f][^\W\d_\u0e2f]*(?:[\u0900-\u0963\u0e30-\u0e4e]+[^\W\d_]*)*|ม\.ค\."
)
_MARKED: Final = Lazy(r"[\u0900-\u0e7f]")
_LEFT: Final = Lazy(
    r"(?<![\d:./])(?<!\d,)(?:(\d{4})[-/ ,]{1,2})?(\d{1,2})(?:st|nd|rd|th|\.|er|ère|º|ª|°|e|da|do)?"
    r"[ ,/-]{0,3}(?:(?:de|of|di|del|d') ?)?$",
    re.IGNORECASE,
)
_RIGHT: Final = Lazy(
    r"[.,]?[ /-]{0,2}(?:the )?(\d{1,2})(?:st|nd|rd|th|\.(?!\d)|º)?(?![\d%$€]|[:.,/h]\d| ?[-] ?\d{1,2}(?![\d:.h])| ?(?:[ap]\.?m|Uhr|h\b|minut|times|years))",
    re.IGNORECASE,
)
_COUNTED: Final = Lazy(r"(?<![^\W_])(?:day|tag|jour|día|dia|giorno) *#? *$", re.IGNORECASE)
_YEAR: Final = Lazy(
    r"[.,]{0,2} {0,2}(?:(?:de|del|of|di|ค\.ศ\.) )?(?:[/-] ?)?((?:19|20)\d\d(?!\d|[ -]{0,3}\d{4}|[:.]\d)|'\d\d(?!\d))(?: ?г\.)?(?: ?р\.)?"
)
_NUMERIC: Final = Lazy(
    r"(\d(?<![A-Za-z\d$€£#+]\d)(?<!\d[.,:/-]\d)\d{0,3}) ?([./-]) ?(\d{1,2})(?!\d)"
    r"(?:\2(?: ?(\d{4})(?!\d)|(\d{1,2})(?![\d:.])))?(\.?)"
)
_SPACED: Final = Lazy(
    r"(?<![\d.])((?:19|20)[0-9]{2})\. ([0-9]{1,2})\. ([0-9]{1,2})\.?(?=[ (,]|$)(?! ?[0-9]+\.)"
)
_CJK: Final = Lazy(
    r"(?:(\d{4}) ?[年년][ ,]?)?(\d{1,2}) ?[月월] ?(\d{1,2})(?: ?[日일号號])?"
    r"(?: ?[(]?(?:星期|周|週|礼拜|禮拜)?([月火水木金土日天一二三四五六월화수목금토일])(?:曜日?|요일)?[)])?(?!\d)"
)
_CJK_WEEKDAY: Final = Lazy(
    r" ?[(]?(?:(?:星期|周|週|礼拜|禮拜)([一二三四五六日天])|([月火水木金土日월화수목금토일])(?:曜日?|요일)|[(]([月火水木金土日一二三四五六월화수목금토일])[)])[)]?"
)
_VIETNAMESE: Final = Lazy(
    r"(\d{1,2}) (?:tháng|thg) (\d{1,2})(?:,? (?:năm )?(\d{4}))?", re.IGNORECASE
)
_THAI_MONTHS: Final = (
    "ม.ค.",
    "ก.พ.",
    "มี.ค.",
    "เม.ย.",
    "พ.ค.",
    "มิ.ย.",
    "ก.ค.",
    "ส.ค.",
    "ก.ย.",
    "ต.ค.",
    "พ.ย.",
    "ธ.ค.",
)
# Weekdays of two words, or of a script without blanks.
_WORD_WEEKDAYS: Final = dict(
    zip(
        ("thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật", "วันจันทร์", "วันอังคาร", "วันพุธ",
         "วันพฤหัสบดี", "วันศุกร์", "วันเสาร์", "วันอาทิตย์"),
        WEEKDAY_NAMES * 2,
        strict=True,
    )
)  # fmt: skip
_NUMBERED_WEEKDAY: Final = Lazy(r"\b(?:[Tt]hứ ([2-7])|CN)(?=[ ,)])")
_TWO_WORDS: Final = Lazy("|".join(_WORD_WEEKDAYS), re.IGNORECASE)
_HEBREW: Final = Lazy("יום (?:([א-ת]{2,6})|([א-ת])['׳])")
_YEAR_BEFORE: Final = Lazy(r"(?<!\d)((?:19|20)\d\d)[ .,/-]{1,3}$")
_LATE_YEAR: Final = Lazy(r" ?((?:19|20)\d\d)(?!\d|[ -]{0,3}\d{4}|:\d)")
_DIGIT: Final = Lazy(r"\d")
_SPAN: Final = Lazy(r"\d(?:st|nd|rd|th|\.)? ?(?:-|to|bis|a|au) ?$")
_ORDINAL: Final = Lazy(r"[,.]? (?:the |den )?(\d{1,2})(?:st|nd|rd|th|\.)(?![\w.])", re.IGNORECASE)
# Between a weekday and its date, either way round.
_JOIN: Final = Lazy(
    r"[ ,.()|·•-]{0,4}(?:(?:the|den|dem|le|el|il|dia|día|de|d\.|ที่|ngày|tarikh|-feira|feira|on)[ ,.]{0,3}){0,2}[ ,.(]*",
    re.IGNORECASE,
)
# Short month names that are common words: a day must stand before, and a dot, "de" or year with it.
_WEAK_MONTHS: Final = frozenset(
    (
        "set",
        "out",
        "mag",
        "ago",
        "lip",
        "sie",
        "lis",
        "elo",
        "cze",
        "gen",
        "lut",
        "gru",
        "sty",
        "kwi",
        "ocak",
        "mart",
        "mars",
        "ene",
        "dez",
        "mai",
        "dic",
        "des",
        "avr",
    )
)
MONTH_FIRST: Final = frozenset(
    words(
        "jan january feb february feburary febuary mar march apr april may jun june jul july aug august sep "
        "sept september oct october nov november dec december enero febrero marzo abril mayo junio julio "
        "agosto septiembre octubre noviembre diciembre juin juillet"
    )
)
KNOWN: Final = frozenset((*MONTHS, *WEEKDAYS, *WEAK_WEEKDAYS))
_LENGTHS: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class _Date(NamedTuple):
    first: int
    last: int
    year: int | None
    month: int | None
    day: int
    swappable: bool = False
    weekday: str | None = None
    sure: bool = True
    """Whether it is a date wherever it stands (a month's name, a year), or only beside a clock (6/4, 05.09)."""


class Weekday(NamedTuple):
    """A weekday's name in a text."""

    name: str
    first: int
    last: int
    sure: bool
    """Whether the word means nothing else."""


def exists(year: int | None, month: int, day: int) -> bool:
    """Whether the calendar has the day (29 February where no year is printed)."""
    if not (1 <= month <= 12 and 1 <= day <= _LENGTHS[month - 1]):
        return False
    if month == 2 and day == 29 and year is not None:
        return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return year is None or 1 <= year <= 9999


def full_year(digits: str) -> int:
    """``'22`` is 2022, ``99`` is 1999: programmes of the web are from 1970 to 2069."""
    digits = digits.lstrip("'")
    number = int(digits)
    if len(digits) == 4:
        return number
    return number + (2000 if number < 70 else 1900)


def weekday_of(year: int, month: int, day: int) -> str:
    """``Mon`` … ``Sun`` of a day that exists (Sakamoto's congruence; no date object is built)."""
    shifted = year - (month < 3)
    shift = (0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4)[month - 1]
    return WEEKDAY_NAMES[
        (shifted + shifted // 4 - shifted // 100 + shifted // 400 + shift + day + 6) % 7
    ]


def scan(text: str, *, month_first: bool = False) -> tuple[list[_Date], list[Weekday]]:
    """Find dates and weekdays in a text made `plain`, each in order of place."""
    dates: list[_Date] = []
    weekdays: list[Weekday] = []
    ascii_only = text.isascii()
    pattern = WORD if ascii_only or not _MARKED.search(text) else _MARKED_WORD
    low = text.casefold()
    found = pattern.findall(low)
    if not KNOWN.isdisjoint(found):
        if len(low) == len(text):
            _scan_words(text, _places(low, found), dates, weekdays)
        else:  # "ß" and "İ" change length: positions are those of the text
            _scan_words(
                text,
                [
                    (match[0].casefold(), match.start(), match.end())
                    for match in pattern.finditer(text)
                ],
                dates,
                weekdays,
            )
    if "." in text or "/" in text or "-" in text:
        _scan_numbers(text, dates, month_first=month_first or (not ascii_only and _is_cjk(text)))
    if not ascii_only:
        _scan_other(text, dates, weekdays)
    if len(dates) > 1:
        dates.sort()
    if dates:
        dates = [_with_weekday(text, date, weekdays) for date in dates]
    return dates, weekdays


def _is_cjk(text: str) -> bool:
    return any("\u3040" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7af" for char in text)


def _places(low: str, found: list[str]) -> list[tuple[str, int, int]]:
    """Give the known words and where they stand; the words are those of the text, in order."""
    places = []
    place = 0
    for word in found:
        if word in KNOWN:
            place = low.find(word, place)
            while place and low[place - 1].isalpha():  # a part of an unknown word
                place = low.find(word, place + 1)
            places.append((word, place, place + len(word)))
            place += len(word)
    return places


def _scan_words(
    text: str, found: list[tuple[str, int, int]], dates: list[_Date], weekdays: list[Weekday]
) -> None:
    for at, (word, first, last) in enumerate(found, 1):
        month = MONTHS.get(word)
        is_tuesday = False
        if (
            word == "mar"
            and at < len(found)
            and found[at][0] in MONTHS
            and _DAY_BETWEEN.fullmatch(text, last, found[at][1])
        ):
            month, is_tuesday = None, True  # "mar. 7 janv.", "mar 7 de ene"
        if month is not None and (date := _named_date(text, word, month, first, last)):
            if not dates or dates[-1].last <= date.first:
                dates.append(date)
        elif name := WEEKDAYS.get(word):
            weekdays.append(Weekday(name, first, last, sure=True))
        elif name := WEAK_WEEKDAYS.get(word):
            # "Sat" and "Sun." are weekdays, "sat" and "so" are words; Cyrillic forms are lower case.
            if text.startswith("-feira", last):
                weekdays.append(Weekday(name, first, last + 6, sure=True))
                continue
            if first and text[first - 1].isdigit():
                continue  # "July 20th, "
            dotted = text[last : last + 1] in (".", ",")
            if (
                is_tuesday
                or text[first].isupper()
                or dotted
                or not word.isascii()
                or (len(word) > 4 and text.startswith("na ", first - 3))  # "na quinta das 14h"
            ):
                weekdays.append(Weekday(name, first, last, sure=False))


_DAY_BETWEEN: Final = Lazy(r"[.,]? ?\d{1,2}\.? ?(?:de )?")


def _named_date(text: str, word: str, month: int, first: int, last: int) -> _Date | None:
    begin = first - 18 if first > 18 else 0
    left = _LEFT.search(text, begin, first) if _DIGIT.search(text, begin, first) else None
    right = None
    if word not in _WEAK_MONTHS and (word in MONTH_FIRST or left is None):
        right = _RIGHT.match(text, last)
    after = _YEAR.match(text, last + (text[last : last + 1] == "."))
    if (
        left is None
        and word in _WEAK_MONTHS
        and (right := _RIGHT.match(text, last))
        and not _YEAR.match(text, right.end())
    ):
        right = None  # "Mai 28, 2014", but not "set 5"
    if (
        left is not None
        and word not in _WEAK_MONTHS
        and not left[1]
        and _COUNTED.search(text, max(0, first - 18), left.start(2))
        and (counted := _RIGHT.match(text, last))
    ):
        # "Day 2 November 19, 2024": the day's number is none of the month's.
        left, right, after = None, counted, None
    if left is not None and right is not None and after is None:
        # "17:30 May 5" has no left; "5 May 12" has both: the nearer blank decides for the left.
        right = None
    if left is not None:
        day, begin, year = int(left[2]), left.start(2), left[1]
        if left[1]:
            begin = left.start(1)
        end = last
        if after is not None:
            year, end = after[1], after.end()
        elif (
            word in _WEAK_MONTHS
            and word not in ("mars", "mai", "ene", "des")
            and (text[last : last + 1] not in (".", ",") and "de" not in left[0])
        ):
            return None
        elif text[last : last + 1] == ".":
            end += 1
        # "3-5 July" is a span of days, not a day.
        day_ok = not _SPAN.search(text, max(0, begin - 9), begin)
    elif right is not None:
        day, begin, end, year = int(right[1]), first, right.end(), None
        if after := _YEAR.match(text, end):
            year, end = after[1], after.end()
        elif first > 4 and (before := _YEAR_BEFORE.search(text, max(0, first - 8), first)):
            year, begin = before[1], before.start()
        day_ok = True
    else:
        return None
    number = full_year(year) if year else None
    if not day_ok or not exists(number, month, day):
        return None
    return _Date(begin, end, number, month, day)


_WEEKDAY_BEHIND: Final = Lazy(
    r" ?\((?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\)", re.IGNORECASE
)
"""Full stops between month and day: "1.19 (Monday)"."""


def _scan_numbers(text: str, dates: list[_Date], *, month_first: bool) -> None:
    if ". " in text:
        for match in _SPACED.finditer(text):  # Korean "2024. 6. 12."
            printed = int(match[1]), int(match[2]), int(match[3])
            if exists(*printed):
                dates.append(_Date(*match.span(), *printed))
    for match in _NUMERIC.finditer(text):
        one, mark, two, long, short, dot = match.groups()
        three = long or short
        first, last = match.span()
        if any(date.first < last and first < date.last for date in dates):
            continue
        after = text[last : last + 1]
        if (
            not dot
            and after
            and (
                after in "%:"
                or after.isdigit()
                or (after in "./-" and text[last + 1 : last + 2].isdigit() and not three)
            )
        ):
            continue
        one_n, two_n = int(one), int(two)
        if len(one) == 4:
            if not three or len(three) > 2:
                continue
            date = _Date(first, last, one_n, two_n, int(three)) if 1900 <= one_n < 2100 else None
            if date is not None and exists(date.year, two_n, date.day):
                dates.append(date)
            continue
        if len(one) > 2 or (three and len(three) == 1):
            continue
        end = last
        year: int | None = None
        if three:
            year = full_year(three)
        elif mark == ".":
            if dot:
                late = _LATE_YEAR.match(text, last)
                if late:
                    year, end = int(late[1]), late.end()
        elif dot:
            end -= 1
        if mark == "-" and (year is None or year < 1970):
            # pretalx prints "03-18, 14:00"; any other pair with a hyphen is a range.
            if (
                len(one) == 2
                and len(two) == 2
                and after == ","
                and first < 3
                and exists(None, one_n, two_n)
            ):
                dates.append(_Date(first, last, None, one_n, two_n, sure=False))
            continue
        if year is not None and not 1970 <= year < 2100:
            continue
        day_first = exists(year, two_n, one_n)
        month_ok = (
            mark != "." or (not three and not dot and _WEEKDAY_BEHIND.match(text, last) is not None)
        ) and exists(year, one_n, two_n)
        if (not day_first and not month_ok) or (one_n, two_n, mark, year) == (24, 7, "/", None):
            continue
        swappable = day_first and month_ok and one_n != two_n
        if (swappable and month_first) or not day_first:
            month, day = one_n, two_n
        else:
            month, day = two_n, one_n
        sure = year is not None or (mark == "." and bool(dot))
        dates.append(_Date(first, end, year, month, day, swappable, sure=sure))


def _scan_other(text: str, dates: list[_Date], weekdays: list[Weekday]) -> None:
    if "月" in text or "월" in text:
        for match in _CJK.finditer(text):
            year = int(match[1]) if match[1] else None
            month, day = int(match[2]), int(match[3])
            if exists(year, month, day):
                sign = match[4]
                dates.append(
                    _Date(
                        *match.span(),
                        year,
                        month,
                        day,
                        weekday=CJK_WEEKDAYS[sign] if sign else None,
                    )
                )
    # A bracketed sign is a weekday only after a date; "(日)" alone is a word for Japan.
    weekdays.extend(
        Weekday(CJK_WEEKDAYS[match[1] or match[2] or match[3]], *match.span(), sure=not match[3])
        for match in _CJK_WEEKDAY.finditer(text)
    )
    if "th" in text.casefold() and not dates:
        for match in _VIETNAMESE.finditer(text):
            day, month = int(match[1]), int(match[2])
            if exists(None, month, day):
                year = int(match[3]) if match[3] else None
                dates.append(_Date(*match.span(), year, month, day))
    if "Thứ" in text or "thứ" in text or "CN" in text:
        weekdays.extend(
            Weekday(WEEKDAY_NAMES[int(match[1] or 8) - 2], *match.span(), sure=True)
            for match in _NUMBERED_WEEKDAY.finditer(text)
        )
    weekdays.extend(
        Weekday(_WORD_WEEKDAYS[match[0].casefold()], *match.span(), sure=True)
        for match in _TWO_WORDS.finditer(text)
    )
    weekdays.extend(
        Weekday(HEBREW_WEEKDAYS[match[1] or match[2]], *match.span(), sure=True)
        for match in _HEBREW.finditer(text)
        if (match[1] or match[2]) in HEBREW_WEEKDAYS
    )
    if not dates and "." in text:
        for month, name in enumerate(_THAI_MONTHS, 1):
            place = text.find(name)
            if place > 0 and (left := _LEFT.search(text, max(0, place - 8), place)):
                dates.append(_Date(left.start(2), place + len(name), None, month, int(left[2])))
                break
    weekdays.sort(key=lambda weekday: weekday.first)


def _with_weekday(text: str, date: _Date, weekdays: list[Weekday]) -> _Date:
    """Join a date with the weekday printed beside it; the weekday also settles 6/9/2025."""
    if date.weekday is None:
        for weekday in weekdays:
            if weekday.last <= date.first and date.first - weekday.last < 16:
                joined = _JOIN.match(text, weekday.last)
                if joined is not None and joined.end() >= date.first:
                    date = _Date(weekday.first, *date[1:6], weekday.name, date.sure)
                    break
            elif weekday.first >= date.last and weekday.first - date.last < 6:
                joined = _JOIN.match(text, date.last)
                if joined is not None and joined.end() >= weekday.first:
                    last = weekday.last + (text[weekday.last : weekday.last + 1] == ")")
                    date = date._replace(last=last, weekday=weekday.name)
                    break
    if date.swappable and date.year and date.weekday and date.month:
        straight = weekday_of(date.year, date.month, date.day) == date.weekday
        crossed = weekday_of(date.year, date.day, date.month) == date.weekday
        if crossed != straight:
            date = date._replace(swappable=False)
            if crossed:
                date = date._replace(month=date.day, day=date.month or 0)
    return date


_FILLER: Final = frozenset(
    words(
        "program programme programm programma programa schedule agenda timetable for on of the and at day date conference main "
        "tutorial tutorials workshop workshops session sessions technical scientific detailed overview full final preliminary "
        "tag jour día dia giorno dag den am vom der le du el il o de del di first second third fourth fifth sixth one two three "
        "four five last morning afternoon evening week datum fecha data pre post symposium online virtual live talks events "
        "ii iii iv st nd rd th eleventh twelfth social excursion pm"
    )
)
_ALONE: Final = Lazy(r",? (\d{1,2})\Z")
_DAY_NUMBER: Final = Lazy(
    r"(?<![^\W_])(?:day|tag|jour|journée|día|dia|giorno|dag|день|dzień|päivä) *#? *(\d{1,2}|one|two|three|four|five|six|i{1,3}|iv|v)(?!\w|[.:]\d)",
    re.IGNORECASE,
)
_NUMBER_WORDS: Final = {
    word: n
    for n, row in enumerate(("one i", "two ii", "three iii", "four iv", "five v", "six"), 1)
    for word in row.split()
}
_EDGE: Final = " \t#*_|>-–—:·•=~+[](){},.\"'"


def _day(text: str, first: int, last: int, places: list[int] | None) -> tuple[str, int, int]:
    """Give the printed words and their place in the source."""
    printed = " ".join(text[first:last].split())
    if places is not None:
        return printed, places[first], places[last - 1] + 1
    return printed, first, last


def find(text: str) -> Day | None:
    """Find the first day that a text names; ``None`` where it names none.

    A day is a date (with or without weekday and year), a weekday with an ordinal ("Tue 25th"), or
    a weekday's full name.  Spans of days ("July 13-15") and months alone are none.
    """
    if len(text) > LIMIT:
        return None
    places = None
    if has_invisible(text):
        text, places = visible(text)
    return _find(plain(text), text, places)


def _find(flat: str, text: str, places: list[int] | None) -> Day | None:
    dates, weekdays = scan(flat)
    for date in dates:
        if date.sure or date.weekday:
            printed, first, last = _day(text, date.first, date.last, places)
            return Day(
                printed, first, last, date.weekday, date.year, date.month, date.day, date.swappable
            )
    for weekday in weekdays:
        if match := _ORDINAL.match(flat, weekday.last):
            number = int(match[1])
            if 1 <= number <= 31:
                return Day(
                    *_day(text, weekday.first, match.end(), places), weekday.name, day=number
                )
    for weekday in weekdays:
        if weekday.sure:
            return Day(*_day(text, weekday.first, weekday.last, places), weekday.name)
    return None


def read(text: str) -> Day | None:
    """Read a text that is a day heading and nothing else; ``None`` where it is more or less.

    "Program for Monday, July 9th" and "Day 1: July 9" are headings, titles with a weekday in them
    ("Black Friday Sales Forecasting") and people ("April Wang", "Jan Peters") are none.
    Answers are remembered: a heading stands over many sessions, and several stages ask for it.
    """
    return _read(text) if len(text) <= 100 else None


@lru_cache(maxsize=512)
def _read(text: str) -> Day | None:
    source = text
    places = None
    if has_invisible(text):
        text, places = visible(text)
    flat = plain(text)
    bare = flat.strip(_EDGE)
    if not bare:
        return None
    day = _find(flat, text, None)
    if day is None:
        if bare in _BARE_SHORT:
            first = flat.index(bare)
            day = Day(bare, first, first + len(bare), WEAK_WEEKDAYS[bare.casefold()])
        else:
            number = _DAY_NUMBER.search(flat)
            if number is None:
                return None
            day = Day(" ".join(number[0].split()), number.start(), number.end())
    if (
        day.day is None
        and day.weekday
        and day.first == 0
        and (match := _ALONE.match(flat, day.last))
        and 1 <= int(match[1]) <= 31
    ):
        # "Monday 18", and nothing else
        printed, first, last = _day(text, 0, match.end(1), None)
        day = day._replace(text=printed, first=first, last=last, day=int(match[1]))
    rest = flat[: day.first] + " | " + flat[day.last :]
    number = _DAY_NUMBER.search(rest) or _DAY_NUMBER.search(day.text)
    if number is not None:
        count = number[1].casefold()
        day = day._replace(number=int(count) if count.isdigit() else _NUMBER_WORDS[count])
        rest = _DAY_NUMBER.sub(" ", rest)
    if year := re.search(r"(?<!\d)(?:19|20)\d\d(?!\d)", rest):
        if day.year is None and day.month is not None:
            candidate = int(year[0])
            if exists(candidate, day.month, day.day or 1):
                day = day._replace(year=candidate)
        rest = rest.replace(year[0], " ", 1)
    if any(char.isdigit() for char in rest):
        return None
    for word in WORD.findall(rest.casefold()):
        if word in _FILLER:
            continue
        named = WEEKDAYS.get(word) or WEAK_WEEKDAYS.get(word)
        if named is None or named != day.weekday:
            return None
    if places is not None and day.last <= len(places) - 1:
        day = day._replace(first=places[day.first], last=places[day.last - 1] + 1)
    return day if day.last <= len(source) else None


_BARE_SHORT: Final = frozenset(form for name in WEEKDAY_NAMES for form in (name, name.upper()))

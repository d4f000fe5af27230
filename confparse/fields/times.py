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
from functools import lru_cache
from typing import Final

from . import dates
from .blanks import has_invisible, plain, visible
from .clock_grammar import has_noon
from .clocks import Clock, clocks
from .compact_clocks import compact_clocks
from .dates_beside import PRINTED
from .meridiems import minutes_of
from .patterns import Lazy
from .quick_times import read_quickly
from .surroundings import NOTHING, surround
from .time_reading import Reading

__all__ = ["Reading", "find", "find_all", "has_clue", "is_time", "rest"]

LIMIT: Final = 300
_ISO: Final = Lazy(
    r"(?<![\w.-])(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::\d\d(?:[.,]\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?"
    r"(?:(?: {0,2}(?:-{1,2}|/|to|bis|~) {0,2})(?:(\d{4})-(\d\d)-(\d\d)[T ])?(\d\d):(\d\d)(?::\d\d(?:[.,]\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?(?![\d:])"
)
_ANY: Final = Lazy(r"[0-9]")


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
    flat = _flat(text)
    if (
        not (flat.isascii() or _is_western(flat))
        or ("T" in flat and _STAMP.search(flat))
        or ("M " in flat and _PREFIXED.search(flat))
    ):
        return next(read_fully(text), None)
    found = read_quickly(text, flat)
    if found is not None:
        return found
    # The first clock, without the generators between.
    clock = next(clocks(flat), None)
    if clock is None:
        clock = next(compact_clocks(flat), None)
        if clock is None:
            return None
    return surround(text, flat, clock, 0, NOTHING, None)[0]


def _is_western(flat: str) -> bool:
    """Whether no character is invisible, and none or "PM 3:00" may be of a CJK clock."""
    return _FAR.search(flat) is None and ("M" not in flat or _MERIDIEM_BEFORE.search(flat) is None)


_FAR: Final = Lazy(
    "[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u3000-\uffff]"
)
_PREFIXED: Final = Lazy(r"(?:^|\. )[AP]M [0-9]{1,2}:[0-9]{2}(?![0-9])")  # Korean "PM 3:00"
_MERIDIEM_BEFORE: Final = Lazy("(?<![0-9] )[AP]M ?[0-9]{1,2}:")
_STAMP: Final = Lazy(r"\dT\d")
_COMMA_CLOCK: Final = Lazy(
    r"(?<![^\W_])(?:ore|kl\.?|klo|klockan|godz\.?|saat) [0-9]{1,2},[0-5][0-9](?![0-9])|(?<![0-9.,])[0-9]{1,2},[0-5][0-9] (?:Uhr|uur|hod)(?![^\W_])",
    re.IGNORECASE,
)
_COMMA_PAIR: Final = Lazy(r"[0-9],[0-5][0-9](?![0-9])")
_COMMA: Final = Lazy(r"(?<![0-9.,])([0-9]{1,2}),([0-5][0-9])(?![0-9]|,[0-9])")

_GAPPED: Final = Lazy(
    r"(?<![0-9:.])([0-9]{1,2}): ([0-5][0-9])(?= ?[-–—] ?[0-9]{1,2}[:.][0-5][0-9](?![0-9]))"
)


_MIXED: Final = Lazy(
    r"(0[0-9]|1[0-8]|2[1-3]|(?:19|20)(?=[0-9]{2} [-–—] ?(?:19|2[0-3]):))([0-5][05]) [-–—](?= ?(?:[01]?[0-9]|2[0-3]):[0-5][0-9](?![0-9]))"
)
"""A range of which only the end has a colon; "2015 - 10:30" is a year."""


def _flat(text: str) -> str:
    """Make a text `plain`, with colons in the clocks of lines such as "ore 9,30 - 13,00"."""
    flat = plain(text)
    if ": " in flat:
        # "10: 45- 11:15"; the blank moves behind the minutes, all else stays in its place
        flat = _GAPPED.sub(r"\1:\2 ", flat)
    if flat[:4].isdigit() and (mixed := _MIXED.match(flat)):
        # "1045 - 11:25"; the colon takes the place of the blank
        flat = f"{mixed[1]}:{mixed[2]}{flat[mixed.end() - 1 :]}"
    if "," in flat and _COMMA_PAIR.search(flat) and _COMMA_CLOCK.search(flat):
        return _COMMA.sub(r"\1:\2", flat)
    return flat


def find_all(text: str) -> tuple[Reading, ...]:
    """Find every time or range of a text, in order; a date holds until the next one."""
    if len(text) > LIMIT or not has_clue(text):
        return ()
    return tuple(read_fully(text))


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
    return found is not None and not PRINTED.search(text[: found.first] + text[found.last :])


def rest(text: str, found: Reading) -> str:
    """Return the text without its time, and without the brackets and dashes that held it."""
    head = text[: found.first].rstrip(" \t-–—|·•,:;@([*_\u00a0")
    tail = text[found.last :].lstrip(" \t-–—|·•,:;)]*_\u00a0")
    return f"{head} {tail}".strip() if head and tail else head or tail


def read_fully(source: str) -> Iterator[Reading]:
    """Read every time of a text, in order, without the short ways of `find`."""
    text, places = visible(source) if has_invisible(source) else (source, None)
    flat = _flat(text)
    if "T" in flat and _STAMP.search(flat) and (stamp := _iso(text, flat, places)) is not None:
        yield stamp
        return
    held = NOTHING
    used = 0
    skip = -1
    for clock in _all_clocks(flat):
        if clock.first < skip:
            continue
        reading, held, skip = surround(text, flat, clock, used, held, places)
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
    two = minutes_of(h2, m2, None, None) if h2 else None
    first, last = match.span()
    if h2 and not y2:
        y2, mo2, d2 = y1, mo1, d1
    ends = two is not None and dates.exists(int(y2), int(mo2), int(d2))
    if not ends and h2:
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
    if not flat.isascii() or ("M " in flat and _PREFIXED.search(flat)):
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

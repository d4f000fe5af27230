"""Text -> clocks: the numbers of a line that are times of day, and where they stand.

    7:30 - 7:35    8:30 -- 10:30 AM    9h30 à 11h    14 bis 16 Uhr    noon

One search finds both ends of a range (`clock_grammar`); `_accept` then judges it by what stands around it.
Dates, zones and weekdays are the subject of `times`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from . import zones
from .calendar_words import MONTHS, WEAK_WEEKDAYS, WEEKDAYS
from .clock_grammar import has_noon, noon_pattern, range_pattern
from .clock_leads import (
    BARE_LEADS,
    GERMAN,
    HOUR_LEADS,
    KNOWN_DAYS,
    LEAD_AND,
    LEAD_ONE,
    LEAD_PAIR,
    LEADING_MARKUP,
    LECTURE_DAYS,
    STRONG_LEAD,
    word_before,
)
from .dotted_clocks import is_dotted
from .lookalikes import (
    BOOKS,
    EVENTS,
    NO_BARE_BEFORE,
    NO_CLOCK_AFTER,
    NO_CLOCK_BEFORE,
    NOUN_AFTER,
    RATIO_OF,
)
from .meridiems import meridiem_of, minutes_of, noon_minutes, range_of
from .noon_words import is_noon
from .patterns import Lazy
from .whole_hours import is_whole

_AND: Final = frozenset(("and", "und", "et", "y", "e", "en", "og", "och", "i", "и", "&"))
_CT: Final = Lazy(r" {0,2}\(?(c\. ?t\.|s\. ?t\.|ct\b|st\b)", re.IGNORECASE)


class Clock(NamedTuple):
    first: int
    last: int
    start: int
    end: int | None
    start_sure: bool
    end_sure: bool
    zone: str | None = None
    seconds: bool = False
    open_end: bool = False


def _plain(
    text: str, groups: tuple[str | None, ...], first: int, last: int, point_end: int
) -> Clock | None:
    """Judge the commonest match, where little can be wrong; ``None`` leaves it to `_accept`.

    "10:30", "9am", "10:30 - 11:00", "9am to 11am", between blanks or in brackets, no unit, no words.
    Whatever it accepts, `_accept` accepts in the same way: a property test compares them.
    """
    h1, s1, m1, f1, u1, a1, b1, c1, _, zone, joint, word, h2, s2, m2, f2, u2, a2, b2, c2 = groups
    if h1 is None or f1 or u1 or b1 or c1 or (s1 != ":" and (s1 or not a1)):
        return None
    if h2 is None:
        last, zone, closed = point_end, None, a1
    else:
        if f2 or u2 or b2 or c2 or (s2 != ":" and (s2 or not a2)):
            return None
        if word not in _TO if joint is None else joint not in _DASHES:
            return None
        closed = a2
    if closed == "a" and text[last - 3 : last] == " am":
        return None  # "um 9 am Montag"
    if first:
        before = text[first - 1]
        if before not in " (|*" or (
            before == " " and (text[first - 2 : first - 1] in ("=", "×") or "[" in text[:first])
        ):
            return None
        if word_before(text, first).casefold().strip(".,:;()[]") in _SUSPECT:
            return None
    if first and text.startswith(_YEAR_TAILS, last):
        return None
    tail = text[last : last + 1]
    if tail and tail != " " and (tail not in ",:.)|;*]" or text[last + 1 : last + 2].strip()):
        return None
    ap1 = a1 and a1.lower()
    ap2 = a2 and a2.lower()
    if tail == " " and (
        NO_CLOCK_AFTER.match(text, last)
        if not (a1 or a2)
        else ap1 == "a" and not (m1 or h2) and _AM_NOUN.match(text, last)
    ):
        return None
    one = minutes_of(h1, m1, ap1, None)
    if one is None:
        return None
    start, start_sure = one
    end, end_sure = None, True
    if h2 is not None:
        two = minutes_of(h2, m2, ap2, None)
        if two is None:
            return None
        start, end, start_sure, end_sure = range_of(
            one, two, start_marked=a1 is not None, end_marked=a2 is not None
        )
    seconds = point_end - first > 6 and m1 is not None and text.count(":", first, point_end) > 1
    return _new_clock(Clock, (first, last, start, end, start_sure, end_sure, zone, seconds, False))


_new_clock: Final = tuple.__new__  # half the time of Clock(…)
_TO: Final = frozenset(("to", "bis", "until"))
_DASHES: Final = frozenset(("-", "--", "~"))


def _latin(char: str) -> bool:
    return char.isalnum() and char < "\u2e80"


def _accept(
    text: str,
    groups: tuple[str | None, ...],
    span: tuple[int, int],
    point_end: int,
    *,
    scripture: bool,
) -> Clock | int:
    """Judge one match: the clock it is, or the place to search on from."""
    h1, s1, m1, f1, u1, a1, b1, c1, _, zone, joint, word, h2, s2, m2, f2, u2, a2, b2, c2, w1, w2 = (
        groups
    )
    first, last = span
    ap1, ap2 = meridiem_of(a1, b1, c1), meridiem_of(a2, b2, c2)
    resume = point_end
    # What touches the start.
    if first:
        before = text[first - 1]
        if _latin(before):
            glued = (s1 == "." and MONTHS.get(text[max(0, first - 3) : first].casefold())) or (
                before == "T" and text[first - 2 : first - 1].isdigit()
            )
            if not glued:
                return resume
        elif (
            before in ".,:/-+−"
            and first > 1
            and (
                text[first - 2].isdigit()
                or (before == "-" and _COMPACT_BEFORE.search(text, max(0, first - 9), first))
                or (
                    before == "."
                    and text[first - 2].isalpha()
                    and not joint
                    and s1 != ":"
                    and not ap1
                )
            )
        ):
            if not (before in ",-" and s1 == ":" and re.search(r"(?:19|20)\d\d.$", text[:first])):
                return resume
        elif (
            (before in "+-" and text[max(0, first - 5) : first - 1].strip(" (").upper() in _UTC)
            or (
                before in "{["
                and (
                    text[first - 2 : first - 1] in ("_", "^", "$")
                    or re.search(r"(?<!\w)\w.$", text[:first])
                )
            )
            or (before in "%=" and text[first - 2 : first - 1].isalnum())
            or (
                before == " "
                and text[first - 2 : first - 1] == "="
                and _ASSIGNED.search(text, max(0, first - 5), first)
            )
            or (before == " " and text[first - 2 : first - 1] == "×")
            or ("[" in text and _SLICE.search(text, 0, first))
        ):
            return resume
    tail = text[last : last + 1]
    one = (noon_minutes(w1) if w1 else None) or (
        minutes_of(h1 or "0", m1 or f1, ap1, u1 or f1) if h1 else None
    )
    if one is None:
        return resume
    has_end = h2 is not None or w2 is not None
    if (
        has_end
        and word is not None
        and word.casefold() in _AND
        and not LEAD_AND.search(text, max(0, first - 24), first)
    ):
        has_end = False
        if (
            u2 in _STRONG_UNITS
            and not (m1 or f1 or u1 or ap1)
            and LEAD_ONE.search(text, max(0, first - 14), first)
        ):
            u1 = u2  # "um 16 und 17 Uhr"
    if has_end and (
        joint == "/"
        or (s2 == "." and s1 != "." and not (u2 or ap2) and tail and _DATE_TAIL.match(text, last))
    ):
        # "06:00 Uhr bis 15.06.2017 06:00": the second value is a date.
        has_end = False
    two = None
    if has_end:
        two = noon_minutes(w2) if w2 else minutes_of(h2 or "0", m2 or f2, ap2, u2 or f2)
    colon1, colon2 = s1 == ":", s2 == ":"
    # A bare hour as the end of a range ("11 am to 3"): only where nothing says that it counts things.
    if has_end and not w2 and not (m2 or f2 or u2 or ap2):
        after = text[last : last + 1]
        spaced = word is not None or (joint is not None and " " in text[point_end:last])
        counts = (
            NOUN_AFTER.match(text, last)
            or after in ("%", "°", "€", "/")
            or (after in (".", ";") and text[last + 1 : last + 2].isdigit())
            # "09:00 - 1. Maps": a list's number before its title
            or (
                after == "."
                and joint is not None
                and m1
                and spaced
                and text[last + 1 : last + 2] == " "
                and text[last + 2 : last + 3].isupper()
            )
            or after.isalnum()
            or _is_day(text, last)
        )
        if two is None or counts or joint in (":", "|"):
            if joint is not None and not spaced and joint != "|":
                return last
            has_end = False
        elif joint is not None:
            follows = text[last : last + 2]
            worded = len(follows) == 2 and follows[0] == " " and _latin(follows[1])
            if (
                (spaced or joint == "|")
                and worded
                and not u1
                and zone is None
                and not _AFTER_WORDS.match(text, last)
            ):
                has_end = False
            elif (
                not spaced
                and not (u1 or ap1 or f1)
                and not (not m1 and STRONG_LEAD.search(text, max(0, first - 14), first))
                and not (m1 and LEADING_MARKUP.fullmatch(text, 0, first))
                # "TTh 9:30-11", "Fr 9.30-11", "Fri 4-5"
                and word_before(text, first).casefold().rstrip(".,:") not in LECTURE_DAYS
            ):
                return last
    elif has_end and two is None:
        if (
            joint is not None
            and text[point_end : point_end + 1] not in (" ", "|")
            and not (colon1 and joint == ":")
        ):
            return last
        has_end = False
    if has_end and joint is None and word is None and not w2 and " " in text[point_end:last]:
        # "09:00 10:00 Check-in": extraction lost the dash; but "9:00 10:00 11:00" is a list.
        is_first = LEADING_MARKUP.fullmatch(text, 0, first) is not None
        if text[point_end] == " " and not (
            is_first and s1 == s2 == ":" and one < (two or one) and not _LISTED.match(text, last)
        ):
            has_end = False
    if has_end and joint == ":" and not (colon1 and colon2):
        has_end = False
    if (
        has_end
        and joint == "|"
        and (
            re.match(r" ?(?:-|~|to )", text[last : last + 3])
            or not ((m1 or ap1 or w1) and (m2 or ap2 or w2))
            or zone is not None  # "9:00 EST | 15:00 CET"
        )
    ):
        has_end = False
    if has_end and word is not None and not (m1 or f1 or u1 or ap1 or w1):
        # "venerdì 15 alle 18:00", "lunes 15 a las 18:00": the day, then the clock.
        named = word_before(text, first).casefold().rstrip(".,")
        if word.casefold() in _AT and named in WEEKDAYS:
            return resume
    if has_end and joint == ">" and text[point_end - 1 : point_end] == "<":
        has_end = False
    if not has_end:
        two = None
        last = point_end
        tail = text[last : last + 1]
        zone = None
        u2 = f2 = m2 = s2 = w2 = None
        ap2 = None
        colon2 = False
    # What touches the end.
    if tail:
        if _latin(tail) and not (w1 and not has_end):
            closed = ap2 if has_end else ap1
            is_glued = (m2 or m1) and (tail.isupper() or ord(tail) > 0x250) and not tail.isdigit()
            if not is_glued and not (closed and tail.isupper()):
                return resume
        elif tail in "%°€£$" or (tail in ".,:/-+" and text[last + 1 : last + 2].isdigit()):
            if tail == "+" and (ap1 or ap2 or m1):
                pass  # "23.00+14" is an offset, "3:40 AM+1" the next day
            elif (
                tail == "-"
                and not has_end
                and (colon1 or ap1)
                and re.match(r"-\d{1,2}[./]\d", text[last:])
            ):
                pass  # a date follows
            elif (
                (
                    tail == "/"
                    and (ap1 or colon1 or w1)
                    and re.match(r"/\d{4}-|/ ?\d{1,2}(?::\d\d)? ?[ap]?", text[last:])
                )
                or (tail in ",:" and (ap1 or ap2))
                or (tail == "." and (ap1 or ap2 or (colon2 and m2)))
            ):
                pass
            else:
                return resume
        elif (
            tail == "-"
            and text[last + 1 : last + 2].islower()
            and (ap1 or ap2)
            and not w1
            and text[last - 1] != "."
        ):
            return resume  # "5pm-free", but "to 5 p.m.-with lunch"
        elif tail == ":" and _HEX_PAIR.match(text, last):
            return resume  # an address: "10:30:BB:2F"
    strong = bool(ap1 or ap2 or w1 or w2) or any(u in _STRONG_UNITS for u in (u1, u2) if u)
    fraction = colon1 or colon2 or f1 is not None or f2 is not None
    previous = word_before(text, first)
    low = previous.casefold().strip(".,:;()[]")
    if low in _HALVES or (
        f1 and has_end is False and h1 and int(h1) < 7 and _MINUTES.match(text, last - 4)
    ):
        return last  # "half past 5", "halb 9"; "1h30min" is a length
    if not strong:
        if ((low in BOOKS and previous[:1].isupper()) or scripture) and m1 != "00" and m2 != "00":
            return last
        if (
            (low in NO_CLOCK_BEFORE and not (low == "v" and colon1))  # Czech "v 15:00"
            or (low in ("of", "is", "to", "was") and RATIO_OF.search(text, 0, first))
            or NO_CLOCK_AFTER.match(text, last)
        ):
            return last
    if (
        colon1
        and not (strong or has_end)
        and previous[:1].isupper()
        and low not in KNOWN_DAYS
        and _CITED.match(text, last)
    ):
        return last  # "Nature 12:30 (2015)"
    if "uur" in (u1, u2) and _UUR_LENGTH.match(text, last):
        return last
    if (
        u1
        and u1[0] in "hH"
        and u1 in _STRONG_UNITS
        and len(h1 or "") == 1
        and not (m1 or f1 or has_end or ap1)
        and not LEAD_ONE.search(text, max(0, first - 14), first)
    ):
        return last  # "5 hr", "3 hrs"
    if ap1 == "a" and not (m1 or has_end) and _AM_NOUN.match(text, last):
        return last  # "4 AM signals"
    if (
        f1
        and not has_end
        and h1 in _SHORT
        and _LENGTH_NOUN.match(text, last)
        and not LEAD_ONE.search(text, max(0, first - 14), first)
    ):
        return last  # "2h30 workshop", "1h30 de route": a length
    if not (strong or fraction):
        verdict = (
            is_dotted(text, first, last, groups, low, has_end=has_end)
            if (s1 or s2)
            else is_whole(text, first, last, groups, low, has_end=has_end)
        )
        if not verdict:
            return resume
    elif not (m1 or f1 or u1 or ap1 or w1):
        # A bare hour before a real end: "10 - 10:30am", but neither "Session 1 - 10:30" nor "July 12 - 7:20 PM".
        if (
            (low in MONTHS and not _DATED_BEFORE.search(text, max(0, first - 24), first))
            or low in NO_BARE_BEFORE
            or (
                joint
                and low not in MONTHS
                and (b2 or joint not in _DASHES or text[point_end : point_end + 1] == " ")
                and previous
                and previous[-1:].isalpha()
                and low not in HOUR_LEADS
                and low not in WEEKDAYS
                and low not in WEAK_WEEKDAYS
                and u2 not in _STRONG_UNITS
                and not (low in EVENTS and ap2)  # "Lunch 12 - 1pm"
            )
            or not has_end
        ):
            return resume
        if (
            joint
            and s2
            and not ap2
            and text[point_end : point_end + 1] == " "
            and not LEADING_MARKUP.fullmatch(text, 0, first)
            and low not in HOUR_LEADS
            and not (u2 in _STRONG_UNITS and low in WEEKDAYS)  # "Freitag 9 – 17.30 Uhr"
        ):
            return resume
    elif s1 == "." and not (has_end or ap1 or u1) and fraction is False:
        return resume
    if (b1 or b2) and not (m1 or m2) and not (b1 and b2):
        # "3-4p" and "5p Eastern Time" are clocks, "Table 2a" is none.
        if (
            low in NO_BARE_BEFORE
            or low in NO_CLOCK_BEFORE
            or (
                previous
                and not has_end
                and low not in HOUR_LEADS
                and low not in WEEKDAYS
                and not zones.match_at(text, last + 1)
            )
            or (not previous and not has_end and not zones.match_at(text, last + 1))
        ):
            return resume
    elif (b1 or b2) and low in NO_BARE_BEFORE:
        return resume
    # "um 9 am Montag": German "am" is "on".
    if (
        has_end
        and a2 == "a"
        and " am" in text[last - 3 : last]
        and GERMAN.search(text, 0, last)
        and re.match(r" (?:\d{1,2}\.|[A-ZÄÖÜ])", text[last : last + 4])
    ):
        if not (m2 or m1 or u1 or u2 or LEAD_PAIR.search(text, max(0, first - 16), first)):
            return last
        ap2, last = None, last - 3
        two = minutes_of(h2 or "0", m2, None, u2)
    elif (
        not has_end
        and a1 == "a"
        and text[last - 3 : last] == " am"
        and GERMAN.search(text, 0, last)
        and re.match(r" (?:\d{1,2}\.|[A-ZÄÖÜ])", text[last : last + 4])
    ):
        ap1, last = None, last - 3
        one = minutes_of(h1 or "0", m1, None, u1)
        if one is None:
            return resume
    if w1 and not has_end and not (h1 and m1) and not is_noon(text, first, last, w1, low):
        return resume
    start, start_sure = one
    end: int | None = None
    end_sure = True
    if two is not None:
        start, end, start_sure, end_sure = range_of(
            one, two, start_marked=bool(ap1 or w1), end_marked=bool(ap2 or w2)
        )
        if end == 0 and w2:
            end = 1440
    elif w1 and start == 0 and low in ("until", "till", "by", "bis", "jusqu'à", "before"):
        start = 1440
    if (u1 or u2) and not fraction and (ct := _CT.match(text, last)):
        if ct[1][0] in "cC":
            start += 15
            if end is not None and end > start:
                end -= 15
        last = ct.end()
    return Clock(
        first,
        last,
        start,
        end,
        start_sure,
        end_sure,
        zone,
        seconds=bool(m1 and text[first:point_end].count(":") > 1),
    )


_CITED: Final = Lazy(
    r",? \((?:19|20)[0-9]{2}[a-z]?\)|, (?:19|20)[0-9]{2}(?:$|[.;,)])|\. doi:|[.,;] (?:pmid|doi|https?)\b",
    re.IGNORECASE,
)
_YEAR_TAILS: Final = (" (19", " (20", ", 19", ", 20", ", (1", ", (2", ". doi", ", doi", "; doi")
_COMPACT_BEFORE: Final = Lazy(r"[0-9]{3} ?[AaPp]\.?[Mm]\.?-$")  # "730pm-9pm"
_DATED_BEFORE: Final = Lazy(r"[0-9](?:st|nd|rd|th|\.)? ?[^\W\d_]+[.,]{0,2} $")  # "4. März, "
_HEX_PAIR: Final = Lazy(r":(?:[A-F][0-9A-F]|[0-9][A-F])(?![^\W_])")
_UUR_LENGTH: Final = Lazy(r" (?:per|totaal|in totaal|lang|later|=) ?")
_SLICE: Final = Lazy(r"(?<!\w)\w\[[^\]]{1,40}$")  # "A[1:10, 2:30]"
_ASSIGNED: Final = Lazy(r"(?<!\w)\w ?= $")  # "x = 10:30"
_SHORT: Final = frozenset("12345")
_LENGTH_NOUN: Final = Lazy(
    r" (?:de|d'|of|di|do|hands|[Ww]orkshop|[Tt]utorial|[Cc]ourse|par|per|pro)\b"
)
_AM_NOUN: Final = Lazy(
    r" (?:signals?|radios?|stations?|modulation|receivers?|broadcasts?|fung\w+|[Cc]lub)\b"
)
_AT: Final = frozenset(("a", "à", "às", "as", "al", "alle", "ao"))
_HALVES: Final = frozenset(("past", "halb", "half", "viertel", "dreiviertel"))
_SUSPECT: Final = BOOKS | NO_CLOCK_BEFORE | _HALVES | {"of", "is", "to", "was"}
_MINUTES: Final = Lazy(r".{0,2}min")
_UTC: Final = frozenset(("UTC", "GMT"))
_LISTED: Final = Lazy(r" {1,6}[0-9]{1,2}[:.][0-9]")


def _is_day(text: str, last: int) -> bool:
    """Whether a number that ends here is a day: a month follows ("5 June", "5 de mayo")."""
    word = _MONTH_WORD.match(text, last)
    return (
        word is not None
        and word[1].casefold() in MONTHS
        and word[1] not in ("may", "mar", "set", "out")
    )


_MONTH_WORD: Final = Lazy(r"(?:st|nd|rd|th|\.)? ?(?:(?:de|of) )?([^\W\d_]+)")
_DATE_TAIL: Final = Lazy(r"\.(?:\d|[ ,]|$)|,? ?\(?\d{1,2}(?::|\.\d\d| ?Uhr)")
_STRONG_UNITS: Final = frozenset(
    (
        "Uhr",
        "uhr",
        "UHR",
        "uur",
        "o'clock",
        "oclock",
        "часов",
        "часа",
        "час",
        "ч",
        "ч.",
        "hrs",
        "Hrs",
        "hrs.",
        "Hrs.",
        "HRS",
        "hs",
        "hs.",
        "hr",
        "hr.",
        "órakor",
        "órától",
        "óráig",
    )
)
_AFTER_WORDS: Final = Lazy(
    r" (?:on|at|in|and|am|in|every|each|daily|[A-Z]{2,4}\b|für|auf|weg|da|[a-z]{2,4}\b|Uhr|o'clock|hrs|h\b)|[ ]*$",
    re.IGNORECASE,
)


def clocks(text: str) -> Iterator[Clock]:
    """Every clock of a text made `plain`, in order."""
    noon = has_noon(text)
    pattern = noon_pattern() if noon else range_pattern()
    place = 0
    scripture = False
    while True:
        match = pattern.search(text, place)
        if match is None:
            return
        first, last = match.span()
        if (
            last - first < 3
            and not noon
            and text[first:last].isdigit()
            and not text.endswith(BARE_LEADS, 0, first)
        ):
            # One or two digits and nothing else: days, rooms, counts.
            place = last
            continue
        groups = match.groups()
        if noon:
            w1, w2 = groups[0], groups[13]
            groups = (*groups[1:13], *groups[14:])
            point_end = match.end(10)
        else:
            w1 = w2 = None
            point_end = match.end(9)
        if not (scripture or w1 or w2):
            plain = _plain(text, groups, first, last, point_end)
            if plain is not None:
                yield plain
                place = plain.last
                continue
        verdict = _accept(text, (*groups, w1, w2), (first, last), point_end, scripture=scripture)
        if isinstance(verdict, int):
            if groups[1] == ":" and not scripture:
                before = word_before(text, first)
                scripture = before[:1].isupper() and before.casefold().strip(".,") in BOOKS
            place = max(verdict, first + 1)
        else:
            yield verdict
            place = verdict.last

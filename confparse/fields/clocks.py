"""Text -> clocks: the numbers of a line that are times of day, and where they stand.

    7:30 - 7:35    8:30 -- 10:30 AM    9h30 à 11h    14 bis 16 Uhr    0915-0945    noon

One search finds both ends of a range; `_accept` then judges it by what stands around it.
Dates, zones and weekdays are the subject of `times`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from . import dates, zones
from .calendar_words import MONTHS, WEAK_WEEKDAYS, WEEKDAYS, words
from .lookalikes import BOOKS, NO_BARE_BEFORE, NO_CLOCK_AFTER, NO_CLOCK_BEFORE, NOUN_AFTER, RATIO_OF
from .patterns import Lazy

_HOUR: Final = r"([0-9](?<![0-9$€£#_][0-9])[0-9]?)(?![0-9])"
_MINUTE: Final = (
    r"(?:([:.'])([0-9]{2})(?![0-9])(?::[0-9]{2}(?:[.,][0-9]{1,6})?(?![0-9:]))?"
    r"| ?(?:[hH](?:eures?)?|[uU](?:hr)?) ?([0-5][0-9])(?![0-9:]|\.[0-9])(?: ?min\b)?)?"
)
# Of the end alone: "11:10 – 11: 30 a.m." has a blank that extraction left.
_END_MINUTE: Final = _MINUTE.replace("([:.'])", "([:.'])(?:(?<=:) )?", 1)
_UNIT: Final = r"(?: ?(h\b\.?|H\b|[Hh]rs?\b\.?|HRS\b|hs\b\.?|[Uu]hr(?![a-z])|UHR\b|uur\b|(?:(?<=[0-9])|(?<=[.:][0-5][05] ))u\b|[Hh]eures?\b|horas?\b|o'?clock\b|час(?:ов|а)?\b|ч\b\.?|órakor\b|órától\b|óráig\b|hodin\b|hod\b\.?))?"
_MERIDIEM: Final = (
    r"(?: ?([AaPp])\.? ?[Mm](?:\b|(?<=[ap]m)(?=[A-Z][a-z]))(?:\.(?![A-Za-z]\.))?(?!\.?[a-z])(?:\+1\b)?|(nn|[apn])(?![A-Za-z0-9])"
    r"| ?(पूर्वाह्न|अपराह्न|ص|م|π\.?μ\.?|μ\.?μ\.?|[Nn]achmittags|[Aa]bends|[Mm]orgens|[Vv]ormittags|[Nn]achts|de la tarde|de la noche"
    r"|de la mañana|du matin|du soir|de l'après-midi|da tarde|da noite|da manhã|di mattina|del mattino|del pomeriggio|di sera"
    r"|in the (?:morning|afternoon|evening)|'s (?:ochtends|middags|avonds)|вечера|утра|дня)(?!\w))?"
)
_NOON: Final = (
    r"noon|midday|midnight|midi|minuit|mittags?|mitternacht|mediod[ií]a|medianoche|mezzogiorno|"
    r"mezzanotte|meio-dia|meia-noite|middernacht"
)
_ZONE_BETWEEN: Final = r"(?: ?\(?([A-Z]{1,4}T|UTC|GMT|MESZ|MEZ|HAE|HNE)\)?(?![A-Za-z+]| ?[+-](?:\d{1,2}(?![\d:.h])|0\d:?\d\d)|-1[0-2]:[03]0(?! ?[A-Z])))?"
_AND: Final = frozenset(("and", "und", "et", "y", "e", "en", "og", "och", "i", "и", "&"))
_BETWEEN: Final = (
    r"(?:[ *_]{0,4}(-{1,3}>?(?: ?\|)?|~|>|/|\||:)[ *_]{0,4}"
    r"|[,.]? {1,3}(to|until+|till?|through|thru|bis(?: zum)?|a|à|às|as|al|alle|ao|hasta|jusqu'[aà]|até|tot|do|до|по|til"
    r"|and|und|et|y|e|en|og|och|i|и) {1,2}"
    r"|(?<=[Mm]\.)(?=[0-9]{1,2}:)| {1,6}(?=[0-9]{1,2}:[0-9]{2}(?![0-9])))(?:(?:ca\.?|c\.|circa|about|around|las|les|ore|kl\.?|klo|um|at|approx\.?|gegen|ab) )?"
)


@cache
def range_pattern() -> re.Pattern[str]:
    # One search finds both ends: groups 1-8 the start (9 is empty and marks where it ends), 10 a zone,
    # 11 and 12 what joins, 13-20 the end.
    point = _HOUR + _MINUTE + _UNIT + _MERIDIEM
    return re.compile(
        f"{point}(){_ZONE_BETWEEN}(?:(?i:{_BETWEEN}){_HOUR}{_END_MINUTE}{_UNIT}{_MERIDIEM})?"
    )


@cache
def _noon_pattern() -> re.Pattern[str]:
    # The same with noon and midnight as words: group 4 or 13 (one more group a point).
    point = (
        r"(?:(?<!\w)(?:12(?:[:.]00)? ?)?((?i:"
        + _NOON
        + r"))\b|"
        + _HOUR
        + _MINUTE
        + _UNIT
        + _MERIDIEM
        + ")"
    )
    return re.compile(f"{point}(){_ZONE_BETWEEN}(?:(?i:{_BETWEEN}){point})?")


_COMPACT: Final = Lazy(
    r"(?<![\w$€£.,:/#+-])(\d{1,2}(?=\d\d))(\d\d)(?: ?(h|[Hh]rs?|HRS|Uhr|hours?)\b\.?)?(?: ?([AaPp])\.? ?[Mm]\b\.?|([ap])\b)?"
    r"(?: {0,2}(?:-{1,3}|~|to|bis|until) {0,2}(\d{1,2}(?=\d\d))(\d\d)(?!\d)(?: ?(h|[Hh]rs?|HRS|Uhr|hours?)\b\.?)?(?: ?([AaPp])\.? ?[Mm]\b\.?|([ap])\b)?)?(?![\d\w/.,:%-]\d|\w)"
)
_LEAD_ONE: Final = Lazy(
    r"(?:^|[\s(,|])(?:at|from|@|um|ab|à|dès|a las|alas|las|às|as|alle|ore|kl\.?|klo|klockan|kello|saat|pukul|jam|v|ve|von|between|zwischen|gegen|until|till|bis|by|before|after|starts?|starting|"
    r"begins?|beginning|de|das|dalle|entre|om|tussen|van|vers|desde las|desde|hasta las|o|godz\.?|godzinie|в|с|od|do|since|around|about|ca\.?|c\.|heure|heures|hora|h|time)[ :]{1,2}$",
    re.IGNORECASE,
)
_LEAD_PAIR: Final = Lazy(
    r"(?:^|[\s(,|])(?:from|von|vom|between|zwischen|de|du|das|dalle|dalla|entre|tussen|van|od|z|с|från|fra|del|desde|desde las|de las|entre las|le)[ :]{1,2}(?:(?:ca\.?|about|around) )?$",
    re.IGNORECASE,
)
_STRONG_LEAD: Final = Lazy(
    r"(?:^|[\s(,|])(?:kl\.?|klo|klockan|kello|a las|às|alle ore|ore|pukul|jam|godz\.?|o godzinie|o'clock|saat|lúc) $",
    re.IGNORECASE,
)
_LEAD_AND: Final = Lazy(
    r"(?:between|zwischen|entre|tussen|mellan|mellem|mellom|między|между|tra|fra)(?: las| les| the| ca\.?| about)? {0,2}$",
    re.IGNORECASE,
)
_LEADING_MARKUP: Final = Lazy(r"[\s|*#>\[(•·▪◦–„\"_-]*(?:(?:ca|approx|c)\.? )?[\s|*_\[(]*")
_GERMAN: Final = Lazy(r"\b(?:von|bis|um|ab|zwischen|Uhr|und|ich|bin|den|der|die)\b", re.IGNORECASE)
_CT: Final = Lazy(r" {0,2}\(?(c\. ?t\.|s\. ?t\.|ct\b|st\b)", re.IGNORECASE)


def has_noon(text: str) -> bool:
    low = text.casefold()
    # Nine substring tests cost a third of one search for the words.
    return (
        ("noon" in low and ("afternoon" not in low or low.count("noon") > low.count("afternoon")))
        or "mid" in low or "minuit" in low or "mittag" in low or "mittern" in low
        or "medi" in low or "mezz" in low or "meia-" in low or "meio-" in low
    )  # fmt: skip


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


def minutes_of(
    hour: str, minute: str | None, meridiem: str | None, unit: str | None
) -> tuple[int, bool] | None:
    """Minutes after midnight and whether the half of the day is settled; ``None`` for 25:61."""
    h = int(hour)
    m = int(minute) if minute else 0
    if h > 24 or m > 59 or (h == 24 and m):
        return None
    if meridiem:
        if h > 12 or h == 0:
            return h * 60 + m, True
        if meridiem == "n":
            return 720 + m, True
        return (h % 12 + (12 if meridiem == "p" else 0)) * 60 + m, True
    return h * 60 + m, h >= 13 or h == 0 or unit is not None


_FORENOON: Final = Lazy("π|[Mm]orgens|[Vv]ormit|mañana|matin|mattin|manhã|morning|ochtend|утра")
_MERIDIEM_SIGNS: Final = {"पूर्वाह्न": "a", "अपराह्न": "p", "ص": "a", "م": "p"}


def meridiem_of(one: str | None, two: str | None, other: str | None) -> str | None:
    if one:
        return "a" if one in "aA" else "p"
    if two:
        return two[0]
    if other:
        return _MERIDIEM_SIGNS.get(other) or ("a" if _FORENOON.search(other) else "p")
    return None


def _noon_value(word: str) -> tuple[int, bool]:
    word = word.casefold()
    is_midnight = word.startswith(
        ("midn", "minu", "mittern", "mediano", "mezzan", "meia", "middern")
    )
    return (0 if is_midnight else 720), True


def borrow(start: int, end: int, *, start_fixed: bool, end_fixed: bool) -> tuple[int, int]:
    """Borrow a meridiem: of the two halves for the bare end, the shortest positive span."""
    if end_fixed and not start_fixed and start < 780:
        low = start % 720
        span_low, span_high = (end - low) % 1440 or 1440, (end - low - 720) % 1440 or 1440
        return (low if span_low <= span_high else low + 720), end
    if start_fixed and not end_fixed and end < 780:
        low = end % 720
        span_low, span_high = (low - start) % 1440 or 1440, (low + 720 - start) % 1440 or 1440
        return start, (low if span_low <= span_high else low + 720)
    return start, end


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
        ):
            return resume
    tail = text[last : last + 1]
    one = (_noon_value(w1) if w1 else None) or (
        minutes_of(h1 or "0", m1 or f1, ap1, u1 or f1) if h1 else None
    )
    if one is None:
        return resume
    has_end = h2 is not None or w2 is not None
    if (
        has_end
        and word is not None
        and word.casefold() in _AND
        and not _LEAD_AND.search(text, max(0, first - 24), first)
    ):
        has_end = False
    if has_end and (
        joint == "/"
        or (s2 == "." and s1 != "." and not (u2 or ap2) and tail and _DATE_TAIL.match(text, last))
    ):
        # "06:00 Uhr bis 15.06.2017 06:00": the second value is a date.
        has_end = False
    two = None
    if has_end:
        two = _noon_value(w2) if w2 else minutes_of(h2 or "0", m2 or f2, ap2, u2 or f2)
    colon1, colon2 = s1 == ":", s2 == ":"
    # A bare hour as the end of a range ("11 am to 3"): only where nothing says that it counts things.
    if has_end and not w2 and not (m2 or f2 or u2 or ap2):
        after = text[last : last + 1]
        spaced = word is not None or (joint is not None and " " in text[point_end:last])
        counts = (
            NOUN_AFTER.match(text, last)
            or after in ("%", "°", "€", "/")
            or (after == "." and text[last + 1 : last + 2].isdigit())
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
                and not (not m1 and _STRONG_LEAD.search(text, max(0, first - 14), first))
                and not (
                    m1
                    and (
                        _LEADING_MARKUP.fullmatch(text, 0, first)
                        # "TTh 9:30-11", "Fr 9.30-11"
                        or _word_before(text, first).casefold().rstrip(".,:") in _LECTURE_DAYS
                    )
                )
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
        is_first = _LEADING_MARKUP.fullmatch(text, 0, first) is not None
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
        named = _word_before(text, first).casefold().rstrip(".,")
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
                    and (ap1 or colon1)
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
    previous = _word_before(text, first)
    low = previous.casefold().strip(".,:;()[]")
    if low in _HALVES or (
        f1 and has_end is False and h1 and int(h1) < 7 and _MINUTES.match(text, last - 4)
    ):
        return last  # "half past 5", "halb 9"; "1h30min" is a length
    if not strong:
        if ((low in BOOKS and previous[:1].isupper()) or scripture) and m1 != "00" and m2 != "00":
            return last
        if (
            low in NO_CLOCK_BEFORE
            or (low in ("of", "is", "to", "was") and RATIO_OF.search(text, 0, first))
            or NO_CLOCK_AFTER.match(text, last)
        ):
            return last
    if "uur" in (u1, u2) and _UUR_LENGTH.match(text, last):
        return last
    if (
        u1
        and u1[0] in "hH"
        and u1 in _STRONG_UNITS
        and len(h1 or "") == 1
        and not (m1 or f1 or has_end or ap1)
        and not _LEAD_ONE.search(text, max(0, first - 14), first)
    ):
        return last  # "5 hr", "3 hrs"
    if ap1 == "a" and not (m1 or has_end) and _AM_NOUN.match(text, last):
        return last  # "4 AM signals"
    if (
        f1
        and not has_end
        and h1 in _SHORT
        and _LENGTH_NOUN.match(text, last)
        and not _LEAD_ONE.search(text, max(0, first - 14), first)
    ):
        return last  # "2h30 workshop", "1h30 de route": a length
    if not (strong or fraction):
        verdict = (
            _dotted(text, first, last, groups, low, has_end=has_end)
            if (s1 or s2)
            else _bare(text, first, last, groups, low, has_end=has_end)
        )
        if not verdict:
            return resume
    elif not (m1 or f1 or u1 or ap1 or w1):
        # A bare hour before a real end: "10 - 10:30am", but neither "Session 1 - 10:30" nor "July 12 - 7:20 PM".
        if (
            low in MONTHS
            or low in NO_BARE_BEFORE
            or (
                joint
                and previous
                and previous[-1:].isalpha()
                and low not in _HOUR_LEADS
                and low not in WEEKDAYS
                and low not in WEAK_WEEKDAYS
                and u2 not in _STRONG_UNITS
            )
            or not has_end
        ):
            return resume
        if (
            joint
            and s2
            and not ap2
            and text[point_end : point_end + 1] == " "
            and not _LEADING_MARKUP.fullmatch(text, 0, first)
            and low not in _HOUR_LEADS
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
                and low not in _HOUR_LEADS
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
        and _GERMAN.search(text, 0, last)
        and re.match(r" (?:\d{1,2}\.|[A-ZÄÖÜ])", text[last : last + 4])
    ):
        if not (m2 or m1 or u1 or u2 or _LEAD_PAIR.search(text, max(0, first - 16), first)):
            return last
        ap2, last = None, last - 3
        two = minutes_of(h2 or "0", m2, None, u2)
    elif (
        not has_end
        and a1 == "a"
        and text[last - 3 : last] == " am"
        and _GERMAN.search(text, 0, last)
        and re.match(r" (?:\d{1,2}\.|[A-ZÄÖÜ])", text[last : last + 4])
    ):
        ap1, last = None, last - 3
        one = minutes_of(h1 or "0", m1, None, u1)
        if one is None:
            return resume
    if w1 and not has_end and not (h1 and m1) and not _is_noon(text, first, last, w1, low):
        return resume
    start, start_sure = one
    end: int | None = None
    end_sure = True
    if two is not None:
        end, end_sure = two
        fixed1, fixed2 = bool(ap1 or w1), bool(ap2 or w2)
        if fixed1 != fixed2:
            start, end = borrow(
                start, end, start_fixed=fixed1 or start >= 780, end_fixed=fixed2 or end >= 780
            )
            start_sure = end_sure = True
        elif start_sure != end_sure and not fixed1:
            # 9:00 - 17:00: a value of 13 or more means that the clock has 24 hours.
            start_sure = end_sure = True
        if end == 0 and (w2 or end < start):
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


KNOWN_DAYS: Final = frozenset((*WEEKDAYS, *WEAK_WEEKDAYS, *MONTHS))
_DOT_PAIR: Final = Lazy(
    r"(?<![\d.])([01]?\d|2[0-3])\.([0-5]\d) ?- ?([01]?\d|2[0-3])\.([0-5]\d)(?![\d.%])"
)
_AMOUNT_LEAD: Final = Lazy(
    r"(?:sold|priced|valued|rated|closed|traded|set|fixed|estimated|measured|peak\w*|value|price|rate|score\w*|page|line|room|level|stands?|version) (?:at|bis|until|till) $",
    re.IGNORECASE,
)
_HEX_PAIR: Final = Lazy(r":(?:[A-F][0-9A-F]|[0-9][A-F])(?![^\W_])")
_UUR_LENGTH: Final = Lazy(r" (?:per|totaal|in totaal|lang|later|=) ?")
_CLOCKWISE: Final = Lazy(
    r"(?<![^\W_])(?:dalle|godzinach od|godz\. od|(?:de|desde) las|entre las) $", re.IGNORECASE
)
_TURKISH_CASE: Final = Lazy(r"['’](?:d[ae]n?|t[ae]n?|y?[ae])(?![^\W_])")
_MONTH_NUMBERS: Final = frozenset(f"{month:02d}" for month in range(1, 13))
_LECTURE_DAYS: Final = KNOWN_DAYS - frozenset(MONTHS) | frozenset(words("tth tuth mwf mw wf tr"))
_CITED: Final = Lazy(r"(?<![^\W_])[A-Z][a-z]{1,4}\. $")  # "Aen. 9.30–10.15"
_SINCE: Final = Lazy(r"partir de $", re.IGNORECASE)
_ASSIGNED: Final = Lazy(r"(?<!\w)\w ?= $")  # "x = 10:30"
_EVENTS: Final = frozenset(
    words(
        "dinner lunch breakfast reception registration opening closing close end ends coffee tea break welcome arrival departure start starts begin begins "
        "doors banquet party concert finish beginn ende anfang einlass start abendessen mittagessen empfang aanvang begin einde lunsj middag frokost slut "
        "senest inizio fine cena pranzo dîner déjeuner accueil inicio fin almuerzo início jantar almoço początek koniec obiad kolacja začátek konec alkaa päättyy"
    )
)
_SHORT: Final = frozenset("12345")
_LENGTH_NOUN: Final = Lazy(
    r" (?:de|d'|of|di|do|hands|[Ww]orkshop|[Tt]utorial|[Cc]ourse|par|per|pro)\b"
)
_AM_NOUN: Final = Lazy(
    r" (?:signals?|radios?|stations?|modulation|receivers?|broadcasts?|fung\w+|[Cc]lub)\b"
)
_AT: Final = frozenset(("a", "à", "às", "as", "al", "alle", "ao"))
_HALVES: Final = frozenset(("past", "halb", "half", "viertel", "dreiviertel"))
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


def _is_noon(text: str, first: int, last: int, word: str, low: str) -> bool:
    """Whether "noon" or "midnight" alone is a time, not a word of a title ("Midnight in Paris")."""
    if word.isupper() and word.casefold() == "midi":
        return False
    if text[first].isdigit():  # "12 noon"
        return True
    bare = text.strip(" |*_-()[].:,")
    if bare == text[first:last]:
        return True
    if low in _NOON_LEADS or low in MONTHS or low in WEEKDAYS or low[-1:].isdigit():
        return True
    if zones.match_at(text, last + 1) is not None:
        return True
    return _LEADING_MARKUP.fullmatch(text, 0, first) is not None and text[last : last + 2].strip()[
        :1
    ] in ("-", ":", "|")


_NOON_LEADS: Final = frozenset(
    words(
        "at by until till before from after to um à a al alle gegen bis ab zu op om hasta até vers around about @ the"
    )
) - {"the", "after", "to"}
_HOUR_LEADS: Final = frozenset(
    words(
        "from at between von vom um ab zwischen de das dalle alle entre tussen van om od à a às as las ore kl kl. klo @ to until till bis begins starts "
        "starting is on den time zeit uhrzeit hora heure горы с в daily open opens hours daily täglich à"
    )
)
_AFTER_WORDS: Final = Lazy(
    r" (?:on|at|in|and|am|in|every|each|daily|[A-Z]{2,4}\b|für|auf|weg|da|[a-z]{2,4}\b|Uhr|o'clock|hrs|h\b)|[ ]*$",
    re.IGNORECASE,
)
_DATE_GAP: Final = Lazy(r"[ ,.]{1,3}(?:(?:um|at|kl\.?|klo|pukul|ore|à|om) )?")


def _date_ends(text: str, first: int) -> bool:
    """Whether a full date stands right before a place: "12 Jun, 20.00", "29.02.2020 13.12"."""
    found, _ = dates.scan(text[:first])
    return any(
        (
            date.year is not None
            or text[date.last - 1 : date.last] != "."
            or text[date.last - 2].isalpha()
        )
        and date.sure
        and _DATE_GAP.fullmatch(text, date.last - (text[date.last - 1] == "."), first) is not None
        for date in found
    )


def _word_before(text: str, first: int) -> str:
    parts = text[max(0, first - 24) : first].rsplit(None, 1)
    word = parts[-1] if parts else ""
    # Brackets, dashes and cell borders end what belongs to a value.
    return word if word.strip("|*_([{-–:•·.,\"'„>=") else ""


def _dotted(
    text: str, first: int, last: int, groups: tuple[str | None, ...], low: str, *, has_end: bool
) -> bool:
    """Whether a dot pair is a clock: it also is a decimal, a date, a version, a section number."""
    h1, s1, m1, _, u1 = groups[:5]
    h2, s2, m2, _, u2 = groups[12:17]
    if u1 or (has_end and u2):
        return True
    if low in NO_BARE_BEFORE or low in NO_CLOCK_BEFORE or low in ("vom", "raum"):
        return False
    if has_end:
        if s1 != "." or s2 != ".":
            if s1 is None:
                return _STRONG_LEAD.search(text, max(0, first - 14), first) is not None
            return low in _LECTURE_DAYS or bool(_LEAD_PAIR.search(text, max(0, first - 16), first))
        if (
            h1 == "0"
            or (low not in KNOWN_DAYS and _CITED.search(text, max(0, first - 7), first))
            or NO_CLOCK_AFTER.match(text, last)
            or NOUN_AFTER.match(text, last)
            or (text[last : last + 1] == "." and "01" <= (m2 or "") <= "12")
        ):
            return False
        could_be_dates = all(
            m and 1 <= int(m) <= 12 and h and int(h) > 0 for h, m in ((h1, m1), (h2, m2))
        )
        # "10.10 - 11.10" is two dates as well as two clocks; text before a range of dates says so.
        if not could_be_dates or groups[9] is not None or low in ("between", "from", "zwischen"):
            return True
        # "10.10 - 11.10 | 11.10 - 12.30": the next range cannot be one of dates.
        return (first > 2 and any(date.sure for date in dates.scan(text[:first])[0])) or any(
            not {match[2], match[4]} <= _MONTH_NUMBERS for match in _DOT_PAIR.finditer(text, last)
        )
    if not (m1 and h1):
        return False
    if first > 4 and not text[last : last + 1].strip() and _date_ends(text, first):
        return True
    if (
        low in ("until", "till", "bis", "at")
        and m1 in ("00", "15", "30", "45")
        and 8 <= int(h1) <= 23
        and (m1 > "12" or low == "at")
        and not _AMOUNT_LEAD.search(text, 0, first)
    ):
        return NOUN_AFTER.match(text, last) is None  # "dinner at 19.30", "until 12.30"
    if _TURKISH_CASE.match(text, last) and m1[1] in "05" and 6 <= int(h1) <= 23:
        return True  # "14.30'da"
    ahead = _LEAD_ONE.search(text, max(0, first - 14), first)
    if (
        ahead
        and low
        not in (
            "de",
            "c.",
            "until",
            "bis",
            "vom",
            "o",
            "by",
            "before",
            "after",
            "about",
            "around",
            "since",
            "at",
            "von",
            "h",
            "do",
        )
        and m1[1] in "05"
    ):
        return True
    # The first cell of a line: "09.30 Setning", "12.30 | Wrap-up".
    if low in _EVENTS and m1[1] in "05" and 7 <= int(h1) <= 23:
        return NOUN_AFTER.match(text, last) is None  # "Dinner 19.30"
    if not _LEADING_MARKUP.fullmatch(text, 0, first) or m1[1] not in "05" or not 7 <= int(h1) <= 23:
        return False
    if 1 <= int(m1) <= 12 and text[first - 4 : first].strip(" |*") != "ca.":
        return False
    follows = text[last : last + 3]
    return (
        bool(re.match(r" {2}| ?\||\t| [^\W\d_]|:| ?-{1,2} |$", follows))
        and not NOUN_AFTER.match(text, last)
        and (
            len(h1) == 2
            or follows.lstrip()[:1] == "|"
            or follows.startswith("  ")
            # "9.15 Welcome": sections do not count that far, and prices have no capital behind.
            or (int(h1) >= 8 and re.match(r" [^\W\d_a-z][^\W\d_A-Z]", follows) is not None)
        )
    )


def _bare(
    text: str, first: int, last: int, groups: tuple[str | None, ...], low: str, *, has_end: bool
) -> bool:
    """Whether whole hours without a meridiem are clocks: "14h-15h30", "von 14 bis 16", "17 heures"."""
    h1, _, _, _, u1 = groups[:5]
    word, h2, _, _, _, u2 = groups[11:17]
    if u1 or (has_end and u2):
        unit = (u2 if has_end else u1) or u1 or ""
        if has_end:
            if (
                unit.startswith(("h", "H", "u"))
                and groups[10] is not None
                and not u1
                and _LEAD_PAIR.search(text, 0, first) is None
            ):
                # "13-15h" is a span of clocks, "2-3h" a length.
                return int(h1 or 0) >= 7 and low not in (
                    "ca.",
                    "about",
                    "in",
                    "for",
                    "etwa",
                    "während",
                )
            return not text[last:].startswith((" min", " per ", " por ", " par ", " pro ", " tota"))
        if low in (
            "in",
            "for",
            "over",
            "within",
            "during",
            "pour",
            "pendant",
            "durante",
            "per",
            "every",
            "plus",
            "of",
            "last",
            "next",
            "a",
            "für",
            "nach",
        ):
            return (
                low == "a"
                and text[max(0, first - 6) : first].casefold().endswith(("às ", " a "))
                and False
            )
        hour = int(h1 or 0)
        if NOUN_AFTER.match(text, last) or re.match(
            r" (?:hack|work|tutor|course|cours|long|de |di |of |per |pro )", text[last : last + 8]
        ):
            return False
        if _LEAD_ONE.search(text, max(0, first - 14), first):
            if low == "de" and unit.startswith("hora") and not _SINCE.search(text, 0, first):
                return False  # "un curso de 20 horas"
            return low != "de" or hour >= 7
        if zones.match_at(text, last + 1):
            return True
        if hour < 6 or hour == 24:
            return False
        at_start = _LEADING_MARKUP.fullmatch(text, 0, first) is not None
        if at_start:
            return bool(re.match(r" ?(?:[:|>–-]|$)", text[last : last + 2])) or (
                len(h1 or "") == 2 and hour < 23
            )
        found, weekdays = dates.scan(text[max(0, first - 60) : first])
        return bool(found) or any(day.sure for day in weekdays)
    if (
        low == "alle"
        and not has_end
        and 7 <= int(h1 or 0) <= 23
        and text[last : last + 1] in ("", ".", ";", ")")
        and not _GERMAN.search(text)
    ):
        return True  # "alle 18", but "alle 18 Monate"
    if (
        h1 is not None
        and _STRONG_LEAD.search(text, max(0, first - 14), first)
        and not NOUN_AFTER.match(text, last)
    ):
        return has_end is False or groups[10] in ("-", "~", None)
    if not has_end or word is None or h1 is None or h2 is None:
        # "6-7" says nothing, nor does "3 to 5" without a word before and a day beside it.
        return False
    if not _LEAD_PAIR.search(text, max(0, first - 16), first) or NOUN_AFTER.match(text, last):
        return False
    follows = text[last : last + 1]
    if follows in ("%", "€", "°", "/", ":") or (
        follows == "." and text[last + 1 : last + 2].isdigit()
    ):
        return False
    if re.match(r" (?:de |di |of |[A-Za-z]+(?:s|en)\b)", text[last : last + 14]) and not re.match(
        r" (?:des|aus|das|los|les|on)\b", text[last : last + 5]
    ):
        found_after, _ = dates.scan(text[first:])
        if found_after:
            return False
    if text[last : last + 1] in ("", ".", ",", ";", ")") and _CLOCKWISE.search(
        text, max(0, first - 24), first
    ):
        # "dalle 10 alle 20", "w godzinach od 9 do 15": the words are those of clocks.
        return int(h1) >= 6
    found, weekdays = dates.scan(text[:first] + " | " + text[last:])
    return any(date.sure or date.weekday for date in found) or any(day.sure for day in weekdays)


_STRONG_LEADS: Final = tuple(
    f"{lead} "
    for word in words(
        "kl kl. klo klockan kello alle las às ore pukul jam godz. godz godzinie saat lúc"
    )
    for lead in (word, word.capitalize())
)


def clocks(text: str) -> Iterator[Clock]:
    """Every clock of a text made `plain`, in order."""
    noon = has_noon(text)
    pattern = _noon_pattern() if noon else range_pattern()
    place = 0
    scripture = False
    while True:
        match = pattern.search(text, place)
        if match is None:
            return
        groups = match.groups()
        if (
            not noon
            and text[match.start() : match.end()].isdigit()
            and not text.endswith(_STRONG_LEADS, 0, match.start())
        ):
            # One or two digits and nothing else: days, rooms, counts.
            place = match.end()
            continue
        if noon:
            w1, w2 = groups[0], groups[13]
            groups = (*groups[1:13], *groups[14:], w1, w2)
            point_end = match.end(10)
        else:
            groups = (*groups, None, None)
            point_end = match.end(9)
        verdict = _accept(text, groups, match.span(), point_end, scripture=scripture)
        if isinstance(verdict, int):
            if groups[1] == ":" and not scripture:
                before = _word_before(text, match.start())
                scripture = before[:1].isupper() and before.casefold().strip(".,") in BOOKS
            place = max(verdict, match.start() + 1)
        else:
            yield verdict
            place = verdict.last


def compact_clocks(text: str) -> Iterator[Clock]:
    """Clocks without a colon: ``0915 – 0945``, ``630-930am``, ``330 p.m.``."""
    for match in _COMPACT.finditer(text):
        h1, m1, u1, a1, b1, h2, m2, u2, a2, b2 = match.groups()
        ap1, ap2 = meridiem_of(a1, b1, None), meridiem_of(a2, b2, None)
        one = minutes_of(h1, m1, ap1, u1)
        two = minutes_of(h2, m2, ap2, u2) if h2 else None
        first, last = match.span()
        if one is None or (h2 and two is None):
            continue
        low = _word_before(text, first).casefold().strip(".,:;()[]*")
        labelled = bool(u1 or ap1) and text[first - 2 : first] == ": "  # "Class: 0900hrs"
        if (low in NO_BARE_BEFORE or low in NO_CLOCK_BEFORE or low in MONTHS) and not labelled:
            continue
        if not (ap1 or ap2 or u1 or u2):
            at_start = _LEADING_MARKUP.fullmatch(text, 0, first) is not None
            if two is None:
                # "0915 | Opening": a leading zero at the start of a line.
                if not (
                    at_start
                    and len(h1) == 2
                    and h1[0] == "0"
                    and re.match(r" ?[|:-]|  ", text[last : last + 2])
                ):
                    continue
            else:
                if len(h1) != 2 or len(h2 or "") != 2:
                    continue
                years = 19 <= int(h1) <= 20 and 19 <= int(h2 or 0) <= 20
                fives = m1[1] in "05" and (m2 or "")[1:] in ("0", "5")
                dated = bool(dates.scan(text[max(0, first - 30) : first])[0])
                zero = h1[0] == "0" or (h2 or "")[:1] == "0"
                if (
                    (years and not dated)
                    or (not fives and not zero and not dated)
                    or not (at_start or dated or (zero and not low[-1:].isalpha()))
                ):
                    continue
        elif ((ap1 or ap2) and len(h1) == 2 and int(h1) > 12) or (
            (u1 in ("h", "hours", "hour") and two is None and not re.match(r"0|1|2", h1))
            or ((u1 or u2) in ("hours", "hour") and len(h1) < 2)
        ):
            continue
        start, start_sure = one
        end, end_sure = two if two is not None else (None, True)
        if end is not None:
            if bool(ap1) != bool(ap2):
                start, end = borrow(start, end, start_fixed=bool(ap1), end_fixed=bool(ap2))
            start_sure = end_sure = True
            if end == 0 and end < start:
                end = 1440
        elif not ap1:
            start_sure = True
        yield Clock(first, last, start, end, start_sure, end_sure)

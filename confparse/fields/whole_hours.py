"""Whether whole hours are clocks: ``14h-15h30``, ``von 14 bis 16``, ``17 heures`` are, ``3-5`` and ``20 hours`` are none."""

from __future__ import annotations

import re
from typing import Final

from . import dates, zones
from .clock_leads import GERMAN, LEAD_ONE, LEAD_PAIR, LEADING_MARKUP, LECTURE_DAYS, STRONG_LEAD
from .lookalikes import EVENTS, NOUN_AFTER
from .patterns import Lazy

_CLOCKWISE: Final = Lazy(
    r"(?<![^\W_])(?:dalle|godzinach od|godz\. od|(?:de|desde) las|entre las) $", re.IGNORECASE
)
_PART_OF_DAY: Final = Lazy(
    r"(?<![^\W_])(?:(?:nach|vor)mittags?|abends?|morgens|afternoons?|evenings?|mornings?|tonight|tomorrow|today|heute|morgen|demain)(?![^\W_])",
    re.IGNORECASE,
)
_ENDS: Final = Lazy(r" *(?:$|[,;)|](?! ?[0-9]))")
_CAPITAL_DAY: Final = Lazy(r"(?<![\w-])[A-Z][A-Za-zäöüéá]{1,9}\.?,? $")
_SINCE: Final = Lazy(r"partir de $", re.IGNORECASE)


def is_whole(
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
                and LEAD_PAIR.search(text, 0, first) is None
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
        if LEAD_ONE.search(text, max(0, first - 14), first):
            if low == "de" and unit.startswith("hora") and not _SINCE.search(text, 0, first):
                return False  # "un curso de 20 horas"
            if low == "de" and text.startswith(" à ", last):
                return False  # "une formation de 14 heures à Lyon"
            return low != "de" or hour >= 7
        if zones.match_at(text, last + 1):
            return True
        if hour < 6 or hour == 24:
            return False
        at_start = LEADING_MARKUP.fullmatch(text, 0, first) is not None
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
        and (text[last : last + 1] in ("", ".", ";", ")") or text.startswith(" del ", last))
        and not GERMAN.search(text)
    ):
        return True  # "alle 18", but "alle 18 Monate"
    if (
        h1 is not None
        and STRONG_LEAD.search(text, max(0, first - 14), first)
        and not NOUN_AFTER.match(text, last)
    ):
        return has_end is False or groups[10] in ("-", "~", None)
    if low in ("at", "um") and not has_end and h1 is not None and _CLAUSE_ENDS.match(text, last):
        return 1 <= int(h1) <= 23 and _is_appointment(text, first, last)
    if (
        has_end
        and groups[10] == "-"
        and low in LECTURE_DAYS
        and text[first - 2 : first].strip() == text[first - 2]
        and 1 <= (int(h2 or 0) - int(h1 or 0)) % 12 <= 6  # else a score
        and _ENDS.match(text, last)
        and _CAPITAL_DAY.search(text, max(0, first - 14), first)
    ):
        return True  # "Fri 4-5", "Mi 10-12, Raum 3": of two days no one prints one weekday
    if not has_end or word is None or h1 is None or h2 is None:
        # "6-7" says nothing, nor does "3 to 5" without a word before and a day beside it.
        return False
    if not LEAD_PAIR.search(text, max(0, first - 16), first) or NOUN_AFTER.match(text, last):
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
    if _PART_OF_DAY.search(text):
        return True  # "nachmittags von 3 bis 5"
    found, weekdays = dates.scan(text[:first] + " | " + text[last:])
    return any(date.sure or date.weekday for date in found) or any(day.sure for day in weekdays)


def _is_appointment(text: str, first: int, last: int) -> bool:
    """Whether "at 7" stands with a day or an event, or doors open: "am 20.10. um 8", "Dinner at 7 on Friday"."""
    if _OPENS_AT.search(text, 0, first):
        return True
    lead = text.rindex(" ", 0, first - 1)
    found, weekdays = dates.scan(text[max(0, lead - 60) : last + 20])
    shift = max(0, lead - 60)
    ends = [date.last for date in found] + [day.last for day in weekdays if day.sure]
    if any(0 <= lead - shift - end <= 1 for end in ends):
        return True  # "Friday at 7"
    event = text[:lead].rsplit(None, 1)[-1:]
    return (
        bool(event)
        and event[0].casefold() in EVENTS
        and (any(date.sure for date in found) or any(day.sure for day in weekdays))
    )


_CLAUSE_ENDS: Final = Lazy(r"$|[,;!?)](?! ?[0-9])|\.(?![0-9])| on [A-Z]| am [A-Z]")
_OPENS_AT: Final = Lazy(
    r"(?<![^\W_])(?:doors|gates?|venue|box office|opens?|opening|tonight|tomorrow|(?:heute|morgen) ?[^\W\d_]{0,10}) (?:opens? )?(?:at|um) $",
    re.IGNORECASE,
)

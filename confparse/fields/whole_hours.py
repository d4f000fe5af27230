"""Whether whole hours are clocks: ``14h-15h30``, ``von 14 bis 16``, ``17 heures`` are, ``3-5`` and ``20 hours`` are none."""

from __future__ import annotations

import re
from typing import Final

from . import dates, zones
from .clock_leads import GERMAN, LEAD_ONE, LEAD_PAIR, LEADING_MARKUP, STRONG_LEAD
from .lookalikes import NOUN_AFTER
from .patterns import Lazy

_CLOCKWISE: Final = Lazy(
    r"(?<![^\W_])(?:dalle|godzinach od|godz\. od|(?:de|desde) las|entre las) $", re.IGNORECASE
)
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
        and text[last : last + 1] in ("", ".", ";", ")")
        and not GERMAN.search(text)
    ):
        return True  # "alle 18", but "alle 18 Monate"
    if (
        h1 is not None
        and STRONG_LEAD.search(text, max(0, first - 14), first)
        and not NOUN_AFTER.match(text, last)
    ):
        return has_end is False or groups[10] in ("-", "~", None)
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
    found, weekdays = dates.scan(text[:first] + " | " + text[last:])
    return any(date.sure or date.weekday for date in found) or any(day.sure for day in weekdays)

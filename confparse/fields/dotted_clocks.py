"""Whether a dot pair is a clock: ``9.30 - 11.00`` is one, ``Section 9.30``, ``10.50 EUR`` and ``10.11.`` are none."""

from __future__ import annotations

import re
from typing import Final

from . import dates
from .clock_leads import KNOWN_DAYS, LEAD_ONE, LEAD_PAIR, LEADING_MARKUP, LECTURE_DAYS, STRONG_LEAD
from .lookalikes import EVENTS, NO_BARE_BEFORE, NO_CLOCK_AFTER, NO_CLOCK_BEFORE, NOUN_AFTER
from .patterns import Lazy

_DOT_PAIR: Final = Lazy(
    r"(?<![\d.])([01]?\d|2[0-3])\.([0-5]\d) ?- ?([01]?\d|2[0-3])\.([0-5]\d)(?![\d.%])"
)
_AMOUNT_LEAD: Final = Lazy(
    r"(?:sold|priced|valued|rated|closed|traded|set|fixed|estimated|measured|peak\w*|value|price|rate|score\w*|page|line|room|level|stands?|version) (?:at|bis|until|till) $",
    re.IGNORECASE,
)
_TURKISH_CASE: Final = Lazy(r"['’](?:d[ae]n?|t[ae]n?|y?[ae])(?![^\W_])")
_MONTH_NUMBERS: Final = frozenset(f"{month:02d}" for month in range(1, 13))
_ABOUT: Final = frozenset(("about", "around", "ca", "circa", "ok", "approx", "etwa", "gegen"))
_ABOUT_LEAD: Final = Lazy(
    r"(?<![^\W_])(?:until|till|from|at|bis|od|do|ab|um|von|vanaf|tot) [^\W\d_]{2,6}\.? $",
    re.IGNORECASE,
)
_CITED: Final = Lazy(r"(?<![^\W_])[A-Z][a-z]{1,4}\. $")  # "Aen. 9.30–10.15"
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


def is_dotted(
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
                return STRONG_LEAD.search(text, max(0, first - 14), first) is not None
            return (
                low in LECTURE_DAYS
                or LEAD_PAIR.search(text, max(0, first - 16), first) is not None
                or STRONG_LEAD.search(text, max(0, first - 14), first) is not None
            )
        if (
            h1 == "0"
            or (
                low not in KNOWN_DAYS
                and _CITED.search(text, max(0, first - 7), first)
                and not STRONG_LEAD.search(text, max(0, first - 14), first)
            )
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
        low == "o"
        and text[:first] == "O "
        and m1 in ("00", "15", "30", "45")
        and 7 <= int(h1) <= 23
    ):
        return NOUN_AFTER.match(text, last) is None  # Polish, at the start of a line: "O 12.00 …"
    if low in _ABOUT and _ABOUT_LEAD.search(text, max(0, first - 24), first):
        low = "at"  # "until around 18.00"
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
    ahead = LEAD_ONE.search(text, max(0, first - 14), first)
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
    if low in EVENTS and m1[1] in "05" and 7 <= int(h1) <= 23:
        return NOUN_AFTER.match(text, last) is None  # "Dinner 19.30"
    if not LEADING_MARKUP.fullmatch(text, 0, first) or m1[1] not in "05" or not 7 <= int(h1) <= 23:
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

"""Text -> clocks without a colon: ``0915 – 0945``, ``630-930am``, ``330 p.m.``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from . import dates
from .calendar_words import MONTHS
from .clock_leads import LEADING_MARKUP, LECTURE_DAYS, word_before
from .clocks import Clock
from .lookalikes import NO_BARE_BEFORE, NO_CLOCK_BEFORE
from .meridiems import borrow, meridiem_of, minutes_of
from .patterns import Lazy

_COMPACT: Final = Lazy(
    r"(?<![\w$€£.,:/#+-])(\d{1,2}(?=\d\d))(\d\d)(?: ?(h|[Hh]rs?|HRS|Uhr|hours?)\b\.?)?(?: ?([AaPp])\.? ?[Mm]\b\.?|([ap])\b)?"
    r"(?: {0,2}(?:-{1,3}|~|to|bis|until) {0,2}(\d{1,2}(?=\d\d))(\d\d)(?!\d)(?: ?(h|[Hh]rs?|HRS|Uhr|hours?)\b\.?)?(?: ?([AaPp])\.? ?[Mm]\b\.?|([ap])\b)?)?(?![\d\w/.,:%-]\d|\w)"
)
_OPEN_CELL: Final = Lazy(r" ?-{1,2} {0,20}\|")


_HALF_COMPACT: Final = Lazy(
    r"(?<![\w$€£.,:/#+-])(\d{1,2})(\d\d)?(?: ?([AaPp])\.?[Mm]\.?)? {0,2}-{1,2} {0,2}(\d{1,2})(\d\d)? ?([AaPp])\.?[Mm](?![\w-])"
)


_MERIDIEMS: Final = ("pm", "am", "PM", "AM", "p.m", "a.m")


def half_compact(text: str) -> Clock | None:
    """Return a range of which one end has no colon and the other no minutes: ``12-130pm``, ``730-9pm``."""
    match = _HALF_COMPACT.search(text)
    if match is None or (match[2] is None) == (match[5] is None):
        return None
    h1, m1, a1, h2, m2, a2 = match.groups()
    one = minutes_of(h1, m1, a1 and a1.lower(), None)
    two = minutes_of(h2, m2, a2.lower(), None)
    first, last = match.span()
    low = word_before(text, first).casefold().strip(".,:;()[]*")
    if one is None or two is None or int(h1) > 12 or int(h2) > 12 or low in NO_BARE_BEFORE:
        return None
    start, end = one[0], two[0]
    if not a1:
        start, end = borrow(start, end, start_fixed=False, end_fixed=True)
    return Clock(first, last, start, end or 1440, start_sure=True, end_sure=True)


def compact_clocks(text: str) -> Iterator[Clock]:
    """Clocks without a colon: ``0915 – 0945``, ``630-930am``, ``330 p.m.``."""
    half = None
    if "-" in text and any(sign in text for sign in _MERIDIEMS):
        half = half_compact(text)
    if half is not None:
        yield half
        return
    for match in _COMPACT.finditer(text):
        h1, m1, u1, a1, b1, h2, m2, u2, a2, b2 = match.groups()
        ap1, ap2 = meridiem_of(a1, b1, None), meridiem_of(a2, b2, None)
        one = minutes_of(h1, m1, ap1, u1)
        two = minutes_of(h2, m2, ap2, u2) if h2 else None
        first, last = match.span()
        if one is None or (h2 and two is None):
            continue
        low = word_before(text, first).casefold().strip(".,:;()[]*")
        labelled = bool(u1 or ap1) and text[first - 2 : first] == ": "  # "Class: 0900hrs"
        if (low in NO_BARE_BEFORE or low in NO_CLOCK_BEFORE or low in MONTHS) and not labelled:
            continue
        if not (ap1 or ap2 or u1 or u2):
            at_start = LEADING_MARKUP.fullmatch(text, 0, first) is not None
            if two is None:
                # "0915 | Opening": a leading zero at the start of a line.
                if not (
                    at_start
                    and len(h1) == 2
                    and (
                        re.match(r" ?[|:-]|  ", text[last : last + 2])
                        if h1[0] == "0"
                        # "| 1730 -  | Dinner": the dash of an open end in a cell of its own
                        else "|" in text[:first] and m1[1] in "05" and _OPEN_CELL.match(text, last)
                    )
                ):
                    continue
            else:
                if len(h1) != 2 or len(h2 or "") != 2:
                    continue
                years = 19 <= int(h1) <= 20 and 19 <= int(h2 or 0) <= 20
                fives = m1[1] in "05" and (m2 or "")[1:] in ("0", "5")
                dated = low in LECTURE_DAYS or bool(dates.scan(text[max(0, first - 30) : first])[0])
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

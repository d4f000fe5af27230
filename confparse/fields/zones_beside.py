"""The zone labels beside a clock: ``9:00 PT``, ``(UTC+2)``, ``9am PT / 12pm ET``."""

from __future__ import annotations

import re
from typing import Final

from . import zones
from .calendar_words import words
from .clock_grammar import range_pattern
from .meridiems import meridiem_of, minutes_of
from .patterns import Lazy

_ZONE_LEAD: Final = Lazy(r" {0,3}[(\[,:]? ?(?:\()?")
ZONE_BEFORE: Final = Lazy(
    r"((?:UTC|GMT|utc|gmt)(?: ?[+-] ?\d{1,2}(?::?\d\d)?)?|[A-Z]{3,4}) ?[=:]? ?$"
)
_ALSO: Final = Lazy(r" ?[)\]]? ?(?:[/|,;=(~]|-(?=>)>?|or|and) ?")
RISKY_ZONES: Final = frozenset(
    words(
        "cat pet art bot act eat wat met ect cot wit sst wst amt mt ct pt et ut west wet wit ist east ast nst adt idle har hap hac haa hna"
    )
)


def may_end_zone(flat: str, first: int) -> bool:
    """Whether a zone label may end before a place: a capital, or the digits of an offset."""
    place = first - 1
    while place > 0 and flat[place] in " =:":
        place -= 1
    char = flat[place]
    return (
        char.isupper()
        or char in {"c", "t"}
        or (char.isdigit() and ("UTC" in flat or "GMT" in flat))
    )


def zone_after(flat: str, last: int) -> tuple[str | None, int]:
    follows = flat[last : last + 1]
    if not follows:
        return None, last
    if follows in "+-" and flat[last + 1 : last + 2].isdigit() and not flat[last - 1].isalpha():
        match = re.compile(r"[+-]\d{1,2}(?::?\d\d)?(?![\d:])").match(flat, last)
        return (match[0], match.end()) if match and follows == "+" else (None, last)
    lead = _ZONE_LEAD.match(flat, last)
    place = lead.end() if lead else last
    if place >= len(flat):
        return None, last
    char = flat[place]
    if char in "+-":
        if "(" not in flat[last:place] and (
            char == "-" or not flat[place + 1 : place + 5].isdigit()
        ):
            return None, last
    elif not char.isalpha():
        return None, last
    if place == last and char != "Z" and not flat[last - 1].isdigit():
        return None, last
    if char in "+-":
        match = re.compile(r"[+-]\d{1,2}:?\d\d\b").match(flat, place)
        found = (match[0], match.end()) if match else None
    else:
        found = zones.match_at(flat, place)
    if found is None:
        return None, last
    label, end = found
    low = label.casefold()
    if low in RISKY_ZONES and re.match(r" [A-Z][a-z]| [a-z]{5,}", flat[end : end + 6]):
        return None, last
    if len(label) == 1 and place != last:
        return None, last
    if "," in flat[last:place] and low in RISKY_ZONES:
        return None, last
    if flat[end : end + 1] in (")", "]") and ("(" in flat[last:place] or "[" in flat[last:place]):
        end += 1
    return label, end


def read_also(flat: str, last: int, also: list[tuple[int, str]]) -> int:
    """Read on over ``/ 12pm ET / 4pm UTC``: the same instant in other zones."""
    for _ in range(4):
        join = _ALSO.match(flat, last)
        if join is None:
            return last
        match = range_pattern().match(flat, join.end())
        if match is None:
            return last
        groups = match.groups()
        if groups[12] is not None and groups[10] in (None, "-", "~"):
            # A second range ("17:00-18:00 CET / 11:00-12:00 ET"): its start is compared.
            end = match.end()
        else:
            end = match.end(9)
        meridiem = meridiem_of(*groups[5:8])
        value = minutes_of(
            groups[0] or "0",
            groups[2] or groups[3],
            meridiem or (meridiem_of(*groups[17:20]) if groups[12] else None),
            None,
        )
        if (
            end >= len(flat)
            or value is None
            or not (groups[2] or groups[3] or meridiem or groups[4])
        ):
            return last
        label, after = zone_after(flat, end)
        if label is None:
            return last
        also.append((value[0], label))
        last = after
    return last

"""Hour, minute and meridiem as printed -> minutes after midnight, and whether the half of the day is settled."""

from __future__ import annotations

from typing import Final

from .patterns import Lazy


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


_FORENOON: Final = Lazy("π|PG|[Mm]orgens|[Vv]ormit|mañana|matin|mattin|manhã|morning|ochtend|утра")
_MERIDIEM_SIGNS: Final = {"पूर्वाह्न": "a", "अपराह्न": "p", "ص": "a", "م": "p"}


def meridiem_of(one: str | None, two: str | None, other: str | None) -> str | None:
    if one:
        return "a" if one in "aA" else "p"
    if two:
        return two[0].lower()
    if other:
        return _MERIDIEM_SIGNS.get(other) or ("a" if _FORENOON.search(other) else "p")
    return None


def noon_minutes(word: str) -> tuple[int, bool]:
    word = word.casefold()
    is_midnight = word.startswith(
        ("midn", "minu", "mittern", "mediano", "mezzan", "meia", "middern")
    )
    return (0 if is_midnight else 720), True


_FORENOON_FROM: Final = 480


def range_of(
    one: tuple[int, bool], two: tuple[int, bool], *, start_marked: bool, end_marked: bool
) -> tuple[int, int, bool, bool]:
    """Settle two clocks of a range by one another: start, end, and of each whether its half of the day is settled."""
    start, start_sure = one
    end, end_sure = two
    if start_marked != end_marked:
        start, end = borrow(
            start,
            end,
            start_fixed=start_marked or start >= 780,
            end_fixed=end_marked or end >= 780,
        )
        start_sure = end_sure = True
    elif start_sure != end_sure:
        # 9:00 - 17:00: a value of 13 or more means that the clock has 24 hours.
        start_sure = end_sure = True
    if end == 0 and start:
        end = 1440
    return start, end, start_sure, end_sure


def borrow(start: int, end: int, *, start_fixed: bool, end_fixed: bool) -> tuple[int, int]:
    """Borrow a meridiem: of the two halves for the bare end, the shortest positive span."""
    if end_fixed and not start_fixed and start < 780:
        low = start % 720
        if end == 0 and low >= _FORENOON_FROM:
            # "10:20 - 12:00 AM" ends at noon more often than a party begins then.
            return low, end
        span_low, span_high = (end - low) % 1440 or 1440, (end - low - 720) % 1440 or 1440
        return (low if span_low <= span_high else low + 720), end
    if start_fixed and not end_fixed and end < 780:
        low = end % 720
        span_low, span_high = (low - start) % 1440 or 1440, (low + 720 - start) % 1440 or 1440
        return start, (low if span_low <= span_high else low + 720)
    return start, end

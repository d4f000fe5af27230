"""Text in Chinese, Japanese or Korean -> clocks: ``午後1時30分から4時まで``, ``晚上八点到九点``.

Positions and minutes only; `times` adds dates and zones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_PM: Final = frozenset(
    (
        "午後",
        "下午",
        "晚上",
        "傍晚",
        "夜",
        "晚",
        "오후",
        "저녁",
        "午后",
        "夜間",
        "今晚",
        "当晚",
        "PM",
    )
)
_PART: Final = r"(午前|午後|午后|上午|下午|晚上|傍晚|凌晨|早上|清晨|中午|晚|夜間|夜|오전|오후|저녁|새벽|아침|朝|[AP]M(?= ?[0-9]{1,2}:))?"
_NUMERALS: Final = {sign: n for n, sign in enumerate("零一二三四五六七八九十")} | {
    "两": 2,
    "兩": 2,
    "〇": 0,
    "⑫": 12,
}
_POINT: Final = (
    _PART
    + r" ?(?:([0-9](?<![0-9.:][0-9])[0-9]?|[一二三四五六七八九十两兩⑫]{1,3}) ?[時时点點시](?!間|间|간)(?:鐘|钟|整)?(?: ?([0-9]{1,2}|[一二三四五六七八九十]{1,3}) ?(?:分|분)(?: ?[0-9]{1,2} ?[秒초])?|(半|반|[一三]刻)|([0-9]{2})(?![0-9]))?"
    r"|([0-9](?<![0-9.:][0-9])[0-9]?):([0-9]{2})(?![0-9:])(?::[0-9]{2})?)(?: ?([AaPp]\.?[Mm]))?"
)
_JOIN: Final = r" {0,2}(?:から|より|부터|~|-{1,2}|到|至|〜|—|まで、)(?: {0,2})"
_PATTERN: Final = _POINT + "(?:" + _JOIN + _POINT + ")?"
_COMPILED: list[re.Pattern[str]] = []
_SIGNS: Final = re.compile(
    "(?<![0-9] )[AP]M ?[0-9]{1,2}:|[時时点點시午晚傍凌早清中夜오저새아朝]|정오"
)


def is_cjk(text: str) -> bool:
    """Whether the text holds a sign for hours or for a part of the day."""
    return _SIGNS.search(text) is not None


def _number(digits: str) -> int:
    if digits[0] in _NUMERALS:
        if "十" in digits:
            tens, _, ones = digits.partition("十")
            return (_NUMERALS[tens] if tens else 1) * 10 + (_NUMERALS[ones[0]] if ones else 0)
        return _NUMERALS[digits[0]]
    return int(digits)


def _value(groups: tuple[str | None, ...]) -> tuple[int, str | None] | None:
    part, hour, minute, half, late_minute, hour2, minute2, meridiem = groups
    h = _number(hour or hour2 or "0")
    m = (
        (30 if half in "半반" else 15 if half[0] == "一" else 45)
        if half
        else _number(minute)
        if minute
        else int(late_minute or minute2 or 0)
    )
    if h > 24 or m > 59 or (h == 24 and m):
        return None
    if meridiem:
        part = "上午" if meridiem[0] in "aA" else "下午"
    if (part in _PM and h < 12) or (part == "中午" and h < 3):
        h += 12
    elif part is not None and part not in _PM and part != "中午" and h == 12:
        h = 0
    return h * 60 + m, part


def clocks(text: str) -> Iterator[tuple[int, int, int, int | None, bool, bool]]:
    """Every clock of a text made `plain`: place, end, minutes of start and end, and whether each is sure."""
    if not _COMPILED:
        _COMPILED.append(re.compile(_PATTERN))
    if "正午" in text or "정오" in text:
        # Noon as a word of two signs: an hour of two signs in its place.
        text = text.replace("正午", "⑫時").replace("정오", "⑫시")
    for match in _COMPILED[0].finditer(text):
        groups = match.groups()
        one = _value(groups[:8])
        if one is None:
            continue
        start, part1 = one
        before = text[match.start() - 1 : match.start()]
        if before.isascii() and (before.isalnum() or before in ".:/-$") and before:
            label = text[match.start() - 2 : match.start() - 1]
            if before != ":" or label.isdigit() or not label:  # "第1部:午後4時"
                continue
        end: int | None = None
        end_sure = True
        if groups[9] or groups[13]:
            two = _value(groups[8:])
            if two is None:
                continue
            end, part2 = two
            if part1 is not None and part2 is None and end < 720 + 60 and end <= 720:
                # A part of the day on the start carries to the end: the shorter span.
                low = end % 720
                end = (
                    low
                    if (low - start) % 1440 <= (low + 720 - start) % 1440 and low != start
                    else low + 720
                )
            elif part2 in _PM and part1 is None and start < 720 and start + 720 < end:
                start += 720 if groups[7] is None and end - start - 720 > 0 and start < 420 else 0
            if end == 0 and end < start:
                end = 1440
        written = bool(groups[1])
        start_sure = part1 is not None or written or start >= 780 or start < 60 or (end or 0) >= 780
        end_sure = start_sure or (end or 0) >= 780
        yield match.start(), match.end(), start, end, start_sure, end_sure

"""A line that tells a day -> where the day stands in it: in a heading, before a dash, in two languages."""

from __future__ import annotations

import re
from typing import Final

from ..fields import dates, times
from ..flow import Line
from .signs import DAY_WORD, has_day

_RECORDS: Final = frozenset(("li", "td", "dt", "dd"))
"""In these a date and something behind it may be one of many records."""
_DASH: Final = re.compile(r"(?:\s(?:--?|–|—)|(?<=[0-9])[-–—])\s{1,3}(?=\S)")
_BRACKET: Final = re.compile(r"\s{1,3}\((?=[^()]{2,80}\)\Z)")
_BETWEEN: Final = frozenset(" |/,;·•\t\xa0")
_FEWEST_DAYS: Final = 3
_MENU: Final = re.compile(r"\bday\s?[0-9]\W{1,5}day\s?[0-9]", re.IGNORECASE)


def find_heading(line: Line, text: str, start: int) -> dates.Day | None:
    """Find the day that a heading, or a row across its table, tells beside other things."""
    if line.tag[:1] == "h" and (day := _find_day(text)) is not None:
        return day
    if (
        ":" in text[start:-3]
        and _is_wide(line)
        and has_day(text, start)
        and read_before_colon(text, start) is not None
        and times.find(text) is None
    ):
        return dates.find(text)
    return None


def find_front(line: Line, text: str, start: int) -> tuple[int, int, int] | None:
    """Where a full date ends that a line begins with, and where what a sign parts from it stands.

    "Friday, May 3 – Great Hall", "Friday, May 3 (Great Hall)".
    """
    if line.tag in _RECORDS:
        return None
    last = len(text)
    match = _DASH.search(text, start + 5, start + 50)
    if match is None and text[-1] == ")":
        match, last = _BRACKET.search(text, start + 5, start + 50), last - 1
    if match is None:
        return None
    front, rest = text[start : match.start()], text[match.end() : last]
    if not has_day(front, 0) or (day := dates.read(front)) is None or dates.read(rest):
        return None
    full = None not in (day.day, day.month) and (day.weekday or day.year)
    return (match.start(), match.end(), last) if full and times.find(text) is None else None


def _find_day(text: str) -> dates.Day | None:
    """Find the full date that a heading tells beside a place or a "Program for"."""
    day = dates.find(text)
    full = (
        day is not None
        and day.day is not None
        and day.month is not None
        and times.find(text) is None
        and (day.year is not None or day.weekday is not None)
    )
    return day if full else None


def _is_wide(line: Line) -> bool:
    """Whether a line stands across the columns of a table."""
    return line.markup is not None and line.markup.cell is not None and line.markup.cell.columns > 1


def read_before_colon(text: str, start: int) -> dates.Day | None:
    """Read the date before a colon, where nothing else stands there: "20th September: Proteins"."""
    day = dates.read(text[start : text.find(":", start)].strip("*_ "))
    return day if day is not None and None not in (day.day, day.month) else None


def find_told_twice(text: str, start: int) -> tuple[int, int] | None:
    """Where a day stands that is told in two languages, "Monday, May 6 / Lundi 6 mai": the fuller of them."""
    sign = " / " if " / " in text else " | "
    best: tuple[int, int, int] | None = None
    at = start
    for piece in text[start:].split(sign):
        bare = piece.strip("*#_ ")
        if bare.count(" ") > 4 or DAY_WORD.match(bare) is None:
            return None
        day = dates.read(bare)
        if day is not None:
            first = at + piece.find(bare)
            rank = sum(part is not None for part in (day.year, day.month, day.day, day.weekday))
            if best is None or rank > best[0]:
                best = (rank, first, first + len(bare))
        at += len(piece) + len(sign)
    return None if best is None else best[1:]


def find_several(text: str, start: int) -> list[tuple[int, int]]:
    """Where the days stand of a line that tells three or more and nothing else: "3 June | 4 June | 5 June"."""
    found: list[tuple[int, int]] = []
    at = start
    while (day := dates.find(text[at:])) is not None:
        if None in (day.day, day.month) or not _BETWEEN.issuperset(text[at : at + day.first]):
            return []
        found.append((at + day.first, at + day.last))
        at += day.last
        if len(found) > _MOST_DAYS:
            return []
    return found if len(found) >= _FEWEST_DAYS and _BETWEEN.issuperset(text[at:]) else []


_MOST_DAYS: Final = 10


def is_menu(text: str, start: int) -> bool:
    """Whether a text leads to days: "Day 1 / Day 2"."""
    return _MENU.search(text, start) is not None

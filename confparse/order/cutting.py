"""Lines -> units: what a line prints is cut where one field ends and the next begins.

    13:30 - 14:45 Research Session 2: Maps [session chair: Ada Byron]
    TIME          text                     CHAIR

A unit is the smallest thing that gets an opinion: a time, a day, a chair clause, a labelled field, or a text.
Lines that were only wrapped at a margin are one unit; every part still knows its line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ..fields import dates, times, zones
from ..flow import Cell, Line
from . import (
    clauses,
    customs,
    day_lines,
    folk,
    glued_homes,
    glued_rows,
    joined_paragraphs,
    late_times,
    long_lines,
    moments,
    seams,
    tabs,
    timed_lines,
    words,
    wrapped,
)
from .customs import LONGEST, NO_FIELDS
from .pieces import Pieces
from .signs import DIGIT, has_clock, has_day
from .units import DAY, EXTRA, ROOM, TEXT, TIME, ZONE, Part, Unit, numbered

_OF_ALL: Final = re.compile(r"\W*(?:all|the|local|listed|given|session) times? ", re.IGNORECASE)
_ZONE: Final = re.compile(
    r"\b(?:all|the|program(?:me)?|schedule|conference|listed|session|event|local)?\s?times?\b.{0,60}\b(?:are|is|in|refer|zone|based|use|uses|displayed|shown|given|follow)\b|\btime ?zone\s?:|\btime\s\([A-Z]{2,5}\)",
    re.IGNORECASE,
)
_STAMP: Final = re.compile(
    r"\b(?:last (?:updated?|modified|change)|updated(?: on|:)|modified(?: on|:)|created(?: on|:| [0-9])|posted (?:by|on|at)|submitted by|generated (?:by|on|at)|retrieved|copyright)\b|©",
    re.IGNORECASE,
)
_TIME_LABELS: Final = frozenset(
    (
        "when",
        "date",
        "time",
        "day",
        "zeit",
        "datum",
        "live",
        "live session",
        "live stream",
        "date and time",
        "date & time",
        "date/time",
        "presentation time",
        "scheduled",
    )
)
"""Labels in front of a time; alone on a line they are those of `named`, believed where they recur."""
_CLOCKS: Final = re.compile(
    r"[0-9]{1,2}:[0-9]{2}(?:\s?[ap]\.?m\.?)?(?:\s{0,2}[-–—]\s{0,2}[0-9]{1,2}:[0-9]{2}(?:\s?[ap]\.?m\.?)?)?",
    re.IGNORECASE,
)
"""A time and nothing else: neither a day nor a label can stand in it."""
_DIGITS: Final = frozenset("0123456789")
_STARTS: Final = frozenset("abcdefghijklmnpqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ\"“'‘")
"""What opens most lines, and no `words.BULLET`."""
_TRIMMED: Final = frozenset(" \t,;|}")
"""What is no end of a text."""


def cut(lines: Sequence[Line]) -> list[Unit]:
    """Cut all lines of a page into units, in page order."""
    units: list[Unit] = []
    lines, joined = glued_rows.part(joined_paragraphs.part(lines))
    lines, glued, homes = glued_homes.part(seams.part(wrapped.paragraphs(lines)))
    fields = customs.find_separators(lines)
    codes = customs.find_codes(lines)
    dotted = customs.has_dotted(lines)
    front = customs.count_front_matter(lines)
    piped = customs.has_pipes(lines)
    places = customs.find_places(lines)
    units += [
        Unit(line.text, [Part(line, 0, len(line.text))], EXTRA, label="front")
        for line in lines[:front]
    ]
    for group in wrapped.join(lines[front:] if front else lines):
        cells = piped and not group[0].line.tag and "|" in group[0].line.text
        units += _cut_line(group, fields, codes, places, dotted=dotted, piped=cells)
    for unit in units if glued else ():
        if unit.hint == TEXT and unit.line.index in glued:
            unit.hint = EXTRA
    for unit in units if homes else ():
        if unit.hint == TEXT and (unit.line.index, unit.line.text) in homes:
            unit.label = "column:affiliation"
    for unit in units if joined else ():
        if unit.hint == TEXT and unit.text in joined:
            unit.hint, unit.label = ROOM, "after"
    units = tabs.days_of_tabs(units)
    tabs.menus_of_days(units)
    moments.days_with_themes(units)
    moments.hours_of_days(units)
    moments.told_twice(units)
    moments.second_times(units)
    units = moments.date_above(units)
    units = late_times.lift(moments.times_below(units))
    return numbered(units)


def _cut_line(
    parts: list[Part],
    fields: re.Pattern[str],
    codes: frozenset[str],
    places: frozenset[str],
    *,
    dotted: bool,
    piped: bool,
) -> list[Unit]:
    if len(parts) == 1:
        line = parts[0].line
        text = line.text
        if (piped or (text[0] == "|" and text.count("|") >= 2)) and not (
            line.markup and line.markup.cell
        ):
            return _cut_row(line, fields, codes)
        if line.markup is not None and line.tag[:1] == "h" and (at := _small_print(line)):
            # "<h4>Session 1: Maps <small>25 minutes each</small></h4>"
            head, rest = (
                cut_text(
                    Pieces([part], text[part.first : part.last], fields, codes, places),
                    dotted=dotted,
                )
                for part in (Part(line, 0, len(text[:at].rstrip())), Part(line, at, len(text)))
            )
            for unit in rest:
                if unit.hint == TEXT and folk.weigh(unit.text) < _PERSON:
                    unit.hint = EXTRA
            return [*head, *rest]
        if _is_whole(line, fields):
            return [Unit(text, parts)]
        if text[0] in _DIGITS and line.tag[:1] != "h" and _CLOCKS.fullmatch(text):
            reading = times.find(text)
            if (
                reading is not None
                and reading.start is not None
                and reading.first == 0
                and reading.last == len(text)
            ):
                return [Unit(text, parts, TIME, reading=reading)]
    else:
        text = " ".join(part.line.text[part.first : part.last] for part in parts)
    return cut_text(Pieces(parts, text, fields, codes, places), dotted=dotted)


def _small_print(line: Line) -> int:
    """Where the small print begins that ends a heading; 0 where there is none."""
    text = line.text
    return next(
        (
            span.start
            for span in (line.markup.spans if line.markup is not None else ())
            if span.tag == "small"
            and _SHORTEST_HEAD < span.start < span.end
            and span.end >= len(text.rstrip(" .)"))
        ),
        0,
    )


_SHORTEST_HEAD: Final = 3
_PERSON: Final = 0.6


def _is_whole(line: Line, fields: re.Pattern[str]) -> bool:
    """Whether a line holds nothing to cut at or to trim, told by plain tests; half of the lines do."""
    text = line.text
    size = len(text)
    if size > LONGEST or text[0] not in _STARTS or text[-1] in _TRIMMED:
        return False
    if DIGIT.search(text) is not None:
        return False
    if not text.isascii() and (
        size <= 24 or text[-1] > "\u024f" or "📍" in text or "🏛" in text or "🏠" in text
    ):
        return False
    if words.may_be_label(text, 0) and words.LABEL.match(text):
        return False
    low = text.casefold()
    if "time" in low or "noon" in low or "midnight" in low or words.may_be_chair(low):
        return False
    if low[:3] == "by " or (
        line.markup is not None and clauses.TAIL.search(text, max(0, size - 24))
    ):
        return False
    if ":" in text and words.may_be_room(low):
        return False
    if low.endswith(clauses.KIND_ENDS) and clauses.DASHED_KIND.search(text, max(0, size - 40)):
        return False
    if size <= 24 and ((low[0] in "asbzrp" and clauses.ALONE.match(text)) or has_day(text, 0)):
        return False
    return fields is NO_FIELDS or fields.search(text) is None


def _cut_row(line: Line, fields: re.Pattern[str], codes: frozenset[str]) -> list[Unit]:
    """A row of a table that an extractor left as ``| a | b |``."""
    found: list[Unit] = []
    at = 0
    column = -1 if line.text[0] == "|" else 0
    for piece in line.text.split("|"):
        start = at + len(piece) - len(piece.lstrip())
        stop = at + len(piece.rstrip())
        at += len(piece) + 1
        if start < stop:
            part = Part(line, start, stop)
            cells = cut_text(Pieces([part], line.text[start:stop], fields, codes))
            for unit in cells:
                unit.cell = Cell(-1, line.number, column)
            found.extend(cells)
        column += 1
    return found


def cut_text(pieces: Pieces, *, dotted: bool = False) -> list[Unit]:
    """Cut one text; what it opens with says how: a time, a day, a zone, or fields alone."""
    text = pieces.text
    start = 0
    if (
        text[0] not in _STARTS
        and (match := words.BULLET.match(text))
        and not timed_lines.is_dotted_number(text, match.end())
    ):
        start = match.end()
    if (dotted and timed_lines.cut_dotted(pieces, start)) or (
        text[start] in _DIGITS and timed_lines.cut_hour(pieces, start)
    ):
        return _told(pieces.units)
    if len(text) > LONGEST:
        long_lines.cut(pieces, start)
        return pieces.units
    if (
        words.may_be_label(text, start)
        and (match := words.LABEL.match(text, start))
        and match[1].casefold() in _TIME_LABELS
        and match.end() < len(text)
    ):
        start = match.end()
    _cut_short(pieces, start)
    if not pieces.units:
        pieces.add(start, len(text), TEXT)
    return _told(pieces.units)


def _cut_short(pieces: Pieces, start: int) -> None:
    text, line = pieces.text, pieces.parts[0].line
    size = len(text)
    digits = DIGIT.search(text, start) is not None
    if digits and size <= 160 and _may_be_stamp(text.casefold()) and _STAMP.search(text):
        # When somebody edited the page is no time of the programme.
        pieces.add(start, size, EXTRA, label="stamp")
        return
    day = day_lines.find_heading(line, text, start) if digits and size - start <= 90 else None
    if (
        digits
        and size - start <= _LONGEST_MENU
        and has_day(text, start)
        and (several := day_lines.find_several(text, start))
    ):
        for first, last in several:
            pieces.add(first, last, DAY, label="tab")
    elif day is not None:
        pieces.add(day.first, day.last, DAY)
    elif digits and size - start <= 120 and (split := day_lines.find_front(line, text, start)):
        pieces.add(start, split[0], DAY)
        _, first, last = split
        if clauses.is_named_room(text[first:last]):
            pieces.add(first, last, ROOM, label="after")
        elif last < size or pieces.is_set(start, split[0]):
            # A name of the day: no session of it.
            pieces.add(first, last, EXTRA, label="theme")
        else:
            clauses.cut(pieces, first, size)
    elif (
        size - start <= 80
        and (digits or size - start <= 24)
        and has_day(text, start)
        and dates.read(text[start:].strip("*#=-–— "))
        and not day_lines.is_menu(text, start)
    ):
        if has_clock(text, start) and (reading := times.find(text)) is not None:
            pieces.add(start, size, TIME, reading=reading)
        else:
            pieces.add(start, size, DAY)
    elif digits and size - start <= 80 and day_lines.is_menu(text, start):
        pieces.add(start, size, EXTRA, label="menu")
    elif (
        size - start <= 80
        and (" / " in text or " | " in text)
        and (told := day_lines.find_told_twice(text, start)) is not None
    ):
        pieces.add(*told, DAY)
    elif size <= 160 and ("time" in text or "Time" in text) and _tells_zone(text):
        pieces.add(start, size, ZONE)
    elif not digits and "noon" not in text and "midnight" not in text:
        clauses.cut(pieces, start, size)
    elif (reading := timed_lines.find(text, start)) is not None:
        timed_lines.cut(pieces, start, reading)
    else:
        clauses.cut(pieces, start, size)


_LONGEST_MENU: Final = 140
"""Characters of a line that tells days alone."""


def _told(units: list[Unit]) -> list[Unit]:
    """Say of all units of a text but the first that they are not."""
    for unit in units[1:]:
        unit.first = False
    return units


def _tells_zone(text: str) -> bool:
    """Whether a sentence tells the zone of all times; "Dynamic time warping in pitch" is a title.

    "All times are local" holds for the page, too: of the form of the sentence, its beginning and a zone, two must agree.
    """
    return (_ZONE.search(text) is not None) + (_OF_ALL.match(text) is not None) + (
        zones.find(text) is not None
    ) > 1


def _may_be_stamp(low: str) -> bool:
    """Gate of `_STAMP`: "updated", "created", "generated" …"""
    return "ed" in low or "last " in low or "copyright" in low or "©" in low

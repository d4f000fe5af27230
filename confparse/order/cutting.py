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
from . import customs, folk, moments, words, wrapped
from .customs import DOTTED_START, IN_BRACKETS, LONGEST, NO_FIELDS
from .signs import DAY_WORD, DIGIT, has_clock, has_day, opens_with_clock
from .units import CHAIR, CODE, DAY, EXTRA, LABEL, ROOM, TEXT, TIME, ZONE, Part, Unit, new

_EDGE: Final = " \t-‐‑–—:|,;·•.*>()[]/"
_LEFT_EDGE: Final = " \t-‐‑–—|,;·•*>/:."
_CLOSERS: Final = {"(": ")", "[": "]"}
_PLACES: Final = (
    "room",
    "rooms",
    "location",
    "venue",
    "virtual room",
    "presentation room",
    "meeting room",
    "raum",
    "salle",
    "sala",
    "aula",
)
"""Labels of rooms that are no words of a sentence."""
_TITLE_CODE: Final = words.TITLE_CODE
_OF_ALL: Final = re.compile(r"\W*(?:all|the|local|listed|given|session) times? ", re.IGNORECASE)
_ZONE: Final = re.compile(
    r"\b(?:all|the|program(?:me)?|schedule|conference|listed|session|event|local)?\s?times?\b.{0,60}\b(?:are|is|in|refer|zone|based|use|uses|displayed|shown|given|follow)\b|\btime ?zone\s?:|\btime\s\([A-Z]{2,5}\)",
    re.IGNORECASE,
)


def cut(lines: Sequence[Line]) -> list[Unit]:
    """Cut all lines of a page into units, in page order."""
    units: list[Unit] = []
    lines = wrapped.paragraphs(lines)
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
        units.extend(_cut_line(group, fields, codes, places, dotted=dotted, piped=cells))
    units = moments.days_of_tabs(units)
    moments.menus_of_days(units)
    moments.days_with_themes(units)
    moments.hours_of_days(units)
    moments.told_twice(units)
    moments.second_times(units)
    units = moments.date_above(units)
    units = moments.times_below(units)
    for number, unit in enumerate(units):
        unit.number = number
    return units


_MIDST: Final = frozenset(
    "from at until till before after around about between since to and approximately circa starting".split()
)
"""Words before a time that a sentence tells."""


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
    cutter = _Cutter(parts, text, fields, codes)
    cutter.dotted = dotted
    cutter.places = places
    return cutter.run()


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
    if low[:3] == "by " or (line.markup is not None and _TAIL.search(text, max(0, size - 24))):
        return False
    if ":" in text and _may_be_room(low):
        return False
    if size <= 24 and ((low[0] in "asbzr" and _ALONE.match(text)) or has_day(text, 0)):
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
            cells = _Cutter([Part(line, start, stop)], line.text[start:stop], fields, codes).run()
            for unit in cells:
                unit.cell = Cell(-1, line.number, column)
            found.extend(cells)
        column += 1
    return found


class _Cutter:
    """Cuts one text; positions are those of the joined text."""

    def __init__(
        self, parts: list[Part], text: str, fields: re.Pattern[str], codes: frozenset[str]
    ) -> None:
        self.codes = codes
        self.dotted = False
        self.places: frozenset[str] = frozenset()
        self.depth = 0
        self.parts = parts
        self.fields = fields
        self.text = text
        self.units: list[Unit] = []

    def run(self) -> list[Unit]:
        text = self.text
        size = len(text)
        start = 0
        if (
            text[0] not in _STARTS
            and (match := words.BULLET.match(text))
            and not _is_numbered_title(text, match.end())
        ):
            start = match.end()
        if (
            self.dotted
            and (match := DOTTED_START.match(text, start))
            and ((plain := times.find(text[start : start + 40])) is None or plain.first > 0)
            and (
                reading := times.find(
                    text[start : match.start(1)] + ":" + text[match.end(1) : start + 30]
                )
            )
            and reading.first == 0
        ):
            after = start + reading.last
            if reading.end is None and (open_end := _ONWARD.match(text, after)):
                after = open_end.end()
            self._add(start, after, TIME, reading=reading)
            while after < size and text[after] in _LEFT_EDGE:
                after += 1
            self._fields(after, size)
            return self._told()
        if (
            text[start] in _DIGITS
            and (match := _HOUR_COLON.match(text, start))
            and (reading := times.find(match[1]))
        ):
            # "10h45: Ada Byron, Rings"
            self._add(match.start(1), match.end(1), TIME, reading=reading)
            self._fields(match.end(), size)
            return self._told()
        if size > LONGEST:
            return self._long(start)
        if (
            words.may_be_label(text, start)
            and (match := words.LABEL.match(text, start))
            and match[1].casefold() in _TIME_LABELS
            and match.end() < size
        ):
            start = match.end()
        digits = DIGIT.search(text, start) is not None
        if digits and size <= 160 and _may_be_stamp(text.casefold()) and _STAMP.search(text):
            # When somebody edited the page is no time of the programme.
            self._add(start, size, EXTRA, label="stamp")
            return self.units
        day = self._headed_by_day(start) if digits and size - start <= 90 else None
        if day is not None:
            self._add(day.first, day.last, DAY)
        elif digits and size - start <= 120 and (split := self._day_in_front(start)):
            self._add(start, split[0], DAY)
            if _is_place(text[split[1] :]):
                self._add(split[1], size, ROOM, label="after")
            elif self._is_set(start, split[0]):
                # A name of the day: no session of it.
                self._add(split[1], size, EXTRA, label="theme")
            else:
                self._fields(split[1], size)
        elif (
            size - start <= 80
            and (digits or size - start <= 24)
            and has_day(text, start)
            and dates.read(text[start:].strip("*#=-–— "))
            and _MENU.search(text, start) is None
        ):
            if has_clock(text, start) and times.find(text) is not None:
                self._add(start, size, TIME, reading=times.find(text))
            else:
                self._add(start, size, DAY)
        elif digits and size - start <= 80 and _MENU.search(text, start):
            # "Day 1 / Day 2"
            self._add(start, size, EXTRA, label="menu")
        elif (
            size - start <= 80
            and (" / " in text or " | " in text)
            and (told := _told_twice(text, start)) is not None
        ):
            self._add(*told, DAY)
        elif (
            size <= 160
            and ("time" in text or "Time" in text)
            # two of three must agree: the form of the sentence, its beginning, a zone
            and (_ZONE.search(text) is not None)
            + (_OF_ALL.match(text) is not None)
            + (zones.find(text) is not None)
            > 1
        ):
            # "All times are local" holds for the page, too; "Dynamic time warping in pitch" is a title.
            self._add(start, size, ZONE)
        elif not digits and "noon" not in text and "midnight" not in text:
            self._fields(start, size)
        elif (
            text.count(":") + text.count(".") > 1
            and _GLUED.search(text, start)
            and (reading := _glued(text, start)) is not None
        ):
            self._timed(start, size, reading)
        elif (
            has_clock(text, start)
            and (reading := times.find(text)) is not None
            and reading.start is not None
        ):
            self._timed(start, size, _without_break(text, reading))
        else:
            self._fields(start, size)
        return self._told() if self.units else self._whole(start)

    def _headed_by_day(self, start: int) -> dates.Day | None:
        """Return the day that a heading, or a row across its table, tells beside other things."""
        text, line = self.text, self.parts[0].line
        if line.tag[:1] == "h" and (day := _find_day(text)) is not None:
            return day
        if ":" in text and _is_wide(line) and has_day(text, start):
            return _with_theme(text, start)
        return None

    def _day_in_front(self, start: int) -> tuple[int, int] | None:
        """Where a full date ends that a line begins with, and where begins what a dash parts from it: "Friday, May 3 – Great Hall"."""
        text = self.text
        if (
            self.parts[0].line.tag in _RECORDS
            or (match := _DASH.search(text, start + 5, start + 50)) is None
        ):
            return None
        front, rest = text[start : match.start()], text[match.end() :]
        if not has_day(front, 0) or (day := dates.read(front)) is None or dates.read(rest):
            return None
        full = None not in (day.day, day.month) and (day.weekday or day.year)
        return (match.start(), match.end()) if full and times.find(text) is None else None

    def _is_set(self, first: int, last: int) -> bool:
        """Whether a stretch is emphasised, and what follows it is not."""
        line, offset, _ = self.parts[0]
        return line.markup is not None and any(
            span.tag in {"b", "i", "u"}
            and span.start <= offset + first + 1
            and offset + last - 1 <= span.end <= offset + last + 1
            for span in line.markup.spans
        )

    def _whole(self, start: int) -> list[Unit]:
        self._add(start, len(self.text), TEXT)
        return self._told()

    def _told(self) -> list[Unit]:
        for unit in self.units[1:]:
            unit.first = False
        return self.units

    def _long(self, start: int) -> list[Unit]:
        """Prose, or a long list of names; a label or a time may stand in front."""
        head = self.text[start : start + 60]
        if (
            head[:1].isdigit()
            and has_clock(head)
            and (reading := times.find(head)) is not None
            and reading.first <= 1
            and reading.start is not None
        ):
            self._add(start + reading.first, start + reading.last, TIME, reading=reading)
            start += reading.last
            while start < len(self.text) and self.text[start] in _LEFT_EDGE:
                start += 1
        if match := words.LABEL.match(self.text, start):
            self._add(match.end(), len(self.text), LABEL, label=match[1].casefold())
        elif (
            (chair := words.CHAIR.search(self.text, start, start + 160))
            and "(" in self.text[chair.start() : chair.start(1)]
            and (at := self.text.find(")", chair.end(), chair.end() + 120)) > 0
        ):
            # A whole session in one cell: its title and its chair can be told, the rest runs on.
            self._fields(start, chair.start())
            self._add(chair.start(1), at, CHAIR, label=chair[1].casefold())
            self._add(at + 1, len(self.text), EXTRA, label="run-on")
        elif (
            len(found := [m.start() for m in _RANGE.finditer(self.text, start, start + 6000)]) >= 3
        ):
            self._run_on(start, found)
        else:
            self._add(start, len(self.text), TEXT)
        return self.units

    def _run_on(self, start: int, found: list[int]) -> None:
        """A whole timetable on one line: each range of times begins a slot."""
        day = dates.find(self.text[start : found[0]][-280:])
        if day is not None:
            offset = max(start, found[0] - 280)
            self._fields(start, offset + day.first)
            self._add(offset + day.first, offset + day.last, DAY)
            start = offset + day.last
        self._fields(start, found[0])
        for at, stop in zip(found, [*found[1:], len(self.text)]):
            reading = times.find(self.text[at : at + 40])
            if reading is None:
                self._fields(at, stop)
                continue
            self._add(at + reading.first, at + reading.last, TIME, reading=reading)
            stop_here = min(stop, at + 400)
            self._fields(at + reading.last, stop_here)
            if stop_here < stop:
                self._add(stop_here, stop, TEXT)

    def _timed(self, start: int, size: int, reading: times.Reading) -> None:
        text = self.text
        first, last = reading.first, reading.last
        before = text[start:first].strip(_EDGE)
        if 1 < len(before) <= 8 and words.CODE.fullmatch(before):
            self._add(start, start + len(text[start:first].rstrip(_EDGE)), CODE)
            before = ""
        if before.casefold() in _LEADS:
            # "ab 18.30 Uhr", "from 9:00"
            before = ""
        if before and first - start <= _LONGEST_NUMBER and last < size:
            printed = text[start:first].rstrip()
            if _LIST_NUMBER.fullmatch(printed) and text[last:].strip(_EDGE):
                # "a) 9:00 Maps", "#3 10:00 Rings": the slots of a list, with their times in front all the same
                before = ""
        day = (
            dates.find(text[start:first])
            if before and first - start <= 60 and DAY_WORD.search(before)
            else None
        )
        if day is not None and day.first <= 3:
            self._add(start + day.first, start + day.last, DAY, label="inline")
            if start + day.last < first:
                self._add(start + day.last, first, EXTRA)
            before = ""
        if (
            reading.day is not None
            and _EVENT_DATE.match(text, start, first)
            and (whole := dates.find(text[first:last])) is not None
        ):
            # "Workshop date: November 17th, 2020, 13:00 - 15:00 CET": the day of all that follows.
            self._add(first + whole.first, first + whole.last, DAY, label="above")
            self._add(first + whole.last, size, EXTRA)
            return
        label = words.LABEL.match(text, start) if before and first - start <= 24 else None
        if not before or (label is not None and label.end() >= first - 1):
            if reading.end is None and (open_end := _ONWARD.match(text, last)):
                last = open_end.end()
            self._add(first, last, TIME, reading=reading)
            while last < size and text[last] in _LEFT_EDGE + ")]":
                last += 1
            if reading.end is None and (zoned := _ZONED.match(text, last)) and zoned.end() < size:
                # "12:00   07:00   20:00   Welcome": the same moment elsewhere.
                self._add(last, zoned.end(), EXTRA)
                self._fields(zoned.end(), size)
            elif size - last < 60 and has_clock(text, last) and times.find(text[last:]) is not None:
                # "Oral from 9:00 to 10:30 / Poster from 11:00 to 12:30": the second time is another matter.
                self._add(last, size, EXTRA)
            elif (
                size - last > 90
                and text[-1] == "."
                and (match := _FIRST_SENTENCE.match(text, last)) is not None
                and text.count(" ", match.end()) >= 8
                and folk.weigh(text[last : match.end()]) < 0.5
                and folk.weigh(text[match.end() :]) < 0.3
            ):
                # "Boat trip on the river. We leave from the harbour behind …": a title, and what is said of it.
                self._fields(last, match.end())
                self._add(match.end(), size, TEXT)
            else:
                self._fields(last, size)
            return
        if (
            before.count(" ") >= 3
            and before.rpartition(" ")[2].casefold() in _MIDST
            and first - start > 16
        ) or (before.casefold().endswith(_PASSING) and not words.PLENARY.match(before)):
            # "We changed the start time from 9am to 10am": told in passing.
            self._fields(start, size)
            return
        if reading.end is None and (open_end := _ONWARD.match(text, last)):
            last = open_end.end()
        opener = text[:first].rstrip()[-1:]
        closer = _CLOSERS.get(opener, "")
        after = text[last:].strip(_EDGE)
        enclosed = closer and closer in text[last:]
        glued = text[first - 1].isalpha()
        if not (
            enclosed
            or glued
            or not after
            or opener in ",-–—|:;•·@"
            or words.PLENARY.match(before)
            or len(text) < 90
        ):
            self._fields(start, size)
            return
        end = first
        while end > start and text[end - 1] in " \t-–—:|,;·•([@":
            end -= 1
        self._fields(start, end)
        trailing = Unit(text[first:last], self._parts(first, last), TIME, reading=reading)
        trailing.trailing = True
        self.units.append(trailing)
        rest = last
        while rest < size and text[rest] in _EDGE:
            rest += 1
        if rest < size:
            stop = size
            if enclosed and (at := text.find(closer, rest)) >= 0:
                stop = at
                self._add(rest, stop, DAY if dates.read(text[rest:stop].strip(_EDGE)) else ROOM)
                rest = stop
                while rest < size and text[rest] in _EDGE:
                    rest += 1
            if rest < size and glued:
                self._add(rest, size, ROOM, label="after")
            elif rest < size:
                self._fields(rest, size)

    def _fields(self, start: int, stop: int) -> None:
        """A text without its time: chair, room and label clauses, then the separators between fields."""
        text = self.text
        while start < stop and text[start] in " \t|*":
            start += 1
        if start >= stop:
            return
        self.depth += 1
        if self.depth > _DEEPEST:
            self._add(start, stop, TEXT)
            return
        if text[start] in "([" and stop - start < 60 and text[stop - 1] == _CLOSERS[text[start]]:
            inner = text[start + 1 : stop - 1].strip()
            if words.ROOM_CODE.fullmatch(inner) or words.ROOM_WORD.search(inner):
                # "(Salon J - 6th Floor)" on a line of its own
                self._add(start + 1, stop - 1, ROOM, label="bracket")
                return
        if (
            text[start] == "("
            and text[stop - 1] == ")"
            and stop - start > 8
            and ")" not in text[start : stop - 1]
            and folk.weigh(text[start + 1 : stop - 1]) >= 0.7
            and _SEVERAL.search(text, start, stop)
        ):
            # "(Ada Byron, Emmy Noether)" on a line of its own
            start += 1
            stop -= 1
        if (
            self.places
            and text[stop - 1] == ")"
            and (match := IN_BRACKETS.search(text, start, stop))
            and match[1] in self.places
            and match.start() > start
        ):
            self._fields(start, match.start())
            self._add(match.start(1), match.end(1), ROOM, label="bracket")
            return
        low = text[start:stop].casefold()
        if (
            (chaired := low.rstrip(")]").endswith(_CHAIR_ENDS))
            and stop - start < 70
            and (match := _OFFICER.match(text, start, stop))
            and folk.weigh(_NAME_END.split(match[0], maxsplit=1)[0]) >= 0.5
        ):
            # "Ada Byron, General Chair", below opening remarks
            self._add(start, stop, EXTRA, label="officer")
            return
        if (
            chaired
            and stop - start < 70
            and (match := _CHAIRED.match(text, start, stop))
            and folk.weigh(match[1]) >= 0.5
        ):
            # "Ada Byron, Chair", "Ada Byron (chair)"
            self._add(start, match.end(1), CHAIR, label="chair")
            self._add(match.end(1), stop, EXTRA)
            return
        if (
            low.startswith("by ")
            and stop - start < 400
            and folk.weigh(text[start + 3 : stop].rstrip(" .,;")) >= 0.6
        ):
            # The people of the title above.
            self._add(start + 3, stop, LABEL, label="presented by")
            return
        if (
            self.parts[0][0].markup is not None
            and (match := _TAIL.search(text, max(start, stop - 24), stop))
            and match.start() - start > 8
            and self._is_link(match.end() - 3)
        ):
            # A button at the end of a line.
            self._fields(start, match.start())
            self._add(match.start(), stop, EXTRA)
            return
        if stop - start > _SHORTEST_PLACED and (
            match := _DASHED_PLACE.search(text, max(start + 4, stop - 48), stop)
        ):
            # "Maps of Rings - Main Auditorium", "Ada Byron -- Room 101"
            self._fields(start, match.start())
            self._add(match.start(1), match.end(1), ROOM, label="after")
            return
        if (
            text[stop - 1] == "}"
            and (match := _ATTRIBUTES.search(text, start, stop))
            and match.start() > start
        ):
            # An anchor that a Markdown dialect would take off: "Title {#name}"
            self._fields(start, match.start())
            return
        if (
            (
                match := (
                    _TITLE_CODE.match(text, start, stop)
                    if DIGIT.search(text, start, min(stop, start + 24))
                    else None
                )
                or (self.codes and words.LEAD_CODE.match(text, start, stop))
                or None
            )
            and match.end() < stop
            and (match.re is _TITLE_CODE or match[1].strip() in self.codes)
        ):
            self._add(start, start + len(match[0].rstrip(" |:.-–—")), CODE)
            start = match.end()
        if (
            text[start] == ":"
            and start + 4 < stop
            and folk.weigh(text[start + 1 : stop].strip()) > 0.6
        ):
            # The label before the colon was an icon.
            self._add(start + 1, stop, CHAIR)
            return
        if (
            words.may_be_chair(low)
            and (match := words.CHAIR.search(text, start, stop))
            and self._chair(match, start, stop)
        ):
            return
        if (
            (_may_be_room(low) or "📍" in low or "🏛" in low)
            and (match := words.ROOM_LABEL.search(text, start, stop))
            and (
                match.start() == start
                or text[match.start()] in "📍🏛🏠"
                or text[match.start() - 1] in "([,;•|–-·"
                or (
                    text[match.start() - 1] in " \t"
                    and (
                        match[0].casefold().startswith(_PLACES)
                        or text[match.start() - 2] in ".,;:|)]–-· \t"
                    )
                )
            )
        ):
            opened = match.start() > start and text[match.start() - 1] in "(["
            if match.start() > start:
                self._fields(start, match.start() - (1 if opened else 0))
            end = stop
            if (
                opened
                and (at := text.find(_CLOSERS[text[match.start() - 1]], match.end(), stop)) >= 0
            ):
                end = at
            elif cutter := self.fields.search(text, match.end(), stop):
                end = cutter.start()
            self._add(match.end(), end, ROOM, label="room")
            if end < stop:
                self._fields(min(end + 1, stop), stop)
            return
        if (
            (
                match := words.LABEL.match(text, start, stop)
                if low[0].isalpha() and words.may_be_label(text, start)
                else None
            )
            and match.end() < stop
        ) or (
            (match := _bare_label(text, start, stop))
            and not (self.parts[0].line.tag in _PARTS_HEADS and _OF_PEOPLE.match(text, start))
        ):
            self._add(match.end(), stop, LABEL, label=match[1].casefold())
            return
        at = start
        count = len(self.units)
        if self.fields is not NO_FIELDS and self.fields.search(text, start, stop):
            for match in self.fields.finditer(text, start, stop):
                if "(" in text and text.count("(", at, match.start()) > text.count(
                    ")", at, match.start()
                ):
                    continue
                if (
                    at == start
                    and match.start() - start <= 5
                    and words.CODE.fullmatch(text, start, match.start())
                    and dates.read(text[match.end() : stop]) is None
                    and times.find(text[match.end() : stop]) is None
                    and match.end() < stop
                ):
                    continue
                self._add(at, match.start(), TEXT)
                at = match.end()
        self._add(at, stop, TEXT)
        parts = len(self.units) - count
        if parts > 1:
            # Fields of a line are like cells of a row: how many there are, and which one this is.
            for position, unit in enumerate(self.units[count:], 1):
                unit.field = 10 * parts + position
                if position > 1 and unit.text.casefold() in _BADGES:
                    unit.hint = EXTRA

    def _is_link(self, at: int) -> bool:
        """Whether a link is set at a place in the text, and does not begin the line."""
        if len(self.parts) != 1:
            return False
        line, first, _ = self.parts[0]
        return line.markup is not None and any(
            span.tag == "a" and first < span.start <= first + at < span.end
            for span in line.markup.spans
        )

    def _chair(self, match: re.Match[str], start: int, stop: int) -> bool:
        text = self.text
        # "Chair: what we sit on" in a title: the clause ends the text, or a bracket, or a sentence.
        before = match.start()
        if not text[before].isspace() and self.parts[0].line.tag[:1] == "h":
            # "## Morning session – Chair: Ada Byron" names a session, and its chair.
            before = match.start(1)
            while text[before - 1] in " ,:–-([":
                before -= 1
        opened = text[match.start(1) - 1 : match.start(1)] if match.start(1) > start else ""
        bracket = next((c for c in text[match.start() : match.start(1)] if c in "(["), "")
        end = stop
        if bracket and (at := _closing(text, bracket, match.end(), stop)) >= 0:
            end = at
        del opened
        if rest := _AFTER_CHAIR.search(text, match.end(), end):
            # "Chair: Ada Byron 1. Maps of Rings …", "Moderator: Ada Byron Panelists: …"
            end = rest.start()
        names = text[match.end() : end].strip(_EDGE)
        if len(names) > 160:
            return False
        if not names and before > start:
            return False
        if before > start:
            self._before_chair(start, before)
        if others := _BESIDE_CHAIR.search(text, match.end(), end):
            # "Moderator: Ada Byron. Panelists: Bea Carl"; who writes it down is neither
            self._add(match.start(1), others.start(), CHAIR, label=match[1].casefold())
            self.units[-1].people = 1.0
            if others[1][:1] in "rRsS":
                self._add(others.start(1), end, EXTRA, label="beside")
                return True
            self._fields(others.start(1), stop)
            return True
        cutter = self.fields.search(text, match.end(), end)
        if cutter:
            end = cutter.start()
        room = words.ROOM_LABEL.search(text, match.end(), end)
        if room and room.start() > match.end():
            end = room.start()
        elif (at := text.rfind(", ", match.end(), end)) > 0 and _is_place(text[at + 2 : end]):
            # "Chaired by Ada Byron, Great Hall"
            self._add(match.start(1), at, CHAIR, label=match[1].casefold())
            self.units[-1].people = 1.0
            self._add(at + 2, end, ROOM, label="after")
            if end < stop and text[end:stop].strip(_EDGE):
                self._fields(end, stop)
            return True
        self._add(match.start(1), end, CHAIR, label=match[1].casefold())
        unit = self.units[-1]
        unit.people = 1.0 if names else 0.0
        if end < stop and text[end:stop].strip(_EDGE):
            self._fields(end, stop)
        return True

    def _before_chair(self, start: int, stop: int) -> None:
        """What stands before a chair clause; a bracket that is open there tells no title: "Session 1 (Topic: Maps, Chair: …"."""
        text = self.text
        at = text.rfind("(", start, stop)
        if at <= start or text.find(")", at, stop) >= 0 or at >= stop - 2:
            self._fields(start, stop)
            return
        self._fields(start, at)
        count = len(self.units)
        self._fields(at + 1, stop)
        for unit in self.units[count:]:
            if unit.hint == TEXT and (
                _is_place(unit.text) or words.ROOM_CODE.fullmatch(unit.text) is not None
            ):
                unit.hint, unit.label = ROOM, "bracket"
            elif unit.hint == TEXT or (unit.hint == LABEL and unit.label in _SUBJECTS):
                unit.hint, unit.label = EXTRA, "beside"

    def _add(
        self,
        first: int,
        last: int,
        hint: int,
        *,
        label: str = "",
        reading: times.Reading | None = None,
    ) -> None:
        text = self.text
        if (
            last - first > 1
            and text[first].isalnum()
            and text[last - 1] <= "\u024f"
            and text[last - 1].isalnum()
        ):
            # Nothing to trim.
            self.units.append(
                Unit(text[first:last], self._parts(first, last), hint, label=label, reading=reading)
            )
            return
        while last - 1 > first and (
            text[last - 1] in _ICONS
            or text[last - 1] > "\U0001f000"
            or (text[last - 1] == " " and hint == TEXT)
        ):
            last -= 1
        while first < last and (
            text[first] in " \t-–—•·,;" if hint != TEXT else text[first] in " \t"
        ):
            first += 1
        while first < last and text[last - 1] in (
            " \t,;|•·-–—" if hint not in {TEXT, TIME} else " \t,;|"
        ):
            last -= 1
        if hint in {ROOM, CHAIR}:
            while (
                first < last
                and text[first] in "(["
                and text[first:last].count(")") + text[first:last].count("]")
                <= text[first:last].count("(") + text[first:last].count("[") - 1
            ):
                first += 1
            while (
                first < last
                and text[last - 1] in ")]"
                and text[first:last].count("(") + text[first:last].count("[")
                < text[first:last].count(")") + text[first:last].count("]")
            ):
                last -= 1
        if first >= last and hint != LABEL:
            return
        self.units.append(
            Unit(text[first:last], self._parts(first, last), hint, label=label, reading=reading)
        )

    def _parts(self, first: int, last: int) -> list[Part]:
        if len(self.parts) == 1:
            line, start, _ = self.parts[0]
            return [new(Part, (line, start + first, start + last))]
        found = []
        at = 0
        for line, start, stop in self.parts:
            size = stop - start
            low, high = max(first - at, 0), min(last - at, size)
            if low < high:
                found.append(Part(line, start + low, start + high))
            at += size + 1
        return found or [Part(self.parts[0].line, 0, 0)]


def _is_place(text: str) -> bool:
    """Whether a text names a room or a hall, in a few words that begin with capitals."""
    return (
        text[:1].isupper()
        and text.count(" ") < 5
        and words.ROOM_WORD.search(text) is not None
        and not any(word in words.AFFIL_WORDS for word in text.casefold().split())
    )


def _may_be_stamp(low: str) -> bool:
    """Gate of `_STAMP`: "updated", "created", "generated" …"""
    return "ed" in low or "last " in low or "copyright" in low or "©" in low


def _closing(text: str, bracket: str, first: int, last: int) -> int:
    """Find where a bracket that is open at ``first`` closes; -1 where it does not."""
    closer = _CLOSERS[bracket]
    depth = 1
    for at in range(first, last):
        sign = text[at]
        if sign == bracket:
            depth += 1
        elif sign == closer:
            depth -= 1
            if not depth:
                return at
    return text.rfind(closer, first, last)


def _may_be_room(low: str) -> bool:
    """Gate of `words.ROOM_LABEL`: whether a word that may end a room's label stands before a colon."""
    at = low.find(":")
    while at >= 0:
        if low[:at].rstrip().endswith(words.ROOM_ENDS):
            return True
        at = low.find(":", at + 1)
    return "🏠" in low and ":" in low


def _glued(text: str, start: int) -> times.Reading | None:
    """Read a range of times that an extractor left between two cells without a blank: ``Lunch12:00 – 13:00Foyer``."""
    match = _GLUED.search(text, start)
    if match is None:
        return None
    reading = times.find(match[1])
    if reading is None:
        return None
    return reading._replace(
        first=match.start(1) + reading.first, last=match.start(1) + reading.last
    )


def _without_break(text: str, reading: times.Reading) -> times.Reading:
    """The morning of a "Morning break" is no part of the time before it."""
    match = _HALF.search(text, reading.first, reading.last)
    if match is not None and text[reading.last : reading.last + 12].lstrip()[:1].isalpha():
        return reading._replace(last=match.start(), text=text[reading.first : match.start()])
    return reading


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


def _with_theme(text: str, start: int) -> dates.Day | None:
    """Find the date that a row across a table begins with: "20th September: Proteins"."""
    stop = text.find(":", start)
    day = dates.read(text[start:stop].strip("*_ "))
    if day is None or day.day is None or day.month is None or stop > len(text) - 4:
        return None
    if times.find(text) is not None:
        return None
    return dates.find(text)


def _told_twice(text: str, start: int) -> tuple[int, int] | None:
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


def _bare_label(text: str, start: int, stop: int) -> re.Match[str] | None:
    """A label alone on its line: "Abstract", "Biography"."""
    if stop - start > 24:
        return None
    match = _ALONE.match(text, start, stop)
    return match if match and match.end() == stop else None


_FIRST_SENTENCE: Final = re.compile(
    r"[^.!?0-9:/|]{10,80}[^.!?A-Z0-9:/|][.!?](?= [A-ZÀ-Þ][^\W\d]* )"
)
_PASSING: Final = ("desde las", "hasta las", "antes de las", "a partir de las", "jusqu'à")
"""What ends a sentence before the time that it tells."""
_GLUED: Final = re.compile(
    # The letter before it is looked for from the first digit: what a search starts with should be rare.
    r"([0-9](?<=[^\W\d_)\]!?][0-9])[0-9]?[:.][0-9]{2}\s?(?:[-–—]|to)\s?[0-9]{1,2}[:.][0-5][0-9])",
    re.IGNORECASE,
)
_HOUR_COLON: Final = re.compile(r"([01]?[0-9]h(?:[0-5][0-9])?)\s?:\s{1,3}(?=\S)", re.IGNORECASE)
_TAIL: Final = re.compile(
    r"[\s,;|–-]{1,4}[(\[]?(?:(?:more |view |show |full )?(?:details?|abstracts?|slides?|videos?|recording|bio(?:graphy)?|info|information)|pdf|more|paper|link)[)\]]?\Z",
    re.IGNORECASE,
)
_SEVERAL: Final = re.compile(r",| and | & |;")
_CHAIR_ENDS: Final = ("chair", "chairs", "moderator", "moderators", "chairperson", "discussant")
_NAME_END: Final = re.compile(r",| [–-]|\s?\(")
_AFTER_CHAIR: Final = re.compile(
    r"\s(?=(?:[0-9]{1,2}[.)]\s[A-ZÀ-Þ\"“])|(?:panell?ists?|speakers?|presenters?|participants|discussants?|abstract|description|title)\s?:)",
    re.IGNORECASE,
)
"""What goes on behind the names of chairs on one line."""
_OFFICER: Final = re.compile(
    r"[^,:()]{4,50}(?:,| [–-]|\s?\() ?(?:general|honorary|organi[sz]ing|program(?:me)?|conference|workshop|steering|technical|local|publicity|executive)(?: (?:committee|program(?:me)?))? (?:co-?)?chairs?\)?\Z",
    re.IGNORECASE,
)
"""Who holds an office of the event: no chair of the session, and no title."""
_CHAIRED: Final = re.compile(
    r"([^,:]{4,50}(?:(?:,| and| &) [^,:]{4,40})?)(?:,| [–-]|\s?[(\[]) ?(?:session |panel )?(?:co-?)?(?:chair(?:person)?s?|moderators?|discussant)[)\]]?\Z",
    re.IGNORECASE,
)
_SHORTEST_PLACED: Final = 14
_DASHED_PLACE: Final = re.compile(
    r"\s(?:--|-|–|—)\s((?:[A-Z][\w'’.]{0,20}\s){0,3}(?:Auditorium|Hall|Ballroom|Theat(?:re|er)|Foyer|Lobby|Lounge|Atrium|Room|Amphitheat(?:re|er)|Aula|Saal|Hörsaal)(?:\s[A-Z0-9][\w.-]{0,6})?)\Z"
)
"""A place behind a dash, at the end of a text: a room's word with a name or a number."""
_ATTRIBUTES: Final = re.compile(r"\s{0,3}\{[:#.][^{}\n]{1,80}\}\Z")
_SUBJECTS: Final = frozenset(("topic", "track", "talk", "title"))
"""Labels of what a session is about, where they stand in brackets beside its name."""
_RECORDS: Final = frozenset(("li", "td", "dt", "dd"))
"""In these a date and something behind it may be one of many records."""
_DASH: Final = re.compile(r"\s(?:--?|–|—)\s{1,3}(?=\S)")
_EVENT_DATE: Final = re.compile(
    r"(?:\w+ )?(?:(?:workshop|conference|event|meeting|symposium|school|seminar|meetup|tutorial)(?:'s)? )(?:dates?|days?|times?)(?: and times?)?\s?:\s{0,3}\Z|(?:dates?|when)\s?:\s{0,3}\Z",
    re.IGNORECASE,
)
_ZONED: Final = re.compile(
    r"(?:[\s/|]{0,6}(?:[01]?[0-9]|2[0-4])[:.][0-5][0-9](?:\s?[ap]\.?m\.?)?(?![0-9]|\s?[-–—]\s?[0-9])[ \t/|]{1,9}){1,3}(?=[^\s0-9-])",
    re.IGNORECASE,
)
_ONWARD: Final = re.compile(
    r"\s{1,2}(?:onwards?|till late|until late|[-–—] ?(?:late|open[- ]end))(?![\w-])",
    re.IGNORECASE,
)
_ICONS: Final = frozenset("☆★✩✓✔▶►▼▲◀🛈ⓘ⤓↓↑→↗▾▸🔗")
_LEADS: Final = frozenset(
    "ab um von from at starting à dès de das às dalle alle ore um ca ca. kl kl. kl.".split()
) | {"a las", "de las", "starting at", "starting from"}
"""Words before a time that are a part of it."""
_BESIDE_CHAIR: Final = re.compile(
    r"\s?[.;,·|–-]?\s+(panell?ists?|panel members|rapporteurs?|scribes?|secretar(?:y|ies))\s?:\s?(?=\S)",
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
_BADGES: Final = frozenset(
    (
        "plenary",
        "discussion",
        "workshop",
        "breakout",
        "panel",
        "keynote",
        "invited",
        "oral",
        "poster",
        "demo",
        "tutorial",
        "social",
        "talk",
        "online",
        "virtual",
    )
)
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
_DEEPEST: Final = 40
"""Clauses that are cut from one text; what follows stays whole."""
_STAMP: Final = re.compile(
    r"\b(?:last (?:updated?|modified|change)|updated(?: on|:)|modified(?: on|:)|created(?: on|:| [0-9])|posted (?:by|on|at)|submitted by|generated (?:by|on|at)|retrieved|copyright)\b|©",
    re.IGNORECASE,
)
_RANGE: Final = re.compile(
    r"(?<![0-9:])[0-2]?[0-9][:.][0-5][0-9]\s?(?:[-–—]|to)\s?[0-2]?[0-9][:.][0-5][0-9](?![0-9])"
)
_HALF: Final = re.compile(r"\s*(?:morning|afternoon|evening|night)\Z", re.IGNORECASE)
_MENU: Final = re.compile(r"\bday\s?[0-9]\W{1,5}day\s?[0-9]", re.IGNORECASE)
_PARTS_HEADS: Final = frozenset(("h1", "h2", "h3"))
_OF_PEOPLE: Final = re.compile(r"speakers", re.IGNORECASE)
"""As a heading of a part of the page it is no label of a talk's field."""
_ALONE: Final = re.compile(
    r"(abstract|summary|biography|bio|short bio|about the speaker|speakers?|zusammenfassung|résumé|biographie|(?:panell?ist|presenter|author|lecturer|instructor)s?(?=\s?[:：]))\s?[:：]?",
    re.IGNORECASE,
)


_LIST_NUMBER: Final = re.compile(
    r"(?:#|(?:no|nr|n°|item|slot)\b\.?)?\s?[(\[]?[0-9]{1,3}[.)\]]?(?:\s?[:–-])?|[(\[]?(?:[a-z]|[ivx]{1,5})[.)\]]",
    re.IGNORECASE,
)
_LONGEST_NUMBER: Final = 12
_CLOCK_NEXT: Final = re.compile(
    r"[0-2]?[0-9](?:\s?[:h]\s?[0-5][0-9]|\.[0-5][0-9]\s?[-–]|(?:[:.][0-5][0-9])?\s?[ap]\.?m\b)",
    re.IGNORECASE,
)


def _is_numbered_title(text: str, at: int) -> bool:
    """A number in front that belongs to a time or a day: "9. July"; that of "3. 10:00" is one of a list."""
    return (
        text[0].isdigit()
        and at > 0
        and len(text) < 60
        and _CLOCK_NEXT.match(text, at) is None
        and (opens_with_clock(text) or dates.read(text) is not None)
    )

"""A text with a time -> the time, and the fields before and behind it."""

from __future__ import annotations

import re
from typing import Final

from ..fields import dates, times
from . import clauses, folk, words
from .customs import DOTTED_START
from .pieces import CLOSERS, EDGE, LEFT_EDGE, Pieces
from .signs import DAY_WORD, has_clock, opens_with_clock
from .units import CODE, DAY, EXTRA, ROOM, TEXT, TIME, Unit

_MIDST: Final = frozenset(
    "from at until till before after around about between since to and approximately circa starting".split()
)
"""Words before a time that a sentence tells."""
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
_LEADS: Final = frozenset(
    "ab um von from at starting à dès de das às dalle alle ore um ca ca. kl kl. kl.".split()
) | {"a las", "de las", "starting at", "starting from"}
"""Words before a time that are a part of it."""
_HALF: Final = re.compile(r"\s*(?:morning|afternoon|evening|night)\Z", re.IGNORECASE)
_LONGEST_ROOM: Final = 4
_BEFORE_ROOMS: Final = frozenset((",", "|", "@", ";", "("))
_SLOT_NUMBER: Final = re.compile(
    r"(?:#|(?:no|nr|n°|item|slot)\b\.?)?\s?[(\[]?[0-9]{1,3}[.)\]]?(?:\s?[:–-])?|[(\[]?(?:[a-z]|[ivx]{1,5})[.)\]]",
    re.IGNORECASE,
)
"""What counts the slots of a list, in front of their times; of titles, `words.LIST_NUMBER`."""
_LONGEST_NUMBER: Final = 12
_OPENED_DAY: Final = re.compile(r"[\s:,–-]{0,4}([\[(])[^\W\d_]{1,9}\.?,?\s{0,2}\Z")
"""A weekday in the bracket that the date beside the time closes."""
_CLOCK_NEXT: Final = re.compile(
    r"[0-2]?[0-9](?:\s?[:h]\s?[0-5][0-9]|\.[0-5][0-9]\s?[-–]|(?:[:.][0-5][0-9])?\s?[ap]\.?m\b)",
    re.IGNORECASE,
)


def cut(pieces: Pieces, start: int, reading: times.Reading) -> None:
    """Cut a text that tells a time; a code, a word, a number, a day or a label in front of it may be a part of it."""
    text, size = pieces.text, len(pieces.text)
    first, last = reading.first, reading.last
    before = text[start:first].strip(EDGE)
    if 1 < len(before) <= 8 and words.CODE.fullmatch(before):
        pieces.add(start, start + len(text[start:first].rstrip(EDGE)), CODE)
        before = ""
    if before.casefold() in _LEADS:
        # "ab 18.30 Uhr", "from 9:00"
        before = ""
    if before and first - start <= _LONGEST_NUMBER and last < size:
        printed = text[start:first].rstrip()
        if _SLOT_NUMBER.fullmatch(printed) and text[last:].strip(EDGE):
            # "a) 9:00 Maps", "#3 10:00 Rings": the slots of a list, with their times in front all the same
            before = ""
    day = (
        dates.find(text[start:first])
        if before and first - start <= 60 and DAY_WORD.search(before)
        else None
    )
    if day is not None and day.first <= 3:
        pieces.add(start + day.first, start + day.last, DAY, label="inline")
        if start + day.last < first:
            pieces.add(start + day.last, first, EXTRA)
        before = ""
    if (
        reading.day is not None
        and _EVENT_DATE.match(text, start, first)
        and (whole := dates.find(text[first:last])) is not None
    ):
        # "Workshop date: November 17th, 2020, 13:00 - 15:00 CET": the day of all that follows.
        pieces.add(first + whole.first, first + whole.last, DAY, label="above")
        pieces.add(first + whole.last, size, EXTRA)
        return
    label = words.LABEL.match(text, start) if before and first - start <= 24 else None
    if not before or (label is not None and label.end() >= first - 1):
        _cut_in_front(pieces, reading)
    elif (
        before.count(" ") >= 3
        and before.rpartition(" ")[2].casefold() in _MIDST
        and first - start > 16
    ) or (before.casefold().endswith(_PASSING) and not words.PLENARY.match(before)):
        # "We changed the start time from 9am to 10am": told in passing.
        clauses.cut(pieces, start, size)
    elif _is_aside(text, start, first):
        # "Breakfast (check-out until 8:30)"
        clauses.cut(pieces, start, size)
    else:
        _cut_behind(pieces, start, reading)


def _is_aside(text: str, start: int, first: int) -> bool:
    """Whether a bracket before a time tells of another matter than the text does."""
    opened = text.rfind("(", start, first)
    if opened <= start or ")" in text[opened:first] or ")" not in text[first:]:
        return False
    inner = text[opened + 1 : first].strip()
    told = inner.casefold().split()
    return (
        len(told) > 1
        and "," not in inner
        and not _OF_SLOT.issuperset(told)
        and told[0] not in _OF_SLOT
        and told[0].isalpha()
        and DAY_WORD.search(inner) is None
        and words.ROOM_WORD.search(inner) is None
        and dates.find(inner) is None
    )


_OF_SLOT: Final = frozenset(
    "from at until till to by between starts start starting begins beginning ends ending approx approximately about around ca time times held daily each every day served open opens doors local only the on and".split()
)
"""Words before the hours of what a bracket stands behind."""


def _cut_in_front(pieces: Pieces, reading: times.Reading) -> None:
    """Cut a text that opens with its time, as far as it is to be told."""
    text, size = pieces.text, len(pieces.text)
    first, last = reading.first, reading.last
    if reading.end is None and (open_end := _ONWARD.match(text, last)):
        last = open_end.end()
    pieces.add(first, last, TIME, reading=reading)
    while last < size and text[last] in LEFT_EDGE + ")]":
        last += 1
    if reading.end is None and (zoned := _ZONED.match(text, last)) and zoned.end() < size:
        # "12:00   07:00   20:00   Welcome": the same moment elsewhere.
        pieces.add(last, zoned.end(), EXTRA)
        clauses.cut(pieces, zoned.end(), size)
    elif (
        size - last < 60
        and has_clock(text, last)
        and (second := times.find(text[last:])) is not None
        and not _is_aside(text, last, last + second.first)
    ):
        # "Oral from 9:00 to 10:30 / Poster from 11:00 to 12:30": the second time is another matter.
        pieces.add(last, size, EXTRA)
    elif (
        reading.end is not None
        and text[first + reading.last - reading.first : last].strip() in _BEFORE_ROOMS
        and last < size
        and _is_but_room(text[last:size])
    ):
        # "9:00 - 10:30, Room 1"
        pieces.add(last, size, ROOM, label="after")
    elif (
        size - last > 90
        and text[-1] == "."
        and (match := _FIRST_SENTENCE.match(text, last)) is not None
        and text.count(" ", match.end()) >= 8
        and folk.weigh(text[last : match.end()]) < 0.5
        and folk.weigh(text[match.end() :]) < 0.3
    ):
        # "Boat trip on the river. We leave from the harbour behind …": a title, and what is said of it.
        clauses.cut(pieces, last, match.end())
        pieces.add(match.end(), size, TEXT)
    else:
        clauses.cut(pieces, last, size)


_NAMED: Final = 0.6


def _is_but_room(text: str) -> bool:
    """Whether a text is a room and nothing that happens there: "Room 1", "Great Hall", no "Coffee in the Great Hall"."""
    tokens = text.split()
    return (
        len(tokens) <= _LONGEST_ROOM
        and all(token[0].isupper() or token[0].isdigit() for token in tokens)
        and any(words.ROOM_WORD.fullmatch(token) for token in (tokens[0], tokens[-1]))
    )


def _cut_behind(pieces: Pieces, start: int, reading: times.Reading) -> None:
    """Cut a text whose time stands behind what happens then, or amid it."""
    text, size = pieces.text, len(pieces.text)
    first, last = reading.first, reading.last
    before = text[start:first].strip(EDGE)
    if reading.end is None and (open_end := _ONWARD.match(text, last)):
        last = open_end.end()
    opener = text[:first].rstrip()[-1:]
    closer = CLOSERS.get(opener, "")
    after = text[last:].strip(EDGE)
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
        clauses.cut(pieces, start, size)
        return
    end = first
    while end > start and text[end - 1] in " \t-–—:|,;·•([@":
        end -= 1
    if (
        reading.day is not None
        and ")" in text[first:last]
        and (opened := _OPENED_DAY.search(text, max(start, end - _LONGEST_NUMBER), end)) is not None
    ):
        # "Session 1: (M 5/20) 9 - 10:30am"
        clauses.cut(pieces, start, opened.start())
        pieces.add(opened.end(1), end, EXTRA)
    elif (
        (bracket := text.rfind("(", start, end)) > start
        and ")" not in text[bracket:end]
        and text[last:].lstrip()[:1] == ")"
        and text[start:bracket].strip(EDGE)
        and (inner := text[bracket + 1 : end].strip(EDGE))
        and ((is_room := _is_but_room(inner)) or folk.weigh(inner) >= _NAMED)
    ):
        # "Session 1 (Room 4, 9:00 - 10:30)", "Keynote: Rings (Ada Byron, 9:00)"
        clauses.cut(pieces, start, bracket)
        pieces.add(bracket + 1, end, ROOM if is_room else TEXT, label="bracket" if is_room else "")
    else:
        clauses.cut(pieces, start, end)
    trailing = Unit(text[first:last], pieces.stretch(first, last), TIME, reading=reading)
    trailing.trailing = True
    pieces.units.append(trailing)
    rest = last
    while rest < size and text[rest] in EDGE:
        rest += 1
    if rest < size:
        stop = size
        if enclosed and (at := text.find(closer, rest)) >= 0:
            stop = at
            pieces.add(rest, stop, DAY if dates.read(text[rest:stop].strip(EDGE)) else ROOM)
            rest = stop
            while rest < size and text[rest] in EDGE:
                rest += 1
        if rest < size and glued:
            pieces.add(rest, size, ROOM, label="after")
        elif rest < size:
            clauses.cut(pieces, rest, size)


def cut_dotted(pieces: Pieces, start: int) -> bool:
    """Cut at a time with a full stop in front, and say whether there is one: "9.15 Maps" on a page that writes its times so."""
    text, size = pieces.text, len(pieces.text)
    match = DOTTED_START.match(text, start)
    if match is None:
        return False
    if (plain := times.find(text[start : start + 40])) is not None and plain.first == 0:
        return False
    reading = times.find(text[start : match.start(1)] + ":" + text[match.end(1) : start + 30])
    if reading is None or reading.first > 0:
        return False
    after = start + reading.last
    if reading.end is None and (open_end := _ONWARD.match(text, after)):
        after = open_end.end()
    pieces.add(start, after, TIME, reading=reading)
    while after < size and text[after] in LEFT_EDGE:
        after += 1
    clauses.cut(pieces, after, size)
    return True


def cut_hour(pieces: Pieces, start: int) -> bool:
    """Cut at an hour with a colon behind it, and say whether there is one: "10h45: Ada Byron, Rings"."""
    match = _HOUR_COLON.match(pieces.text, start)
    if match is None or (reading := times.find(match[1])) is None:
        return False
    pieces.add(match.start(1), match.end(1), TIME, reading=reading)
    clauses.cut(pieces, match.end(), len(pieces.text))
    return True


def find(text: str, start: int) -> times.Reading | None:
    """Find the time of a text, if it tells one from ``start`` on."""
    glued = _find_glued(text, start)
    if glued is not None:
        return glued
    reading = times.find(text) if has_clock(text, start) else None
    return None if reading is None or reading.start is None else _without_break(text, reading)


def _find_glued(text: str, start: int) -> times.Reading | None:
    """Read a range of times that an extractor left between two cells without a blank: ``Lunch12:00 – 13:00Foyer``."""
    match = _GLUED.search(text, start) if text.count(":") + text.count(".") > 1 else None
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


def is_dotted_number(text: str, at: int) -> bool:
    """A number in front that belongs to a time or a day: "9. July"; that of "3. 10:00" is one of a list."""
    return (
        text[0].isdigit()
        and at > 0
        and len(text) < 60
        and _CLOCK_NEXT.match(text, at) is None
        and (opens_with_clock(text) or dates.read(text) is not None)
    )

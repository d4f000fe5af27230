"""Times and days that belong to others -> what they are: the hours of a day, the end of a slot, the date in the page's heading."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from ..fields import dates
from . import day_lines, words
from .signs import DIGIT, has_day
from .units import DAY, EXTRA, ROOM, TEXT, TIME, Part, Unit

_ABOVE: Final = 60
"""Units above the first time that may tell the day of all."""
_NO_EVENT: Final = re.compile(
    r"deadline|submi|notif|camera|regist|updat|modif|publish|post|\bdue\b|early|cop(?:y|ies)|since|until|before|\bafter\b|\bborn|\bopen(?:s|ed)?\b|hotel|announc|release|\bcall|[0-9]{1,2}(?:st|nd|rd|th)?\.? ?(?:[-–—/&]|to|and|or|through|until) ?[0-9]{1,2}(?![0-9:])",
    re.IGNORECASE,
)
_DATE_TOLD: Final = re.compile(
    r"(?:[^\W\d]+ ){0,3}(?:dates?|when|datum|wann|quand)\s?:", re.IGNORECASE
)


def days_with_themes(units: list[Unit]) -> None:
    """A date and what the day is about, right above times, again and again: "20th September: Proteins"."""
    found: list[tuple[int, dates.Day]] = []
    for position, unit in enumerate(units[:-1]):
        text = unit.text
        if (
            unit.hint != TEXT
            or not _is_above_time(units, position)
            or len(text) > _LONGEST_THEME
            or ":" not in text
            or not has_day(text, 0)
        ):
            continue
        day = day_lines.read_before_colon(text, 0)
        if day is not None:
            found.append((position, day))
    if len({(day.month, day.day) for _, day in found}) < _FEWEST_THEMES:
        return
    for position, _ in found:
        unit = units[position]
        stop = unit.text.find(":")
        part = _slice(unit, 0, stop)
        if part is not None:
            units[position] = Unit(unit.text[:stop], [part], DAY)


def _is_above_time(units: Sequence[Unit], position: int) -> bool:
    """Whether a time begins the line below, or the one below a rule."""
    below = units[position + 1]
    if not below.text.strip("-| ") and position + 2 < len(units):
        below = units[position + 2]
    return below.hint == TIME and below.line is not units[position].line


_LONGEST_THEME: Final = 90
_FEWEST_THEMES: Final = 2


def hours_of_days(units: list[Unit]) -> None:
    """A line that tells a day and its hours, above the times of that day: "Friday, February 1, 17:30-20:30"."""
    dated = [
        position
        for position, unit in enumerate(units)
        if unit.hint == DAY
        or (
            unit.hint == TIME
            and unit.reading is not None
            and (unit.reading.day is not None or unit.reading.weekday is not None)
        )
    ]
    for at, stop in zip(dated, [*dated[1:], len(units)]):
        unit = units[at]
        reading = unit.reading
        if (
            unit.hint != TIME
            or reading is None
            or reading.start is None
            or reading.end is None
            or (reading.end - reading.start) % 1440 < 150
            or (at and units[at - 1].line is unit.line and not _is_headline(units[at - 1]))
            or (
                at + 1 < len(units)
                and units[at + 1].line is unit.line
                and not (units[at + 1].hint == ROOM or words.ROOM_WORD.search(units[at + 1].text))
            )
        ):
            continue
        inside = [
            other.reading.start
            for other in units[at + 1 : stop]
            if other.hint == TIME and other.reading is not None and other.reading.start is not None
        ]
        fitting = sum(
            1
            for start in inside
            if (start - reading.start) % 720 <= (reading.end - reading.start) % 1440
        )
        day = dates.find(unit.text)
        if len(inside) < 3 or fitting < 0.8 * len(inside) or day is None:
            continue
        part = _slice(unit, day.first, day.last)
        if part is not None:
            units[at] = Unit(unit.text[day.first : day.last], [part], DAY)
            if at + 1 < len(units) and units[at + 1].line is unit.line:
                # Where all of it takes place is the room of no session alone.
                units[at + 1].hint, units[at + 1].label = EXTRA, "room"


def _is_headline(unit: Unit) -> bool:
    """Whether a text only says that the programme follows: "Agenda" before the day and its hours."""
    return unit.hint == TEXT and words.HEADLINE.fullmatch(unit.text) is not None


def times_below(units: list[Unit]) -> list[Unit]:
    """Put times above the headings that they stand below, where each card of a page has its title first.

    <h3>Maps of Rings</h3> <p>09:20 - 10:00</p> <p>Ada Byron</p>

    Nearly every time follows a text set like the others that do, there are as many of these as of times, and the last
    time has none behind it.
    """
    times = [
        position
        for position, unit in enumerate(units)
        if unit.hint == TIME and not unit.trailing and unit.label != "again"
    ]
    if len(times) < _FEWEST_CARDS:
        return units
    heads = {at: head for at in times if (head := _next_to(units, at, -1)) is not None}
    sets = Counter(_set_as(units[head]) for head in heads.values())
    if not sets:
        return units
    key, count = sets.most_common(1)[0]
    if not key or count < _NEARLY * len(times):
        return units
    heads = {at: head for at, head in heads.items() if _set_as(units[head]) == key}
    alike = sum(
        1
        for unit in units[min(heads.values()) : times[-1]]
        if unit.hint == TEXT and _set_as(unit) == key
    )
    after = _next_to(units, times[-1], 1)
    if (
        times[0] not in heads
        or alike * _NEARLY > len(times)
        or (after is not None and _set_as(units[after]) == key and not _is_end(units[after]))
    ):
        return units
    first = {head: at for at, head in heads.items()}
    moved = set(heads)
    found: list[Unit] = []
    for position, unit in enumerate(units):
        if position in first:
            found.append(units[first[position]])
        if position not in moved:
            found.append(unit)
    return found


_FEWEST_CARDS: Final = 4
_NEARLY: Final = 0.9


def _next_to(units: Sequence[Unit], at: int, step: int) -> int | None:
    """Return where the text next to a time stands, on a line of its own and in no table."""
    position = at + step
    while 0 <= position < len(units) and units[position].hint == EXTRA:
        position += step
    if not 0 <= position < len(units):
        return None
    unit = units[position]
    alone = unit.line is not units[at].line and unit.cell is units[at].cell is None
    return position if alone and unit.hint == TEXT else None


def _set_as(unit: Unit) -> str:
    """How a text is set: a heading's rank, the class of its block, the bullet of its line; "" where none says anything."""
    if len(unit.tag) == 2 and unit.tag[0] == "h" and unit.tag != "h1":
        return unit.tag
    if not unit.tag:
        return "item" if unit.parts[0].first and words.BULLET.match(unit.line.text) else ""
    markup = unit.line.markup
    return f"{unit.tag} {markup.classes}" if markup is not None and markup.classes.strip() else ""


def _is_end(unit: Unit) -> bool:
    return words.FOOTER.fullmatch(unit.text) is not None or _is_headline(unit)


def told_twice(units: Sequence[Unit]) -> None:
    """The same hours twice in a row are told once for each kind of screen."""
    for before, unit in itertools.pairwise(units):
        if (
            before.hint == unit.hint == TIME
            and before.text == unit.text
            and before.line is not unit.line
            and before.cell is unit.cell is None
        ):
            unit.hint, unit.label = EXTRA, "again"


def second_times(units: Sequence[Unit]) -> None:
    """Of times that always come two or three in a row, the second is when the slot ends, or the same moment elsewhere."""
    runs: list[list[Unit]] = []
    run: list[Unit] = []
    alone = 0
    for unit in [*units, None]:
        if (
            unit is not None
            and unit.hint == TIME
            and not unit.trailing
            and unit.reading is not None
            and unit.reading.end is None
            and unit.reading.day is None
        ):
            run.append(unit)
            continue
        if len(run) > 1:
            runs.append(run)
        elif run:
            alone += 1
        run = []
    if (
        len(runs) < 3
        or alone > len(runs)
        or len({len(one) for one in runs}) > 1
        or len(runs[0]) > 3
    ):
        return
    joins = sum(
        1
        for one, two in itertools.pairwise(runs)
        if one[1].reading and two[0].reading and one[1].reading.start == two[0].reading.start
    )
    ends = len(runs[0]) == 2 and joins >= 0.4 * (len(runs) - 1)
    for first, *others in runs:
        if ends and first.reading is not None and others[0].reading is not None:
            first.until = others[0]
            first.reading = first.reading._replace(
                end=others[0].reading.start, end_sure=others[0].reading.start_sure
            )
        for unit in others:
            unit.hint, unit.label = EXTRA, "zoned"


_HELD: Final = re.compile(
    r"\b(?:takes? place|taking place|took place|(?:be|is|was|being) (?:held|hosted)) (?:[^.!?]{0,40} )?on (?:the )?\Z",
    re.IGNORECASE,
)
"""What a sentence says of the day of an event."""
_PART: Final = re.compile(
    r"\b(?:dinner|banquet|reception|excursion|tour|tutorials?|hackathon|party|concert|election|registration|exam|previous|past|last|former|earlier|next)\b",
    re.IGNORECASE,
)
"""What takes place on another day than the talks, or may."""


_BRIEF: Final = 120


def date_above(units: list[Unit]) -> list[Unit]:
    """A page without headings of days tells its only day in its heading: "Workshop on Maps, July 9, 2019"."""
    first = next((position for position, unit in enumerate(units) if unit.hint == TIME), None)
    if first is None:
        return units
    _names_again(units, first)
    if any(
        unit.hint == DAY
        or (unit.hint == TIME and unit.reading is not None and unit.reading.day is not None)
        for unit in units
    ):
        return units
    found: list[tuple[int, dates.Day]] = []
    held: list[tuple[int, dates.Day]] = []
    deadline = False
    for position, unit in enumerate(units[: min(first, _ABOVE)]):
        text = unit.text
        if unit.hint != TEXT or len(text) > 800 or DIGIT.search(text) is None:
            continue
        if len(text) > dates.LIMIT:
            # What opens a page's introduction may tell it, too.
            text = text[: dates.LIMIT].rpartition(" ")[0]
        day = dates.find(text)
        if day is None or day.day is None or day.month is None:
            continue
        around = text[max(0, day.first - 60) : day.last + 24]
        if not _NO_EVENT.search(around):
            found.append((position, day))
            if _HELD.search(text, max(0, day.first - 60), day.first) and not _PART.search(text):
                held.append((position, day))
        elif position < 12:
            deadline = True
    if held:
        # Said in so many words, among whatever other dates.
        found = held
    elif deadline:
        return units
    elif len(
        full := {(day.month, day.day) for _, day in found if day.year is not None}
    ) == 1 and any(
        day.year is not None and len(units[position].text) < _BRIEF for position, day in found
    ):
        # A line of its own tells the year as well: what the introduction says of other days is aside.
        found = [(position, day) for position, day in found if (day.month, day.day) in full]
    if not found or len({(day.month, day.day) for _, day in found}) > 1:
        return units
    position, day = max(
        found,
        key=lambda entry: (entry[1].year is not None, entry[1].weekday is not None, -entry[0]),
    )
    unit = units[position]
    inside = _slice(unit, day.first, day.last)
    if inside is None:
        return units
    said = Unit(unit.text[day.first : day.last], [inside], DAY, label="above")
    said.first = False
    if _DATE_TOLD.match(unit.text):
        unit.hint = EXTRA
    return [*units[: position + 1], said, *units[position + 1 :]]


def _names_again(units: Sequence[Unit], first: int) -> None:
    """The name of the page with its date, told again below the last slot, is no heading of a day."""
    below = False
    again: list[Unit] = []
    for unit in reversed(units):
        if unit.hint == TIME:
            below = True
        elif unit.hint == DAY:
            if below:
                return
            again.append(unit)
    if again and {unit.line.text for unit in again} <= {unit.line.text for unit in units[:first]}:
        for unit in again:
            unit.hint, unit.label = EXTRA, "again"


def _slice(unit: Unit, first: int, last: int) -> Part | None:
    """The stretch of a unit's text, where it lies on one line."""
    if len(unit.parts) != 1:
        return None
    line, start, _ = unit.parts[0]
    return Part(line, start + first, start + last)

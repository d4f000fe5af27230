"""Times and days that belong to others: the hours of a day, the end of a slot, the date in the page's heading."""

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
    r"deadline|submi|notif|camera|regist|updat|modif|publish|post|due|early|cop(?:y|ies)|since|until|before|after|born|open(?:s|ed)?\b|hotel|announc|release|call|[0-9]{1,2}(?:st|nd|rd|th)?\.? ?(?:[-–—/&]|to|and|or|through|until) ?[0-9]{1,2}(?![0-9:])",
    re.IGNORECASE,
)
_DATE_TOLD: Final = re.compile(
    r"(?:[^\W\d]+ ){0,3}(?:dates?|when|datum|wann|quand)\s?:", re.IGNORECASE
)


def days_of_tabs(units: list[Unit]) -> list[Unit]:
    """The days of a menu of tabs head what the tabs show, where it tells none.

    Which tab shows what is told by its link; else by tables, one each, or by clocks that begin anew as often.
    Where neither helps, no day is said.
    """
    menu = _menu_of_days(units)
    tabs = _tabs(units, menu)
    if len(tabs) < 2:
        return units
    stop = menu[-1] + 1
    if any(unit.hint == DAY for unit in units[stop:]):
        return units
    heads = _shown(units, tabs)
    if heads is None:
        heads = _tables(units, stop, len(tabs))
    if heads is None and menu[-1] - menu[0] == len(menu) - 1:
        heads = _fresh_starts(units, stop, len(tabs))
    if heads is None:
        if all(_is_tab(units[at]) for at in menu):
            for at in menu:
                units[at].hint, units[at].label = EXTRA, "menu"
        return units
    days = dict(zip(heads, tabs))
    left = set(menu)
    found: list[Unit] = []
    for position, unit in enumerate(units):
        found += [units[at] for at in days.get(position, ())]
        if position not in left:
            found.append(unit)
    return found


def menus_of_days(units: Sequence[Unit]) -> None:
    """Take "Day 1", "/", "Day 2", again and again below the dates of the days, for buttons that lead to the others."""
    runs: list[list[Unit]] = []
    run: list[Unit] = []
    for unit in [*units, None]:
        if unit is not None and (
            (unit.hint == DAY and _COUNTED.fullmatch(unit.text) is not None)
            or (run and unit.hint == TEXT and unit.text in {"/", "|", "·", "•"})
        ):
            run.append(unit)
            continue
        if sum(one.hint == DAY for one in run) > 1:
            runs.append(run)
        run = []
    told = Counter(tuple(unit.text for unit in one) for one in runs)
    for one in runs:
        if told[tuple(unit.text for unit in one)] > 1:
            for unit in one:
                unit.hint, unit.label = EXTRA, "menu"


_COUNTED: Final = re.compile(r"(?:day|tag|jour|día) [0-9]", re.IGNORECASE)


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


def _tabs(units: Sequence[Unit], menu: Sequence[int]) -> list[list[int]]:
    """Join what is told of one day: "Day 1", "Friday 7 May"."""
    tabs: list[list[int]] = []
    dated = True
    shown: list[str] = []
    for at in menu:
        targets = _targets(units[at])
        if not tabs or (targets != shown if targets and shown else dated):
            tabs.append([])
            dated = False
        tabs[-1].append(at)
        day = dates.find(units[at].text)
        dated = dated or (day is not None and day.day is not None)
        shown = targets
    return tabs


_MOST_TABS: Final = 14
_BETWEEN_TABS: Final = 3
"""Brief texts between two days of a menu: "Day 2"."""


def _menu_of_days(units: Sequence[Unit]) -> list[int]:
    """Return where the first days of a page stand, outside tables, with nothing but brief texts between them."""
    menu: list[int] = []
    for position, unit in enumerate(units):
        if unit.hint == DAY:
            if unit.cell is not None or (menu and position - menu[-1] > _BETWEEN_TABS + 1):
                break
            menu.append(position)
        elif menu and (unit.hint == TIME or len(unit.text) > 40):
            break
        if len(menu) > _MOST_TABS:
            return []
    if menu and any(
        unit.hint not in {DAY, TEXT} or not _is_tab(unit) for unit in units[menu[0] : menu[-1]]
    ):
        # Texts between days may be all there is of these, but not in a menu.
        return [] if menu[-1] - menu[0] != len(menu) - 1 else menu
    return menu


def _is_tab(unit: Unit) -> bool:
    """Whether a text is pressed to show something on the page."""
    return unit.tag == "button" or bool(_targets(unit))


def _targets(unit: Unit) -> list[str]:
    markup = unit.line.markup
    if markup is None:
        return []
    found = [name[1:] for name in markup.anchors if name[:1] == "#"]
    found += [
        s.value[1:] for s in markup.spans if s.tag == "a" and s.value[:1] == "#" and s.value[1:]
    ]
    return found


def _shown(units: Sequence[Unit], tabs: Sequence[Sequence[int]]) -> list[int] | None:
    """Return where what each tab shows begins, if all of them tell."""
    places: dict[str, int] = {}
    for position, unit in enumerate(units):
        markup = unit.line.markup
        if markup is not None and position > tabs[-1][-1]:
            for name in markup.anchors:
                places.setdefault(name, position)
    found = [
        next((places[name] for name in _targets(units[tab[0]]) if name in places), -1)
        for tab in tabs
    ]
    return found if -1 not in found and len(set(found)) == len(found) else None


def _tables(units: Sequence[Unit], stop: int, count: int) -> list[int] | None:
    """Return where the tables begin, if there are as many and all times stand in them."""
    tables: dict[int, int] = {}
    timed: set[int] = set()
    for position, unit in enumerate(units[stop:], stop):
        if unit.cell is not None:
            tables.setdefault(unit.cell.table, position)
            if unit.hint == TIME:
                timed.add(unit.cell.table)
        elif unit.hint == TIME:
            return None
    return [tables[table] for table in sorted(timed)] if len(timed) == count else None


def _fresh_starts(units: Sequence[Unit], stop: int, count: int) -> list[int] | None:
    """Return where the clock begins anew, if it does so once for each day."""
    found: list[int] = []
    before = 24 * 60
    if all(unit.cell is not None for unit in units[stop:] if unit.hint == TIME):
        return None
    for position, unit in enumerate(units[stop:], stop):
        reading = unit.reading
        if unit.hint != TIME or unit.trailing or reading is None or reading.start is None:
            continue
        if reading.start < before:
            found.append(position)
            if len(found) > count:
                return None
        before = reading.start
    return found if len(found) == count else None


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
    """How a text is set: a heading's rank, or the class of its block; "" where neither says anything."""
    if len(unit.tag) == 2 and unit.tag[0] == "h" and unit.tag != "h1":
        return unit.tag
    markup = unit.line.markup
    return (
        f"{unit.tag} {markup.classes}"
        if markup is not None and unit.tag and markup.classes.strip()
        else ""
    )


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


def date_above(units: list[Unit]) -> list[Unit]:
    """A page without headings of days tells its only day in its heading: "Workshop on Maps, July 9, 2019"."""
    first = next((position for position, unit in enumerate(units) if unit.hint == TIME), None)
    if first is None or any(
        unit.hint == DAY
        or (unit.hint == TIME and unit.reading is not None and unit.reading.day is not None)
        for unit in units
    ):
        return units
    found: list[tuple[int, dates.Day]] = []
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
        elif position < 12:
            return units
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


def _slice(unit: Unit, first: int, last: int) -> Part | None:
    """The stretch of a unit's text, where it lies on one line."""
    if len(unit.parts) != 1:
        return None
    line, start, _ = unit.parts[0]
    return Part(line, start + first, start + last)

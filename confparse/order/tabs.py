"""Menus of days, as tabs or as buttons -> the days head what each of them shows, or are no days."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from ..fields import dates
from .units import DAY, EXTRA, TEXT, TIME, Unit

_COUNTED: Final = re.compile(r"(?:day|tag|jour|día) [0-9]", re.IGNORECASE)
_HALF_DAY: Final = 12 * 60
_MORNING: Final = 7 * 60
_PAUSE: Final = 2 * 60
_MOST_TABS: Final = 14
_BETWEEN_TABS: Final = 3
"""Brief texts between two days of a menu: "Day 2"."""


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
        if all(_is_tab(units[at]) or units[at].label == "tab" for at in menu):
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
    return _starts_anew(units, stop, count) or _starts_anew(units, stop, count, halves=True)


def _starts_anew(
    units: Sequence[Unit], stop: int, count: int, *, halves: bool = False
) -> list[int] | None:
    """Return the starts of days; with ``halves``, hours may go on after noon without saying so ("12:00 to 1:30")."""
    found: list[int] = []
    before = until = 24 * 60
    if all(unit.cell is not None for unit in units[stop:] if unit.hint == TIME):
        return None
    for position, unit in enumerate(units[stop:], stop):
        reading = unit.reading
        if unit.hint != TIME or unit.trailing or reading is None or reading.start is None:
            continue
        start, end = reading.start, reading.end or 0
        if (
            halves
            and start < before
            and not reading.start_sure
            and 0 <= start + _HALF_DAY - until <= (0 if start >= _MORNING else _PAUSE)
        ):
            start += _HALF_DAY
        if start < before:
            found.append(position)
            if len(found) > count:
                return None
        before = start
        until = end if end > start else max(start, end + _HALF_DAY)
    return found if len(found) == count else None

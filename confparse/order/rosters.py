"""Names line by line below a session, with no title among them: who speaks there, and of what is not printed.

10:00  Session 5: Maps of Rings
       Ada Byron                     ->   people, all of them
       Emmy Noether
       Grace Hopper
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from . import folk
from .opinions import NONE, PAIR, PEOPLE, PEOPLE2, SESSION, TALK
from .units import CHAIR, EXTRA, ROOM, TEXT, TIME, Unit

_ASIDE: Final = frozenset((CHAIR, ROOM, TIME, EXTRA))
"""What may stand between a session's name and its people."""
_PERSON: Final = 0.6
_FEWEST: Final = 3
_FEWEST_SLOTS: Final = 5
_HEADING: Final = 2.0


def tell(units: Sequence[Unit]) -> None:
    """Settle such lists."""
    if any(unit.cell is not None for unit in units):
        _in_cells(units)
    _in_lines(units)
    _in_slots(units)


def _in_cells(units: Sequence[Unit]) -> None:
    """In a cell that a session opens, most lines need to be names."""
    at = 0
    while at < len(units):
        head = units[at]
        at += 1
        if head.cell is None or head.hint != TEXT or head.scores[SESSION] < 1.0:
            continue
        stop = at
        while (
            stop < len(units)
            and units[stop].hint == TEXT
            and (cell := units[stop].cell) is not None
            and cell[:3] == head.cell[:3]
        ):
            stop += 1
        lines = units[at:stop]
        sure = sum(1 for unit in lines if unit.people >= 0.5)
        if (
            len(lines) > 1
            and 3 * sure >= 2 * len(lines)
            and all(unit.text.count(" ") < 5 and unit.scores[PEOPLE] > 0.0 for unit in lines)
        ):
            _list(lines)
            at = stop


def _in_lines(units: Sequence[Unit]) -> None:
    """Outside of cells every line needs to be one person, as one of two may be a title: "Haptic Hedges"."""
    headed = False
    at = 0
    while at < len(units):
        unit = units[at]
        stop = at
        while stop < len(units) and _is_one(units[stop], unit):
            stop += 1
        if stop == at:
            headed = (headed and unit.hint in _ASIDE) or (
                unit.hint == TEXT and unit.scores[SESSION] > _HEADING and unit.people < _PERSON
            )
            at += 1
            continue
        ended = stop == len(units) or units[stop].hint != TEXT or units[stop].tag != unit.tag
        if headed and ended and stop - at >= (_FEWEST if unit.tag != "li" else _FEWEST - 1):
            _list(units[at:stop])
        headed = False
        at = stop


def _in_slots(units: Sequence[Unit]) -> None:
    """Where nearly all of a list's times have a person alone, so has the one beside "The Anh Han"."""
    run: list[Unit] = []
    clock: Unit | None = None
    for unit in units:
        if unit.hint == TIME and not unit.trailing:
            if clock is not None:
                _settle_slots(run)
                run = []
            clock = unit
        elif (
            unit.hint == TEXT
            and clock is not None
            and clock.line is unit.line
            and unit.cell is None
        ):
            if run and unit.tag != run[0].tag:
                _settle_slots(run)
                run = []
            run.append(unit)
            clock = None
        else:
            _settle_slots(run)
            run, clock = [], None
    _settle_slots(run)


def _settle_slots(run: Sequence[Unit]) -> None:
    others = [unit for unit in run if unit.people < _PERSON]
    if len(run) < _FEWEST_SLOTS or not others or len(others) * _FEWEST_SLOTS > len(run):
        return
    for unit in others:
        words = unit.text.split()
        if not unit.opening and 1 < len(words) < _FEWEST_SLOTS and all(map(str.istitle, words)):
            unit.people = _PERSON
            unit.scores[PEOPLE] = unit.scores[PEOPLE2] = 3.0
            for kind in (TALK, SESSION, PAIR):
                unit.scores[kind] -= 3.0


def _is_one(unit: Unit, first: Unit) -> bool:
    """Whether a line is one person, perhaps with an institution, and is set as the first of them."""
    return (
        unit.hint == TEXT
        and unit.cell is None
        and unit.first
        and unit.people >= _PERSON
        and unit.tag == first.tag
        and unit.bold == first.bold
        and not unit.label
        and _names_one(unit.text)
    )


def _names_one(text: str) -> bool:
    name, comma, home = text.partition(" (" if text[-1] == ")" else ", ")
    return folk.could_name(name) and (not comma or (home.count("(") < 1 and home.count(",") < 4))


def _list(lines: Sequence[Unit]) -> None:
    for unit in lines:
        unit.label = "listed"
        unit.scores[PEOPLE] = unit.scores[PEOPLE2] = 6.0
        for kind in (TALK, SESSION, PAIR, NONE):
            unit.scores[kind] -= 4.0

"""Items of a list that hold lists of talks -> sessions beside each other, each with the hours of the heading above them.

10:45 - 12:00
  - Maps I : Ada Byron (Example University)
      - **Reading a Map** *Emmy Noether*
      - **Folding a Map** *Max Born*
  - Rings I : Grace Hopper (Example Labs)
      - **A Machine for Rings** *Mary Somerville*
"""

from __future__ import annotations

import copy
import re
from collections.abc import Sequence
from itertools import accumulate, groupby
from typing import Final, NamedTuple

from . import folk
from .opinions import AFFIL, HEADINGS, PAIR, PEOPLE, PEOPLE2, SESSION, SETTLED, TALK, TALK2
from .units import CHAIR, EXTRA, ROOM, TEXT, TIME, Part, Unit, numbered

_FEWEST: Final = 2
_SURE: Final = 2.0
_CHAIRED: Final = re.compile(r"[^:]{2,80}?(\s?:\s)(?=\S)")
"""What stands before the person who leads a session: "Maps I : Ada Byron"."""
_BEHIND: Final = re.compile(r"[(,]")
_NAME: Final = re.compile(r"[A-ZÀ-Þ][\w'’.-]{1,20}(?: [A-ZÀ-Þ][\w'’.-]{1,20}){1,3}")
_KIND: Final = re.compile(
    r"(?:tutorials?|workshops?|tutoriels?|ateliers?|tutorium|taller|minicurso|track|(?:parallel |special |paper )?session)\b(?=.{0,3}\S)",
    re.IGNORECASE,
)
_HALF: Final = 0.5


class _Line(NamedTuple):
    first: int
    stop: int
    depth: int


def settle(units: list[Unit]) -> list[Unit]:
    """Say of items that hold lists of talks that they are sessions, and who leads them; return the units."""
    lines = _lines(units)
    if not any(line.depth >= 0 for line in lines):
        return units
    times = list(accumulate((unit.hint == TIME for unit in units), initial=0))
    heads = [
        line
        for line, inner in _held(lines)
        # no hours within it
        if times[line.first] == times[inner[-1].stop] and _are_talks(units, line, inner)
    ]
    if len(heads) < _FEWEST:
        heads = []
    chairs = _chairs(units, heads)
    heads += _kinds(units, lines)
    if not heads:
        return units
    clocks = _clocks(units, lines, heads)
    found: list[Unit] = []
    firsts = {head.first for head in heads}
    for position, unit in enumerate(units):
        if position in clocks:
            found.append(copy.copy(clocks[position]))
        found.append(unit)
        if position in firsts:
            if position in chairs:
                found.append(_cut(unit, chairs[position]))
            unit.pair = None
            scores = unit.scores
            scores[SESSION] = max(scores[SESSION], 0.0) + 5.0
            for kind in (TALK, TALK2, PAIR, PEOPLE, PEOPLE2, AFFIL):
                scores[kind] -= 6.0
    return numbered(found)


def _lines(units: Sequence[Unit]) -> list[_Line]:
    """The lines of units, with the depth of those that are items; -1 for the others."""
    found: list[_Line] = []
    at = 0
    for _, group in groupby(units, key=lambda unit: id(unit.line)):
        stop = at + sum(1 for _ in group)
        unit = units[at]
        markup = unit.line.markup
        item = unit.tag == "li" and markup is not None and unit.cell is None
        found.append(_Line(at, stop, markup.depth if item and markup is not None else -1))
        at = stop
    return found


def _held(lines: Sequence[_Line]) -> list[tuple[_Line, list[_Line]]]:
    """Items that have a list right below them, with the items of that list."""
    found: list[tuple[_Line, list[_Line]]] = []
    opened: list[tuple[_Line, list[_Line]]] = []
    for line in lines:
        while opened and line.depth <= opened[-1][0].depth:
            opened.pop()
        if opened:
            inner = opened[-1][1]
            if not inner or inner[0].depth == line.depth:
                inner.append(line)
        if line.depth < 0:
            opened = []
        else:
            opened.append((line, []))
            found.append(opened[-1])
    return [(line, inner) for line, inner in found if len(inner) >= _FEWEST]


def _are_talks(units: Sequence[Unit], line: _Line, inner: Sequence[_Line]) -> bool:
    """Whether an item is a text, and what it holds are titles with people."""
    if units[line.first].hint != TEXT:
        return False
    pairs = sum(
        units[one.first].hint == TEXT
        and units[one.first].pair is not None
        and units[one.first].scores[PAIR] > _SURE
        for one in inner
    )
    return 3 * pairs >= 2 * len(inner)


def _kinds(units: Sequence[Unit], lines: Sequence[_Line]) -> list[_Line]:
    """Items of one list right below hours and nothing else, each of which says that it is a tutorial or the like."""
    found: list[_Line] = []
    for at, line in enumerate(lines):
        if line.depth >= 0 or not _is_bare_time(units, line):
            continue
        stop = at + 1
        while stop < len(lines) and lines[stop].depth >= 0:
            stop += 1
        items = lines[at + 1 : stop]
        if len(items) >= _FEWEST and all(
            item.depth == items[0].depth
            and units[item.first].hint == TEXT
            and _KIND.match(units[item.first].text)
            for item in items
        ):
            found += items
            for unit in units[line.first + 1 : line.stop]:
                # "(rooms will be announced)" beside the hours
                unit.hint, unit.scores = EXTRA, SETTLED[EXTRA]
    return found


def _is_bare_time(units: Sequence[Unit], line: _Line) -> bool:
    """Whether a line tells hours, and beside them at most a place or something in brackets."""
    return units[line.first].hint == TIME and all(
        unit.hint in {EXTRA, ROOM} or (unit.text[0] == "(" and unit.text[-1] == ")")
        for unit in units[line.first + 1 : line.stop]
    )


def _clocks(
    units: Sequence[Unit], lines: Sequence[_Line], heads: Sequence[_Line]
) -> dict[int, Unit]:
    """The hours of a heading that says nothing else, for each session of its list but the first, which has them."""
    firsts = {head.first: head for head in heads}
    found: dict[int, Unit] = {}
    clock: Unit | None = None
    depth = -1
    for line in lines:
        unit = units[line.first]
        if line.depth < 0:
            clock, depth = None, -1
            if _is_bare_time(units, line):
                clock = unit
        elif line.first in firsts and clock is not None:
            if depth < 0:
                depth = line.depth
            elif line.depth == depth:
                found[line.first] = clock
        elif depth < 0:
            # an item that is no session: the hours may be its own
            clock = None
    return found


def _chairs(units: Sequence[Unit], heads: Sequence[_Line]) -> dict[int, int]:
    """Where the signs begin that part sessions from who leads them, if most of them are told so."""
    found: dict[int, int] = {}
    names = 0
    for head in heads:
        unit = units[head.first]
        match = _CHAIRED.match(unit.text)
        if match is None or len(unit.parts) != 1:
            continue
        name = _BEHIND.split(unit.text[match.end() :], maxsplit=1)[0].strip()
        named = folk.weigh(name) >= _HALF
        names += named
        if named or _NAME.fullmatch(name):
            found[head.first] = match.start(1)
    return found if 3 * names >= 2 * len(heads) else {}


def _cut(unit: Unit, at: int) -> Unit:
    """Part the one who leads a session from its name."""
    line, first, last = unit.parts[0]
    begin = at + len(unit.text[at:]) - len(unit.text[at:].lstrip(" :\xa0"))
    chair = Unit(unit.text[begin:], [Part(line, first + begin, last)], CHAIR, label="chair")
    chair.first, chair.gap, chair.scores = False, False, SETTLED[CHAIR]
    chair.people = 1.0
    unit.text = unit.text[:at].rstrip()
    unit.parts = [Part(line, first, first + len(unit.text))]
    return chair


def stands_below_person(before: Unit, unit: Unit) -> bool:
    """Whether a text is an item of the list that an item with a person holds: her title."""
    one, two = before.line.markup, unit.line.markup
    return (
        before.tag == unit.tag == "li"
        and unit.tag not in HEADINGS
        and one is not None
        and two is not None
        and one.depth < two.depth
        and before.people >= _HALF
    )

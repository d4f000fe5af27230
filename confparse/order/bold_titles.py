"""Titles set in bold, with what is told of them on the same line -> two texts.

9:00 | **A Machine for Rings** Rings turn up wherever sums are taken. This talk … | Ada Byron

    ->   9:00 | A Machine for Rings | Rings turn up … | Ada Byron

An extractor leaves cells so, whose title and abstract are paragraphs of their own.
"""

from __future__ import annotations

from typing import Final

from . import folk, words
from .units import EXTRA, TEXT, TIME, Part, Unit, numbered

_FEWEST: Final = 2
_LONGEST: Final = 200
_LONGEST_REMARK: Final = 30
_SHORTEST_PROSE: Final = 80
_FEWEST_SMALL: Final = 6
"""Words of a sentence that are printed small, at least."""
_STRONG: Final = frozenset(("b", "strong"))


def part(units: list[Unit]) -> list[Unit]:
    """Cut slots of a page where the bold title ends, if several are written so."""
    found: dict[int, tuple[int, int]] = {}
    slot = False
    for unit in units:
        if unit.hint == TIME:
            slot = not unit.trailing
        elif unit.hint == TEXT:
            if slot and (cut := _find(unit)) is not None:
                found[id(unit)] = cut
            # "4:00 PM (online)"
            slot = slot and unit.text[0] == "(" and len(unit.text) < _LONGEST_REMARK
        elif unit.hint != EXTRA:
            slot = False
    if len(found) < _FEWEST:
        return units
    parted: list[Unit] = []
    for unit in units:
        parted.append(unit)
        if (cut := found.get(id(unit))) is not None:
            parted.append(_part(unit, *cut))
    return numbered(parted)


def _find(unit: Unit) -> tuple[int, int] | None:
    """Where in its line the bold title of a unit ends, and where the prose behind it begins."""
    if len(unit.parts) != 1 or len(unit.text) < _SHORTEST_PROSE:
        return None
    line, first, last = unit.parts[0]
    if line.markup is None:
        return None
    text = line.text
    for span in line.markup.spans:
        if not (span.tag in _STRONG and span.start <= first < span.end < last - _SHORTEST_PROSE):
            continue
        stop, start = span.end, span.end
        while start < last and text[start] in " .–—-":
            start += 1
        while stop > first and text[stop - 1] in " .":
            stop -= 1
        title = text[first:stop]
        if (
            " " in title
            and len(title) <= _LONGEST
            # "**Abstract:** Rings turn up", "**The workshop** takes place"
            and text[stop - 1] != ":"
            and text[start : start + 1] != ":"
            and not text[start : start + 1].islower()
            # "**Ada Byron** is a professor of rings"
            and folk.weigh(title) < 0.6
            and _is_prose(text[start:last])
        ):
            return stop, start
    return None


def _is_prose(text: str) -> bool:
    return (
        len(text) >= _SHORTEST_PROSE
        and (
            sum(word.islower() for word in text[:_LONGEST].split()) >= _FEWEST_SMALL
            and text.rstrip("\"”’')* ")[-1:] in ".!?…"
        )
        and words.LABEL.match(text) is None
    )


def _part(unit: Unit, stop: int, start: int) -> Unit:
    """Shorten a unit to its title, and return the rest as one of its own."""
    line, first, last = unit.parts[0]
    unit.text = line.text[first:stop]
    unit.parts = [Part(line, first, stop)]
    rest = Unit(line.text[start:last], [Part(line, start, last)])
    rest.cell, rest.first, rest.field = unit.cell, False, unit.field
    return rest

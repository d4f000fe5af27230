"""Tables that name a session in one column and tell in the next what is in it."""

from __future__ import annotations

from typing import Final

from ..fields import kinds
from . import folk, words
from .units import CHAIR, LABEL, TEXT, Unit

_FEWEST: Final = 3
_LISTED: Final = 2
"""Titles of a cell that is no talk beside others."""


def find(rows: dict[int, dict[int, list[Unit]]], content: list[int]) -> bool:
    """Tell whether the first of two columns heads the second, row by row; then mark its cells so.

    `11:30 | Paper Session I | Paths in Trees / Ada Byron / Maps of Rings / Grace Hopper`:
    sessions at the same time would be named in both.
    """
    if len(content) != 2:
        return False
    first, told = content
    both = [
        (row[first], row[told])
        for row in rows.values()
        if first in row and told in row and row[first][0].hint == TEXT
    ]
    if len(both) < _FEWEST:
        return False
    named = sum(_names_session(head[0]) for head, _ in both)
    beside = sum(cell[0].hint == TEXT and _names_session(cell[0]) for _, cell in both)
    full = sum(len(cell) > 1 for _, cell in both)
    listed = sum(_count_titles(cell) >= _LISTED for _, cell in both)
    led = sum(cell[0].hint in {CHAIR, LABEL} for _, cell in both)
    if (
        10 * named < 7 * len(both)
        or 5 * beside > len(both)
        or 2 * full < len(both)
        or listed + led < 2
    ):
        return False
    for head, _ in both:
        head[0].label = "heads"
    return True


def _count_titles(cell: list[Unit]) -> int:
    """How many texts of a cell are neither people nor where they work."""
    return sum(
        unit.hint == TEXT and folk.weigh(unit.text) < 0.5 and not words.is_institution(unit.text)
        for unit in cell
    )


def _names_session(unit: Unit) -> bool:
    return bool(
        unit.opening & (words.IS_KIND | words.IS_NUMBERED | words.IS_PLENARY)
        or kinds.of_title(unit.text) is not None
    )

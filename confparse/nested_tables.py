"""A row of a Markdown table that holds whole tables -> the rows of these.

Pages that were laid out with tables have tables in their cells; markdownify puts such a one on the line of its row:
``| | Time | Talk | | --- | --- | | 9:00 | Maps | | 9:30 | Rings | |``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

RULE: Final = "| --- |"
"""What stands inside a row where its cells hold tables."""
_BARS: Final = re.compile(r"(?<!\\)\|")
_RULE_CELL: Final = " --- "


def rows(content: str) -> list[tuple[str, bool]]:
    """Cut a row into those of the tables in its cells, and what stands between these; say whether each opens a table."""
    cells = _BARS.split(content)
    found: list[tuple[str, bool]] = []
    at = 0
    for first, last in _rules(cells):
        width = last - first
        head = first - 1 - width
        if head < at or cells[first - 1].strip():
            # a rule without its head: no table
            continue
        _leave(found, cells[at:head])
        found.append((_row(cells[head : first - 1]), True))
        at = last
        while at + width < len(cells) and not cells[at].strip():
            row = cells[at + 1 : at + 1 + width]
            if (
                len(row) < width
                or _RULE_CELL in row
                or _opens(cells, at + 1)
                or _opens(cells, at + 2)  # behind the bar of the outer table
            ):
                break
            if any(cell.strip() for cell in row):
                found.append((_row(row), False))
            at += 1 + width
    _leave(found, cells[at:])
    return found


def _rules(cells: Sequence[str]) -> list[tuple[int, int]]:
    """Return where the rules below the heads of tables stand: cells of dashes, one for each column."""
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(cells):
        if cells[at] != _RULE_CELL:
            at += 1
            continue
        first = at
        while at < len(cells) and cells[at] == _RULE_CELL:
            at += 1
        found.append((first, at))
    return found


def _opens(cells: Sequence[str], at: int) -> bool:
    """Whether the head of the next table stands here: after as many cells as its rule has comes that rule."""
    for width in range(1, min(_WIDEST, len(cells) - at)):
        rule = at + width + 1
        if cells[rule : rule + 1] == [_RULE_CELL] and not cells[rule - 1].strip():
            end = rule
            while end < len(cells) and cells[end] == _RULE_CELL:
                end += 1
            return end - rule == width
        if _RULE_CELL in cells[at : rule + 1]:
            return False
    return False


_WIDEST: Final = 12
"""Columns of a table in a cell."""


def _leave(found: list[tuple[str, bool]], cells: Sequence[str]) -> None:
    """Keep what is of the outer table."""
    if any(cell.strip() for cell in cells):
        found.append((_row([cell for cell in cells if cell.strip()]), True))


def _row(cells: Sequence[str]) -> str:
    return f"|{'|'.join(cells)}|"

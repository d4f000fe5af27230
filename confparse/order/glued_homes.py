"""Cells in which a name and an institution meet without a sign -> a line for each, as the page had them.

| 9:00 | Ada Byron University of Rings | Drawing a river |   ->   Ada Byron / University of Rings | Drawing a river

Converters that put a cell on one line leave them so, and then they do it in the whole column.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from ..flow import Line
from . import folk, words
from .signs import opens_with_clock
from .wrapped import stretch

_FEWEST: Final = 4
_LED: Final = 0.75
_PLACED: Final = 0.3
_NOT_LED: Final = 0.25
_LIKELY: Final = 0.5
_NAMED: Final = 0.6
_LONGEST: Final = 140


def part(lines: Sequence[Line]) -> tuple[Sequence[Line], frozenset[int]]:
    """Cut the cells of columns that tell who and where, beside a column that does not.

    Return the lines, and the ordinals of those of which nobody knows where the name ends.
    """
    widths: dict[int, int] = {}
    cells = [line for line in lines if line.markup is not None and line.markup.cell is not None]
    for line in cells:
        table, _, column = _place(line)
        widths[table] = max(widths.get(table, 0), column)
    # Tables of one width are alike: often there is one for each session.
    columns: dict[int, dict[int, list[Line]]] = {}
    told_in: Counter[tuple[int, int]] = Counter(
        _place(line)[:2] for line in cells if not opens_with_clock(line.text)
    )
    for line in cells:
        table, row, column = _place(line)
        # What stands alone beside its time is a break, or heads the rows below.
        if (
            line.text.count(" ")
            and len(line.text) <= _LONGEST
            and told_in[table, row] > 1
            # links and classes say more than words do
            and not (line.markup and line.markup.spans)
        ):
            columns.setdefault(widths[table], {}).setdefault(column, []).append(line)
    cuts: dict[int, int] = {}
    unsure: set[int] = set()
    for width, beside in columns.items():
        led = {column: _led(told) for column, told in beside.items() if len(told) >= _FEWEST}
        if width < 1 or not led or min(led.values()) > _NOT_LED:
            continue
        for column, told in beside.items():
            if led.get(column, 0.0) < _LED or not _tells_homes(told):
                continue
            for line in told:
                if _is_name_alone(line.text):
                    continue
                at = _end_of_name(line.text)
                if at:
                    cuts[line.index] = at
                elif _opens_with_name(line.text):
                    unsure.add(line.index)
    if not cuts:
        return lines, frozenset(unsure)
    found: list[Line] = []
    for line in lines:
        at = cuts.get(line.index, 0)
        if at:
            found += (stretch(line, 0, at), stretch(line, at + 1, len(line.text)))
        else:
            found.append(line)
    return found, frozenset(unsure)


def _place(line: Line) -> tuple[int, int, int]:
    cell = line.markup.cell if line.markup is not None else None
    return cell[:3] if cell is not None else (0, 0, 0)


def _led(cells: Sequence[Line]) -> float:
    """Return which part of the cells opens with a name."""
    return sum(1 for line in cells if _opens_with_name(line.text)) / len(cells)


def _opens_with_name(text: str) -> bool:
    return folk.weigh(" ".join(text.split()[:2])) >= _LIKELY


def _tells_homes(cells: Sequence[Line]) -> bool:
    """Whether nearly all cells open with a name, and enough of them go on with an institution, without a sign."""
    homes = [line for line in cells if folk.weigh(line.text) < _NAMED]
    placed = sum(1 for line in homes if words.has_organisation(line.text))
    parted = sum(1 for line in homes if any(sign in line.text for sign in _SIGNS))
    return (
        len(homes) >= max(_FEWEST - 1, 0.5 * len(cells))
        and placed >= _PLACED * len(homes)
        and parted <= _PARTED * len(homes)
    )


_SIGNS: Final = (":", "?", "; ", " (", " – ", " — ", " - ", "|")
_PARTED: Final = 0.2


def _is_name_alone(text: str) -> bool:
    """Whether two words, or an initial between them, are all there is; a third may be a firm."""
    tokens = [token for token in text.split() if not token.endswith(".")]
    return len(tokens) <= _SHORTEST


def _end_of_name(text: str) -> int:
    """Return where a name ends before the institution that follows it; 0 where nobody knows."""
    tokens = text.split(" ")
    for at, token in enumerate(tokens[: _SHORTEST + 2]):
        word = token.strip("(),.").casefold()
        if at < _SHORTEST or not (word in _ARTICLES or words.is_institution(word)):
            continue
        if at > _SHORTEST and (word in _ARTICLES or tokens[at + 1 : at + 2] == ["of"]):
            # "Ada King Byron University of Rings", or "Ada Byron Technical University of Rings"
            return 0
        # "Ada Byron Example University": one word of it at least stands before
        return len(" ".join(tokens[:_SHORTEST]))
    return 0


_SHORTEST: Final = 2
"""Words of a name; where it may have more, nobody knows."""
_ARTICLES: Final = frozenset(("the",))

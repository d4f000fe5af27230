"""Cells in which a name and an institution meet without a sign -> a line for each, as the page had them.

| 9:00 | Ada Byron University of Rings | Drawing a river |   ->   Ada Byron / University of Rings | Drawing a river

Converters that put a cell on one line leave them so, and then they do it in the whole column.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise, zip_longest
from typing import Final, NamedTuple

from ..flow import Line, Span
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


class Parted(NamedTuple):
    """The lines, and what is known of them."""

    lines: Sequence[Line]
    unsure: frozenset[int]
    """The ordinals of those of which nobody knows where the name ends."""
    homes: frozenset[tuple[int, str]]
    """The ordinals and texts of institutions behind links, and in lines of no table."""


def part(lines: Sequence[Line]) -> Parted:
    """Cut the cells of columns that tell who and where, beside a column that does not.

    The same where links cover the names, and in lines of no table.
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
    linked = _behind_links(lines)
    linked |= _below_titles(lines)
    cuts = dict(linked)
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
                    cuts[id(line)] = [at]
                elif _opens_with_name(line.text):
                    unsure.add(line.index)
    if not cuts:
        return Parted(lines, frozenset(unsure), frozenset())
    found: list[Line] = []
    homes: set[tuple[int, str]] = set()
    for line in lines:
        at = 0
        pieces: list[Line] = []
        for end in (*cuts.get(id(line), ()), len(line.text)):
            pieces.append(stretch(line, at, end))
            at = end + 1
        found += pieces
        if id(line) in linked:
            homes.update((line.index, piece.text) for piece in pieces[1::2])
    return Parted(found, frozenset(unsure), frozenset(homes))


def _behind_links(lines: Sequence[Line]) -> dict[int, list[int]]:
    """Where links, or emphasis, cover names and nothing else, and institutions follow these: "[Ada Byron](x) Rings Ltd"."""
    found: dict[int, list[int]] = {}
    placed = named = 0
    for line in lines:
        markup = line.markup
        if (
            markup is None
            or not markup.spans
            or markup.fields
            or markup.spans[0].start
            or len(line.text) > _LONGEST
        ):
            continue
        if ends := _ends_of_links(line.text, markup.spans):
            found[id(line)] = ends
            rest = line.text[ends[0] + 1 : ends[1] if len(ends) > 1 else None]
            is_placed = words.has_organisation(rest)
            placed += is_placed
            # a firm of two words may look like a name; where most do, they are people
            named += not is_placed and folk.weigh(rest) >= _NAMED
    enough = len(found) >= _FEWEST and placed >= _PLACED * len(found)
    return found if enough and named <= placed else {}


def _ends_of_links(text: str, spans: Sequence[Span]) -> list[int]:
    """Return where the names end, and where the next ones begin; nothing where anything else is linked."""
    ends: list[int] = []
    for span, after in zip_longest(spans, spans[1:]):
        stop = after.start if after is not None else len(text)
        rest = text[span.end : stop]
        if (
            stop <= span.end
            or rest[:1] != " "
            or not rest.strip()[:1].isupper()
            or folk.weigh(text[span.start : span.end]) < _NAMED
        ):
            return []
        ends += [span.end, stop - 1] if after is not None else [span.end]
    return ends


def _below_titles(lines: Sequence[Line]) -> dict[int, list[int]]:
    """Where lines of text tell who and where without a sign, and are of no table: "Ada Byron University of Rings"."""
    told = [
        line
        for before, line in pairwise(lines)
        if (line.markup is None or (line.markup.cell is None and not line.markup.spans))
        and line.tag[:1] != "h"
        and line.text.count(" ") > 1
        and len(line.text) <= _LONGEST
        and line.text[0].isupper()
        and _opens_with_name(line.text)
        # below a name it is the institution alone
        and folk.weigh(before.text) < _LIKELY
    ]
    if len(told) < _FEWEST or not _tells_homes(told):
        return {}
    return {
        id(line): [at]
        for line in told
        if not _is_name_alone(line.text) and (at := _end_of_name(line.text))
    }


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

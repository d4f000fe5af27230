"""A cell of a Markdown table -> its lines, where a converter has put them one behind the other.

A row of a pipe table is one line. Markdownify leaves two blanks and more where a cell of HTML had a line break or
a paragraph, and the bullets of a list: ``| 9:00 | **Maps**  * Rings *Ada Byron* * Trees *Grace Hopper* |``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

_RULE: Final = re.compile(r"\|(?: --- \|)+")
"""As markdownify writes it; people align theirs, and other extractors keep the blanks of the source."""
_INNER: Final = re.compile(r"[^\s|] {2,4}[^\s|0-9]")
_FEWEST_ROWS: Final = 3
_TOKEN: Final = re.compile(r"\\.|`[^`]{0,200}`|\*{1,3}| {2,}")
_BLANKS: Final = re.compile(r" {2,}")


def are_usual(raws: Sequence[str]) -> bool:
    """Whether the rows of a text's tables break their cells so: two blanks inside a cell are no slip."""
    count = 0
    is_ruled = False
    for raw in raws:
        if raw[:1] != "|":
            continue
        is_ruled = is_ruled or _RULE.fullmatch(raw) is not None
        if is_ruled and "  " in raw and _INNER.search(raw):
            count += 1
            if count == _FEWEST_ROWS:
                return True
    return False


def lines(cell: str) -> list[tuple[str, bool]]:
    """Cut a cell: each line, still with its marks, and whether a bullet stood before it.

    Emphasis that goes on over a break is closed and opened again.
    """
    cell = cell.strip()
    found: list[tuple[str, bool]] = []
    opened = before = ""
    start = 0
    bullet = False
    listed = False  # whether a bullet has begun a line: the others may stand behind the item before
    for token in _TOKEN.finditer(cell):
        mark, first, last = token[0], token.start(), token.end()
        if mark[0] == " ":
            found.append((before + cell[start:first] + opened, bullet))
            before, start, bullet = opened, last, False
        elif mark[0] == "*":
            is_open = opened != "" and not cell[first - 1].isspace()
            follows = cell[last : last + 1]
            if is_open and mark == opened:
                opened = ""
            elif is_open and mark == opened + "*" and follows == " ":
                # the end of emphasis, and the bullet of the next item
                found.append((before + cell[start : last - 1], bullet))
                opened, before, start, bullet = "", "", last, True
            elif not opened and mark == "*" and follows == " " and not cell[start:first].strip():
                start, bullet, listed = last, True, True
            elif (
                listed and not opened and mark == "*" and follows == " " and cell[first - 1] == " "
            ):
                found.append((before + cell[start:first], bullet))
                before, start, bullet = "", last, True
            elif not opened and follows not in {"", " "}:
                opened = mark
    if opened:  # a star of a footnote, not of emphasis
        return [(piece, False) for piece in _BLANKS.split(cell)]
    found.append((before + cell[start:], bullet))
    return [(piece, bullet) for piece, bullet in found if piece.strip(" *")]

"""A page that no other layout knows: hand-written programmes of every kind, read by the page's own order.

Thursday, August 20th
8:40 - 9:40   Session 1: Maps (Chair: Ada Byron)
              A Machine for Rings
              Emmy Noether and Sofia Kovalevskaya
9:40 - 10:00  Coffee
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from ..flow import Layout, Line, Mark, Source
from ._nodes import with_marks

_MENU: Final = re.compile(r"yearly menu bar|Select Year: \((?:19|20)[0-9]{2}\)", re.IGNORECASE)
_HEAD: Final = 150
_LONGEST_ENTRY: Final = 60


def score(source: Source) -> float:
    """Low, so that any layout that knows its page wins."""
    return 0.1 if source.lines else 0.0


def label(lines: Sequence[Line]) -> Iterable[Mark]:
    """Find the page's own order and mark its lines by it."""
    from ..order import reader

    lines, joined = with_marks(lines)
    if not _has_menu(lines):
        return [*joined, *reader.label(lines)]
    from ._eventhosts_page import body_of

    body = body_of(lines)
    return [*joined, *body.marks, *reader.label(body.lines)]


def _has_menu(lines: Sequence[Line]) -> bool:
    """Whether a page of the icml.cc, neurips.cc … template, of a shape that no layout knows, shows its menu."""
    texts = [line.text for line in lines[:_HEAD]]
    return any(
        _MENU.search(text)
        for text in texts
        if len(text) < _LONGEST_ENTRY and "year" in text.casefold()
    )


LAYOUT = Layout(name="generic", score=score, label=label)

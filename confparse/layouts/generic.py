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

_CLOCK: Final = re.compile(r"[0-9][:.h][0-9]{2}|[0-9] ?[ap]\.?m\b", re.IGNORECASE)


def score(source: Source) -> float:
    """Low, so that any layout that knows its page wins."""
    return 0.1 if source.lines else 0.0


def label(lines: Sequence[Line]) -> Iterable[Mark]:
    """Find the page's own order and mark its lines by it."""
    from ..order import reader

    return reader.label(lines)


LAYOUT = Layout(name="generic", score=score, label=label)

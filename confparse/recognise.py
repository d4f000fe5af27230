"""Stage 4: all lines -> the layout that fits the page best."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from .diagnostics import Code, Report
from .flow import Layout, Source

_KNOWN: Final = 0.3
"""A layout that knows a page says so with more than this; the general reader stays below."""


def recognise(source: Source, layouts: Sequence[Layout], report: Report) -> Layout | None:
    """Ask each layout how well it fits; the best one above nothing wins, the first by name on a tie."""
    scored = [(layout.score(source), layout) for layout in layouts]
    best, winner = max(scored, key=lambda pair: pair[0], default=(0.0, None))
    if winner is None or best <= 0:
        return None
    if best < _KNOWN:
        report.add(
            Code.LAYOUT_UNKNOWN,
            f"No layout knows this page; it was read by its own order ({winner.name}).",
        )
    rivals = [layout.name for score, layout in scored if score == best and layout is not winner]
    if rivals:
        report.add(
            Code.LAYOUT_AMBIGUOUS,
            f"{winner.name} and {', '.join(rivals)} fit equally well ({best:.2f}); {winner.name} was taken.",
        )
    return winner

"""Stage 4: all lines -> the layout that fits the page best."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter
from typing import Final

from .diagnostics import Code, Report
from .flow import LAST_TURN, Layout, Source

_KNOWN: Final = 0.3
"""A layout that knows a page says so with more than this; the general reader stays below."""
_CERTAIN: Final = 1.0
"""A layout that gives this cannot be beaten, so nobody else is asked."""
_SURE: Final = 0.75
"""Where one of our own that are asked early gives this, none of the last turn comes near: they need not be asked."""
_TURN: Final = attrgetter("turn")


def recognise(
    source: Source, layouts: Sequence[Layout], report: Report, *, are_ours: bool = False
) -> Layout | None:
    """Ask each layout how well it fits; the best one above nothing wins, the first by name on a tie.

    Args:
        source: The page.
        layouts: Whom to ask; those of an early `Layout.turn` are asked before the others.
        report: Takes `layout-unknown` and `layout-ambiguous`.
        are_ours: Whether these are the library's own, of which the ones asked early are known not to
            fit the pages of the others; a caller's layout always gets its say.
    """
    best = 0.0
    winner: Layout | None = None
    rivals: list[str] = []
    for layout in sorted(layouts, key=_TURN):
        if are_ours and best >= _SURE and layout.turn == LAST_TURN:
            break
        score = layout.score(source)
        if score >= _CERTAIN:
            return layout
        if score > best:
            best, winner, rivals = score, layout, []
        elif winner is not None and score == best:
            rivals.append(layout.name)
    if winner is None:
        return None
    if best < _KNOWN:
        report.add(
            Code.LAYOUT_UNKNOWN,
            f"No layout knows this page; it was read by its own order ({winner.name}).",
        )
    if rivals:
        report.add(
            Code.LAYOUT_AMBIGUOUS,
            f"{winner.name} and {', '.join(rivals)} fit equally well ({best:.2f}); {winner.name} was taken.",
        )
    return winner


def may_err(layout: Layout, source: Source) -> bool:
    """Whether a layout of our own that finds nothing may have taken a page for one of its own.

    Those asked early know theirs by the template, also where it holds no programme; the general reader takes any page.
    """
    return layout.turn == LAST_TURN and layout.score(source) >= _KNOWN

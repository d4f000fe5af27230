"""Titles that a page sets apart by emphasis or a link, with who speaks behind them on the line.

**A Machine for Rings**, Ada Byron (Example Labs)     ->   title, people
**Inspired Weaving**, Ay Bee (Example Labs)           ->   title, people, whatever the two look like
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from . import folk
from .opinions import PAIR, PEOPLE, PEOPLE2, TALK
from .pairs import Cut, read_form
from .units import TEXT, Unit

_FORM: Final = "markup:"
_FEWEST: Final = 3
_MOST_SHARE: Final = 0.7
"""Of the texts of a page that open with emphasis, how many name people behind it."""
_NAMED: Final = 0.5
_SHAPE: Final = re.compile(
    r"(?:[A-ZÀ-Þ][\w.'’-]{0,20} ){1,3}[A-ZÀ-Þ][\w'’-]{1,20}(?:\s?[(,\[][^()]{2,80}\)?)?"
)
"""A name of any words, and perhaps where she works."""


def settle(units: Sequence[Unit]) -> None:
    """Part the texts of a page that set titles apart as most of them are parted."""
    opened: list[tuple[Unit, Cut]] = []
    sure = 0
    for unit in units:
        if unit.hint != TEXT or unit.head or unit.line.markup is None:
            continue
        if (cut := read_form(unit, _FORM)) is not None and _is_apart(unit, cut):
            opened.append((unit, cut))
            sure += unit.form == _FORM and unit.pair is not None and unit.pair[0] < unit.pair[2]
    if sure < _FEWEST or sure < _MOST_SHARE * len(opened):
        return
    for unit, cut in opened:
        if unit.form != _FORM or unit.pair is None:
            behind = unit.text[cut[2] : cut[3]]
            if not _SHAPE.fullmatch(behind) and folk.weigh(behind) < _NAMED:
                continue
            unit.pair, unit.form = cut, _FORM
        elif unit.pair[2] < unit.pair[0]:
            continue
        scores = unit.scores
        best = max(scores[PEOPLE], scores[PEOPLE2], scores[TALK], scores[PAIR])
        scores[PAIR] = max(scores[PAIR], best + 0.5)
        unit.people = min(unit.people, _NAMED)


def _is_apart(unit: Unit, cut: Cut) -> bool:
    """Whether a sign stands between what is emphasised and what is told behind it."""
    return unit.text[cut[1] : cut[2]].strip(" ") != ""
